"""A number of uses that several numbers make up is told with them, so that what was multiplied is seen."""

import pytest

from bot.reading import Lexicon, read
from bot.reading.result import Factor, Sum


def told(text: str, lexicon: Lexicon) -> list[tuple[float, list[float | tuple[float, str]]]]:
    """Each sum's number and its factors, those of a span of time with their period."""
    return [(one.count, [_factor(factor) for factor in one.factors]) for one in read(text, lexicon).sums]


def _factor(factor: Factor) -> float | tuple[float, str]:
    return (factor.value, factor.of) if factor.of else factor.value


@pytest.mark.parametrize(
    ("text", "count", "factors"),
    [
        ("25 kids made 4 images each, CO2?", 100, [25, 4]),
        ("25 élèves font 4 images chacun, CO2 ?", 100, [25, 4]),
        ("15 prompts a day for a year, how much water?", 5475, [15, (365, "day")]),
        ("15 requêtes par jour pendant un an, combien d'eau ?", 5475, [15, (365, "day")]),
        ("3 pupils make 12 images a month for 2 years, energy?", 864, [3, 12, (24, "month")]),
        ("3 élèves font 12 images par mois pendant 2 ans, énergie ?", 864, [3, 12, (24, "month")]),
        ("5 Sora videos a week for 6 weeks, kWh?", 30, [5, (6, "week")]),
        ("25 ppl * 2 ai logos * 3 versions = how much co2", 150, [25, 2, 3]),
        ("4 classes of 25 pupils made 3 images each, CO2?", 300, [4, 25, 3]),
        ("4 classes de 25 élèves font 3 images chacun, CO2 ?", 300, [4, 25, 3]),
        ("3 classes of 24 pupils, one summary each by ChatGPT, CO2?", 72, [3, 24]),
        ("combien de CO2 si mes 3 classes de 24 élèves font résumer un texte chacun ?", 72, [3, 24]),
        ("A 24-page zine, 2 AI drawings per page: impact?", 48, [24, 2]),
    ],
)
def test_a_product_is_told_with_its_factors_in_order(
    text: str, count: float, factors: list[float | tuple[float, str]], lexicon: Lexicon
) -> None:
    assert told(text, lexicon) == [(count, factors)]


@pytest.mark.parametrize(
    "text",
    ["50 images, CO2?", "one image, CO2?", "20 images a day, CO2?", "50 images IA : combien d'eau ?", "GPT-4o water?"],
)
def test_a_number_that_was_said_is_no_sum(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).sums == ()


@pytest.mark.parametrize(
    "text",
    ["4 images a day for 10 days and 25 songs, CO2?", "4 images par jour pendant 10 jours et 25 chansons, CO2 ?"],
)
def test_a_use_with_a_number_of_its_own_stands_in_no_sum(text: str, lexicon: Lexicon) -> None:
    assert told(text, lexicon) == [(40, [4, (10, "day")])]


def test_the_factors_always_multiply_to_the_number(lexicon: Lexicon) -> None:
    for people in range(2, 30, 7):
        for each in range(2, 12, 3):
            for days in range(2, 40, 13):
                text = f"{people} people ask ChatGPT {each} questions a day for {days} days, energy?"
                found = read(text, lexicon)
                assert [use.count for use in found.items] == [people * each * days]
                assert found.sums == (Sum(people * each * days, (Factor(people), Factor(each), Factor(days, "day"))),)


def test_no_sum_is_looked_for_where_so_many_numbers_stand_that_any_product_might_be_it(lexicon: Lexicon) -> None:
    few = "30 people made 2 images each, then 3 songs, 4 videos, 5 emails and 7 voices: CO2?"
    assert (60, [30, 2]) in told(few, lexicon)
    more = "30 people made 2 images each, then 3 songs, 4 videos, 5 emails, 7 voices and 9 summaries: CO2?"
    assert read(more, lexicon).items[0].count == 60
    assert told(more, lexicon) == []


def test_spans_of_time_count_among_the_numbers(lexicon: Lexicon) -> None:
    spans = "for 3 weeks, for 5 months, for 4 years, for 9 days, for 7 weeks"
    assert told("30 people made 2 images each a day for 3 weeks: CO2?", lexicon) == [(1260, [30, 2, (21, "day")])]
    assert told(f"30 people made 2 images each a day {spans}: CO2?", lexicon) == []


@pytest.mark.parametrize(
    ("text", "count", "terms"),
    [
        ("I ask ChatGPT 6 questions a day, my wife 10 and our son 15, CO2?", 31, (6, 10, 15)),
        ("I made 20 images with Flux, my sister 10, CO2?", 30, (20, 10)),
        ("4 prompts for maths, 6 for french and 5 for history on ChatGPT, energy?", 15, (4, 6, 5)),
        ("je pose 6 questions par jour à ChatGPT et mon mari 10, CO2 ?", 16, (6, 10)),
        ("4 prompts pour les maths, 6 pour le français et 5 pour l'histoire avec Mistral, énergie ?", 15, (4, 6, 5)),
    ],
)
def test_what_was_added_up_is_told_with_its_terms(
    text: str, count: float, terms: tuple[float, ...], lexicon: Lexicon
) -> None:
    assert read(text, lexicon).sums == (Sum(count, (Factor(count, terms=terms),)),)


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("6 images on weekdays and 2 on Saturdays, CO2?", [(32, (6, 2), (5, 1))]),
        ("On weekdays I make 10 images and on Sundays 2 videos, energy?", [(50, (10,), (5,))]),
        ("4 questions par jour en semaine et une seule le dimanche, CO2 ?", [(21, (4, 1), (5, 1))]),
        ("12 questions par jour en semaine et 3 par jour le week-end, eau ?", [(66, (12, 3), (5, 2))]),
    ],
)
def test_a_week_of_unlike_days_is_told_with_its_days(
    text: str, sums: list[tuple[float, tuple[float, ...], tuple[float, ...]]], lexicon: Lexicon
) -> None:
    expected = tuple(Sum(count, (Factor(count, terms=terms, on_days=days),)) for count, terms, days in sums)
    assert read(text, lexicon).sums == expected


def test_what_was_added_up_and_multiplied_is_told_whole(lexicon: Lexicon) -> None:
    (one,) = read("I ask ChatGPT 6 questions a day, my wife 10, CO2 over a week?", lexicon).sums
    assert one == Sum(112, (Factor(16, terms=(6, 10)), Factor(7, "day")))
