"""Windows and pages that ask who somebody is: what is typed there is a secret, but for the name that stands above it.

Only where no focus event names the field. Titles are taken piece by piece, as programs put them together ("Sign in - Acme"), and
a piece must be the phrase itself: "Login page redesign" is about one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from redact.keystrokes import Typing
from redact.policy import Surroundings

LOCK_APPS = re.compile(
    r"(?i)pinentry|polkit|askpass|kdesu|gksu|gcr-prompter|keyring|kwallet|^securityagent$|^loginwindow$|^coreauth|lockapp"
    r"|logonui|credentialui|credential dialog|^consent(?:\.exe)?$|lock ?screen|screen ?lock|i3lock|swaylock|hyprlock"
    r"|kscreenlocker|xscreensaver|screensaverengine|gdm|lightdm|sddm|keychain"
)
"""Dialogs of systems and their locked screens. They ask for nothing but a secret."""
LOCK_PHRASES = (
    r"unlock(?: (?:your |the |my )?(?:[a-z]+ )?(?:keyring|keychain|key|vault|database|disk|device|computer|session|wallet))?"
    "|locked|lock screen|screen locked|enter (?:your )?(?:password|passphrase|pin)|authenticate|authentication required"
    "|authentication needed|password required|windows security|keychain access"
    "|entsperren|gesperrt|sperrbildschirm|authentifizierung erforderlich|legitimierung(?: erforderlich)?|windows-sicherheit"
    "|passwort eingeben"
    "|déverrouiller|déverrouillage|verrouillé|authentification requise|authentification nécessaire|sécurité windows"
    "|desbloquear|bloqueado|se requiere autenticación|autenticación requerida|seguridad de windows"
    "|desbloqueio|autenticação necessária|segurança do windows|sblocca|bloccato|autenticazione richiesta|sicurezza di windows"
    "|ontgrendelen|vergrendeld|authenticatie vereist|windows-beveiliging|odblokuj|zablokowany|wymagane uwierzytelnienie"
    "|lås upp|låst|autentisering krävs|lås op|godkendelse påkrævet|lås opp|avaa lukitus|lukittu|todennus vaaditaan"
    "|odemknout|uzamčeno|vyžadováno ověření|kilidi aç|kilitli|kimlik doğrulama gerekli"
    "|разблокировать|разблокировка|заблокировано|требуется аутентификация|безопасность windows"
    "|解锁|解鎖|锁屏|需要认证|ロック解除|ロックを解除|ロック画面|認証が必要です|잠금 해제|잠금 화면|인증 필요"
)
LOGIN_PHRASES = (
    r"log[ \-]?in|log[ \-]?on|sign[ \-]?in|log in or sign up|anmelden|anmeldung|einloggen|login-seite|se connecter|connexion"
    "|identification|s'identifier|iniciar sesión|inicio de sesión|acceder|ingresar|acceso|iniciar sessão|fazer login|entrar"
    "|accedi|accesso|inloggen|aanmelden|zaloguj(?: się)?|logowanie|logga in|inloggning|log ind|logg inn|innlogging"
    "|kirjaudu(?: sisään)?|kirjautuminen|přihlášení|přihlásit(?: se)?|giriş(?: yap)?|oturum aç|вход|войти|авторизация"
    "|вход в систему|登录|登錄|登入|用户登录|ログイン|サインイン|로그인"
)
WHERE = (
    r"(?: page| screen| required| seite|(?:[:,]? (?:to|into|in|on|with|for|at|of|as|your|bei|zu|im|am|mit|auf|von|à|au|avec|sur"
    r"|en|a|con|de|no|na|em|com|su|op|bij|met|do|w|z|på|hos|med|till|til|k|v|в|на|с|account)\b[^\n]{0,60}))?"
)
LOCK_TITLE = re.compile(rf"(?i)(?:please )?(?:{LOCK_PHRASES}){WHERE}[.!:… ]*")
LOGIN_TITLE = re.compile(rf"(?i)(?:please |bitte |user |customer |member )?(?:{LOGIN_PHRASES}){WHERE}[.!:… ]*")
PARTS = re.compile(r"\s+[\-–—|·•:»]\s+|: |\|")
LOGIN_PATH = re.compile(
    r"(?i)[/#.](?:log[\-_]?in|log[\-_]?on|sign[\-_]?in|users/sign_in|wp-login|session(?:s)?/new|authorize|authenticate|unlock"
    r"|anmelden|anmeldung|connexion|iniciar-sesion|inloggen|logowanie|prihlaseni)(?:[/.#]|$)"
)
"""In an address without its query."""
LOGIN_HOST = re.compile(r"(?i)^[a-z]+://(?:login|signin|sso|accounts|idp)\.")
ADDRESS = re.compile(
    r"(?i)[\w.+\-]+@(?:[\w\-]+\.)+[a-z]{2,12}|[a-z]{2,12}://\S+|localhost\S*"
    r"|(?:[a-z0-9\-]+\.)+(?:com|org|net|edu|gov|info|example|dev|app|[a-z]{2})(?:[/:?#]\S*)?"
)
"""An e-mail address, or what is typed to go to a page. Not all that has a full stop in it is one: a password may."""
USER_NAME = re.compile(r"\w(?:[\w.\-\\ ]*\w)?")
ALIKE = 0.6
"""Of a name and a password less is the same, of a password and its second try more."""


def is_lock(around: Surroundings) -> bool:
    """Return whether what is in front asks for a secret and nothing else."""
    return LOCK_APPS.search(around.app) is not None or any(map(LOCK_TITLE.fullmatch, _parts(around.title)))


def is_login(around: Surroundings) -> bool:
    """Return whether what is in front is a page or a window where somebody signs in."""
    return (
        any(map(LOGIN_TITLE.fullmatch, _parts(around.title)))
        or LOGIN_PATH.search(re.split(r"[?]", around.url)[0]) is not None
        or LOGIN_HOST.search(around.url) is not None
    )


def typed_to_sign_in(typings: Iterable[Typing], around: Sequence[Surroundings]) -> frozenset[int]:
    """Return the ids of the stretches, of those without a label, that a login asked for and that are no name and no address.

    typings: in order. around: what was in front at each event.
    """
    found: set[int] = set()
    unnamed = [typing for typing in typings if not typing.label.strip() and typing.text.strip()]
    first: dict[Surroundings, int] = {}
    for typing in unnamed:
        first.setdefault(around[typing.events[0]], typing.id)
    for typing, after in zip_longest(unnamed, unnamed[1:]):
        place = around[typing.events[0]]
        if is_lock(place):
            found.add(typing.id)
        elif is_login(place) and not ADDRESS.fullmatch(typing.text.strip()):
            has_more = after is not None and around[after.events[0]] == place and _is_name(typing.text, after.text)
            if not (has_more and first[place] == typing.id):
                found.add(typing.id)
    return frozenset(found)


def _is_name(text: str, after: str) -> bool:
    """Return whether `text` can be the name of the one whose password `after` is."""
    return USER_NAME.fullmatch(text.strip()) is not None and SequenceMatcher(None, text, after, False).ratio() < ALIKE


def _parts(title: str) -> list[str]:
    return [part.strip() for part in (title, *PARTS.split(title)) if part.strip()]
