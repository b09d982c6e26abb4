"""Which reading is meant: actions, the features they are weighed by, what was learned, and the search.

`pieces` runs the rules of the rooms below in their order, `weighing` puts together all that a choice is made on,
`search` alone chooses. Weights are learned from labelled messages (`make learn`), never written by hand.
"""
