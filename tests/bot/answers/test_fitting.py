"""An entry answers with confidence only what it is about; what has nothing to do with AI gets the kind line."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Assistant
from bot.messages import Message
from bot.replies import Reply
from bot.wiring import Parts
from faq.entries import Person

WHO = Person("terminal", "1")
OFF_TOPIC = Path(__file__).parents[2] / "faq" / "off_topic.jsonl"
"""Written by one pen who had seen the reader; `held`: those that no threshold was set on."""
SHARE_CONFIDENT = 0.05
SHARE_KIND = 0.7


@pytest.fixture(scope="module")
def assistant(made: Parts) -> Assistant:
    return made.assistant()


async def heard(assistant: Assistant, text: str) -> Reply:
    reply = await assistant.hear(Message(text, WHO))
    assert reply is not None
    return reply


def says(made: Parts, reply: Reply, key: str) -> bool:
    return made.context.words[reply.lang].say(key) in [line.text for line in reply.lines]


def off_topic(lang: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in OFF_TOPIC.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line["lang"] == lang and line["held"]]


@pytest.mark.parametrize("lang", ["en", "fr", "de"])
async def test_what_is_off_topic_gets_the_kind_line_and_next_to_never_an_entry_without_doubt(
    lang: str, made: Parts, assistant: Assistant
) -> None:
    lines = off_topic(lang)
    kind, confident = 0, []
    for line in lines:
        message = Message(line["text"], WHO)
        reading = assistant.read(message)
        reply, _ = await assistant.answer(message, reading)
        assert reply is not None
        kind += says(made, reply, "not-understood") or says(made, reply, "glimpsed")
        doubted = any(says(made, reply, key) for key in ("faq-or-these", "faq-nearest", "faq-nothing"))
        if reading.intent == "faq" and not doubted:
            confident.append(line["text"])
    assert len(confident) <= SHARE_CONFIDENT * len(lines), confident
    assert kind >= SHARE_KIND * len(lines)


@pytest.mark.parametrize(
    "text",
    [
        "What is the capital of Peru?",
        "How tall is the Eiffel Tower?",
        "should I feel guilty for eating cake?",
        "why are companies so secretive about salaries",
        "pourquoi le ciel est-il bleu ?",
        "comment arrêter de fumer ?",
        "dois-je me sentir mal d'avoir oublié son anniversaire ?",
        "Warum ist der Himmel blau?",
    ],
)
async def test_a_word_in_common_with_an_entry_is_no_question_for_it(
    text: str, made: Parts, assistant: Assistant
) -> None:
    assert says(made, await heard(assistant, text), "not-understood")


@pytest.mark.parametrize(
    "text",
    [
        "how much water should I drink a day?",
        "is the water in Mexico safe to drink?",
        "l'eau du robinet est-elle potable à Mexico ?",
    ],
)
async def test_what_names_water_or_the_climate_and_no_ai_is_told_with_doubt(
    text: str, made: Parts, assistant: Assistant
) -> None:
    reply = await heard(assistant, text)
    assert says(made, reply, "faq-or-these")
    assert reply.buttons


@pytest.mark.parametrize(
    "text",
    [
        "how many people work in data centres?",
        "que pense le pape de la pollution de l'IA ?",
        "Wie ist das Klima in Marokko?",
    ],
)
async def test_what_is_on_topic_and_fits_no_entry_well_is_offered_the_nearest(
    text: str, made: Parts, assistant: Assistant
) -> None:
    reply = await heard(assistant, text)
    assert says(made, reply, "faq-or-these") or says(made, reply, "faq-nearest")
    assert len(reply.buttons) > 1


@pytest.mark.parametrize(
    "text",
    [
        "why does it use water?",
        "who is Sasha Luccioni?",
        "is it wrong to use it?",
        "pourquoi ça consomme de l'eau ?",
        "tu gardes ce que j'écris ici ?",
    ],
)
async def test_what_points_at_the_subject_is_answered(text: str, made: Parts, assistant: Assistant) -> None:
    message = Message(text, WHO)
    assert assistant.read(message).intent == "faq"
    assert not says(made, await heard(assistant, text), "not-understood")


@pytest.mark.parametrize("text", ["why do artists starve?", "quel artiste a coupé son oreille ?"])
async def test_an_overheard_question_about_something_else_is_left_alone(text: str, made: Parts) -> None:
    assistant = made.assistant(open_everywhere=True)
    assert await assistant.hear(Message(text, WHO, directed=False)) is None
