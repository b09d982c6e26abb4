"""A Reply as Discord shows it: exactly the text, nothing that pings or formats by itself, never more than fits."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simcord.preview._markdown import markdown_tokens

from bot.platforms.discord import rendering
from bot.platforms.discord.markup import escape, fit, link, safe_url, units
from bot.platforms.discord.modals import modal_of
from bot.platforms.discord.rendering import draw
from bot.replies import Button, Card, Field, Form, Line, Link, Poll, Reply
from tests.fakes import discord_checks as checks
from tests.fakes.discord_stand_in import PIXEL

GAP = "\u200b"
MARKED = st.text(st.sampled_from("*_~`|#>-+.12 \n[]()<>@!&:/teh\\"), max_size=60)
CARD = Card("en", "50 images", (), "Nobody outside can check.", "Sources", "Energy: 58 to 1,200 Wh or more.")

lines = st.builds(
    Line,
    st.text(max_size=60) | st.integers(1, 1200).map("*|𝔘é ".__mul__),
    st.sampled_from(["text", "measure", "part", "note", "caveat", "step"]),
    st.lists(st.builds(Link, st.text(min_size=1, max_size=40), st.none() | st.text(max_size=60)), max_size=2).map(
        tuple
    ),
)
buttons = st.builds(Button, st.text(max_size=90), st.text(max_size=12) | st.just("x" * 101))
replies = st.builds(
    Reply,
    st.just("en"),
    headline=st.text(max_size=60) | st.integers(1, 400).map("*𝔘 ".__mul__),
    lines=st.lists(lines, max_size=6).map(tuple),
    caveats=st.lists(lines, max_size=3).map(tuple),
    sources=st.lists(st.builds(Link, st.text(min_size=1), st.just("https://example.org/a")), max_size=5).map(tuple),
    buttons=(st.lists(buttons, max_size=7) | st.just([Button(str(n), str(n)) for n in range(40)])).map(tuple),
    card=st.none() | st.just(CARD),
    card_only=st.booleans(),
)


def tokens(found: object) -> Iterator[dict[str, Any]]:
    for token in found if isinstance(found, list) else []:
        yield token
        yield from tokens(token.get("children"))


def shown(text: str) -> list[dict[str, Any]]:
    """What another's reading of Discord's markdown makes of a text."""
    known = {"users": {"123": "alice"}, "roles": {"123": "mods"}, "channels": {"123": "general"}}
    return list(tokens(markdown_tokens(text, "text_display", context=known)))


# Two things that reading does and Discord does not: four spaces open a code block, and an escaped `-#` is still small.
@given(MARKED.filter(lambda text: "    " not in text and "-#" not in text))
@pytest.mark.threat("S8")
def test_escaped_text_is_read_as_plain_text(text: str) -> None:
    kinds = {token["type"] for token in shown(escape(text))}

    assert kinds <= {"paragraph", "inline", "text", "break"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("**bold**", "strong_open"),
        ("# heading", "heading"),
        ("1. one", "ordered_list"),
        ("<t:1700000000:R>", "timestamp"),
        ("||spoiler||", "spoiler_open"),
    ],
)
def test_that_reading_would_notice(text: str, kind: str) -> None:
    assert kind in {token["type"] for token in shown(text)}


@given(st.text(max_size=200))
def test_nothing_of_a_text_is_lost_by_escaping(text: str) -> None:
    kept = "".join(c for c in text if ord(c) >= 32 or c in "\n\t")
    plain = escape(text).replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")

    if "https://" not in text:
        assert plain.replace(GAP, "") == kept.replace(GAP, "")


@given(MARKED)
@pytest.mark.threat("S7")
def test_no_mention_survives_for_any_reader(text: str) -> None:
    for said in (escape(f"@everyone {text} @here <@123> <@&123> <#123>"), fit(f"@everyone <@123> {text}", 30)):
        for mention in ("@everyone", "@here", "<@", "<#", "</", "<t:"):
            assert mention not in said


@given(st.text(max_size=400), st.integers(0, 300))
def test_a_cut_text_fits_and_cuts_no_escape_in_two(text: str, room: int) -> None:
    said = fit(text, room)

    assert units(said) <= room
    assert (len(said) - len(said.rstrip("\\"))) % 2 == 0


@given(replies, st.none() | st.just(PIXEL))
@pytest.mark.fault("F13")
async def test_whatever_is_said_discord_takes_it(reply: Reply, picture: bytes | None) -> None:
    drawing = draw(reply, picture)

    components = drawing.view.to_components() if drawing.view else []
    if components:
        checks.message({"components": components, "flags": 1 << 15}, [upload.name for upload in drawing.uploads])
    texts = [part["content"] for part in checks.walk(components) if part["type"] == 10]
    assert sum(map(units, texts)) <= rendering.MOST_TEXT


async def test_the_doubt_survives_when_the_detail_does_not() -> None:
    long = tuple(Line("energy " * 300) for _ in range(10))

    drawing = draw(Reply("en", "50 images", long, (Line("Nobody outside can check."),)))

    assert drawing.view is not None
    (answer, _, doubts) = [part.get("content") for part in drawing.view.to_components()[0]["components"]]
    assert answer.startswith("**50 images**\nenergy ")
    assert answer.endswith("…")
    assert doubts == "Nobody outside can check."
    assert 3900 < len(answer) + len(doubts) <= 4000


@pytest.mark.threat("S9")
async def test_a_stored_text_with_a_format_string_stays_what_it_is() -> None:
    drawing = draw(Reply("en", "{0.__class__} %s ${x}", (Line("{reply.__init__.__globals__}"),)))

    assert drawing.view is not None
    text = drawing.view.to_components()[0]["components"][0]["content"]
    assert text.replace("\\", "") == "**{0.__class__} %s ${x}**\n{reply.__init__.__globals__}"


async def test_what_follows_a_list_is_no_part_of_its_last_point() -> None:
    lines = (Line("Times 1.7: the rest of the machine.", "step"), Line("Times 50: how many.", "step"), Line("Page 1."))
    view = draw(Reply("en", "The maths", lines)).view
    assert view is not None
    text = view.to_components()[0]["components"][0]["content"]
    found = markdown_tokens(text, "text_display", context={"users": {}, "roles": {}, "channels": {}})
    assert [token["type"] for token in found] == ["paragraph", "bullet_list", "paragraph"]


async def test_which_measure_a_line_is_about_stands_out() -> None:
    lines = (
        Line("Énergie : environ 260 Wh", "measure"),
        Line("About 3: no", "note"),
        Line("a" * 40 + ": b", "measure"),
    )

    drawing = draw(Reply("fr", "50 images", lines))

    assert drawing.view is not None
    text = drawing.view.to_components()[0]["components"][0]["content"]
    assert text == f"**50 images**\n**Énergie** : environ 260 Wh\nAbout 3: no\n{'a' * 40}: b"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "http://example.org",
        "https://user@example.org",
        "https://xn--pple-43d.com",
        "https://аpple.com",
        "https://",
        "data:text/html,x",
        "https://[",
    ],
)
def test_only_plain_https_addresses_become_links(url: str) -> None:
    assert safe_url(url) is None
    assert link(Link("A source", url)) == "A source"


@pytest.mark.threat("S24")
def test_a_link_shows_where_it_leads_and_cannot_be_broken_out_of() -> None:
    drawn = link(Link("A [source](https://evil.example)", "https://example.org/a)(b> c"))

    assert drawn.endswith(" ([example.org](<https://example.org/a%29%28b%3E%20c>))")
    assert "](https://evil" not in drawn


@pytest.mark.parametrize("text", ["https://example.org/a_b_c", "see https://example.org/a?b=1&c=2."])
def test_an_https_address_in_a_text_stays_one_link(text: str) -> None:
    (found,) = [token for token in shown(escape(text)) if token["type"] == "link_open"]

    assert found["href"] in text


@given(
    st.text(max_size=80),
    st.lists(
        st.builds(Field, st.text(min_size=1, max_size=20), st.text(max_size=90), st.text()),
        min_size=1,
        max_size=7,
        unique_by=lambda f: f.name,
    ),
)
async def test_whatever_a_form_asks_discord_takes_it(title: str, fields: list[Field]) -> None:
    checks.modal(modal_of(Form(title, "1den=edit", tuple(fields))).to_dict())


@pytest.mark.parametrize(
    ("label", "name", "more"),
    [
        ("Title", "Title", None),
        (
            "Answer (40 to 120 words; **bold** and [text](https://...))",
            "Answer",
            "40 to 120 words; **bold** and [text](https://...)",
        ),
        (
            "Sources with a title, an address and a date, one a line",
            "Sources with a title, an address and a date,",
            "one a line",
        ),
        ("x" * 60, "x" * 44 + "…", None),
    ],
)
async def test_a_label_too_long_goes_on_below(label: str, name: str, more: str | None) -> None:
    modal = modal_of(Form("Edit", "1den=edit", (Field("a", label),))).to_dict()

    assert (modal["components"][0]["label"], modal["components"][0].get("description")) == (name, more)


async def test_what_a_picture_shows_is_not_said_again_beside_it() -> None:
    lines = (Line("Energy: 58 to 1,200 Wh or more."), Line("Would a photo do?"))

    with_picture = draw(Reply("en", "50 images", lines, card=CARD, card_only=True), PIXEL)

    assert with_picture.view is not None
    assert with_picture.plain is not None
    assert with_picture.plain.view is not None
    texts = [
        view.to_components()[0]["components"][0]["content"] for view in (with_picture.view, with_picture.plain.view)
    ]
    assert texts == [
        "**50 images**\nWould a photo do?",
        "**50 images**\nEnergy: 58 to 1,200 Wh or more.\nWould a photo do?",
    ]


async def test_a_picture_carries_its_facts_in_words() -> None:
    drawing = draw(Reply("en", "50 images", card=CARD, card_only=True), PIXEL)

    (file,) = drawing.files()
    assert (file.filename, file.description) == ("answer.png", CARD.alt)
    assert drawing.view is not None
    gallery = drawing.view.to_components()[0]["components"][1]
    assert gallery["items"][0]["description"] == CARD.alt
    assert drawing.plain is not None
    assert drawing.plain.files() == []


async def test_a_picture_that_could_not_be_drawn_leaves_its_facts_in_the_text() -> None:
    drawing = draw(Reply("en", "50 images", card=CARD, card_only=True), None)

    assert drawing.view is not None
    assert CARD.alt in drawing.view.to_components()[0]["components"][0]["content"]


async def test_an_answer_that_could_be_drawn_is_text_until_its_picture_is_asked_for() -> None:
    drawing = draw(Reply("en", "50 images", (Line("Energy"),), card=CARD), None)

    assert drawing.view is not None
    assert drawing.view.to_components()[0]["components"][0]["content"] == "**50 images**\nEnergy"


async def test_a_quiz_question_is_a_poll_of_discords_own() -> None:
    poll = Poll("Which is more?" * 40, ("An image", "A burger" * 20), 1, "Because.")

    drawing = draw(Reply("en", "Quiz", poll=poll, buttons=(Button("Reveal", "1lenq1"),)))

    assert drawing.poll is not None
    assert drawing.view is not None
    body = {"content": drawing.content, "poll": drawing.poll._to_dict(), "components": drawing.view.to_components()}
    checks.message(body, [])
