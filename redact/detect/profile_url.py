"""Addresses of people's own pages on social networks and code hosts, but not of products, jobs and settings there.

Behind an owner's name on a code host a repository may follow: then the owner alone is taken, as a HANDLE.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

FRONT = rf"(?i)(?:^|[^{LETTER}0-9.@\-])"
SITE = r"(?:https?(?:://|%3A%2F%2F))?(?:(?:www|m|mobile|[a-z]{2}|[a-z]{2}-[a-z]{2})\.)?"
SLASH = r"(?:/|%2F)"
OWNER = rf"[{LETTER}0-9](?:[{LETTER}0-9._%\-]{{0,80}}[{LETTER}0-9_])?"
LAST = r"/?(?:[?#][^\s\"'<>]*)?(?:[\s\"'<>)\],;|]|[.:!]?(?:\s|$))"
"""Nothing of a path follows: this is the person's page and none of its parts."""
CODE_HOSTS = r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)"

PATTERNS = (
    Pattern("LinkedIn", rf"{FRONT}({SITE}linkedin\.com{SLASH}(?:in|pub){SLASH}{OWNER})", scores.STRONG, 1, "PROFILE_URL"),
    Pattern("Xing", rf"{FRONT}({SITE}xing\.com{SLASH}profile{SLASH}{OWNER})", scores.STRONG, 1, "PROFILE_URL"),
    Pattern("Bluesky", rf"{FRONT}({SITE}bsky\.app{SLASH}profile{SLASH}{OWNER})", scores.STRONG, 1, "PROFILE_URL"),
    Pattern("Facebook number", rf"{FRONT}({SITE}facebook\.com/profile\.php\?id=\d{{5,20}})", scores.STRONG, 1, "PROFILE_URL"),
    Pattern("Reddit", rf"{FRONT}({SITE}reddit\.com{SLASH}(?:u|user){SLASH}{OWNER})", scores.STRONG, 1, "PROFILE_URL"),
    Pattern(
        "with an at sign",
        rf"{FRONT}({SITE}(?:youtube\.com|tiktok\.com|threads\.net|threads\.com|medium\.com|(?:[a-z0-9\-]{{2,30}}\.)?(?:social"
        rf"|online)"
        rf"|[a-z0-9\-]*mastodon[a-z0-9.\-]{{0,30}}){SLASH}@{OWNER}(?:@[a-z0-9.\-]{{3,60}})?)",
        scores.STRONG, 1, "PROFILE_URL",
    ),
    Pattern(
        "by name alone",
        rf"{FRONT}({SITE}(?:twitter\.com|x\.com|facebook\.com|instagram\.com|t\.me|{CODE_HOSTS}){SLASH}@?{OWNER}){LAST}",
        scores.LIKELY, 1, "PROFILE_URL",
    ),
    Pattern(
        "with a part of the page",
        rf"{FRONT}({SITE}(?:twitter\.com|x\.com|facebook\.com|instagram\.com|t\.me){SLASH}@?{OWNER})/",
        scores.LIKELY, 1, "PROFILE_URL",
    ),
    Pattern("owner", rf"{FRONT}{SITE}{CODE_HOSTS}{SLASH}({OWNER}){SLASH}[{LETTER}0-9._\-]", scores.LIKELY, 1, "HANDLE"),
)  # fmt: skip
NO_OWNER = frozenset(
    "about account accounts actions admin ads api apps archive auth blog business careers checkout codespaces collections compose"
    " contact copilot customer-stories dashboard developer developers directory discussions docs enterprise events explore"
    " features"
    " feed feeds gist groups groups.php hashtag help home i in intent issues jobs join joinchat learn legal login logout maps"
    " marketplace"
    " media messages messaging new news nonprofit notifications oauth orgs organizations p pages policies pricing privacy"
    " projects public"
    " pulls reel reels readme resources s school search security settings share sharer sharer.php sessions signin signup site"
    " solutions"
    " sponsors stars status stories store support team teams terms topics tos trending users v2.0 v3.0 video videos watch"
    " whats-new"
    " windows workspace workspaces your-repositories dialog plugins tr login.php home.php profile.php photo photo.php share.php"
    # Firms and foundations, whose libraries every program names.
    " google microsoft facebook meta facebookresearch apple aws awslabs amzn azure apache django python psf pallets nodejs npm"
    " vuejs"
    " angular reactjs kubernetes docker moby hashicorp elastic mozilla gnome kde freedesktop torvalds rust-lang golang openai"
    " pytorch"
    " tensorflow huggingface numpy scipy pandas-dev matplotlib scikit-learn jupyter ipython pypa pytest-dev astral-sh explosion"
    " jetbrains redhat-developer ansible canonical debian ubuntu homebrew git github gitlab gitlab-org atlassian twitter"
    " instagram"
    " telegram youtube linkedin babel webpack eslint prettier facebookincubator vercel netlify stripe slackapi discord example"
    " user username owner org organization your-username yourname repo scm v3".split()
)  # fmt: skip


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].lower().replace("%2f", "/")
    owner = value.rpartition("/")[2].lstrip("@")
    if owner in NO_OWNER or len(owner) < 2 or text[end : end + 1] in ("*", "{", "$"):
        return 0.0
    # x.com and t.me are short enough to be the end of something that OCR broke off.
    return scores.POSSIBLE if "t.me/" in value and "://" not in value and owner.isdigit() else pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "profile address",
        PATTERNS,
        kinds=["PROFILE_URL", "HANDLE"],
        summary="People's pages on social networks and code hosts, and the owners of repositories",
        judge=judge,
    )
