"""The files of config/actors, as they are shipped."""

from collections.abc import Sequence
from datetime import date
from time import process_time

import pytest

from bot.actors.gazetteer import Gazetteer
from bot.actors.records import LANGUAGES
from bot.domain.actors import Actor, ActorKind
from config.actors import load_actors, load_forms, load_passed_over, load_titles
from tests.shipped import the_gazetteer, the_knowledge

NAMED_LIKE_CAPITALS = {"DJ", "GT", "LU", "PA", "SG"}


def everybody() -> Sequence[Actor]:
    return the_knowledge().files.actors


def of_kind(kind: ActorKind) -> list[Actor]:
    return [actor for actor in everybody() if actor.kind is kind]


def test_every_record_can_be_read() -> None:
    actors, problems = load_actors()

    assert problems == ()
    assert len(actors) >= 1180


def test_no_two_actors_claim_one_name_without_a_mark() -> None:
    """Both are named; one of them needs `~`."""
    assert list(the_gazetteer().conflicts()) == []


def test_a_conflict_names_both_actors(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("actors")
    record = '[{}]\nkind = "person"\nen = ["Jo Smith"]\n'
    (folder / "a.toml").write_text(record.format("one") + record.format("two"), "utf-8")
    actors, _ = load_actors(folder)

    (conflict,) = Gazetteer.compile(actors).conflicts()

    assert "one and two" in conflict


def test_loading_takes_less_than_a_second() -> None:
    """The fastest of three, as other work shares the machine."""
    times = []
    for _ in range(3):
        began = process_time()
        load_actors()
        times.append(process_time() - began)

    assert min(times) < 1


def test_governments_are_named_in_every_language() -> None:
    for actor in of_kind(ActorKind.GOVERNMENT):
        assert set(actor.names) == set(LANGUAGES), actor.id
        assert actor.names["en"].startswith("Government of "), actor.id
        assert actor.country, actor.id


def test_governments_are_also_called_by_their_capitals() -> None:
    without = {
        actor.country
        for actor in of_kind(ActorKind.GOVERNMENT)
        if not any(alias.metonym for alias in actor.aliases)
    }

    assert without <= NAMED_LIKE_CAPITALS


def test_ids_and_wikidata_ids_are_not_shared() -> None:
    known = [actor.qid for actor in everybody() if actor.qid]

    assert len(known) == len(set(known))


def test_every_role_is_called_something_in_every_language() -> None:
    titles = load_titles()

    assert [role.id for role in titles.roles if set(role.names) != set(LANGUAGES)] == []
    assert {name for role in titles.roles for name in role.covers} <= {r.id for r in titles.roles}


def test_every_government_has_an_adjective() -> None:
    assert {actor.country for actor in of_kind(ActorKind.GOVERNMENT)} == set(
        load_titles().demonyms
    )


def test_case_forms_belong_to_names_that_exist() -> None:
    """Else forms_ru.tsv is stale: run `python -m config.actors.inflect`."""
    known = {spelling.alias.text for spelling in the_gazetteer().spellings}

    assert set(load_forms()) <= known


def test_names_passed_over_are_nobody() -> None:
    gazetteer = the_gazetteer()
    for name in load_passed_over():
        assert gazetteer.find(name, "") == []


UNNAMED = {"afad", "mer-c"}  # bodies of one country, which others write in Latin letters
NEWEST = date(2023, 1, 1)
SCRIPTS = {"ar", "ru", "fa", "he"}
AT_HOME = {"ID", "MY"}  # whose lesser officials are named in Latin letters only


def test_whoever_matters_has_a_name_in_every_script() -> None:
    """States, bodies, and persons in office of late; of Latin scripts the English name will do."""
    bare = {
        actor.id
        for actor in everybody()
        if not {alias.language for alias in actor.aliases} >= SCRIPTS
        and not (actor.kind is ActorKind.PERSON and actor.country in AT_HOME)
    }

    assert bare == UNNAMED


def test_heads_of_state_and_their_ministers_have_names_in_every_script_everywhere() -> None:
    offices = the_gazetteer().offices
    heads = {"president", "prime-minister", "foreign-minister", "king", "emir", "sultan"}
    bare = {
        actor.id
        for actor in of_kind(ActorKind.PERSON)
        if heads & offices.roles_on(actor.id, NEWEST)
        and not {alias.language for alias in actor.aliases} >= SCRIPTS
    }

    assert bare <= {"zambry-abdul-kadir"}
