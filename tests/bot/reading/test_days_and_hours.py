"""Days of the week, hours of a day, and programs that ask: how many times something comes back."""

import pytest

from bot.reading import Lexicon, read, reading_json

WEEK = {
    "en": ["monday to friday", "mon-fri", "on weekdays", "from monday to friday", "only on weekdays"],
    "fr": ["du lundi au vendredi", "en semaine", "de lundi à vendredi", "uniquement en semaine", "les jours ouvrés"],
}
DAILY = {"en": "20 prompts a day {days}{over}, co2?", "fr": "20 prompts par jour {days}{over}, co2 ?"}
FIRST = {"en": "{days} I ask 20 questions a day, co2?", "fr": "{days} je pose 20 questions par jour, co2 ?"}
OVER = {
    "en": {" for 2 weeks": 200, " for a year": 5200, " for 3 months": 1300},
    "fr": {" pendant 2 semaines": 200, " pendant un an": 5200, " pendant 3 mois": 1300},
}


def _use(text: str, lexicon: Lexicon) -> tuple[object, object, object]:
    (item,) = reading_json(read(text, lexicon))["items"]
    return item["activity"], item["count"], item["per"]


@pytest.mark.parametrize("text", [DAILY[lang].format(days=days, over="") for lang in WEEK for days in WEEK[lang]])
def test_what_is_daily_from_monday_to_friday_is_so_five_days_a_week(text: str, lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == ("chat", 100, "week")
    assert not read(text, lexicon).left_aside


@pytest.mark.parametrize("text", [FIRST[lang].format(days=days) for lang in WEEK for days in WEEK[lang][:2]])
def test_the_days_may_be_said_first(text: str, lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == ("chat", 100, "week")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (DAILY[lang].format(days=days, over=over), count)
        for lang in WEEK
        for days in WEEK[lang][:3]
        for over, count in OVER[lang].items()
    ],
)
def test_so_many_weeks_of_weekdays(text: str, count: int, lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == ("chat", count, None)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("5 images a day from monday to thursday, co2?", 20),
        ("5 images par jour du mardi au jeudi, co2 ?", 15),
        ("10 prompts every working day, co2?", 50),
        ("10 prompts par jour ouvrable, co2 ?", 50),
        ("every hour from monday to friday I ask a question, co2?", 120),
        ("un script appelle gpt-4o toutes les heures en semaine, co2 ?", 120),
        ("1 prompt par heure de 8h à 18h du lundi au vendredi, co2 ?", 50),
        ("15 images a day monday to friday and 4 on saturday, nothing on sunday, co2 per week?", 79),
        ("20 images par jour du lundi au vendredi et 5 le samedi, rien le dimanche, co2 par semaine ?", 105),
    ],
)
def test_other_days_and_other_spans_of_days(text: str, count: int, lexicon: Lexicon) -> None:
    assert _use(text, lexicon)[1:] == (count, "week")


@pytest.mark.parametrize(
    ("text", "count", "per"),
    [
        ("I work monday to friday and made 20 images, co2?", 20, None),
        ("un résumé tous les jours ouvrables mettons 220 par an", 220, "year"),
        ("20 images a day, 4 days a week, mostly on weekdays, co2?", 80, "week"),
    ],
)
def test_days_multiply_nothing_where_another_number_says_how_often(
    text: str, count: int, per: str | None, lexicon: Lexicon
) -> None:
    assert _use(text, lexicon)[1:] == (count, per)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("claude reviews 5 contracts every friday over 4 fridays, co2?", 20),
        ("3 images every monday for 6 mondays, co2?", 18),
        ("5 images chaque vendredi pendant 4 vendredis, co2 ?", 20),
        ("j'envoie 5 prompts tous les lundis pendant 3 lundis, eau ?", 15),
        ("une vidéo tous les deux jours pendant 30 jours, eau ?", 15),
        ("tous les deux jours pendant 30 jours je fais une vidéo, eau ?", 15),
        ("une image toutes les deux semaines pendant un an, co2 ?", 26),
        ("un prompt toutes les deux heures pendant 24 heures, co2 ?", 12),
        ("on a fait tous les deux 10 images, co2 ?", 10),
    ],
)
def test_fridays_are_weeks_and_every_other_day_is_not_both(text: str, count: int, lexicon: Lexicon) -> None:
    assert _use(text, lexicon)[1:] == (count, None)


@pytest.mark.parametrize(
    ("hours", "count"),
    [
        ("from 9am to 5pm", 480),
        ("from 9 to 5pm", 480),
        ("between 8:00 and 20:00", 720),
        ("from 8am to noon", 240),
        ("from 10pm to 6am", 480),
        ("for 8 hours", 480),
    ],
)
@pytest.mark.parametrize("form", ["the bot answers a question every minute {}, water?", "{} I make 60 images an hour"])
def test_two_times_of_a_day_are_the_hours_between(form: str, hours: str, count: int, lexicon: Lexicon) -> None:
    assert _use(form.format(hours), lexicon)[1:] == (count, None)
    assert not read(form.format(hours), lexicon).left_aside


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("le bot répond à une question toutes les 30 secondes de 9h à 17h, combien d'eau ?", 960),
        ("de 9h à 17h le bot répond à une question toutes les 30 secondes, eau ?", 960),
        ("toutes les 30 secondes de 9h à 17h le bot répond à une question, eau ?", 960),
        ("un chatbot répond toutes les 2 minutes de 8h30 à 18h30, co2 ?", 300),
        ("je fais 4 images par heure de midi à 14h, énergie ?", 8),
        ("every hour from 9am to 5pm I ask Claude a question", 8),
        ("toutes les heures de 9h à 17h je pose une question à Claude", 8),
        ("we met from 9am to 5pm and made 10 images, co2?", 10),
    ],
)
def test_the_hours_count_only_what_comes_back_within_a_day(text: str, count: int, lexicon: Lexicon) -> None:
    assert _use(text, lexicon)[1:] == (count, None)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("a job calls gpt-4o every 10 minutes for 8 hours, kwh?", ("chat", 48, None)),
        ("every 10 minutes my script calls gpt-4o for 8 hours, co2?", ("chat", 48, None)),
        ("un script appelle gpt-4o toutes les 10 minutes pendant 8 heures, kwh ?", ("chat", 48, None)),
        ("our cron job hits gpt-4o every minute for 8 hours, co2?", ("chat", 480, None)),
        ("our app calls claude 300 times a day, footprint?", ("chat", 300, "day")),
        ("notre appli appelle claude 300 fois par jour, empreinte ?", ("chat", 300, "day")),
        ("our backend calls gemini 40 times an hour, energy?", ("chat", 960, "day")),
        ("notre serveur appelle gemini 40 fois par heure, énergie ?", ("chat", 960, "day")),
        ("I transcribe 3 calls a day with whisper, water?", ("transcription", 3, "day")),
        ("whisper transcribes 3 calls of 30 minutes, co2?", ("transcription", 3, None)),
    ],
)
def test_a_program_that_calls_a_model_asks_it(text: str, use: tuple[str, int, str | None], lexicon: Lexicon) -> None:
    assert _use(text, lexicon) == use
