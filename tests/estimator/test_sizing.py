"""Lengths, tokens, pixels and steps."""

from dataclasses import replace

import pytest

from estimator import MOST, BadQuestion, Catalog, Estimate, Length, Question, Tokens, Use, estimate
from estimator.image_size import pixels_of, size_name


def run(catalog: Catalog, use: Use) -> Estimate:
    return estimate(Question(items=(use,)), catalog)


def wh(catalog: Catalog, use: Use) -> float:
    value = run(catalog, use).items[0].figures.energy_wh
    assert value is not None
    return value.central


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        # in 100 tokens by convention, 0.25 x 0.1 x (1 + 100/150,000) + 0.9 x written / 1000
        (Use("chat", length=Length(1000, "tokens")), 0.02502 + 0.9),
        (Use("chat", length=Length(1000, "words")), 0.02502 + 0.9 * 1.45),
        (Use("chat", length=Length(2, "pages")), 0.02502 + 0.9 * 1.45),
        (Use("chat", length=Length(10, "minutes")), 0.02502 + 0.9 * 1.5 * 1.45),
        (Use("chat", tokens=Tokens(10_000, 1500)), 2.5 * (1 + 10 / 150) + 1.35),
        (Use("chat", model="gpt-4o", tokens=Tokens(0, 400)), 0.36 * 0.456 / 0.32),
        (Use("chat", model="o3", tokens=Tokens(10_000, 1500)), 2.5 * (1 + 10 / 150) + 1.35 * 5.48),
        (Use("chat", model="deepseek-r1", tokens=Tokens(0, 1000)), 0.9 * 52.7),
        (Use("chat", model="chatgpt", tokens=Tokens(0, 1000)), 0.9),
        # 50 pages of 500 words are 36,250 tokens read; 200 words are 290 written
        (Use("chat", length=Length(200, "words"), input=Length(50, "pages")), 36.25 * 0.25 * (1 + 36.25 / 150) + 0.261),
        (Use("chat", input=Length(50, "pages")), 36.25 * 0.25 * (1 + 36.25 / 150) + 0.9 * 0.33),
        (Use("chat", input=Length(100_000, "tokens"), length=Length(500, "tokens")), 25 * (1 + 100 / 150) + 0.45),
        (Use("code", input=Length(100_000, "tokens"), length=Length(2000, "tokens")), 1 + 4 / 150 + 96 * 0.03 + 1.8),
        (Use("transcription", input=Length(2, "hours")), 0.22 * 120),
        (Use("speech", input=Length(300, "words")), 0.3),
        (Use("speech"), 0.15),
        (Use("speech", length=Length(300, "words")), 0.3),
        (Use("speech", length=Length(3, "pages")), 1.5),
        (Use("speech", length=Length(435, "tokens")), 0.3),
        (Use("transcription"), 0.22 * 60),
        (Use("transcription", length=Length(2, "hours")), 0.22 * 120),
        (Use("music"), 6.0),
        (Use("music", length=Length(90, "seconds")), 3.0),
        (Use("video"), 120),
        (Use("video", length=Length(0.5, "minutes")), 450),
        (Use("video", resolution="4K"), 120 * 9**0.75),
        (Use("video", resolution="1920 × 1080"), 120 * 2.25**0.75),
        (Use("video", resolution="16:9"), 120),
        (Use("video", model="hunyuanvideo", resolution="1080p"), 103 * 8 * 2.25**1.78),
        (Use("video", model="wan-2.1-14b", resolution="832x480"), 109 * 8 / 2.308**1.78),
        (Use("video", band="open", resolution="1080p"), 120 * 2.25**1.78),
        (Use("image", model="flux", resolution="16:9"), 4.65),
        (Use("image", model="flux", resolution="1920x1080"), 4.65 * 1920 * 1080 / 1024**2),
        (Use("code"), 60),
        (Use("code", length=Length(8, "hours")), 1300),
        (Use("code", tokens=Tokens(100_000, 2000)), 4 * 0.25 * (1 + 4 / 150) + 96 * 0.03 + 2 * 0.9),
        (Use("code", length=Length(100_000, "tokens")), 4 * 0.25 * (1 + 4 / 150) + 96 * 0.03),
        (Use("image", band="open", resolution="512x512"), 2.58 / 4),
        (Use("image", model="flux", resolution="512x512"), 4.65 / 4),
        (Use("image", model="sd-1.5", resolution="1024x1024"), 1.6 * 4),
        (Use("image", model="sana-1.6b", steps=40), 0.4),
        (Use("image", model="qwen-image", steps=50), (6.16 * 3.83 * 50 / 30) ** 0.5),
        (Use("image", model="stable-diffusion", steps=28), (2.11 * (2.18 * 28 / 30 * 3.6 * 28 / 50) ** 0.5) ** 0.5),
    ],
)
def test_the_size_of_one_piece_scales_its_energy(use: Use, expected: float, catalog: Catalog) -> None:
    assert wh(catalog, use) == pytest.approx(expected, rel=0.006)


@pytest.mark.parametrize(
    ("use", "code"),
    [
        (Use("image", length=Length(3, "pages")), "length_ignored"),
        (Use("image", tokens=Tokens(1, 1)), "length_ignored"),
        (Use("research", length=Length(20, "pages")), "length_ignored"),
        (Use("code", length=Length(200, "words")), "length_ignored"),
        (Use("music", tokens=Tokens(1, 1)), "length_ignored"),
        (Use("image", resolution="512x512"), "resolution_ignored"),
        (Use("image", model="midjourney", steps=20), "steps_ignored"),
        (Use("image", model="sdxl", steps=20), "steps_ignored"),
        (Use("image", band="open", steps=20), "steps_ignored"),
        (Use("chat", resolution="4k"), "resolution_ignored"),
        (Use("chat", steps=4), "steps_ignored"),
        (Use("video", steps=4), "steps_ignored"),
        (Use("image", input=Length(3, "pages")), "input_ignored"),
        (Use("research", input=Length(20, "pages")), "input_ignored"),
    ],
)
def test_what_does_not_count_is_said_not_guessed(use: Use, code: str, catalog: Catalog) -> None:
    assert code in {caveat.code for caveat in run(catalog, use).caveats}
    plain = Use(use.activity, model=use.model, band=use.band)
    assert wh(catalog, use) == pytest.approx(wh(catalog, plain))


@pytest.mark.parametrize(
    ("use", "assumed"),
    [
        (Use("chat"), {"model", "length"}),
        (Use("chat", model="chatgpt", length=Length(300, "words")), {"prompt", "words"}),
        (Use("chat", model="chatgpt", length=Length(3, "pages")), {"prompt", "pages", "words"}),
        (Use("chat", model="chatgpt", tokens=Tokens(1, 1)), set()),
        (Use("chat", model="chatgpt", input=Length(9, "tokens"), length=Length(9, "tokens")), set()),
        (Use("chat", model="chatgpt", input=Length(5, "pages")), {"pages", "words", "length"}),
        (Use("video", model="sora"), {"length", "resolution"}),
        (Use("code", model="claude-code"), {"session"}),
        (Use("code", model="claude-code", length=Length(1, "hours")), {"agent_hour"}),
        (Use("code", model="claude-code", tokens=Tokens(5, 1)), {"cached_share"}),
        (Use("transcription", model="whisper"), {"length"}),
        (Use("speech", model="kokoro", length=Length(30, "words")), {"spoken"}),
        (Use("image", model="flux"), {"attempts"}),
    ],
)
def test_what_was_assumed_is_listed(use: Use, assumed: set[str], catalog: Catalog) -> None:
    assert set(run(catalog, use).items[0].assumed) == assumed


def test_tokens_without_a_model_take_the_ends_of_the_rates_added(catalog: Catalog) -> None:
    value = run(catalog, Use("chat", tokens=Tokens(1000, 1000))).items[0].figures.energy_wh
    assert value is not None
    fresh = 1 + 1 / 150
    assert (value.low, value.high) == pytest.approx((0.08 * fresh + 0.3, 0.8 * fresh + 2.7))
    shares = run(catalog, Use("chat", tokens=Tokens(1000, 1000))).shares["energy"]
    assert [one.factor for one in shares] == ["tokens"]


def test_tokens_of_a_named_model_keep_its_own_proportions(catalog: Catalog) -> None:
    one = run(catalog, Use("chat", model="gpt-4o")).items[0].figures.energy_wh
    long = run(catalog, Use("chat", model="gpt-4o", tokens=Tokens(5000, 900))).items[0].figures.energy_wh
    assert one is not None
    assert long is not None
    assert (long.low / long.central, long.high / long.central) == pytest.approx(
        (one.low / one.central, one.high / one.central)
    )


@pytest.mark.parametrize("unit", ["tokens", "words", "pages"])
@pytest.mark.parametrize("model", [None, "gpt-4o", "o3"])
def test_text_handed_in_costs_less_than_as_much_text_written(model: str | None, unit: str, catalog: Catalog) -> None:
    much, little = Length(40, unit), Length(1, unit)  # type: ignore[arg-type] # a unit of text
    read = wh(catalog, Use("chat", model=model, input=much, length=little))
    assert wh(catalog, Use("chat", model=model, input=little, length=little)) < read
    assert read < wh(catalog, Use("chat", model=model, input=little, length=much))


def test_what_is_handed_in_is_told_once(catalog: Catalog) -> None:
    with pytest.raises(BadQuestion, match="not both"):
        run(catalog, Use("chat", tokens=Tokens(1, 1), input=Length(1, "pages")))
    with pytest.raises(BadQuestion, match="unit"):
        run(catalog, Use("chat", input=Length(1, "sheets")))  # type: ignore[arg-type] # what a caller may hand in


SIZES = [("1920 × 1080", 2_073_600), ("1080p", 2_073_600), ("4K", 8_294_400), ("8k", 33_177_600), ("144p", 256 * 144)]


@pytest.mark.parametrize(("size", "pixels"), SIZES)
def test_every_form_of_a_size_has_its_pixels(size: str, pixels: float, catalog: Catalog) -> None:
    assert pixels_of(catalog, size) == pixels
    assert pixels_of(catalog, size_name(size)) == pixels
    assert size_name(size_name(size)) == size_name(size)


@pytest.mark.parametrize(
    "size", ["huge", "0x5", "10x", "x10", "1080", "100000000p", "0p", "0k", "٣x٣", "9999999x1", "", "16:"]
)
def test_what_is_no_size_is_refused_with_those_that_are(size: str, catalog: Catalog) -> None:
    with pytest.raises(BadQuestion, match="WIDTHxHEIGHT"):
        pixels_of(catalog, size)


def test_what_two_sizes_of_one_model_took_comes_back_by_the_power_of_pixels(catalog: Catalog) -> None:
    """Wan 2.1 at 1280x720 and at 832x480, each 81 frames on one H100 (vid-del-*-gpu, vid-mle-*)."""
    exponent = catalog.method.defaults.video_pixel_exponent["open"].median
    for large, small in (("vid-del-wan14b-gpu", "vid-mle-wan14b"), ("vid-del-wan13b-gpu", "vid-mle-wan13b")):
        told = (catalog.rows[large].middle or 0) / (catalog.rows[small].middle or 1)
        assert (1280 * 720 / (832 * 480)) ** exponent == pytest.approx(told, rel=0.03)


def test_every_route_of_a_video_is_its_row_brought_to_a_second_at_720p(catalog: Catalog) -> None:
    """By its scope once, its seconds, and its pixels to the power of the method."""
    method = catalog.method
    facility = {"gpu": method.facility_factor.median, "server": method.pue.median, "facility": 1.0}
    routed = [(model, figures) for model in catalog.models.values() if (figures := model.activities.get("video"))]
    assert len(routed) > 10
    for model, figures in routed:
        exponent = method.defaults.video_pixel_exponent["closed" if model.openness == "closed" else "open"].median
        for route in figures.routes:
            row = catalog.rows[route.row]
            assert route.size is not None, route.row
            assert route.seconds is not None, route.row
            pixels = pixels_of(catalog, route.size) or 1.0
            one = (row.middle or 0) * facility[row.scope_class] / route.seconds
            assert route.value == pytest.approx(one * (1280 * 720 / pixels) ** exponent, rel=0.01), route.row


@pytest.mark.parametrize(
    ("use", "code"),
    [
        (Use("video", model="sora", length=Length(60, "seconds")), "seconds_beyond"),
        (Use("video", model="wan-2.1-14b", length=Length(2, "minutes")), "seconds_beyond"),
        (Use("video", model="sora", resolution="4K"), "pixels_beyond"),
        (Use("video", band="open", resolution="8K"), "pixels_beyond"),
        (Use("image", model="flux", resolution="4K"), "pixels_beyond"),
    ],
)
def test_beyond_what_was_published_the_band_is_wider_and_says_so(use: Use, code: str, catalog: Catalog) -> None:
    plain = run(catalog, replace(use, length=None, resolution=None))
    beyond = run(catalog, use)
    assert code in {caveat.code for caveat in beyond.caveats}
    assert code not in {caveat.code for caveat in plain.caveats}
    narrow, wide = plain.items[0].figures.energy_wh, beyond.items[0].figures.energy_wh
    assert narrow is not None
    assert wide is not None
    assert wide.high / wide.low > narrow.high / narrow.low * 1.01


@pytest.mark.parametrize("model", ["sora", "veo", "kling-2.6", "wan-2.1-14b", "wan-2.2"])
def test_the_longer_beyond_what_was_published_the_wider(model: str, catalog: Catalog) -> None:
    found = [run(catalog, Use("video", model=model, length=Length(s, "seconds"))).items[0] for s in (5, 12, 60, 600)]
    ratios = [one.figures.energy_wh.high / one.figures.energy_wh.low for one in found if one.figures.energy_wh]
    assert ratios[0] == pytest.approx(ratios[1])
    assert ratios[1] * 1.05 < ratios[2]
    assert ratios[2] * 1.05 < ratios[3]
    centrals = [one.figures.energy_wh.central for one in found if one.figures.energy_wh]
    assert [central / centrals[0] for central in centrals] == pytest.approx([1, 2.4, 12, 120])


def test_up_to_what_was_published_the_band_is_as_wide_as_ever(catalog: Catalog) -> None:
    for use in (
        Use("video", resolution="1080p", length=Length(12, "seconds")),
        Use("image", model="flux", resolution="512x512"),
    ):
        assert not {"pixels_beyond", "seconds_beyond"} & {one.code for one in run(catalog, use).caveats}


def test_a_length_and_steps_may_be_as_many_as_are_counted_and_no_more(catalog: Catalog) -> None:
    run(catalog, Use("image", 1, steps=int(MOST)))
    run(catalog, Use("chat", 1, length=Length(MOST, "words")))
    for use, code in (
        (Use("image", 1, steps=int(MOST) + 1), "steps"),
        (Use("image", 1, steps=0), "steps"),
        (Use("chat", 1, length=Length(MOST * 1.01, "words")), "length"),
        (Use("chat", 1, length=Length(0, "words")), "length"),
    ):
        with pytest.raises(BadQuestion) as refused:
            run(catalog, use)
        assert refused.value.code == code
