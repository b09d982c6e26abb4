"""How a command ends: its exit codes, and the one way to say that a person has to change something."""

WELL = 0
FAULT = 1
"""Something here broke, or does not answer; starting again may help."""
WRONG_USE = 2
"""A person has to change something; starting again does not help."""
INTERRUPTED = 130
"""Ctrl-C, as shells count it."""


class WrongUse(Exception):
    """What a person has to change, in a line each; the command ends with WRONG_USE."""
