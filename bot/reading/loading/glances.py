"""Words that are told at a glance: what of each language is known of a word before anything around it is looked at.

Made once with the vocabulary. tagger.py sees by it that a word is nothing but itself, and most words of a message are.
"""

from bot.reading.tagging.chunks import PLAIN
from bot.reading.tagging.tagger import SIGNS
from bot.reading.words.lexicon import DIGITS, Alone, NumberWords
from bot.reading.words.model_names import ModelNames
from bot.reading.words.patterns import Pattern
from bot.reading.words.vocabulary import END, NOTHING, Index, Meaning


def words_alone(
    index: Index,
    names: ModelNames,
    numbers: NumberWords,
    bystanders: Pattern,
    *,
    months: frozenset[str],
    barred: frozenset[str],
) -> dict[str, Alone]:
    """The words that are one chunk of one kind, unless what they may go on with comes next.

    barred: words of which more has to be looked at, their next or how they are written.
    """
    shared: dict[frozenset[str], frozenset[str]] = {}
    found: dict[str, Alone] = {}
    articles = numbers.article & numbers.ahead.keys() - numbers.also_new
    begin = (numbers.begins | numbers.counting) - (numbers.ahead.keys() - numbers.counting) - articles
    for word in {*index, *numbers.ahead} - barred - begin:
        node = index.get(word, {})
        kind = _kind_alone(word, node.get(END), numbers)
        if kind is None:
            continue
        own = frozenset(node).union(*(key[1:2] for key, _ in names.roots.get(word, ()))) - {END}
        ahead = numbers.ahead.get(word, NOTHING)
        if word in bystanders.words:
            own = own.union(bystanders.words[word].words)
            ahead |= numbers.begins | months
        if ahead or any(map(str.isdecimal, node)):
            ahead |= {DIGITS}
        own, ahead = shared.setdefault(own, own), shared.setdefault(ahead, ahead)
        if kind == "article":
            found[word] = kind, PLAIN, own, ahead, numbers.words.get(word, 1)
        else:
            found[word] = kind, node.get(END, PLAIN), own, ahead, 0.0
    return found


def _kind_alone(word: str, meaning: Meaning | None, numbers: NumberWords) -> str | None:
    """The kind of a word that no other goes on with; None where that hangs on how it is written."""
    if word.isdecimal():
        return None
    if word in numbers.article:
        return "article" if meaning is None or meaning.kind == "sign" or word in numbers.counting else None
    if meaning is None:
        return SIGNS.get(word) or ("word" if word.isalpha() else None)
    if meaning.place or meaning.caps or meaning.proper or meaning.tight or meaning.maker:
        return None
    return meaning.kind


def digits_ahead(index: Index, names: ModelNames, barred: set[str]) -> dict[str, frozenset[str]]:
    """By the digits that phrases and names begin with, and that are none by themselves: the words they go on with."""
    return {
        word: frozenset(node).union(*(key[1:2] for key, _ in names.roots.get(word, ())))
        for word, node in index.items()
        if word.isdecimal() and END not in node and word not in barred
    }


def words_beside_digits(words: frozenset[str], bystanders: Pattern) -> dict[str, frozenset[str] | None]:
    """What may make more of digits before it, and the next words where only that does; None: whatever is next."""
    found: dict[str, frozenset[str] | None] = dict.fromkeys(words)
    for slot in bystanders.slots.values():
        for word, pattern in slot.words.items():
            before = found.get(word, NOTHING)
            if before is None or pattern.kind is not None or pattern.slots:
                found[word] = None
            else:
                found[word] = before.union(pattern.words)
    return found
