"""How large a picture or a clip is: pixels, steps and seconds -> a scale, or factors of its own, and what to show."""

import re
from collections.abc import Sequence
from dataclasses import replace

from estimator.catalog import Catalog
from estimator.deriving import cite, triple_of
from estimator.methods import Opening, Triple
from estimator.piece_units import SECONDS, TEXT, Size
from estimator.question import Use
from estimator.ranges import Factor, exactly, factor
from estimator.refusals import BadQuestion
from estimator.results import Step
from estimator.unit_factors import Basis

LARGEST_SIDE = 100_000
WIDE, HIGH = 16, 9
"""The shape of a size told by its lines (1080p) or its thousands (4K)."""
KILO = 960
"""Columns of a screen for each K: 4K is 3,840 wide."""
_SIZE = re.compile(
    r"(?P<width>\d{1,6})x(?P<height>\d{1,6})|(?P<lines>\d{2,5})p|(?P<kilo>\d{1,2})k|(?P<shape>\d{1,3}:\d{1,3})"
)


def size_name(resolution: str) -> str:
    """A size as it is written everywhere.

    >>> [size_name(size) for size in ("1920 X 1080", "16:9", "1080P", "4k")]
    ['1920x1080', '16:9', '1080p', '4K']
    """
    text = "".join(resolution.lower().replace("×", "x").split())
    return text.upper() if text[:-1].isdigit() and text.endswith("k") else text


def pixels_of(catalog: Catalog, resolution: str) -> float | None:
    """Pixels of `720p`, `1080p`, `4K` or `1024x1024`; None for a shape (`16:9`). Raises BadQuestion.

    >>> from estimator import load_catalog
    >>> pixels_of(load_catalog(), "1024x1024"), pixels_of(load_catalog(), "16:9")
    (1048576.0, None)
    """
    text = size_name(resolution)
    known = catalog.method.defaults.resolutions
    if text.lower() in known:
        size = known[text.lower()]
        return float(size.width * size.height)
    found = _SIZE.fullmatch(text.lower()) if text.isascii() else None
    if found is not None and found["shape"]:
        return None
    width, height = _sides(found) if found is not None else (0, 0)
    if 0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE:
        return float(width * height)
    from difflib import get_close_matches

    near = tuple(get_close_matches(text, known, 3, 0.3)) or tuple(known)
    raise BadQuestion(
        "resolution",
        f"I do not know the size {resolution[:40]!r}; say {', '.join(known)}, 8K, WIDTHxHEIGHT or 16:9.",
        about=resolution[:40],
        nearest=near,
    )


def _sides(found: re.Match[str]) -> tuple[int, int]:
    if found["width"]:
        return int(found["width"]), int(found["height"])
    if found["lines"]:
        return int(found["lines"]) * WIDE // HIGH, int(found["lines"])
    width = KILO * int(found["kilo"])
    return width, width * HIGH // WIDE


def video_size(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    """Seconds, and pixels by the power of the method. Raises BadQuestion."""
    defaults, assumed = catalog.method.defaults, []
    if use.length is None:
        seconds = defaults.video_seconds.value
        assumed.append("length")
    elif use.length.unit in TEXT:
        raise BadQuestion(
            "unit",
            f"A clip is counted in seconds, minutes or hours, not in {use.length.unit}.",
            about=use.length.unit,
            nearest=tuple(SECONDS),
        )
    else:
        seconds = use.length.value * SECONDS[use.length.unit]
    usual = cite(catalog, defaults.video_seconds.rows) if use.length is None else ()
    steps = [Step("length", item, exactly(seconds), "seconds", None, usual)]
    by, pixels = 1.0, None if use.resolution is None else pixels_of(catalog, use.resolution)
    opening: Opening = "closed" if basis.openness == "closed" else "open"
    exponent = defaults.video_pixel_exponent[opening]
    if pixels is None:
        assumed.append("resolution")
        pixels = defaults.video_pixels.value
    else:
        by = (pixels / defaults.video_pixels.value) ** exponent.median
        steps.append(Step("pixels", item, exactly(by), "x", use.resolution, cite(catalog, exponent.rows)))
    beyond = (
        *_beyond("pixels", pixels / defaults.video_largest_pixels.value, exponent),
        *_beyond("seconds", seconds / defaults.video_longest_seconds.value, defaults.video_second_exponent[opening]),
    )
    ignored = ("steps_ignored",) if use.steps is not None else ()
    return Size(scale=seconds * by, steps=tuple(steps), assumed=tuple(assumed), ignored=ignored, beyond=beyond)


def _beyond(name: str, times: float, exponent: Triple) -> tuple[Factor, ...]:
    """What is not known of a size so many times the largest published: the ends of its exponent around its median.

    Twice 1080p of an open model: 2^(1.0 - 1.78) to 2^(2.0 - 1.78) around what the median gives. Nothing within it.
    """
    if times <= 1:
        return ()
    ends = (times ** (end - exponent.median) for end in (exponent.p5, exponent.median, exponent.p95))
    return (factor(name, name, *ends),)


def image_size(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    """Pixels and steps, against those of each row, where the model is open and measured. Raises BadQuestion."""
    usual = catalog.method.defaults.image_pixels.value
    pixels = None if use.resolution is None else pixels_of(catalog, use.resolution)
    defaults = catalog.method.defaults
    beyond = _beyond("pixels", (pixels or 0) / defaults.image_largest_pixels.value, defaults.image_pixel_exponent)
    if pixels is None and use.steps is None:
        return Size(assumed=("attempts",))
    if basis.openness == "closed" or not basis.routes:
        ignored = ["steps_ignored"] if use.steps is not None else []
        if pixels is None or basis.openness == "closed":
            ignored += ["resolution_ignored"] if pixels is not None else []
            return Size(assumed=("attempts",), ignored=tuple(ignored))
        step = Step("pixels", item, exactly(pixels / usual), "x", use.resolution)
        scale, taken = pixels / usual, ("attempts",)
        return Size(scale=scale, steps=(step,), assumed=taken, ignored=tuple(ignored), beyond=beyond)
    times, stepped = [], False
    for route in basis.routes:
        by = 1.0
        if pixels is not None:
            by *= pixels / ((pixels_of(catalog, route.size) if route.size else None) or usual)
        if use.steps is not None and route.steps is not None:
            by *= use.steps / route.steps
            stepped = True
        times.append(by)
    return replace(_rescaled(use, catalog, basis, item, times, stepped=stepped), beyond=beyond)


def _rescaled(use: Use, catalog: Catalog, basis: Basis, item: int, times: Sequence[float], *, stepped: bool) -> Size:
    """A model's routes scaled each by its own size and steps, and its band derived anew."""
    if basis.model is None or basis.figures is None:
        return Size()
    taken = catalog.models[basis.member].activities["image"] if basis.member else basis.figures
    triple = triple_of(catalog, "image", taken, times)
    by, steps = triple[1] / basis.central, []
    if use.resolution is not None and pixels_of(catalog, use.resolution) is not None:
        steps.append(Step("pixels", item, exactly(by), "x", use.resolution))
    if stepped and use.steps is not None:
        steps.append(Step("steps", item, exactly(by), "x", str(use.steps)))
    ignored = ("steps_ignored",) if use.steps is not None and not stepped else ()
    return Size(factors=(factor("model", "own", *triple),), steps=tuple(steps), assumed=("attempts",), ignored=ignored)
