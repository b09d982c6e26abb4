"""The names of the features that a choice is made on, in the order of their values (features.py)."""

NOUNS = frozenset({"act", "verb", "sources", "thing", "carrier"})
"""Kinds of chunks that name something: a use, or an everyday thing."""

_AROUND = (
    *("bias", "before", "after", "before two", "after two", "text", "word before", "word after", "head", "whole"),
)
_OF_NOUN = (
    *("lead", "lead and after", "lead and head", "lead and whole", "name", "name and lead", "sort"),
    *("next", "next beyond"),
)
_OF_NUMBER = ("size", "size and head", "unit")
_OF_MODEL = ("able next", "clash")
_OF_TIME = ("unit", "unit and before", "unit and after")
_SO_FAR = (
    *("waits", "waits and before", "count", "count between", "people", "nothing yet", "last", "last between"),
    *("last had", "last had and waits", "last by", "thing"),
)
_THEN = {
    **dict.fromkeys(("act", "verb", "sources", "thing"), ("same", "same by", "same beyond", "pair")),
    "model": ("able", "able beyond", "able before"),
    "length": ("of",),
    **dict.fromkeys(("rate", "span"), ("per",)),
    **dict.fromkeys(("count", "people", "versions", "occasions"), ("had",)),
}
_NUMBERS = frozenset({"count", "people"})


def names_around(kind: str) -> tuple[str, ...]:
    """The names of the surroundings' features of a kind of chunk, in order."""
    if kind in NOUNS:
        return _AROUND + _OF_NOUN
    return _AROUND + (_OF_NUMBER if kind in _NUMBERS else _OF_MODEL if kind == "model" else _OF_TIME)


def names_so_far(kind: str) -> tuple[str, ...]:
    """The names of the features of what was read before a kind of chunk, in order."""
    return _SO_FAR + _THEN.get(kind, ())
