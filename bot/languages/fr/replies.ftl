### Ce que le bot dit, en français. Les nombres arrivent déjà écrits ($said, $low, $high, ...) ; $n choisit le pluriel.
### « environ », « probablement entre » et « ou plus » font partie d’un nombre : aucune phrase ne peut les laisser tomber.

## Nombres et unités

number-million = { $n ->
    [one] { $said } million
   *[other] { $said } millions
 }
number-billion = { $n ->
    [one] { $said } milliard
   *[other] { $said } milliards
 }
number-words = milliards, milliard, millions, million
number-of = { $said } de { $noun }
number-of-vowel = { $said } d’{ $noun }
amount = { $number } { $unit }
quoted = « { $text } »
list = { $most } et { $last }
unit-uwh = µWh
unit-mwh = mWh
unit-wh = Wh
unit-kwh = kWh
unit-megawh = MWh
unit-gwh = GWh
unit-twh = TWh
unit-mg = mg CO₂e
unit-g = g CO₂e
unit-kg = kg CO₂e
unit-t = t CO₂e
unit-mt = Mt CO₂e
unit-ml = mL
unit-l = L
unit-m3 = m³
unit-asked-joule = J
unit-asked-kilojoule = kJ
unit-asked-megajoule = MJ
unit-asked-calorie = cal
unit-asked-kilocalorie = kcal
unit-asked-pound = lb
unit-asked-ounce = oz
unit-asked-short-ton = tonnes courtes
unit-asked-gallon = gallons américains
unit-asked-gallon-imperial = gallons impériaux
unit-asked-fluid-ounce = oz liq. américaines
also-in = {" "}(environ { $said } { $unit } ; de { $low } à { $high }{ $more })
unit-mm3 = millions de m³

or-more = {" "}ou plus
range-full = environ { $central } { $unit }, probablement entre { $low } et { $high } { $unit }{ $more }
range-short = environ { $central } { $unit } (de { $low } à { $high }{ $more })
range-ends = de { $low } à { $high } { $unit }
range-exact = { $central } { $unit }
thing = { $said } { $thing }

## Mesures

measure-energy = Énergie
measure-carbon = Carbone
measure-water = Eau
line-energy = Énergie : { $range }{ $rate }{ $grid }.
line-carbon = Carbone : { $range }{ $rate }{ $grid }.
line-water = Eau : { $range }{ $rate }{ $grid }, centrales électriques comprises.
line-unknown = { $measure } : personne ne l’a publié.
over-a-year = Sur un an : { $range }.
like = Comme { $thing }.
roughly-like = À peu près comme { $thing }.
like-thing = { $thing } (de { $low } à { $high }{ $more })
about = environ { $said }
like-once = { $thing }, ou environ (de { $low } à { $high }{ $more })
like-inverse = { $thing } en prend environ { $said } fois plus (de { $low } à { $high }).
like-count = { $said } { $thing } (de { $low } à { $high }{ $more })

grid-place = , avec l’électricité produite { $place }
grid-place-world = , avec l’électricité moyenne du monde
grid-us = , électricité des États-Unis (supposée)
grid-world = , électricité moyenne du monde (supposée)
grid-mistral = , électricité de Suède ou de France (supposée)
grid-several = , chacun là où il tourne le plus souvent (supposé)
grid-published = , tel qu’il a été publié
grid-energy = , la même { $place } qu’ailleurs
grid-energy-world = , la même partout
grid-at = , { $place }

per-day = {" "}par jour
per-week = {" "}par semaine
per-month = {" "}par mois
per-year = {" "}par an

## Titres

headline = { $use } : { $notes }
use = { $said } { $noun }{ $length }{ $rate }{ $model }
use-model = {" "}avec { $model }
use-open = {" "}avec un modèle ouvert
use-closed = {" "}avec un modèle fermé
training-of = L’entraînement de { $model }{ $times ->
    [1] {""}
   *[other] , { $said } fois
 }
training-any = L’entraînement d’un modèle
length-words = {" "}de { $said } { $n ->
    [one] mot
   *[other] mots
 }
length-tokens = {" "}de { $said } { $n ->
    [one] jeton
   *[other] jetons
 }
length-pages = {" "}de { $said } { $n ->
    [one] page
   *[other] pages
 }
length-seconds = {" "}de { $said } { $n ->
    [one] seconde
   *[other] secondes
 }
length-minutes = {" "}de { $said } { $n ->
    [one] minute
   *[other] minutes
 }
length-hours = {" "}de { $said } { $n ->
    [one] heure
   *[other] heures
 }
at-resolution = {" "}en { $resolution }
with-size = {" "}({ $resolution })
from-words = {" "}à partir de { $said } { $n ->
    [one] mot
   *[other] mots
 }
from-tokens = {" "}à partir de { $said } { $n ->
    [one] jeton
   *[other] jetons
 }
from-pages = {" "}à partir de { $said } { $n ->
    [one] page
   *[other] pages
 }
from-seconds = {" "}à partir de { $said } { $n ->
    [one] seconde
   *[other] secondes
 }
from-minutes = {" "}à partir de { $said } { $n ->
    [one] minute
   *[other] minutes
 }
from-hours = {" "}à partir de { $said } { $n ->
    [one] heure
   *[other] heures
 }
taken-as = en supposant { $model }
taken-as-generic = aucun modèle nommé, donc un modèle courant
each = {" "}chacune
assumed-count = une seule fois, faute de nombre
assumed-attempts = un seul essai{ $each }
assumed-answer = de longueur courante
assumed-video = { $seconds } secondes en { $resolution }{ $each }, par supposition
assumed-seconds = { $seconds } secondes{ $each }, par supposition
assumed-minutes = { $said } { $n ->
    [one] minute
   *[other] minutes
 }{ $each }, par supposition
assumed-session = de durée courante{ $each }
assumed-models = Là où aucun modèle n’est nommé : { $models }, par supposition.
assumed-family = { $family } existe en plusieurs tailles ({ $reach } par usage) : la réponse vaut pour { $member }.
and-more = { $n ->
    [one] un autre usage
   *[other] { $said } autres usages
 }
together = { $uses }, ensemble

## Parties d’un total, très grands nombres

part = { $use } : { $range }
part-unknown = personne ne l’a publié
parts-more = Et { $n ->
    [one] un autre usage
   *[other] { $said } autres usages
 }, plus petits.
no-total-rates = Ces usages n’ont pas le même rythme : il n’y a donc pas de total commun.
each-one = Par unité : { $range }.
viral-week = La première semaine des images de ChatGPT, selon OpenAI (un journal : 48 heures), par 130 millions de personnes. Par personne : { $range }.
half-understood = Laissé de côté, faute de comprendre : { $words }.
left-aside = Laissé de côté : { $words }.
answered-as = { $name } : réponse donnée pour { $model }, le plus proche connu.
product-service = { $name } : je ne connais aucun chiffre publié à ce sujet ; un usage courant de ce genre en tient lieu.
product-copilot = { $name } : des chercheurs de Microsoft ont publié un chiffre pour de grands modèles à grande échelle, aucun que je connaisse pour Copilot dans Office ; une réponse courante d’IA en tient lieu.
product-overview = { $name } : Google a publié un chiffre pour une question médiane en texte à Gemini, aucun que je connaisse pour ceci ; une réponse courante d’IA en tient lieu, sans la recherche elle-même.
product-device = { $name } : je ne connais aucun chiffre publié à ce sujet, sur l’appareil ou au-delà ; un usage courant de ce genre en tient lieu.
product-assistant = { $name } : je ne connais aucun chiffre publié à ce sujet ; une réponse courante d’un agent conversationnel en tient lieu, mais un assistant peut répondre sans grand modèle.
product-translation = { $name } : je ne connais aucun chiffre publié à ce sujet ; une réponse d’un agent conversationnel en tient lieu, mais un service de traduction peut être bâti autrement.
product-edit = { $name } : je ne connais aucun chiffre publié d’une telle retouche ; créer une image entière en tient lieu, mais c’est un autre travail.
product-voice = { $name } : je ne connais aucun chiffre publié d’une conversation parlée ; une voix d’IA en tient lieu, sans ce que prend la recherche de la réponse.
product-meeting = { $name } : je ne connais aucun chiffre publié à ce sujet ; la transcription de l’enregistrement en tient lieu, sans son résumé.
time-spent = { $time } : une durée n’est pas un nombre de messages, et les chiffres sont publiés par message. En voici un ; dites combien vous en envoyez, et je multiplie.
own-machine = Ce que prend votre machine, un wattmètre à la prise le dit : redemandez avec ses watts et sa durée (« 300 W pendant 2 heures »).
time-spent-session = { $time } : une durée n’est pas un nombre de sessions, et les chiffres sont publiés par session. En voici une courante ; dites combien vous en lancez, et je multiplie.
time-spent-asked = { $time } : une durée n’est pas un nombre de messages, et les chiffres sont publiés par message. Touchez pour en voir un, ou dites combien vous en envoyez.
remark-thinking = { $words } : la réflexion cachée n’est pas dans ce chiffre ; une réponse raisonnée prend { $one }.
remark-tuning = { $words } : cela part d’un modèle déjà entraîné et demande bien moins que l’entraînement dont il est question ici ; je n’en connais aucun chiffre publié.
remark-renewable = { $words } : pas dans ce chiffre, qui compte le mélange du réseau ; un contrat d’électricité verte ne change pas quelles centrales tournent.
remark-money = { $words } : je ne connais pas les prix. Ce que je donne, c’est l’énergie, le carbone et l’eau.
remark-school-year = { $words } : 36 semaines, par supposition.
remark-later = { $words } : ce sont les chiffres d’aujourd’hui ; personne n’en a d’une année à venir.
thinking-left-out = La réflexion cachée d’un tel modèle n’est pas dans ce chiffre.
whole-told = Tout { $model } ensemble : { $maker } a parlé de { $count } requêtes par jour en { $year }, et personne ne peut le vérifier de l’extérieur. Chacune est prise comme une courte réponse en texte ; images, vidéos et entraînement n’y sont pas.
whole-untold = Combien { $model } est utilisé en tout, personne ne l’a publié que je sache : voici un seul usage.
whole-untold-app = Combien elle est utilisée en tout, personne ne l’a publié que je sache : voici un seul usage.
crowd = Tout le monde compté, bébés compris : { $people } × { $each }.
crowd-people = { $said } personnes { $place }
crowd-elsewhere = Les gens comptés vivent { $place }, l’électricité est celle produite { $where }.
sums = Compté ainsi : { $sums }.
sum = { $factors } = { $count }
sum-days = { $said } jours
sum-weeks = { $said } semaines
sum-months = { $said } mois
sum-years = { $said } ans
middle-taken = Entre { $low } et { $high } : le milieu a été retenu.
place-taken-in = { $words } : lieu situé { $place }, par supposition.
place-taken = { $words } a été compris comme { $place }.
place-taken-country = { $words } a été compris comme le pays.
makers-own = Le chiffre de { $maker }, publié pour une réponse courte et sans fourchette, couvre tout le cycle de vie, entraînement et matériel compris : { $amounts }.
amount-of-energy = { $amount }
amount-of-carbon = { $amount }
amount-of-water = { $amount } d’eau
size-pixels_beyond = Personne n’a publié de chiffre pour une taille pareille : la fourchette s’élargit.
size-seconds_beyond = Personne n’a publié de chiffre pour un clip de plus de { $seconds } secondes : la fourchette s’élargit.
size-resolution_ignored = La taille n’y change rien : aucun fabricant de modèle d’images fermé ne dit ce qu’elle coûte.
size-input_ignored = Ce qui est fourni n’y change rien : personne n’a publié ce que cela coûte.

## Doutes : un par réponse, dans des mots qui conviennent

doubt-closed-nothing-image = { $maker } ne publie aucun chiffre sur ses images : c’est déduit de mesures de modèles ouverts. Une des chercheuses dit qu’un modèle fermé peut prendre 2, 3 ou 5 fois plus, ou davantage. Personne ne peut le vérifier de l’extérieur.
doubt-closed-nothing = { $maker } ne publie aucun chiffre pour cela : ceci est déduit d’autres modèles. { $model } est fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-sentence = { $maker } a donné un seul chiffre dans un billet de blogue, sans méthode ; des estimations indépendantes s’en approchent. { $model } est fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-method = { $maker } a publié un chiffre avec sa méthode, pour une question médiane en texte ; { $model } reste fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-modelled = { $maker } ne publie aucun chiffre ; des équipes extérieures l’ont modélisé. { $model } est fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-generic = Les fabricants de ces services ne publient aucun chiffre : ceci est déduit du peu que l’on sait de quelques-uns. Ils sont fermés : personne ne peut le vérifier de l’extérieur.
doubt-open-measured = { $model } est ouvert, et des équipes de recherche l’ont mesuré ; ce qu’il prend ailleurs dépend du matériel et du nombre de requêtes qui le partagent.
doubt-open-generic = Pris comme un modèle ouvert du genre de ceux qui ont été mesurés ; le matériel et le nombre de requêtes qui le partagent font l’essentiel de la fourchette.
doubt-open-modelled = { $model } est ouvert ; ce chiffre est modélisé d’après sa taille, pas mesuré, et c’est le matériel qui compte le plus.
doubt-open-timed = { $model } est ouvert ; ce chiffre est modélisé d’après le temps que prend un clip, pas mesuré, et c’est le matériel qui compte le plus.
doubt-open-unmeasured = Personne n’a publié ce que cela prend avec { $model } : un chiffre courant en tient lieu.
doubt-weak = Fragile : ceci repose sur une seule source, peu étayée ; les fabricants ne publient rien, et personne ne peut vérifier.
doubt-guess = Une conjecture : personne ne publie de chiffre là-dessus, un équivalent en tient lieu ; personne ne peut vérifier.
doubt-training-unpublished = Personne n’a publié ce qu’a pris l’entraînement de { $model }. On a publié environ 1 300 MWh pour GPT-3, 430 MWh pour BLOOM et 28 000 MWh pour la famille Llama 3.1.
doubt-training-any = Peu de fabricants publient ce que prend un entraînement. On a publié environ 1 300 MWh pour GPT-3, 430 MWh pour BLOOM et 28 000 MWh pour la famille Llama 3.1.
doubt-training-carbon = De cet entraînement, seul le carbone a été publié, ni l’électricité ni l’eau.
doubt-training-part = L’entraînement de { $model } est laissé hors du total : personne n’a publié ce qu’il a pris.
doubt-training-part-any = L’entraînement est laissé hors du total : il dépend du modèle, et peu de fabricants le publient.
doubt-training-published = Un seul chiffre publié ; les essais qui ont précédé n’y sont pas.
grade-weak = chiffre fragile, appuyé sur une seule source
grade-guess = simple conjecture, rien n’étant publié

## Comparaisons

versus = Comparaison : { $sides }
versus-many = Comparaison de { $n } côtés
versus-line = { $measure }{ $grid } : { $verdict } : { $larger } contre { $smaller }.
versus-grid = { $grid } pour l’IA
versus-side = { $side } { $range }
versus-between = {" ; "}
versus-ranking = { $measure }{ $grid }, du plus grand au plus petit : { $sides }.
versus-overlap = Les fourchettes se chevauchent : l’ordre pourrait être un autre.
versus-unknown = La plus grande inconnue : { $unknown }.
versus-no-measure = Ces deux côtés n’ont aucune mesure publiée en commun : les comparer ne serait pas honnête.
verdict-clear = environ { $said } fois plus pour { $larger } (de { $low } à { $high }{ $more })
verdict-likely = très probablement plus pour { $larger }, environ { $said } fois (de { $low } à { $high }{ $more })
verdict-either = ce pourrait être l’un comme l’autre ; plus pour { $larger } dans environ { $chance } cas sur 10
verdict-same = à peu près pareil, ce pourrait être l’un comme l’autre
unknown-model = ce que prend le modèle lui-même
unknown-activity = ce que prend un seul usage de ce genre
unknown-closed_multiplier = ce qu’un modèle fermé prend de plus que les modèles ouverts mesurés
unknown-facility_factor = les machines autour de la puce
unknown-grid = l’origine de l’électricité
unknown-water_factor = l’eau que prennent les centrales électriques
unknown-tokens = ce que prend chaque mot écrit
unknown-yardstick = la chose de tous les jours elle-même
unknown-other = les chiffres publiés eux-mêmes
versus-rain = Pas les 2 400 litres qu’on lit souvent : c’est surtout de la pluie sur des pâturages.
how-many = { $measure } : environ { $said } { $noun } (de { $low }{ $fewer } à { $high }) font { $thing } : { $whole } contre { $one } l’unité.
how-many-absorbed = { $measure } : { $thing } absorbe ce qu’émettent environ { $said } { $noun } (de { $low }{ $fewer } à { $high }) : { $whole } contre { $one } l’unité.
how-many-within = { $measure } : { $thing }, c’est environ { $said } { $noun } (de { $low }{ $fewer } à { $high }), { $one } l’unité{ $grid }.
how-many-headline = { $thing }, en { $noun }{ $model }
how-many-headline-training = { $thing }, en entraînements de { $model }
how-many-of = { $use }.
or-fewer = {" "}ou moins
unsourced = Laissé de côté : { $thing }. Je n’en ai trouvé aucune source consultable.
tree-caveat = Un arbre met des années à absorber cela, et le rend s’il brûle ou pourrit.
trip-one-way = { $start }–{ $end } : environ { $km } km à vol d’oiseau (orthodromie) ; le vrai trajet est plus long.
trip-back = { $start }–{ $end } aller-retour : environ { $km } km à vol d’oiseau (orthodromie) ; le vrai trajet est plus long.
trip-capital = Un pays est mesuré depuis sa capitale.
trip-assumed = Personne n’a dit par quel moyen : compté comme des { $thing }.
trip-unknown = J’ignore la distance de { $start } à { $end } : nommez deux villes, ou dites-la.
trip-one-km = J’ignore la distance de { $start } à { $end } : seul 1 km est compté. Nommez deux villes, ou dites-la.
thing-on-grid = { $n ->
    [1] Pour { $thing }, le chiffre est celui qui vaut { $places }, électricité comprise, où que tourne l’IA.
    [2] Pour { $thing }, le chiffre est la moyenne de ce que l’on compte { $places }, électricité comprise ; la fourchette couvre les deux.
   *[other] Pour { $thing }, le chiffre est la moyenne de ce que l’on compte { $places }, électricité comprise ; la fourchette couvre tous ces lieux.
 }
thing-without-grid = Pour { $thing } { $places }, aucun chiffre n’est connu : le chiffre courant en tient lieu.
the-train-km = le train
the-ev-km = la voiture électrique
distance-assumed = Aucune distance n’est dite : un trajet compte pour 1 km, sans plus. Nommez deux villes, ou dites combien de km.

## Le classement

rank-headline = { $use } : { $measure }, du plus léger au plus lourd
rank-headline-none = { $use } : { $measure }, impossible à classer
rank-tier = { $heading } ({ $kind }) : { $lines }
rank-kind-measured = Mesuré
rank-kind-disclosed = Publié par l’entreprise
rank-kind-known = Mesuré, ou publié par l’entreprise
rank-kind-inferred = Déduit
rank-kind = { $kind } : { $lines }
rank-tier-heading = { $heading } :
rank-first-many = Les plus légers de ceux-ci, impossibles à départager
rank-first-likely = Probablement le plus léger de ceux-ci
rank-first = Le plus léger de ceux-ci
rank-only = Le seul qui ait son propre chiffre
rank-next = Probablement plus que { $first }
rank-next-sure = Plus que { $first }
rank-next-many = Impossibles à départager, probablement plus que { $first }
rank-next-sure-many = Impossibles à départager, plus que { $first }
rank-measured = mesuré
rank-disclosed = publié par l’entreprise
rank-modelled = déduit
rank-weak = une seule source fragile
rank-guess = une supposition
rank-as = { $model } (pris comme { $member })
rank-shared = Non classés, sans chiffre publié à eux ; une même estimation pour tous : { $line }
rank-shared-one = Non classé, sans chiffre publié à lui ; une estimation en tient lieu : { $line }
rank-group-shared = Non classés : aucun chiffre à eux
rank-others = { $said } autres
rank-more = Et { $n ->
    [one] un autre
   *[other] { $said } autres
 }, plus lourds.
rank-nothing = Personne n’a publié de chiffre pour aucun d’eux.
rank-unpublished = Laissés de côté, personne n’a publié un tel chiffre : { $models }.
rank-unable = Laissés de côté, faits pour autre chose : { $models }.
rank-grid = Chacun avec l’électricité de là où il tourne le plus souvent (supposé).
rank-grid-place = Tous avec l’électricité { $place }.
rank-grid-place-world = Tous avec l’électricité moyenne du monde.
rank-doubt = Pas de gagnant unique quand les fourchettes se recouvrent : les calculateurs publiés ne s’accordent même pas sur l’ordre.
rank-doubt-none = Les calculateurs publiés ne s’accordent même pas sur un ordre.
rank-doubt-closed = De l’extérieur, nul ne peut vérifier les modèles fermés.
rank-sources = D’où vient chaque chiffre
rank-source = { $fact }.
rank-bar = { $line }, { $kind }
rank-rule = Deux modèles se départagent quand l’un prend moins dans 9 cas sur 10 ou plus, ce qu’ils ont en commun mis à part. Un palier s’arrête au premier qui se départage de son plus léger.
rank-own-text = (Texte de cette communauté, à la place du classement du bot.)
button-rank-sources = Sources
button-rank-tiers = Par paliers
button-rank-why = Pourquoi pas de gagnant
button-rank-other = Et les { $what } ?
button-rank-bots = Le classement du bot
## La même chose en plusieurs lieux

across = { $use }, { $places }
across-places = dans { $said } lieux
across-energy = Énergie, la même partout : { $range }.
across-side = { $range } { $place }
across-line = { $measure } : { $verdict } : { $larger }, { $smaller }.
across-clear = environ { $said } fois plus { $place } (de { $low } à { $high })
across-likely = très probablement plus { $place }, environ { $said } fois plus (de { $low } à { $high })
across-either = ce pourrait être l’un comme l’autre ; plus { $place } dans environ { $chance } cas sur 10
across-same = à peu près pareil, ce pourrait être l’un comme l’autre
across-one-figure = pareil, un seul chiffre publié vaut pour les deux
across-ratio = { $measure } : { $verdict }.
across-ranking = { $measure }, du plus au moins : { $sides }.
across-ends = Entre le plus haut et le plus bas : environ { $said } fois (de { $low } à { $high }).
across-close = Impossible de départager : { $pairs }.
across-why = L’usage lui-même fait l’essentiel de chaque fourchette et reste le même partout : il ne compte donc pas dans « fois plus ».
across-where = Ce qui compte, c’est où se trouve le centre de données, pas où vous êtes.
across-energy-only = Le lieu change le carbone et l’eau, pas l’énergie.
across-unnamed = Vous n’avez nommé aucun usage : voici une réponse d’IA.

## Sa propre machine

machine = { $what } à { $power } pendant { $hours }{ $rate }
machine-energy = { $what }, { $amount }{ $rate }
machine-card = Votre carte graphique
machine-whole = Votre machine
said-hours = { $said } { $n ->
    [one] heure
   *[other] heures
 }
said-minutes = { $said } { $n ->
    [one] minute
   *[other] minutes
 }
machine-line-energy = Énergie : { $range }{ $rate }, d’après ce que vous dites.
machine-line-carbon = Carbone : { $range }{ $rate }{ $grid }.
machine-line-water = Eau : { $range }{ $rate }{ $grid }, dans les centrales électriques.
machine-one-hour = Vous n’avez pas dit combien de temps : voici une heure.
machine-caveat-card = Les watts d’une carte laissent de côté le reste de l’ordinateur : sur des serveurs mesurés, processeur et mémoire prenaient de { $low } à { $high } % en plus. Un wattmètre à la prise compte tout. La fabrication de la machine n’est pas comptée.
machine-caveat-whole = Si ces watts viennent d’une étiquette, c’est le plus que la machine puisse tirer ; un wattmètre à la prise montre ce qu’elle tire vraiment. La fabrication de la machine n’est pas comptée.
machine-caveat-energy = L’électricité telle que vous la donnez ; la fabrication de la machine n’est pas comptée.

## Boutons

button-maths = Voir le calcul
button-places = Ailleurs
button-models = Un autre modèle
button-one-more-place = Un lieu de plus
button-only = Seulement { $place }
button-a-day = Sur une journée entière
button-every-day = Tous les jours
button-times = Et pour { $said } ?
button-ten-times = Dix fois plus
button-offer = Ou { $what } ?
button-offsets = Et planter des arbres ?
button-year = Par an
button-picture = Image
button-back = Retour à la réponse
button-yardsticks = Autres comparaisons
button-next = Page suivante
button-own = L’empreinte du bot
button-about = Méthode et sources
button-privacy = Vie privée
button-propose = Confier ma question à la modération
choose-places = Où cela devrait-il tourner ?
choose-more-places = Quel lieu à côté de ceux-là ?
choose-models = Avec quel modèle ?
choose-yardsticks = Comparé à quoi ?

## Aide, à propos, vie privée

help-headline = Je dis ce que l’usage de l’IA coûte à l’environnement : énergie, carbone et eau, toujours avec une fourchette.
help-what = Images, questions, vidéos, chansons, voix, transcriptions, séances de code, rapports de recherche et entraînements ; un usage ou beaucoup, partout, comparés ou additionnés.
help-ask = Demandez dans vos propres mots, en français ou en anglais, ou touchez un exemple.
help-more = Répondez ensuite à une réponse (« et au Québec ? », « et pour 1 000 ? ») ou touchez un bouton. Je suis fait de règles fixes et de chiffres publiés : aucune IA là-dedans.
help-class = En classe : /classe joue une leçon. Prédire d’abord, voir ensuite.
thanks-words = merci, merci beaucoup, merci bien, mille mercis, grand merci, un grand merci, merci à vous, merci à toi, merci infiniment, merci le bot, merci bot, mercii, mci, cimer, merci encore
thanks-beside = c’était, c'était, c’est, c'est, cela, ça, était, est, très, vraiment, super, trop, hyper, bien, si, fort, tout, beaucoup, bcp, grave, nickel, mec, les gars, mdr, utile, utiles, intéressant, intéressante, instructif, clair, bon, bonne, génial, parfait, cool, excellent, passionnant, pratique, top, pour la réponse, pour ta réponse, pour votre réponse, pour l’aide, pour l'aide, pour ton aide, pour votre aide, pour l’info, pour l'info, pour les infos, pour l’explication, pour l'explication, pour tout, pour ça, pour cela, le bot, bot, encore, et, ça m’aide, ça m'aide, m’aide, m'aide, bravo, bien joué, bon bot, bon travail, bonne journée, bonne soirée, au revoir, à bientôt, ok, oh, wow
thanks = Avec plaisir. Redemandez quand vous voulez ce que prend un usage de l’IA.
example-1 = Que coûtent 50 images de ChatGPT ?
example-2 = 20 questions à ChatGPT par jour
example-3 = 100 images IA ou un burger de bœuf ?
example-4 = 3 vidéos Sora au Québec
about-headline = D’où viennent les nombres
about-what = Aucun modèle de langue : votre question est lue par des règles fixes, et des chiffres publiés sont multipliés par des facteurs publiés. Chaque réponse s’ouvre sur ses étapes et ses sources.
about-method = { $figures } chiffres publiés tirés de { $sources } sources, { $models } modèles, l’électricité de { $places } lieux.
about-version = Méthode et données { $version }.
about-licences = Données d’électricité : Ember (CC BY 4.0), Electricity Maps via CO2.js (ODbL), US EPA eGRID, WRI via EcoLogits.
privacy-headline = Ce qui est conservé
privacy-1 = Rien de ce que vous demandez. Votre message est lu, reçoit sa réponse et est oublié ; chaque bouton porte lui-même la question à poursuivre.
privacy-2 = De la modération : les articles de la FAQ et les réglages qu’elle écrit, chacun avec le nom affiché et un identifiant brouillé.
privacy-3 = Des membres : une question confiée par vous à la modération, avec un identifiant brouillé, sans votre nom ; elle disparaît dès la décision, ou après { $handed_in } jours.
privacy-4 = Avec les deux, le numéro du serveur ou du groupe. Quand celui-ci retire le bot, tout cela est supprimé après { $left } jours.
privacy-5 = « /faq oublier moi » ou le bouton enlève votre nom et votre identifiant brouillé de vos textes et supprime ce que vous avez confié.
privacy-6 = Les questions de personne ne sont comptées par personne, partagées ni vendues ; aucune IA ne les lit.
privacy-7 = D’une leçon en classe : le lieu, son étape et, brouillé, qui la mène, un jour au plus. Des votes et des élèves : rien.
privacy-8 = Si plusieurs processus servent Telegram : des numéros d’événements un jour, de conversations, brouillés, une heure.
paper-privacy = Le texte complet sur la vie privée
paper-terms = Conditions d’utilisation
button-forget-me = Oubliez-moi

## Ce qui reste sans réponse

not-understood = Je dis ce que l’usage de l’IA coûte à l’environnement. Demandez dans vos propres mots, ou essayez l’un de ces exemples.
glimpsed = Je dis ce que l’usage de l’IA coûte à l’environnement. Si c’est ce que vous voulez savoir, touchez ci-dessous, ou demandez dans vos propres mots.
button-glimpsed = Empreinte : { $use } ?
only-everyday = Je connais { $thing }, mais il me faut un usage de l’IA à mettre à côté, comme dans ces exemples.
refused-zero = Zéro usage ne coûte rien ; demandez pour un ou davantage.
refused-negative = Un nombre négatif d’usages me dépasse : demandez pour un ou davantage.
refused-too_large = C’est plus que je ne sais estimer (jusqu’à un million de milliards). Un nombre plus petit ?
unpublished = { $name } : je ne connais aucun chiffre publié à ce sujet, ni aucun qui s’en approche assez pour en tenir lieu. Je peux dire ce que prend l’un de ceux-ci.
refused-too_long = C’est trop long pour moi (plus de 1 000 caractères). Quelle est la question, en une phrase ?
refused-no_words = Je n’y vois aucun mot. Demandez-moi ce que coûte un usage de l’IA, comme dans ces exemples.
refused-nothing = Je dis ce que l’usage de l’IA coûte à l’environnement. Demandez dans vos propres mots, ou essayez l’un de ces exemples.
refused-people = Je garde le total d’une réponse, pas le nombre de personnes. Dites les deux à la fois, comme « 20 élèves, 5 questions chacun ».
refused-stranger = Je ne parle pas cette langue. Demandez { $languages }.
in-this-language = en français
stale-button = Ce bouton est trop vieux ou a été modifié en chemin ; reposez la question, ou essayez l’un de ces exemples.
refused-watts = Combien de watts tire-t-elle ? Avec « 350 W pendant 2 heures au Québec », je peux dire l’énergie, le carbone et l’eau. L’outil du pilote montre les watts d’une carte ; un wattmètre à la prise, ceux de tout l’ordinateur.
refused-power_zero = Une machine qui ne tire rien ne prend rien : donnez-moi ses watts, au-dessus de zéro.
refused-power_too_large = C’est plus qu’une machine à soi ne peut tirer (jusqu’à un million de watts). Un nombre plus petit ?
refused-hours_zero = Aucune durée ne prend aucune énergie : combien de temps tourne-t-elle ?
refused-hours_too_large = C’est plus long que ce que je sais compter (jusqu’à un million d’heures). Une durée plus courte ?
refused-energy_zero = Zéro énergie ne coûte rien : combien de kilowattheures était-ce ?
refused-energy_too_large = C’est plus d’énergie qu’une machine à soi n’en prend. Un nombre plus petit ?
no-picture = Il n’y a rien à dessiner ici : personne n’a publié de chiffre.

## L’image

card-source = Sources : { $sources }.
card-more-sources = { $sources } et { $said } autres
card-yardsticks = Choses du quotidien, chacune au milieu de sa fourchette : { $sources }.
card-signed = Le bot Empreinte de l’IA · chiffres du { $date }
# Unicode's letters for a date: day, name of the month, year.
date-pattern = d MMMM y
card-step = chaque palier : dix fois plus
card-times = ×10
card-middle = le milieu
card-open = peut-être plus
card-or-more = , ou plus
card-fact = { $measure } : { $said }
card-ends = probablement { $ends }
card-total = Ensemble : { $range }
card-between = entre { $low } et { $high }{ $more }
card-above = au moins { $low }
card-below = au plus { $high }
card-below-open = probablement { $high } au plus, peut-être davantage
card-clear = { $larger } : environ { $said } fois plus que { $smaller } (de { $low } à { $high } fois{ $more })
card-exactly = { $larger } : { $said } fois plus que { $smaller }
card-likely = { $larger } : très probablement plus que { $smaller }, environ { $said } fois plus (de { $low } à { $high } fois{ $more })
card-either = Ce peut être l’un ou l’autre ({ $larger } prend plus dans environ { $chance } cas sur 10)
card-same = À peu près autant (ce peut être l’un ou l’autre)
card-ruler = La règle va de : { $low }, à : { $high }.

### Ce qui figure sur la règle d’une image : $said est le nombre, quand ce n’est pas un.
mark-phone-charge = une recharge de téléphone
mark-kettle-boil = une bouilloire
mark-us-home-year = { $n ->
    [one] un foyer américain sur un an
   *[other] { $said } foyers américains sur un an
 }
mark-home-day = { $n ->
    [one] une journée d’un foyer
   *[other] { $said } jours d’un foyer
 }
mark-shower = une douche chaude
mark-led-hour = une heure d’ampoule LED
mark-led-hour-minute = une minute d’ampoule LED
mark-led-hour-second = une seconde d’ampoule LED
mark-microwave-minute = une minute de micro-ondes
mark-oven-hour = une heure de four
mark-laptop-hour = une heure de portable
mark-heater-hour = une heure de radiateur électrique
mark-bath = { $n ->
    [one] un bain
   *[other] { $said } bains
 }
mark-ev-km = { $n ->
    [one] un km en voiture électrique
   *[other] { $said } km en voiture électrique
 }
mark-web-search = une recherche web
mark-car-mile = { $n ->
    [one] un mille en voiture
   *[other] { $said } milles en voiture
 }
mark-car-mile-foot = { $n ->
    [one] un pied en voiture
   *[other] { $said } pieds en voiture
 }
mark-car-km = { $n ->
    [one] un km en voiture
   *[other] { $said } km en voiture
 }
mark-car-km-metre = { $n ->
    [one] un mètre en voiture
   *[other] { $said } mètres en voiture
 }
mark-beef-burger = un burger de bœuf
mark-flight-paris-newyork = un siège Paris–New York
mark-smartphone = fabriquer un téléphone
mark-person-year = { $n ->
    [one] une personne en France sur un an
   *[other] { $said } personnes en France sur un an
 }
mark-streaming-hour = une heure de streaming
mark-streaming-hour-minute = une minute de streaming
mark-streaming-hour-second = une seconde de streaming
mark-jeans = un jean
mark-vegetarian-meal = un repas végétarien
mark-coffee-cup = une tasse de café
mark-water-glass = un verre d’eau
mark-water-teaspoon = une cuillère à café d’eau
mark-swimming-pool = { $n ->
    [one] une piscine olympique
   *[other] { $said } piscines olympiques
 }
mark-toilet-flush = une chasse d’eau
mark-t-shirt = un t-shirt en coton
mark-water-bottle = une petite bouteille d’eau

## En classe : prédire, puis révéler

class-headline = En classe : prédire, puis révéler
class-other-language = (Les leçons n’existent pour l’instant qu’en { $language }.)
class-choose = Choisissez une leçon. Qui choisit la mène ; l’administration peut intervenir.
class-choose-handout = La fiche de quelle leçon ?
class-unknown-lesson = Je n’ai pas cette leçon. Voici les miennes :
class-lesson = { $title } : { $about } Dès { $age } ans, { $minutes } minutes.
class-facts = Dès { $age } ans, { $minutes } minutes
class-in-language = En français
class-word-handout = fiche, polycopié, document
class-word-stop = stop, fin, arrêter
class-word-question = question, demande
class-step = { $title } : étape { $at } sur { $of }
class-back = Retour
class-next = Suite
class-reveal = Révéler
class-stop = Arrêter
class-end = Finir la leçon
class-handout = Fiche
class-go-on = La continuer
class-instead = Commencer « { $title } »
class-band = de { $low } à { $high }
class-band-under = moins de { $high }
class-band-over = plus de { $low }
class-band-thing = { $band } { $thing }
class-band-times = { $band } fois
class-times = environ { $said } fois plus (de { $low } à { $high }{ $more })
class-times-told = environ { $said } fois plus
class-width = environ { $said } fois le bout le plus bas{ $more }
class-explained = Meilleure estimation : { $answer }.
class-by-hand = Aucun sondage possible ici : levez la main, ou écrivez la lettre. Puis qui mène touche Révéler.
class-answer = Réponse : { $option }
class-best = Meilleure estimation : { $answer }.
class-whose = { $label }, { $answer }
class-vote = { $letter } { $votes }
class-votes = Vos prédictions : { $votes }. Justes : { $right } sur { $all }.
class-hands = Aucun sondage n’a été compté : qui avait prédit cela ? Levez la main.
class-nobody = Personne n’a voté : qui aurait prédit cela ? Levez la main.
class-reach = La fourchette probable touche aussi { $others } : voilà la taille de « on ne sait pas ».
class-reach-none = Toute la fourchette probable tient dans cette seule réponse.
class-discuss = Deux questions sans bonne réponse : d’abord à deux, puis tous ensemble.
class-try = Sur Telegram, écrivez /empreinte et votre question ; sur Discord, mentionnez-moi. J’y réponds et n’en garde rien.
class-known = Ce qu’on sait : { $text }
class-unknown = Ce qu’on ne sait pas : { $text }
class-read = Pour aller plus loin :
class-over = La leçon est finie. Rien n’en est gardé. /classe en commence une autre.
class-none = Aucune leçon en cours ici. /classe en commence une.
class-runs = « { $title } » est en cours ici, à l’étape { $at } sur { $of }.
class-not-yours = Seule la personne qui mène la leçon peut faire cela, ou l’administration.
class-somebody-leads = Une leçon est en cours ici, menée par quelqu’un d’autre. L’administration peut l’arrêter : /classe stop.
class-elsewhere = La leçon en est à l’étape { $at } : servez-vous des boutons plus bas.
class-no-handout = Je ne peux pas faire de PDF ici. En ligne de commande : python -m bot handout.
class-handout-here = La fiche de « { $title } ». Elle contient les réponses.
class-question = Une question préparée : { $question }
class-question-where = { $question } { $where }
class-question-beside = { $question } face à { $things }
class-question-open = Ouvrir : { $question }
class-question-link = La même en lien, pour Telegram :
class-question-unread = Écrivez la question à la suite, par exemple : /classe question 25 images IA
handout-questions = Prédire
handout-answers = Révéler
handout-discuss = Discuter : pas de bonne réponse
handout-notes = Mes notes
handout-read = Sources, et où lire la suite
handout-fold = Pliez ici, et prédisez d’abord.
handout-made = Chiffres calculés par l’estimateur du bot, méthode et données { $version } : une meilleure estimation et une fourchette probable.
handout-link = À essayer : { $question }

## Le calcul

maths-headline = Le calcul : { $use }
maths-page = Page { $page } sur { $pages }.
maths-matters = Ce qui compte le plus pour { $measure } : { $shares }.
maths-share = { $unknown } ({ $percent } %)
maths-scenarios = Si cela prenait 2, 3 ou 5 fois la moyenne des modèles ouverts : { $mean } ; le pire d’entre eux : { $worst }. Des scénarios tirés d’une entrevue, pas des mesures.
maths-version = Méthode et données { $version }.
maths-of-energy = l’énergie
maths-of-carbon = le carbone
maths-of-water = l’eau

## L’empreinte du bot

own-headline = L’empreinte de ce bot, par réponse
own-against-chat = Une question à ChatGPT prend environ { $said } fois plus (de { $low } à { $high }).
own-method = D’après son propre temps de processeur depuis son démarrage, sur { $n ->
    [one] { $answers } réponse
   *[other] { $answers } réponses
 }, démarrage compris ; de 1 à 8,8 W par cœur occupé, 3,8 W au milieu, avec le refroidissement d’un centre de données. Le réseau et votre appareil ne sont pas comptés.

## La FAQ

faq-nothing = Je n’ai pas d’article là-dessus.
faq-nearest = Je n’ai pas d’article exactement là-dessus. Voici les plus proches, si l’un d’eux vous aide.
faq-or-these = Si ce n’était pas votre question, c’est peut-être l’une de celles-ci.
faq-ask = Que voulez-vous savoir ? Posez votre question dans vos propres mots, ou touchez un exemple.
faq-gone = Cet article n’existe plus.
faq-other-language = (Cet article n’existe pour l’instant qu’en { $language }.)

faq-own-text = (Le texte de cette communauté, à la place de la réponse que je tire des chiffres publiés.)

## La vue d’ensemble, faite par l’estimateur

overview-one = Un usage : une courte réponse prend { $chat }, une image IA { $image }, une courte vidéo { $video }.
overview-all = Au total : les centres de données, IA ou non, ont pris { $amount } en { $year } (AIE, sans fourchette), { $percent } % de plus en un an. La part de l’IA n’est pas publiée.
overview-beside = À côté, en électricité : un foyer { $where } prend { $home } par jour. En carbone : une image IA { $image }, 1 km en voiture { $car }, un burger de bœuf { $burger }.
overview-unknown = De l’extérieur, personne ne sait ce que prennent la plupart des modèles, ni ce que l’IA change ailleurs, en bien ou en mal. Tout dépend aussi de l’usage et de ce qu’il remplace.
button-go-image = Une image IA
button-go-which-is-greenest = Laquelle pollue le moins ?
button-go-why-nobody-knows = Pourquoi personne ne sait ?

## Le terminal

terminal-guesses = { $n ->
    [one] { $n } prédiction
   *[other] { $n } prédictions
 }. Une autre lettre, ou le numéro de Révéler.
terminal-welcome = Demandez ce que l’usage de l’IA coûte à l’environnement. Un chiffre appuie sur un bouton, { $languages } choisissent la langue, « quitter » termine.
terminal-no-database = La base de données de la FAQ est inutilisable ({ $code }) : la FAQ peut être lue, pas écrite.
terminal-language = Va pour le français.
terminal-saved = Enregistré sous { $path }
terminal-lesson-waits = La leçon attend : /{ $command } la reprend.
terminal-no-button = Il n’y a pas de bouton { $number } : { $n ->
    [one] il y en a un
   *[other] il y en a { $said }
 }. Si c’est une quantité, écrivez « et pour { $number } ? ».
terminal-pressing = Pour appuyer sur l’un d’eux par son chiffre : python -m bot chat
terminal-form-left = Le formulaire est fermé ; rien n’a changé.
terminal-form = Une ligne vide garde ce qui est entre crochets ; « annuler » quitte le formulaire.
terminal-not-saved = Impossible d’écrire { $path } : { $why }.
terminal-leave = quitter, sortir
terminal-cancel = annuler

## Étapes du calcul

step-range = { $central } (de { $low } à { $high })
step-range-unit = { $central } { $unit } (de { $low } à { $high })
step-exact-unit = { $central } { $unit }
step-of = { $use } : { $step }
step-route = Une des voies publiées vers le chiffre du modèle : { $value }{ $per }.
step-energy_per_use = Électricité : { $value }{ $per }.
step-facility_factor = Multiplié par { $value } : le reste de la machine, l’attente et le refroidissement, au-delà de la puce.
step-closed_multiplier = Multiplié par { $value } : ce qu’un modèle fermé peut prendre de plus que les modèles ouverts ; un jugement d’experte, pas une mesure.
step-dissent = Un autre chiffre publié sort de la fourchette : { $value }{ $per }. Il est montré, pas mêlé à la moyenne.
step-tokens = { $value } jetons { $about }.
step-token_rate = { $value } par 1 000 jetons { $about }.
step-token_scale = Multiplié par { $value } : ce modèle face à un modèle courant.
step-output_multiplier = Multiplié par { $value } : la réflexion cachée d’un modèle de raisonnement.
step-length = Longueur : { $value }.
step-pixels = Multiplié par { $value } : plus ou moins de pixels.
step-steps = Multiplié par { $value } : plus ou moins d’étapes de dessin.
step-count = Multiplié par { $value } : le nombre.
step-people = Dans ce nombre : toutes les personnes { $about }, bébés compris, { $value }.
step-published_carbon = Carbone tel que publié : { $value }.
step-grid = Carbone de l’électricité { $about } : { $value } par kWh.
step-pue = Refroidissement et pertes du centre de données : fois { $value }.
step-wue = Eau du refroidissement sur place : { $value } par kWh.
step-ewif = Eau des centrales électriques { $about } : { $value } par kWh.
step-water_factor = Les deux eaux ensemble : { $value } par kWh.
step-beside = À côté, une autre frontière, jamais additionnée : le cycle de vie selon le fabricant, entraînement et matériel compris, { $value } pour le tout.
step-example = Publié pour { $about } : { $value }.
step-embodied = Fabriquer le matériel, à part et hors du chiffre : { $value } de carbone en plus.
step-power = Puissance, comme vous l’avez dite : { $value }.
step-hours = Multiplié par la durée, comme vous l’avez dite : { $value }.
step-energy_said = Électricité, comme vous l’avez dite : { $value }.
step-rest_of_machine = À côté, jamais additionné : processeur et mémoire en plus de la carte, fois { $value } sur des serveurs mesurés.
step-scenario = Scénario : { $value }.
about-given = lus
about-written = écrits
about-cached = relus en mémoire
about-us = là où ces modèles tournent le plus souvent, aux États-Unis
about-world = du monde
about-mistral = de la Suède ou de la France
unit-step-Wh = Wh
unit-step-W = W
unit-step-g = g CO₂e
unit-step-L = L
unit-step-seconds = secondes
unit-step-minutes = minutes
unit-step-hours = heures
unit-step-MWh = MWh
unit-step-percent = {"%"}
unit-step-GWh = GWh
unit-step-mL = mL
per-step-second-at-720p = {" "}par seconde en 720p
per-step-answer = {" "}par réponse
per-step-image = {" "}par image
per-step-audio-minute = {" "}par minute de son
per-step-report = {" "}par rapport
per-step-session = {" "}par séance
per-step-hour = {" "}par heure
per-step-training = {" "}par entraînement

## Le bureau de la modération

verb-list = liste
verb-add = ajouter
verb-edit = modifier
verb-history = historique
verb-diff = différences
verb-restore = rétablir
verb-remove = retirer
verb-undo = annuler
verb-writers = auteurs
verb-proposals = propositions
verb-accept = accepter
verb-decline = refuser
verb-stale = périmés
verb-export = exporter
verb-import = importer
verb-preferences = préférences
verb-forget = oublier
verb-help = aide
usage-list = Écrivez : liste
usage-add = Écrivez : ajouter
usage-edit = Écrivez : modifier et le nom court de l’article, comme : modifier why-water
usage-history = Écrivez : historique et le nom court de l’article, comme : historique why-water
usage-diff = Écrivez : différences, le nom court de l’article et deux révisions, comme : différences why-water 2 3
usage-restore = Écrivez : rétablir, le nom court de l’article et une révision (0 est le texte partagé), comme : rétablir why-water 2
usage-remove = Écrivez : retirer et le nom court de l’article, comme : retirer why-water
usage-undo = Écrivez : annuler et la clé d’un auteur, telle que « auteurs » la montre.
usage-writers = Écrivez : auteurs
usage-proposals = Écrivez : propositions
usage-accept = Écrivez : accepter, le numéro de la proposition et l’article dont elle relève, comme : accepter 3 why-water
usage-decline = Écrivez : refuser et le numéro de la proposition, comme : refuser 3
usage-stale = Écrivez : périmés
usage-export = Écrivez : exporter
usage-import = Écrivez : importer
usage-preferences = Écrivez : préférences, puis langue fr, lieu FR, rôle et son identifiant, ouvrir ou fermer et un salon ; « - » retire une valeur.
usage-forget = Écrivez : oublier moi
usage-help = Écrivez : aide
field-title = Question
field-body = Réponse (40 à 120 mots ; **gras** et [texte](https://…))
field-asks = Autres façons de la poser, une par ligne
field-sources = Sources, une par ligne : titre | https://… | date
field-question = Votre question
field-file = Le fichier entier
form-add = Un nouvel article
form-edit = Modifier l’article
form-again = Votre texte, à corriger
form-import = Importer un fichier de FAQ
form-propose = Votre question ira à la modération de cette communauté, sans votre nom.
kept-add = Ajouté : « { $title } » (révision { $number }).
kept-edit = Modifié : « { $title } » (révision { $number }).
kept-remove = Retiré : « { $title } » (révision { $number }). On peut le rétablir.
kept-length = C’est enregistré tel quel. La réponse compte { $n ->
    [one] { $said } mot
   *[other] { $said } mots
 } ; dans une discussion, { $fewest } à { $most } se lisent le mieux.
no-verb = La commande « { $verb } » n’existe pas. « aide » montre celles qui existent.
no-verb-near = La commande « { $verb } » n’existe pas. Vouliez-vous dire « { $near } » ?
kept-restore = Rétabli : « { $title } » (révision { $number }).
action-add = ajouté
action-edit = modifié
action-remove = retiré
action-restore = rétabli
list-headline = { $n ->
    [one] { $n } article
   *[other] { $n } articles
 }
list-more = Et { $n ->
    [one] un autre
   *[other] { $said } autres
 } ; on les trouve en tapant un mot après /faq.
history-row = { $number } : { $action } par { $author }, { $at } UTC
history-shared = 0 : le texte dont part chaque communauté
history-none = Personne ici n’a modifié cet article partagé.
button-history = Historique
button-diff = Ce qui a changé
button-restore = Rétablir la version d’avant
diff-headline = De la révision { $old } à la révision { $new }
diff-row = { $part } : « { $before } » est devenu « { $after } ».
writers-headline = Qui a écrit ces { $days } derniers jours
writers-none = Personne.
writer-row = { $name } : { $writes } (clé { $key })
undone = { $n ->
    [0] Il ne restait rien à annuler.
    [one] Un article est revenu à son état d’avant.
   *[other] { $said } articles sont revenus à leur état d’avant.
 }
undone-left = Laissés tels quels, quelqu’un d’autre y ayant écrit depuis : { $slugs }.
proposals-headline = { $n ->
    [0] Aucune proposition
    [one] Une proposition
   *[other] { $n } propositions
 }
proposals-none = Personne n’a confié de question.
proposed = Merci : votre question est entre les mains de la modération, sans votre nom. Si personne ne la reprend, elle est supprimée après { $days } jours ; « /faq oublier moi » la supprime tout de suite.
declined = La proposition { $number } est close et supprimée.
stale-headline = Articles dont une source a plus de 18 mois
stale-none = Aucun : toutes les sources sont récentes.
export-ready = Les articles propres à la communauté, en un seul fichier.
export-none = Cette communauté n’a pas encore d’articles à elle.
imported = { $n ->
    [0] Rien de nouveau dans ce fichier.
    [one] Un article importé.
   *[other] { $said } articles importés.
 }
author-forgotten = quelqu’un qui a demandé l’oubli
list-removed = Retirés, et qu’on peut rétablir : { $slugs }
button-history-of = Historique de « { $title } »
button-forget = Oui, oubliez-moi
diff-none = Les deux disent la même chose.
forget-word = moi
forget-ask = Votre nom sera enlevé de tous les articles que vous avez écrits, dans toutes les communautés, et les questions que vous avez confiées seront supprimées. Les articles eux-mêmes restent. On ne peut pas revenir en arrière.
forgotten-revisions = { $n ->
    [0] Votre nom ne figurait sur aucun article.
    [one] Votre nom est enlevé de l’historique d’un article.
   *[other] Votre nom est enlevé de { $said } révisions d’articles.
 }
forgotten-proposals = { $n ->
    [0] Aucune question de vous n’attendait.
    [one] Une question que vous aviez confiée est supprimée.
   *[other] { $said } questions que vous aviez confiées sont supprimées.
 }
faq-help-headline = Ce que l’on peut taper après /faq
faq-help = N’importe quelle question, dans vos propres mots.
setting-language = langue
setting-place = lieu
setting-role = rôle
setting-open = ouvrir
setting-close = fermer
preferences-headline = Les réglages de cette communauté
preference-language = Langue : { $value }
preference-place = Lieu : { $value }
preference-role = Rôle de modération : { $value }
preference-open = Répond sans qu’on l’appelle dans : { $value }
preference-none = aucun
refusal-not_allowed = Seule la modération de cette communauté peut faire cela.
refusal-no_community = Cela marche dans un serveur ou un groupe, pas en privé.
refusal-no_citation = Un article exige au moins une source qu’on peut ouvrir : titre | https://… | date
refusal-bad_link = Ce lien ne convient pas : il doit commencer par https:// et un nom d’hôte simple.
refusal-bad_link-label = Le texte d’un lien qui nomme une adresse doit nommer celle où il mène. Le vôtre mène à { $url }.
refusal-bare_link = Écrivez un lien ainsi : [texte](https://…). Près de « { $near } », quelque chose se lit comme une adresse.
refusal-wording_link = Confiez votre question sans lien ni adresse, s’il vous plaît.
refusal-bad_date = Cette date n’en est pas une : écrivez 2025, 2025-02 ou 2025-02-07.
refusal-no_title = La question manque.
refusal-no_body = La réponse manque.
refusal-title_taken = Un tel article existe déjà : { $slug }.
refusal-body_too_long = La réponse est trop longue : { $length } caractères sur { $limit }.
refusal-too_long = Trop long : { $length } caractères sur { $limit }.
refusal-too_many = Trop : { $count } sur { $limit }.
refusal-markup_open = Quelque chose s’ouvre et ne se ferme pas, près de « { $near } ».
refusal-no_language = Cette langue n’existe pas ici ; écrivez l’une de celles-ci : { $languages }.
refusal-no_entry = Aucun article de ce nom. « liste » les montre.
refusal-no_revision = Cette révision n’existe pas. « historique » les montre.
refusal-no_proposal = Aucune proposition ouverte de ce numéro.
refusal-no_writer = Personne avec cette clé n’a écrit récemment. « auteurs » les montre.
refusal-same_text = Rien n’a changé : c’est le texte en place.
refusal-conflict = { $author } a écrit avant (révision { $number }). Regardez ce qui est en place ; votre texte est dans le formulaire.
refusal-quota = La limite est atteinte ({ $limit }).
refusal-bad_preference = Cette valeur ne convient pas. Les lieux s’écrivent FR, CA-QC, US-CA...
refusal-bad_slug = Un nom court n’a que des minuscules, des chiffres et des traits d’union.
refusal-bad_file = Le fichier a { $count } défauts : rien n’a été importé.
refusal-bad_head = Le fichier est illisible.
refusal-empty_file = Il n’y a aucun article là-dedans. Collez le texte d’un fichier tel que « exporter » le donne : chaque article commence par son en-tête, entre deux lignes de ---.
refusal-file_too_large = Le fichier est trop gros.
refusal-twice = Un article figure deux fois dans le fichier : { $slug }.
refusal-read_only = Ici la FAQ ne peut qu’être lue. Démarrez le bot avec une base de données pour écrire.
refusal-locked = La base de données est occupée ; réessayez.
refusal-gone = La base de données est injoignable ; réessayez plus tard.
refusal-full = La base de données est pleine ; il faut y faire de la place.
refusal-open_on_discord = Sur Discord, le bot ne peut pas lire ce qui ne lui est pas adressé : aucun salon ne peut être ouvert.
refusal-kept = Votre texte est gardé dans le formulaire.
refusal-removed = Cet article est retiré. Son historique montre ce qu’il disait, et « rétablir » le ramène.
refusal-own_quota = Vous avez déjà { $limit } questions en attente auprès de la modération ; dès qu’elle en aura regardé une, vous pourrez en confier une autre.
refusal-not_yet = La base de données est injoignable pour le moment, et je réessaie sans cesse. D’ici là, les articles et les réglages de cette communauté ne sont pas là : ses membres reçoivent les articles partagés, et rien ne peut être modifié.
refusal-other = Cela ne peut pas se faire tel quel.

## Discord : noms des commandes (minuscules, sans espaces) et ce qu’elles font

discord-menu-cost = Combien ça coûte ?
discord-command-footprint = empreinte
discord-command-compare = comparer
discord-command-faq = faq
discord-command-about = à-propos
discord-command-privacy = vie-privée
discord-command-help = aide
discord-command-class = classe
discord-command-moderate = modérer
discord-about-footprint = Ce que coûte un usage de l’IA : énergie, carbone et eau
discord-about-compare = Deux usages de l’IA, ou un usage et une chose de tous les jours
discord-about-faq = Les questions sans chiffre pour réponse, avec leurs sources
discord-about-about = La méthode, les sources et l’empreinte du bot
discord-about-privacy = Ce qui est conservé : rien de ce que vous demandez
discord-about-help = Ce que sait faire le bot, en quatre exemples
discord-about-class = Une leçon : prédire, puis voir
discord-option-class = Une leçon, fiche, stop, ou question et une question
discord-option-what-name = quoi
discord-about-moderate = La FAQ et les réglages de ce serveur
discord-option-question-name = question
discord-option-footprint = Par exemple : 50 images avec ChatGPT en France
discord-option-compare = Par exemple : 100 images ou un burger de bœuf
discord-option-faq = Par exemple : pourquoi personne ne sait ?
discord-verb-list = liste
discord-verb-add = ajouter
discord-verb-edit = modifier
discord-verb-history = historique
discord-verb-diff = différences
discord-verb-restore = rétablir
discord-verb-remove = retirer
discord-verb-undo = annuler
discord-verb-writers = auteurs
discord-verb-proposals = propositions
discord-verb-accept = accepter
discord-verb-decline = refuser
discord-verb-stale = périmés
discord-verb-export = exporter
discord-verb-import = importer
discord-verb-preferences = réglages
discord-about-list = Tous les articles
discord-about-add = Un nouvel article
discord-about-edit = Modifier un article
discord-about-history = Qui a modifié un article, et quand
discord-about-diff = Ce qui a changé entre deux révisions
discord-about-restore = Rétablir une ancienne révision
discord-about-remove = Retirer un article de la vue
discord-about-undo = Annuler tout ce qu’un auteur a changé récemment
discord-about-writers = Qui a écrit récemment
discord-about-proposals = Les questions confiées par les membres
discord-about-accept = Ajouter la formulation d’une proposition à un article
discord-about-decline = Clore une proposition
discord-about-stale = Les articles aux sources anciennes
discord-about-export = Les articles de ce serveur en un fichier
discord-about-import = Des articles tirés d’un fichier
discord-about-preferences = Langue, lieu et rôle de modération de ce serveur
discord-option-entry-name = article
discord-option-entry = L’article, par son nom court ou un mot de son titre
discord-option-number-name = numéro
discord-option-number = Le numéro de la révision ou de la proposition
discord-option-older-name = ancienne
discord-option-older = La plus ancienne des deux révisions
discord-option-writer-name = auteur
discord-option-writer = La clé de l’auteur, telle que « auteurs » la montre
discord-option-setting-name = réglage
discord-option-setting = Que régler
discord-option-value-name = valeur
discord-option-value = fr, FR, CA-QC... ; - la retire
discord-option-role-name = rôle
discord-option-role = Dont les membres modèrent la FAQ ici
discord-setting-language = Langue
discord-setting-place = Lieu
discord-setting-role = Rôle de modération
discord-slow-down = Cela fait beaucoup de questions en une minute : je vous réponds à nouveau dans une minute.
discord-reply-unreadable = Je ne peux pas lire une réponse à une commande : utilisez les boutons, ou mentionnez-moi.
discord-error = Quelque chose a mal tourné de mon côté ({ $code }). Reposez la question.

## Telegram

### Ce qu’on tape après une barre : minuscules sans accents, chiffres, _ ; les noms de chaque langue marchent partout.
telegram-command-footprint = empreinte
telegram-command-compare = comparer
telegram-command-faq = faq
telegram-command-class = classe
telegram-command-about = apropos
telegram-command-privacy = confidentialite
telegram-command-settings = reglages
telegram-command-help = aide
telegram-about-footprint = Ce que coûte un usage de l’IA
telegram-about-compare = Deux choses côte à côte
telegram-about-faq = Les questions sans chiffre pour réponse
telegram-about-about = Méthode et sources
telegram-about-privacy = Ce qui est conservé : rien de vos questions
telegram-about-settings = Les réglages de ce groupe
telegram-about-help = Ce que sait faire le bot
telegram-about-class = Une leçon : prédire, puis voir
telegram-description = Demandez ce que l’usage de l’IA coûte à l’environnement : « Que coûtent 50 images de ChatGPT ? » Énergie, carbone et eau, toujours avec une fourchette et ses sources. Aucune IA là-dedans ; rien de ce que vous demandez n’est gardé.
telegram-short-description = Ce que l’usage de l’IA coûte à l’environnement, avec une fourchette et ses sources.
telegram-form-one = Répondez à ce message par votre texte.
telegram-form-many = Répondez à ce message : chaque partie après son étiquette, comme ci-dessous.
telegram-form-not-yours = Ce formulaire est pour la personne qui l’a demandé. Demandez le vôtre, et vous pourrez le remplir.
telegram-old-button = Ce bouton est trop vieux, ou a été modifié en chemin. Reposez la question.
telegram-busy = Beaucoup de questions ici en ce moment ; reposez-la dans une minute.
telegram-slow-down = Cela fait beaucoup de questions en une minute : je vous réponds à nouveau dans une minute.
telegram-sorry = Quelque chose a mal tourné de mon côté. Reposez la question.

## Régions, qui n’ont pas de code de pays

place-WORLD = le monde
place-in-WORLD = dans le monde
place-EU = l’Union européenne
place-in-EU = dans l’Union européenne
place-EUROPE = toute l’Europe
place-in-EUROPE = dans toute l’Europe
place-NORTH_AMERICA = l’Amérique du Nord
place-in-NORTH_AMERICA = en Amérique du Nord
place-LATIN_AMERICA_AND_CARIBBEAN = l’Amérique latine
place-in-LATIN_AMERICA_AND_CARIBBEAN = en Amérique latine
place-ASIA = l’Asie
place-in-ASIA = en Asie
place-AFRICA = l’Afrique
place-in-AFRICA = en Afrique
place-MIDDLE_EAST = le Moyen-Orient
place-in-MIDDLE_EAST = au Moyen-Orient
place-OCEANIA = l’Océanie
place-in-OCEANIA = en Océanie
place-ASEAN = l’Asie du Sud-Est
place-in-ASEAN = en Asie du Sud-Est
place-G7 = le G7
place-in-G7 = dans le G7
place-G20 = le G20
place-in-G20 = dans le G20
place-OECD = l’OCDE
place-in-OECD = dans l’OCDE

## Ce que disent les autres

others-headline = Ce que disent les autres : { $use }
others-ours = { $measure }, ce bot : { $range }.
others-line = { $name } ({ $month }) : { $amount }{ $where }.
others-alone = { $amount }, sans fourchette
others-below =  ; sous notre fourchette : { $why }
others-above =  ; au-dessus de notre fourchette : { $why }
others-before = Versions précédentes ({ $name }), remplacées depuis par leurs auteurs : { $said }.
others-to = de { $low } à { $high }
others-left = { $n ->
    [one] Et un autre, dont la méthode est celle de l’un d’eux.
   *[other] Et { $said } autres, dont la méthode est celle de l’un d’eux.
 }
others-more = Et { $said } de plus.
others-taken = Aucun de ceux que j’ai interrogés ne donne de chiffre pour cela ; voici donc { $model }.
others-counted = Chaque outil selon ses propres réglages, interrogé le { $date }. Sur { $number } chiffres de sources indépendantes, { $inside } tombent dans les fourchettes de ce bot.
others-asked = Chaque outil selon ses propres réglages, interrogé le { $date }. Un point sans barre : un seul nombre, sans fourchette.
others-bot = Ce bot
others-why-unknown = la raison n’est pas connue
others-why-replaced = remplacé depuis par ses auteurs
others-why-factor = un facteur par millier de jetons, sans dire d’où il vient
others-why-class = un seul chiffre pour toute une classe de modèles
others-why-assumed-size = part d’une taille de modèle que le fabricant n’a pas dite
others-why-chip-only = la part de la puce seule, sans serveur ni centre de données
others-why-chip-instant = la part de la puce seule, sur l’électricité d’un seul matin
others-why-contracts = selon les contrats d’électricité du fabricant, pas le réseau
others-why-on-site = l’eau sur place seulement, sans celle des centrales
others-why-life-cycle = tout le cycle de vie, avec le matériel et une part de l’entraînement
others-why-reasoning = laisse de côté la réflexion cachée
others-why-written-only = ne compte rien pour ce qui est fourni
others-why-input-light = compte moins ce qui est fourni
others-why-other-grid = l’électricité d’un autre pays
others-why-timed = le temps que prend un clip, sur des serveurs de puissance supposée
others-why-timed-world = le temps que prend un clip, sur des serveurs supposés et l’électricité mondiale
button-others = Ce que disent les autres
button-others-why = Pourquoi ils diffèrent
disagree-boundary = Surtout parce qu’ils ne mesurent pas la même chose : la puce seule ou tout le centre de données, une taille de modèle ou une autre, une année ou une autre.
disagree-now = Une réponse de 300 jetons par { $model }, selon les outils publiés aujourd’hui : { $least } dit { $low } ; { $most } dit { $high }.
disagree-releases = Un seul outil, deux versions, la même réponse par { $model } : { $name } { $said }.
disagree-maker = Et un autre périmètre : { $name } compte tout le cycle de vie d’une réponse de 400 jetons, { $said } ; son électricité seule fait ici { $ours }.
disagree-share = Sur { $number } chiffres de sources indépendantes, { $inside } tombent dans les fourchettes de ce bot. Il ramène tout au même périmètre et montre ce qui reste comme une fourchette.
