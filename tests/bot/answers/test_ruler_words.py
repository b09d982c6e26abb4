"""What stands on a ruler has a short name in every language; sources are named by author and year."""

import pytest

from bot.answers.cited import cited
from bot.answers.ruler import lies, mark_phrase
from bot.replies import Mark
from bot.wiring import Parts
from estimator import Catalog, Range, Source
from estimator import Mark as Lying

MARKS = (Mark(10, "a kettle"), Mark(100, "a day of a home"))


def test_every_rung_has_a_short_name_in_every_language(made: Parts) -> None:
    for lang in made.context.languages:
        for rung in (rung for rungs in made.context.catalog.rungs.values() for rung in rungs):
            key = f"mark-{rung.thing}" + (f"-{rung.part}" if rung.part else "")
            assert made.context.words[lang].has(key), f"{lang}: {key}"
            for count in rung.counts:
                said = made.context.words[lang].say(key, said=made.context.words[lang].exact(count), n=count)
                assert (made.context.words[lang].exact(count) in said) == (count != 1), said


def test_a_thing_without_a_short_name_is_called_by_its_usual_one(made: Parts) -> None:
    assert mark_phrase(made.context, "en", Lying("croissant", None, 1, 180)) == "1\u00a0croissant"
    assert "metres" in mark_phrase(made.context, "en", Lying("train-km", 0, 10, 1))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Range(20, 40, 90, open_top=False), "between a kettle and a day of a home"),
        (Range(20, 40, 90, open_top=True), "between a kettle and a day of a home, or more"),
        (Range(20, 40, 400, open_top=True), "at least a kettle"),
        (Range(2, 4, 9, open_top=False), "at most a kettle"),
        (Range(2, 4, 9, open_top=True), "probably at most a kettle, perhaps more"),
        (Range(2, 4, 900, open_top=True), ""),
    ],
)
def test_a_range_is_placed_among_the_things_of_its_ruler(made: Parts, value: Range, said: str) -> None:
    assert lies(made.context.words["en"], MARKS, value) == said


@pytest.mark.parametrize(
    ("authors", "publisher", "said"),
    [
        ("A. S. Luccioni, Y. Jernite, E. Strubell", "ACM FAccT 2024", "Luccioni et al. 2024"),
        ("J.-W. Chung, R. Wu", "ML.ENERGY", "Chung & Wu 2024"),
        ("A. de Vries", "Joule (Cell Press)", "de Vries 2024"),
        ("J. O'Donnell, C. Crownhart", "MIT", "O'Donnell & Crownhart 2024"),
        ("J. You (Epoch AI)", "Epoch AI", "You 2024"),
        ("A. Shehabi et al.", "Lawrence Berkeley National Laboratory", "Shehabi et al. 2024"),
        ("V. Srivastav and others", "GitHub", "Srivastav et al. 2024"),
        ("B. Lightcap (OpenAI), post on X of 3 April 2025", "The Decoder", "Lightcap 2024"),
        ("Mistral AI with Carbone 4 and ADEME", "Mistral AI", "Mistral AI 2024"),
        (None, "US EPA", "US EPA 2024"),
        (None, "Joule (Cell Press)", "Joule 2024"),
    ],
)
def test_a_source_is_named_by_who_wrote_it_and_when(authors: str | None, publisher: str, said: str) -> None:
    assert cited(Source("x", "a title", publisher, authors=authors, year=2024)) == said


def test_every_source_s_name_is_short_and_none_is_a_venue(catalog: Catalog) -> None:
    for source in catalog.sources.values():
        assert len(cited(source)) <= 50
        assert "arXiv" not in cited(source)
        assert "(" not in cited(source)
