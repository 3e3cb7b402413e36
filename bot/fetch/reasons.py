"""Why a feed could not be fetched, in sentences for an editor.

They never hold an address as it was asked for, since it may hold a password.
"""

import ssl
from collections.abc import Mapping
from http import HTTPStatus

from aiohttp import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientPayloadError,
    ClientResponseError,
    ClientSSLError,
    InvalidURL,
    ServerDisconnectedError,
)

from bot.domain.errors import FeedError, FeedRefused, FeedUnreachable
from bot.domain.feeds import FeedId, Trouble
from bot.fetch.guard import AddressRefused
from bot.fetch.headers import retry_after

STATUSES = {
    304: "It says that nothing has changed, although we asked for everything",
    401: "It asks for a user name and password",
    402: "It asks to be paid",
    403: "It refuses to answer us",
    404: "There is no feed at this address any more",
    406: "It refuses the formats that we read",
    429: "It asks us to come less often",
    451: "It is blocked for legal reasons",
    500: "The server has failed",
    502: "The server behind the site does not answer",
    503: "The server is overloaded or being repaired",
    504: "The server behind the site does not answer",
}
TROUBLES = {
    **dict.fromkeys((401, 402, 403, 406, 451), Trouble.NOT_ALLOWED),
    404: Trouble.NOT_FOUND,
    429: Trouble.TOO_OFTEN,
}
Kinds = type[Exception] | tuple[type[Exception], ...]
# The first kind that fits tells; the general kinds come last.
KINDS: tuple[tuple[Kinds, str, Trouble], ...] = (
    (
        ClientConnectorDNSError,
        "Its host name is not known (DNS); check the address.",
        Trouble.UNKNOWN_HOST,
    ),
    (ssl.SSLCertVerificationError, "Its certificate is not valid (TLS).", Trouble.NOT_SECURE),
    (
        (ClientSSLError, ssl.SSLError),
        "No secure connection to it could be agreed on (TLS).",
        Trouble.NOT_SECURE,
    ),
    (ClientConnectorError, "It takes no connections.", Trouble.NO_ANSWER),
    (
        ServerDisconnectedError,
        "It closed the connection without an answer.",
        Trouble.NO_ANSWER,
    ),
    (
        ClientPayloadError,
        "It broke off in the middle, or is not compressed as it says.",
        Trouble.NO_ANSWER,
    ),
    (
        ClientResponseError,
        "It does not speak the language of the web (HTTP).",
        Trouble.SERVER,
    ),
    ((ClientError, OSError, ValueError), "The connection to it failed.", Trouble.NO_ANSWER),
)


def of_status(feed_id: FeedId, status: int, headers: Mapping[str, str]) -> FeedError:
    """Name what an answer that is no feed means."""
    if status == HTTPStatus.GONE:
        return FeedRefused(feed_id, "It is gone for good, says its server (410).", gone=True)
    words = STATUSES.get(status, "It answered with something other than a feed")
    trouble = TROUBLES.get(status, Trouble.SERVER)
    wait = retry_after(headers)
    return FeedUnreachable(feed_id, f"{words} ({status}).", trouble, retry_after=wait)


def of_exception(feed_id: FeedId, caught: Exception, seconds: float) -> FeedError:
    """Name what went wrong on the way. `seconds` is the time limit of a fetch."""
    if _is_refusal(caught):
        return FeedRefused(feed_id, "It leads to an address that is not public.")
    if isinstance(caught, InvalidURL):  # such as "http://127.1/", which sockets would understand
        return FeedRefused(feed_id, "Its address is not well-formed.")
    if isinstance(caught, TimeoutError):
        return FeedUnreachable(feed_id, f"It did not answer in full within {seconds:g} seconds.")
    otherwise = f"Fetching it failed in a way unknown to us ({type(caught).__name__})."
    told = ((reason, trouble) for kind, reason, trouble in KINDS if isinstance(caught, kind))
    return FeedUnreachable(feed_id, *next(told, (otherwise, Trouble.NO_ANSWER)))


def _is_refusal(caught: Exception) -> bool:
    """Whether the guard refused the socket; aiohttp wraps the guard's error in its own."""
    return isinstance(caught, ClientConnectorError) and isinstance(caught.os_error, AddressRefused)
