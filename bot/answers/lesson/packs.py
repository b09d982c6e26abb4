"""What a lesson's buttons carry in their pack's target: lesson, step, what to do, and who leads, scrambled.

sp.3n.Yk2_9aQx
|  || `- who leads: a keyed hash of the place and the person, so that any replica knows them again after a restart
|  |`- next, back, stop, what-if, open, force open, go on, hand-out, language of the chooser
|  `- the step under which the button stands
`- the lesson's code; -- where none is chosen yet
"""

import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, Literal

from faq.entries import Community, Person

Verb = Literal["next", "back", "stop", "what-if", "open", "force", "go-on", "hand-out", "choose"]
_LETTERS: Final[dict[str, Verb]] = {
    "n": "next", "b": "back", "s": "stop", "w": "what-if", "o": "open", "f": "force", "g": "go-on", "h": "hand-out",
    "l": "choose",
}  # fmt: skip
_LETTER: Final = {verb: letter for letter, verb in _LETTERS.items()}
_TARGET: Final = re.compile(r"([a-z]{2}|--)\.(\d{1,2})([nbswofghl])\.([A-Za-z0-9_-]{8})")


@dataclass(frozen=True, slots=True)
class Tap:
    """What a lesson's button asks for."""

    code: str
    at: int
    verb: Verb
    leader: str


def target_of(tap: Tap) -> str:
    """As it rides in a pack."""
    return f"{tap.code}.{tap.at}{_LETTER[tap.verb]}.{tap.leader}"


def tap_in(target: str) -> Tap | None:
    """As it was packed; None for anything else."""
    match = _TARGET.fullmatch(target)
    if match is None:
        return None
    return Tap(match[1], int(match[2]), _LETTERS[match[3]], match[4])


def leader_of(key: bytes, community: Community | None, place: str, person: Person) -> str:
    """Who leads at a place, scrambled: known again there, and nowhere else; worth nothing without the key."""
    where = f"{community.platform}:{community.id}" if community else f"{person.platform}:private"
    text = f"{where}\n{place}\n{person.id}".encode(errors="replace")
    return urlsafe_b64encode(blake2b(text, key=key[:64], digest_size=6, person=b"lesson").digest()).decode()
