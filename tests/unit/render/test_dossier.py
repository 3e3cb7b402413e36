"""The dossier: one message that tells what an actor did, with whom, and who says so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import Office
from bot.domain.deliveries import Message
from bot.domain.differences import About, Difference, Side
from bot.domain.dossiers import Counts, Deed, Dossier, Said
from bot.domain.events import Act, Event, Mode, Quote
from bot.domain.feeds import Ownership
from bot.render.dossier import dossier, sparkline
from bot.render.identity import flag
from bot.render.texts import LANGUAGES
from tests.build import NOON, a_report
from tests.unit.render import scenes
from tests.unit.render.scenes import (
    ACTORS,
    CALL,
    JAKARTA,
    KREMLIN_AS_SUCH,
    NETANYAHU,
    PUTIN,
    RAISI,
    WEEK,
    a_dossier,
    a_quote,
    an_actor,
    arrives,
    texts,
)


def drawn(found: Dossier, language: str = "en") -> Message:
    return dossier(found, language=language, zone=JAKARTA, actors=ACTORS, texts=texts())


def shown(found: Dossier, language: str = "en") -> str:
    return arrives(drawn(found, language).html).text


def test_the_pair_on_offer_is_not_with_ones_own_government() -> None:
    found = a_dossier(company=((KREMLIN_AS_SUCH, 20), (scenes.RAISI, 9)))
    buttons = [one.text for row in drawn(found).buttons for one in row]

    assert "🔗 With Ebrahim Raisi" in buttons
    assert not [it for it in buttons if "Government of Russia" in it]
    alone = drawn(a_dossier(company=((KREMLIN_AS_SUCH, 20),)))
    assert not [one.text for row in alone.buttons for one in row if "🔗" in one.text]


def test_a_dossier_in_english() -> None:
    assert shown(a_dossier(quotes=(a_quote(),))) == (
        "Vladimir Putin · 🇷🇺 President of Russia (since 2012-05-07)\n"
        "\u2068فلاديمير بوتين\u2069 · \u2068Владимир Путин\u2069 · \u2068ולדימיר פוטין\u2069 · \u2068Vladimir Poutine\u2069 · Q7747\n"
        "\n"
        "Last 7 days  ▂▃▂▄█▆▅  41 stories · 127 reports (+210% on the period before)\n"
        "62 outlets · 11 languages · 4 official · 18 state media\n"
        "\n"
        "What they did\n"
        "• 16 Oct 📞 spoke by phone with Benjamin Netanyahu, Ebrahim Raisi — Kremlin (official) · +2\n"
        "\n"
        "With whom  Benjamin Netanyahu 12 · Ebrahim Raisi 9\n"
        "\n"
        "In their words\n"
        "• “\u2068We are ready to help\u2069” — Kremlin (official) · 16 Oct · ru\n"
        "\n"
        "Latest\n"
        "1. \u2068Putin hubungi para pemimpin\u2069 — Riau Pos · id · 16 Oct\n"
        "2. \u2068بوتين يتصل بنتنياهو ورئيسي\u2069 — \u2068الشرق\u2069 · ar · 16 Oct\n"
        "\n"
        "as of 16 Oct 19:00 (Asia/Jakarta) · names matched by list, never guessed"
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "id",
            "• 16 Okt 📞 berbicara lewat telepon dengan Benjamin Netanyahu, Ebrahim Raisi — Kremlin (resmi) · +2",
        ),
        (
            "ar",
            (
                "• 16 أكتوبر 📞 اتصال هاتفي مع بنيامين نتنياهو، إبراهيم رئيسي — "
                "\u2068Kremlin\u2069 (مصدر رسمي) · +2"
            ),
        ),
        (
            "ru",
            (
                "• 16 окт. 📞 телефонный разговор: Биньямин Нетаньяху, Эбрахим Раиси — "
                "Kremlin (официально) · +2"
            ),
        ),
    ],
)
def test_what_was_done_is_told_in_the_readers_language(language: str, line: str) -> None:
    assert line in shown(a_dossier(), language).splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_event_has_its_words(language: str) -> None:
    for act in Act:
        for mode in (None, *Mode):
            event = Event(
                act=act,
                mode=mode,
                sources=(PUTIN.id,),
                targets=(RAISI.id,),
                on=date(2023, 10, 16),
                sentence="",
            )
            text = shown(a_dossier(deeds=(Deed(event=event, reports=(a_report(),)),)), language)
            assert RAISI.name_in(language) in text


def test_what_others_did_is_told_apart() -> None:
    accused = Event(
        act=Act.ACCUSE,
        sources=(RAISI.id,),
        targets=(PUTIN.id,),
        on=date(2023, 10, 15),
        sentence="",
    )
    lines = shown(a_dossier(deeds=(Deed(event=accused, reports=(a_report(),)),))).splitlines()

    assert "What they did" not in lines
    assert lines[lines.index("What others did towards them") + 1] == (
        "• 15 Oct 👉 Ebrahim Raisi: Accusation — The Wire"
    )


def test_an_act_towards_nobody_we_know_is_told_in_its_own_words() -> None:
    said = Event(
        act=Act.STATEMENT,
        sources=(PUTIN.id,),
        targets=(),
        on=date(2023, 10, 16),
        sentence="The president spoke of peace.",
    )

    told = shown(a_dossier(deeds=(Deed(event=said, reports=(a_report(),)),)))

    assert "🎙 Statement: \u2068The president spoke of peace.\u2069 — The Wire" in told


def test_an_act_is_told_in_the_words_of_a_report_the_reader_reads_which_is_cited() -> None:
    said = Event(
        act=Act.STATEMENT,
        sources=(PUTIN.id,),
        targets=(),
        on=date(2023, 10, 16),
        sentence="Он говорил о мире.",
    )
    kremlin = a_report("kremlin", outlet="Kremlin", ownership=Ownership.OFFICIAL, language="ru")
    courrier = a_report("courrier", outlet="Le Courrier", language="fr")
    told = (("Он говорил о мире.", kremlin), ("Il a parlé de paix.", courrier))
    deed = Deed(event=said, reports=(kremlin, courrier), sentences=told)

    assert "Il a parlé de paix. — Le Courrier · +1" in shown(a_dossier(deeds=(deed,)), "fr")
    assert "\u2068Он говорил о мире.\u2069 — Kremlin (amtlich) · +1" in shown(
        a_dossier(deeds=(deed,)), "de"
    )


def test_what_state_media_tell_alone_is_marked() -> None:
    tass, rtr = (
        a_report(name, outlet=name, ownership=Ownership.STATE) for name in ("TASS", "RTR")
    )

    assert "— TASS (state media, not corroborated)\n" in shown(
        a_dossier(deeds=(Deed(event=CALL, reports=(tass,)),))
    )
    for others in ((tass, rtr), (a_report(),)):
        told = shown(a_dossier(deeds=(Deed(event=CALL, reports=others),)))
        assert "not corroborated" not in told


def test_an_outlet_that_repeats_itself_is_one_source() -> None:
    again = (a_report("a"), a_report("b"), a_report("c"))

    assert "— The Wire\n" in shown(a_dossier(deeds=(Deed(event=CALL, reports=again),)))


def test_a_former_office_is_told_as_such_with_its_dates() -> None:
    asked_on = date(2025, 1, 1)
    found = a_dossier(RAISI, asked_on=asked_on, office=None, former=RAISI.last_office(asked_on))

    assert shown(found).splitlines()[0] == (
        "Ebrahim Raisi · 🇮🇷 former President of Iran (2021-08-03 to 2024-05-19) · died 2024-05-19"
    )


@pytest.mark.parametrize(
    ("office", "told"),
    [
        (Office(title="Envoy", checked=True), "Envoy"),
        (Office(title="Envoy"), "Envoy · not verified"),
        (
            Office(title="Envoy", as_of=date(2023, 1, 2), checked=True),
            "Envoy · as of 2023-01-02",
        ),
        (Office(title="Envoy", as_of=date(2023, 10, 1), checked=True), "Envoy"),
    ],
)
def test_what_is_known_of_an_office_says_how_well(office: Office, told: str) -> None:
    assert shown(a_dossier(NETANYAHU, office=office)).splitlines()[0].endswith(f"🇮🇱 {told}")


def test_an_actor_without_offices_goes_by_the_description() -> None:
    body = an_actor("arab-league", "Arab League", description="Body of 22 states")

    assert shown(a_dossier(body, office=None)).startswith("Arab League · Body of 22 states\n")


def test_a_description_that_is_the_name_again_is_left_out() -> None:
    body = an_actor("arab-league", "Arab League", description="Arab League")

    assert shown(a_dossier(body, office=None)).startswith("Arab League\n")


def test_a_quiet_actor_is_last_seen_on_a_day() -> None:
    now = NOON + timedelta(days=400)
    found = a_dossier(since=now - WEEK, until=now, quiet=True, counts=Counts())

    assert "Last 7 days: nothing. Last seen on 16 Oct 2023; what follows is from then." in shown(
        found
    )


def test_an_actor_never_seen_is_said_to_be_so() -> None:
    found = a_dossier(quiet=True, counts=Counts(), deeds=(), company=(), latest=())

    assert "Last 7 days: nothing, and nothing before it either." in shown(found)


def test_what_others_say_and_where_reports_differ_stand_on_the_first_page() -> None:
    """Who said it goes before the words; a fold keeps them from filling the screen."""
    quote = replace(a_quote("Putin wants peace").quote, speaker=RAISI.id)
    some = Side(reports=(scenes.KREMLIN,), actors=(NETANYAHU.id,))
    others = Side(reports=(a_report(),), actors=(RAISI.id,))
    differing = Difference(
        about=About.TARGETS, act=Act.ACCUSE, actors=(PUTIN.id,), sides=(some, others)
    )
    page = drawn(
        a_dossier(
            quotes=(a_quote(),),
            about=(Said(quote=quote, report=a_report()),),
            differences=(differing,),
        )
    ).html
    told = arrives(page).text

    assert "About them\n• Ebrahim Raisi (said): “Putin wants peace” — The Wire" in told
    differing_told = (
        "Where reports differ\n• Vladimir Putin · Accusation · with or towards whom:\n"
        "◦ Benjamin Netanyahu — "
    )
    assert differing_told in told
    assert told.index("In their words") < told.index("About them") < told.index("Latest")
    arabic = shown(a_dossier(differences=(differing,)), "ar")
    assert f"• {PUTIN.name_in('ar')} · اتهام · مع من أو تجاه من:" in arabic
    assert page.count("<blockquote expandable>") == 2


def test_reported_speech_is_not_shown_as_a_quotation() -> None:
    text = shown(a_dossier(quotes=(a_quote("that help was ready", verbatim=False),)))

    assert (
        "\u2068that help was ready\u2069 — Kremlin (official) · 16 Oct · ru · reported, not verbatim"
        in text
    )
    assert "“" not in text


def test_sample_news_is_marked() -> None:
    text = shown(a_dossier(latest=(a_report(sample=True),)))

    assert "16 Oct · 🧪 sample" in text
    assert "Sample news: written by the makers of this program" in text


def test_the_tabs_show_other_windows_of_the_same_actor() -> None:
    row = drawn(a_dossier()).buttons[0]

    assert [(button.text, button.data) for button in row] == [
        ("24 h", "1|who|vladimir-putin|24h"),
        ("• 7 d •", "1|who|vladimir-putin|7d"),
        ("30 d", "1|who|vladimir-putin|30d"),
    ]


def test_what_stands_behind_a_dossier_is_a_tap_away() -> None:
    _, *rows = drawn(a_dossier()).buttons

    assert [[(button.text, button.data) for button in row] for row in rows] == [
        [
            ("📄 127 reports", "1|reports|vladimir-putin|7d|0"),
            ("📚 41 stories", "1|list|vladimir-putin|7d|stories|0"),
        ],
        [
            ("📰 62 outlets", "1|list|vladimir-putin|7d|outlets|0"),
            ("🌐 11 languages", "1|list|vladimir-putin|7d|languages|0"),
        ],
        [
            ("🗂 What they did", "1|list|vladimir-putin|7d|acts|0"),
            ("👥 With whom", "1|list|vladimir-putin|7d|with|0"),
        ],
        [
            ("🔔 Follow", "1|follow|vladimir-putin"),
            ("💬 Quotes", "1|quotes|vladimir-putin|by|0"),
        ],
        [
            ("🕸 Contacts", "1|contacts|vladimir-putin|30d|0"),
            ("📈 Trend", "1|trend|vladimir-putin"),
        ],
        [("🔗 With Benjamin Netanyahu", "1|pair|vladimir-putin|benjamin-netanyahu|30d")],
    ]


def test_nothing_is_offered_of_what_there_is_none() -> None:
    nothing = a_dossier(quiet=True, counts=Counts(), deeds=(), company=(), latest=())
    buttons = [it.data for row in drawn(nothing).buttons for it in row]

    assert not any("list" in button or "reports" in button for button in buttons)


@pytest.mark.parametrize(
    ("counts", "bars"),
    [((), ""), ((0, 0), ""), ((0, 1, 2, 4), "▁▃▅█"), ((5,), "█")],
)
def test_days_are_drawn_as_bars(counts: tuple[int, ...], bars: str) -> None:
    assert sparkline(counts) == bars


@pytest.mark.parametrize(("country", "shown_as"), [("RU", "🇷🇺"), ("", ""), ("R1", ""), ("рф", "")])
def test_a_flag_is_for_a_country(country: str, shown_as: str) -> None:
    assert flag(country) == shown_as


events = st.builds(
    Event,
    act=st.sampled_from(Act),
    mode=st.none() | st.sampled_from(Mode),
    sources=st.lists(st.sampled_from([*ACTORS]), max_size=3).map(tuple),
    targets=st.lists(st.sampled_from([*ACTORS]), max_size=3).map(tuple),
    on=st.dates(),
    sentence=scenes.words,
)
quotes = st.builds(
    Quote,
    text=scenes.words,
    speaker=st.none(),
    speaker_surface=scenes.words,
    cue=scenes.words,
    verbatim=st.booleans(),
)
dossiers = st.builds(
    Dossier,
    actor=scenes.actors,
    asked_on=st.dates(),
    office=st.none() | st.builds(Office, title=scenes.words, start=st.none() | st.dates()),
    former=st.none() | st.builds(Office, title=scenes.words, end=st.dates()),
    since=st.just(NOON - WEEK),
    until=st.just(NOON),
    quiet=st.booleans(),
    counts=st.builds(
        Counts,
        entries=st.integers(0, 10**9),
        outlets=st.integers(0, 10**6),
        entries_before=st.integers(0, 10**9),
        by_day=st.lists(st.integers(0, 10**6), max_size=31).map(tuple),
    ),
    deeds=st.lists(
        st.builds(Deed, event=events, reports=st.lists(scenes.reports, max_size=4).map(tuple)),
        max_size=9,
    ).map(tuple),
    company=st.lists(st.tuples(scenes.actors, st.integers(0, 10**6)), max_size=9).map(tuple),
    quotes=st.lists(st.builds(Said, quote=quotes, report=scenes.reports), max_size=6).map(tuple),
    about=st.lists(st.builds(Said, quote=quotes, report=scenes.reports), max_size=6).map(tuple),
    differences=st.lists(
        st.builds(
            Difference,
            about=st.sampled_from([About.TARGETS, About.SOURCES]),
            act=st.sampled_from(Act),
            actors=st.lists(st.sampled_from([*ACTORS]), max_size=2).map(tuple),
            sides=st.lists(
                st.builds(
                    Side,
                    reports=st.lists(scenes.reports, min_size=1, max_size=3).map(tuple),
                    actors=st.lists(st.sampled_from([*ACTORS]), max_size=3).map(tuple),
                ),
                min_size=2,
                max_size=5,
            ).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    latest=st.lists(scenes.reports, max_size=9).map(tuple),
)


@scenes.unhurried
@given(dossiers, scenes.languages)
def test_any_dossier_is_a_message_telegram_takes(found: Dossier, language: str) -> None:
    message = drawn(found, language)

    arrives(message.html)
    assert all(len(button.data.encode()) <= 64 for row in message.buttons for button in row)


@pytest.mark.parametrize("language", ["ar", "fa", "he"])
def test_no_number_is_drawn_to_the_other_side_of_a_code(language: str) -> None:
    """An app would draw "en · 16" as one run from left to right, apart from the month."""
    said = shown(a_dossier(), language)

    assert "\u2068id\u2069 · 16" in said
    assert "\u20682012-05-07\u2069" in said
