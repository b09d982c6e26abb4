"""A form's verb is the one that asked for what the form brings."""

import itertools
from typing import Any

import pytest

from bot.answers.context import Context
from bot.answers.filled import ASKED_BY, is_confirmed
from bot.followups import Followup
from bot.messages import Press
from bot.replies import Reply
from faq import seed_desk
from faq.entries import Community, Person
from tests.kept import made

VERBS = ("list", "add", "edit", "history", "diff", "restore", "remove", "undo", "accept", "decline", "export", "import")
MODERATOR = Person("telegram", "1", "Mo", manages=True)
HERE = Community("telegram", "-1")


@pytest.fixture(scope="module")
def context() -> Context:
    return made().context


async def pressed(context: Context, followup: Followup, fields: tuple[tuple[str, str], ...] = ()) -> Reply:
    from bot.answers import moderating

    return await moderating.pressed(context, seed_desk(), followup, Press("", MODERATOR, HERE, fields=fields))


@pytest.mark.parametrize("verb", ASKED_BY)
async def test_each_form_asks_for_what_its_verb_takes(context: Context, verb: str) -> None:
    target = {"edit": "edit.why-water.en.0"}.get(verb, verb)
    followup = Followup("propose" if verb == "propose" else "moderate", "en", target=target)
    form = (await pressed(context, followup)).form
    assert form is not None
    assert {field.name for field in form.fields} == ASKED_BY[verb]


@pytest.mark.parametrize(("verb", "asked"), list(itertools.product(VERBS, ASKED_BY)))
async def test_a_form_of_another_verb_does_nothing(context: Context, verb: str, asked: str) -> None:
    fields = tuple((name, "words") for name in ASKED_BY[asked])
    assert is_confirmed(verb, dict(fields)) == (ASKED_BY.get(verb) == ASKED_BY[asked])
    if is_confirmed(verb, dict(fields)):
        return
    followup = Followup("moderate", "en", target=f"{verb}.why-water.en.0")
    said: Any = await pressed(context, followup, fields)
    assert [line.text for line in said.lines] == [context.words["en"].say("stale-button")]


@pytest.mark.parametrize("verb", VERBS)
def test_only_an_edit_may_bring_a_part_of_its_form(verb: str) -> None:
    assert is_confirmed(verb, {"title": "words", "body": "words"}) == (verb == "edit")
