"""What the index keeps of a filed entry."""

from bot.domain.searches import END_OF_TITLE, IN_STORY, LEFT_OUT, Field, Indexed
from bot.domain.stories import Filing
from bot.queries.words import kept

# Raise it whenever what is kept of an entry, or how, changes: every index is then built again.
EDITION = 1
LONGEST = 20_000  # characters of a title or lead; news has none so long


def indexed(filing: Filing) -> Indexed:
    report = filing.report
    title, stemmed = kept(report.title[:LONGEST], report.language)
    lead, stemmed_too = kept(report.lead[:LONGEST], report.language)
    return Indexed(
        entry_id=report.entry_id,
        published_at=report.published_at,
        seen_at=report.seen_at,
        values={
            Field.WORD: (*title, END_OF_TITLE, *lead),
            Field.STEM: tuple(dict.fromkeys((*stemmed, *stemmed_too))),
            Field.ACTOR: tuple(report.actors),
            Field.LANGUAGE: (report.language,),
            Field.OUTLET: (report.outlet,),
            Field.OWNERSHIP: (report.ownership.value,),
            Field.ACT: tuple(act.value for act in report.acts),
            Field.FILED: (IN_STORY if filing.story_id is not None else LEFT_OUT,),
        },
    )
