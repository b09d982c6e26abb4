"""bot/lessons/*.yaml -> Lesson, checked: each error names the file, the entry and the mend."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bot.answers.lesson.script import THIS_BOT, FigureSpec, Lesson, Said, Step
from bot.answers.lesson.shapes import Close, Figure, Predict, SaidBy, Told, WhatIf, Written
from bot.languages import FIRST
from estimator import BadData, Catalog
from estimator.question import Length, Measure, Question, Use

LESSONS = Path(__file__).parents[2] / "lessons"
WEEK = ("week", "week-each")
ORDER = ("say", "predict", "reveal", "what-if", "discuss", "try", "close")
NAMED = re.compile(r"\{([^{}]*)\}")
FORMS = ("", "short", "count", "people", "use", "place", "model")


MENDS = {
    "extra_forbidden": "take it out, or look at how the other lessons spell it",
    "missing": "add it",
    "string_type": "put it in quotes: YAML takes NO, for one, for something else",
    "literal_error": "write one of these",
}


def load_lessons(catalog: Catalog, languages: Iterable[str], folder: Path | None = None) -> dict[str, Lesson]:
    """Every lesson by its id, in the order of their files' names. Raises BadData."""
    spoken = tuple(languages)
    found: dict[str, Lesson] = {}
    for path in sorted((folder or LESSONS).glob("*.yaml")):
        lesson = _Reader(path, catalog, spoken).lesson()
        for other in found.values():
            if other.code == lesson.code:
                wrong = f"{lesson.code!r} is the code of {other.id} already"
                raise BadData(f"bot/lessons/{path.name}", "code", wrong, "choose two other letters")
        found[lesson.id] = lesson
    return found


class _Reader:
    """One file; keeps where it is for what it has to say."""

    def __init__(self, path: Path, catalog: Catalog, languages: tuple[str, ...]) -> None:
        self._path = path
        self._catalog = catalog
        self._languages = languages
        self._in = languages
        """The languages of this lesson: those of its title. In any other that the bot speaks, English stands in."""
        self._figures: dict[str, FigureSpec] = {}

    def lesson(self) -> Lesson:
        """The lesson, whole."""
        try:
            written = Written.model_validate(yaml.load(self._path.read_bytes(), yaml.CSafeLoader))
        except yaml.YAMLError as error:
            raise self._wrong(
                "the file", f"it is no YAML ({str(error).splitlines()[0]})", "look at the line and its indent"
            ) from None
        except ValidationError as error:
            raise self._told("", error) from None
        self._in = tuple(lang for lang in self._languages if lang in written.title or lang == FIRST)
        for name, figure in written.figures.items():
            self._figures[name] = self._figure(name, figure)
        steps = tuple(self._step(at, step) for at, step in enumerate(written.steps, 1))
        self._in_order(steps)
        self._amount("prepared", written.prepared)
        return Lesson(
            id=self._path.stem,
            code=written.code,
            age=written.age,
            minutes=written.minutes,
            title=self._said("title", written.title),
            about=self._said("about", written.about),
            figures=self._figures,
            steps=steps,
            prepared=written.prepared,
        )

    def _figure(self, name: str, figure: Figure) -> FigureSpec:
        entry = f"figures.{name}"
        kinds = [kind for kind in ("activity", "say", "width", "times") if getattr(figure, kind) is not None]
        if len(kinds) != 1:
            raise self._wrong(
                entry, "it is not one kind of figure", "give it one of activity, say, width and times, and no more"
            )
        for other in (figure.width, *(figure.times or ())):
            if other is not None:
                self._amount(entry, other)
        if figure.say is not None:
            return self._told_by(name, entry, figure.say, figure.measure)
        if figure.activity is None:
            return FigureSpec(name, width=figure.width, times=figure.times)
        self._among(entry, "activity", figure.activity, self._catalog.activities)
        for kind, named, known in (
            ("model", figure.model, self._catalog.models),
            ("place", figure.place, self._catalog.places),
            ("thing", figure.thing, self._catalog.things),
        ):
            if named is not None:
                self._among(entry, kind, named, known)
        if isinstance(figure.count, str) and figure.count not in WEEK:
            raise self._wrong(entry, f"{figure.count!r} is no count", f"write a number, or {' or '.join(WEEK)}")
        week = figure.count if isinstance(figure.count, str) else None
        length = Length(figure.length.value, figure.length.unit) if figure.length else None
        count = 1.0 if week else float(figure.count)
        use = Use(figure.activity, count, model=figure.model, length=length)
        return FigureSpec(name, Question((use,), place=figure.place), figure.measure, figure.thing, count=week)

    def _told_by(self, name: str, entry: str, said: SaidBy, measure: Measure) -> FigureSpec:
        table = self._catalog.others
        self._among(entry, "plain use", said.use, table.uses)
        of = {one.teller: one for one in table.of(said.use)}
        if said.by != THIS_BOT:
            self._among(entry, "teller of it", said.by, of)
            if of[said.by].of(measure) is None:
                raise self._wrong(entry, f"{said.by} says no {measure}", "ask for a measure that it tells")
        question = Question((table.uses[said.use].asked,))
        return FigureSpec(name, question, measure, told=(said.use, said.by))

    def _step(self, at: int, step: dict[str, Any]) -> Step:
        if len(step) != 1:
            raise self._wrong(
                f"step {at}",
                "it is not one kind of step",
                "write its kind and what belongs to it: `- say: {text: ...}`",
            )
        kind, body = next(iter(step.items()))
        entry = f"step {at} ({kind})"
        try:
            match kind:
                case "say" | "reveal" | "try":
                    told = Told.model_validate(body)
                    self._all_known(entry, told.picture)
                    return Step(kind, self._said(entry, told.text), picture=told.picture)
                case "predict":
                    return self._predict(entry, Predict.model_validate(body))
                case "what-if":
                    return self._what_if(entry, WhatIf.model_validate(body))
                case "discuss":
                    if not isinstance(body, list) or len(body) != 2:  # noqa: PLR2004 -- two, says the docs page
                        raise self._wrong(
                            entry, "it is not two questions", "give a list of two that have no right answer"
                        )
                    return Step("discuss", questions=tuple(self._said(entry, one) for one in body))
                case "close":
                    end = Close.model_validate(body)
                    for source in end.read:
                        self._among(entry, "source", source, self._catalog.sources)
                    known, unknown = self._said(entry, end.known), self._said(entry, end.unknown)
                    return Step("close", known=known, unknown=unknown, read=end.read)
                case _:
                    raise self._wrong(entry, "there is no such kind of step", f"write one of {', '.join(ORDER)}")
        except ValidationError as error:
            raise self._told(entry, error) from None

    def _predict(self, entry: str, asked: Predict) -> Step:
        if (asked.size is None) == (asked.pick is None):
            raise self._wrong(
                entry, "nothing is asked", "give `size` and a figure, or `pick` and, in `among`, figures to pick from"
            )
        if asked.pick is not None and not 2 <= len(set(asked.among)) <= 10:  # noqa: PLR2004 -- Discord's most choices
            raise self._wrong(entry, "there is nothing to pick from", "give two to ten different figures in `among`")
        self._all_known(entry, (asked.size,) if asked.size else asked.among)
        text = self._said(entry, asked.ask)
        return Step("predict", text, size=asked.size, pick=asked.pick, among=asked.among)

    def _what_if(self, entry: str, asked: WhatIf) -> Step:
        self._amount(entry, asked.start)
        for kind, names, known in (
            ("model", asked.models, self._catalog.models),
            ("place", asked.places, self._catalog.places),
        ):
            for name in names:
                self._among(entry, kind, name, known)
        text = self._said(entry, asked.ask)
        return Step("what-if", text, start=asked.start, counts=asked.counts, models=asked.models, places=asked.places)

    def _in_order(self, steps: tuple[Step, ...]) -> None:
        for at, step in enumerate(steps, 1):
            before = steps[at - 2].kind if at > 1 else None
            if (step.kind == "reveal") != (before == "predict"):
                raise self._wrong(
                    f"step {at} ({step.kind})",
                    "it stands alone",
                    "let a reveal follow each predict at once, and only that",
                )
        if steps[-1].kind != "close" or any(step.kind == "close" for step in steps[:-1]):
            raise self._wrong(f"step {len(steps)}", "the lesson does not end", "let its one `close` be the last step")

    def _said(self, entry: str, said: Any) -> Said:  # noqa: ANN401 -- what stands in a file
        if not isinstance(said, dict) or not all(isinstance(one, str) and one.strip() for one in said.values()):
            raise self._wrong(entry, "it is no sentence in each language", f"write one in {', '.join(self._in)}")
        for lang in self._in:
            if lang not in said:
                raise self._wrong(entry, f"it lacks {lang!r}", "write the sentence in each language of the title")
        for lang, sentence in said.items():
            if lang not in self._in:
                raise self._wrong(entry, f"{lang!r} is no language of this lesson", f"it is in {', '.join(self._in)}")
            for named in NAMED.findall(sentence):
                name, _, form = named.partition(".")
                self._all_known(f"{entry}, {lang}", (name,))
                if form not in FORMS:
                    raise self._wrong(
                        f"{entry}, {lang}", f"{{{named}}} has no such form", f"write one of {', '.join(FORMS[1:])}"
                    )
        return dict(said)

    def _all_known(self, entry: str, names: Iterable[str]) -> None:
        for name in names:
            self._among(entry, "figure", name, self._figures)

    def _amount(self, entry: str, name: str) -> None:
        self._all_known(entry, (name,))
        if self._figures[name].question is None:
            raise self._wrong(entry, f"{name!r} is no amount", "name a figure that has an activity")

    def _among(self, entry: str, kind: str, name: str, known: Mapping[str, object]) -> None:
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, list(known), 3, 0.4)
            mend = f"write {' or '.join(near)}" if near else f"write a {kind} that there is"
            raise self._wrong(entry, f"there is no {kind} {name!r}", mend)

    def _told(self, entry: str, error: ValidationError) -> BadData:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        wrong = str(first["msg"])
        mend = MENDS.get(first["type"], "write there what the other lessons write there")
        place = " ".join(filter(None, (entry, where))) or "the file"
        return self._wrong(place, wrong[:1].lower() + wrong[1:], mend)

    def _wrong(self, entry: str, wrong: str, mend: str) -> BadData:
        return BadData(f"bot/lessons/{self._path.name}", entry, wrong, mend)
