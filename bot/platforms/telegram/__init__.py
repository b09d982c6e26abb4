"""Telegram: incoming (update -> Message), rendering (Reply -> HTML), app (connecting, serving, stopping)."""
