"""What things are called in one language when the bot speaks; how people type them is bot/reading's side."""

import re
from collections.abc import Mapping
from typing import Any

from bot.languages.plurals import Plurals
from bot.languages.words import Words, two_digits
from estimator import Range

_ONE = re.compile(r"\b1\b")


class Names:
    """One language's names.yaml, to speak with. A missing name is a KeyError; the loader has checked for them."""

    def __init__(self, lang: str, names: Mapping[str, Any]) -> None:
        from babel import Locale

        locale = Locale(lang)
        self._countries: dict[str, str] = {code: name for code, name in locale.territories.items() if len(code) == 2}  # noqa: PLR2004 -- ISO 3166-1
        self._languages: dict[str, str] = {code: name for code, name in locale.languages.items() if len(code) == 2}  # noqa: PLR2004 -- ISO 639-1
        self._plurals = Plurals(lang)
        self._activities = names["activities"]
        self._things = names["everyday"]
        self._places = names["places"]

    def activity(self, activity: str, count: float) -> str:
        """`AI image` or `AI images`, by the language's own rule for a count."""
        return str(self._activities[activity][self._form(count)])

    def thing(self, thing: str, count: float) -> str:
        """`beef burger` or `beef burgers`."""
        return str(self._things[thing][self._form(count)])

    def part(self, thing: str, part: int, count: float) -> str:
        """`metre in a petrol car` or `metres in a petrol car`: a smaller part of a thing."""
        return str(self._things[thing]["parts"][part][self._form(count)])

    def piece(self, thing: str, part: int | None, count: float) -> str:
        """`minutes of an LED bulb`: the thing, or its smaller part, without its number."""
        names = self._things[thing]
        return str((names if part is None else names["parts"][part])[self._form(count)])

    def language(self, lang: str) -> str:
        """What a language is called in this one: German, allemand."""
        return self._languages.get(lang, lang)

    def place(self, place: str) -> str:
        """The place's name: CLDR's for a country, else the language's own file's."""
        own = self._places.get(place, {})
        said = own.get("name") or self._countries.get(place)
        return str(said or (own.get("aliases") or [place])[0])

    def place_in(self, place: str) -> str:
        """`in France`, `au Québec`."""
        return str(self._places.get(place, {}).get("in") or self.place(place))

    def like(self, thing: str, part: int | None, words: Words, count: Range, *, rough: bool = False) -> str:
        """So many of a thing, with the range in the same unit: `charging a phone about 14 times (3.1 to 61)`.

        rough: the sentence around it says so, and "about" would say it twice.
        """
        ends, shown = words.ends(count), two_digits(count.central)
        if part is not None:
            names = self._things[thing]["parts"][part]
            ends["said"] = about(words, ends["said"], rough=rough)
            return words.say("like-count", thing=names[self._form(shown)], **ends)
        say, said = self._things[thing]["say"], ends.pop("said")
        if shown == 1 and _ONE.search(say["one"]) is None:  # "charging a phone once" has no number to say "about" of
            return words.say("like-thing" if rough else "like-once", thing=say["one"], **ends)
        # "1,5 burger" is singular in French: the sentence for one, with its number changed, where it shows a number.
        singular = self._form(shown) == "one" and _ONE.search(say["one"]) is not None
        pattern = _ONE.sub("{n}", say["one"], count=1) if singular else say["other"]
        number = about(words, said, rough=rough)
        # A number stays on the line of its noun.
        return words.say("like-thing", thing=pattern.replace("{n} ", f"{number}\u00a0").replace("{n}", number), **ends)

    def _form(self, count: float) -> str:
        return "one" if self._plurals.form(count) == "one" else "other"


def about(words: Words, said: str, *, rough: bool) -> str:
    """`about 14`; the number alone where it is called rough already."""
    return said if rough else words.say("about", said=said)
