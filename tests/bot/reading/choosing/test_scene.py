"""What stands around each chunk: parts of the message, what leads a noun, what lies between two."""

from bot.reading import Lexicon
from bot.reading.choosing.pieces import pieces_in
from bot.reading.choosing.scene import Scene
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import find_cues
from bot.reading.tagging.placing import tag_places
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.message import Message
from bot.reading.words.text import normalise, tokenise


def scene_of(text: str, lexicon: Lexicon) -> Scene:
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, "en")
    message = Message(plain, spell(raw, language, lexicon, plain), language, lexicon)
    return pieces_in(message, tag_places(message.tokens, language, lexicon, plain).chunks).scene


def place(scene: Scene, kind: str, nth: int = 0) -> int:
    return [at for at, chunk in enumerate(scene.chunks) if chunk.kind == kind][nth]


def test_a_noun_is_led_by_what_stands_before_it_in_its_own_phrase(lexicon: Lexicon) -> None:
    for text, lead in (
        ("50 images", "C"),
        ("50 very nice images", "C"),
        ("a 10 second video", "L"),
        ("30 students and images", "0"),
        ("images", "0"),
        ("an image", "A"),
    ):
        scene = scene_of(text, lexicon)
        assert scene.leads[place(scene, "act")] == lead, text


def test_a_stop_begins_another_part_of_the_message(lexicon: Lexicon) -> None:
    scene = scene_of("50 images. 20 videos", lexicon)
    first, second = place(scene, "act"), place(scene, "act", 1)
    assert (scene.segments[first], scene.segments[second]) == (0, 1)
    assert set(scene_of("50 images and 20 videos", lexicon).segments) == {0}


def test_what_lies_between_two_chunks_is_told_by_its_signs_and_how_many(lexicon: Lexicon) -> None:
    scene = scene_of("50 images and 20 videos", lexicon)
    first, second = place(scene, "act"), place(scene, "act", 1)
    assert scene.between(first, second) == ("&n", "2", "and count")
    assert scene.between(second, first) == scene.between(first, first) == ("", "0", "")
    assert scene.between(first, first + 1) == ("", "0", "")


def test_far_apart_is_far_apart_however_far(lexicon: Lexicon) -> None:
    chunks = [Chunk("word", at, at + 1, "word") for at in range(60)]
    scene = Scene(chunks, find_cues([], lexicon.languages["en"], lexicon, chunks), lexicon)
    assert scene.between(0, 4) == ("", "3", "w w w")
    assert scene.between(0, 5) == ("", "3", "*")
    assert scene.between(0, 10) == scene.between(0, 40) == ("", "9", "*")
    assert scene.between(0, 41) == ("*", "9", "*")


def test_the_next_piece_is_looked_for_behind_a_chunk(lexicon: Lexicon) -> None:
    scene = scene_of("50 images and 20 videos", lexicon)
    first, second = place(scene, "act"), place(scene, "act", 1)
    assert scene.next_piece(0) == first
    assert scene.next_piece(first) == second
    assert scene.next_piece(second) is None


def test_an_ai_is_a_choice_by_itself_only_where_nothing_is_made(lexicon: Lexicon) -> None:
    def ais(text: str) -> list[str]:
        scene = scene_of(text, lexicon)
        return [scene.chunks[at].text for at in scene.choices if scene.chunks[at].kind == "sign"]

    assert ais("does AI pollute?") == ["ai"]
    assert ais("do 50 AI images pollute?") == []
