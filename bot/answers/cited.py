"""A source by who wrote it and when: `Luccioni et al. 2024`, `Wynes & Nicholas 2017`, `US EPA 2024`."""

import re

from estimator import Source

PAIR = 2
_ASIDE = re.compile(r"\s*\([^)]*\)")
_INITIALS = r"(?:[A-ZÀ-Þ][a-zß-ÿ]?\.[- ]?)+"
_PERSON = re.compile(rf"{_INITIALS} ?(?P<family>[^\W\d_](?:[\w'’ -]*\w)?)")
_MORE = re.compile(r",? (?:et al\.?|and others)\Z")
_HOUSE_ENDS = re.compile(r", | with |; | / ")


def cited(source: Source) -> str:
    """The first author's family name with the year; who published it, where the authors are a house or nobody."""
    authors = _ASIDE.sub("", source.authors or "")
    named = _MORE.sub("", authors)
    persons = []
    for part in named.replace(" and ", ", ").split(", "):
        person = _PERSON.fullmatch(part.strip())
        if person is None:
            break
        persons.append(person["family"])
    if not persons:
        who = _HOUSE_ENDS.split(named or _ASIDE.sub("", source.publisher))[0]
    elif len(persons) > PAIR or named != authors:
        who = f"{persons[0]} et al."
    else:
        who = " & ".join(persons)
    return f"{who} {source.year}" if source.year else who
