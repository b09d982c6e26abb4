"""The words themselves: a message as tokens, and all languages' words as they are looked up, the Lexicon.

Nothing here says what a message means. The Lexicon is made by `loading`; what it holds stands here, the learned
numbers too, so that whoever looks something up knows none of those who filled it.
"""
