"""The same use in several places: the energy once, carbon and water by how much; and the place on what hangs on it."""

import random

import pytest

from bot.answers import compare, footprint
from bot.answers.context import MOST_CHARACTERS, place_phrase
from bot.answers.maths import maths
from bot.answers.places import across_places, places_picture
from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.reading import Reading
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator import place_duel
from estimator.question import Machine, Question, Use, Yardstick
from faq.entries import Person

ANA = Person("test", "1", "Ana")
LANGS = ("en", "fr")
FIFTY = (Use("image", 50),)


def reading(lang: str, *places: str, items: tuple[Use, ...] = FIFTY, **read: object) -> Reading:
    return Reading(lang, "compare", items=items, place=places[0], places=places, **read)  # type: ignore[arg-type] # as read


def lines(reply: Reply, begin: str) -> list[str]:
    return [line.text for line in reply.lines if line.text.startswith(begin)]


@pytest.mark.parametrize(("lang", "energy"), [("en", "Energy"), ("fr", "Énergie")])
def test_the_energy_is_said_once_and_each_place_stands_by_its_carbon_and_water(
    lang: str, energy: str, made: Parts
) -> None:
    reply, _ = across_places(reading(lang, "FR", "PL"), made.context)
    assert len(lines(reply, energy)) == 1
    for measure in ("carbon", "water"):
        (line,) = lines(reply, made.context.words[lang].say(f"measure-{measure}"))
        assert all(place_phrase(made.context, lang, place) in line for place in ("FR", "PL"))


@pytest.mark.parametrize("lang", LANGS)
def test_how_many_times_more_is_the_estimator_s_with_its_range(lang: str, made: Parts) -> None:
    words, question = made.context.words[lang], reading(lang, "FR", "PL").question()
    result = place_duel(question, "carbon", made.context.catalog)
    assert result is not None
    said = words.say("across-clear", place=place_phrase(made.context, lang, "PL"), **words.ends(result.ratio))
    reply, _ = across_places(reading(lang, "FR", "PL"), made.context)
    assert said in plain_text(reply)


@pytest.mark.parametrize("lang", LANGS)
def test_three_places_stand_in_order_and_none_is_left_out(lang: str, made: Parts) -> None:
    reply, _ = across_places(reading(lang, "SE", "DE", "IN"), made.context)
    (carbon,) = lines(reply, made.context.words[lang].say("measure-carbon"))
    at = [carbon.index(place_phrase(made.context, lang, place)) for place in ("IN", "DE", "SE")]
    assert at == sorted(at)


@pytest.mark.parametrize("lang", LANGS)
def test_neighbours_that_cannot_be_told_apart_are_named(lang: str, made: Parts) -> None:
    reply, _ = across_places(reading(lang, "SE", "NO", "PL", measures=("carbon",)), made.context)
    (carbon,) = lines(reply, made.context.words[lang].say("measure-carbon"))
    assert made.context.words[lang].say("across-close", pairs="").strip(" .\u00a0") in carbon


@pytest.mark.parametrize("lang", LANGS)
def test_one_published_figure_for_two_provinces_is_said_to_be_one(lang: str, made: Parts) -> None:
    reply, _ = across_places(reading(lang, "CA-QC", "CA-AB"), made.context)
    (water,) = lines(reply, made.context.words[lang].say("measure-water"))
    assert made.context.words[lang].say("across-one-figure") in water


@pytest.mark.parametrize("lang", LANGS)
def test_no_answer_is_too_long_whatever_the_places_are_called(lang: str, made: Parts) -> None:
    chosen = random.Random(1)
    places = sorted(made.context.catalog.places, key=lambda place: -len(made.context.names[lang].place_in(place)))
    for activity in made.context.catalog.activities:
        for size in (2, 3, 4):
            for pool in (places[:12], places):
                taken = tuple(chosen.sample(pool, size))
                reply, _ = across_places(reading(lang, *taken, items=(Use(activity, 1_234_567),)), made.context)
                assert len(plain_text(reply)) < MOST_CHARACTERS


@pytest.mark.parametrize("lang", LANGS)
def test_two_places_alone_say_that_no_use_was_named(lang: str, made: Parts) -> None:
    alone = reading(lang, "CA-QC", "CA-AB", items=(Use("chat"),), assumed=("use",))
    assert made.context.words[lang].say("across-unnamed") in plain_text(across_places(alone, made.context)[0])


@pytest.mark.parametrize("text", ["Québec or Alberta?", "my GPU idles at 50 W"])
async def test_what_names_no_use_and_no_time_is_answered_only_to_who_speaks_to_the_bot(text: str, made: Parts) -> None:
    assistant = made.assistant(open_everywhere=True)
    assert await assistant.hear(Message(text, ANA, directed=True)) is not None
    assert await assistant.hear(Message(text, ANA, directed=False)) is None


async def test_its_buttons_lead_to_the_maths_one_more_place_and_the_picture(assistant: Assistant) -> None:
    reply = await assistant.hear(Message("50 images in France, and if it were Poland?", ANA))
    assert reply is not None
    found = [assistant.context.codec.unpack(button.followup) for button in reply.buttons]
    told = {one.action: one.question.places for one in found if one is not None}
    assert told["maths"] == told["places"] == told["picture"] == ("FR", "PL")
    more = await assistant.press(Press(reply.buttons[1].followup, ANA))
    added = [assistant.context.codec.unpack(button.followup) for button in more.buttons]
    assert added
    assert all(one is not None and one.question.places[:2] == ("FR", "PL") for one in added)
    for button in (*reply.buttons, *more.buttons):
        pressed = await assistant.press(Press(button.followup, ANA))
        assert pressed.headline or pressed.lines
        assert not pressed.stale


@pytest.mark.parametrize("lang", LANGS)
def test_the_maths_show_the_electricity_of_each_place(lang: str, made: Parts) -> None:
    question = reading(lang, "FR", "PL").question()
    said = " ".join(plain_text(maths(made.context, lang, question, str(page))) for page in range(1, 6))
    for place in ("FR", "PL"):
        about = place_phrase(made.context, lang, place)
        assert made.context.words[lang].say("step-grid", about=about, value="#", per="").partition("#")[0] in said


@pytest.mark.parametrize("lang", LANGS)
def test_the_picture_has_a_bar_a_place_and_one_for_the_energy(lang: str, made: Parts) -> None:
    card = places_picture(lang, reading(lang, "FR", "PL", "SE").question(), made.context)
    assert card is not None
    assert [len(panel.bars) for panel in card.panels] == [1, 3, 3]


def test_a_machine_is_set_in_two_places_with_what_its_watts_leave_out(made: Parts) -> None:
    told = Reading("en", "compare", place="FR", places=("FR", "PL"), machine=Machine(350, 2, card=True))
    reply, _ = across_places(told, made.context)
    assert "700\u00a0Wh." in plain_text(reply)
    assert "rest of the computer" in plain_text(reply)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("measure", ["energy", "carbon", "water"])
def test_the_place_stands_on_an_answer_about_one_measure_alone(lang: str, measure: str, made: Parts) -> None:
    told = Reading(lang, "footprint", items=FIFTY, place="FR", measures=(measure,))  # type: ignore[arg-type] # one of them
    assert place_phrase(made.context, lang, "FR") in plain_text(footprint.footprint(told, made.context)[0])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("measures", [(), ("energy",), ("carbon",), ("water",)])
def test_the_place_stands_on_a_comparison_once(lang: str, measures: tuple[str, ...], made: Parts) -> None:
    for items, things in (((*FIFTY, Use("video", 2)), ()), (FIFTY, (Yardstick("beef-burger", 1),))):
        told = Reading(lang, "compare", items=items, everyday=things, place="FR", measures=measures)  # type: ignore[arg-type] # of them
        text = plain_text(compare.compare(told, made.context)[0])
        if measures == ("energy",) and things:
            continue  # a burger has no energy to set beside
        assert text.count(place_phrase(made.context, lang, "FR")) == 1


def test_where_no_place_is_named_a_comparison_says_whose_electricity_is_taken(made: Parts) -> None:
    told = Reading("en", "compare", items=(*FIFTY, Use("video", 2)), measures=("carbon",))
    assert "(assumed)" in plain_text(compare.compare(told, made.context)[0])


def test_a_question_that_fits_no_button_costs_the_button_and_never_the_answer(made: Parts) -> None:
    items = tuple(Use("image", 123_456.5 + n, model="stable-diffusion", resolution="1920x1080") for n in range(3))
    reply, _ = across_places(reading("en", "US-CA", "CA-QC", "FR", items=items), made.context)
    assert reply.lines
    assert all(len(button.followup.encode()) <= 64 for button in reply.buttons)
    assert made.context.codec.unpack("1ven@FR,PL") is not None
    assert Question(items).items == items
