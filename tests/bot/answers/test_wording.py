"""Forms that read like slips: none in anything that is answered to labelled messages of every kind."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.messages import Message
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from faq.entries import Person
from tests.bot.answers.test_voice import generated, one_reply

QUESTIONS = Path(__file__).parent.parent.parent / "questions"
HOW_MANY = {"footprint": 120, "compare": 90, "faq": 60, "help": 20, "none": 60}
"""Messages of each kind, of each language."""
ANA = Person("terminal", "ana", "Ana")
SLIPS = {
    "a double space": r"  ",
    "a range that begins with a bare about": r"\((?:about|environ)[);]",
    "about twice": r"\babout about\b|\benviron environ\b",
    "an end that leads nowhere": r"[:;,]\s*$",
    "a space before a full stop or a comma": r"\s[.,](?!\d)",
    "two marks": r"[,;:]{2}|\.\.(?!\.)|\.[,;:](?!/)",
    "an empty bracket": r"\(\s*\)",
    "nothing quoted": r"“\s*”|«\s*»",
}
ENGLISH = {
    "a plural that takes": r"(?:^|: )(?!1 )\d[\d.,]* [^:(]*\btakes\b",
    "one of several": r"(?:^|[ (])1 (?:AI )?(?:images|answers|videos|songs|minutes|hours|kilometres|burgers|emails)\b",
    "each of one": r"^1 AI [^,:]*:[^.]*\beach\b",
    "an hour": r"\ba hour\b|\ban (?:home|burger|kilometre)\b",
}
FRENCH = {
    "an elision left out": r"\b(?:de|que|le|la|je|ne|se|ce que) (?:[aeioué]\w|un\b|une\b)(?!n(?:e|ième)\b)",
    "an elision too many": r"\b(?:d|l|qu)’(?!huit|onze|IA|IEA|AIE)[bcdfgjklmnpqrstvwxz]",
    "de le": r"\bde le\b|\bde les\b|\bà le\b|\bà les\b",
    "a side that is the largest": r"le plus grand côté",
    "one of several": r"(?:^|[ (])1 (?:images|réponses|vidéos|chansons|minutes|heures)\b",
    "each of one": r"^1 (?!\d{3}\b|mill)[^,:]*:[^.]*\bchacune\b",
}


def messages(lang: str) -> Iterator[str]:
    """Labelled messages of one language, so many of each kind, the same ones each time."""
    files = sorted(QUESTIONS.rglob("*.jsonl"))
    lines = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    mine = [line for line in lines if line.get("lang") == lang and "text" in line]
    random.Random(f"wording {lang}").shuffle(mine)
    left = dict(HOW_MANY)
    for line in mine:
        if left.get(line["intent"], 0) > 0:
            left[line["intent"]] -= 1
            yield line["text"]


def slips(reply: Reply) -> list[str]:
    """What reads like a slip in a reply; its sources' titles are not ours to write."""
    # A line that ends on a colon leads to the next one; the last leads nowhere.
    lines = [line.text for line in (*reply.lines, *reply.caveats)]
    lines = [*(text.rstrip(":\u00a0\u202f") for text in lines[:-1]), *lines[-1:]]
    shown = [reply.headline, *lines, *(b.label for b in reply.buttons)]
    patterns = SLIPS | (ENGLISH if reply.lang == "en" else FRENCH)
    found = [f"{name}: {text}" for text in shown for name, slip in patterns.items() if re.search(slip, _ours(text))]
    return found + [f"brackets: {text}" for text in shown if text.count("(") != text.count(")")]


def _ours(text: str) -> str:
    """Without what is quoted from the message."""
    return re.sub(r"“[^”]*”|«[^»]*»", "“x”", text.replace("\u00a0", " ").replace("\u202f", " ").replace("D.C.", "DC"))


def bare_numbers(reply: Reply) -> list[str]:
    """Lines of measures and parts where a figure stands without its range."""
    about = "about" if reply.lang == "en" else "environ"
    ends = r"\([^()]*\d[^()]*\)|likely between|probablement entre|cases out of|cas sur"
    lines = [line.text for line in reply.lines if line.kind in ("measure", "part")]
    return [text for text in lines if len(re.findall(rf"{about} \d", text)) > len(re.findall(ends, text))]


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_no_answer_to_a_labelled_message_reads_like_a_slip(lang: str, made: Parts) -> None:
    assistant, wrong, heard = made.assistant(), [], 0
    for text in messages(lang):
        reply = await assistant.hear(Message(text, ANA, locale=lang))
        if reply is None:
            continue
        heard += 1
        own = not reply.sources  # an entry's text is its writers'
        wrong += [(text, slip) for slip in (slips(reply) if own else [])]
        wrong += [(text, slip) for slip in bare_numbers(reply)]
    assert wrong == []
    assert heard > 250


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_answer_to_anything_that_can_be_asked_reads_like_a_slip(lang: str, made: Parts) -> None:
    replies = [one_reply(made, reading)[0] for reading in generated(made, lang, 300)]
    assert [slip for reply in replies for slip in slips(reply)] == []
    assert [slip for reply in replies for slip in bare_numbers(reply)] == []


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_a_comparison_never_prints_one_side_alone(lang: str, made: Parts) -> None:
    assistant = made.assistant()
    title = made.book[lang].say("versus", sides="\0").partition("\0")
    for text in messages(lang):
        reply = await assistant.hear(Message(text, ANA, locale=lang))
        if (
            reply is None
            or not (title[0] and reply.headline.startswith(title[0]))
            or not reply.headline.endswith(title[2])
        ):
            continue
        and_ = " and " if lang == "en" else " et "
        assert and_ in reply.headline or "," in reply.headline, text
        for line in reply.lines:
            if line.kind == "measure":
                assert len(re.findall(r"\([^()]*\d", plain_text(Reply(lang, lines=(line,))))) >= 2, text


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Like 1 hour of video streaming (about; 0.23 to 4.6 or more).", "a range that begins"),
        ("Energy: 1,000 AI images takes about 3 times as much", "a plural that takes"),
        ("I have no entry for that. The nearest ones:", "an end that leads nowhere"),
        ("1 AI video: 8 seconds at 720p each", "each of one"),
    ],
)
def test_the_slips_that_were_met_are_found(text: str, slip: str) -> None:
    assert any(found.startswith(slip) for found in slips(Reply("en", text)))


def test_a_figure_without_its_range_is_found() -> None:
    from bot.replies import Line

    assert bare_numbers(Reply("en", lines=(Line("Energy: about 5 Wh.", "measure"),)))
    assert not bare_numbers(Reply("en", lines=(Line("Energy: about 5 Wh (1 to 9).", "measure"),)))
