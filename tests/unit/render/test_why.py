"""Why a story is shown, in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.why import Why
from bot.domain.actors import ActorKind
from bot.domain.assessments import Reason
from bot.domain.feeds import Ownership
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind, pair_of
from bot.render.texts import LANGUAGES
from bot.render.topics import label, named
from bot.render.voice import Voice
from bot.render.why import why
from bot.stories.rank import rank
from config.lexicon import load_lexicon
from tests.build import NOON, a_report, a_story
from tests.unit.render import scenes
from tests.unit.render.scenes import ACTORS, KREMLIN, a_why, arrives, texts


def voice(language: str = "en") -> Voice:
    return Voice(texts=texts(), language=language, now=NOON, actors=ACTORS)


def shown(found: Why, language: str = "en") -> str:
    return arrives(why(found, voice(language)).html).text


def test_every_topic_and_kind_of_actor_has_its_word() -> None:
    """Whoever adds a topic to a lexicon adds what readers are told of it."""
    topics = {
        cue.key
        for tongue in load_lexicon().tongues.values()
        for heads in tongue._heads.values()
        for cue in heads
        if cue.section == "topics"
    }

    assert {it for it in (*topics, *ActorKind) if not texts().knows(f"cue-{it}")} == set()


def test_what_has_no_word_yet_is_the_wording_as_a_whole() -> None:
    found = a_why().assessment
    assert found is not None
    reasons = (Reason(what="moonlight in lead", weight=0.2),)
    relevance = replace(found.relevance, reasons=reasons)

    told = shown(a_why(assessment=replace(found, relevance=relevance)))
    assert "▲ the wording as a whole — in the text" in told


@given(scenes.stories, st.integers(0, 3), st.integers(0, 3))
def test_each_part_of_the_rank_is_told(story: Story, followed: int, less: int) -> None:
    """As many lines as parts that gave or took points, and they add up to what is shown."""
    ranked = rank(story, now=NOON, languages=("en",), followed=followed, less=less)
    text = shown(a_why(story, rank=ranked, followed=()))

    _, place = text.rsplit("Its place:", 1)
    told = [line for line in place.splitlines() if line[:1] in {"+", "−"}]
    assert len(told) == len([part for part in ranked.parts if round(part.points, 1)])
    assert place.startswith(f" {abs(round(ranked.score, 1))} points") or ranked.score < 0


def test_state_media_alone_are_said_to_be_so() -> None:
    reports = [
        a_report(str(n), ownership=Ownership.STATE, outlet=str(n), title=f"{n}", language=language)
        for n, language in enumerate(["en", "ru", "ar", "he"])
    ]
    story = a_story("s", *reports)

    told = shown(a_why(story, rank=rank(story, now=NOON, languages=("en",))))
    assert "only state media tell it" in told
    assert "only state media" not in shown(a_why(a_story("s", KREMLIN)))


@scenes.unhurried
@given(
    scenes.stories,
    scenes.languages,
    st.dictionaries(st.just("CONSULT in title"), st.lists(scenes.words).map(tuple)),
)
def test_any_reasons_are_a_message_telegram_takes(
    story: Story, language: str, cues: dict[str, tuple[str, ...]]
) -> None:
    arrives(why(a_why(story, cues=cues), voice(language)).html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_topic_has_a_name(language: str) -> None:
    keys = {
        TopicKind.PAIR: "a+b",
        TopicKind.ACT: "AGREE",
        TopicKind.COUNTRY: "IR",
        TopicKind.LANGUAGE: "ar",
    }
    for kind in TopicKind:
        named = label(Topic(kind, keys.get(kind, "vladimir-putin")), voice(language))
        assert len(named.split(maxsplit=1)) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_told_from_a_country(language: str) -> None:
    """Indonesian calls both Rusia."""
    for code in LANGUAGES:
        tongue = named(Topic(TopicKind.LANGUAGE, code), voice(language))
        for country in ("RU", "FR", "ES", "DE", "ID"):
            assert tongue != named(Topic(TopicKind.COUNTRY, country), voice(language))


def test_a_pair_goes_by_both_names() -> None:
    pair = pair_of("vladimir-putin", "benjamin-netanyahu")

    assert pair == pair_of("benjamin-netanyahu", "vladimir-putin")
    assert label(pair, voice()) == "👥 Benjamin Netanyahu – Vladimir Putin"


def test_an_actor_or_country_that_is_no_more_goes_by_its_key() -> None:
    assert label(Topic(TopicKind.ACTOR, "gone"), voice()) == "👤 gone"
    assert label(Topic(TopicKind.COUNTRY, "QQ"), voice()) == "🌍 QQ"
