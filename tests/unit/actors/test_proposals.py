"""What Wikidata proposes, and records that add to records."""

from collections.abc import Mapping
from datetime import date

import pytest

from bot.actors.gazetteer import Gazetteer
from bot.actors.patches import with_patch
from bot.actors.proposals import Proposal, Proposer, Refreshed
from bot.actors.records import MalformedRecord, read_actor
from bot.domain.actors import Actor, ActorId
from bot.domain.items import Item, Qid, Tenure
from bot.render.proposals import proposal_lines, proposal_records
from config.actors import load_patches, load_titles

TODAY = date(2026, 11, 22)
IRAN = read_actor("gov-ir", {"kind": "government", "country": "IR", "en": ["Iran"]})
HELD = {"title": "President of Iran", "as_of": date(2026, 1, 1), "checked": True}
TITLES = {
    Qid("Q1"): "President of Iran",
    Qid("Q2"): "Foreign Minister of Iran",
    Qid("Q3"): "chess champion",
}


def somebody(**fields: object) -> Actor:
    known = {"kind": "person", "qid": "Q7", "en": ["Tolan Merrivale"], "offices": [HELD]}
    return read_actor("tolan-merrivale", known | fields)


def proposed(actor: Actor, *others: Actor, **fields: object) -> Proposal:
    known: dict[str, object] = {"id": Qid("Q7"), "labels": {}}
    item = Item(**(known | fields))  # type: ignore[arg-type]
    gazetteer = Gazetteer.compile([actor, IRAN, *others], titles=load_titles())
    return Proposer(gazetteer, today=TODAY).propose(actor, item, TITLES)


def held(position: str, start: date | None, end: date | None = None) -> Tenure:
    return Tenure(position=Qid(position), start=start, end=end)


def test_names_are_proposed_where_no_spelling_is_known() -> None:
    labels = {"en": "tolan  MERRIVALE", "ru": "Толан Мерривейл", "tr": "T. Merrivale Bey"}
    found = proposed(somebody(), labels=labels)

    assert [(it.language, it.text) for it in found.names] == [
        ("ru", "Толан Мерривейл"),
        ("tr", "T. Merrivale Bey"),
    ]


@pytest.mark.parametrize("label", ["", "X" * 101, "12", "a\u202eb", "Latin in Arabic", "☃"])
def test_a_label_that_is_no_name_in_its_language_is_passed_over(label: str) -> None:
    assert proposed(somebody(), labels={"ar": label, "he": label}).names == ()


def test_a_name_that_somebody_bears_is_proposed_as_shared() -> None:
    other = read_actor("other", {"kind": "person", "en": ["Other"], "ru": ["Толан"]})
    [name] = proposed(somebody(), other, labels={"ru": "Толан"}).names

    assert name.ambiguous


def test_an_office_gets_the_days_it_lacks() -> None:
    found = proposed(somebody(), tenures=(held("Q1", date(2020, 1, 2), date(2026, 6, 1)),))

    [(before, after)] = found.changed
    assert (before.start, before.end) == (None, None)
    assert (after.start, after.end) == (date(2020, 1, 2), date(2026, 6, 1))
    assert (after.as_of, after.checked) == (TODAY, False)


def test_an_office_that_goes_on_is_confirmed_after_three_months() -> None:
    still = (held("Q1", date(2020, 1, 2)),)
    started = HELD | {"start": date(2020, 1, 2)}
    [(_, after)] = proposed(somebody(offices=[started]), tenures=still).changed
    lately = started | {"as_of": date(2026, 11, 1)}

    assert (after.as_of, after.checked) == (TODAY, True)
    assert proposed(somebody(offices=[lately]), tenures=still).empty


def test_a_known_end_is_never_changed_nor_an_office_before_the_one_held() -> None:
    ended = HELD | {"start": date(2020, 1, 2), "end": date(2024, 1, 1)}
    later = HELD | {"start": date(2025, 1, 1), "as_of": date(2026, 11, 1)}
    first = (held("Q1", date(2010, 1, 1), date(2014, 1, 1)),)

    assert proposed(somebody(offices=[ended]), tenures=(held("Q1", date(2020, 1, 2)),)).empty
    assert proposed(somebody(offices=[later]), tenures=first).empty


def test_a_new_office_is_proposed_if_its_title_can_be_read_and_it_began() -> None:
    tenures = (
        held("Q2", date(2015, 1, 1), date(2016, 1, 1)),
        held("Q2", None),
        held("Q3", date(2001, 1, 1)),
        held("Q4", date(2002, 1, 1)),
    )
    [office] = proposed(somebody(), tenures=tenures).offices

    assert (office.title, office.start) == ("Foreign Minister of Iran", date(2015, 1, 1))
    assert (office.as_of, office.checked) == (TODAY, False)


def test_a_death_and_a_merged_id_are_proposed_and_a_state_has_neither_nor_offices() -> None:
    gone = {"died_on": date(2026, 5, 4), "id": Qid("Q8"), "tenures": (held("Q2", TODAY),)}
    found = proposed(somebody(), **gone)
    state = proposed(somebody(kind="government"), **gone)

    assert (found.died_on, found.moved_to) == (date(2026, 5, 4), "Q8")
    assert (state.died_on, state.offices) == (None, ())


def test_what_is_written_can_be_read_and_leaves_nothing_more_to_propose(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The whole way: an item, its proposal, a file, the actor that it makes."""
    folder = tmp_path_factory.mktemp("patches")
    item = {
        "labels": {"ru": 'Толан "Т" Мерривейл', "he": "טולן מריבייל"},
        "tenures": (held("Q1", date(2020, 1, 2), date(2026, 6, 1)), held("Q2", date(2026, 6, 2))),
        "died_on": date(2026, 11, 1),
    }
    actor = somebody()
    proposal = proposed(actor, **item)
    (folder / "a.toml").write_text(proposal_records([proposal], on=TODAY), "utf-8")

    patches, problems = load_patches(folder)
    [(_, name, patch)] = patches
    mended = with_patch({actor.id: actor}, name, patch)

    assert problems == ()
    assert mended.office_on(date(2026, 7, 1)) == proposal.offices[0]
    assert [office.end for office in mended.offices] == [None, date(2026, 6, 1)]
    assert mended.names["ru"] == 'Толан "Т" Мерривейл'
    assert proposed(mended, **item).empty
    assert proposal_lines(Refreshed(proposals=(proposal,), read=1, missing=(), unnamed=2)) == (
        "tolan-merrivale (Q7)\n"
        '  + ru: Толан "Т" Мерривейл\n'
        "  + he: טולן מריבייל\n"
        "  + office: Foreign Minister of Iran, from 2026-06-02, held as of 2026-11-22\n"
        "  ~ office: President of Iran, from no day known, held as of 2026-01-01"
        " -> from 2020-01-02, to 2026-06-01\n"
        "  + died: 2026-11-01\n"
        "1 items read: 2 names, 1 offices, 1 changed offices, 1 deaths and 0 merged ids for 1 actors.\n"
        "2 actors have no Wikidata id, and were not asked about."
    )


def patched(patch: Mapping[str, object], name: str = "tolan-merrivale") -> Actor:
    actor = somebody(fr=["Tolan de M."])
    return with_patch({actor.id: actor}, name, patch)


def test_a_patch_adds_and_takes_nothing_away() -> None:
    mended = patched({"fr": ["T. M. ?"], "ru": ["Толан"], "en": ["Merrivale"]})

    assert (mended.names["fr"], mended.names["ru"]) == ("Tolan de M.", "Толан")
    assert mended.names["en"] == "Tolan Merrivale"
    assert {"Tolan Merrivale", "Merrivale", "T. M."} <= {it.text for it in mended.aliases}
    assert len(mended.offices) == 1


def test_a_patch_of_somebody_new_is_a_record() -> None:
    assert patched({"kind": "person", "en": ["Jo Li"]}, "jo-li").id == ActorId("jo-li")
    with pytest.raises(MalformedRecord, match="kind"):
        patched({"en": ["Jo Li"]}, "jo-li")


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        ({"kind": "person"}, "kind"),
        ({"ru": []}, "ru"),
        ({"name": "x"}, "name"),
        ({"died": 3}, "died"),
    ],
)
def test_a_malformed_patch_names_its_field(patch: Mapping[str, object], field: str) -> None:
    with pytest.raises(MalformedRecord, match=f"^{field}: "):
        patched(patch)


def test_files_that_cannot_be_read_are_named_and_stop_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("broken")
    (folder / "a.toml").write_bytes(b"\xff\xfe")
    (folder / "b.toml").write_text('[one]\nen = [\n[two]\nen = ["Two"]\n', "utf-8")

    patches, problems = load_patches(folder)

    assert [name for _, name, _ in patches] == ["two"]
    assert [problem.split(":")[0] for problem in problems] == ["a.toml", "b.toml [one]"]
