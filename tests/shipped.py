"""What ships, read and compiled once for all tests of a process."""

from dataclasses import replace
from functools import cache

from bot.actors.gazetteer import Gazetteer
from bot.actors.resolve import Resolver
from bot.enrich.assess import Assessor
from bot.knowledge import Knowledge, knowledge


@cache
def the_knowledge() -> Knowledge:
    """Return all that a bot reads at its start, and the language model where there is one."""
    return knowledge()


def the_resolver() -> Resolver:
    return the_knowledge().resolver


def the_gazetteer() -> Gazetteer:
    return the_knowledge().assessor.gazetteer


@cache
def the_assessor() -> Assessor:
    """Return who assesses by cues alone."""
    return replace(the_knowledge().assessor, judge=None)
