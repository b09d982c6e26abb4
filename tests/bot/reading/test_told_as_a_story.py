"""Sums told as people tell them: who is how old, what was planned, what came of it, and who was there."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("my aunt, 64, asks ChatGPT five times a day. Carbon over a year?", ("chat", 1825, None, "chatgpt")),
        ("so my dad, 74, retired welder, made forty videos with Sora. Energy?", ("video", 40, None, "sora")),
        ("the kids, 12 and 14, made 5 starter packs. Water?", ("image", 5, None, None)),
        ("ma soeur, 31, utilise ChatGPT 3 fois par jour, empreinte ?", ("chat", 3, "day", "chatgpt")),
        ("Fantine, 56, a fait 5 images avec Midjourney, impact ?", ("image", 5, None, "midjourney")),
        ("meine Tante, 78, fragt ChatGPT fünfmal am Tag, CO2 im Jahr?", ("chat", 1825, None, "chatgpt")),
        ("At 71 I have just had Copilot write me a recipe. What did it cost nature?", ("chat", 1, None, "copilot")),
        ("my boss, who is sixty-one, asked what a single Claude answer emits", ("chat", 1, None, "claude")),
    ],
)
def test_how_old_somebody_is_counts_nothing(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("my class, 24, made 3 images each. CO2?", 72),
        ("our team, 12, each made 4 posters with AI, energy?", 48),
        ("my prompts, 30, on ChatGPT: footprint?", 30),
    ],
)
def test_how_many_they_are_counts_still(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "0650 220044, 65 posters 3 drafts each, firefly, water only",
        "my extension is 06 50 22 00 44, 65 posters, 3 drafts each, with firefly: water?",
        "65 affiches Firefly, 3 versions de chaque, appelez le 06.50.22.00.44, quelle eau ?",
    ],
)
def test_a_number_to_call_counts_nothing(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("image", 195, None, "firefly")]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("we made 9 starter packs, my dad pays like 20 a month for it, water?", ("image", 9, None, None)),
        ("mon père paie 20 par mois pour ça et on a fait 9 images, quelle eau ?", ("image", 9, None, None)),
        ("I pay 20 students to make 3 images each, how much CO2", ("image", 60, None, None)),
        ("si je génère 8 visuels, combien de grammes de CO2 ? merci mille fois !", ("image", 8, None, None)),
    ],
)
def test_a_fee_and_thanks_count_nothing_and_people_who_are_paid_do(
    text: str, use: tuple[object, ...], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("we planned 500 images, did 320 of them, energy?", ("image", 320, None, None)),
        ("we said 400 banners but marketing cut it to 150, what would those cost?", ("image", 150, None, None)),
        ("we were going to do 500 images but ended up with 320 on flux, energy?", ("image", 320, None, "flux")),
        ("on avait prévu 80 affiches mais finalement on en fera que 35 avec l'IA, eau ?", ("image", 35, None, None)),
        ("60 visuels commandés mais j'en ai généré 240 avec firefly, l'empreinte ?", ("image", 240, None, "firefly")),
        (
            "devis pour 60 visuels, le client en a validé que 20 mais j'en ai généré 240 avec firefly, l'empreinte ?",
            ("image", 240, None, "firefly"),
        ),
        ("we planned 500 images but did 320 images with Midjourney, CO2?", ("image", 320, None, "midjourney")),
        (
            "on avait prévu 500 images mais on en a généré 320 images avec Midjourney, quel CO2 ?",
            ("image", 320, None, "midjourney"),
        ),
    ],
)
def test_what_was_made_stands_for_what_was_planned(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


def test_a_plan_that_came_true_and_another_thing_made_are_left_as_they_are(lexicon: Lexicon) -> None:
    assert _uses("ordered 40 posters for class, how much CO2 do 40 AI posters make?", lexicon) == [
        ("image", 40, None, None)
    ]
    assert _uses("we wanted 20 images but also 3 videos, CO2 of both?", lexicon) == [
        ("image", 20, None, None),
        ("video", 3, None, None),
    ]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("i used to do 2 prompts a day, now it's 30 a day, what's that over a month", ("chat", 900, None, None)),
        ("avant 10 images par jour, maintenant 3 par semaine, bilan sur un an ?", ("image", 156, None, None)),
        (
            "en 2024 jfaisais 2 prompts par jour now c plutôt 30 par jour sur deepseek, sur un mois ?",
            ("chat", 900, None, "deepseek"),
        ),
    ],
)
def test_how_often_by_now_stands_for_how_often_it_was(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("30 pupils, 3 images each, and I made one as the example, so 91. CO2?", 91),
        ("25 élèves, 4 images chacun, donc 100 images, quelle empreinte ?", 100),
        ("me and 3 friends made 5 images each so 20 images, footprint?", 20),
        ("20 images on Monday and 15 on Tuesday, 35 in total, footprint?", 35),
    ],
)
def test_a_result_that_is_said_beside_its_numbers_is_no_further_number(
    text: str, count: float, lexicon: Lexicon
) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("image", count)]


def test_the_sum_of_different_uses_leaves_them_apart(lexicon: Lexicon) -> None:
    reading = read("20 images and 5 videos, that's 25 files, energy?", lexicon)
    assert [(use.activity, use.count) for use in reading.items] == [("image", 20), ("video", 5)]
    assert reading.left_aside == ("25",)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("with my 3 mates we asked ChatGPT 200 questions in total, energy?", 200),
        ("avec mes 3 potes on a posé 200 questions à ChatGPT, énergie ?", 200),
        ("mit 3 Freunden haben wir 200 Fragen an ChatGPT gestellt, Energie?", 200),
        ("my 30 pupils asked ChatGPT 2 questions each, energy?", 60),
        ("avec mes 3 potes on a posé 20 questions chacun à ChatGPT, énergie ?", 60),
    ],
)
def test_what_several_did_together_is_not_done_by_each(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("chat", count)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("there are 30 kids, 12 of them made 2 images each, CO2?", 24),
        ("il y a 30 élèves, 12 d'entre eux ont fait 2 images chacun, CO2 ?", 24),
        ("our 20 pupils, 5 of them boys, made 3 images each, CO2?", 60),
        ("three workshops, 15 people in each, everybody makes 20 images: energy?", 900),
        ("trois ateliers, 15 personnes dans chacun, chacun fait 20 images, énergie ?", 900),
        ("we have 4 classes, 27 kids in a class, 2 images each, CO2?", 216),
        ("12 x 20 x 3 images, footprint?", 720),
    ],
)
def test_parts_and_groups_of_groups_are_reckoned(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("image", count)]


@pytest.mark.parametrize("vehicle", ["train", "bus", "coach", "tram", "bike"])
def test_a_ride_has_the_length_that_stands_before_it(vehicle: str, lexicon: Lexicon) -> None:
    sides = read(f"50 images vs a 20 km {vehicle} ride", lexicon).everyday
    assert [(side.thing, side.count) for side in sides] == [(f"{vehicle}-km", 20)]


@pytest.mark.parametrize(
    ("text", "use", "left"),
    [
        ("6 AI posters for a party with 42 guests, CO2?", ("image", 6, None, None), ("42 guests",)),
        ("6 affiches IA pour 42 invités, CO2 ?", ("image", 6, None, None), ("42 invités",)),
        ("340 figurines with ChatGPT for his 2,100 followers: carbon?", ("image", 340, None, "chatgpt"), None),
        ("pour mes 850 abonnés j'ai fait 9 stickers IA, CO2 ?", ("image", 9, None, None), ("850 abonnés",)),
        ("the 45 figurines from my 3 classes, CO2?", ("image", 45, None, None), None),
    ],
)
def test_those_it_is_for_multiply_nothing_and_are_told(
    text: str, use: tuple[object, ...], left: tuple[str, ...] | None, lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == [use]
    assert left is None or read(text, lexicon).left_aside == left


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2 avatars each for my 30 pupils, energy?", 60),
        ("for 28 pupils making 2 avatars each, energy?", 56),
        ("autocollants pour les 19 amis de la garderie, deux par enfant, litres d'eau ?", 38),
    ],
)
def test_those_who_have_some_each_multiply_wherever_they_stand(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("28 kids each made one starter pack before the 11:20 bell, water?", 28),
        ("on 12/06 I made 35 AI pics, one per guest, energy?", 35),
        ("le 12/06 j'ai fait 35 images IA, énergie ?", 35),
        ("1/2 of my 30 kids made 2 starter packs each, water?", 30),
        ("bib 4471, asked Gemini 18 questions, electricity?", 18),
        ("i'm 15, my bro is 17 and we made 22 ghibli pics, CO2?", 22),
    ],
)
def test_times_dates_and_names_in_digits_count_nothing(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how many phone charges are the 45 figurines from my 3 classes (15 in each)?", 45),
        ("36 figurines IA en tout, 18 élèves, 2 chacun : CO2 ?", 36),
        ("4 images each, 2 kids and 2 teachers, CO2?", 16),
    ],
)
def test_how_a_number_came_about_is_not_multiplied_into_it(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("8 videos, 2 crashed, so 6, energy?", 6),
        ("8 vidéos, enfin non 7, et y en a 2 qui ont planté donc 5, énergie ?", 5),
        ("100 AI videos, energy? I just checked, it's more like 140", 140),
        ("combien d'énergie pour 100 vidéos IA ? ah je viens de vérifier c'est plutôt 140", 140),
        ("say 10 AI videos, nah 8, energy?", 8),
    ],
)
def test_the_number_that_is_right_in_the_end_counts(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("video", count)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("60 kids in groups of 12, each group made 4 AI images, CO2?", 20),
        ("60 gamins en groupes de 12, chaque groupe a fait 4 images IA, CO2 ?", 20),
        ("60 kids in groups of 12, each kid made 4 AI images, CO2?", 240),
        ("12 devs in 3 squads, 7 AI images per squad, CO2?", 21),
        ("30 kids in 2 classes made 3 images each, CO2?", 90),
        ("huit groupes de trois élèves, chaque groupe fait une image IA, CO2 ?", 8),
        ("20 classes of 15 pupils, 2 AI images each, CO2?", 600),
    ],
)
def test_people_in_groups_are_counted_once_and_by_what_each_says(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("image", count)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 talks, 4 slides per talk, 2 AI images per slide, water?", 24),
        ("2 AI images per slide, 4 slides per talk, 3 talks, water?", 24),
        ("5 diapos par exposé, 6 exposés, 2 images IA par diapo, quelle eau ?", 60),
        ("24 pages, 6 panels per page, 3 AI images per panel, energy?", 432),
        ("chaque client veut 3 propositions, chaque proposition a 4 visuels IA, j'ai eu 7 clients, empreinte ?", 84),
        ("a comic of 32 pages, 6 panels a page, every panel drawn by Flux: energy?", 192),
    ],
)
def test_chains_of_per_are_multiplied_to_their_end(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("image", count)]


def test_the_people_of_one_side_do_not_multiply_the_other(lexicon: Lexicon) -> None:
    for text in (
        "team A: 8 people, 25 prompts each. team B: 3 people, 20 images each. which has the bigger footprint?",
        "équipe A: 8 personnes, 25 prompts chacune. équipe B: 3 personnes, 20 images chacune. laquelle émet le plus ?",
    ):
        reading = read(text, lexicon)
        assert reading.intent == "compare"
        assert [(use.activity, use.count) for use in reading.items] == [("chat", 200), ("image", 60)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("what does making starter packs for 50 people cost?", 50),
        ("portraits ghibli pour mes 30 élèves, quelle eau ?", 30),
        ("AI avatars for my 3 classes of 24 pupils, CO2?", 72),
        ("a starter pack for my 4 friends, CO2?", 1),
    ],
)
def test_things_without_a_number_are_one_for_each_they_are_for(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("image", count)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we are 40, of whom 10 absent, each of us made 3 AI images, CO2?", 90),
        ("on est 40 dont 10 absents, chacun a fait 3 images IA, CO2 ?", 90),
        ("we're 28 of whom 3 were off sick, each made one starter pack, water?", 25),
        ("80 of us, a quarter made one starter pack, CO2?", 20),
        ("30 élèves, la moitié a fait 2 images IA chacun, CO2 ?", 30),
        ("30 kids, half made 2 AI images each, CO2?", 30),
        ("on mondays and thursdays I make 10 AI images, how much CO2 in a year?", 1040),
        ("every tuesday and friday I make 3 AI images, CO2 in a year?", 312),
        ("le lundi et le jeudi je fais 10 images IA, quel CO2 sur un an ?", 1040),
        ("j'ai fait 30 dessins à la main et 20 images avec Flux, CO2 ?", 20),
        ("I drew 50 pictures by hand and made 20 with Midjourney, CO2?", 20),
    ],
)
def test_those_away_parts_days_and_work_by_hand_are_reckoned(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("image", count)]


@pytest.mark.parametrize(
    "text", ["a video is like charging 50 phones?", "générer une vidéo c'est comme recharger 50 téléphones ?"]
)
def test_phones_that_are_charged_are_the_other_side(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.intent == "compare"
    assert [(use.activity, use.count) for use in reading.items] == [("video", 1)]
    assert [(side.thing, side.count) for side in reading.everyday] == [("phone-charge", 50)]


def test_each_part_of_a_crowd_multiplies_its_own_number(lexicon: Lexicon) -> None:
    for text in (
        "60 kids: half made 2 AI images, a third made 3 AI videos, CO2?",
        "60 élèves : la moitié a fait 2 images IA, un tiers a fait 3 vidéos IA, CO2 ?",
    ):
        assert [use[:2] for use in _uses(text, lexicon)] == [("image", 60), ("video", 60)]


@pytest.mark.parametrize(
    "text", ["10,000" + ",10,000" * 20, "my dad, 74 and 75 and", "the kids, 12", "Ada, 1, 2, 3,", "is 17"]
)
def test_numbers_to_the_end_of_a_message_are_read(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).lang == "en"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("6 questions to Gemini every weekday, what is that in a year of 40 school weeks, in CO2?", 1200),
        ("8 questions à ChatGPT par semaine, sur une année de 36 semaines de cours, CO2 ?", 288),
        ("5 prompts a day for a year, CO2?", 1825),
    ],
)
def test_a_year_of_so_many_weeks_is_so_many_weeks(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("chat", count)]


def test_some_thrown_away_multiply_none_of_those_made(lexicon: Lexicon) -> None:
    reading = read("J'ai généré 36 logos IA, j'en ai jeté 30. Combien d'énergie pour tous ?", lexicon)
    assert [(use.activity, use.count) for use in reading.items] == [("image", 36)]
    assert reading.left_aside == ("jeté 30",)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "group project, 4 of us but jo refuses, so the other three do 15 prompts each a week for 10 weeks. impact?",
            450,
        ),
        ("we're 6, two refused, the other four made 3 images each. co2?", 12),
        ("a class of 24, 4 were sick, the remaining 20 made 2 posters each, energy?", 40),
        ("on est 4 mais Jo refuse, donc les trois autres ont fait 15 images chacun. impact ?", 45),
        ("wir sind 6, die anderen vier haben je 3 Bilder gemacht, CO2?", 12),
    ],
)
def test_those_who_are_left_are_counted_and_not_everybody_times_them(text: str, count: int, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I had 60 panels to make, I drew 38 by hand and the rest is flux. energy?", 22),
        ("j'avais 60 vignettes à faire, j'en ai dessiné 38 à la main et le reste c'est flux. énergie ?", 22),
        ("150 visuels pour la campagne, le graphiste en a fait 35 à la main et flux le reste, impact ?", 115),
    ],
)
def test_the_rest_of_what_was_made_by_hand_is_the_ai_s(text: str, count: int, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("image", count, None, "flux")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we wanted 80 pictures but we cut it down to 32, each took 5 goes in midjourney", 160),
        ("asked grok like half a dozen questions about the game during half time lol co2??", 6),
        ("j'ai fait corriger mes 32 rédactions par chatgpt, deux passages par copie. combien d'eau ?", 64),
    ],
)
def test_tries_and_times_count_where_they_are_said_of_each(text: str, count: int, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        (
            "my mum, 71, asks ChatGPT 4 things a day, 30 kids made 2 images each",
            [("chat", 4, "day", "chatgpt"), ("image", 60, None, None)],
        ),
        (
            "j'ai fait 50 images, mes 3 copains ont fait 2 vidéos chacun, c'est grave pour le climat ?",
            [("image", 50, None, None), ("video", 6, None, None)],
        ),
        ("2 images each, 30 kids", [("image", 60, None, None)]),
    ],
)
def test_a_crowd_with_a_use_of_its_own_multiplies_none_before_it(
    text: str, uses: list[tuple[object, ...]], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("a team of 11 but only 4 of us use cursor, 3 sessions each per day, power?", ("code", 12, "day", "cursor")),
        ("130 adhérents mais seuls 12 utilisent Claude, 5 requêtes par semaine chacun", ("chat", 60, "week", "claude")),
        ("44 residents, 19 said yes to an AI portrait, each of them got two. carbon?", ("image", 38, None, None)),
    ],
)
def test_the_few_who_did_it_are_counted_in_place_of_everybody(
    text: str, use: tuple[object, ...], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("I post 3 kling clips a week to my 12k followers, for 10 weeks. water?", ("video", 30, None, "kling")),
        ("le bot du serveur (1100 membres) répond à 80 messages par jour, empreinte ?", ("chat", 80, "day", None)),
        ("2 articles par mois avec chatgpt pendant un an, 340 abonnés. émissions ?", ("chat", 24, None, "chatgpt")),
    ],
)
def test_an_audience_multiplies_nothing_and_is_told(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]
    assert read(text, lexicon).left_aside


def test_an_audience_that_does_something_itself_multiplies(lexicon: Lexicon) -> None:
    assert _uses("my 300 followers asked ChatGPT 2 questions each, co2?", lexicon) == [("chat", 600, None, "chatgpt")]
    assert _uses("one in ten of my 1,000 followers makes five selfies, co2?", lexicon) == [("image", 500, None, None)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("I ask perplexity 4 things a shift, 13 shifts this month. how bad is that?", [52]),
        ("i ask claude 3 questions a match and there were 34 matches this season, water?", [102]),
        ("20 lessons, 5 prompts per lesson, co2?", [100]),
        ("le podcast : 10 épisodes, 1 jingle et 1 visuel ia par épisode. co2?", [10, 10]),
        ("I stream 3 evenings a week and my bot writes 30 answers an evening. co2?", [90]),
        ("je streame 3 soirs par semaine, mon bot sort 30 réponses par soir. co2 ?", [90]),
    ],
)
def test_what_is_done_each_time_is_done_as_often_as_that_time_is_counted(
    text: str, counts: list[int], lexicon: Lexicon
) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("3 classes of 27, 24 and 29, each pupil did 2 AI posters. water?", [160]),
        ("2 classes de 30 et une de 26, chaque élève pose 3 questions à l'ia. eau ?", [258]),
        ("our 2 teams of 8 and 12 made 3 images each, co2?", [60]),
        ("2 classes of 25, 4 questions each, energy?", [200]),
        ("our class of 40 works in groups of 5 and each group made 2 videos, co2?", [16]),
        ("in groups of 4, each group made 3 images, co2?", [3]),
    ],
)
def test_groups_of_unlike_sizes_are_added_up(text: str, counts: list[int], lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == counts


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("i do 3 images a day at home and 5 at work, co2?", [("image", 8, "day", None)]),
        ("3 prompts le matin et 4 le soir tous les jours avec copilot, énergie ?", [("chat", 7, "day", "copilot")]),
        ("10 ghibli pics of the dog, binned 7, then did another 10. carbon?", [("image", 20, None, None)]),
        ("my poem with chatgpt, 11 drafts, and then 4 more. carbon?", [("chat", 15, None, "chatgpt")]),
        ("20 images and 5 more videos, co2", [("image", 20, None, None), ("video", 5, None, None)]),
    ],
)
def test_parts_of_a_day_and_so_many_more_are_added(text: str, uses: list[tuple[object, ...]], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("training for a marathon. I ask chatgpt 2 questions a week. footprint?", ("chat", 2, "week", "chatgpt")),
        ("how much energy did the training of GPT-4 take", ("training", 1, None, "gpt-4")),
    ],
)
def test_training_of_one_s_own_is_no_model_s(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("yesterday 20 images, today twice as many. co2?", [("image", 60, None, None)]),
        ("I made 20 images yesterday and half as many today, energy?", [("image", 30, None, None)]),
        ("hier 20 images, aujourd'hui deux fois plus. co2 ?", [("image", 60, None, None)]),
        ("hier 20 images, aujourd'hui le double. co2 ?", [("image", 60, None, None)]),
        (
            "20 images on Flux and three times as many on DALL-E, co2",
            [("image", 20, None, "flux"), ("image", 60, None, "dall-e")],
        ),
    ],
)
def test_so_many_times_as_many_are_told_of_the_number_before(
    text: str, uses: list[tuple[object, ...]], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("20 interviews transcribed a week, each half an hour. co2?", ("transcription", 20, "week", None)),
        ("320 calls a day and the ai transcribes one in four of them. energy?", ("transcription", 80, "day", None)),
        ("9 morceaux sur Suno pour la fête, 450 personnes attendues. Énergie ?", ("music", 9, None, "suno")),
        ("we made 6 jingles w suno, 30 seconds each, and kept 2. water??", ("music", 6, None, "suno")),
        ("this month it were already 17 songs on Suno. So, how bad are the 17 songs?", ("music", 17, None, "suno")),
        ("claude writes me a draft every tuesday and every friday, footprint a year?", ("chat", 104, None, "claude")),
    ],
)
def test_numbers_beside_a_use_are_what_they_say(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]
