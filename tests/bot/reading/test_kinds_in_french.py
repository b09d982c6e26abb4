"""Kinds of message in French that were once misread, each in words of its own."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[str]:
    """Each use in short: chat 8/week ~claude, video 3 *10 seconds."""
    found = []
    for item in reading_json(read(text, lexicon))["items"]:
        length = item["length"]
        found.append(
            f"{item['activity']} {item['count']:g}"
            + (f"/{item['per']}" if item["per"] else "")
            + (f" *{length['value']:g} {length['unit']}" if length else "")
            + (f" ~{item['model']}" if item["model"] else "")
        )
    return found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 groupes, 10 élèves par groupe, deux logos par élève, quel impact ?", 60),
        ("2 écoles, 4 classes par école, 30 enfants par classe, un portrait ghibli par enfant : impact ?", 240),
    ],
)
def test_groups_in_groups_multiply(text: str, count: int, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [f"image {count}"]


def test_another_name_in_brackets_is_no_other_use(lexicon: Lexicon) -> None:
    assert _uses("4 recherches approfondies (deep research) sur Gemini, impact ?", lexicon) == ["research 4 ~gemini"]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("25 marque-pages dessinés par DALL-E, quel impact ?", ["image 25 ~dall-e"]),
        ("12 fables écrites par Claude, 12 gravures dessinées par Flux : CO2 ?", ["chat 12 ~claude", "image 12 ~flux"]),
        ("un scénario de 12 pages écrit par Mistral, quelle empreinte ?", ["chat 1 *12 pages ~mistral"]),
        ("3 génériques animés par Runway, quel CO2 ?", ["video 3 ~runway"]),
    ],
)
def test_a_verb_says_what_a_noun_unheard_of_is(text: str, uses: list[str], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("40 images Midjourney et deux fois plus avec DALL-E : eau ?", ["image 40 ~midjourney", "image 80 ~dall-e"]),
        ("60 questions à Claude, et la moitié à Mistral : CO2 ?", ["chat 60 ~claude", "chat 30 ~mistral"]),
        ("500 requêtes ChatGPT et autant sur Gemini, impact ?", ["chat 500 ~chatgpt", "chat 500 ~gemini"]),
        ("100 prompts on Llama and twice as many on Gemini, co2?", ["chat 100 ~llama", "chat 200 ~gemini"]),
    ],
)
def test_twice_as_many_is_twice_what_was_counted(text: str, uses: list[str], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses
    assert read(text, lexicon).intent == "footprint"


def test_a_summary_of_each_is_one_for_each_piece(lexicon: Lexicon) -> None:
    text = "5 podcasts d'1 h 20 transcrits par une IA et un résumé de chacun par Mistral : impact ?"
    assert _uses(text, lexicon) == ["transcription 5 *1.33333 hours", "chat 5 ~mistral"]


def test_work_on_several_things_is_so_many_pieces_of_work(lexicon: Lexicon) -> None:
    assert _uses("Résumé de 5 brochures de 2 pages par Claude, impact ?", lexicon) == ["chat 5 ~claude"]
    assert _uses("Translation of 5 posters by Claude, impact?", lexicon) == ["chat 5 ~claude"]


@pytest.mark.parametrize("text", ["une session Cursor de 3 h 15, combien de kWh ?", "Cursor pendant 3 h 15, impact ?"])
def test_an_hour_and_its_minutes_may_stand_apart(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == ["code 1 *3.25 hours ~cursor"]


def test_what_hides_behind_a_use_is_its_footprint(lexicon: Lexicon) -> None:
    reading = read("Quel volume d'eau se cache derrière une conversation avec o3 ?", lexicon)
    assert (reading.intent, reading.measures) == ("footprint", ("water",))
    assert read("Pourquoi OpenAI nous cache l'empreinte de ChatGPT ?", lexicon).intent == "faq"


def test_what_people_drink_is_no_measure(lexicon: Lexicon) -> None:
    text = "Les 5 cafés que je viens de boire contre 5 prompts : qu'est-ce qui abîme le plus la planète ?"
    assert read(text, lexicon).measures == ()


def test_a_space_before_a_question_mark_is_french(lexicon: Lexicon) -> None:
    assert read("whisper 90min audio, wh ?", lexicon).lang == "fr"
    assert read("whisper 90min audio, wh?", lexicon).lang == "en"


def test_the_digits_in_the_name_of_a_class_count_nothing(lexicon: Lexicon) -> None:
    assert _uses("mes CM2 (26 élèves) ont fait une image chacun, CO2 ?", lexicon) == ["image 26"]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("corriger 8 brochures de 5 pages avec Claude, quel impact ?", ["chat 8 *5 pages ~claude"]),
        ("Résumer 12 livres avec ChatGPT, combien d'eau ?", ["chat 12 ~chatgpt"]),
        ("summarise 12 books with ChatGPT, how much water?", ["chat 12 ~chatgpt"]),
    ],
)
def test_whoever_translates_a_thing_uses_the_ai_for_text(text: str, uses: list[str], lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert _uses(text, lexicon) == uses
    assert reading.everyday == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("la chorale a 12 choristes, chacun a posé 3 questions à ChatGPT, impact ?", 36),
        ("notre syndicat regroupe 200 délégués ; si chacun envoie un prompt à ChatGPT, CO2 ?", 200),
    ],
)
def test_each_stands_for_people_nobody_has_heard_of(text: str, count: int, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [f"chat {count} ~chatgpt"]


def test_a_video_call_that_is_transcribed_is_a_recording(lexicon: Lexicon) -> None:
    reading = read("3 visioconférences de 45 minutes transcrites avec Whisper, impact ?", lexicon)
    assert [(use.activity, use.count) for use in reading.items] == [("transcription", 3)]
    assert reading.everyday == ()


def test_mails_that_are_sent_stay_everyday_things_beside_questions_to_an_ai(lexicon: Lexicon) -> None:
    reading = read("Envoyer 50 mails ou poser 5 questions à Claude, le pire pour la planète ?", lexicon)
    assert [(side.thing, side.count) for side in reading.everyday] == [("email", 50)]


def test_a_thing_counted_in_days_takes_its_time(lexicon: Lexicon) -> None:
    reading = read("100 requêtes IA ou un frigo pendant une semaine, qui consomme le plus d'énergie ?", lexicon)
    assert [(side.thing, side.count) for side in reading.everyday] == [("fridge-day", 7)]


@pytest.mark.parametrize(
    "text", ["Claude, tu peux apporter les gourdes samedi ?", "Claude tu ramènes les verres ce soir ?"]
)
def test_a_friend_called_claude_is_no_ai(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Les serveurs consomment-ils de l'eau la nuit aussi ?",
        "peut-on croire les rapports environnementaux des géants de la tech ?",
        "Où part la chaleur des serveurs ?",
    ],
)
def test_servers_and_those_who_run_them_are_the_subject(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


def test_a_noun_of_the_story_before_the_question_is_no_use(lexicon: Lexicon) -> None:
    text = "je monte une séance pour mes 4e : quelle est l'empreinte d'une seule question posée à ChatGPT ?"
    assert _uses(text, lexicon) == ["chat 1 ~chatgpt"]


def test_generating_the_picture_of_something_is_a_use(lexicon: Lexicon) -> None:
    assert _uses("Générer l'image d'un volcan pour mon cours, est-ce énergivore ?", lexicon) == ["image 1"]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("200 images IA pour une pub, quel impact ?", ["image 200"]),
        ("12 plans de 5 secondes pour un clip, générés par Kling, quel impact ?", ["video 12 *5 seconds ~kling"]),
        ("200 AI pictures for a book, what impact?", ["image 200"]),
    ],
)
def test_what_pieces_are_made_for_is_no_other_use(text: str, uses: list[str], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


def test_a_voice_that_reads_texts_aloud_is_the_same_use(lexicon: Lexicon) -> None:
    text = "dix contes lus par une voix IA (2 minutes chacun) et dix dessins IA : empreinte ?"
    assert _uses(text, lexicon) == ["speech 10 *2 minutes", "image 10"]


def test_transcribed_then_summarised_are_two_uses(lexicon: Lexicon) -> None:
    text = "4 interviews de 30 min transcrites puis résumées par IA, empreinte ?"
    assert _uses(text, lexicon) == ["transcription 4 *30 minutes", "chat 4"]


def test_each_with_its_own_cover_is_one_cover_each(lexicon: Lexicon) -> None:
    text = "deux chansons Suno, chacune avec sa pochette Midjourney : impact ?"
    assert _uses(text, lexicon) == ["music 2 ~suno", "image 2 ~midjourney"]


def test_three_times_two_hours_are_three_pieces_of_two_hours(lexicon: Lexicon) -> None:
    assert _uses("3 x 2h de claude code, impact ?", lexicon) == ["code 3 *2 hours ~claude-code"]


def test_what_a_text_tells_of_is_not_where_it_is_made(lexicon: Lexicon) -> None:
    assert read("un poème sur le Japon écrit par Claude, quel impact ?", lexicon).place is None
    assert read("20 images IA sur le réseau du Japon, quel impact ?", lexicon).place == "JP"


@pytest.mark.parametrize("text", ["ce film est bluffant, Claude adore", "la marine a stocké des pâtes"])
def test_everyday_words_are_no_typing_errors(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"
    assert read(text, lexicon).items == ()


@pytest.mark.parametrize(
    "text",
    [
        "comment mesure-t-on l'énergie d'une requête ?",
        "pourquoi deux études trouvent des résultats si différents sur l'IA ?",
        "D'où vient la folie des starter packs ?",
        "C'est quoi une empreinte carbone en fait ?",
        "ils sont où les serveurs de ChatGPT ?",
        "faut-il arrêter l'IA ?",
        "Quand tu dis wattheure, ça correspond à quoi ?",
    ],
)
def test_the_subject_in_unusual_words_is_still_the_subject(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


@pytest.mark.parametrize(
    "text",
    [
        "Vous avez vu les chiffres du chômage ?",
        "ma facture d'eau a doublé, c'est normal ?",
        "tu fais quoi ce soir ?",
        "pourquoi tu réponds pas à mes messages ?",
        "les serveurs de Fortnite sont en rade ou c'est moi ?",
    ],
)
def test_talk_that_only_sounds_like_it_asks_nothing_of_the_bot(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("un spot d'une minute trente généré par IA, co2 ?", ["video 1 *1.5 minutes"]),
        ("six après-midis de quatre heures sur Cursor, empreinte ?", ["code 6 *4 hours ~cursor"]),
        ("45 minutes de conseil communal dans Whisper, CO2 ?", ["transcription 1 *45 minutes ~whisper"]),
        ("Sept mails de relance rédigés par ChatGPT : CO2 ?", ["chat 7 ~chatgpt"]),
        ("24 histoires écrites par Gemini puis lues par une voix IA, impact ?", ["chat 24 ~gemini", "speech 24"]),
        ("Si je demande à ChatGPT une image et un texte, impact ?", ["image 1 ~chatgpt", "chat 1 ~chatgpt"]),
    ],
)
def test_each_piece_is_counted_once_with_its_own_length_and_model(text: str, uses: list[str], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


def test_groups_in_a_list_are_added_up(lexicon: Lexicon) -> None:
    text = "dix filles, douze garçons et 11 adultes ont posé une question chacun à ChatGPT, impact ?"
    assert _uses(text, lexicon) == ["chat 33 ~chatgpt"]
    assert _uses("20 CP et 30 CM1, une image IA par élève, impact ?", lexicon) == ["image 50"]


@pytest.mark.parametrize(
    ("text", "count", "per"),
    [
        ("Mon fils de 14 ans pose 15 questions par jour à ChatGPT, quelle empreinte ?", 15, "day"),
        ("Ma fille a 12 ans et fait 3 images IA par jour, quel impact ?", 3, "day"),
        ("mes 28 élèves de 15 ans font 4 images par jour, empreinte ?", 112, "day"),
        ("à 40 ans, je fais 3 images IA par jour, empreinte ?", 3, "day"),
        ("5 prompts par jour sur une période de 3 ans, empreinte ?", 5475, None),
        ("5 prompts par jour pendant 3 ans, empreinte ?", 5475, None),
    ],
)
def test_an_age_is_no_time_that_a_rate_lasts(text: str, count: float, per: str | None, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.per) == (count, per)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("20 000 images IA, combien de burgers ? C'est pour une infographie", ["image 20000"]),
        ("passer nos 15 articles en audio par une voix IA, 4 minutes chacun : énergie ?", ["speech 15 *4 minutes"]),
        ("La BD de l'asso, c'est 64 vignettes générées par Imagen. Combien d'eau ?", ["image 64 ~imagen"]),
        ("100 images IA, combien de CO2 ? Et pour une vidéo Sora ?", ["image 100", "video 1 ~sora"]),
    ],
)
def test_what_pieces_are_made_from_or_for_is_no_use(text: str, uses: list[str], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses
