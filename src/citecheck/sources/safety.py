"""Which addresses are asked at all. A footnote must not make this program talk to the machine or network it runs on."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import httpx

from citecheck.records import Outcome
from citecheck.sources.interface import FetchError

_LOCAL_NAMES = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "home.arpa")
_MAX_URL = 4096
_MAX_TRIED = 4
Resolve = Callable[[str, int], Sequence[str]]


def check_url(url: str, trusted: frozenset[str] = frozenset()) -> None:
    """Raise `FetchError` (refused) for an address that is not plain http(s) to a public name.

    Looks at the address only; `GuardedTransport` looks at what the name resolves to.
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip(".").casefold(), parts.port
    except ValueError:
        raise FetchError(Outcome.REFUSED, "the address is malformed", url) from None
    if len(url) > _MAX_URL or any(ord(char) < 33 or ord(char) == 127 for char in url):
        raise FetchError(Outcome.REFUSED, "the address is malformed", url[:80])
    if parts.scheme.casefold() not in ("http", "https"):
        raise FetchError(Outcome.REFUSED, f"only http and https are asked, not {parts.scheme or 'this'}:", url)
    if not host:
        raise FetchError(Outcome.REFUSED, "the address names no host", url)
    if parts.username is not None or parts.password is not None:
        raise FetchError(Outcome.REFUSED, "the address carries a user name or password", host)
    if host in trusted:
        return
    if port not in (None, 80, 443, 8080, 8443):
        raise FetchError(Outcome.REFUSED, f"{host} is asked for on the unusual port {port}", url)
    if host.split(".")[-1] in _LOCAL_NAMES or host.endswith(".home.arpa") or ("." not in host and ":" not in host):
        raise FetchError(Outcome.REFUSED, f"{host} is a name of a local network", url)
    number = _as_address(host)
    if number is not None and not is_public(number):
        raise FetchError(Outcome.REFUSED, f"{host} is a private or local address", url)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, whatever it is wrapped in (IPv4 in IPv6, 6to4, Teredo)."""
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)
        if inner is None and number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return number.is_global and not (number.is_multicast or number.is_reserved or number.is_unspecified)


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class GuardedTransport(httpx.BaseTransport):
    """Resolves the name itself, refuses private addresses, and connects to the very address that it checked.

    So a name server that answers differently the second time gains nothing. TLS is verified for the name, not for the
    number.
    """

    def __init__(
        self, inner: httpx.BaseTransport, trusted: frozenset[str] = frozenset(), resolve: Resolve | None = None
    ) -> None:
        self._inner = inner
        self._trusted = trusted
        self._resolve = resolve or _addresses

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        if host.casefold() in self._trusted:
            return self._inner.handle_request(request)
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        try:
            numbers = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise FetchError(Outcome.FAILED, f"there is no host {host}", str(request.url)) from error
        if not numbers or not all(is_public(number) for number in numbers):
            raise FetchError(Outcome.REFUSED, f"{host} leads to a private or local address", str(request.url))
        failure: httpx.ConnectError | None = None
        for number in numbers[:_MAX_TRIED]:
            pinned = httpx.Request(
                request.method,
                request.url.copy_with(host=number),
                headers=request.headers,  # "Host" is among them, with the name
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
            try:
                return self._inner.handle_request(pinned)
            except httpx.ConnectError as error:
                failure = error
        assert failure is not None
        raise failure

    def close(self) -> None:
        self._inner.close()


def _addresses(host: str, port: int) -> list[str]:
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _as_address(host: str) -> str | None:
    # Browsers and libc read "2130706433", "0x7f.1" and "0177.0.0.1" as 127.0.0.1; so must this check.
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    if host.replace(".", "").replace("x", "").isalnum() and host[0].isdigit() and host.split(".")[-1][:1].isdigit():
        try:
            return socket.inet_ntoa(socket.inet_aton(host))
        except OSError:
            return None
    return None
