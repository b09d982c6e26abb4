"""The oldest bundled pip runs on Python 3.11 alone, and so does its test."""

import sys

collect_ignore = ["test_the_locks_on_the_oldest_pip.py"] if sys.version_info >= (3, 12) else []
