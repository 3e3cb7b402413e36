"""What a site asks of robots: https://www.rfc-editor.org/rfc/rfc9309."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

LARGEST = 500_000  # characters read; RFC 9309 wants at least 500 KiB
LINE = re.compile(r"\s*([A-Za-z-]{1,30})\s*:([^#]*)")
SAFE = "/*$%?=&+:,;@!~()'"


def may_read(robots: str, agent: str, url: str) -> bool:
    """Whether a site's robots.txt lets an agent, named by one word, read an address there.

    The longest rule that fits decides, and of two as long the one that allows. A site that says
    nothing of the agent, nor of all, allows it.
    """
    parts = urlsplit(url)
    path = _tidy((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    if path == "/robots.txt":
        return True
    groups: dict[str, list[tuple[int, bool]]] = {}
    for names, allows, rule in _rules(robots[:LARGEST], frozenset((agent.lower(), "*"))):
        fits = bool(rule) and _fits(_tidy(rule), path)
        for name in names:
            groups.setdefault(name, []).extend([(len(rule), allows)] * fits)
    fitting = groups.get(agent.lower(), groups.get("*", []))
    return max(fitting, default=(0, True))[1]


def _rules(robots: str, known: frozenset[str]) -> Iterator[tuple[frozenset[str], bool, str]]:
    """Yield agents, whether they are allowed, and the rule, which is "" where there is none.

    Of all agents only those `known` are told: others are as many as a hostile site likes.
    """
    agents: frozenset[str] = frozenset()
    named = False  # the line before named an agent, too: the rules below are for both
    for line in robots.splitlines():
        found = LINE.match(line)
        key, value = (found[1].lower(), found[2].strip()) if found else ("", "")
        if key == "user-agent":
            agents = (agents if named else frozenset()) | ({value.lower()} & known)
            named = True
            yield agents, True, ""
        elif key in {"allow", "disallow"}:
            named = False
            if agents:
                yield agents, key == "allow", value


def _tidy(path: str) -> str:
    """Write a path so that two ways to escape it are the same."""
    return quote(unquote(path, errors="replace"), safe=SAFE)


def _fits(rule: str, path: str) -> bool:
    """Whether a path begins as a rule says; "*" is anything, "$" at the end is the end."""
    ends = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    for part in rest[:-1] if ends else rest:
        place = path.find(part, place)
        if place < 0:
            return False
        place += len(part)
    if not ends:
        return True
    return (
        path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= place if rest else path == first
    )
