"""What an operator changes: settings.py is the only reader of the environment."""
