"""Tell one story, with all that stands behind it."""

from collections.abc import Sequence

from bot.digests.choose import lead
from bot.domain.stories import Report, StoryId
from bot.flows.listing import in_turns
from bot.ports import Shelf
from bot.stories.account import Account, account

READ_AT_MOST = 2_000  # reports of a story whose acts and quotes are looked into, the newest
LONGEST_LIST = 1_000


async def story_of(
    story_id: StoryId, shelf: Shelf, *, languages: tuple[str, ...]
) -> tuple[Account, Report] | None:
    """Return a story's account, and the report to tell it by to a reader of these languages.

    None where it is kept no more. A story that became part of another is that one.
    """
    story = next(iter(await shelf.stories([story_id])), None)
    if story is None:
        return None
    named = [report.entry_id for report in story.reports[-READ_AT_MOST:]]
    return account(story, await in_turns(named, shelf)), lead(story, languages)


async def headlines(
    story_ids: Sequence[StoryId], shelf: Shelf, *, languages: tuple[str, ...]
) -> dict[StoryId, str]:
    """Return by which headline a reader of these languages knows each story.

    Those that are kept no more are missing. A story that became part of another goes by that one's.
    """
    found = {story.id: story for story in await shelf.stories(story_ids)}
    for story_id in story_ids:
        if story_id not in found and (part := await shelf.stories([story_id])):
            found[story_id] = part[0]
    return {story_id: lead(story, languages).title for story_id, story in found.items()}
