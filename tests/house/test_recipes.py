"""The recipes of CONTRIBUTING.md, followed on invented examples: the bot then answers, and nothing else was touched."""

from collections.abc import Iterator

import pytest

from bot.wiring import Parts
from tests.house.recipes import Tree, recipe

NAMES = {"bot/languages/en/names.yaml", "bot/languages/fr/names.yaml"}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, made: Parts) -> Tree:
    return Tree.copied(tmp_path_factory.mktemp("tree"))


@pytest.fixture
def tree(copy: Tree) -> Iterator[Tree]:
    yield copy
    copy.put_back()


def says(title: str, *places: str) -> bool:
    """Does the recipe name each of the places?"""
    return all(place in recipe(title) for place in places)


def test_a_measured_model(tree: Tree) -> None:
    tree.write(
        "estimator/data/models/quokka-paint.yaml",
        "code: zzq\nname: Quokka Paint\nmaker: Quokka Labs\nopenness: open\nregion: world\naliases: [quokka paint]\n"
        "activities:\n  image:\n    routes:\n"
        "    - {row: img-mle-pixart-1gpu, origin: mlenergy, value: 0.341, steps: 20, size: 1024x1024}\n    grade: C\n",
    )
    assert "Quokka Paint" in tree.ask("how much energy do 10 images with Quokka Paint use?")
    assert tree.run("estimator", "check").returncode == 0
    assert tree.touched() == {"estimator/data/models/quokka-paint.yaml"}
    assert says("A measured model", "estimator/data/models/")


def test_an_activity(tree: Tree) -> None:
    tree.append(
        "estimator/data/activities.yaml",
        "quokkagram: {code: zq, unit: piece, bands: {open: speech, closed: speech}, sized_by: minutes, "
        "usual_minutes: speech_minutes, lengths: [time]}\n",
    )
    lacking = tree.run("bot", "ask", "50 quokkagrams")
    assert lacking.returncode == 2
    assert [line.split(": ")[:2] for line in lacking.stderr.splitlines()] == [
        [f"{lang}/names.yaml", "activities.quokkagram"] for lang in ("en", "fr")
    ]
    tree.replace("bot/languages/en/names.yaml", "\nactivities:\n", EN_ACTIVITY)
    tree.replace("bot/languages/fr/names.yaml", "\nactivities:\n", FR_ACTIVITY)
    english = tree.ask("how much energy do 50 quokkagrams of 10 minutes take?")
    assert english.startswith("50 AI quokkagrams")
    assert "likely between" in english
    assert "assumed" not in english.partition("Carbon")[0]
    assert tree.ask("combien d'énergie pour 50 quokkagrammes ?").startswith("50 quokkagrammes d’IA")
    assert tree.touched() == NAMES | {"estimator/data/activities.yaml"}
    assert says("An activity", "estimator/data/activities.yaml", "`names.yaml`")


EN_ACTIVITY = "\nactivities:\n  quokkagram: {one: AI quokkagram, other: AI quokkagrams, names: [quokkagram]}\n"
FR_ACTIVITY = (
    "\nactivities:\n  quokkagram: {one: quokkagramme d’IA, other: quokkagrammes d’IA, names: [quokkagramme]}\n"
)
THING = """
unicycle-ride:
  code: zq
  unit: ride on an electric unicycle
  use_for: [energy]
  energy_wh: {low: 80, central: 100, high: 120, basis: derived, status: derived}
  boundary: electricity at the socket
  assumptions: five kilometres
  region: any
  sources:
  - {source: epa-equivalencies, where: an invented example, year: 2024, status: second-hand}
"""


def test_an_everyday_thing(tree: Tree) -> None:
    tree.append("estimator/data/everyday.yaml", THING)
    tree.name(
        "everyday",
        "unicycle-ride",
        '{one: unicycle ride, other: unicycle rides, say: {one: 1 unicycle ride, other: "{n} unicycle rides"}, '
        "names: [unicycle ride]}",
        "{one: trajet en monoroue, other: trajets en monoroue, say: {one: 1 trajet en monoroue, "
        'other: "{n} trajets en monoroue"}, names: [trajet en monoroue]}',
    )
    assert "unicycle ride" in tree.ask("100 images or 5 unicycle rides?")
    assert "monoroue" in tree.ask("100 images ou 5 trajets en monoroue ?")
    assert tree.run("estimator", "check").returncode == 0
    assert tree.touched() == NAMES | {"estimator/data/everyday.yaml"}
    assert says("An everyday thing", "estimator/data/everyday.yaml", "`names.yaml`")


def test_a_place_whose_name_cldr_knows_is_one_row(tree: Tree) -> None:
    tree.append("estimator/data/places.csv", "TV,,700,,,ember,2024,,,,,\n")
    assert "Tuvalu" in tree.ask("50 images in Tuvalu?")
    assert tree.touched() == {"estimator/data/places.csv"}
    assert says("A place", "estimator/data/places.csv")


def test_a_province_needs_a_name_in_every_language_and_is_told_so(tree: Tree) -> None:
    tree.append("estimator/data/places.csv", "FR-QK,FR,30,,,ember,2024,,,,,\n")
    lacking = tree.run("bot", "ask", "50 images in Quokkaland?")
    assert [line.split(": ")[:2] for line in lacking.stderr.splitlines()] == [
        [f"{lang}/names.yaml", "places.FR-QK"] for lang in ("en", "fr")
    ]
    tree.name("places", "FR-QK", '{in: "in Quokkaland", name: Quokkaland}', '{in: "en Quokkalande", name: Quokkalande}')
    assert "Quokkaland" in tree.ask("50 images in Quokkaland?")
    assert "en Quokkalande" in tree.ask("50 images en Quokkalande ?")
    assert tree.touched() == NAMES | {"estimator/data/places.csv"}
    assert says("A place", "estimator/data/places.csv", "`names.yaml`", "XX-YY")


SEED = """---
title: "{title}"
asks:
- "{ask}"
sources:
- {{title: An invented study, url: "https://example.org/quokkas", published: "2025"}}
---
{body}
"""


def test_an_entry_of_the_faq(tree: Tree) -> None:
    for lang, title, ask in (
        ("en", "Do quokkas heat data centres?", "are quokkas heating the data centre"),
        ("fr", "Les quokkas chauffent-ils les centres de données ?", "les quokkas chauffent le centre de données"),
    ):
        tree.write(f"faq/seed/{lang}/quokkas.md", SEED.format(title=title, ask=ask, body="Two words."))
    short = tree.run("bot", "ask", "are quokkas heating the data centre?")
    assert short.returncode == 2
    assert [line.partition(" Mend")[0] for line in short.stderr.splitlines()] == [
        f"{lang}/quokkas.md: body: 2 words." for lang in ("en", "fr")
    ]
    for lang, said in (("en", "Nobody has seen one there."), ("fr", "Personne n'en a vu là.")):
        path = f"faq/seed/{lang}/quokkas.md"
        tree.replace(path, "Two words.", " ".join([said] * 9))
    assert "Nobody has seen one there." in tree.ask("are quokkas heating the data centre?")
    assert "Personne n" in tree.ask("est-ce que les quokkas chauffent le centre de données ?")
    assert tree.touched() == {f"faq/seed/{lang}/quokkas.md" for lang in ("en", "fr")}
    assert says("An FAQ entry that every community starts from", "faq/seed/<lang>/<slug>.md", "40 to 120 words")


PIGEON = {
    "__init__.py": '"""Pigeon post."""\n',
    "incoming.py": '''"""A letter -> Message."""

from bot.messages import Message
from faq import Person


def message(letter: str) -> Message:
    """A letter handed in at the loft."""
    return Message(letter, Person("pigeon", "bo"), None, locale="en")
''',
    "rendering.py": '''"""Reply -> a letter."""

from bot.replies import Reply, plain_text


def letter(reply: Reply) -> str:
    """What the pigeon carries."""
    return plain_text(reply)
''',
    "app.py": '''"""The life of the loft: one letter in, one out, then it waits to be closed."""

from pathlib import Path

from bot.hosting import Host
from bot.platforms.pigeon.incoming import message
from bot.platforms.pigeon.rendering import letter
from bot.serving import Board


async def run(host: Host, board: Board) -> None:
    """Answer the letter that lies there."""
    board.ready("pigeon", True)
    reply = await host.assistant.hear(message(Path("letter.txt").read_text(encoding="utf-8")))
    Path("answer.txt").write_text(letter(reply) if reply else "", encoding="utf-8")
    host.stopping.set()
''',
    "platform.py": '''"""Pigeon post, as the program meets it."""

from dataclasses import dataclass
from typing import Any

from bot.hosting import Host, Job


@dataclass(frozen=True, slots=True)
class Pigeon:
    """See bot.hosting.Platform."""

    name: str = "Pigeon"
    sign_up: str = "ask at the loft"

    def whoami(self, settings: Any) -> tuple[str, dict[str, str]]:
        """The loft's own bird."""
        return "http://127.0.0.1:9/me", {"Authorization": settings.pigeon_token.get_secret_value()}

    def job(self, host: Host) -> Job:
        """One letter."""
        from bot.platforms.pigeon import app

        return lambda board: app.run(host, board)


PLATFORM = Pigeon()
''',
}


def test_a_platform(tree: Tree) -> None:
    for name, text in PIGEON.items():
        tree.write(f"bot/platforms/pigeon/{name}", text)
    tree.replace("bot/platforms/__init__.py", '"telegram")', '"telegram", "pigeon")')
    field = "    telegram_token: "
    tree.insert("config/settings.py", field, "    pigeon_token: Token | None = None\n")
    tree.append("config/example.env", "#PIGEON_TOKEN=\n")
    untold = tree.run("bot", "run")
    assert untold.returncode == 2
    assert "ask at the loft, then set PIGEON_TOKEN" in untold.stderr
    checked = tree.run("bot", "check", "--offline", PIGEON_TOKEN="coo-coo")
    assert "tokens" not in checked.stdout
    assert "PIGEON_TOKEN" in checked.stdout
    assert "coo-coo" not in checked.stdout
    (tree.home / "letter.txt").write_text("what does making 50 starter packs cost?", encoding="utf-8")
    done = tree.run("bot", "run", "pigeon", PIGEON_TOKEN="coo-coo", DATABASE_URL="sqlite:///faq.db", DISCORD_TOKEN="x")
    assert (done.returncode, done.stderr) == (0, "")
    assert "likely between 58 and 1,200" in (tree.home / "answer.txt").read_text(encoding="utf-8")
    secrets = "from config.settings import load_settings; print(load_settings().secrets())"
    (tree.home / "secrets_told.py").write_text(secrets, encoding="utf-8")
    assert "coo-coo" in tree.run("secrets_told", PIGEON_TOKEN="coo-coo").stdout
    folder = {f"bot/platforms/pigeon/{name}" for name in PIGEON}
    others = {"bot/platforms/__init__.py", "config/settings.py", "config/example.env"}
    assert tree.touched() == folder | others
    assert says("A platform", "bot/platforms/<name>/", *others)


def test_a_platform_that_imports_another_s_folder_breaks_a_contract(tree: Tree) -> None:
    for name, text in PIGEON.items():
        tree.write(f"bot/platforms/pigeon/{name}", text)
    assert tree.contracts().returncode == 0
    tree.append("bot/platforms/pigeon/rendering.py", "\nfrom bot.platforms.discord.markup import *\n")
    broken = tree.contracts()
    assert broken.returncode != 0
    assert "bot.platforms.pigeon.rendering -> bot.platforms.discord.markup" in broken.stdout
