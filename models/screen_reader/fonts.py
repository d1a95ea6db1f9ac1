"""The fonts that lines are drawn in: what Debian packages of families made for text, some of them never trained on."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import skia
import uharfbuzz

from alphabet import ALPHABET, ASCII

PACKAGES = """
3270 adf-accanthis adf-baskervald adf-berenis adf-gillius adf-ikarius adf-irianis adf-libris adf-mekanus adf-romande
adf-solothurn adf-switzera adf-tribun adf-universalis adf-verana agave allerta anonymous-pro arapey arkpandora averia-gwf
averia-sans-gwf averia-serif-gwf b612 cabin cantarell cardo clear-sans cmu comfortaa comic-neue compagnon
courier-prime croscore crosextra-caladea crosextra-carlito dejavu-core dejavu-extra dosis droid-fallback ebgaramond elstob
essays1743 eurofurence fantasque-sans fanwood firacode font-awesome fork-awesome freefont-ttf gemunu-libre gfs-artemisia
gfs-didot gfs-neohellenic gnutypewriter go hack hermit hosny-thabit inconsolata inter ipaexfont-gothic
jetbrains-mono junction junicode jura karla karmilla lato league-mono league-spartan liberation lindenhill linuxlibertine
lmodern lxgw-wenkai manrope material-design-icons-iconfont millimetre monofur monoid monoid-loose monoid-tight mononoki
morisawa-bizud-gothic mplus nanum nanum-coding national-park naver-d2coding noto-core noto-mono noto-ui-core ocr-a ocr-b okolaks
oldstandard open-sans opendin opendyslexic osifont oxygen paratype play prociono proggy quattrocento quicksand ricty-diminished
roadgeek roboto-hinted roboto-slab roboto-unhinted routed-gothic sawarabi-gothic sil-andika sil-charis sil-doulos sil-gentium
sil-gentiumplus sixtyfour smc-manjari sora stix texgyre tiresias tlwg-garuda-ttf tlwg-kinnari-ttf tlwg-laksaman-ttf
tlwg-loma-ttf tlwg-mono-ttf tlwg-norasi-ttf tlwg-sawasdee-ttf tlwg-typewriter-ttf tlwg-typist-ttf tlwg-typo-ttf tlwg-umpush-ttf
tlwg-waree-ttf tuffy unfonts-core unifont uralic urw-base35 vlgothic vollkorn wine wqy-microhei wqy-zenhei yanone-kaffeesatz
yrsa-rasa
""".split()
"""Debian's packages, each with `fonts-` before its name."""

HELD = ("Inter", "Lato", "Carlito", "JetBrains Mono", "Fira Code", "Karla", "Karmilla", "Cabin", "B612", "B612 Mono", "Vollkorn")
"""Families that are never trained on, the metric twins of one another together."""

UNTEXTLIKE = (
    *("Math", "Symbol", "Dingbats", "D050000L", "Emoji", "Music", "Braille", "Webdings", "Marlett", "Keyboard", "Signfont"),
    *("Caps", "Smallcaps", "Chancery", "Z003", "Thin", "Dunhill", "Script", "Style Std", "Titling", "Keyfont"),
)
FOREIGN = ("WenQuanYi", "VL Gothic", "Un", "Droid Sans Fallback")
"""Beginnings of the names of families for Chinese, Japanese and Korean."""
SCRIPTS = ("Arabic", "Hebrew", "Thai", "Devanagari", "Bengali", "Tamil", "Georgian", "Armenian", "Ethiopic", "Khmer", "Telugu")


@dataclass(frozen=True)
class Face:
    """One font file. known: the characters of the alphabet that it draws."""

    family: str
    path: str
    index: int
    is_bold: bool
    is_italic: bool
    is_mono: bool
    known: frozenset[str]

    @property
    @cache  # noqa: B019 - faces live as long as the process
    def typeface(self) -> skia.Typeface:
        return skia.Typeface.MakeFromFile(self.path, self.index)

    @property
    @cache  # noqa: B019
    def shaper(self) -> uharfbuzz.Font:
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self.path), self.index))


@dataclass(frozen=True)
class Fonts:
    """Families by name, and the faces that foreign scripts and icons are drawn in."""

    text: dict[str, list[Face]]
    foreign: list[tuple[str, Face]]
    """With the name of the script, "Han" for the fonts that have Chinese, Japanese and Korean."""
    icons: list[Face]


def load(held: bool) -> Fonts:
    """Return what is installed: the families to train on, or those that are held out."""
    text: dict[str, list[Face]] = defaultdict(list)
    foreign, icons = [], []
    query = ["fc-list", "--format", "%{family[0]}|%{style[0]}|%{file}|%{index}|%{variable}|%{slant}|%{weight}\n"]
    for row in sorted(set(subprocess.run(query, check=True, capture_output=True, text=True).stdout.splitlines())):
        family, style, path, index, variable, slant, weight = row.split("|")
        if variable == "True" or not path.endswith((".ttf", ".otf", ".ttc", ".t1")) or int(index) > 0xFFFF:
            continue
        family = family.replace("\\-", "-")
        face = _face(family, path, int(index), int(float(weight)) >= 180, slant != "0")
        if face is None:
            continue
        if any(word in family for word in ("Awesome", "ForkAwesome", "Material")):
            icons.append(face)
        elif family.startswith(FOREIGN):
            foreign.append(("Han", face))
        elif script := next((script for script in SCRIPTS if script in family.split()), None):
            foreign.append((script, face))
        elif (
            any(word in family for word in UNTEXTLIKE)
            or not face.known.issuperset(ASCII)
            or any(
                word in style for word in ("Thin", "Hairline", "ExtraLight", "UltraLight", "Black", "Heavy", "Outline", "Shadow")
            )
            or (family.startswith("Noto ") and family.split()[-1] not in ("Sans", "Serif", "Mono", "UI", "Display"))
            or (family.startswith("Noto ") and len(family.split()) > 3)
        ):
            continue
        elif (_base(family) in HELD) == held:
            text[_base(family)].append(face)
    return Fonts(dict(text), foreign, icons)


def _base(family: str) -> str:
    """Return the family without the weight that some fonts carry in its name."""
    for weight in (
        " Light",
        " Medium",
        " SemiBold",
        " Semibold",
        " Demi",
        " Retina",
        " Book",
        " SemiLight",
        " ExtraLight",
        " DemiBold",
        " Display",
    ):
        family = family.removesuffix(weight)
    return family


def _face(family: str, path: str, index: int, is_bold: bool, is_italic: bool) -> Face | None:
    typeface = skia.Typeface.MakeFromFile(path, index)
    if typeface is None or typeface.countGlyphs() < 100:
        return None
    glyphs = typeface.unicharsToGlyphs([ord(char) for char in ALPHABET])
    known = frozenset(char for char, glyph in zip(ALPHABET, glyphs, strict=True) if glyph)
    narrow, wide = skia.Font(typeface, 100).getWidths(typeface.unicharsToGlyphs([ord("i"), ord("M")]))
    return Face(family, path, index, is_bold, is_italic, narrow == wide, known)
