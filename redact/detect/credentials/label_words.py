"""The words that announce a credential, and the ways they are written in front of it: data for `labelled`.

Each form ends with the opening quote if there is one, and the value begins where it ends. Only a form that goes on behind the
value has a group, for that quote: RE2 is twice as fast where it need not say where a group lies. Commands have forms of their
own, in `command_forms`.
"""

from __future__ import annotations

from redact.detect.regex import LETTER

PASSWORD_WORDS = (
    r"pa{0,2}ss?[ \-]?w(?:or|r|o)?s?d?ds?|pa?s{0,2}wd|pwd|p/?w|pass ?phrase|pass ?code|pass|passwort|kennwort|psk"
    r"|mot[ \-]de[ \-]passe|mdp|contrase[ñn]a|clave|senha|palavra-passe|hasło|wachtwoord|lösenord|adgangskode|salasana|lozinka"
    r"|heslo|jelszó|şifre|parola|пароль|비밀번호|패스워드|비번|암호|パスワード|密码|密碼|口令"
)
SECRET_WORDS = (
    r"secret[aoe]?s?|segret[ao]|segredo|geheimnis|tokens?|jeton|api(?: ?key)?|keys?|schlüssel|clé|chiave|chave|llave|klucz"
    r"|credentials?|creds?|auth|authori[sz]ation|authentication|salt|nonce|private|hmac|dsn|pat|passkey"
    r"|client ?secret|access ?key|bearer|jwt|sig(?:nature)?|session(?: ?id)?|sid|cookie|licen[cs]e key|webhook"
    r"|токен|ключ|секрет|トークン|シークレット|キー|密钥|密鑰|令牌|토큰|시크릿|비밀키"
)
PART = rf"[{LETTER}0-9_.\-]*"
SEPARATOR = r"(?:: ?\w{2,12}(?:\[\w*\])? ?=|=>|:=|[=!]==?|\?=|\.=|\|\||->|:|=)"
QUOTE = r"(?:\\*[\"'`]|&quot;|@\")"
ASSIGNED = rf"{QUOTE}?[)\]]?\*{{0,2}}(?: string)? ?{SEPARATOR}{{1,2}}\*{{0,2}} ?(?:[bruf@]{{0,2}}{QUOTE})?"
AFTER = r"(?:[_.\-][a-z0-9_.\-]*|\d{1,3}|(?-i:[A-Z][a-z]{1,12}(?:[A-Z][a-z]{1,12})?))?"
"""What a name may go on with: PASSWORD_OLD, password2, passwordValue."""
PASSWORD_NAME = rf"{PART}(?:{PASSWORD_WORDS}){AFTER}(?:\[[^\]\n]{{0,12}}\])?"
SECRET_NAME = rf"{PART}(?:{SECRET_WORDS}){AFTER}(?:\[[^\]\n]{{0,12}}\])?"
NAMING = r"(?:name|key|id)"
"""What an attribute or a field is called whose value is the label."""
IN_QUOTES = r"[^\"'`\n]"

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
    ("quoted", rf"(?i)\bPASSWORD[ (]+{QUOTE}"),
    ("call", rf"(?i)[.\w]*(?:password|passwd|pwd|passphrase)\({QUOTE}"),
    # if ("X" == password)
    ("compared", rf"(?i)({QUOTE}){IN_QUOTES}{{3,80}}[\"'`] ?[!=]==? ?[\w.]*(?:password|passwd|pwd|passphrase)\b"),
    ("cell", rf"(?i)(?:^|\n|\|) ?\*{{0,2}}(?:{PASSWORD_WORDS})\*{{0,2}} ?\| ?{QUOTE}?"),
    ("element", rf"(?i)<(?:\w+:)?{PART}(?:password|passwd|pwd|passphrase)[^>\n]*>"),
    # <property name="db.password">X</property>
    (
        "element",
        rf"(?i)<(?:property|entry|string|param|parameter|setting|item|data|arg|constructor-arg)\b[^>\n]*"
        rf"(?:name|key)={QUOTE}{IN_QUOTES}*(?:password|passwd|pwd|passphrase)[\"'][^>\n]*>",
    ),
    ("attribute", rf"(?i){NAMING}={QUOTE}{IN_QUOTES}*(?:password|passwd|pwd|passphrase)\w*{QUOTE}[^>\n]{{0,80}}? value={QUOTE}"),
    ("attribute", rf"(?i)type={QUOTE}password{QUOTE}[^>\n]{{0,120}}? value={QUOTE}"),
    # {"name": "DB_PASSWORD", "value": "X"}, and the same in YAML, where it takes two lines.
    ("assigned", rf"(?i)\b{NAMING}[\"']?: ?[\"']?{PASSWORD_NAME}[\"']?,?\s{{1,20}}[\"']?value[\"']?: ?{QUOTE}?"),
)
SECRET_FORMS = (
    ("assigned", rf"(?i){SECRET_NAME}{ASSIGNED}"),
    ("said", rf"(?i)\b{PART}(?:{SECRET_WORDS}) is {QUOTE}?"),
    ("beside", rf"(?i){PART}(?:secret[aoe]?|token|api ?key|access[_ ]key) {QUOTE}?"),
    ("element", rf"(?i)<(?:\w+:)?{PART}(?:secret|token|key)[^>\n]*>"),
    (
        "element",
        rf"(?i)<(?:property|entry|string|param|parameter|setting|item|data|arg|constructor-arg)\b[^>\n]*"
        rf"(?:name|key)={QUOTE}{IN_QUOTES}*(?:secret|token|key)[\"'][^>\n]*>",
    ),
    ("attribute", rf"(?i){NAMING}={QUOTE}{IN_QUOTES}*(?:secret|token|key)\w*{QUOTE}[^>\n]{{0,80}}? value={QUOTE}"),
    ("header", rf"(?i)\b(?:bearer|basic|negotiate|token|apikey|digest|ntlm|oauth)(?: |%20){QUOTE}?"),
    ("call", rf"(?i)[\"'(, ]{PART}(?:secret|token|key|password|passwd|bearer|userpwd){QUOTE}? ?\)?, ?[bru]?{QUOTE}"),
    ("call", rf"(?i)[.\w]*(?:secret|token|key)\({QUOTE}"),
    ("compared", rf"(?i)({QUOTE}){IN_QUOTES}{{7,80}}[\"'`] ?[!=]==? ?[\w.]*(?:secrete?|token|key)\b"),
    ("cell", rf"(?i)(?:^|\n|\|) ?\*{{0,2}}{PART}[ {LETTER}]{{0,20}}(?:{SECRET_WORDS})\*{{0,2}} ?\| ?{QUOTE}?"),
    ("define", rf"(?i)\bdefine[ \t]+{PART}(?:secret|token|key|password|passwd)[ \t]+{QUOTE}?"),
    ("query", rf"(?i)(?:[?&#]|%26)(?:{PART}(?:key|token|secret|sig|signature|code|auth)|sv|se)(?:=|%3D)"),
    # {0x3f, 0x81, …} and []byte{17, 4, …}
    (
        "bytes",
        rf"(?i){PART}(?:secret|key|token|salt|iv|nonce|password)\w*(?:\[\w*\])?"
        r"[\s:=]{1,4}(?:new )?[\w\[\]]{0,16} ?[{\[(]\s?",
    ),
    ("assigned", rf"(?i)\b{NAMING}[\"']?: ?[\"']?{SECRET_NAME}[\"']?,?\s{{1,20}}[\"']?value[\"']?: ?{QUOTE}?"),
)
