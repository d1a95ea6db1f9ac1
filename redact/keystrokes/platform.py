"""Which family of systems a recording's `os` belongs to: keys mean different things on each."""

from __future__ import annotations

FAMILIES = {"mac": "mac", "os x": "mac", "osx": "mac", "darwin": "mac", "win": "windows"}
"""Darwin ends in "win", so what a Mac is called is looked for first."""
UNIX = ("linux", "ubuntu", "debian", "fedora", "x11", "wayland", "cros", "chrome os", "chromeos", "bsd", "unix")


def family(os: str) -> str:
    """Return "windows", "mac", "linux", or "" where `os` names none of them."""
    lowered = os.lower()
    for name, found in FAMILIES.items():
        if name in lowered:
            return found
    return "linux" if any(name in lowered for name in UNIX) else ""
