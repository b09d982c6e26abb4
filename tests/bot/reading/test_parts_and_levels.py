"""Parts of what was counted, some of a crowd, one who did nothing, and groups beside those in them."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("20 images with dalle, half of them on Gemini. co2?", {"dall-e": 10, "gemini": 10}),
        ("20 images with midjourney and half of them with dalle. co2?", {"midjourney": 10, "dall-e": 10}),
        ("20 images with dalle, a quarter of which on Gemini: co2?", {"dall-e": 15, "gemini": 5}),
        ("20 images avec dalle, dont la moitié sur Gemini, co2 ?", {"dall-e": 10, "gemini": 10}),
        ("80 affiches avec Flux, un quart sur Midjourney : empreinte ?", {"flux": 60, "midjourney": 20}),
    ],
)
def test_a_part_with_an_ai_of_its_own_is_taken_from_the_whole(
    text: str, images: dict[str, float], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == [("image", count, model) for model, count in images.items()]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("does running my 90 minute lecture through whisper do harm? half the class is scared of it", 1),
        ("20 images with dalle. half my friends think it's bad. co2?", 20),
        ("a third of people think AI is bad. 30 prompts, co2?", 30),
        ("half the internet says AI is bad, what do 20 images cost?", 20),
        ("half the images were for my mum, 20 images in all. co2?", 20),
        ("half my class made 2 images each, co2?", 2),
        ("20 images, j'ai parié un demi. co2 ?", 20),
        ("50 images. La moitié de mes collègues s'en fichent. CO2 ?", 50),
        ("un tiers des gens pensent que l'IA pollue. 30 prompts, co2 ?", 30),
    ],
)
def test_some_of_those_whose_number_nobody_said_divide_nothing(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("half of a class of 28 makes a figurine, what impact", 14),
        ("The tower has 60 bell-ringers; a third of them make 2 AI posters. CO2?", 40),
        ("on est 18 au bureau mais seulement la moitié utilise Cursor, deux sessions chacun. GES ?", 18),
        ("on est 18 au bureau mais la moitié utilise Cursor, deux sessions chacun. GES ?", 18),
        ("there are 18 of us but only half use Cursor, two sessions each. CO2?", 18),
    ],
)
def test_a_part_of_those_who_have_a_number_is_so_many(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Band of 5, we each wrote 2 songs in Suno except the drummer. How much electricity?", 8),
        ("we're a team of 8, everyone except Tom made 3 images. co2?", 21),
        ("we are 8, all of us made 2 images except me. co2?", 14),
        ("4 of us made 3 posters each, except my brother. footprint?", 9),
        ("on est 5, chacun a fait 2 chansons sauf le batteur. co2 ?", 8),
        ("12 élèves ont fait 2 images chacun, sauf Léa. co2 ?", 22),
        ("12 élèves, tous sauf un ont fait 2 images. co2 ?", 22),
    ],
)
def test_whoever_is_excepted_is_one_fewer(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we are 6, each asked 3 questions, except on Sundays. co2?", 18),
        ("we are 6, 2 images each, except the ones for the flyer. co2?", 12),
    ],
)
def test_what_is_excepted_besides_is_nobody(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "5 teams of 6, one video per team and 2 images per person: co2?",
        "5 teams of 6, each person 2 images and each team 1 video. co2?",
        "5 équipes de 6, une vidéo par équipe et deux images par personne, co2 ?",
        "5 équipes de 6, chaque équipe fait 1 vidéo et chaque personne 2 images, co2 ?",
    ],
)
def test_groups_and_those_in_them_each_multiply_their_own_number(text: str, lexicon: Lexicon) -> None:
    assert sorted(_uses(text, lexicon), key=str) == [("image", 60, None), ("video", 5, None)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("An hour and a half of voice made with ElevenLabs, in litres of water?", 90),
        ("an hour and a half of audio transcribed, energy?", 90),
        ("two hours and a half of audio transcribed, energy?", 150),
        ("une heure et demie de voix avec ElevenLabs, quelle eau ?", 90),
        ("two and a half hours of audio transcribed, energy?", 150),
    ],
)
def test_and_a_half_belongs_to_the_length_before_it(text: str, minutes: float, lexicon: Lexicon) -> None:
    (item,) = reading_json(read(text, lexicon))["items"]
    per = {"hours": 60, "minutes": 1}[item["length"]["unit"]]
    assert (item["count"], item["length"]["value"] * per) == (1, minutes)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we made 4 videos with Veo, well, 3. energy?", 3),
        ("we made 4 videos with Veo, well 3 actually. energy?", 3),
        ("on a fait 4 vidéos avec Veo, enfin 3, je compte mal. Conso électrique ?", 3),
        ("on a fait 4 vidéos avec Veo, enfin plutôt 3. Conso électrique ?", 3),
        ("wir haben 4 Videos mit Veo gemacht, äh, 3. Energie?", 3),
    ],
)
def test_a_number_alone_after_a_word_of_doubt_corrects_the_one_before(
    text: str, count: float, lexicon: Lexicon
) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("video", count)]


def test_finally_before_a_noun_of_its_own_corrects_nothing(lexicon: Lexicon) -> None:
    uses = _uses("10 images, 4 vidéos et enfin 3 chansons, co2 ?", lexicon)
    assert uses == [("image", 10, None), ("video", 4, None), ("music", 3, None)]


@pytest.mark.parametrize(
    "text",
    [
        "a 5000 word essay and a 200 word abstract by ChatGPT. CO2 of both?",
        "gpt wrote me a 5000 word essay and a 200 word abstract. CO2 of both?",
        "un essai de 5000 mots et un résumé de 200 mots, écrits par ChatGPT. CO2 ?",
    ],
)
def test_two_texts_side_by_side_are_not_made_of_each_other(text: str, lexicon: Lexicon) -> None:
    items = reading_json(read(text, lexicon))["items"]
    assert [(item["length"]["value"], item.get("input")) for item in items] == [(5000, None), (200, None)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("foot print of 2k chatgpt promts + 1.5k imgs??", 2000),
        ("the co2 of 4k mistral questions and 100 images", 4000),
        ("a couple of dozen chatgpt prompts and 3 images, energy?", 24),
    ],
)
def test_thousands_and_dozens_before_a_name_count_what_it_makes(text: str, count: float, lexicon: Lexicon) -> None:
    chat, image = _uses(text, lexicon)
    assert (chat[:2], image[0]) == (("chat", count), "image")


@pytest.mark.parametrize(
    "text",
    [
        "4 images an hour and 2 questions a minute for an 8 hour day, co2?",
        "4 images par heure et 2 questions par minute pendant 8 heures, quelle énergie ?",
    ],
)
def test_two_rates_within_the_day_are_each_its_own(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("image", 32, None), ("chat", 960, None)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("24 élèves par groupes de 4, chaque groupe fait 2 images : combien de CO2 ?", 12),
        ("24 pupils in groups of 4, each group makes 2 images: CO2?", 12),
        ("3 classes de 24 élèves, par groupes de 4, chaque groupe fait 2 images, co2 ?", 36),
        ("all 28 of us except Tom and Aisha made 2 images, co2?", 52),
        ("on est 26 dans la classe, sauf Léo tout le monde a fait deux figurines. co2 ?", 50),
        ("alle 25 Schüler außer Tom machen je zwei Bilder, CO2?", 48),
    ],
)
def test_groups_and_those_left_out_are_reckoned_wherever_they_are_said(
    text: str, count: float, lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == [("image", count, None)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Une saucisse ou 50 questions ?", "Une saucisse"),
        ("Is a bratwurst worse than 20 images?", "a bratwurst"),
        ("Ist ein Schnitzel schlimmer als 20 Bilder?", "ein Schnitzel"),
    ],
)
def test_a_side_that_nobody_knows_is_told_as_left_aside(text: str, left: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).left_aside == (left,)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how much energy does a prompt to a 70B model use?", 1),
        ("a 70B model, 20 prompts, co2?", 20),
        ("un modèle de 70B, 20 questions, co2 ?", 20),
    ],
)
def test_the_parameters_of_a_model_count_nothing(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("chat", count)]


@pytest.mark.parametrize("text", ["How much energy to fine-tune a 70B model?", "fine-tuning de llama, co2 ?"])
def test_tuning_is_told_to_be_far_less_than_training(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [use.activity for use in reading.items] == ["training"]
    assert [kind for kind, _ in reading.remarks] == ["tuning"]


@pytest.mark.parametrize(
    "text",
    [
        "2 pictures per page for a 32-page book, co2?",
        "a 32-page book with 2 pictures per page, co2?",
        "un livre de 32 pages avec 2 images par page, co2 ?",
        "2 images par page, livre de 32 pages, co2 ?",
    ],
)
def test_so_many_a_page_are_on_every_page_wherever_the_pages_are_said(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [(use.activity, use.count, use.length) for use in reading.items] == [("image", 64, None)]
    assert not reading.everyday


@pytest.mark.parametrize(
    ("text", "count"),
    [("a 1h30 podcast transcribed", 1), ("20 1h30 podcasts transcribed", 20), ("un podcast de 1h30 transcrit", 1)],
)
def test_minutes_written_to_the_hours_count_no_noun(text: str, count: float, lexicon: Lexicon) -> None:
    (item,) = reading_json(read(text, lexicon))["items"]
    assert (item["count"], item["length"]) == (count, {"value": 1.5, "unit": "hours"})


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I'm writing a 300 page thesis and I ask ChatGPT 20 questions a day, co2?", "300 page"),
        ("I am writing an essay of 300 pages and ask Claude 20 questions a day, co2?", "300 pages"),
        ("j'écris un mémoire de 300 pages et je pose 20 questions par jour à ChatGPT, co2 ?", "300 pages"),
    ],
)
def test_what_one_writes_oneself_is_no_use_and_its_length_is_left_aside(text: str, left: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [(use.count, use.per, use.length) for use in reading.items] == [(20, "day", None)]
    assert reading.left_aside == (left,)


@pytest.mark.parametrize(
    "text",
    [
        "i ask claude 3 questions a match and there were 34 matches, water?",
        "claude answers 3 questions a match and we had 34 matches, water?",
    ],
)
def test_a_word_that_compares_is_a_noun_after_a_number(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("chat", 102, "claude")]
