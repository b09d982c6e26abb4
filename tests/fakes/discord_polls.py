"""Polls of the fake Discord: votes, an end that only who sent the poll may ask for, counts that become final later."""

from typing import Any

from tests.fakes import discord_checks as checks

Payload = dict[str, Any]


def poll_of(asked: Payload) -> Payload:
    """A poll as Discord stores it: its answers numbered, nobody has voted."""
    answers = [{"answer_id": at, "poll_media": one["poll_media"]} for at, one in enumerate(asked["answers"], 1)]
    counts = [{"id": one["answer_id"], "count": 0, "me_voted": False} for one in answers]
    return {
        "question": asked["question"],
        "answers": answers,
        "expiry": "2030-01-01T00:00:00+00:00",
        "allow_multiselect": bool(asked.get("allow_multiselect")),
        "layout_type": 1,
        "results": {"is_finalized": False, "answer_counts": counts},
    }


def vote(message: Payload, answer: int) -> None:
    """Somebody votes; bots are not told without the intent for it."""
    poll = message["poll"]
    checks.need("ended" not in message, "poll: expired")
    poll["results"]["answer_counts"][answer - 1]["count"] += 1


def end(message: Payload | None, me: str) -> Payload:
    """The poll ends; what is counted so far is approximate still."""
    checks.need(message is not None and "poll" in (message or {}), "message", 10008)
    assert message is not None
    checks.need(message["author"]["id"] == me, "poll: of somebody else")
    checks.need("ended" not in message, "poll: expired")
    message["ended"] = 0
    return shown(message)


def read(message: Payload | None) -> Payload:
    """The message as it stands; of an ended poll the counts are final from the second reading on."""
    checks.need(message is not None, "message", 10008)
    assert message is not None
    if "ended" in message:
        message["ended"] += 1
        message["poll"]["results"]["is_finalized"] = message["ended"] > 1
    return shown(message)


def shown(message: Payload) -> Payload:
    """As Discord sends it: until they are final, the last vote may be missing."""
    told = {key: value for key, value in message.items() if key != "ended"}
    if "ended" not in message or message["poll"]["results"]["is_finalized"]:
        return told
    counts = [dict(one) for one in message["poll"]["results"]["answer_counts"]]
    late = max(counts, key=lambda one: one["count"])
    late["count"] = max(late["count"] - 1, 0)
    return told | {"poll": message["poll"] | {"results": {"is_finalized": False, "answer_counts": counts}}}
