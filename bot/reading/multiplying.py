"""How many after multiplying: people, rates, and rates over a time."""

from dataclasses import replace

from bot.reading.drafts import Draft, Findings, Mark, People, stem
from bot.reading.timing import DAYS

_MANY = 100
"""From so many people on, "100 people make an image" means one each."""
_NEAR = 3


def multiply_people(found: Findings) -> None:
    """Each use times the people who make it: those named last before it, else the first named after it."""
    if not found.people:
        return
    together = not found.each and _together(found)
    groups = _groups(found)
    for draft in found.drafts:
        before = [p for p in groups if p.at < draft.start]
        people = before[-1] if before else groups[0]
        if found.each:
            draft.count *= _up_to(people, found)
        elif not together and _each_implied(found, draft, people):
            draft.count *= people.value


def people_unheard_of(found: Findings) -> None:
    """As in "the choir has 12 altos, each of them made ...": whoever "each" stands for, in a word that nobody knows."""
    for mark in found.loose:
        noun = found.chunks[mark.at + 1] if mark.at + 1 < len(found.chunks) else None
        who = noun is not None and noun.kind in {"word", "demonym"} and mark.value > 1 and mark.value % 1 == 0
        if who and any(e.at > mark.at + 2 for e in found.each) and any(d.start > mark.at for d in found.drafts):
            found.people.append(People(mark.value, mark.at, mark.clause, [("", mark.value)]))
            found.loose.remove(mark)
            return


def each_piece(found: Findings) -> None:
    """As in "8 interviews transcribed, then a summary of each": as many as the pieces before, where nobody is named."""
    for mark in found.each:
        before = [d for d in found.drafts if d.start < mark.at]
        counted = [d for d in before[:-1] if d.counted and d.activity != before[-1].activity]
        if counted and before[-1].article and not before[-1].counted:
            before[-1].count, before[-1].counted = before[-1].count * counted[-1].count, True
        after = next((d for d in found.drafts if mark.at < d.start <= mark.at + 1 + _NEAR), None)
        calm = after is not None and all(c.kind not in {"comma", "stop"} for c in found.chunks[mark.at : after.start])
        if calm and after is not None and before and before[-1].counted and not (after.counted or after.plural):
            after.count, after.counted = after.count * before[-1].count, True  # "each with its own cover"


def _together(found: Findings) -> bool:
    """As in "30 kids made 40 images in total"; "total footprint" says nothing of who made how many."""
    for at, chunk in enumerate(found.chunks):
        if chunk.plays("together"):
            after = found.chunks[at + 1] if at + 1 < len(found.chunks) else None
            if after is None or not (after.kind == "word" or after.plays("measure")):
                return True
    return False


def _groups(found: Findings) -> list[People]:
    """The groups, those joined by "and" added up, those that follow an "each" multiplied."""
    groups: list[People] = []
    for number, people in enumerate(found.people):
        between = found.chunks[groups[-1].at + 1 : people.at] if groups else []
        inner = _per_group(found, people, groups[-1]) if groups else None
        if people.named:
            groups.append(people)
        elif inner is not None:
            found.each.remove(inner)
            parts = [*groups[-1].parts, *people.parts]
            groups[-1] = replace(people, value=people.value * groups[-1].value, parts=parts, container=False)
        elif groups and [c.text for c in between] == [","] and _listed_on(found, number):
            groups[-1] = replace(people, value=people.value + groups[-1].value)  # "10 girls, 12 boys and 11 adults"
        elif groups and len(between) <= _NEAR and any(c.plays("and") for c in between):
            groups[-1] = replace(
                groups[-1], value=groups[-1].value + people.value, parts=[("", groups[-1].value + people.value)]
            )
        elif (
            groups
            and any(c.kind == "each" or c.plays("times") or c.text == "(" for c in between)
            and not any(groups[-1].at < d.start < people.at for d in found.drafts)
        ):
            groups[-1] = replace(people, value=people.value * groups[-1].value, parts=groups[-1].parts + people.parts)
        elif groups and not any(groups[-1].at < d.start < people.at for d in found.drafts):
            groups[-1] = people
        else:
            groups.append(people)
    return groups


def _listed_on(found: Findings, number: int) -> bool:
    """Does "and" with one more group close the list that a group stands in?"""
    here, after = found.people[number].at, found.people[number + 1 : number + 2]
    between = found.chunks[here + 1 : after[0].at] if after else []
    return 0 < len(between) <= _NEAR and between[0].plays("and")


def _per_group(found: Findings, people: People, outer: People) -> Mark | None:
    """As in "4 classes, 27 kids per class": the "per class" right after a group that names the group before it."""
    for mark in found.each:
        if people.at < mark.at <= people.at + 2 and any(_names(mark, words) for words, _ in outer.parts):
            return mark
    return None


def _names(mark: Mark, words: str) -> bool:
    """Does "per class" name "4 classes"?"""
    return bool({stem(word) for word in words.split()} & {stem(word) for word in mark.unit.split()})


def _up_to(people: People, found: Findings) -> float:
    """As in "four teams of six, three posters per team": as far as the group that "per" or "each" names; else all."""
    value, named = 1.0, 0.0
    for words, number in people.parts:
        value *= number
        if any(_names(mark, words) for mark in found.each):
            named = value
    return named or people.value


def _each_implied(found: Findings, draft: Draft, people: People) -> bool:
    if people.part and not people.container:
        return True
    if people.container or (draft.counted and any(m.unit for m in found.rates) and people.purpose):
        return False
    if people.purpose:
        return draft.plural and not draft.counted
    times = any(c.plays("times") for c in found.chunks[people.at + 1 : draft.start])  # "7 colleagues x 12 prompts"
    if draft.counted and (found.rates or times):
        return True
    if draft.counted:
        return draft.count < people.value
    return people.value >= _MANY and (draft.article or draft.plural)


def rate(found: Findings) -> None:
    """As in "a day": what was counted before it in the sentence; "Each month, ...": all that follows."""
    heads = {r.at for r in found.rates if not any(d.start < r.at and d.segment == r.segment for d in found.drafts)}
    for rate in sorted(found.rates, key=lambda r: r.at in heads):  # "my annual footprint with 25 prompts a day"
        before = [d for d in found.drafts if d.start < rate.at and d.segment == rate.segment]
        targets = [d for d in before if d.per is None]
        if not targets:
            after = [d for d in found.drafts if d.start > rate.at and d.per is None]
            earlier = [d for d in found.drafts if d.start < rate.at and d.per is None]
            targets = after or ([] if before else earlier)
        if not targets:
            _as_span(found, rate, before or found.drafts)
            continue
        for draft in targets:
            draft.per, draft.every, rate.used = rate.unit, rate.value, True


def _as_span(found: Findings, rate: Mark, drafts: list[Draft]) -> None:
    """A second, longer rate is the time asked about: "5 a day, how much per year?"."""
    days = DAYS[rate.unit] * rate.value
    if drafts and all(draft.per and DAYS[draft.per] < days for draft in drafts):
        found.spans.append(Mark(rate.at, rate.segment, rate.clause, days, "for"))


def span(found: Findings) -> None:
    """A rate over a time is a count: 5 a day for a year, 1825; every week for a year, 52."""
    rated = [d for d in found.drafts if d.per]
    for span in found.spans if not rated else ():
        if span.at and found.chunks[span.at - 1].plays("times"):  # "12 prompts x 5 days"
            for draft in found.drafts:
                draft.count *= span.value / (found.chunks[span.at].meaning.period or span.value)
    for span in sorted(found.spans, key=lambda s: s.value):
        for draft in rated:
            if draft.per is None:
                continue
            step = DAYS[draft.per] * draft.every
            if span.value > step:
                draft.count *= round(span.value / step)
                draft.per, draft.every = None, 1.0
    for draft in rated:
        if draft.per and draft.every != 1:
            draft.count, draft.every = draft.count / draft.every, 1.0
