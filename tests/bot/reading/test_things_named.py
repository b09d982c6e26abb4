"""Everyday things that people name: what counts, what a picture only shows, and what has no source."""

import pytest

from bot.reading import Lexicon, read


@pytest.mark.parametrize(
    ("text", "thing", "count"),
    [
        ("100 images vs 50 km by coach", "coach-km", 50),
        ("100 images ou 50 km en car ?", "coach-km", 50),
        ("100 images vs 50 km by bus", "bus-km", 50),
        ("60 km en trottinette électrique ou 100 images", "escooter-km", 60),
        ("100 images vs 30 minutes of air fryer", "airfryer-hour", 0.5),
        ("100 images contre 2 heures de PS5", "console-hour", 2),
        ("500 prompts vs 2 avocados", "avocado", 2),
        ("how does 1000 prompts compare to a golf course's daily water use", "golf-course-day", 1),
        ("10 vidéos Sora ou une paire de baskets ?", "trainers", 1),
        ("100 prompts vs a bitcoin transaction", "bitcoin-transaction", 1),
        ("1000 prompts ou un kilo de fromage ?", "cheese-kg", 1),
    ],
)
def test_a_thing_is_a_side_of_its_own(text: str, thing: str, count: float, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.intent == "compare"
    assert [(one.thing, one.count) for one in found.everyday] == [(thing, count)]


@pytest.mark.parametrize(
    "text",
    [
        "10 images of avocados, energy?",
        "20 images of trees in autumn, how much co2",
        "how much CO2 do 30 pictures of bananas make?",
        "20 images d'avocats, combien d'eau ?",
        "had pizza with the team and made 35 logos, how much water?",
        "I wrote 5 emails to donors about cheese. co2?",
    ],
)
def test_what_a_picture_shows_or_a_story_tells_is_no_yardstick(text: str, lexicon: Lexicon) -> None:
    assert not read(text, lexicon).everyday


def test_a_tree_counts_where_it_offsets_and_not_where_it_is_drawn(lexicon: Lexicon) -> None:
    assert [one.thing for one in read("how many trees to offset 900 images?", lexicon).everyday] == ["tree-year"]
    assert not read("draw me a tree", lexicon).everyday


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("100 images vs a professional photo shoot", "photo-shoot"),
        ("what's worse, 300 images or a private jet", "private-jet"),
        ("traversée Calais-Douvres en ferry vs 500 images", "ferry"),
        ("une vidéo Veo ou un vrai tournage ?", "film-shoot"),
    ],
)
def test_a_thing_without_a_source_is_named_and_no_side(text: str, thing: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.unsourced == (thing,)
    assert found.intent == "footprint"
    assert not found.everyday


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("is it better to print 25 pages or to ask Claude for a summary?", 25),
        ("I printed 12 pages, how does that compare to 5 ChatGPT questions?", 12),
        ("co2 of printing 30 pages vs 10 images", 30),
        ("imprimer 40 pages ou 20 questions à ChatGPT ?", 40),
        ("vaut-il mieux demander un résumé à Claude ou imprimer 25 pages ?", 25),
    ],
)
def test_pages_that_are_printed_are_a_thing_of_every_day(text: str, pages: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    (side,) = reading.everyday
    assert (reading.intent, side.thing, side.count) == ("compare", "printed-page", pages)
    assert all(use.length is None for use in reading.items)


@pytest.mark.parametrize("text", ["a report of 3 pages by Claude, CO2?", "un texte de 3 pages par Claude, CO2 ?"])
def test_pages_that_an_ai_writes_are_a_length(text: str, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.length is not None


@pytest.mark.parametrize("text", ["What am I supposed to type in here?", "je suis censé écrire quoi ?"])
def test_who_asks_what_to_type_is_shown_what_the_bot_can_do(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "help"
