"""The files of bot/languages and the catalogue's ids -> the Lexicon, once at start.

They are checked, and what is wrong in them is told by file, entry and mend. No reading of a message comes here, so
that a program whose Lexicon is kept loads none of this. `compiling` begins it, `one_language` puts a language together.
"""
