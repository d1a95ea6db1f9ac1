"""The recognisers that run. A new one is one file and one line here."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect import (
    address,
    api_key,
    birth,
    card,
    connection,
    email_address,
    iban,
    identifiers,
    jwt,
    labelled,
    network,
    one_time_code,
    person,
    phone,
    private_key,
    us_ssn,
    username,
)


def build(regions: tuple[str, ...]) -> list[EntityRecognizer]:
    """Return one of each recogniser."""
    return [
        email_address.recognizer(),
        phone.TelephoneRecognizer(regions),
        card.recognizer(),
        iban.AccountNumberRecognizer(),
        us_ssn.recognizer(),
        network.recognizer(),
        birth.recognizer(),
        person.labelled(),
        person.listed(),
        username.recognizer(),
        address.recognizer(),
        api_key.recognizer(),
        jwt.recognizer(),
        private_key.recognizer(),
        connection.recognizer(),
        labelled.recognizer(),
        one_time_code.recognizer(),
        *identifiers.recognizers(),
    ]
