"""The digest: one message, whatever the news says."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.digests import Edition, Followed, Told
from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Figure, Step, Story
from bot.render.digest import digest, drawn, drawn_for
from bot.render.latest import PAGE, latest
from bot.render.texts import LANGUAGES
from tests.build import NOON, a_report, a_story, a_subscription
from tests.unit.render import scenes
from tests.unit.render.scenes import (
    ACTORS,
    JAKARTA,
    KREMLIN,
    RIAU,
    an_edition,
    arrives,
    texts,
    told,
)


def shown(edition: Edition, language: str = "en", *, next_at: datetime | None = None) -> str:
    message = digest(
        edition, language=language, zone=JAKARTA, next_at=next_at, actors=ACTORS, texts=texts()
    )
    return arrives(message.html).text


def test_a_digest_in_english() -> None:
    assert shown(an_edition(), next_at=NOON + timedelta(hours=13)) == (
        "Middle East diplomacy — Mon 16 Oct, evening\n"
        "12 h · 214 reports read → 38 relevant → 2 stories · 4 outlets · en ru ar id\n"
        "\n"
        "1. Putin phones Netanyahu\n"
        "Vladimir Putin called Benjamin Netanyahu on Monday.\n"
        "👤 Vladimir Putin · Benjamin Netanyahu   🤝 Talks\n"
        "✅ 1 official · 3 outlets · 3 languages\n"
        "The Wire · Kremlin (official) · \u2068الشرق\u2069\n"
        "\n"
        "Also\n"
        "• \u2068Putin hubungi para pemimpin\u2069 (id) — Riau Pos\n"
        "\n"
        "Next digest: 08:00 (Asia/Jakarta)"
    )


FOLLOWED = (
    Followed(ActorId("vladimir-putin"), entries=78, before=25),
    Followed(ActorId("benjamin-netanyahu"), entries=60, before=100),
    Followed(ActorId("ebrahim-raisi"), entries=1_001, before=1_000),
    Followed(ActorId("nobody-any-more"), entries=5, before=5),
)


def test_whom_the_reader_follows_has_a_line_above_the_footer() -> None:
    told = shown(an_edition(followed=FOLLOWED), next_at=NOON + timedelta(hours=13))

    assert told.endswith(
        "— Riau Pos\n"
        "\n"
        "Who you follow  Vladimir Putin ▲212% · Benjamin Netanyahu ▼40% · Ebrahim Raisi =\n"
        "\n"
        "Next digest: 08:00 (Asia/Jakarta)"
    )
    new = an_edition(followed=(Followed(FOLLOWED[0].actor, entries=3, before=0),))
    assert "Who you follow  Vladimir Putin ▲\n" in f"{shown(new)}\n"
    assert "Who you follow" not in shown(an_edition(followed=FOLLOWED[-1:]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_of_whom_one_follows_is_in_every_language(language: str) -> None:
    [line] = [
        line for line in shown(an_edition(followed=FOLLOWED), language).splitlines() if "▲" in line
    ]

    assert line.startswith(texts().say(language, "digest-followed"))
    assert ACTORS[FOLLOWED[0].actor].name_in(language) in line
    assert "▼" in line


def test_a_digest_in_indonesian() -> None:
    lines = shown(an_edition(), "id").splitlines()

    assert lines[0] == "Diplomasi Timur Tengah — Sen, 16 Okt, malam"
    assert lines[1].startswith("12 jam · 214 laporan dibaca → 38 relevan → 2 berita · 4 media")
    assert "1. \u2068Putin phones Netanyahu\u2069 (en)" in lines
    assert "• Putin hubungi para pemimpin — Riau Pos" in lines


def test_a_digest_in_russian() -> None:
    lines = shown(an_edition(), "ru").splitlines()

    assert lines[0] == "Ближневосточная дипломатия — пн, 16 окт., вечер"
    assert "👤 Владимир Путин · Биньямин Нетаньяху   🤝 Переговоры" in lines
    assert "✅ официальные: 1 · 3 издания · 3 языка" in lines


def test_a_digest_in_arabic_runs_from_right_to_left() -> None:
    lines = shown(an_edition(), "ar").splitlines()

    assert lines[0] == "دبلوماسية الشرق الأوسط — الاثنين، 16 أكتوبر، مساءً"
    assert "قُرئ 214 تقريرًا ← ذات صلة: 38 ← خبران" in lines[1]
    assert "\u200f1. \u2068Putin phones Netanyahu\u2069 (\u2068en\u2069)" in lines


def test_a_story_older_than_the_window_carries_its_date() -> None:
    """Nothing old is told as if it were new."""
    old, older = (told(a_report(published_at=NOON - timedelta(days=it))) for it in (30, 300))

    assert "1. Putin phones Netanyahu 🗓 16 Sept\n" in shown(an_edition(full=(old,)))
    assert "1. Putin phones Netanyahu 🗓 20 Dec 2022\n" in shown(an_edition(full=(older,)))


def test_a_story_that_nobody_dated_says_so() -> None:
    assert "Netanyahu ❔ no date given" in shown(an_edition(full=(told(a_report(dated=False)),)))


def test_sample_news_is_marked() -> None:
    text = shown(an_edition(full=(told(a_report(sample=True)),)))

    assert "1. Putin phones Netanyahu 🧪 sample" in text
    assert "None of it is reporting." in text


def test_a_confirmed_story_counts_its_primary_sources() -> None:
    without = shown(an_edition(full=(told(a_report()),)))

    assert "✅" not in without


def test_other_outlets_are_counted() -> None:
    reports = [a_report(str(n), outlet=f"Outlet {n}") for n in range(9)]

    assert "Outlet 0 · Outlet 1 · Outlet 2 · Outlet 3 · +5\n" in shown(
        an_edition(full=(told(*reports),))
    )


def test_a_headline_is_never_shown_beside_an_outlet_that_did_not_write_it() -> None:
    officials = [
        a_report(str(n), outlet=f"Ministry {n}", ownership=Ownership.OFFICIAL) for n in range(5)
    ]
    text = shown(an_edition(full=(told(RIAU, *officials),), also=(told(RIAU, *officials),)))

    assert "\nRiau Pos · Ministry 0 (official) · " in text
    assert "• \u2068Putin hubungi para pemimpin\u2069 (id) — Riau Pos · +5" in text


def test_a_lead_that_only_repeats_the_headline_is_not_told_twice() -> None:
    text = shown(an_edition(full=(told(a_report(lead="Putin phones Netanyahu")),), also=()))

    assert text.count("Putin phones Netanyahu") == 1


def test_an_empty_window_is_told_in_a_line() -> None:
    assert shown(an_edition(full=(), also=())) == (
        "Middle East diplomacy — Mon 16 Oct, evening\n"
        "Last 12 hours: nothing about Middle East diplomacy in what I read."
    )


def test_a_digest_that_is_days_away_names_the_day() -> None:
    assert "Next digest: Thu 19 Oct 19:00 (Asia/Jakarta)" in shown(
        an_edition(), next_at=NOON + timedelta(days=3)
    )


LONG = a_report(title="A headline of many words " * 8, lead="A sentence of many words " * 12)


def test_six_stories_and_six_one_liners_fit_however_long_they_are() -> None:
    text = shown(an_edition(full=(told(LONG),) * 6, also=(told(LONG),) * 6))

    assert "\n6. A headline" in text
    assert text.count("\n• ") == 6
    assert "\n+" not in text


def test_what_is_too_long_goes_with_one_liners_first_and_is_counted() -> None:
    long = told(*(replace(LONG, outlet=f"{place} outlet " * 9) for place in ("A", "B", "C", "D")))
    text = shown(an_edition(full=(long,) * 6, also=(long,) * 6))

    assert "\n6. A headline" in text
    assert "\n+" in text
    assert text.count("\n• ") < 6


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"),
        (5, "morning"),
        (11, "morning"),
        (12, "afternoon"),
        (18, "evening"),
        (23, "night"),
    ],
)
def test_the_part_of_the_day_is_the_readers(hour: int, part: str) -> None:
    there = NOON.replace(hour=hour) - timedelta(hours=7)  # Jakarta
    edition = an_edition(since=there - timedelta(hours=12), until=there)

    assert shown(edition).splitlines()[0].endswith(f", {part}")


tellings = st.lists(scenes.tellings, max_size=8).map(tuple)


@scenes.unhurried
@given(tellings, tellings, scenes.languages, st.none() | scenes.moments)
def test_any_edition_is_a_message_telegram_takes(
    full: tuple[Told, ...],
    also: tuple[Told, ...],
    language: str,
    next_at: datetime | None,
) -> None:
    shown(an_edition(full=full, also=also), language, next_at=next_at)


def page(count: int, *, skip: int = 0) -> tuple[str, list[str]]:
    stories = [a_story(str(n), a_report(str(n), title=f"Headline {n}")) for n in range(count)]
    message = latest(
        stories[skip : skip + PAGE + 1],
        skip=skip,
        now=NOON,
        language="en",
        zone="UTC",
        actors=ACTORS,
        texts=texts(),
    )
    data = [b.data for row in message.buttons for b in row]
    return arrives(message.html).text, [it for it in data if it.startswith("1|latest")]


def test_the_latest_stories_are_paged() -> None:
    first, onwards = page(PAGE * 2 + 1)
    second, both_ways = page(PAGE * 2 + 1, skip=PAGE)

    assert f"{PAGE}. Headline {PAGE - 1}" in first
    assert f"{PAGE + 1}. Headline {PAGE}" in second
    assert onwards == [f"1|latest|{PAGE}"]
    assert both_ways == ["1|latest|0", f"1|latest|{PAGE * 2}"]


def test_the_last_page_goes_back_only() -> None:
    assert page(PAGE + 2, skip=PAGE)[1] == ["1|latest|0"]


def test_before_the_first_story_there_is_a_word() -> None:
    assert page(0) == (
        "There are no stories yet. They come as soon as the feeds have been read.",
        [],
    )


def test_readers_are_shown_the_report_in_their_language_first() -> None:
    official = a_report("k", ownership=Ownership.OFFICIAL)
    message = latest(
        [a_story("s", official, RIAU)],
        skip=0,
        now=NOON,
        language="id",
        zone="UTC",
        actors=ACTORS,
        texts=texts(),
    )

    assert "1. Putin hubungi para pemimpin 🕐 12.00\n" in arrives(message.html).text


@scenes.unhurried
@given(st.lists(scenes.stories, max_size=7), st.integers(0, 1000), scenes.languages)
def test_any_page_is_a_message_telegram_takes(
    stories: list[Story], skip: int, language: str
) -> None:
    message = latest(
        stories,
        skip=skip,
        now=NOON,
        language=language,
        zone=JAKARTA,
        actors=ACTORS,
        texts=texts(),
    )

    arrives(message.html)


def test_a_story_told_before_says_what_is_new_and_nothing_else() -> None:
    """And when it was told, with the reports that brought the news alone."""
    step = Step(report=KREMLIN, acts=(Act.AGREE,), figures=(Figure("hostages", 33),))
    again = Told(
        story=a_story("s", a_report(), KREMLIN),
        lead=KREMLIN,
        news=(step,),
        told_at=NOON - timedelta(hours=12),
    )
    edition = an_edition(full=(again,), also=(again,))

    made = drawn(edition, language="en", zone="UTC", next_at=None, actors=ACTORS, texts=texts())

    said = arrives(made.message.html).text
    assert "↩️ Told 16 Oct 00:00, now new: Agreement, hostages: 33" in said
    assert "The Wire" not in said
    assert made.told == ("s", "s")


def test_a_follow_up_links_to_the_message_that_told_it_before() -> None:
    """Each to its own, in full and in a line."""
    first, second = (
        Told(
            story=a_story(name, KREMLIN),
            lead=KREMLIN,
            news=(Step(report=KREMLIN, acts=(Act.AGREE,)),),
            told_at=NOON - timedelta(hours=12),
            told_in=f"https://t.me/c/1234/{number}",
        )
        for number, name in enumerate(("one", "two"), start=7)
    )
    edition = an_edition(full=(first,), also=(second,))

    made = drawn(edition, language="en", zone="UTC", next_at=None, actors=ACTORS, texts=texts())

    assert '<a href="https://t.me/c/1234/7">↩️ Told 16 Oct 00:00, now new:</a>' in (
        made.message.html
    )
    assert '• <a href="https://t.me/c/1234/8">↩️</a>' in made.message.html


def test_feeds_that_do_not_work_stand_at_the_foot() -> None:
    ahead = shown(an_edition(failing=3), next_at=NOON + timedelta(hours=13))
    alone = shown(an_edition(failing=1), "ru")

    assert ahead.endswith("\nNext digest: 08:00 (Asia/Jakarta) · 3 feeds failing")
    assert alone.endswith("1 лента не работает")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_told_in_one_line_without_a_sound(language: str) -> None:
    reader = a_subscription(42, language=language, zone="Asia/Tehran", empty_told=True)
    empty = an_edition(full=(), also=(), relevant=0)
    line = drawn_for(texts(), ACTORS, empty, reader, next_at=NOON + timedelta(hours=6))

    assert "\n" not in arrives(line.message.html).text
    assert line.message.silent
    assert line.told == ()


def test_a_code_behind_a_headline_draws_no_number_to_its_side() -> None:
    """In Arabic "(tr) — OdaTV · +3 · 21" would be one run from left to right."""
    foreign = told(a_report(published_at=NOON - timedelta(days=30), language="tr"))

    said = shown(an_edition(full=(foreign,), also=(foreign,)), "ar")

    assert said.count("(\u2068tr\u2069)") == 2
    assert "(tr)" not in said
