"""What is given to an AI and what is got back; texts in several languages; two AIs in a row; two lots of one noun."""

import pytest

from bot.reading import Lexicon, read, reading_json

Use = tuple[object, object, object, object]


def _uses(text: str, lexicon: Lexicon) -> list[Use]:
    return [
        (item["activity"], item["count"], item["length"] and tuple(item["length"].values()), item["model"])
        for item in reading_json(read(text, lexicon))["items"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        form.format(shape=shape)
        for form, shapes in (
            ("a summary in {shape} by chatgpt, co2?", ["10 bullet points", "5 points", "3 sentences", "4 paragraphs"]),
            ("chatgpt sums up a report in {shape}, co2?", ["10 bullet points", "5 points", "3 sentences"]),
            ("un résumé en {shape} par chatgpt, co2 ?", ["10 points", "5 phrases", "3 paragraphes", "12 lignes"]),
            ("chatgpt m'a fait un résumé en {shape}, co2 ?", ["10 points", "5 phrases", "dix points clés"]),
        )
        for shape in shapes
    ],
)
def test_the_points_of_a_text_are_no_texts(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("chat", 1, None, "chatgpt")]


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("Claude wrote 12 pages, 400 words per essay, CO2?", "claude"),
        ("a 12 page answer by Claude, 400 words per copy: CO2?", "claude"),
        ("ChatGPT m'a fait 12 pages, 400 mots par copie, quelle énergie ?", "chatgpt"),
        ("Claude a écrit 12 pages de commentaires, 400 mots par copie, quel CO2 ?", "claude"),
    ],
)
def test_what_was_written_is_not_handed_in_because_its_parts_have_a_length(
    text: str, model: str, lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == [("chat", 1, (12, "pages"), model)]


@pytest.mark.parametrize(
    "text",
    [
        "I fed chatgpt a transcript, co2?",
        "I pasted a transcript into chatgpt, co2?",
        "fed chatgpt the 18,000 word transcript of a 2 hour meeting and got 10 bullet points back. how much water?",
        "j'ai donné une transcription à chatgpt, co2 ?",
        "j'ai collé la transcription d'une réunion de 2 heures dans chatgpt, co2 ?",
    ],
)
def test_a_transcript_that_is_handed_in_is_no_transcription(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("chat", 1, None, "chatgpt")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I gave whisper 3 recordings to transcribe, co2?", 3),
        ("j'ai donné 3 enregistrements à whisper, co2 ?", 3),
        ("whisper made me 3 transcripts, co2?", 3),
    ],
)
def test_a_recording_that_a_transcriber_gets_is_one(text: str, count: int, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("transcription", count, None, "whisper")]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("I gave claude a 30 page report and got 1 page back, energy?", (1, "pages")),
        ("handed claude 12 pages and got 200 words back. co2?", (200, "words")),
        ("I sent claude 40 pages and received a 300 word summary, co2?", (300, "words")),
        ("claude boiled my 20 page report down to 2 pages, co2?", (2, "pages")),
        ("claude a réduit mon rapport de 20 pages à 2 pages, co2 ?", (2, "pages")),
        ("j'ai donné 30 pages à claude et reçu 1 page en retour, énergie ?", (1, "pages")),
        ("gave claude my 6000 word essay and said cut it to 5000, co2?", (5000, "words")),
        ("gave claude a 3000 word story, told it to trim it to 2000, co2?", (2000, "words")),
        ("j'ai donné mon texte de 6000 mots à claude et demandé de le réduire à 5000, co2 ?", (5000, "words")),
    ],
)
def test_what_is_got_back_is_the_length(text: str, length: tuple[int, str], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("chat", 1, length, "claude")]


@pytest.mark.parametrize(
    "text",
    [
        "claude grades 25 essays of 3 pages, and writes 100 words per essay, co2?",
        "I hand claude 25 3-page essays and it writes 100 words on each, co2?",
        "claude corrige 25 copies de 3 pages, et écrit 100 mots par copie, co2 ?",
        "Je soumets 25 copies de 3 pages chacune à claude, qui écrit 100 mots de commentaire par copie. empreinte ?",
    ],
)
def test_so_many_words_for_each_piece_that_is_handed_in(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("chat", 25, (100, "words"), "claude")]


@pytest.mark.parametrize(
    "text",
    [
        "I gave whisper a 2 hour recording, then the text to chatgpt, co2?",
        "I ran a 2 hour recording through whisper and pasted the transcript into chatgpt, co2?",
        "I gave whisper a 2 hour recording then the text to chatgpt for a summary, co2?",
        "j'ai donné l'audio de 2 heures à whisper puis le texte à chatgpt, co2 ?",
        "j'ai donné un enregistrement de 2 heures à whisper et ensuite la transcription à chatgpt, co2 ?",
        "j'ai donné un enregistrement de 2 heures à whisper puis le texte (30 pages) à chatgpt pour un résumé, co2 ?",
    ],
)
def test_one_ai_s_text_handed_on_to_another_is_a_use_of_each(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("transcription", 1, (2, "hours"), "whisper"), ("chat", 1, None, "chatgpt")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("claude translates a letter into german, italian and english, co2?", 3),
        ("claude translated 5 emails into french and german, co2?", 10),
        ("claude writes 4 newsletters in 3 languages, water?", 12),
        ("claude wrote my letter in english, french and dutch, co2?", 3),
        ("500 posts in english and french by claude, co2?", 500),
        ("200 réponses en français et en anglais par claude, co2 ?", 200),
        ("I talked to claude in english and french, co2?", 1),
        ("claude a traduit ma lettre en allemand, en italien et en anglais, co2 ?", 3),
        ("claude a traduit 5 mails en anglais et en espagnol, co2 ?", 10),
        ("traduction de 10 articles en 4 langues par claude, co2 ?", 40),
        ("claude translates a letter into Polish, Urdu and Romanian, so three translations, co2?", 3),
        ("I asked claude 10 questions in english and french, co2?", 10),
        ("j'ai posé 10 questions à claude en anglais et en français, co2 ?", 10),
        ("a poem in french by claude, co2?", 1),
        ("je parle anglais et français, 10 prompts claude, co2 ?", 10),
    ],
)
def test_a_text_in_so_many_languages_is_so_many_texts(text: str, count: int, lexicon: Lexicon) -> None:
    assert [use[:2] for use in _uses(text, lexicon)] == [("chat", count)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("L'empreinte totale de 1 000 prompts Llama et de 1 000 prompts DeepSeek", 1000, 1000),
        ("L'empreinte de 100 prompts Llama et de 50 prompts DeepSeek", 100, 50),
        ("1,000 prompts Llama et 500 prompts DeepSeek, empreinte ?", 1000, 500),
        ("the total footprint of 1,000 Llama prompts and of 1,000 DeepSeek prompts", 1000, 1000),
        ("the footprint of 100 prompts on Llama and of 50 prompts on DeepSeek", 100, 50),
    ],
)
def test_two_lots_of_one_noun_are_two_lots(text: str, first: int, second: int, lexicon: Lexicon) -> None:
    assert [(use[1], use[3]) for use in _uses(text, lexicon)] == [(first, "llama"), (second, "deepseek")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how many prompts would a 20-minute shower pay for", 1),
        ("how many prompts is a 15-min shower", 1),
        ("how many prompts would two 20-minute showers pay for", 2),
        ("combien de prompts paierait une douche de 20 min ?", 1),
        ("une douche de 20 minutes, c'est combien de prompts ?", 1),
        ("combien de prompts pour trois douches de 20 minutes ?", 3),
    ],
)
def test_the_minutes_of_a_shower_count_no_showers(text: str, count: int, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [(side.thing, side.count) for side in reading.everyday] == [("shower", count)]
    assert reading.left_aside
