"""How long one reading takes, against quantulum3's parser on the same messages; the slowest; the memory.

    python -m tests.speed.reading

The messages are the footprint and compare lines of tests/questions with their digits changed, all distinct. quantulum3
reads quantities in English only and knows no question; it runs without its classifier, which needs scikit-learn.
"""

import subprocess
import sys
import time
import warnings

from bot.reading import load_lexicon, read
from bot.reading.words.text import LONGEST
from estimator import load_catalog
from tests.speed._distinct import questions, times, told

ROUNDS = 3
WORST = (
    "1 ",
    "1)",
    "-3-",
    "l'",
    "deux cent ",
    "5 images and ",
    "20 km by car ",
    "per day ",
    "de ",
    "1/",
    "zqwrt ",
    "🇫🇷",
    "3 classes of 24 kids each ",
)
"""Repeated up to the cap on length; the slowest that the fuzzer found are among them."""


def memory() -> None:
    """What the lexicon holds, told by Python's own allocator in a process of its own."""
    code = (
        "import gc, tracemalloc; from bot.reading import load_lexicon; from estimator import load_catalog;"
        "catalog = load_catalog(); load_lexicon(catalog); gc.collect(); tracemalloc.start();"
        "kept = load_lexicon(catalog); gc.collect(); print(tracemalloc.get_traced_memory()[0])"
    )
    added = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    print(f"lexicon: {int(added) / 1e6:.1f} MB")


def main() -> None:
    """All figures, the peers in turn so that both meet the same machine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser
    catalog = load_catalog()
    start = time.perf_counter()
    lexicon = load_lexicon(catalog)
    print(f"lexicon: loaded in {time.perf_counter() - start:.2f} s")
    memory()
    texts = questions(600)
    for text in texts[:50]:  # both warm
        read(text, lexicon)
        parser.parse(text, lang="en_US")
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(ROUNDS):
        part = texts[turn::ROUNDS]
        ours += times(lambda text: read(text, lexicon), part)
        theirs += times(lambda text: parser.parse(text, lang="en_US"), part)
    ratio = told("reading", ours) / told("quantulum3", theirs)
    print(f"reading / quantulum3: {ratio:.3f}")
    slow = {sign: min(times(lambda text: read(text, lexicon), [(sign * LONGEST)[:LONGEST]] * 3)) for sign in WORST}
    worst = max(slow, key=lambda sign: slow[sign])
    print(f"slowest at {LONGEST} characters: {slow[worst] * 1e3:.1f} ms, {worst!r} repeated")


if __name__ == "__main__":
    main()
