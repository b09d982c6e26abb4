"""Learns the weights of reading from the labelled messages: `make learn` writes them, `make honest` measures them."""
