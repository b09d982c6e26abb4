"""Nothing that the bot says on Telegram calls anybody: no name behind an @ and no command of another bot survives."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.followups import Followup
from bot.messages import Message, Press
from bot.platforms.telegram.inline import article
from bot.platforms.telegram.rendering import draw
from bot.replies import Reply
from bot.wiring import Parts
from estimator.question import Question
from faq import Desk, Draft, Source, open_desk
from faq.entries import Community, Person
from faq.entries.markup import uncalled
from tests.fakes.telegram_html import parse
from tests.fakes.telegram_world import marks

CALLS = ("@ana_maria", "@everyone", "@all", "/start@other_bot")
ASKED = (
    "{} 50 images",
    "what does {} cost?",
    "50 images by {} in France",
    "compare {} and ChatGPT",
    "how much water does {} use for 3 videos?",
    "/faq {}",
    "combien coûtent 50 images de {} ?",
    "is {} bad for the climate?",
    "900 {} prompts with {}-5",
)
HERE = Community("telegram", "-2001")
MODERATOR = Person("telegram", "1", "@ana_maria", manages=True)


def called(reply: Reply | None, made: Parts) -> list[str]:
    """Whom each part of a reply calls on Telegram, an inline result's too."""
    if reply is None:
        return []
    drawn = draw(reply, made.book, "1")
    texts = [parse(part.html)[0] for part in drawn.parts]
    shown = article("answer", reply.headline, reply, made.book)
    if shown is not None:
        texts += [parse(shown.input_message_content.message_text)[0]]  # type: ignore[attr-defined]  # it is a text
    return [text[mark["offset"] :][: mark["length"]] for text in texts for mark in marks(text) if _calls(text, mark)]


def _calls(text: str, mark: dict[str, int]) -> bool:
    return any(call in text[mark["offset"] :][: mark["length"]] for call in CALLS)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    opened = await open_desk(f"sqlite+aiosqlite:///{tmp_path}/faq.db", lambda: datetime.now(UTC))
    yield opened
    await opened.close()


def test_a_call_is_seen_where_there_is_one(made: Parts) -> None:
    assert called(Reply("en", "Ask @ana_maria, or type /start@other_bot"), made)[0] == "@ana_maria"


@pytest.mark.threat("S7")
@pytest.mark.parametrize("call", CALLS)
async def test_no_answer_calls_whom_a_question_names(made: Parts, call: str) -> None:
    assistant = made.assistant()
    for asked in ASKED:
        text = asked.replace("{}", call)
        for command in (None, "footprint", "compare", "faq"):
            told = await assistant.hear(Message(text, MODERATOR, HERE, command=command))
            assert called(told, made) == [], (text, command)


@pytest.mark.threat("S7")
@pytest.mark.parametrize("call", CALLS)
async def test_no_entry_no_wording_and_no_writers_name_calls_anybody(made: Parts, desk: Desk, call: str) -> None:
    assistant = made.assistant(desk)
    sources = (Source(f"By {call}", "https://example.org/@ana_maria"),)
    draft = Draft(
        f"Who is {call} here?", (f"Ask {call} about it, they know. " * 8).strip(), (f"who is that {call}",), sources
    )
    await desk.add(MODERATOR, HERE, "en", draft, slug="who-that-is")
    await desk.propose(Person("telegram", "2", call), HERE, "en", f"why does {call} ask?")
    said = ["who is that here", "list", "show who-that-is", "history who-that-is", "writers", "proposals", "stale"]
    said += ["edit who-that-is", "preferences"]
    for text in said:
        told = await assistant.hear(Message(text, MODERATOR, HERE, command="faq"))
        assert called(told, made) == [], text
    shown = await assistant.hear(Message("edit who-that-is", MODERATOR, HERE, command="faq"))
    assert shown is not None
    assert shown.form is not None
    fields = tuple((field.name, uncalled(field.value)) for field in shown.form.fields)
    await assistant.press(Press(shown.form.followup, MODERATOR, HERE, fields=fields))
    kept = await desk.entry(HERE, "who-that-is", "en")
    assert kept is not None
    assert kept.draft == draft, "what is copied from a form and pasted back is what it was"
    pack = made.context.codec.pack(Followup("moderate", "en", Question(), "edit.who-that-is.en.1"))
    fields = (("title", call), ("body", call), ("asks", call), ("sources", call))
    assert pack is not None
    assert called(await assistant.press(Press(pack, MODERATOR, HERE, fields=fields)), made) == []
