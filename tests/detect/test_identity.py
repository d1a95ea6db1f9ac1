"""Names, dates of birth, login names. All people are invented."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found

NAMES = [
    ("From: Jane Doe <jane@example.com>", "Jane Doe"),
    ("Assigned to: Priya Natarajan", "Priya Natarajan"),
    ("Von: Jürgen Müller", "Jürgen Müller"),
    ("De: François Lefèvre", "François Lefèvre"),
    ('"lastName": "Oyelaran"', "Oyelaran"),
    ("Dear Mr. Fischer,", "Mr. Fischer"),
    ("Hi Anna,", "Anna"),
    ("Dr. van der Berg".replace("van der ", ""), "Berg"),
    ("Patient: Lindqvist, Sara", "Lindqvist, Sara"),
    ("Zorblax Quill <z.quill@example.com>", "Zorblax Quill"),
    ("Meeting with Thomas Bergström tomorrow", "Thomas Bergström"),
    ("Sarah Connor joined the call", "Sarah Connor"),
    ("ask Maria Q. Delgado", "Maria Q. Delgado"),
    ("Delgado, Maria", "Delgado, Maria"),
    ("JOHN SMITH", "JOHN SMITH"),
]
NOT_NAMES = [
    "Mark Read",
    "Mark Complete",
    "Grace Period",
    "Will Call",
    "Summer Sale",
    "Jordan River",
    "Page Layout",
    "Grant Access",
    "Chase Bank",
    "Austin Texas",
    "Bill Total",
    "Rich Text",
    "Apache Cassandra",
    "File Edit View Help",
    "To: All Staff",
    "From: Inbox",
    "Name: Untitled",
    "Owner: Engineering",
    "Assignee: Unassigned",
    "Dear Customer",
    "Hello World",
    "Welcome to Slack",
    "Monday, April",
    "However, Thomas",
    "name: string",
    "postgres://reporter:EaN5x",
]


@pytest.mark.parametrize(("text", "value"), NAMES)
def test_a_name_is_found_by_its_label_or_by_the_lists(found: Found, text: str, value: str) -> None:
    assert value in found(text, "PERSON")


@pytest.mark.parametrize("text", NOT_NAMES)
def test_two_capitals_alone_make_no_name(found: Found, text: str) -> None:
    assert found(text, "PERSON") == []


def test_a_label_holds_within_its_line_only(found: Found) -> None:
    assert found("Name:\nZorblax Quill", "PERSON") == []


BIRTHS = [
    ("DOB: 1984-03-02", "1984-03-02"),
    ("Date of birth 03/02/1984", "03/02/1984"),
    ("Born on March 2nd, 1984", "March 2nd, 1984"),
    ('"dateOfBirth": "1984-03-02"', "1984-03-02"),
    ("user_birth_date=1984-03-02", "1984-03-02"),
    ("bday=1984-03-02", "1984-03-02"),
    ("Geburtsdatum: 2. März 1984", "2. März 1984"),
    ("née le 02.03.1984", "02.03.1984"),
    ("DATE OF BIRTHMar 02, 1984ADDRESS", "Mar 02, 1984"),
]


@pytest.mark.parametrize(("text", "value"), BIRTHS)
def test_a_date_of_birth_is_found_by_its_label(found: Found, text: str, value: str) -> None:
    assert found(text, "DATE_OF_BIRTH") == [value]


@pytest.mark.parametrize("text", ["1984-03-02", "Date: 1984-03-02", "born in the USA", "Date of purchase: 2024-01-15"])
def test_another_date_is_no_date_of_birth(found: Found, text: str) -> None:
    assert found(text, "DATE_OF_BIRTH") == []


LOGINS = [
    ("The portal login changed. user krzwonka, password: Blue-canyon15*", "krzwonka"),
    ("login wonk77 and password Xy12345z", "wonk77"),
    ("/home/mkowalski/src", "mkowalski"),
    ("/Users/priya.n/Desktop", "priya.n"),
    (r"C:\Users\maria.k\Desktop", "maria.k"),
    (r"C:\Users\Maria Kent\Desktop", "Maria Kent"),
    ("mkowalski@web-01:~/src$ ls", "mkowalski"),
    ("Username: mkowalski", "mkowalski"),
    ('"username": "mkowalski"', "mkowalski"),
    ("[sudo] password for mkowalski:", "mkowalski"),
    ("https://git.example/users/mkowalski", "mkowalski"),
    ("https://x.example/new?owner=mkowalski", "mkowalski"),
    ("# TODO(mkowalski): move", "mkowalski"),
]
NOT_LOGINS = [
    "Last login: Mon Mar 9 18:02:11 on ttys001",
    "user and password required",
    "Enter your username, password and PIN",
    "user name or password is wrong",
    "/home/runner/app",
    "/home/ubuntu",
    r"C:\Users\Public\Desktop",
    "root@web-01:~#",
    "user: string",
    "username: str,",
    "Username or email",
    "https://x.example/users/new",
    "src/components/UserProfile.tsx",
    "@property",
]


@pytest.mark.parametrize(("text", "value"), LOGINS)
def test_a_login_name_is_found_where_one_stands(found: Found, text: str, value: str) -> None:
    assert found(text, "USERNAME") == [value]


@pytest.mark.parametrize("text", NOT_LOGINS)
def test_accounts_of_machines_and_code_are_no_login_names(found: Found, text: str) -> None:
    assert found(text, "USERNAME") == []
