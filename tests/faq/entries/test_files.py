"""Seeds and imports: files that somebody else wrote."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq import BadFile, BadInput, Desk, Draft, Entry, Source, load_seeds
from faq.entries import seeds as home
from faq.entries.community_file import LARGEST_FILE, MOST_BLOCKS, read, written
from faq.entries.drafts import checked
from faq.entries.front_matter import LONGEST_HEAD, Head, HeadError, read_head
from faq.entries.seeds import SeedError

GOOD = "title: T?\nsources:\n- {title: S, url: 'https://example.org'}\n"
BODY = "word " * 40
FORM_FIELD = 4000
"""What one field of a Discord form holds; longer text is cut."""
SEEDS = [f"{path.parent.name}/{path.stem}" for path in sorted(home.SEEDS.glob("*/*.md")) if path.stem != "README"]
SLUGS = (Path(__file__).parent / "slugs.txt").read_text(encoding="utf-8").split()

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "head",
    [
        BOMB + GOOD,
        "title: &t T?\nasks: [*t]\nsources: []\n",
        GOOD + "asks: !!python/object/apply:os.system ['true']\n",
        GOOD + "asks: !!binary aGk=\n",
        GOOD + "title: Twice?\n",
        GOOD + "asks: [[[[[[[[[[x]]]]]]]]]]\n",
        GOOD + "colour: blue\n",
        GOOD + "? [a, b]\n: c\n",
        "title: T?\n",
        "just a text",
        "title: 'open\n",
        "",
        "- a\n- b\n",
        "\x00",
    ],
)
@pytest.mark.threat("S19")
def test_a_head_that_is_not_plain_is_refused_and_says_where(head: str) -> None:
    with pytest.raises(HeadError) as refused:
        read_head(head)
    assert str(refused.value)


def test_every_scalar_of_a_head_is_a_text() -> None:
    head = read_head(
        "title: no\nasks: [2025, 1e400, yes, 2025-06-01]\nsources:\n- {title: 1, url: u, published: 2025}\n"
    )
    assert head.draft("B") == Draft("no", "B", ("2025", "1e400", "yes", "2025-06-01"), (Source("1", "u", "2025"),))


@pytest.mark.parametrize(
    "text",
    [
        "---\n" * (LARGEST_FILE // 4),
        "---\na: b\n---\nx\n" * 18_000,
        "---\n[\n---\nx\n" * 20_000,
        "---\nasks: [" + "a," * 130_000 + "]\n---\nx",
        "---\n" + "[" * 260_000 + "\n---\nx",
    ],
    ids=["fences", "heads", "open brackets", "one long list", "one deep list"],
)
@pytest.mark.threat("S19")
def test_no_file_within_the_limit_has_the_parser_work_on_more_than_a_community_may_keep(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[int] = []

    def counted(head: str) -> Head:
        parsed.append(len(head) if len(head) <= LONGEST_HEAD else 0)
        return read_head(head)

    monkeypatch.setattr("faq.entries.front_matter.read_head", counted)
    with pytest.raises(BadInput) as refused:
        read(text[:LARGEST_FILE], ("en",))
    assert refused.value.code in {"too_many", "bad_file"}
    assert len(parsed) <= MOST_BLOCKS
    assert sum(parsed) <= LARGEST_FILE // 2


@pytest.mark.threat("S19")
def test_a_file_too_large_or_empty_is_refused() -> None:
    for text, code in (
        ("a" * (LARGEST_FILE + 1), "file_too_large"),
        ("nothing here", "empty_file"),
        ("", "empty_file"),
    ):
        with pytest.raises(BadInput, match=code):
            read(text, ["en"])


@pytest.mark.parametrize(
    ("block", "code"),
    [
        (f"---\nslug: a\nlang: tlh\n{GOOD}---\nB\n", "no_language"),
        (f"---\nlang: en\n{GOOD}---\nB\n", "bad_slug"),
        (f"---\nslug: a\nlang: en\n{GOOD}---\n", "no_body"),
        (f"---\nslug: a\nlang: en\n{GOOD}---\nB\n" * 2, "twice"),
        (f"---\nslug: a\nlang: en\n{GOOD}", "no_body"),
        ("---\nslug: a\nlang: en\ntitle: T?\nsources: []\n---\nB\n", "no_citation"),
        (f"---\nslug: a\n{BOMB}---\nB\n", "bad_head"),
    ],
)
def test_a_faulty_entry_refuses_the_file_by_its_code(block: str, code: str) -> None:
    with pytest.raises(BadFile) as refused:
        read(block, ["en"])
    assert [it.code for _, it in refused.value.complaints] == [code]


LINES = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="*[]:"), min_size=1, max_size=20)
BODIES = st.lists(
    st.one_of(LINES, st.sampled_from(["---", "\\---", "\\\\--- ", "--- ", "- a", "# b"])), min_size=1, max_size=6
)
DRAFTS = st.builds(
    lambda title, body, asks: Draft(
        title, "\n".join(body), tuple(asks), (Source("S: t", "https://example.org", "2025"),)
    ),
    LINES,
    BODIES,
    st.lists(LINES, max_size=4),
)


@given(st.lists(DRAFTS, min_size=1, max_size=4))
def test_what_is_written_reads_back_the_same(drafts: list[Draft]) -> None:
    try:
        texts = [checked(draft) for draft in drafts]
    except BadInput:
        return
    entries = [Entry(f"e{n}", "en", text.title, text.body, text.asks, text.sources) for n, text in enumerate(texts)]
    assert read(written(entries), ["en"]) == {(entry.slug, "en"): entry.draft for entry in entries}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("no head", "a.md: the file: no head"),
        (f"---\n{GOOD}", "a.md: the file: no head"),
        (f"---\n{GOOD}---\n", "a.md: body: there is none"),
        ("---\ntitle: T?\nsources: []\n---\nB\n", "a.md: sources: none"),
        ("---\ntitle: [\n---\nB\n", "a.md: head: line"),
        (f"---\n{GOOD}---\nTwo words.\n", "a.md: body: 2 words. Mend: say more, a seed has 40 to 120"),
        (f"---\n{GOOD}---\n{'word ' * 39}\n", "a.md: body: 39 words. Mend: say more, a seed has 40 to 120"),
        (f"---\n{GOOD}---\n{'word ' * 121}\n", "a.md: body: 121 words. Mend: cut it"),
        (
            f"---\n{GOOD.replace('S, url', 'S, published: soon, url')}---\n{BODY}\n",
            "a.md: published: 'soon' is no date",
        ),
    ],
)
def test_a_seed_that_cannot_be_used_names_its_file(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.md").write_text(text, encoding="utf-8")
    with pytest.raises(SeedError, match=re.escape(f"en/{complaint}")) as wrong:
        load_seeds(tmp_path)
    assert "Mend: " in str(wrong.value)


@pytest.mark.parametrize("words", [40, 120])
def test_a_seed_of_forty_to_a_hundred_and_twenty_words_is_taken(tmp_path: Path, words: int) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.md").write_text(f"---\n{GOOD}---\n{'word ' * words}\n", encoding="utf-8")
    assert [len(entry.body.split()) for entry in load_seeds(tmp_path)] == [words]


def test_all_that_is_wrong_with_the_seeds_is_told_at_once_a_line_each(tmp_path: Path) -> None:
    for lang, text in (("en", "no head"), ("fr", f"---\n{GOOD}---\nB\n")):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "fr" / "b.md").write_bytes(b"\xe9t\xe9")
    with pytest.raises(SeedError) as wrong:
        load_seeds(tmp_path)
    assert [line.partition(":")[0] for line in str(wrong.value).splitlines()] == ["en/a.md", "fr/a.md", "fr/b.md"]


def test_two_seeds_of_one_title_are_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name in ("a", "b"):
        (tmp_path / "en" / f"{name}.md").write_text(f"---\n{GOOD}---\n{BODY}\n", encoding="utf-8")
    with pytest.raises(SeedError, match=r"en/b\.md: title: a\.md has the same"):
        load_seeds(tmp_path)


def test_every_slug_that_labels_use_has_an_entry_in_both_languages() -> None:
    there = {(entry.slug, entry.lang) for entry in load_seeds()}
    assert len(SLUGS) == 87
    assert [(slug, lang) for slug in SLUGS for lang in ("en", "fr") if (slug, lang) not in there] == []


@pytest.fixture(scope="module")
def seeds() -> dict[str, Entry]:
    """Each by its file."""
    return {f"{entry.lang}/{entry.slug}": entry for entry in load_seeds()}


def test_every_file_of_a_seed_is_looked_at(seeds: dict[str, Entry]) -> None:
    assert list(seeds) == SEEDS


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_short_cited_dated_and_asked_in_several_ways(seed: str, seeds: dict[str, Entry]) -> None:
    entry = seeds[seed]
    assert 40 <= len(entry.body.split()) <= 120
    assert len(entry.asks) >= 5
    assert entry.sources
    assert all(source.title for source in entry.sources)
    assert len("\n".join(entry.asks)) <= FORM_FIELD, "a moderator who corrects it would lose asks"


def test_the_desk_over_seeds_alone_finds_each_by_its_own_title(seeded: Desk) -> None:
    missed = [
        (entry.lang, entry.slug, found.best.slug if found.best else None)
        for entry in load_seeds()
        if (found := seeded.match(entry.title, entry.lang)).best is None or found.best.slug != entry.slug
    ]
    assert missed == []
