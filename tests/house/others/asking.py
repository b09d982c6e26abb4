# mypy: ignore-errors
# ruff: noqa: ANN001, ANN201, ANN202
"""Asks one published tool for its figures, inside that tool's own virtual environment, without a network.

    python asking.py ADAPTER < calls.json > figures.json

calls: a list of `{use, names, given, written}`, of a clip `{use, names, seconds, resolution}`, of a session of coding
with the share that was `cached`; a name is `model` or `provider/model`, the first that the tool knows is taken.
figures: `{use: {model, energy, carbon, water}}`, each measure `[low, value, high]` in Wh, g and mL, None where the tool
says nothing. Runs on the tool's Python alone: it imports nothing of the project.
"""

import contextlib
import io
import json
import logging
import os
import socket
import sys
import tempfile

NEVER = 1e9
"""Seconds that a request is said to have taken: so long that the tool takes its own time for so many tokens."""


def ecologits(name, given, written):
    """Five releases share one door; before 0.9 an unknown model is None, later it is an error in the answer."""
    from ecologits.tracers.utils import llm_impacts

    provider, _, model = name.partition("/")
    if not model:
        return None
    found = llm_impacts(provider=provider, model_name=model, output_token_count=written, request_latency=NEVER)
    if found is None or getattr(found, "energy", None) is None:
        return None
    water = getattr(found, "wcf", None)
    return {
        "energy": _ends(found.energy.value, 1e3),
        "carbon": _ends(found.gwp.value, 1e3),
        "water": _ends(water.value, 1e3) if water is not None else None,
    }


def ecocost(name, given, written):
    """Its likely range, not its worst case."""
    import ecocost as tool

    try:
        found = tool.estimate(name, input_tokens=given, output_tokens=written)
    except Exception as error:
        if type(error).__name__ != "UnknownModelError":
            raise
        return None
    return {
        measure: [found[measure][end] for end in ("min", "value", "max")] for measure in ("energy", "carbon", "water")
    }


def soif(name, given, written):
    """Low, mid and high of its water, and of the facility's energy that the water is made from."""
    import soif as tool

    try:
        found = tool.estimate(name, input_tokens=given, output_tokens=written)
    except (KeyError, ValueError, LookupError):
        return None
    if found.assumptions:
        return None  # an unknown model is given the figures of a class of models
    return {
        "water": [found.total_ml.low, found.total_ml.mid, found.total_ml.high],
        "energy": [found.energy_facility_wh.low, found.energy_facility_wh.mid, found.energy_facility_wh.high],
    }


def frugal(name, given, written):
    """One number, without a range of its own; the energy is the one that its carbon is made from."""
    import rakam_frugal_ai as tool

    try:
        found = tool.get_co2_for_query(model_name=name, input_tokens=given, output_tokens=written)
    except KeyError:
        return None
    energy = found.detail["energy_per_token_kwh"] * found.detail["energy_tokens"] * 1e3
    return {"carbon": [None, float(found), None], "energy": [None, energy, None]}


def carbon_calculator(name, given, written):
    """Its own energy, before the PUE that it counts in its carbon alone; the carbon needs a grid that it has not."""
    from llm_emissions import CarbonCalculator

    found = CarbonCalculator(total_api_requests=1, total_llm_tokens=given + written).calculate(region_intensity=1)
    return {"energy": [None, found.total_energy_kwh * 1e3, None]}


def carbonwatcher(name, given, written):
    """One number each; an unknown model would be given a default, and is left out."""
    from carbonwatcher.llm.models import lookup_model
    from carbonwatcher.llm.tracker import LLMTracker

    if lookup_model(name) is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        found = LLMTracker(ledger_path=folder + "/ledger.json").record(name, given, written)
    return {"energy": [None, found.total_energy_wh, None], "carbon": [None, found.carbon_g, None]}


def agent_footprint(name, given, written):
    """EcoLogits, with the tokens handed in at a twentieth of those written; nearest names are left out."""
    from agent_footprint.config import load_config
    from agent_footprint.model import compute

    return _agent_footprint(compute(name, {"input": given, "output": written}, load_config(os.devnull + ".none")))


def _agent_footprint(found):
    if found["warning"]:
        return None
    carbon = [found["usage"]["gwp"][end] + found["embodied"]["gwp"][end] for end in (0, 1)]
    low_high = {"energy": found["energy_kwh"], "carbon": carbon, "water": found["usage"]["wcf"]}
    return {measure: _pair(ends[0] * 1e3, ends[1] * 1e3) for measure, ends in low_high.items()}


def ai_footprint(name, given, written):
    """EcoLogits, with a time that follows from 50 tokens a second; nearest names are left out."""
    from ai_footprint.config import Config
    from ai_footprint.impact.engine import EcoLogitsEngine
    from ai_footprint.impact.resolver import ModelResolver
    from ai_footprint.models import ROUTES, InferenceEvent

    route, _, model = name.partition("/")
    if route not in ROUTES or not model:
        return None
    event = InferenceEvent(
        provider=route, model=model, input_tokens=given, output_tokens=written, route=route, model_canonical=model
    )
    found = EcoLogitsEngine(ModelResolver({})).compute(event, Config())
    if found.error or any(one.startswith("model-source") for one in found.warnings):
        return None
    names = {"energy": "energy", "carbon": "gwp", "water": "wcf"}
    return {measure: _pair(*(end * 1e3 for end in found.totals[name])) for measure, name in names.items()}


def ecologits_clip(name, seconds, resolution):
    """By the time that a clip takes, on servers of an assumed power; the world's electricity, where none is told."""
    from ecologits.estimations import video_impacts

    found = video_impacts(name, resolution, seconds)
    if found.errors:
        return None
    worth = {"energy": found.energy, "carbon": found.gwp, "water": found.wcf}
    return {measure: _ends(one.value, 1e3) for measure, one in worth.items()}


def agent_footprint_session(name, given, written, cached):
    """Each token by its kind, as a session's log tells them."""
    from agent_footprint.config import load_config
    from agent_footprint.model import compute

    tokens = {"input": round(given * (1 - cached)), "cache_read": round(given * cached), "output": written}
    return _agent_footprint(compute(name, tokens, load_config(os.devnull + ".none")))


def ai_footprint_session(name, given, written, cached):
    """The written tokens of a session's log alone: its engine leaves out what is handed in, from a cache or not."""
    return ai_footprint(name, round(given * (1 - cached)), written)


def _ends(value, worth):
    """A number, or a range without a middle."""
    if hasattr(value, "min"):
        return _pair(value.min * worth, value.max * worth)
    return [None, float(value) * worth, None]


def _pair(low, high):
    return [None, low, None] if low == high else [low, None, high]


ADAPTERS = {
    one.__name__: one
    for one in (
        ecologits,
        ecocost,
        soif,
        frugal,
        carbon_calculator,
        carbonwatcher,
        agent_footprint,
        ai_footprint,
    )
}


CLIPS = {"ecologits": ecologits_clip}
SESSIONS = {"agent_footprint": agent_footprint_session, "ai_footprint": ai_footprint_session}
"""Of the same tools, those that are asked about a clip, or about a session of coding."""


def _said(adapter, call, name):
    if "seconds" in call:
        return CLIPS[adapter](name, call["seconds"], call["resolution"])
    if "cached" in call:
        return SESSIONS[adapter](name, call["given"], call["written"], call["cached"])
    return ADAPTERS[adapter](name, call["given"], call["written"])


def answers(adapter: str, calls: list) -> dict:
    """What the tool says of each call, under the first of its names that the tool knows."""
    found = {}
    for call in calls:
        for name in call["names"]:
            said = _said(adapter, call, name)
            if said is not None:
                found[call["use"]] = {"model": name, **said}
                break
    return found


def _refused(*_: object, **__: object) -> None:
    raise OSError("no network while a tool is asked")


def main():
    """Answers from standard input to standard output; whatever the tool prints goes nowhere."""
    logging.disable(logging.CRITICAL)
    socket.socket.connect = socket.create_connection = socket.getaddrinfo = _refused
    calls = json.load(sys.stdin)
    with contextlib.redirect_stdout(io.StringIO()):
        found = answers(sys.argv[1], calls)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
