"""The recognisers that run. A new one is one file and one line here."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect import (
    attributes,
    birth,
    card,
    chat_channel,
    cjk_labels,
    email_address,
    handle,
    iban,
    identifiers,
    login_said,
    meeting,
    mrz,
    name_of_address,
    network,
    organization,
    person,
    phone,
    profile_url,
    scores,
    special,
    street,
    synced_folder,
    url_path,
    url_query,
    us_ssn,
    username,
)
from redact.detect.credentials import registry as credentials
from redact.detect.names import places
from redact.detect.word_list import WordList


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
        login_said.recognizer(),
        profile_url.recognizer(),
        handle.recognizer(),
        url_query.recognizer(),
        url_path.recognizer(),
        synced_folder.recognizer(),
        name_of_address.recognizer(),
        cjk_labels.recognizer(),
        chat_channel.recognizer(),
        meeting.recognizer(),
        mrz.recognizer(),
        *credentials.build(),
        organization.recognizer(),
        WordList(
            "listed place",
            {"LOCATION": places()},
            score=scores.POSSIBLE,
            is_proper=True,
            summary="Towns and countries, by a list",
        ),
        *street.recognizers(),
        *identifiers.recognizers(),
        *attributes.recognizers(),
        *special.recognizers(),
    ]
