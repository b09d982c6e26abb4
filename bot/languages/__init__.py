"""All the words of each language: what people type (names.yaml, grammar.yaml) and what the bot says (replies.ftl)."""
