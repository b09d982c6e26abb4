"""What AI use costs the environment, in numbers with their sources: energy, carbon, water, each a range.

    >>> from estimator import Question, Use, estimate, load_catalog
    >>> fifty = estimate(Question(items=(Use("image", 50),)), load_catalog())
    >>> round(fifty.items[0].figures.energy_wh.central)
    258

Knows ids and units, no language of people, no chat.
"""

from estimator.across import across, place_duel
from estimator.catalog import Catalog, Named
from estimator.caveats import Caveat
from estimator.comparing import Comparison, Duel, compare_everyday, side_figure
from estimator.estimating import Citation, Estimate, Figures, ItemEstimate, Share, Step, estimate
from estimator.head_to_head import duel, sides
from estimator.loading import load_catalog
from estimator.measures import measure_of
from estimator.question import MEASURES, MOST, Given, Length, Machine, Measure, Question, Tokens, Use, Yardstick
from estimator.ranges import Range, significant
from estimator.ranking import Ranked, Ranking, Tier, lineup, rank
from estimator.records import Activity, CitedRange, EverydayThing, Model, Place, Source
from estimator.refusals import BadData, BadQuestion
from estimator.reporting import estimate_json
from estimator.rulers import Mark, Ruler, ruler
from estimator.scenarios import Scenario, Viral, per_year, rescaled, scenarios, viral_week
from estimator.tellers import Beside, Teller, others

__all__ = [
    "MEASURES",
    "MOST",
    "Activity",
    "BadData",
    "BadQuestion",
    "Beside",
    "Catalog",
    "Caveat",
    "Citation",
    "CitedRange",
    "Comparison",
    "Duel",
    "Estimate",
    "EverydayThing",
    "Figures",
    "Given",
    "ItemEstimate",
    "Length",
    "Machine",
    "Mark",
    "Measure",
    "Model",
    "Named",
    "Place",
    "Question",
    "Range",
    "Ranked",
    "Ranking",
    "Ruler",
    "Scenario",
    "Share",
    "Source",
    "Step",
    "Teller",
    "Tier",
    "Tokens",
    "Use",
    "Viral",
    "Yardstick",
    "across",
    "compare_everyday",
    "duel",
    "estimate",
    "estimate_json",
    "lineup",
    "load_catalog",
    "measure_of",
    "others",
    "per_year",
    "place_duel",
    "rank",
    "rescaled",
    "ruler",
    "scenarios",
    "side_figure",
    "sides",
    "significant",
    "viral_week",
]
