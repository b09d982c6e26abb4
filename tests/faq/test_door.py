import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import faq

ROOT = Path(__file__).parents[2]


def test_every_name_of_the_door_leads_to_what_it_names() -> None:
    assert all(hasattr(faq, name) for name in faq.__all__)
    for name, home in faq._LATER.items():
        assert name in faq.__all__
        assert getattr(faq, name) is getattr(importlib.import_module(f"faq.{home}"), name)
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = faq.nothing_here  # type: ignore[attr-defined] # that is the point


def test_the_desk_over_seeds_alone_loads_no_database() -> None:
    code = """
import sys
from faq import seed_desk
assert seed_desk().match("who is Sasha Luccioni", "en").best.slug == "sasha-luccioni"
heavy = {"sqlalchemy", "alembic", "aiosqlite", "asyncpg", "asyncio"} & set(sys.modules)
print(sorted(heavy))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
