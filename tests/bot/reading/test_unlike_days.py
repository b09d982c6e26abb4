"""Numbers that differ from day to day, added up to a week."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"]) for item in items]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("3 questions on weekdays and 10 on weekends. What's the footprint?", [("chat", 35, "week")]),
        ("I ask ChatGPT 12 a day on weekdays, at the weekend only 3 a day. co2?", [("chat", 66, "week")]),
        ("Weekdays: 4 images, weekends: 10. carbon?", [("image", 40, "week")]),
        (
            "I make 8 images a day with Midjourney on weekdays and 5 on Saturdays and Sundays, how much water?",
            [("image", 50, "week")],
        ),
        (
            "Our shop sends Claude 5 emails a day Monday to Friday, Saturdays 4 and Sundays none. Impact?",
            [("chat", 29, "week")],
        ),
        ("I ask Gemini 6 questions a day, 10 on Saturdays and nothing on Sundays. co2?", [("chat", 40, "week")]),
        ("Mondays to Thursdays 3 recordings each day, Fridays just 1. energy?", [("transcription", 13, "week")]),
        ("On weekdays I send 8 prompts a day; on weekends it's 3. What does that emit?", [("chat", 46, "week")]),
        ("I run 7 coding sessions a day during the week and 6 on Sundays, footprint?", [("code", 41, "week")]),
        ("I ask 3 questions on mondays and 8 on fridays, how much per week?", [("chat", 11, "week")]),
        ("12 pictures each weekday, 5 each day at the weekend. co2?", [("image", 70, "week")]),
        ("3 questions on weekdays and 10 on weekends, for four weeks. co2?", [("chat", 140, None)]),
        ("Over 36 weeks: 8 images a day on weekdays and 10 a weekend. carbon?", [("image", 1800, None)]),
        (
            "I write 5 poems a day on weekdays with Mistral and one on Saturdays and one on Sundays. co2?",
            [("chat", 27, "week")],
        ),
        ("En semaine 6 images par jour avec Flux, le week-end 10. co2 ?", [("image", 50, "week")]),
        ("6 questions par jour, le samedi 10 et le dimanche aucune. co2 ?", [("chat", 40, "week")]),
        ("5 images par jour la semaine et 10 le samedi. empreinte ?", [("image", 35, "week")]),
        ("En semaine je pose 4 questions à ChatGPT, le week-end 8. Quel impact ?", [("chat", 36, "week")]),
        ("8 requêtes par jour en semaine, 3 seulement le week-end, ça fait combien de co2 ?", [("chat", 46, "week")]),
        ("Du lundi au vendredi 4 mails par jour avec Claude, le samedi 3. co2 ?", [("chat", 23, "week")]),
        ("Les jours ouvrés, 4 visuels par jour ; le week-end, 5 par jour. Quelle empreinte ?", [("image", 30, "week")]),
        ("Les lundis 5 vidéos, les jeudis 8. Combien d'eau ?", [("video", 13, "week")]),
        (
            "Du lundi au jeudi, 6 enregistrements chaque jour, le vendredi juste 3. co2 ?",
            [("transcription", 27, "week")],
        ),
        ("3 sessions de Cursor par jour en semaine, 9 le dimanche, rien le samedi. co2 ?", [("code", 24, "week")]),
        ("je demande 20 trucs par jour à Gemini la semaine, et le week-end 3. co2 ?", [("chat", 106, "week")]),
        ("3 questions par jour en semaine et 15 le samedi, pendant quatre semaines, co2 ?", [("chat", 120, None)]),
        ("10 messages le samedi, 4 le dimanche et 6 par jour le reste de la semaine. co2 ?", [("chat", 44, "week")]),
        (
            "My mum asks Copilot 14 things a day in the week but only 3 on Saturdays and 3 on Sundays. co2?",
            [("chat", 76, "week")],
        ),
        (
            "We generate 5 thumbnails every weekday and 3 per day on weekends. What's the carbon footprint?",
            [("image", 31, "week")],
        ),
        (
            "Claude Code: 10 sessions a day Monday to Thursday, 12 on Friday, 6 on Saturday. co2?",
            [("code", 58, "week")],
        ),
        (
            "I send ChatGPT 2 prompts on weekdays, 3 on Saturday and 3 on Sunday, what's the impact?",
            [("chat", 16, "week")],
        ),
        ("Tuesdays 4 questions, Thursdays 9. How much over 4 weeks?", [("chat", 52, None)]),
        ("Normally I ask 15 questions a day, but on Sundays just 1. Energy?", [("chat", 91, "week")]),
        ("On Mondays I make 4 Sora clips, on Wednesdays 8 and on Fridays 12. Water?", [("video", 24, "week")]),
        ("15 messages a day on working days, 5 a day at weekends, to DeepSeek. CO2?", [("chat", 85, "week")]),
        ("On Saturdays 20 images, on Sundays 12, on the other days 6 a day. co2?", [("image", 62, "week")]),
        ("70 translations a day Monday-Friday and 30 on Saturday with DeepL, co2?", [("chat", 380, "week")]),
        ("weekdays 8 chats a day, weekends 5 a day. footprint?", [("chat", 50, "week")]),
        (
            "During the week I have Gemini write 4 emails a day, and 5 a day at the weekend. What does it use?",
            [("chat", 30, "week")],
        ),
        ("I draw 6 images a day, on Fridays 7 and none on Tuesdays. co2?", [("image", 37, "week")]),
        ("One question a day on weekdays and ten on Saturdays, how much energy?", [("chat", 15, "week")]),
        (
            "Whisper transcribes 4 meetings a day on weekdays, and two on Sunday. Power?",
            [("transcription", 22, "week")],
        ),
        ("Mon-Fri: 9 prompts a day. Sat-Sun: 6 a day. co2?", [("chat", 57, "week")]),
        (
            "Ma sœur pose 5 questions par jour à Mistral en semaine et 3 par jour le week-end. Bilan carbone ?",
            [("chat", 31, "week")],
        ),
        (
            "12 images par jour les jours ouvrables, 7 le samedi et 7 le dimanche, ça pollue combien ?",
            [("image", 74, "week")],
        ),
        (
            "Le lundi je fais 10 résumés, le mercredi 12 et le vendredi 6, avec Claude. Empreinte ?",
            [("chat", 28, "week")],
        ),
        ("3 vidéos par jour du lundi au jeudi, 5 le vendredi. Combien d'énergie ?", [("video", 17, "week")]),
        (
            "La semaine, 7 questions par jour à Gemini, et 5 par jour le week-end, combien d'eau ?",
            [("chat", 45, "week")],
        ),
        ("8 mails par jour du lundi au vendredi, le samedi 4, le dimanche zéro. co2 ?", [("chat", 44, "week")]),
        ("En semaine, 4 prompts par jour ; le week-end, 6. Et ce pendant 4 semaines. co2 ?", [("chat", 128, None)]),
        ("Je génère 10 affiches par jour avec DALL-E, sauf le dimanche où c'est 1. co2 ?", [("image", 61, "week")]),
        (
            "Avec Copilot 4 sessions de code par jour en semaine et 6 le samedi, quel coût carbone ?",
            [("code", 26, "week")],
        ),
        ("2 réunions transcrites par jour en semaine, une le samedi. co2 ?", [("transcription", 11, "week")]),
        (
            "12 requêtes par jour du lundi au vendredi, 4 le samedi et aucune le dimanche. empreinte ?",
            [("chat", 64, "week")],
        ),
        (
            "Le samedi 20 questions, le dimanche 20, les autres jours 10 par jour, à ChatGPT. Eau ?",
            [("chat", 90, "week")],
        ),
        ("Les mardis 4 questions et les jeudis 9, sur 4 semaines. co2 ?", [("chat", 52, None)]),
        ("20 questions on Monday and 10 images on Saturday. co2?", [("chat", 20, None), ("image", 10, None)]),
        ("chaque jour de semaine 4 images, chaque dimanche 4. co2 ?", [("image", 24, "week")]),
        ("Unter der Woche 6 Bilder am Tag, am Wochenende 10. CO2?", [("image", 50, "week")]),
        ("6 Fragen am Tag, am Samstag 10 und am Sonntag keine. CO2?", [("chat", 40, "week")]),
        ("The lab asks Claude 10 questions each weekday and two a day at the weekend. Carbon?", [("chat", 54, "week")]),
        ("Saturdays we make 30 images, Sundays 30. co2?", [("image", 60, "week")]),
        (
            "My dad sends Gemini 6 emails on weekdays, 9 on Saturdays and none on Sundays. Energy?",
            [("chat", 39, "week")],
        ),
        ("2 poems a day in the week, 7 on Sunday. co2?", [("chat", 17, "week")]),
        ("12 prompts a day on weekdays and 6 a day on weekends, over three weeks. Footprint?", [("chat", 216, None)]),
        (
            "Le cabinet transcrit 4 consultations par jour en semaine et 6 le samedi. co2 ?",
            [("transcription", 26, "week")],
        ),
        ("Du lundi au vendredi 5 fiches par jour avec Mistral, le week-end 4. Bilan ?", [("chat", 33, "week")]),
        ("Le lundi 20 logos, le mardi 18 et le jeudi 20, avec Flux. co2 ?", [("image", 58, "week")]),
        ("en semaine 4 sessions par jour sur Cursor, le dimanche 4, le samedi aucune. eau ?", [("code", 24, "week")]),
    ],
)
def test_each_number_is_of_its_own_days(text: str, uses: list[tuple[object, ...]], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("20 images on monday and 15 on tuesday, footprint?", [20, 15]),
        ("I made 10 images last weekend and 3 on Friday. co2?", [10, 3]),
        ("30 prompts a day over 5 days or the 3 images I made on Sunday, which is worse?", [150, 3]),
        ("le week-end dernier j'ai fait 10 images et vendredi 3 vidéos. co2 ?", [10, 3]),
        ("5 prompts a day, none on Sundays. co2?", [30]),
        ("5 questions par jour sauf le dimanche. co2 ?", [30]),
    ],
)
def test_what_is_no_habit_of_unlike_days_stays(text: str, counts: list[float], lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == counts


def test_a_day_with_a_number_after_it_is_no_name_with_a_version(lexicon: Lexicon) -> None:
    assert _uses("6 images a day, Fridays 7. co2?", lexicon) == [("image", 43, "week")]
