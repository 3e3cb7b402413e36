"""What readers write, in their words: acts, countries, languages, actors, outlets, or just words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Act
from bot.domain.feeds import Feed, FeedId, PollState
from bot.domain.topics import Topic, TopicKind
from bot.flows.topics import MOST_ASKED, MOST_WORDS, TopicServices, meant, outlet_of, several
from bot.render.texts import LANGUAGES, Texts
from bot.render.topics import code_of, topics_in
from config.texts import load
from tests.build import NOON, a_feed
from tests.shipped import the_assessor, the_resolver
from tests.unit.flows.world import Watch

WORD, ACT, COUNTRY = TopicKind.WORD, TopicKind.ACT, TopicKind.COUNTRY


@dataclass
class Feeds:
    """A book of feeds, as far as topics read it."""

    known: Sequence[Feed]

    async def all(self) -> list[tuple[Feed, PollState]]:
        return [(feed, PollState(due_at=NOON)) for feed in self.known]

    async def get(self, feed_id: FeedId) -> tuple[Feed, PollState] | None:
        return next((pair for pair in await self.all() if pair[0].id == feed_id), None)


@cache
def services() -> TopicServices:
    assessor = the_assessor()
    outlets = ("TASS", "Anadolu Agency", "The Wire", "الشرق الأوسط")
    feeds = Feeds([a_feed(str(number), outlet=name) for number, name in enumerate(outlets)])
    return TopicServices(
        resolver=the_resolver(),
        read=lambda language, text: assessor.lexicon.tongue(language).read(text),
        actors=assessor.gazetteer.actors,
        texts=Texts(load()),
        feeds=feeds,  # type: ignore[arg-type]  # the two of its methods that are used
        clock=Watch(),
    )


async def topics(written: str, language: str = "en") -> list[tuple[TopicKind, str]]:
    found = await meant(written, services(), language=language)
    return [(topic.kind, topic.key) for topic in found]


async def test_a_country_is_known_as_soon_as_somebody_of_it_is() -> None:
    """An admin adds its first actor while the bot runs."""
    actors = {it: one for it, one in services().actors.items() if one.country != "IR"}
    before = replace(services(), actors=actors)
    assert before.place("iran", "en") is None

    actors |= {it: one for it, one in services().actors.items() if one.country == "IR"}

    assert before.place("iran", "en") == Topic(COUNTRY, "IR")


@pytest.mark.parametrize(
    ("written", "kind", "key"),
    [
        ("sanctions", ACT, "SANCTION"),
        ("Talks", ACT, "CONSULT"),
        ("threats", ACT, "THREATEN"),
        ("agreements", ACT, "AGREE"),
        ("act:demand", ACT, "REQUEST"),
        ("Iran", COUNTRY, "IR"),
        ("ایران", COUNTRY, "IR"),
        ("Vereinigte Staaten", COUNTRY, "US"),
        ("country:Gaza", COUNTRY, "PS"),
        ("French", TopicKind.LANGUAGE, "fr"),
        ("العربية", TopicKind.LANGUAGE, "ar"),
        ("lang:id", TopicKind.LANGUAGE, "id"),
        ("TASS", TopicKind.SOURCE, "TASS"),
        ("anadolu agency", TopicKind.SOURCE, "Anadolu Agency"),
        ("from:الشرق الأوسط", TopicKind.SOURCE, "الشرق الأوسط"),
        ("Putin", TopicKind.ACTOR, "vladimir-putin"),
        ("نتنياهو", TopicKind.ACTOR, "benjamin-netanyahu"),
        ("actor:Hamas", TopicKind.ACTOR, "hamas"),
        ("Putin Netanyahu", TopicKind.PAIR, "benjamin-netanyahu+vladimir-putin"),
        ("Нетаньяху и Путин", TopicKind.PAIR, "benjamin-netanyahu+vladimir-putin"),
        ("football", WORD, "football"),
        ("en", TopicKind.LANGUAGE, "en"),
        ("AR", TopicKind.LANGUAGE, "ar"),
        ('"en"', WORD, "en"),
        ("Champions League!", WORD, "Champions League"),
        ('"Iran"', WORD, "Iran"),
        ("«переговоры»", WORD, "переговоры"),
        ("word:talks", WORD, "talks"),
    ],
)
async def test_one_thing_is_meant(written: str, kind: TopicKind, key: str) -> None:
    assert await topics(written) == [(kind, key)]


@pytest.mark.parametrize(
    ("language", "written", "kind", "key"),
    [
        ("ru", "язык:английский", TopicKind.LANGUAGE, "en"),
        ("ru", "источник:The Wire", TopicKind.SOURCE, "The Wire"),
        ("ar", "لغة:الروسية", TopicKind.LANGUAGE, "ru"),
        ("ar", "بلد: إيران", COUNTRY, "IR"),
        ("id", "bahasa:Rusia", TopicKind.LANGUAGE, "ru"),
        ("id", "bahasa Rusia", TopicKind.LANGUAGE, "ru"),
        ("id", "tokoh:Putin", TopicKind.ACTOR, "vladimir-putin"),
        ("tr", "kelime:görüşme", WORD, "görüşme"),
        ("de", "Handlung:Gespräche", ACT, "CONSULT"),
    ],
)
async def test_kinds_go_by_their_names_in_every_language(
    language: str, written: str, kind: TopicKind, key: str
) -> None:
    assert await topics(written, language) == [(kind, key)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_acts_go_by_their_names_in_every_language(language: str) -> None:
    """As they are labelled, in the reader's language and in any other."""
    for act in Act:
        label = services().texts.say(language, f"act-{act.lower()}")
        [(kind, key)] = await topics(label, language)
        assert (kind, key) == (ACT, act), label
        assert (ACT, act) in await topics(f"act:{label}", "en"), label


@pytest.mark.parametrize(
    ("language", "written", "act"),
    [
        ("ru", "переговорах", "CONSULT"),
        ("ru", "угрозы", "THREATEN"),
        ("ru", "санкциями", "SANCTION"),
        ("ar", "مفاوضات", "CONSULT"),
        ("ar", "العقوبات", "SANCTION"),
        ("fa", "مذاکرات", "CONSULT"),
        ("fa", "تهدیدها", "THREATEN"),
        ("he", "שיחות", "CONSULT"),
        ("he", "איומים", "THREATEN"),
        ("id", "perundingan", "CONSULT"),
        ("id", "kesepakatan", "AGREE"),
        ("tr", "tehditler", "THREATEN"),
        ("tr", "anlaşmalar", "AGREE"),
        ("fr", "accords", "AGREE"),
        ("fr", "menaces", "THREATEN"),
        ("es", "exigencias", "REQUEST"),
        ("es", "amenazas", "THREATEN"),
        ("de", "Verhandlungen", "CONSULT"),
        ("de", "Drohungen", "THREATEN"),
        ("de", "Forderungen", "REQUEST"),
    ],
)
async def test_acts_go_by_other_words_too(language: str, written: str, act: str) -> None:
    assert (await topics(written, language))[0] == (ACT, act)


async def test_what_may_be_several_things_is_asked_back() -> None:
    assert await topics("Gaza") == [(COUNTRY, "PS"), (WORD, "Gaza")]
    abbas = await topics("Abbas")
    assert abbas[0][0] is TopicKind.ACTOR, "a person before the country that the name hints at"
    assert (TopicKind.ACTOR, "mahmoud-abbas") in abbas
    assert abbas[-1] == (WORD, "Abbas")
    assert 2 < len(abbas) <= MOST_ASKED


async def test_a_misspelt_name_is_asked_about_not_assumed() -> None:
    assert await topics("Natanyahu") == [
        (TopicKind.ACTOR, "benjamin-netanyahu"),
        (WORD, "Natanyahu"),
    ]


async def test_an_office_nobody_is_listed_with_is_asked_about_not_taken_for_words() -> None:
    asked = "deputy foreign minister of Oman"

    assert await topics(asked) == [(COUNTRY, "OM"), (WORD, asked)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("sanctions", [(ACT, "SANCTION")]),
        ("sanctions Iran", [(ACT, "SANCTION"), (COUNTRY, "IR")]),
        ("lang:ar talks Saudi Arabia", [("language", "ar"), (ACT, "CONSULT"), (COUNTRY, "SA")]),
        ("Vladimir Putin drone", [("actor", "vladimir-putin"), (WORD, "drone")]),
        ("drone strike", [(WORD, "drone"), (ACT, "ASSAULT")]),
        ("!!!", []),
    ],
)
async def test_a_filter_may_name_several(written: str, found: list[tuple[str, str]]) -> None:
    topics = await several(written.split(), services(), language="en")

    assert [(topic.kind, topic.key) for topic in topics] == found


@pytest.mark.parametrize(
    ("language", "written"),
    [("tr", "ateşkes"), ("fr", "cessez-le-feu"), ("fa", "آتش‌بس"), ("en", "ceasefire")],
)
async def test_a_word_that_hints_at_an_act_filters_by_itself(language: str, written: str) -> None:
    (topic,) = await several([written], services(), language=language)

    assert topic.kind is WORD


@pytest.mark.parametrize(
    ("language", "written", "found"),
    [
        ("id", "sandera", [(WORD, "sandera")]),
        ("id", "gencatan senjata Gaza", [(WORD, "gencatan senjata"), (COUNTRY, "PS")]),
        ("ru", "о заложниках", [(WORD, "заложниках")]),
        ("en", "about Iran", [(COUNTRY, "IR")]),
        ("en", "about", [(WORD, "about")]),
        ("en", "Natanyahu", [("actor", "benjamin-netanyahu")]),
        ("en", "president of Turkey", [("actor", "recep-tayyip-erdogan")]),
    ],
)
async def test_a_word_of_the_news_is_no_misspelt_name(
    language: str, written: str, found: list[tuple[str, str]]
) -> None:
    """Nor is a preposition."""
    topics = await several(written.split(), services(), language=language)

    assert [(topic.kind, topic.key) for topic in topics] == found


async def test_a_feed_is_of_an_outlet() -> None:
    assert await outlet_of(FeedId("0"), services()) == "TASS"
    assert await outlet_of(FeedId("gone"), services()) is None


@given(st.text(max_size=30), st.sampled_from([*LANGUAGES, "xx"]))
async def test_whatever_is_written_is_something_or_nothing(written: str, language: str) -> None:
    one = await meant(written, services(), language=language)
    many = await several(written.split(), services(), language=language)

    assert len(one) <= MOST_ASKED
    assert len(many) <= MOST_WORDS
    for topic in (*one, *many):
        assert topic.key
        assert topics_in(code_of([topic])) == (topic,)
    assert topics_in(code_of(many)) == many


@given(st.text(max_size=50))
def test_any_code_is_topics_or_none(code: str) -> None:
    found = topics_in(code)

    assert found is None or all(topic.key for topic in found)
