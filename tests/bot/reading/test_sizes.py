"""Sizes of pictures and videos are heard as sizes and never as counts, in every form, in both languages."""

import pytest

from bot.reading import Lexicon, read

WIDTHS = (256, 512, 640, 768, 1024, 1280, 1920, 3840)
HEIGHTS = (256, 480, 512, 720, 768, 1024, 1080, 2160)
PIXELS = [f"{w}{by}{h}" for w in WIDTHS for h in HEIGHTS for by in ("x", "×", " x ", "*")]
RATIOS = ["1:1", "4:3", "3:4", "3:2", "16:9", "9:16", "16:10", "21:9", "5:4"]
LINES = ["240p", "360p", "480p", "720p", "1080p", "1440p", "2160p", "1080 p", "1080p60"]
KILOS = ["2K", "4K", "8K", "4k"]
PICTURES = (
    "a {} image",
    "20 {} images, CO2?",
    "one image at {} with Flux",
    "une image {}",
    "20 images en {}, quel CO2 ?",
)
VIDEOS = (
    "a {} video",
    "10 {} videos, energy?",
    "what does Veo 3 at {} cost?",
    "une vidéo {}",
    "10 vidéos en {}, énergie ?",
)


def _sizes(phrases: tuple[str, ...], sizes: list[str]) -> list[str]:
    return [phrase.format(size) for phrase in phrases for size in sizes]


@pytest.mark.parametrize(
    "text", [*_sizes(PICTURES, PIXELS[::7]), *_sizes(PICTURES, RATIOS), *_sizes(VIDEOS, [*LINES, *KILOS, *RATIOS])]
)
def test_a_size_is_given_to_its_use_and_counts_nothing(text: str, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.resolution is not None
    assert use.count == (20 if text.startswith("20") else 10 if text.startswith("10") else 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("4k prompts to ChatGPT", 4000),
        ("4k images with Flux", 4000),
        ("10k starter packs, CO2?", 10_000),
        ("3 x 20 images, CO2?", 60),
        ("2x3 images, CO2?", 6),
        ("4k requêtes à Claude, CO2 ?", 4000),
    ],
)
def test_numbers_that_look_like_sizes_stay_counts(text: str, count: float, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.resolution) == (count, None)


@pytest.mark.parametrize("text", ["20 images at 15:30, CO2?", "20 images à 12:45, CO2 ?"])
def test_a_time_of_day_is_no_shape(text: str, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.resolution) == (20, None)


def test_each_of_two_uses_keeps_its_own_size(lexicon: Lexicon) -> None:
    items = read("20 images at 1024x1024 and 3 videos at 720p, CO2?", lexicon).items
    assert [(use.activity, use.count, use.resolution) for use in items] == [
        ("image", 20, "1024x1024"),
        ("video", 3, "720p"),
    ]
