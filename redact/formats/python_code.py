"""Python that moves a computer, as agents write it: what its calls type, and how it stays Python when something is hidden."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from redact.formats.layout import HIDDEN_KEY, Seen
from redact.placeholders import FORM
from redact.types import Pointer

TYPES = frozenset({"write", "typewrite"})
PRESSES = frozenset({"press", "keyDown", "keyUp", "hotkey"})
CLICKS = frozenset({"click", "doubleClick", "rightClick", "tripleClick", "middleClick"})
KEYS = {
    "enter": "Enter", "return": "Enter", "\n": "Enter", "tab": "Tab", "\t": "Tab", "esc": "Escape", "escape": "Escape",
    "backspace": "Backspace", "delete": "Delete", "del": "Delete", "space": " ", "left": "ArrowLeft", "right": "ArrowRight",
    "up": "ArrowUp", "down": "ArrowDown", "home": "Home", "end": "End", "ctrl": "Control", "control": "Control", "shift": "Shift",
    "alt": "Alt", "option": "Alt", "win": "Meta", "winleft": "Meta", "command": "Meta", "cmd": "Meta", "pageup": "PageUp",
    "pagedown": "PageDown", "insert": "Insert", "capslock": "CapsLock",
}  # fmt: skip
"""Names of keys as PyAutoGUI has them, and as W3C UI Events does. Source: pyautogui.KEYBOARD_KEYS."""
NOTHING = "pass"
QUOTES = ("'", '"', "'''", '"""')


@dataclass(frozen=True, slots=True)
class _Text:
    value: str = field(repr=False)
    node: ast.Constant = field(repr=False)


def parsed(code: str) -> ast.Module | None:
    """Return what `code` is made of; None if it is no Python."""
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def actions(code: str, pointer: Pointer) -> Iterator[Seen]:
    """Yield what `code`, which stands at `pointer`, types, presses and clicks, in the order in which it stands there."""
    tree = parsed(code)
    stroke = {pointer: without_typing(code)}
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            does, texts = node.func.attr, [each for each in _texts(node) if each.value]
            if does in TYPES:
                for each in texts:
                    event, at = {"type": "text", "text": each.value, "source": "typed"}, _offset(code, each)
                    yield Seen(event, stroke=stroke) if at is None else Seen(event, {"text": pointer}, at=at)
            elif does in PRESSES:
                keys = [KEYS.get(each.value.lower() if len(each.value) > 1 else each.value, each.value) for each in texts]
                downs = [{"type": "key", "action": "down", "key": key} for key in keys if does != "keyUp"]
                ups = [{"type": "key", "action": "up", "key": key} for key in reversed(keys) if does != "keyDown"]
                yield from (Seen(event, stroke=stroke) for event in downs + ups)
            elif does in CLICKS:
                yield Seen({"type": "pointer", "action": "click", "x": 0, "y": 0})


def without_typing(code: str) -> str:
    """Return `code` with one key in the place of each text that it types or presses; it does nothing else than before."""
    tree = parsed(code)
    if tree is None:
        return ""
    lines = code.splitlines(keepends=True)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    typing = [node for node in calls if isinstance(node.func, ast.Attribute) and node.func.attr in TYPES | PRESSES]
    said = [each for node in typing for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    for each in sorted(said, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        _replace(lines, each, repr(HIDDEN_KEY))
    return "".join(lines)


def still_valid(old: str, new: str) -> str:
    """Return `new`, unless it is no Python and `old` was: then with names in the place of placeholders, or what does nothing."""
    if parsed(old) is None or parsed(new) is not None:
        return new
    named = FORM.sub(lambda found: re.sub(r"\W+", "_", found[0][1:-1]), new)
    return named if parsed(named) is not None else NOTHING


def _texts(call: ast.Call) -> list[_Text]:
    """Return the texts among the arguments of a call, also those in lists."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    found = [each for value in given for each in (value.elts if isinstance(value, ast.List | ast.Tuple) else [value])]
    return [_Text(each.value, each) for each in found if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def _offset(code: str, text: _Text) -> int | None:
    """Return at which character of `code` a text stands as it is, without escapes; None if it does not."""
    node = text.node
    lines = code.splitlines(keepends=True)
    before = "".join(lines[: node.lineno - 1]) + lines[node.lineno - 1].encode()[: node.col_offset].decode()
    source = ast.get_source_segment(code, node) or ""
    inside = source.find(text.value)
    is_whole = inside > 0 and source[:inside].lstrip("rRuU") in QUOTES
    return len(before) + inside if is_whole else None


def _replace(lines: list[str], node: ast.Constant, new: str) -> None:
    """Put `new` in the place of a constant, in place. Offsets of the tree are bytes of UTF-8."""
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    before = lines[first].encode()[: node.col_offset].decode()
    behind = lines[last].encode()[node.end_col_offset :].decode()
    lines[first : last + 1] = [before + new + behind, *[""] * (last - first)]
