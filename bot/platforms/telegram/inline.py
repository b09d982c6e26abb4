"""`@bot 50 images` in any chat, and guest mode: the answer as something that Telegram posts for the asker."""

from typing import Final

from telegram import InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent
from telegram.constants import ParseMode

from bot.platforms.telegram.rendering import Drawn, Words, draw, shortened
from bot.platforms.telegram.sending import NO_PREVIEW
from bot.replies import Button, Reply

MOST_RESULTS: Final = 3
TITLE: Final = 100
DESCRIPTION: Final = 140
OFFERED: Final = ("m", "v", "c")
"""The actions (second letter of a pack) whose replies stand on their own: the maths, a comparison, another size."""


def offered(reply: Reply) -> tuple[Button, ...]:
    """The buttons whose replies are offered beside the answer itself, the maths first."""
    fitting = [button for button in reply.buttons if button.followup[1:2] in OFFERED]
    return tuple(sorted(fitting, key=lambda button: OFFERED.index(button.followup[1])))[: MOST_RESULTS - 1]


def article(key: str, title: str, reply: Reply, words: Words) -> InlineQueryResultArticle | None:
    """One card to choose; None where the reply is no text (a form, a picture, a poll)."""
    drawn = draw(reply, words)
    if not drawn.parts or reply.form is not None or reply.poll is not None:
        return None
    return _article(key, title, drawn)


def _article(key: str, title: str, drawn: Drawn) -> InlineQueryResultArticle:
    first = drawn.parts[0]
    said = first.plain.replace(title, "", 1).strip()
    return InlineQueryResultArticle(
        key,
        shortened(title.strip() or said or key, TITLE),
        InputTextMessageContent(first.html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        description=shortened(" ".join(said.split()), DESCRIPTION) or None,
        reply_markup=drawn.markup if isinstance(drawn.markup, InlineKeyboardMarkup) else None,
    )
