"""Amounts that are no number of uses: ratios, lines of code, time spent; and how often a lesson comes back."""

import pytest

from bot.reading import Lexicon, read, reading_json


@pytest.mark.parametrize(
    "text",
    [
        "does gemini take seven times more energy than a google search?",
        "a prompt is 15 times worse than a web search, right?",
        "chatgpt prend sept fois plus qu'une recherche web ?",
        "gemini consomme 15x plus d'énergie qu'une recherche google ?",
    ],
)
def test_so_many_times_more_multiplies_nothing(text: str, lexicon: Lexicon) -> None:
    told = reading_json(read(text, lexicon))
    assert all(use["count"] == 1 for use in told["items"])
    assert told["intent"] in {"compare", "faq"}


@pytest.mark.parametrize("text", ["12 images, 3 times, CO2?", "12 images, 3 fois, CO2 ?"])
def test_so_many_times_still_multiplies(text: str, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [36]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("what energy for claude to write 900 lines of code?", "900 lines of code"),
        ("what energy for a 70 line poem by claude?", "70 line"),
        ("combien d'énergie pour 900 lignes de code avec claude ?", "900 lignes de code"),
    ],
)
def test_lines_of_code_are_no_answers_and_are_told(text: str, left: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [use.count for use in reading.items] == [1]
    assert reading.left_aside == (left,)


@pytest.mark.parametrize(
    ("text", "spent"),
    [
        ("i'm on gemini all day, how much energy is that", "all day"),
        ("a month of claude, what carbon?", "a month"),
        ("what is my yearly chatgpt footprint?", "yearly"),
        ("is an hour of gemini worse than an hour of youtube?", "an hour"),
        ("je suis sur gemini toute la journée, ça prend combien d'énergie ?", "toute la journée"),
        ("un mois de claude, quel carbone ?", "un mois"),
        ("an afternoon with cursor, all day on cursor, what footprint?", "all day"),
    ],
)
def test_a_time_without_a_number_is_told_as_none(text: str, spent: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).spent == spent


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("my month of gemini at 20 prompts a day, carbon?", 600),
        ("mon mois de gemini à 20 questions par jour, carbone ?", 600),
    ],
)
def test_ones_own_month_of_an_ai_is_how_long_a_rate_lasts(text: str, count: float, lexicon: Lexicon) -> None:
    assert [(use.count, use.per) for use in read(text, lexicon).items] == [(count, None)]


@pytest.mark.parametrize("text", ["20 prompts a day for a year", "20 questions par jour pendant un an"])
def test_a_time_that_a_rate_lasts_is_no_time_spent(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).spent is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 images per student per lesson, 12 lessons, 20 students", 720),
        ("7 prompts per meeting, 6 meetings", 42),
        ("3 images par élève et par séance, 12 séances, 20 élèves", 720),
        ("each lesson 20 students ask 4 questions", 80),
    ],
)
def test_what_is_done_per_lesson_is_done_in_each(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a class of 20 asks 4 questions per lesson for 30 weeks, energy?", "30 weeks"),
        ("une classe de 20 pose 4 questions par cours pendant 30 semaines, énergie ?", "30 semaines"),
    ],
)
def test_weeks_without_a_number_of_lessons_are_told(text: str, left: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).left_aside == (left,)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("70 pictures made locally with comfyui, energy?", "open"),
        ("70 images on my own rtx 4070, energy?", "open"),
        ("70 images en local, énergie ?", "open"),
        ("70 images, energy?", None),
        ("70 pictures locally with SDXL, energy?", None),
    ],
)
def test_what_runs_on_ones_own_machine_is_an_open_model(text: str, band: str | None, lexicon: Lexicon) -> None:
    assert [use.band for use in read(text, lexicon).items] == [band]


@pytest.mark.parametrize(
    "text", ["is an AI clip worse than two hours of tiktok?", "un clip IA est-il pire que deux heures de tiktok ?"]
)
def test_hours_of_scrolling_are_watched_and_not_made(text: str, lexicon: Lexicon) -> None:
    told = reading_json(read(text, lexicon))
    assert [(side["thing"], side["count"]) for side in told["everyday"]] == [("streaming-hour", 2)]
    assert [use["count"] for use in told["items"]] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "what is the most reliable figure for the water of AI?",
        "quel est le chiffre le plus sérieux sur l'eau de l'IA ?",
    ],
)
def test_the_best_figure_is_no_ranking_of_ais(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).rank is None
