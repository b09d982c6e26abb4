"""What a language's files can be refused for: told where its words are, raised by the reader too."""

from bot.languages.refusals import BadLanguage, Faults

__all__ = ["BadLanguage", "Faults"]
