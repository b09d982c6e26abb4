"""A whole text answer (read, estimate, words) against quantulum3's parse of the same messages in the same run; cards.

Every message is distinct: the footprint and compare lines of the labelled messages with their digits changed each time.
Nothing is remembered between them.
"""

import asyncio
import statistics
import time
import warnings

from bot.answers.footprint import footprint_picture
from bot.card import Artist, paint
from bot.messages import Message
from bot.replies import Card, plain_text
from bot.wiring import parts
from estimator import Question, Use
from faq import seed_desk
from faq.entries import Person
from tests.speed._distinct import questions, times, told

HOW_MANY = 400
CARDS = 12
ASKER = Person("speed", "1")


def drawn(card: Card) -> float:
    """Seconds until a card is there."""
    start = time.perf_counter()
    paint(card)
    return time.perf_counter() - start


async def longest_stall(card: Card) -> float:
    """Milliseconds that the event loop stood still at the worst while a new card was drawn."""
    artist, worst = Artist(), 0.0
    drawing = asyncio.create_task(artist.draw(card))
    while not drawing.done():
        start = time.perf_counter()
        await asyncio.sleep(0)
        worst = max(worst, time.perf_counter() - start)
    artist.close()
    return worst * 1e3


def main() -> None:
    """Prints the ratios and the card's figures."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # the peer

        parser.parse("warm up 5 km")
    assistant = parts().assistant(seed_desk())
    messages = questions(HOW_MANY)

    def answer(text: str) -> str:
        message = Message(text, ASKER)
        reading = assistant.read(message)
        work = assistant.answer(message, reading)
        try:
            work.send(None)
        except StopIteration as done:
            reply, _ = done.value
            return plain_text(reply) if reply else ""
        raise RuntimeError("an answer waited for something")

    for text in messages[:20]:
        answer(text)
    peer = told("quantulum3 parse", times(parser.parse, messages))
    ours = told("whole text answer", times(answer, messages))
    print(f"ratio {ours / peer:.2f} (aim 0.25, at most 0.5)")

    context = assistant.context
    found = [footprint_picture("en", Question((Use("image", 31.0 + n),)), context) for n in range(CARDS)]
    cards = [card for card in found if card is not None]
    paint(cards[0])
    paint.cache_clear()
    cold, warm = ([1e3 * drawn(card) for card in cards[1:]] for _ in range(2))
    print(f"card: median {statistics.median(cold):.0f} ms cold, {statistics.median(warm):.4f} ms cached")
    print(f"event loop's longest stall while drawing: {asyncio.run(longest_stall(cards[0])):.1f} ms")


if __name__ == "__main__":
    main()
