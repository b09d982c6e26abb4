"""People who are named: one by one before "each", with a number each, or together; and AIs to choose from."""

import pytest

from bot.reading import Lexicon, Reading, read


def counts(reading: Reading) -> list[float]:
    return [use.count for use in reading.items]


def one_use(reading: Reading) -> tuple[float, str | None]:
    assert reading.intent == "footprint"
    (use,) = reading.items
    return use.count, use.per


@pytest.mark.parametrize(
    ("text", "count", "per"),
    [
        ("my sister and I each ask ChatGPT 3 questions a day, CO2?", 6, "day"),
        ("My husband and I asked 6 questions each, CO2 of ChatGPT?", 12, None),
        ("Tom, Aisha and I each asked ChatGPT 4 questions, co2?", 12, None),
        ("my sister, my mum and me make one AI starter pack each every sunday, how bad is it?", 3, "week"),
        ("My wife, my two sons and I each ask ChatGPT 5 things a day, total CO2?", 20, "day"),
        ("my best friend Tom, my little sister, and I each make 3 songs on Suno, energy?", 9, None),
        ("with my flatmate we each ask Claude 3 things a day, CO2?", 6, "day"),
        ("ma femme et moi on pose chacun 3 questions à ChatGPT par jour, CO2 ?", 6, "day"),
        ("mon frère, ma mère et moi on fait chacun une image IA par jour, bilan total ?", 3, "day"),
        ("Ma blonde, mes deux gars pis moi, on demande chacun 5 affaires par jour à ChatGPT. CO2 ?", 20, "day"),
        ("avec ma femme on fait chacun 3 images IA par jour, CO2 ?", 6, "day"),
        ("Karim, Léa et Noé ont fait chacun 4 images avec Midjourney, énergie ?", 12, None),
    ],
)
def test_people_named_one_by_one_before_each_are_counted(
    text: str, count: float, per: str | None, *, lexicon: Lexicon
) -> None:
    assert one_use(read(text, lexicon)) == (count, per)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("my family and I each ask ChatGPT 3 questions, CO2?", 3),
        ("ma famille et moi on pose chacun 3 questions à ChatGPT, CO2 ?", 3),
        ("my sister and I made 6 images with Midjourney, CO2?", 6),
        ("ma sœur et moi on a fait 6 images avec Midjourney, CO2 ?", 6),
        ("my sister and i we each asked it 7 things, so whats that, 14, how much water", 14),
        ("My daughter draws with Procreate and I use ChatGPT, one birthday picture each. Is mine worse?", 1),
    ],
)
def test_where_nobody_says_how_many_they_are_or_that_each_did_so_nothing_is_multiplied(
    text: str, count: float, *, lexicon: Lexicon
) -> None:
    assert counts(read(text, lexicon)) == [count]


@pytest.mark.parametrize(
    ("text", "count", "per"),
    [
        ("My husband asks ChatGPT 6 things a day, I ask it 2, CO2?", 8, "day"),
        ("I ask ChatGPT 6 questions a day, my wife 10 and our son 15, CO2?", 31, "day"),
        ("My sister asked ChatGPT 12 questions, my dad asked 3 and I asked 5. Energy?", 20, None),
        ("Lea made 20 images and Tom made 10, CO2?", 30, None),
        ("In a week I do 30 prompts on Claude and my brother 45, co2?", 75, None),
        ("Je pose 6 questions par jour à ChatGPT et mon mari 10, quel CO2 ?", 16, "day"),
        ("Moi je pose 5 questions par jour à Claude, ma coloc 12. Bilan ?", 17, "day"),
        ("Nous avons posé 12 questions à ChatGPT, mes parents 4. CO2 ?", 16, None),
        ("Lena stellt ChatGPT 5 Fragen am Tag und ich 10, wie viel CO2?", 15, "day"),
    ],
)
def test_several_people_with_a_number_each_are_added_up(
    text: str, count: float, per: str | None, *, lexicon: Lexicon
) -> None:
    assert one_use(read(text, lexicon)) == (count, per)


@pytest.mark.parametrize(
    "text",
    [
        "I made 20 images with AI and I kept 5, CO2?",
        "I made 20 images with AI and my boss rejected 10, CO2?",
        "I made 20 images with AI and my dog eats 2 bones, CO2?",
        "j'ai fait 20 images par IA et mon chef en a refusé 10, CO2 ?",
    ],
)
def test_what_somebody_else_did_with_it_adds_nothing(text: str, *, lexicon: Lexicon) -> None:
    assert counts(read(text, lexicon)) == [20]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how bad is it that the 4 of us made 46 AI images in total", 46),
        ("5 of us made 30 videos together, CO2?", 30),
        ("We are 12 people and made 40 posters with Midjourney altogether. Water?", 40),
        ("My 3 kids made 12 AI songs between them, energy?", 12),
        ("nous sommes 4 et on a fait 46 images en tout, CO2 ?", 46),
        ("les 6 collègues ont généré 90 images ensemble, CO2 ?", 90),
        ("Between the four of us we made 46 AI pictures, and my neighbour came by later. CO2?", 46),
        ("between us three we made 40 AI pictures last week, CO2?", 40),
        ("À nous quatre on a 52 dessins faits par IA pour l'expo. Empreinte ?", 52),
    ],
)
def test_what_people_made_together_is_not_multiplied_by_them(text: str, count: float, *, lexicon: Lexicon) -> None:
    assert counts(read(text, lexicon)) == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("My 3 kids make 2 AI images a day, how much in total?", 6),
        ("30 students each wrote 2 essays with ChatGPT in total, CO2?", 60),
        ("30 students, 3 essays by ChatGPT each, total CO2?", 90),
        ("mes 3 enfants font 2 images IA par jour, combien en tout ?", 6),
    ],
)
def test_a_total_that_is_asked_for_still_multiplies(text: str, count: float, *, lexicon: Lexicon) -> None:
    assert counts(read(text, lexicon)) == [count]


@pytest.mark.parametrize(
    "text",
    [
        "our choir of 22, half of them sopranos, each asked Gemini 2 questions, CO2?",
        "my class of 22, a third of them boys, each asked Gemini 2 questions, CO2?",
        "our team of 22, half of whom work remotely, each asked Gemini 2 questions, CO2?",
    ],
)
def test_a_part_that_is_told_of_in_passing_divides_nobody(text: str, *, lexicon: Lexicon) -> None:
    assert counts(read(text, lexicon)) == [44]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12 of my 30 pupils asked ChatGPT 2 questions each, energy?", 24),
        ("12 of my 30 pupils used ChatGPT for one essay each, energy?", 12),
        ("12 of the 30 pupils each wrote an essay with ChatGPT, energy?", 12),
        ("Of my 30 pupils, 12 asked ChatGPT 2 questions each, energy?", 24),
        ("25 out of our 80 staff use Copilot 10 times a day, CO2?", 250),
        ("Out of our 80 staff, 25 use Copilot 10 times a day, CO2?", 250),
        ("12 de mes 30 élèves ont posé 2 questions chacun à ChatGPT, énergie ?", 24),
        ("sur mes 30 élèves, 12 ont posé 2 questions chacun à ChatGPT, énergie ?", 24),
        ("Sur 40 élèves, 15 ont fait chacun une image IA, CO2 ?", 15),
    ],
)
def test_some_of_a_crowd_are_the_ones_who_did_it(text: str, count: float, *, lexicon: Lexicon) -> None:
    assert counts(read(text, lexicon)) == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("4 classes of 26 pupils, 2 AI images each, CO2?", 208),
        ("one in four of our 800 staff asks Copilot 3 questions, CO2?", 600),
        ("4 classes de 26 élèves, 2 images IA chacun, CO2 ?", 208),
        ("un habitant sur quatre d'un village de 2 000 personnes fait 2 images IA, CO2 ?", 1000),
        ("sur 28 élèves, 9 étaient absents, les présents ont chacun demandé 2 images à l'IA, eau ?", 38),
    ],
)
def test_groups_of_people_and_one_in_so_many_are_no_such_part(text: str, count: float, *, lexicon: Lexicon) -> None:
    assert counts(read(text, lexicon)) == [count]


@pytest.mark.parametrize(
    ("text", "count", "models"),
    [
        ("which is greener for 10 images: Midjourney or DALL-E?", 10, ["midjourney", "dall-e"]),
        ("for 10 images, which is greener, Midjourney or DALL-E?", 10, ["midjourney", "dall-e"]),
        ("for writing 40 essays, Claude or Gemini, which uses less?", 40, ["claude", "gemini"]),
        ("30 letters with ChatGPT, Gemini or Claude, which uses least?", 30, ["chatgpt", "gemini", "claude"]),
        ("12 summaries of 500 words, GPT-4 or Llama, which emits less?", 12, ["gpt-4", "llama"]),
        ("pour 10 images, lequel est le plus vert, Midjourney ou DALL-E ?", 10, ["midjourney", "dall-e"]),
        ("pour écrire 100 lettres, chatgpt ou mistral, lequel consomme moins ?", 100, ["chatgpt", "mistral"]),
        ("pour rédiger 100 mails, chatgpt ou le chat, lequel consomme moins ?", 100, ["chatgpt", "mistral"]),
        ("30 lettres avec ChatGPT, Gemini ou Mistral, qui pollue le moins ?", 30, ["chatgpt", "gemini", "mistral"]),
        ("12 résumés de 500 mots, GPT-4 ou Llama, lequel émet moins ?", 12, ["gpt-4", "llama"]),
    ],
)
def test_each_of_the_ais_to_choose_from_makes_all_of_it(
    text: str, count: float, models: list[str], *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, counts(reading)) == ("compare", [count] * len(models))
    assert [use.model for use in reading.items] == models


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("turn 5 voice notes into text with AI, CO2?", 5),
        ("recordings to text with AI, 12 of them, 2 minutes each, CO2?", 12),
        ("12 notes vocales en texte par IA, CO2 ?", 12),
    ],
)
def test_what_is_spoken_and_made_into_text_is_transcribed(text: str, count: float, *, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.activity, use.count) == ("transcription", count)


@pytest.mark.parametrize(
    "text",
    [
        "thanks a million, way clearer than the newspaper",
        "much appreciated, that helps for my presentation",
        "thank you, now I understand where it comes from",
        "merci infiniment, vous m'avez bien éclairée",
        "Merci mille fois, c'est bien plus clair que dans le journal !",
        "mille mercis, je comprends mieux",
        "super merci, j'y vois plus clair",
    ],
)
def test_thanks_for_having_made_it_clear_are_for_the_bot(text: str, *, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "help"


@pytest.mark.parametrize(
    "text", ["thanks Emma for the notes", "merci Sarah pour le gâteau", "thanks, I'll bring the chairs on monday"]
)
def test_thanks_to_somebody_else_are_not(text: str, *, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize("text", ["how much does grok use", "how much does chatgpt use", "combien consomme claude"])
def test_what_an_ai_uses_is_asked_without_a_question_mark_too(text: str, *, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, counts(reading)) == ("footprint", [1])


@pytest.mark.parametrize("text", ["how much does gemini cost", "how much does midjourney cost for students"])
def test_the_price_of_an_ai_is_nothing_that_the_bot_knows(text: str, *, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    "text",
    ["my boyfriend talks to chatgpt 3 hours a day, energy?", "she talks to character.ai for 2 hours a day, CO2?"],
)
def test_who_talks_to_an_ai_gives_no_talk_that_is_transcribed(text: str, *, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.activity, use.per) == ("chat", "day")
