"""What is answered where an app is named that nobody publishes a figure for, or a time instead of a number."""

import csv
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.replies import Reply, plain_text
from faq.entries import Person

ANA = Person("terminal", "ana", "Ana")
ROWS = csv.DictReader((Path(__file__).parent.parent / "reading/products.csv").read_text(encoding="utf-8").splitlines())
TOLD = [row for row in ROWS if row["say"] and row["say"] != "known"]


async def answered(assistant: Assistant, text: str, *, directed: bool = True, lang: str | None = None) -> Reply | None:
    return await assistant.hear(Message(text, ANA, directed=directed, locale=lang))


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row["text"][:60])
async def test_an_app_is_never_answered_in_silence_as_some_other_model(
    row: dict[str, str], assistant: Assistant
) -> None:
    reply = await answered(assistant, row["text"], lang=row["lang"])
    assert reply is not None
    text = plain_text(reply)
    assert "published" in text or "publi" in text or "publishes" in text
    assert ("“" if reply.lang == "en" else "«") in text
    if row["model"] != "chatgpt" and "ChatGPT" not in row["text"]:
        assert "ChatGPT" not in text
    assert len(text) < 900


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("20 TikTok filters, energy?", "no published figure"),
        ("20 filtres TikTok, quelle énergie ?", "aucun chiffre publié"),
        ("how much energy does Spotify's DJ use an hour?", "no published figure"),
    ],
)
async def test_what_no_figure_comes_near_gets_a_kind_line_and_something_to_tap(
    text: str, said: str, assistant: Assistant
) -> None:
    reply = await answered(assistant, text)
    assert reply is not None
    assert said in plain_text(reply)
    assert "Wh" not in plain_text(reply)
    assert reply.buttons
    assert await answered(assistant, "lol that Spotify DJ", directed=False) is None


async def test_time_spent_gets_the_figure_of_one_message_and_says_why(assistant: Assistant) -> None:
    reply = await answered(assistant, "2 hours a day on Character.AI")
    assert reply is not None
    text = plain_text(reply)
    assert reply.headline.startswith("1 AI answer with a closed model")
    assert "a day" not in reply.headline + "".join(line.text for line in reply.lines if line.kind == "measure")
    assert "“2 hours”: time is no number of messages" in text
    assert "“Character.AI”" in text
    assert [button.label for button in reply.buttons] == ["Show the maths", "Somewhere else", "What if 10?", "Picture"]


@pytest.mark.parametrize(("said", "count"), [("60", 60), ("about 60 messages", 60), ("j'en envoie 200", 200)])
async def test_the_number_of_messages_can_be_replied(said: str, count: int, assistant: Assistant) -> None:
    first = await answered(assistant, "2 hours a day on Character.AI")
    assert first is not None
    reply = await assistant.hear(Message(said, ANA, replied_to=first.buttons[0].followup))
    assert reply is not None
    assert reply.headline.split()[0] == str(count)
    assert "closed model" in reply.headline or "modèle fermé" in reply.headline


async def test_time_spent_told_as_a_remark_gets_the_same_in_one_line_and_one_message_to_tap(
    assistant: Assistant,
) -> None:
    reply = await answered(assistant, "my kid is on character ai 2h a day")
    assert reply is not None
    assert "time is no number of messages" in plain_text(reply)
    pressed = await assistant.press(Press(reply.buttons[0].followup, ANA))
    assert pressed.headline.startswith("1 AI answer with a closed model")


async def test_a_comparison_with_an_app_says_what_stands_in_for_it(assistant: Assistant) -> None:
    reply = await answered(assistant, "Google Assistant vs ChatGPT, energy for 10 questions?")
    assert reply is not None
    assert "“Google Assistant”" in plain_text(reply)
    assert "ChatGPT" in reply.headline
