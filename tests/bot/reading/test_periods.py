"""Rates and times in longer periods: so many of them in whole, twelve months a year, never so many days."""

import pytest

from bot.reading import Lexicon, read, reading_json
from bot.reading.quantities.rates import RARE, RATES, in_whole, times_in

PERIODS = {
    "en": {"fortnight": 14, "quarter": 90, "term": 120, "semester": 180, "year": 365, "month": 30, "week": 7},
    "fr": {"trimestre": 90, "semestre": 180, "année": 365, "mois": 30, "semaine": 7},
    "de": {"Quartal": 90, "Semester": 180, "Jahr": 365, "Monat": 30, "Woche": 7},
}
RATE = {
    "en": ["12 images a {one} for 3 {many}", "12 images per {one}, 3 {many}", "12 images each {one} over 3 {many}"],
    "fr": ["12 images par {one} pendant 3 {many}", "12 images par {one}, 3 {many}"],
    "de": ["12 Bilder pro {one}, 3 {many}"],
}
MANY = {"mois": "mois", "Quartal": "Quartale", "Semester": "Semester", "Jahr": "Jahre", "Monat": "Monate"}


def _use(text: str, lexicon: Lexicon) -> tuple[object, object]:
    (item,) = reading_json(read(text, lexicon))["items"]
    return item["count"], item["per"]


def _many(word: str) -> str:
    return MANY.get(word) or word + ("n" if word[0].isupper() else "s")


@pytest.mark.parametrize(
    "text",
    [
        form.format(one=word, many=_many(word))
        for lang, words in PERIODS.items()
        for word in words
        for form in RATE[lang]
    ],
)
def test_a_rate_over_so_many_of_its_own_periods_is_as_many_times(text: str, lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == (36, None)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("our 3 teachers each made 12 worksheets a term, 3 terms", (108, None)),
        ("3 teachers each made 12 images, 3 terms", (108, None)),
        ("12 images, 3 terms", (36, None)),
        ("10 images, 3 quarters", (30, None)),
        ("200 a month for 5 years", (12_000, None)),
        ("200 images par mois pendant 5 ans", (12_000, None)),
        ("10 pro Woche, 2 Jahre", (1_040, None)),
        ("10 images a week for 2 years", (1_040, None)),
        ("10 questions a quarter for 2 years", (80, None)),
        ("10 images a quarter", (40, "year")),
        ("200 images per school year", (200, "year")),
        ("15 logos par trimestre", (5, "month")),
        ("12 images a term", (3, "month")),
    ],
)
def test_longer_periods_are_counted_in_whole_ones(text: str, use: tuple[object, object], lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == use


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 quarters of the 40 pupils made 2 images", 60),
        ("a quarter of our 1,200 members made 4 images", 1200),
        ("three quarters of a million prompts", 750_000),
    ],
)
def test_a_quarter_of_something_is_a_part_of_it(text: str, count: float, lexicon: Lexicon) -> None:
    assert _use(text, lexicon)[0] == count


@pytest.mark.parametrize(
    "text",
    [
        "every day I ask 15 questions, how much is that a year",
        "I ask 15 questions every day, how much CO2 is that per year?",
        "chaque jour je pose 15 questions, ça fait combien sur un an ?",
        "Ich stelle jeden Tag 15 Fragen an Claude, wie viel CO2 ist das im Jahr?",
    ],
)
def test_every_day_is_a_rate_and_the_year_asked_about_how_long(text: str, lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == (5475, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10 questions a week for a school year", "a school year"),
        ("10 questions par semaine pendant une année scolaire", "une année scolaire"),
        ("10 Fragen pro Woche, ein Schuljahr lang", "ein Schuljahr"),
    ],
)
def test_a_school_year_is_36_weeks_and_says_so(text: str, said: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.items[0].count == 360
    assert reading.remarks == (("school-year", said),)


def test_every_period_that_is_told_in_others_comes_to_its_own_days() -> None:
    days = {unit: one for one, unit in RATES.items()}
    for length, (every, unit) in RARE.items():
        assert abs(days[unit] * every - length) <= length * 0.02
        assert times_in(length * 4, unit, every) == 4


@pytest.mark.parametrize(
    ("years", "unit", "times"), [(1, "week", 52), (5, "month", 60), (2, "day", 730), (3, "year", 3)]
)
def test_years_hold_twelve_months_and_fifty_two_weeks(years: int, unit: str, times: int) -> None:
    assert times_in(365 * years, unit) == times


@pytest.mark.parametrize(
    ("count", "every", "whole"),
    [(10, 3, (40, "year")), (12, 3, (4, "month")), (1, 5, (0.2, "month")), (30, 4, (90, "year"))],
)
def test_a_rate_is_told_in_whole_numbers_where_there_are_any(
    count: float, every: float, whole: tuple[float, str]
) -> None:
    assert in_whole(count, "month", every) == whole


@pytest.mark.parametrize(
    "text",
    [
        "whats the footprint of asking claude to plan a 2 week trip to japan",
        "asked chatgpt for a 3-day itinerary in Rome, co2?",
        "chatgpt wrote me a 5 day meal plan, water?",
        "gemini made me a two-month budget, co2?",
        "chatgpt m'a fait un programme de 12 semaines, co2 ?",
        "combien de CO2 pour un itinéraire de 3 jours à Rome par ChatGPT ?",
        "ChatGPT hat mir einen 7-Tage-Plan geschrieben, CO2?",
    ],
)
def test_how_long_a_thing_is_counts_no_use(text: str, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [1]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("20 prompts a day during our 10 day trip, co2?", 200),
        ("20 prompts par jour pendant un voyage de 10 jours, co2 ?", 200),
        ("40 questions for our 10 day honeymoon, co2?", 40),
    ],
)
def test_how_long_a_thing_is_counts_the_days_of_what_is_daily_alone(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]
