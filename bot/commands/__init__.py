"""What `python -m bot` can be told to do, one file a command or two of a kind.

Each is imported when it is called for, and gives its exit code or raises `bot.exits.WrongUse`. `arguments.py` says what
may be typed, `operating.py` what those of an operator have in common.
"""
