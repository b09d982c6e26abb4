"""The question rides in the button: Followup <-> at most 64 readable bytes, and no state anywhere else.

    1cfrim90,vi20*10s~at,ch*500w~ad,tr*2h~ay+aa@FR
    |||  |                                  |  `- @place, then !measures, then =target
    |||  `- items: code count /per *length  `- +everyday things
    ||`- language       ~model ^band _resolution %steps #tokens
    |`- action
    `- version

An item may also say <what is handed in, as *length does; a thing :where it happens, +ad660:FR or +ad878:FR,DE; a
question &units asked for, after its measures. Where all who live in a place are in the counts, $IE names it after the
place, $ alone the same place. The same asked in several places is @FR,PL; an own machine stands where items do: W350*2h
(G a graphics card's watts, K3000 the energy as said, in Wh), /per after it.

A pack proves nothing: whoever presses may have forged it, so every part is checked here against the catalogue, and
rights are checked again at each press. Codes live beside the things they name, in the estimator's data, and are never
used again.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

from estimator import Catalog
from estimator.image_size import size_name
from estimator.measures import ASKED
from estimator.question import (
    MEASURES,
    MOST,
    Band,
    Length,
    LengthUnit,
    Machine,
    Measure,
    Per,
    Question,
    Tokens,
    Use,
    Yardstick,
)

VERSION: Final = "1"
MAX_BYTES: Final = 64
"""Telegram's limit for callback data; Discord's is 100."""

OTHERWISE: Final = "or"
"""The target of a question that an answer offers as what may have been meant instead."""
MOST_PLACES: Final = 4
_MACHINES: Final = frozenset("WGK")

HEAD: Final = 4
"""Version, action and two letters of language stand before the items."""

Action = Literal[
    "ask", "versus", "maths", "places", "models", "yardsticks", "picture",
    "help", "about", "privacy", "own", "entry", "propose", "moderate", "rank", "class", "others",
]  # fmt: skip
_ACTIONS: Final[dict[str, Action]] = {
    "c": "ask", "v": "versus", "m": "maths", "p": "places", "o": "models", "y": "yardsticks", "i": "picture",
    "h": "help", "a": "about", "r": "privacy", "b": "own", "e": "entry", "s": "propose", "d": "moderate",
    "k": "rank", "l": "class", "t": "others",
}  # fmt: skip
_UNITS: Final[dict[str, LengthUnit]] = {u[0]: u for u in get_args(LengthUnit)}
_PERS: Final[dict[str, Per]] = {p[0]: p for p in get_args(Per)}
_MEASURES: Final[dict[str, Measure]] = {m[0]: m for m in MEASURES}
_UNIT_ASKED: Final = {asked.code: name for name, asked in ASKED.items()}
_BANDS: Final[dict[str, Band]] = {b[0]: b for b in get_args(Band)}

# Each part is told apart by one character that no other part can begin with, so the patterns stay linear.
_NUMBER: Final = r"\d{1,16}(?:\.\d{1,6})?(?:e\d{1,2})?"
_WHOLE: Final = re.compile(
    r"(?P<items>[^+@$!&=]{0,90})(?P<things>(?:\+[^+@$!&=]{2,60}){0,4})(?:@(?P<place>[A-Za-z0-9_,-]{2,60}))?"
    r"(?:\$(?P<everyone>[A-Z_-]{0,30}))?(?:!(?P<measures>[cew]{1,3}))?(?:&(?P<units>(?:[a-z]{2}){1,4}))?(?:=(?P<target>.{1,60}))?"
)
_ITEM: Final = re.compile(
    rf"(?P<code>[a-z]{{2,3}})(?P<count>{_NUMBER})?(?:/(?P<per>[dwmy]))?(?:\*(?P<length>{_NUMBER})(?P<unit>[wtpsmh]))?(?:~(?P<model>[a-z]{{2,3}}))?"
    rf"(?:\^(?P<band>[oc]))?(?:_(?P<resolution>[0-9a-zK:]{{2,11}}))?(?:%(?P<steps>\d{{1,5}}))?(?:#(?P<given>{_NUMBER}):(?P<written>{_NUMBER}))?"
    rf"(?:<(?P<input>{_NUMBER})(?P<input_unit>[wtpsmh]))?"
)
_MACHINE: Final = re.compile(rf"(?P<kind>[WGK])(?P<amount>{_NUMBER})(?:\*(?P<hours>{_NUMBER})h)?(?:/(?P<per>[dwmy]))?")
_THING: Final = re.compile(rf"(?P<code>[a-z]{{2,3}})(?P<count>{_NUMBER})?(?::(?P<places>[A-Za-z0-9_,-]{{2,60}}))?")


@dataclass(frozen=True, slots=True)
class Followup:
    """What a button asks for: an action on a question, in a language; `target` is the action's own (a slug, a page)."""

    action: Action
    lang: str
    question: Question = field(default_factory=Question)
    target: str = ""
    version: str = VERSION


def asked_in(packs: Sequence[str]) -> tuple[str | None, str | None]:
    """Of the packs under an answer, in order: that of its question, and that of what may have been meant instead."""
    return next(iter(packs), None), next((pack for pack in packs if pack.endswith(f"={OTHERWISE}")), None)


class Codec:
    """Packs and unpacks follow-ups by the codes of one catalogue."""

    def __init__(self, catalog: Catalog) -> None:
        self._activity = {key: activity.code for key, activity in catalog.activities.items()}
        self._model = {key: model.code for key, model in catalog.models.items()}
        self._thing = {key: thing.code for key, thing in catalog.things.items()}
        self._places = catalog.places
        self._populations = catalog.populations
        self._activity_of = {code: key for key, code in self._activity.items()}
        self._model_of = {code: key for key, code in self._model.items()}
        self._thing_of = {code: key for key, code in self._thing.items()}
        self._letter = {action: letter for letter, action in _ACTIONS.items()}

    def pack(self, followup: Followup) -> str | None:
        """The follow-up in at most 64 bytes, or None where it needs more (that costs the button, never the answer)."""
        return self.packs(followup.lang, followup.question, (followup.action,), followup.target)[0]

    def packs(
        self, lang: str, question: Question, actions: Sequence[Action], target: str = ""
    ) -> tuple[str | None, ...]:
        """The packs of several actions on one question, in their order, each as `pack` has it."""
        asked = self._question(question)
        if asked is None:
            return (None,) * len(actions)
        rest = f"{lang}{asked}={target}" if target else lang + asked
        packed = [VERSION + self._letter[action] + rest for action in actions]
        return tuple([one if len(one.encode()) <= MAX_BYTES else None for one in packed])

    def _question(self, question: Question) -> str | None:
        """A question as it stands in a pack; None for one that no pack can hold."""
        if question.given is not None:
            return None
        if any(unit not in ASKED for unit in question.units):
            return None
        place = ",".join(question.places) or question.place
        return "".join(
            (
                _machine(question.machine) if question.machine else ",".join(map(self._item, question.items)),
                *map(self._thing_code, question.everyday),
                f"@{place}" if place else "",
                f"${'' if question.everyone == place else question.everyone}" if question.everyone else "",
                "!" + "".join(m[0] for m in question.measures) if question.measures else "",
                "&" + "".join(ASKED[unit].code for unit in question.units) if question.units else "",
            )
        )

    def unpack(self, packed: str) -> Followup | None:
        """The follow-up that was packed, or None for anything old, forged or broken."""
        if len(packed.encode(errors="replace")) > MAX_BYTES or len(packed) < HEAD or packed[0] != VERSION:
            return None
        action, lang = _ACTIONS.get(packed[1]), packed[2:HEAD]
        whole = _WHOLE.fullmatch(packed, HEAD)
        if action is None or not (lang.isascii() and lang.isalpha() and lang.islower()) or whole is None:
            return None
        own = whole["items"][:1] in _MACHINES
        try:
            places = self._read_places(whole["place"])
            everyone = whole["everyone"] if whole["everyone"] != "" else ",".join(places)
            if len(places) > MOST_PLACES or (everyone is not None and everyone not in self._populations):
                return None
            question = Question(
                items=tuple(map(self._read_item, whole["items"].split(","))) if whole["items"] and not own else (),
                everyday=tuple(map(self._read_thing, whole["things"].split("+")[1:])),
                place=places[0] if places else None,
                measures=tuple(_MEASURES[m] for m in whole["measures"] or ""),
                units=tuple(_UNIT_ASKED[code] for code in re.findall("..", whole["units"] or "")),
                places=places if len(places) > 1 else (),
                machine=_read_machine(whole["items"]) if own else None,
                everyone=everyone,
            )
        except (KeyError, ValueError):
            return None
        return Followup(action, lang, question, whole["target"] or "")

    def _item(self, use: Use) -> str:
        return "".join(
            (
                self._activity[use.activity],
                "" if use.count == 1 else _number(use.count),
                f"/{use.per[0]}" if use.per else "",
                f"*{_length(use.length)}" if use.length else "",
                f"~{self._model[use.model]}" if use.model else "",
                f"^{use.band[0]}" if use.band else "",
                f"_{size_name(use.resolution)}" if use.resolution else "",
                f"%{use.steps}" if use.steps else "",
                f"#{_number(use.tokens.given)}:{_number(use.tokens.written)}" if use.tokens else "",
                f"<{_length(use.input)}" if use.input else "",
            )
        )

    def _read_item(self, text: str) -> Use:
        part = _ITEM.fullmatch(text)
        if part is None:
            raise ValueError(text)
        use = Use(self._activity_of[part["code"]], _read_number(part["count"]) if part["count"] else 1)
        if part["per"]:
            use = replace(use, per=_PERS[part["per"]])
        if part["length"]:
            use = replace(use, length=Length(_read_number(part["length"]), _UNITS[part["unit"]]))
        if part["input"]:
            use = replace(use, input=Length(_read_number(part["input"]), _UNITS[part["input_unit"]]))
        if part["model"]:
            use = replace(use, model=self._model_of[part["model"]])
        if part["band"]:
            use = replace(use, band=_BANDS[part["band"]])
        if part["steps"]:
            use = replace(use, steps=int(_read_number(part["steps"])))
        if part["given"]:
            use = replace(
                use, tokens=Tokens(_read_number(part["given"], zero=True), _read_number(part["written"], zero=True))
            )
        return replace(use, resolution=part["resolution"] and size_name(part["resolution"]))

    def _thing_code(self, side: Yardstick) -> str:
        count = "" if side.count is None else _number(side.count)
        return f"+{self._thing[side.thing]}{count}" + (f":{','.join(side.places)}" if side.places else "")

    def _read_thing(self, text: str) -> Yardstick:
        part = _THING.fullmatch(text)
        if part is None:
            raise ValueError(text)
        count = _read_number(part["count"]) if part["count"] else None
        return Yardstick(self._thing_of[part["code"]], count, self._read_places(part["places"]))

    def _read_places(self, text: str | None) -> tuple[str, ...]:
        places = tuple(text.split(",")) if text else ()
        if any(place not in self._places for place in places) or len(set(places)) < len(places):
            raise ValueError(text)
        return places


def _machine(machine: Machine) -> str:
    said = machine.power_w if machine.energy_wh is None else machine.energy_wh
    return "".join(
        (
            "K" if machine.energy_wh is not None else "G" if machine.card else "W",
            _number(said or 0.0),
            f"*{_number(machine.hours)}h" if machine.hours is not None else "",
            f"/{machine.per[0]}" if machine.per else "",
        )
    )


def _read_machine(text: str) -> Machine:
    part = _MACHINE.fullmatch(text)
    if part is None:
        raise ValueError(text)
    said, hours = _read_number(part["amount"]), _read_number(part["hours"]) if part["hours"] else None
    per = _PERS[part["per"]] if part["per"] else None
    if part["kind"] == "K":
        return Machine(None, hours, per, said)
    return Machine(said, hours, per, card=part["kind"] == "G")


def _length(length: Length) -> str:
    return f"{_number(length.value)}{length.unit[0]}"


def _number(value: float) -> str:
    """The shortest spelling that reads back as the same number: 90, 22.5, 7e8."""
    plain = f"{value:.0f}" if value == int(value) else f"{value:.6f}".rstrip("0")
    digits = plain.rstrip("0")
    zeros = len(plain) - len(digits)
    return f"{digits}e{zeros}" if "." not in plain and zeros > 2 else plain  # noqa: PLR2004 -- e3 is shorter than 000


def _read_number(text: str, *, zero: bool = False) -> float:
    value = float(text)
    if not math.isfinite(value) or value > MOST or value < 0 or (value == 0 and not zero):
        raise ValueError(text)
    return value
