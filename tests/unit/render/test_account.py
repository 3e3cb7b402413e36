"""An opened story, as one message, whatever is in it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.differences import About, Difference, Side
from bot.domain.dossiers import Said
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Figure, Step, Story
from bot.render.account import part, story
from bot.render.bidi import without_controls
from bot.render.deeds import acted, said
from bot.render.differences import difference
from bot.render.reports import beyond_title
from bot.render.story import news_of
from bot.render.story_records import account_record
from bot.render.texts import LANGUAGES
from bot.render.voice import Voice
from bot.stories.account import Account
from tests.build import NOON, a_report, a_story
from tests.unit.render.scenes import (
    ACTORS,
    NETANYAHU,
    PUTIN,
    RAISI,
    a_quote,
    an_account,
    arrives,
    texts,
    unhurried,
    words,
)
from tests.unit.stories.invent import stories


def voice(language: str = "en") -> Voice:
    return Voice(texts=texts(), language=language, now=NOON, actors=ACTORS)


def shown(found: Account, language: str = "en") -> str:
    message = story(found, found.story.reports[0], voice(language))
    return arrives(message.html).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_it(language: str) -> None:
    assert "Riau Pos" in shown(an_account(), language)


def test_differences_carry_their_sources() -> None:
    said = shown(an_account())

    assert "◦ 16 Oct — Kremlin (official) · The Wire" in said
    assert "◦ 17 Oct — Riau Pos" in said


def test_outlets_are_counted_by_owner() -> None:
    assert "3 reports · 2 independent" in shown(an_account())


def test_independent_sources_are_counted_where_outlets_copied() -> None:
    """Beside as many outlets as sources the number says nothing new."""
    found = an_account()

    assert "independent sources" not in shown(found)
    assert "3 reports · independent sources: 2 · " in shown(replace(found, sources=2))


def test_what_came_when_says_of_which_year() -> None:
    later = replace(voice(), now=NOON + timedelta(days=400))
    message = story(an_account(), an_account().story.reports[0], later)

    told = arrives(message.html).text

    assert re.search(r"• (?:✅ )?16 Oct 2023 \d\d:\d\d · ", told)


def test_a_quotation_says_to_whom() -> None:
    quote = a_quote("We are ready")
    to = replace(quote, quote=replace(quote.quote, hearer=NETANYAHU.id))

    assert without_controls(arrives(said(to, 100, voice())).text).startswith(
        "“We are ready” — to Benjamin Netanyahu — Kremlin (official)"
    )
    assert without_controls(arrives(said(quote, 100, voice())).text).startswith(
        "“We are ready” — Kremlin"
    )


def test_who_spoke_is_not_told_to_have_begun_it() -> None:
    """One report says that Putin called Netanyahu, another that Netanyahu called Putin."""
    call = Event(
        act=Act.CONSULT,
        mode=Mode.CALL,
        sources=(NETANYAHU.id,),
        targets=(PUTIN.id, RAISI.id),
        on=NOON.date(),
        sentence="",
    )

    assert acted(call, voice(), names=6) == (
        "Benjamin Netanyahu – Vladimir Putin, Ebrahim Raisi: Phone call"
    )
    letter = replace(call, mode=Mode.LETTER)
    assert acted(letter, voice(), names=1) == "Benjamin Netanyahu: wrote to Vladimir Putin, +1"


def test_who_did_what_has_one_colon_in_every_language() -> None:
    accord = Event(
        act=Act.AGREE,
        mode=None,
        sources=(PUTIN.id,),
        targets=(RAISI.id,),
        on=NOON.date(),
        sentence="",
    )

    told = [acted(accord, voice(language), names=6) for language in LANGUAGES]

    assert [line for line in told if line.count(":") != 1] == []
    assert acted(replace(accord, targets=()), voice("ru"), names=6) == "Владимир Путин: Соглашение"


def test_what_a_report_was_first_to_bring_stands_behind_the_commas_of_the_language() -> None:
    new = Step(report=a_report(), acts=(Act.AGREE,), actors=(PUTIN.id, RAISI.id))

    assert news_of(new, voice("ar")).count("، ") == 2


def test_counts_are_said_as_what_was_new() -> None:
    counted = replace(a_report("x", outlet="N"), figures=(Figure("hostages", 33),))

    assert "· + hostages: 33" in shown(an_account(a_story("s", a_report(), counted)))


@unhurried
@given(stories, words, st.sampled_from("tdqxrz"), st.integers(0, 20))
def test_whatever_is_in_a_story_telegram_takes_it(
    made: Story, title: str, name: str, skip: int
) -> None:
    report = replace(made.reports[0], title=title or "…", lead=title * 3)
    found = an_account(replace(made, reports=(report, *made.reports[1:])))

    drawn = part(found, report, name, skip=skip, voice=voice("ar"))

    arrives(story(found, report, voice("he")).html)
    if drawn is None:
        assert name == "z"
    else:
        arrives(drawn.html)


def test_the_record_holds_what_the_message_tells() -> None:
    found = an_account()
    record = account_record(found, found.story.reports[0], ACTORS)

    assert record["status"] == "found"
    assert record["sources"] == 3
    assert [len(record[key]) for key in ("reports", "timeline", "events", "quotes")] == [
        3,
        3,
        1,
        1,
    ]
    [difference] = record["differences"]
    assert [side["outlets"] for side in difference["sides"]] == [
        ["Kremlin", "The Wire"],
        ["Riau Pos"],
    ]


@pytest.mark.parametrize(
    ("title", "lead", "sentence"),
    [
        ("Putin phones Netanyahu", "", ""),
        ("Putin phones Netanyahu", "Putin phones Netanyahu.", ""),
        ("Putin phones…", "Putin phones Netanyahu and Raisi.", "…Netanyahu and Raisi."),
        ("Putin phones", "Putin phones: Raisi is next.", "…Raisi is next."),
        ("Putin phone", "Putin phones Netanyahu.", "Putin phones Netanyahu."),
        ("", "Putin phones Netanyahu.", "Putin phones Netanyahu."),
    ],
)
def test_a_sentence_does_not_tell_the_headline_again(title: str, lead: str, sentence: str) -> None:
    """Feeds begin their texts with the headline, and cut headlines off their texts."""
    assert beyond_title(replace(a_report(), title=title, lead=lead)) == sentence


def test_a_story_without_a_sentence_has_no_line_for_it() -> None:
    bare = replace(a_report(), title="فون", lead="", language="ar")

    assert "\n\u2068\u2069\n" not in shown(an_account(a_story("s", bare)))


def test_words_of_nobody_known_have_nobody_before_them() -> None:
    """A verb alone in brackets says nothing; whose words they are comes first."""
    quote = replace(a_quote().quote, speaker=None, cue="said")
    nameless, named = (
        Said(quote=replace(quote, text=text, speaker_surface=surface), report=a_report())
        for text, surface in (("We leave with a text", ""), ("We shall see", "the envoy"))
    )

    said = shown(replace(an_account(), quotes=(nameless, named)))

    assert "the envoy (said): “We shall see” — The Wire" in said
    assert "\n“We leave with a text” — The Wire" in said
    assert said.index("We shall see") < said.index("We leave")


def test_an_opened_story_can_be_followed_and_questioned_at_once() -> None:
    found = an_account()
    message = story(found, found.story.reports[0], voice())
    pressed = [(one.text, one.data) for row in message.buttons for one in row]

    assert ("🔔 Follow this story", f"1|watch|{found.story.id}") in pressed
    assert ("❔ Why this is here", f"1|why|{found.story.id}") in pressed


def test_where_reports_differ_in_whom_each_side_is_named() -> None:
    sides = tuple(
        Side(reports=(a_report(name, outlet=name),), actors=(actor,))
        for name, actor in (("alpha", NETANYAHU.id), ("beta", RAISI.id))
    )
    found = Difference(about=About.TARGETS, act=Act.REJECT, actors=(PUTIN.id,), sides=sides)

    assert arrives(difference(found, voice())).text == (
        "• Vladimir Putin · Refusal · with or towards whom:\n"
        "◦ Benjamin Netanyahu — alpha\n"
        "◦ Ebrahim Raisi — beta"
    )
