"""One file a change of the tables, in order; each is run once on every database."""
