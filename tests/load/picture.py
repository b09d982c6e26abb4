"""Rate, waiting and memory over time, as a picture."""

from collections import Counter
from pathlib import Path

from matplotlib.figure import Figure


def draw(to: Path, trace: list[tuple[float, float, int]], sent_at: list[float], seconds: list[float]) -> None:
    """trace: (second, megabytes, waiting at Telegram); sent_at: seconds of the answers; seconds: how long each took."""
    figure = Figure(figsize=(9, 7), layout="constrained")
    rate, waiting, took = figure.subplots(3)
    a_second = Counter(int(at) for at in sent_at)
    last = int(max([*(at for at, _, _ in trace), 1]))
    rate.step(range(last + 1), [a_second[it] for it in range(last + 1)], where="post", color="#0072B2")
    rate.set(title="Answers a second", xlabel="seconds", ylim=(0, None))
    waiting.plot([at for at, _, _ in trace], [it for _, _, it in trace], color="#D55E00")
    waiting.set(title="Not taken yet", xlabel="seconds", ylim=(0, None))
    took.hist(seconds, bins=60, color="#009E73")
    took.set(title="Answers by how long they took", xlabel="seconds from being offered")
    figure.savefig(to, dpi=100)
