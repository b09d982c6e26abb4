"""Why the desk says no.

Refused                    code + arguments; the languages have the words
├── NotAllowed             not_allowed, no_community
├── BadInput               the writer's text is at fault; `draft` gives it back
│   └── BadFile            an import, checked whole: one complaint an entry
├── Conflict               somebody else wrote meanwhile; both texts
├── Unknown                no_entry, no_revision, no_proposal, no_writer, removed, same_text
├── Full                   quota, own_quota
└── Unavailable            not_yet, read_only, locked, gone, full: the database; `draft` gives the text back
"""

from faq.entries import Draft, Entry

CODES = {
    "not_allowed": (),
    "no_community": (),
    "no_title": (),
    "no_body": (),
    "no_citation": (),
    "no_language": ("lang",),
    "title_taken": ("slug", "title"),
    "body_too_long": ("length", "limit"),
    "too_long": ("field", "length", "limit"),
    "too_many": ("field", "count", "limit"),
    "markup_open": ("near",),
    "bare_link": ("near",),
    "wording_link": (),
    "bad_link": ("url", "why"),
    "bad_date": ("date",),
    "bad_slug": ("slug",),
    "bad_preference": ("name",),
    "bad_file": ("count",),
    "bad_head": ("why",),
    "twice": ("slug",),
    "empty_file": (),
    "file_too_large": ("limit",),
    "conflict": ("slug", "number", "author"),
    "no_entry": ("slug",),
    "no_revision": ("slug", "number"),
    "no_proposal": ("number",),
    "no_writer": (),
    "removed": ("slug",),
    "same_text": ("slug",),
    "quota": ("what", "limit"),
    "own_quota": ("limit",),
    "not_yet": (),
    "read_only": (),
    "locked": (),
    "gone": (),
    "full": (),
}
"""Every code and the arguments it comes with, for whoever writes the words."""


class Refused(Exception):
    """A kind no: `code` picks the words, `arguments` fill them in."""

    def __init__(self, code: str, *, draft: Draft | None = None, **arguments: str | int) -> None:
        super().__init__(code, arguments)
        if set(arguments) != set(CODES[code]):
            raise TypeError(f"{code} comes with {CODES[code]}, not with {tuple(arguments)}")
        self.code = code
        self.arguments = arguments
        self.draft = draft
        """What the writer handed in, so that the form can show it again."""


class NotAllowed(Refused):
    """This person may not do that here."""


class BadInput(Refused):
    """The text itself needs mending; `arguments` say where."""


class BadFile(BadInput):
    """An import that was refused whole."""

    def __init__(self, complaints: tuple[tuple[str, Refused], ...]) -> None:
        super().__init__("bad_file", count=len(complaints))
        self.complaints = complaints
        """(which entry, what is wrong), in the file's order."""


class Conflict(Refused):
    """Somebody wrote first: `theirs` is what stands now, `draft` is what was handed in."""

    def __init__(self, theirs: Entry, author: str, draft: Draft | None) -> None:
        super().__init__("conflict", draft=draft, slug=theirs.slug, number=theirs.number, author=author)
        self.theirs = theirs


class Unknown(Refused):
    """There is no such thing to work on."""


class Full(Refused):
    """A limit of the house: `arguments` name it."""


class Unavailable(Refused):
    """The database cannot take it now; reading goes on."""
