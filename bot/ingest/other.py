"""What a document is that is not a feed, in a sentence that tells an editor what to do."""

import re
from typing import NamedTuple

from bot.domain.feeds import Trouble
from bot.ingest.clean import plain, shortened

WEB_PAGE = re.compile(r"<html\b|<!doctype html|<body\b|<head\b", re.IGNORECASE)
ROOT = re.compile(r"<([A-Za-z][\w.:-]*)")
TITLE = re.compile(r"<title[^<>]*>([^<]{1,500})", re.IGNORECASE)
LINK = re.compile(r"<link\b[^<>]{0,1000}>", re.IGNORECASE)
FEED_TYPE = re.compile(r"application/(rss|atom|feed)\+(xml|json)", re.IGNORECASE)
HREF = re.compile(r"href\s*=\s*[\"']?([^\"'\s>]{1,500})", re.IGNORECASE)

LOGIN = re.compile(
    r"type\s*=\s*[\"']?password|>\s*(log ?in|sign ?in|anmelden|войти)\b", re.IGNORECASE
)
CHALLENGE = re.compile(
    r"just a moment|captcha|checking your browser|verify (that )?you are (a )?human|cf-challenge|"
    r"attention required|ddos.guard|enable javascript and cookies",
    re.IGNORECASE,
)
ERROR = re.compile(
    r"\b(404|403|500|502|503|504)\b|not found|error|forbidden|access denied|unavailable|"
    r"maintenance|ошибка|не найдена|غير موجود|hata|fehler|erreur",
    re.IGNORECASE,
)
HEAD = 50_000  # characters looked at


class Other(NamedTuple):
    """What a document is instead of a feed."""

    reason: str
    trouble: Trouble = Trouble.NOT_A_FEED


ROOTS = {
    "rss": Other("It is an RSS document that breaks off before its first item.", Trouble.BROKEN),
    "opml": Other("It is a list of feeds (OPML), not a feed; import it instead."),
    "urlset": Other("It is a sitemap, not a feed."),
    "sitemapindex": Other("It is a sitemap, not a feed."),
}


def is_web_page(document: str) -> bool:
    """Whether a document begins as a web page, whatever it holds further down."""
    root = ROOT.search(document)
    return root is not None and root[1].lower() == "html"


def explain(document: str) -> Other:
    """Say what a document is that is neither RSS nor Atom nor JSON Feed."""
    head = document[:HEAD].strip()
    if not head:
        return Other("It answered with an empty document.", Trouble.EMPTY)
    root = ROOT.search(head)
    if root and root[1].lower() in ROOTS:
        return ROOTS[root[1].lower()]
    if WEB_PAGE.search(head):
        return _web_page(head)
    if head.startswith(("{", "[")):
        return Other("It answered with JSON that is not a JSON Feed.")
    if root:
        return Other(f"It is XML, but not a feed: its first element is <{root[1][:40]}>.")
    kind = "binary data" if "\ufffd" in head or "\0" in head else "plain text"
    return Other(f"It answered with {kind}, not with a feed.")


def _web_page(head: str) -> Other:
    found = TITLE.search(head)
    title = shortened(plain(found[1]), 80) if found else ""
    called = f" titled “{title}”" if title else ""
    if CHALLENGE.search(head):
        human = f"It answered with a web page{called} that wants visitors to prove they are human."
        return Other(human, Trouble.NOT_ALLOWED)
    if LOGIN.search(head):
        return Other(f"It answered with a login page{called}.", Trouble.NOT_ALLOWED)
    if ERROR.search(title):
        error = f"It answered with an error page{called}, although it reported success."
        return Other(error, Trouble.SERVER)
    page = f"It is a web page{called}, not a feed."
    if address := _advertised(head):
        return Other(f"{page} The page names its feed: {address}")
    return Other(f"{page} Look there for the address of its feed.")


def _advertised(head: str) -> str:
    links = (link[0] for link in LINK.finditer(head) if FEED_TYPE.search(link[0]))
    return plain(next((href[1] for link in links if (href := HREF.search(link))), ""))
