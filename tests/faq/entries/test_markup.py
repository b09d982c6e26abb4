import re
from datetime import date
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faq import BadInput, Span, host, parse, plain
from faq.desk.shelf import Shelf
from faq.entries import Draft, Source
from faq.entries.dates import Dates
from faq.entries.drafts import LONGEST_SLUG, check_slug, draft_from_form, slug_from, sources_as_text
from faq.entries.markup import check_body, check_link, clean, inert


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "https://www.example.org/a/b?c=d&e=%20#f",
        "https://doi.org/10.1145/3630106.3658542",
        "https://sub-domain.example.co.uk:443/x_(y",
    ],
)
def test_a_plain_https_link_is_good(url: str) -> None:
    assert check_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "example.org",
        "https://user@example.org",
        "https://user:pass@example.org",
        "https://example.org@evil.org",
        "https://еxample.org",
        "https://xn--xample-9uf.org",
        "https://example.org:8443",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://localhost",
        "https://exa mple.org",
        "https://example.org\\@evil.org",
        "https://example.org/\u202egnp",
        "https://example.org/\nx",
        "https://example.org/<b>",
        "https://-a.org",
        "https://a..org",
        "https://example.org:port",
        "https://" + "a" * 600 + ".org",
        "https:///nothing",
    ],
)
@pytest.mark.threat("S24")
def test_a_link_that_may_lead_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="bad_link"):
        check_link(url)


def test_markup_becomes_spans_and_links_show_their_host() -> None:
    body = "One **bold** and [a paper](https://www.example.org/x).\n\nTwo [sic] **[x](https://example.org)**"
    assert parse(body) == (
        (
            Span("One "),
            Span("bold", bold=True),
            Span(" and "),
            Span("a paper", url="https://www.example.org/x"),
            Span("."),
        ),
        (Span("Two [sic]"), Span(" "), Span("x", bold=True, url="https://example.org")),
    )
    assert plain(body) == "One bold and a paper (example.org).\n\nTwo [sic] x (example.org)"
    assert host("https://www.example.org/x") == "example.org"


@pytest.mark.parametrize(
    "body",
    [
        "**open",
        "a ** b",
        "**a\n\nb**",
        "****",
        "[text](https://example.org",
        "[text",
        "[](https://example.org)",
        "[a[b](https://example.org)",
    ],
)
def test_markup_that_does_not_close_is_refused_with_its_place(body: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse(body)
    assert refused.value.code == "markup_open"
    assert refused.value.arguments["near"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[https://bank.org](https://evil.org)", "bad_link"),
        ("[bank.org](https://evil.org/bank.org)", "bad_link"),
        ("[bank.fr](https://evil.org)", "bad_link"),
        ("see https://example.org", "bare_link"),
        ("see HTTP://example.org", "bare_link"),
        ("see www.example.org", "bare_link"),
        ("see tg://resolve?domain=x", "bare_link"),
        ("see t.me/somebody", "bare_link"),
        ("join discord.gg/abcdef", "bare_link"),
        ("**evil-bank.com/login**", "bare_link"),
        ("[sic](https://example.org) and T.ME/x", "bare_link"),
        ("a host with a port: evil.example:8080/x", "bare_link"),
    ],
)
def test_a_link_that_shows_another_place_or_none_is_refused(body: str, code: str) -> None:
    with pytest.raises(BadInput, match=code):
        check_body(body)


def test_a_label_may_be_its_own_host_or_hold_a_number() -> None:
    parse("[example.org](https://www.example.org/x) and [about 3.5 Wh, e.g.](https://example.org)")


@pytest.mark.parametrize(
    "text",
    [
        "3.5 Wh, 2.5/3 of it, e.g. and/or i.e./etc.",
        "kWh/image, g/kWh, km/h, 24/7",
        "Character.AI, ML.ENERGY and Node.js",
        "Write to press@example.org, or ask @somebody",
        "It ended.Then it began. See p. 3.",
    ],
)
def test_what_moderators_write_is_no_address(text: str) -> None:
    assert check_body(text) == text


# What Telegram makes a link, a mention or a command of, by its documentation.
_LINKED = re.compile(
    r"(?<![\w.-])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}|(?<!\w)@[a-z]\w{2,}|\w@\w+\.\w|(?<!\S)/[a-z]\w*", re.IGNORECASE
)


@given(st.text(alphabet="ab.@/ -:_3\u00e9", max_size=30))
@example("evil-bank.com")
@example("write to a.b@bank.co.uk or @somebody, /remove")
@example("3@\u00e9.3")
@example("-.aa")
@example("3-.aa")
@example("3--.aa")
def test_no_chat_makes_a_link_a_ping_or_a_command_of_an_inert_text(text: str) -> None:
    assert not _LINKED.search(inert(text))
    assert clean(inert(text)) == clean(text)


@pytest.mark.parametrize("hidden", sorted("\u202e\u200b\u2066\x00\x1b\ufeff\ue000\xad\u2060\u3164\u27e6\u27e7\u200d"))
def test_what_nobody_sees_is_taken_out_of_pasted_text(hidden: str) -> None:
    assert clean(f"{hidden}wa{hidden}ter{hidden}") == "water"


def test_joiners_stay_where_a_script_or_an_emoji_needs_them() -> None:
    for text in ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\U0001f469\u200d\U0001f52c"):
        assert clean(text) == text


@given(st.text(max_size=60))
def test_a_cleaned_text_is_clean_and_holds_no_form_mark(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not {"\u27e6", "\u27e7", "\t", "\r", "\u200b"} & set(once)


def test_a_tab_is_a_blank() -> None:
    assert clean("a\tb") == "a b"


@pytest.mark.parametrize(
    "url",
    [
        "https://en.wikipedia.org/wiki/Water_(data_page)",
        "https://example.org/a(b(c)d)e",
        "https://example.org/(x)?y=(z)",
        "https://example.org/plain",
    ],
)
def test_a_link_keeps_the_brackets_of_its_address(url: str) -> None:
    assert parse(f"See ([this]({url})).") == ((Span("See ("), Span("this", url=url), Span(").")),)


def test_line_ends_and_accents_are_made_one_kind() -> None:
    assert clean(" e\u0301\r\nb\rc ") == "é\nb\nc"


@given(st.text(alphabet="*[]()ab \nhtps:/.", max_size=80))
def test_any_body_is_parsed_whole_or_refused(body: str) -> None:
    try:
        paragraphs = ["".join(span.text for span in paragraph) for paragraph in parse(body)]
        spans = [span for paragraph in parse(body) for span in paragraph]
    except BadInput:
        return
    said = "".join(paragraphs)
    assert sum(map(said.count, "ab")) <= sum(map(body.count, "ab"))
    assert not any("**" in paragraph for paragraph in paragraphs)
    assert all(span.url is None or span.url.startswith("https://") for span in spans)


@pytest.mark.parametrize(
    "text", ["[" * 4_000, "**" * 2_000, "[a](" * 1_000, "a." * 2_000, "www" * 1_300, "\n\n" * 2_000]
)
def test_a_body_made_to_be_slow_is_refused_or_parsed_all_the_same(text: str) -> None:
    try:
        assert len(plain(text)) <= len(text)
    except BadInput as refusal:
        assert refusal.code in {"markup_open", "bare_link", "bad_link"}  # noqa: PT017  either end is right here


@given(st.text(max_size=200))
def test_any_title_gives_a_slug_that_fits_a_button(title: str) -> None:
    slug = slug_from(title)
    assert check_slug(slug) == slug
    assert len(slug) <= LONGEST_SLUG


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug_from("Où va l'eau ? Œuvre d'été") == "ou-va-l-eau-oeuvre-d-ete"
    assert slug_from("a" * 50) == "a" * LONGEST_SLUG
    assert slug_from("One two three four five six seven eight nine") == "one-two-three-four-five-six"
    assert slug_from("???") == "entry"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("A paper | https://example.org/a | 2025-06", Source("A paper", "https://example.org/a", "2025-06")),
        ("https://example.org/a | 2025 | A paper", Source("A paper", "https://example.org/a", "2025")),
        ("A paper https://example.org/a", Source("A paper", "https://example.org/a")),
        ("https://example.org/a", Source("", "https://example.org/a")),
        ("A paper, 2024", Source("A paper, 2024", "")),
        ("A paper | https://example.org/a | 13/03/2025", Source("A paper", "https://example.org/a", "2025-03-13")),
        ("A paper | https://example.org/a | 12/03/2025", Source("A paper", "https://example.org/a", "2025")),
        ("A paper | https://example.org/a | 2025/3/12", Source("A paper", "https://example.org/a", "2025-03-12")),
        ("Étude, mars 2025 | https://example.org/a", Source("Étude", "https://example.org/a", "2025-03")),
        ("1er avril 2025 | https://example.org/a | É", Source("É", "https://example.org/a", "2025-04-01")),
        ("A (March 12th, 2025) https://example.org/a", Source("A", "https://example.org/a", "2025-03-12")),
        ("Report 2025 | https://example.org/a", Source("Report 2025", "https://example.org/a")),
        ("A paper | https://example.org/a | 31/02/2025", Source("A paper", "https://example.org/a", "31/02/2025")),
    ],
)
def test_a_source_is_read_as_people_type_it(line: str, source: Source) -> None:
    assert draft_from_form("T", "B", "", line, dates("en")).sources == (source,)


def test_a_date_in_figures_has_its_day_first_in_french_alone() -> None:
    line = "Étude | https://example.org/a | 12/03/2025"
    assert draft_from_form("T", "B", "", line, dates("fr")).sources[0].published == "2025-03-12"


@pytest.mark.parametrize(
    ("said", "day"),
    [("05/05/2025", "2025-05-05"), ("03/25/2025", "2025-03-25"), ("25/03/2025", "2025-03-25"), ("12/03/2025", "2025")],
)
def test_a_date_in_figures_is_as_exact_as_it_can_be_told_where_either_may_come_first(said: str, day: str) -> None:
    assert dates("en").split(f"A paper, {said}") == ("A paper", day)


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from(["en", "fr"]))
def test_every_day_written_out_is_read_as_that_day(day: date, lang: str) -> None:
    months = {
        "en": "January February March April May June July August September October November December",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    }
    said = f"{day.day} {months[lang].split()[day.month - 1]} {day.year}"
    assert dates(lang).split(f"A paper, {said}") == ("A paper", day.isoformat())


@cache
def dates(lang: str) -> Dates:
    return Shelf((), ("en", "fr")).dates(lang)


def test_a_form_shown_again_reads_back_the_same() -> None:
    sources = (Source("A, B and C", "https://example.org/a", "2025-06"), Source("D", "https://example.org/d"))
    draft = draft_from_form("T", "B", " one \n\n two ", sources_as_text(Draft("", "", (), sources)))
    assert (draft.asks, draft.sources) == (("one", "two"), sources)
