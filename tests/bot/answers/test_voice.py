"""Whatever is asked, the reply obeys the rules of a good answer: run over everything the bot can say of a footprint."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import compare, footprint
from bot.answers.context import measures_of
from bot.reading import Reading, read
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator import Estimate, measure_of
from estimator.question import MEASURES, Length, LengthUnit, Per, Question, Use, Yardstick

QUESTIONS = Path(__file__).parent.parent.parent / "questions"
MOST_CHARACTERS = 900
ABOUT = {"en": "about ", "fr": "environ "}
OR_MORE = {"en": "or more", "fr": "ou plus"}
OPACITY = {"en": ("closed", "outside can check", "publish"), "fr": ("fermé", "vérifier", "publi")}
FOREIGN = {
    "fr": {"the", "with", "and", "about", "like", "likely", "between", "or", "more", "of", "water", "energy", "nobody"},
    "en": {
        "le",
        "la",
        "les",
        "des",
        "une",
        "avec",
        "environ",
        "comme",
        "ou",
        "eau",
        "énergie",
        "personne",
        "par",
        "de",
        "et",
    },
}
_NUMBER = re.compile(r"\d[\d.,\u202f]*")


def one_reply(made: Parts, reading: Reading) -> tuple[Reply, Estimate]:
    return (compare.compare if reading.intent == "compare" else footprint.footprint)(reading, made.context)


def labelled() -> Iterator[tuple[str, str]]:
    for lang in ("en", "fr"):
        for line in (QUESTIONS / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines():
            yield lang, json.loads(line)["text"]


def generated(made: Parts, lang: str, how_many: int) -> Iterator[Reading]:
    """Questions of every activity, model, place, rate and size, the same ones each time."""
    chance = random.Random(f"voice {lang}")
    catalog = made.context.catalog
    for _ in range(how_many):
        uses = tuple(a_use(made, chance) for _ in range(chance.choice((1, 1, 1, 1, 2, 3, 6))))
        rate: Per | None = chance.choice((None, None, "day", "month"))
        uses = tuple(Use(u.activity, u.count, rate, u.length, u.model, u.band) for u in uses)
        things: tuple[Yardstick, ...] = ()
        if chance.random() < 0.25:
            things = (Yardstick(chance.choice(list(catalog.things)), chance.choice((None, 1.0, 12.0))),)
        versus = any(thing.count is not None for thing in things) or (len(uses) == 2 and chance.random() < 0.3)
        yield Reading(
            lang=lang,
            intent="compare" if versus else "footprint",
            items=uses,
            everyday=things,
            place=chance.choice((None, None, *catalog.places)),
            measures=chance.choice(((), (), ("carbon",), ("energy", "water"))),
        )


def a_use(made: Parts, chance: random.Random) -> Use:
    activity = chance.choice(list(made.context.catalog.activities))
    able = [m.id for m in made.context.catalog.models.values() if activity in m.activities]
    units: dict[str, tuple[LengthUnit, ...]] = {
        "chat": ("words", "pages", "tokens"),
        "video": ("seconds", "minutes"),
        "speech": ("words", "minutes", "hours"),
        "music": ("seconds", "minutes"),
        "transcription": ("minutes", "hours"),
        "code": ("hours",),
    }
    length = None
    if activity in units and chance.random() < 0.4:
        length = Length(chance.choice((1.0, 8.0, 45.0, 300.0)), chance.choice(units[activity]))
    count = chance.choice((1.0, 2.0, 22.5, 50.0, 144.0, 1337.0, 1e6, 7e8))
    return Use(activity, 1.0 if activity == "training" else count, None, length, chance.choice((None, *able)))


def faults(made: Parts, reading: Reading, reply: Reply, found: Estimate) -> list[str]:
    """What is wrong with a reply, in words."""
    text, lang = plain_text(reply), reading.lang
    wrong = []
    if len(text) >= MOST_CHARACTERS:
        wrong.append(f"{len(text)} characters")
    if "  " in text or re.search(r"[{}$]|None|\bnan\b|\binf\b", text):
        wrong.append("placeholder or double space")
    said = set(re.findall(r"[^\W\d_]+", _without_names(made, text).casefold()))
    if foreign := said & FOREIGN[lang]:
        wrong.append(f"not {lang}: {sorted(foreign)}")
    for line in reply.lines if reading.intent == "footprint" else ():
        if line.kind == "measure":
            wrong += [f"digits: {n}" for n in _NUMBER.findall(_without_names(made, line.text)) if significant(n) > 2]
    for measure in MEASURES:
        name = made.book[lang].say(f"measure-{measure}")
        shown = any(line.kind == "measure" and line.text.startswith(name) for line in reply.lines)
        if shown and reading.measures and measure not in reading.measures:
            wrong.append(f"{measure} was not asked")
    if any(item.openness == "closed" for item in found.items) and not any(
        word in line.text for line in reply.caveats for word in OPACITY[lang]
    ):
        wrong.append("a closed model without its caveat")
    return wrong


def missing_numbers(made: Parts, reading: Reading, reply: Reply, found: Estimate) -> list[str]:
    """The low, central and high of every measure asked, each as the reply should write it, in that order."""
    words, text = made.book[reading.lang], plain_text(reply)
    figures = found.total or found.partial or (found.items[0].figures if len(found.items) == 1 else None)
    missing = []
    for measure in measures_of(Question(measures=reading.measures)):
        value = measure_of(figures, measure) if figures else None
        if value is None:
            continue
        said = words.spread(measure, value)
        if said not in text:
            missing.append(f"{measure}: {said}")
        if value.open_top and OR_MORE[reading.lang] not in said:
            missing.append(f"{measure}: or more")
        if not said.startswith(ABOUT[reading.lang]):
            missing.append(f"{measure}: about")
    return missing


def significant(number: str) -> int:
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))|\u202f", "", number).replace(",", ".").rstrip(".")
    plain = digits.replace(".", "").lstrip("0")
    return len(plain if "." in digits else plain.rstrip("0"))


def _without_names(made: Parts, text: str) -> str:
    """The text without the names of models, makers, places and things, which are nobody's grammar."""
    for model in sorted(made.context.catalog.models.values(), key=lambda m: -len(m.name)):
        text = text.replace(model.name, "").replace(model.maker, "")
    return re.sub(r"CO₂e?|50 cl|720p|[“«][^”»]*[”»]|GPT-3|Llama 3\.1", "", text)


def test_every_labelled_question_gets_a_reply_that_obeys_the_rules(made: Parts) -> None:
    broken = {}
    longest = 0
    for lang, text in labelled():
        reading = read(text, made.lexicon)
        if not reading.items or reading.refused:
            continue
        reply, found = one_reply(made, reading)
        longest = max(longest, len(plain_text(reply)))
        wrong = faults(made, reading, reply, found)
        if reading.intent == "footprint":
            wrong += missing_numbers(made, reading, reply, found)
        if wrong:
            broken[text] = (lang, wrong, plain_text(reply))
    assert broken == {}
    assert longest > 400  # something was read at all


def check_generated(made: Parts, lang: str, how_many: int) -> None:
    broken = {}
    for reading in generated(made, lang, how_many):
        reply, found = one_reply(made, reading)
        wrong = faults(made, reading, reply, found)
        if reading.intent == "footprint":
            wrong += missing_numbers(made, reading, reply, found)
        if wrong:
            broken[str(reading.question())] = (wrong, plain_text(reply))
    assert broken == {}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_generated_questions_of_every_kind_get_replies_that_obey_the_rules(made: Parts, lang: str) -> None:
    check_generated(made, lang, 150)


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_two_thousand_generated_questions_get_replies_that_obey_the_rules(made: Parts, lang: str) -> None:
    check_generated(made, lang, 2_000)
