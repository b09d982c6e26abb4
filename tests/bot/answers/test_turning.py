"""A reply that asks for no other numbers: each turn in many wordings, and what is none."""

import pytest

from bot.assistant import Assistant
from bot.followups import OTHERWISE, asked_in
from bot.messages import Message
from bot.reading import Lexicon, read
from bot.replies import Reply, plain_text
from estimator.question import Question, Use, Yardstick
from faq.entries import Person

ANA = Person("terminal", "ana", "Ana")
FIFTY = Question((Use("image", 50, model="midjourney"),), place="FR")
TURNS = [
    ("scale", "is that a lot?"),
    ("scale", "lol is that a lot tho"),
    ("scale", "ok so... is it bad?"),
    ("scale", "compared to what"),
    ("scale", "c'est beaucoup ?"),
    ("scale", "ah bon, c'est grave ?"),
    ("scale", "et donc ça représente quoi ?"),
    ("maths", "show me the maths please"),
    ("maths", "how did you get that?"),
    ("maths", "Why?"),
    ("maths", "montre-moi le calcul stp"),
    ("maths", "d'où sort ce chiffre ?"),
    ("maths", "pourquoi ?"),
    ("picture", "can you draw it?"),
    ("picture", "un graphique svp"),
    ("other", "no, the other one"),
    ("other", "plutôt l'autre"),
]


@pytest.mark.parametrize(("turn", "text"), TURNS)
def test_a_turn_keeps_the_whole_question(turn: str, text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon, about=FIFTY)
    assert (reading.turn, reading.question()) == (turn, FIFTY)


@pytest.mark.parametrize(
    ("text", "lang"), [("en français svp", "fr"), ("in French please?", "fr"), ("english pls", "en")]
)
def test_an_answer_is_said_again_in_the_language_named(text: str, lang: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon, about=FIFTY)
    assert (reading.turn, reading.lang, reading.question()) == ("language", lang, FIFTY)


@pytest.mark.parametrize(
    "text",
    [
        "why do you answer with a range?",
        "why does Midjourney hide its figures",
        "is that a lot compared to a burger?",
        "pourquoi tu donnes une fourchette ?",
        "a picture of a cat costs how much",
        "thanks, that's a lot",
        "my english teacher says hi",
    ],
)
def test_what_says_more_is_no_turn(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon, about=FIFTY).turn is None


@pytest.mark.parametrize("text", [text for _, text in TURNS])
def test_without_an_answer_before_it_a_turn_is_none(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).turn is None


async def _told(assistant: Assistant, *texts: str) -> Reply:
    """The last reply of a conversation in which each message replies to the answer before."""
    reply: Reply | None = None
    for text in texts:
        asked, otherwise = asked_in([b.followup for b in reply.buttons] if reply else [])
        reply = await assistant.hear(Message(text, ANA, replied_to=asked, otherwise=otherwise))
    assert reply is not None
    return reply


async def test_what_is_much_is_set_beside_a_day_and_the_next_reply_is_about_the_use(assistant: Assistant) -> None:
    scale = await _told(assistant, "50 Midjourney images", "is that a lot?")
    assert "1\u00a0beef burger" in plain_text(scale)
    again = await _told(assistant, "50 Midjourney images", "is that a lot?", "and in Poland?")
    assert again.headline.startswith("50 AI images with Midjourney")
    assert "burger" not in plain_text(again)


async def test_each_measure_has_things_of_its_own_to_stand_beside(assistant: Assistant) -> None:
    for asked, thing in (("how much water", "1\u00a0bath"), ("how much electricity", "home’s electricity")):
        assert thing in plain_text(await _told(assistant, f"{asked} for 50 images?", "is that a lot?"))


async def test_the_other_meaning_is_answered_where_one_was_offered(assistant: Assistant) -> None:
    first = await _told(assistant, "20 prompts to Gemini v2 in Georgia")
    offered = [b.followup for b in first.buttons if b.followup.endswith(f"={OTHERWISE}")]
    assert len(offered) == 1
    other = await _told(assistant, "20 prompts to Gemini v2 in Georgia", "the other one")
    assert plain_text(other) != plain_text(first)
    assert "Georgia" in plain_text(other)


async def test_two_sides_stay_two_sides_in_another_language(assistant: Assistant) -> None:
    told = await _told(assistant, "100 images or a beef burger?", "en français svp")
    assert told.lang == "fr"
    assert told.headline.startswith("Comparaison")


async def test_two_places_are_drawn_side_by_side(assistant: Assistant) -> None:
    drawn = await _told(assistant, "50 images in France or Poland?", "draw it")
    assert drawn.card is not None
    assert "France" in drawn.card.alt
    assert "Poland" in drawn.card.alt


@pytest.mark.parametrize(
    ("text", "about", "items"),
    [
        ("and 10 songs", FIFTY, [("image", 50), ("music", 10)]),
        ("et 3 vidéos Sora", FIFTY, [("image", 50), ("video", 3)]),
        ("and 10 more images", FIFTY, [("image", 60)]),
        ("10 autres images ?", FIFTY, [("image", 60)]),
        ("and 10 images", FIFTY, [("image", 10)]),
        ("what about 10 songs", FIFTY, [("music", 10)]),
        ("a song too?", FIFTY, [("image", 50), ("music", 1)]),
        ("et si on fait aussi une vidéo ?", FIFTY, [("image", 50), ("video", 1)]),
        ("and as 50 videos?", FIFTY, [("video", 50)]),
        ("what if my class of 30 did it?", FIFTY, [("image", 1500)]),
        ("my whole class does it, 28 kids", FIFTY, [("image", 1400)]),
        ("et si 30 élèves le font ?", FIFTY, [("image", 1500)]),
        ("30 kids, 2 each", FIFTY, [("image", 60)]),
    ],
)
def test_a_reply_adds_what_it_adds_and_multiplies_by_people(
    text: str, about: Question, items: list[tuple[str, float]], lexicon: Lexicon
) -> None:
    assert [(use.activity, use.count) for use in read(text, lexicon, about=about).items] == items


def test_a_side_named_after_a_comparison_stays_a_side(lexicon: Lexicon) -> None:
    about = Question((Use("video", 1), Use("chat", 200)), compare=True)
    reading = read("and 10 songs", lexicon, about=about)
    assert reading.intent == "compare"
    assert [use.activity for use in reading.items] == ["video", "chat", "music"]
    assert read("vs a burger", lexicon, about=about).everyday == (Yardstick("beef-burger", 1),)
