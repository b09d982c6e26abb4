"""Which form of a noun a count takes, by each language's own rule (CLDR's, through Babel)."""

from collections.abc import Callable
from functools import cache

_ROUND = [float(f"{n}e{size}") for size in range(-2, 6) for n in range(100)]
"""Counts whose form is worked out ahead: most are small or round, and these need no Babel."""


class Plurals:
    """One language's rule."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        rule = _rule(lang)
        self._forms = {count: rule(count) for count in _ROUND}

    def form(self, count: float) -> str:
        """`one`, `few`, `many`, `other`: the name that CLDR has for the form that this count takes."""
        return self._forms.get(count) or _rule(self._lang)(count)


@cache
def _rule(lang: str) -> Callable[[float], str]:
    from babel import Locale

    return Locale(lang).plural_form
