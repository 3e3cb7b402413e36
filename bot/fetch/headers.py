"""What servers say about when to come back."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=1)  # believed at most
MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
NOT_KEPT = re.compile(r"\bno-(cache|store)\b", re.IGNORECASE)
LINK = re.compile(r"<([^<>]{1,2000})>([^<]{0,500})")
REL = re.compile(r";\s{0,9}rel\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|([^\s;,\"]+))", re.IGNORECASE)
SECONDS = re.compile(r"\s*(\d{1,9})\s*")


def retry_after(headers: Mapping[str, str]) -> timedelta | None:
    """Read `Retry-After`, in seconds or as a date; dates are counted from the server's own."""
    told = headers.get("Retry-After", "")
    if seconds := SECONDS.fullmatch(told):
        return min(timedelta(seconds=int(seconds[1])), LONGEST)
    return _between(headers.get("Date"), told)


def fresh_for(headers: Mapping[str, str]) -> timedelta | None:
    """Read how long the answer says it stays good: max-age less the age it has, or `Expires`."""
    control = headers.get("Cache-Control", "")
    if NOT_KEPT.search(control):
        return None
    if age := MAX_AGE.search(control):
        spent = SECONDS.fullmatch(headers.get("Age", ""))
        seconds = int(age[1]) - (int(spent[1]) if spent else 0)
        return min(timedelta(seconds=seconds), LONGEST) if seconds > 0 else None
    return _between(headers.get("Date"), headers.get("Expires"))


def linked(headers: Mapping[str, str], rel: str) -> str:
    """Read an address that a `Link` header gives this role, as `<https://hub.example>; rel=hub`.

    "" where none does. `headers` may hold several of the name.
    """
    every = getattr(headers, "getall", None)
    written = every("Link", ()) if every else [headers.get("Link", "")]
    for link in LINK.finditer(", ".join(written)[:10_000]):
        role = REL.search(link[2])
        if role and rel in (role[1] or role[2] or "").lower().split():
            return link[1].strip()
    return ""


def _between(start: str | None, end: str | None) -> timedelta | None:
    last = _date(end)
    first = _date(start) if last else None  # most answers name no end
    if first is None or last is None or last <= first:
        return None
    return min(last - first, LONGEST)


def _date(written: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written) if written else None
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC) if moment else None
