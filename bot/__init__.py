"""The conversation: a message in, a reply out, drawn by each platform."""
