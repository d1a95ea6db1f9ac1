"""Prompts of terminals and dialogs that ask for a secret: "[sudo] password for mara:", "Enter PIN", "Verification code:".

What is typed next is not echoed, so the prompt is all that tells. Source of the forms: sudo, su, OpenSSH, GnuPG, git, psql, curl,
kinit, cryptsetup, Ansible and Duo, as they are in a terminal, and sudo's catalogues of messages for other languages.
"""

from __future__ import annotations

import re

from redact.detect.credentials.secret_words import CODE, NO_WORD_BEFORE, PASSWORD, PIN
from redact.detect.folding import fold
from redact.detect.regex import Regex

ASK = (
    r"enter|re-?enter|type|re-?type|input|provide|supply|give|repeat|confirm|verify|insert|specify"
    r"|gib|geben sie|eingeben|bestätigen(?: sie)?|wiederholen(?: sie)?"
    r"|entre[rz]|saisi(?:r|ssez)|tape[rz]|confirme[rz]|introdu(?:zca|ce|cir|za|zir|isez)|ingres[ea]|escrib[ae]|digit[ea]"
    r"|repit[ae]"
    r"|inseris(?:ci|ca)|inserire|conferma|repita|informe|voer|bevestig|herhaal|podaj|wpisz|wprowadź|powtórz|potwierdź"
    r"|ange|skriv in|bekräfta|upprepa|zadejte|zadej|potvrďte|opakujte|введите|подтвердите|повторите|请输入|請輸入|输入"
)
POLITE = (
    r"please|bitte|por favor|per favore|s'il vous plaît|proszę|lütfen|now|the|your|a|an|my|new|old|current|same|master"
    r"|login|account|host"
    r"|vault|become|ssh|unix|root|ldap|gpg|pem|export|import|keystore|key|admin|user|wi-?fi|network|disk|database|encryption"
    r"|das|dein|deine|ihr|ihre|ihren|die|den|neues|altes|aktuelles|le|la|votre|ton|nouveau|ancien|el|su|tu|nueva|actual|sua|tua"
    r"|nuova|attuale|nova|atual|il|o|het|je|uw|nieuw|huidig|nowe|obecne|swoje|ditt|nytt|det|nuvarande|nové|své|současné"
    r"|yeni|eski|новый|старый|текущий|ваш|свой|新しい|现在的|当前|새|新"
)
FOR = (
    r"for|of|to|on|für|von|zu|pour|de|du|para|del|di|per|da|do|voor|van|dla|użytkownika|för|till|pro|uživatele|k|для"
    r"|пользователя|for user|for key|from"
)
NAMED = r"(?:'[^'\n]{1,200}'|\"[^\"\n]{1,200}\"|(?:[A-Za-z]:\\)?[^\s,;:'\"]{1,80}(?: [^\s,;:]{1,40}){0,3})"
AGAIN = (
    r"again|or option|once more|nochmals|erneut|encore une fois|de nuevo|nuevamente|di nuovo|novamente|opnieuw"
    r"|ponownie|igen|znovu|ещё раз"
)
TYPED = (
    r" ?を(?:もう一度)?(?:再)?入力(?:して(?:ください|下さい))?|(?:를|을) ?(?:다시 )?입력(?:하세요|하십시오|해 ?주세요)?"
    r"| (?:tekrar )?girin(?:iz)?| yazın(?:ız)?| ein(?:geben)?| in| eingeben"
)
TAIL = rf"(?:'s)?(?: (?:{FOR}) {NAMED}| ?\([^)\n]{{0,60}}\)| ?\[[^\]\n]{{0,60}}\]| (?:{AGAIN})|{TYPED}){{0,3}}"
ECHO = r"[ \t]*(?:[*•●·∙]{1,80})?[ \t]*[_|█▌▏▎]?\s*$"
"""What a terminal or a dialog puts behind its prompt: dots for what was typed, and the cursor."""
WORDS = rf"{PASSWORD}|{PIN}|{CODE}|pass"
COLON = Regex(rf"(?i){NO_WORD_BEFORE}({WORDS}){TAIL} ?[:;>]{ECHO}")
CODE_COLON = Regex(
    rf"(?i)^[^\n]{{0,60}}?\b(?:{ASK}) (?:(?:{POLITE}) ){{0,2}}(?:\w{{1,12}}[ \-]){{0,2}}?(?:code|kod|kód|código|codice|код)"
    rf"(?: (?:from|sent|generated|shown|we|aus|von|du|reçu|enviado|inviato|uit|z|från) [^\n:]{{1,60}})? ?:?{ECHO}"
)
BARE = Regex(
    rf"(?i)^[\s>]{{0,4}}(?:\[[^\]\n]{{1,20}}\] ?|\([^)\n]{{1,60}}\) ?|[^\s@]{{1,40}}@[^\s']{{1,80}}'s )?"
    rf"(?:(?:{ASK}) ?)?(?:(?:{POLITE}) ?){{0,3}}({WORDS}){TAIL}{ECHO}"
)
UNLOCK = Regex(r"(?i)\bplease unlock disk [^\s:]{1,80} ?:?\s*$")
NO_CODE = re.compile(
    r"(?i)\b(?:zip|post(?:al)?|promo|discount|coupon|country|area|error|exit|status|source|gift|voucher|referral|invite)\b"
)
NOT_ASKED = re.compile(
    r"(?i)\b(?:invalid|incorrect|wrong|bad|fail(?:ed|ure|s)?|error|warn(?:ing)?|info|debug|trace|notice|forgot(?:ten)?"
    r"|reset|change[ds]?"
    r"|changing|missing|without|expired|show|hide|copy|accepted|rejected|weak|strong|falsches|vergessen|oublié|olvidad[oa]"
    r"|dimenticata"
    r"|esqueceu|vergeten|zapomniałeś|glömt|unutt\w+|забыли|username|user name)\b|忘|잊"
)
LOG = re.compile(
    r"^\W?\d{1,4}[\-/.:]\d{1,2}[\-/.: T]|^[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d|^\W?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE"
    r"|FATAL|CRITICAL|NOTICE)\W"
)
CODED = re.compile(
    r"^\s*(?:#|//|/\*|\*|<|- |[{}\"'`])|[={};`\\]|\w\(|^\s{2,}[a-z_]+:\s*$|--\w|\b(?:def|return|echo|import|assert)\b"
)
MOST_WORDS_IN_FRONT = 7
SHORT = 4
"""Letters of a word that is a command, a menu's item or a heading as often as a prompt that lost its colon: pwd, Pin, tan."""
LONGEST_LINE = 300


def asks_for_secret(line: str) -> bool:
    """Return whether a line of a terminal or a dialog ends in a prompt for a password, a passphrase, a PIN or a code.

    Dots or asterisks and a cursor may stand behind it. A shell's own prompt, prose about passwords and log lines ask for none,
    nor does a field whose value is there.
    """
    text = fold(line[-LONGEST_LINE:]).text.rstrip()
    if not text or LOG.search(text) or CODED.search(text):
        return False
    if UNLOCK.finds(text):
        return True
    if CODE_COLON.finds(text) and not NO_CODE.search(text):
        return True
    for spans in COLON.each(text):
        front = re.split(r"[.!?] ", text[: spans[1][0]])[-1]
        if len(front.split()) <= MOST_WORDS_IN_FRONT and not NOT_ASKED.search(front) and not _is_heading(text, *spans[1]):
            return True
    return any(_is_whole_word(text[slice(*spans[1])]) and not NOT_ASKED.search(text) for spans in BARE.each(text))


def _is_heading(text: str, start: int, end: int) -> bool:
    """Return whether the word is short and written as no prompt writes it: "Pin:" and "tan:" in a list of settings."""
    word = text[start:end]
    return word.lower() in ("pin", "tan") and not word.isupper()


def _is_whole_word(word: str) -> bool:
    return len(word) > SHORT or not word.isascii() or word == "PIN"
