"""The maths of every model: each number has its unit, and says of what it is."""

import re

import pytest

from bot.answers.maths import maths
from bot.replies import Reply
from bot.wiring import Parts
from estimator.question import Question, Use

MULTIPLIERS = {"en": ("Times ", "times "), "fr": ("Multiplié par ", "fois ")}
UNITS = re.compile(
    r"[mkMGTµ]?Wh\b|\b[mk]?[gt] CO₂e|\bm?L\b|m³|%|\bseconds\b|\bsecondes\b|\bminutes\b|\btokens\b|\bjetons\b"
)
PER = {
    "en": ("for each", "per kWh", "for all of them", "Published for ", "as published", "Length", "more carbon"),
    "fr": ("par ", "pour le tout", "Publié pour ", "tel que publié", "Longueur", "de carbone en plus"),
}


def pages(made: Parts, lang: str, question: Question) -> list[Reply]:
    first = maths(made.context, lang, question, "1")
    found = re.search(r"Page 1 (?:of|sur) (\d+)", " ".join(line.text for line in first.lines))
    return [first, *(maths(made.context, lang, question, str(n)) for n in range(2, int(found[1]) + 1 if found else 2))]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_step_of_every_model_has_its_unit_and_says_of_what(lang: str, made: Parts) -> None:
    seen = 0
    for model in made.context.catalog.models.values():
        for activity in model.activities:
            for page in pages(made, lang, Question((Use(activity, 3, model=model.id),))):
                for line in (one for one in page.lines if one.kind == "step"):
                    seen += 1
                    text = line.text.replace("\u00a0", " ")
                    where = f"{model.id} {activity}: {text}"
                    assert "  " not in text, where
                    if not any(word in text for word in MULTIPLIERS[lang]):
                        assert UNITS.search(text), where
                        assert any(word in text for word in PER[lang]), where
    assert seen > 1000
