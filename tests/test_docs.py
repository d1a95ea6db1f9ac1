"""What the pages say is true: their policies parse, their commands exist, their examples give what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from redact.policy_file import parse
from redact.redactor import Redactor, known_kinds
from tests.pseudonyms import bare

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_policy_on_the_page_is_sound() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "policy.md").read_text("utf-8"), re.DOTALL)
    assert parse(example, "docs/policy.md", known_kinds()).name == "research share"


def test_the_readme_says_what_text_gives(redactor: Redactor) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    said, given = re.findall(r"echo '(.*?)' \| redact text\n(.*)\n", readme)[0]
    assert bare(redactor.text(said).text) == bare(given)
    said, given = re.findall(r"redactor\.text\(\"(.*?)\"\)\.text +# '(.*?)'", readme)[0]
    assert bare(redactor.text(said).text) == bare(given)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} points to {target}"
