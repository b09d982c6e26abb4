"""The picture: drawn off the loop, cached by its content, saying the same as its words; nothing lies on anything."""

import asyncio
import struct
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from bot.answers import compare, footprint
from bot.answers.picture import card_of, card_reply, panel
from bot.card import CACHED, Artist, paint
from bot.card.layout import WIDTH, laid_out
from bot.card.lettering import width, wrapped
from bot.card.painting import figure
from bot.card.scale import STEPS
from bot.card.sheet import Arrowhead, Box, Dot
from bot.replies import Bar, Card, Mark, Panel
from bot.wiring import Parts
from estimator import Range, estimate
from estimator.question import Length, Question, Use, Yardstick

LANGS = ("en", "fr")
SLACK = 1.0
"""Pixels (of 1,080) by which two letters' boxes may touch."""


def card(made: Parts, lang: str = "en", count: float = 50) -> Card:
    found = footprint.footprint_picture(lang, Question((Use("image", count),)), made.context)
    assert found is not None
    return found


def versus(made: Parts, lang: str, question: Question) -> Card:
    found = compare.versus_picture(lang, question, made.context)
    assert found is not None
    return found


def ranked(made: Parts, lang: str) -> Card:
    """Eight bars in two groups."""
    value = Range(1.2, 5.2, 23, open_top=True)
    bars = [(f"Model {letter}", value.times(1.3**at)) for at, letter in enumerate("ABCDEFGH")]
    drawn = panel(made.context, lang, "energy", bars)
    groups = ("Measured by researchers", "Inferred: nobody outside can check")
    drawn = replace(drawn, bars=tuple(replace(bar, group=groups[at > 2]) for at, bar in enumerate(drawn.bars)))
    found = estimate(Question((Use("image", 1),)), made.context.catalog)
    return card_of(made.context, lang, "Image generators, one image each", (drawn,), found)


SUM = Question((Use("image", 50), Use("chat", 200), Use("video", 2)))
LONG = Question(
    (
        Use("image", 12_345, model="chatgpt", per="month"),
        Use("video", 30, length=Length(1, "minutes"), model="sora", per="month"),
        Use("chat", 4_000, length=Length(500, "words"), per="month"),
        Use("transcription", 20, length=Length(2, "hours"), per="month"),
        Use("music", 7, per="month"),
        Use("speech", 3, per="month"),
    )
)
FORMS = (
    Question((Use("image", 1),)),
    Question((Use("image", 50),)),
    Question((Use("image", 7e8),)),
    Question((Use("image", 5e11),)),
    Question((Use("chat", 1),), measures=("energy",)),
    Question((Use("chat", 20, per="day"),), measures=("water",), place="FR"),
    Question((Use("video", 1, length=Length(1, "minutes"), model="sora"),), place="CA-QC"),
    Question((Use("code", 1e14),), place="US"),
    Question((Use("training", 1, model="gpt-3"),)),
    Question((Use("chat", 3, per="day"), Use("image", 2, per="week"))),
    Question(tuple(Use("chat", 7.0**at, length=Length(100 + at, "words")) for at in range(10))),
    SUM,
    LONG,
)
DUELS = (
    Question((Use("image", 100),), (Yardstick("beef-burger", 1),)),
    Question((Use("image", 10), Use("video", 1))),
    Question((Use("chat", 1), Use("chat", 1e12))),
    Question((Use("image", 10), Use("chat", 100)), (Yardstick("beef-burger", 1), Yardstick("car-km", 10))),
)


def forms(made: Parts, lang: str) -> Iterator[Card]:
    for question in FORMS:
        found = footprint.footprint_picture(lang, question, made.context)
        if found is not None:
            yield found
    yield from (versus(made, lang, question) for question in DUELS)
    yield ranked(made, lang)
    yield Card(lang, "word " * 60, (), "caveat " * 120, "source " * 60, "")
    yield Card(lang, "W" * 200, (), "W" * 200, "W" * 200, "")


def size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_card_is_a_png_as_wide_as_a_phone_s_screen_needs(made: Parts) -> None:
    png = paint(card(made))
    assert png.startswith(b"\x89PNG")
    assert size(png)[0] == 1080
    assert len(png) < 400_000


@pytest.mark.parametrize("lang", LANGS)
def test_no_text_lies_on_another_or_on_a_bar_and_nothing_leaves_the_picture(made: Parts, lang: str) -> None:
    for one in forms(made, lang):
        sheet = laid_out(one)
        drawn = figure(sheet)
        axes = drawn.axes[0]
        dots, high = drawn.dpi, sheet.y * drawn.dpi
        boxes = [(text.get_text(), text.get_window_extent()) for text in axes.texts]
        for words, box in boxes:
            assert min(box.x0, box.y0, WIDTH * dots - box.x1, high - box.y1) >= 0, (one.title, words)
        for (words, a), (other, b) in combinations(boxes, 2):
            across, up = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
            assert across <= SLACK or up <= SLACK, (one.title, words, other)
        for shape in sheet.shapes:
            if isinstance(shape, Dot):
                continue
            left, right = shape.x, shape.x + shape.width if isinstance(shape, Box | Arrowhead) else shape.to_x
            assert min(left, WIDTH - right) >= 0, (one.title, shape)
        bars = [s for s in sheet.shapes if isinstance(s, Box | Arrowhead) and s.ink not in STEPS]
        for bar in bars:
            top = bar.y - bar.height / 2 if isinstance(bar, Arrowhead) else bar.y
            for words, box in boxes:
                across = min(box.x1, (bar.x + bar.width) * dots) - max(box.x0, bar.x * dots)
                up = min(high - box.y0, (top + bar.height) * dots) - max(high - box.y1, top * dots)
                assert across <= SLACK or up <= SLACK, (one.title, words, bar)


@pytest.mark.parametrize("lang", LANGS)
def test_every_number_stands_with_its_range_and_an_open_top_says_so(made: Parts, lang: str) -> None:
    more = made.context.words[lang].say("or-more")
    for one in forms(made, lang):
        for bar in (bar for drawn in one.panels for bar in drawn.bars):
            assert bar.low <= bar.central <= bar.high
            assert (more in bar.said) == bar.open_top
            assert "(" in bar.said


@pytest.mark.parametrize("lang", LANGS)
def test_its_words_hold_what_is_drawn_the_doubt_and_the_sources(made: Parts, lang: str) -> None:
    for drawn in (card(made, lang), versus(made, lang, DUELS[0])):
        for said in (drawn.title, drawn.hero, drawn.hero_range, drawn.caveat, drawn.source):
            assert said in drawn.alt
        assert all(bar.said in drawn.alt for one in drawn.panels for bar in one.bars)
        assert "2026" in drawn.source
        assert drawn.signed in drawn.alt
    assert all(len(one.alt) <= 1024 for one in forms(made, lang))


def test_who_cannot_see_it_is_told_between_which_things_the_range_lies(made: Parts) -> None:
    assert "between 10\u00a0metres by car and a veggie meal, or more" in card(made).alt
    assert "entre 10\u00a0mètres en voiture et un repas végétarien, ou plus" in card(made, "fr").alt
    assert "The ruler runs from" in versus(made, "en", DUELS[0]).alt


def test_what_is_said_to_be_like_a_thing_is_not_set_between_two_others_in_the_next_line(made: Parts) -> None:
    for lang, between in (("en", "between"), ("fr", ", entre"), ("de", "zwischen")):
        _, _, like, energy, carbon, *_ = card(made, lang).alt.split("\n")
        assert "(" in like
        assert between not in energy
        assert between in carbon


def test_sources_are_named_by_author_and_year(made: Parts) -> None:
    assert "Chung et al. 2026" in card(made).source
    assert "arXiv" not in card(made).source


def test_the_large_words_are_those_of_the_text_answer_with_their_range(made: Parts) -> None:
    drawn = card(made)
    assert (drawn.hero_of, drawn.hero) == ("Energy", "Like charging a phone about 14\u00a0times")
    assert drawn.hero_range == "likely 3 to 61 or more"
    duelled = versus(made, "en", DUELS[0])
    assert duelled.hero == "1\u00a0beef burger: about 19 times as much as 100 AI images"
    assert duelled.hero_range.endswith("times")


def test_where_it_could_be_either_no_side_is_called_the_larger_in_large_words(made: Parts) -> None:
    assert versus(made, "en", DUELS[1]).hero == "It could be either"


def test_fifty_and_five_hundred_billion_stand_on_rulers_that_share_nothing(made: Parts) -> None:
    few, many = card(made, count=50), card(made, count=5e11)
    for one, other in zip(few.panels, many.panels, strict=True):
        assert one.marks
        assert other.marks
        assert not {mark.said for mark in one.marks} & {mark.said for mark in other.marks}
    assert few.hero != many.hero


def test_the_parts_of_a_sum_stand_above_their_total_in_the_first_panel(made: Parts) -> None:
    found = footprint.footprint_picture("en", SUM, made.context)
    assert found is not None
    first, *others = found.panels
    assert [bar.is_part for bar in first.bars] == [True, True, True, False]
    assert first.bars[0].central >= first.bars[1].central >= first.bars[2].central
    assert first.bars[3].said.startswith("Together: ")
    assert all(len(one.bars) == 1 for one in others)


def test_of_many_parts_the_largest_are_drawn_and_the_rest_are_counted(made: Parts) -> None:
    found = footprint.footprint_picture("en", FORMS[10], made.context)
    assert found is not None
    assert len(found.panels[0].bars) == 8
    assert found.panels[0].note == "And 3 more, smaller."


def test_a_comparison_s_sides_stand_on_one_ruler_where_they_are_not_named_again(made: Parts) -> None:
    for question, sides in ((DUELS[0], 2), (DUELS[3], 4)):
        found = versus(made, "fr", question)
        assert {len(one.bars) for one in found.panels} == {sides}
        assert all(mark.thing != "beef-burger" for one in found.panels for mark in one.marks)
        assert "burger" in found.alt


def test_each_group_of_bars_has_its_heading_once(made: Parts) -> None:
    words = [text.words for text in laid_out(ranked(made, "en")).texts]
    assert words.count("Measured by researchers") == 1
    assert words.count("Inferred: nobody outside can check") == 1


def test_an_open_top_is_an_arrow_and_a_closed_one_is_not() -> None:
    def arrows(*, open_top: bool) -> int:
        bar = Bar(2, 5, 40, open_top, "about 5 Wh (2 to 40)")
        one = Panel("Energy", (bar,), (Mark(10, "a thing"),))
        return sum(isinstance(shape, Arrowhead) for shape in laid_out(Card("en", "t", (one,), "", "", "")).shapes)

    assert arrows(open_top=True) == arrows(open_top=False) + 1


def test_a_thing_is_named_below_where_it_lies(made: Parts) -> None:
    one = Panel("Energy", (Bar(20, 50, 400, False, "x"),), (Mark(50, "right here"),), (10, 1000))
    sheet = laid_out(Card("en", "t", (one,), "", "", ""))
    dot = next(shape for shape in sheet.shapes if isinstance(shape, Dot))
    assert next(text for text in sheet.texts if text.words == "right here").x == pytest.approx(dot.x)


def test_a_reply_that_is_the_card_says_its_facts_as_caption(made: Parts) -> None:
    drawn = card(made)
    reply = card_reply(made.context, "en", drawn)
    assert [reply.headline, *(line.text for line in reply.lines)] == drawn.alt.split("\n")


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


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("ein Wasser\u00adkocher", ["ein", "Wasser-", "kocher"]),
        ("ein Baumwoll-T-Shirt", ["ein", "Baumwoll-T-", "Shirt"]),
        ("Minute Mikro\u00adwelle", ["Minute", "Mikrowelle"]),
        ("Abcdefghijklmnopqrst", ["Abcdefghijk", "lmnopqrst"]),
    ],
)
def test_a_word_too_long_for_its_line_is_cut_where_its_language_says(words: str, lines: list[str]) -> None:
    found = wrapped(words, 8.5, 0.72)
    assert [line[:4] for line in found] == [line[:4] for line in lines]
    assert all("\u00ad" not in line and width(line, 8.5) <= 0.72 + 0.05 for line in found)


def test_no_name_on_a_german_ruler_is_cut_within_a_part_of_a_word(made: Parts) -> None:
    words = made.context.words["de"]
    for thing in made.context.catalog.things:
        if words.has(f"mark-{thing}"):
            said = words.say(f"mark-{thing}", said="12", n=12)
            lines = wrapped(said, 6.8, 0.68)
            whole = "".join(line if line.endswith("-") else f"{line} " for line in lines)
            assert whole.replace("-", "").split() == said.replace("\u00ad", "").replace("-", "").split(), said
