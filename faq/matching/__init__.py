"""A question to the entries nearest to it, tolerant of typing; pure and in memory."""
