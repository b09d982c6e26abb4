"""A reply that changes the earlier numbers by a share, a multiple, so many fewer or more, or takes a use out again."""

import pytest

from bot.assistant import Assistant
from bot.followups import asked_in
from bot.messages import Message
from bot.reading import Lexicon, read
from bot.replies import plain_text
from estimator import Question, Use
from faq.entries import Person

SIXTY = Question((Use("image", 60),))
BOTH = Question((Use("image", 60), Use("video", 5)))
CHATS = Question((Use("chat", 150, model="chatgpt"),))
ANA = Person("terminal", "ana", "Ana")


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (30, "only half of them"),
        (30, "just half please"),
        (30, "half the images"),
        (30, "half as many"),
        (20, "a third of that"),
        (45, "three quarters of them"),
        (6, "10% of them"),
        (120, "double it"),
        (120, "what if it was twice as many?"),
        (180, "triple that"),
        (30, "la moitié seulement"),
        (30, "la moitié des images"),
        (30, "deux fois moins"),
        (20, "un tiers"),
        (6, "10 % seulement"),
        (120, "le double"),
        (180, "trois fois plus"),
        (30, "die Hälfte davon"),
        (120, "doppelt so viele"),
        (180, "dreimal so viele"),
    ],
)
def test_a_share_or_a_multiple_alone_takes_the_earlier_number_so_many_times(
    count: float, text: str, lexicon: Lexicon
) -> None:
    assert read(text, lexicon, about=SIXTY).items == (Use("image", count),)


@pytest.mark.parametrize("text", ["half with Claude", "la moitié avec Claude", "die Hälfte mit Claude"])
def test_a_share_with_another_model_leaves_the_rest_with_the_first(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon, about=Question((Use("chat", 120, model="chatgpt"),)))
    assert found.items == (Use("chat", 60, model="chatgpt"), Use("chat", 60, model="claude"))


@pytest.mark.parametrize(("text", "place"), [("what about half in France?", "FR"), ("et la moitié en Pologne ?", "PL")])
def test_a_share_in_another_place_is_there(text: str, place: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon, about=SIXTY).question() == Question((Use("image", 30),), place=place)


@pytest.mark.parametrize(
    "text",
    [
        "that's double what I thought",
        "c'est le double de ce que je pensais",
        "a third option?",
        "is it double in Poland?",
        "twice as much as a shower?",
    ],
)
def test_a_share_or_a_multiple_inside_a_sentence_changes_no_number(text: str, lexicon: Lexicon) -> None:
    assert {use.count for use in read(text, lexicon, about=SIXTY).items} <= {60.0}


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (50, "except 10"),
        (50, "minus 10"),
        (50, "without 10 images"),
        (50, "10 fewer"),
        (70, "10 more"),
        (50, "sauf 10"),
        (50, "moins 10"),
        (50, "10 de moins"),
        (70, "10 de plus"),
        (50, "ohne 10"),
        (50, "weniger 10"),
        (70, "10 mehr"),
        (80, "no, 80"),
        (20, "only 20"),
        (20, "seulement 20"),
    ],
)
def test_so_many_fewer_or_more_are_of_the_earlier_number(count: float, text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon, about=SIXTY)
    assert (found.items, found.refused) == ((Use("image", count),), None)


@pytest.mark.parametrize(
    ("text", "refused"), [("minus 60", "zero"), ("minus 70", "negative"), ("moins 70", "negative")]
)
def test_more_than_there_were_cannot_be_taken_away(text: str, refused: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon, about=SIXTY).refused == refused


@pytest.mark.parametrize(
    "text",
    [
        "without the videos",
        "drop the videos",
        "no videos",
        "sans les vidéos",
        "enlève les vidéos",
        "pas de vidéos",
        "ohne die Videos",
    ],
)
def test_a_use_that_was_added_is_taken_away_again(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon, about=BOTH).items == (Use("image", 60),)


def test_only_so_many_of_a_use_are_taken_away_and_a_share_is_of_the_one_that_is_named(lexicon: Lexicon) -> None:
    assert read("without 2 videos", lexicon, about=BOTH).items == (Use("image", 60), Use("video", 3))
    assert read("half the images", lexicon, about=BOTH).items == (Use("image", 30), Use("video", 5))


@pytest.mark.parametrize("text", ["no, only 20 pupils", "non, seulement 20 élèves", "nein, nur 20 Schüler"])
def test_a_number_of_people_is_no_number_of_uses_where_those_before_are_not_known(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon, about=CHATS)
    assert (found.items, found.refused) == ((), "people")


@pytest.mark.parametrize("text", ["no, 20 pupils, 5 questions each", "non, 20 élèves, 5 questions chacun"])
def test_people_with_what_each_does_are_counted_anew(text: str, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon, about=CHATS).items] == [100]


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (("30 pupils ask ChatGPT 5 questions each", "no, only 20 pupils"), "Say both at once"),
        (("30 élèves posent 5 questions chacun à ChatGPT", "non, seulement 20 élèves"), "les deux à la fois"),
        (("30 Schüler stellen ChatGPT je 5 Fragen", "nein, nur 20 Schüler"), "Nenn beides zusammen"),
        (("150 questions to ChatGPT", "what about 20 pupils?"), "20 × 150 = 3,000"),
        (("150 questions à ChatGPT", "et pour 20 élèves ?"), "20 × 150 = 3\u202f000"),
    ],
)
async def test_what_was_taken_of_people_is_told(assistant: Assistant, texts: tuple[str, str], says: str) -> None:
    first = await assistant.hear(Message(texts[0], ANA))
    assert first is not None
    asked, otherwise = asked_in([button.followup for button in first.buttons])
    reply = await assistant.hear(Message(texts[1], ANA, replied_to=asked, otherwise=otherwise))
    assert reply is not None
    assert says in plain_text(reply)
