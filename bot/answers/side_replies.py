"""Short replies beside the main job: help, about, privacy, what cannot be answered."""

import re
from dataclasses import replace

from bot.answers.context import Context, use_phrase
from bot.languages.words import Words
from bot.messages import Command
from bot.reading import Reading
from bot.replies import Button, Line, Link, Reply
from estimator.question import MOST, Question, Use, Yardstick
from faq.entries import HANDED_IN_DAYS, LEFT_DAYS

EXAMPLES: tuple[tuple[str, Question], ...] = (
    ("ask", Question((Use("image", 50, model="chatgpt"),))),
    ("ask", Question((Use("chat", 20, per="day", model="chatgpt"),))),
    ("versus", Question((Use("image", 100),), (Yardstick("beef-burger", 1),))),
    ("ask", Question((Use("video", 3, model="sora"),), place="CA-QC")),
)
"""Questions to tap; their wording in each language is `example-1` to `example-4`."""
SUGGESTED = 25
PRIVACY_LINES = 8
DOUBTFUL = 0.2
"""From this likelihood on a sum is one tap away under an entry."""
OFFERED = 2
"""Uses that a button offers to answer for: more do not fit its label."""


def help_(context: Context, lang: str) -> Reply:
    """What the bot can do, in four examples to tap."""
    words = context.words[lang]
    lines = [Line(words.say("help-what")), Line(words.say("help-ask")), Line(words.say("help-more"), "note")]
    lines.append(Line(words.say("help-class"), "note"))
    others = context.button(lang, words.say("button-about"), "about", Question())
    return Reply(
        lang, words.say("help-headline"), tuple(lines), buttons=examples(context, lang, len(EXAMPLES)) + others
    )


def greeted(context: Context, lang: str, text: str) -> Reply:
    """A kind line for thanks; to any other greeting, and to a call for help, what the bot can do."""
    return thanked(context, lang, text) or help_(context, lang)


def thanked(context: Context, lang: str, text: str) -> Reply | None:
    """A kind line for thanks, and for what people say beside them; None where anything else is said."""
    words = context.words[lang]
    said = " ".join("".join(char if char.isalnum() or char in "’'" else " " for char in text).casefold().split())
    if "?" in text or not _is_thanks(words, said):
        return None
    return Reply(lang, lines=(Line(words.say("thanks")),))


def _is_thanks(words: Words, said: str) -> bool:
    """Is it thanks, with nothing beside them but what people say when they thank: `that was very helpful`?"""
    thanks, beside = (words.say(key).split(", ") for key in ("thanks-words", "thanks-beside"))
    kind = "|".join(re.escape(one) for one in sorted({*thanks, *beside}, key=len, reverse=True))
    if re.fullmatch(rf"(?:(?:{kind}) )+", f"{said} ") is None:
        return False
    return any(f" {one} " in f" {said} " for one in thanks)


def about(context: Context, lang: str) -> Reply:
    """The method, the sources, the licences and the versions."""
    words, catalog = context.words[lang], context.catalog
    counts = {
        "figures": len(catalog.rows),
        "sources": len(catalog.sources),
        "models": len(catalog.models),
        "places": len(catalog.places),
    }
    lines = (
        Line(words.say("about-what")),
        Line(words.say("about-method", **{key: words.exact(value) for key, value in counts.items()})),
        Line(words.say("about-version", version=catalog.version)),
        Line(words.say("about-licences"), "note"),
    )
    buttons = context.button(lang, words.say("button-own"), "own", Question()) + context.button(
        lang, words.say("button-privacy"), "privacy", Question()
    )
    return Reply(lang, words.say("about-headline"), lines, buttons=buttons)


def privacy(context: Context, lang: str) -> Reply:
    """What is stored, for how long, how it goes; and the whole text where the operator has put it."""
    words = context.words[lang]
    days = {"handed_in": str(HANDED_IN_DAYS), "left": str(LEFT_DAYS)}
    lines = tuple(Line(words.say(f"privacy-{n}", **days)) for n in range(1, PRIVACY_LINES + 1))
    papers = (("paper-privacy", context.papers.privacy), ("paper-terms", context.papers.terms))
    sources = tuple(Link(words.say(name), address) for name, address in papers if address)
    forget = context.button(lang, words.say("button-forget-me"), "moderate", Question(), "forget")
    return Reply(lang, words.say("privacy-headline"), lines, sources=sources, buttons=forget)


def by_command(context: Context, lang: str, command: Command | None) -> Reply:
    """The reply to /help, /about and /privacy."""
    return (about if command == "about" else privacy if command == "privacy" else help_)(context, lang)


def examples(context: Context, lang: str, most: int) -> tuple[Button, ...]:
    """The first questions to tap."""
    buttons: tuple[Button, ...] = ()
    for number, (action, question) in enumerate(EXAMPLES[:most], 1):
        label = context.words[lang].say(f"example-{number}")
        buttons += context.button(lang, label, "versus" if action == "versus" else "ask", question)
    return buttons


def not_understood(context: Context, lang: str, reading: Reading) -> Reply:
    """One line: what was understood, where anything was, and questions to tap."""
    words = context.words[lang]
    offer = _glimpsed(context, reading)
    if offer and reading.spent is not None:
        line = words.say("time-spent-asked", time=words.say("quoted", text=reading.spent))
        return Reply(lang, lines=(Line(line),), buttons=offer)
    if offer:
        return Reply(lang, lines=(Line(words.say("glimpsed")),), buttons=offer + examples(context, lang, 1))
    if reading.everyday and not reading.items:
        name = context.names[lang].thing(reading.everyday[0].thing, 1)
        return Reply(lang, lines=(Line(words.say("only-everyday", thing=name)),), buttons=examples(context, lang, 2))
    return Reply(lang, lines=(Line(words.say("not-understood")),), buttons=examples(context, lang, 2))


def _glimpsed(context: Context, reading: Reading) -> tuple[Button, ...]:
    """A button for the footprint of what was named, where anything was."""
    words, lang = context.words[reading.lang], reading.lang
    uses = tuple(use for use in reading.glimpsed.items if 0 < use.count <= MOST)[:OFFERED]
    if not uses:
        return ()
    if reading.spent is not None:
        uses = tuple(replace(use, per=None) for use in uses)
    label = words.say("button-glimpsed", use=words.listed([use_phrase(context, lang, use) for use in uses]))
    return context.button(lang, label, "ask", replace(reading.glimpsed, items=uses))


def or_sum(context: Context, reading: Reading, reply: Reply | None) -> Reply | None:
    """An entry with the sum that may have been meant, where that is likely too."""
    likely = max(reading.likely.get("footprint", 0.0), reading.likely.get("compare", 0.0))
    if reply is None or likely < DOUBTFUL:
        return reply
    return replace(reply, buttons=_glimpsed(context, reading) + reply.buttons)


def refused(context: Context, lang: str, code: str) -> Reply:
    """One kind line for what cannot be estimated: zero, negative, too large, too long, no words, another language."""
    words = context.words[lang]
    if code == "stranger":
        return Reply(lang, lines=(Line(_spoken(context, lang)),), buttons=examples(context, lang, 2))
    key = f"refused-{code}"
    line = Line(words.say(key if words.has(key) else "not-understood"))
    return Reply(lang, lines=(line,), buttons=examples(context, lang, 2))


def _spoken(context: Context, lang: str) -> str:
    """Which languages the bot speaks, each called in itself."""
    others = [context.words[other] for other in context.names if other != lang]  # previews last
    speaking = [context.words[lang], *(words for words in others if "in-this-language" in words.keys)]
    return context.words[lang].say(
        "refused-stranger", languages=" · ".join(words.say("in-this-language") for words in speaking)
    )


def unpublished(context: Context, reading: Reading) -> Reply:
    """That nobody has published what an app takes, and that nothing known comes near enough to stand in for it."""
    words, lang = context.words[reading.lang], reading.lang
    named = words.listed([words.say("quoted", text=name) for name, _ in reading.products[:OFFERED]])
    line = Line(words.say("unpublished", name=named))
    one = context.button(lang, words.say("button-go-image"), "ask", Question((Use("image"),)))
    return Reply(lang, lines=(line,), buttons=one + examples(context, lang, 2)[1:])


def stale(context: Context, lang: str) -> Reply:
    """A button that is too old or was tampered with."""
    line = Line(context.words[lang].say("stale-button"))
    return Reply(lang, lines=(line,), buttons=examples(context, lang, 2), private=True, stale=True)


def suggestions(context: Context, typed: str, lang: str) -> list[tuple[str, str]]:
    """Ready questions for what is being typed: the examples that begin or go on alike."""
    texts = [context.words[lang].say(f"example-{number}") for number in range(1, len(EXAMPLES) + 1)]
    typed = typed.casefold().strip()
    return [(text, text) for text in texts if typed in text.casefold()][:SUGGESTED]
