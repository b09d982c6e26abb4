"""Names of models with their versions: "GPT-5.2", "Llama 3.3 70B", "Claude 3.5 Sonnet", "gpt-4o-mini-2024-07-18".

A name is a root ("gpt", "stable diffusion"), and behind it a version, tiers ("mini", "sonnet"), a size in billions of
parameters and what only tells editions apart (dates, "128k", "8bit"). Everything that makers write into names is
taken from the names that the catalogue has: adding a model teaches its tiers. A name that the catalogue lacks is
answered by its nearest relative: the same tiers first, then the nearest size, then the nearest version. (Past 300
lines: taking a name apart and finding its kin know each other's parts.)
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from math import inf, log

from bot.reading.words.text import Token, normalise, tokenise
from bot.reading.words.vocabulary import Key, Meaning

_VERSION = frozenset({"v", "version", "ver", "gen"})
_BILLIONS = frozenset({"b", "bn"})
_ACTIVE = "a"
"""As in 235B-A22B: of so many parameters so many are at work."""
_EDITION = frozenset({"k", "bit", "bits"})
_DATE_FROM = 4
"""Digits from which a number in a name is a date: 2512, 20251101."""
_DATED = 2
_LONGEST = 16
"""Tokens of a name that are looked at."""
_ONE_DIGIT = 1
_SIZE_UNKNOWN, _VERSION_UNKNOWN = 3.0, 50.0
"""How far off a relative counts whose own size or version is not said."""
_TOO_MUCH = 2
"""A tier that a relative has and the name has not sets them further apart than one that it lacks."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands behind the root of a name."""

    version: float | None = None
    tiers: frozenset[str] = frozenset()
    size: float | None = None
    edition: bool = False
    """A date, a context length, a quantisation: of the same model one release or another."""


@dataclass(frozen=True, slots=True)
class Named:
    """A model's name in a message: the token it ends before, what it means, and whether that is only a relative."""

    end: int
    meaning: Meaning
    near: bool


@dataclass(slots=True)
class _Root:
    """All that is known of the names that begin with one root."""

    bare: Meaning | None = None
    kin: list[tuple[Parts, Meaning]] = field(default_factory=list)
    tiers: set[str] = field(default_factory=set)
    versions: set[float] = field(default_factory=set)
    """Those that are written right behind the root: "GPT 4", not "Runway Gen 4"."""

    def goes_on(self, token: Token) -> bool:
        """May the name go on with this token? Most do not, which is seen at once."""
        if token.before != " ":
            return True
        return self.bare is not None and (token.text.isdecimal() or token.text in self.tiers or token.text in _VERSION)


@dataclass(frozen=True, slots=True)
class ModelNames:
    """The names of models of one language, taken apart."""

    roots: Mapping[str, tuple[tuple[Key, _Root], ...]]
    """By their first word, the longest first."""
    tiers: frozenset[str]

    def goes_on(self, tokens: list[Token], at: int) -> bool:
        """May a version stand behind the name that begins here? Most names are bare, which is seen at once."""
        for key, root in self.roots[tokens[at].text]:
            end = at + len(key)
            if end < len(tokens) and root.goes_on(tokens[end]):
                return True
        return False

    def at(self, tokens: list[Token], at: int, spaced: "Spaced") -> Named | None:
        """The name that begins at a token, with its version or before a count; None where neither stands there."""
        for key, root in self.roots.get(tokens[at].text, ()):
            end = at + len(key)
            if tuple([t.text for t in tokens[at:end]]) != key:
                continue
            if end == len(tokens) or not root.goes_on(tokens[end]):
                continue
            parts, stop = _parts_from(tokens, end, self.tiers, root, spaced)
            if stop > end:
                return Named(stop, *_nearest(root, parts))
            if root.bare is not None and tokens[end].text.isdecimal():
                return Named(end, root.bare, near=False)  # the number after it is a count
        return None

    def end_of(self, tokens: list[Token], at: int, spaced: "Spaced") -> int:
        """Where the version ends that stands behind a name of whatever kind; the same token where there is none."""
        if at >= len(tokens):
            return at
        parts, end = _parts_from(tokens, at, self.tiers, _Root(), spaced)
        return end if parts.version is not None or parts.size is not None or parts.edition else at


def model_names(phrases: Mapping[str, Meaning]) -> ModelNames:
    """The names of models as they are written, and what each means, sorted by their roots."""
    written = {phrase: tuple(tokenise(normalise(phrase))) for phrase in phrases}
    keys = {phrase: tuple([token.text for token in tokens]) for phrase, tokens in written.items()}
    whole = frozenset(keys.values())
    tiers = frozenset(word for key in whole for word in key[1:] if word.isalpha() and not _is_mark(word))
    roots: dict[Key, _Root] = {}
    for phrase, meaning in phrases.items():
        key, tokens = keys[phrase], list(written[phrase])
        size = _root_size(key, whole)
        root = roots.setdefault(key[:size], _Root())
        if len(key) == size:
            root.bare = meaning
            continue
        parts, end = _parts_from(tokens, size, tiers, _Root(tiers=set(tiers)), Spaced())
        if end != size + len(_joined_by_hyphens(tokens, size)[0]):
            continue
        root.tiers |= parts.tiers
        if parts.version is not None and key[size].isdecimal():
            root.versions.add(parts.version)
        if not parts.edition:  # one release of many stands for itself alone
            root.kin.append((parts, meaning))
    by_first: dict[str, list[tuple[Key, _Root]]] = {}
    for key, root in roots.items():
        if root.bare is not None or root.kin:
            by_first.setdefault(key[0], []).append((key, root))
    return ModelNames(
        {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()}, tiers
    )


def _root_size(key: Key, keys: frozenset[Key]) -> int:
    """How many of a name's words are its root: a shorter name that begins it, else its leading words."""
    for size in range(1, len(key)):
        if key[:size] in keys and all(word.isalpha() for word in key[:size]):
            return size
    words = 1
    while words < len(key) and key[words].isalpha() and not _is_mark(key[words]):
        words += 1
    return words


def _is_mark(word: str) -> bool:
    return word in _VERSION or word in _BILLIONS or word in _EDITION


class Spaced:
    """What stands around a name decides whether a number after a space is its version; here: always."""

    def is_version(self, tokens: list[Token], at: int, end: int, versions: AbstractSet[float]) -> bool:  # noqa: ARG002
        """Is the number [at, end), written after a space, a part of the name? versions: those the catalogue has."""
        return True

    def is_tier(self, tokens: list[Token], at: int) -> bool:  # noqa: ARG002
        """Is a word, written after a space, a part of the name and not of the sentence?"""
        return True


def _parts_from(tokens: list[Token], at: int, tiers: frozenset[str], root: _Root, spaced: Spaced) -> tuple[Parts, int]:
    """The parts of a name that begin at a token, and the token they end before."""
    near, places = _joined_by_hyphens(tokens, at)
    parts, end = _Walk(near, tiers, root, spaced).run()
    return parts, places[end]


def _joined_by_hyphens(tokens: list[Token], at: int) -> tuple[list[Token], list[int]]:
    """The tokens of a name with the hyphens between digits as marks of the token after them, and where each stands."""
    near: list[Token] = []
    places: list[int] = []
    last = min(len(tokens), at + _LONGEST)
    while at < last:
        token, start = tokens[at], at
        hyphen = token.text == "-" and token.before == "" and at + 1 < last and tokens[at + 1].before == ""
        if hyphen:
            at += 1
            token = replace(tokens[at], before="-")
        near.append(token)
        places.append(start)
        at += 1
    return near, [*places, at]


class _Walk:
    """Takes what belongs to a name, token by token."""

    def __init__(self, tokens: list[Token], tiers: frozenset[str], root: _Root, spaced: Spaced) -> None:
        self._tokens, self._tiers, self._root, self._spaced = tokens, tiers, root, spaced
        self._parts = Parts()

    def run(self) -> tuple[Parts, int]:
        """The parts at the beginning of the tokens, and where they end."""
        at = 0
        while at < len(self._tokens):
            after = self._number(at) if self._tokens[at].text.isdecimal() else self._word(at)
            if after == at:
                break
            at = after
        return self._parts, at

    def _glued(self, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].before != " "

    def _text(self, at: int) -> str:
        return self._tokens[at].text if at < len(self._tokens) else ""

    def _word(self, at: int) -> int:
        token = self._tokens[at]
        if not token.text.isalpha():
            return at
        if token.text in _VERSION and self._text(at + 1).isdecimal() and (self._glued(at + 1) or len(token.text) > 1):
            return self._version(at + 1)
        if token.text == _ACTIVE and token.before == "-" and self._text(at + 1).isdecimal() and self._glued(at + 1):
            return self._billions(at + 1) or at
        known = token.text in self._root.tiers
        if token.before == " " and not (known and self._spaced.is_tier(self._tokens, at)):
            return at
        glued = known or token.text in self._tiers or self._spaced.is_tier(self._tokens, at) or self._dated(at)
        if token.before != " " and not glued:
            return at
        self._parts = replace(self._parts, tiers=self._parts.tiers | {token.text})
        return at + 1

    def _dated(self, at: int) -> bool:
        """As in "gpt-4o-mini-tts-2025-03-20": all that is glued on, up to the date of the release, is one name."""
        while self._glued(at) and self._text(at).isalpha():
            at += 1
        return self._glued(at) and self._text(at).isdecimal() and len(self._text(at)) >= _DATE_FROM

    def _number(self, at: int) -> int:
        token = self._tokens[at]
        sized = self._billions(at)
        if sized:
            return sized
        if token.before == "-" and self._text(at + 1) in _EDITION and self._glued(at + 1):
            self._parts = replace(self._parts, edition=True)
            return at + 2
        if token.before != " " and len(token.text) >= _DATE_FROM:
            return self._date(at)
        _, end = self._decimal(at)
        whole = self._parts.version is not None or self._parts.edition  # a further number needs to look like none
        versions = frozenset[float]() if whole else self._root.versions
        if token.before == " " and not self._spaced.is_version(self._tokens, at, end, versions):
            return at
        if self._parts.version is None:
            return self._version(at)
        self._parts = replace(self._parts, edition=True)  # "GPT-4 3": what the first number leaves open
        return end if token.before == " " else self._date(at)

    def _billions(self, at: int) -> int:
        """`70B`, `8x7B`, `1.6B`: where it ends; 0 where no size stands."""
        value, end = self._decimal(at)
        if self._text(end) == "x" and self._glued(end) and self._text(end + 1).isdecimal() and self._glued(end + 1):
            each, end = self._decimal(end + 1)
            value *= each
        if self._text(end) not in _BILLIONS or self._tokens[end].before != "":
            return 0
        if self._parts.size is None:
            self._parts = replace(self._parts, size=value)
        return end + 1

    def _decimal(self, at: int) -> tuple[float, int]:
        digits, end = self._text(at)[:_DATE_FROM], at + 1
        if end < len(self._tokens) and self._tokens[end].before == "." and self._text(end).isdecimal():
            return float(f"{digits}.{self._text(end)[:_DATE_FROM]}"), end + 1
        return float(digits), end

    def _version(self, at: int) -> int:
        value, end = self._decimal(at)
        hyphened = end < len(self._tokens) and self._tokens[end].before == "-" and end == at + 1
        sized = hyphened and self._text(end + 1) in _BILLIONS | _EDITION and self._glued(end + 1)
        if hyphened and self._text(end).isdecimal() and len(self._text(end)) == _ONE_DIGIT and not sized:
            value, end = float(f"{self._text(at)[:_DATE_FROM]}.{self._text(end)}"), end + 1  # "opus-4-5"
        while end < len(self._tokens) and self._tokens[end].before == "." and self._text(end).isdecimal():
            end += 1  # 3.5.1
        self._parts = replace(self._parts, version=value)
        return end

    def _date(self, at: int) -> int:
        end = at + 1
        while end < len(self._tokens) and self._tokens[end].before == "-" and self._text(end).isdecimal():
            if len(self._text(end)) not in {_DATED, _DATE_FROM}:
                break
            end += 1
        self._parts = replace(self._parts, edition=True)
        return end


def _nearest(root: _Root, parts: Parts) -> tuple[Meaning, bool]:
    """Who answers for a name, and whether it is only a relative."""
    kin = [*root.kin, *([(Parts(), root.bare)] if root.bare is not None else [])]
    have, meaning = min(kin, key=lambda pair: _distance(parts, pair[0]))
    same = (have.version, have.tiers, have.size) == (parts.version, parts.tiers, parts.size)
    return meaning, not same or meaning.relative


def _distance(want: Parts, have: Parts) -> tuple[float, float, float]:
    tiers = len(want.tiers - have.tiers) + _TOO_MUCH * len(have.tiers - want.tiers)
    return tiers, _size_apart(want.size, have.size), _version_apart(want.version, have.version)


def _size_apart(want: float | None, have: float | None) -> float:
    if want is None or want <= 0:
        return 0.0 if have is None else 1.0
    return _SIZE_UNKNOWN if have is None else abs(log(want / have)) if have > 0 else inf


def _version_apart(want: float | None, have: float | None) -> float:
    if want is None:
        return 0.0 if have is None else 1.0
    return _VERSION_UNKNOWN if have is None else abs(want - have)
