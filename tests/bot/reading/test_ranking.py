"""Who takes the least, asked in many ways; and what sounds like it and is none of this bot's rankings."""

import pytest

from bot.assistant import Assistant
from bot.messages import Message
from bot.reading import Lexicon, Reading, read, reading_json
from bot.reading.result import Rank
from faq.entries import Person

ANA = Person("test", "1", "Ana")
RANKED = {
    "en": [
        ("which AI uses the least?", "chat", None),
        ("which is the greenest AI?", "chat", None),
        ("greenest ai", "chat", None),
        ("Which is the cleanest?", "chat", None),
        ("whats the least polluting ai model", "chat", None),
        ("wich chatbot is the greenst", "chat", None),
        ("which chatbot has the lowest footprint", "chat", None),
        ("most energy efficient LLM?", "chat", None),
        ("is there a low-carbon AI", "chat", None),
        ("is there a green AI", "chat", None),
        ("Looking for a low impact AI for our NGO, any suggestion?", "chat", None),
        ("I need an AI that's kind to the earth, what do you recommend?", "chat", None),
        ("what's the worst AI for the environment", "chat", None),
        ("list the most sustainable AI models", "chat", None),
        ("top 5 greenest AIs", "chat", None),
        ("what are the top three eco-friendly chatbots", "chat", None),
        ("leaderboard of AI energy use", "chat", None),
        ("could you give me a ranking of AI models by water consumption", "chat", None),
        ("out of all the AIs which burns the most energy", "chat", None),
        ("My school may pick one AI for 600 pupils. Which has the smallest footprint? thanks!!", "chat", None),
        ("hey bot, dumb question but which of the AI chatbots is easiest on the planet", "chat", None),
        ("We are 40 teachers and make 3 worksheets each a week. Which chatbot pollutes the least?", "chat", None),
        ("does DeepSeek really use less energy than the others?", "chat", None),
        ("greenest open model", "chat", None),
        ("which open source model uses the least electricity", "chat", None),
        ("is Mistral the greenest?", "chat", None),
        ("is Llama greener than the rest?", "chat", None),
        ("is there an eco friendly alternative to ChatGPT", "chat", None),
        ("rank Claude, Gemini and Mistral", "chat", ("claude", "gemini", "mistral")),
        ("can you rank GPT-5, o3 and GPT-4o by energy", "chat", ("gpt-5", "o3", "gpt-4o")),
        ("sort chatgpt gemini claude by how much power they use", "chat", ("chatgpt", "gemini", "claude")),
        ("order gemini, gpt-4o and claude from lightest to heaviest", "chat", ("gemini", "gpt-4o", "claude")),
        ("out of ChatGPT, Claude and Gemini which is the greenest", "chat", ("chatgpt", "claude", "gemini")),
        ("ChatGPT, Claude, Mistral - rank these by impact", "chat", ("chatgpt", "claude", "mistral")),
        ("most eco-friendly image generator", "image", None),
        ("rank the image generators", "image", None),
        ("Which text-to-image model uses the least electricity?", "image", None),
        ("what is the lightest image model", "image", None),
        ("what's a good green alternative to Midjourney", "image", None),
        ("which of Midjourney, DALL-E and Flux is the cleanest", "image", ("midjourney", "dall-e", "flux")),
        ("which video generator is the cleanest", "video", None),
        ("can u list AI video tools from least to most polluting", "video", None),
        ("rank Sora, Veo and Kling", "video", ("sora", "veo", "kling")),
        ("which music AI is the least bad for the planet", "music", None),
        ("greenest coding assistant", "code", None),
        ("which speech to text uses the least energy", "transcription", None),
    ],
    "fr": [
        ("quelle IA pollue le moins ?", "chat", None),
        ("quelle IA consomme le moins ?", "chat", None),
        ("c'est quoi l'ia la plus verte", "chat", None),
        ("kel ia polue le moin", "chat", None),
        ("Laquelle est la plus propre ?", "chat", None),
        ("quelle est l'IA la moins énergivore ?", "chat", None),
        ("quel chatbot a la plus petite empreinte", "chat", None),
        ("quel LLM a l'empreinte la plus faible", "chat", None),
        ("y a-t-il une IA bas carbone ?", "chat", None),
        ("existe-t-il une IA écolo", "chat", None),
        ("je cherche une IA à faible impact pour notre asso, une idée ?", "chat", None),
        ("une IA plus verte que ChatGPT ?", "chat", None),
        ("quelle est la pire IA pour la planète", "chat", None),
        ("classement des IA les plus écolos", "chat", None),
        ("top 5 des IA les moins polluantes", "chat", None),
        ("donne le podium des IA les moins gourmandes", "chat", None),
        ("palmarès des chatbots par empreinte carbone", "chat", None),
        ("hiérarchise les IA par empreinte", "chat", None),
        ("les trois chatbots les plus écologiques, c'est lesquels ?", "chat", None),
        ("parmi toutes les IA, laquelle consomme le plus d'énergie", "chat", None),
        ("coucou, question bête : lequel des chatbots abîme le moins la planète ?", "chat", None),
        ("je veux l'IA la plus respectueuse de l'environnement", "chat", None),
        ("quelle intelligence artificielle respecte le plus la planète, je dois en parler demain", "chat", None),
        ("Nous sommes 40 profs et on fait 3 fiches chacun. Quel chatbot pollue le moins ?", "chat", None),
        ("ma prof demande quelle IA est la plus respectueuse de la planete, aidez moi", "chat", None),
        ("le modèle open source le moins gourmand", "chat", None),
        ("quel modèle ouvert est le plus sobre", "chat", None),
        ("Mistral est-il le plus écolo ?", "chat", None),
        ("classe Claude, Gemini et Mistral", "chat", ("claude", "gemini", "mistral")),
        ("classe GPT-5, o3 et GPT-4o selon leur énergie", "chat", ("gpt-5", "o3", "gpt-4o")),
        ("range gemini, gpt-4o et claude du plus léger au plus lourd", "chat", ("gemini", "gpt-4o", "claude")),
        ("entre ChatGPT, Claude et Gemini, lequel pollue le moins", "chat", ("chatgpt", "claude", "gemini")),
        ("classement écologique de ChatGPT, Claude et Copilot", "chat", ("chatgpt", "claude", "copilot")),
        ("ChatGPT, Claude, Mistral : fais un classement selon leur impact", "chat", ("chatgpt", "claude", "mistral")),
        ("classe les générateurs d'images", "image", None),
        ("le générateur d'images le plus écologique", "image", None),
        ("le générateur d'image qui tire le moins de courant", "image", None),
        ("quel est le modèle d'image le plus léger", "image", None),
        ("une alternative écolo à Midjourney ?", "image", None),
        ("quel générateur de vidéos consomme le moins d'électricité", "video", None),
        ("l'outil vidéo IA le moins énergivore ?", "video", None),
        ("tu peux lister les outils vidéo IA du moins au plus polluant", "video", None),
        ("Quelle IA de musique est la plus propre pour la planète ?", "music", None),
        ("quel assistant de code pollue le moins", "code", None),
        ("quel outil de transcription consomme le moins d'énergie", "transcription", None),
    ],
}
NOT_RANKED = {
    "en": [
        "is Claude better than GPT?",
        "which AI is best for essays?",
        "which ai is the best",
        "rank my students",
        "rank these students by grade: Anna 12, Bob 15",
        "rank my essay from 1 to 10",
        "which AI is the smartest?",
        "what is the fastest image generator",
        "what's the cheapest image generator",
        "what's the cheapest LLM API?",
        "which model is best for coding, Claude or GPT-5?",
        "top 10 AI tools for marketing",
        "rank the best AI art generators by quality",
        "which phone uses the least battery",
        "what's the greenest car",
        "which airline has the lowest emissions",
        "what is the least polluting way to travel",
        "which GPU is the most energy efficient",
        "which country has the cleanest electricity",
        "how do I rank higher on google with ai",
        "I ranked the chatbots for my blog yesterday",
        "ChatGPT is the greenest thing since sliced bread lol",
        "should I at least use ChatGPT less?",
        "a human or AI, which pollutes the most",
        "what are the best habits to use less energy with AI?",
    ],
    "fr": [
        "est-ce que Claude est meilleur que GPT ?",
        "quelle IA est la meilleure pour les dissertations ?",
        "quelle IA est la meilleure",
        "un illustrateur humain ou l'IA, qui pollue le plus",
        "classe mes élèves par ordre alphabétique",
        "ma classe de CM2 utilise ChatGPT",
        "quelle IA est la plus intelligente ?",
        "quel est le générateur d'images le plus rapide",
        "quel est le générateur d'images le moins cher",
        "quelle est l'API LLM la moins chère ?",
        "top 10 des outils IA pour le marketing",
        "quelle voiture pollue le moins",
        "quel ordi portable est le plus léger",
        "le moyen de transport le moins polluant c'est quoi",
        "quel pays a l'électricité la plus propre",
        "j'ai classé les chatbots pour mon blog hier",
        "je range ma chambre avec ChatGPT",
        "comment utiliser l'IA en polluant le moins possible ?",
        "les modèles plus petits ça pollue moins ou c'est pareil",
    ],
}
SIDE_BY_SIDE = [
    ("ChatGPT or Claude, which uses less energy?", "en"),
    ("Claude vs GPT-4o: 10 emails each, which takes less?", "en"),
    ("which is greener, an AI image or an email", "en"),
    ("is an image or a video greener?", "en"),
    ("Claude ou ChatGPT, lequel consomme le moins ?", "fr"),
    ("Mistral, Claude, Gemini : lequel pollue le moins ?", "fr"),
    ("qu'est-ce qui pollue le moins, une image ou une vidéo ?", "fr"),
]


def understood(assistant: Assistant, text: str) -> Reading:
    return assistant.read(Message(text, ANA))


@pytest.mark.parametrize(
    ("lang", "text", "activity", "models"), [(lang, *line) for lang, lines in RANKED.items() for line in lines]
)
def test_who_takes_the_least_is_asked_in_many_ways(
    assistant: Assistant, lang: str, text: str, activity: str, models: tuple[str, ...] | None
) -> None:
    reading = understood(assistant, text)
    assert (reading.lang, reading.intent, reading.topic) == (lang, "faq", "which-is-greenest")
    assert reading.rank is not None
    assert (reading.rank.activity, reading.rank.models) == (activity, models)
    assert not reading.items


@pytest.mark.parametrize("text", [text for lines in NOT_RANKED.values() for text in lines])
def test_what_is_best_at_something_and_what_is_no_ai_is_not_ranked(assistant: Assistant, text: str) -> None:
    reading = understood(assistant, text)
    assert reading.rank is None
    assert reading.topic != "which-is-greenest"


@pytest.mark.parametrize(("text", "lang"), SIDE_BY_SIDE)
def test_two_sides_stay_a_comparison(assistant: Assistant, text: str, lang: str) -> None:
    reading = understood(assistant, text)
    assert (reading.lang, reading.intent) == (lang, "compare")
    assert reading.rank is None


@pytest.mark.parametrize(
    "text", ["50 images with the greenest model", "50 images avec le modèle le plus écolo", "20 prompts a day"]
)
def test_a_number_of_uses_stays_a_sum(assistant: Assistant, text: str) -> None:
    reading = understood(assistant, text)
    assert reading.intent == "footprint"
    assert reading.rank is None


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("which AI uses the least water?", Rank("chat", measure="water")),
        ("quelle IA émet le moins de CO2 en France ?", Rank("chat", measure="carbon", place="FR")),
        ("which open image model is the greenest?", Rank("image", band="open")),
        ("the greenest proprietary chatbot?", Rank("chat", band="closed")),
        ("is Mistral the greenest?", Rank("chat", also=("mistral",))),
        ("which Gemini model uses the least energy?", Rank("chat", ("gemini",))),
        ("quel modèle Claude est le plus sobre ?", Rank("chat", ("claude",))),
        ("rank Sora, Suno, Veo and Kling", Rank("video", ("sora", "suno", "veo", "kling"))),
        ("rank Claude, Gemini and Grok, but not ChatGPT", Rank("chat", ("claude", "gemini", "grok"))),
    ],
)
def test_measure_place_openness_and_models_are_those_that_are_named(
    assistant: Assistant, text: str, rank: Rank
) -> None:
    assert understood(assistant, text).rank == rank


def test_a_reading_prints_what_is_to_be_ranked(lexicon: Lexicon) -> None:
    told = reading_json(read("rank Claude, Gemini and Mistral", lexicon))
    assert told["intent"] == "faq"
    assert told["rank"] == {"activity": "chat", "models": ["claude", "gemini", "mistral"]}
    assert (told["items"], told["measures"], told["place"]) == ([], [], None)
    assert reading_json(read("rank the image generators", lexicon))["rank"] == {"activity": "image", "models": None}
    assert "rank" not in reading_json(read("50 images", lexicon))


def test_a_question_of_its_own_follows_no_earlier_one(lexicon: Lexicon, assistant: Assistant) -> None:
    about = assistant.read(Message("50 images in France", ANA)).question()
    assert read("which AI is the greenest?", lexicon, about=about).rank is not None
