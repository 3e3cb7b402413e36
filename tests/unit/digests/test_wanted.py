"""What a reader wants: filters, mutes, follows, as laws and by example."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.wanted import fits, wanted
from bot.domain.audience import Subscription
from bot.domain.digests import Edition
from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import MOST_TASTES, Evidence, Stance, Wants
from bot.render.texts import LANGUAGES
from bot.store.codec import pack, unpack
from bot.stories.about import Wording, says
from tests.build import NOON, a_report, a_story, a_subscription
from tests.unit.digests.editions import an_edition
from tests.unit.render.scenes import ACTORS
from tests.unit.stories.invent import stories

HOUR = timedelta(hours=1)
PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")
RUSSIA, ISRAEL = Topic(TopicKind.COUNTRY, "RU"), Topic(TopicKind.COUNTRY, "IL")
TALKS, SANCTIONS = Topic(TopicKind.ACT, "CONSULT"), Topic(TopicKind.ACT, "SANCTION")
WIRE, HERALD = Topic(TopicKind.SOURCE, "The Wire"), Topic(TopicKind.SOURCE, "Herald")
ARABIC = Topic(TopicKind.LANGUAGE, "ar")

topics = st.sampled_from(
    [PUTIN, RUSSIA, ISRAEL, TALKS, SANCTIONS, WIRE, HERALD, ARABIC, Topic(TopicKind.WORD, "Doha")]
)
tastes = st.lists(st.tuples(topics, st.sampled_from(Stance)), max_size=6)
wishes = st.builds(
    lambda made, evidence, languages, acts, only: with_tastes(
        *made,
        wants=Wants(
            evidence=evidence, languages=tuple(languages), acts=tuple(acts), followed_only=only
        ),
    ),
    tastes,
    st.sampled_from(Evidence),
    st.lists(st.sampled_from(["en", "ar"]), unique=True),
    st.lists(st.sampled_from([Act.CONSULT, Act.AGREE]), unique=True),
    st.booleans(),
)


def with_tastes(*made: tuple[Topic, Stance], wants: Wants | None = None) -> Wants:
    wants = wants or Wants()
    for topic, stance in made:
        wants = wants.with_taste(topic, stance)
    return wants


def muting(*topics: Topic) -> Wants:
    return with_tastes(*((topic, Stance.MUTE) for topic in topics))


def gets(story: Story, wants: Wants) -> bool:
    return wanted(story, wants, ACTORS) is not None


def edition(told: list[Story], wants: Wants, languages: tuple[str, ...] = ("en",)) -> Edition:
    return an_edition(told, languages=languages, wants=wants, actors=ACTORS)


@pytest.mark.parametrize(
    "topic",
    [
        PUTIN,
        RUSSIA,
        ISRAEL,
        TALKS,
        WIRE,
        Topic(TopicKind.LANGUAGE, "en"),
        Topic(TopicKind.STORY, "wire-1"),
        Topic(TopicKind.WORD, "PHONES"),
        Topic(TopicKind.WORD, "phones netanyahu"),
        Topic(TopicKind.WORD, "phone"),
    ],
)
def test_what_is_muted_does_not_come(topic: Topic) -> None:
    assert gets(a_story(), Wants())
    assert not gets(a_story(), muting(topic))


def test_a_muted_story_stays_so_when_it_becomes_part_of_another() -> None:
    story = replace(a_story(), formerly=(StoryId("old"),))

    assert not gets(story, muting(Topic(TopicKind.STORY, "old")))


@pytest.mark.parametrize(
    "topic",
    [
        Topic(TopicKind.ACTOR, "ebrahim-raisi"),
        Topic(TopicKind.COUNTRY, "IR"),
        SANCTIONS,
        HERALD,
        ARABIC,
        Topic(TopicKind.WORD, "phon"),  # no parts of words
        Topic(TopicKind.WORD, "Netanyahu phones"),
        Topic(TopicKind.WORD, "…"),
    ],
)
def test_what_is_not_there_mutes_nothing(topic: Topic) -> None:
    assert gets(a_story(), muting(topic))


def test_a_muted_source_is_not_heard_but_the_story_is_told_by_others() -> None:
    story = a_story("s", a_report("one"), a_report("two", outlet="Herald"))
    found = wanted(story, muting(WIRE), ACTORS)

    assert found is not None
    assert found.story.outlets == ("Herald",)
    assert not gets(story, muting(WIRE, HERALD))


def test_news_of_a_muted_source_alone_is_no_news() -> None:
    """A story goes on only in a source that its reader does not hear: it does not come back."""
    old = a_report("old", outlet="Herald", seen_at=NOON - 20 * HOUR)
    story = a_story("s", old, a_report("new"))

    assert edition([story], Wants()).told == ("s",)
    assert edition([story], muting(WIRE)).empty


def test_one_mention_in_passing_hides_no_story() -> None:
    """A story is about what a third of its reports name."""
    plain = [a_report(str(n), title=f"{n}", actors=(), acts=()) for n in range(3)]

    assert not gets(a_story("s", a_report("one"), *plain[:2]), muting(PUTIN))
    assert gets(a_story("s", a_report("one"), *plain), muting(PUTIN))


@pytest.mark.parametrize(
    ("evidence", "reports", "told"),
    [
        (Evidence.ANY, [{}], 1),
        (Evidence.TWO, [{}], 0),
        (Evidence.TWO, [{}, {"outlet": "Herald", "title": "Kremlin calls"}], 1),
        # Ten copies of one wire report are one source.
        (Evidence.TWO, [{}, {"outlet": "Herald", "title": "x", "cites": ("The Wire",)}], 0),
        (Evidence.OFFICIAL, [{}, {"outlet": "Herald"}], 0),
        (Evidence.OFFICIAL, [{}, {"ownership": Ownership.OFFICIAL}], 1),
    ],
)
def test_evidence_is_as_wanted(
    evidence: Evidence, reports: list[dict[str, object]], told: int
) -> None:
    story = a_story("s", *(a_report(str(n), **some) for n, some in enumerate(reports)))

    assert gets(story, Wants(evidence=evidence)) is bool(told)


def test_acts_and_languages_that_are_wanted() -> None:
    story = a_story("s", a_report("en"), a_report("ar", language="ar", title="اتصال"))

    assert gets(story, Wants(acts=(Act.CONSULT, Act.SANCTION)))
    assert not gets(story, Wants(acts=(Act.SANCTION,)))
    assert gets(story, Wants(languages=("ar", "fr")))
    assert not gets(story, Wants(languages=("fr",)))
    [told] = edition([story], Wants(languages=("ar",))).full
    assert told.lead.language == "ar"


def test_what_is_followed_comes_first_and_what_is_wanted_less_last() -> None:
    plain, other = (
        a_story(name, a_report(name, title=f"{name} envoy lands", actors=(), acts=(Act.CONSULT,)))
        for name in ("Doha", "Cairo")
    )
    about = a_story("p", a_report("p", title="A call", actors=("vladimir-putin",)))
    told = [plain, about, other]

    follows = with_tastes((PUTIN, Stance.FOLLOW))
    assert edition(told, follows).told[0] == "p"
    assert edition(told, with_tastes((PUTIN, Stance.LESS))).told[-1] == "p"
    assert edition(told, replace(follows, followed_only=True)).told == ("p",)


def test_what_was_left_out_is_counted() -> None:
    assert edition([a_story()], muting(PUTIN)).left_out == 1
    assert edition([a_story()], Wants()).left_out == 0


@given(st.lists(stories, max_size=3, unique_by=lambda story: story.id), wishes)
def test_whatever_is_wanted_the_edition_keeps_to_it(told: list[Story], wants: Wants) -> None:
    """Nobody is shown a muted source; each story passes the filters; nothing comes from nowhere."""
    found = edition(told, wants, languages=("en", "ar"))

    known = {story.id: set(story.reports) for story in told}
    for one in (*found.full, *found.also):
        assert set(one.story.reports) <= known[one.story.id]
        assert one.lead in one.story.reports
        assert not {Topic(TopicKind.SOURCE, it) for it in one.story.outlets} & wants.unheard
        again = wanted(one.story, wants, ACTORS)
        assert again is not None
        assert again.story == one.story
    assert edition(told[::-1], wants, languages=("en", "ar")) == found


@given(stories, st.lists(topics, max_size=4).map(tuple))
def test_a_filter_of_more_of_a_kind_lets_through_no_less(
    story: Story, only: tuple[Topic, ...]
) -> None:
    acts = tuple(topic for topic in only if topic.kind is TopicKind.ACT)
    assert fits(story, (), ACTORS)
    assert not acts or fits(story, acts, ACTORS) == any(fits(story, (it,), ACTORS) for it in acts)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "El-Sisi in Cairo", "SISI"),
        ("en", "Hostages' families in Doha", "hostage"),
        ("id", "Keluarga korban penyanderaan di Doha", "sandera"),
        ("ar", "وقال إن المفاوضات مستمرة", "مفاوضات"),
        ("ar", "اتفاق على الهدنة", "هدنة"),
        ("ru", "Переговоры в Дохе", "ПЕРЕГОВОРЫ"),
        ("ru", "Семьи израильских заложников ждут", "заложники"),
        ("ru", "По ядерной программе", "ядерный"),
        ("ru", "О судьбе израильских заложников", "израильские заложники"),
        ("fa", "گروگان‌ها آزاد شدند", "گروگان"),
        ("he", "השיחות בקהיר", "שיחות"),
        ("he", "משפחות החטופים", "חטופים"),
        ("tr", "Rehinelerin aileleri bekliyor", "rehine"),
        ("fr", "Les familles des otages", "otage"),
        ("es", "Las familias de los rehenes", "rehén"),
        ("de", "Der Außenminister spricht", "aussenminister"),
        ("de", "Angehörige der Geiseln", "Geisel"),
        ("und", "A language of which we know no forms", "forms"),
    ],
)
def test_a_word_is_found_however_it_is_written(language: str, text: str, word: str) -> None:
    assert says(Wording(text, language), word)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "An international body", "internet"),
        ("ru", "Международная организация", "народ"),
        ("en", "Organisers met", "organ"),
        ("ru", "Заложников ждут семьи", "семьи заложников"),
    ],
)
def test_another_word_is_not_found(language: str, text: str, word: str) -> None:
    assert not says(Wording(text, language), word)


languages = st.sampled_from([*LANGUAGES, "und"])


@given(st.text(max_size=60), st.text(max_size=20), languages)
def test_any_word_may_be_looked_for_in_any_text(text: str, word: str, language: str) -> None:
    def told(text: str) -> Wording:
        return Wording(text, language)

    assert says(told(f"{text} a b"), "a")
    assert says(told(f"{text} {word} {text}"), word) == says(told(word), word)
    assert not says(told(text), "!?")


@given(tastes)
def test_a_reader_has_one_stance_to_a_topic(made: list[tuple[Topic, Stance]]) -> None:
    wants = with_tastes(*made)

    assert {taste.topic: taste.stance for taste in wants.tastes} == dict(made)
    assert len(wants.tastes) == len(dict(made))
    for topic, _ in made:
        wants = wants.with_taste(topic, None)
    assert wants == Wants()


def test_tastes_do_not_grow_without_end() -> None:
    many = [Topic(TopicKind.WORD, str(n)) for n in range(MOST_TASTES + 1)]

    assert muting(*many).topics(Stance.MUTE) == tuple(many[1:])


@given(wishes)
def test_what_is_wanted_is_kept_and_read_back(wants: Wants) -> None:
    subscription = a_subscription(wants=wants)

    assert unpack(Subscription, pack(subscription)) == subscription


def test_a_subscription_of_an_earlier_version_is_readable() -> None:
    """It wants everything, every day."""
    raw = (
        b'{"chat_id":42,"language":"en","zone":"Asia/Jakarta","hours":["08:00:00"],'
        b'"since":"2023-10-16T12:00:00Z","last_digest_at":null,"active":true}'
    )

    assert unpack(Subscription, raw) == a_subscription()
