"""Addresses and names of machines."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found

HITS = [
    ("ssh to 203.0.113.17:22", "IP_ADDRESS", "203.0.113.17"),
    ("10.0.0.5", "IP_ADDRESS", "10.0.0.5"),
    ("host 203 . 0 . 113 . 17", "IP_ADDRESS", "203 . 0 . 113 . 17"),
    ("fe80::1ff:fe23:4567:890a", "IP_ADDRESS", "fe80::1ff:fe23:4567:890a"),
    ("2001:db8:85a3::8a2e:370:7334", "IP_ADDRESS", "2001:db8:85a3::8a2e:370:7334"),
    ("00:1A:2B:3C:4D:5E", "MAC_ADDRESS", "00:1A:2B:3C:4D:5E"),
    ("00-1a-2b-3c-4d-5e", "MAC_ADDRESS", "00-1a-2b-3c-4d-5e"),
    ("001a.2b3c.4d5e", "MAC_ADDRESS", "001a.2b3c.4d5e"),
    ("ana@kestrel-ws2: ~/deploy", "HOSTNAME", "kestrel-ws2"),
    ("https://db-main.internal.example/x", "HOSTNAME", "db-main.internal.example"),
]
MISSES = [
    "v1.2.3.4",
    "version 10.0.19.4", "pip install x==1.2.3.4", "1.2.3.4", "1.2.3.4.5", "127.0.0.1", "0.0.0.0", "256.1.1.1", "12:30:45",
    "std::vector", "a::b", "::1", "00:1A:2B:3C:4D", "localhost:8080", "chrome 120.0.6099.109", "internal error",
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value"), HITS)
def test_a_machine_is_found(found: Found, text: str, kind: str, value: str) -> None:
    assert found(text, kind) == [value]


@pytest.mark.parametrize("text", MISSES)
def test_versions_and_times_are_no_machines(found: Found, text: str) -> None:
    assert [kind for kind in ("IP_ADDRESS", "MAC_ADDRESS", "HOSTNAME") if found(text, kind)] == []
