"""Reading -> Reply, one file an intent."""
