"""Numbers and what they are numbers of: counts, lengths, rates, spans of time, watts, units.

`composing` joins a number to its noun, the others turn hours of a day, days of a week, languages and machines into
numbers. In: chunks. Out: chunks with their quantities. Nothing is added up here, and nothing chosen.
"""
