"""What the estimator refuses: a question it cannot take, data it will not load.

ValueError
|- BadQuestion   a person asked it: a code, the nearest names, one kind sentence
`- BadData       a contributor wrote it: file, entry, what is wrong and how to mend it
"""


class BadQuestion(ValueError):
    """A question that has no answer as it stands.

    code: `nothing`, `activity`, `model`, `band`, `per`, `count_not_finite`, `count_negative`, `count_too_large`,
    `unit`, `length`, `tokens`, `resolution`, `steps`, `thing`, `row`, `side`, `place`, `form`; of an own machine
    `watts` (none said), `power_zero`, `power_too_large`, `hours_zero`, `hours_too_large`, `energy_zero`,
    `energy_too_large`. about: the word
    or number; nearest: names that exist.
    """

    def __init__(self, code: str, sentence: str, *, about: str = "", nearest: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.about = about
        self.nearest = nearest


class BadData(ValueError):
    """A data file that is refused: names the file, the entry and the mend."""

    def __init__(self, file: str, entry: str, wrong: str, mend: str) -> None:
        super().__init__(f"{file}: {entry}: {wrong}. Mend: {mend}.")
        self.file = file
        self.entry = entry
        self.wrong = wrong
        self.mend = mend
