"""How well reports in different languages find their story, on stories written for this project.

`python -m tests.evals.abroad` prints every figure; `--wrong` lists what went wrong, and `--anew` asks
again what the titles mean, which is kept as it takes half a minute. The stories of odd number are for
tuning, those of even number for checking, those written later to confirm. All are told as one stream of
news anyway: what one story takes from another is counted.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import fmean

from bot.actors.gazetteer import Gazetteer
from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import Feed, FeedId
from bot.domain.stories import Report
from bot.enrich.assess import Assessor
from bot.enrich.concepts import Concepts
from bot.flows.assess import grasped, report, seated
from bot.knowledge import the_gist
from bot.stories.pile import Pile
from config import actors as actor_files
from config.lexicon import load_lexicon
from config.lexicon.concepts import load_concepts
from tests.evals.stories import Score

FILE = Path(__file__).with_name("abroad.tsv")
MEANINGS = Path(__file__).with_name("abroad_meanings.txt")  # a line for each of them
LATER = "later-"
BEGINNING = datetime(2024, 1, 1, tzinfo=UTC)

Labelled = tuple[Report, str]


def abroad(
    assessor: Assessor, concepts: Concepts, *, every: int = 1, with_meaning: bool = True
) -> list[Labelled]:
    """Return the stories as reports in order of time, assessed as the program does.

    `every` hour of the file takes that share of an hour: 4 is news four times as dense.
    """
    told = []
    meanings = MEANINGS.read_text(encoding="ascii").splitlines()
    for number, (story, hours, language, title) in enumerate(rows()):
        at = BEGINNING + timedelta(hours=float(hours) / every)
        entry = _entry(f"{story}-{number}", title, language, at)
        found = assessor.look(entry).assessment
        feed = Feed(id=entry.feed_id, url="", outlet=language, language=language, country="")
        shown = grasped(report(entry, feed, found), entry, concepts)
        shown = seated(shown, assessor.gazetteer.offices)
        meaning = meanings[number] if with_meaning else ""
        told.append((replace(shown, meaning=meaning), story))
    return sorted(told, key=lambda it: (it[0].published_at, it[0].entry_id))


def found(stream: Sequence[Labelled]) -> list[str]:
    """Return the story that each report ends up in."""
    pile = Pile()
    for each, _ in stream:
        pile.file(each)
    return [pile.story_of[each.entry_id] for each, _ in stream]


def scores(
    stream: Sequence[Labelled], actual: Sequence[str], of: Collection[int] | None = None
) -> tuple[Score, Score]:
    """Return B-cubed, and how many pairs of one story are one and of those put together are.

    `of` some reports only, each against all there are.
    """
    expected = [story for _, story in stream]
    places = range(len(stream)) if of is None else of
    precision, recall, both, told, true = [], [], 0, 0, 0
    for one in places:
        alike = {it for it in range(len(stream)) if expected[it] == expected[one]}
        found_ = {it for it in range(len(stream)) if actual[it] == actual[one]}
        right = len(alike & found_)
        precision.append(right / len(found_))
        recall.append(right / len(alike))
        both, told, true = both + right - 1, told + len(found_) - 1, true + len(alike) - 1
    return (
        Score(precision=fmean(precision), recall=fmean(recall)),
        Score(precision=both / (told or 1), recall=both / (true or 1)),
    )


def parted(stream: Sequence[Labelled]) -> dict[str, list[int]]:
    """Return which reports are of the stories to tune on, of those to check on, and of later ones."""
    order = list(dict.fromkeys(story for story, *_ in rows()))
    found: dict[str, list[int]] = {"tuned on": [], "checked on": [], "written later": []}
    for at, (_, story) in enumerate(stream):
        half = "checked on" if order.index(story) % 2 else "tuned on"
        found["written later" if story.startswith(LATER) else half].append(at)
    return found


def rows() -> list[list[str]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader((it for it in lines if not it.startswith("#")), delimiter="\t")
        return list(rows)


def _entry(name: str, title: str, language: str, at: datetime) -> Entry:
    return Entry(
        id=EntryId(name),
        feed_id=FeedId(language),
        url="",
        title=title,
        text="",
        language=language,
        published_at=at,
        seen_at=at,
        dated=True,
        fingerprint="",
    )


def the_assessor() -> Assessor:
    """Return the shipped assessor without its second look, which only concerns relevance."""
    actors, _ = actor_files.load_actors()
    gazetteer = Gazetteer.compile(
        actors,
        titles=actor_files.load_titles(),
        forms=actor_files.load_forms(),
        passed_over=actor_files.load_passed_over(),
    )
    return Assessor(gazetteer=gazetteer, lexicon=load_lexicon())


def main(say: Callable[[str], object] = sys.stdout.write) -> None:
    assessor, gist = the_assessor(), the_gist()
    if "--anew" in sys.argv and gist:
        meanings = [gist(title, "", language) for _, _, language, title in rows()]
        MEANINGS.write_text("\n".join(meanings) + "\n", encoding="ascii")
    for times, with_meaning in ((1, True), (4, True), (1, False), (4, False)):
        stream = abroad(assessor, load_concepts(), every=times, with_meaning=with_meaning)
        actual = found(stream)
        say(f"{'with' if with_meaning else 'without'} what they mean\n")
        for name, places in {"all": list(range(len(stream))), **parted(stream)}.items():
            whole, pairs = scores(stream, actual, of=places)
            say(
                f"{name}, {times}x as dense: B-cubed P {whole.precision:.3f} R {whole.recall:.3f} "
                f"F1 {whole.f1:.3f}; pairs P {pairs.precision:.3f} R {pairs.recall:.3f} "
                f"F1 {pairs.f1:.3f}\n"
            )
        if "--wrong" in sys.argv and times == 1 and with_meaning:
            _tell_wrong(stream, actual, say)


def _tell_wrong(
    stream: Sequence[Labelled], actual: Sequence[str], say: Callable[[str], object]
) -> None:
    together: defaultdict[str, list[Labelled]] = defaultdict(list)
    for it, story in zip(stream, actual, strict=True):
        together[story].append(it)
    whole = {story: sum(1 for _, it in stream if it == story) for _, story in stream}
    for items in together.values():
        if len({story for _, story in items}) > 1 or len(items) < whole[items[0][1]]:
            say("--\n")
            for each, story in items:
                say(f"{story} {each.title} {each.actors} {each.acts} {each.concepts}\n")


if __name__ == "__main__":
    main()
