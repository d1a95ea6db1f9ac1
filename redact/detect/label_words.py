"""The words that announce a credential, and the ways they are written in front of it: data for `labelled`.

Each form ends with the opening quote if there is one, and the value begins where it ends. Only a form that goes on behind the
value has a group, for that quote: RE2 is twice as fast where it need not say where a group lies.
"""

from __future__ import annotations

from redact.detect.regex import LETTER

PASSWORD_WORDS = (
    r"pa{0,2}ss?[ \-]?w(?:or|r|o)?s?d?ds?|pa?s{0,2}wd|pwd|p/?w|pass ?phrase|pass ?code|pass|passwort|kennwort"
    r"|mot de passe|contrase[ñn]a|clave|senha|palavra-passe|hasło|wachtwoord|lösenord|lozinka|heslo|parola|пароль|비밀번호"
    r"|패스워드|비번|암호|パスワード|密码|密碼|口令"
)
SECRET_WORDS = (
    r"secrets?|tokens?|api(?: ?key)?|keys?|credentials?|creds?|auth|authori[sz]ation|authentication|salt|nonce|private"
    r"|client ?secret|access ?key|bearer|jwt|sig(?:nature)?|session(?: ?id)?|sid|cookie|licen[cs]e key|webhook"
)
PART = rf"[{LETTER}0-9_.\-]*"
SEPARATOR = r"(?:: ?\w{2,12}(?:\[\w*\])? ?=|=>|:=|[=!]==?|\?=|\.=|\|\||->|:|=)"
QUOTE = r"(?:\\*[\"'`]|&quot;|@\")"
ASSIGNED = rf"{QUOTE}?\)?(?: string)? ?{SEPARATOR}{{1,2}} ?(?:[bruf@]{{0,2}}{QUOTE})?"
PASSWORD_NAME = rf"{PART}(?:{PASSWORD_WORDS})(?:[_.\-][a-z0-9_.\-]*|\d{{1,3}})?(?:\[[^\]\n]{{0,12}}\])?"
SECRET_NAME = rf"{PART}(?:{SECRET_WORDS})(?:[_.\-][a-z0-9_.\-]*|\d{{1,3}})?(?:\[\])?"

PASSWORD_FORMS = (
    ("assigned", rf"(?i){PASSWORD_NAME}(?: for [^:\n]{{1,60}})?{ASSIGNED}"),
    ("said", rf"(?i)\b(?:{PASSWORD_WORDS})\"? (?:is now|is|was|lautet|ist|es|est|è|é) {QUOTE}?"),
    # "the password for the router is X", "your password was changed to X", "use X as the password".
    (
        "said",
        rf"(?i)\b(?:{PASSWORD_WORDS}) (?:for|to|of|on) [^\s:]{{1,20}}(?: [^\s:]{{1,20}}){{0,3}}"
        rf" (?:is now|is|was|will be):? {QUOTE}?",
    ),
    ("said", rf"(?i)\b(?:{PASSWORD_WORDS}) (?:(?:has been|have been|was|is|got) )?(?:changed|set|reset|updated) to:? {QUOTE}?"),
    (
        "said",
        rf"(?i)\b(?:use|using|used|try|set|enter|type|with|chose|choose) ({QUOTE}?)\S{{5,40}} (?:as|for)"
        rf" (?:(?:the|a|my|your|our|his|her|new|temporary"
        rf"|default|initial) ){{0,2}}(?:{PASSWORD_WORDS})\b",
    ),
    ("PIN", rf"(?i)\bpin(?: ?code)?(?: is| ?[:=#])? {QUOTE}?"),
    ("form", rf"(?i)(?:^|\n)[^\S\n]*(?:{PASSWORD_WORDS})[^\S\n]+{QUOTE}?"),
    (
        "pair",
        rf"(?i)(?:id|user(?:name)?|login|account|계정|아이디)(?: ?/ ?| )(?:{PASSWORD_WORDS})(?:[ :=(]|->){{1,3}}[^\s/"
        rf"(]{{1,40}} ?[/( ]{{1,2}} ?",
    ),
    ("pair", r"(?i)\blog ?in (?:with|as|:)? ?[^\s/]{2,40} ?/ ?"),
    ("flag", rf"(?i)(?:^|\s)(?:--?|/){PART}(?:passwords?|passwd|pass|pwd|passphrase|pw)[ =:]{QUOTE}?"),
    ("flag", rf"\b(?:sshpass|docker login|podman login|zip|7z|unzip|plink|az login)\b[^\n|;]*? (?:-p|-P|-pw) ?{QUOTE}?"),
    ("flag", rf"\b(?:mysql\w*|mariadb|mysqldump)\b[^\n|;]* -p{QUOTE}?"),
    ("flag", rf"\bredis-cli\b[^\n|;]*? (?:-a|--pass) {QUOTE}?"),
    ("flag", rf"\bopenssl\b[^\n|;]* -(?:k|K|passin pass:|passout pass:) ?{QUOTE}?"),
    ("flag", rf"\bhtpasswd\b[^\n|;]* [\w.\-/]+ [\w.\-]+ {QUOTE}?"),
    ("flag", rf"\bnet use\b[^\n]*/user:[\w.\\\-]+ {QUOTE}?"),
    ("flag", rf"\bsetx \w*(?i:pass|pwd|secret|token|key)\w* {QUOTE}?"),
    ("flag", rf"\b(?:curl|wget|http)\b[^\n]*? (?:-u|--user) ?{QUOTE}?[^\s:\"'$]+:{QUOTE}?"),
    ("flag", rf"\blogin \S+ password {QUOTE}?"),
    (
        "SQL",
        rf"(?i)(?:SecureString(?: -String)?(?: -Force)?|IDENTIFIED (?:WITH \S+ )?(?:BY|AS)|(?:LOGIN|WITH"
        rf"|ENCRYPTED) PASSWORD)[ (]+{QUOTE}?",
    ),
    ("quoted", rf"(?i)\bPASSWORD[ (]+{QUOTE}"),
    ("element", rf"(?i)<(?:\w+:)?{PART}(?:password|passwd|pwd|passphrase)[^>\n]*>"),
    ("quoted", rf"(?i)(?:key|name)={QUOTE}[^\"'\n]*(?:password|passwd|pwd){QUOTE} value={QUOTE}"),
)
SECRET_FORMS = (
    ("assigned", rf"(?i){SECRET_NAME}{ASSIGNED}"),
    ("said", rf"(?i)\b{PART}(?:{SECRET_WORDS}) is {QUOTE}?"),
    ("beside", rf"(?i){PART}(?:secret|token|api ?key|access[_ ]key) {QUOTE}?"),
    ("flag", rf"(?i)(?:^|\s)--?{PART}(?:token|secret|key|credentials?)[ =]{QUOTE}?"),
    ("element", rf"(?i)<(?:\w+:)?{PART}(?:secret|token|key)[^>\n]*>"),
    ("header", rf"(?i)\b(?:bearer|basic|negotiate|token|apikey|digest|ntlm|oauth)(?: |%20){QUOTE}?"),
    ("call", rf"(?i)[\"'(, ]{PART}(?:secret|token|key|password|passwd|bearer|userpwd){QUOTE}? ?\)?, ?[bru]?{QUOTE}"),
    ("define", rf"(?i)\bdefine[ \t]+{PART}(?:secret|token|key|password|passwd)[ \t]+{QUOTE}?"),
    ("query", rf"(?i)(?:[?&#]|%26)(?:{PART}(?:key|token|secret|sig|signature|code|auth)|sv|se)(?:=|%3D)"),
)
