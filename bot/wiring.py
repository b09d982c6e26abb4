"""The one place that wires: catalogue, lexicon, words and desk -> assistant."""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answers.context import Context, Papers
from bot.answers.lesson.script import Lesson
from bot.answers.own import Meter
from bot.assistant import Assistant, Tally
from bot.compiled import STARTED, compiled
from bot.followups import Codec
from bot.languages import FIRST
from bot.languages.refusals import BadLanguage
from bot.languages.words import Phrasebook, Words, languages
from bot.messages import Message
from bot.reading import Lexicon, load_lexicon
from estimator import BadData, Catalog, load_catalog

if TYPE_CHECKING:
    from bot.answers.lesson.classroom import Classroom, Printer
    from faq import Desk, Shelf

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Parts:
    """What every command is built from."""

    context: Context
    lexicon: Lexicon
    book: Phrasebook
    lessons: Mapping[str, Lesson]

    def assistant(
        self,
        desk: "Desk | None" = None,
        *,
        open_everywhere: bool = False,
        tally: Tally | None = None,
        papers: Papers | None = None,
        default_language: str = FIRST,
        class_key: bytes = b"lesson",
        printer: "Printer | None" = None,
        telegram_name: str | None = None,
    ) -> Assistant:
        """An assistant over these parts and a desk; without one the shared seeds, read when first needed.

        class_key: scrambles who leads a lesson; the operator's own secret, so that a restart knows them again.
        """
        fetched: Callable[[], Desk] = cache(_seeds) if desk is None else lambda: desk

        async def is_open(message: Message) -> bool:
            if open_everywhere or message.community is None:
                return open_everywhere
            return message.channel in (await fetched().preferences(message.community)).open_channels

        context = self.context if papers is None else replace(self.context, papers=papers)

        @cache
        def classroom() -> "Classroom":
            from bot.answers.lesson.classroom import Classroom  # few messages open a lesson

            return Classroom(
                context,
                self.lessons,
                lambda: fetched().sittings,
                fetched().now,
                key=class_key,
                printer=printer,
                telegram_name=telegram_name,
            )

        return Assistant(
            context,
            self.lexicon,
            fetched,
            Meter(),
            is_open=is_open,
            tally=tally,
            default_language=default_language,
            classroom=classroom,
        )


@dataclass(frozen=True, slots=True)
class Read:
    """What takes long to read from the files."""

    catalog: Catalog
    lexicon: Lexicon
    words: Mapping[str, Words]
    lessons: Mapping[str, Lesson]


def _read() -> Read:
    """Everything read from the files and checked."""
    from bot.answers.lesson.loading import load_lessons
    from bot.languages.checking import check_folders

    check_folders()
    catalog, spoken = load_catalog(), languages()
    book = Phrasebook()
    words = {lang: book[lang] for lang in spoken}
    return Read(catalog, load_lexicon(catalog), words, load_lessons(catalog, spoken))


def kept_shelf() -> "Shelf":
    """The shared seeds, ready to be searched, as they were kept; a shelf of its own at each call."""
    from faq import seed_shelf

    return compiled("seeds", seed_shelf, [ROOT / "faq"], since=STARTED)


def _seeds() -> "Desk":
    """A desk over the shared seeds."""
    from faq import desk_over

    return desk_over(kept_shelf())


def parts() -> Parts:
    """Catalogue, lexicon, words: read from the files and checked, or as they were kept; then wired."""
    gc.disable()  # all of it stays: looking for what has died would take a quarter of the time
    try:
        read = compiled("parts", _read, [ROOT / "bot", ROOT / "estimator"], since=STARTED)
        book = Phrasebook(read=read.words)
        context = Context(read.catalog, Codec(read.catalog), book, read.lexicon.names)
        return Parts(context, read.lexicon, book, read.lessons)
    finally:
        gc.freeze()  # nor is it looked through later
        gc.enable()


def mistakes() -> tuple[type[Exception], ...]:
    """What somebody who writes data, words or entries has to mend: told in a line each. Looked up when it happens."""
    from faq import SeedError

    return (BadData, BadLanguage, SeedError)
