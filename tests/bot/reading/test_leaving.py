"""The net: what ends in no use is told; what may be two things is offered, the likelier first."""

import pytest

from bot.reading import Lexicon, read


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("how much CO2 do 20 images and 82 blorps make?", ("82",)),
        ("50 ChatGPT images in France and 20 Sora videos in Poland, carbon?", ("Poland",)),
        ("50 images ChatGPT en France et 20 vidéos Sora en Pologne, carbone ?", ("Pologne",)),
        ("how much energy for 20 songs by Suno at 1080p?", ("1080p",)),
        ("4K videos with Sora by 3 pupils", ("3 pupils",)),
        ("twenty twenty-four images", ("twenty twenty-four",)),
        ("one oh five songs with Suno, energy?", ("one oh five",)),
        ("nineteen eighty-four videos in France, CO2?", ("nineteen eighty-four",)),
    ],
)
def test_what_ended_in_no_use_is_told_as_it_was_typed(text: str, left: tuple[str, ...], lexicon: Lexicon) -> None:
    assert read(text, lexicon).left_aside == left


@pytest.mark.parametrize(
    "text",
    [
        "3 classes of 24 kids each made two figurines: CO2?",
        "30 élèves font chacun 3 images par semaine pendant 10 semaines, quelle eau ?",
        "5 prompts a day for a year in Québec",
        "in twenty twenty-four I made 7 images, how much CO2?",
        "7 images made in twenty twenty-four, how much CO2?",
        "my son, 14 years old, made 20 images in 2025 for $12: carbon?",
        "a 30-second video by Sora, energy?",
        "one in ten of our 4,500 students made 20 images each, carbon?",
        "10 to 20 images, CO2?",
    ],
)
def test_numbers_that_were_used_or_are_bystanders_are_not_told(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.items
    assert reading.left_aside == ()


@pytest.mark.parametrize(
    ("text", "kind", "first", "second"),
    [
        ("how much energy do Sora 2 videos use?", "count", 1, 2),
        ("what do 4K videos with Sora cost?", "count", 1, 4000),
    ],
)
def test_what_may_be_two_things_is_answered_and_offered(
    text: str, kind: str, first: float, second: float, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert [use.count for use in reading.items] == [first]
    (offer,) = reading.offers
    assert (offer.kind, [use.count for use in offer.question.items]) == (kind, [second])


def test_mj_is_a_unit_where_one_is_asked_for_and_a_model_elsewhere(lexicon: Lexicon) -> None:
    asked = read("how many MJ do 50 images use?", lexicon)
    assert (asked.units, [use.model for use in asked.items]) == (("megajoule",), [None])
    assert asked.offers[0].question.items[0].model == "midjourney"
    assert [use.model for use in read("50 images with mj, co2?", lexicon).items] == ["midjourney"]


def test_a_middle_says_what_it_is_the_middle_of(lexicon: Lexicon) -> None:
    reading = read("10 to 20 images, CO2?", lexicon)
    assert ([use.count for use in reading.items], reading.spread) == ([15], (10, 20))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("how many gallons of water do 50 images take?", ("gallon",)),
        ("CO2 of 50 images in pounds", ("pound",)),
        ("combien de livres de CO2 pour 50 images ?", ("pound",)),
        ("en kilojoules, 20 questions à Claude ?", ("kilojoule",)),
        ("50 images for 20 pounds, CO2?", ()),
        ("50 images, en livres ?", ()),
    ],
)
def test_units_are_heard_where_an_answer_is_asked_in_them(text: str, units: tuple[str, ...], lexicon: Lexicon) -> None:
    assert read(text, lexicon).units == units


@pytest.mark.parametrize(
    ("text", "given", "written"),
    [
        ("CO2 of summarising a 50-page report in 200 words with Claude?", (50, "pages"), (200, "words")),
        ("100k input tokens and 500 output tokens", (100_000, "tokens"), (500, "tokens")),
        ("500 tokens in, 200 out with GPT-4o, energy?", (500, "tokens"), (200, "tokens")),
        ("a 2000-token prompt and a 300-token answer from Llama, water?", (2000, "tokens"), (300, "tokens")),
        ("Résumer un rapport de 50 pages en 200 mots avec Mistral : quelle énergie ?", (50, "pages"), (200, "words")),
        ("500 tokens en entrée et 200 en sortie avec Claude, CO2 ?", (500, "tokens"), (200, "tokens")),
        ("a 3-page essay by ChatGPT, carbon?", None, (3, "pages")),
        ("a 100-word summary by ChatGPT, carbon?", None, (100, "words")),
    ],
)
def test_text_handed_in_is_kept_apart_from_text_written(
    text: str, given: tuple[float, str] | None, written: tuple[float, str] | None, lexicon: Lexicon
) -> None:
    (use,) = read(text, lexicon).items
    said = [(length.value, length.unit) if length else None for length in (use.input, use.length)]
    assert (said, use.count) == ([given, written], 1)
