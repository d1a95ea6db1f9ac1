"""The tokens that are met most, written down by hand and not from the catalogue; their near misses; checks; placeholders; speed.

The bodies are typed at random and cut to length, so nobody was ever given one.
"""

from __future__ import annotations

import time

import pytest

from redact.detect import scores
from redact.detect.credentials.api_key import recognizer
from redact.detect.credentials.token_checks import confirms, confirms_repaired
from redact.detect.credentials.token_exact import exact
from tests.detect.conftest import Found

B = "7kQ2vXz9RtLm4WsJ8pNc3HyGd6BfTqV5aMxE1rKuZ0oYwPiSjDhCgAlUe" * 4
H = "3f9a1c7e0b52d84f6a19c3e7d0b84f2a5c61e98d7b03f4a2c95e1d6807ab3f4c" * 3
U = "Q7K2VXZ9RTLM4WSJ8PNC3HYGD6BFTQV5AMXE1RKUZ0OYWPISJDHCGALUE" * 2
L = U.lower()
D = "728401935562817304"
ID = "3f9a1c7e-0b52-4d84-9a19-c3e7d0b84f2a"

HITS = {
    "GitHub personal": f"ghp_{B[:36]}",
    "GitHub OAuth": f"gho_{B[:36]}",
    "GitHub server": f"ghs_{B[:36]}",
    "GitHub user": f"ghu_{B[:36]}",
    "GitHub fine-grained": f"github_pat_{B[:22]}_{B[:59]}",
    "GitLab": f"glpat-{B[:20]}",
    "GitLab runner": f"glrt-{B[:20]}",
    "GitLab deploy": f"gldt-{B[:20]}",
    "AWS id": f"AKIA{U[:16]}",
    "AWS temporary": f"ASIA{U[:16]}",
    "OpenAI project": f"sk-proj-{B[:120]}",
    "OpenAI": f"sk-{B[:48]}",
    "Anthropic": f"sk-ant-api03-{B[:93]}AA",
    "Google": f"AIza{B[:35]}",
    "Google OAuth": f"ya29.{B[:80]}",
    "Google secret": f"GOCSPX-{B[:28]}",
    "Google refresh": f"1//0{B[:60]}",
    "Stripe": f"sk_live_{B[:24]}",
    "Stripe test": f"sk_test_{B[:99]}",
    "Stripe restricted": f"rk_live_{B[:24]}",
    "Stripe webhook": f"whsec_{B[:32]}",
    "Slack bot": f"xoxb-{D[:12]}-{D[:13]}-{B[:24]}",
    "Slack user": f"xoxp-{D[:12]}-{H[:32]}",
    "Slack webhook": f"hooks.slack.com/services/T{U[:8]}/B{U[:8]}/{B[:24]}",
    "SendGrid": f"SG.{B[:22]}.{B[:43]}",
    "Twilio id": f"AC{H[:32]}",
    "Twilio key": f"SK{H[:32]}",
    "npm": f"npm_{B[:36]}",
    "PyPI": f"pypi-AgEIcHlwaS5vcmc{B[:140]}",
    "RubyGems": f"rubygems_{H[:48]}",
    "NuGet": f"oy2{L[:43]}",
    "crates.io": f"cio{B[:32]}",
    "Docker": f"dckr_pat_{B[:27]}",
    "Hugging Face": f"hf_{B[:34]}",
    "Groq": f"gsk_{B[:52]}",
    "Perplexity": f"pplx-{B[:48]}",
    "Replicate": f"r8_{B[:37]}",
    "xAI": f"xai-{B[:80]}",
    "OpenRouter": f"sk-or-v1-{H[:64]}",
    "Telegram": f"{D[:10]}:AA{B[:33]}",
    "Discord webhook": f"discord.com/api/webhooks/{D}/{B[:68]}",
    "Mailchimp": f"{H[:32]}-us21",
    "Mailgun": f"key-{H[:32]}",
    "Brevo": f"xkeysib-{H[:64]}-{B[:16]}",
    "DigitalOcean": f"dop_v1_{H[:64]}",
    "Heroku": f"HRKU-{ID}",
    "HubSpot": f"pat-na1-{ID}",
    "Linear": f"lin_api_{B[:40]}",
    "Notion": f"ntn_{B[:46]}",
    "Figma": f"figd_{B[:40]}",
    "Airtable": f"pat{B[:14]}.{H[:64]}",
    "Shopify": f"shpat_{H[:32]}",
    "Square": f"sq0atp-{B[:22]}",
    "Databricks": f"dapi{H[:32]}",
    "Vault": f"hvs.{B[:90]}",
    "Terraform": f"{B[:14]}.atlasv1.{B[:67]}",
    "Grafana": f"glsa_{B[:32]}_{H[:8]}",
    "New Relic": f"NRAK-{U[:27]}",
    "Sentry": f"sntryu_{H[:64]}",
    "Supabase": f"sbp_{H[:40]}",
    "Postman": f"PMAK-{H[:24]}-{H[:34]}",
    "Atlassian": f"ATATT3xFfGF0{B[:170]}",
    "Doppler": f"dp.pt.{B[:43]}",
    "Tailscale": f"tskey-auth-{B[:17]}-{B[:32]}",
    "Azure secret": f"{B[:3]}8Q~{B[:34]}",
}

NEAR_MISSES = (
    "ghp_",
    f"ghp_{B[:5]}",
    f"xghp_{B[:36]}",
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "AKIAIOSFODNN7" + "EXAMPLE",
    f"AKIA{U[:7]}",
    f"MAKIA{U[:16]}",
    "sk-spinner-with-three-bouncing-dots-and-a-wave",
    "sk-your-api-key-goes-here",
    f"commit {H[:40]}",
    ID,
    f"md5 {H[:32]}",
    f"datadog trace {H[:32]}",
    f"heroku request {ID}",
    f"checksum {H[:32]}-abcd",
    "key_of_the_map_that_holds_everything",
    "pk_live_",
    "hf_model_card",
    "npm_config_registry=https://registry.example",
    "npm_package_version",
    "hooks.slack.com/services/",
    "glpat-",
    "pat-na1-",
    "AC adapter 65 W",
    "SG.2 and SG.3",
    "re_compile_everything_in_sight",
    "secret_key_base",
    "cs_CZ.ISO8859-2",
    "test_the_thing_that_failed_before",
    "12:30:45",
    "service:frontend:deploy",
    "1/2:3",
    "EAA meeting",
    "EXOPLANETS",
    "live_preview_of_the_page_2",
    "api_version_2_of_the_interface",
)


@pytest.mark.parametrize("name", HITS)
def test_a_common_token_is_found_whole(found: Found, name: str) -> None:
    assert found(f"set X={HITS[name]} now", "API_KEY") == [HITS[name]]
    assert found(f'{{"x": "{HITS[name]}"}}', "API_KEY") == [HITS[name]]


def test_there_are_sixty_of_them() -> None:
    assert len(HITS) >= 60


@pytest.mark.parametrize("number", range(len(NEAR_MISSES)))
def test_a_near_miss_is_no_token(number: int) -> None:
    text = NEAR_MISSES[number]
    assert exact(text) == []
    assert [found for found in recognizer().look(text) if found[-1] >= scores.HIDDEN] == []


def test_a_form_that_much_has_is_a_token_behind_its_vendor_and_a_key_word() -> None:
    for text in (f"DATADOG_API_KEY={H[:32]}", f"Datadog api key: {H[:32]}", f'"dd_api_key": "{H[:32]}"'):
        assert [text[t.start : t.end] for t in exact(text)] == [H[:32]]
    assert exact(f"datadog key\n{H[:32]}") == []


def test_a_check_confirms_and_a_repaired_reading_too() -> None:
    good = "npm_" + "0" * 30 + "2C8GjS"
    assert confirms("crc32-base62", good)
    assert not confirms("crc32-base62", good.replace("C8", "CB"))
    assert confirms_repaired("crc32-base62", good.replace("C8", "CB"))
    assert not confirms_repaired("crc32-base62", good.replace("C8", "CX"))


def test_bech32_and_base58check_follow_their_specifications() -> None:
    assert confirms("bech32", "A12UEL5L")
    assert not confirms("bech32", "A12UEL5M")
    assert confirms("base58check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")
    assert not confirms("base58check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3")


def test_the_catalogue_does_not_slow_ordinary_text_down() -> None:
    text = "The quick brown fox reads /usr/lib/key.conf, pats the dog and skips 42 lines of code.\n" * 10_000
    began = time.process_time()
    assert exact(text) == []
    megabytes_a_second = len(text) / 1e6 / max(time.process_time() - began, 1e-9)
    assert megabytes_a_second > 2, "a tenth of what it does on an idle machine"
