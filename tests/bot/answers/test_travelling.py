"""Whose electricity a trip takes: that of where it goes, told beside that of the AI, also once a button was pressed."""

import re

import pytest

from bot.answers import compare, numbers
from bot.answers.context import MOST_CHARACTERS
from bot.followups import Followup
from bot.reading import read
from bot.replies import Reply, plain_text
from bot.wiring import Parts

MARSEILLE = {
    "en": "500 ChatGPT questions or the train from Paris to Marseille?",
    "fr": "500 questions à ChatGPT ou le train de Paris à Marseille ?",
}
THERE = {
    "en": "For the train this is the figure in France, electricity included, wherever the AI runs.",
    "fr": "Pour le train, le chiffre est celui qui vaut en France, électricité comprise, où que tourne l’IA.",
}
APART = {"en": " for the AI: ", "fr": " pour l’IA\N{NO-BREAK SPACE}: "}

MUCH = re.compile(r"1[.,]9\skg\sCO₂e \((?:de )?1[.,]9 (?:to|à) 18\)")


def answered(made: Parts, text: str) -> Reply:
    """The reply to a comparison."""
    return compare.compare(read(text, made.lexicon), made.context)[0]


def follow(made: Parts, packed: str) -> Followup:
    followup = made.context.codec.unpack(packed)
    assert followup is not None
    return followup


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_train_within_a_country_is_counted_there_and_the_ai_where_it_runs(made: Parts, lang: str) -> None:
    told = plain_text(answered(made, MARSEILLE[lang]))
    assert THERE[lang] in told
    assert APART[lang] in told
    assert MUCH.search(told)


def test_the_train_is_no_other_for_the_place_of_the_ai(made: Parts) -> None:
    told = plain_text(answered(made, f"In Québec, {MARSEILLE['en']}"))
    assert "with the electricity mix in Québec for the AI" in told
    assert THERE["en"] in told
    assert MUCH.search(told)


@pytest.mark.parametrize(
    "text",
    [
        "In France, 500 ChatGPT questions or the train from Paris to Marseille?",
        "In France, 50 images or 20 km by train",
        "En France, 50 images ou 20 km en train ?",
        "50 images or 20 km by train",
        "500 images or a flight from Paris to Rome",
    ],
)
def test_nothing_more_is_said_where_there_is_one_electricity(made: Parts, text: str) -> None:
    told = plain_text(answered(made, text))
    assert "electricity included" not in told
    assert "électricité comprise" not in told
    assert not any(apart in told for apart in APART.values())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "500 questions or the train from London to Paris?",
            (
                "the mean of the figures in the United Kingdom and in France, electricity included; "
                "the range reaches over both."
            ),
        ),
        (
            "500 questions ou le train de Londres à Paris ?",
            "la moyenne de ce que l’on compte au Royaume-Uni et en France, électricité comprise\u202f; la fourchette",
        ),
        (
            "500 questions or the electric car from Lille to Brussels to Amsterdam, CO2?",
            "in France, in Belgium and in the Netherlands, electricity included; the range reaches over all of them.",
        ),
        (
            "500 questions or the train from Paris to Berlin?",
            "For the train in Germany no figure of its own is known",
        ),
    ],
)
def test_a_trip_over_a_border_says_that_it_is_a_mean(made: Parts, text: str, said: str) -> None:
    assert said in plain_text(answered(made, text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "500 questions or the train from Berlin to Munich?",
            "For the train in Germany no figure of its own is known: the usual one stands in.",
        ),
        (
            "500 questions ou le train de Berlin à Munich ?",
            "Pour le train en Allemagne, aucun chiffre n’est connu\N{NO-BREAK SPACE}: le",
        ),
        (
            "500 Fragen oder mit dem Zug von Berlin nach München?",
            "Für den Zug in Deutschland ist kein eigener Wert bekannt",
        ),
    ],
)
def test_a_country_whose_trains_nobody_counted_is_told_and_claims_no_electricity(
    made: Parts, text: str, said: str
) -> None:
    told = plain_text(answered(made, text))
    assert said in told
    for claimed in ("electricity included", "électricité comprise", "der Strom von dort"):
        assert claimed not in told


def test_an_electric_car_takes_the_grid_of_where_it_drives_when_carbon_is_told(made: Parts) -> None:
    trip = "500 questions or the electric car from Paris to Lyon"
    assert "For the electric car this is the figure in France" in plain_text(answered(made, f"{trip}, CO2?"))
    assert "electricity included" not in plain_text(answered(made, f"{trip}?"))  # its energy is the same everywhere


def test_a_side_on_the_electricity_of_the_ai_leaves_the_head_of_the_line_as_it_is(made: Parts) -> None:
    told = plain_text(answered(made, "500 questions, the train from Paris to Marseille or a shower?"))
    assert THERE["en"] in told
    assert APART["en"] not in told


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_number_of_uses_that_make_a_trip_says_whose_electricity_it_takes(made: Parts, lang: str) -> None:
    asked = {
        "en": "how many prompts make a train from Paris to Marseille?",
        "fr": "combien de prompts font un train de Paris à Marseille ?",
    }
    assert THERE[lang] in plain_text(answered(made, asked[lang]))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_button_keeps_the_train_where_it_is(made: Parts, lang: str) -> None:
    reply = answered(made, MARSEILLE[lang])
    asked = [follow(made, button.followup) for button in reply.buttons]
    assert [one.action for one in asked] == ["maths", "places", "picture"]
    assert {one.question.everyday[0].places for one in asked} == {("FR",)}
    elsewhere = numbers.pressed(made.context, asked[1])
    assert elsewhere.buttons
    for button in elsewhere.buttons:
        moved = follow(made, button.followup)
        told = plain_text(numbers.pressed(made.context, moved))
        assert (THERE[lang] in told) == (moved.question.place != "FR")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_picture_says_it_too(made: Parts, lang: str) -> None:
    reading = read(MARSEILLE[lang], made.lexicon)
    card = compare.versus_picture(lang, reading.question(), made.context)
    assert card is not None
    assert THERE[lang] in card.alt


def test_a_border_that_makes_the_question_long_leaves_answer_and_buttons_whole(made: Parts) -> None:
    reply = answered(made, "500 ChatGPT questions of 200 words a day or the train from Paris to Berlin?")
    assert len(plain_text(reply)) < MOST_CHARACTERS
    assert {follow(made, button.followup).question.everyday[0].places for button in reply.buttons} == {("FR", "DE")}
