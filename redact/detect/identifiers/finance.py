"""Accounts, banks and wallets: data, no code. Cards have `card`, international account numbers `iban`."""

from __future__ import annotations

from stdnum.us import rtn

from redact.detect import scores
from redact.detect.identifiers import checks
from redact.detect.identifiers.identifier import Identifier

BITCOIN = r"bc1[02-9ac-hj-np-z]{11,87}|BC1[02-9AC-HJ-NP-Z]{11,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34}"

IDENTIFIERS = (
    Identifier(
        "BIC", "bank identifier code", "bic|swift|swift code|bic/swift|swift/bic|bic code|swift-bic",
        r"(?-i:[A-Z]{4} ?[A-Z]{2} ?[A-Z0-9]{2}(?: ?[A-Z0-9]{3}\b)?)", "ISO 9362, with the countries of ISO 3166-1",
        checks.is_bic, is_strict=True, fewest=0,
    ),
    Identifier(
        "ABA_ROUTING_NUMBER", "US bank routing number",
        "aba|routing|routing number|aba routing|routing transit|rtn|transit number|aba/routing", r"\d{9}|\d{4}-\d{4}-\d",
        "American Bankers Association, routing number policy", rtn.is_valid,
    ),
    Identifier(
        "US_BANK_NUMBER", "bank account number",
        "account number|account no|acct|acct no|acct number|acc no|bank account|checking account|savings account|a/c|a/c no"
        "|kontonummer|konto-nr|kontonr|konto|numéro de compte|número de cuenta|numero di conto|rekeningnummer|nr konta"
        "|numer konta|clabe|nuban",
        r"\d[ \-]?\d{3}(?:[ \-]?\d){2,15}", "Nacha operating rules: up to 17 digits", fewest=5,
    ),
    Identifier(
        "UK_SORT_CODE", "UK sort code", "sort code|sort-code|sortcode|s/c", r"\d{2}[ \-]\d{2}[ \-]\d{2}|\d{6}",
        "Pay.UK, Extended Industry Sort Code Directory", near="bacs chaps sortcode",
    ),
    Identifier(
        "CRYPTO", "bitcoin address", "", BITCOIN, "Bitcoin Improvement Proposals 173 and 350; Base58Check", checks.is_bitcoin,
        alone=BITCOIN, sure=scores.CERTAIN,
    ),
    Identifier(
        "CRYPTO", "ethereum address", "", r"0x[0-9a-fA-F]{40}", "Ethereum yellow paper, appendix F", alone=r"0x[0-9a-fA-F]{40}",
    ),
)  # fmt: skip
