"""Every figure in every lesson is the estimator's of the day, and a changed figure changes the lesson."""

import re
import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import estimator
from bot.answers.lesson.figures import BANDS, Figures, bands_of, choices_of, picked
from bot.answers.lesson.loading import LESSONS
from bot.answers.lesson.playing import Stand, show
from bot.answers.lesson.script import THIS_BOT, Lesson
from bot.replies import plain_text
from bot.wiring import Parts
from estimator import estimate, load_catalog, measure_of, viral_week

WORD_WITH_DIGITS = re.compile(r"\d")
LANGUAGES = ("en", "fr")
DATA = Path(estimator.__file__).parent / "data"


def screens(made: Parts, lesson: Lesson, lang: str) -> list[str]:
    """All that a lesson shows, polls and pictures included."""
    shown = []
    for at in range(len(lesson.steps)):
        reply = show(made.context, Stand(lesson, at, lang))
        poll = (reply.poll.question, *reply.poll.options, reply.poll.explanation) if reply.poll else ()
        shown.append("\n".join((plain_text(reply), *poll, reply.card.alt if reply.card else "")))
    return shown


def test_there_are_five_lessons(made: Parts) -> None:
    assert list(made.lessons) == [
        "one-starter-pack",
        "one-to-700-million",
        "where-electricity",
        "why-nobody-knows",
        "why-published-figures-differ",
    ]


def test_each_figure_is_what_the_estimator_says_today(made: Parts) -> None:
    catalog, week = made.context.catalog, viral_week(made.context.catalog)
    for lesson in made.lessons.values():
        figures = Figures(made.context, lesson)
        for name, spec in lesson.figures.items():
            if spec.question is None or (spec.told is not None and spec.told[1] != THIS_BOT):
                continue
            question = spec.question
            if spec.count is not None:
                count = week.images if spec.count == "week" else week.images / week.people
                question = replace(question, items=(replace(question.items[0], count=count),))
            total = estimate(question, catalog).total
            assert total is not None
            assert figures[name].value == measure_of(total, spec.measure), (lesson.id, name)


def test_what_others_say_in_a_lesson_is_what_the_table_holds(made: Parts) -> None:
    lesson = made.lessons["why-published-figures-differ"]
    figures, seen = Figures(made.context, lesson), 0
    for name, spec in lesson.figures.items():
        if spec.told is not None and spec.told[1] != THIS_BOT:
            said = next(one for one in made.context.catalog.others.of(spec.told[0]) if one.teller == spec.told[1])
            amount = said.of(spec.measure)
            assert amount is not None
            assert figures[name].value == amount.ends
            seen += 1
    assert seen == 8


def test_a_changed_table_changes_the_lesson(made: Parts, data: Path) -> None:
    lesson = made.lessons["why-published-figures-differ"]
    table = (data / "others.yaml").read_text(encoding="utf-8")
    higher = re.sub(
        r"(teller: carbonwatcher-0\.3\.0, use: gpt-4o,.*?energy: \{value: )[\d.]+", r"\g<1>0.2", table, count=1
    )
    assert higher != table
    (data / "others.yaml").write_text(higher, encoding="utf-8")
    changed = replace(made, context=replace(made.context, catalog=load_catalog(data)))
    assert "about 130 times" in screens(made, lesson, "en")[2]
    assert "about 130 times" not in screens(changed, lesson, "en")[2]
    assert "carbonwatcher 0.3.0: 0.2 Wh, no range told" in screens(changed, lesson, "en")[2].replace("\u00a0", " ")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_answer_holds_its_figure_with_its_range(made: Parts, lang: str) -> None:
    for lesson in made.lessons.values():
        figures = Figures(made.context, lesson)
        for at, step in enumerate(lesson.steps):
            if step.kind != "predict":
                continue
            choices = choices_of(made.context, lang, lesson, figures, at)
            name = step.size or step.among[choices.right]
            said = figures.said(lang, name)
            revealed = show(made.context, Stand(lesson, at + 1, lang))
            poll = show(made.context, Stand(lesson, at, lang)).poll
            assert poll is not None
            assert poll.correct == choices.right
            assert said in plain_text(revealed)
            assert said in poll.explanation
            assert choices.options[choices.right] in plain_text(revealed)


def test_no_file_of_a_lesson_holds_a_result() -> None:
    """Sentences hold no number at all; years, which are no figure of ours, apart."""
    for path in LESSONS.glob("*.yaml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = re.match(r"\s*(?:- )?(?:en|fr): (.+)|\s{10,}(\S.*)", line)
            text = (said[1] or said[2] or "") if said else ""
            text = re.sub(r"\{[^}]*\}|\b20\d\d\b", "", text)
            assert not WORD_WITH_DIGITS.search(text), (path.name, line)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The estimator's data, to be changed."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_a_changed_figure_changes_the_lesson(made: Parts, data: Path) -> None:
    lesson = made.lessons["where-electricity"]
    before, at = screens(made, lesson, "en"), 1
    assert "France" in choices_of(made.context, "en", lesson, Figures(made.context, lesson), at).options[2]
    places = (data / "places.csv").read_text(encoding="utf-8")
    (data / "places.csv").write_text(re.sub(r"(?m)^FR,,[\d.]+,[\d.]*,[\d.]*,", "FR,,900,,,", places), encoding="utf-8")
    changed = replace(made, context=replace(made.context, catalog=load_catalog(data)))
    after = screens(changed, lesson, "en")
    choices = choices_of(changed.context, "en", lesson, Figures(changed.context, lesson), at)
    assert choices.options[choices.right].endswith("Germany")
    assert "Answer: C. France" in before[2]
    assert "Answer: D. Germany" in after[2]
    # The picture, the explanation of the poll and the answer to the next question follow too.
    assert all(one != other for one, other in zip(before[1:5], after[1:5], strict=True))


def test_a_changed_yardstick_changes_what_it_is_told_in(made: Parts, data: Path) -> None:
    lesson = made.lessons["one-starter-pack"]
    things = (data / "everyday.yaml").read_text(encoding="utf-8")
    brighter = re.sub(
        r"(led-hour:.*?energy_wh: )\{[^}]*\}",
        r"\1{low: 80, central: 90, high: 100, basis: physics, status: derived}",
        things,
        count=1,
        flags=re.DOTALL,
    )
    assert brighter != things
    (data / "everyday.yaml").write_text(brighter, encoding="utf-8")
    changed = replace(made, context=replace(made.context, catalog=load_catalog(data)))
    assert "about 34\u00a0minutes" in screens(made, lesson, "en")[2]
    assert "about 3.4\u00a0minutes" in screens(changed, lesson, "en")[2]


@pytest.mark.parametrize("value", [0.0004, 0.9, 1.0, 3.16, 5.2, 9.99, 34.4, 99.0, 335.0, 7e8])
@pytest.mark.parametrize("place", range(BANDS))
def test_the_choices_are_tenfold_ranges_with_the_figure_well_inside_the_right_one(value: float, place: int) -> None:
    bands = bands_of(value, place)
    low, high = bands[place]
    assert low <= value < high
    edges = [high for _, high in bands[:-1]]
    assert [later / earlier for earlier, later in pairwise(edges)] == pytest.approx([10, 10])
    if 0 < place < BANDS - 1:
        assert value / low >= 1.7
        assert high / value >= 1.7


def test_the_right_choice_is_not_always_the_same_letter(made: Parts) -> None:
    right = [
        choices_of(made.context, "en", lesson, Figures(made.context, lesson), at).right
        for lesson in made.lessons.values()
        for at, step in enumerate(lesson.steps)
        if step.kind == "predict"
    ]
    assert len(set(right)) == 4
    assert max(right.count(letter) for letter in right) <= len(right) / 2


def test_what_cannot_be_picked_says_why(made: Parts) -> None:
    figures = Figures(made.context, made.lessons["why-nobody-knows"])
    with pytest.raises(LookupError, match="0 of closed, midjourney are measured"):
        picked(figures, "measured", ("closed", "midjourney"))
    with pytest.raises(LookupError, match="equal"):
        picked(figures, "most", ("closed", "midjourney"))
