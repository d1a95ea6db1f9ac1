"""Towns with a postcode, boxes, addresses and postcodes behind a label, and positions. Brackets mark what must be hidden."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found
from tests.detect.test_street import parted

PLACES = [
    "[D-80331 München]",
    "[1015 CJ Amsterdam]",
    "[00-950 Warszawa]",
    "[CH-8001 Zürich]",
    "[20121 Milano (MI)]",
    "[75007 PARIS CEDEX 07]",
    "[Springfield, IL 62704]",
    "[London SW1A 2AA]",
    "Postcode and town: [SW1A 2AA]",
    "Anschrift: [80331 München]",
    "[São Paulo - SP, 01310-100]",
    "[Tokyo 150-0002]",
    "Delivery to [28013 Madrid]",
    "[P.O. Box 4471]",
    "[PO BOX 12, Duluth, MN 55831]",
    "[Postfach 10 20 30, 60311 Frankfurt]",
    "[BP 123, 75007 Paris]",
    "[Apartado de Correos 45]",
    "[Casella postale 12]",
    "[Caixa Postal 77]",
    "[Postbus 1203]",
    "[skr. poczt. 14]",
    "[Box 12, 28013 Madrid]",
    "Address: [Old Mill, Low Row 3]",
    "Home address: [The Barn 4, Nether End]",
    '"shipping_address": "[Quinta do Lago 12, Loulé]"',
    '{"street":"[Heide 4, Kleindorf]"}',
    "Ship to: [Rowan Court Annexe, 7 Mill Yard]",
    "Dirección: [Los Olivos 34, Rosario]",
    "住所: [渋谷ビル 3階 12]",
    "lives at [5 The Green]",
]
NOT_PLACES = [
    "10000 Items", "80331 München", "2024 AM Meeting", "1080 HD Video", "1024 MB Memory", "1000 ID Cards", "10-100 Users",
    "12-345 Open Tickets", "SW1A 2AA", "DE-12345 Fix", "A-1042 Refactor", "BP 120/80", "CS 101", "Box 12", "Box 3 Items",
    "IP address: 10.20.30.40", "Address: 0x7fff5fbff8c0", "Email address: jane.doe@host.example", "MAC address 00:1B:44:11:3A:B7",
    "Address: localhost:8080", "address: str", "Address 2", "Address is required", "street: string", "Address:"
    " https://host.example/a/1",
    "the address of operand 3 is wrong", "Memory address: Block 12 Page 3", "Ship to United States", "Bill to: Customer",
    "Address line 1", "Return address: frame 12", "Ship to: 3 items",
]  # fmt: skip


@pytest.mark.parametrize("text", PLACES)
def test_a_town_a_box_or_what_a_label_announces_is_found(found: Found, text: str) -> None:
    whole, value = parted(text)
    assert value in found(whole, "STREET_ADDRESS")


@pytest.mark.parametrize("text", NOT_PLACES)
def test_numbers_beside_words_are_no_places(found: Found, text: str) -> None:
    assert found(text, "STREET_ADDRESS") == []


POSTCODES = [
    "ZIP [94107]",
    "Zip code: [94107-1234]",
    "Postcode: [SW1A 2AA]",
    "PLZ [80331]",
    "CEP [01310-100]",
    "PIN code [560001]",
    "CAP [20121]",
    "kod pocztowy: [00-950]",
    "Code postal : [75002]",
    "Código postal: [28013]",
    "Postcode [1015 CJ]",
    '"postal_code": "[94107]"',
    '"zip":"[94107]"',
    "<zip>[94107]</zip>",
    "?zipcode=[94107]&x=1",
    "郵便番号: [150-0002]",
    "C.P.: [06600]",
    "Postal code: [M5V 2T6]",
    "postcode=[sw1a 2aa]",
]
NOT_POSTCODES = [
    "zip 12345 files", "archive.zip 94107", "94107", "ZIP 10000 files", "cap 20121", "Zip file", "unzip 12345", "PIN 5600",
    "ZIP 1.2.3", "CEP", "postcode required", "Cap: none", "plz fix 3", "ZIP: 3 entries", "ZIP 94107.5",
]  # fmt: skip


@pytest.mark.parametrize("text", POSTCODES)
def test_a_postcode_is_found_by_its_label(found: Found, text: str) -> None:
    whole, value = parted(text)
    assert found(whole, "POSTCODE") == [value]


@pytest.mark.parametrize("text", NOT_POSTCODES)
def test_other_numbers_are_no_postcodes(found: Found, text: str) -> None:
    assert found(text, "POSTCODE") == []


POSITIONS = [
    "[48.8566, 2.3522]",
    "[-33.868820,151.209290]",
    "GPS: [48.85, 2.35]",
    "[48°51'24\"N 2°21'07\"E]",
    "[48° 51′ 24.3″ N, 2° 21′ 7.1″ E]",
    "[48.8566° N, 2.3522° E]",
    "[N 48° 51.403', E 2° 21.117']",
    "https://maps.example/@[48.8566,2.3522,15z]/data",
    "https://maps.example/x!3d[48.8566!4d2.3522]",
    "https://maps.example/#map=15/[48.8566/2.3522]",
    "https://maps.example/?q=[48.85,2.35]",
    "geo:[48.8566,2.3522]",
    "geo:[48.2010,16.3695,183.2]",
    "?lat=[48.8566&lon=2.3522]",
    '{"lat": [48.8566, "lng": 2.3522]}',
    '{"latitude": [48.8566], "name": 1}',
    "Longitude: [-122.4194]",
    '"coordinates": ([2.35221, 48.85661])',
    "緯度: [35.6595]",
]
NOT_POSITIONS = [
    "1.2.3, 4.5.6", "v10.2034.1, 3.4021", "1920.0000, 1080.0000", "width: 48.8566, 2.3522", "$48.8566, 2.3522", "3.14159,"
    " 2.71828",
    "[0.1234, 0.5678]", "1.2345, 2.3456, 3.4567", "12.5, 13.5", "48.85, 2.35", "cubic-bezier(0.4000, 0.2000)", "lat: 3",
    "M12.3456,7.8901",
    "matrix(1.2345, 2.3456, 3.4567, 4.5678)", "rgba(12.1234, 13.1234)", "mean 12.3456, 34.5678", "loss=1.2345, 2.3456",
    "91.1234, 95.1234",
    "12.3456%, 13.4567%", "x@2.35,4.1", "flat: 3.1415", "plate=12.345", "long: 200.123", "translate(12.3456, 45.6789)",
    "location: 3, 5",
]  # fmt: skip


@pytest.mark.parametrize("text", POSITIONS)
def test_a_position_is_found(found: Found, text: str) -> None:
    whole, value = parted(text)
    assert found(whole, "GPS") == [value]


@pytest.mark.parametrize("text", NOT_POSITIONS)
def test_other_pairs_of_numbers_are_no_positions(found: Found, text: str) -> None:
    assert found(text, "GPS") == []
