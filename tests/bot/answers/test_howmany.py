"""How many of a use make so much of a thing: the number with its range, in both languages; trips, trees, no source."""

import re

import pytest

from bot.answers import compare, footprint, howmany
from bot.answers.context import MOST_CHARACTERS, counted_phrase
from bot.reading import Reading, read
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator import Question, Use, Yardstick, duel, estimate
from estimator.comparing import compare_everyday


def answered(made: Parts, text: str) -> Reply:
    reading = read(text, made.lexicon)
    assert reading.intent == "compare"
    return compare.compare(reading, made.context)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "how many prompts make a burger?",
            r"about 31,000 AI answers \(7,500 or fewer to 140,000\) make 1\sbeef burger",
        ),
        (
            "un burger, ça fait combien de prompts ?",
            r"environ 31.000\sréponses d’IA \(de 7.500 ou moins à 140.000\) font 1\sburger de bœuf",
        ),
    ],
)
def test_the_answer_is_a_number_of_uses_with_its_range(made: Parts, text: str, said: str) -> None:
    reply = plain_text(answered(made, text))
    assert re.search(said, reply)
    assert "ChatGPT" in reply.split("\n")[3]  # what was taken for one answer
    assert len(reply) < MOST_CHARACTERS


def test_the_number_is_the_ratio_of_a_comparison_with_shared_unknowns_cancelled(made: Parts) -> None:
    question = Question((Use("image", 1),), (Yardstick("shower", 1),), compare=True)
    result = duel(question, "energy", made.context.catalog)
    assert result is not None
    words = made.context.words["en"]
    assert f"about {words.number(result.ratio.central)} AI images ({words.number(result.ratio.low)} or fewer" in (
        plain_text(answered(made, "How many images until I've matched my shower?"))
    )


def test_so_many_of_the_thing_take_so_many_times_the_uses(made: Parts) -> None:
    one, ten = (
        re.search(r"about ([\d,]+) AI answers", plain_text(answered(made, f"how many prompts make {n}?")))
        for n in ("1 burger", "10 burgers")
    )
    assert one is not None
    assert ten is not None
    small, large = (int(found.group(1).replace(",", "")) for found in (one, ten))
    assert large == pytest.approx(10 * small, rel=0.1)


def test_a_use_that_takes_more_than_the_thing_is_said_so(made: Parts) -> None:
    reply = plain_text(answered(made, "how many Sora videos make one phone charge?"))
    assert re.search(r"1 AI video with Sora takes about 2\d times as much", reply)


def test_buttons_are_those_of_a_comparison(made: Parts) -> None:
    asked, turned = (answered(made, text) for text in ("1 prompt or 1 burger?", "how many prompts make a burger?"))
    assert turned.buttons == asked.buttons


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1000 prompts vs a flight from Montreal to Paris", "Montreal–Paris: about 5,510\u00a0km by the great circle"),
        ("50 images ou un aller-retour Paris Montréal ?", "Paris–Montréal aller-retour"),
        ("flight from Paris to Japan vs 100 sora videos", "A country is measured from its capital"),
        ("is a 2 hour train ride worse than 100 images", "No distance was said"),
        ("how many prompts equal a flight from Texas to California", "I do not know how far it is from Texas"),
    ],
)
def test_how_far_a_trip_was_taken_to_be_is_told(made: Parts, text: str, said: str) -> None:
    assert said in plain_text(answered(made, text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("can one tree make up for 500 images?", "A tree needs years"),
        ("500 images contre un arbre", "Un arbre met des années"),
    ],
)
def test_a_tree_is_a_yardstick_with_its_caveat_and_the_entry_on_offsets(made: Parts, text: str, said: str) -> None:
    reply = answered(made, text)
    assert said in plain_text(reply)
    assert any(made.context.codec.unpack(button.followup).target == "offsets" for button in reply.buttons)  # type: ignore[union-attr]


def test_a_thing_without_a_source_is_told_beside_the_footprint(made: Parts) -> None:
    reading = read("100 images vs a private jet", made.lexicon)
    assert "Left out: flight by private jet" in plain_text(footprint.footprint(reading, made.context)[0])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_takes_many_times_as_much_is_named_by_the_part_that_was_counted(made: Parts, lang: str) -> None:
    """A day of a tree's growth is no year of it."""
    turned = 0
    for thing in made.context.catalog.things.values():
        if "carbon" not in thing.use_for:
            continue
        asked = Reading(lang, "footprint", items=(Use("chat", 1e-6),), everyday=(Yardstick(thing.id),))
        reply, found = footprint.footprint(asked, made.context)
        assert found.total is not None
        like = compare_everyday("carbon", found.total.carbon_g, made.context.catalog, yardstick=thing.id)  # type: ignore[arg-type] # known
        if like is not None and like.asked and like.count.central < 1:
            turned += 1
            one = counted_phrase(made.context, lang, thing.id, like.part, 1)
            assert one[0].upper() + one[1:] in plain_text(reply)
            assert like.part is None or like.part == len(thing.parts) - 1, "the smallest that there is"
    assert turned > 10


def test_a_small_use_is_told_in_minutes_of_a_tree(made: Parts) -> None:
    reading = read("one chatgpt answer in trees", made.lexicon)
    assert "about 2.9\u00a0minutes of one tree" in plain_text(footprint.footprint(reading, made.context)[0])


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "in trainings of GPT-3"), ("fr", "en entraînements de GPT-3"), ("de", "wie viele Trainings von GPT-3?")],
)
def test_trainings_are_of_their_model(made: Parts, lang: str, said: str) -> None:
    found = estimate(Question((Use("training", model="gpt-3"),), (Yardstick("car-km", 1),)), made.context.catalog)
    assert howmany.headline(made.context, lang, found).endswith(said)
