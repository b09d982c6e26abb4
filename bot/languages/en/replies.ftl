### What the bot says, in English. Numbers arrive already written ($said, $low, $high, ...); $n chooses the plural.
### "about", "likely between" and "or more" are part of a number: no sentence may drop them.

## Numbers and units

number-million = { $said } million
number-billion = { $said } billion
number-words = million, billion
number-of = { $said } { $noun }
number-of-vowel = { $said } { $noun }
amount = { $number } { $unit }
quoted = “{ $text }”
list = { $most } and { $last }
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
unit-mt = Mt CO₂e
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
unit-asked-short-ton = short tons
unit-asked-gallon = US gallons
unit-asked-gallon-imperial = imperial gallons
unit-asked-fluid-ounce = US fl oz
also-in = {" "}(about { $said } { $unit }; { $low } to { $high }{ $more })
unit-mm3 = million m³

or-more = {" "}or more
range-full = about { $central } { $unit }, likely between { $low } and { $high } { $unit }{ $more }
range-short = about { $central } { $unit } ({ $low } to { $high }{ $more })
range-ends = { $low } to { $high } { $unit }
range-exact = { $central } { $unit }
thing = { $said } { $thing }

## Measures

measure-energy = Energy
measure-carbon = Carbon
measure-water = Water
line-energy = Energy: { $range }{ $rate }{ $grid }.
line-carbon = Carbon: { $range }{ $rate }{ $grid }.
line-water = Water: { $range }{ $rate }{ $grid }, power stations included.
line-unknown = { $measure }: nobody has published it.
over-a-year = Over a year: { $range }.
like = Like { $thing }.
roughly-like = Roughly like { $thing }.
like-thing = { $thing } ({ $low } to { $high }{ $more })
about = about { $said }
like-once = { $thing }, or about that ({ $low } to { $high }{ $more })
like-inverse = { $thing } takes about { $said } times as much ({ $low } to { $high }).
like-count = { $said } { $thing } ({ $low } to { $high }{ $more })

grid-place = , with the electricity mix { $place }
grid-place-world = , at the world’s average electricity mix
grid-us = , on US electricity (assumed)
grid-world = , on average world electricity (assumed)
grid-mistral = , on Swedish or French electricity (assumed)
grid-several = , each where it mostly runs (assumed)
grid-published = , as it was published
grid-energy = , the same { $place } as anywhere
grid-energy-world = , the same anywhere
grid-at = , { $place }

per-day = {" "}a day
per-week = {" "}a week
per-month = {" "}a month
per-year = {" "}a year

## Headlines

headline = { $use }: { $notes }
use = { $said } { $noun }{ $length }{ $rate }{ $model }
use-model = {" "}with { $model }
use-open = {" "}with an open model
use-closed = {" "}with a closed model
training-of = Training { $model }{ $times ->
    [1] {""}
   *[other] , { $said } times
 }
training-any = Training a model
length-words = {" "}of { $said } { $n ->
    [one] word
   *[other] words
 }
length-tokens = {" "}of { $said } { $n ->
    [one] token
   *[other] tokens
 }
length-pages = {" "}of { $said } { $n ->
    [one] page
   *[other] pages
 }
length-seconds = {" "}of { $said } { $n ->
    [one] second
   *[other] seconds
 }
length-minutes = {" "}of { $said } { $n ->
    [one] minute
   *[other] minutes
 }
length-hours = {" "}of { $said } { $n ->
    [one] hour
   *[other] hours
 }
at-resolution = {" "}at { $resolution }
with-size = {" "}({ $resolution })
from-words = {" "}from { $said } { $n ->
    [one] word
   *[other] words
 }
from-tokens = {" "}from { $said } { $n ->
    [one] token
   *[other] tokens
 }
from-pages = {" "}from { $said } { $n ->
    [one] page
   *[other] pages
 }
from-seconds = {" "}from { $said } { $n ->
    [one] second
   *[other] seconds
 }
from-minutes = {" "}from { $said } { $n ->
    [one] minute
   *[other] minutes
 }
from-hours = {" "}from { $said } { $n ->
    [one] hour
   *[other] hours
 }
taken-as = taken as { $model }’s
taken-as-generic = no model named, so a typical one
each = {" "}each
assumed-count = one, since you gave no number
assumed-attempts = one attempt{ $each }
assumed-answer = of a typical short length
assumed-video = { $seconds } seconds at { $resolution }{ $each }
assumed-seconds = { $seconds } seconds{ $each }
assumed-minutes = { $said } { $n ->
    [one] minute
   *[other] minutes
 }{ $each }
assumed-session = a typical session{ $each }
assumed-models = Where you named no model: taken as { $models }’s.
assumed-family = { $family } comes in several sizes ({ $reach } a use): answered as { $member }.
and-more = { $n ->
    [one] one more
   *[other] { $said } more
 }
together = { $uses }, together

## Parts of a total, huge counts

part = { $use }: { $range }
part-unknown = nobody has published it
parts-more = And { $n ->
    [one] one more
   *[other] { $said } more
 }, smaller.
no-total-rates = These run at different rates, so there is no common total.
each-one = One by itself: { $range }.
viral-week = The first week of ChatGPT’s images, said OpenAI (a newspaper: 48 hours), by 130 million people. Per person: { $range }.
half-understood = Left aside, not understood: { $words }.
left-aside = Left aside: { $words }.
answered-as = { $name }: answered as { $model }, the nearest known.
product-service = { $name }: I know of no published figure for it; a typical AI use of that kind stands in.
product-copilot = { $name }: Microsoft’s researchers published a figure for large models run at scale, none for Copilot in Office that I know of; a typical AI answer stands in.
product-overview = { $name }: Google published a figure for Gemini’s median text prompt, none that I know of for this; a typical AI answer stands in, the search itself not counted.
product-device = { $name }: I know of no published figure for it, on the device or beyond it; a typical AI use of that kind stands in.
product-assistant = { $name }: I know of no published figure for it; a typical chatbot’s answer stands in, though an assistant may answer without a large model.
product-translation = { $name }: I know of no published figure for it; a chatbot’s answer stands in, though a translation service may be built otherwise.
product-edit = { $name }: I know of no published figure for such an edit; making a whole image stands in, though that is other work.
product-voice = { $name }: I know of no published figure for a spoken conversation; AI speech stands in, without what finding the answer takes.
product-meeting = { $name }: I know of no published figure for it; transcribing the recording stands in, its summary not counted.
time-spent = { $time }: time is no number of messages, and figures are published for each message. This is one; reply with how many you send, and I multiply.
own-machine = What your own machine takes, a meter at its plug tells: ask again with its watts and how long it runs (“300 W for 2 hours”).
time-spent-session = { $time }: time is no number of sessions, and figures are published for a session. This is a typical one; reply with how many you run, and I multiply.
time-spent-asked = { $time }: time is no number of messages, and figures are published for each message. Tap for one, or tell me how many you send.
remark-thinking = { $words }: hidden thinking is not in this figure; an answer that is reasoned out takes { $one }.
remark-tuning = { $words }: that goes on with a model that is trained already and takes far less than the training told here; no published figure for it is known to me.
remark-renewable = { $words }: not in this figure, which counts the grid’s own mix; a contract for green power does not change which power stations run.
remark-money = { $words }: I know no prices. What I tell is energy, carbon and water.
remark-school-year = { $words }: taken as 36 weeks.
remark-later = { $words }: these are today’s figures; nobody has any of a later year.
thinking-left-out = The hidden thinking of such a model is not in this figure.
whole-told = All of { $model } together: { $maker } told of { $count } prompts a day in { $year }, and nobody outside can check. Each is taken as a short text answer; pictures, video and training are not in it.
whole-untold = How much { $model } is used in all, nobody has published that I know of: this is one use by itself.
whole-untold-app = How much it is used in all, nobody has published that I know of: this is one use by itself.
crowd = Everyone counted, from babies up: { $people } × { $each }.
crowd-people = { $said } people { $place }
crowd-elsewhere = The people counted live { $place }; the electricity is that { $where }.
sums = Counted as { $sums }.
sum = { $factors } = { $count }
sum-days = { $said } days
sum-weeks = { $said } weeks
sum-months = { $said } months
sum-years = { $said } years
middle-taken = Between { $low } and { $high }: the middle was taken.
place-taken-in = { $words } was taken for the one { $place }.
place-taken = { $words } was taken for { $place }.
place-taken-country = { $words } was taken for the country.
makers-own = { $maker }’s own figure, published for a short answer and without a range, counts the whole life cycle, training and hardware included: { $amounts }.
amount-of-energy = { $amount }
amount-of-carbon = { $amount }
amount-of-water = { $amount } of water
size-pixels_beyond = Nobody has published a figure for a size that large, so the range is wider.
size-seconds_beyond = Nobody has published a figure for a clip of over { $seconds } seconds, so the range is wider.
size-resolution_ignored = The size changes nothing here: no maker of a closed image model says what it takes.
size-input_ignored = What is handed in changes nothing here: nobody has published what it takes.

## Doubts: one a reply, in words that fit the case

doubt-closed-nothing-image = { $maker } publishes no figure for its images: this is inferred from open models that researchers measured. One of these researchers says a closed model may take 2, 3 or 5 times as much, or more. Nobody outside can check.
doubt-closed-nothing = { $maker } publishes no figure for this, so it is inferred from other models. { $model } is closed: nobody outside can check.
doubt-closed-sentence = { $maker } gave one figure in a blog post, without a method; independent estimates come near it. { $model } is closed: nobody outside can check.
doubt-closed-method = { $maker } published a figure with its method, for a median text prompt; { $model } is closed all the same: nobody outside can check.
doubt-closed-modelled = { $maker } publishes no figure; outside researchers modelled it. { $model } is closed: nobody outside can check.
doubt-closed-generic = The makers of such services publish no figure, so this is inferred from what is known of a few. They are closed: nobody outside can check.
doubt-open-measured = { $model } is open, and researchers measured it; what it takes elsewhere depends on the hardware and on how many requests share it.
doubt-open-generic = Taken as an open model of the kind that researchers measured; the hardware and how many requests share it make most of the range.
doubt-open-modelled = { $model } is open; this figure is modelled from its size, not measured, and the hardware it runs on matters most.
doubt-open-timed = { $model } is open; this figure is modelled from the time that a clip takes, not measured, and the hardware it runs on matters most.
doubt-open-unmeasured = Nobody has published what this takes with { $model }: a typical figure stands in.
doubt-weak = Weak: this rests on one thin source; makers of such services publish nothing, and nobody outside can check.
doubt-guess = A guess: nobody publishes a figure for this, so a proxy stands in; nobody outside can check.
doubt-training-unpublished = Nobody has published what training { $model } took. Published are about 1,300 MWh for GPT-3, 430 MWh for BLOOM and 28,000 MWh for the Llama 3.1 family.
doubt-training-any = Few makers publish what training took. Published are about 1,300 MWh for GPT-3, 430 MWh for BLOOM and 28,000 MWh for the Llama 3.1 family.
doubt-training-carbon = Of this training only the carbon was published, not the electricity or the water.
doubt-training-part = Training { $model } is left out of the total: nobody has published what it took.
doubt-training-part-any = The training is left out of the total: it depends on the model, and few makers publish it.
doubt-training-published = One published figure; who trained how many attempts before is not in it.
grade-weak = weak, on one thin source
grade-guess = a guess, with nothing published

## Comparisons

versus = { $sides }, compared
versus-many = { $n } sides compared
versus-line = { $measure }{ $grid }: { $verdict }: { $larger } against { $smaller }.
versus-grid = { $grid } for the AI
versus-side = { $side } { $range }
versus-between = {"; "}
versus-ranking = { $measure }{ $grid }, largest first: { $sides }.
versus-overlap = The ranges overlap, so the order could be another.
versus-unknown = The largest unknown: { $unknown }.
versus-no-measure = These sides have no published measure in common, so they cannot be compared honestly.
verdict-clear = { $larger } { $n ->
    [one] takes
   *[other] take
 } about { $said } times as much ({ $low } to { $high }{ $more })
verdict-likely = { $larger } very likely { $n ->
    [one] takes
   *[other] take
 } more, about { $said } times as much ({ $low } to { $high }{ $more })
verdict-either = it could be either; more for { $larger } in about { $chance } cases out of 10
verdict-same = about the same, it could be either
unknown-model = how much the model itself takes
unknown-activity = how much one such use takes
unknown-closed_multiplier = how much a closed model takes beyond the open ones that were measured
unknown-facility_factor = the machines around the chip
unknown-grid = where the electricity comes from
unknown-water_factor = how much water the power stations take
unknown-tokens = how much each written word takes
unknown-yardstick = the everyday thing itself
unknown-other = the published figures themselves
versus-rain = Not the 2,400 litres one often reads: those are mostly rain on pasture.
how-many = { $measure }: about { $said } { $noun } ({ $low }{ $fewer } to { $high }) make { $thing }: { $whole } against { $one } each.
how-many-absorbed = { $measure }: { $thing } takes up what about { $said } { $noun } emit ({ $low }{ $fewer } to { $high }): { $whole } against { $one } each.
how-many-within = { $measure }: { $thing } is about { $said } { $noun } ({ $low }{ $fewer } to { $high }), { $one } each{ $grid }.
how-many-headline = { $thing }, in { $noun }{ $model }
how-many-headline-training = { $thing }, in trainings of { $model }
how-many-of = { $use }.
or-fewer = {" "}or fewer
unsourced = Left out: { $thing }. I found no source for it that anyone can open.
tree-caveat = A tree needs years to take this up, and gives it back if it burns or rots.
trip-one-way = { $start }–{ $end }: about { $km } km by the great circle; the real way is longer.
trip-back = { $start }–{ $end } and back: about { $km } km by the great circle; the real way is longer.
trip-capital = A country is measured from its capital.
trip-assumed = Nobody said how one travels: counted as { $thing }.
trip-unknown = I do not know how far it is from { $start } to { $end }: name two towns, or say the distance.
trip-one-km = I do not know how far it is from { $start } to { $end }, so only 1 km is counted: name two towns, or say the distance.
thing-on-grid = { $n ->
    [1] For { $thing } this is the figure { $places }, electricity included, wherever the AI runs.
    [2] For { $thing } this is the mean of the figures { $places }, electricity included; the range reaches over both.
   *[other] For { $thing } this is the mean of the figures { $places }, electricity included; the range reaches over all of them.
 }
thing-without-grid = For { $thing } { $places } no figure of its own is known: the usual one stands in.
the-train-km = the train
the-ev-km = the electric car
distance-assumed = No distance was said, so a trip counts as 1 km only: name two towns, or say how many km.

## The ranking

rank-headline = { $use }: { $measure }, lightest first
rank-headline-none = { $use }: { $measure }, which cannot be ranked
rank-tier = { $heading } ({ $kind }): { $lines }
rank-kind-measured = Measured
rank-kind-disclosed = Published by the maker
rank-kind-known = Measured, or published by the maker
rank-kind-inferred = Inferred
rank-kind = { $kind }: { $lines }
rank-tier-heading = { $heading }:
rank-first-many = The lightest of these, cannot be told apart
rank-first-likely = Likely the lightest of these
rank-first = The lightest of these
rank-only = The only one with a figure of its own
rank-next = Likely more than { $first }
rank-next-sure = More than { $first }
rank-next-many = Cannot be told apart, likely more than { $first }
rank-next-sure-many = Cannot be told apart, more than { $first }
rank-measured = measured
rank-disclosed = published by its maker
rank-modelled = inferred
rank-weak = one thin source
rank-guess = a guess
rank-as = { $model } (as { $member })
rank-shared = Not ranked, having no published figure of their own; one inference stands for all: { $line }
rank-shared-one = Not ranked, having no published figure of its own; an inference stands in: { $line }
rank-group-shared = Not ranked: no figure of their own
rank-others = { $said } others
rank-more = And { $n ->
    [one] one more
   *[other] { $said } more
 }, heavier.
rank-nothing = Nobody has published a figure for any of them.
rank-unpublished = Left out, nobody has published such a figure: { $models }.
rank-unable = Left out, made for something else: { $models }.
rank-grid = Each on the electricity of where it mostly runs (assumed).
rank-grid-place = All with the electricity { $place }.
rank-grid-place-world = All at the world’s average electricity mix.
rank-doubt = No single winner where the ranges overlap: published calculators do not even agree on the order.
rank-doubt-none = Published calculators do not even agree on an order.
rank-doubt-closed = Nobody outside can check the closed ones.
rank-sources = Where each number comes from
rank-source = { $fact }.
rank-bar = { $line }, { $kind }
rank-rule = Two are told apart where one takes less in 9 cases of 10 or more, with what both share left out. A tier ends at the first that is told apart from its lightest.
rank-own-text = (This community’s own text, in place of the bot’s ranking.)
button-rank-sources = Sources
button-rank-tiers = In tiers
button-rank-why = Why no winner
button-rank-other = And { $what }?
button-rank-bots = The bot’s ranking
## The same in several places

across = { $use }, { $places }
across-places = in { $said } places
across-energy = Energy, the same in each place: { $range }.
across-side = { $range } { $place }
across-line = { $measure }: { $verdict }: { $larger }, { $smaller }.
across-clear = about { $said } times as much { $place } ({ $low } to { $high })
across-likely = very likely more { $place }, about { $said } times as much ({ $low } to { $high })
across-either = it could be either; more { $place } in about { $chance } cases out of 10
across-same = about the same, it could be either
across-one-figure = the same, one published figure stands for both
across-ratio = { $measure }: { $verdict }.
across-ranking = { $measure }, highest first: { $sides }.
across-ends = Between the highest and the lowest: about { $said } times ({ $low } to { $high }).
across-close = Cannot be told apart: { $pairs }.
across-why = The use itself makes most of each range and is the same in each place, so it drops out of “times as much”.
across-where = What counts is where the data centre stands, not where you are.
across-energy-only = The place changes the carbon and the water, not the energy.
across-unnamed = You named no use, so this is one AI answer.

## An own machine

machine = { $what } at { $power } for { $hours }{ $rate }
machine-energy = { $what }, { $amount }{ $rate }
machine-card = Your graphics card
machine-whole = Your machine
said-hours = { $said } { $n ->
    [one] hour
   *[other] hours
 }
said-minutes = { $said } { $n ->
    [one] minute
   *[other] minutes
 }
machine-line-energy = Energy: { $range }{ $rate }, from what you said.
machine-line-carbon = Carbon: { $range }{ $rate }{ $grid }.
machine-line-water = Water: { $range }{ $rate }{ $grid }, at the power stations.
machine-one-hour = You gave no time, so this is one hour.
machine-caveat-card = A card’s watts leave out the rest of the computer: in measured servers, processor and memory took { $low } to { $high } % on top. A meter at the plug counts it all. Making the machine is not counted.
machine-caveat-whole = If those watts stand on a label, they are the most it can draw; a meter at the plug shows what it does draw. Making the machine is not counted.
machine-caveat-energy = The electricity as you gave it; making the machine is not counted.

## Buttons

button-maths = Show the maths
button-places = Somewhere else
button-models = Another model
button-one-more-place = One more place
button-only = Only { $place }
button-a-day = For a whole day
button-every-day = Every day
button-times = What if { $said }?
button-ten-times = Ten times more
button-offer = Or { $what }?
button-offsets = Do trees offset it?
button-year = Per year
button-picture = Picture
button-back = Back to the answer
button-yardsticks = Other comparisons
button-next = Next page
button-own = The bot’s own footprint
button-about = Method and sources
button-privacy = Privacy
button-propose = Hand my question to the moderators
choose-places = Where should it run?
choose-more-places = Which place beside these?
choose-models = With which model?
choose-yardsticks = Compared with what?

## Help, about, privacy

help-headline = I tell what using AI costs the environment: energy, carbon and water, always with a range.
help-what = Images, questions, videos, songs, voices, transcriptions, coding sessions, research reports and training; one use or many, anywhere, compared or added up.
help-ask = Ask in your own words, in English or French, or tap an example.
help-more = Then reply to an answer (“and in Québec?”, “what about 1,000?”) or tap below it. I run on fixed rules and published figures: no AI inside.
help-class = In class: /class plays a lesson. Guess first, then see.
thanks-words = thanks, thank you, thx, ty, tysm, thank u, cheers, thanks a lot, many thanks, much appreciated, thank you very much, thank you so much, thanks so much, thank you a lot, thanks very much, thank you kindly, thanks again, thank you again, thank u so much, thanks bot, thank you bot
thanks-beside = that, this, it, was, is, were, very, really, so, super, extremely, incredibly, quite, all, much, a lot, helpful, useful, interesting, informative, clear, good, great, nice, cool, awesome, perfect, brilliant, amazing, excellent, quick, fascinating, just what i needed, exactly what i needed, good to know, for the answer, for your answer, for the help, for your help, for the info, for the information, for the explanation, for explaining, for that, for this, for everything, bot, again, you helped, you helped me, helped, helps, me, us, a ton, a bunch, loads, heaps, lots, mate, man, dude, lol, indeed, and, i learned a lot, we learned a lot, from me, from us, my friend, everyone, wow, ok, okay, oh, great bot, good bot, nice bot, well done, good job, great job, bye, have a nice day, have a good day
thanks = You’re welcome. Ask again whenever you wonder what some use of AI takes.
example-1 = What do 50 ChatGPT images cost?
example-2 = 20 ChatGPT questions a day
example-3 = 100 AI images or a beef burger?
example-4 = 3 Sora videos in Québec
about-headline = Where the numbers come from
about-what = No language model: your question is read by fixed rules, and published figures are multiplied by published factors. Every answer opens to its steps and sources.
about-method = { $figures } published figures from { $sources } sources, { $models } models, the electricity of { $places } places.
about-version = Method and data { $version }.
about-licences = Electricity data: Ember (CC BY 4.0), Electricity Maps via CO2.js (ODbL), US EPA eGRID, WRI via EcoLogits.
privacy-headline = What is stored
privacy-1 = Nothing that you ask. Your message is read, answered and forgotten; follow-ups ride in the buttons themselves.
privacy-2 = Of moderators: the FAQ entries and settings that they write, each with the name they showed and a scrambled id.
privacy-3 = Of members: a question that you hand to the moderators yourself, with a scrambled id and without your name; it goes when they decide on it, or after { $handed_in } days.
privacy-4 = With both, the number of the server or group. When it removes the bot, all of this is deleted after { $left } days.
privacy-5 = “/faq forget me” or the button takes your name and scrambled id off what you wrote and deletes what you handed in.
privacy-6 = No one’s questions are counted by person, shared or sold; no AI reads them.
privacy-7 = Of a lesson in class: the place, its step and, scrambled, who leads it, for a day at most. Votes and pupils: nothing.
privacy-8 = Where several processes serve Telegram: an event’s number for a day, a chat’s scrambled number for an hour.
paper-privacy = The whole privacy text
paper-terms = Terms of use
button-forget-me = Forget me

## What cannot be answered

not-understood = I tell what using AI costs the environment. Ask in your own words, or try one of these.
glimpsed = I tell what using AI costs the environment. If that is what you wonder about, tap below, or ask in your own words.
button-glimpsed = The footprint of { $use }?
only-everyday = I know { $thing }, but I need some use of AI to set beside it, as in these examples.
refused-zero = Zero uses cost nothing; ask about one or more.
refused-negative = A negative number of uses is beyond me: ask about one or more.
refused-too_large = That is more than I can estimate (up to a million billion). A smaller number?
unpublished = { $name }: I know of no published figure for it, and none that comes near enough to stand in for it. I can tell what one of these takes.
refused-too_long = That is too long for me to read (over 1,000 characters). What is the question in one sentence?
refused-no_words = I see no words there. Ask me what some use of AI costs, as in these examples.
refused-nothing = I tell what using AI costs the environment. Ask in your own words, or try one of these.
refused-people = I keep what an answer added up, and not how many people it was for. Say both at once, such as “20 pupils, 5 questions each”.
refused-stranger = I do not speak this language. Ask me { $languages }.
in-this-language = in English
stale-button = That button is too old or was changed on its way; please ask again, or try one of these.
refused-watts = How many watts does it draw? With “350 W for 2 hours in Texas” I can tell the energy, the carbon and the water. The driver’s own tool shows a card’s watts; a meter at the plug shows those of the whole computer.
refused-power_zero = A machine that draws nothing takes nothing: give me its watts, above zero.
refused-power_too_large = That is more than one’s own machine can draw (up to a million watts). A smaller number?
refused-hours_zero = No time at all takes no energy: for how long does it run?
refused-hours_too_large = That is longer than I can count (up to a million hours). A shorter time?
refused-energy_zero = Zero energy costs nothing: how many kilowatt-hours was it?
refused-energy_too_large = That is more energy than one’s own machine takes. A smaller number?
no-picture = There is no figure to draw here: nobody has published one.

## The picture

card-source = Sources: { $sources }.
card-more-sources = { $sources } and { $said } more
card-yardsticks = Everyday things, each at the middle of its range: { $sources }.
card-signed = AI footprint bot · figures of { $date }
# Unicode's letters for a date: day, name of the month, year.
date-pattern = d MMMM y
card-step = each step: ten times more
card-times = ×10
card-middle = the middle
card-open = perhaps more
card-or-more = , or more
card-fact = { $measure }: { $said }
card-ends = likely { $ends }
card-total = Together: { $range }
card-between = between { $low } and { $high }{ $more }
card-above = at least { $low }
card-below = at most { $high }
card-below-open = probably at most { $high }, perhaps more
card-clear = { $larger }: about { $said } times as much as { $smaller } ({ $low } to { $high } times{ $more })
card-exactly = { $larger }: { $said } times as much as { $smaller }
card-likely = { $larger }: very likely more than { $smaller }, about { $said } times as much ({ $low } to { $high } times{ $more })
card-either = It could be either ({ $larger } takes more in about { $chance } cases out of 10)
card-same = About the same (it could be either)
card-ruler = The ruler runs from { $low } to { $high }.

### What stands on a picture's ruler: $said is the count, where it is not one.
mark-phone-charge = a phone charge
mark-kettle-boil = boiling a kettle
mark-us-home-year = { $n ->
    [one] a US home for a year
   *[other] { $said } US homes for a year
 }
mark-home-day = { $n ->
    [one] a day of a home
   *[other] { $said } days of a home
 }
mark-shower = a hot shower
mark-led-hour = an LED bulb for an hour
mark-led-hour-minute = an LED bulb for a minute
mark-led-hour-second = an LED bulb for a second
mark-microwave-minute = a minute of microwave
mark-oven-hour = an hour of oven
mark-laptop-hour = an hour of laptop
mark-heater-hour = an hour of electric heater
mark-bath = { $n ->
    [one] a bath
   *[other] { $said } baths
 }
mark-ev-km = { $n ->
    [one] a km by electric car
   *[other] { $said } km by electric car
 }
mark-web-search = a web search
mark-car-mile = { $n ->
    [one] a mile by car
   *[other] { $said } miles by car
 }
mark-car-mile-foot = { $n ->
    [one] a foot by car
   *[other] { $said } feet by car
 }
mark-car-km = { $n ->
    [one] a km by car
   *[other] { $said } km by car
 }
mark-car-km-metre = { $n ->
    [one] a metre by car
   *[other] { $said } metres by car
 }
mark-beef-burger = a beef burger
mark-flight-paris-newyork = a seat Paris–New York
mark-smartphone = making a phone
mark-person-year = { $n ->
    [one] a person in France for a year
   *[other] { $said } people in France for a year
 }
mark-streaming-hour = an hour of streaming
mark-streaming-hour-minute = a minute of streaming
mark-streaming-hour-second = a second of streaming
mark-jeans = a pair of jeans
mark-vegetarian-meal = a veggie meal
mark-coffee-cup = a cup of coffee
mark-water-glass = a glass of water
mark-water-teaspoon = a teaspoon of water
mark-swimming-pool = { $n ->
    [one] an Olympic pool
   *[other] { $said } Olympic pools
 }
mark-toilet-flush = a toilet flush
mark-t-shirt = a cotton T-shirt
mark-water-bottle = a small bottle of water

## In class: predict, then reveal

class-headline = In class: predict, then reveal
class-other-language = (Lessons are in { $language } only so far.)
class-choose = Choose a lesson. Whoever chooses leads it; an administrator may step in.
class-choose-handout = The handout of which lesson?
class-unknown-lesson = I have no such lesson. These are the ones I have:
class-lesson = { $title }: { $about } From age { $age }, { $minutes } minutes.
class-facts = From age { $age }, { $minutes } minutes
class-in-language = In English
class-word-handout = handout, hand-out, worksheet
class-word-stop = stop, end
class-word-question = question, ask
class-step = { $title }: step { $at } of { $of }
class-back = Back
class-next = Next
class-reveal = Reveal
class-stop = Stop
class-end = End the lesson
class-handout = Handout
class-go-on = Go on with it
class-instead = Begin “{ $title }” instead
class-band = { $low } to { $high }
class-band-under = under { $high }
class-band-over = over { $low }
class-band-thing = { $band } { $thing }
class-band-times = { $band } times
class-times = about { $said } times as much ({ $low } to { $high }{ $more })
class-times-told = about { $said } times as much
class-width = about { $said } times the low end{ $more }
class-explained = Best estimate: { $answer }.
class-by-hand = No poll can be sent here: show hands, or write the letter. Then whoever leads taps Reveal.
class-answer = Answer: { $option }
class-best = Best estimate: { $answer }.
class-whose = { $label }, { $answer }
class-vote = { $letter } { $votes }
class-votes = Your guesses: { $votes }. Right: { $right } of { $all }.
class-hands = No poll was counted: who had guessed that? Show hands.
class-nobody = Nobody voted: who would have guessed that? Show hands.
class-reach = The likely range also reaches into { $others }: that is how wide “we do not know” is.
class-reach-none = The whole likely range lies within this one answer.
class-discuss = Two questions without a right answer: first with your neighbour, then all together.
class-try = On Telegram write /ask and your question; on Discord mention me and write it. It is answered and not kept.
class-known = What we know: { $text }
class-unknown = What we do not know: { $text }
class-read = To read on:
class-over = The lesson is over. Nothing of it is kept. /class begins another.
class-none = No lesson is running here. /class begins one.
class-runs = “{ $title }” is running here, at step { $at } of { $of }.
class-not-yours = Only whoever leads this lesson can do that, or an administrator.
class-somebody-leads = A lesson is running here, and somebody else leads it. An administrator may stop it: /class stop.
class-elsewhere = The lesson is at step { $at } now: use the buttons further down.
class-no-handout = I cannot make a PDF here. On the command line: python -m bot handout.
class-handout-here = The handout of “{ $title }”. It holds the answers.
class-question = A prepared question: { $question }
class-question-where = { $question } { $where }
class-question-beside = { $question } beside { $things }
class-question-open = Open: { $question }
class-question-link = The same as a link, for Telegram:
class-question-unread = Write the question after it, for instance: /class question 25 AI images
handout-questions = Predict
handout-answers = Reveal
handout-discuss = Discuss: no right answer
handout-notes = My notes
handout-read = Sources, and where to read on
handout-fold = Fold here, and guess first.
handout-made = Figures computed by the bot’s estimator, method and data { $version }: a best estimate and a likely range.
handout-link = Try it yourself: { $question }

## The maths

maths-headline = The maths: { $use }
maths-page = Page { $page } of { $pages }.
maths-matters = What matters most for the { $measure }: { $shares }.
maths-share = { $unknown } ({ $percent } %)
maths-scenarios = If it took 2, 3 or 5 times the open models’ mean: { $mean }; the worst one’s: { $worst }. Scenarios from an interview, not measurements.
maths-version = Method and data { $version }.
maths-of-energy = energy
maths-of-carbon = carbon
maths-of-water = water

## The bot’s own footprint

own-headline = This bot’s own footprint, per answer
own-against-chat = One ChatGPT question takes about { $said } times as much ({ $low } to { $high }).
own-method = From its own processor time since it started, over { $n ->
    [one] one answer
   *[other] { $answers } answers
 }, start-up included; 1 to 8.8 W for a busy core, 3.8 W in the middle, with the cooling of a data centre. The network and your own device are not counted.

## The FAQ

faq-nothing = I have no entry for that.
faq-nearest = I have no entry for just that. These come nearest, if one of them helps.
faq-or-these = If that is not what you meant, one of these may be.
faq-ask = What would you like to know? Ask in your own words, or tap an example.
faq-gone = That entry is gone.
faq-other-language = (This entry exists in { $language } only so far.)

faq-own-text = (This community’s own text, in place of the answer that I make from published figures.)

## The overview, made from the estimator

overview-one = One use: a short text answer takes { $chat }, an AI image { $image }, a short AI video { $video }.
overview-all = All together: data centres, AI or not, took { $amount } in { $year }, as the IEA counts them, without a range; { $percent }% more in a year. AI’s share is not published.
overview-beside = Beside it, in electricity: a home { $where } takes { $home } a day. In carbon: an AI image { $image }, a kilometre by car { $car }, a beef burger { $burger }.
overview-unknown = Nobody outside knows what most models take, nor what AI changes elsewhere, for better or worse. It also depends on the use and on what it replaces.
button-go-image = One AI image
button-go-which-is-greenest = Which is the greenest?
button-go-why-nobody-knows = Why does nobody know?

## The terminal

terminal-guesses = { $n ->
    [one] 1 guess so far
   *[other] { $n } guesses so far
 }. Another letter, or the number of Reveal.
terminal-welcome = Ask what using AI costs the environment. A number presses a button, { $languages } choose the language, “quit” leaves.
terminal-no-database = The FAQ’s database cannot be used ({ $code }): the FAQ can be read, not written.
terminal-language = English it is.
terminal-saved = Saved as { $path }
terminal-lesson-waits = The lesson waits: /{ $command } goes on with it.
terminal-no-button = There is no button { $number }: { $n ->
    [one] there is one
   *[other] there are { $said }
 }. If you mean that many, write “what about { $number }?”.
terminal-pressing = To press one by its number: python -m bot chat
terminal-form-left = The form is left; nothing was changed.
terminal-form = An empty line keeps what stands in brackets; “cancel” leaves the form.
terminal-not-saved = { $path } cannot be written: { $why }.
terminal-leave = quit, exit, q
terminal-cancel = cancel

## Steps of the maths

step-range = { $central } ({ $low } to { $high })
step-range-unit = { $central } { $unit } ({ $low } to { $high })
step-exact-unit = { $central } { $unit }
step-of = { $use }: { $step }
step-route = One published way to the model’s figure: { $value }{ $per }.
step-energy_per_use = Electricity: { $value }{ $per }.
step-facility_factor = Times { $value }: the rest of the machine, idle time and cooling, beyond the chip.
step-closed_multiplier = Times { $value }: how much more a closed model may take than open ones; an expert’s judgement, not a measurement.
step-dissent = Another published figure lies outside: { $value }{ $per }. It is shown, not averaged in.
step-tokens = { $value } tokens { $about }.
step-token_rate = { $value } for each 1,000 tokens { $about }.
step-token_scale = Times { $value }: this model against a typical one.
step-output_multiplier = Times { $value }: the hidden thinking of a reasoning model.
step-length = Length: { $value }.
step-pixels = Times { $value }: more or fewer pixels.
step-steps = Times { $value }: more or fewer drawing steps.
step-count = Times { $value }: how many.
step-people = In that number: all people { $about }, from babies up, { $value }.
step-published_carbon = Carbon as published: { $value }.
step-grid = Carbon of the electricity { $about }: { $value } per kWh.
step-pue = Cooling and losses of the data centre: times { $value }.
step-wue = Water for cooling on site: { $value } per kWh.
step-ewif = Water of the power stations { $about }: { $value } per kWh.
step-water_factor = Both waters together: { $value } per kWh.
step-beside = Beside, another boundary and never added: the maker’s life-cycle figure, training and hardware included, { $value } for all of them.
step-example = Published for { $about }: { $value }.
step-embodied = Making the hardware, apart and not in the figure: { $value } more carbon.
step-power = Power as you said: { $value }.
step-hours = Times the time as you said: { $value }.
step-energy_said = Electricity as you said: { $value }.
step-rest_of_machine = Beside, never added: processor and memory on top of a card, times { $value } in measured servers.
step-scenario = Scenario: { $value }.
about-given = read
about-written = written
about-cached = read again from memory
about-us = where such models mostly run, the United States
about-world = of the world
about-mistral = of Sweden or France
unit-step-Wh = Wh
unit-step-W = W
unit-step-g = g CO₂e
unit-step-L = L
unit-step-seconds = seconds
unit-step-minutes = minutes
unit-step-hours = hours
unit-step-MWh = MWh
unit-step-percent = %
unit-step-GWh = GWh
unit-step-mL = mL
per-step-second-at-720p = {" "}for each second at 720p
per-step-answer = {" "}for each answer
per-step-image = {" "}for each image
per-step-audio-minute = {" "}for each minute of sound
per-step-report = {" "}for each report
per-step-session = {" "}for each session
per-step-hour = {" "}for each hour
per-step-training = {" "}for each training

## The moderators' desk

verb-list = list
verb-add = add
verb-edit = edit
verb-history = history
verb-diff = diff
verb-restore = restore
verb-remove = remove
verb-undo = undo
verb-writers = writers
verb-proposals = proposals
verb-accept = accept
verb-decline = decline
verb-stale = stale
verb-export = export
verb-import = import
verb-preferences = preferences
verb-forget = forget
verb-help = help
usage-list = Write: list
usage-add = Write: add
usage-edit = Write: edit and the entry’s short name, as in: edit why-water
usage-history = Write: history and the entry’s short name, as in: history why-water
usage-diff = Write: diff, the entry’s short name and two revisions, as in: diff why-water 2 3
usage-restore = Write: restore, the entry’s short name and a revision (0 is the shared text), as in: restore why-water 2
usage-remove = Write: remove and the entry’s short name, as in: remove why-water
usage-undo = Write: undo and a writer’s key, as “writers” shows it.
usage-writers = Write: writers
usage-proposals = Write: proposals
usage-accept = Write: accept, the proposal’s number and the entry it belongs to, as in: accept 3 why-water
usage-decline = Write: decline and the proposal’s number, as in: decline 3
usage-stale = Write: stale
usage-export = Write: export
usage-import = Write: import
usage-preferences = Write: preferences, then language fr, place FR, role and its id, open or close and a channel; “-” takes a value back.
usage-forget = Write: forget me
usage-help = Write: help
field-title = Question
field-body = Answer (40 to 120 words; **bold** and [text](https://…))
field-asks = Other ways people ask it, one a line
field-sources = Sources, one a line: title | https://… | date
field-question = Your question
field-file = The whole file
form-add = A new entry
form-edit = Edit the entry
form-again = Your text, to mend
form-import = Import a FAQ file
form-propose = Your question goes to the moderators of this community, without your name.
kept-add = Added: “{ $title }” (revision { $number }).
kept-edit = Changed: “{ $title }” (revision { $number }).
kept-remove = Removed: “{ $title }” (revision { $number }). It can be restored.
kept-length = It is kept as it stands. It has { $n ->
    [one] one word
   *[other] { $said } words
 }; in a chat { $fewest } to { $most } read best.
no-verb = There is no command “{ $verb }”. “help” shows those there are.
no-verb-near = There is no command “{ $verb }”. Did you mean “{ $near }”?
kept-restore = Restored: “{ $title }” (revision { $number }).
action-add = added
action-edit = changed
action-remove = removed
action-restore = restored
list-headline = { $n ->
    [one] One entry
   *[other] { $n } entries
 }
list-more = And { $n ->
    [one] one more
   *[other] { $said } more
 }; find them by typing a word after /faq.
history-row = { $number }: { $action } by { $author }, { $at } UTC
history-shared = 0: the text that every community starts from
history-none = Nobody here has changed this shared entry.
button-history = History
button-diff = What changed
button-restore = Restore the version before
diff-headline = From revision { $old } to { $new }
diff-row = { $part }: “{ $before }” became “{ $after }”.
writers-headline = Who wrote in the last { $days } days
writers-none = Nobody.
writer-row = { $name }: { $writes } (key { $key })
undone = { $n ->
    [0] Nothing was left to undo.
    [one] One entry is back as it was.
   *[other] { $said } entries are back as they were.
 }
undone-left = Left alone, because somebody else has written since: { $slugs }.
proposals-headline = { $n ->
    [0] No proposals
    [one] One proposal
   *[other] { $n } proposals
 }
proposals-none = Nobody has handed a question in.
proposed = Thank you: your question is with the moderators now, without your name. If nobody takes it up, it is deleted after { $days } days; “/faq forget me” deletes it at once.
declined = Proposal { $number } is closed and deleted.
stale-headline = Entries with a source over 18 months old
stale-none = None: all sources are recent.
export-ready = The community’s own entries, as one file.
export-none = This community has no entries of its own yet.
imported = { $n ->
    [0] Nothing new in that file.
    [one] One entry imported.
   *[other] { $said } entries imported.
 }
author-forgotten = somebody who asked to be forgotten
list-removed = Removed, and can be restored: { $slugs }
button-history-of = History of “{ $title }”
button-forget = Yes, forget me
diff-none = The two say the same.
forget-word = me
forget-ask = This takes your name off every entry you wrote, in all communities, and deletes the questions you handed in. The entries themselves stay. It cannot be taken back.
forgotten-revisions = { $n ->
    [0] Your name stood on no entry.
    [one] Your name is taken off one entry’s history.
   *[other] Your name is taken off { $said } revisions of entries.
 }
forgotten-proposals = { $n ->
    [0] No question of yours was waiting.
    [one] One question that you had handed in is deleted.
   *[other] { $said } questions that you had handed in are deleted.
 }
faq-help-headline = What you can type after /faq
faq-help = Any question, in your own words.
setting-language = language
setting-place = place
setting-role = role
setting-open = open
setting-close = close
preferences-headline = This community’s settings
preference-language = Language: { $value }
preference-place = Place: { $value }
preference-role = Moderators’ role: { $value }
preference-open = Answers unasked in: { $value }
preference-none = none
refusal-not_allowed = Only this community’s moderators may do that.
refusal-no_community = That works in a server or a group, not in private.
refusal-no_citation = An entry needs at least one source that a reader can open: title | https://… | date
refusal-bad_link = That link cannot be taken: it has to start with https:// and a plain host name.
refusal-bad_link-label = A link’s text that names an address has to name the one that it leads to. Yours leads to { $url }.
refusal-bare_link = Write a link as [text](https://…). What stands near “{ $near }” reads as an address.
refusal-wording_link = Please hand your question in without a link or an address.
refusal-bad_date = That date is not one: write 2025, 2025-02 or 2025-02-07.
refusal-no_title = The question is missing.
refusal-no_body = The answer is missing.
refusal-title_taken = There is such an entry already: { $slug }.
refusal-body_too_long = The answer is too long: { $length } characters of { $limit }.
refusal-too_long = Too long: { $length } characters of { $limit }.
refusal-too_many = Too many: { $count } of { $limit }.
refusal-markup_open = Something opens and does not close, near “{ $near }”.
refusal-no_language = There is no such language here; write one of these: { $languages }.
refusal-no_entry = There is no entry of that name. “list” shows them.
refusal-no_revision = There is no such revision. “history” shows them.
refusal-no_proposal = There is no open proposal of that number.
refusal-no_writer = Nobody with that key wrote lately. “writers” shows them.
refusal-same_text = Nothing changed: that is the text that stands.
refusal-conflict = { $author } wrote first (revision { $number }). Look at what stands now; your text is in the form.
refusal-quota = The limit is reached ({ $limit }).
refusal-bad_preference = That value cannot be taken. Places are written FR, CA-QC, US-CA ...
refusal-bad_slug = A short name has small letters, digits and hyphens only.
refusal-bad_file = The file has { $count } faults, so nothing was imported.
refusal-bad_head = The file cannot be read.
refusal-empty_file = There is no entry in that. Paste the text of a file as “export” gives it: each entry begins with its head, between two lines of ---.
refusal-file_too_large = The file is too large.
refusal-twice = An entry stands twice in the file: { $slug }.
refusal-read_only = Here the FAQ can only be read. Start the bot with a database to write.
refusal-locked = The database is busy; please try again.
refusal-gone = The database cannot be reached; please try again later.
refusal-full = The database is full; an operator has to make room.
refusal-open_on_discord = On Discord the bot cannot read what is not addressed to it, so no channel can be opened.
refusal-kept = Your text is kept in the form.
refusal-removed = That entry is removed. Its history shows what it said, and “restore” brings it back.
refusal-own_quota = You have { $limit } questions waiting with the moderators already; once they have looked at one, you can hand in another.
refusal-not_yet = The database cannot be reached at the moment, and I keep trying. Until then this community’s own entries and settings are not here: members get the shared entries, and nothing can be changed.
refusal-other = That cannot be done as written.

## Discord: names of commands (lower case, no spaces) and what they do

discord-menu-cost = What does this cost?
discord-command-footprint = footprint
discord-command-compare = compare
discord-command-faq = faq
discord-command-about = about
discord-command-privacy = privacy
discord-command-help = help
discord-command-class = class
discord-command-moderate = moderate
discord-about-footprint = What some AI use costs: energy, carbon and water
discord-about-compare = Two uses of AI, or one and an everyday thing, side by side
discord-about-faq = Questions that no number answers, with sources
discord-about-about = The method, the sources and the bot’s own footprint
discord-about-privacy = What is stored: nothing of what you ask
discord-about-help = What the bot can do, in four examples
discord-about-class = A lesson: guess first, then see
discord-option-class = A lesson, handout, stop, or question and a question
discord-option-what-name = what
discord-about-moderate = The FAQ and the settings of this server
discord-option-question-name = question
discord-option-footprint = For instance: 50 images with ChatGPT in France
discord-option-compare = For instance: 100 images or a beef burger
discord-option-faq = For instance: why does nobody know?
discord-verb-list = list
discord-verb-add = add
discord-verb-edit = edit
discord-verb-history = history
discord-verb-diff = diff
discord-verb-restore = restore
discord-verb-remove = remove
discord-verb-undo = undo
discord-verb-writers = writers
discord-verb-proposals = proposals
discord-verb-accept = accept
discord-verb-decline = decline
discord-verb-stale = stale
discord-verb-export = export
discord-verb-import = import
discord-verb-preferences = settings
discord-about-list = All entries
discord-about-add = A new entry
discord-about-edit = Change an entry
discord-about-history = Who changed an entry, and when
discord-about-diff = What changed between two revisions
discord-about-restore = Bring an old revision back
discord-about-remove = Take an entry out of sight
discord-about-undo = Undo everything that one writer changed lately
discord-about-writers = Who wrote lately
discord-about-proposals = Questions that members handed in
discord-about-accept = Add a proposal’s wording to an entry
discord-about-decline = Close a proposal
discord-about-stale = Entries with old sources
discord-about-export = This server’s entries as one file
discord-about-import = Entries from one file
discord-about-preferences = Language, place and moderators’ role of this server
discord-option-entry-name = entry
discord-option-entry = The entry, by its short name or a word of its title
discord-option-number-name = number
discord-option-number = The number of the revision or of the proposal
discord-option-older-name = older
discord-option-older = The older of two revisions
discord-option-writer-name = writer
discord-option-writer = The writer’s key, as “writers” shows it
discord-option-setting-name = setting
discord-option-setting = What to set
discord-option-value-name = value
discord-option-value = fr, FR, CA-QC ...; - takes it back
discord-option-role-name = role
discord-option-role = Whose holders moderate the FAQ here
discord-setting-language = Language
discord-setting-place = Place
discord-setting-role = Moderators’ role
discord-slow-down = That is a lot of questions in one minute: I answer you again in a minute.
discord-reply-unreadable = I cannot read a reply to a slash answer: use the buttons, or mention me.
discord-error = Something went wrong on my side ({ $code }). Please ask again.

## Telegram

### What is typed after a slash: small letters without signs, digits, _; every language's names work everywhere.
telegram-command-footprint = ask
telegram-command-compare = compare
telegram-command-faq = faq
telegram-command-class = class
telegram-command-about = about
telegram-command-privacy = privacy
telegram-command-settings = settings
telegram-command-help = help
telegram-about-footprint = What some AI use costs
telegram-about-compare = Two things side by side
telegram-about-faq = Questions that no number answers
telegram-about-about = Method and sources
telegram-about-privacy = What is stored: nothing you ask
telegram-about-settings = This group’s settings
telegram-about-help = What the bot can do
telegram-about-class = A lesson: guess first, then see
telegram-description = Ask what using AI costs the environment: “What do 50 ChatGPT images cost?” Energy, carbon and water, always with a range and its sources. No AI inside; nothing that you ask is kept.
telegram-short-description = What using AI costs the environment, with a range and its sources.
telegram-form-one = Answer this message with your text.
telegram-form-many = Answer this message: each part after its own label, as below.
telegram-form-not-yours = This form is for whoever asked for it. Ask for one of your own, and it is yours to fill in.
telegram-old-button = That button is too old, or was changed on its way. Please ask again.
telegram-busy = Many questions here at the moment; please ask again in a minute.
telegram-slow-down = That is a lot of questions in one minute: I answer you again in a minute.
telegram-sorry = Something went wrong on my side. Please ask again.

## Regions, which have no country code

place-WORLD = the world
place-in-WORLD = in the world
place-EU = the European Union
place-in-EU = in the European Union
place-EUROPE = Europe as a whole
place-in-EUROPE = in Europe as a whole
place-NORTH_AMERICA = North America
place-in-NORTH_AMERICA = in North America
place-LATIN_AMERICA_AND_CARIBBEAN = Latin America
place-in-LATIN_AMERICA_AND_CARIBBEAN = in Latin America
place-ASIA = Asia
place-in-ASIA = in Asia
place-AFRICA = Africa
place-in-AFRICA = in Africa
place-MIDDLE_EAST = the Middle East
place-in-MIDDLE_EAST = in the Middle East
place-OCEANIA = Oceania
place-in-OCEANIA = in Oceania
place-ASEAN = Southeast Asia
place-in-ASEAN = in Southeast Asia
place-G7 = the G7
place-in-G7 = in the G7
place-G20 = the G20
place-in-G20 = in the G20
place-OECD = the OECD
place-in-OECD = in the OECD

## What others say

others-headline = What others say: { $use }
others-ours = { $measure }, this bot: { $range }.
others-line = { $name } ({ $month }): { $amount }{ $where }.
others-alone = { $amount }, no range told
others-below = ; below our range: { $why }
others-above = ; above our range: { $why }
others-before = Earlier releases of { $name }, which its makers have replaced: { $said }.
others-to = { $low } to { $high }
others-left = { $n ->
    [one] And one more that shares its method with one of these.
   *[other] And { $said } more that share their method with one of these.
 }
others-more = And { $said } more.
others-taken = None of those I asked has a figure for that; here is what they say of { $model }.
others-counted = Each tool by its own defaults, asked on { $date }. Of { $number } such figures from independent sources { $inside } lie within this bot’s ranges.
others-asked = Each tool by its own defaults, asked on { $date }. A dot without a bar: one number, no range told.
others-bot = This bot
others-why-unknown = the reason is not known
others-why-replaced = replaced since by its makers
others-why-factor = one factor for a thousand tokens, its derivation not shown
others-why-class = one figure for a whole class of models
others-why-assumed-size = works from a model size that the maker has not told
others-why-chip-only = the chip’s share alone, without server and data centre
others-why-chip-instant = the chip’s share alone, on one morning’s electricity
others-why-contracts = by the maker’s own electricity contracts, not the grid
others-why-on-site = water on site alone, without the power stations’
others-why-life-cycle = the whole life cycle, with hardware and a share of training
others-why-reasoning = leaves out the hidden thinking
others-why-written-only = counts nothing for what is handed in
others-why-input-light = counts what is handed in for less
others-why-other-grid = another country’s electricity
others-why-timed = the time that a clip takes, on servers of an assumed power
others-why-timed-world = the time that a clip takes, on assumed servers and the world’s electricity
button-others = What others say
button-others-why = Why they differ
disagree-boundary = Mostly because they do not measure the same thing: the chip alone or the whole data centre, one model size or another, one year or another.
disagree-now = One answer of 300 tokens by { $model }, as published tools put it today: { $least } says { $low }; { $most } says { $high }.
disagree-releases = One tool, two releases, the same answer by { $model }: { $name } { $said }.
disagree-maker = And another boundary: { $name } counts the whole life cycle of an answer of 400 tokens, { $said }; its electricity alone is { $ours } here.
disagree-share = Of { $number } such figures from independent sources { $inside } lie within this bot’s ranges. It brings what is published to one boundary first, then shows as a range what is left.
