"""A file of sentences is read as Fluent's own parser reads it, whatever stands in it."""

from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.sentences import read_sentences
from bot.languages.words import HERE, languages

LINES = (
    "",
    "   ",
    "one = One line",
    "two-words={$a}and { $b-c }",
    "counted = { $n } of { $a }",
    'quoted = {" "}or { "more" }',
    'escaped = { "\\u00A0" }{"{"}',
    "empty =",
    "blanks =   ",
    "ends = in a blank ",
    "tab = a\tb",
    "equals = a = b # no comment",
    "chooses = { $n ->",
    "    [one] one",
    "   *[other] { $n }",
    "}",
    "    goes on",
    "  .title = an attribute",
    "open = {",
    "$x }",
    "-term = a term",
    "asks = { -term } { one }",
    "# a comment",
    "#no comment",
    "1 = no sentence",
    "closed = a } b",
    "nested = { { $a } }",
    "called = { NUMBER($n) }",
    "été = no key",
)


def by_fluent(text: str) -> tuple[list[str], list[str], list[tuple[int, str]]]:
    """Every message, those that say something, and what is broken."""
    body = FluentParser().parse(text).body
    messages = [entry for entry in body if isinstance(entry, ast.Message)]
    junk = [entry for entry in body if isinstance(entry, ast.Junk)]
    return (
        [entry.id.name for entry in messages],
        [entry.id.name for entry in messages if entry.value is not None],
        [(entry.span.start, entry.content or "") for entry in junk if entry.span],
    )


@given(st.lists(st.sampled_from(LINES), max_size=8).map("\n".join), st.sampled_from(["", "\n", "\r\n"]))
def test_any_file_holds_what_fluent_finds_in_it(text: str, end: str) -> None:
    found = read_sentences(text + end)
    assert (found.keys, found.said, found.broken) == by_fluent(text + end)


def test_the_files_of_all_languages_hold_what_fluent_finds_in_them() -> None:
    for lang in languages():
        text = (HERE / lang / "replies.ftl").read_text(encoding="utf-8")
        found = read_sentences(text)
        assert (found.keys, found.said, found.broken) == by_fluent(text)
        assert found.broken == []


def test_what_is_put_in_stands_in_braces_and_a_number_is_left_to_fluent() -> None:
    found = read_sentences(
        'plain = a { $b } {"c"}{ $d-e }\ncounts = { $n } f\n'
        "many = { $n ->\n   *[other] g\n}\nlong =\n    h { $i }\n    j\n"
    )
    assert found.plain == {"plain": "a {b} c{d-e}", "long": "h {i}\nj"}
    assert found.said == ["plain", "counts", "many", "long"]
