"""How well reports find their stories, measured on gold that lies beside the repository.

`python -m tests.evals.stories` prints the figures of story gold in docs/decisions/003-stories.md;
those of pairs are told by `tests.evals.pairs`, those across languages by `tests.evals.abroad`.
The gold is read in place and never copied. Words are those of title and first sentence, without
actors or acts: this measures what words and dates do alone, and with what reports mean, which is
told from all their text where a language model can be asked. That takes some minutes.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import combinations
from statistics import fmean
from time import perf_counter

from bot.domain.entries import EntryId
from bot.domain.feeds import FeedId, Ownership
from bot.domain.stories import Report, StoryId
from bot.knowledge import the_gist
from bot.ports import Gist
from bot.stories.match import likeness
from bot.stories.merge import add
from bot.stories.pile import Pile
from bot.stories.signature import SPAN
from tests.evals.gold import gold

TUNED_BEFORE = datetime(2019, 1, 1, tzinfo=UTC)  # later gold is for checking
LEAD = 300  # characters: about a first sentence

Labelled = tuple[Report, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def cluster(reports: Iterable[Report]) -> list[StoryId]:
    """File reports in the order given and return the story each ends up in."""
    pile, filed = Pile(), list(reports)
    for report in filed:
        pile.file(report)
    return [pile.story_of[report.entry_id] for report in filed]


def b_cubed(expected: Sequence[str], actual: Sequence[str]) -> Score:
    """Average over reports how pure and how complete the story of each is (Bagga, Baldwin 1998)."""
    both = Counter(zip(expected, actual, strict=True))
    wholes, parts = Counter(expected), Counter(actual)
    return Score(
        precision=sum(n * n / parts[found] for (_, found), n in both.items()) / len(actual),
        recall=sum(n * n / wholes[true] for (true, _), n in both.items()) / len(expected),
    )


def score(stream: Sequence[Labelled]) -> Score:
    return b_cubed([story for _, story in stream], cluster(report for report, _ in stream))


def stories_gold(gist: Gist | None = None) -> list[Labelled]:
    """Return the story gold in order of time, with what its reports mean where that is asked."""
    stream = []
    for item in gold("stories_train.jsonl"):
        title, text = item["title"], item["text"]
        told = a_report(item["id"], title, text, _day(item["date"]))
        meaning = gist(title, text, told.language) if gist else ""
        stream.append((replace(told, meaning=meaning), item["story"]))
    return sorted(stream, key=lambda item: (item[0].published_at, item[0].entry_id))


def parted(stream: Sequence[Labelled]) -> dict[str, list[Labelled]]:
    """Part a stream into what rules are tuned on and the later part that they are checked on."""
    return {
        "tuned on": [item for item in stream if item[0].published_at < TUNED_BEFORE],
        "checked on": [item for item in stream if item[0].published_at >= TUNED_BEFORE],
    }


def denser(stream: Sequence[Labelled], times: int) -> list[Labelled]:
    """Let stories begin `times` as often: their own reports stay as far apart as they were."""
    begun: dict[str, datetime] = {}
    for report, story in stream:
        begun.setdefault(story, report.published_at)
    first = min(begun.values())
    moved = []
    for report, story in stream:
        days = (begun[story] - first).days // times
        at = first + timedelta(days=days) + (report.published_at - begun[story])
        moved.append((replace(report, published_at=at, seen_at=at), story))
    return sorted(moved, key=lambda item: (item[0].published_at, item[0].entry_id))


def false_alarms(threshold: float) -> dict[str, float]:
    """Return, by language, how many pairs of relevant items a week or more apart look alike.

    Read as of one day, since nobody would compare them otherwise: what remains is how often the
    words of this field alone make two happenings one.
    """
    items = defaultdict(list)
    for item in gold("relevance_train.jsonl"):
        if int(item["rel"]) == 2 and item["title"] and len(item["date"]) >= len("2023-10-16"):
            day = _day(item["date"][:10])
            items[item["lang"]].append(
                (day, a_report(item["id"], item["title"], item["text"], TUNED_BEFORE))
            )
    return {
        language: fmean(
            likeness(one, add(None, other)) >= threshold
            for (day, one), (then, other) in combinations(own[:300], 2)
            if abs(day - then) > 2 * SPAN
        )
        for language, own in sorted(items.items())
        if len(own) >= 100
    }


def speed(timed: int = 500) -> tuple[int, float]:
    """Return how many stories are open, and how many reports a second are filed among them.

    All gold there is, of all languages and years, is read as published within three days.
    """
    texts = [(item["title"], item["text"], "en") for item in gold("stories_train.jsonl")]
    for item in gold("relevance_train.jsonl"):
        texts += [(item["title"], item["text"], item["lang"])]
    for item in gold("pairs_train.jsonl"):
        for side, language in (("a", "lang"), ("b", "lang2")):
            title, _, rest = item[side].partition("  ")
            texts += [(title, rest, item[language])]
    reports = [
        a_report(
            f"gold-{number}", title, text, TUNED_BEFORE + SPAN * number / len(texts), language
        )
        for number, (title, text, language) in enumerate(sorted(texts, key=_shuffled))
    ]
    shelf = Pile()
    for report in reports[:-timed]:
        shelf.file(report)
    start = perf_counter()
    for report in reports[-timed:]:
        shelf.file(report)
    return len(shelf.stories), timed / (perf_counter() - start)


def _shuffled(text: tuple[str, ...]) -> bytes:
    return blake2b("".join(text).encode()).digest()


def _day(text: str) -> datetime:
    form = "%Y-%m-%d" if "-" in text else "%m/%d/%y"
    return datetime.strptime(text, form).replace(hour=12, tzinfo=UTC)


def a_report(
    name: str, title: str, text: str, at: datetime, language: str = "en", *, lead: int = LEAD
) -> Report:
    """Return a report of an outlet that is nothing but its words."""
    return Report(
        entry_id=EntryId(name),
        feed_id=FeedId("gold"),
        outlet="gold",
        ownership=Ownership.INDEPENDENT,
        country="",
        language=language,
        title=title,
        lead=text[:lead],
        url="",
        published_at=at,
        seen_at=at,
        dated=True,
        relevance=1.0,
        actors=(),
        acts=(),
    )


def main(say: Callable[[str], object] = sys.stdout.write) -> None:
    gist = the_gist()
    for asked in (None, gist) if gist else (None,):
        for name, part in parted(stories_gold(asked)).items():
            for times in (1, 4, 12, 30):
                got = score(denser(part, times))
                say(
                    f"stories{', with what they mean' if asked else ''}, {name} {len(part)}, "
                    f"{times}x as dense: P {got.precision:.3f} R {got.recall:.3f} "
                    f"F1 {got.f1:.3f}\n"
                )
    for threshold in (0.15, 0.25, 0.35):
        shares = false_alarms(threshold)
        say(
            f"false alarms at {threshold}: "
            + " ".join(f"{language} {share:.2%}" for language, share in shares.items())
            + "\n"
        )
    stories, rate = speed()
    say(f"speed: {rate:.0f} reports a second among {stories} open stories\n")


if __name__ == "__main__":
    main()
