"""What changed between two texts of an entry."""

from dataclasses import dataclass
from typing import Literal

from faq.entries import Draft
from faq.entries.drafts import asks_as_text, sources_as_text


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: in which part, what stood there before and what after."""

    part: Literal["title", "body", "asks", "sources"]
    before: str
    after: str


def changes(old: Draft, new: Draft) -> list[Change]:
    r"""Every difference, title first, by whole lines.

    >>> changes(Draft("Why?", "One.\nTwo."), Draft("Why?", "One.\nThree."))
    [Change(part='body', before='Two.', after='Three.')]
    """
    from difflib import SequenceMatcher

    found = [Change("title", old.title, new.title)] if old.title != new.title else []
    pairs: tuple[tuple[Literal["body", "asks", "sources"], str, str], ...] = (
        ("body", old.body, new.body),
        ("asks", asks_as_text(old), asks_as_text(new)),
        ("sources", sources_as_text(old), sources_as_text(new)),
    )
    for part, before, after in pairs:
        one, other = before.split("\n"), after.split("\n")
        for kind, first, last, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            if kind != "equal":
                found.append(Change(part, "\n".join(one[first:last]), "\n".join(other[start:end])))
    return found
