import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq import BadInput, Span, host, parse, plain
from faq.drafts import LONGEST_SLUG, check_slug, draft_from_form, slug_from, sources_as_text
from faq.entries import Draft, Source
from faq.markup import check_link, clean


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
        ("see https://example.org", "bare_link"),
        ("see HTTP://example.org", "bare_link"),
        ("see www.example.org", "bare_link"),
        ("see tg://resolve?domain=x", "bare_link"),
    ],
)
def test_a_link_that_shows_another_place_or_none_is_refused(body: str, code: str) -> None:
    with pytest.raises(BadInput, match=code):
        parse(body)


def test_a_label_may_be_its_own_host_or_hold_a_number() -> None:
    parse("[example.org](https://www.example.org/x) and [about 3.5 Wh, e.g.](https://example.org)")


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2066", "\x00", "\x1b", "\ufeff", "\ue000"])
def test_a_character_that_nobody_sees_is_refused(hidden: str) -> None:
    with pytest.raises(BadInput, match="bad_character"):
        clean(f"a{hidden}b")


def test_line_ends_and_accents_are_made_one_kind() -> None:
    assert clean(" e\u0301\r\nb\rc ") == "é\nb\nc"


@given(st.text(alphabet="*[]()ab \nhtps:/.", max_size=80))
def test_any_body_is_parsed_whole_or_refused(body: str) -> None:
    try:
        spans = [span for paragraph in parse(body) for span in paragraph]
    except BadInput:
        return
    said = "".join(span.text for span in spans)
    assert sum(map(said.count, "ab")) <= sum(map(body.count, "ab"))
    assert "**" not in said
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
    ],
)
def test_a_source_is_read_as_people_type_it(line: str, source: Source) -> None:
    assert draft_from_form("T", "B", "", line).sources == (source,)


def test_a_form_shown_again_reads_back_the_same() -> None:
    sources = (Source("A, B and C", "https://example.org/a", "2025-06"), Source("D", "https://example.org/d"))
    draft = draft_from_form("T", "B", " one \n\n two ", sources_as_text(Draft("", "", (), sources)))
    assert (draft.asks, draft.sources) == (("one", "two"), sources)
