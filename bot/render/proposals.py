"""What Wikidata proposes: as lines for whoever looks at it, and as records to keep."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from bot.actors.proposals import Proposal, Refreshed
from bot.domain.actors import Alias, Office


def proposal_lines(found: Refreshed) -> str:
    """Write what is proposed like a diff, and how far reading has come."""
    return "\n".join((*_lines(found.proposals), *_summary(found)))


def proposal_records(proposals: Iterable[Proposal], *, on: date) -> str:
    """Write proposals as records that add to the shipped ones."""
    head = (
        f"# Proposed by Wikidata on {on}. Nobody has checked it: look through it, and delete what",
        "# is wrong. It adds to the records of config/actors, whose README.md tells the format.",
    )
    return "\n".join((*head, *(line for it in proposals for line in _record(it)), ""))


def _lines(proposals: Iterable[Proposal]) -> Iterator[str]:
    for proposal in proposals:
        yield f"{proposal.actor.id} ({proposal.actor.qid})"
        if proposal.moved_to:
            yield f"  ~ qid: {proposal.actor.qid} is {proposal.moved_to} now"
        for alias in proposal.names:
            shared = "  (borne by others too)" if alias.ambiguous else ""
            yield f"  + {alias.language}: {alias.text}{shared}"
        for office in proposal.offices:
            yield f"  + office: {_spelt(office)}"
        for before, after in proposal.changed:
            yield f"  ~ office: {_spelt(before)} -> {_days(after)}"
        if proposal.died_on:
            yield f"  + died: {proposal.died_on}"


def _summary(found: Refreshed) -> Iterator[str]:
    names = sum(len(it.names) for it in found.proposals)
    offices = sum(len(it.offices) for it in found.proposals)
    changed = sum(len(it.changed) for it in found.proposals)
    died = sum(it.died_on is not None for it in found.proposals)
    moved = sum(it.moved_to is not None for it in found.proposals)
    yield (
        f"{found.read} items read: {names} names, {offices} offices, {changed} changed offices, "
        f"{died} deaths and {moved} merged ids for {len(found.proposals)} actors."
    )
    if found.missing:
        gone = ", ".join(f"{actor.id} ({actor.qid})" for actor in found.missing)
        yield f"Wikidata has no item of: {gone}."
    if found.unnamed:
        yield f"{found.unnamed} actors have no Wikidata id, and were not asked about."
    if found.stopped:
        yield f"Wikidata stopped answering, so that some actors were not asked about: {found.stopped}"


def _record(proposal: Proposal) -> Iterator[str]:
    actor = proposal.actor
    yield f"\n[{actor.id}]  # {actor.names['en']}"
    if proposal.moved_to:
        yield f"qid = {_text(proposal.moved_to)}  # was {actor.qid}"
    if proposal.died_on:
        yield f"died = {proposal.died_on}"
    offices = (*proposal.offices, *(after for _, after in proposal.changed))
    if offices:
        yield "offices = ["
        yield from (f"  {_table(office)}," for office in offices)
        yield "]"
    by_language: dict[str, list[Alias]] = {}
    for alias in proposal.names:
        by_language.setdefault(alias.language, []).append(alias)
    for language, aliases in by_language.items():
        names = (f"{it.text} {'~' if it.ambiguous else ''}?" for it in aliases)
        yield f"{language} = [{', '.join(map(_text, names))}]"


def _table(office: Office) -> str:
    days = {"start": office.start, "end": office.end, "as_of": office.as_of}
    told = [f"title = {_text(office.title)}"]
    told += [f"{name} = {day}" for name, day in days.items() if day]
    told += ["checked = true"] if office.checked else []
    return f"{{ {', '.join(told)} }}"


def _spelt(office: Office) -> str:
    return f"{office.title}, {_days(office)}"


def _days(office: Office) -> str:
    end = f"to {office.end}" if office.end else f"held as of {office.as_of or 'no day known'}"
    return f"from {office.start or 'no day known'}, {end}"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
