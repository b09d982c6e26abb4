"""What a message says in two places and means once; one thing asked about; a comparison of which one side is known."""

import pytest

from bot.reading import Lexicon, read

Told = tuple[str, float, str | None]


def _uses(text: str, lexicon: Lexicon) -> list[Told]:
    return [(use.activity, use.count, use.model) for use in read(text, lexicon).items]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Udio made us a jingle for the fair. How much CO2 did that jingle emit?", ("music", 1, "udio")),
        ("Claude wrote me a poem, what did this poem take in energy?", ("chat", 1, "claude")),
        ("Kling m'a fait un clip, combien d'eau ce clip demande-t-il ?", ("video", 1, "kling")),
        ("Une affiche faite par Firefly : cette affiche émet combien de CO2 ?", ("image", 1, "firefly")),
    ],
)
def test_a_use_that_is_pointed_at_again_is_the_same_use(text: str, use: Told, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("stickers by Midjourney... 41 of those. carbon?", ("image", 41, "midjourney")),
        ("3,200! That's the number of AI answers our desk sent. CO2?", ("chat", 3200, None)),
        ("Cent douze. C'est le nombre de logos que j'ai faits avec Flux. Combien d'eau ?", ("image", 112, "flux")),
    ],
)
def test_a_number_that_stands_alone_counts_the_one_use_without_a_number(text: str, use: Told, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("What does a Kling clip cost?", ("video", 1, "kling")),
        ("what does gpt-4o use per question?", ("chat", 1, "gpt-4o")),
        ("ça coûte quoi une chanson Udio", ("music", 1, "udio")),
        ("What does a deep research report cost?", ("research", 1, None)),
    ],
)
def test_one_thing_that_an_ai_makes_is_a_question_of_one(text: str, use: Told, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "footprint"
    assert _uses(text, lexicon) == [use]


@pytest.mark.parametrize(
    "text",
    [
        "what does a ChatGPT subscription cost?",
        "how much does a logo cost?",
        "combien coûte un abonnement à Midjourney ?",
    ],
)
def test_what_costs_money_is_not_asked_of_this_bot(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "What uses more water, one Flux picture or a painting by my aunt?",
        "Which pollutes more, an AI logo or a logo by a freelancer?",
        "Un portrait IA, c'est pire qu'un portrait au crayon ?",
    ],
)
def test_a_comparison_of_which_one_side_is_known_is_the_footprint_of_that_side(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, [use.count for use in reading.items], reading.everyday) == ("footprint", [1], ())
