"""Whether a number written after a model's name is its version, or counts what comes next."""

from collections.abc import Set as AbstractSet

from bot.reading.words.lexicon import Language
from bot.reading.words.model_names import Spaced
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning, longest

_LIGHT = frozenset({"light"})
_HIGHEST = 20
"""From this number on an unknown version is less likely than a count."""
_SMALL = 10
_DIGITS = 15
_COUNTED = ("act", "sources", "group", "thing", "verb")
_MEASURED = ("unit", "dist", "period", "rate")


class InSentence(Spaced):
    """The words around a name. counted: a number stands right before it, so that another one counts nothing.

    known: it is a model's; else a word with a capital letter, which tells nothing at the start of a sentence.
    turned: what is doubtful is taken the other way.
    """

    def __init__(
        self,
        language: Language,
        plain: str,
        before: Token | None,
        *,
        counted: bool,
        known: bool = True,
        turned: bool = False,
    ) -> None:
        self._language, self._plain, self._counted, self._known = language, plain, counted, known
        self._turned = turned
        self.doubtful = False
        """A number between a name and a noun: "Sora 2 videos" are two videos, or some of Sora 2."""
        asking = self._meaning(before.text) if before is not None else None
        self._asking = asking is not None and asking.verb is not None
        self._starts = before is None or not before.text.isalnum()

    def _meaning(self, word: str) -> Meaning | None:
        found: Meaning | None = self._language.index.get(word, {}).get(END)
        return found

    def is_version(self, tokens: list[Token], at: int, end: int, versions: AbstractSet[float]) -> bool:
        """A version goes before a noun only where that noun is counted already, or where the catalogue knows it."""
        if not self._known and self._starts:
            return False
        after = self._meaning(tokens[end].text) if end < len(tokens) else None
        if end < len(tokens) and self._measures(tokens, end, after):
            return False
        if end < len(tokens) and self._is_rate(tokens, end, after):
            return self._counted
        if end - at > 1 or self._counted:
            return True  # "4.5", and whatever follows a name that is counted
        return not self._asking and self._likely(tokens, at, end, versions)  # not "asked ChatGPT 5 questions"

    def _likely(self, tokens: list[Token], at: int, end: int, versions: AbstractSet[float]) -> bool:
        """A whole number after a name that nothing counts: known versions, else small ones with no noun to count."""
        number = int(tokens[at].text[:_DIGITS])
        after = self._meaning(tokens[end].text) if end < len(tokens) else None
        if after is not None and after.roles == _LIGHT and end + 1 < len(tokens):
            after = self._meaning(tokens[end + 1].text)  # "10 long chats"
        noun = after is not None and any(getattr(after, kind) for kind in _COUNTED)
        if after is None or not noun or not (after.plural or number == 1):
            return number in versions or number < _HIGHEST
        self.doubtful = number in versions or (bool(versions) and 1 < number < _SMALL)
        return (number in versions) != self._turned

    def _measures(self, tokens: list[Token], at: int, meaning: Meaning | None) -> bool:
        """A unit, "times", "million", the decimals of "3,5": what is no part of a name."""
        decimals = tokens[at].text == "," and tokens[at].before == "" and tokens[at + 1 : at + 2]
        if decimals and decimals[0].before == "":
            return True
        numbers = self._language.numbers
        if tokens[at].text in numbers.multiplies and tokens[at].text not in numbers.of:
            return True  # "Gemini 2 million times"
        return meaning is not None and ("times" in meaning.roles or any(getattr(meaning, kind) for kind in _MEASURED))

    def is_tier(self, tokens: list[Token], at: int) -> bool:
        """A word of the language says something; one that no language knows is a part of the name."""
        word, phrase = tokens[at].text, longest(self._language.index, tokens, at)
        if phrase is not None and phrase[0] > 1 and phrase[1].act is not None:
            return False  # a "Gemini deep-research report" is research
        if tokens[at].before != " ":
            return word not in self._language.known
        meaning = self._meaning(word)
        if self.says_per(tokens, at):
            return False
        noun = meaning is not None and any(getattr(meaning, kind) for kind in _COUNTED)
        return not noun or self._plain[tokens[at].start].isupper()  # "Claude 3.5 Sonnet" is no poem

    def says_per(self, tokens: list[Token], at: int) -> bool:
        """As in "Gemini pro Jahr", so much a year: a word that says "per" before a period, and no part of a name."""
        meaning = self._meaning(tokens[at].text)
        return meaning is not None and "per" in meaning.roles and self._is_rate(tokens, at, meaning)

    def _is_rate(self, tokens: list[Token], at: int, meaning: Meaning | None) -> bool:
        """As in "ChatGPT 5 a day", "5 per day", "5/jour"; not "Imagen 4 per image"."""
        article = tokens[at].text in self._language.numbers.article
        leads = article or tokens[at].text in self._language.per_glued or (meaning and "per" in meaning.roles)
        later = self._meaning(tokens[at + 1].text) if at + 1 < len(tokens) else None
        return bool(leads) and later is not None and (later.period is not None or later.unit is not None)
