"""A lesson is one file; whatever is wrong with it is told with its place and what to write instead."""

from pathlib import Path

import pytest

from bot.answers.lesson.loading import load_lessons
from bot.answers.lesson.playing import Stand, show
from bot.answers.lesson.script import Lesson
from bot.wiring import Parts
from estimator import BadData, Catalog

GOOD = """\
code: zz
age: 10
minutes: 10
title: {en: "A lesson", fr: "Une leçon"}
about: {en: "short", fr: "courte"}
prepared: one
figures:
  one: {activity: image, model: chatgpt, measure: energy, thing: led-hour}
  other: {activity: chat, model: chatgpt, measure: energy}
  wide: {width: one}
steps:
  - predict: {ask: {en: "How long?", fr: "Combien ?"}, size: one}
  - reveal: {text: {en: "It is {one}.", fr: "C'est {one}."}}
  - predict: {ask: {en: "Which?", fr: "Lequel ?"}, pick: most, among: [one, other]}
  - reveal: {text: {en: "So.", fr: "Voilà."}}
  - what-if: {ask: {en: "What if?", fr: "Et si ?"}, start: one, places: [FR]}
  - discuss:
      - {en: "Why?", fr: "Pourquoi ?"}
      - {en: "Who?", fr: "Qui ?"}
  - try: {text: {en: "Try.", fr: "Essayez."}}
  - close:
      known: {en: "much", fr: "beaucoup"}
      unknown: {en: "more", fr: "davantage"}
      read: [mlenergy3]
"""


def load(folder: Path, catalog: Catalog, text: str = GOOD, **others: str) -> dict[str, Lesson]:
    (folder / "new.yaml").write_text(text, encoding="utf-8")
    for name, other in others.items():
        (folder / f"{name}.yaml").write_text(other, encoding="utf-8")
    return load_lessons(catalog, ("en", "fr"), folder)


def test_a_new_file_is_a_new_lesson_and_nothing_else_is_touched(tmp_path: Path, made: Parts) -> None:
    lesson = load(tmp_path, made.context.catalog)["new"]
    assert [step.kind for step in lesson.steps] == [
        "predict", "reveal", "predict", "reveal", "what-if", "discuss", "try", "close",
    ]  # fmt: skip
    for lang in ("en", "fr"):
        assert all(show(made.context, Stand(lesson, at, lang)) for at in range(len(lesson.steps)))


@pytest.mark.parametrize(
    ("was", "becomes", "entry", "mend"),
    [
        ("code: zz", "code: z", "code", "other lessons"),
        ("code: zz", "code: [", "the file", "indent"),
        ("minutes: 10\n", "minutes: 10\nhours: 1\n", "hours", "take it out"),
        ("model: chatgpt, measure: energy, thing", "model: chatgtp, measure: energy, thing", "figures.one", "chatgpt"),
        ("thing: led-hour", "thing: led-hours", "figures.one", "led-hour"),
        ("activity: chat", "activity: chats", "figures.other", "chat"),
        ("wide: {width: one}", "wide: {}", "figures.wide", "one of activity, say, width and times"),
        ("wide: {width: one}", "wide: {width: two}", "figures.wide", "figure"),
        ("wide: {width: one}", "wide: {width: wide}", "figures.wide", "figure"),
        ("size: one", "size: won", "step 1 (predict)", "one"),
        ("size: one", "size: one, pick: most", "step 1 (predict)", "pick"),
        ("among: [one, other]", "among: [one]", "step 3 (predict)", "two to ten"),
        ("pick: most", "pick: best", "step 3 (predict) pick", "one of these"),
        ('fr: "Voilà."', 'de: "So."', "step 4 (reveal)", "in each language"),
        ('fr: "Voilà."', 'fr: "Voilà.", de: "So."', "step 4 (reveal)", "en, fr"),
        ('fr: "Voilà."', 'fr: ""', "step 4 (reveal)", "en, fr"),
        ("It is {one}.", "It is {on}.", "step 2 (reveal), en", "one"),
        ("It is {one}.", "It is {one.long}.", "step 2 (reveal), en", "short"),
        ("places: [FR]", "places: [NO]", "step 5 (what-if) places.0", "in quotes"),
        ("places: [FR]", "places: [XX]", "step 5 (what-if)", "write"),
        ("start: one", "start: wide", "step 5 (what-if)", "activity"),
        ('      - {en: "Who?", fr: "Qui ?"}\n', "", "step 6 (discuss)", "list of two"),
        ("  - try:", "  - sing:", "step 7 (sing)", "say, predict, reveal"),
        ('  - reveal: {text: {en: "So.", fr: "Voilà."}}\n', "", "step 4 (what-if)", "reveal follow each predict"),
        ("read: [mlenergy3]", "read: [mlenergy]", "step 8 (close)", "mlenergy3"),
        ("read: [mlenergy3]", "read: []", "step 8 (close) read", "other lessons"),
        ("prepared: one", "prepared: wide", "prepared", "activity"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_its_mend(  # noqa: PLR0917 -- one line a mistake
    was: str, becomes: str, entry: str, mend: str, tmp_path: Path, catalog: Catalog
) -> None:
    assert was in GOOD
    with pytest.raises(BadData) as told:
        load(tmp_path, catalog, GOOD.replace(was, becomes, 1))
    assert told.value.file == "bot/lessons/new.yaml"
    assert told.value.entry == entry
    assert mend in told.value.mend, told.value.mend
    assert len(str(told.value).splitlines()) == 1


def test_two_lessons_may_not_share_a_code(tmp_path: Path, catalog: Catalog) -> None:
    with pytest.raises(BadData, match="code"):
        load(tmp_path, catalog, other=GOOD)


def test_a_lesson_ends_with_its_close(tmp_path: Path, catalog: Catalog) -> None:
    text = GOOD + '  - say: {text: {en: "More.", fr: "Encore."}}\n'
    with pytest.raises(BadData, match="close"):
        load(tmp_path, catalog, text)


def test_a_new_language_needs_no_lesson_touched_english_stands_in(tmp_path: Path, made: Parts) -> None:
    (tmp_path / "new.yaml").write_text(GOOD, encoding="utf-8")
    lesson = load_lessons(made.context.catalog, ("de", "en", "fr"), tmp_path)["new"]
    assert dict(lesson.title) == {"en": "A lesson", "fr": "Une leçon"}
    (tmp_path / "new.yaml").write_text(GOOD.replace(', fr: "Une leçon"', ""), encoding="utf-8")
    with pytest.raises(BadData, match="'fr' is no language of this lesson"):
        load_lessons(made.context.catalog, ("en", "fr"), tmp_path)
