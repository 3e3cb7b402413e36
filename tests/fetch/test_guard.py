"""We go to public addresses, over HTTP, and nowhere else."""

import asyncio
import socket

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.domain.errors import FeedRefused
from bot.fetch.guard import AddressRefused, is_public, public_socket, refusal
from bot.fetch.http import HttpFetcher
from tests.fetch.serving import NEVER_POLLED, Handler, feed_at, redirect, serving


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # noqa: S104 - nothing is bound here
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "100.100.100.200",  # metadata at Alibaba
        "169.254.169.254",  # metadata nearly everywhere
        "168.63.129.16",  # Azure's host
        "192.0.0.192",  # metadata at Oracle
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8.",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",  # Teredo, to 10.0.0.1
        "fc00::1",
        "fd00:ec2::254",  # metadata at Amazon
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "2130706433",
        "0x7f000001",
        "127.1",
        "",
        "localhost",
    ],
)
def test_the_inside_is_not_public(host: str) -> None:
    assert not is_public(host)


@pytest.mark.parametrize(
    "host", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_the_outside_is_public(host: str) -> None:
    assert is_public(host)


@given(st.ip_addresses(v=4))
def test_an_address_in_disguise_is_judged_by_what_it_is(address: object) -> None:
    """Mapped into IPv6 or translated, it leads to the same machine."""
    parts = [int(part) for part in str(address).split(".")]
    hexed = f"{parts[0]:02x}{parts[1]:02x}:{parts[2]:02x}{parts[3]:02x}"

    assert is_public(f"::ffff:{address}") == is_public(str(address))
    assert is_public(f"64:ff9b::{hexed}") == is_public(str(address))
    assert is_public(f"2002:{hexed}::") == is_public(str(address))


@given(st.text())
def test_what_is_no_address_is_not_public(host: str) -> None:
    assert not is_public(f"x{host}")


def test_no_socket_is_made_for_the_inside() -> None:
    """The check and the connection use the same address: nothing can change in between."""
    kind = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")

    with pytest.raises(AddressRefused):
        public_socket((*kind, ("127.0.0.1", 80)))
    public_socket((*kind, ("8.8.8.8", 80))).close()


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://a.example/", "gopher://a", "//a"]
)
def test_only_the_web_is_read(address: str) -> None:
    assert refusal(URL(address))


async def refuse_all(url: str) -> str:
    async with HttpFetcher(user_agent="test") as fetcher:
        with pytest.raises(FeedRefused) as caught:
            await fetcher.fetch(feed_at(url), NEVER_POLLED)
    return caught.value.reason


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "127.1", "0"])
async def test_a_local_server_is_never_asked(host: str) -> None:
    """By whatever name: what counts is where the name leads."""
    asked = asyncio.Event()

    async with asyncio.timeout(60), serving(note(asked)) as base:
        reason = await refuse_all(f"http://{host}:{URL(base).port}/")

    assert "not public" in reason or "not well-formed" in reason
    assert not asked.is_set()


async def test_a_redirect_to_the_inside_is_not_followed() -> None:
    """The first hop is public here by being let through; the second has to pass the guard."""
    lenient = HttpFetcher(user_agent="test", allow_private=True)
    async with serving(redirect("file:///etc/passwd")) as base, lenient as fetcher:
        with pytest.raises(FeedRefused, match="Only http and https"):
            await fetcher.fetch(feed_at(base), NEVER_POLLED)


def note(asked: asyncio.Event) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        asked.set()
        return web.Response(text="secret")

    return handler
