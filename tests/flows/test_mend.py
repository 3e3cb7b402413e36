"""What an admin adds is used by every process at once."""

import asyncio
import sys
import weakref
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import redis.asyncio as redis

from bot.actors.additions import AdditionRefused
from bot.app import services
from bot.domain.actors import ActorId
from bot.domain.dossiers import Dossier, Unknown
from bot.flows.who import who
from bot.knowledge import Knowledge, knowledge
from bot.opening import Store
from bot.store.additions import RedisAdditions
from bot.store.keys import Keys
from config.settings import Settings
from tests.build import an_entry
from tests.fakes.process import ROOT, environment
from tests.shipped import the_knowledge

# A process of its own that answers, and says when it has come to know a name.
ANOTHER = """
import asyncio, sys
from bot.app import at_work, knowledge, services
from bot.opening import opened
from bot.domain.dossiers import Dossier
from bot.flows.who import who
from config.settings import load
async def main():
    settings = load()
    async with opened(settings) as store, services(settings, store, knowledge(), news=sys.argv[1]) as made, at_work(made, feeds=[]):
        assert not isinstance(await who("Zorblatterich", made.asking), Dossier)
        print("SAYS ready", flush=True)
        while not isinstance(found := await who("Zorblatterich", made.asking), Dossier):
            await asyncio.sleep(0.05)
        print("SAYS", found.actor.id, flush=True)
asyncio.run(main())
"""


FEW = {"benjamin-netanyahu", "emmanuel-macron", "vladimir-putin"}


@cache
def known() -> Knowledge:
    """Add to a few: to compile everybody anew, as it is done after each addition, takes a second."""
    everybody = the_knowledge()
    few = tuple(actor for actor in everybody.files.actors if actor.id in FEW)
    return replace(everybody, files=replace(everybody.files, actors=few))


async def _another(url: str, prefix: str, folder: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", ANOTHER, prefix),
        stdout=asyncio.subprocess.PIPE,
        env=environment(REDIS_URL=url, DATA_DIR=folder, LOG_LEVEL="ERROR"),
        cwd=ROOT,
    )


async def _says(process: asyncio.subprocess.Process) -> str:
    """Return the next thing it says, among what it logs."""
    assert process.stdout
    async with asyncio.timeout(120):
        async for line in process.stdout:
            if line.startswith(b"SAYS "):
                return line.decode().removeprefix("SAYS ").strip()
    return "nothing"


async def test_another_process_knows_a_name_within_seconds(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    other = await _another(store_url, keys.prefix, tmp_path)
    try:
        assert await _says(other) == "ready"
        async with services(settings, store, known(), news=keys.prefix) as made:
            await made.library.add(("alias", "vladimir-putin", "en", "Zorblatterich"))

            assert await _says(other) == "vladimir-putin"
    finally:
        if other.returncode is None:
            other.kill()
        await other.wait()


async def test_this_process_knows_at_once_and_forgets_what_is_taken_back(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    async with services(settings, store, known(), news=keys.prefix) as made:
        entry = an_entry(title="Zorblatterich phones Netanyahu")
        line = await made.library.add(("alias", "vladimir-putin", "en", "Zorblatterich"))
        added = await made.library.add(("actor", "orla-quist", "person", "NO", "Orla", "Quist"))

        assert isinstance(await who("Zorblatterich", made.asking), Dossier)
        assert made.knowledge.actors[ActorId("orla-quist")].names == {"en": "Orla Quist"}
        named = made.assessing.look(entry).assessment.actors()
        assert ActorId("vladimir-putin") in named

        assert await made.library.undo() == added
        assert await made.library.undo() == line
        assert await made.library.undo() is None
        assert isinstance(await who("Zorblatterich", made.asking), Unknown)
        assert ActorId("orla-quist") not in made.knowledge.actors


def test_what_was_known_before_is_let_go() -> None:
    """All of it is read anew for each addition, and nobody collects what stands in a circle then."""
    before = knowledge(files=known().files)
    offices = weakref.ref(before.assessor.gazetteer.offices)

    del before

    assert offices() is None


async def test_a_name_that_is_somebody_elses_is_refused_with_both_named(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    async with services(settings, store, known(), news=keys.prefix) as made:
        heard: list[str] = []

        async def taken(line: str) -> None:
            heard.append(line)

        with pytest.raises(AdditionRefused, match="claimed by emmanuel-macron and vladimir-putin"):
            await made.library.add(("alias", "emmanuel-macron", "en", "Vladimir", "Putin"), taken)
        with pytest.raises(AdditionRefused, match="no such actor"):
            await made.library.add(("alias", "nobody", "en", "Nobody"), taken)
        assert heard == ["alias emmanuel-macron en Vladimir Putin"], (
            "it is well-formed, and no more"
        )

        assert await RedisAdditions(client, keys).all() == (0, ())
        shared = ("alias", "emmanuel-macron", "en", "Vladimir", "Putin", "~")
        assert await made.library.add(shared) == " ".join(shared)


async def test_two_admins_at_once_add_both(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    async with (
        services(settings, store, known(), news=keys.prefix) as one,
        services(settings, store, known(), news=keys.prefix) as other,
    ):
        await asyncio.gather(
            one.library.add(("alias", "vladimir-putin", "en", "Zorblatterich")),
            other.library.add(("alias", "emmanuel-macron", "en", "Quistelmann")),
        )
        _, lines = await RedisAdditions(client, keys).all()

    assert sorted(lines) == [
        "alias emmanuel-macron en Quistelmann",
        "alias vladimir-putin en Zorblatterich",
    ]
