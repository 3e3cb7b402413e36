"""Which addresses we go to: the public ones, over HTTP.

Feeds are named by users, and servers redirect where they like; neither may make us knock at our
own network, at a cloud's metadata service or at this machine. The address is checked where the
socket to it is made, after the name was resolved, so that a name cannot change its meaning
between the check and the connection.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp.connector import AddrInfoType
from yarl import URL

SCHEMES = {"http", "https"}
# Global by their registry's word, and yet the inside of a cloud.
INSIDE = (
    ip_network("192.0.0.0/24"),  # protocol assignments, with Oracle's metadata at .192
    ip_network("168.63.129.16/32"),  # Azure's host
)
NAT64 = ip_network("64:ff9b::/96")  # IPv4 for machines that have only IPv6


class AddressRefused(OSError):
    """The address is not one that we connect to."""


def refusal(url: URL) -> str | None:
    """Say why we do not go to an address by the look of it, or None."""
    if url.scheme not in SCHEMES:
        return f"Only http and https addresses are read, not “{url.scheme or 'no scheme'}:”."
    if not url.host:
        return "The address names no host."
    return None


def is_public(host: str) -> bool:
    """Whether an IP address belongs to the public internet. What is no IP address does not."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return all(_is_global(each) for each in _carried(address))


def public_socket(address: AddrInfoType) -> socket.socket:
    """Make the socket for a connection.

    Raises:
        AddressRefused: it would lead to an address that is not public.
    """
    if not is_public(str(address[4][0])):
        # One text for all addresses: aiohttp mixes the texts where a name has several.
        raise AddressRefused("not a public address")
    return socket.socket(*address[:3])


def _carried(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """Return the IPv4 addresses that an IPv6 address stands for, or else the address itself."""
    if isinstance(address, IPv4Address):
        return [address]
    inner: list[IPv4Address | IPv6Address] = []
    if address in NAT64:
        inner.append(IPv4Address(address.packed[12:]))
    inner.extend(filter(None, [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]))
    return inner or [address]


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    if address.is_multicast or address.is_reserved or not address.is_global:
        return False
    if isinstance(address, IPv6Address):
        return not address.is_site_local
    return not any(address in network for network in INSIDE)
