"""Where people meet the bot. The platforms do not know each other; each draws the same Reply in its own way.

A folder here that is named below is started by `python -m bot run` where its token is set; `bot/hosting.py` says what
is in it. The terminal needs no token and is no folder.
"""

PLATFORMS = ("discord", "telegram")
