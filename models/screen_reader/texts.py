"""What stands on screens, invented: interface strings, names, addresses, numbers, tokens, code, prose and rows of tables.

Words come from Faker's locales and Django's translations, code and English prose from Python's own library. `Texts(rng)` draws
from them; the tokens are random characters. Half of every source is left out of training, for what is measured.
"""

from __future__ import annotations

import re
import string
import sysconfig
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import django
import polib
from faker import Faker

from alphabet import ALPHABET, CYRILLIC, FOREIGN, GREEK, INDEX, LATIN, SIGNS

LONGEST = 110
"""Characters of a line."""

LOCALES = (
    *(
        "en_US",
        "en_GB",
        "en_IN",
        "de_DE",
        "fr_FR",
        "es_ES",
        "es_MX",
        "it_IT",
        "pt_BR",
        "nl_NL",
        "pl_PL",
        "cs_CZ",
        "sk_SK",
        "hu_HU",
    ),
    *("ro_RO", "sv_SE", "da_DK", "no_NO", "fi_FI", "et_EE", "lv_LV", "lt_LT", "hr_HR", "sl_SI", "tr_TR", "id_ID", "sq_AL"),
    *("el_GR", "ru_RU", "uk_UA", "bg_BG", "el_GR", "ru_RU", "uk_UA", "bg_BG", "el_GR"),
)
"""Of other alphabets than Latin there are few, so they stand twice or more."""
CATALOGUES = "de fr es it pt_BR nl pl cs hu ro sv da nb fi et lv lt hr sl tr sk is ga el ru uk bg sr mk be".split()
FOREIGN_CATALOGUES = {
    "Han": ("ja", "ko", "zh_Hans", "zh_Hant"),
    "Arabic": ("ar", "fa"),
    "Hebrew": ("he",),
    "Thai": ("th",),
    "Devanagari": ("hi", "ne"),
    "Bengali": ("bn",),
    "Tamil": ("ta",),
    "Georgian": ("ka",),
    "Armenian": ("hy",),
    "Telugu": ("te",),
    "Khmer": ("km",),
}
BASE62 = string.ascii_letters + string.digits
BASE64 = BASE62 + "+/"
BASE64URL = BASE62 + "-_"
HEX = "0123456789abcdef"
BASE32 = string.ascii_uppercase + "234567"
PREFIXES = (
    "sk- sk-proj- sk-ant-api03- sk_live_ pk_test_ rk_live_ whsec_ ghp_ gho_ ghs_ github_pat_ glpat- gldt- xoxb- xoxp- "
    "xapp-1- AKIA ASIA AIza ya29. GOCSPX- SG. npm_ pypi- dop_v1_ hf_ r8_ gsk_ eyJ lin_api_ secret_ ntn_ figd_ key- dapi "
    "shpat_ sq0atp- EAAC hvs. dckr_pat_ glrt- AGE-SECRET-KEY-1 vercel_ nfp_ sbp_ pat- tok_ ATATT3x rubygems_ api_ cfut_ "
    "xkeysib- pscale_pw_ NRAK- SK AC"
).split()
TOP_LEVEL = "com com com org net io dev app co.uk de fr pl it es nl se eu ru gr example gov edu ai cloud".split()
LABELS = (
    "Name:;Email:;E-mail;Phone:;Mobile;Address:;Password:;Username:;Account no.;IBAN;Card number;CVV;Expires;SSN:;"
    "Date of birth;Invoice;Order #;Total;Amount due;From:;To:;Cc:;Subject:;Sent:;API key:;Token:;Secret;Client ID;Bearer;"
    "Authorization:;Customer;Patient;MRN;Assigned to;Status:;Due;Ref.;VAT ID;Tel.;Fax;ZIP;City;Country;Owner;Reporter;"
    "Version;Build;Session;User;Host"
).split(";")
COMMANDS = (
    "ssh {u}@{h};git clone git@{h}:{w}/{w}.git;curl -H 'Authorization: Bearer {t}' https://{h}/v1/{w};export {K}={t};"
    "cd ~/{w}/{w};sudo apt-get install {w}-{w};docker run -e {K}={t} {w}:{v};psql postgres://{u}:{p}@{h}:5432/{w};"
    "ls -la /home/{u}/{w};kubectl get pods -n {w};pip install {w}=={v};mysql -u {u} -p{p} {w};aws configure set {w} {t};"
    "ping {i};scp {w}.tar.gz {u}@{i}:/tmp;[{u}@{w} ~]$ {w} --{w}={v};{u}@{w}:~/{w}$ {w} {w};PS C:\\Users\\{u}> {w};{K}={t};"
    '{k}: "{t}";"{k}": "{t}",;  "{k}": {n},;{i} - - "GET /{w}/{w}?id={n} HTTP/1.1" 200 {n};'
    "{k} = {n};-rw-r--r-- 1 {u} {w} {n} {w}.{w};drwxr-xr-x 12 {u} staff {n} Jan 14 09:32 {w};"
    "C:\\Users\\{u}\\Documents\\{w}.docx;/var/log/{w}/{w}.log;{w}@{v} {w};WARN [{w}] {w} {w} ({n} ms)"
).split(";")
SIGNED = tuple("→•·—–…|/>›»-:,(+✓×*~=&#@%")


class Texts:
    """Draws texts. is_held: from the half of every source that training does not see."""

    def __init__(self, rng: Random, is_held: bool) -> None:
        self._rng = rng
        fakers = [Faker(locale) for locale in LOCALES]
        for number, faker in enumerate(fakers):
            faker.seed_instance(2 * number + is_held)
        self._names = [faker.name() for faker in fakers for _ in range(500)]
        self._addresses = [faker.address().replace("\n", rng.choice((", ", " "))) for faker in fakers for _ in range(120)]
        self._companies = [faker.company() for faker in fakers for _ in range(60)]
        self._phones = [faker.phone_number() for faker in fakers for _ in range(150)]
        folder = Path(django.__file__).parent
        self._interface = [text for code in CATALOGUES for text in _messages(folder, code, is_held)]
        self._english = _messages(folder, "de", is_held, translated=False)
        self._foreign = {
            script: [text for code in codes for text in _messages(folder, code, is_held)]
            for script, codes in FOREIGN_CATALOGUES.items()
        }
        code, prose = _python(is_held)
        self._code, self._prose = code, prose
        self._words = sorted({word for text in (*self._english, *prose[:4000]) for word in re.findall(r"[A-Za-z]{2,}", text)})
        self._kinds: dict[str, tuple[float, Callable[[], str]]] = {
            "token": (20, self.token),
            "interface": (12, self._a_label),
            "translated": (7, lambda: rng.choice(self._interface)),
            "name": (13, self._a_name),
            "email": (8, self._email),
            "url": (6, self._url),
            "number": (11, self._number),
            "prose": (8, lambda: self._part(rng.choice(self._prose))),
            "address": (3, lambda: rng.choice(self._addresses)),
            "code": (5, lambda: self._part(rng.choice(self._code))),
            "terminal": (6, self._command),
            "salad": (4, self._salad),
            "row": (7, self._row),
        }

    def line(self, kind: str = "") -> tuple[str, str]:
        """Return the kind of a text and the text: one line in the alphabet. A text of the kind asked for, if any."""
        while True:
            chosen = kind or self._rng.choices(list(self._kinds), [weight for weight, _ in self._kinds.values()])[0]
            text = " ".join(self._kinds[chosen][1]().split())[:LONGEST].strip()
            if text and all(char in INDEX for char in text) and FOREIGN not in text:
                return chosen, text

    def foreign(self, script: str) -> str:
        """Return a line of text in one of FOREIGN_CATALOGUES' scripts, without Latin letters."""
        words = re.sub(r"[ -\u024f]+", " ", self._rng.choice(self._foreign[script])).split()
        return " ".join(words)[:30].strip()

    def token(self) -> str:
        """Return a key, hash, password, licence code or such: characters that no neighbour gives away."""
        rng = self._rng
        choice = rng.random()
        if choice < 0.45:
            alphabet = rng.choices((BASE62, BASE64URL, BASE64, HEX, BASE32, string.digits), (9, 3, 3, 3, 1, 1))[0]
            body = self._noise(alphabet, rng.randint(8, 60))
            return rng.choice(PREFIXES) + (body if rng.random() < 0.8 else self._grouped(body))
        if choice < 0.55:
            return "-".join(self._noise(HEX, length) for length in (8, 4, 4, 4, 12))
        if choice < 0.65:
            alphabet = rng.choice((HEX, HEX.upper(), BASE32, BASE62))
            return self._noise(alphabet, rng.randint(6, 64))
        if choice < 0.75:
            return self._noise(BASE62 + "!@#$%^&*-_+=?.", rng.randint(6, 24))
        if choice < 0.82:
            return self._noise(BASE62 + string.punctuation, rng.randint(5, 30))
        if choice < 0.90:  # what is drawn alike, or is run together
            return "".join(
                rng.choice("Il1|!ij0OoQDB8S5Z2G6rnmvwcCuUxXkKpPyY7T.,:;'`\"-_~=/\\") for _ in range(rng.randint(5, 24))
            )
        if choice < 0.95:  # the same over and over
            return "".join(rng.choice(BASE62 + "-=*._#@/+") * rng.randint(1, 4) for _ in range(rng.randint(3, 14)))
        return ".".join(self._noise(BASE64URL, rng.randint(10, 40)) for _ in range(3))

    def _noise(self, letters: str, length: int) -> str:
        return "".join(self._rng.choices(letters, k=length))

    def _grouped(self, body: str) -> str:
        size = self._rng.randint(4, 12)
        return self._rng.choice("-_.").join(body[start : start + size] for start in range(0, len(body), size))

    def _a_name(self) -> str:
        rng = self._rng
        name = rng.choice(self._names)
        shape = rng.random()
        words = name.split()
        if shape < 0.1:
            name = name.upper()
        elif shape < 0.17:
            name = name.lower()
        elif shape < 0.27 and len(words) > 1:
            name = f"{words[-1]}, {' '.join(words[:-1])}"
        elif shape < 0.32 and len(words) > 1:
            name = f"{words[0][0]}. {words[-1]}"
        elif shape < 0.42:
            name = f"{rng.choice(LABELS)} {name}"
        return name

    def _user(self) -> str:
        rng = self._rng
        words = [_plain(word) for word in rng.choice(self._names).split()]
        words = [word for word in words if len(word) > 1] or ["user"]
        first, last, number = words[0], words[-1], rng.randint(1, 9999)
        return rng.choice(
            (f"{first}.{last}", f"{first[0]}{last}", f"{first}_{last}", f"{first}", f"{last}{number}", f"{first}{last[0]}")
        )

    def _host(self) -> str:
        name = _plain(self._rng.choice(self._companies))[: self._rng.randint(3, 18)] or "example"
        return f"{self._rng.choice(('', '', '', 'mail.', 'www.', 'api.', 'app-'))}{name}.{self._rng.choice(TOP_LEVEL)}"

    def _email(self) -> str:
        rng = self._rng
        mail = f"{self._user()}{rng.choice(('', '', '', f'+{self._word()}'))}@{self._host()}"
        shape = rng.random()
        if shape < 0.1:
            return f"{rng.choice(self._names)} <{mail}>"
        return f"{rng.choice(LABELS)} {mail}" if shape < 0.25 else mail.upper() if shape < 0.28 else mail

    def _url(self) -> str:
        rng = self._rng
        parts = [
            rng.choice((self._word, self._word, lambda: self._noise(BASE62, rng.randint(4, 12))))()
            for _ in range(rng.randint(0, 4))
        ]
        query = rng.choice(
            (
                "",
                "",
                f"?id={self._noise(BASE62, rng.randint(3, 16))}",
                f"?{self._word()}={self._word()}&page={rng.randint(1, 99)}",
            )
        )
        return f"{rng.choice(('https://', 'https://', 'http://', ''))}{self._host()}/{'/'.join(parts)}{query}"

    def _digits(self, pattern: str) -> str:
        return re.sub("#", lambda _: self._rng.choice(string.digits), pattern)

    def _number(self) -> str:
        rng = self._rng
        patterns = (
            "#### #### #### ####;################;####-####-####-####;###-##-####;####-##-##;##/##/####;##.##.####;##:##;"
            "##:##:##;####-##-## ##:##:##;(###) ###-####;+1 ###-###-####;+44 #### ######;+49 ## #########;### ### ###;"
            "###.###.#.##;10.#.#.##;v#.##.#;##%;#.##;##,##;#,###.##;$#,###.##;€ ###,##;£##.##;#### ####;#######;########;"
            "##########;#;##;###;GB## WEST #### #### #### ##;DE## #### #### #### #### ##;FR## #### #### #### #### #### ###;"
            "#:##;##:##;(#);#/##;+##;-##.#;##°;### KB;#.# MB;# of ##"
        ).split(";")
        choice = rng.random()
        if choice < 0.2:
            return rng.choice(self._phones)
        if choice < 0.3:
            return "".join(rng.choice(string.digits) * rng.choice((1, 1, 2, 3, 4)) for _ in range(rng.randint(2, 8)))
        found = self._digits(rng.choice(patterns))
        if choice < 0.4:
            month = rng.choice("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec January February August October".split())
            found = rng.choice(
                (
                    f"{rng.randint(1, 31)} {month} {rng.randint(1930, 2030)}",
                    f"{month} {rng.randint(1, 31)}, {rng.randint(1930, 2030)}",
                )
            )
        return f"{rng.choice(LABELS)} {found}" if rng.random() < 0.25 else found

    def _word(self) -> str:
        return self._rng.choice(self._words).lower()

    def _a_label(self) -> str:
        rng = self._rng
        shape = rng.random()
        if shape < 0.25:
            return rng.choice(self._english)
        words = [self._word() for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4)))]
        text = rng.choice(
            (" ".join(map(str.capitalize, words)), " ".join(words).capitalize(), " ".join(words), " ".join(words).upper())
        )
        if shape < 0.35:
            text = f"{rng.choice(LABELS)} {text}"
        elif shape < 0.5:
            text += rng.choice(
                ("…", "...", ":", " *", "?", "!", f" ({rng.randint(0, 999)})", f" {rng.randint(0, 99)}", " ▾", ".", " ›", " +")
            )
        elif shape < 0.55:
            text = f"{rng.choice(SIGNED)} {text}"
        elif shape < 0.58:
            text = "•" * rng.randint(4, 20)
        return text

    def _part(self, text: str) -> str:
        """Return a stretch of a long text: lines on a screen begin and end anywhere."""
        words = text.split()
        start = self._rng.randrange(max(len(words) - 3, 1)) if self._rng.random() < 0.4 else 0
        return " ".join(words[start : start + self._rng.randint(3, 18)])

    def _command(self) -> str:
        rng = self._rng
        values: dict[str, Callable[[], str]] = {
            "u": self._user,
            "h": self._host,
            "w": self._word,
            "t": self.token,
            "p": lambda: self._noise(BASE62 + "!#%", rng.randint(6, 14)),
            "K": lambda: f"{self._word()}_{rng.choice(('KEY', 'TOKEN', 'SECRET', 'URL'))}".upper(),
            "k": lambda: rng.choice((f"{self._word()}_{self._word()}", f"{self._word()}{self._word().capitalize()}")),
            "v": lambda: self._digits("#.##.#"),
            "n": lambda: str(rng.randint(0, 10 ** rng.randint(1, 8))),
            "i": lambda: self._digits("10.##.#.1##"),
        }
        return re.sub(r"\{(\w)\}", lambda found: values[found[1]](), rng.choice(COMMANDS))

    def _salad(self) -> str:
        """Return any characters in any order, words of one script: no character is rare enough to be unknown."""
        rng = self._rng
        words = []
        for _ in range(rng.randint(1, 5)):
            letters = rng.choices((ALPHABET[1:95], LATIN, GREEK, CYRILLIC, SIGNS + string.punctuation), (2, 3, 2, 2, 1))[0]
            words.append(self._noise(letters, rng.randint(1, 9)))
        return " ".join(words)

    def _row(self) -> str:
        """Return cells side by side, as a table has them, or a line with several things in it."""
        rng = self._rng
        draw = (self._a_name, self._number, self._a_label, self._email, self._user, self.token, self._word)
        return rng.choice((" ", " ", " | ", ", ", " · ", " - ", ": ", " / ")).join(
            rng.choice(draw)() for _ in range(rng.randint(2, 4))
        )


def _plain(text: str) -> str:
    return re.sub(
        r"[^a-z]", "", text.lower().translate(str.maketrans("ąćęłńóśźżáéíýúůčďěňřšťžöäüñçåø", "acelnoszzaeiyuucdenrstzoauncao"))
    )


def _is_held(text: str) -> bool:
    """Return on which side a text falls. By its own letters, so that every recipe divides the sources alike."""
    return zlib.crc32(text.encode()) % 2 == 1


def _messages(django_folder: Path, code: str, is_held: bool, translated: bool = True) -> list[str]:
    found = []
    for path in sorted(django_folder.glob(f"**/locale/{code}/LC_MESSAGES/*.po")):
        for message in polib.pofile(str(path)):
            text = (message.msgstr or message.msgstr_plural.get(0, "")) if translated else message.msgid
            if _is_held(message.msgid) == is_held:
                found += [line for line in re.sub(r"%\(\w+\)[sd]|<[^>]*>", "", text).splitlines() if line.strip()]
    return found


def _python(is_held: bool) -> tuple[Sequence[str], Sequence[str]]:
    """Return lines of code and of English prose."""
    code, prose = [], []
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            line = line.strip()
            if len(line) > 3 and _is_held(line):
                continue
            is_prose = re.fullmatch(r"#? ?[A-Z]?[a-z']+( [A-Za-z']+[,.;:]?){4,}.*", line) is not None
            (prose if is_prose else code).append(line.removeprefix("# "))
    return (code[::2], prose[::2]) if is_held else (code[1::2], prose[1::2])
