"""How large a picture or a clip is: pixels, steps and seconds -> a scale, or factors of its own, and what to show."""

from collections.abc import Sequence
from difflib import get_close_matches

from estimator.basis import Basis
from estimator.deriving import cite, triple_of
from estimator.methods import Catalog
from estimator.pieces import SECONDS, TEXT, Size
from estimator.question import Use
from estimator.ranges import exactly, factor
from estimator.refusals import BadQuestion
from estimator.results import Step

LARGEST_SIDE = 100_000
LONGEST_NUMBER = 6


def pixels_of(catalog: Catalog, resolution: str) -> float:
    """Pixels of `720p`, `1080p`, `4k` or `1024x1024`. Raises BadQuestion."""
    text = resolution.strip().lower().replace("×", "x").replace(" ", "")
    known = catalog.method.defaults.resolutions
    if text in known:
        return float(known[text].width * known[text].height)
    width, _, height = text.partition("x")
    if width.isdecimal() and height.isdecimal() and max(len(width), len(height)) <= LONGEST_NUMBER:
        sides = int(width), int(height)
        if all(0 < side <= LARGEST_SIDE for side in sides):
            return float(sides[0] * sides[1])
    near = tuple(get_close_matches(text, known, 3, 0.3)) or tuple(known)
    raise BadQuestion(
        "resolution",
        f"I do not know the size {resolution[:40]!r}; say {', '.join(known)} or WIDTHxHEIGHT.",
        about=resolution[:40],
        nearest=near,
    )


def video_size(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    """Seconds, and pixels by the power of the method. Raises BadQuestion."""
    del basis
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
    by = 1.0
    if use.resolution is None:
        assumed.append("resolution")
    else:
        exponent = defaults.video_pixel_exponent
        by = (pixels_of(catalog, use.resolution) / defaults.video_pixels.value) ** exponent.value
        steps.append(Step("pixels", item, exactly(by), "x", use.resolution, cite(catalog, exponent.rows)))
    ignored = ("steps_ignored",) if use.steps is not None else ()
    return Size(scale=seconds * by, steps=tuple(steps), assumed=tuple(assumed), ignored=ignored)


def image_size(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    """Pixels and steps, against those of each row, where the model is open and measured. Raises BadQuestion."""
    usual = catalog.method.defaults.image_pixels.value
    pixels = None if use.resolution is None else pixels_of(catalog, use.resolution)
    if pixels is None and use.steps is None:
        return Size(assumed=("attempts",))
    if basis.openness == "closed" or not basis.routes:
        ignored = ["steps_ignored"] if use.steps is not None else []
        if pixels is None or basis.openness == "closed":
            ignored += ["resolution_ignored"] if pixels is not None else []
            return Size(assumed=("attempts",), ignored=tuple(ignored))
        step = Step("pixels", item, exactly(pixels / usual), "x", use.resolution)
        return Size(scale=pixels / usual, steps=(step,), assumed=("attempts",), ignored=tuple(ignored))
    times, stepped = [], False
    for route in basis.routes:
        by = 1.0
        if pixels is not None:
            by *= pixels / (pixels_of(catalog, route.size) if route.size else usual)
        if use.steps is not None and route.steps is not None:
            by *= use.steps / route.steps
            stepped = True
        times.append(by)
    return _rescaled(use, catalog, basis, item, times, stepped=stepped)


def _rescaled(use: Use, catalog: Catalog, basis: Basis, item: int, times: Sequence[float], *, stepped: bool) -> Size:
    """A model's routes scaled each by its own size and steps, and its band derived anew."""
    if basis.model is None or basis.figures is None:
        return Size()
    taken = catalog.models[basis.member].activities["image"] if basis.member else basis.figures
    triple = triple_of(catalog, "image", taken, times)
    by, steps = triple[1] / basis.central, []
    if use.resolution is not None:
        steps.append(Step("pixels", item, exactly(by), "x", use.resolution))
    if stepped and use.steps is not None:
        steps.append(Step("steps", item, exactly(by), "x", str(use.steps)))
    ignored = ("steps_ignored",) if use.steps is not None and not stepped else ()
    return Size(factors=(factor("model", "own", *triple),), steps=tuple(steps), assumed=("attempts",), ignored=ignored)
