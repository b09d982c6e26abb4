"""What a search of the FAQ promises, over the seeds' own asks: typing errors, surroundings, entries just written."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from faq import Community, Desk, Entry, Shelf, desk_over, seed_desk
from faq.entries.seeds import load_seeds
from faq.matching.spelling import Spelling

HERE = Community("discord", "1")
SURROUNDINGS = {
    "en": ("I fell asleep on the sofa again. ", " Thanks a lot, have a nice evening!"),
    "fr": ("Je me suis encore endormi sur le canapé. ", " Merci beaucoup, bonne soirée !"),
}


@pytest.fixture(scope="module")
def desk() -> Desk:
    return seed_desk()


@pytest.fixture(scope="module")
def seeds() -> tuple[Entry, ...]:
    return load_seeds()


def found_among_three(desk: Desk, asked: list[tuple[str, Entry]]) -> float:
    """The share of questions whose entry is among the three nearest."""
    right = [entry.slug in {near.slug for near in desk.match(text, entry.lang).nearest} for text, entry in asked]
    return sum(right) / len(right)


def misspelt(text: str, chance: random.Random) -> str:
    """The text, one of its longer words with a letter missed, doubled or swapped."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if not long:
        return text
    place = chance.choice(long)
    word, at = words[place], chance.randrange(1, len(words[place]) - 2)
    words[place] = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return " ".join(words)


def surrounded(text: str, lang: str) -> str:
    before, after = SURROUNDINGS.get(lang, ("", ""))
    return before + (text if text.endswith("?") else f"{text}?") + after


@pytest.mark.parametrize(
    ("changed", "every", "least"),
    [
        (lambda text, lang, chance: text, 2, 0.98),
        (lambda text, lang, chance: misspelt(text, chance), 5, 0.96),
        (lambda text, lang, chance: surrounded(text, lang), 5, 0.95),
    ],
    ids=["as written", "misspelt", "with surroundings"],
)
def test_each_entry_is_found_by_its_asks(
    desk: Desk, seeds: tuple[Entry, ...], changed: Callable[[str, str, random.Random], str], every: int, least: float
) -> None:
    chance = random.Random(1)
    asked = [(changed(ask, entry.lang, chance), entry) for entry in seeds for ask in entry.asks[::every]]
    assert found_among_three(desk, asked) >= least


def test_asks_left_out_of_the_index_still_find_their_entry_mostly(seeds: tuple[Entry, ...]) -> None:
    without = [replace(entry, asks=tuple(ask for at, ask in enumerate(entry.asks) if at % 6)) for entry in seeds]
    left_out = [(ask, entry) for entry in seeds for ask in entry.asks[::6]]
    assert found_among_three(desk_over(Shelf(without)), left_out) >= 0.75


def test_what_a_moderator_wrote_a_minute_ago_is_found_like_any_other(seeds: tuple[Entry, ...]) -> None:
    moved = {entry.slug: replace(entry, asks=entry.asks[:2], community=HERE, number=1) for entry in seeds[::9]}
    shelf = Shelf([entry for entry in seeds if entry.slug not in moved])
    for entry in moved.values():
        shelf.search(entry.title, entry.lang, HERE)  # what was searched before it was written is no hindrance
        shelf.put(entry)
        for text in (entry.title, *entry.asks):
            assert shelf.search(text, entry.lang, HERE).best == entry, text


def test_the_three_nearest_are_the_best_and_the_next_ones(desk: Desk) -> None:
    for text in ("why does AI need water?", "water", "how do you know all that?"):
        found = desk.match(text, "en")
        assert len(found.nearest) == 3
        assert len({entry.slug for entry in found.nearest}) == 3
        assert found.best is None or found.nearest[0] == found.best
        assert 0 <= found.margin <= 1


def test_a_word_that_thousands_of_entries_share_finds_some_of_them_where_it_is_all_one_asks() -> None:
    shelf = Shelf(Entry(f"pump-{n}", "en", "Pump", "Body.", (), ()) for n in range(3_001))
    assert len(shelf.search("pump", "en", HERE).nearest) == 3


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_word_with_one_slip_is_taken_for_a_word_one_slip_away(seeds: tuple[Entry, ...], lang: str) -> None:
    words = {
        word
        for entry in seeds
        if entry.lang == lang
        for word in entry.body.lower().split()
        if word.isalpha() and len(word) > 6
    }
    spelling = Spelling(words)
    chance = random.Random(2)
    for word in sorted(words):
        assert spelling.mended(word) == word
        assert spelling.mended(misspelt(word, chance)) in words


def test_what_resembles_nothing_stays_as_it_is() -> None:
    assert [Spelling(["water", "energy"]).mended(word) for word in ("zzzz", "wat", "1234567")] == [
        "zzzz",
        "wat",
        "1234567",
    ]
    assert Spelling([]).mended("water") == "water"


def test_however_many_communities_search_few_are_kept_ready_and_the_rest_find_the_same_again(
    seeds: tuple[Entry, ...],
) -> None:
    """An index a community for good would grow with the communities: 100,000 of them take more than a machine has."""
    shelf = Shelf(seeds)
    homes = [Community("telegram", str(-n)) for n in range(100)]
    for home in homes:
        shelf.put(Entry("own-words", "en", "Why the fountain?", "Body.", ("why the fountain",), (), home, 1))
    first = [shelf.search("why is the fountain there", "en", home) for home in homes]
    assert all(
        found.best is not None and found.best.community == home for found, home in zip(first, homes, strict=True)
    )
    assert len(shelf._ready) < len(homes)
    assert [shelf.search("why is the fountain there", "en", home) for home in homes] == first
    shelf.forget(homes[-1])
    assert homes[-1] not in shelf._ready


def test_a_communitys_index_takes_no_copy_of_what_the_shared_one_knows(seeds: tuple[Entry, ...]) -> None:
    shelf = Shelf(seeds)
    shelf.put(Entry("own-words", "en", "Why the fountain?", "Body.", ("why the fountain",), (), HERE, 1))
    shelf.search("why the fountain", "en", HERE)
    assert len(shelf._ready[HERE]["en"].seen) < 10


@pytest.mark.parametrize(
    ("lang", "text", "foreign"),
    [("en", "should I feel guilty", "about cake"), ("fr", "dois-je culpabiliser", "pour le gâteau")],
)
def test_how_much_of_a_question_an_entry_holds_is_told(desk: Desk, lang: str, text: str, foreign: str) -> None:
    whole, more = desk.match(text, lang), desk.match(f"{text} {foreign}", lang)
    assert whole.best == more.best
    assert whole.held > 2 * whole.left
    assert more.left > whole.left + 1


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "why do we have seasons?"), ("fr", "pourquoi y a-t-il des saisons ?")]
)
def test_a_word_that_is_only_mended_is_not_held(desk: Desk, lang: str, text: str) -> None:
    found = desk.match(text, lang)
    assert found.score > 0.5  # "reasons", "maisons"
    assert found.held < found.left
