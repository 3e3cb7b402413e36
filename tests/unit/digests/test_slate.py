"""Many readers are told from one slate what each would be told alone."""

from hypothesis import given
from hypothesis import strategies as st

from bot.digests.choose import shortlist
from bot.digests.measured import Measured
from bot.digests.slate import Slate
from bot.digests.wanted import wanted
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind, pair_of
from bot.domain.wants import Stance, Wants
from bot.stories.rank import rank
from tests.build import NOON
from tests.unit.digests.test_wanted import HOUR, wishes
from tests.unit.render.scenes import ACTORS
from tests.unit.stories.invent import shelves

others = st.sampled_from(
    [
        pair_of("vladimir-putin", "hamas"),
        Topic(TopicKind.STORY, "entry-3"),
        Topic(TopicKind.WORD, "Gaza envoy"),
        Topic(TopicKind.WORD, "?"),
    ]
)
readers = st.lists(
    st.builds(Wants.with_taste, wishes, others, st.sampled_from(Stance)), min_size=2, max_size=4
)


@given(shelves(), readers)
def test_what_is_asked_for_one_reader_changes_nothing_for_the_next(
    stories: list[Story], readers: list[Wants]
) -> None:
    """Sets say of each story what `wanted` and `rank` say of it alone."""
    since, languages = NOON - 12 * HOUR, ("en", "ar")
    slate = Slate(Measured(story, ACTORS, now=NOON) for story in stories)
    for wants in readers:
        found = shortlist(slate, since=since, now=NOON, languages=languages, wants=wants)

        alone = []
        seen = [story for story in stories if since < story.updated_at <= NOON]
        for it in filter(None, (wanted(story, wants, ACTORS) for story in seen)):
            if since < it.story.updated_at:
                points = rank(
                    it.story,
                    now=NOON,
                    languages=found.languages,
                    followed=len(it.followed),
                    less=len(it.less),
                )
                alone.append((-points.score, -it.story.latest_at.timestamp(), it.story.id, it))
        assert found.stories == tuple(
            it.story for *_, it in sorted(alone, key=lambda one: one[:3])
        )
        assert found.left_out == len(seen) - len(alone)
