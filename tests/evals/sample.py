"""The sample news as stories: its items are named by what they tell, "calls-ru-telegraf"."""

import re
from datetime import UTC, datetime

from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import Feed
from bot.enrich.assess import Assessor
from bot.enrich.concepts import Concepts
from bot.flows.assess import grasped, report, seated
from config import sample
from tests.evals.stories import Labelled

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)
LANGUAGE = re.compile(r"-(?:ar|de|en|es|fa|fr|he|id|ru|tr)-")


def sampled(assessor: Assessor, concepts: Concepts) -> list[Labelled]:
    """Return its relevant items as reports in order of time, each with what it tells."""
    news = sample.load()
    outlets = {outlet.id: outlet for outlet in news.outlets}
    told = []
    for item in news.items:
        outlet = outlets[item.outlet]
        at = item.when if isinstance(item.when, datetime) else NOW - item.when
        entry = Entry(
            id=EntryId(item.id),
            feed_id=outlet.id,
            url="",
            title=item.title,
            text=item.text,
            language=item.language,
            published_at=at,
            seen_at=NOW,
            dated=True,
            fingerprint="",
        )
        feed = Feed(id=outlet.id, url="", outlet=outlet.name, language=item.language, country="")
        found = assessor.look(entry).assessment
        if found.relevance.relevant:
            told.append(
                (
                    seated(
                        grasped(report(entry, feed, found), entry, concepts),
                        assessor.gazetteer.offices,
                    ),
                    LANGUAGE.split(item.id)[0],
                )
            )
    return sorted(told, key=lambda it: (it[0].published_at, it[0].entry_id))
