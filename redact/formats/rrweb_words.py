"""The words of rrweb, of the pages that it draws and of what browsers measure, which are nobody's."""

from __future__ import annotations

import re

from redact.formats.document import NUMBER, Vocabulary
from redact.formats.payloads import payloads
from redact.types import Pointer

FIELDS = (
    "type data timestamp delay source node initialOffset left top href width height windowId cv childNodes tagName "
    "attributes id name publicId systemId compatMode textContent isStyle isSVG isShadow isShadowHost isCustom needBlock "
    "rootId texts removes adds value parentId nextId previousId isAttachIframe positions x y timeOffset pointerType text "
    "isChecked userTriggered currentTime volume muted loop playbackRate rule index removes styleId styleIds styles rules "
    "set property priority remove replace replaceSync family fontSource buffer descriptors ranges start startOffset end "
    "endOffset define commands args setter rr_type base64 src tag payload plugin level trace requests url failed status "
    "message cssTexts events snapshots version"
)
ATTRIBUTES = (
    "_cssText rr_dataURL rr_width rr_height rr_left rr_top rr_position rr_overflow rr_src rr_open_mode rr_scrollLeft "
    "rr_scrollTop rr_mediaState rr_mediaCurrentTime rr_mediaPlaybackRate rr_mediaMuted rr_mediaLoop rr_mediaVolume data-rr- "
    "is-password class style title alt placeholder role lang dir charset content rel for action method enctype target "
    "checked selected disabled readonly required multiple autocomplete autofocus maxlength minlength pattern min max step "
    "size rows cols wrap colspan rowspan scope headers tabindex hidden draggable contenteditable spellcheck accept async "
    "defer crossorigin integrity media srcset sizes loading decoding referrerpolicy http-equiv viewBox xmlns d fill stroke "
    "stroke-width stroke-linecap stroke-linejoin transform points cx cy r rx ry x1 x2 y1 y2 offset fill-rule clip-rule "
    "aria-label aria-hidden aria-expanded aria-labelledby aria-describedby aria-controls aria-live aria-checked aria- "
    "selected aria-current aria-disabled label"
)
TIMES = (
    "startTime endTime duration fetchStart domainLookupStart domainLookupEnd connectStart connectEnd secureConnectionStart "
    "requestStart responseStart responseEnd redirectStart redirectEnd workerStart transferSize encodedBodySize "
    "decodedBodySize"
)
"""Source: W3C Resource Timing, which rrweb's network plug-in records."""
REQUESTS = (
    "responseStatus method initiatorType entryType nextHopProtocol requestHeaders requestBody responseHeaders responseBody "
    "isInitial"
)
PLACES = "id parentId nextId previousId rootId styleId timestamp timeOffset x y left top width height currentTime volume delay"
"""Fields of events that are numbers, behind which nobody stands."""
OUTSIDE = frozenset({"attributes", "payload", "args", "commands"})
"""Below these the page, or what an app has recorded beside it, gives the names."""
NAMES = {
    "tagName": re.compile(r"[A-Za-z][A-Za-z0-9]{0,24}|[a-z][a-z0-9]{0,24}(?:-[a-z0-9]{1,24}){1,4}"),
    "rr_type": re.compile(r"[A-Z][A-Za-z0-9]{2,30}"),
    "plugin": re.compile(r"rrweb/[a-z]{1,20}@\d{1,2}"),
    "compatMode": re.compile(r"BackCompat|CSS1Compat"),
    "property": re.compile(r"[a-z][A-Za-z]{2,30}"),
}
SAID = {
    "type": re.compile(
        r"text|password|email|tel|url|search|number|date|time|month|week|datetime-local|checkbox|radio|file|hidden|submit|reset"
        r"|button|range|color|image|module|text/css|text/javascript|image/(?:png|jpeg|gif|webp|svg\+xml|x-icon)"
    ),
    "autocomplete": re.compile(r"on|off|(?:(?:section|shipping|billing|home|work|current|new|one|time|password|code)[- ]?){1,6}"),
    "data-rr-is-password": re.compile(r"true"),
    **dict.fromkeys(("rr_width", "rr_height", "rr_left", "rr_top"), re.compile(r"-?\d{1,6}(?:\.\d{1,20})?px")),
    **dict.fromkeys(("rr_mediaCurrentTime", "rr_scrollLeft", "rr_scrollTop"), re.compile(r"-?\d{1,9}(?:\.\d{1,20})?")),
    **dict.fromkeys(TIMES.split(), re.compile(r"\d{1,11}(?:\.\d{1,20})?")),
}
"""What can stand below those names and is the browser's all the same."""


class Words(Vocabulary):
    """Owns also what says nothing, and texts with base64 in them, which the layout has looked at in parts."""

    def owns(self, pointer: Pointer, text: str, is_key: bool) -> bool:
        if is_key:
            return text in self.fields
        if not text.strip():
            return True
        names = [part for part in pointer if isinstance(part, str)]
        values = SAID if not OUTSIDE.isdisjoint(names[:-1]) else self.values
        pattern = values.get(names[-1]) if names else None
        if pattern is not None and pattern.fullmatch(text):
            return True
        return is_apart(pointer, text)


def is_apart(pointer: Pointer, text: str) -> bool:
    """Return whether a text holds base64, so that what it says is looked at in parts."""
    return pointer[-1:] == ("base64",) or next(payloads(text), None) is not None


VOCABULARY = Words(
    frozenset((*FIELDS.split(), *ATTRIBUTES.split(), *TIMES.split(), *REQUESTS.split())),
    {**dict.fromkeys(PLACES.split(), NUMBER), **NAMES},
)
