"""Uses on one's own machine: a model that runs there is an open one, whoever nobody named."""

from dataclasses import replace

from bot.reading.tagging.cues import Cues
from estimator.question import Use

_LOCAL, _CARD, _OWN = "machine:local", "machine:cards", "machine:own"
_LOCAL_KINDS = frozenset({"image", "video", "chat", "code", "speech", "transcription"})
_NEAR = 4


def on_own_machine(items: tuple[Use, ...], cues: Cues) -> tuple[Use, ...]:
    """The uses, those of no model as an open model's where they are made locally or on a graphics card of one's own."""
    if not (cues.has(_LOCAL) or _own_card(cues)):
        return items
    return tuple(
        [
            replace(use, band="open")
            if use.model is None and use.band is None and use.activity in _LOCAL_KINDS
            else use
            for use in items
        ]
    )


def _own_card(cues: Cues) -> bool:
    """Is it said right before a graphics card whose it is: "my own RTX 3060"?"""
    ends = [end for _, end in cues.spans(_OWN)]
    return any(0 <= start - end < _NEAR for start, _ in cues.spans(_CARD) for end in ends)
