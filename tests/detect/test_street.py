"""Street addresses, country by country. Brackets mark what must be hidden; the places are invented or mixed."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found

HITS = {
    "US": [
        "[742 Evergreen Terrace, Springfield, IL 62704]",
        "lives at [123 Maple Street Apt 4B]",
        "[ADDRESS7501 Alder Mill Ave, Boise, ID 83788]",
        "[7344 Saltmarsh St, Duluth, MN 55831]",
        "[12 oak lane, springfield IL 62704]",
        "moved to [350 W 34th St] last year",
        "[1600 Larkspur Boulevard NW]",
        "[l2 Oak Lane]",
        "[12Oak Lane]",
        "[88 Harbor Point Drive, Suite 210]",
        "[742 EVERGREEN TERRACE]",
        "[4410 County Road 12]",
        "[PSC 4471, Box 3428, APO AP 36278]",
        "[910 Jason Green Apt. 954, Jonesland, IL 76881-1020]",
        "[12 Oak Lane\nSpringfield, IL 62704]",
        '"ship": "[9 Birch Road\\nDuluth, MN 55831]"',
        "[21 Elm Street, Toronto, ON M5V 2T6]",
    ],
    "UK": [
        "[17 Baker Street, London NW1 6XE]",
        "[93 Cobbler Close, Leeds LS11 4FQ]",
        "[161 Harbour View Road, Cardiff CF13 2JR]",
        "[Rose Cottage, Church Lane, Little Wittering, OX10 9AB]",
        "[Flat 3, 22 Harrow Road]",
        "[Studio 25, Abbie Forest, Glenville, W7 5DS]",
        "[45a Linnet Crescent]",
        "[14 Fern Hill Close, Norwich NR15 7HQ]",
        "[66 Wren Mews]",
        "[3 Kiln Terrace\nStamford\nPE9 1AB]",
        "[12 bramble road, norwich NR15 7HQ]",
        "[29 MILL LANE, STAMFORD, PE9 2XX]",
        "[5-7 Bishop's Avenue]",
    ],
    "DE": [
        "[Hauptstraße 12, 10115 Berlin]",
        "[Am Alten Weg 3a]",
        "[Mühlgasse 64, 34157 Kassel]",
        "[Gartenstraße 134, 28124 Bremen]",
        "[Prager Str. 8]",
        "[Überseering 5, 22297 Hamburg]",
        "[Lindenallee 17 b]",
        "[HauptstraBe 12, 10115 Berlin]",
        "[Straße des 8. Mai 14]",
        "[Am Wasserturm 4, D-80331 München]",
        "[Mariahilfer Gasse 12/3/4, 1060 Wien]",
        "[Bahnhofstrasse 10, 8001 Zürich]",
        "[Kirchplatz 2\n97070 Würzburg]",
        "wohnt in der [lindenstraße 7]",
        "[HAUPTSTRASSE 12]",
        "[Ferdinand-Sauer-Straße 70, 6132 Gmünd in Kärnten]",
    ],
    "FR": [
        "[12 rue de la Paix, 75002 Paris]",
        "[14 RUE DE LA PAIX]",
        "[3 bis avenue du Général Morel, 69003 Lyon]",
        "[825, boulevard de François, 77113 Poirier-sur-Mer]",
        "[7, impasse des Lilas]",
        "[2 place de l'Église]",
        "[45 chemin Pereira, 05239 Carpentier-la-Forêt]",
        "[Rue de la Loi 16, 1000 Bruxelles]",
        "[Avenue Louise 149 bte 24, 1050 Bruxelles]",
        "[10 quai Voltaire, 75007 PARIS CEDEX 07]",
        "habite au [12 rue des tilleuls]",
        "[18 allée des Érables\n31000 Toulouse]",
        "[rue Catherine Rémy, 84850 Mary-les-Bains]",
    ],
    "ES": [
        "[Calle Mayor 12, 3º B, 28013 Madrid]",
        "[Av. de la Constitución s/n]",
        "[C/ Alcalá, 45]",
        "[Paseo de Verónica Calvet 59, Baleares, 05158]",
        "[Plaza de la Encina, 8]",
        "[Avda. del Mar nº 14]",
        "[Carrera 7 # 45-12]",
        "[Calle 100 No. 19-54]",
        "[Av. Insurgentes Sur 1602, Col. Crédito, 03940 Ciudad de México]",
        "[Camino de los Olmos 6]",
        "[CALLE MAYOR 12]",
        "[Calle Sorolla 8\n46002 Valencia]",
        "vive en [calle mayor 12]",
        "vivo en la [calle Sorolla 12]",
        "[Ronda de Ruperto Sales 25 Apt. 27 , Córdoba, 45042]",
    ],
    "IT": [
        "[Via Giuseppe Verdi 14, 20121 Milano (MI)]",
        "[Via Roma 12]",
        "[P.zza Garibaldi 3]",
        "[Viale dei Tigli, 27]",
        "[Corso Vittorio Emanuele II 45, 10123 Torino TO]",
        "[Piazza della Signora, 4]",
        "[Largo Augusto, 7]",
        "[Vicolo Sgalambro, 59, 30010, Campagna Lupia (VE)]",
        "[Via XX Settembre 5/A]",
        "[Contrada Taverna snc]",
        "[via Dante Alighieri 7, 50122 Firenze]",
        "[Via Mazzini 9\n40137 Bologna BO]",
    ],
    "NL": [
        "[Keizersgracht 123-II, 1015 CJ Amsterdam]",
        "[Sarastraat 9, 5907JO, Hasselt]",
        "[Lindelaan 44]",
        "[Stationsplein 1]",
        "[Oude Singel 12, 2312 RA Leiden]",
        "[Prinsenkade 7 hs]",
        "[Joris van de Bergstraat 14b]",
        "[Hoge Rijndijk 203]",
        "[Korte Nieuwstraat 6, 6511 PP Nijmegen]",
        "[Molenpad 5, 3512 JH Utrecht]",
        "[Kerkstraat 12 bus 3, 2000 Antwerpen]",
        "woont aan de [kerkstraat 12]",
        "[Ringdijk 88\n1097 AB Amsterdam]",
    ],
    "PL": [
        "[ul. Kwiatowa 5/7 m. 3, 00-950 Warszawa]",
        "[ul. Łąkowa 12]",
        "[al. Jana Pawła II 23]",
        "[pl. Zamkowy 4, 20-121 Lublin]",
        "[os. Kościuszkowców 12]",
        "[ulica Konstytucji 3 Maja 62, 42-210 Nysa]",
        "[plac Kruczkowskiego 796, 92-808 Chojnice]",
        "[ul. gen. Andersa 7 lok. 2]",
        "[ul.Polna 3]",
        "[Al. Niepodległości 18/4]",
        "[Zalesie Górne 14, 05-540 Zalesie]",
        "mieszka: [ul. kwiatowa 5]",
        "[ul. Długa 5\n00-238 Warszawa]",
    ],
    "BR": [
        "[Rua das Flores, 123 - Apto 45, Jardim Paulista, São Paulo - SP, 01310-100]",
        "[Av. Paulista, 1578]",
        "[Travessa do Ouvidor, 12]",
        "[Alameda Santos 45]",
        "[Praça da Sé, s/n]",
        "[Rodovia de Costa, 19, Alípio De Melo, 12843-088 Aragão do Campo / MT]",
        "[Rua XV de Novembro, 300 - Centro, Curitiba - PR]",
        "[Rua Gomes, 2, Conjunto Celso Machado, 40479666 Carvalho de Fonseca / AM]",
        "[R. Augusta, 901]",
        "[Estrada da Graça, 77, Recife - PE, 50030-230]",
        "[Rua do Carmo, 12, 1200-094 Lisboa]",
        "[RUA DAS FLORES, 123]",
        "mora na [rua das flores, 123]",
        "[Rua Bela, 8\n01310-100 São Paulo - SP]",
        "[Área Pinto, 79, Acaba Mundo, 02185-570 Montenegro do Galho / SC]",
    ],
    "IN": [
        "[Flat 4B, Lotus Apartments, 12 MG Road, Bengaluru 560001]",
        "[H.No. 12-3-45]",
        "[Plot No 7, Sector 21]",
        "[H.No. 97, Bhatti, Nandyal-833788]",
        "[23/286, Bhatt Nagar, Gudivada-404796]",
        "[12 Gandhi Nagar]",
        "[45, Shastri Marg, New Delhi 110 001]",
        "[92/174, Chana Street]",
        "[5th Cross, 3rd Main, Jayanagar]",
        "[Door No. 8/21, Anna Salai, Chennai - 600002]",
        "[667, Raju Circle, Udupi 634648]",
        "[Shop No. 4, Lakshmi Colony]",
        "[Flat 12, Green Heights, Pune\nPIN: 411001]",
    ],
    "JP": [
        "[1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002]",
        "[4-chome Ginza]",
        "[東京都渋谷区渋谷1丁目2-3]",
        "[〒150-0002]",
        "[〒150-0002 東京都渋谷区渋谷2丁目21番1号]",
        "[大阪府大阪市北区梅田3-1-3]",
        "[北海道札幌市中央区北一条西2丁目]",
        "[2-11-3 Meguro, Meguro-ku, Tokyo]",
        "[Room 502, 3-14 Nishiki, Nagoya-shi, Aichi 460-0003, Japan]",
        "[横浜市西区みなとみらい2丁目3番5号]",
        "[Ginza 4-chome 5-6, Chuo-ku, Tokyo 104-0061]",
        "[5丁目12番3号]",
        "[京都府京都市中京区寺町通１丁目５]",
    ],
}  # fmt: skip
NEAR = {
    "US": [
        "Page 3 Street View", "2024 Mountain View Drive Sync", "5 Open Close", "12 Way sync", "12 Open Close", "5 Star Drive",
        "16 Flash Drive", "100 Google Drive", "Order ID 12345", "User ID 40077", "Room 12 Floor 3", "Page 1 of 10", "Wall Street",
        "2024 Report", "10 New Row", "Error 404 Page Not Found", "3 Way Merge", "walk 5 minutes down the road", "2 Factor Court",
        "Upload 3 Large Files To Drive", "Item 5 Total OR 12345", "$12 Main Street", "HTTP 500 Bad Road",
    ],
    "UK": [
        "Model AB1 2CD", "10 Downing pipelines", "E2E 4GH", "v1.2 Close", "step 4 Oak Close", "MP3 4GB", "B12 vitamin",
        "1 Next Walk",
    ],
    "DE": [
        "3 Weg", "Platz 3", "Ring 0", "Spring 2026", "Spring 5", "String 12", "Monitoring 3", "Arbeitsplatz 4", "Rendering 90",
        "Steckplatz 2", "Ausweg 3", "Seite 12, 10115 Zeichen", "Version 3, 12345 Downloads", "Am Montag 5", "Im Jahr 2020",
        "Engineering 7",
    ],
    "FR": [
        "5 Route Handler", "3 Place Order", "12 Square Root", "2 Avenue", "place 3 items", "5 cours", "10 Passage", "1 route"
        " found",
        "En route 66 Miles", "12 Villa Settings",
    ],
    "ES": [
        "Calle back 5", "calle 5", "Plaza Hotel 5", "Diagonal Matrix 3", "Avenida", "Carrera 3", "Grupo Trabajo 3", "CRAM-MD5",
    ],
    "IT": [
        "Via email 5", "Via Slack 12", "via SMS 3", "Via Google 12", "Via API 2", "Connect via Bluetooth 5", "Strada 3",
        "Via Zoom 5",
        "Largo 3", "via HTTP 2",
    ],
    "NL": ["Straat 3", "Touchpad 3", "Notepad 2", "Dekade 2", "Milaan 12", "Hauptbahnhof 3", "Gracht", "Blockade 3", "iPad 4"],
    "PL": ["os. 3", "pl. 5", "et al. Smith 2020", "ul. 3", "os. Windows 10", "al. 5", "pl. Total 5", "os. Linux 6"],
    "BR": ["Rua", "rua 3", "Campo Texto 3", "Vale Plus 12", "R. Smith 5", "Al. Gore 3", "Setor 7", "Parque 3", "Jardim 12 itens"],
    "IN": [
        "Sector 7 error", "Main 3", "Cross 12", "Phase 2 Rollout", "Plot No data", "Flat 3 design", "1st Block", "Layout 3",
        "12, Items, Total 560001", "Flat 20% off",
    ],
    "JP": [
        "1-2-3 Go", "第3章", "2023年12月3日", "10-20-30 Tokyo Time", "市場規模3兆円", "1-2 of 3 Tokyo",
        "全市区町村3", "区間3",
    ],
}  # fmt: skip


def parted(text: str) -> tuple[str, str]:
    """Return a text without its brackets, and what stood between them."""
    front, _, rest = text.partition("[")
    value, _, behind = rest.partition("]")
    return front + value + behind, value


@pytest.mark.parametrize("text", [text for texts in HITS.values() for text in texts])
def test_an_address_is_found_whole(found: Found, text: str) -> None:
    whole, value = parted(text)
    assert value in found(whole, "STREET_ADDRESS")


@pytest.mark.parametrize("text", [text for texts in NEAR.values() for text in texts])
def test_what_is_only_like_a_street_is_let_be(found: Found, text: str) -> None:
    assert found(text, "STREET_ADDRESS") == []
