"""The edition of a window, made of stories at hand as a round makes it of those in the store."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.digests.choose import shortlist
from bot.digests.measured import Measured
from bot.digests.slate import Slate
from bot.domain.actors import Actor, ActorId
from bot.domain.digests import Edition, Telling
from bot.domain.stories import Story, StoryId
from bot.domain.wants import Wants
from tests.build import NOON


def an_edition(
    stories: Iterable[Story],
    *,
    told: Mapping[StoryId, Telling] | None = None,
    since: datetime = NOON - timedelta(hours=12),
    languages: tuple[str, ...] = ("en",),
    wants: Wants | None = None,
    actors: Mapping[ActorId, Actor] | None = None,
    full: int = 6,
    also: int = 6,
) -> Edition:
    slate = Slate(Measured(story, actors or {}, now=NOON) for story in stories)
    listed = shortlist(slate, since=since, now=NOON, languages=languages, wants=wants or Wants())
    chosen = listed.untold(told or {}, most=full + also)
    assert chosen is not None
    return listed.edition(chosen, read=214, relevant=38, counted_from=listed.since, full=full)
