"""Positions on the earth: decimal degrees, degrees with minutes and seconds, map addresses, geo: URIs and labelled halves.

Source: RFC 5870 (geo URIs), ISO 6709 (forms and ranges: latitude -90 to 90, longitude -180 to 180).
Four decimals are eleven metres.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer, before

DECIMAL = r"[+\-]?\d{1,3}\.\d{2,15}"
FINE = r"[+\-]?\d{1,3}\.\d{4,15}"
COMMA = r"(?:,|%2C|;)(?: |%20|\+)?"
SECONDS = r"\d{1,3} ?[°o] ?\d{1,2}(?:\.\d{1,6})? ?['′](?: ?\d{1,2}(?:\.\d{1,6})? ?(?:\"|''|′′|″))?"
LATITUDE = r"(?:(?i:\b(?:[a-z]{1,12}_)?lat(?:itude)?)|[a-z]Lat(?:itude)?|緯度)"
LONGITUDE = r"(?:(?i:\b(?:[a-z]{1,12}_)?(?:lng|lon|longitude))|[a-z](?:Lng|Lon|Longitude)|経度)"
SIGN = r"(?:\\?[\"'])? ?(?:[:=]|%3D)? ?(?:\\?[\"'])?"
HALF = r"[+\-]?\d{1,3}\.\d{3,15}(?: ?°)?"
PATTERNS = (
    Pattern("pair", rf"{FINE} ?°?(?: ?[NSns]\b)?(?:{COMMA}| ){FINE}(?: ?°)?(?: ?[EWOew]\b)?", scores.LIKELY),
    Pattern("degrees", r"\d{1,3}\.\d{2,15} ?[°o] ?[NSns][,;]? ?\d{1,3}\.\d{2,15} ?[°o] ?[EWOewo]\b", scores.STRONG),
    Pattern("seconds", rf"{SECONDS} ?[NSns][,;/]? ?{SECONDS} ?[EWOewo]\b", scores.STRONG),
    Pattern("seconds, sign first", rf"\b[NS] ?{SECONDS}[,;/]? ?[EWO] ?{SECONDS}", scores.STRONG),
    Pattern("map", rf"[/@]@?({DECIMAL},{DECIMAL}(?:,\d{{1,9}}(?:\.\d+)?[zmayht])?)", scores.STRONG, 1),
    Pattern("map data", rf"!3d({DECIMAL}!4d{DECIMAL})", scores.STRONG, 1),
    Pattern("map place", rf"#map=\d{{1,2}}/({DECIMAL}/{DECIMAL})", scores.STRONG, 1),
    Pattern(
        "query", rf"(?i:[?&](?:q|ll|sll|center|daddr|saddr|destination|origin|query|location|near|cp|loc|mlat)=(?:loc:)?)"
        rf"({DECIMAL}{COMMA}{DECIMAL})", scores.STRONG, 1,
    ),
    Pattern("geo URI", rf"(?i:\bgeo:)({DECIMAL},{DECIMAL}(?:,-?\d{{1,6}}(?:\.\d{{1,6}})?)?)", scores.CERTAIN, 1),
    Pattern("labelled latitude", rf"{LATITUDE}{SIGN}({HALF})", scores.STRONG, 1),
    Pattern("labelled longitude", rf"{LONGITUDE}{SIGN}({HALF})", scores.STRONG, 1),
    Pattern("both", rf"(?:{LATITUDE}{SIGN}({HALF}[&,;/ \"'\n]{{1,4}}{LONGITUDE}{SIGN}{HALF}))", scores.STRONG, 1),
    Pattern("labelled pair", rf"(?i:\b(?:gps|coordinates?|coords?|location|position|koordinaten|coordonnées|coordenadas"
        rf"|lat[ ,/]+lo?ng?)\b)"
            rf"[\"']? ?[:=]? ?[\"'(\[]?({DECIMAL}{COMMA}{DECIMAL})", scores.STRONG, 1),
)  # fmt: skip
NUMBER = re.compile(r"[+\-]?\d+\.\d+")
CONSTANT = re.compile(r"^[+\-]?(?:3\.1415|2\.7182|1\.4142|1\.6180|0\.\d|1\.0000|0\.0000)")
MEASURED = re.compile(
    r"(?:mean|std|loss|acc|accuracy|score|rmse|mse|mae|auc|f1|error|err|precision|recall|weight|bias|tensor|array|size|width"
    r"|height"
    r"|scale|rotate|translate|matrix|rgba?|hsla?|bezier|viewbox|price|rate|ratio|time|ms|sec|version|min|max|avg|median|prob"
    r"|logits?)\b"
)
LIST_FRONT = re.compile(r"\d\s*[,;]?\s*$|[\w.$€£%\-+*/]$|\d\)[ ,]*$")
LIST_BEHIND = re.compile(r"^(?:\s*[,;]?\s*[+\-]?\d+\.\d|[\w%]|\.\d|[,;] ?[+\-]?\d+\b(?!\.)|\s+[+\-]?\d+\.\d)")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name.startswith("seconds"):
        return pattern.score if all(float(number) <= 180 for number in re.findall(r"\d+(?:\.\d+)?", value)) else 0.0
    numbers = [float(number) for number in NUMBER.findall(value)]
    if pattern.name.startswith("labelled l") and len(numbers) == 1:
        return pattern.score if abs(numbers[0]) <= (90 if "latitude" in pattern.name else 180) else 0.0
    if len(numbers) < 2 or min(map(abs, numbers[:2])) > 90 or max(map(abs, numbers[:2])) > 180:
        return 0.0
    return pair(text, start, end) if pattern.name == "pair" else pattern.score


def pair(text: str, start: int, end: int) -> float:
    """Return how sure two numbers with nothing said about them are a position: not in a longer list, nor measured."""
    value = text[start:end]
    front, behind = text[max(0, start - 10) : start], text[end : end + 12]
    if LIST_FRONT.search(front) or LIST_BEHIND.match(behind) or MEASURED.search(before(text, start, 24)):
        return 0.0
    first, second = NUMBER.findall(value)[:2]
    if CONSTANT.match(first) or CONSTANT.match(second) or len(first.strip("+-")) + len(second.strip("+-")) > 36:
        return scores.FAINT
    # "[1.0795, 2.1939]" is as often data: with four decimals no more, one of the two is a large number.
    if max(abs(float(first)), abs(float(second))) < 10 and max(len(first.split(".")[1]), len(second.split(".")[1])) < 5:
        return scores.DOUBTFUL
    has_comma = "," in value or "%2C" in value
    return scores.LIKELY if has_comma else scores.DOUBTFUL


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "position",
        PATTERNS,
        kinds=["GPS"],
        summary="Positions as decimal degrees, degrees and minutes, map addresses and geo: URIs",
        judge=judge,
        context=(
            "gps",
            "coordinates",
            "coordinate",
            "coords",
            "location",
            "position",
            "map",
            "geo",
            "latlng",
            "marker",
            "waypoint",
        ),
    )
