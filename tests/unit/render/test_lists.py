"""Pairs, reports, quotes, contacts and trends, as messages and as charts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.contacts import Tie
from bot.actors.naming import Choices
from bot.actors.pair import Shared
from bot.actors.trend import Course
from bot.domain.dossiers import Deed, Said
from bot.domain.events import Act, Event, Mode, Quote
from bot.domain.stories import Report
from bot.render.bidi import without_controls
from bot.render.evidence import shelf
from bot.render.listing import PAGE, contacts, network, quotes, reports
from bot.render.pair import both, pair, which
from bot.render.reports import legible
from bot.render.texts import LANGUAGES
from bot.render.trend import chart, trend
from bot.render.voice import Voice
from tests.build import NOON, a_report
from tests.unit.render import scenes
from tests.unit.render.scenes import (
    ACTORS,
    JAKARTA,
    NETANYAHU,
    PUTIN,
    RAISI,
    arrives,
    texts,
    unhurried,
    words,
)

MONTH = ("30d", timedelta(days=30))
CAPTION = 1024


def voice(language: str = "en") -> Voice:
    return Voice(texts=texts(), language=language, zone=JAKARTA, now=NOON, actors=ACTORS)


def test_stories_of_one_report_each_need_no_headings() -> None:
    """ "1 report" above each report says nothing."""
    single = tuple(Shared(reports=(a_report(str(it)),)) for it in range(3))
    told = arrives(both(scenes.a_pair(shared=single), skip=0, voice=voice()).html).text

    assert "📚" not in told
    assert "📚 9 reports" in arrives(both(scenes.a_pair(), skip=0, voice=voice()).html).text


def test_a_pair_in_english() -> None:
    assert arrives(pair(scenes.a_pair(), voice()).html).text == (
        "Vladimir Putin · Benjamin Netanyahu\n"
        "Last 30 days · 2 stories · 14 reports\n"
        "\n"
        "Between them\n"
        "• 16 Oct 📞 Vladimir Putin – Benjamin Netanyahu: Phone call — Kremlin (official) · +1\n"
        "\n"
        "About each other\n"
        "• Vladimir Putin (\u2068said\u2069): “\u2068I told Netanyahu so\u2069”"
        " — Kremlin (official) · 16 Oct · ru\n"
        "\n"
        "Stories with both\n"
        "1. \u2068Putin hubungi para pemimpin\u2069 — Riau Pos · +8 · id · 16 Oct\n"
        "2. \u2068بوتين يتصل بنتنياهو ورئيسي\u2069 — \u2068الشرق\u2069 · ar · 16 Oct\n"
        "\n"
        "as of 16 Oct 19:00 (Asia/Jakarta) · names matched by list, never guessed"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pair_of_whom_nothing_was_read_says_so(language: str) -> None:
    nothing = scenes.a_pair(quiet=True, reports=0, contacts=(), shared=(), quotes=())
    period = voice(language).period(timedelta(days=30))

    text = arrives(pair(nothing, voice(language)).html).text
    assert without_controls(voice(language).say("pair-none", period=period)) in without_controls(
        text
    )


def test_two_who_were_not_together_lately_are_told_of_when_they_were() -> None:
    text = arrives(pair(scenes.a_pair(quiet=True), voice()).html).text

    assert "Last 30 days: nothing. Last seen on 16 Oct; what follows is from then." in text
    assert "Vladimir Putin – Benjamin Netanyahu: Phone call" in text


def test_the_reports_of_two_open_story_by_story_and_lead_back() -> None:
    found = scenes.a_pair(reports=10)
    first, second = (both(found, skip=skip, voice=voice()) for skip in (0, PAGE))

    assert ["📚 9 reports" in arrives(it.html).text for it in (first, second)] == [True, True]
    assert "10. \u2068بوتين يتصل بنتنياهو ورئيسي" in arrives(second.html).text
    assert [[it.data for it in row] for row in second.buttons] == [
        ["1|both|vladimir-putin|benjamin-netanyahu|30d|0"],
        ["1|pair|vladimir-putin|benjamin-netanyahu|30d"],
    ]


def test_a_story_of_two_goes_by_a_headline_its_reader_can_read() -> None:
    """The newest may be in any of ten languages."""
    newest = a_report("riau", language="id", title="Putin telepon")
    english = a_report("wire", language="en", title="Putin phones")
    russian = a_report("ria", language="ru", title="Путин позвонил")
    every = (newest, english, russian)

    assert legible(every, voice("ru")) is russian
    assert legible(every, voice("he")) is english
    assert legible((newest, russian), voice("he")) is newest


def test_without_a_contact_the_last_one_is_told_everywhere() -> None:
    long_ago = Deed(event=replace(scenes.CALL, on=date(2022, 3, 1)), reports=(a_report(),))
    met = scenes.some_contacts(deeds=(), ties=(), before=long_ago)
    two = scenes.a_pair(contacts=(), before=long_ago)
    course = Course(actor=PUTIN, by_day=(0,) * 30, before=NOON - timedelta(days=99))

    listed = arrives(contacts(met, skip=0, window=MONTH, voice=voice()).html).text
    assert "The last one before that:\n• 1 Mar 2022 📞 Phone call: Benjamin" in listed
    assert "• 1 Mar 2022 📞 Vladimir Putin – " in arrives(pair(two, voice()).html).text
    assert (
        "Vladimir Putin · last seen on 9 Jul"
        in arrives(trend(scenes.a_trend(course), voice()).html).text
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_there_is_nothing_the_period_is_named_once(language: str) -> None:
    speaking = voice(language)
    met = scenes.some_contacts(deeds=(), ties=())
    nothing = scenes.some_evidence(quiet=True)

    for message in (
        contacts(met, skip=0, window=MONTH, voice=speaking),
        reports(
            PUTIN, [scenes.KREMLIN], total=1, skip=0, window=MONTH, voice=speaking, quiet=True
        ),
        shelf(nothing, "stories", skip=0, window=MONTH, voice=speaking),
    ):
        assert arrives(message.html).text.count(speaking.period(MONTH[1])) == 1


def test_choices_of_two_name_both() -> None:
    asked = Choices(asked="<b>", options=((PUTIN, RAISI), (PUTIN, NETANYAHU)))
    message = which(asked, voice(), "pair", "30d")

    assert "“<b>”" in arrives(message.html).text
    assert [[(it.text, it.data) for it in row] for row in message.buttons] == [
        [("Vladimir Putin · Ebrahim Raisi", "1|pair|vladimir-putin|ebrahim-raisi|30d")],
        [("Vladimir Putin · Benjamin Netanyahu", "1|pair|vladimir-putin|benjamin-netanyahu|30d")],
    ]


def test_a_report_is_told_with_outlet_owner_language_and_day() -> None:
    message = reports(PUTIN, [scenes.KREMLIN], total=9, skip=8, window=MONTH, voice=voice())

    assert arrives(message.html).text == (
        "Vladimir Putin · Last 30 days · 9 reports\n"
        "\n"
        "9. \u2068Телефонные разговоры с лидерами региона\u2069 — Kremlin (official) · ru · 16 Oct"
    )
    assert [[it.data for it in row] for row in message.buttons] == [
        ["1|reports|vladimir-putin|30d|0"],
        ["1|who|vladimir-putin|30d"],
    ]


def test_sample_news_is_marked_on_every_list() -> None:
    sample = a_report(sample=True)
    listed = reports(PUTIN, [sample], total=1, skip=0, window=MONTH, voice=voice())
    met = scenes.some_contacts(deeds=(Deed(event=scenes.CALL, reports=(sample,)),))

    assert "Sample news" in arrives(listed.html).text
    assert "Sample news" in arrives(contacts(met, skip=0, window=MONTH, voice=voice()).html).text
    shared = scenes.a_pair(shared=(Shared(reports=(sample,)),))
    assert "Sample news" in arrives(pair(shared, voice()).html).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_network_is_labelled_in_the_readers_language(language: str) -> None:
    drawn = network(scenes.some_contacts(), span=MONTH[1], voice=voice(language))

    assert drawn is not None
    assert drawn.names == tuple(actor.name_in(language) for actor in (PUTIN, NETANYAHU, RAISI))
    assert [(edge.one, edge.other, edge.count) for edge in drawn.edges] == [(1, 0, 3), (2, 0, 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_the_newest_entries_only_says_so(language: str) -> None:
    speaking = voice(language)
    met = scenes.some_contacts(read=4_000, total=4_001)
    said = scenes.some_sayings(read=4_000, total=4_001)
    caveat = speaking.say("newest-only", count=4_000)

    for html in (
        contacts(met, skip=0, window=MONTH, voice=speaking).html,
        quotes(said, "by", skip=0, voice=speaking).html,
    ):
        assert caveat in arrives(html).text
    whole = contacts(scenes.some_contacts(), skip=0, window=MONTH, voice=speaking).html
    assert caveat not in arrives(whole).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_an_actor_said_nothing_it_is_told_and_what_others_said_is_shown(
    language: str,
) -> None:
    speaking = voice(language)
    found = scenes.some_sayings(by=())
    message = quotes(found, "by", skip=0, voice=speaking)
    told = arrives(message.html).text

    assert speaking.say("quotes-by-none") in told
    assert speaking.say("quotes-about") in told
    assert "Putin has to decide" in told
    assert not any("quotes" in it.data for row in message.buttons for it in row)


@pytest.mark.parametrize("side", ["by", "about"])
def test_where_there_are_no_quotes_at_all_it_is_told(side: str) -> None:
    message = quotes(scenes.some_sayings(by=(), about=()), side, skip=0, voice=voice())

    assert voice().say(f"quotes-{side}-none") in arrives(message.html).text
    assert voice().say("list-empty") not in arrives(message.html).text


def test_a_network_leaves_out_whom_nobody_knows() -> None:
    strangers = scenes.some_contacts(
        ties=(Tie(one=PUTIN.id, other=scenes.an_actor("x", "X").id, count=1),)
    )

    assert network(strangers, span=MONTH[1], voice=voice()) is None


def test_a_trend_of_several_has_a_line_each() -> None:
    found = scenes.a_trend(
        Course(actor=PUTIN, by_day=(1,) * 30), Course(actor=RAISI, by_day=(0,) * 29 + (4,))
    )
    drawn = chart(found, voice("ru"))

    assert drawn is not None
    assert [line.label for line in drawn.lines] == ["Владимир Путин", "Эбрахим Раиси"]
    assert drawn.days[-1] == "16 окт."
    assert "Эбрахим Раиси" in arrives(trend(found, voice("ru")).html).text


quoted = st.builds(
    lambda text, cue, surface, speaker, report, verbatim: Said(
        quote=Quote(
            text=text, speaker=speaker, speaker_surface=surface, cue=cue, verbatim=verbatim
        ),
        report=report,
    ),
    words,
    words,
    words,
    st.none() | st.sampled_from([*ACTORS]),
    scenes.reports,
    st.booleans(),
)
parties = st.lists(st.sampled_from([*ACTORS]), max_size=3).map(tuple)
deeds = st.builds(
    lambda act, mode, sources, targets, at, sentence, told: Deed(
        event=Event(
            act=act, mode=mode, sources=sources, targets=targets, on=at.date(), sentence=sentence
        ),
        reports=tuple(told),
    ),
    st.sampled_from(Act),
    st.none() | st.sampled_from(Mode),
    parties,
    parties,
    scenes.moments,
    words,
    st.lists(scenes.reports, max_size=3),
)


@unhurried
@given(
    scenes.languages,
    scenes.actors,
    st.lists(deeds, max_size=14),
    st.lists(quoted, max_size=6),
    st.lists(scenes.reports, max_size=9),
)
def test_whatever_the_news_says_telegram_takes_the_message(
    language: str,
    someone: object,
    some: list[Deed],
    said: list[Said],
    told: list[Report],
) -> None:
    found = scenes.a_pair(
        second=someone,
        contacts=tuple(some),
        quotes=tuple(said),
        shared=tuple(Shared(reports=(it, it)) for it in told),
    )
    sayings = scenes.some_sayings(actor=someone, by=tuple(said), about=tuple(said))
    met = scenes.some_contacts(actor=someone, deeds=tuple(some))
    speaking = voice(language)

    for message in (
        pair(found, speaking),
        quotes(sayings, "by", skip=0, voice=speaking),
        contacts(met, skip=0, window=MONTH, voice=speaking),
        reports(PUTIN, told, total=99, skip=0, window=MONTH, voice=speaking),
    ):
        arrives(message.html)
        assert all(1 <= len(it.data.encode()) <= 64 for row in message.buttons for it in row)


@unhurried
@given(scenes.languages, st.lists(scenes.actors, min_size=1, max_size=4))
def test_the_words_of_a_trend_fit_below_a_picture(language: str, some: list[object]) -> None:
    found = scenes.a_trend(
        *(Course(actor=one, by_day=(9_999,) * 30) for one in some)  # type: ignore[arg-type]
    )

    assert arrives(trend(found, voice(language)).html).length <= CAPTION


def test_a_page_has_as_many_reports_as_it_says() -> None:
    many = [a_report(str(n)) for n in range(PAGE + 3)]
    text = arrives(reports(PUTIN, many, total=11, skip=0, window=MONTH, voice=voice()).html).text

    assert text.count("Putin phones Netanyahu") == PAGE
