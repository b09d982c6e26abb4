"""What the bot says in one language: sentences from replies.ftl, numbers by the language's own rules."""

import math
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages import FIRST
from bot.languages.plurals import Plurals
from estimator import Range
from estimator.question import Measure

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

HERE = Path(__file__).parent

# Each measure's units from small to large: (Fluent key, its size in base units, from which central on it is used).
_UNITS: dict[Measure, tuple[tuple[str, float, float], ...]] = {
    "energy": (
        ("uwh", 1e-6, 0),
        ("mwh", 1e-3, 1e-3),
        ("wh", 1, 0.01),
        ("kwh", 1e3, 1e3),
        ("megawh", 1e6, 1e6),
        ("gwh", 1e9, 1e9),
        ("twh", 1e12, 1e12),
    ),
    "carbon": (("mg", 1e-3, 0), ("g", 1, 0.1), ("kg", 1e3, 1e3), ("t", 1e6, 1e6), ("mt", 1e12, 1e12)),
    "water": (("ml", 1e-3, 0), ("l", 1, 0.5), ("m3", 1e3, 1e4), ("mm3", 1e9, 1e9)),
}
_THOUSAND, _MILLION = 1_000, 1_000_000
_EVEN = 1e-12
"""Numbers no further apart are one: 8.06 thousand million, multiplied out, is a hair above itself."""
_SENTENCE_ENDS = (".", "?", "!", ".)")
_BOUND = "\u00a0"
"""What keeps a number and its noun on one line."""
_VOWEL = re.compile("[aeiouàâéèêëîïôœùû]|h(?:abit|eure|omme)", re.IGNORECASE)
"""How a noun begins before which a language may elide."""


def two_digits(value: float) -> float:
    """Rounded to two significant figures: more would claim what nobody knows."""
    return float(f"{value:.1e}")


class Words:
    """One language's sentences and numbers. `say` raises KeyError for a sentence that nobody has.

    stands_in: the words of the language whose sentences are said, marked, where this one has none.
    """

    def __init__(self, lang: str, folder: Path | None = None, stands_in: "Words | None" = None) -> None:
        from babel.numbers import get_decimal_symbol, get_group_symbol

        from bot.languages.sentences import read_sentences

        self.lang = lang
        self._stands_in = stands_in
        self._marks = str.maketrans({",": get_group_symbol(lang), ".": get_decimal_symbol(lang)})
        self._source = ((folder or HERE / lang) / "replies.ftl").read_text(encoding="utf-8")
        self._bundle: FluentBundle | None = None
        found = read_sentences(self._source)
        self._templates = found.templates
        self._plain_ones = {key: one.plain for key, one in found.templates.items() if one.plain is not None}
        self.keys = frozenset(found.said)
        self._plurals = Plurals(lang)
        self._of = self._huge_words()
        self._huge_at_least = [
            word for word in self._of if not any(other in word for other in self._of if other != word)
        ]
        self._fixed = {key: self._joined(one % {}) for key, one in self._plain_ones.items() if "%(" not in one}
        self._rounded: dict[str, str] = {}
        """Numbers of two figures as they are said, by their shortest spelling: a few thousand are all there are."""

    def say(self, sentence: str, /, **arguments: str | float) -> str:
        """The sentence of that key with its arguments put in. Words, all but `n`: the number that it counts."""
        fixed = self._fixed.get(sentence)
        if fixed is not None:
            return fixed
        plain = self._plain_ones.get(sentence)
        if plain is not None:
            said = plain % arguments
            return self._joined(said) if self._of else said
        made = self._templates.get(sentence)
        if made is not None:
            said = made.said(arguments, self._plurals.form)
            return self._joined(said) if self._of else said
        if self._stands_in is not None and sentence not in self.keys:
            return self._borrowed(self._stands_in.say(sentence, **arguments))
        return self._chosen(sentence, arguments)

    def has(self, key: str) -> bool:
        """Is there the sentence, in this language or the one that stands in?"""
        return key in self.keys or (self._stands_in is not None and self._stands_in.has(key))

    def lacking(self) -> tuple[str, ...]:
        """The sentences that another language stands in for, by key."""
        return () if self._stands_in is None else tuple(sorted(self._stands_in.keys - self.keys))

    def _borrowed(self, text: str) -> str:
        """Another language's text, marked where it is a whole sentence; a name or a unit is said as it is."""
        if not text.rstrip('”»"“').endswith(_SENTENCE_ENDS):
            return text
        return self.say("borrowed", text=text) if "borrowed" in self.keys else f"{text} [{FIRST}]"

    def _chosen(self, sentence: str, arguments: dict[str, str | float]) -> str:
        """A sentence that does more than put words in and choose between forms, said by Fluent."""
        message = self.fluent.get_message(sentence)
        if message.value is None:
            raise KeyError(sentence)
        said, errors = self.fluent.format_pattern(message.value, arguments)
        if errors:
            raise KeyError(f"{self.lang}: {sentence}: {errors[0]}")
        return self._joined(str(said)) if self._of else str(said)

    def _huge_words(self) -> tuple[str, ...]:
        """« million », « milliards »: the words of numbers between which and a noun this language puts another word."""
        plain = self._plain_ones
        if plain.get("number-of") in (None, f"%(said)s{_BOUND}%(noun)s"):
            return ()
        return tuple(plain["number-words"].split(", "))

    def _joined(self, text: str) -> str:
        """« 194 millions de réponses », where a number in words is bound to its noun."""
        if _BOUND in text and any(word in text for word in self._huge_at_least):
            return _before_noun(self._of).sub(self._with_of, text)
        return text

    def _with_of(self, found: "re.Match[str]") -> str:
        number, noun = found.groups()
        elided = _VOWEL.match(noun) is not None
        return self._plain_ones["number-of-vowel" if elided else "number-of"] % {"said": number, "noun": noun}

    @property
    def fluent(self) -> "FluentBundle":
        """All the sentences as Fluent says them, read when first needed."""
        if self._bundle is None:
            from fluent.runtime import FluentBundle, FluentResource

            self._bundle = FluentBundle([self.lang], use_isolating=False)
            self._bundle.add_resource(FluentResource(self._source))
        return self._bundle

    def number(self, value: float) -> str:
        """At most two significant figures, the language's separators: 1,200 and 1 200; 1.5 and 1,5; 700 million."""
        rounded = f"{value:.1e}"
        said = self._rounded.get(rounded)
        if said is None:
            said = self._rounded[rounded] = self.exact(float(rounded))
        return said

    def exact(self, value: float) -> str:
        """A count as the person gave it, in digits, or in millions and billions where that reads more easily."""
        if value >= _MILLION:
            for key, size in (("billion", 1_000 * _MILLION), ("million", _MILLION)):
                said = float(f"{value / size:.3g}")
                if value >= size and math.isclose(said * size, value, rel_tol=_EVEN):
                    return self.say(f"number-{key}", said=self._digits(said), n=said)
        return self._digits(value)

    def _digits(self, value: float) -> str:
        """Six decimals at most, none of them an idle zero, with the language's marks; 20 minutes are 0.333 hours."""
        whole = int(value)
        if whole == value:
            return f"{whole:,}".translate(self._marks) if whole >= _THOUSAND else str(whole)
        if 0 < value < 1:
            value = float(f"{value:.3g}")
        return f"{value:,.6f}".rstrip("0").rstrip(".").translate(self._marks)

    def date(self, day: str) -> str:
        """`28 November 2026`, of 2026-11-28; what is no such date is said as it stands."""
        from babel.dates import format_date

        try:
            return format_date(date.fromisoformat(day), self.say("date-pattern"), locale=self.lang)
        except ValueError:
            return day

    def unit_of(self, measure: Measure, central: float) -> tuple[str, float]:
        """The unit that suits a size: its Fluent key and how many base units (Wh, g, L) it is."""
        key, size = _UNITS[measure][0][:2]
        for candidate, factor, start in _UNITS[measure]:
            if central >= start:
                key, size = candidate, factor
        return key, size

    def amount(self, measure: Measure, value: float) -> str:
        """One end of a range with its unit."""
        key, size = self.unit_of(measure, value)
        return self.say("amount", number=self.number(value / size), unit=self.say(f"unit-{key}"))

    def spread(self, measure: Measure, found: Range, form: str = "range-full") -> str:
        """A range in the unit that suits its middle: about 260 Wh, likely between 58 and 1,200 Wh or more."""
        key, size = self.unit_of(measure, found.central)
        return self.say(
            form,
            central=self.number(found.central / size),
            low=self.number(found.low / size),
            high=self.number(found.high / size),
            unit=self.say(f"unit-{key}"),
            more=self.say("or-more") if found.open_top else "",
        )

    def ends(self, found: Range) -> dict[str, str]:
        """The arguments of a sentence about a number of something: said, low, high, more."""
        return {
            "said": self.number(found.central),
            "low": self.number(found.low),
            "high": self.number(found.high),
            "more": self.say("or-more") if found.open_top else "",
        }

    def listed(self, parts: list[str]) -> str:
        """a, b and c."""
        if len(parts) < 2:  # noqa: PLR2004 -- one thing is no list
            return "".join(parts)
        return self.say("list", most=", ".join(parts[:-1]), last=parts[-1])


@lru_cache(maxsize=8)
def _before_noun(huge: tuple[str, ...]) -> "re.Pattern[str]":
    """A number in words and the first letters of the noun that it is bound to."""
    return re.compile(rf"(\d[\s]?(?:{'|'.join(map(re.escape, huge))})){_BOUND}([^\W\d_]+)")


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that have a folder with sentences."""
    return tuple(sorted(path.parent.name for path in (folder or HERE).glob("*/replies.ftl")))


class Phrasebook:
    """Every language's words, each read when first needed, or (`read`) before."""

    def __init__(self, folder: Path | None = None, read: Mapping[str, Words] | None = None) -> None:
        self._folder = folder or HERE
        self._read = dict(read or {})
        self.languages = tuple(sorted(self._read)) or languages(self._folder)

    def __call__(self, lang: str, key: str, /, **arguments: str | float) -> str:
        """The sentence `key` in one language."""
        return self[lang].say(key, **arguments)

    def __getitem__(self, lang: str) -> Words:
        """One language's words; KeyError for one that has no folder."""
        read = self._read.get(lang)
        if read is None:
            if lang not in self.languages:
                raise KeyError(lang)
            first = None if lang == FIRST or FIRST not in self.languages else self[FIRST]
            read = self._read[lang] = Words(lang, self._folder / lang, first)
        return read

    def __contains__(self, lang: object) -> bool:
        return lang in self.languages
