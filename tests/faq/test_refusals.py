import re
from pathlib import Path

import pytest

from faq import Refused
from faq.refusals import CODES

HOME = Path(__file__).parents[2] / "faq"


def test_every_code_that_is_said_is_known_and_every_known_one_is_said() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in HOME.rglob("*.py") if path.name != "refusals.py")
    source += (HOME / "refusals.py").read_text(encoding="utf-8").split("class Refused", 1)[1]
    said = set(re.findall(r'(?:Allowed|Input|Unknown|Full|Unavailable|__init__)\(\s*"([a-z_]+)"', source))
    # The database's words are chosen in engines.py.
    said |= set(re.findall(r'return "([a-z_]+)"\n', source)) | {"locked", "full", "read_only"}
    assert said == set(CODES)


def test_a_refusal_without_its_arguments_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="no_entry"):
        Refused("no_entry")
