"""What a chunk may be taken for: each action with its example, the hard rules that no weight can outvote."""

import pytest

from bot.reading import Lexicon, read
from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.pieces import pieces_in
from bot.reading.choosing.search import search, steps_of
from bot.reading.tagging.placing import tag_places
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.message import Message
from bot.reading.words.text import normalise, tokenise

EXAMPLES = [
    (kind, action) for kind, table in ACTIONS.items() if kind != "carrier" for action in table if action.example
]


def _paths(text: str, lexicon: Lexicon) -> list[list[tuple[str, str]]]:
    """What each chunk was taken for, in each of the likeliest readings."""
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, None)
    message = Message(plain, spell(raw, language, lexicon, plain), language, lexicon)
    scene = pieces_in(message, tag_places(message.tokens, language, lexicon, plain).chunks).scene
    found = search(scene, lexicon.weights.structure, beam=40, clear=float("inf"))
    return [[(scene.chunks[step.at].kind, step.action.name) for step in steps_of(path)] for path in found]


@pytest.mark.parametrize(("kind", "action"), EXAMPLES, ids=[f"{k} {a.name}" for k, a in EXAMPLES])
def test_an_action_is_among_the_likeliest_ways_to_take_its_example(kind: str, action: object, lexicon: Lexicon) -> None:
    kinds = {"thing", "carrier"} if kind == "thing" else {kind}
    taken = {step for path in _paths(action.example, lexicon) for step in path}  # type: ignore[attr-defined]
    assert any((one, action.name) in taken for one in kinds), taken  # type: ignore[attr-defined]


def test_every_table_ends_in_passing_over_and_names_each_action_once() -> None:
    for kind, table in ACTIONS.items():
        names = [action.name for action in table]
        assert names[-1] == "skip", kind
        assert len(set(names)) == len(names), kind


@pytest.mark.parametrize(
    ("text", "activity"),
    [("50 images of 10 seconds, CO2?", "image"), ("20 prompts of 3 minutes, CO2?", "chat")],
)
def test_a_length_that_a_use_cannot_have_is_never_given_to_it(text: str, activity: str, lexicon: Lexicon) -> None:
    assert [(use.activity, use.length) for use in read(text, lexicon).items] == [(activity, None)]
