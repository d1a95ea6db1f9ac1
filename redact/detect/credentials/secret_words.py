"""What passwords, PINs and one-time codes are called, in the languages of the interfaces: data for what looks beside such words.

An expression of a word also fits what OCR makes of it: "passw0rd", "hasIo", "contrasena". Short words are left as they are, for
those are soon another word ("PIN" and the currency PLN).
"""

from __future__ import annotations

from redact.detect.regex import LETTER

SLIPS = {
    "o": "o0", "l": "l1i|", "i": "i1l", "s": "s5", "ö": "öo0", "ó": "óo0", "ò": "òo0", "õ": "õo0", "ñ": "ñn", "ł": "łl1i",
    "é": "ée",
    "è": "èe", "ě": "ěe", "á": "áa", "à": "àa", "ã": "ãa", "ä": "äa", "å": "åa", "ą": "ąa", "ç": "çc", "č": "čc", "ř": "řr",
    "š": "šs", "ş": "şs", "ü": "üu", "ú": "úu", "ı": "ıil1", "í": "íi1l", "ğ": "ğg", "ý": "ýy", "ø": "øo0", "ę": "ęe", "ż": "żz",
    " ": r" \-", "'": "'",
}  # fmt: skip
"""By a letter what OCR makes of it. The marks on letters are what it loses first."""
OPTIONAL = " '"
"""What OCR leaves out altogether."""
LONG = 5
"""Letters from which on a word is itself in spite of a slip."""


def expression(words: str) -> str:
    """Return an expression of RE2 that fits any of the words, which commas part, the longest first. Ignore case with it."""
    listed = sorted({word.strip() for word in words.replace("\n", " ").split(",") if word.strip()}, key=lambda w: (-len(w), w))
    return "|".join(map(_with_slips, listed))


def _with_slips(word: str) -> str:
    if len(word) < LONG or not all(letter.isalpha() or letter in SLIPS for letter in word):
        return word
    return "".join(f"[{SLIPS[letter]}]{'?' if letter in OPTIONAL else ''}" if letter in SLIPS else letter for letter in word)


PASSWORD = expression("""
    password, pass word, passphrase, pass phrase, passcode, passwd, pwd, pw, p/w, passwort, kennwort, mot de passe, mdp,
    phrase de passe, phrase secrète, contraseña, frase de contraseña, clave, clave de acceso, senha, palavra passe,
    frase secreta,
    parola d'ordine, parola, hasło, wachtwoord, wachtwoordzin, toegangswoord, lösenord, lösenordet, lösenfras, heslo,
    hesla, heslem, hasła, hasłem, heslová fráze,
    şifre, şifreniz, şifrenizi, şifresi, şifreyi, parolanız, parolanızı, parolayı, parolası, пароль, парольная фраза,
    парольную фразу,
    passord, passordet, adgangskode, adgangskoden, пароля, паролем, adgangsord, salasana, tunnuslause, jelszó, lozinka,
    parolă, κωδικός πρόσβασης, συνθηματικό,
    パスワード, パスフレーズ, 密码, 密碼, 口令, 비밀번호, 비번, 패스워드, 암호
""")
PIN = expression("""
    pin, pin code, pin number, passcode, geheimzahl, pin-nummer, code pin, código pin, codice pin, pincode, kod pin,
    numer pin,
    pin-kod, pinkod, pinkoden, pin kód, pin kodu, pin-код, пин-код, пин код, пин, 暗証番号, pin 码, pin码, pin コード, pinコード,
    pin 번호, pin번호
""")
CODE = expression("""
    otp, totp, 2fa, mfa, tan, otp code, totp code, mfa code, 2fa code, two-factor code, two factor code,
    two-factor authentication code,
    two-step verification code, 2-step verification code, verification code, security code, auth code, authentication code,
    authenticator code, authorization code, login code, log-in code, sign-in code, signin code, access code,
    confirmation code,
    one-time code, one time code, one-time pin, one-time passcode, one-time password, one time password, one time passcode,
    single-use code, token code, sms code, passcode, 2-faktor-code, zwei-faktor-code,
    bestätigungscode, verifizierungscode, sicherheitscode, einmalcode, einmal-code, einmalpasswort, einmalkennwort,
    anmeldecode,
    zugangscode, prüfcode, freigabecode, smstan, mtan, mobiletan, authentifizierungscode, aktivierungscode, freischaltcode,
    code de vérification, code de sécurité, code de confirmation, code de validation, code d'authentification,
    code de connexion,
    code à usage unique, mot de passe à usage unique, code d'accès, code sms, code secret,
    código de verificación, código de seguridad, código de confirmación, código de acceso, código de autenticación,
    código de un solo uso, contraseña de un solo uso, clave dinámica, código de inicio de sesión, código sms,
    codice di verifica, codice di sicurezza, codice di conferma, codice di accesso, codice di autenticazione, codice monouso,
    codice temporaneo, password monouso, codice otp, codice sms,
    código de verificação, código de segurança, código de confirmação, código de acesso, código de autenticação,
    código de uso único, senha de uso único, código de login, código otp,
    verificatiecode, beveiligingscode, bevestigingscode, inlogcode, aanmeldcode, eenmalige code, eenmalig wachtwoord,
    toegangscode,
    tan-code, sms-code, controlecode,
    kod weryfikacyjny, kod potwierdzający, kod bezpieczeństwa, kod jednorazowy, hasło jednorazowe, kod autoryzacyjny,
    kod dostępu,
    kod sms, kod uwierzytelniający, kod logowania, hasło sms, smskod,
    verifieringskod, säkerhetskod, engångskod, bekräftelsekod, inloggningskod, engångslösenord, verifieringskoden,
    säkerhetskoden,
    ověřovací kód, bezpečnostní kód, jednorázový kód, jednorázové heslo, potvrzovací kód, přihlašovací kód, autorizační kód,
    doğrulama kodu, doğrulama kodunuz, güvenlik kodu, güvenlik kodunuz, onay kodu, onay kodunuz, tek kullanımlık şifre,
    tek kullanımlık şifreniz, giriş kodu, giriş kodunuz, sms kodu,
    код подтверждения, проверочный код, код проверки, код безопасности, одноразовый код, одноразовый пароль, код для входа,
    код доступа, код входа, смс-код, код підтвердження, одноразовий пароль,
    engangskode, bekræftelseskode, bekreftelseskode, sikkerhedskode, sikkerhetskode, verifiseringskode, godkendelseskode,
    vahvistuskoodi, todennuskoodi, cod de verificare, ellenőrző kód, κωδικός επαλήθευσης,
    認証コード, 確認コード, 確認番号, ワンタイムパスワード, セキュリティコード, セキュリティ コード,
    認証番号, ログインコード, 検証コード,
    验证码, 驗證碼, 校验码, 动态密码, 动态口令, 动态码, 确认码, 一次性密码, 一次性代码, 安全码, 认证码,
    인증번호, 인증 번호, 인증코드, 인증 코드, 확인 코드, 보안 코드, 보안코드, 일회용 비밀번호, 승인번호
""")
NO_WORD_BEFORE = rf"(?:^|[^{LETTER}0-9_.\-]|[의的の您该請请入])"
"""What may stand in front of such a word. Chinese, Japanese and Korean put no space there."""
IS = (
    r"is now|is|was|will be|should be|are|lautet jetzt|lautet|ist jetzt|ist|est maintenant|est|c'est|sera|es ahora|es|será"
    r"|è ora|è|sarà"
    r"|agora é|é|is nu|wordt|luidt|to jest|to|jest|brzmi|är nu|är|blir|lyder|er|je nyní|je|zní|это|теперь"
)
"""Is, in their languages; where OCR or a phone has no accents "é" and "è" are lost, but "e" is "and"."""
