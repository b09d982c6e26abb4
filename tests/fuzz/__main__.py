"""`python -m tests.fuzz TARGET SECONDS`: a coverage-guided fuzzer on one target; ends with 77 where it finds something.

Atheris where it is installed (in an environment of its own, `make fuzz`), else Hypothesis, which has no sight of the
lines that ran but is told what grew. What broke is left in `found/TARGET-...`, where the tests take it up.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

FOUND = Path(__file__).parent / "found"
QUESTIONS = Path(__file__).parents[1] / "questions"
SEEDS = 400
LONGEST = 1_500


def beginnings(name: str) -> list[bytes]:
    """What a target's fuzzing begins with."""
    if name == "reading":
        texts = [(QUESTIONS / f"{lang}.jsonl").read_text(encoding="utf-8") for lang in ("en", "fr")]
        lines = [line for text in texts for line in text.splitlines()]
        return [str(json.loads(line)["text"]).encode() for line in lines[:SEEDS]]
    if name == "followups":
        return [
            b"\x00" + pack
            for pack in (
                b"1cfrim90,vi20*10s~at,ch*500w~ad,tr*2h~ay+aa@FR",
                b"1menim50",
                b"1denim1=edit.x.en.1",
                b"1lenim1=a.1",
                b"1venim50+aa=or",
                b"1cenW350*2h@FR,PL!c",
            )
        ]
    if name == "imports":
        head = "---\nslug: why-water\nlang: en\ntitle: Why?\nasks: [why water]\n"
        head += "sources:\n- {title: S, url: 'https://example.org', published: 2024}\n---\nBody.\n"
        return [head.encode(), (head * 2).encode(), b"---\n---\n", head.replace("\n", "\r\n").encode()]
    return [bytes([n, m] * 40) for n in range(6) for m in range(0, 250, 25)]


def with_atheris(name: str, seconds: int) -> None:
    """Never returns: the fuzzer ends the process."""
    import atheris  # type: ignore[import-untyped,unused-ignore]

    with atheris.instrument_imports(include=["bot", "faq", "estimator"]):
        from tests.fuzz.targets import TARGETS

    run = TARGETS[name]
    run(b"")  # what is read once is read before the clock starts
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(beginnings(name)):
            (Path(corpus) / f"{number:04d}").write_bytes(seed)
        FOUND.mkdir(exist_ok=True)
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            "-timeout=20",
            "-report_slow_units=20",
            "-rss_limit_mb=3000",
        ]
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={FOUND}/{name}-", corpus], run)
        atheris.Fuzz()


def with_hypothesis(name: str, seconds: int) -> None:
    """Until the seconds are over."""
    from hypothesis import HealthCheck, example, given, settings, target
    from hypothesis import strategies as st

    from tests.fuzz.targets import TARGETS

    until, run, ran = time.monotonic() + seconds, TARGETS[name], 0

    @settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.binary(max_size=LONGEST))
    @example(b"")
    def once(data: bytes) -> None:
        nonlocal ran
        ran += 1
        began = time.perf_counter()
        run(data)
        target(time.perf_counter() - began, label="seconds")
        target(float(len(set(data))), label="different bytes")

    while time.monotonic() < until:
        once()
    sys.stdout.write(f"{name}: {ran} runs without a find\n")


if __name__ == "__main__":
    chosen, for_s = sys.argv[1], int(sys.argv[2])
    try:
        import atheris  # type: ignore[import-untyped,unused-ignore]  # noqa: F401
    except ImportError:
        with_hypothesis(chosen, for_s)
    else:
        with_atheris(chosen, for_s)
