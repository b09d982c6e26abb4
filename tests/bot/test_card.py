"""The picture: drawn off the loop, cached by its content, and saying the same as its words."""

import asyncio
import struct

import pytest

from bot.__main__ import Parts
from bot.answers import compare, footprint
from bot.card import CACHED, Artist, paint
from bot.replies import Card
from estimator.question import Question, Use, Yardstick


def card(made: Parts, lang: str = "en", count: float = 50) -> Card:
    found = footprint.footprint_picture(lang, Question((Use("image", count),)), made.kit)
    assert found is not None
    return found


def size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_card_is_a_png_as_wide_as_a_phone_s_screen_needs(made: Parts) -> None:
    png = paint(card(made))
    assert png.startswith(b"\x89PNG")
    assert size(png)[0] == 1080
    assert len(png) < 300_000


def test_its_words_hold_the_same_ranges_the_doubt_and_the_source(made: Parts) -> None:
    drawn = card(made)
    for panel in drawn.panels:
        for bar in panel.bars:
            assert bar.low <= bar.central <= bar.high
            assert bar.said in drawn.alt
            assert "or more" in bar.said
    assert drawn.caveat in drawn.alt
    assert "2026" in drawn.alt
    assert len(drawn.alt) <= 1024


def test_a_comparison_s_card_has_a_bar_a_side(made: Parts) -> None:
    question = Question((Use("image", 100),), (Yardstick("beef-burger", 1),))
    found = compare.versus_picture("fr", question, made.kit)
    assert found is not None
    assert {len(panel.bars) for panel in found.panels} == {2}
    assert "burger" in found.alt
    assert paint(found).startswith(b"\x89PNG")


@pytest.mark.threat("S20")
async def test_the_same_question_is_drawn_once_and_the_loop_goes_on_meanwhile(made: Parts) -> None:
    artist = Artist()
    paint.cache_clear()
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0.001)
            beats += 1

    heart = asyncio.create_task(beat())
    first, second = await asyncio.gather(artist.draw(card(made, count=51)), artist.draw(card(made, count=51)))
    heart.cancel()
    assert first == second
    assert paint.cache_info().misses == 1
    assert beats > 2
    assert paint.cache_info().maxsize == CACHED
    artist.close()


@pytest.mark.threat("S20")
def test_a_very_long_title_and_caveat_are_wrapped_and_never_run_out_of_the_picture() -> None:
    long = Card("en", "word " * 60, (), "caveat " * 120, "source " * 60, "")
    assert size(paint(long))[1] < 5000
