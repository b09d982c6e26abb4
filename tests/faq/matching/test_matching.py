import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from faq import Community, Desk, Entry, seed_desk
from faq.matching.index import Index
from faq.matching.words import load_words

HERE = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def desk(seeded: Desk) -> Desk:
    return seeded


@dataclass(frozen=True)
class Case:
    text: str
    topics: list[str]
    lang: str = ""


def lines(name: str) -> list[Case]:
    return [Case(**json.loads(line)) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def entry(slug: str, title: str, *asks: str, lang: str = "en") -> Entry:
    return Entry(slug, lang, title, "Nothing.", asks, ())


@pytest.mark.parametrize("case", lines("labelled.jsonl"), ids=lambda case: case.text[:40])
def test_each_labelled_question_gets_one_of_its_entries(desk: Desk, case: Case) -> None:
    found = desk.match(case.text, case.lang)
    assert found.best is not None
    assert found.best.slug in case.topics


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_paraphrases_that_nobody_wrote_into_the_entries_find_theirs(desk: Desk, lang: str) -> None:
    cases = lines(f"paraphrases_{lang}.jsonl")
    missed = [case.text for case in cases if not _right(desk, lang, case)]
    assert len(cases) >= 150
    assert len(missed) <= len(cases) * 0.05, missed


def _right(desk: Desk, lang: str, case: Case) -> bool:
    best = desk.match(case.text, lang).best
    return best is not None and best.slug in case.topics


@pytest.mark.parametrize(
    "text", ["", "?", "   ", "zzzz qqqq", "who's up for raid at 9?", "😭😭😭", "bonne fête Émilie 🎂"]
)
def test_chatter_gets_no_entry(desk: Desk, text: str) -> None:
    for lang in ("en", "fr"):
        assert desk.match(text, lang).best is None


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "glowing", "glowed"),
        ("en", "paintings", "painted"),
        ("fr", "exagération", "exagérer"),
        ("fr", "dessinent", "dessinée"),
    ],
)
def test_words_that_differ_in_their_endings_alone_are_read_alike(lang: str, one: str, other: str) -> None:
    words = load_words(lang)
    assert words.read(words.split(one)) == words.read(words.split(other))


def test_a_language_without_words_is_matched_by_its_plain_words() -> None:
    index = Index([entry("akvo", "Kial ĝi trinkas akvon?"), entry("homo", "Kiu estas ŝi?")], load_words("eo"))
    assert index.search("kial akvon")[0].entry.slug == "akvo"


def test_a_language_that_lacks_an_entry_shows_the_other_ones(tmp_path: Path) -> None:
    for lang, slug in (("en", "cats"), ("fr", "chiens")):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / f"{slug}.md").write_text(
            f"---\ntitle: About {slug}\nsources:\n- {{title: A, url: 'https://example.org'}}\n---\n{'Body. ' * 40}\n"
        )
    found = seed_desk(tmp_path).match("about cats", "fr")
    assert found.best is not None
    assert (found.lang, found.best.lang, found.best.slug) == ("fr", "en", "cats")


def test_another_community_sees_only_the_seeds(desk: Desk) -> None:
    here = desk.match("who is Sasha Luccioni", "en", Community("discord", "1"))
    assert here == desk.match("who is Sasha Luccioni", "en")


@pytest.mark.parametrize("text", ["a" * 5_000, "why " * 2_000, "**[(" * 500, "é" * 3_000, "1" * 4_000])
def test_anything_typed_gets_an_answer_or_none(desk: Desk, text: str) -> None:
    assert 0 <= desk.match(text, "fr").score <= 1
