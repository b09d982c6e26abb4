"""What each chunk may do to a reading: a table of pure actions, each with when it may be done, what it does, where.

Hard rules are preconditions: a unit fits an activity, a model can make such a thing. What is likely is no matter of
this table: weights learned from labelled messages choose (search.py). (Past 300 lines: one table, an example a line.)
"""

from collections.abc import Mapping
from typing import NamedTuple

from bot.reading.choosing.countings import (
    another,
    as_many,
    below_one,
    count_all,
    count_back,
    count_side,
    counted_before,
    each,
    hold_count,
    more_people,
    nobody_else,
    nothing_named,
    of_ai,
    others,
    people,
    people_ahead,
    people_back,
    people_instead,
    several,
    several_each,
    share_kept,
    some_people,
    times_ahead,
    times_back,
    uncounted,
    waits_for_a_noun,
)
from bot.reading.choosing.deeds import Do, When, has_side, has_use, skip, waits
from bot.reading.choosing.namings import (
    able,
    absorbs,
    again,
    ai_alone,
    ai_use,
    all_by_model,
    begins_no_more,
    beside_a_use,
    counted_uses,
    hold_model,
    holds_parts,
    made_of,
    model_all,
    model_back,
    model_use,
    names_all,
    no_more_of_it,
    not_of_each,
    parts,
    piece,
    piece_alone,
    piece_each,
    piece_names,
    piece_same,
    renames,
    rest_model,
    source,
    source_same,
    verb,
    verb_names,
)
from bot.reading.choosing.sidings import (
    by_itself,
    carried,
    carries,
    hold_distance,
    is_thing,
    not_set_against,
    reaches,
    side,
    time_side,
    timed_side,
    write,
    written,
    written_same,
    yardstick,
)
from bot.reading.choosing.timings import (
    all_last,
    by_the_hour,
    days_of_side,
    hold_length,
    hours_ahead,
    last_lasts,
    lasts,
    length_of_all,
    may_last,
    paged,
    pages,
    rate,
    rate_as_span,
    side_days,
    span,
    span_of_periods,
    span_times,
)


class Action(NamedTuple):
    """One way to take a chunk. example: a message in which it is right."""

    name: str
    when: When | None
    """None: always."""
    do: Do
    example: str


def _action(name: str, do: Do, example: str, when: When | None = None) -> Action:
    return Action(name, when, do, example)


SKIP = _action("skip", skip, "")
_TABLE: tuple[tuple[str, tuple[Action, ...]], ...] = (
    (
        "act",
        (
            _action("use", piece, "80 images", not_of_each),
            _action("use-alone", piece_alone, "k but how much co2 is a 30 sec ai music clip", waits),
            _action("same", piece_same, "120 sora vids kwh", again),
            _action("names", piece_names, "30 bulletin covers, gallons?", renames),
            _action("names-all", names_all, "mj vs flux, 30 images each, electricity?", all_by_model),
            _action("each", piece_each, "deux chansons Suno, chacune avec sa pochette : impact ?", counted_uses),
            _action("parts", parts, "two 10-track Suno albums, footprint?", holds_parts),
            _action("skip", skip, "", no_more_of_it),
        ),
    ),
    (
        "verb",
        (
            _action("use", verb, "Entraîner GPT-4, bilan carbone ?"),
            _action("names", verb_names, "GPT-5.2 wrote my 800-word op-ed. Water?", has_use),
            _action(
                "each",
                piece_each,
                "24 histoires écrites par Gemini puis lues par une voix IA, impact ?",
                counted_uses,
            ),
            SKIP,
        ),
    ),
    (
        "sources",
        (
            _action(
                "use-transcription",
                source("transcription"),
                "1 h 15 of audio transcribed, co2?",
                made_of("transcription"),
            ),
            _action(
                "use-speech",
                source("speech"),
                "seven half-hour podcasts narrated by an AI voice, carbon?",
                made_of("speech"),
            ),
            _action("same", absorbs, "whisper 90min audio, wh?", source_same),
            _action("skip", skip, "", beside_a_use),
        ),
    ),
    (
        "thing",
        (
            _action("side", side, "3 ai images or 1 burger", is_thing),
            _action("yardstick", yardstick, "50 AI images in phone charges", is_thing),
            _action("use-chat", write, "3 emails by gemini", written),
            _action("same", absorbs, "water for 1 chatgpt email plz", written_same),
            _action(
                "use-transcription",
                source("transcription"),
                "2 visios transcrites par l'IA, énergie ?",
                made_of("transcription"),
            ),
            _action("use-speech", source("speech"), "a book read aloud by an AI voice, energy?", made_of("speech")),
            _action("of-source", absorbs, "summarise 12 books with ChatGPT, how much water?", source_same),
            _action("skip", skip, "", not_set_against),
        ),
    ),
    (
        "distance",
        (
            _action("hold", hold_distance, "how many AI pictures equal one kilometre in an electric car"),
            _action("back", carried, "100 prompts vs driving 3 km", carries),
            _action("side", by_itself, "20 images IA contre 10 km de taxi ?", reaches),
            SKIP,
        ),
    ),
    (
        "dist",
        (
            _action("hold", hold_distance, "Le carbone de 30 vidéos de Veo, traduit en milles de char"),
            _action("back", carried, "Put the carbon of 6,000 AI illustrations into train kilometres for me.", carries),
            _action("side", by_itself, "500 ai images = how many miles in my car", reaches),
            SKIP,
        ),
    ),
    (
        "count",
        (
            _action("hold", hold_count, "80 images", waits_for_a_noun),
            _action("back", count_back, "flux x8, energy", uncounted),
            _action("all", count_all, "chatgpt vs mistral, 50 prompts each, carbon", several_each),
            _action("another", another, "a logo and 3 posters with Midjourney, CO2?", has_use),
            _action("use", of_ai, "4k prompts to ChatGPT", nothing_named),
            _action("people", people, "27 ladies, 1 AI portrait per lady, kWh??", each),
            _action(
                "share",
                share_kept,
                "There are 90 nurses here; a third of them ask ChatGPT 4 questions a day. CO2?",
                below_one,
            ),
            _action("skip", skip, "", begins_no_more),
        ),
    ),
    (
        "people",
        (
            _action("times", people, "25 kids * 4 prompts, impact", more_people),
            _action("instead", people_instead, "20 pupils make 3 images each vs 10 pupils 5 each, co2?", some_people),
            _action(
                "ahead",
                people_ahead,
                "I ask ChatGPT 4 things a day and my 30 pupils made 2 images each, how much water?",
                others,
            ),
            _action(
                "back",
                count_back,
                "200 customers, one AI illustration for each of them, or 30 people. Water?",
                people_back,
            ),
            _action("skip", skip, "", nobody_else),
        ),
    ),
    (
        "length",
        (
            _action("hold", hold_length, "5 sec veo3 clip"),
            _action("back", last_lasts, "sora clip 10s kwh", may_last),
            _action(
                "all", all_last, "GPT-4 against Llama for a 500-word essay: which needs less energy?", length_of_all
            ),
            _action("pages", paged, "A 24-page zine, 2 AI drawings per page: impact?", pages),
            _action("side", time_side, "heater on for 2 hours vs 8 hours of Claude Code", timed_side),
            SKIP,
        ),
    ),
    (
        "model",
        (
            _action("hold", hold_model, "Veo 3.1, une vidéo de 8 secondes en 1080p, combien de CO2 ?"),
            _action("back", model_back, "une chanson suno", able),
            _action("all", model_all, "a logo and 3 posters with Midjourney, CO2?", several),
            _action("rest", rest_model, "How much water and power does it take when ChatGPT draws a figurine?"),
            _action("use", model_use, "5 runway kwh?"),
            SKIP,
        ),
    ),
    ("sign", (_action("use", ai_use, "A hundred AI emails or one load in the dishwasher?", ai_alone), SKIP)),
    (
        "rate",
        (
            _action("all", rate, "gpt 15 msgs/day → water?"),
            _action("span", rate_as_span, "What's my annual footprint with 25 prompts a day?", lasts),
            SKIP,
        ),
    ),
    (
        "hourly",
        (
            _action("times", by_the_hour, "20 images an hour, how much energy?", has_use),
            _action("ahead", hours_ahead, "Every two hours I ask Gemini a question, footprint?", nothing_named),
            SKIP,
        ),
    ),
    (
        "span",
        (
            _action("for", span, "14 prompts/day for 365 days, kWh?"),
            _action("times", span_times, "3 questions to ChatGPT a day, 5 days a week. Footprint?", has_use),
            _action(
                "periods",
                span_of_periods,
                "our 3 teachers each made 12 worksheets a term, 3 terms",
                has_use,
            ),
            _action(
                "side",
                side_days,
                "100 requêtes IA ou un frigo pendant une semaine, qui consomme le plus d'énergie ?",
                days_of_side,
            ),
            SKIP,
        ),
    ),
    (
        "versions",
        (
            _action("back", times_back, "25 ppl * 2 ai logos * 3 versions = how much co2", has_use),
            _action(
                "hold",
                times_ahead,
                "made 8 versions of the summer reading poster on dalle... how much water did that waste",
            ),
            _action(
                "use", of_ai, "120 étudiants en L2 info, un essai chacun sur ChatGPT, bilan carbone ?", nothing_named
            ),
            SKIP,
        ),
    ),
    (
        "occasions",
        (
            _action("back", times_back, "si je lance cursor deux fois par jour ça pèse combien", has_use),
            _action("hold", times_ahead, "Faire tourner deux fois le lave-vaisselle ou une image IA ?"),
            _action("side", count_side, "Asking Gemini 12 questions vs boiling the kettle twice?", has_side),
            _action(
                "use",
                of_ai,
                "Trois fois par semaine pendant un an, je demande un menu à ChatGPT. Empreinte ?",
                nothing_named,
            ),
            SKIP,
        ),
    ),
    (
        "multiple",
        (
            _action("another", as_many, "100 prompts on Llama and as many on Gemini, co2?", counted_before),
            SKIP,
        ),
    ),
)
ACTIONS: Mapping[str, tuple[Action, ...]] = {**dict(_TABLE), "carrier": dict(_TABLE)["thing"]}
"""Kind of chunk -> what may be done with it."""
