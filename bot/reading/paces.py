"""Chains of time: so many an hour, hours a day, days a week; what each of them says of the uses before it."""

from bot.reading.drafts import Draft, Findings, Mark
from bot.reading.timing import DAYS, HOURS

_HOURS_A_DAY = 24


def by_the_hour(found: Findings) -> None:
    """As in "two prompts an hour, eight hours a day": 16 a day; with no hours said it goes on day and night."""
    lasting = [m for m in found.lengths if m.unit in HOURS]
    for mark in found.hourly:
        if mark.value <= 0:  # "every 0 seconds"
            found.flaws.append("zero")
            continue
        targets = _before(found, mark) or [d for d in found.drafts if d.start > mark.at][:1]
        targets = [d for d in targets if d.length is None] or targets
        counted = mark.unit or lasting or found.rates or found.spans or any(d.counted for d in targets)
        for draft in targets if counted else ():
            hours = lasting[0].value * HOURS[lasting[0].unit] if lasting else _HOURS_A_DAY
            draft.count, draft.counted = draft.count * hours / mark.value, True
            one_day = any(s.value == 1 and s.unit for s in found.spans)  # "for a whole day"
            if not lasting and draft.per is None and not found.rates and not one_day:
                draft.per = "day"
    if found.hourly and lasting:
        found.lengths.remove(lasting[0])


def days_a_week(found: Findings) -> None:
    """As in "3 a day, 5 days a week": so many of the longer time, which is still a rate."""
    for rate in list(found.rates):
        span = next((s for s in found.spans if s.at == rate.at - 1), None)
        days = DAYS[rate.unit] * rate.value
        targets = _before(found, rate)
        if span is None or not targets or span.value >= days or found.chunks[span.at].meaning.period == days:
            continue
        earlier = next((r for r in found.rates if r.at < rate.at and DAYS[r.unit] * r.value < span.value), None)
        step = DAYS[earlier.unit] * earlier.value if earlier else found.chunks[span.at].meaning.period or 1
        for draft in targets:
            draft.count *= span.value / step
            draft.per = None
        found.spans.remove(span)
        if earlier is not None:
            found.rates.remove(earlier)


def _before(found: Findings, mark: Mark) -> list[Draft]:
    return [d for d in found.drafts if d.start < mark.at and d.segment == mark.segment]
