"""Which measures are asked for: named in another language, wanted alone, or of no interest to whoever asks."""

import pytest

from bot.reading import Lexicon, read

CORRECTED = [
    ("Water used by 200 images please. Hmm actually make that energy, I don't care about the water", ("energy",)),
    ("water for 200 images, no wait, carbon", ("carbon",)),
    ("the water of 200 images. No, the energy, not the water", ("energy",)),
    ("l'eau pour 200 images, non plutôt le carbone", ("carbon",)),
    ("l'eau et le carbone de 200 images. Non, pas l'eau", ("carbon",)),
]
ALONE = {
    "water": [
        "50 prompts: le co2 je m'en fiche, je veux que l'eau",
        "50 prompts, j'en ai rien à faire du carbone, l'eau ?",
        "je veux seulement l'eau de 50 prompts, pas le carbone",
        "50 prompts, peu importe le co2, donne l'eau",
        "50 prompts, l'eau uniquement, le co2 ne m'intéresse pas",
        "50 prompts, never mind the carbon, the water please",
        "50 prompts, not bothered about carbon, only the water",
        "50 prompts: the water, I don't care about the CO2",
        "50 prompts. i don't care about the co2, i want the water",
        "50 prompts, co2 i couldn't care less about, just water",
        "a friend wanted the co2 of 50 prompts, for me the water only",
        "50 prompts, they all talk of carbon, I'd like the water alone",
        "50 prompts, tout le monde parle du co2, moi je veux l'eau uniquement",
        "50 prompts, on parle toujours du carbone, je voudrais l'eau seulement",
    ],
    "carbon": [
        "50 prompts chatgpt, l'eau je m'en fous, combien de co2 ?",
        "juste le carbone pour 50 prompts, l'eau je m'en fous",
        "je me fiche de l'eau, 50 prompts en co2 ?",
        "on s'en fout de l'eau, le co2 de 50 prompts ?",
        "50 prompts, don't care about water, just the carbon",
        "50 prompts, water doesn't matter, the carbon?",
        "50 prompts: I only care about the carbon, not the water",
        "50 prompts, leaving aside the water, the co2?",
    ],
    "energy": [
        "50 prompts, veux pas savoir l'eau, juste l'électricité",
        "laisse tomber l'eau et le carbone, dis moi juste l'électricité pour 50 prompts",
        "donne l'énergie de 50 prompts, l'eau ne m'intéresse pas",
        "50 prompts. water i couldn't care less about, just electricity",
        "forget the water and the carbon, just tell me the electricity of 50 prompts",
        "the energy of 50 prompts, i don't need the water",
    ],
}


@pytest.mark.parametrize(("text", "measure"), [(text, measure) for measure, texts in ALONE.items() for text in texts])
def test_the_measure_that_is_wanted_alone_counts(text: str, measure: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).measures == (measure,)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("just the water and the carbon of 50 prompts", ("carbon", "water")),
        ("juste l'eau et l'énergie de 50 prompts", ("energy", "water")),
        ("is it just the water for 50 prompts or also the carbon?", ("carbon", "water")),
        ("does 50 prompts only use water or energy too?", ("energy", "water")),
        ("juste l'eau de 50 prompts, ou aussi le carbone ?", ("carbon", "water")),
        ("just 50 prompts: water and energy?", ("energy", "water")),
        ("j'ai fait juste 50 prompts, l'eau et le carbone ?", ("carbon", "water")),
    ],
)
def test_a_measure_that_is_added_counts_too(text: str, measures: tuple[str, ...], lexicon: Lexicon) -> None:
    assert read(text, lexicon).measures == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("c'est quoi le carbon footprint de 20 images ia ?", "carbon"),
        ("20 images ia, combien d'energy ?", "energy"),
        ("la water footprint de 20 images ia ?", "water"),
        ("combien d'agua pour 20 prompts ?", "water"),
        ("20 prompts, côté eau ?", "water"),
        ("what's the empreinte carbone of 20 images", "carbon"),
        ("how much eau for 20 prompts", "water"),
        ("how much électricité for 20 prompts", "energy"),
        ("how much agua do 20 prompts use?", "water"),
        ("20 prompts waterwise?", "water"),
        ("20 prompts, energy-wise?", "energy"),
        ("what do 20 prompts do on the power grid", "energy"),
    ],
)
def test_measures_count_in_the_other_language(text: str, measure: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).measures == (measure,)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("une charge complète de gsm, c'est combien de prompts ?", "phone-charge"),
        ("avec 100 images ia combien de smartphones pourrait-on recharger ?", "phone-charge"),
        ("combien de téléphones peut-on charger avec 20 vidéos ia ?", "phone-charge"),
        ("100 images, ça recharge combien de smartphones ?", "phone-charge"),
        ("how many smartphones could we charge with 100 images", "phone-charge"),
        ("a load of smartphone vs 100 prompts", "phone-charge"),
        ("100 prompts vs making a smartphone", "smartphone"),
        ("100 prompts ou fabriquer un smartphone", "smartphone"),
        ("100 prompts vs a new smartphone", "smartphone"),
    ],
)
def test_a_phone_that_is_charged_is_not_made(text: str, thing: str, lexicon: Lexicon) -> None:
    assert [side.thing for side in read(text, lexicon).everyday] == [thing]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("une image sora, on l'a finalement pas faite, 3 images oui, empreinte ?", None),
        ("elle l'a lu, combien de co2 pour 5 prompts chatgpt ?", None),
        ("10 images, il l'a fait hier, empreinte ?", None),
        ("10 images in L.A., footprint?", "US-CA"),
        ("100 prompts en Côte d'Ivoire, co2 ?", "CI"),
        ("mon fils étudie à Calgary, il fait 50 prompts par jour, empreinte ?", "CA-AB"),
        ("à Verviers, il a un GSM et il fait 10 images, empreinte ?", "BE"),
        ("à Austin, il fait 10 images, co2 ?", "US-TX"),
        ("50 prompts à Paris, va pour l'eau", "FR"),
        ("10 images in chicago, il", "US-IL"),
        ("10 images in paris, tx", "US-TX"),
        ("10 images in Portland, OR", "US-OR"),
        ("5 GPT US", "US"),
        ("10 portraits ghibli pour les un an de ma nièce, co2 ?", None),
        ("10 portraits pour ses un an, co2 ?", None),
    ],
)
def test_small_words_name_no_state(text: str, place: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).place == place


@pytest.mark.parametrize(("text", "measures"), CORRECTED)
def test_a_measure_that_is_taken_back_is_not_wanted(text: str, measures: tuple[str, ...], lexicon: Lexicon) -> None:
    assert read(text, lexicon).measures == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("a 3-page worksheet on the water cycle by Mistral, energy and CO2?", ("carbon", "energy")),
        ("an essay about water by Claude, energy?", ("energy",)),
        ("un poème sur l'eau par Mistral, énergie ?", ("energy",)),
        ("what do 50 prompts cost in water and co2?", ("carbon", "water")),
    ],
)
def test_what_a_text_is_about_is_not_asked_for_beside_another_measure(
    text: str, measures: tuple[str, ...], lexicon: Lexicon
) -> None:
    assert tuple(sorted(read(text, lexicon).measures)) == measures


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("with power from Poland, 20 images", "PL"),
        ("20 images with power from Poland", "PL"),
        ("avec l'électricité de Pologne, 20 images, impact ?", "PL"),
        ("20 images avec l'électricité de Pologne, impact ?", "PL"),
    ],
)
def test_electricity_that_only_says_where_it_comes_from_is_no_measure(text: str, place: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.place, reading.measures) == (place, ())
