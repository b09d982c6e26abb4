"""Which verb a form may carry: what it asked for says so, whatever its pack says.

A pack proves nothing, and who sends a form off has more rights than who may have made it up: so texts are taken by the
verbs alone that ask for these very texts, and a verb that asks for none (`remove`, `undo`) is never a form's.
"""

from collections.abc import Collection, Mapping
from typing import Final

_ENTRY: Final = frozenset({"title", "body", "asks", "sources"})
ASKED_BY: Final[Mapping[str, frozenset[str]]] = {
    "add": _ENTRY,
    "edit": _ENTRY,
    "import": frozenset({"file"}),
    "propose": frozenset({"question"}),
}
"""The fields of the form of each verb that has one."""


PARTLY: Final = frozenset({"edit"})
"""Verbs whose form may bring some of its fields: what is left out stays as it stands."""


def is_confirmed(verb: str, fields: Collection[str]) -> bool:
    """Did this verb's form ask for these fields? Without any it is a button, which a verb may always be."""
    asked, brought = ASKED_BY.get(verb, frozenset()), frozenset(fields)
    return not brought or asked == brought or (verb in PARTLY and brought < asked)
