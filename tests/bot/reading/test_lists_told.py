"""Lists with the noun left out, numbers told in parts, who is left over, and how it was against how it is."""

import pytest

from bot.reading import Lexicon, read, reading_json

Use = tuple[str, float, str | None, tuple[float, str] | None, str | None]


def _uses(text: str, lexicon: Lexicon) -> list[Use]:
    items = reading_json(read(text, lexicon))["items"]
    lengths = [item["length"] and (item["length"]["value"], item["length"]["unit"]) for item in items]
    return [
        (item["activity"], item["count"], item["per"], length, item["model"])
        for item, length in zip(items, lengths, strict=True)
    ]


def _plain(text: str, lexicon: Lexicon) -> list[tuple[str, float, str | None]]:
    return [(activity, count, model) for activity, count, _, _, model in _uses(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("12 chatgpt questions on monday, 7 on tuesday, 20 on thursday. footprint?", ("chat", 39, "chatgpt")),
        ("this week: 12 chatgpt questions monday, 7 tuesday, none wed, 20 on thursday. CO2?", ("chat", 39, "chatgpt")),
        ("lundi 4 images ia, mardi 9, jeudi 15. co2 ?", ("image", 28, None)),
        ("4 images ia lundi, 9 mardi, 15 jeudi. co2 ?", ("image", 28, None)),
        ("20 logos in march, 10 in april, 40 in may. co2?", ("image", 70, None)),
        ("20 logos en mars, 10 en avril, 40 en mai. co2 ?", ("image", 70, None)),
        ("in the morning 3 prompts, in the evening 8. impact?", ("chat", 11, None)),
        ("le matin 3 prompts, l'après-midi 5, le soir 8. impact ?", ("chat", 16, None)),
        ("4 prompts for maths, 6 for french. footprint?", ("chat", 10, None)),
        ("4 prompts pour les maths, 6 pour le français. empreinte ?", ("chat", 10, None)),
        ("10 images for me, 5 for my sister and 8 for mum. co2?", ("image", 23, None)),
        ("10 images pour moi, 5 pour ma soeur et 8 pour maman. co2 ?", ("image", 23, None)),
        ("I made 20 images, my sister 10 and my brother 15. co2?", ("image", 45, None)),
        ("j'ai fait 20 images, ma soeur 10 et mon frère 15. co2 ?", ("image", 45, None)),
        ("she asked chatgpt 9 things before lunch and another 6 after. impact?", ("chat", 15, "chatgpt")),
        ("j'ai fait 12 images et 8 de plus. co2 ?", ("image", 20, None)),
        ("j'ai fait 12 images puis encore 8. co2 ?", ("image", 20, None)),
    ],
)
def test_numbers_of_a_list_that_leaves_its_noun_out_are_of_that_noun(
    text: str, use: tuple[str, float, str | None], lexicon: Lexicon
) -> None:
    assert _plain(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("30 fiches et 10 mails par chatgpt, quel impact ?", [30, 10]),
        ("gemini wrote 60 product descriptions and 15 customer replies. co2?", [60, 15]),
        ("lundi 4 images ia, mardi 9 images, jeudi 15 images. co2 ?", [4, 9, 15]),
        ("4 prompts for maths, 6 prompts for french. footprint?", [4, 6]),
        ("20 images on monday and 15 on tuesday, footprint?", [20, 15]),
        ("4 images on flux, 2 on dall-e and 2 on imagen. co2?", [4, 2, 2]),
    ],
)
def test_a_noun_with_its_number_counts_anew(text: str, uses: list[float], lexicon: Lexicon) -> None:
    assert [count for _, count, _ in _plain(text, lexicon)] == uses


@pytest.mark.parametrize(
    "text",
    [
        "3 images, 4 pour la une et 2 pour le dos. co2 ?",
        "5 sora clips in Virginia against 5 in Quebec",
        "20 images vs 5 videos and the rest",
    ],
)
def test_what_is_no_list_is_not_added_up(text: str, lexicon: Lexicon) -> None:
    assert _plain(text, lexicon)[0][1] in {3, 5, 20}


def test_no_number_slides_to_the_next_noun(lexicon: Lexicon) -> None:
    text = "gemini wrote 60 product descriptions and 15 customer replies and dall-e made 60 pictures. co2?"
    assert _plain(text, lexicon) == [("chat", 60, "gemini"), ("chat", 15, "gemini"), ("image", 60, "dall-e")]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("20 prompts, 5 on gemini, the rest on chatgpt. co2?", [("gemini", 5), ("chatgpt", 15)]),
        ("20 prompts, 5 of which were on gemini and all the others on chatgpt. co2?", [("gemini", 5), ("chatgpt", 15)]),
        ("70 prompts dont 20 sur mistral, le reste sur chatgpt. co2 ?", [("mistral", 20), ("chatgpt", 50)]),
        ("100 mails : 60 par chatgpt, 40 par claude. co2 ?", [("chatgpt", 60), ("claude", 40)]),
        ("100 images, 60% with midjourney, 40% with dall-e. water?", [("midjourney", 60), ("dall-e", 40)]),
        ("90 questions, a third on chatgpt, the rest on mistral. energy?", [("chatgpt", 30), ("mistral", 60)]),
        ("50 prompts, la moitié sur claude, l'autre moitié sur gemini. co2 ?", [("claude", 25), ("gemini", 25)]),
        ("25 images with midjourney, hang on, only 13 were midjourney, the other 12 were dall-e. water?",
         [("midjourney", 13), ("dall-e", 12)]),
        ("12 images avec midjourney, ah non pardon midjourney c'était 7 et les 5 autres c'était dall-e. eau ?",
         [("midjourney", 7), ("dall-e", 5)]),
        ("midjourney c'était 7 images et dall-e 5. eau ?", [("midjourney", 7), ("dall-e", 5)]),
        ("midjourney made 7 images and dall-e made 5. water?", [("midjourney", 7), ("dall-e", 5)]),
        ("gemini 12 emails et claude 8, impact ?", [("gemini", 12), ("claude", 8)]),
    ],
)  # fmt: skip
def test_each_part_of_a_number_keeps_its_own_ai(text: str, uses: list[tuple[str, float]], lexicon: Lexicon) -> None:
    assert [(model, count) for _, count, model in _plain(text, lexicon)] == uses


@pytest.mark.parametrize(
    "text",
    [
        "50 images, 20 in colour and 30 in black and white. co2?",
        "30 images, 10 of cats, 20 of dogs. co2?",
        "30 images, 10 en couleur, les autres en noir et blanc. co2 ?",
    ],
)
def test_parts_that_differ_in_nothing_that_counts_are_the_whole(text: str, lexicon: Lexicon) -> None:
    assert [count for _, count, _ in _plain(text, lexicon)] == [int(text.split(maxsplit=1)[0])]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("on était 13 chez Léa (au 4e), 2 dormaient déjà, les autres ont fait chacun une figurine. co2 ?", 11),
        ("on est 45 collègues, 5 ont refusé, les autres ont fait 2 avatars chacun. co2 ?", 80),
        ("on est 45, 5 ont dit non, les autres 2 avatars ia chacun. co2 ?", 80),
        ("we're 45, 5 said no, everybody else made 2 avatars. co2?", 80),
        ("there are 28 of them, 3 were off sick, the rest each made one starter pack. co2?", 25),
        ("28 kids in my class, 3 of them were off sick, the others made 2 AI images each. co2?", 50),
        ("my class of 28, 3 absent, everyone else 2 ai images each. co2?", 50),
        ("une classe de 28, 3 absents, les autres 2 images ia chacun. co2 ?", 50),
        ("75 employees minus 15 who refused, 2 avatars each. co2?", 120),
        ("75 employees except 15, 2 ai avatars each. co2?", 120),
        ("30 élèves sauf 4, 2 images ia chacun. co2 ?", 52),
        ("a third of my 90 students made 4 images each, the others made 1 each. water?", 180),
        ("un tiers de mes 90 étudiants ont fait 4 images chacun, les autres une seule. eau ?", 180),
        ("we are 24, half of us did 2 images each, the others 3 each. co2?", 60),
        ("on est 24, la moitié a fait 2 images chacun, les autres 3 chacun. co2 ?", 60),
        ("30 pupils, 12 of them made 3 AI images each and the rest 1 each. water?", 54),
        ("a family of 5, the others made 2 images each. co2?", 10),
    ],
)
def test_whoever_is_left_over_did_it(text: str, people: float, lexicon: Lexicon) -> None:
    assert [count for _, count, _ in _plain(text, lexicon)] == [people]


def test_the_rest_may_do_something_else(lexicon: Lexicon) -> None:
    text = "10 of our 40 staff made 3 AI videos each, the rest made 2 images each. co2?"
    assert _plain(text, lexicon) == [("video", 30, None), ("image", 60, None)]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("two sora videos of 10 seconds and one of 20 seconds. energy?", [(2, 10, "sora"), (1, 20, "sora")]),
        ("deux vidéos veo de 20 secondes et trois de 10 secondes. énergie ?", [(2, 20, "veo"), (3, 10, "veo")]),
        ("two 20 second veo clips and three 10 second ones. energy?", [(2, 20, "veo"), (3, 10, "veo")]),
        ("3 sora videos, two of 10 seconds and one of 20 seconds, for a 7 min film. energy?",
         [(2, 10, "sora"), (1, 20, "sora")]),
        ("5 vidéos sora, trois de 5 secondes et deux de 12 secondes, pour un clip de 2 min. énergie ?",
         [(3, 5, "sora"), (2, 12, "sora")]),
        ("10 sora videos: 5 of 5 seconds, 3 of 10 seconds, 2 of 20 seconds. energy?",
         [(5, 5, "sora"), (3, 10, "sora"), (2, 20, "sora")]),
        ("a 2000 word essay and a 500 word essay, both from chatgpt. carbon?",
         [(1, 2000, "chatgpt"), (1, 500, "chatgpt")]),
        ("need a 2000 word essay by 8am and my mate needs a 500 word one, both from chatgpt. carbon?",
         [(1, 2000, "chatgpt"), (1, 500, "chatgpt")]),
        ("un discours de 4 pages pour papa et un de 1 page pour tonton, écrits par claude. carbone ?",
         [(1, 4, "claude"), (1, 1, "claude")]),
        ("6 réunions transcrites avec whisper, 3 d'une heure et 3 de 30 minutes. co2 ?",
         [(3, 1, "whisper"), (3, 30, "whisper")]),
        ("6 meetings transcribed by whisper, half of them 1 hour, the others 30 minutes. co2?",
         [(3, 1, "whisper"), (3, 30, "whisper")]),
        ("18 chapters, 20 minutes of AI voice per chapter. energy?", [(18, 20, None)]),
        ("18 chapitres de 20 minutes de voix ia. énergie ?", [(18, 20, None)]),
        ("whisper transcribed 9 interviews of an hour and a quarter for my thesis of 350 pages. footprint?",
         [(9, 1.25, "whisper")]),
        ("whisper a retranscrit 9 entretiens d'une heure et quart pour ma thèse de 350 pages. empreinte ?",
         [(9, 1.25, "whisper")]),
    ],
)  # fmt: skip
def test_each_part_keeps_its_own_length(
    text: str, uses: list[tuple[float, float, str | None]], lexicon: Lexicon
) -> None:
    read_ = [(count, length and length[0], model) for _, count, _, length, model in _uses(text, lexicon)]
    assert read_ == uses


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("avant noël c'était 15 images ia par jour, depuis janvier 3 par jour. quelle différence d'impact ?", [15, 3]),
        ("avant 15 images par jour, maintenant 3 par jour. quelle différence ?", [15, 3]),
        ("50 prompts a day before, 12 a day now, what's the difference in co2?", [50, 12]),
        ("before the holidays I did 50 prompts a day, since then 12 a day. how do the two compare?", [50, 12]),
        ("last year 5 prompts a day, this year 40 a day. what is the difference in energy?", [5, 40]),
    ],
)
def test_how_it_was_is_weighed_against_how_it_is(text: str, counts: list[float], lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.intent == "compare"
    assert [(use.count, use.per) for use in reading.items] == [(count, "day") for count in counts]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("l'an passé 2 affaires par semaine à chatgpt, astheure c'est 30 par jour. impact ?", (30, "day")),
        ("I used to make 10 images a week, now 50. co2?", (50, "week")),
        ("avant je faisais 10 images par semaine, maintenant 50. co2 ?", (50, "week")),
    ],
)  # fmt: skip
def test_only_what_is_now_counts_where_no_difference_is_asked(
    text: str, use: tuple[float, str], lexicon: Lexicon
) -> None:
    assert [(count, per) for _, count, per, _, _ in _uses(text, lexicon)] == [use]


def test_an_ai_before_a_list_is_of_all_of_it(lexicon: Lexicon) -> None:
    text = "j'ai demandé à claude 12 mails, 2 résumés et une lettre de motivation. impact ?"
    assert _plain(text, lexicon) == [("chat", 12, "claude"), ("chat", 2, "claude"), ("chat", 1, "claude")]


@pytest.mark.parametrize(
    "text",
    [
        "I asked Claude for 12 emails, 2 summaries with Gemini and 3 letters. CO2?",
        "j'ai demandé à Claude 12 mails, 2 lettres avec Gemini et 3 résumés, quel CO2 ?",
    ],
)
def test_what_another_ai_made_in_such_a_list_stays_its_own(text: str, lexicon: Lexicon) -> None:
    assert _plain(text, lexicon)[:2] == [("chat", 12, "claude"), ("chat", 2, "gemini")]


@pytest.mark.parametrize(
    "text", ["not the videos: 20 images and 3 videos, co2?", "30 images et 2 vidéos, mais pas les vidéos, co2 ?"]
)
def test_what_is_denied_is_denied_before_and_after(text: str, lexicon: Lexicon) -> None:
    assert [activity for activity, *_ in _plain(text, lexicon)] == ["image"]
