"""Card -> PNG: what people remember in large, and each measure's range on a ruler of everyday things.

Readable on a phone, in light and dark chats; colours are Okabe and Ito's, told apart by position and words too.
`layout` places everything in inches (it knows what a card says), `lettering` measures and wraps text, `painting` turns
what was placed into a picture by matplotlib's object interface (no pyplot: no global state, safe in a worker thread).
matplotlib is imported when the first picture is asked for.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from bot.replies import Card

CACHED = 64
"""Pictures kept, by their own content; about 100 kB each."""


class Artist:
    """Draws cards one at a time in a thread of its own, so that the event loop never waits."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="card")

    async def draw(self, card: Card) -> bytes:
        """The picture as PNG; one already drawn comes from memory."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, paint, card)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.shutdown(wait=False, cancel_futures=True)


@lru_cache(maxsize=CACHED)
def paint(card: Card) -> bytes:
    """The card as PNG, 1,080 pixels wide."""
    from bot.card.layout import laid_out
    from bot.card.painting import png

    return png(laid_out(card))
