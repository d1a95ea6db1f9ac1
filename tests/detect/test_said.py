"""What prose, commands and logs say of somebody: logins, dates of birth, ages, nations, telephone numbers, streets, passwords.

All people, numbers and passwords are invented.
"""

from __future__ import annotations

import pytest

from redact.detect import Detector
from redact.detect.name_end import name_end
from redact.detect.scores import HIDDEN
from tests.detect.conftest import Found

HITS = [
    ("USERNAME", "My username is qweller and I cannot get in.", "qweller"),
    ("USERNAME", "The login was q.weller7 until May", "q.weller7"),
    ("USERNAME", "I tried to log in as qweller on the other machine", "qweller"),
    ("USERNAME", "signed in as qweller, then it froze", "qweller"),
    ("USERNAME", "user qweller logged in", "qweller"),
    ("USERNAME", "Invalid user qweller from 192.0.2.7 port 50022", "qweller"),
    ("USERNAME", "Accepted publickey for qweller from 192.0.2.7 port 50022 ssh2", "qweller"),
    ("USERNAME", "uid=1000(qweller) gid=100(users)", "qweller"),
    ("USERNAME", "su - qweller", "qweller"),
    ("USERNAME", "session opened for user qweller by root", "qweller"),
    ("USERNAME", "chown qweller:staff notes.txt", "qweller"),
    ("USERNAME", "sudo useradd -m qweller", "qweller"),
    ("USERNAME", "psql -h host.example -U qweller", "qweller"),
    ("USERNAME", "login with qweller / tr0ub4dor", "qweller"),
    ("USERNAME", "sudo -u qweller ls", "qweller"),
    ("USERNAME", "curl -u qweller:s3cr3t-oAk http://host.example/v1", "qweller"),
    ("USERNAME", "drwxr-xr-x  2 qweller staff  64 Jan 12 09:15 src", "qweller"),
    ("USERNAME", "-rw-r--r--@ 1 qweller staff 4096 Jan 12 09:15 a.txt", "qweller"),
    ("USERNAME", "qweller  4711  0.3  1.2 123456 7890 pts/0 S 09:15 0:01 vim", "qweller"),
    ("USERNAME", "qweller  pts/0  2031-01-12 09:15 (192.0.2.7)", "qweller"),
    ("HANDLE", "merged by @q_weller", "q_weller"),
    ("HANDLE", "by @q_weller", "q_weller"),
    ("DATE_OF_BIRTH", "enter the date of birth, 3 May 1981, on page one", "3 May 1981"),
    ("DATE_OF_BIRTH", "She was born on the 3rd of May 1981 in a village", "3rd of May 1981"),
    ("DATE_OF_BIRTH", "my birthday is May 3rd, 1981", "May 3rd, 1981"),
    ("DATE_OF_BIRTH", "DOB (dd/mm/yyyy) 03/05/1981", "03/05/1981"),
    ("DATE_OF_BIRTH", "Weller, Quin 1981-05-03 219-09-9999", "1981-05-03"),
    ("DATE_OF_BIRTH", "219-09-9999 | 1981-05-03 | Weller", "1981-05-03"),
    ("AGE", "he left at the age of 43 for good", "43"),
    ("AGE", "I'm 43 and I like it", "43"),
    ("AGE", "She is 43.", "43"),
    ("AGE", "I'm Quin, 43, from Lund", "43"),
    ("AGE", "Sarah Miller (43) won", "43"),
    ("NATIONALITY", "She is Polish.", "Polish"),
    ("NATIONALITY", "my parents are both Croatian", "Croatian"),
    ("NATIONALITY", "Sarah is Swedish and lives abroad", "Swedish"),
    ("NATIONALITY", "Born in May, Kenyan citizen", "Kenyan"),
    ("PHONE_NUMBER", "my number is 0301234567", "0301234567"),
    ("PHONE_NUMBER", "quin@weller.example 030 12345678 Active", "030 12345678"),
    ("STREET_ADDRESS", "She lives at 17 Cobble Rapids with a cat", "17 Cobble Rapids"),
    ("STREET_ADDRESS", "My address is 4/17 Weller Cliffs.", "4/17 Weller Cliffs"),
    ("STREET_ADDRESS", "the lease for Sparvgatan 12 ends", "Sparvgatan 12"),
    ("STREET_ADDRESS", "We moved to 17 Weller Mill last year", "17 Weller Mill"),
    ("STREET_ADDRESS", "please ship to 17 Weller Bridge, Oldtown", "17 Weller Bridge"),
    ("PASSWORD", "use tr0ub4dor as the password", "tr0ub4dor"),
    ("PASSWORD", "the password for the guest network is tr0ub4dor", "tr0ub4dor"),
    ("PASSWORD", "your password was changed to tr0ub4dor", "tr0ub4dor"),
    ("POSTCODE", "PIN code 560001", "560001"),
    ("POSTCODE", "my zip code is 94107", "94107"),
    ("EMPLOYEE_ID", "EMP-40217 Quin Weller", "EMP-40217"),
]
MISSES = [
    ("USERNAME", "Username is required."),
    ("USERNAME", "A user with that username already exists"),
    ("USERNAME", "Your username is case-sensitive"),
    ("USERNAME", "login is currently unavailable"),
    ("USERNAME", "log in as another user"),
    ("USERNAME", "Log in as administrator"),
    ("USERNAME", "User not found"),
    ("USERNAME", "-rw-r--r-- 1 root root 4096 Jan 12 09:15 a.txt"),
    ("USERNAME", "uid=33(www-data) gid=33(www-data)"),
    ("USERNAME", 'elif ttype == "compound":'),
    ("USERNAME", "signal (sometimes known as SIGCLD) disabled"),
    ("HANDLE", "Computed by @total_ordering from (a > b)"),
    ("DATE_OF_BIRTH", "the date of the invoice, 3 May 2024, is wrong"),
    ("DATE_OF_BIRTH", "2024-05-03 123-4567"),
    ("DATE_OF_BIRTH", "the idea was born in 1981"),
    ("AGE", "I'm 90% sure"),
    ("AGE", "it is 43."),
    ("AGE", "Errors (43)"),
    ("AGE", "Berlin, 43, 12"),
    ("AGE", "Sarah Miller (3)"),
    ("NATIONALITY", "The interface is English."),
    ("NATIONALITY", "The text is Polish."),
    ("NATIONALITY", "I am American Express customer"),
    ("NATIONALITY", "Polish the surface."),
    ("PHONE_NUMBER", "my order number is 0301234567"),
    ("PHONE_NUMBER", "quin@weller.example 2031-01-12 09:15"),
    ("STREET_ADDRESS", "we moved to Windows 11"),
    ("STREET_ADDRESS", "moved to 3 Open Issues"),
    ("STREET_ADDRESS", "sent to 12 Users"),
    ("STREET_ADDRESS", "delivered to Gate 5 in May 2031"),
    ("STREET_ADDRESS", "the lease for May 2031 ends"),
    ("PASSWORD", "Hasło zostało zmienione"),
    ("PASSWORD", "Passwort zurücksetzen"),
    ("PASSWORD", "password is set to expire"),
    ("PASSWORD", "use something as the password"),
    ("PASSWORD", "PIN code 560001"),
    ("OTP", "PIN code 560001"),
    ("PERSON", "Sex: Male Age"),
    ("MACHINE_READABLE_ZONE", "HEADER<<<<<<<<<<<<<<<<<<<<<<<<"),
]


@pytest.mark.parametrize(("kind", "text", "value"), HITS)
def test_what_is_said_of_somebody_is_found(found: Found, kind: str, text: str, value: str) -> None:
    assert value in found(text, kind)


@pytest.mark.parametrize(("kind", "text"), MISSES)
def test_what_is_said_of_nobody_is_let_be(found: Found, kind: str, text: str) -> None:
    assert found(text, kind) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Spouse: Jonas Lindqvist Phone", "Jonas Lindqvist"),
        ("Full name: Jonas Lindqvist Date", "Jonas Lindqvist"),
        ("Contact: Jonas Email", "Jonas"),
        ("Author: Grace Page", "Grace Page"),
    ],
)
def test_a_name_ends_in_front_of_the_next_label(found: Found, line: str, name: str) -> None:
    assert found(line, "PERSON") == [name]


def test_a_name_keeps_its_first_word_and_ends_inside_its_span() -> None:
    assert name_end("Phone Lindqvist", 0, 15) == 15
    assert name_end("x Ada Lovelace, Phone", 2, 21) == 14


def test_a_hit_counts_the_same_however_often_it_stands(detector: Detector) -> None:
    for line in ("user qweller logged in", "Age: 43", "password: xK39!dd", "10.0.0.1 is up", "v 10.0.0.1 is a version"):
        alone = [(m.kind, m.start, m.end, m.score) for m in detector.matches(line, with_names=False) if m.score >= HIDDEN]
        times = 20
        together = detector.matches("\n".join([line] * times), with_names=False)
        seen = [(m.kind, m.start, m.end, m.score) for m in together if m.score >= HIDDEN]
        size = len(line) + 1
        expected = [(kind, start + n * size, end + n * size, score) for n in range(times) for kind, start, end, score in alone]
        assert sorted(seen) == sorted(expected)
