"""One addition, one place: a measured model is one file, and a figure that does not hold is refused with its mend."""

import shutil
from pathlib import Path

import pytest

import estimator
from bot.reading import load_lexicon, read
from estimator import BadData, Question, Use, estimate, load_catalog

DATA = Path(estimator.__file__).parent / "data"
INVENTED = """\
code: {code}
name: Quokka Paint
maker: Quokka Labs
openness: open
region: world
aliases: [quokka paint]
activities:
  image:
    routes:
    - {{row: {row}, origin: mlenergy, value: 0.341, steps: 20, size: 1024x1024}}
    grade: C
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(DATA, tmp_path / "data")


def test_a_model_is_added_by_one_file_and_can_be_asked_for_at_once(data: Path) -> None:
    (data / "models" / "quokka-paint.yaml").write_text(INVENTED.format(code="zzq", row="img-mle-pixart-1gpu"))
    catalog = load_catalog(data)
    found = estimate(Question((Use("image", 10, model="quokka-paint"),)), catalog).items[0]
    like = estimate(Question((Use("image", 10, model="pixart-sigma"),)), catalog).items[0]
    assert found.figures == like.figures
    reading = read("how much energy do 10 images with Quokka Paint use?", load_lexicon(catalog))
    assert [(use.count, use.model) for use in reading.items] == [(10, "quokka-paint")]


@pytest.mark.parametrize(("code", "row"), [("zzq", "img-nobody-measured"), ("di", "img-mle-pixart-1gpu")])
def test_a_citation_that_leads_nowhere_and_a_code_twice_are_refused_by_file_and_mend(
    data: Path, code: str, row: str
) -> None:
    (data / "models" / "quokka-paint.yaml").write_text(INVENTED.format(code=code, row=row))
    with pytest.raises(BadData) as wrong:
        load_catalog(data)
    assert "quokka-paint" in str(wrong.value)
    assert "Mend" in str(wrong.value)
