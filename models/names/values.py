"""What the slots of templates are filled with: names, places, streets and organisations of Faker's locales, and plain things.

A name belongs to the held half or to the other by its own letters, so the halves share none.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from random import Random

from faker import Faker
from phonenumbers.geodata import GEOCODE_DATA
from redact.detect.names.language import listed

from templates import is_held

PERSON, LOCATION, STREET_ADDRESS, ORGANIZATION = "PERSON", "LOCATION", "STREET_ADDRESS", "ORGANIZATION"
OTHER = "OTHER"
"""What has a name and is none of these: works, products, peoples. Only corpora have it, and whoever learns it takes fewer of
them for people."""
LABELS = (PERSON, LOCATION, STREET_ADDRESS, ORGANIZATION, OTHER)

LOCALES = (
    "en_US en_US en_GB en_GB en_IN en_CA en_AU de_DE de_DE de_AT de_CH fr_FR fr_FR fr_CA es_ES es_ES es_MX es_CO it_IT pt_BR pt_PT "
    "nl_NL nl_BE pl_PL cs_CZ sk_SK hu_HU ro_RO sv_SE da_DK no_NO fi_FI et_EE lv_LV lt_LT hr_HR sl_SI tr_TR id_ID sq_AL vi_VN en_PH "
    "ga_IE en_NG zu_ZA az_AZ el_GR ru_RU uk_UA bg_BG"
).split()
NAMES_A_LOCALE = 1200
BLENDED = 0.35
"""Of the names, those that nobody has."""
LISTED_BLENDS = 0.5
"""Of those, the ones that lists are to hold while a model is trained."""

ROMANISED_FIRST = (
    "Akiko Haruka Kenta Takumi Yui Sora Ren Hina Daiki Naoko Xiaoming Jianguo Lihua Meiling Zihan Yichen Haoran Yuxuan Minji Jiwoo "
    "Seojun Hyejin Dongwook Eunji Aarav Priya Ananya Rohan Kavya Vikram Deepika Sanjay Lakshmi Arjun Fatima Omar Layla Yusuf Zainab "
    "Khalid Noura Tariq Samira Ahmed Nguyet Thanh Duc Huong Somchai Apinya Putri Budi Siti Kwame Ama Chinedu Ngozi Thabo Lerato"
).split()
ROMANISED_LAST = (
    "Tanaka Suzuki Takahashi Watanabe Yamamoto Nakamura Kobayashi Saito Matsumoto Inoue Kimura Hayashi Shimizu Wang Li Zhang Liu Chen "
    "Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Lin Guo He Gao Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Sharma Patel Singh Kumar Gupta "
    "Reddy Iyer Nair Mehta Banerjee Khan Hussain Malik Haddad Mansour Saleh Aziz Nguyen Tran Pham Le Vo Suharto Wijaya Mensah Okafor "
    "Adeyemi Okonkwo Dlamini Nkosi Mbeki Achebe"
).split()
"""Of languages whose names Faker has in their own script only."""

ROLES = (
    "treasurer manager engineer designer analyst nurse lawyer director intern owner admin reviewer assistant accountant teacher "
    "recruiter developer consultant editor driver technician secretary supervisor student chair auditor buyer planner singer painter "
    "politician footballer writer actor composer professor governor coach physicist"
).split()
KIN = "wife husband son daughter mother father brother sister boss colleague friend partner aunt uncle cousin".split()
TITLES = "Mr Mrs Ms Mr. Mrs. Ms. Dr Dr. Prof. Sir Miss Herr Frau".split()
TOPICS = (
    "Quarterly report;Budget 2025;Release plan;Order 40-77193;Onboarding;Invoice 2211;Offer;Design review;the contract;Roadmap;Sprint "
    "planning;the draft;Ticket 4412;Payroll;Travel request;Security training;the slides;Budget;Minutes;Weekly sync;Lunch;Incident 88"
).split(";")
SAYS = (
    "can you take a look?;done, see attached;sounds good;on my way;please review;I will send it tomorrow;ok thanks;did you get the "
    "mail?;lgtm;will do;the build is green again;what about Monday?;let me check;no worries;see you there;is this still open?;ping me;"
    "we should talk about the budget;moved to next week;great work;can we meet at 3?;I updated the ticket;who has the key?"
).split(";")
VERBS = "review send check sign update call finish approve close test write".split()
STATUSES = "Active Pending Approved Paid Open Closed Overdue Draft Rejected Done Online Offline Invited".split()
AGO = "2 hours ago;yesterday;just now;5 min ago;3 d;last week;2 weeks ago;today".split(";")
BRAND_STARTS = (
    "Bright Copper Silver North Blue Green Red Stone Oak Maple River Lake Iron Gold Clear Swift Nova Apex Terra Astra Quant Zen Har "
    "Kestrel Falk Amber Cedar Delta Echo Fox Granite Hazel Indigo Jade Lumen Meridian Orion Pine Quartz Raven Solar Tidal Vertex Willow"
).split()
BRAND_ENDS = (
    "moor fern line wood field gate bridge works soft labs ware net mark point stone path view port base flow byte berg haus leaf peak "
    "ridge shore spring vale wave well yard tech dyn bit"
).split()
NATIONS = (
    "American British English French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Polish Czech Slovak Hungarian "
    "Romanian Bulgarian Greek Turkish Russian Ukrainian Swedish Norwegian Danish Finnish Icelandic Irish Scottish Welsh Canadian "
    "Mexican Brazilian Argentine Chilean Colombian Peruvian Cuban Australian Japanese Chinese Korean Vietnamese Thai Indian Pakistani "
    "Iranian Iraqi Israeli Egyptian Moroccan Nigerian Kenyan Ethiopian Ghanaian European African Asian Latin Christian Jewish Muslim"
).split()
TITLE_WORDS = (
    "Night Day Love Heart Dream Dreams Song Songs River Road Fire Water Blood Moon Sun Star Stars Sky Rain Winter Summer Home House "
    "City Street World Life Death Time Years Girl Boy Man Woman King Queen Angel Devil Ghost Shadow Light Dark Blue Red Black White "
    "Golden Silver Broken Lost Last First Little Big Wild Young Old Lonely Sweet Secret Silent Crazy Dancing Falling Burning Running"
).split()
PRODUCT_STARTS = "Gal Zen Lum Veri Pix Nex Opti Turbo Hyper Omni Pro Quick Power Smart Play Note Think Photo Office Cloud".split()
PRODUCT_ENDS = "axy ora ix book pad phone view station box mate shop share cast point wave core drive link".split()
CLUB_ENDS = (
    "United City Rovers Wanderers Athletic FC Town Rangers Tigers Lions Eagles Sharks Giants Bulls Kings Stars Hawks".split()
)
SUFFIXES = (
    "Ltd;Ltd.;Inc.;Inc;LLC;GmbH;AG;S.A.;SARL;B.V.;Oy;AB;ApS;S.p.A.;S.r.l.;Sp. z o.o.;s.r.o.;plc;Group;Holdings;Partners;Bank;University;"
    "Hospital;Insurance;Foundation;Clinic;Institute;School;Airlines;Energy;Consulting;& Sons;& Co.;College;Museum;Ministry;Records;Party;"
    "Association;Corporation;Industries;Studios;Systems;Club;United;Council;Press;Railway;Church;Orchestra"
).split(";")


class Values:
    """Draws what stands in a slot. held: only values of the half that training does not see.

    listed: what lists are to say, while a model is trained, of names that nobody has: it learns to believe them of names that it
    has never seen.
    """

    def __init__(self, rng: Random, held: bool, said: Callable[[], str]) -> None:
        self._rng, self._held, self._said = rng, held, said
        self._fakers = [Faker(locale) for locale in LOCALES]
        for number, faker in enumerate(self._fakers):
            faker.seed_instance(rng.getrandbits(32) + number)
        self._kept: dict[tuple[int, str], list[str]] = {}
        self.listed: dict[str, str] = {}
        self._cities = [place for place in real_places() if is_held(place.casefold()) == held]
        self._pools = {
            "first_name": [name for name in ROMANISED_FIRST if is_held(name.casefold()) == held],
            "last_name": [name for name in ROMANISED_LAST if is_held(name.casefold()) == held],
        }

    def locale(self) -> int:
        """Return a locale for one fragment: -1 is that of romanised names."""
        return self._rng.randrange(-1, len(self._fakers)) if self._rng.random() < 0.9 else -1

    def draw(self, slot: str, locale: int) -> tuple[str, str]:
        """Return what stands in `slot` and its label, which is empty for plain things."""
        rng = self._rng
        if slot in ("p", "first", "last"):
            return self._person(slot, locale), PERSON
        if slot in ("city", "country", "state"):
            return self._place(slot, locale), LOCATION
        if slot in ("street", "address"):
            return self._street(slot, locale), STREET_ADDRESS
        if slot == "org":
            return self._organization(locale), ORGANIZATION
        if slot in ("club", "band"):
            return (self._club(locale) if slot == "club" else self._band(locale)), ORGANIZATION
        if slot in ("title", "nation", "product"):
            return (rng.choice(NATIONS) if slot == "nation" else self._work(slot)), OTHER
        plain: dict[str, Callable[[], str]] = {
            "role": lambda: rng.choice((str.lower, str.capitalize))(rng.choice(ROLES)),
            "kin": lambda: rng.choice(KIN),
            "mr": lambda: rng.choice(TITLES),
            "time": self._time,
            "ago": lambda: rng.choice(AGO),
            "say": lambda: rng.choice(SAYS) if rng.random() < 0.4 else self._said(),
            "handle": lambda: self._letters(5, 10),
            "mail": lambda: f"{self._letters(3, 9)}@{self._letters(6, 6)}.{rng.choice(('com', 'org', 'example.com', 'de'))}",
            "n": lambda: str(rng.randint(1, 99)),
            "year": lambda: str(rng.randint(1850, 2027)),
            "topic": lambda: rng.choice(TOPICS) if rng.random() < 0.5 else self._said()[:40].strip(),
            "date": self._date,
            "id": lambda: f"{rng.choice(('#', 'INV-', 'TK-', '', 'ID '))}{rng.randint(100, 99999)}",
            "amount": lambda: rng.choice(("${:,.2f}", "{:,.2f} EUR", "€{:,.0f}")).format(rng.uniform(1, 9999)),
            "phone": lambda: f"+{rng.randint(1, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(1000, 9999)}",
            "status": lambda: rng.choice(STATUSES),
            "verb": lambda: rng.choice(VERBS),
            "initials": lambda: "".join(rng.choices(string.ascii_uppercase, k=2)),
        }
        return plain[slot](), ""

    def one(self, locale: int, kind: str) -> str:
        """Return one value of Faker's `kind` that belongs to this half."""
        if locale < 0 and kind in self._pools:
            return self._rng.choice(self._pools[kind])
        values = self._kept.setdefault((locale, kind), [])
        if not values:
            make = getattr(self._fakers[max(locale, 0)], kind)
            drawn = sorted({make() for _ in range(NAMES_A_LOCALE)})
            values += [value for value in drawn if is_held(value.split()[-1].casefold()) == self._held] or drawn
        return self._rng.choice(values)

    def _person(self, slot: str, locale: int) -> str:
        rng = self._rng
        first, last = self._blended(locale, "first_name"), self._blended(locale, "last_name")
        if slot != "p":
            return first if slot == "first" else last
        shapes: dict[str, float] = {
            f"{first} {last}": 68,
            f"{last}, {first}": 8,
            f"{last} {first}": 2,
            f"{first[0]}. {last}": 6,
            f"{first} {last[0]}.": 4,
            f"{first} {rng.choice(string.ascii_uppercase)}. {last}": 5,
            f"{first} {self.one(locale, 'first_name')} {last}": 4,
            f"{first} {last}-{self.one(locale, 'last_name')}": 3,
        }
        return rng.choices(list(shapes), list(shapes.values()))[0]

    def _blended(self, locale: int, kind: str) -> str:
        """Return a name, or one that nobody has: the beginning of one and the end of another. There are more names than lists."""
        one, other = self.one(locale, kind), self.one(locale, kind)
        if self._rng.random() < BLENDED and min(len(one), len(other)) >= 5 and one.isalpha() and other.isalpha():
            blend = one[: self._rng.randint(2, len(one) - 2)] + other[-self._rng.randint(2, 4) :]
            if self._rng.random() < LISTED_BLENDS:
                self.listed[blend.lower()] = listed(one)
            return blend
        return one

    def _coined(self) -> str:
        """Return a word that is no name: a town's beginning with another's end. Not all that nobody has heard of is a person."""
        one, other = self._rng.choice(self._cities).split()[0], self._rng.choice(self._cities).split()[-1].lower()
        return one[: self._rng.randint(2, max(len(one) - 1, 3))] + other[-self._rng.randint(2, 5) :]

    def _place(self, slot: str, locale: int) -> str:
        rng = self._rng
        if slot == "city" and rng.random() < 0.7:
            return rng.choice(self._cities) if rng.random() < 0.75 else self._coined()
        kinds = {"city": ("city",), "country": ("country",), "state": ("state", "administrative_unit", "region", "city")}[slot]
        kind = next((kind for kind in kinds if hasattr(self._fakers[max(locale, 0)], kind)), "country")
        return self.one(locale, kind)

    def _street(self, slot: str, locale: int) -> str:
        rng = self._rng
        if locale < 0:  # romanised Japanese, from the block to the prefecture or the other way round
            ward, city = self.one(locale, "last_name"), self.one(locale, "last_name")
            block = "-".join(str(rng.randint(1, 30)) for _ in range(3))
            post = f" {rng.randint(100, 999)}-{rng.randint(0, 9999):04}" if slot == "address" else ""
            return f"{block} {ward}{rng.choice(('', 'cho', 'machi', 'dori'))}, {city}-ku{post}"
        drawn: str = self._fakers[locale].street_address() if slot == "street" else self._fakers[locale].address()
        return drawn.strip().replace("\n", rng.choice((", ", " ")))

    def _organization(self, locale: int) -> str:
        rng = self._rng
        if rng.random() < 0.4:
            return self.one(locale, "company")
        if rng.random() < 0.25:
            return f"{self._coined()} {rng.choice(SUFFIXES)}" if rng.random() < 0.5 else self._coined()
        brand = rng.choice(BRAND_STARTS) + rng.choice(BRAND_ENDS)
        return f"{brand} {rng.choice(SUFFIXES)}" if rng.random() < 0.75 else brand

    def _club(self, locale: int) -> str:
        place = self._place("city", locale)
        return f"{place} {self._rng.choice(CLUB_ENDS)}" if self._rng.random() < 0.7 else place

    def _band(self, locale: int) -> str:
        rng = self._rng
        words = rng.sample(TITLE_WORDS, 2)
        forms = (
            f"The {words[0]}s",
            f"The {words[0]} {words[1]}s",
            " ".join(words),
            f"{self.one(locale, 'last_name')} & the {words[0]}s",
        )
        return rng.choice((*forms, words[0], self._coined(), f"{self.one(locale, 'first_name')} {words[0]}"))

    def _work(self, kind: str) -> str:
        rng = self._rng
        if kind == "product":
            name = rng.choice(PRODUCT_STARTS) + rng.choice(PRODUCT_ENDS)
            return f"{name} {rng.choice(('', rng.randint(2, 12), 'Pro', 'Max', 'X', 'Mini'))}".strip()
        words = [word if rng.random() < 0.8 else self._coined() for word in rng.sample(TITLE_WORDS, rng.randint(1, 3))]
        joint = rng.choice((" ", " ", " of the ", " in the ", " and ", " for "))
        text = joint.join(words) if rng.random() < 0.8 else f"The {' '.join(words)}"
        return f'"{text}"' if rng.random() < 0.15 else text

    def _time(self) -> str:
        rng = self._rng
        if rng.random() < 0.6:
            return f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
        return f"{rng.randint(1, 12)}:{rng.randint(0, 59):02} {rng.choice(('AM', 'PM'))}"

    def _date(self) -> str:
        year, month, day = self._rng.randint(1950, 2027), self._rng.randint(1, 12), self._rng.randint(1, 28)
        forms = (f"{day:02}.{month:02}.{year}", f"{year}-{month:02}-{day:02}", f"{month}/{day}/{year}", f"{day} Mar {year}")
        return self._rng.choice(forms)

    def _letters(self, least: int, most: int) -> str:
        return "".join(self._rng.choices(string.ascii_lowercase, k=self._rng.randint(least, most)))


def real_places() -> list[str]:
    """Return towns of the whole world, as libphonenumber's area codes name them (Apache-2.0)."""
    said = {name for names in GEOCODE_DATA.values() for name in names.values()}
    parts = {part.strip() for name in said for part in re.split(r"[,/()\n]| - ", name)}
    return sorted(
        part for part in parts if re.fullmatch(r"[A-ZÀ-ÞĀ-ŽΑ-ΩЀ-Я][\w'’. -]{2,30}", part) and not re.search(r"\d", part)
    )
