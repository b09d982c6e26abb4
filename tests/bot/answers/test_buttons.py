"""A button keeps all of the question that it stands under, but for the one part that it is there to change."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.side_replies import EXAMPLES
from bot.assistant import Assistant
from bot.followups import Followup
from bot.messages import Message, Press
from bot.replies import Reply
from estimator.question import Question
from faq.entries import Person
from tests.kept import made

ANA = Person("test", "1", "Ana")
USES = {
    "en": ("20 questions", "50 images", "3 Sora videos of 10 seconds", "5 images a day", "20 prompts and 3 images"),
    "fr": ("20 questions", "50 images", "3 vidéos Sora de 10 secondes", "5 images par jour", "20 requêtes et 3 images"),
}
SENTENCES = {
    "en": ("what do {} cost{}?", "{}{}", "how much CO2 do {} make{}?", "is {}{} a lot?", "{} against a beef burger{}"),
    "fr": (
        "combien coûtent {}{} ?",
        "{}{}",
        "combien de CO2 font {}{} ?",
        "{}{}, c'est beaucoup ?",
        "{} ou un burger{} ?",
    ),
}
PLACES = {"en": ("", " in France", " in Québec"), "fr": ("", " en France", " au Québec")}
DEPTH = 3


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return ASSISTANT


ASSISTANT = made().assistant()
"""hypothesis runs a test many times with one set of fixtures; an assistant over the seeds remembers nothing."""


def asked_by(reply: Reply) -> list[tuple[str, Followup]]:
    """The questions of a reply's buttons, but for the examples that belong to no question."""
    found = [(b.label, ASSISTANT.context.codec.unpack(b.followup)) for b in reply.buttons]
    examples = [question for _, question in EXAMPLES]
    return [(label, f) for label, f in found if f is not None and f.question.items and f.question not in examples]


def changed(before: Question, after: Question) -> list[str]:
    """The parts in which two questions differ."""
    return [part.name for part in fields(Question) if getattr(before, part.name) != getattr(after, part.name)]


async def walked(question: Question, reply: Reply, depth: int) -> None:
    for label, followup in asked_by(reply):
        parts_changed = changed(question, followup.question)
        assert len(parts_changed) <= 1, (label, question, followup.question)
        lost = [part for part in parts_changed if not getattr(followup.question, part)]
        assert lost == [], (label, question, followup.question)
        if depth:
            packed = ASSISTANT.context.codec.pack(followup)
            assert packed is not None
            pressed = await ASSISTANT.press(Press(packed, ANA, locale=followup.lang))
            await walked(followup.question, pressed, depth - 1)


@given(lang=st.sampled_from(sorted(USES)), use=st.integers(0, 4), sentence=st.integers(0, 4), place=st.integers(0, 2))
async def test_every_button_under_an_answer_changes_one_part_of_its_question_and_loses_none(
    lang: str, use: int, sentence: int, place: int
) -> None:
    text = SENTENCES[lang][sentence].format(USES[lang][use], PLACES[lang][place])
    reading = ASSISTANT.read(Message(text, ANA))
    reply = await ASSISTANT.hear(Message(text, ANA))
    assert reply is not None
    question = reading.question() if reading.items else reading.glimpsed
    await walked(question, reply, DEPTH)


@pytest.mark.parametrize(
    ("text", "place"),
    [("what do 20 questions cost in France?", "FR"), ("combien coûtent 20 questions au Québec ?", "CA-QC")],
)
async def test_what_is_only_offered_keeps_its_place(assistant: Assistant, text: str, place: str) -> None:
    reply = await assistant.hear(Message(text, ANA))
    assert reply is not None
    offered = [followup.question.place for _, followup in asked_by(reply)]
    assert offered
    assert set(offered) == {place}
