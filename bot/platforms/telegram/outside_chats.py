"""Where the bot is not a member: `@bot 50 images` typed in any chat, and a mention in guest mode."""

import telegram
from telegram.error import BadRequest

from bot.messages import Press
from bot.platforms.telegram import incoming, inline
from bot.platforms.telegram.admission import Door
from bot.platforms.telegram.incoming import Me
from bot.platforms.telegram.replying import Replying
from bot.platforms.telegram.sending import TOO_LATE
from bot.serving import Outcome


class Elsewhere:
    """Answers what is asked in chats of others."""

    def __init__(self, bot: telegram.Bot, replying: Replying, me: Me, door: Door) -> None:
        self._door = door
        self._bot = bot
        self._replying = replying
        self._me = me

    async def typed(self, query: telegram.InlineQuery) -> Outcome | None:
        """`@bot 50 images`: the answer, its maths, a comparison. Kept for nobody: the language is the asker's."""
        if not self._door.typed(query.from_user):
            return "dropped"
        reply = await self._replying.hear(incoming.asked_from(query.from_user, query.query))
        results = []
        if reply is not None:
            title = reply.headline or next((line.text for line in reply.lines), "")
            results.append(inline.article("answer", title, reply, self._replying.words))
            for number, button in enumerate(inline.offered(reply), 1):
                press = Press(
                    button.followup, incoming.person_of(query.from_user), locale=query.from_user.language_code
                )
                results.append(
                    inline.article(
                        f"more{number}", button.label, await self._replying.press(press), self._replying.words
                    )
                )
        try:
            await self._bot.answer_inline_query(query.id, [found for found in results if found], cache_time=0)
        except BadRequest as refusal:
            if not any(said in refusal.message.lower() for said in TOO_LATE):
                raise
            return "dropped"
        return "answered" if reply is not None else None

    async def visited(self, message: telegram.Message) -> Outcome | None:
        """Guest mode: one answer, in a chat that the bot is not in. That chat's own FAQ and rights do not count."""
        user = message.from_user
        if message.guest_query_id is None or user is None or user.is_bot or not incoming.said_in(message):
            return None
        if not self._door.visits(user):
            return "dropped"
        asked = incoming.asked_from(user, incoming.message_from(message, self._me).text)
        reply = await self._replying.hear(asked) or self._replying.sorry(asked.locale)
        found = inline.article("answer", reply.headline, reply, self._replying.words)
        if found is None:
            return None
        await self._bot.answer_guest_query(message.guest_query_id, found)
        return "answered"
