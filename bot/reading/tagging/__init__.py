"""Tokens -> chunks: the language, mended words, numbers, names, sizes, places and trips, each piece with what it is.

`tagger` goes over the tokens once and asks the others; `placing` makes places whole; `cues` finds the phrases that
tell what is wanted. Each looks at the words beside a piece, and at no more of the message.
"""
