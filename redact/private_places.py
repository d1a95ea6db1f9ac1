"""Places of a screen that are nobody else's business, by what apps, addresses and windows call themselves.

A policy names the groups that are dropped whole while they are in front. Patterns as in a shell; case does not count. What a
site is told by is its host: in the rest of an address such words are about anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

HOST = re.compile(r"(?:[^/?#]*://)?(?:[^/?#@]*@)?([^/?#:]*)")
"""An address up to its host, with or without a scheme. Source: RFC 3986, section 3."""


class PrivatePlace(NamedTuple):
    """A group of places: patterns of app names, of the hosts in addresses, of whole addresses and of window titles.

    not_hosts: hosts that only look like those.
    """

    apps: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    not_hosts: tuple[str, ...] = ()

    def has(self, app: str, url: str, title: str) -> bool:
        """Return whether what is in front belongs to this group. Empty is what the recording does not say."""
        host = _host(url)
        return (
            fits(self.apps, app)
            or fits(self.urls, url)
            or fits(self.titles, title)
            or (fits(self.hosts, host) and not fits(self.not_hosts, host))
        )


def fits(patterns: Iterable[str], name: str) -> bool:
    """Return whether `name` fits one of `patterns`."""
    return any(fnmatchcase(name.casefold(), pattern.casefold()) for pattern in patterns)


def _host(url: str) -> str:
    found = HOST.match(url)
    return found[1].rstrip(".") if found else ""


def _sites(*hosts: str) -> tuple[str, ...]:
    """Return patterns for `hosts` and all hosts under them."""
    return tuple(pattern for host in hosts for pattern in (host, f"*.{host}"))


PRIVATE = {
    "password managers": PrivatePlace(
        apps=(
            "*1Password*", "*Bitwarden*", "*KeePass*", "*LastPass*", "*Dashlane*", "*Enpass*", "*NordPass*", "*Proton Pass*",
            "*RoboForm*", "*Keeper Password*", "Keychain Access", "Passwords", "Seahorse", "Credential Manager",
            "*KWalletManager*", "*Passbolt*", "Strongbox*", "Google Authenticator", "*Authy*", "Aegis*", "2FAS*",
        ),
        urls=(
            "chrome://password-manager*", "chrome://settings/passwords*", "about:logins*", "edge://wallet*",
            "edge://settings/passwords*", "brave://password-manager*", "brave://settings/passwords*", "opera://settings/passwords*",
            "vivaldi://password-manager*", "*console.aws.amazon.com/secretsmanager/*", "*/ui/vault/secrets/*",
            "*console.cloud.google.com/security/secret-manager*",
        ),
        hosts=_sites(
            "vault.bitwarden.com", "vault.bitwarden.eu", "1password.com", "1password.eu", "1password.ca", "lastpass.com",
            "dashlane.com", "passwords.google.com", "pass.proton.me", "keepersecurity.com", "keepersecurity.eu",
            "app.nordpass.com",
        ),
        titles=(
            "*Passwords and Keys*", "*Credential Manager*", "*Anmeldeinformationsverwaltung*", "*Schlüsselbundverwaltung*",
            "Google Password Manager*", "Google Passwortmanager*",
            "*- KeePassXC", "*- KeePass", "*| Bitwarden Web*", "Bitwarden Web*",
        ),
    ),
    "incognito windows": PrivatePlace(
        titles=(
            "*(Incognito)", "*- Incognito", "*InPrivate*", "*Private Browsing*", "*(Private)", "*- Private", "*Privater Modus*",
            "*Privates Fenster*", "*(Inkognito)", "*Inkognitomodus*", "*Navigation privée*", "*Navegación privada*",
            "*Navegación de incógnito*", "*(Incógnito)", "*Navigazione anonima*", "*Navegação privada*", "*Navegação anônima*",
            "*Privénavigatie*", "*Tryb prywatny*", "*プライベートブラウジング*", "*シークレット*", "*无痕*", "*隐私浏览*",
        ),
    ),
    "banking": PrivatePlace(
        apps=("*Banking*", "PayPal*", "Revolut*", "N26*", "Monzo*", "StarMoney*", "Quicken*"),
        hosts=(
            "*bank.*", "*.bank", "bank-*", "*.bank-*", "*bankof*", "*banking*", "*sparkasse*", "*caixa*", "*volksbank*",
            *_sites(
                "paypal.com", "wise.com", "revolut.com", "n26.com", "chase.com", "wellsfargo.com", "barclays.co.uk", "hsbc.com",
                "santander.com", "ing.com", "ing.de", "bnpparibas", "monzo.com", "venmo.com", "coinbase.com", "binance.com",
            ),
        ),
        not_hosts=(
            "*databank*", "*data-bank*", "*foodbank*", "*food-bank*", "*bloodbank*", "*blood-bank*", "*seedbank*", "*seed-bank*",
            "*powerbank*", "*power-bank*", "*riverbank*", "*fogbank*", "*memorybank*", "*questionbank*", "*question-bank*",
        ),
        titles=(
            "*online banking*", "*onlinebanking*", "*internet banking*", "*e-banking*", "*netbanking*", "*account statement*",
            "*Kontoauszug*", "*relevé de compte*", "*banque en ligne*", "*banca online*", "*banca en línea*", "*bankieren*",
            "*bankowość*", "*homebanking*",
        ),
    ),
    "health": PrivatePlace(
        apps=("Health", "*MyChart*", "*Patient Portal*", "Doctolib*", "ada*Health*"),
        hosts=(
            "*health.*", "*clinic.*", "*clinics.*", "*clinic-*", "*hospital*", "*klinik*", "mychart.*", "*.mychart.*",
            "*pharmacy*", "*apotheke*",
            *_sites(
                "doctolib.de", "doctolib.fr", "jameda.de", "nhs.uk",
                "nhsapp.service.nhs.uk", "zocdoc.com", "webmd.com", "mayoclinic.org",
                "ameli.fr", "tk.de", "aok.de", "barmer.de", "teladoc.com", "betterhelp.com",
            ),
        ),
        not_hosts=("*hospitality*", "*servicehealth.*", "*service-health.*"),
        titles=(
            "*MyChart*", "*patient portal*", "*medical record*", "*my test results*", "*your test results*", "*blood test*",
            "*lab results*", "*Arzttermin*", "*Patientenakte*",
            "*Krankenkasse*", "*dossier médical*", "*résultats d'analyses*", "*historia clínica*", "*cartella clinica*",
            "*prontuário*", "*patiëntendossier*",
        ),
    ),
    "human resources": PrivatePlace(
        apps=("Workday*", "*SuccessFactors*", "BambooHR*", "Personio*"),
        hosts=_sites(
            "workday.com", "myworkday.com", "bamboohr.com",
            "personio.de", "personio.com", "successfactors.com", "successfactors.eu",
            "adp.com", "gusto.com", "rippling.com", "hibob.com", "greenhouse.io", "lever.co", "paychex.com",
        ),
        titles=(
            "*payslip*", "*pay stub*", "*performance review*", "*Gehaltsabrechnung*", "*Lohnabrechnung*", "*Personalakte*",
            "*bulletin de paie*", "*nómina*", "*busta paga*", "*holerite*", "*loonstrook*", "*sick leave*",
            "disciplinary*", "* disciplinary*",
        ),
    ),
    "personal mail": PrivatePlace(
        hosts=_sites(
            "mail.google.com", "gmail.com", "outlook.live.com", "mail.yahoo.com", "icloud.com", "mail.proton.me", "mail.com",
            "gmx.net", "gmx.de", "web.de", "mail.ru", "fastmail.com", "tutanota.com", "laposte.net", "libero.it", "wp.pl",
        ),
        titles=(
            "*- Gmail", "*@gmail.com*", "*@outlook.com*", "*@hotmail.*",
            "*@yahoo.*", "*@icloud.com*", "*@gmx.*", "*@web.de*",
        ),
    ),
}  # fmt: skip
"""By the name that a policy calls the group."""
