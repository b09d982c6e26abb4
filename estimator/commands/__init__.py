"""What `python -m estimator` can be told to do, one file a command: arguments in, lines out, the exit code."""
