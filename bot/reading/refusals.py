"""What a language's files can be refused for."""


class BadLanguage(ValueError):
    """A language's file that cannot be used: which file, which entry, what is wrong, how to mend it."""

    def __init__(self, file: str, entry: str, wrong: str, mend: str) -> None:
        super().__init__(f"{file}: {entry}: {wrong}. {mend}")
