"""How commands and SQL statements are given a password or a secret: data for `labelled`, in the manner of `label_words`.

-p is a password for some programs and a port, a path or a process for others, so a short option counts only behind the name of a
program that takes a password there. "flag": whatever follows is the value. "loose": ordinary words may follow as well.

Source: the manual pages of the programs named here.
"""

from __future__ import annotations

from redact.detect.credentials.label_words import PART, QUOTE

OPTIONS = r"[^\n|;&]*?"
"""Other options of the same command."""
TYPED = r"[^\s|\"'`$]{4,80}[\"'`]?"
"""A value that the form goes on behind."""
LITERAL = rf"({QUOTE}?){TYPED}"

PASSWORD_COMMANDS = (
    ("flag", rf"(?i)(?:^|\s)(?:--?|/){PART}(?:passwords?|passwd|pass|pwd|passphrase|pw|rp)[ =:]{QUOTE}?"),
    ("flag", rf"\bsshpass(?: -v)? -p ?{QUOTE}?"),
    (
        "flag",
        rf"\b(?:(?:docker|podman|buildah|skopeo|helm registry|az|oc|cf|mc alias set) login|twine upload|mongo\w*|mongosh|rdesktop"
        rf"|evil-winrm|crackmapexec|netexec|nxc|psexec\w*|PsExec\w*|useradd|usermod|certutil|sshfs)\b{OPTIONS} -p {QUOTE}?",
    ),
    ("flag", rf"\b(?:mysql\w*|mariadb\w*|7z[az]?|rar|unrar)\b{OPTIONS} -h?p{QUOTE}?"),
    ("flag", rf"\b(?:zip|unzip|sqlcmd|bcp|mosquitto_\w+|ipmitool|ssh-keygen)\b{OPTIONS} -[PN] ?{QUOTE}?"),
    ("flag", rf"\bplink\b{OPTIONS} -pw {QUOTE}?"),
    ("flag", rf"\bldap(?:search|modify|add|delete|passwd|whoami|compare|modrdn)\b{OPTIONS} -w ?{QUOTE}?"),
    ("flag", rf"\bredis-cli\b{OPTIONS} (?:-a|--pass) {QUOTE}?"),
    ("flag", rf"\d> (?i:auth) (?:\w+ )?{QUOTE}?"),
    ("flag", rf"\bopenssl\b[^\n|;]* -(?:k |K |pass(?:in|out|wd)? pass:){QUOTE}?"),
    # -n prints, and needs no file.
    ("flag", rf"\bhtpasswd (?:-\w*(?:b\w*n|n\w*b)\w* |(?:-\w+ )*-\w*b\w* (?:-\w+ )*[\w.\-/]+ )[\w.\-]+ {QUOTE}?"),
    ("flag", rf"\b(?:smbclient|rpcclient|smbget|winexe|net|mount\.cifs)\b{OPTIONS} (?:-U|--user)[ =]?{QUOTE}?[^\s%\"']+%"),
    ("flag", rf"\bnet use\b[^\n]*/user:[\w.\\\-]+ {QUOTE}?"),
    ("flag", rf"\bnet use (?:\S+ ){{1,2}}({QUOTE}?)[^\s/\\]\S{{3,80}} /user:"),
    ("flag", rf"\bnet user \S+ ({QUOTE}?)[^\s/]\S{{3,80}} /(?:add|domain)"),
    ("flag", rf"\b(?:setx|setenv|set -\w+|ENV) \w*(?i:pass(?:word|wd|phrase)?|pwd)(?:_\w+)? {QUOTE}?"),
    ("flag", rf"\b(?:curl|wget|http|xh)\b[^\n]*? (?:-u|--user|-U|--proxy-user|-a|--auth)[ =]?{QUOTE}?[^\s:\"'$]+:{QUOTE}?"),
    ("login", rf"\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp) (?:-\w+ )*{QUOTE}?\w+/{QUOTE}?"),
    ("flag", rf"\blogin \S+ password {QUOTE}?"),
    ("loose", rf"\b(?:nmcli\b[^\n]* password|wpa_passphrase \S+|bw unlock|bw login \S+@\S+|rclone obscure) {QUOTE}?"),
    ("flag", rf"\b(?:xfreerdp\d?|wfreerdp|mstsc)\b[^\n]* /p:{QUOTE}?"),
    # echo X | sudo -S, echo "ana:X" | chpasswd
    (
        "flag",
        rf"\b(?:echo|printf)(?: -\w+)* {LITERAL} ?\| ?"
        rf"(?:sudo (?:-\w+ )*-\w*S|[^\n|]{{0,80}} ?--?(?:password|passphrase|pass|token)"
        rf"-?(?:stdin|fd)|(?:sudo )?passwd (?:\w+ )?--stdin|kinit|cryptsetup|smbpasswd)",
    ),
    ("flag", rf"\b(?:echo|printf)(?: -\w+)* {QUOTE}?[\w.\-]+:(){TYPED} ?\| ?(?:sudo )?chpasswd"),
    ("flag", rf"\b(?:chpasswd|passwd --stdin(?: \w+)?|sudo -S[^\n<]*) ?<<< ?{QUOTE}?(?:[\w.\-]+:)?"),
    # .pgpass: host:port:database:user:X
    ("flag", r"(?:^|\n)[\w.\-*]+:(?:5432|5433|6432|\*):[\w.\-*]+:[\w.\-*]+:"),
    (
        "SQL",
        rf"(?i)(?:SecureString(?: -String)?(?: -Force)?|IDENTIFIED (?:WITH \S+ )?(?:BY|AS)|(?:LOGIN|WITH"
        rf"|ENCRYPTED) PASSWORD)[ (]+{QUOTE}?",
    ),
    ("quoted", rf"(?i)\bPASSWORD\w{{0,12}}(?: FOR [^\s=]+)? ?= ?(?:MD5|SHA\d?|CRYPT|PASSWORD|ENCRYPT|HASHBYTES)\( ?{QUOTE}"),
    ("quoted", rf"(?i)\bSET PASSWORD FOR [^\n=]{{1,80}} ?= ?{QUOTE}"),
)
SECRET_COMMANDS = (
    ("flag", rf"(?i)(?:^|\s)--?{PART}(?:token|secret|key|credentials?)[ =]{QUOTE}?"),
    ("flag", rf"\b(?:setx|setenv|set -\w+|ENV|config set|configure set) \S*(?i:secret|token|key|auth|cred|pass)\w*[ =]{QUOTE}?"),
    ("flag", rf"\bvault (?:kv )?(?:put|patch|write) [^\n]*?[ \w](?:value|data|key)={QUOTE}?"),
    ("flag", rf"\bvault login (?:-\S+ )*(?:token=)?{QUOTE}?"),
    ("flag", rf"\bsecrets? set (?:-\S+ )*\w+=?(?: (?:--body|-b))? ?{QUOTE}?"),
    ("flag", rf"\bsetapikey {QUOTE}?"),
)
