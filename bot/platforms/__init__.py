"""Where people meet the bot. The platforms do not know each other; each draws the same Reply in its own way."""
