"""Kinds of message in English that were once misread, each in words of its own."""

import pytest

from bot.reading import Lexicon, read, reading_json
from bot.reading.tagging.spelling import spell
from bot.reading.words.text import tokenise

Use = tuple[str, float, str | None, str | None]


def _uses(text: str, lexicon: Lexicon) -> list[Use]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The footprint of an 8-track EP generated with Suno?", 8),
        ("a nine track album on suno, water?", 9),
        ("two 10-track Suno albums, footprint?", 20),
        ("one album by Suno, how much co2", 11),
    ],
)
def test_an_album_is_its_tracks_and_eleven_where_nobody_counts_them(text: str, count: float, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("music", count, None, "suno")]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("I made 40 logos with Firefly. What is the carbon footprint of those logos?", ("image", 40, None, "firefly")),
        ("5 Veo clips for the shop. Water used by the clips?", ("video", 5, None, "veo")),
        ("one in three of my 90 guests got an AI portrait. energy for the portraits?", ("image", 30, None, None)),
        ("three weeks with a coding agent, two sessions a day, power draw?", ("code", 42, None, None)),
    ],
)
def test_what_is_named_again_is_no_second_use(text: str, use: Use, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("me and my 3 friends each made 5 ghibli portraits, co2?", 20),
        ("my 5 brothers and I each drew 10 avatars with an AI, impact?", 60),
        ("me plus 6 coworkers, 3 stickers each, energy?", 21),
        ("footprint of 2 avatars each for my 30 pupils and I want it in water too", 60),
    ],
)
def test_whoever_speaks_is_one_of_the_people(text: str, count: float, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("image", count, None, None)]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        (
            "12 kids drew one picture each with Firefly, the 8 others asked Claude five questions each. CO2?",
            [("image", 12, None, "firefly"), ("chat", 40, None, "claude")],
        ),
        (
            "Six pupils made a logo each and the remaining 20 sent two prompts each. Water?",
            [("image", 6, None, None), ("chat", 40, None, None)],
        ),
        (
            "the 5 girls made 3 avatars each, the 6 boys 2 each. co2?",
            [("image", 15, None, None), ("image", 12, None, None)],
        ),
    ],
)
def test_other_people_make_their_own(text: str, uses: list[Use], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("Charity drive, all by AI: 200 emails to donors. energy?", [("chat", 200, None, None)]),
        ("ChatGPT wrote all 60 of our thank-you mails. Environmental cost?", [("chat", 60, None, "chatgpt")]),
        ("Gemini, 40 invitation emails, carbon?", [("chat", 40, None, "gemini")]),
    ],
)
def test_counted_emails_beside_an_ai_are_its_work(text: str, uses: list[Use], lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (_uses(text, lexicon), reading.everyday) == (uses, ())


def test_emails_set_against_prompts_are_sent_by_people(lexicon: Lexicon) -> None:
    reading = read("50 prompts to Claude or 50 emails, which is worse?", lexicon)
    assert [side.thing for side in reading.everyday] == ["email"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("three 2,000-word articles from ChatGPT: CO2?", (2000, "words")),
        ("1 h 15 of audio transcribed with whisper, co2", (1.25, "hours")),
    ],
)
def test_lengths_with_a_comma_or_two_units_are_whole(text: str, length: tuple[float, str], lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.length is not None
    assert (use.length.value, use.length.unit) == length


@pytest.mark.parametrize(
    "text",
    [
        "Where did the 'glass of water per prompt' number come from?",
        "Who came up with that 'ten Google searches' line about ChatGPT?",
        "Do you have a language model under the hood?",
        "does an AI write your replies?",
    ],
)
def test_where_a_claim_comes_from_and_what_the_bot_is_are_for_the_faq(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


@pytest.mark.parametrize(
    "text",
    [
        "how do I get Claude to write shorter answers",
        "what languages does whisper support",
        "how do i see my chatgpt history",
    ],
)
def test_how_to_use_another_bot_is_not_asked_of_this_one(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


def test_a_number_answers_how_bad_whatever_is_said_of_shame(lexicon: Lexicon) -> None:
    assert read("not shaming anyone, but we made 900 memes with ai, how bad", lexicon).intent == "footprint"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One student in four at our college of 1,200 made a starter pack. Total footprint?", 300),
        ("1 in 10 people in a town of 8,000 made a Ghibli picture, water?", 800),
        ("One in every five of our 500 subscribers posts an AI meme, co2?", 100),
        ("20 percent of our 400 staff each generate 5 images, energy?", 400),
    ],
)
def test_a_part_is_found_whatever_stands_between_it_and_the_whole(text: str, count: float, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("image", count, None, None)]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("each of my 3 aunts asked ChatGPT 5 questions, co2?", [("chat", 15, None, "chatgpt")]),
        ("20 GPT-5 prompts, co2?", [("chat", 20, None, "gpt-5")]),
        (
            "A 300-word speech by Claude and 2 songs. Footprint?",
            [("chat", 1, None, "claude"), ("music", 2, None, None)],
        ),
    ],
)
def test_a_number_after_a_name_and_a_speech_by_a_model_that_writes(
    text: str, uses: list[Use], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    "text",
    [
        "who's got the training plan for the marathon?",
        "Reminder: the carbon tax petition closes tonight, sign it!",
        "The water committee meets at 8pm, bring your own chair",
        "a chess brunch, anyone? coming with my brother",
    ],
)
def test_words_of_the_subject_in_other_talk_ask_nothing(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize("word", ["bring", "brunch", "chess", "build", "internal", "position", "brothers", "quantity"])
def test_a_real_word_is_no_typing_error_of_another(word: str, lexicon: Lexicon) -> None:
    language = lexicon.languages["en"]
    assert [token.text for token in spell(tokenise(word), language, lexicon)] == [word]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Twelve of the 30 kids asked Gemini one question each, energy?", ("chat", 12, None, "gemini")),
        ("7 colleagues x 12 prompts x 5 days, energy?", ("chat", 420, None, None)),
        ("a household of four, 10 prompts each a day, yearly carbon?", ("chat", 14600, None, None)),
        ("What's my annual footprint with 25 prompts a day?", ("chat", 9125, None, None)),
        ("once a week I have Gemini write a blog post; annual CO2?", ("chat", 52, None, "gemini")),
        ("footprint of 25 team photos restyled with Firefly?", ("image", 25, None, "firefly")),
    ],
)
def test_counts_rates_and_times_multiply_once(text: str, use: Use, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    "text",
    [
        "bot, could you reply in German?",
        "is there a way to ask you in private?",
        "can I put several tools in one question?",
    ],
)
def test_how_to_use_this_bot_is_help(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "help"


@pytest.mark.parametrize(
    "text",
    [
        "did Google ever say how much a Gemini prompt takes?",
        "Do newer models use less energy than old ones?",
        "how do you work out the CO2?",
        "why does nobody know what ChatGPT uses",
    ],
)
def test_what_is_known_and_told_of_ai_is_for_the_faq(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


@pytest.mark.parametrize("text", ["who has the link to the climate quiz?", "is the power back on in your street?"])
def test_a_name_with_a_word_of_the_environment_in_it_is_no_question_about_it(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


def test_an_ai_that_draws_says_what_a_strange_noun_is(lexicon: Lexicon) -> None:
    assert _uses("200 AI-drawn bookmarks, footprint?", lexicon) == [("image", 200, None, None)]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("3 knitting patterns from ChatGPT: CO2?", ("chat", 3, None, "chatgpt")),
        ("25 name badges by Firefly, footprint", ("image", 25, None, "firefly")),
        ("8 sea shanties from Suno in kWh", ("music", 8, None, "suno")),
        ("What would it take in water to have Claude answer 10,000 support emails?", ("chat", 10000, None, "claude")),
        ("ChatGPT answers about 90 customers a day. Water per week?", ("chat", 630, None, "chatgpt")),
    ],
)
def test_what_people_make_with_ai_has_many_names(text: str, use: Use, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


def test_the_length_of_a_clip_is_kept_past_a_word_that_has_none(lexicon: Lexicon) -> None:
    (use,) = read("a 30-second AI cartoon clip; how bad is that?", lexicon).items
    assert use.length is not None
    assert (use.activity, use.length.value) == ("video", 30)


@pytest.mark.parametrize(
    "text", ["AI wrote my wedding vow and everybody cried", "is the AI lecture in the green room?"]
)
def test_new_names_keep_talk_silent(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Are those green energy certificates of AI firms just a trick?",
        "is it better if the servers are in Norway?",
        "how fresh is your data?",
        "has OpenAI ever opened its books on energy?",
        "am I a monster for making a Ghibli portrait?",
    ],
)
def test_the_faq_is_asked_in_many_words(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


@pytest.mark.parametrize("text", ["how do I use Gemini in Gmail", "we need 4 posters by tomorrow, who can draw?"])
def test_a_use_that_is_only_wanted_is_not_asked_about(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


def test_what_uses_cost_is_asked_of_the_environment_where_no_ai_is_named(lexicon: Lexicon) -> None:
    assert read("what do 50 images cost in Poland?", lexicon).intent == "footprint"


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("transcribing four school meetings of 90 minutes with AI: energy?", ("transcription", 4, None, None)),
        ("35 ai bedtime storys this month, carbon?", ("chat", 35, None, None)),
        ("a party invitation written by Gemini, energy?", ("chat", 1, None, "gemini")),
        ("My comic, that's 64 panels made by Imagen. Energy?", ("image", 64, None, "imagen")),
    ],
)
def test_small_words_around_a_piece_do_not_hide_it(text: str, use: Use, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("an 800-word book review written by Mistral, water?", ("chat", 1, None, "mistral")),
        ("3 coffee posters by Midjourney, energy?", ("image", 3, None, "midjourney")),
    ],
)
def test_a_thing_before_a_piece_says_what_it_is_about(text: str, use: Use, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]
    assert read(text, lexicon).everyday == ()
