"""What somebody earns and has: amounts by their label. Data, no code."""

from __future__ import annotations

import re

from redact.detect.attributes.attribute import Attribute

CURRENCY = (
    r"(?:[$€£¥₹₽₩]|US\$|C\$|A\$|R\$|zł|kr|EUR|USD|GBP|CHF|PLN|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|CZK|HUF|BRL|MXN|ZAR|SGD|HKD"
    r"|TRY|AED"
    r"|RON|ILS|euros?|dollars?|pounds?|Fr\.)"
)
NUMBER = r"\d{1,3}(?:[., ']\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
AMOUNT = rf"[+\-]?(?:{CURRENCY} ?[+\-]?)?(?:{NUMBER})(?: ?[km]\b)?(?: ?{CURRENCY})?"
SUM = rf"{AMOUNT}(?: ?(?:-|to|bis|à|a) ?{AMOUNT})?"
MONEY = re.compile(CURRENCY, re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")


def is_money(value: str) -> bool:
    """Return whether a currency, or cents behind at least three digits, make `value` money."""
    return MONEY.search(value) is not None or re.search(r"\d{3}[.,]\d\d$|\d[ .,']\d{3}[.,]\d\d$", value) is not None


def is_pay(value: str) -> bool:
    """Return whether `value` is money, or so much that it can be nothing but a salary, and no year."""
    return is_money(value) or (sum(map(str.isdigit, value)) >= 4 and not YEAR.fullmatch(value)) or value[-1:] in "kK"


ATTRIBUTES = (
    Attribute(
        "SALARY", "salary",
        "salary|base salary|annual salary|yearly salary|monthly salary|gross salary|net salary|current salary|salary range"
        "|desired salary|expected salary|base pay|gross pay|net pay|take-home pay|take home pay|annual income|monthly income"
        "|gross income|net income|annual compensation|total compensation|base compensation|gehalt|bruttogehalt|nettogehalt"
        "|jahresgehalt|monatsgehalt|grundgehalt|jahresbrutto|bruttolohn|nettolohn|monatslohn|einkommen|salaire|salaire brut"
        "|salaire net|salaire annuel|rémunération|salario|salario bruto|salario neto|salario base|sueldo|nómina|stipendio"
        "|stipendio lordo|stipendio netto|retribuzione|retribuzione lorda|ral|salário|salário base|salário bruto|remuneração"
        "|salaris"
        "|brutosalaris|nettosalaris|maandsalaris|jaarsalaris|wynagrodzenie|wynagrodzenie brutto|wynagrodzenie netto|pensja",
        SUM, "GDPR, article 4(1): factors specific to the economic identity of a person", is_pay, is_listed=True,
    ),
    Attribute(
        "SALARY", "pay by the hour and on top",
        "hourly rate|hourly pay|hourly wage|pay rate|rate of pay|daily rate|day rate|wage|wages|bonus|annual bonus|signing bonus"
        "|sign-on bonus|commission|severance|severance pay|overtime pay|stundenlohn|stundensatz|tagessatz|prämie|bonuszahlung"
        "|abfindung"
        "|taux horaire|prime annuelle|indemnité|tarifa por hora|prima|paga oraria|premio di risultato|valor por hora|uurloon"
        "|uurtarief|eindejaarsbonus|stawka godzinowa|premia",
        SUM, "GDPR, article 4(1): factors specific to the economic identity of a person", is_money, is_listed=True,
    ),
    Attribute(
        "BALANCE", "account balance",
        "account balance|available balance|current balance|closing balance|opening balance|ending balance|beginning balance"
        "|balance"
        "|balance due|total balance|outstanding balance|available funds|kontostand|saldo|aktueller saldo|verfügbares guthaben"
        "|guthaben|solde|solde du compte|solde disponible|nouveau solde|saldo disponible|saldo actual|saldo de la cuenta"
        "|saldo contabile|saldo attuale|saldo disponibile|saldo da conta|saldo disponível|beschikbaar saldo|huidig saldo"
        "|stan konta|saldo konta|dostępne środki|środki na koncie",
        AMOUNT, "GLBA, 16 CFR 314: nonpublic personal information", is_money, is_listed=True,
    ),
)  # fmt: skip
