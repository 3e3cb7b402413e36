"""What ships, compiled once for all tests of a process."""

from functools import cache

from bot.actors.gazetteer import Gazetteer
from bot.enrich.assess import Assessor
from config.actors import load_actors, load_forms, load_passed_over, load_titles
from config.lexicon import load_lexicon


@cache
def the_gazetteer() -> Gazetteer:
    actors, problems = load_actors()
    assert not problems, problems
    return Gazetteer.compile(
        actors, titles=load_titles(), forms=load_forms(), passed_over=load_passed_over()
    )


@cache
def the_assessor() -> Assessor:
    return Assessor(gazetteer=the_gazetteer(), lexicon=load_lexicon())
