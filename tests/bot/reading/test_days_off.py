"""Days of the week on which nothing is done: "nothing on weekends", « fermé le dimanche », "6 days out of 7"."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _counts(text: str, lexicon: Lexicon) -> list[tuple[float, str | None]]:
    reading = read(text, lexicon)
    assert not reading.left_aside
    return [(item["count"], item["per"]) for item in reading_json(reading)["items"]]


@pytest.mark.parametrize("language", ["20 images a day{} for 6 weeks, co2?"])
@pytest.mark.parametrize(
    ("said", "count"),
    [
        (" except weekends", 600),
        (", except on sundays,", 720),
        (", weekends off,", 600),
        (", nothing on weekends,", 600),
        (", closed on saturday and sunday,", 600),
        (", 6 days out of 7,", 720),
        (", fridays off,", 720),
        (", weekends included,", 840),
        (" only on weekends", 240),
    ],
)
def test_what_is_daily_counts_on_the_days_that_are_left(language: str, said: str, count: int, lexicon: Lexicon) -> None:
    assert _counts(language.format(said), lexicon) == [(count, None)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("20 images par jour sauf le week-end, pendant 6 semaines ça donne quoi", 600),
        ("20 images par jour sauf le samedi et le dimanche, pendant 6 semaines, co2 ?", 600),
        ("20 images par jour, fermé le dimanche, pendant 6 semaines, co2 ?", 720),
        ("je pose 5 questions par jour à chatgpt, 6 jours sur 7, pendant 10 semaines", 300),
        ("2 chansons suno par soir mais le week-end seulement, depuis 5 semaines. impact ?", 20),
        ("20 Bilder am Tag außer am Wochenende, 6 Wochen lang", 600),
    ],
)
def test_so_it_is_in_other_languages(text: str, count: int, lexicon: Lexicon) -> None:
    assert _counts(text, lexicon) == [(count, None)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("every day except Friday we make 12 pictures with DALL-E, energy?", (72, "week")),
        ("30 people each send forty replies a day that an AI writes, they're closed on sundays, co2?", (7200, "week")),
        ("5 fiches par jour à chatgpt, ouvert 6 jours sur 7. par semaine ça fait quoi", (30, "week")),
        ("15 questions a day monday to friday and 4 on saturday, nothing on sunday. CO2 per week?", (79, "week")),
    ],
)
def test_without_an_end_it_is_so_many_a_week(text: str, amount: tuple[int, str], lexicon: Lexicon) -> None:
    assert _counts(text, lexicon) == [amount]


@pytest.mark.parametrize(
    "text", ["we're closed on sundays. What do 20 images cost?", "I made 20 images on sunday, CO2?"]
)
def test_days_multiply_nothing_where_nothing_is_daily(text: str, lexicon: Lexicon) -> None:
    assert _counts(text, lexicon) == [(20, None)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("they send 40 replies a day that the ai writes, co2?", (40, "day")),
        ("20 images a week this year, co2?", (20, "week")),
        ("20 images par semaine cette année, co2 ?", (20, "week")),
        ("10 000 réponses par mois depuis l'Allemagne, impact ?", (10_000, "month")),
        ("20 images a month since March, co2?", (20, "month")),
        ("I made 20 images a week ago, co2?", (20, None)),
        ("l'an dernier j'ai fait 20 images, co2 ?", (20, None)),
    ],
)
def test_a_period_is_past_only_where_that_is_said(text: str, amount: tuple[int, str | None], lexicon: Lexicon) -> None:
    assert _counts(text, lexicon) == [amount]
