"""Passwords and secrets that commands and SQL statements are given, and the same options where they mean something else."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest

from tests.detect.conftest import Found

WORD = "willow" + "-Badger" + "-58!"
"""An invented password. The texts below are plain strings, which `test_asking` reads too."""

WITH_A_PASSWORD = [
    "mysql -uroot -pTHE-VALUE shop",
    "mysql -u root -p'THE-VALUE' < dump.sql",
    "mysqldump --user=root --password=THE-VALUE shop",
    "PGPASSWORD=THE-VALUE psql -h db -U ana shop",
    "sshpass -p 'THE-VALUE' ssh -p 2222 ana@host",
    "sshpass -pTHE-VALUE scp a ana@host:",
    "curl -u ana:THE-VALUE -p 80 https://api.example",
    "curl -uana:THE-VALUE https://api.example",
    "curl --user 'ana:THE-VALUE' https://api.example",
    "http -a ana:THE-VALUE https://api.example",
    "wget --http-user=ana --http-password=THE-VALUE https://x.example/a",
    "docker login -u ana -p THE-VALUE registry.example",
    "podman login --password THE-VALUE registry.example",
    "az login -u ana -p THE-VALUE",
    "oc login -u ana -p THE-VALUE",
    "mongo -u ana -p THE-VALUE --authenticationDatabase admin",
    "mongodump --username ana -p THE-VALUE",
    "redis-cli -h cache -a THE-VALUE ping",
    "10.0.0.1:6379> AUTH THE-VALUE",
    "net use Z: \\\\srv\\share /user:ana THE-VALUE",
    "net use Z: \\\\srv\\share THE-VALUE /user:ana",
    "net user ana THE-VALUE /add",
    "openssl enc -aes-256-cbc -in a -out b -k THE-VALUE",
    "openssl rsa -in a.pem -passin pass:THE-VALUE -out b.pem",
    "gpg --batch --passphrase THE-VALUE -d a.gpg",
    "ldapsearch -x -D cn=admin,dc=x -w THE-VALUE -b dc=x",
    "smbclient //srv/share -U ana%THE-VALUE",
    "htpasswd -b .htpasswd ana THE-VALUE",
    "htpasswd -nb ana THE-VALUE",
    "htpasswd -bc /srv/.htpasswd ana THE-VALUE",
    "keytool -list -keystore a.jks -storepass THE-VALUE",
    "useradd -m -p THE-VALUE ana",
    "echo THE-VALUE | sudo -S apt update",
    "echo 'THE-VALUE' | docker login -u ana --password-stdin",
    'echo "ana:THE-VALUE" | sudo chpasswd',
    "sudo chpasswd <<< 'ana:THE-VALUE'",
    "kubectl create secret generic db --from-literal=password=THE-VALUE",
    "helm upgrade app ./chart --set db.password=THE-VALUE",
    "vault kv put secret/app password=THE-VALUE",
    'ansible-playbook site.yml --extra-vars "db_password=THE-VALUE"',
    "7z a -pTHE-VALUE a.7z b",
    "zip -P THE-VALUE a.zip b",
    "sqlcmd -S db -U sa -P THE-VALUE",
    "plink -ssh ana@host -pw THE-VALUE",
    "sqlplus ana/THE-VALUE@orcl",
    "nmcli dev wifi connect Orchard password THE-VALUE",
    "wpa_passphrase Orchard THE-VALUE",
    "setx DB_PASSWORD THE-VALUE",
    "setenv DB_PASSWORD THE-VALUE",
    "ENV DB_PASSWORD THE-VALUE",
    "ssh-keygen -t ed25519 -N THE-VALUE -f id",
    "xfreerdp /v:host /u:ana /p:THE-VALUE",
    "machine git.example login ana password THE-VALUE",
    "db.example:5432:shop:ana:THE-VALUE",
    "CREATE USER ana IDENTIFIED BY 'THE-VALUE';",
    "CREATE USER ana WITH PASSWORD 'THE-VALUE';",
    "ALTER ROLE ana PASSWORD 'THE-VALUE';",
    "SET PASSWORD FOR 'ana'@'%' = PASSWORD('THE-VALUE');",
    "SET PASSWORD FOR 'ana'@'%' = 'THE-VALUE';",
    "CREATE LOGIN ana WITH PASSWORD = 'THE-VALUE';",
    "UPDATE users SET password = MD5('THE-VALUE') WHERE id = 4",
]


@pytest.mark.parametrize("text", WITH_A_PASSWORD)
def test_a_command_shows_its_password(found: Found, text: str) -> None:
    assert WORD in found(text.replace("THE-VALUE", WORD), "PASSWORD")


WITHOUT = [
    "mkdir -p src/components/deep",
    "ssh -p 2222 ana@host",
    "sshpass -e ssh -p 2222 ana@host",
    "docker run -p 8080:8080 -d web",
    "docker login registry.example && docker run -p 8080:8080 web",
    "docker login -u ana --password-stdin",
    "cp -p first.txt second.txt",
    "ps -p 12345 -o comm",
    "nc -l -p 4444",
    "tar -xpf archive.tar -p",
    "python -u train.py:main",
    "sort -u a.txt:b.txt",
    "mysql -u root -p shop",
    "mysql -u root -P 3306 shop",
    "mysql -u root -p$DB_PASS shop",
    "curl -u $NAME:$PASS https://api.example",
    "curl -u ana https://api.example:8443/a",
    "redis-cli -p 6379 -h cache",
    "openssl req -new -keyout private.pem -out a.csr",
    "openssl rsa -passin env:KEYPASS -in a.pem",
    "openssl rsa -passin file:secret.txt -in a.pem",
    "ldapsearch -x -W -D cn=admin",
    "htpasswd -c .htpasswd administrator",
    "wget --password=$WGET_PASS https://x.example",
    "tool --password-file /etc/tool/password",
    "tool --password --verbose --token --debug",
    "keytool -list -storepass ${STORE_PASS}",
    "echo hello | sudo tee /etc/motd",
    "echo $SUDO_PASS | sudo -S apt update",
    "echo installing packages | grep password",
    "net use Z: \\\\srv\\share /persistent:yes",
    "net user ana /active:no",
    "zip -r archive.zip folder",
    "7z x archive.7z -oout",
    "set -e pipefail",
    "ENV PASSENGER_APP_ENV production",
    "psql -p 5432 -U ana shop",
    "src/main.py:5432:12: warning: unused variable",
    "pip install -p passlib",
    "kubectl get secret db -o jsonpath='{.data.password}'",
    "GRANT ALL ON shop.* TO ana IDENTIFIED BY PASSWORD",
    "ALTER USER ana PASSWORD EXPIRE;",
    "SELECT password FROM users WHERE name = 'ana'",
    "CREATE TABLE users (password VARCHAR(60) NOT NULL)",
    "UPDATE users SET password = $1 WHERE id = $2",
    "git push --force-with-lease --signed=if-asked",
    "tool --public-key keys/server.pub",
    "tool --token-type bearer --key-id web-frontend",
    "sort --key=2,2 --field-separator=, people.csv",
    "tool --token=$(cat token.txt)",
]


@pytest.mark.parametrize("text", WITHOUT)
def test_other_options_and_statements_show_none(found: Found, text: str) -> None:
    assert [kind for kind in ("PASSWORD", "SECRET", "API_KEY") if found(text, kind)] == []


def test_a_command_shows_its_secret(found: Found, invented: Callable[[str, int], str]) -> None:
    value = invented(string.ascii_letters + string.digits, 28)
    for text in (
        "aws configure set aws_secret_access_key THE-VALUE",
        "npm config set //registry.example/:_authToken THE-VALUE",
        "npm config set //registry.example/:_authToken=THE-VALUE",
        "vault login THE-VALUE",
        "vault kv put secret/app value=THE-VALUE",
        "gh secret set DEPLOY --body THE-VALUE",
        "nuget setapikey THE-VALUE",
        "fly secrets set DEPLOY=THE-VALUE",
        "docker build --build-arg NPM_TOKEN=THE-VALUE .",
        "tool --api-key THE-VALUE run",
        "ENV API_TOKEN THE-VALUE",
        "$env:API_TOKEN = 'THE-VALUE'",
    ):
        line = text.replace("THE-VALUE", value)
        assert value in [*found(line, "SECRET"), *found(line, "API_KEY"), *found(line, "PASSWORD")], text
