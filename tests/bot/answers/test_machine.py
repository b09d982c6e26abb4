"""The answer to an own machine: the energy as it was said, carbon and water with their ranges, what is left out."""

import pytest

from bot.answers.context import MOST_CHARACTERS
from bot.answers.machine import machine_answer, machine_picture
from bot.answers.maths import maths
from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.reading import Reading
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator.question import Machine, Measure, Question
from faq.entries import Person

ANA = Person("test", "1", "Ana")
LANGS = ("en", "fr")
MACHINES = (
    Machine(350, 2, card=True),
    Machine(50, card=True),
    Machine(1200, 24, "day"),
    Machine(600, 0.25, "week"),
    Machine(energy_wh=3000),
    Machine(energy_wh=12000, per="day"),
)


def answered(made: Parts, lang: str, machine: Machine, place: str | None = "FR", *measures: Measure) -> Reply:
    return machine_answer(Reading(lang, "footprint", machine=machine, place=place, measures=measures), made.context)[0]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("machine", MACHINES)
def test_every_answer_has_its_measures_its_place_and_its_doubt_and_fits(
    lang: str, machine: Machine, made: Parts
) -> None:
    for place in (None, "FR", "CA-QC"):
        reply = answered(made, lang, machine, place)
        assert [line.kind for line in reply.lines[:3]] == ["measure"] * 3
        assert len(reply.caveats) == 1
        assert len(plain_text(reply)) < MOST_CHARACTERS


@pytest.mark.parametrize(
    ("lang", "energy"), [("en", "700\u00a0Wh, from what you said"), ("fr", "700\u00a0Wh, d’après")]
)
def test_the_energy_is_what_was_said_and_claims_no_band(lang: str, energy: str, made: Parts) -> None:
    (line, *_) = answered(made, lang, Machine(350, 2)).lines
    assert energy in line.text


def test_no_time_is_one_hour_said_so_with_a_day_a_tap_away(made: Parts) -> None:
    reply = answered(made, "en", Machine(50, card=True))
    assert "one hour" in plain_text(reply)
    found = [made.context.codec.unpack(button.followup) for button in reply.buttons]
    assert Machine(50, 24, card=True) in [one.question.machine for one in found if one is not None]


@pytest.mark.parametrize("lang", LANGS)
def test_a_card_s_answer_says_what_the_rest_of_the_computer_takes_with_its_range(lang: str, made: Parts) -> None:
    card, whole = (plain_text(answered(made, lang, Machine(350, 2, card=card))) for card in (True, False))
    assert "11" in card.splitlines()[-1]
    assert "30" in card.splitlines()[-1]
    assert "%" not in whole


@pytest.mark.parametrize("lang", LANGS)
def test_the_water_alone_says_whose_power_stations_they_are(lang: str, made: Parts) -> None:
    assert "France" in plain_text(answered(made, lang, Machine(350, 2), "FR", "water"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_maths_hold_watts_hours_grid_and_the_source_of_what_stands_beside(lang: str, made: Parts) -> None:
    question = Question(place="US-TX", machine=Machine(350, 2, card=True))
    pages = [maths(made.context, lang, question, page) for page in ("1", "2")]
    text = " ".join(map(plain_text, pages)).replace("\u00a0", " ")
    assert "350 W" in text
    assert "Electricity Maps" in text
    assert "AI Energy Score" in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_picture_says_the_machine_and_its_caveat(lang: str, made: Parts) -> None:
    card = machine_picture(lang, Question(place="FR", machine=Machine(350, 2, card=True)), made.context)
    assert card is not None
    assert "350" in card.title
    assert card.caveat in card.alt


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2 hours on my RTX 4090 in Texas", "watts"),
        ("my GPU at 0 W for 2 hours", "power_zero"),
        ("my server at 9000 kW for 2 hours", "power_too_large"),
    ],
)
async def test_what_cannot_be_said_gets_one_kind_line(text: str, key: str, assistant: Assistant) -> None:
    reply = await assistant.hear(Message(text, ANA))
    assert reply is not None
    assert plain_text(reply) == assistant.context.words["en"].say(f"refused-{key}")


async def test_every_button_of_a_machine_s_answer_leads_on(assistant: Assistant) -> None:
    for text in ("my GPU idles at 50 W", "my RTX 4090 at 350 W for 2 hours in Texas", "my rig used 3 kWh this week"):
        reply = await assistant.hear(Message(text, ANA))
        assert reply is not None
        for button in reply.buttons:
            pressed = await assistant.press(Press(button.followup, ANA))
            assert pressed.headline or pressed.lines
            assert not pressed.stale


async def test_a_reply_to_a_machine_s_answer_changes_it(assistant: Assistant) -> None:
    first = await assistant.hear(Message("my RTX 4090 at 350 W for 2 hours in Texas", ANA))
    assert first is not None
    reply = await assistant.hear(Message("and in France?", ANA, replied_to=first.buttons[0].followup))
    assert reply is not None
    assert "in France" in plain_text(reply)
    assert "350\u00a0W" in plain_text(reply)
