### Was der Bot auf Deutsch sagt. Zahlen kommen fertig geschrieben an ($said, $low, $high ...); $n wählt die Mehrzahl.
### „etwa“, „wahrscheinlich zwischen“ und „oder mehr“ gehören zur Zahl: kein Satz lässt sie weg.
### Eine Vorschau: Was hier fehlt, sagt der Bot auf Englisch und merkt es an (borrowed).

borrowed = { $text } (bisher nur auf Englisch)

## Zahlen und Einheiten

number-million = { $said } Mio.
number-billion = { $said } Mrd.
number-words = Mio., Mrd.
number-of = { $said } { $noun }
number-of-vowel = { $said } { $noun }
amount = { $number } { $unit }
quoted = „{ $text }“
list = { $most } und { $last }
unit-uwh = µWh
unit-mwh = mWh
unit-wh = Wh
unit-kwh = kWh
unit-megawh = MWh
unit-gwh = GWh
unit-twh = TWh
unit-mg = mg CO₂e
unit-g = g CO₂e
unit-kg = kg CO₂e
unit-t = t CO₂e
unit-mt = Mio. t CO₂e
unit-ml = ml
unit-l = l
unit-m3 = m³
unit-asked-joule = J
unit-asked-kilojoule = kJ
unit-asked-megajoule = MJ
unit-asked-calorie = cal
unit-asked-kilocalorie = kcal
unit-asked-pound = Pfund (lb)
unit-asked-ounce = Unzen
unit-asked-short-ton = US-Tonnen
unit-asked-gallon = US-Gallonen
unit-asked-gallon-imperial = britische Gallonen
unit-asked-fluid-ounce = US-Flüssigunzen
also-in = {" "}(etwa { $said } { $unit }; { $low } bis { $high }{ $more })
unit-mm3 = Mio. m³

or-more = {" "}oder mehr
range-full = etwa { $central } { $unit }, wahrscheinlich zwischen { $low } und { $high } { $unit }{ $more }
range-short = etwa { $central } { $unit } ({ $low } bis { $high }{ $more })
range-ends = { $low } bis { $high } { $unit }
range-exact = { $central } { $unit }
thing = { $said } { $thing }

## Messgrößen

measure-energy = Energie
measure-carbon = CO₂
measure-water = Wasser
line-energy = Energie: { $range }{ $rate }{ $grid }.
line-carbon = CO₂: { $range }{ $rate }{ $grid }.
line-water = Wasser: { $range }{ $rate }{ $grid }, Kraftwerke eingerechnet.
line-unknown = { $measure }: Das hat niemand veröffentlicht.
over-a-year = Über ein Jahr: { $range }.
like = So viel wie: { $thing }.
roughly-like = Grob so viel wie: { $thing }.
like-thing = { $thing } ({ $low } bis { $high }{ $more })
about = etwa { $said }
like-once = { $thing }, oder ungefähr das ({ $low } bis { $high }{ $more })
like-inverse = { $thing }: etwa { $said }-mal so viel ({ $low } bis { $high }).
like-count = { $said } { $thing } ({ $low } bis { $high }{ $more })

grid-place = , mit dem Strommix { $place }
grid-place-world = , mit dem weltweit durchschnittlichen Strommix
grid-us = , mit US-Strom (angenommen)
grid-world = , mit dem weltweit durchschnittlichen Strommix (angenommen)
grid-mistral = , mit schwedischem oder französischem Strom (angenommen)
grid-several = , jeweils dort, wo es meist läuft (angenommen)
grid-published = , wie veröffentlicht
grid-energy = , { $place } so viel wie überall
grid-energy-world = , überall so viel
grid-at = , { $place }

per-day = {" "}am Tag
per-week = {" "}pro Woche
per-month = {" "}im Monat
per-year = {" "}im Jahr

## Kopfzeilen

headline = { $use }: { $notes }
use = { $said } { $noun }{ $length }{ $rate }{ $model }
use-model = {" "}mit { $model }
use-open = {" "}mit einem offenen Modell
use-closed = {" "}mit einem geschlossenen Modell
training-of = Training von { $model }{ $times ->
    [1] {""}
   *[other] , { $said }-mal
 }
training-any = Training eines Modells
length-words = {" "}({ $said } { $n ->
    [one] Wort
   *[other] Wörter
 })
length-tokens = {" "}({ $said } { $n ->
    [one] Token
   *[other] Tokens
 })
length-pages = {" "}({ $said } { $n ->
    [one] Seite
   *[other] Seiten
 })
length-seconds = {" "}({ $said } { $n ->
    [one] Sekunde
   *[other] Sekunden
 })
length-minutes = {" "}({ $said } { $n ->
    [one] Minute
   *[other] Minuten
 })
length-hours = {" "}({ $said } { $n ->
    [one] Stunde
   *[other] Stunden
 })
at-resolution = {" "}in { $resolution }
with-size = {" "}({ $resolution })
from-words = {" "}aus { $said } { $n ->
    [one] Wort
   *[other] Wörtern
 }
from-tokens = {" "}aus { $said } { $n ->
    [one] Token
   *[other] Tokens
 }
from-pages = {" "}aus { $said } { $n ->
    [one] Seite
   *[other] Seiten
 }
from-seconds = {" "}aus { $said } { $n ->
    [one] Sekunde
   *[other] Sekunden
 }
from-minutes = {" "}aus { $said } { $n ->
    [one] Minute
   *[other] Minuten
 }
from-hours = {" "}aus { $said } { $n ->
    [one] Stunde
   *[other] Stunden
 }
taken-as = gerechnet wie mit { $model }
taken-as-generic = kein Modell genannt, daher ein typisches
each = {" "}pro Stück
assumed-count = eins, weil keine Zahl dastand
assumed-attempts = ein Versuch{ $each }
assumed-answer = von üblicher, kurzer Länge
assumed-video = { $seconds } Sekunden in { $resolution }{ $each }
assumed-seconds = { $seconds } Sekunden{ $each }
assumed-minutes = { $said } { $n ->
    [one] Minute
   *[other] Minuten
 }{ $each }
assumed-session = übliche Sitzungsdauer{ $each }
assumed-models = Wo kein Modell genannt ist: gerechnet wie mit { $models }.
assumed-family = { $family } gibt es in mehreren Größen ({ $reach } je Nutzung): beantwortet als { $member }.
and-more = { $n ->
    [one] noch eins
   *[other] { $said } weitere
 }
together = { $uses }, zusammen

## Teile einer Summe, sehr große Mengen

part = { $use }: { $range }
part-unknown = das hat niemand veröffentlicht
parts-more = Und { $n ->
    [one] noch ein kleinerer Posten
   *[other] { $said } kleinere Posten
 }.
no-total-rates = Diese Nutzungen sind verschieden häufig, daher gibt es keine gemeinsame Summe.
each-one = Ein einzelnes Mal: { $range }.
viral-week = In der ersten Woche der ChatGPT-Bilder waren es laut OpenAI so viele (laut einer Zeitung in 48 Stunden), von 130 Millionen Menschen. Pro Person: { $range }.
half-understood = Nicht verstanden und weggelassen: { $words }.
left-aside = Weggelassen: { $words }.
answered-as = { $name }: beantwortet als { $model }, das nächste bekannte Modell.
product-service = { $name }: Ich kenne keine veröffentlichte Zahl dafür; ersatzweise gerechnet: eine typische KI-Nutzung dieser Art.
product-copilot = { $name }: Forscher von Microsoft haben eine Zahl für große Modelle im Dauerbetrieb veröffentlicht, meines Wissens keine für Copilot in Office; ersatzweise gerechnet: eine typische KI-Antwort.
product-overview = { $name }: Google hat eine Zahl für die mittlere Textanfrage an Gemini veröffentlicht, meines Wissens keine hierfür; ersatzweise gerechnet: eine typische KI-Antwort, die Suche selbst nicht mitgezählt.
product-device = { $name }: Ich kenne keine veröffentlichte Zahl dafür, weder auf dem Gerät noch anderswo; ersatzweise gerechnet: eine typische KI-Nutzung dieser Art.
product-assistant = { $name }: Ich kenne keine veröffentlichte Zahl dafür; ersatzweise gerechnet: die Antwort eines typischen Chatbots, auch wenn ein Assistent womöglich ohne großes Modell antwortet.
product-translation = { $name }: Ich kenne keine veröffentlichte Zahl dafür; ersatzweise gerechnet: die Antwort eines Chatbots, auch wenn ein Übersetzungsdienst anders gebaut sein mag.
product-edit = { $name }: Ich kenne keine veröffentlichte Zahl für eine solche Bearbeitung; ersatzweise gerechnet: ein ganzes Bild zu erzeugen, obwohl das eine andere Arbeit ist.
product-voice = { $name }: Ich kenne keine veröffentlichte Zahl für ein gesprochenes Gespräch; ersatzweise gerechnet: eine KI-Sprachausgabe, ohne das, was das Finden der Antwort braucht.
product-meeting = { $name }: Ich kenne keine veröffentlichte Zahl dafür; ersatzweise gerechnet: die Transkription der Aufnahme, die Zusammenfassung nicht mitgezählt.
time-spent = { $time }: Zeit ist keine Anzahl von Nachrichten, und veröffentlicht werden Zahlen je Nachricht. Das hier ist eine; antworte mit der Anzahl, dann multipliziere ich.
time-spent-asked = { $time }: Zeit ist keine Anzahl von Nachrichten, und veröffentlicht werden Zahlen je Nachricht. Tippe für eine, oder sag mir, wie viele du schickst.
remark-thinking = { $words }: verborgenes Nachdenken steckt nicht in dieser Zahl; eine Antwort mit Nachdenken braucht { $one }.
remark-tuning = { $words }: Das geht von einem fertig trainierten Modell aus und braucht weit weniger als das hier genannte Training; eine veröffentlichte Zahl dafür kenne ich nicht.
remark-renewable = { $words }: nicht in dieser Zahl, die den Mix des Netzes nimmt; ein Vertrag über Ökostrom ändert nicht, welche Kraftwerke laufen.
remark-money = { $words }: Preise kenne ich nicht. Ich nenne Energie, CO₂ und Wasser.
remark-school-year = { $words }: gerechnet mit 36 Wochen.
remark-later = { $words }: Das sind Zahlen von heute; von einem späteren Jahr hat sie niemand.
thinking-left-out = Das verborgene Nachdenken eines solchen Modells steckt nicht in dieser Zahl.
whole-told = Alles von { $model } zusammen: { $maker } sprach { $year } von { $count } Anfragen am Tag, und von außen kann es niemand prüfen. Jede wird als kurze Textantwort gerechnet; Bilder, Videos und Training sind nicht dabei.
whole-untold = Wie viel { $model } insgesamt genutzt wird, hat meines Wissens niemand veröffentlicht: Das ist eine einzelne Nutzung.
whole-untold-app = Wie viel es insgesamt genutzt wird, hat meines Wissens niemand veröffentlicht: Das ist eine einzelne Nutzung.
crowd = Alle mitgezählt, auch Babys: { $people } × { $each }.
crowd-people = { $said } Menschen { $place }
crowd-elsewhere = Gezählt werden die Menschen { $place }, gerechnet wird mit Strom { $where }.
sums = Gerechnet als { $sums }.
sum = { $factors } = { $count }
sum-days = { $said } Tage
sum-weeks = { $said } Wochen
sum-months = { $said } Monate
sum-years = { $said } Jahre
middle-taken = Zwischen { $low } und { $high }: gerechnet mit der Mitte.
place-taken-in = { $words }: gerechnet mit dem Ort { $place }.
place-taken = { $words } wurde als { $place } verstanden.
place-taken-country = { $words } wurde als das Land verstanden.
makers-own = Die eigene Zahl von { $maker }, für eine kurze Antwort und ohne Spanne veröffentlicht, zählt den ganzen Lebenszyklus, Training und Hardware eingeschlossen: { $amounts }.
amount-of-energy = { $amount }
amount-of-carbon = { $amount }
amount-of-water = { $amount } Wasser
size-pixels_beyond = Für eine so große Auflösung hat niemand eine Zahl veröffentlicht, daher ist die Spanne breiter.
size-seconds_beyond = Für einen Clip von über { $seconds } Sekunden hat niemand eine Zahl veröffentlicht, daher ist die Spanne breiter.
size-resolution_ignored = Die Größe ändert hier nichts: Kein Hersteller eines geschlossenen Bildmodells sagt, was sie ausmacht.
size-input_ignored = Was eingegeben wird, ändert hier nichts: Niemand hat veröffentlicht, was es braucht.

## Zweifel: einer je Antwort, in Worten, die passen

doubt-closed-nothing-image = { $maker } veröffentlicht keine Zahl für Bilder: Das hier ist von offenen Modellen abgeleitet, die Forscher gemessen haben. Eine der Forscherinnen sagt, ein geschlossenes Modell könne das 2-, 3- oder 5-Fache oder mehr brauchen. Von außen kann es niemand prüfen.
doubt-closed-nothing = { $maker } veröffentlicht hierfür keine Zahl, daher ist sie von anderen Modellen abgeleitet. { $model } ist geschlossen: Von außen kann es niemand prüfen.
doubt-closed-sentence = { $maker } hat eine Zahl in einem Blogbeitrag genannt, ohne Methode; unabhängige Schätzungen liegen in ähnlicher Höhe. { $model } ist geschlossen: Von außen kann es niemand prüfen.
doubt-closed-method = { $maker } hat eine Zahl samt Methode veröffentlicht, für eine mittlere Textanfrage; { $model } ist dennoch geschlossen: Von außen kann es niemand prüfen.
doubt-closed-modelled = { $maker } veröffentlicht keine Zahl; unabhängige Forscher haben sie modelliert. { $model } ist geschlossen: Von außen kann es niemand prüfen.
doubt-closed-generic = Die Hersteller solcher Dienste veröffentlichen keine Zahl, daher ist sie aus dem abgeleitet, was von wenigen bekannt ist. Sie sind geschlossen: Von außen kann es niemand prüfen.
doubt-open-measured = { $model } ist offen, und Forscher haben es gemessen; was es anderswo braucht, hängt von der Hardware ab und davon, wie viele Anfragen sie sich teilen.
doubt-open-generic = Gerechnet wie ein offenes Modell von der Art, die Forscher gemessen haben; die Hardware, und wie viele Anfragen sie sich teilen, macht den größten Teil der Spanne aus.
doubt-open-modelled = { $model } ist offen; diese Zahl ist aus seiner Größe modelliert, nicht gemessen, und am meisten zählt die Hardware, auf der es läuft.
doubt-open-timed = { $model } ist offen; diese Zahl ist aus der Zeit modelliert, die ein Clip braucht, nicht gemessen, und am meisten zählt die Hardware, auf der es läuft.
doubt-open-unmeasured = Niemand hat veröffentlicht, was das hier mit { $model } braucht: Gerechnet ist ersatzweise mit einer typischen Zahl.
doubt-weak = Unsicher: Das beruht auf einer einzigen dürftigen Quelle; die Hersteller solcher Dienste veröffentlichen nichts, und von außen kann es niemand prüfen.
doubt-guess = Geraten: Niemand veröffentlicht hierfür eine Zahl, daher steht eine verwandte dafür; von außen kann es niemand prüfen.
doubt-training-unpublished = Niemand hat veröffentlicht, was das Training von { $model } gebraucht hat. Veröffentlicht sind etwa 1.300 MWh für GPT-3, 430 MWh für BLOOM und 28.000 MWh für die Llama-3.1-Familie.
doubt-training-any = Wenige Hersteller veröffentlichen, was das Training gebraucht hat. Veröffentlicht sind etwa 1.300 MWh für GPT-3, 430 MWh für BLOOM und 28.000 MWh für die Llama-3.1-Familie.
doubt-training-carbon = Von diesem Training ist nur das CO₂ veröffentlicht, weder Strom noch Wasser.
doubt-training-part = Das Training von { $model } fehlt in der Summe: Niemand hat veröffentlicht, was es gebraucht hat.
doubt-training-part-any = Das Training fehlt in der Summe: Es hängt vom Modell ab, und wenige Hersteller veröffentlichen es.
doubt-training-published = Eine einzige veröffentlichte Zahl; wie viele Versuche vorher liefen, ist nicht darin.
grade-weak = schwach, aus einer dünnen Quelle
grade-guess = geraten, nichts ist veröffentlicht

## Vergleiche

versus = { $sides } im Vergleich
versus-many = { $n } Seiten im Vergleich
versus-line = { $measure }{ $grid }: { $verdict }: { $larger } gegenüber { $smaller }.
versus-grid = { $grid } für die KI
versus-side = { $side } { $range }
versus-between = {"; "}
versus-ranking = { $measure }{ $grid }, absteigend: { $sides }.
versus-overlap = Die Spannen überschneiden sich, die Reihenfolge könnte also eine andere sein.
versus-unknown = Die größte Unbekannte: { $unknown }.
versus-no-measure = Diese Seiten haben keine veröffentlichte Messgröße gemeinsam und lassen sich daher nicht ehrlich vergleichen.
verdict-clear = etwa { $said }-mal so viel für { $larger } ({ $low } bis { $high }{ $more })
verdict-likely = sehr wahrscheinlich mehr für { $larger }, etwa { $said }-mal so viel ({ $low } bis { $high }{ $more })
verdict-either = es könnte so oder so sein; mehr für { $larger } in etwa { $chance } von 10 Fällen
verdict-same = etwa gleich viel, es könnte so oder so sein
unknown-model = wie viel das Modell selbst braucht
unknown-activity = wie viel eine solche Nutzung braucht
unknown-closed_multiplier = wie viel mehr ein geschlossenes Modell braucht als die offenen, die gemessen wurden
unknown-facility_factor = die Technik rund um den Chip
unknown-grid = woher der Strom kommt
unknown-water_factor = wie viel Wasser die Kraftwerke brauchen
unknown-tokens = wie viel jedes geschriebene Wort braucht
unknown-yardstick = das Alltagsding selbst
unknown-other = die veröffentlichten Zahlen selbst
versus-rain = Nicht die 2.400 Liter, von denen man oft liest: Die sind vor allem Regen auf Weiden.
how-many = { $measure }: etwa { $said } { $noun } ({ $low }{ $fewer } bis { $high }) ergeben { $thing }: { $whole } gegenüber { $one } pro Stück.
how-many-absorbed = { $measure }: { $thing } nimmt auf, was etwa { $said } { $noun } ausstoßen ({ $low }{ $fewer } bis { $high }): { $whole } gegenüber { $one } pro Stück.
how-many-within = { $measure }: { $thing } sind etwa { $said } { $noun } ({ $low }{ $fewer } bis { $high }), je { $one }{ $grid }.
how-many-headline = { $thing }: wie viele { $noun }{ $model }?
how-many-headline-training = { $thing }: wie viele Trainings von { $model }?
how-many-of = { $use }.
or-fewer = {" "}oder weniger
unsourced = Weggelassen: { $thing }. Ich habe dafür keine Quelle gefunden, die jeder öffnen kann.
tree-caveat = Ein Baum braucht Jahre, um so viel aufzunehmen, und gibt es zurück, wenn er brennt oder verrottet.
trip-one-way = { $start }–{ $end }: etwa { $km } km Luftlinie; der wirkliche Weg ist länger.
trip-back = { $start }–{ $end } und zurück: etwa { $km } km Luftlinie; der wirkliche Weg ist länger.
trip-capital = Ein Land wird von seiner Hauptstadt aus gemessen.
trip-assumed = Womit gereist wird, stand nicht da: gerechnet als { $thing }.
trip-unknown = Wie weit es von { $start } bis { $end } ist, weiß ich nicht: Nenne zwei Städte oder die Entfernung.
trip-one-km = Wie weit es von { $start } bis { $end } ist, weiß ich nicht, daher zählt nur 1 km: Nenne zwei Städte oder die Entfernung.
thing-on-grid = { $n ->
    [1] Für { $thing } gilt der Wert { $places }, der Strom von dort eingerechnet, egal wo die KI läuft.
    [2] Für { $thing } gilt das Mittel der Werte { $places }, der Strom von dort eingerechnet; die Spanne reicht über beide.
   *[other] Für { $thing } gilt das Mittel der Werte { $places }, der Strom von dort eingerechnet; die Spanne reicht über alle.
 }
thing-without-grid = Für { $thing } { $places } ist kein eigener Wert bekannt: Gerechnet wird mit dem üblichen.
the-train-km = den Zug
the-ev-km = das E-Auto
distance-assumed = Es stand keine Entfernung da, daher zählt eine Fahrt nur als 1 km: Nenne zwei Städte oder wie viele km.

## Die Rangliste

rank-headline = { $use }: { $measure }, das Sparsamste zuerst
rank-headline-none = { $use }: { $measure }, ohne Rangfolge
rank-tier = { $heading } ({ $kind }): { $lines }
rank-kind-measured = gemessen
rank-kind-disclosed = vom Hersteller veröffentlicht
rank-kind-known = gemessen oder vom Hersteller veröffentlicht
rank-kind-inferred = abgeleitet
rank-kind = { $kind }: { $lines }
rank-tier-heading = { $heading }:
rank-first-many = Am sparsamsten, nicht zu unterscheiden
rank-first-likely = Wahrscheinlich das Sparsamste davon
rank-first = Das Sparsamste davon
rank-only = Das einzige mit einer eigenen Zahl
rank-next = Wahrscheinlich mehr als { $first }
rank-next-sure = Mehr als { $first }
rank-next-many = Nicht zu unterscheiden, wahrscheinlich mehr als { $first }
rank-next-sure-many = Nicht zu unterscheiden, mehr als { $first }
rank-measured = gemessen
rank-disclosed = vom Hersteller veröffentlicht
rank-modelled = abgeleitet
rank-weak = eine dürftige Quelle
rank-guess = geraten
rank-as = { $model } (als { $member })
rank-shared = Ohne Rang, weil ohne eigene veröffentlichte Zahl; eine Ableitung steht für alle: { $line }
rank-shared-one = Ohne Rang, weil ohne eigene veröffentlichte Zahl; eine Ableitung steht dafür: { $line }
rank-group-shared = Ohne Rang: keine eigene Zahl
rank-others = { $said } weitere
rank-more = Und { $n ->
    [one] noch eins, das mehr braucht
   *[other] { $said } weitere, die mehr brauchen
 }.
rank-nothing = Niemand hat für eines davon eine Zahl veröffentlicht.
rank-unpublished = Weggelassen, weil niemand eine solche Zahl veröffentlicht hat: { $models }.
rank-unable = Weggelassen, weil für anderes gemacht: { $models }.
rank-grid = Jedes mit dem Strom, mit dem es meist läuft (angenommen).
rank-grid-place = Alle mit dem Strom { $place }.
rank-grid-place-world = Alle mit dem weltweit durchschnittlichen Strommix.
rank-doubt = Kein einzelner Sieger, wo sich die Spannen überschneiden: Veröffentlichte Rechner sind sich nicht einmal über die Reihenfolge einig.
rank-doubt-none = Veröffentlichte Rechner sind sich nicht einmal über eine Reihenfolge einig.
rank-doubt-closed = Die geschlossenen kann von außen niemand prüfen.
rank-sources = Woher jede Zahl kommt
rank-source = { $fact }.
rank-bar = { $line }, { $kind }
rank-rule = Zwei gelten als unterscheidbar, wenn eines in 9 von 10 Fällen oder öfter weniger braucht; was beide teilen, ist herausgerechnet. Eine Stufe endet beim ersten, das sich vom Sparsamsten in ihr unterscheiden lässt.
rank-own-text = (Der eigene Text dieser Community, anstelle der Rangliste des Bots.)
button-rank-sources = Quellen
button-rank-tiers = In Stufen
button-rank-why = Warum kein Sieger
button-rank-other = Und { $what }?
button-rank-bots = Die Rangliste des Bots

## Dasselbe an mehreren Orten

across = { $use }, { $places }
across-places = an { $said } Orten
across-energy = Energie, an jedem Ort gleich: { $range }.
across-side = { $range } { $place }
across-line = { $measure }: { $verdict }: { $larger }, { $smaller }.
across-clear = etwa { $said }-mal so viel { $place } ({ $low } bis { $high })
across-likely = sehr wahrscheinlich mehr { $place }, etwa { $said }-mal so viel ({ $low } bis { $high })
across-either = es könnte so oder so sein; mehr { $place } in etwa { $chance } von 10 Fällen
across-same = etwa gleich viel, es könnte so oder so sein
across-one-figure = gleich viel, eine veröffentlichte Zahl gilt für beide
across-ratio = { $measure }: { $verdict }.
across-ranking = { $measure }, absteigend: { $sides }.
across-ends = Zwischen höchstem und niedrigstem Wert: etwa das { $said }-Fache ({ $low } bis { $high }).
across-close = Nicht zu unterscheiden: { $pairs }.
across-why = Den größten Teil jeder Spanne macht die Nutzung selbst aus; sie ist überall gleich und fällt daher aus „-mal so viel“ heraus.
across-where = Es zählt, wo das Rechenzentrum steht, nicht, wo du bist.
across-energy-only = Der Ort ändert CO₂ und Wasser, nicht die Energie.
across-unnamed = Es war keine Nutzung genannt, daher ist es eine KI-Antwort.

## Ein eigener Rechner

machine = { $what } mit { $power } über { $hours }{ $rate }
machine-energy = { $what }, { $amount }{ $rate }
machine-card = Deine Grafikkarte
machine-whole = Dein Rechner
said-hours = { $said } { $n ->
    [one] Stunde
   *[other] Stunden
 }
said-minutes = { $said } { $n ->
    [one] Minute
   *[other] Minuten
 }
machine-line-energy = Energie: { $range }{ $rate }, nach deinen Angaben.
machine-line-carbon = CO₂: { $range }{ $rate }{ $grid }.
machine-line-water = Wasser: { $range }{ $rate }{ $grid }, in den Kraftwerken.
machine-one-hour = Es war keine Zeit genannt, daher ist es eine Stunde.
machine-caveat-card = Die Leistung einer Karte lässt den übrigen Rechner weg: In gemessenen Servern kamen Prozessor und Speicher auf { $low } bis { $high } % obendrauf. Ein Messgerät an der Steckdose zählt alles. Die Herstellung ist nicht mitgezählt.
machine-caveat-whole = Steht diese Leistung auf einem Etikett, so ist das der Höchstwert; ein Messgerät an der Steckdose zeigt, was er wirklich zieht. Die Herstellung ist nicht mitgezählt.
machine-caveat-energy = Der Strom, wie du ihn angegeben hast; die Herstellung des Rechners ist nicht mitgezählt.

## Knöpfe

button-maths = Rechnung zeigen
button-places = Anderswo
button-models = Anderes Modell
button-one-more-place = Noch ein Ort
button-only = Nur { $place }
button-a-day = Einen ganzen Tag
button-every-day = Jeden Tag
button-times = Und bei { $said }?
button-ten-times = Zehnmal so viel
button-offer = Oder { $what }?
button-offsets = Gleichen Bäume das aus?
button-year = Pro Jahr
button-picture = Bild
button-back = Zurück zur Antwort
button-yardsticks = Andere Vergleiche
button-next = Nächste Seite
button-own = Der Fußabdruck des Bots
button-about = Methode und Quellen
button-privacy = Datenschutz
button-propose = Frage an die Moderation geben
choose-places = Wo soll es laufen?
choose-more-places = Welcher Ort noch?
choose-models = Mit welchem Modell?
choose-yardsticks = Womit verglichen?

## Hilfe, Methode, Datenschutz

help-headline = Ich sage, was KI-Nutzung die Umwelt kostet: Energie, CO₂ und Wasser, immer mit Spanne.
thanks-words = danke, dankeschön, danke schön, vielen dank, danke dir, danke bot, besten dank, herzlichen dank, ich danke dir, ich danke, tausend dank, danke sehr, danke vielmals, merci, thx
thanks-beside = das, es, war, ist, sehr, wirklich, echt, so, super, total, richtig, ganz, alles, hilfreich, nützlich, interessant, spannend, informativ, lehrreich, aufschlussreich, klar, gut, toll, klasse, prima, cool, perfekt, ausgezeichnet, für die antwort, für deine antwort, für die hilfe, für deine hilfe, für die info, für die infos, für die auskunft, für die erklärung, für alles, dafür, das hilft, das hilft mir, hilft, mir, uns, hat, geholfen, mal, bot, und, nochmal, noch mal, wieder, auch, guter bot, super bot, gut gemacht, schönen tag, schönen tag noch, tschüss, bis bald, ok, okay, oh, wow
thanks = Gern geschehen. Frag jederzeit wieder, was eine KI-Nutzung braucht.
help-what = Bilder, Fragen, Videos, Songs, Stimmen, Transkriptionen, Coding-Sitzungen, Rechercheberichte und Training; einmal oder oft, irgendwo, verglichen oder zusammengezählt.
help-ask = Frag in deinen eigenen Worten, auf Deutsch (Vorschau), Englisch oder Französisch, oder tippe auf ein Beispiel.
help-more = Antworte dann auf eine Antwort („und in Québec?“, „und bei 1.000?“) oder tippe darunter. Ich arbeite mit festen Regeln und veröffentlichten Zahlen: keine KI im Inneren.
help-class = Im Unterricht: /class spielt eine Stunde durch. Erst schätzen, dann sehen.
example-1 = Was kosten 50 ChatGPT-Bilder?
example-2 = 20 ChatGPT-Fragen am Tag
example-3 = 100 KI-Bilder oder ein Rindfleischburger?
example-4 = 3 Sora-Videos in Québec
about-headline = Woher die Zahlen kommen
about-what = Kein Sprachmodell: Deine Frage wird nach festen Regeln gelesen, und veröffentlichte Zahlen werden mit veröffentlichten Faktoren multipliziert. Jede Antwort lässt sich bis zu ihren Schritten und Quellen aufklappen.
about-method = { $figures } veröffentlichte Zahlen aus { $sources } Quellen, { $models } Modelle, der Strom von { $places } Orten.
about-version = Methode und Daten { $version }.
about-licences = Stromdaten: Ember (CC BY 4.0), Electricity Maps über CO2.js (ODbL), US EPA eGRID, WRI über EcoLogits.
privacy-headline = Was gespeichert wird
privacy-1 = Nichts von dem, was du fragst. Deine Nachricht wird gelesen, beantwortet und vergessen; Rückfragen stecken in den Knöpfen selbst.
privacy-2 = Von Moderierenden: die FAQ-Einträge und Einstellungen, die sie schreiben, je mit dem angezeigten Namen und einer verschlüsselten Kennung.
privacy-3 = Von Mitgliedern: eine Frage, die du selbst der Moderation gibst, mit verschlüsselter Kennung und ohne deinen Namen; sie verschwindet, wenn darüber entschieden ist, oder nach { $handed_in } Tagen.
privacy-4 = Zu beidem die Nummer des Servers oder der Gruppe. Wird der Bot dort entfernt, ist all das nach { $left } Tagen gelöscht.
privacy-5 = „/faq forget me“ oder der Knopf nimmt deinen Namen und die Kennung von allem, was du geschrieben hast, und löscht, was du eingereicht hast.
privacy-6 = Niemandes Fragen werden je Person gezählt, geteilt oder verkauft; keine KI liest sie.
privacy-7 = Von einer Stunde im Unterricht: der Ort, ihr Schritt und, verschlüsselt, wer sie leitet, höchstens einen Tag lang. Stimmen und Schüler: nichts.
paper-privacy = Der ganze Datenschutztext
paper-terms = Nutzungsbedingungen
button-forget-me = Vergiss mich

## Was sich nicht beantworten lässt

not-understood = Ich sage, was KI-Nutzung die Umwelt kostet. Frag in deinen eigenen Worten, oder nimm eins der Beispiele.
glimpsed = Ich sage, was KI-Nutzung die Umwelt kostet. Wenn du das wissen willst, tippe unten, oder frag in deinen eigenen Worten.
button-glimpsed = Fußabdruck: { $use }?
only-everyday = { $thing } kenne ich, aber mir fehlt eine KI-Nutzung, die daneben steht, wie in diesen Beispielen.
refused-zero = Null Nutzungen kosten nichts; frag nach einer oder mehr.
refused-negative = Eine negative Zahl von Nutzungen kann ich nicht schätzen: Frag nach einer oder mehr.
refused-too_large = Das ist mehr, als ich schätzen kann (bis zu einer Billiarde). Eine kleinere Zahl?
unpublished = { $name }: Ich kenne keine veröffentlichte Zahl dafür und keine, die nahe genug kommt. Ich kann sagen, was eines hiervon braucht.
refused-too_long = Das ist mir zu lang (über 1.000 Zeichen). Wie lautet die Frage in einem Satz?
refused-no_words = Ich sehe da keine Wörter. Frag mich, was eine KI-Nutzung kostet, wie in diesen Beispielen.
refused-nothing = Ich sage, was KI-Nutzung die Umwelt kostet. Frag in deinen eigenen Worten, oder nimm eins der Beispiele.
refused-people = Ich behalte die Summe einer Antwort, nicht die Zahl der Leute. Nenn beides zusammen, etwa „20 Schüler, je 5 Fragen“.
refused-stranger = Diese Sprache spreche ich nicht. Frag { $languages }.
in-this-language = auf Deutsch (Vorschau)
stale-button = Dieser Knopf ist zu alt oder wurde unterwegs verändert; frag bitte noch einmal, oder nimm eins der Beispiele.
refused-watts = Wie viel Watt zieht er? Mit „350 W, 2 Stunden in Texas“ kann ich Energie, CO₂ und Wasser sagen. Das Werkzeug des Treibers zeigt die Leistung einer Karte, ein Messgerät an der Steckdose die des ganzen Rechners.
refused-power_zero = Ein Rechner, der nichts zieht, braucht nichts: Nenne seine Wattzahl, mehr als null.
refused-power_too_large = Das ist mehr, als ein eigener Rechner ziehen kann (bis zu einer Million Watt). Eine kleinere Zahl?
refused-hours_zero = In null Stunden wird nichts verbraucht: Wie lange läuft er?
refused-hours_too_large = Das ist länger, als ich zählen kann (bis zu einer Million Stunden). Eine kürzere Zeit?
refused-energy_zero = Null Energie kostet nichts: Wie viele Kilowattstunden waren es?
refused-energy_too_large = Das ist mehr Energie, als ein eigener Rechner braucht. Eine kleinere Zahl?
no-picture = Hier gibt es keine Zahl zu zeichnen: Niemand hat eine veröffentlicht.

## Das Bild

card-source = Quellen: { $sources }.
card-more-sources = { $sources } und { $said } weitere
card-yardsticks = Alltagsdinge, jedes in der Mitte seiner Spanne: { $sources }.
card-signed = KI-Fußabdruck-Bot · Zahlen vom { $date }
# Unicode's letters for a date: day, name of the month, year.
date-pattern = d. MMMM y
card-step = jeder Schritt: zehnmal so viel
card-times = ×10
card-middle = die Mitte
card-open = vielleicht mehr
card-or-more = , oder mehr
card-fact = { $measure }: { $said }
card-ends = wahrscheinlich { $ends }
card-total = Zusammen: { $range }
card-between = zwischen { $low } und { $high }{ $more }
card-above = mindestens { $low }
card-below = höchstens { $high }
card-below-open = wohl höchstens { $high }, vielleicht mehr
card-clear = { $larger }: etwa { $said }-mal so viel wie { $smaller } ({ $low }- bis { $high }-mal{ $more })
card-exactly = { $larger }: { $said }-mal so viel wie { $smaller }
card-likely = { $larger }: sehr wahrscheinlich mehr als { $smaller }, etwa { $said }-mal so viel ({ $low }- bis { $high }-mal{ $more })
card-either = Es könnte so oder so sein ({ $larger } braucht mehr in etwa { $chance } von 10 Fällen)
card-same = Etwa gleich viel (es könnte so oder so sein)
card-ruler = Die Skala reicht von { $low } bis { $high }.

mark-phone-charge = eine Handyladung
mark-kettle-boil = ein Wasser{"\u00AD"}kocher
mark-us-home-year = { $n ->
    [one] ein US-Haushalt im Jahr
   *[other] { $said } US-Haushalte im Jahr
 }
mark-home-day = { $n ->
    [one] ein Haushalt am Tag
   *[other] { $said } Tage eines Haushalts
 }
mark-shower = eine heiße Dusche
mark-led-hour = eine Stunde LED-Lampe
mark-led-hour-minute = eine Minute LED-Lampe
mark-led-hour-second = eine Sekunde LED-Lampe
mark-microwave-minute = eine Minute Mikro{"\u00AD"}welle
mark-oven-hour = eine Stunde Backofen
mark-laptop-hour = eine Stunde Laptop
mark-heater-hour = eine Stunde Elektro{"\u00AD"}heizung
mark-bath = { $n ->
    [one] ein Vollbad
   *[other] { $said } Vollbäder
 }
mark-ev-km = { $n ->
    [one] ein km im E-Auto
   *[other] { $said } km im E-Auto
 }
mark-web-search = eine Websuche
mark-car-mile = { $n ->
    [one] eine Meile im Auto
   *[other] { $said } Meilen im Auto
 }
mark-car-mile-foot = { $n ->
    [one] ein Fuß im Auto
   *[other] { $said } Fuß im Auto
 }
mark-car-km = { $n ->
    [one] ein km im Auto
   *[other] { $said } km im Auto
 }
mark-car-km-metre = { $n ->
    [one] ein Meter im Auto
   *[other] { $said } Meter im Auto
 }
mark-beef-burger = ein Rindfleisch{"\u00AD"}burger
mark-flight-paris-newyork = ein Flug Paris–New York, pro Person
mark-smartphone = ein neues Handy
mark-person-year = { $n ->
    [one] eine Person in Frankreich im Jahr
   *[other] { $said } Personen in Frankreich im Jahr
 }
mark-streaming-hour = eine Stunde Streaming
mark-streaming-hour-minute = eine Minute Streaming
mark-streaming-hour-second = eine Sekunde Streaming
mark-jeans = eine Jeans
mark-vegetarian-meal = ein Veggie-Essen
mark-coffee-cup = eine Tasse Kaffee
mark-water-glass = ein Glas Wasser
mark-water-teaspoon = ein Teelöffel Wasser
mark-swimming-pool = { $n ->
    [one] ein Olympia{"\u00AD"}becken
   *[other] { $said } Olympia{"\u00AD"}becken
 }
mark-toilet-flush = eine Toiletten{"\u00AD"}spülung
mark-t-shirt = ein Baumwoll-T-Shirt
mark-water-bottle = eine kleine Flasche Wasser

## Die Rechnung

maths-headline = Die Rechnung: { $use }
maths-page = Seite { $page } von { $pages }.
maths-matters = Was am meisten zählt ({ $measure }): { $shares }.
maths-share = { $unknown } ({ $percent } %)
maths-scenarios = Bräuchte es das 2-, 3- oder 5-Fache des Mittels der offenen Modelle: { $mean }; des schlechtesten: { $worst }. Szenarien aus einem Interview, keine Messungen.
maths-version = Methode und Daten { $version }.
maths-of-energy = Energie
maths-of-carbon = CO₂
maths-of-water = Wasser

## Der eigene Fußabdruck des Bots

own-headline = Der Fußabdruck dieses Bots, je Antwort
own-against-chat = Eine Frage an ChatGPT braucht etwa { $said }-mal so viel ({ $low } bis { $high }).
own-method = Aus seiner eigenen Prozessorzeit seit dem Start, über { $n ->
    [one] eine Antwort
   *[other] { $answers } Antworten
 }, den Start eingerechnet; 1 bis 8,8 W für einen beschäftigten Kern, 3,8 W in der Mitte, mit der Kühlung eines Rechenzentrums. Das Netz und dein Gerät sind nicht mitgezählt.

## Die FAQ

faq-nothing = Dazu habe ich keinen Eintrag.
faq-nearest = Genau dazu habe ich keinen Eintrag. Diese kommen am nächsten, falls einer davon hilft.
faq-or-these = Falls du etwas anderes meintest, vielleicht eine dieser Fragen.
faq-ask = Was möchtest du wissen? Frag in deinen eigenen Worten, oder tippe auf ein Beispiel.
faq-gone = Diesen Eintrag gibt es nicht mehr.
faq-other-language = (Diesen Eintrag gibt es bisher nur auf { $language }.)
class-other-language = (Unterrichtsstunden gibt es bisher nur auf { $language }.)

faq-own-text = (Der eigene Text dieser Community, anstelle der Antwort, die ich aus veröffentlichten Zahlen bilde.)

## Der Überblick, aus dem Schätzer

overview-one = Eine Nutzung: Eine kurze Textantwort braucht { $chat }, ein KI-Bild { $image }, ein kurzes KI-Video { $video }.
overview-all = Alles zusammen: Rechenzentren, mit oder ohne KI, brauchten { $year } { $amount }, wie die IEA zählt, ohne Spanne; { $percent } % mehr in einem Jahr. Der Anteil der KI ist nicht veröffentlicht.
overview-beside = Daneben, beim Strom: Ein Haushalt { $where } braucht { $home } am Tag. Beim CO₂: ein KI-Bild { $image }, ein Kilometer mit dem Auto { $car }, ein Rindfleischburger { $burger }.
overview-unknown = Von außen weiß niemand, was die meisten Modelle brauchen, und auch nicht, was KI anderswo ändert, zum Guten oder Schlechten. Es kommt auch auf die Nutzung an und darauf, was sie ersetzt.
button-go-image = Ein KI-Bild
button-go-which-is-greenest = Welche ist die grünste?
button-go-why-nobody-knows = Warum weiß es niemand?

## Das Terminal

terminal-welcome = Frag, was KI-Nutzung die Umwelt kostet. Eine Zahl drückt einen Knopf, { $languages } wählen die Sprache, „beenden“ hört auf.
terminal-no-database = Die Datenbank der FAQ ist nicht nutzbar ({ $code }): Die FAQ lässt sich lesen, nicht schreiben.
terminal-language = Also auf Deutsch.
terminal-saved = Gespeichert als { $path }
terminal-lesson-waits = Die Unterrichtsstunde wartet: /{ $command } führt sie fort.
terminal-no-button = Einen Knopf { $number } gibt es nicht: { $n ->
    [one] es gibt einen
   *[other] es gibt { $said }
 }. Wenn so viele gemeint sind, schreib „und für { $number }?“.
terminal-pressing = Knöpfe drückt man über ihre Nummer: python -m bot chat
terminal-form-left = Das Formular ist geschlossen; nichts wurde geändert.
terminal-form = Eine leere Zeile behält, was in Klammern steht; „abbrechen“ verlässt das Formular.
terminal-not-saved = { $path } lässt sich nicht schreiben: { $why }.
terminal-leave = beenden, ende
terminal-cancel = abbrechen

## Schritte der Rechnung

step-range = { $central } ({ $low } bis { $high })
step-range-unit = { $central } { $unit } ({ $low } bis { $high })
step-exact-unit = { $central } { $unit }
step-of = { $use }: { $step }
step-route = Ein veröffentlichter Weg zur Zahl des Modells: { $value }{ $per }.
step-energy_per_use = Strom: { $value }{ $per }.
step-facility_factor = Mal { $value }: der Rest der Maschine, Leerlauf und Kühlung, über den Chip hinaus.
step-closed_multiplier = Mal { $value }: wie viel mehr ein geschlossenes Modell brauchen mag als offene; das Urteil einer Expertin, keine Messung.
step-dissent = Eine andere veröffentlichte Zahl liegt außerhalb: { $value }{ $per }. Sie wird gezeigt, nicht in den Mittelwert eingerechnet.
step-tokens = { $value } Tokens { $about }.
step-token_rate = { $value } je 1.000 Tokens { $about }.
step-token_scale = Mal { $value }: dieses Modell gegen ein typisches.
step-output_multiplier = Mal { $value }: das verborgene Nachdenken eines Reasoning-Modells.
step-length = Länge: { $value }.
step-pixels = Mal { $value }: mehr oder weniger Pixel.
step-steps = Mal { $value }: mehr oder weniger Zeichenschritte.
step-count = Mal { $value }: wie viele.
step-people = In dieser Zahl: alle Menschen { $about }, auch Babys, { $value }.
step-published_carbon = CO₂ wie veröffentlicht: { $value }.
step-grid = CO₂ des Stroms { $about }: { $value } je kWh.
step-pue = Kühlung und Verluste des Rechenzentrums: mal { $value }.
step-wue = Wasser für die Kühlung vor Ort: { $value } je kWh.
step-ewif = Wasser der Kraftwerke { $about }: { $value } je kWh.
step-water_factor = Kühlung und Kraftwerke zusammen: { $value } je kWh.
step-beside = Daneben, mit anderer Grenze und nie addiert: die Lebenszykluszahl des Herstellers, Training und Hardware eingeschlossen, { $value } für alle.
step-example = Veröffentlicht für { $about }: { $value }.
step-embodied = Herstellung der Hardware, gesondert und nicht in der Zahl: { $value } CO₂ mehr.
step-power = Leistung nach deiner Angabe: { $value }.
step-hours = Mal die Zeit nach deiner Angabe: { $value }.
step-energy_said = Strom nach deiner Angabe: { $value }.
step-rest_of_machine = Daneben, nie addiert: Prozessor und Speicher zusätzlich zur Karte, mal { $value } in gemessenen Servern.
step-scenario = Szenario: { $value }.
about-given = gelesen
about-written = geschrieben
about-cached = erneut aus dem Speicher gelesen
about-us = dort, wo solche Modelle meist laufen, in den USA
about-world = der Welt
about-mistral = von Schweden oder Frankreich
unit-step-Wh = Wh
unit-step-W = W
unit-step-g = g CO₂e
unit-step-L = l
unit-step-seconds = Sekunden
unit-step-minutes = Minuten
unit-step-hours = Stunden
unit-step-MWh = MWh
unit-step-percent = %
unit-step-GWh = GWh
unit-step-mL = ml
per-step-second-at-720p = {" "}je Sekunde in 720p
per-step-answer = {" "}je Antwort
per-step-image = {" "}je Bild
per-step-audio-minute = {" "}je Minute Ton
per-step-report = {" "}je Bericht
per-step-session = {" "}je Sitzung
per-step-hour = {" "}je Stunde
per-step-training = {" "}je Training

## Befehle

discord-menu-cost = Was kostet das?
discord-command-footprint = fussabdruck
discord-command-compare = vergleich
discord-command-faq = faq
discord-command-about = methode
discord-command-privacy = datenschutz
discord-command-help = hilfe
discord-about-footprint = Was KI-Nutzung kostet: Energie, CO₂ und Wasser
discord-about-compare = Zwei KI-Nutzungen, oder eine und ein Alltagsding, nebeneinander
discord-about-faq = Fragen, die keine Zahl beantwortet, mit Quellen
discord-about-about = Methode, Quellen und der eigene Fußabdruck des Bots
discord-about-privacy = Was gespeichert wird: nichts von dem, was du fragst
discord-about-help = Was der Bot kann, in vier Beispielen
discord-error = Bei mir ist etwas schiefgegangen ({ $code }). Frag bitte noch einmal.
telegram-command-footprint = frage
telegram-command-compare = vergleich
telegram-command-faq = faq
telegram-command-class = unterricht
telegram-command-about = methode
telegram-command-privacy = datenschutz
telegram-command-settings = einstellungen
telegram-command-help = hilfe
telegram-about-footprint = Was KI-Nutzung kostet
telegram-about-compare = Zwei Dinge nebeneinander
telegram-about-faq = Fragen, die keine Zahl beantwortet
telegram-about-about = Methode und Quellen
telegram-about-privacy = Was gespeichert wird: nichts, was du fragst
telegram-about-settings = Einstellungen dieser Gruppe
telegram-about-help = Was der Bot kann
telegram-about-class = Eine Unterrichtsstunde: erst schätzen, dann sehen
telegram-description = Frag, was KI-Nutzung die Umwelt kostet: „Was kosten 50 ChatGPT-Bilder?“ Energie, CO₂ und Wasser, immer mit Spanne und Quellen. Keine KI im Inneren; nichts, was du fragst, wird behalten.
telegram-short-description = Was KI-Nutzung die Umwelt kostet, mit Spanne und Quellen.
telegram-busy = Gerade sind hier viele Fragen; frag bitte in einer Minute noch einmal.
telegram-sorry = Bei mir ist etwas schiefgegangen. Frag bitte noch einmal.
telegram-old-button = Dieser Knopf ist zu alt oder wurde unterwegs verändert. Frag bitte noch einmal.

## Regionen ohne Ländercode

place-WORLD = die Welt
place-in-WORLD = weltweit
place-EU = die Europäische Union
place-in-EU = in der Europäischen Union
place-EUROPE = ganz Europa
place-in-EUROPE = in ganz Europa
place-NORTH_AMERICA = Nordamerika
place-in-NORTH_AMERICA = in Nordamerika
place-LATIN_AMERICA_AND_CARIBBEAN = Lateinamerika
place-in-LATIN_AMERICA_AND_CARIBBEAN = in Lateinamerika
place-ASIA = Asien
place-in-ASIA = in Asien
place-AFRICA = Afrika
place-in-AFRICA = in Afrika
place-MIDDLE_EAST = der Nahe Osten
place-in-MIDDLE_EAST = im Nahen Osten
place-OCEANIA = Ozeanien
place-in-OCEANIA = in Ozeanien
place-ASEAN = Südostasien
place-in-ASEAN = in Südostasien
place-G7 = die G7-Staaten
place-in-G7 = in den G7-Staaten
place-G20 = die G20-Staaten
place-in-G20 = in den G20-Staaten
place-OECD = die OECD-Länder
place-in-OECD = in den OECD-Ländern

# ---------------------------------------------------------------- was andere sagen
button-others = Was andere sagen
button-others-why = Warum sie abweichen
others-headline = Was andere sagen: { $use }
others-ours = { $measure }, dieser Bot: { $range }.
others-line = { $name } ({ $month }): { $amount }{ $where }.
others-alone = { $amount }, ohne Spanne
others-to = { $low } bis { $high }
others-above = ; über unserer Spanne: { $why }
others-below = ; unter unserer Spanne: { $why }
others-more = Und { $said } weitere.
others-left = { $n ->
    [one] Und ein weiteres, das seine Methode mit einem von diesen teilt.
   *[other] Und { $said } weitere, die ihre Methode mit einem von diesen teilen.
 }
others-before = Frühere Versionen von { $name }, die seine Macher ersetzt haben: { $said }.
others-counted = Jedes Werkzeug mit seinen eigenen Voreinstellungen, gefragt am { $date }. Von { $number } solchen Zahlen aus unabhängigen Quellen liegen { $inside } in den Spannen dieses Bots.
others-asked = Jedes Werkzeug mit seinen eigenen Voreinstellungen, gefragt am { $date }. Ein Punkt ohne Balken: eine einzelne Zahl, ohne Spanne.
others-taken = Dafür nennt keines, das ich gefragt habe, eine Zahl; das hier ist also { $model }.
others-bot = Dieser Bot
others-why-assumed-size = rechnet mit einer Modellgröße, die der Hersteller nicht genannt hat
others-why-chip-instant = nur der Anteil des Chips, mit dem Strom eines einzigen Vormittags
others-why-chip-only = nur der Anteil des Chips, ohne Server und Rechenzentrum
others-why-class = eine einzige Zahl für eine ganze Klasse von Modellen
others-why-contracts = nach den Stromverträgen des Herstellers, nicht nach dem Netz
others-why-factor = ein Faktor je tausend Tokens, dessen Herleitung nicht gezeigt wird
others-why-input-light = zählt das Eingegebene geringer
others-why-life-cycle = der ganze Lebenszyklus, mit Hardware und einem Anteil am Training
others-why-on-site = nur das Wasser vor Ort, ohne das der Kraftwerke
others-why-other-grid = der Strom eines anderen Landes
others-why-reasoning = lässt das verborgene Nachdenken weg
others-why-replaced = von seinen Machern inzwischen ersetzt
others-why-unknown = der Grund ist nicht bekannt
others-why-written-only = zählt das Eingegebene gar nicht
others-why-timed = die Zeit, die ein Clip braucht, auf Servern angenommener Leistung
others-why-timed-world = die Zeit, die ein Clip braucht, auf angenommenen Servern und mit dem Strom der Welt
disagree-now = Eine Antwort von 300 Tokens von { $model }, wie veröffentlichte Werkzeuge sie heute beziffern: { $least } sagt { $low }, { $most } sagt { $high }.
disagree-releases = Ein Werkzeug, zwei Versionen, dieselbe Antwort von { $model }: { $name } { $said }.
disagree-maker = Und noch eine andere Grenze: { $name } zählt den ganzen Lebenszyklus einer Antwort von 400 Tokens, { $said }; ihr Strom allein ist hier { $ours }.
disagree-boundary = Meist, weil sie nicht dasselbe messen: nur den Chip oder das ganze Rechenzentrum, die eine oder die andere Modellgröße, das eine oder das andere Jahr.
disagree-share = Von { $number } solchen Zahlen aus unabhängigen Quellen liegen { $inside } in den Spannen dieses Bots. Er bringt Veröffentlichtes erst auf eine gemeinsame Grenze und zeigt, was übrig bleibt, als Spanne.

# ---------------------------------------------------------------- eigene Geräte, Zeit, Tempo
own-machine = Was dein eigenes Gerät braucht, sagt ein Messgerät an der Steckdose: Frag noch einmal, mit seiner Wattzahl und wie lange es läuft („300 W für 2 Stunden“).
time-spent-session = { $time }: Zeit ist keine Anzahl von Sitzungen, und veröffentlicht sind Zahlen für eine Sitzung. Das hier ist eine typische; antworte mit ihrer Anzahl, und ich multipliziere.
telegram-slow-down = Das sind viele Fragen in einer Minute: In einer Minute antworte ich dir wieder.
discord-slow-down = Das sind viele Fragen in einer Minute: In einer Minute antworte ich dir wieder.
discord-reply-unreadable = Wenn du auf das Ergebnis eines Slash-Befehls antwortest, kann ich das nicht lesen: Nimm die Knöpfe, oder erwähne mich.
telegram-form-one = Antworte auf diese Nachricht mit deinem Text.
telegram-form-many = Antworte auf diese Nachricht: jeder Teil hinter seiner eigenen Überschrift, wie unten.
telegram-form-not-yours = Dieses Formular ist für die Person, die es angefordert hat. Fordere ein eigenes an, dann kannst du es ausfüllen.
terminal-guesses = { $n ->
    [one] Bisher 1 Tipp
   *[other] Bisher { $n } Tipps
 }. Noch ein Buchstabe, oder die Zahl von „Auflösen“.
faq-help-headline = Was man nach /faq tippen kann
faq-help = Eine beliebige Frage, in eigenen Worten.

# ---------------------------------------------------------------- was gespeichert ist, und das Vergessen
privacy-8 = Wo mehrere Prozesse Telegram bedienen: die Nummer eines Ereignisses einen Tag lang, die verschlüsselte Nummer eines Chats eine Stunde lang.
forget-word = mich
forget-ask = Das nimmt deinen Namen von jedem Eintrag, den du geschrieben hast, in allen Communitys, und löscht die Fragen, die du eingereicht hast. Die Einträge selbst bleiben. Es lässt sich nicht rückgängig machen.
button-forget = Ja, vergiss mich
forgotten-revisions = { $n ->
    [0] Dein Name stand an keinem Eintrag.
    [one] Dein Name ist aus dem Verlauf eines Eintrags entfernt.
   *[other] Dein Name ist von { $said } Fassungen von Einträgen entfernt.
 }
forgotten-proposals = { $n ->
    [0] Von dir lag keine Frage vor.
    [one] Eine Frage, die du eingereicht hattest, ist gelöscht.
   *[other] { $said } Fragen, die du eingereicht hattest, sind gelöscht.
 }
author-forgotten = jemand, der vergessen werden wollte
action-add = hinzugefügt
action-edit = geändert
action-remove = entfernt
action-restore = wiederhergestellt

# ---------------------------------------------------------------- Einstellungen einer Community
preferences-headline = Die Einstellungen dieser Community
preference-language = Sprache: { $value }
preference-place = Ort: { $value }
preference-role = Rolle der Moderation: { $value }
preference-open = Antwortet ungefragt in: { $value }
preference-none = nicht festgelegt
