### Ce que le bot dit, en français. Les nombres arrivent déjà écrits ($said, $low, $high, ...) ; $n choisit le pluriel.
### « environ », « probablement entre » et « ou plus » font partie d’un nombre : aucune phrase ne peut les laisser tomber.

## Nombres et unités

number-million = { $digits }
number-billion = { $digits }
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
also-in = {" "}(environ { $said } { $unit } ; de { $low } à { $high }{ $more })
unit-mm3 = millions de m³

or-more = {" "}ou plus
range-full = environ { $central } { $unit }, probablement entre { $low } et { $high } { $unit }{ $more }
range-short = environ { $central } { $unit } (de { $low } à { $high }{ $more })
range-ends = de { $low } à { $high } { $unit }
thing = { $said } { $thing }

## Mesures

measure-energy = Énergie
measure-carbon = Carbone
measure-water = Eau
line-energy = Énergie : { $range }{ $rate }.
line-carbon = Carbone : { $range }{ $rate }{ $grid }.
line-water = Eau : { $range }{ $rate }, centrales électriques comprises.
line-unknown = { $measure } : personne ne l’a publié.
over-a-year = Sur un an : { $range }.
like = Comme { $thing }.
roughly-like = À peu près comme { $thing }.
like-thing = { $thing } (de { $low } à { $high }{ $more })
about = environ { $said }
like-once = { $thing }, ou environ (de { $low } à { $high }{ $more })
like-inverse = { $thing } en prend environ { $said } fois plus (de { $low } à { $high }).
like-count = environ { $said } { $thing } (de { $low } à { $high }{ $more })

grid-place = , avec l’électricité produite { $place }
grid-us = , électricité des États-Unis (supposée)
grid-world = , électricité moyenne du monde (supposée)
grid-mistral = , électricité de Suède ou de France (supposée)
grid-several = , chacun là où il tourne le plus souvent (supposé)
grid-published = , tel que publié par son fabricant

per-day = {" "}par jour
per-week = {" "}par semaine
per-month = {" "}par mois
per-year = {" "}par an

## Titres

headline = { $use } : { $notes }
use = { $said } { $noun }{ $length }{ $rate }{ $model }
use-model = {" "}avec { $model }
use-open = {" "}avec un modèle ouvert
use-closed = {" "}avec un modèle fermé
training-of = L’entraînement de { $model }
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
taken-as = supposément avec { $model }
taken-as-generic = aucun modèle nommé, donc un modèle courant
assumed-count = une seule fois, faute de nombre
assumed-attempts = un essai par image
assumed-answer = de longueur courante
assumed-video = { $seconds } secondes en { $resolution }, par supposition
assumed-seconds = { $seconds } secondes, par supposition
assumed-minutes = { $said } { $n ->
    [one] minute
   *[other] minutes
 }, par supposition
assumed-session = de durée courante
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
middle-taken = Entre { $low } et { $high } : le milieu a été retenu.
place-taken = { $words } a été compris comme { $place }.
place-taken-country = { $words } a été compris comme le pays.
makers-own = Le chiffre de { $maker } couvre tout le cycle de vie, entraînement et matériel compris : { $amounts }.
amount-of-energy = { $amount }
amount-of-carbon = { $amount }
amount-of-water = { $amount } d’eau
size-pixels_beyond = Personne n’a publié de chiffre pour une taille pareille : la fourchette s’élargit.
size-seconds_beyond = Personne n’a publié de chiffre pour un clip de plus de { $seconds } secondes : la fourchette s’élargit.
size-resolution_ignored = La taille n’y change rien : aucun fabricant de modèle d’images fermé ne dit ce qu’elle coûte.
size-input_ignored = Ce qui est fourni n’y change rien : personne n’a publié ce que cela coûte.

## Doutes : un par réponse, dans des mots qui conviennent

doubt-closed-image = { $maker } ne publie aucun chiffre sur ses images : c’est déduit de modèles ouverts, mesurés. Une chercheuse dit qu’un modèle fermé peut prendre 2, 3 ou 5 fois plus, ou davantage. Personne ne peut le vérifier.
doubt-closed-nothing = { $maker } ne publie aucun chiffre pour cela : ceci est déduit d’autres modèles. { $model } est fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-sentence = { $maker } a donné un seul chiffre dans un billet de blogue, sans méthode ; des estimations indépendantes s’en approchent. { $model } est fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-method = { $maker } a publié un chiffre avec sa méthode, pour une question médiane en texte ; { $model } reste fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-modelled = { $maker } ne publie aucun chiffre ; des équipes extérieures l’ont modélisé. { $model } est fermé : personne ne peut le vérifier de l’extérieur.
doubt-closed-generic = Les fabricants de ces services ne publient aucun chiffre : ceci est déduit du peu que l’on sait de quelques-uns. Ils sont fermés : personne ne peut le vérifier de l’extérieur.
doubt-open-measured = { $model } est ouvert, et des équipes de recherche l’ont mesuré ; ce qu’il prend ailleurs dépend du matériel et du nombre de requêtes qui le partagent.
doubt-open-generic = Pris comme un modèle ouvert du genre de ceux qui ont été mesurés ; le matériel et le nombre de requêtes qui le partagent font l’essentiel de la fourchette.
doubt-open-modelled = { $model } est ouvert ; ce chiffre est modélisé d’après sa taille, pas mesuré, et c’est le matériel qui compte le plus.
doubt-open-unmeasured = { $model } est ouvert, mais personne n’a publié ce que cela prend : un chiffre courant en tient lieu.
doubt-weak = Fragile : ceci repose sur une seule source, mince ; les fabricants ne publient rien, et personne ne peut vérifier.
doubt-guess = Une conjecture : personne ne publie de chiffre là-dessus, un équivalent en tient lieu ; personne ne peut vérifier.
doubt-training-unpublished = Personne n’a publié ce qu’a pris l’entraînement de { $model }. Les documents des fabricants disent environ 1 300 MWh pour GPT-3, 430 MWh pour BLOOM et 28 000 MWh pour la famille Llama 3.1.
doubt-training-any = Peu de fabricants publient ce que prend un entraînement. Leurs documents disent environ 1 300 MWh pour GPT-3, 430 MWh pour BLOOM et 28 000 MWh pour la famille Llama 3.1.
doubt-training-carbon = De cet entraînement, seul le carbone a été publié, ni l’électricité ni l’eau.
doubt-training-part = L’entraînement de { $model } est laissé hors du total : personne n’a publié ce qu’il a pris.
doubt-training-part-any = L’entraînement est laissé hors du total : il dépend du modèle, et peu de fabricants le publient.
doubt-training-published = Un seul chiffre publié, par le fabricant lui-même ; les essais qui ont précédé n’y sont pas.
grade-weak = fragile : une seule source, mince
grade-guess = une conjecture : rien de publié

## Comparaisons

versus = Comparaison : { $sides }
versus-many = Comparaison de { $n } côtés
versus-line = { $measure } : { $verdict } : { $larger } contre { $smaller }.
versus-side = { $side } { $range }
versus-between = {" ; "}
versus-ranking = { $measure }, du plus grand au plus petit : { $sides }.
versus-overlap = Les fourchettes se chevauchent : l’ordre pourrait être un autre.
versus-unknown = Ce qui pourrait le plus changer ce résultat : { $unknown }.
versus-no-measure = Ces deux côtés n’ont aucune mesure publiée en commun : les comparer ne serait pas honnête.
verdict-clear = le plus grand côté est { $larger }, environ { $said } fois plus (de { $low } à { $high }{ $more })
verdict-likely = le plus grand côté est très probablement { $larger }, environ { $said } fois plus (de { $low } à { $high }{ $more })
verdict-either = ce pourrait être l’un comme l’autre ; le plus grand côté est { $larger } dans environ { $chance } cas sur 10
verdict-same = à peu près pareil, ce pourrait être l’un comme l’autre
unknown-model = ce que prend le modèle lui-même
unknown-activity = ce que prend un tel usage
unknown-closed_multiplier = ce qu’un modèle fermé prend de plus que les modèles ouverts mesurés
unknown-facility_factor = les machines autour de la puce
unknown-grid = l’origine de l’électricité
unknown-water_factor = l’eau que prennent les centrales électriques
unknown-tokens = ce que prend chaque mot écrit
unknown-yardstick = la chose de tous les jours elle-même
unknown-other = les chiffres publiés eux-mêmes
versus-rain = Pas les 2 400 litres qu’on lit souvent : c’est surtout de la pluie sur des pâturages.

## Boutons

button-maths = Voir le calcul
button-places = Ailleurs
button-models = Un autre modèle
button-times = Et pour { $said } ?
button-ten-times = Dix fois plus
button-offer = Ou { $what } ?
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
choose-models = Avec quel modèle ?
choose-yardsticks = Comparé à quoi ?

## Aide, à propos, vie privée

help-headline = Je dis ce que l’usage de l’IA coûte à l’environnement : énergie, carbone et eau, toujours avec une fourchette.
help-what = Images, questions, vidéos, chansons, voix, transcriptions, séances de code, rapports de recherche et entraînements ; un usage ou beaucoup, partout, comparés ou additionnés.
help-ask = Demandez dans vos propres mots, en français ou en anglais. Par exemple :
help-more = Répondez ensuite à une réponse (« et au Québec ? », « et pour 1 000 ? ») ou touchez un bouton. Je suis fait de règles fixes et de chiffres publiés : aucune IA là-dedans.
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
privacy-1 = Rien de ce que vous demandez. Votre message est lu, reçoit sa réponse et est oublié ; les suites tiennent dans les boutons.
privacy-2 = De la modération : les articles de la FAQ et les réglages qu’elle écrit, chacun avec le nom affiché et un identifiant brouillé.
privacy-3 = Des membres : une question confiée par vous à la modération, avec un identifiant brouillé, sans votre nom ; elle disparaît dès la décision, ou après { $handed_in } jours.
privacy-4 = Avec les deux, le numéro du serveur ou du groupe. Quand celui-ci retire le bot, tout cela est supprimé après { $left } jours.
privacy-5 = « /faq oublier moi » ou le bouton enlève votre nom et votre identifiant brouillé de vos textes et supprime ce que vous avez confié.
privacy-6 = Les questions de personne ne sont comptées par personne, partagées ni vendues ; aucune IA ne les lit.
privacy-7 = Si plusieurs processus servent Telegram : des numéros d’événements un jour, de conversations, brouillés, une heure.
paper-privacy = Le texte complet sur la vie privée
paper-terms = Conditions d’utilisation
button-forget-me = Oubliez-moi

## Ce qui reste sans réponse

not-understood = Je dis ce que l’usage de l’IA coûte à l’environnement. Essayez l’un de ces exemples, ou demandez dans vos propres mots :
glimpsed = Je dis ce que l’usage de l’IA coûte à l’environnement. Touchez ci-dessous si c’est ce que vous voulez savoir, ou demandez dans vos propres mots :
button-glimpsed = L’empreinte de { $use } ?
only-everyday = Je connais { $thing }, mais il me faut un usage de l’IA à mettre à côté. Par exemple :
refused-zero = Zéro usage ne coûte rien ; demandez pour un ou davantage.
refused-negative = Un nombre négatif d’usages me dépasse : demandez pour un ou davantage.
refused-too_large = C’est plus que je ne sais estimer (jusqu’à un million de milliards). Un nombre plus petit ?
refused-too_long = C’est trop long pour moi (plus de 1 000 caractères). Quelle est la question, en une phrase ?
refused-no_words = Je n’y vois aucun mot. Demandez-moi ce que coûte un usage de l’IA, par exemple :
refused-nothing = Je dis ce que l’usage de l’IA coûte à l’environnement. Essayez l’un de ces exemples, ou demandez dans vos propres mots :
stale-button = Ce bouton est trop vieux ou a été modifié en chemin ; reposez la question, par exemple :
no-picture = Il n’y a rien à dessiner ici : personne n’a publié de chiffre.

## L’image

card-source = Sources : { $sources }. Méthode { $method }.

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
own-against-chat = Une question à ChatGPT prend environ { $said } fois plus (de { $low } à { $high }).
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
faq-other-language-en = (Cet article n’existe pour l’instant qu’en anglais.)
faq-other-language-fr = (Cet article n’existe pour l’instant qu’en français.)

## Le terminal

terminal-welcome = Demandez ce que l’usage de l’IA coûte à l’environnement. Un chiffre presse un bouton, « fr » et « en » choisissent la langue, « quit » termine.
terminal-no-database = La base de données de la FAQ est inutilisable ({ $code }) : la FAQ peut être lue, pas écrite.
terminal-language = Va pour le français.
terminal-saved = Enregistré sous { $path }

## Étapes du calcul

step-range = { $central } (de { $low } à { $high })
step-range-unit = { $central } { $unit } (de { $low } à { $high })
step-exact-unit = { $central } { $unit }
step-of = { $use } : { $step }
step-route = Une des voies publiées vers le chiffre du modèle : { $value }{ $per }.
step-energy_per_use = Électricité : { $value }{ $per }.
step-facility_factor = Fois { $value } : le reste de la machine, l’attente et le refroidissement, au-delà de la puce.
step-closed_multiplier = Fois { $value } : ce qu’un modèle fermé peut prendre de plus que les modèles ouverts ; un jugement d’experte, pas une mesure.
step-dissent = Un autre chiffre publié sort de la fourchette : { $value }{ $per }. Il est montré, pas mêlé à la moyenne.
step-tokens = { $value } jetons { $about }.
step-token_rate = { $value } par 1 000 jetons { $about }.
step-token_scale = Fois { $value } : ce modèle face à un modèle courant.
step-output_multiplier = Fois { $value } : la réflexion cachée d’un modèle de raisonnement.
step-length = Longueur : { $value }.
step-pixels = Fois { $value } : plus ou moins de pixels.
step-steps = Fois { $value } : plus ou moins d’étapes de dessin.
step-count = Fois { $value } : le nombre.
step-published_carbon = Carbone tel que publié : { $value }.
step-grid = Carbone de l’électricité { $about } : { $value } par kWh.
step-pue = Refroidissement et pertes du centre de données : fois { $value }.
step-wue = Eau du refroidissement sur place : { $value } par kWh.
step-ewif = Eau des centrales électriques { $about } : { $value } par kWh.
step-water_factor = Les deux eaux ensemble : { $value } par kWh.
step-beside = À côté, une autre frontière, jamais additionnée : le cycle de vie selon le fabricant, entraînement et matériel compris, { $value } pour le tout.
step-example = Publié pour { $about } : { $value }.
step-embodied = Fabriquer le matériel, à part et hors du chiffre : { $value } de carbone en plus.
step-scenario = Scénario : { $value }.
about-given = lus
about-written = écrits
about-cached = relus en mémoire
about-us = là où ces modèles tournent le plus souvent, aux États-Unis
about-world = du monde
about-mistral = de la Suède ou de la France
unit-step-Wh = Wh
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
refusal-bad_link = Ce lien ne convient pas : les sources commencent par https:// et un nom d’hôte simple.
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
refusal-no_language = Cette langue n’existe pas ici.
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
refusal-empty_file = Le fichier est vide.
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
discord-command-moderate = modérer
discord-about-footprint = Ce que coûte un usage de l’IA : énergie, carbone et eau
discord-about-compare = Deux usages de l’IA, ou un usage et une chose de tous les jours
discord-about-faq = Les questions sans chiffre pour réponse, avec leurs sources
discord-about-about = La méthode, les sources et l’empreinte du bot
discord-about-privacy = Ce qui est conservé : rien de ce que vous demandez
discord-about-help = Ce que sait faire le bot, en quatre exemples
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

telegram-about-footprint = Ce que coûte un usage de l’IA
telegram-about-compare = Deux choses côte à côte
telegram-about-faq = Les questions sans chiffre pour réponse
telegram-about-about = Méthode et sources
telegram-about-privacy = Ce qui est conservé : rien de vos questions
telegram-about-settings = Les réglages de ce groupe
telegram-about-help = Ce que sait faire le bot
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
