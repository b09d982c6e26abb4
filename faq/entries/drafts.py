"""A draft checked before anything is written, and the plain text of forms turned into drafts and back."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from faq.entries import Draft, Source
from faq.entries.dates import Dates
from faq.entries.markup import check_bare, check_body, check_link, clean
from faq.refusals import BadInput

LONGEST_TITLE = 100
"""What a choice of Discord's autocomplete can show."""
LONGEST_BODY = 4_000
LONGEST_ASK = 200
LONGEST_SOURCE_TITLE = 200
LONGEST_WORDING = 300
LONGEST_SLUG = 32
"""A slug travels in buttons of 64 bytes, with an action, a language and a number."""
MOST_ASKS = 80
"""A seed is asked in some sixty ways; moderators add the wordings that they meet."""
MOST_SOURCES = 10
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,15}")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_LIKE_A_DATE = re.compile(r"\d[\d./-]{4,9}")
_SEPARATOR = " | "


def checked(draft: Draft) -> Draft:
    """The draft cleaned, or `BadInput`, whose `draft` gives it back as it was.

    >>> checked(Draft(" Why? ", "Because.", ("why", "why"), (Source("", "https://example.org/a"),))).sources
    (Source(title='example.org', url='https://example.org/a', published=''),)
    >>> checked(Draft("Why?", "Because."))
    Traceback (most recent call last):
    faq.refusals.BadInput: ('no_citation', {})
    """
    try:
        return Draft(_title(draft.title), _body(draft.body), _asks(draft.asks), _sources(draft.sources))
    except BadInput as refusal:
        refusal.draft = draft
        raise


def checked_wording(wording: str) -> str:
    r"""A question's wording cleaned, on one line; `BadInput` where it is empty, too long or holds a link.

    >>> checked_wording("is  the cloud\n thirsty?")
    'is the cloud thirsty?'
    """
    try:
        text = _line(wording, "wording", LONGEST_WORDING)
    except BadInput as refusal:
        if refusal.code == "bare_link":
            # Whoever asks is told to leave the link out; how an entry writes one is not theirs to know.
            raise BadInput("wording_link") from None
        raise
    if not text:
        raise BadInput("no_title")
    return text


def check_slug(slug: str) -> str:
    """The slug itself, or `BadInput`: small letters, digits and single hyphens, at most 32 characters.

    >>> check_slug("why-water")
    'why-water'
    """
    if len(slug) > LONGEST_SLUG or not _SLUG.fullmatch(slug):
        raise BadInput("bad_slug", slug=slug[:LONGEST_SLUG])
    return slug


def slug_from(title: str) -> str:
    """A slug for a new entry: its title in plain letters, cut at a word; `entry` where no letter is left.

    >>> slug_from("Où vont les œuvres ?"), slug_from("???")
    ('ou-vont-les-oeuvres', 'entry')
    """
    letters = unicodedata.normalize("NFKD", title.casefold().replace("œ", "oe").replace("æ", "ae"))
    words = re.findall(r"[a-z0-9]+", "".join(char if not unicodedata.combining(char) else "" for char in letters))
    slug = ""
    for word in words[:16]:
        longer = f"{slug}-{word}" if slug else word[:LONGEST_SLUG]
        if len(longer) > LONGEST_SLUG:
            break
        slug = longer
    return slug or "entry"


def draft_from_form(title: str, body: str, asks: str, sources: str, dates: Dates | None = None) -> Draft:
    r"""A draft from a form's texts: asks one a line, sources one a line as `title | https://... | date` in any order.

    Nothing is refused here; `checked` does that.

    >>> draft_from_form("Why?", "Because.", "why\nhow come", "2025-06 | https://example.org | A study").sources
    (Source(title='A study', url='https://example.org', published='2025-06'),)
    """
    read = dates or Dates((), day_first=None)
    return Draft(
        title,
        body,
        tuple(line.strip() for line in asks.splitlines() if line.strip()),
        tuple(_source_from(line, read) for line in sources.splitlines() if line.strip()),
    )


def asks_as_text(draft: Draft) -> str:
    """The asks as a form shows them, one a line."""
    return "\n".join(draft.asks)


def sources_as_text(draft: Draft) -> str:
    """The sources as a form shows them, so that `draft_from_form` reads back the same.

    >>> sources_as_text(Draft("Why?", "Because.", (), (Source("A study", "https://example.org", "2025"),)))
    'A study | https://example.org | 2025'
    """
    lines = (_SEPARATOR.join(part for part in (it.title, it.url, it.published) if part) for it in draft.sources)
    return "\n".join(lines)


def _source_from(line: str, dates: Dates) -> Source:
    title, url, published = [], "", ""
    for part in (part.strip() for part in line.split("|")):
        if not url and "://" in part and " " not in part:
            url = part
        elif not published and (_DATE.fullmatch(part) or _LIKE_A_DATE.fullmatch(part)):
            # What cannot be a date is told so, not lost in the title.
            published = dates.split(part)[1] or part
        elif part:
            title.append(part)
    if not url:
        # "Title https://..." without bars, as people type it.
        url = next((word for word in line.split() if "://" in word), "")
        title = [" ".join(word for word in part.split() if "://" not in word) for part in title]
    for place, part in enumerate(title):
        if not published and url:
            title[place], published = dates.split(part)
    return Source(_SEPARATOR.join(part for part in title if part), url, published)


def _title(title: str) -> str:
    line = _line(title, "title", LONGEST_TITLE)
    if not line:
        raise BadInput("no_title")
    return line


def _body(body: str) -> str:
    text = clean(body)
    if not text:
        raise BadInput("no_body")
    if len(text) > LONGEST_BODY:
        raise BadInput("body_too_long", length=len(text), limit=LONGEST_BODY)
    return check_body(text)


def _asks(asks: tuple[str, ...]) -> tuple[str, ...]:
    lines = tuple(dict.fromkeys(line for line in (_line(ask, "ask", LONGEST_ASK) for ask in asks) if line))
    if len(lines) > MOST_ASKS:
        raise BadInput("too_many", field="asks", count=len(lines), limit=MOST_ASKS)
    return lines


def _sources(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    if not sources:
        raise BadInput("no_citation")
    if len(sources) > MOST_SOURCES:
        raise BadInput("too_many", field="sources", count=len(sources), limit=MOST_SOURCES)
    return tuple(_source(source) for source in sources)


def _source(source: Source) -> Source:
    url = source.url.strip()
    if not url:
        raise BadInput("no_citation")
    check_link(url)
    published = source.published.strip()
    if published:
        latest_day(published)
    title = _line(source.title.replace("|", "/"), "source", LONGEST_SOURCE_TITLE)
    return Source(title or url.removeprefix("https://").split("/", 1)[0], url, published)


def latest_day(published: str) -> date:
    """The last day that a date of a source can mean; `BadInput` where it is no date.

    >>> latest_day("2024-02").isoformat(), latest_day("2025").isoformat()
    ('2024-02-29', '2025-12-31')
    """
    try:
        if not _DATE.fullmatch(published):
            raise ValueError(published)  # noqa: TRY301  one place says what is wrong with a date
        parts = [int(part) for part in published.split("-")]
        if len(parts) == 3:  # noqa: PLR2004  year, month, day
            return date(*parts)
        year, month = (*parts, 12)[:2]
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        raise BadInput("bad_date", date=published[:20]) from None


def _line(text: str, field: str, limit: int) -> str:
    line = " ".join(clean(text).split())
    if len(line) > limit:
        raise BadInput("too_long", field=field, length=len(line), limit=limit)
    return check_bare(line)
