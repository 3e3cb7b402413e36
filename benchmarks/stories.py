"""How many entries a second one core matches against 10,000 open stories.

The reports are invented: words, actors, things and places are drawn by Zipf's law, as in news, so
that most reports share a few common ones with many others and the rare ones with hardly any; a
fifth tell an earlier one again in other words or in another language. All are published within
three days, when every story is still open. Once 10,000 stories are open, more reports are filed
as the program files them, in memory: signature, keys, candidates, choice, joining and parting. What
they mean is given, as enrichment says it before; the store, which reads and writes what was decided, is not in it. Counted is processor time, the best
of PARTS.

Limit: 200 entries/s.
"""

import sys
import time
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate, count
from random import Random

from bot.domain.actors import ActorId
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import FeedId, Ownership
from bot.domain.stories import Report
from bot.stories.pile import Pile
from bot.stories.signature import SPAN

STORIES = 10_000
TIMED, PARTS = 200, 5
LIMIT = 200
COMMONEST = 60  # words of a language that matching passes over
AGAIN = 0.2  # reports that tell an earlier one again
TITLE, LEAD, ACTORS, CONCEPTS, MEANING = 8, 14, 3, 2, 128
LANGUAGES = ("en", "ar", "ru", "fa", "he", "tr", "id", "fr", "es", "de")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Urn:
    """Things to draw, the first of them most often: the nth by 1 / (n + COMMONEST)."""

    def __init__(self, kind: str, size: int, chance: Random) -> None:
        digits = str.maketrans("0123456789", "bdfgklmnrt")  # a number would be a mark
        self._things = [kind + str(number).translate(digits) for number in range(size)]
        self._weights = list(accumulate(1 / (rank + COMMONEST) for rank in range(size)))
        self._chance = chance

    def draw(self, number: int) -> tuple[str, ...]:
        drawn = self._chance.choices(self._things, cum_weights=self._weights, k=number)
        return tuple(dict.fromkeys(drawn))


def main() -> int:
    """Print the figure beside the limit; 1 if it is missed."""
    reports, pile, filed = _reports(), Pile(), 0
    while len(pile.stories) < STORIES:
        pile.file(next(reports))
        filed += 1
    rate = max(_rate(pile, [next(reports) for _ in range(TIMED)]) for _ in range(PARTS))
    print(f"stories: {filed:,} reports in {len(pile.stories):,} open stories")
    print(f"stories: {rate:,.0f} reports/s more, limit {LIMIT}/s, ratio {rate / LIMIT:.2f}")
    return int(rate < LIMIT)


def _rate(pile: Pile, reports: Sequence[Report]) -> float:
    began = time.process_time()
    for each in reports:
        pile.file(each)
    return len(reports) / (time.process_time() - began)


def _reports() -> Iterator[Report]:
    """Yield reports without end, the same ones in every run."""
    chance = Random(7)  # noqa: S311 - invented news, nothing to keep secret
    words = {language: Urn(language, 30_000, chance) for language in LANGUAGES}
    actors, concepts = Urn("actor-", 600, chance), Urn("thing-", 110, chance)
    earlier: list[Report] = []
    for number in count():
        language = chance.choice(LANGUAGES)
        if earlier and chance.random() < AGAIN:
            told = replace(chance.choice(earlier), entry_id=EntryId(f"{number}"))
            if told.language == language or chance.random() < 1 / 2:
                kept = told.title.split()[: TITLE - 2]
                title = " ".join((*kept, *words[told.language].draw(2)))
                yield replace(told, title=title)
            else:
                title, lead = (" ".join(words[language].draw(n)) for n in (TITLE, LEAD))
                yield replace(told, title=title, lead=lead, language=language)
            continue
        at = NOON + SPAN * chance.random()
        new = Report(
            entry_id=EntryId(f"{number}"),
            feed_id=FeedId("feed"),
            outlet=f"Outlet {number % 60}",
            ownership=Ownership.INDEPENDENT,
            country="",
            language=language,
            title=" ".join(words[language].draw(TITLE)),
            lead=" ".join(words[language].draw(LEAD)),
            url="",
            published_at=at,
            seen_at=NOON + SPAN + timedelta(hours=1),
            dated=True,
            relevance=1.0,
            actors=tuple(ActorId(actor) for actor in actors.draw(ACTORS)),
            acts=(chance.choice(list(Act)),),
            concepts=concepts.draw(CONCEPTS),
            meaning=b64encode(chance.randbytes(MEANING)).decode(),
        )
        earlier.append(new)
        yield new


if __name__ == "__main__":
    sys.exit(main())
