"""A file of sentences: what it holds, what needs Fluent to be said, and what in it is no sentence."""

from bot.languages.sentences import read_sentences

FILE = """\
plain = a { $b } {"c"}{ $d-e }
counts = { $n } f
many = { $n ->
   [one] one
   *[other] g
}
long =
    h { $i }
    j
bare =
    .title = an attribute
closed = a } b
"""


def test_a_file_holds_its_keys_its_sentences_and_what_is_broken() -> None:
    found = read_sentences(FILE)
    assert found.keys == ["plain", "counts", "many", "long", "bare"]
    assert found.said == ["plain", "counts", "many", "long"]
    assert [FILE[at:].split("\n", 1)[0] for at, _ in found.broken] == ["closed = a } b"]


def test_what_says_the_number_that_it_counts_is_left_to_fluent() -> None:
    assert read_sentences(FILE).templates.keys() == {"plain", "many", "long"}


def test_the_same_text_is_parsed_once() -> None:
    assert read_sentences(FILE) is read_sentences(FILE)
