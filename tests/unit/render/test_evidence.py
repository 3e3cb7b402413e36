"""Every count of a dossier opens its list, and every line of a list its reports."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actors.evidence import Kind
from bot.domain.deliveries import Message
from bot.domain.feeds import Ownership
from bot.render.evidence import PAGE, SHELVES, group, shelf
from bot.render.texts import LANGUAGES
from bot.render.turning import turns
from bot.render.voice import Voice
from tests.build import NOON
from tests.unit.render.scenes import ACTORS, JAKARTA, arrives, some_evidence, texts

WEEK = ("7d", timedelta(days=7))


def voice(language: str = "en") -> Voice:
    return Voice(texts=texts(), language=language, zone=JAKARTA, now=NOON, actors=ACTORS)


def opened(name: str, **fields: object) -> Message:
    return shelf(some_evidence(**fields), name, skip=0, window=WEEK, voice=voice())  # type: ignore[arg-type]


def body(message: Message) -> list[str]:
    return arrives(message.html).text.split("\n\n")[1].split("\n")


def data(message: Message) -> list[list[str]]:
    return [[button.data for button in row] for row in message.buttons]


def test_stories_are_listed_with_how_much_each_has() -> None:
    first, second, _ = body(opened(Kind.STORIES))

    assert first == "1. Putin phones Netanyahu — 2 reports · 2 outlets · 16 Oct"
    assert second == "2. \u2068Putin hubungi para pemimpin\u2069 — 1 report · 1 outlet · 16 Oct"


def test_outlets_stand_by_owner_and_each_owner_is_a_tab() -> None:
    every = opened(Kind.OUTLETS)

    assert body(every)[:2] == [
        "1. Kremlin (official) — 1 report",
        "2. Agency (state media) — 1 report",
    ]
    assert [[it.text for it in row] for row in every.buttons[:2]] == [
        ["• 4 outlets •", "1 official"],
        ["1 state media", "2 independent"],
    ]
    assert body(opened(Ownership.STATE)) == ["1. Agency (state media) — 1 report"]


def test_languages_acts_and_company_are_listed() -> None:
    assert body(opened(Kind.LANGUAGES))[0] == "1. Russian — 2 reports · 2 outlets"
    assert body(opened(Kind.ACTS)) == [
        "1. 16 Oct 📞 spoke by phone with Benjamin Netanyahu, Ebrahim Raisi — Kremlin (official) · +1"
    ]
    assert body(opened(Kind.COMPANY)) == ["1. Benjamin Netanyahu — 3 reports · 3 outlets"]


@pytest.mark.parametrize("kind", Kind)
def test_every_line_opens_as_many_reports_as_it_counts(kind: Kind) -> None:
    evidence = some_evidence()
    for it in evidence.groups[kind]:
        shown = group(evidence, it, skip=0, window=WEEK, voice=voice())

        assert len(body(shown)) == len(it.reports)
        assert ["1|list|vladimir-putin|7d|" + kind + "|0"] in data(shown)
        assert data(shown)[-1] == ["1|who|vladimir-putin|7d"]


def test_a_list_that_is_not_by_day_is_turned_by_number() -> None:
    middle = turns(8, 8, voice(), "list", "putin", more=True, of=20)
    one_more = turns(0, 8, voice(), "list", "putin", more=True, of=9)

    assert [button.text for button in (*middle, *one_more)] == ["‹ 1–8", "17–20 ›", "9 ›"]


def test_the_reports_with_another_lead_to_the_pair() -> None:
    evidence = some_evidence()
    [other] = evidence.groups[Kind.COMPANY]

    shown = group(evidence, other, skip=0, window=WEEK, voice=voice())

    assert ["1|pair|vladimir-putin|benjamin-netanyahu|30d"] in data(shown)


def test_a_group_is_found_by_its_key_as_long_as_it_is_there() -> None:
    evidence = some_evidence()
    keys = [it.key for groups in evidence.groups.values() for it in groups]

    assert len(set(keys)) == len(keys)
    assert [key for key in keys if evidence.group(key) is None] == []
    assert evidence.group("o00000000") is None


def test_where_the_window_has_nothing_the_list_says_when_there_was_something() -> None:
    shown = arrives(opened(Kind.OUTLETS, quiet=True).html).text

    assert "Last 7 days: nothing. Last seen on 16 Oct" in shown


def test_whom_reports_are_about_stands_before_when_there_were_any() -> None:
    found = some_evidence(quiet=True)
    company = found.groups[Kind.COMPANY][0]
    page = group(found, company, skip=0, window=WEEK, voice=voice())

    title, about, quiet = arrives(page.html).text.splitlines()[:3]
    assert title.startswith("Vladimir Putin · 3 reports")
    assert about in {"Benjamin Netanyahu", "Ebrahim Raisi"}
    assert "nothing. Last seen on" in quiet


def test_where_there_never_was_anything_the_list_says_that() -> None:
    nothing = replace(some_evidence(quiet=True), groups=dict.fromkeys(Kind, ()))
    shown = shelf(nothing, Kind.OUTLETS, skip=0, window=WEEK, voice=voice())

    assert "Last 7 days: nothing, and nothing before it either." in arrives(shown.html).text


def test_a_list_of_the_newest_says_so() -> None:
    assert (
        "Only the newest reports were read for this: 4"
        in arrives(opened(Kind.STORIES, total=900).html).text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHELVES)
def test_every_list_is_told_in_every_language(name: str, language: str) -> None:
    evidence = some_evidence()
    for skip in (0, PAGE):
        shown = shelf(evidence, name, skip=skip, window=WEEK, voice=voice(language))

        assert arrives(shown.html).length > 0
        assert all(len(it) <= 64 for row in data(shown) for it in row)
