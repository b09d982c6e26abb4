"""All users of an AI together, amounts turned round, and what is told of how a message was said."""

import asyncio

import pytest

from bot.answers.whole import TOLD
from bot.messages import Message
from bot.platforms.terminal import ME
from bot.replies import plain_text
from bot.wiring import Parts
from estimator import estimate
from estimator.question import Question, Use


def said(made: Parts, text: str) -> str:
    reply = asyncio.run(made.assistant().hear(Message(text, ME)))
    assert reply is not None
    return plain_text(reply).replace("\u202f", " ").replace("\xa0", " ")


def test_every_count_that_is_told_is_a_published_row(made: Parts) -> None:
    for (model, activity), row in TOLD.items():
        assert activity in made.context.catalog.models[model].activities
        assert made.context.catalog.rows[row].unit == "prompts/day"
        assert made.context.catalog.rows[row].central


@pytest.mark.parametrize(
    ("text", "count", "maker"),
    [
        ("how much energy does ChatGPT use per day?", "2.5 billion AI answers a day", "OpenAI told"),
        ("combien consomme ChatGPT par jour ?", "réponses d’IA par jour", "OpenAI a parlé"),
        ("Wie viel Strom verbraucht ChatGPT pro Tag?", "2,5 Mrd. KI-Antworten", "OpenAI sprach"),
    ],
)
def test_the_sum_says_whose_count_it_stands_on(text: str, count: str, maker: str, made: Parts) -> None:
    told = said(made, text)
    assert count in told
    assert maker in told


def test_the_sum_is_as_many_times_one_answer(made: Parts) -> None:
    one, all_ = (
        estimate(Question((Use("chat", count, model="chatgpt"),)), made.context.catalog).items[0].figures.energy_wh
        for count in (1, 2.5e9)
    )
    assert one is not None
    assert all_ is not None
    assert all_.central == pytest.approx(one.central * 2.5e9)
    assert "800 MWh" in said(made, "how much energy does ChatGPT use worldwide")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how much energy does Midjourney use a day", "How much Midjourney is used in all, nobody has published"),
        ("combien d'énergie consomme Midjourney par jour ?", "Combien Midjourney est utilisé en tout"),
    ],
)
def test_where_nobody_told_a_count_one_use_is_given_and_no_sum(text: str, words: str, made: Parts) -> None:
    told = said(made, text)
    assert words in told
    assert told.startswith("1 ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how many images for one litre of water", "1 L is about"),
        ("combien d'images avec 1 kWh", "1 kWh, c’est environ"),
        ("wie viele Bilder für 1 kWh", "1 kWh sind etwa"),
        ("10 questions to ChatGPT with reasoning", "hidden thinking is not in this figure"),
        ("10 questions to GPT-5", "hidden thinking of such a model is not in this figure"),
        ("10 questions en mode raisonnement", "la réflexion cachée n’est pas dans ce chiffre"),
        ("50 images on 100% renewable energy", "counts the grid’s own mix"),
        ("50 images in 2061", "nobody has any of a later year"),
        ("10 questions a week for a school year", "taken as 36 weeks"),
        ("50 images in Cordoba", "was taken for the one in Argentina"),
        ("50 images in Georgia", "was taken for the country"),
    ],
)
def test_the_answer_says_it(text: str, words: str, made: Parts) -> None:
    assert words in said(made, text)


def test_a_model_that_thinks_is_not_told_to_leave_it_out(made: Parts) -> None:
    assert "hidden thinking" not in said(made, "10 questions to o3 with reasoning")
