"""What an answer says of all who live in a place: so many people, times what each does, and where that was read."""

import asyncio

import pytest

from bot.answers.maths import maths
from bot.followups import asked_in
from bot.messages import Message
from bot.platforms.terminal import ME
from bot.replies import Reply, plain_text
from bot.wiring import Parts

CLDR = "https://github.com/unicode-org/cldr-json"


def heard(made: Parts, text: str, replied_to: str | None = None) -> Reply:
    reply = asyncio.run(made.assistant().hear(Message(text, ME, replied_to=replied_to)))
    assert reply is not None
    return reply


def said(reply: Reply) -> str:
    return plain_text(reply).replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "everybody in Ireland asks ChatGPT one question a day, CO2?",
            "Everyone counted, from babies up: 5.23 million people in Ireland × 1 AI answer a day.",
        ),
        (
            "if every American made 10 images, how much energy?",
            "Everyone counted, from babies up: 342 million people in the United States × 10 AI images.",
        ),
        (
            "si tous les Français font une image par jour, combien de CO2 ?",
            "Tout le monde compté, bébés compris : 68,4 millions de personnes en France × 1 image IA par jour.",
        ),
        (
            "wenn ganz Deutschland eine Frage an ChatGPT stellt, wie viel CO2?",
            "Alle mitgezählt, auch Babys: 84,1 Mio. Menschen in Deutschland × 1 KI-Antwort.",
        ),
    ],
)
def test_the_people_are_a_factor_with_a_link_to_their_source(text: str, told: str, made: Parts) -> None:
    reply = heard(made, text)
    assert told in said(reply)
    (line,) = [line for line in reply.lines if line.links]
    assert (line.links[0].label, (line.links[0].url or "").startswith(CLDR)) == ("Unicode CLDR 2025", True)
    assert "Counted as" not in said(reply)
    assert len(plain_text(reply)) < 900


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "everybody in Ireland asks ChatGPT one question a day, CO2?"),
        ("fr", "si tout le monde en Irlande pose une question par jour à ChatGPT, CO2 ?"),
    ],
)
def test_the_maths_lists_the_source_of_the_population_with_its_year(lang: str, text: str, made: Parts) -> None:
    pack, _ = asked_in([button.followup for button in heard(made, text).buttons])
    followup = made.context.codec.unpack(pack or "")
    assert followup is not None
    pages = [maths(made.context, lang, followup.question, str(page)) for page in (1, 2, 3)]
    lines = {line for page in pages for line in page.lines if any(CLDR in (link.url or "") for link in line.links)}
    (line,) = lines
    assert ("5.23\u00a0million" if lang == "en" else "5,23\u00a0millions") in line.text
    assert line.links[0].label == "Unicode CLDR 48: population of territories (territoryInfo), 2025"


@pytest.mark.parametrize(
    ("first", "reply", "told"),
    [
        (
            "everybody in France makes one AI image, CO2?",
            "and in Québec?",
            "× 1 AI image. The people counted live in France; the electricity is that in Québec.",
        ),
        (
            "everybody in France makes one AI image, CO2?",
            "and in Germany?",
            "84.1 million people in Germany × 1 AI image.",
        ),
        (
            "si tous les Français font une image, CO2 ?",
            "et au Québec ?",
            "Les gens comptés vivent en France, l’électricité est celle produite au Québec.",
        ),
        (
            "si tous les Français font une image, CO2 ?",
            "et en Allemagne ?",
            "84,1 millions de personnes en Allemagne × 1 image IA.",
        ),
    ],
)
def test_a_reply_says_whose_people_it_counts(first: str, reply: str, told: str, made: Parts) -> None:
    pack, _ = asked_in([button.followup for button in heard(made, first).buttons])
    assert told in said(heard(made, reply, pack))


@pytest.mark.parametrize(
    ("text", "told", "counted"),
    [
        (
            "all the people in Spain ask ChatGPT 3 questions a day for 2 weeks, water?",
            "47.3 million people in Spain × 42 AI answers.",
            "Counted as 47.3 million × 3 × 14 days",
        ),
        (
            "si tous les Belges posent 3 questions par jour à ChatGPT pendant 2 semaines, eau ?",
            "12 millions de personnes en Belgique × 42 réponses d’IA.",
            "Compté ainsi : 12 millions × 3 × 14 jours",
        ),
    ],
)
def test_a_longer_sum_is_told_beside_the_people(text: str, told: str, counted: str, made: Parts) -> None:
    answer = said(heard(made, text))
    assert told in answer
    assert counted in answer


def test_every_button_that_asks_again_keeps_the_people(made: Parts) -> None:
    reply = heard(made, "everybody in Ireland asks ChatGPT one question a day, CO2?")
    followups = [made.context.codec.unpack(button.followup) for button in reply.buttons]
    assert {one.question.everyone for one in followups if one is not None} == {"IE"}


def test_a_crowd_that_has_no_figure_is_told_as_left_aside(made: Parts) -> None:
    assert "Left aside: “Everyone in California”." in said(
        heard(made, "Everyone in California makes one AI image, CO2?")
    )
    told = said(heard(made, "tous les Québécois posent une question par jour à ChatGPT, CO2 ?"))
    assert "Laissé de côté : « tous les Québécois »." in told
