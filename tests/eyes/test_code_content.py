"""What a code is for is told by how it begins; its fields stand behind labels that recognisers know."""

from __future__ import annotations

import pytest

from redact.detect import Detector
from redact.eyes.code_content import content_of

SAID = (
    ("otpauth://totp/Kestrel:anouk?secret=JBSWY3DPEHPK3PXP&issuer=Kestrel", "one-time password seed"),
    ("otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEtlc3RyZWw", "one-time password seed"),
    ("WIFI:S:Kestrel;T:WPA;P:tulip mango harbor;;", "network"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:Velden;Anouk\nFN:Anouk Velden\nEND:VCARD", "contact"),
    ("MECARD:N:Velden,Anouk;TEL:+31205550142;;", "contact"),
    ("mailto:anouk@kestrel.example", "contact"),
    ("BCD\n002\n1\nSCT\n\nAnouk Velden\nNL91ABNA0417164300\nEUR12.50", "payment"),
    ("bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=0.1", "payment"),
    ("upi://pay?pa=anouk@kestrel&pn=Anouk", "payment"),
    ("00020101021129370016A000000677010111", "payment"),
    ("M1VELDEN/ANOUK        EABC123 AMSJFKKL 0834 326J001A0025 100", "boarding pass"),
    ("https://kestrel.example/menu", "link"),
    ("https://kestrel.example/join?invite=8fK2mQ9xR4tV7wZ1aB3c", "link with token"),
    ("WWW.KESTREL.EXAMPLE", "link"),
    ("Table 14", "text"),
    ("4006381333931", "text"),
    ("", "text"),
)


@pytest.mark.parametrize(("said", "sort"), SAID, ids=range(len(SAID)))
def test_a_code_is_told_by_what_it_says(said: str, sort: str) -> None:
    content = content_of(said)
    assert content.sort == sort
    assert content.text.startswith(said), "all that the code says is looked through"


def test_what_a_code_says_is_not_shown() -> None:
    assert repr(content_of("Table 14")) == "Content(sort='text')"


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("WIFI:S:Kestrel\\;net;T:WPA;P:tulip mango harbor;;", "Network: Kestrel;net"),
        ("WIFI:S:Kestrel;T:WPA;P:tulip mango harbor;;", "Password: tulip mango harbor"),
        ("BEGIN:VCARD\nN:Velden;Anouk\nEND:VCARD", "Name: Anouk Velden"),
        ("BEGIN:VCARD\nTEL;TYPE=cell:+31 20 555 0142\nEND:VCARD", "Phone: +31 20 555 0142"),
        ("otpauth://totp/Kestrel:anouk%40kestrel.example?secret=JBSWY3DPEHPK3PXP", "Secret key: JBSWY3DPEHPK3PXP"),
        ("otpauth://totp/Kestrel:anouk%40kestrel.example?secret=JBSWY3DPEHPK3PXP", "Username: anouk@kestrel.example"),
        ("M1VELDEN/ANOUK        EABC123 AMSJFKKL 0834 326J001A0025 100", "Passenger: Anouk Velden"),
    ],
    ids=range(7),
)
def test_the_fields_of_a_form_stand_behind_their_labels(said: str, line: str) -> None:
    assert line in content_of(said).text.splitlines()


def test_the_secrets_in_codes_are_found() -> None:
    detector = Detector()
    for said, secret in (
        ("WIFI:S:Kestrel;T:WPA;P:tulip-mango-97;;", "tulip-mango-97"),
        ("otpauth://totp/Kestrel:anouk?secret=JBSWY3DPEHPK3PXP", "JBSWY3DPEHPK3PXP"),
        ("BEGIN:VCARD\nEMAIL:anouk@kestrel.example\nEND:VCARD", "anouk@kestrel.example"),
    ):
        text = content_of(said).text
        assert any(secret in text[match.start : match.end] for match in detector.matches(text) if match.score >= 0.4)
