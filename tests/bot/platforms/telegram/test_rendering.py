"""A Reply as Telegram shows it."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import ForceReply, InlineKeyboardMarkup

from bot.platforms.telegram.rendering import alert, draw, keyboard, safe_host, shortened, units
from bot.replies import Button, Card, Field, Form, Line, Link, Poll, Reply
from tests.bot.platforms.telegram.conftest import words
from tests.fakes.telegram_html import parse

NASTY = st.text(st.sampled_from("<>&\"'/ab é😀\n{0}"), max_size=40)


def test_headline_lines_caveats_and_sources_come_in_reading_order() -> None:
    reply = Reply(
        "en",
        headline="50 images",
        lines=(Line("Energy", "measure"), Line("Carbon", "measure")),
        caveats=(Line("Nobody can check.", "caveat"),),
        sources=(Link("Luccioni 2024", "https://arxiv.org/abs/1"), Link("A talk")),
    )
    (part,) = draw(reply, words).parts
    assert part.plain == "50 images\n\nEnergy\nCarbon\n\nNobody can check.\n\nLuccioni 2024 (arxiv.org), A talk"
    assert '<a href="https://arxiv.org/abs/1">Luccioni 2024</a> (arxiv.org)' in part.html


@given(headline=NASTY, text=NASTY, label=NASTY, caveat=NASTY)
@pytest.mark.threat("S8")
def test_nothing_a_person_wrote_becomes_markup(headline: str, text: str, label: str, caveat: str) -> None:
    link = Link(label, 'https://example.org/?a="><b>&x')
    reply = Reply("en", headline=headline, lines=(Line(text, links=(link,)),), caveats=(Line(caveat),))
    for part in draw(reply, words).parts:
        shown, entities = parse(part.html)
        assert shown.strip() == part.plain
        assert {entity["type"] for entity in entities} <= {"bold", "italic", "text_link"}


@given(st.lists(st.text(st.sampled_from("ab 😀<&é"), max_size=6000), max_size=5))
@pytest.mark.fault("F13")
def test_every_part_fits_and_no_word_is_lost(texts: list[str]) -> None:
    parts = draw(Reply("en", lines=tuple(Line(text) for text in texts)), words).parts
    assert all(units(parse(part.html)[0]) <= 4096 for part in parts)
    assert "".join("".join(part.plain for part in parts).split()) == "".join("".join(texts).split())


def test_a_long_answer_is_cut_between_paragraphs() -> None:
    lines = tuple(Line(f"{number} " + "x" * 1500) for number in range(4))
    first, second = draw(Reply("en", lines=lines), words).parts
    assert [part.plain.count("x" * 1500) for part in (first, second)] == [2, 2]
    assert second.plain.startswith("2 ")


@pytest.mark.parametrize("text", ["word & " * 2_000, "x" * 9_000, "\U0001f600" * 5_000, "a line\n" * 1_500])
def test_a_paragraph_longer_than_a_message_is_cut_at_its_words(text: str) -> None:
    parts = draw(Reply("en", headline="H", lines=(Line(text, links=(Link("L", "https://e.org"),)),)), words).parts
    assert len(parts) >= 3
    assert all(units(parse(part.html)[0]) <= 4096 for part in parts)
    assert "".join("".join(part.plain.split()) for part in parts) == "".join(f"H{text}L(e.org)".split())
    if " " in text:
        assert all(part.plain.endswith(("H", "word", "&", "line", "(e.org)")) for part in parts)


def test_a_pack_of_65_bytes_costs_the_button_and_a_pack_of_64_does_not() -> None:
    markup = keyboard((Button("long", "é" * 32 + "x"), Button("fits", "é" * 32)))
    assert isinstance(markup, InlineKeyboardMarkup)
    assert [[button.text for button in row] for row in markup.inline_keyboard] == [["fits"]]


def test_short_buttons_share_a_row_and_keep_their_order() -> None:
    labels = ["Show the maths", "What if 500?", "The same with a smaller model", "Picture"]
    markup = keyboard(tuple(Button(label, "1c") for label in labels))
    assert markup is not None
    assert [[b.text for b in row] for row in markup.inline_keyboard] == [labels[:2], [labels[2]], [labels[3]]]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "https://user@evil.example/", "data:text/html,x", "https://", "https://[::1", "tg://x"],
)
@pytest.mark.threat("S24")
def test_an_address_that_leads_astray_is_not_linked(url: str) -> None:
    assert safe_host(url) is None
    (part,) = draw(Reply("en", lines=(Line("see", links=(Link("here", url),)),)), words).parts
    assert "href" not in part.html
    assert part.plain == "see here"


def test_the_caption_is_the_pictures_own_description_or_else_the_whole_text() -> None:
    card = Card("en", "t", (), "c", "s", "<50 images> " + "word " * 300)
    described = draw(Reply("en", headline="A & B", card=card, card_only=True), words)
    assert described.caption is not None
    assert described.caption.plain.startswith("<50 images> word")
    assert units(described.caption.plain) <= 1024
    assert unescape(described.caption.html) == described.caption.plain
    bare = Card("en", "t", (), "c", "s", "")
    short = draw(Reply("en", headline="A & B", card=bare, card_only=True), words)
    assert short.caption is not None
    assert short.caption.html == "<b>A &amp; B</b>"
    long = draw(Reply("en", lines=(Line("y" * 1025),), card=bare, card_only=True), words)
    assert long.caption is not None
    assert units(long.caption.plain) == 1024


def test_a_quiz_fits_into_telegrams_limits() -> None:
    poll = Poll("q" * 400, ("a" * 200, "b", *"cdefghijklmn"), 1, "one\ntwo\nthree\nfour " + "x" * 300)
    quiz = draw(Reply("en", poll=poll), words).quiz
    assert quiz is not None
    assert (len(quiz.question), len(quiz.options), len(quiz.options[0])) == (300, 12, 100)
    assert quiz.explanation.count("\n") == 2
    assert units(quiz.explanation) <= 200


def test_a_form_is_a_forced_reply_that_carries_its_pack_and_its_fields() -> None:
    form = Form("Edit <this>", "1den=slug", (Field("title", "Title", "A & B"), Field("body", "Text", "b\nc")))
    drawn = draw(Reply("en", form=form), words, "1001")
    (part,) = drawn.parts
    assert isinstance(drawn.markup, ForceReply)
    assert part.plain.endswith("\u27e61001 title,body 1den=slug\u27e7")
    assert part.html.endswith("<code>\u27e61001 title,body 1den=slug\u27e7</code>")
    assert "<b>Title</b>\nA &amp; B\n<b>Text</b>\nb\nc" in part.html


def test_a_form_whose_text_is_too_long_for_the_prompt_shows_it_before() -> None:
    form = Form("Edit", "1den=slug", (Field("title", "Title", "A"), Field("body", "Text", "word " * 818)))
    parts = draw(Reply("en", form=form), words, "1001").parts
    assert len(parts) == 3
    assert parts[-1].plain.endswith("\u27e61001 title,body 1den=slug\u27e7")
    assert units(parts[-1].plain) < 300


@pytest.mark.parametrize(("length", "shown"), [(200, True), (201, False)])
def test_a_private_word_pops_up_only_where_it_fits(length: int, *, shown: bool) -> None:
    text = "x" * length
    assert alert(Reply("en", lines=(Line(text),), private=True)) == (text if shown else None)
    assert alert(Reply("en", lines=(Line(text),))) is None


@given(st.text(st.sampled_from("a 😀")), st.integers(2, 30))
def test_shortening_never_exceeds_its_limit(text: str, most: int) -> None:
    assert units(shortened(text, most)) <= most
    assert units(text) > most or shortened(text, most) == text
