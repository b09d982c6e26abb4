"""All the words of each language: what people type (names.yaml, grammar.yaml) and what the bot says (replies.ftl)."""

FIRST = "en"
"""The language that stands in where another lacks a sentence or an entry, and that an operator who says nothing gets."""
