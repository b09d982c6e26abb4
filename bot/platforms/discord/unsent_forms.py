"""Forms that were filled in but not taken, kept for a while so that a press brings them back as they were.

A form cannot answer a form: what the desk refused comes back as a message with a button. The button alone would open
what stands in the FAQ; this brings the moderator's own text. It is a convenience of one process: after a restart, or
on another replica, the text is still in the message that refused it.
"""

from bot.messages import Press
from bot.replies import Form

KEPT = 200


class Drafts:
    """The last forms, by person and pack."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, str], Form] = {}

    def keep(self, form: Form, person: str) -> None:
        """Remember a form that could not be opened at once; the oldest makes room."""
        self._forms.pop((person, form.followup), None)
        self._forms[person, form.followup] = form
        if len(self._forms) > KEPT:
            del self._forms[next(iter(self._forms))]

    def take(self, press: Press) -> Form | None:
        """The form that this person left behind this button, once; None: ask the assistant."""
        return self._forms.pop((press.author.id, press.followup), None)
