import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


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
