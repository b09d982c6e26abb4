"""How many there are after parts, rates by the hour and counts within counts, each kind in words of its own."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        (
            "There are 90 nurses here; a third of them ask ChatGPT 4 questions a day. CO2?",
            ("chat", 120, "day", "chatgpt"),
        ),
        ("We have 500 employees. 20% use Copilot for 3 questions a day. Footprint?", ("chat", 300, "day", "copilot")),
        (
            "The tower has 60 bell-ringers; a third of them make 2 AI posters a month. CO2?",
            ("image", 40, "month", None),
        ),
        ("There are 40 of us in the choir and half of us made 2 AI images. Impact?", ("image", 40, None, None)),
        ("Les deux tiers de nos 30 bénévoles ont fait une affiche IA. Quelle eau ?", ("image", 20, None, None)),
        ("60 employés, et un quart d'entre eux demandent 4 textes à ChatGPT. Impact ?", ("chat", 60, None, "chatgpt")),
        (
            "Notre commune a 3 000 habitants ; un sur dix fait un starter pack, quel impact ?",
            ("image", 300, None, None),
        ),
        ("24 kids ask ChatGPT 3 questions each, half an hour of homework. CO2?", ("chat", 72, None, "chatgpt")),
    ],
)
def test_a_part_of_people_named_before_is_as_many_of_them(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("four prompts an hour, six hours a day, for two weeks: CO2?", ("chat", 336, None, None)),
        ("one image every 30 seconds for an hour: energy?", ("image", 120, None, None)),
        ("Every two hours I ask Gemini a question, footprint?", ("chat", 12, "day", "gemini")),
        ("20 images an hour, how much energy?", ("image", 480, "day", None)),
        ("12 images per hour with Flux, day and night: CO2?", ("image", 288, "day", "flux")),
        ("30 questions par heure pendant une nuit de 8 heures, empreinte ?", ("chat", 240, None, None)),
        (
            "je pose 3 questions à Claude toutes les 2 heures, 12 heures par jour, impact ?",
            ("chat", 18, "day", "claude"),
        ),
        ("4 images IA par jour, 20 jours par mois, pendant un an : CO2 ?", ("image", 960, None, None)),
        ("3 questions to ChatGPT a day, 5 days a week. Footprint?", ("chat", 15, "week", "chatgpt")),
        ("I talk to ChatGPT an hour a day, footprint?", ("chat", 1, "day", "chatgpt")),
    ],
)
def test_chains_of_time_are_multiplied(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


def test_an_hour_of_a_use_is_its_length_and_no_rate(lexicon: Lexicon) -> None:
    (use,) = read("How much energy does an hour of AI transcription use?", lexicon).items
    assert use.length is not None
    assert (use.count, use.per, use.length.value, use.length.unit) == (1, None, 1, "hours")


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("A friend asks Firefly for 8 variants of each of 15 book covers. CO2?", ("image", 120, None, "firefly")),
        ("A 24-page zine, 2 AI drawings per page: impact?", ("image", 48, None, None)),
        ("A comic of 30 pages, 4 panels a page, every panel drawn by Flux: energy?", ("image", 120, None, "flux")),
        ("3 schools, 12 classes a school, 25 kids a class, one AI avatar a kid. CO2?", ("image", 900, None, None)),
        ("Dix décors, trois textures IA par décor : quel impact ?", ("image", 30, None, None)),
        ("5 croquis IA par projet, huit projets, quel impact ?", ("image", 40, None, None)),
        ("3 versions de chaque affiche, 12 affiches, par Midjourney : CO2 ?", ("image", 36, None, "midjourney")),
        ("une image IA pour chacune des 15 recettes du livre, énergie ?", ("image", 15, None, None)),
        ("How bad is AI art for the environment, per picture?", ("image", 1, None, None)),
        ("a kid made 3 AI images, footprint?", ("image", 3, None, None)),
    ],
)
def test_counts_within_counts_are_multiplied(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("ghibli 1 image co2", [("image", 1, None, None)]),
        ("AI portraits, 20 pictures, CO2?", [("image", 20, None, None)]),
        ("I gave a poem to Suno and got 3 songs. CO2?", [("music", 3, None, "suno")]),
        ("Un plan animé de 20 secondes fabriqué par Sora, ça pollue ?", [("video", 1, None, "sora")]),
        ("12 announcements spoken by an AI voice, 20 seconds each, CO2?", [("speech", 12, None, None)]),
        (
            "3 Firefly posters and 20 ChatGPT-written emails, carbon?",
            [("image", 3, None, "firefly"), ("chat", 20, None, "chatgpt")],
        ),
        (
            "an AI jingle of 20 seconds over an AI clip of 15 seconds, energy?",
            [("music", 1, None, None), ("video", 1, None, None)],
        ),
        (
            "a logo and 3 posters with Midjourney, CO2?",
            [("image", 1, None, "midjourney"), ("image", 3, None, "midjourney")],
        ),
    ],
)
def test_what_only_says_a_use_again_is_none(text: str, uses: list[tuple[object, ...]], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("two AI posters and an essay written by Claude: energy?", [None, "claude"]),
        ("5 AI images and 3 poems, everything by ChatGPT. CO2?", ["chatgpt", "chatgpt"]),
        ("50 images and 20 emails with Gemini, footprint?", ["gemini", "gemini"]),
        ("deux affiches IA et un discours rédigé par Claude : énergie ?", [None, "claude"]),
    ],
)
def test_a_model_is_that_of_its_own_piece_where_another_has_an_ai(
    text: str, models: list[str | None], lexicon: Lexicon
) -> None:
    assert [use.model for use in read(text, lexicon).items] == models


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un jean neuf ou 5 000 images Flux : où part le plus d'eau ?", 5000),
        ("un téléphone neuf ou 20 images IA : quoi de pire pour le climat ?", 20),
        ("neuf ou dix images IA, impact ?", 9.5),
        ("1 to 100 images, footprint?", 50.5),
    ],
)
def test_a_range_lies_between_numbers_of_like_size(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]
