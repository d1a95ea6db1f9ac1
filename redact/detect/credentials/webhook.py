"""Webhooks: addresses at which whoever has them can post. The whole address goes, since all of it is the key.

Source: each vendor's documentation of incoming webhooks.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.credentials.token_shape import looks_random
from redact.detect.patterns import Pattern, Re2Recognizer

SCHEME = r"(?:[a-zA-Z]{4,6} ?: ?/ ?/ ?)?"
DOT = r" ?[.,] ?"
HOST = r"[a-z0-9][a-z0-9.\-]{0,80}"
PLACES = (
    rf"hooks{DOT}slack(?:-gov)?{DOT}com ?/ ?(?:services|workflows|triggers)/"
    r"[A-Za-z0-9_/\-]{16,}(?: [A-Za-z0-9_/\-]{6,}){0,2}",
    rf"(?:[a-z]{{3,8}}\.)?discord(?:app)?{DOT}com ?/api/(?:v\d{{1,2}}/)?webhooks/\d{{15,20}}/[A-Za-z0-9_\-]{{20,}}",
    rf"{HOST}{DOT}webhook{DOT}office{DOT}com ?/webhook[a-z0-9]{{0,3}}/[A-Za-z0-9@/\-]{{36,}}",
    rf"outlook{DOT}office(?:365)?{DOT}com ?/webhook[a-z0-9]{{0,3}}/[A-Za-z0-9@/\-]{{36,}}",
    rf"{HOST}{DOT}(?:logic{DOT}azure|api{DOT}powerplatform){DOT}com[:0-9]{{0,5}} ?/[^\s\"'<>]*?sig=[A-Za-z0-9_%\-]{{20,}}",
    rf"hooks{DOT}zapier{DOT}com ?/hooks/(?:catch|standard)/\d{{4,}}/[A-Za-z0-9]{{5,}}(?:/[A-Za-z0-9]*)?",
    rf"maker{DOT}ifttt{DOT}com ?/trigger/[A-Za-z0-9_\-{{}}]+/(?:json/)?with/key/[A-Za-z0-9_\-]{{16,}}",
    rf"chat{DOT}googleapis{DOT}com ?/v1/spaces/[A-Za-z0-9_\-]{{6,}}/messages\?[^\s\"'<>]*?(?:key|token)=[^\s\"'<>]{{16,}}",
    rf"hook(?:\.[a-z0-9]{{2,4}})?{DOT}(?:make|integromat|celonis){DOT}com ?/[a-z0-9]{{20,}}",
    rf"{HOST}{DOT}m{DOT}pipedream{DOT}net",
    rf"open{DOT}(?:feishu|larksuite){DOT}(?:cn|com) ?/open-apis/bot/v2/hook/[0-9a-f\-]{{30,}}",
    rf"oapi{DOT}dingtalk{DOT}com ?/robot/send\?access_token=[0-9a-f]{{30,}}",
    rf"qyapi{DOT}weixin{DOT}qq{DOT}com ?/cgi-bin/webhook/send\?key=[0-9a-f\-]{{30,}}",
    rf"api{DOT}telegram{DOT}org ?/bot\d{{6,12}} ?: ?[A-Za-z0-9_\-]{{30,}}",
)
PATTERNS = (
    Pattern("vendor", rf"{SCHEME}(?:{'|'.join(PLACES)})", scores.CERTAIN),
    # n8n, Mattermost, Rocket.Chat and Node-RED run on anybody's host: the path says what it is.
    Pattern(
        "own host",
        rf"[a-z]{{4,5}}://{HOST}(?::\d{{2,5}})?/(?:[a-z0-9\-]{{1,20}}/)?(?:webhooks?(?:-test)?|hooks)/([A-Za-z0-9_\-]{{16,}}(?:/[A-Za-z0-9_\-]{{16,}})?/?)",
        scores.STRONG,
    ),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    secret = text[start:end].rstrip("/").rpartition("/")[2]
    return pattern.score if pattern.name == "vendor" or (looks_random(secret) and any(map(str.isdigit, secret))) else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "webhook",
        PATTERNS,
        kinds=["WEBHOOK_URL"],
        summary="Addresses of incoming webhooks, of vendors and on anybody's host",
        judge=judge,
    )
