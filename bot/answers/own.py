"""The bot's own footprint: energy per answer from its own processor time, shown like any other answer.

Watts per busy core: AMD publishes a default TDP of 360 W for the 96 cores of an EPYC 9654 (3.75 W a core) and of 280 W
for the 32 cores of an EPYC 9354 (8.75 W). An idle share counts as the low end: 1 W a core. The overhead is the method's
PUE. Source: the maker's product pages.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from bot.answers.context import Context
from bot.replies import Line, Link, Reply
from estimator import Range, estimate
from estimator.question import Question, Use

WATTS_A_CORE = Range(1.0, 3.75, 8.75)
"""Low: an idle share; central and high: the maker's TDP over its cores."""
PUE = 1.18
MAKER = Link(
    "AMD, EPYC 9654 (96 cores, 360 W) and 9354 (32 cores, 280 W), 2022",
    "https://www.amd.com/en/products/processors/server/epyc/4th-generation-9004-and-8004-series/amd-epyc-9654.html",
)
SECONDS_AN_HOUR = 3600


class Meter:
    """Processor seconds of this process, start-up included, and answers given; the clock is handed in."""

    def __init__(self, processor_seconds: Callable[[], float] = time.process_time) -> None:
        self._clock = processor_seconds
        self.answers = 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """Counts one answer; the whole process's time counts, idle work between answers included."""
        self.answers += 1
        yield

    def per_answer_wh(self) -> Range:
        """Energy of one answer: all processor time since the start, start-up included, over the answers given."""
        seconds = self._clock() / max(self.answers, 1)
        hours = seconds / SECONDS_AN_HOUR
        return WATTS_A_CORE.times(PUE * hours)

    def reply(self, context: Context, lang: str) -> Reply:
        """The bot's own footprint beside that of one ChatGPT question."""
        words = context.words[lang]
        mine = self.per_answer_wh()
        other = estimate(Question((Use("chat", 1, model="chatgpt"),)), context.catalog).items[0].figures.energy_wh
        lines = [
            Line(words.say("line-energy", range=words.spread("energy", mine), rate="", grid=""), "measure"),
            Line(words.say("own-method", answers=words.exact(self.answers), n=self.answers), "step", (MAKER,)),
        ]
        if other is not None and mine.central > 0:
            ratio = replace(
                other, low=other.low / mine.high, central=other.central / mine.central, high=other.high / mine.low
            )
            said = {
                "said": words.number(ratio.central),
                "low": words.number(ratio.low),
                "high": words.number(ratio.high),
            }
            lines.insert(1, Line(words.say("own-against-chat", **said), "note"))
        return Reply(lang, words.say("own-headline"), tuple(lines))
