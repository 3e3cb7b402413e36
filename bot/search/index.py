"""The index on disk: a folder of tantivy's, a note of where it stands, and a lock.

A commit comes before its note, so that kill -9 between the two has the same entries taken in
again. Nothing here is worth saving: a folder that cannot be used is emptied and filled again.
"""

import asyncio
import fcntl
import json
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import IO, Any, TypeVar, cast

import tantivy

from bot.domain.entries import EntryId
from bot.domain.errors import IndexLost
from bot.domain.searches import Condition, Field, Hits, Indexed, Standing
from bot.search.queries import LISTED, PUBLISHED, SEEN, milliseconds, older, query

HEAP = 15_000_000  # bytes, as few as tantivy takes: what is written between two commits
_ID = "id"
_Result = TypeVar("_Result")


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(_ID, stored=True, tokenizer_name="raw", index_option="basic")
    for field in Field:
        tokenizer = "raw" if field in LISTED else "whitespace"
        option = "position" if field is Field.WORD else "basic"
        builder.add_text_field(field.value, tokenizer_name=tokenizer, index_option=option)
    builder.add_integer_field(PUBLISHED, fast=True)
    builder.add_integer_field(SEEN, fast=True)
    return builder.build()


@asynccontextmanager
async def search_index(folder: Path, *, edition: int) -> AsyncIterator["TantivyIndex"]:
    """Yield the index of a folder, which is made when somebody first writes."""
    index = TantivyIndex(folder, edition=edition)
    try:
        yield index
    finally:
        with suppress(IndexLost):
            await index.close()


class TantivyIndex:
    """See `bot.ports.SearchIndex`. `edition` names what is kept of an entry, and how."""

    def __init__(self, folder: Path, *, edition: int) -> None:
        self._folder = folder
        self._files = folder / "tantivy"
        self._note = folder / "standing.json"
        self._edition = edition
        self._schema = schema()
        self._index: tantivy.Index | None = None
        self._writer: tantivy.IndexWriter | None = None
        self._lock: IO[str] | None = None
        self._seen = 0  # when the note was written that readers have followed
        self._turn = Lock()  # tantivy's own work is done in threads

    async def writing(self) -> bool:
        return await self._do(self._take)

    async def standing(self) -> Standing | None:
        return await self._do(self._read_note)

    async def renew(self, standing: Standing) -> None:
        await self._do(lambda: self._renew(standing))

    async def put(self, entries: Sequence[Indexed], *, standing: Standing) -> None:
        await self._do(lambda: self._put(entries, standing))

    async def tidy(
        self, *, left_out_before: datetime, before: datetime, standing: Standing
    ) -> None:
        gone = older(self._schema, left_out_before=left_out_before, before=before)
        await self._do(lambda: self._commit(standing, without=gone))

    async def find(self, condition: Condition, *, skip: int, limit: int) -> Hits:
        wanted = query(condition, self._schema)
        return await asyncio.to_thread(self._found, wanted, skip, limit)

    async def close(self) -> None:
        await self._do(self._close)

    async def _do(self, work: Callable[[], _Result]) -> _Result:
        def alone() -> _Result:
            with self._turn, _translated():
                return work()

        return await asyncio.to_thread(alone)

    # --- who writes -----------------------------------------------------------
    def _take(self) -> bool:
        if self._lock is not None:
            return True
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (self._folder / "writer.lock").open("a")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        self._lock = lock
        return True

    # --- where it stands ------------------------------------------------------
    def _read_note(self) -> Standing | None:
        try:
            note = json.loads(self._note.read_bytes())
            if note.pop("edition") != self._edition:
                return None
            return replace(Standing(**note), tidied=date.fromisoformat(note["tidied"]))
        except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def _write_note(self, standing: Standing) -> None:
        note = {
            "edition": self._edition,
            "began": standing.began,
            "version": standing.version,
            "whole": standing.whole,
            "tidied": standing.tidied.isoformat(),
        }
        draft = self._note.with_suffix(".draft")
        draft.write_text(json.dumps(note), encoding="utf-8")
        draft.replace(self._note)

    # --- writing --------------------------------------------------------------
    def _renew(self, standing: Standing) -> None:
        self._index = self._writer = None
        self._note.unlink(missing_ok=True)
        if self._files.exists():
            shutil.rmtree(self._files)
        self._files.mkdir(mode=0o700)
        tantivy.Index(self._schema, path=str(self._files))
        self._write_note(standing)

    def _put(self, entries: Sequence[Indexed], standing: Standing) -> None:
        if not entries:
            self._write_note(standing)
            return
        writer = self._written()
        for entry in entries:
            writer.delete_documents_by_term(_ID, entry.entry_id)
            writer.add_document(_document(entry))
        self._commit(standing)

    def _commit(self, standing: Standing, *, without: tantivy.Query | None = None) -> None:
        writer = self._written()
        if without is not None:
            writer.delete_documents_by_query(without)
        writer.commit()
        self._write_note(standing)

    def _written(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._writer = self._opened().writer(HEAP, num_threads=1)
        return self._writer

    def _close(self) -> None:
        if self._writer is not None:
            self._writer.wait_merging_threads()
        self._index = self._writer = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    # --- reading --------------------------------------------------------------
    def _opened(self) -> tantivy.Index:
        if self._index is None:
            self._index = tantivy.Index.open(str(self._files))
            self._index.config_reader("manual")
            self._seen = 0
        return self._index

    def _searcher(self) -> tantivy.Searcher | None:
        """Return what is there now; None if nothing is, or it is just being made anew."""
        try:
            written = self._note.stat().st_mtime_ns
        except FileNotFoundError:
            return None
        try:
            index = self._opened()
            if written != self._seen:
                index.reload()
                self._seen = written
        except ValueError:
            self._index = None  # it may be another one by now
            raise
        return index.searcher()

    def _found(self, wanted: tantivy.Query, skip: int, limit: int) -> Hits:
        """Look; only getting at what is there now waits for who writes."""
        with _translated():
            with self._turn:
                searcher = self._searcher()
            if searcher is None:
                return Hits(total=0, entry_ids=())
            found = searcher.search(
                wanted, limit, count=True, order_by_field=PUBLISHED, offset=skip
            )
            named = (searcher.doc(address).get_first(_ID) for _, address in found.hits)
            entry_ids = tuple(EntryId(str(it)) for it in named)
            return Hits(total=int(cast("Any", found).count or 0), entry_ids=entry_ids)


def _document(entry: Indexed) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text(_ID, entry.entry_id)
    for field, values in entry.values.items():
        for value in values if field in LISTED else (" ".join(values),):
            document.add_text(field.value, value)
    document.add_integer(PUBLISHED, milliseconds(entry.published_at))
    document.add_integer(SEEN, milliseconds(entry.seen_at))
    return document


@contextmanager
def _translated() -> Iterator[None]:
    """Tell whoever asked that the index is of no use, whatever is wrong with it."""
    try:
        yield
    except (ValueError, OSError, RuntimeError) as error:
        raise IndexLost(f"{type(error).__name__}: {error}") from error
