"""The recognisers of credentials that run. A new one is one file and one line here."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect.credentials import (
    api_key,
    auth_header,
    code_said,
    connection,
    cookie,
    credential_file,
    jwt,
    labelled,
    license_key,
    masked_password,
    one_time_code,
    partly_shown,
    password_field,
    password_said,
    private_key,
    recovery_code,
    security_answer,
    seed_phrase,
    signed_link,
    totp_seed,
    webhook,
    wifi_key,
)


def build() -> list[EntityRecognizer]:
    """Return one of each."""
    return [
        api_key.recognizer(),
        jwt.recognizer(),
        private_key.recognizer(),
        connection.recognizer(),
        labelled.recognizer(),
        auth_header.recognizer(),
        cookie.recognizer(),
        credential_file.recognizer(),
        signed_link.recognizer(),
        webhook.recognizer(),
        totp_seed.recognizer(),
        recovery_code.recognizer(),
        seed_phrase.recognizer(),
        wifi_key.recognizer(),
        license_key.recognizer(),
        partly_shown.recognizer(),
        one_time_code.recognizer(),
        password_said.recognizer(),
        password_field.recognizer(),
        masked_password.recognizer(),
        code_said.recognizer(),
        security_answer.recognizer(),
    ]
