"""All the words of each language: what people type (names.yaml, grammar.yaml) and what the bot says (replies.ftl)."""

FIRST = "en"
"""What stands in where another language lacks a sentence or an entry, and what an operator who says nothing gets."""
