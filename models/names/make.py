"""Make the word lists of `redact/detect/names` from Faker's locale providers.

    nox -s lists

Only names in Latin letters, and only single words of three letters or more. The lists are words, not people.
"""

from __future__ import annotations

import importlib
import re
import zoneinfo
from collections.abc import Iterable
from pathlib import Path

import ordinary
import strings
import values

LOCALES = (
    "az_AZ", "cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "en", "en_GB", "en_IE", "en_IN", "en_KE", "en_NG",
    "en_NZ", "en_PK", "en_US", "es_AR", "es_CA", "es_ES", "es_MX", "et_EE", "fi_FI", "fr_BE", "fr_CH", "fr_FR",
    "fr_QC", "ga_IE", "ha_NG", "hr_HR", "hu_HU", "id_ID", "ig_NG", "it_IT", "ja_JP", "lt_LT", "lv_LV", "nl_BE",
    "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE", "sw", "tr_TR", "tw_GH",
    "uz_UZ", "vi_VN", "yo_NG", "zh_CN", "zu_ZA",
)  # fmt: skip
OUT = Path(__file__).parents[2] / "redact" / "detect" / "names"
NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{2,}")
FIRST = (
    "first_names",
    "first_names_male",
    "first_names_female",
    "first_names_nonbinary",
    "first_names_unisex",
    "first_romanized_names",
    "first_name_pairs",
)
LAST = ("last_names", "last_names_male", "last_names_female", "last_names_unisex", "last_romanized_names", "last_name_pairs")
LEAST_PLACE, MOST_WORDS = 5, 4
"""Letters of a place of one word at least, and words of a place at most."""
COMMON_FIRST = (
    "sakura", "aiko", "hiroshi", "kenji", "mei", "wei", "wen", "xin", "hui", "xiao",
    "yuki", "haruto", "xia", "ying", "jun", "hao",
    "minh", "linh", "thuy", "soo", "jihoon", "minjun", "seoyeon", "noor", "layla", "omar", "fatima", "rafa", "tomek", "thandiwe",
)  # fmt: skip
"""First names of the same languages, and a few that Faker leaves out."""
COMMON_ELSEWHERE = (
    "chen", "wang", "zhang", "liu", "yang", "huang", "zhao", "zhou", "zhu", "guo", "luo", "zheng", "liang", "xie", "song",
    "tang", "deng", "feng", "cheng", "cai", "peng", "pan", "yuan", "dong", "jiang", "shen", "wei", "kim", "park", "choi",
    "jung", "kang", "cho", "yoon", "jang", "lim", "han", "shin", "seo", "kwon", "hwang", "tanaka", "suzuki", "sato",
    "takahashi", "watanabe", "yamamoto", "nakamura", "kobayashi", "kato", "yoshida", "yamada", "okafor", "adeyemi",
    "okonkwo", "mensah", "diallo", "haddad", "rahman", "hussein", "hassan", "ivanov", "petrov", "kowalski",
)  # fmt: skip
"""Common last names of languages that Faker has in their own script only."""


def words(provider: type, attributes: Iterable[str]) -> set[str]:
    """Return the single words among a provider's names."""
    found: set[str] = set()
    for attribute in attributes:
        names = getattr(provider, attribute, ())
        if not isinstance(names, property):
            # Japanese names come as (kanji, kana, Latin letters).
            found.update(name[-1] if isinstance(name, tuple) else str(name) for name in names)
    return {name.lower() for name in found if NAME.fullmatch(name)}


def places(names: set[str], common: set[str]) -> list[str]:
    """Return towns and countries that neither a person nor an ordinary thing is called as well."""
    countries: set[str] = set()
    found = {zone.rpartition("/")[2].replace("_", " ") for zone in zoneinfo.available_timezones() if "/" in zone}
    for locale in values.LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.address.{locale}").Provider
        except ModuleNotFoundError:
            continue
        countries.update(entry for entry in getattr(provider, "countries", ()) if isinstance(entry, str))
        for attribute in ("cities", "city_names", "states", "regions"):
            found |= {entry for entry in getattr(provider, attribute, ()) if isinstance(entry, str)}
    shown = {word for held in (False, True) for texts in strings.interface(held) for text in texts for word in text.split()}
    kept = []
    for place in countries | (found - shown):
        if not re.fullmatch(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]+(?:[ '’-][^\W\d_]+)*", place):
            continue
        words = re.findall(r"[^\W\d_]+", place.casefold())
        if all(word in common for word in words) or (len(words) == 1 and (words[0] in names or len(words[0]) < LEAST_PLACE)):
            continue
        if len(words) <= MOST_WORDS and not {*words[:1]} & names.intersection(words[-1:]):
            kept.append(place)
    return sorted(kept)


def main() -> None:
    first, last = set(COMMON_FIRST), set(COMMON_ELSEWHERE)
    for locale in LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        first |= words(provider, FIRST)
        last |= words(provider, LAST)
    common = ordinary.words()
    by_hand = {word for name in ("ambiguous", "interface") for word in (OUT / f"{name}.txt").read_text("utf-8").split()}
    towns = places(first | last, {*common, *by_hand})
    for name, entries in (("first", first), ("last", last), ("ordinary", common), ("places", towns)):
        (OUT / f"{name}.txt").write_text("\n".join(sorted(entries)) + "\n", encoding="utf-8")
        print(f"{name}: {len(entries)}")


if __name__ == "__main__":
    main()
