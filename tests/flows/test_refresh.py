"""`python -m bot actors refresh`, against a Wikidata on loopback."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import web

from bot.commands import actors
from bot.commands.actors import actors_refresh
from bot.domain.actors import ActorId
from bot.domain.errors import ItemsUnreachable, OperatorError
from bot.domain.items import Item, Qid
from bot.flows.refresh import AT_ONCE, refresh
from bot.jobs.clock import SystemClock
from bot.knowledge import Knowledge, knowledge
from tests.fakes.wikidata import FakeWikidata, died, serving
from tests.shipped import the_gazetteer, the_knowledge

RAISI, PUTIN = "ebrahim-raisi", "vladimir-putin"


def wikidata(known: Knowledge, *faults: web.Response) -> FakeWikidata:
    """Raisi died and has a new name; Putin was merged into an item without anything new."""
    raisi, putin = (known.actors[ActorId(one)].qid or "" for one in (RAISI, PUTIN))
    return FakeWikidata(
        items={
            raisi: {"labels": {"tr": "Reisi Dede"}, "claims": {"P570": [died("2024-05-19")]}},
            "Q1": {"labels": {"en": "Vladimir Putin"}},
        },
        merged={putin: "Q1"},
        faults=[*faults],
    )


async def test_what_it_proposes_is_said_written_and_used_once_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("CONTACT", "desk@example.org")
    known = the_knowledge()
    monkeypatch.setattr(actors, "knowledge", lambda **_: known)
    async with serving(wikidata(known)) as server:
        monkeypatch.setenv("WIKIDATA_API", server.url)
        await asyncio.to_thread(actors_refresh, [RAISI, PUTIN], dry_run=True)
        dry = capsys.readouterr().out
        written_then = _written(tmp_path)
        for _ in range(2):
            await asyncio.to_thread(actors_refresh, [RAISI, PUTIN])
        said = capsys.readouterr().out
        with pytest.raises(OperatorError, match="nobody-at-all: no such actor"):
            await asyncio.to_thread(actors_refresh, ["nobody-at-all"])

    assert server.agents[0].endswith("(+desk@example.org)")
    assert "  + tr: Reisi Dede\n" in dry
    assert f"{known.actors[ActorId(PUTIN)].qid} is Q1 now" in dry
    assert written_then == []
    first, second = sorted(
        (tmp_path / "actors").glob("wikidata-*.toml"), key=lambda it: len(it.name)
    )
    assert first.read_text() == second.read_text()
    assert f"set ACTORS_DIR to {tmp_path / 'actors'}" in said
    used = knowledge(actors_dir=first.parent)
    assert used.actors[ActorId(PUTIN)].qid == "Q1"
    assert "Reisi Dede" in {it.text for it in used.actors[ActorId(RAISI)].aliases}


def _written(folder: Path) -> list[Path]:
    return list(folder.glob("**/*.toml"))


async def test_without_a_contact_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONTACT", raising=False)
    monkeypatch.setattr(actors, "knowledge", lambda **_: None)

    with pytest.raises(OperatorError, match="Set CONTACT"):
        await asyncio.to_thread(actors_refresh)


class Failing:
    """Answers once, and never again."""

    def __init__(self) -> None:
        self.answers = 1

    async def items(self, qids: list[Qid], *, languages: object) -> dict[Qid, Item | None]:
        if not self.answers:
            raise ItemsUnreachable("It sleeps.")
        self.answers -= 1
        return dict.fromkeys(qids)

    async def titles(self, qids: object) -> dict[Qid, str]:
        return {}


async def test_what_was_read_before_it_failed_is_kept() -> None:
    gazetteer = the_gazetteer()
    found = await refresh(gazetteer, Failing(), SystemClock())  # type: ignore[arg-type]

    assert found.stopped == "It sleeps."
    assert len(found.missing) == AT_ONCE
    assert found.unnamed == sum(not actor.qid for actor in gazetteer.actors.values())


async def test_a_malformed_record_in_the_folder_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.toml").write_text(
        '[vladimir-putin]\nrussian = ["Вова"]\n\n[tolan-merrivale]\nkind = "person"\nen = ["Tolan"]\n'
    )
    known = knowledge(actors_dir=tmp_path)

    assert ActorId("tolan-merrivale") in known.actors
    assert "mine.toml [vladimir-putin]: russian: no such field" in str(capsys.readouterr())
