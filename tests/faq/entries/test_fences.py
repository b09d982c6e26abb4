from hypothesis import given
from hypothesis import strategies as st

from faq.entries.fences import Block, blocks, fenced

ANY_LINES = st.text(st.sampled_from("a-\\ \n"), max_size=40)


@given(st.lists(st.tuples(st.just("title: A\n"), ANY_LINES), max_size=3))
def test_what_is_fenced_is_cut_the_same(entries: list[tuple[str, str]]) -> None:
    text = "".join(fenced(head, body) for head, body in entries)
    assert [(block.head, block.body) for block in blocks(text)] == [
        (head, body + "\n" if place == len(entries) else body) for place, (head, body) in enumerate(entries, start=1)
    ]


def test_after_so_many_entries_a_fence_is_a_line_of_the_body() -> None:
    text = "---\na: b\n---\nOne.\n---\nTwo."
    assert blocks(text, most=1) == [Block("a: b\n", "One.\n---\nTwo.", 1, closed=True)]
    assert [block.closed for block in blocks(text)] == [True, False]


def test_what_stands_before_the_first_fence_is_nobodys_and_its_line_is_told() -> None:
    assert blocks("\ufeffhello\r\n---\r\na: b\r\n---\r\nOne.") == [Block("a: b\n", "One.", 2, closed=True)]
    assert blocks("no fence at all") == []
