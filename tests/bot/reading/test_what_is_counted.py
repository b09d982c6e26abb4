"""What a number is of, and what counts without one: lists, scenes, months, something for each, the others."""

import pytest

from bot.reading import Lexicon, read

Use = tuple[str, float, str | None]


def uses(text: str, lexicon: Lexicon) -> list[Use]:
    return [(use.activity, use.count, use.model) for use in read(text, lexicon).items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a letter, three images and a video", [("chat", 1), ("image", 3), ("video", 1)]),
        ("what do a letter, two funny images, and a song cost?", [("chat", 1), ("image", 2), ("music", 1)]),
        ("what does a letter cost? a letter, 4 images and a song", [("chat", 1), ("image", 4), ("music", 1)]),
        ("une lettre, trois images et une vidéo", [("chat", 1), ("image", 3), ("video", 1)]),
        ("J'ai fait une chanson, 3 images et une vidéo, CO2 ?", [("music", 1), ("image", 3), ("video", 1)]),
        ("an email and 4 images", [("chat", 1), ("image", 4)]),
        ("un mail et 4 images, CO2 ?", [("chat", 1), ("image", 4)]),
    ],
)
def test_the_articles_of_a_list_count(text: str, expected: list[tuple[str, float]], lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [(activity, count, None) for activity, count in expected]


@pytest.mark.parametrize(
    "text",
    [
        "text, image or video: which is worst?",
        "which uses more energy, text, images or video?",
        "C'est quoi le plus gourmand: texte, image, ou vidéo ?",
        "texte, image ou vidéo : lequel pollue le plus ?",
        "a text, an image or a video: which is worst?",
    ],
)
def test_of_nouns_to_choose_from_each_is_one_and_none_is_lost(text: str, lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [("chat", 1, None), ("image", 1, None), ("video", 1, None)]


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("I ask Claude 3 questions in the morning and 4 in the evening, every day, CO2?", "claude"),
        ("je pose 3 questions le matin et 4 le soir à Claude, tous les jours, CO2 ?", "claude"),
        ("3 questions le matin et 4 le soir avec ChatGPT, tous les jours, énergie ?", "chatgpt"),
    ],
)
def test_parts_of_a_day_are_one_number_of_the_ai_that_ends_them(text: str, model: str, lexicon: Lexicon) -> None:
    assert [(use.count, use.per, use.model) for use in read(text, lexicon).items] == [(7, "day", model)]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("how much is a picture of two dogs", ("image", 1)),
        ("what does an image of 12 people cost", ("image", 1)),
        ("cost of an image with 3 dogs on it", ("image", 1)),
        ("10 images with 4 dogs on each, CO2?", ("image", 10)),
        ("5 pictures of 3 dogs each, CO2?", ("image", 5)),
        ("a starter pack with 5 accessories, energy?", ("image", 1)),
        ("a song about 3 little pigs, energy?", ("music", 1)),
        ("combien coûte une image de 3 chiens ?", ("image", 1)),
        ("une image avec 4 chiens dessus, énergie ?", ("image", 1)),
        ("une vidéo qui montre 3 montagnes, énergie ?", ("video", 1)),
        ("ein Bild mit 3 Hunden, CO2?", ("image", 1)),
    ],
)
def test_what_a_picture_shows_counts_no_pictures(text: str, use: tuple[str, float], lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [(*use, None)]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("an album of 12 photos, CO2?", ("image", 12)),
        ("30 kids made a picture of 3 dogs each, CO2?", ("image", 30)),
        ("une IA a transformé les photos de 150 agents en super-héros, énergie ?", ("image", 150)),
        ("an image with 3 tries, energy?", ("image", 3)),
    ],
)
def test_what_is_made_still_counts(text: str, use: tuple[str, float], lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [(*use, None)]


@pytest.mark.parametrize(
    "text",
    [
        "12 images with Midjourney, 8 with ChatGPT, CO2?",
        "I made 12 images with Midjourney and my husband 8 with ChatGPT, CO2?",
        "J'ai fait 12 images avec Midjourney, et mon mari 8 avec ChatGPT, ça fait combien ?",
        "12 images mit Midjourney und 8 mit ChatGPT, CO2?",
    ],
)
def test_so_many_by_another_ai_are_the_same_thing(text: str, lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [("image", 12, "midjourney"), ("image", 8, "chatgpt")]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("I ask chatgpt 20 questions and my brother asks grok 15, energy?", None),
        ("I ask chatgpt 20 questions a day and my brother asks grok 15, energy?", "day"),
        ("me on chatgpt 20 questions a day my brother on grok 15 a day, energy?", "day"),
        ("20 questions a day on chatgpt and 15 on grok, energy?", "day"),
        ("20 questions par jour avec ChatGPT et 15 avec Grok, énergie ?", "day"),
    ],
)
def test_an_ai_named_before_its_number_is_that_numbers(text: str, per: str | None, lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [("chat", 20, "chatgpt"), ("chat", 15, "grok")]
    assert {use.per for use in read(text, lexicon).items} == {per}


@pytest.mark.parametrize(
    ("text", "thing", "km"),
    [
        ("une image c'est comme faire 100 m en voiture ?", "car-km", 0.1),
        ("is one image like driving 100 metres by car?", "car-km", 0.1),
        ("one image or 100m by car", "car-km", 0.1),
        ("une image ou 200m en train", "train-km", 0.2),
        ("ein Bild oder 100 Meter Auto fahren?", "car-km", 0.1),
        ("one image vs 50 million km by car", "car-km", 50_000_000),
    ],
)
def test_metres_are_a_distance(text: str, thing: str, km: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [(side.thing, side.count) for side in reading.everyday] == [(thing, km)]
    assert uses(text, lexicon) == [("image", 1, None)]


@pytest.mark.parametrize(
    ("text", "images", "songs"),
    [
        ("26 evenings, 7 pics per evening plus one AI soundtrack each time. Impact?", 182, 26),
        ("3 images a day and a song each time, energy over a week?", 21, 7),
        ("3 images par soir et une chanson à chaque fois, énergie sur 10 soirs ?", 30, 10),
    ],
)
def test_each_time_is_as_often_as_what_was_said_before(
    text: str, images: float, songs: float, lexicon: Lexicon
) -> None:
    assert uses(text, lexicon) == [("image", images, None), ("music", songs, None)]


def test_a_number_said_again_with_another_ai_puts_the_first_right(lexicon: Lexicon) -> None:
    text = "we made 3 videos with Kling... no, Veo actually, 3 with Veo. Carbon?"
    assert uses(text, lexicon) == [("video", 3, "veo")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2 images a day in July and August, CO2?", 2 * 62),
        ("3 images a week in March", 3 * 4),
        ("10 questions a day from November to February, energy?", 10 * (30 + 31 + 31 + 28)),
        ("un meme par jour pendant le mois de décembre, CO2 ?", 31),
        ("10 questions par jour de juin à août, énergie ?", 10 * 92),
        ("20 Fragen am Tag im Dezember, CO2?", 20 * 31),
    ],
)
def test_months_by_their_names_are_a_span_of_time(text: str, count: float, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.per) == (count, None)


@pytest.mark.parametrize(
    ("text", "count", "per"),
    [
        ("10 questions a day in May 2024", 10, "day"),
        ("3 images in July", 3, None),
        ("10 questions a day since March", 10, "day"),
    ],
)
def test_a_month_that_nothing_lasts_for_is_none(text: str, count: float, per: str | None, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.per) == (count, per)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2k images and a caption for each, CO2?", [("image", 2000), ("chat", 2000)]),
        ("2k images for my online shop, and descriptions for each, CO2?", [("image", 2000), ("chat", 2000)]),
        ("12 songs and a video for each, CO2?", [("music", 12), ("video", 12)]),
        ("30 images avec une légende pour chacune, CO2 ?", [("image", 30), ("chat", 30)]),
    ],
)
def test_something_for_each_is_as_many(text: str, expected: list[tuple[str, float]], lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [(activity, count, None) for activity, count in expected]


@pytest.mark.parametrize(
    ("text", "images", "videos"),
    [
        ("half of my 24 pupils make an image, the other half a video, energy?", 12, 12),
        ("half of my 24 pupils made 2 images and the other half 1 video, energy?", 24, 12),
        ("a third of my 24 pupils make an image, the others a video, energy?", 8, 16),
        ("10 of my 24 pupils make an image, the others a video, energy?", 10, 14),
        ("la moitié de mes 24 élèves fait une image, l'autre moitié une vidéo, CO2 ?", 12, 12),
        ("un tiers de mes 24 élèves fait une image, les autres une vidéo, CO2 ?", 8, 16),
        ("un quart de la classe de 28 fait 3 images, le reste une vidéo, CO2 ?", 21, 21),
    ],
)
def test_those_who_are_left_make_their_own(text: str, images: float, videos: float, lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [("image", images, None), ("video", videos, None)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("in 2024 i made 200 images, in 2025 about 600, CO2?", (200, 600)),
        ("en 2024 j'ai fait 200 images, en 2025 environ 600, CO2 ?", (200, 600)),
        ("200 images in 2024, 600 in 2025 and 900 in 2026: energy?", (200, 600, 900)),
    ],
)
def test_numbers_of_other_years_are_added_up(text: str, terms: tuple[float, ...], lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [use.count for use in reading.items] == [sum(terms)]
    assert reading.sums[0].factors[0].terms == terms


@pytest.mark.parametrize("text", ["20 deepseek r1 questions", "20 deepseek-r1 prompts", "20 Deepseek R1 questions"])
def test_the_letter_of_a_version_speaks_for_no_language(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).lang == "en"


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("claude opus 4.5 10 long chats, CO2?", "claude-opus-4.5"),
        ("claude opus 10 long chats, CO2?", "claude-opus"),
        ("gpt-4.5 10 short questions", "gpt-4.5"),
    ],
)
def test_a_number_before_a_small_word_and_a_noun_is_no_version(text: str, model: str, lexicon: Lexicon) -> None:
    assert uses(text, lexicon) == [("chat", 10, model)]


@pytest.mark.parametrize(
    ("text", "spent"),
    [
        ("one hour of netflix vs one hour of chatting with claude", "one hour"),
        ("a 2 hour netflix film vs 2 hours of chatgpt", "2 hours"),
        ("une heure à discuter avec Claude contre une heure de Netflix", "une heure"),
    ],
)
def test_whose_hour_it_is_is_told_beside_another_hour(text: str, spent: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.spent == spent
    assert [side.thing for side in reading.everyday] == ["streaming-hour"]
    assert [use.activity for use in reading.items] == ["chat"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how many dollars do 100 images cost?", "how many dollars"),
        ("100 images in euros?", "in euros"),
        ("Combien ça coûte en euros, 100 images sur ChatGPT ?", "en euros"),
    ],
)
def test_who_asks_for_a_price_is_told(text: str, asked: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).remarks == (("money", asked),)


def test_what_was_paid_is_no_price_asked_for(lexicon: Lexicon) -> None:
    assert read("I pay 20 euros a month and ask 30 questions a day, CO2?", lexicon).remarks == ()
