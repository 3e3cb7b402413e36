"""Names: how fast they are found in texts, how fast a question about one is answered.

Recognition is all of `bot.enrich.mentions` with the shipped names: boundaries, the longest name,
context, metonyms. Texts a second are counted on the sample news in ten languages, a title and a
lead each, which name more actors than other news does; megabytes a second on articles put together
from them, in which one report of five is relevant, as in what polling brings. Beside it, in the
same run, pyahocorasick with the same folded spellings, which finds strings and decides nothing,
and natasha's NER on the Russian texts. Questions go to names made up here:
20,000 aliases, a fifth of the questions misspelt and a fifth unknown. Dossiers are asked of a
temporary embedded store with 1,000,000 entries of 400 days, actors named as Zipf has it, asked as
often as they are named: found, compiled and drawn. natasha and pyahocorasick are measured where
they are installed: `make bench` installs them.

Limits: 16 MB/s and 20,000 texts/s a core; 10 ms for 99 of 100 questions; 50 ms for 99 of 100
dossiers; 60 MB for the compiled names.
"""

import asyncio
import gc
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate, cycle, islice
from pathlib import Path
from typing import Any

import psutil
import redis.asyncio as redis

from bot.actors.fold import fold, fold_key
from bot.actors.gazetteer import Gazetteer
from bot.actors.resolve import Resolver
from bot.app import services
from bot.domain.actors import Actor, ActorId, ActorKind, Alias
from bot.domain.entries import Entry, EntryId, entry_id
from bot.domain.stories import Filing, StoryId
from bot.enrich.mentions import mentions
from bot.fetch.sample import Thread
from bot.flows.assess import report
from bot.flows.who import who
from bot.knowledge import knowledge
from bot.opening import Store
from bot.render.dossier import answer
from bot.store.books import ms
from bot.store.codec import pack
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys
from config import actors as actor_files
from config import sample
from config.settings import Settings
from tests.build import a_feed

MEGABYTES_A_SECOND, TEXTS_A_SECOND = 16.0, 20_000
QUESTION_MS, DOSSIER_MS, TABLE_MB = 10.0, 50.0, 60.0
ALIASES, QUESTIONS = 20_000, 1_000
ENTRIES, DAYS, ACTORS_AN_ENTRY, DOSSIERS = 1_000_000, 400, 4, 300
RUSSIAN_TEXTS = 200
PASSES = 100  # a few milliseconds each: on a busy machine some of them are left alone
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEYS = Keys("names-benchmark")
ROOT = Path(__file__).parents[1]
_BATCH = 10_000
# Filed by the server itself: a million commands would take most of a minute.
_PUT = """
for number = tonumber(ARGV[3]), tonumber(ARGV[5]) - 1, tonumber(ARGV[4]) do
  redis.call('SET', ARGV[1] .. string.format('%d', number), ARGV[2])
end
"""
Text = tuple[str, str]  # and its language


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    chance = random.Random(4)  # noqa: S311 - made-up news are no secret
    missed = [_recognition(), _table(), _questions(chance)]
    missed.append(asyncio.run(_dossiers(chance)))
    return int(any(missed))


def _recognition() -> bool:
    gazetteer = knowledge().assessor.gazetteer
    news, articles = list(_news()), list(_articles())
    print(f"names: {len(gazetteer.actors):,} actors, {len(gazetteer.spellings):,} spellings")
    texts_a_second = len(news) / _took(gazetteer, news)
    speed = _megabytes(articles) / _took(gazetteer, articles)
    _describe("titles and leads", gazetteer, news)
    print(_line("titles and leads", texts_a_second, TEXTS_A_SECOND, "texts/s"))
    _beside_pyahocorasick(gazetteer, news, _megabytes(news) / len(news) * texts_a_second)
    _describe("articles", gazetteer, articles)
    print(_line("articles", speed, MEGABYTES_A_SECOND, "MB/s"))
    _beside_pyahocorasick(gazetteer, articles, speed)
    _beside_natasha(gazetteer, [text for text, lang in news if lang == "ru"])
    return speed < MEGABYTES_A_SECOND or texts_a_second < TEXTS_A_SECOND


def _news() -> Iterator[Text]:
    for item in sample.load().items:
        yield f"{item.title}\n{item.text}", item.language


def _articles() -> Iterator[Text]:
    """Yield ten reports of a language as one text, two of them relevant."""
    items = sample.load().items
    for language in dict.fromkeys(item.language for item in items):
        ours = [item for item in items if item.language == language]
        others = cycle(item for item in ours if item.thread is Thread.OTHER)
        relevant = iter([item for item in ours if item.thread is not Thread.OTHER])
        for pair in zip(relevant, relevant, strict=False):
            parts = (part for item in pair for part in (item, *islice(others, 4)))
            yield "\n".join(f"{part.title}\n{part.text}" for part in parts), language


def _took(gazetteer: Gazetteer, texts: Sequence[Text]) -> float:
    day = NOON.date()
    return _least(
        lambda: [mentions(text, lang, gazetteer=gazetteer, on=day) for text, lang in texts]
    )


def _megabytes(texts: Sequence[Text]) -> float:
    return sum(len(text.encode()) for text, _ in texts) / 1e6


def _describe(what: str, gazetteer: Gazetteer, texts: Sequence[Text]) -> None:
    size, day = _megabytes(texts), NOON.date()
    named = sum(len(mentions(text, lang, gazetteer=gazetteer, on=day)) for text, lang in texts)
    print(
        f"names: {len(texts)} {what} of {size / len(texts) * 1e6:,.0f} bytes, "
        f"{named / size / 1e3:.1f} names a kilobyte"
    )


def _beside_pyahocorasick(gazetteer: Gazetteer, texts: Sequence[Text], ours: float) -> None:
    """Only the search for strings, on texts folded beforehand and on texts it has to fold."""
    try:
        import ahocorasick  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - as natasha
    except ImportError:
        print("names: pyahocorasick is not installed, and was not measured")
        return
    automaton = ahocorasick.Automaton()
    for spelling in gazetteer.spellings:
        automaton.add_word(fold_key(spelling.text), spelling.actor.id)
    automaton.make_automaton()
    folded = [fold(text).text for text, _ in texts]
    size = _megabytes(texts)
    bare = size / _least(lambda: [list(automaton.iter(text)) for text in folded])
    whole = size / _least(lambda: [list(automaton.iter(fold(text).text)) for text, _ in texts])
    print(
        f"names: ours {ours:.1f} MB/s, with boundaries, context and metonyms; pyahocorasick "
        f"{whole:.1f} MB/s, {bare:.1f} MB/s folded beforehand"
    )


def _beside_natasha(gazetteer: Gazetteer, russian: Sequence[str]) -> None:
    try:
        from natasha import (  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415 - measured where it is installed; no dependency of ours
            Doc,
            NewsEmbedding,
            NewsNERTagger,
            Segmenter,
        )
    except ImportError:
        print("names: natasha is not installed, and was not measured")
        return
    texts = [russian[number % len(russian)] for number in range(RUSSIAN_TEXTS)]
    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def tag() -> None:
        for text in texts:
            doc = Doc(text)
            doc.segment(segmenter)
            doc.tag_ner(tagger)

    day = NOON.date()
    theirs = len(texts) / _least(tag, passes=1)
    ours = len(texts) / _least(
        lambda: [mentions(text, "ru", gazetteer=gazetteer, on=day) for text in texts]
    )
    print(
        f"names: {len(texts)} Russian texts: natasha {theirs:,.0f} texts/s, "
        f"ours {ours:,.0f} texts/s, {ours / theirs:,.0f} times as many"
    )


def _table() -> bool:
    """Measure what compiling adds to a process of its own."""
    answered = subprocess.run(
        [sys.executable, "-c", "from benchmarks.names import weigh; weigh()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    megabytes = float(answered.stdout)
    print(_line("compiled table", megabytes, TABLE_MB, "MB"))
    return megabytes > TABLE_MB


def weigh() -> None:
    """Print how many megabytes the compiled names take, once what was read to build them is gone."""
    titles, forms = actor_files.load_titles(), actor_files.load_forms()
    passed_over = actor_files.load_passed_over()
    actors, _ = actor_files.load_actors()
    before = _resident()
    kept = Gazetteer.compile(actors, titles=titles, forms=forms, passed_over=passed_over)
    print((_resident() - before) / 1e6)
    del kept


def _resident() -> int:
    gc.collect()
    return int(psutil.Process(os.getpid()).memory_info().rss)


def _questions(chance: random.Random) -> bool:
    actors = list(_made_up(chance))
    resolver = Resolver(Gazetteer.compile(actors, titles=actor_files.load_titles()))
    took = []
    for number in range(QUESTIONS):
        name = chance.choice(chance.choice(actors).aliases).text
        match number % 5:
            case 0:
                at = chance.randrange(1, len(name))
                name = name[:at] + chance.choice("aeiou") + name[at + 1 :]
            case 1:
                name = _name(chance)
            case _:
                pass
        took.append(_timed(partial(resolver.resolve, name, on=NOON.date())))
    slow = _p99(took) * 1e3
    print(_line(f"/who among {ALIASES:,} aliases, p99", slow, QUESTION_MS, "ms"))
    return slow > QUESTION_MS


def _made_up(chance: random.Random) -> Iterator[Actor]:
    for number in range(ALIASES // 4):
        names = tuple(
            Alias(text=_name(chance), language=language) for language in ("en", "id", "fr", "de")
        )
        yield Actor(
            id=ActorId(f"actor-{number}"),
            kind=ActorKind.PERSON,
            names={"en": names[0].text},
            aliases=names,
        )


def _name(chance: random.Random) -> str:
    def word() -> str:
        return "".join(
            chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou")
            for _ in range(chance.randint(2, 4))
        )

    return f"{word()} {word()}".title()


async def _dossiers(chance: random.Random) -> bool:
    known = knowledge()
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        settings = Settings(data_dir=Path(folder), redis_url=None)
        async with embedded(settings.data_dir) as url, connected(url) as client:
            await client.config_set("appendonly", "no")  # what is measured is reading
            store = Store(url=url, client=client)
            async with services(settings, store, known, news=KEYS.prefix) as made:
                now = made.clock.now()
                ids = list(known.actors)
                weights = list(accumulate(1 / rank for rank in range(1, len(ids) + 1)))
                began = time.perf_counter()
                await _fill(client, ids, weights, now, chance)
                memory = (await client.info("memory"))["used_memory"] / 1e6
                print(
                    f"names: {ENTRIES:,} entries filed in {time.perf_counter() - began:.0f} s, "
                    f"{memory:,.0f} MB in the store"
                )
                took = []
                for asked in chance.choices(ids, cum_weights=weights, k=DOSSIERS):
                    actor = known.actors[asked]
                    start = time.perf_counter()
                    found = await who(actor.names["en"], made.asking)
                    answer(
                        found,
                        language="en",
                        texts=known.texts,
                        today=now.date(),
                        actors=known.actors,
                    )
                    took.append(time.perf_counter() - start)
    slow, usual = _p99(took) * 1e3, sorted(took)[len(took) // 2] * 1e3
    print(_line("dossier, p99", slow, DOSSIER_MS, "ms") + f"; median {usual:.1f} ms")
    return slow > DOSSIER_MS


async def _fill(
    client: redis.Redis,
    ids: Sequence[ActorId],
    weights: Sequence[float],
    now: datetime,
    chance: random.Random,
) -> None:
    """File what the sample says again and again, each time of other actors on another day."""
    patterns = list(_filings())
    put = client.register_script(_PUT)
    for number, pattern in enumerate(patterns):
        await put(args=[KEYS.filing(EntryId("wire-")), pattern, number, len(patterns), ENTRIES])
    for first in range(0, ENTRIES, _BATCH):
        step: Any = client.pipeline(transaction=False)
        entries: dict[ActorId, dict[str, int]] = {}
        named = iter(chance.choices(ids, cum_weights=weights, k=_BATCH * ACTORS_AN_ENTRY))
        for number in range(first, first + _BATCH):
            at = ms(now - timedelta(days=DAYS * number / ENTRIES))
            for actor in {next(named) for _ in range(ACTORS_AN_ENTRY)}:
                entries.setdefault(actor, {})[f"wire-{number}"] = at
        for actor, times in entries.items():
            step.zadd(KEYS.actor(actor), times)
        await step.execute()


def _filings() -> Iterator[bytes]:
    """Yield the sample news as it is filed when relevant; between two and three kilobytes each."""
    assessor = knowledge().assessor
    for item in sample.load().items:
        entry = Entry(
            id=entry_id(item.outlet, item.id),
            feed_id=item.outlet,
            url=f"https://sample.example{item.path}",
            title=item.title,
            text=item.text,
            language=item.language,
            published_at=NOON,
            seen_at=NOON,
            dated=True,
            fingerprint=item.id,
        )
        assessed = assessor.assess(entry)
        if assessed.relevance.relevant:
            told = report(entry, a_feed(item.outlet), assessed)
            yield pack(Filing(assessment=assessed, report=told, story_id=StoryId(item.id)))


def _least(work: Callable[[], object], passes: int = PASSES) -> float:
    """Return the processor seconds of the quickest pass."""
    took = []
    for _ in range(passes):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _p99(took: Sequence[float]) -> float:
    return sorted(took)[round(len(took) * 0.99) - 1]


def _line(what: str, figure: float, limit: float, unit: str) -> str:
    return (
        f"names: {what} {figure:,.1f} {unit}, limit {limit:,g} {unit}, ratio {figure / limit:.2f}"
    )


if __name__ == "__main__":
    sys.exit(main())
