"""Whoever asks first waits for nothing: what answers load when needed is there before a platform begins."""

import subprocess
import sys

ASKED = """
import asyncio, sys
from bot.messages import Message
from bot.warming import NOBODY, warm
from bot.wiring import kept_shelf, parts
from faq import desk_over

made, desk = parts(), desk_over(kept_shelf())
assistant = made.assistant(desk)
asyncio.run(warm(assistant, made.book, desk))
known = set(sys.modules)
for text in (
    "3 letters, 4 images and a song by AI: CO2?",
    "100 questions ou un burger ?",
    "why does AI need water?",
    "47 ChatGPT questions a day for a year",
    "combien coûtent 31 vidéos par mois ?",
):
    asyncio.run(assistant.hear(Message(text, NOBODY)))
print(sorted(set(sys.modules) - known))
"""


def test_after_the_warming_no_answer_loads_anything() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]"]
