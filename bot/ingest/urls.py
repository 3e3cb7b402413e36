"""Addresses of articles: made absolute, and made comparable."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

# Parameters that say where a click came from. A parameter that may name an article ("id", "p",
# "cid") is never among them.
TRACKING = re.compile(
    r"(utm|at|mtm|pk|hsa|wt|ns|ga|mc|__twitter|__tn)_.*|fbclid|gclid|yclid|dclid|msclkid|igshid|"
    r"twclid|ref|ref_src|rss|cmp|cmpid|ocid|smid|smtyp|partner|traffic_source|maca|xtor|ftag|"
    r"feature|source|from|_ga|guccounter|intcmp|sr_share|share|sh|taid|emc",
    re.IGNORECASE,
)
LONGEST = 2_000
# Marks that change the direction of the line in which they are shown, and breaks of lines.
UNSHOWABLE = re.compile("[\x80-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
SURROGATE = re.compile("[\ud800-\udfff]")
PORTS = {"http": 80, "https": 443}
# What most links are: whole addresses, in which joining them to another would change nothing.
WHOLE = re.compile(
    r"https?://[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d+)?(?:/[\w.~%/+,@!$'()*:=-]*)?"
    r"(?:\?[\w.~%/+,@!$'()*:=&-]+)?(?<!%20)",
    re.ASCII,
)


def absolute(base: str, link: str | None) -> str | None:
    """Return the web address a link leads to from `base`, or None if it leads to no web page."""
    if link and WHOLE.fullmatch(link):
        return link if len(link) <= LONGEST else None
    compact = re.sub(r"[\x00-\x20\x7f]+", lambda gap: "%20" if gap[0] == " " else "", link or "")
    compact = compact.removeprefix("%20").removesuffix("%20")
    compact = UNSHOWABLE.sub(lambda mark: quote(mark[0]), SURROGATE.sub("", compact))
    try:
        address = urljoin(base, compact)
        parts = urlsplit(address)
        usable = parts.scheme in PORTS and bool(parts.hostname)
    except ValueError:  # such as an unclosed bracket in the host
        return None
    return address if compact and usable and len(address) <= LONGEST else None


def without_login(address: str | None) -> str | None:
    """Return an address without the name and password before its host.

    "https://wire.example@evil.example/" is a page of evil.example that looks like one of wire's.
    """
    if address is None or "@" not in address:
        return address
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def canonical(address: str) -> str:
    """Return what all addresses of one article have in common; it is for comparing, not fetching.

    Scheme, "www.", default port, fragment, trailing slash, order of parameters and tracking
    parameters do not matter.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    where = host if port in (None, PORTS.get(parts.scheme)) else f"{host}:{port}"
    path = quote(unquote(parts.path, errors="surrogateescape"), errors="surrogateescape")
    told = parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
    kept = sorted(pair for pair in told if not TRACKING.fullmatch(pair[0]))
    query = urlencode(kept, errors="surrogateescape")
    return f"{where}{path.rstrip('/')}" + (f"?{query}" if query else "")
