"""Answers to security questions: "my mother's maiden name is X", "first pet: X", "Antwort: X" behind such a question.

Such an answer opens an account as a password does. What the questions ask for is the same nearly everywhere: the mother's maiden
name, the first pet, school, car, teacher and job, the town and street of the childhood.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.credentials.secret_words import IS
from redact.detect.credentials.stated_value import NOT_A_VALUE
from redact.detect.names import is_interface, is_ordinary
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER

UP_TO_TWO = rf"(?: [{LETTER}]{{1,12}}){{0,2}}?"
MAIDEN = (
    rf"mother'?s (?:maiden|birth) name|maiden name of{UP_TO_TWO} mother|(?:mädchen|geburts)name{UP_TO_TWO} mutter"
    rf"|nom de (?:jeune fille|naissance){UP_TO_TWO} mère|apellido de soltera{UP_TO_TWO} madre|cognome (?:da (?:nubile"
    rf"|ragazza)){UP_TO_TWO} madre"
    rf"|cognome{UP_TO_TWO} madre da nubile|nome de solteira{UP_TO_TWO} mãe|meisjesnaam{UP_TO_TWO} moeder"
    rf"|nazwisko (?:panieńskie|rodowe){UP_TO_TWO} matki|(?:mors|mammas|moders) (?:flick|pike)namn?|flicknamn{UP_TO_TWO} "
    rf"(?:mor|mamma)"
    rf"|jméno matky za svobodna|(?:rodné|dívčí) (?:příjmení|jméno){UP_TO_TWO} matky|matčino (?:rodné|dívčí) (?:příjmení|jméno)"
    rf"|anne[{LETTER}]{{0,6}}{UP_TO_TWO} kızlık soyadı|девичья фамилия{UP_TO_TWO} матери|дівоче прізвище{UP_TO_TWO} матері"
)
FIRST = (
    r"(?:name of )?(?:(?:my|your|the) )?first (?:pet|cat|dog|car|school|teacher|job|boss|employer|concert)(?:'?s name)?"
    r"|childhood (?:nickname|best friend|friend|hero|street|pet)|fav(?:ou)?rite (?:teacher|pet|film|movie|book|team|food"
    r"|singer|band)"
    r"|(?:street|town|city) (?:where )?(?:i|you) (?:grew up|were born|was born)(?: (?:in|on))?"
    r"|(?:name )?(?:mein|dein|ihr|der|des)(?:es|em|er)? erste[nrs]? (?:haustier(?:e?s)?|auto|schule|lehrers?)"
    r"|(?:nom de )?(?:mon|ton|votre|ma|ta) premi(?:er|ère) (?:animal(?: de compagnie)?|chat|chien|professeur|école|voiture)"
    r"|(?:nombre de )?(?:mi|tu|su|la) primer[oa]? (?:mascota|coche|escuela|perro|colegio)"
    r"|(?:nome del )?(?:mio|tuo|suo|primo) (?:primo )?(?:animale(?: domestico)?|cane|gatto)"
    r"|(?:nome do )?(?:meu|seu|teu|primeiro) (?:primeiro )?(?:animal(?: de estimação)?|cachorro|gato|carro)"
    r"|(?:naam van )?(?:mijn|je|uw) eerste (?:huisdier|school|auto)|imię (?:mojego |twojego )?pierwszego (?:zwierzaka"
    r"|zwierzęcia|psa|kota)"
    r"|(?:namnet på )?(?:mitt|ditt) första husdjurs?|jméno (?:mého |vašeho )?prvního (?:mazlíčka|psa|zvířete)"
    r"|ilk evcil hayvan(?:ım|ınız)?(?:ın adı)?|(?:кличка )?(?:моего |вашего )?первого (?:питомца|домашнего животного)"
)
TOPIC = rf"{MAIDEN}|{FIRST}"
RUN_ON = (
    r"母の旧姓|母親の旧姓|最初のペットの名前|母亲的?(?:娘家)?姓氏?|母亲的?姓名|第一只宠物的?名字"
    r"|어머니의? (?:결혼 전 )?(?:성함|성|이름)|첫 (?:번째 )?반려동물(?:의)? 이름"
)
ANSWER = (
    r"security answer|secret answer|answer to (?:the|my|your) (?:security|secret) question|sicherheitsantwort"
    r"|antwort auf die sicherheitsfrage"
    r"|réponse (?:secrète|de sécurité)|réponse à la question (?:secrète|de sécurité)|respuesta (?:secreta|de seguridad)"
    r"|risposta (?:segreta|di sicurezza)"
    r"|resposta (?:secreta|de segurança)|beveiligingsantwoord|geheim antwoord|odpowiedź (?:bezpieczeństwa|na pytanie "
    r"(?:pomocnicze|zabezpieczające))"
    r"|säkerhetssvar|svar på säkerhetsfrågan|bezpečnostní odpověď|güvenlik cevabı|gizli yanıt|ответ на (?:секретный"
    r"|контрольный) вопрос|секретный ответ"
    r"|秘密の答え|秘密の質問の答え|安全问题答案|密保答案|보안 답변|비밀번호 찾기 답변"
)
CALLED = (
    rf"(?:{IS}|was called|is called|were called|hieß|heißt|s'appelait|s'appelle|se llamaba|se llama|si chiamava"
    rf"|si chiama|se chamava|se chama|heette|heet|nazywał się|hette|heter|se jmenoval|звали)"
)
WORD = rf"[{LETTER}0-9][{LETTER}0-9.'\-]{{1,30}}"
NAME = (
    rf"(?:[{CAPITAL}0-9][{LETTER}0-9.'\-]{{1,30}}(?: (?:(?:of|de|da|del|van|von|the"
    rf"|la) )?[{CAPITAL}0-9][{LETTER}0-9.'\-]{{0,30}}){{0,3}})"
)
BEGIN = rf"(?:^|[^{LETTER}0-9])"
PATTERNS = (
    Pattern("said", rf"{BEGIN}(?i:{TOPIC}) {CALLED}:? \"?({NAME})", scores.STRONG, 1),
    Pattern("said in small letters", rf"(?i){BEGIN}(?:{TOPIC}) {CALLED} \"?({WORD})", scores.LIKELY, 1),
    Pattern("labelled", rf"{BEGIN}(?i:{TOPIC}|{ANSWER})\)?\"? ?[:=?] ?\"?({NAME}|{WORD})", scores.STRONG, 1),
    Pattern("question", rf"(?i)\b(?:what|which|in what|in which|who|where)\b[^\n?]{{0,30}}"
        rf"(?:{TOPIC})[^\n?]{{0,20}}\?[ \n\t]{{1,4}}(?:(?:answer|a)[: ]{{1,2}})?\"?({WORD}(?: {WORD}){{0,2}})(?:$|[\n\".,;])",
        scores.LIKELY, 1),
    Pattern("answer", rf"(?i){BEGIN}(?:{ANSWER})(?: {CALLED})? ?\"?({WORD})", scores.LIKELY, 1),
    Pattern("run on", rf"(?:{RUN_ON}|{ANSWER})(?:は|是|为|는|은)? ?[::]? ?([{LETTER}]{{1,12}}?)(?:です|이에요|입니다|예요|$"
        rf"|[\s。,.、])", scores.STRONG, 1),
)  # fmt: skip
MORE = frozenset(
    "wrong correct incorrect too used asked known case-sensitive wird ist est es is was a an the not your my please hidden "
    "field question"
    " questions answer answers length".split()
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    first = value.split()[0].lower().rstrip(".,")
    if len(value) < 2 or first in MORE or first in NOT_A_VALUE or (value.isdigit() and len(value) < 4):
        return 0.0
    if pattern.name == "run on":
        is_prose = value.startswith(("を", "が", "请", "입력", "은", "는", "是", "は", "必"))
        return 0.0 if is_prose or value.isascii() else pattern.score
    # "First car: manual gearbox" and "the security answer must match" are prose.
    is_name = value[0].isupper()
    if not is_name and (is_ordinary(first) or is_interface(first)):
        return 0.0
    return 0.0 if is_name and is_interface(first) and pattern.name in ("answer", "question") else pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "security answer",
        PATTERNS,
        kinds=["SECURITY_ANSWER"],
        summary="Answers to security questions, beside the question or in prose",
        judge=judge,
    )
