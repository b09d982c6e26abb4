"""Handouts: one page, tagged, in their language; what is copied out of them reads as it was set; links are live."""

import ctypes
import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from bot.__main__ import main
from bot.answers.lesson.figures import Figures
from bot.answers.lesson.handout import Handout, deep_link, handout_of
from bot.platforms.telegram.incoming import unpacked_link
from bot.printing import printed
from bot.wiring import Parts

LANGUAGES = ("en", "fr")
LESSONS = ("one-starter-pack", "one-to-700-million", "where-electricity", "why-nobody-knows")
NAME = "footprint_test_bot"


def flat(text: str) -> str:
    """One run of words: a page breaks its lines where it will; a language's own spaces stay."""
    # pdfium tells of a hyphen at the end of a line by U+FFFE, and leaves the line's end out.
    return re.sub(r"[ \r\n]+", " ", text.replace("\ufffe", "-")).strip()


def copied(document: pdfium.PdfDocument) -> str:
    """What somebody gets who selects the whole page and copies it."""
    return flat(document[0].get_textpage().get_text_range())


def links(document: pdfium.PdfDocument) -> list[str]:
    """The addresses of the page's links."""
    page = document[0]  # held as long as what is read of it
    at, link, found = ctypes.c_int(0), raw.FPDF_LINK(), []
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
        held = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document.raw, action, held, size)
        found.append(held.value.decode())
    return found


@pytest.fixture(params=[(name, lang) for name in LESSONS for lang in LANGUAGES], ids="-".join)
def page(request: pytest.FixtureRequest, made: Parts) -> tuple[Handout, pdfium.PdfDocument]:
    name, lang = request.param
    handout = handout_of(made.context, lang, made.lessons[name], NAME)
    return handout, pdfium.PdfDocument(printed(handout))


def test_a_handout_is_one_tagged_page_whose_text_copies_as_it_reads(
    page: tuple[Handout, pdfium.PdfDocument],
) -> None:
    handout, document = page
    assert len(document) == 1
    assert raw.FPDFCatalog_IsTagged(document.raw)
    assert document.get_metadata_value("Title") == handout.title
    size = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    language = (ctypes.c_ushort * (size // 2))()
    raw.FPDFCatalog_GetLanguage(document.raw, language, size)
    assert bytes(language).decode("utf-16-le").rstrip("\0") == handout.lang
    text = copied(document)
    said = [handout.title, handout.facts, handout.known, handout.unknown, *handout.to_discuss, handout.made]
    for one in handout.asked:
        said += [one.question, *one.options, *one.answer]
    for sentence in said:
        assert flat(sentence) in text, sentence
    for link in handout.sources:
        assert flat(link.label) in text
    urls = [link.url for link in handout.sources if link.url]
    assert set(urls) <= set(links(document))
    assert handout.link in links(document)


def test_units_and_narrow_spaces_come_out_as_they_went_in(made: Parts) -> None:
    handout = handout_of(made.context, "fr", made.lessons["where-electricity"])
    text = copied(pdfium.PdfDocument(printed(handout)))
    assert "21\u00a0g\u00a0CO₂e" in text
    assert "\u202f?" in text
    assert "\u00a0: " in text
    assert "«\u00a0on ne sait pas\u00a0»" in copied(
        pdfium.PdfDocument(printed(handout_of(made.context, "fr", made.lessons["one-starter-pack"])))
    )


def test_the_picture_says_in_words_what_it_shows(made: Parts) -> None:
    handout = handout_of(made.context, "en", made.lessons["one-starter-pack"], NAME)
    document = pdfium.PdfDocument(printed(handout))
    page = document[0]
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    told = _alternatives(tree)
    raw.FPDF_StructTree_Close(tree)
    assert handout.card is not None
    assert handout.card.alt in told
    assert any(NAME in alt for alt in told)


def _alternatives(tree: object) -> list[str]:
    found: list[str] = []

    def walk(element: object) -> None:
        size = raw.FPDF_StructElement_GetAltText(element, None, 0)
        if size:
            held = ctypes.create_string_buffer(size)
            raw.FPDF_StructElement_GetAltText(element, held, size)
            found.append(held.raw.decode("utf-16-le").rstrip("\0"))
        for at in range(max(raw.FPDF_StructElement_CountChildren(element), 0)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                walk(child)

    for at in range(raw.FPDF_StructTree_CountChildren(tree)):
        walk(raw.FPDF_StructTree_GetChildAtIndex(tree, at))
    return found


def test_without_the_bots_name_there_is_no_code_to_scan(made: Parts) -> None:
    handout = handout_of(made.context, "en", made.lessons["one-starter-pack"])
    assert handout.link is None
    assert "t.me" not in "".join(links(pdfium.PdfDocument(printed(handout))))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_code_opens_the_prepared_question(lang: str, made: Parts) -> None:
    for lesson in made.lessons.values():
        figures = Figures(made.context, lesson)
        link = deep_link(made.context, lang, figures, lesson, NAME)
        assert link is not None
        payload = link.partition("?start=")[2]
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
        packed = unpacked_link(payload)
        assert packed is not None
        followup = made.context.codec.unpack(packed)
        assert followup is not None
        assert (followup.action, followup.lang) == ("ask", lang)
        assert followup.question == figures[lesson.prepared].question


def test_what_looks_like_markup_in_a_lesson_is_printed_as_it_is(made: Parts) -> None:
    from dataclasses import replace

    strange = '#panic("x") *bold* $x$ @ref <label> \\ `code` // comment "quoted"'
    handout = replace(handout_of(made.context, "en", made.lessons["one-starter-pack"]), known=strange, title=strange)
    document = pdfium.PdfDocument(printed(handout))
    assert strange in copied(document)
    assert document.get_metadata_value("Title") == strange


def test_the_command_line_prints_a_handout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fiche.pdf"
    assert main(["handout", "one-starter-pack", "--lang", "fr", "-o", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["handout", "dinosaurs"], "there are one-starter-pack"),
        (["handout", "one-starter-pack", "--lang", "de"], "it is in en, fr"),
        (["handout", "one-starter-pack", "--lang", "xx"], "it speaks de, en, fr"),
        (["class", "--lang", "xx"], "it speaks de, en, fr"),
    ],
)
def test_what_is_not_there_is_told_in_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert said in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("named", ["nowhere/page.pdf", "", "folder"])
def test_where_a_handout_cannot_be_written_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    assert main(["handout", "one-starter-pack", "-o", named]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "cannot be written" in said.err
