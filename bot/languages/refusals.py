"""What a language's files can be refused for."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class BadLanguage(ValueError):
    """Files of a language that cannot be used: which file, which entry, what is wrong, how to mend it; a line each."""

    def __init__(self, file: str, entry: str, wrong: str, mend: str) -> None:
        wrong = " ".join(wrong.split())  # a parser's message has lines of its own
        super().__init__(f"{file}: {entry}: {wrong}. {mend}")
        self.faults: tuple[str, ...] = (str(self),)

    @classmethod
    def of(cls, faults: Iterable[str]) -> "BadLanguage":
        """Several faults as one refusal."""
        lines = tuple(dict.fromkeys(faults))
        made = cls("", "", "", "")
        made.args, made.faults = ("\n".join(lines),), lines
        return made


class Faults:
    """Collects refusals, so that whoever mends a language is told all that is wrong with it at once."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is refused inside is kept for `tell`, and work goes on after the block."""
        try:
            yield
        except BadLanguage as refused:
            self._lines += refused.faults

    def tell(self) -> None:
        """Raises BadLanguage with all that was kept, if anything was."""
        if self._lines:
            raise BadLanguage.of(self._lines)
