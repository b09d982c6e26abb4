"""What is told in parts, as one: crowds, lists, remainders, chains of "per", what is taken back or came of it.

Pure rules on chunks with their quantities, before anything is chosen. They stand in one order, which `choosing.pieces`
keeps; a number that a rule places is never guessed.
"""
