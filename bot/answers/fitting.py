"""Whether an entry answers a question for the FAQ, may answer it, or has only a word in common with something else.

Measured on all labelled questions for the FAQ, and on messages about anything else (tests/faq/off_topic.jsonl): the
less a message names what this bot is about, the more of what it says an entry has to hold.
"""

from enum import Enum

from bot.reading import Reading
from faq.entries import Found

NARROW = 0.1
"""Under this margin the nearest entry is wrong two times in three: the next ones are offered as what may be meant."""
SOME = 0.25
"""Under this likeness one in four entries is wrong even where an AI is named."""
ALIKE = 0.38
"""Under this likeness a short question that names no AI mostly has no entry."""
CLOSE, MOST = 0.5, 0.65
"""From this likeness, and this share of what is said, on an entry answers what names no AI."""
WORDED = 0.7
"""From this likeness on an entry is asked for in so many words."""
HALF = 0.6
"""Alike and with this share held, what names nothing of the subject may mean an entry all the same ..."""
MUCH, RATHER, LITTLE = 4.5, 0.33, 0.45
"""... or from this weight of what the entry's asks hold, some three rare words, with this likeness and share."""
TOO_LITTLE = 3.0
"""Up to this weight, what only points at something ("is it ...?") means no entry."""


class Fit(Enum):
    """How an entry fits."""

    FIRM = "answers"
    DOUBTED = "may answer"
    FOREIGN = "has nothing to do with it"


def fit(reading: Reading, found: Found) -> Fit:
    """How the nearest entry fits what was read."""
    score, held = found.score, found.held
    share = held / (held + found.left) if held else 0.0
    if reading.subject == "none" and not (
        (score >= ALIKE and share >= HALF) or (held >= MUCH and score >= RATHER and share >= LITTLE)
    ):
        return Fit.FOREIGN
    if reading.subject == "pointed" and held < TOO_LITTLE and score < ALIKE and share < HALF:
        return Fit.FOREIGN
    if reading.subject == "named":
        sure = score >= SOME
    else:
        sure = score >= WORDED or (reading.subject != "none" and score >= CLOSE and share >= MOST)
    return Fit.FIRM if sure and found.margin >= NARROW else Fit.DOUBTED
