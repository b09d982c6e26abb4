"""Parts of a crowd with a number or an AI of their own."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        (
            "We're 28, 20 of us used Gemini and the rest Copilot, one essay apiece. co2?",
            [("chat", 20, None, "gemini"), ("chat", 8, None, "copilot")],
        ),
        (
            "20 of us used Gemini and the other 8 Copilot, one essay each, what's the footprint?",
            [("chat", 20, None, "gemini"), ("chat", 8, None, "copilot")],
        ),
        (
            "A class of 20: 15 picked Flux, 5 Midjourney, two pictures each. Carbon?",
            [("image", 30, None, "flux"), ("image", 10, None, "midjourney")],
        ),
        (
            "There are 12 of us in the book club. 8 use Claude and 4 use Mistral, three summaries each. co2?",
            [("chat", 24, None, "claude"), ("chat", 12, None, "mistral")],
        ),
        (
            "25 nurses: 18 asked ChatGPT, the remaining 7 DeepSeek, one question each. Water?",
            [("chat", 18, None, "chatgpt"), ("chat", 7, None, "deepseek")],
        ),
        (
            "Ten students made one clip each, half with Sora and half with Veo. co2?",
            [("video", 5, None, "sora"), ("video", 5, None, "veo")],
        ),
        (
            "A third of our 30 volunteers use Gemini, the others Claude, one letter each, co2?",
            [("chat", 10, None, "gemini"), ("chat", 20, None, "claude")],
        ),
        (
            "Of my 50 pupils, 30 are on ChatGPT and 20 on Gemini, 2 questions each. energy?",
            [("chat", 60, None, "chatgpt"), ("chat", 40, None, "gemini")],
        ),
        (
            "Each of our 15 designers made one logo: 9 with DALL-E, 6 with Midjourney. co2?",
            [("image", 9, None, "dall-e"), ("image", 6, None, "midjourney")],
        ),
        (
            "6 colleagues, 4 on ChatGPT and 2 on Mistral, 10 emails a week each. co2?",
            [("chat", 40, "week", "chatgpt"), ("chat", 20, "week", "mistral")],
        ),
        (
            "10 of us: 7 chose ChatGPT, 3 chose Claude, and each wrote three poems. co2?",
            [("chat", 21, None, "chatgpt"), ("chat", 9, None, "claude")],
        ),
        (
            "On est 28, 20 ont utilisé Gemini et les autres Copilot, une rédaction chacun. co2 ?",
            [("chat", 20, None, "gemini"), ("chat", 8, None, "copilot")],
        ),
        (
            "9 élèves : 6 avec Flux, 3 avec DALL-E, deux affiches chacun. Empreinte ?",
            [("image", 12, None, "flux"), ("image", 6, None, "dall-e")],
        ),
        (
            "25 collègues, 15 sur ChatGPT, les 10 autres sur Mistral, un mail chacun. co2 ?",
            [("chat", 15, None, "chatgpt"), ("chat", 10, None, "mistral")],
        ),
        (
            "Un tiers de nos 30 bénévoles utilise Gemini, les autres Claude, une lettre chacun, co2 ?",
            [("chat", 10, None, "gemini"), ("chat", 20, None, "claude")],
        ),
        (
            "Nous sommes 16 : 12 prennent Claude, 4 DeepSeek, 3 résumés chacun. Combien d'eau ?",
            [("chat", 36, None, "claude"), ("chat", 12, None, "deepseek")],
        ),
        (
            "28 étudiants, la moitié a choisi ChatGPT, l'autre moitié Gemini, un exposé chacun. co2 ?",
            [("chat", 14, None, "chatgpt"), ("chat", 14, None, "gemini")],
        ),
        (
            "On était 8 : cinq ont pris Sora, trois Veo, une vidéo chacun. Énergie ?",
            [("video", 5, None, "sora"), ("video", 3, None, "veo")],
        ),
        (
            "6 développeurs : 4 utilisent ChatGPT, 2 Copilot, 5 questions par jour chacun. co2 ?",
            [("chat", 20, "day", "chatgpt"), ("chat", 10, "day", "copilot")],
        ),
        (
            "There were 15 editors: nine went with Claude, six with Gemini, and they wrote one article each. co2?",
            [("chat", 9, None, "claude"), ("chat", 6, None, "gemini")],
        ),
        (
            "In our team of 30, 20 prefer Midjourney, 10 DALL-E, two posters per person. co2?",
            [("image", 40, None, "midjourney"), ("image", 20, None, "dall-e")],
        ),
        (
            "33 trainees. Two thirds picked Mistral, the rest ChatGPT, a cover letter each. Footprint?",
            [("chat", 22, None, "mistral"), ("chat", 11, None, "chatgpt")],
        ),
        (
            "16 tenants: 4 on Gemini, 8 on Claude, 4 on Mistral, 3 complaints each. co2?",
            [("chat", 12, None, "gemini"), ("chat", 24, None, "claude"), ("chat", 12, None, "mistral")],
        ),
        (
            "Seven film students made two clips each, five of them with Sora and two with Kling. co2?",
            [("video", 10, None, "sora"), ("video", 4, None, "kling")],
        ),
        (
            "8 accountants, 5 use ChatGPT, the other three use DeepSeek, and each asks 10 questions. Water?",
            [("chat", 50, None, "chatgpt"), ("chat", 30, None, "deepseek")],
        ),
        (
            "We are 12; half used Flux, the other half DALL-E, one card each. carbon?",
            [("image", 6, None, "flux"), ("image", 6, None, "dall-e")],
        ),
        (
            "15 of them chose Gemini and 5 of them chose Copilot, a poem each. co2?",
            [("chat", 15, None, "gemini"), ("chat", 5, None, "copilot")],
        ),
        (
            "Of the 5 of us, 3 asked Claude and 2 ChatGPT, seven questions apiece. co2?",
            [("chat", 21, None, "claude"), ("chat", 14, None, "chatgpt")],
        ),
        (
            "Ten florists drew a bouquet each, 8 using Midjourney and 2 using Flux. How bad?",
            [("image", 8, None, "midjourney"), ("image", 2, None, "flux")],
        ),
        (
            "40 runners: 30 ask ChatGPT for a plan, 10 Claude, one training plan each. co2?",
            [("chat", 30, None, "chatgpt"), ("chat", 10, None, "claude")],
        ),
        (
            "On était 15 relecteurs : neuf avec Claude, six avec Gemini, un article chacun. co2 ?",
            [("chat", 9, None, "claude"), ("chat", 6, None, "gemini")],
        ),
        (
            "Dans notre équipe de 30, 20 préfèrent Midjourney, 10 DALL-E, deux affiches par personne. co2 ?",
            [("image", 40, None, "midjourney"), ("image", 20, None, "dall-e")],
        ),
        (
            "33 stagiaires. Deux tiers ont pris Mistral, les autres ChatGPT, une lettre de motivation chacun. co2 ?",
            [("chat", 22, None, "mistral"), ("chat", 11, None, "chatgpt")],
        ),
        (
            "80 % de nos 20 bibliothécaires utilisent Perplexity et les autres Copilot, une fiche chacun. co2 ?",
            [("chat", 16, None, "perplexity"), ("chat", 4, None, "copilot")],
        ),
        (
            "16 locataires : 4 sur Gemini, 8 sur Claude, 4 sur Mistral, 3 lettres chacun. co2 ?",
            [("chat", 12, None, "gemini"), ("chat", 24, None, "claude"), ("chat", 12, None, "mistral")],
        ),
        (
            "Sept étudiantes ont fait deux vidéos chacune, cinq avec Sora et deux avec Kling. co2 ?",
            [("video", 10, None, "sora"), ("video", 4, None, "kling")],
        ),
        (
            "8 comptables, 5 sont sur ChatGPT, les trois autres sur DeepSeek, et chacun pose 10 questions. Eau ?",
            [("chat", 50, None, "chatgpt"), ("chat", 30, None, "deepseek")],
        ),
        (
            "Nous sommes 12, la moitié a utilisé Flux, l'autre moitié DALL-E, une carte chacun. carbone ?",
            [("image", 6, None, "flux"), ("image", 6, None, "dall-e")],
        ),
        (
            "15 d'entre eux ont choisi Gemini et 5 Copilot, un poème chacun. co2 ?",
            [("chat", 15, None, "gemini"), ("chat", 5, None, "copilot")],
        ),
        (
            "On est 5 : 3 demandent à Claude, 2 à ChatGPT, sept questions chacun. co2 ?",
            [("chat", 21, None, "claude"), ("chat", 14, None, "chatgpt")],
        ),
        (
            "Dix fleuristes ont dessiné un bouquet chacun, 8 avec Midjourney et 2 avec Flux. C'est grave ?",
            [("image", 8, None, "midjourney"), ("image", 2, None, "flux")],
        ),
        (
            "Sur 20 bénévoles, 12 passent par ChatGPT et le reste par Mistral, un courrier chacun. co2 ?",
            [("chat", 12, None, "chatgpt"), ("chat", 8, None, "mistral")],
        ),
        (
            "16 firefighters: 11 use Claude, 5 Copilot, one report each. co2?",
            [("chat", 11, None, "claude"), ("chat", 5, None, "copilot")],
        ),
        (
            "Ten potters; seven on Midjourney, three on Flux, four pictures each. carbon?",
            [("image", 28, None, "midjourney"), ("image", 12, None, "flux")],
        ),
        (
            "12 of us did a quiz each, half with Mistral, half with DeepSeek. co2?",
            [("chat", 6, None, "mistral"), ("chat", 6, None, "deepseek")],
        ),
        (
            "16 pompiers : 11 utilisent Claude, 5 Copilot, un rapport chacun. co2 ?",
            [("chat", 11, None, "claude"), ("chat", 5, None, "copilot")],
        ),
        (
            "Dix potiers ; sept sur Midjourney, trois sur Flux, quatre images chacun. carbone ?",
            [("image", 28, None, "midjourney"), ("image", 12, None, "flux")],
        ),
        (
            "Sur nos 20 stagiaires, trois quarts ont choisi ChatGPT et les autres Gemini, 3 questions chacun. co2 ?",
            [("chat", 45, None, "chatgpt"), ("chat", 15, None, "gemini")],
        ),
        (
            "On est 12 monteurs, 9 avec Sora et 3 avec Veo, deux vidéos chacun. co2 ?",
            [("video", 18, None, "sora"), ("video", 6, None, "veo")],
        ),
    ],
)
def test_each_part_makes_as_much_with_its_own_ai(text: str, uses: list[tuple[object, ...]], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        (
            "5 drivers: two of them ask Perplexity 9 things a day each, the other three 4 a day each. co2?",
            [("chat", 30, "day")],
        ),
        ("3 physios: two write 6 reports a day each, the third 10. footprint?", [("chat", 22, "day")]),
        ("6 developers with 3 sessions a day each and 2 interns with 1 session each. co2?", [("code", 20, "day")]),
        ("A third of the 60 asked 5 questions each, another third 2 each, the rest none. co2?", [("chat", 140, None)]),
        ("8 kids: 5 made 4 drawings each with DALL-E, the other 3 made 2 each. co2?", [("image", 26, None)]),
        (
            "Of our 10 clerks, 6 asked Claude 5 questions each, 3 asked 3 each and the boss 2. carbon?",
            [("chat", 41, None)],
        ),
        ("20 of the 50 members sent 2 prompts each, the remaining 30 sent 1 each. co2?", [("chat", 70, None)]),
        ("We are 15, ten of us wrote 5 emails each with ChatGPT and the rest 1 each. water?", [("chat", 55, None)]),
        ("7 bakers: four generated 5 clips each, two made 2 each, one made 2. co2?", [("video", 26, None)]),
        ("Half of the 40 students asked 4 questions each, the other half 2 each. energy?", [("chat", 120, None)]),
        ("4 cooks: three ask Gemini 8 questions a week each, the fourth 5. co2?", [("chat", 29, "week")]),
        ("10% of our 100 fans made 3 images each, 30% made 2 each, the others nothing. co2?", [("image", 90, None)]),
        ("The 5 girls made 3 avatars each, the 6 boys 2 each. co2?", [("image", 15, None), ("image", 12, None)]),
        (
            "5 chauffeurs : deux d'entre eux posent 9 questions par jour chacun, les trois autres 4 chacun. co2 ?",
            [("chat", 30, "day")],
        ),
        ("On est 3 kinés : deux font chacun 6 comptes rendus par jour, la troisième 10. co2 ?", [("chat", 22, "day")]),
        (
            "6 développeurs avec 3 sessions par jour chacun, et 2 stagiaires avec 1 session chacun. co2 ?",
            [("code", 20, "day")],
        ),
        (
            "un tiers des 60 a posé 5 questions chacun, un autre tiers 2 chacun, le reste rien. co2 ?",
            [("chat", 140, None)],
        ),
        ("8 enfants : 5 ont fait 4 dessins chacun, les 3 autres 2 chacun. co2 ?", [("image", 26, None)]),
        (
            "La moitié des 40 étudiants a posé 4 questions chacun, l'autre moitié 2 chacun. énergie ?",
            [("chat", 120, None)],
        ),
        (
            "4 cuisiniers : trois posent 8 questions par semaine chacun à Gemini, le quatrième 5. co2 ?",
            [("chat", 29, "week")],
        ),
        ("Nous sommes 15, dix ont écrit 5 mails chacun, les autres 1 chacun. eau ?", [("chat", 55, None)]),
        ("20 des 50 adhérents ont envoyé 2 requêtes chacun, les 30 autres 1 chacun. co2 ?", [("chat", 70, None)]),
        (
            "10 employés : six ont demandé 5 choses à Claude chacun, trois 3 chacun, et le chef 2. co2 ?",
            [("chat", 41, None)],
        ),
        ("7 boulangers : quatre ont généré 5 vidéos chacun, les trois autres 2 chacun. co2 ?", [("video", 26, None)]),
        (
            "Sur nos 100 fans, 10 ont fait 3 images chacun, 30 en ont fait 2 chacun, les autres rien. co2 ?",
            [("image", 90, None)],
        ),
        (
            "Out of 14 librarians, 10 asked Gemini 5 questions each, the other four only 2 each. co2?",
            [("chat", 58, None)],
        ),
        (
            "9 kids: four drew 8 pictures each with DALL-E, four drew 3 each and the last one none. co2?",
            [("image", 44, None)],
        ),
        ("Six nurses: five send Copilot 6 prompts a day each, the sixth 1. energy?", [("chat", 31, "day")]),
        ("Half of our 20 members made 6 videos each, the rest 4 each. Water?", [("video", 100, None)]),
        ("We are 7. Four of us ask 10 questions a week each, the other three 2 each. co2?", [("chat", 46, "week")]),
        ("4 seniors run 6 coding sessions a day each and 6 juniors run 2 each. co2?", [("code", 36, "day")]),
        (
            "A quarter of the 60 pupils wrote 3 poems each, another quarter 2 each, the rest nothing. co2?",
            [("chat", 75, None)],
        ),
        ("8 monks: 2 wrote 4 letters each with Claude and 6 wrote 3 each. co2?", [("chat", 26, None)]),
        ("15 of the 40 guests made 1 image each, the other 25 made 2 each. carbon?", [("image", 65, None)]),
        ("Three brothers: one asks ChatGPT 9 questions a day, the other two 4 each. co2?", [("chat", 17, "day")]),
        ("5 plumbers: 3 send 5 emails a month each with Mistral, 2 send 9 each. co2?", [("chat", 33, "month")]),
        ("20% of our 50 fans drew 3 pictures each, the others 1 each. co2?", [("image", 70, None)]),
        (
            "Sur 14 bibliothécaires, 10 ont posé 5 questions chacun à Gemini, les quatre autres 2 chacun. co2 ?",
            [("chat", 58, None)],
        ),
        (
            "9 enfants : quatre ont dessiné 8 images chacun avec DALL-E, quatre 3 chacun et le dernier aucune. co2 ?",
            [("image", 44, None)],
        ),
        (
            "Six infirmières : cinq envoient 6 requêtes par jour chacune à Copilot, la sixième 1. énergie ?",
            [("chat", 31, "day")],
        ),
        ("La moitié de nos 20 membres a fait 6 vidéos chacun, le reste 4 chacun. Eau ?", [("video", 100, None)]),
        (
            "On est 7. Quatre d'entre nous posent 10 questions par semaine chacun, les trois autres 2 chacun. co2 ?",
            [("chat", 46, "week")],
        ),
        ("4 seniors lancent 6 sessions de code par jour chacun et 6 juniors 2 chacun. co2 ?", [("code", 36, "day")]),
        (
            "Un quart des 60 élèves a écrit 3 poèmes chacun, un autre quart 2 chacun, les autres rien. co2 ?",
            [("chat", 75, None)],
        ),
        ("8 moines : 2 ont écrit 4 lettres chacun avec Claude et 6 en ont écrit 3 chacun. co2 ?", [("chat", 26, None)]),
        ("15 des 40 invités ont fait 1 image chacun, les 25 autres 2 chacun. carbone ?", [("image", 65, None)]),
        (
            "Trois frères : l'un pose 9 questions par jour à ChatGPT, les deux autres 4 chacun. co2 ?",
            [("chat", 17, "day")],
        ),
        (
            "5 plombiers : 3 envoient 5 mails par mois chacun avec Mistral, 2 en envoient 9 chacun. co2 ?",
            [("chat", 33, "month")],
        ),
        ("20 % de nos 50 fans ont dessiné 3 images chacun, les autres 1 chacun. co2 ?", [("image", 70, None)]),
        ("13 lawyers: 8 wrote 5 letters each with Claude, the other five 5 each. co2?", [("chat", 65, None)]),
        ("Eleven scouts: six drew 5 pictures each, four drew 4 each and the youngest 1. co2?", [("image", 47, None)]),
        ("4 agents ask Gemini 5 questions a day each and 2 managers 2 each. co2?", [("chat", 24, "day")]),
        ("A fifth of the 50 players sent 5 messages each, the rest 2 each. energy?", [("chat", 130, None)]),
        ("3 cousins: two of them send 7 prompts a week each, the third 5. co2?", [("chat", 19, "week")]),
        (
            "13 avocats : 8 ont écrit 5 lettres chacun avec Claude, les cinq autres 5 chacun. co2 ?",
            [("chat", 65, None)],
        ),
        (
            "Onze scouts : six ont dessiné 5 images chacun, quatre en ont dessiné 4 chacun et le plus jeune 1. co2 ?",
            [("image", 47, None)],
        ),
        ("4 agents posent 5 questions par jour chacun à Gemini et 2 managers 2 chacun. co2 ?", [("chat", 24, "day")]),
        (
            "Un cinquième des 50 joueurs a envoyé 5 messages chacun, les autres 2 chacun. énergie ?",
            [("chat", 130, None)],
        ),
        ("3 cousins : deux envoient 7 requêtes par semaine chacun, le troisième 5. co2 ?", [("chat", 19, "week")]),
        (
            "8 devs : 5 sur Claude Code avec 4 sessions chacun, 3 sur Cursor avec 2 chacun. co2 ?",
            [("code", 20, None), ("code", 6, None)],
        ),
    ],
)
def test_each_part_makes_its_own_number(text: str, uses: list[tuple[object, ...]], lexicon: Lexicon) -> None:
    assert [use[:3] for use in _uses(text, lexicon)] == uses


@pytest.mark.parametrize(
    ("text", "count", "left"),
    [
        ("On est 28, 20 ont fait une rédaction chacun. co2 ?", 20, ["28"]),
        ("40 members: 15 asked Gemini, 12 said it was rubbish, two poems each. co2?", 24, ["40 members", "15"]),
        ("25 collègues : 12 ont testé Claude, 8 ont abandonné, trois mails chacun. co2 ?", 24, ["25 collègues", "12"]),
    ],
)
def test_people_are_never_multiplied_by_people(text: str, count: float, left: list[str], lexicon: Lexicon) -> None:
    reading = reading_json(read(text, lexicon))
    assert ([item["count"] for item in reading["items"]], list(reading["left_aside"])) == ([count], left)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("4 classes of 25 pupils make one essay each. co2?", 100),
        ("3 teams with 6 members each, 2 prompts per person. co2?", 36),
        ("5 patrols of 8 scouts, 3 images each. co2?", 120),
        ("4 étages de 35 personnes, 2 messages chacun. co2 ?", 280),
        ("6 groupes de 5 élèves, chaque groupe fait une affiche. co2 ?", 6),
    ],
)
def test_groups_hold_people(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use[1] for use in _uses(text, lexicon)] == [count]
