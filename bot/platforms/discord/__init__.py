"""Discord: incoming (event -> Message), rendering (Reply -> components), app (the library's life cycle)."""
