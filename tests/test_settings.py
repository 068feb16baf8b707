"""The environment is read whole: all that is wrong is named at once, and no secret is told."""

import dataclasses
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.settings import Settings, SettingsError
from bot.variables import VARIABLES

SECRET = {"SLACK_CLIENT_SECRET": "c11e47"}
KEY = Fernet.generate_key().decode()
SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1-a", "SLACK_APP_TOKEN": "xapp-1-A1-b"}
HTTP = {"SLACK_BOT_TOKEN": "xoxb-1-a", "SLACK_SIGNING_SECRET": "5ec4e7"}

BOT_TOKEN = "expected the Bot User OAuth Token (xoxb-…) from OAuth & Permissions."
SIGNING = "expected the Signing Secret from Basic Information."
APP_TOKEN = "expected an App-Level Token (xapp-…) from Basic Information."
ADDRESS = "expected an address such as https://slack.com/api/."
PORTS = "expected a whole number from 0 (any free port) to 65535."
NO_DATABASE = "is no address of a PostgreSQL database; expected postgresql://user:…@host/database."


def problems(environ: dict[str, str]) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        Settings.read(environ)
    assert str(raised.value) == "\n".join(raised.value.problems)
    return raised.value.problems


def test_an_empty_environment_means_the_sandbox_and_every_default() -> None:
    settings = Settings.read({})
    assert settings == Settings(
        slack_bot_token=None,
        slack_app_token=None,
        slack_signing_secret=None,
        slack_client_id=None,
        slack_client_secret=None,
        slack_api_url="https://slack.com/api/",
        data_dir=Path("data"),
        database_url=None,
        encryption_keys=(),
        port=3000,
        public_url="",
        days_after_uninstall=14,
        log_level="INFO",
        log_format="text",
    )
    assert settings.transport == "sandbox"


def test_everything_that_can_be_set_is_read() -> None:
    settings = Settings.read(
        SOCKET
        | HTTP
        | {
            "SLACK_CLIENT_ID": "12.34",
            "SLACK_CLIENT_SECRET": "c11e47",
            "SLACK_API_URL": "http://127.0.0.1:4000/api",
            "DATA_DIR": "/srv/encore",
            "DATABASE_URL": "postgresql://encore:hunter2@db/encore",
            "ENCRYPTION_KEYS": f"{KEY}, {KEY},",
            "PORT": "0",
            "PUBLIC_URL": "https://encore.example/bot/",
            "LOG_LEVEL": "debug",
            "LOG_FORMAT": "JSON",
        }
    )
    assert settings == Settings(
        slack_bot_token="xoxb-1-a",
        slack_app_token="xapp-1-A1-b",
        slack_signing_secret="5ec4e7",
        slack_client_id="12.34",
        slack_client_secret="c11e47",
        slack_api_url="http://127.0.0.1:4000/api/",
        data_dir=Path("/srv/encore"),
        database_url="postgresql://encore:hunter2@db/encore",
        encryption_keys=(KEY, KEY),
        port=0,
        public_url="https://encore.example/bot",
        days_after_uninstall=14,
        log_level="DEBUG",
        log_format="json",
    )


@pytest.mark.parametrize(
    ("environ", "transport"),
    [
        ({}, "sandbox"),
        ({"SLACK_BOT_TOKEN": " ", "SLACK_APP_TOKEN": '""'}, "sandbox"),
        (SOCKET, "socket"),
        (HTTP, "http"),
        (SOCKET | HTTP, "socket"),
    ],
)
def test_the_tokens_that_are_set_choose_the_transport(
    environ: dict[str, str], transport: str
) -> None:
    assert Settings.read(environ).transport == transport


@pytest.mark.parametrize("text", [" xoxb-1-a\n", '"xoxb-1-a"', "'xoxb-1-a'", '" xoxb-1-a "'])
def test_quotes_and_spaces_around_a_value_are_forgiven(text: str) -> None:
    assert Settings.read(SOCKET | {"SLACK_BOT_TOKEN": text}) == Settings.read(SOCKET)


def test_a_data_folder_in_the_home_folder_is_found() -> None:
    assert Settings.read({"DATA_DIR": "~/encore"}).data_dir == Path.home() / "encore"


@pytest.mark.parametrize(
    ("environ", "problem"),
    [
        (
            {"SLACK_BOT_TOKEN": "xoxb-1-a"},
            "SLACK_BOT_TOKEN is set alone; expected SLACK_APP_TOKEN (for Socket Mode)"
            " or SLACK_SIGNING_SECRET (for HTTP) beside it.",
        ),
        (
            {"SLACK_APP_TOKEN": "xapp-1-A1-b"},
            "SLACK_BOT_TOKEN is missing; expected beside SLACK_APP_TOKEN:"
            " the Bot User OAuth Token (xoxb-…) from OAuth & Permissions.",
        ),
        (
            {"SLACK_SIGNING_SECRET": "5ec4e7"},
            "SLACK_BOT_TOKEN is missing; expected beside SLACK_SIGNING_SECRET:"
            " the Bot User OAuth Token (xoxb-…) from OAuth & Permissions.",
        ),
        (
            {"SLACK_CLIENT_ID": "12.34"},
            "SLACK_CLIENT_SECRET is missing; expected beside SLACK_CLIENT_ID.",
        ),
        (
            {"SLACK_CLIENT_SECRET": "c11e47"},
            "SLACK_CLIENT_ID is missing; expected beside SLACK_CLIENT_SECRET.",
        ),
    ],
)
def test_what_is_missing_beside_what_is_set_is_named(environ: dict[str, str], problem: str) -> None:
    assert problems(environ) == [problem]


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        (
            "SLACK_BOT_TOKEN",
            "xapp-1-A1-b",
            f"holds an app-level token (xapp-…), which belongs in SLACK_APP_TOKEN; {BOT_TOKEN}",
        ),
        (
            "SLACK_BOT_TOKEN",
            "xoxp-1-a",
            f"holds a user token (xoxp-…), which Encore does not use; {BOT_TOKEN}",
        ),
        (
            "SLACK_BOT_TOKEN",
            "xoxe.xoxb-1-a",
            f"holds a token that expires (xoxe…), as token rotation makes it; {BOT_TOKEN}",
        ),
        ("SLACK_BOT_TOKEN", "5ec4e7", f"holds something that is no Slack token; {BOT_TOKEN}"),
        ("SLACK_BOT_TOKEN", "xoxb-…", f"holds part of a token, or its placeholder; {BOT_TOKEN}"),
        (
            "SLACK_APP_TOKEN",
            "xoxb-1-a",
            f"holds a bot token (xoxb-…), which belongs in SLACK_BOT_TOKEN; {APP_TOKEN}",
        ),
        (
            "SLACK_SIGNING_SECRET",
            "xoxb-1-a",
            f"holds a bot token (xoxb-…), which belongs in SLACK_BOT_TOKEN; {SIGNING}",
        ),
        ("SLACK_SIGNING_SECRET", "5ec 4e7", f"has a space in it; {SIGNING}"),
        ("SLACK_API_URL", "slack.com/api", f"is 'slack.com/api'; {ADDRESS}"),
        ("SLACK_API_URL", "https://", f"is 'https://'; {ADDRESS}"),
        ("SLACK_API_URL", "https://slack.com/api?x", f"is 'https://slack.com/api?x'; {ADDRESS}"),
        ("SLACK_API_URL", "http://a:port/", f"is 'http://a:port/'; {ADDRESS}"),
        ("DATABASE_URL", "mysql://encore:hunter2@db/encore", NO_DATABASE),
        ("DATABASE_URL", "postgresql://encore:hunter2@db", NO_DATABASE),
        (
            "ENCRYPTION_KEYS",
            f"{KEY},hunter2",
            "holds no Fernet key at place 2 of 2; expected 44 characters of URL-safe base64 each.",
        ),
        ("PORT", "eighty", f"is 'eighty'; {PORTS}"),
        ("PORT", "65536", f"is '65536'; {PORTS}"),
        ("PORT", "-1", f"is '-1'; {PORTS}"),
        ("LOG_LEVEL", "loud", "is 'loud'; expected DEBUG, INFO, WARNING or ERROR."),
        ("LOG_FORMAT", "xml", "is 'xml'; expected text or json."),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_what_was_expected(
    name: str, value: str, problem: str
) -> None:
    assert problems(SOCKET | {name: value}) == [f"{name} {problem}"]


def test_a_client_id_that_is_none_is_shown() -> None:
    problem = "SLACK_CLIENT_ID is 'A123'; expected two numbers with a dot between"
    assert problems(SOCKET | SECRET | {"SLACK_CLIENT_ID": "A123"})[0].startswith(problem)


def test_all_problems_are_told_at_once() -> None:
    told = problems({"SLACK_APP_TOKEN": "xoxb-1-a", "PORT": "eighty", "SLACK_BOT_TOKN": "x"})
    names = "SLACK_BOT_TOKN SLACK_BOT_TOKEN SLACK_APP_TOKEN PORT"
    assert " ".join(problem.split()[0] for problem in told) == names


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SLACK_BOT_TOKENS", "SLACK_BOT_TOKEN"),
        ("SLACK_SIGNINGSECRET", "SLACK_SIGNING_SECRET"),
        ("ENCORE_PORT", "PORT"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_nearest_one(written: str, meant: str) -> None:
    assert problems({written: "x"}) == [f"{written} is not a setting; expected {meant}, perhaps."]


@pytest.mark.parametrize(
    "name",
    ["SLACK_CLI_XOXB", "SLACK_APP_PATH", "SLACK_API_TOKEN", "SLACK_TEAM_ID", "ENCORE_HOME", "POTR"],
)
def test_variables_of_other_programs_are_left_alone(name: str) -> None:
    assert Settings.read({name: "x"}) == Settings.read({})


def test_a_near_name_beside_the_right_one_belongs_to_somebody_else() -> None:
    assert Settings.read(SOCKET | {"SLACK_BOT_TOKEN2": "x"}) == Settings.read(SOCKET)


def test_no_secret_is_told_by_repr_or_by_a_complaint() -> None:
    secrets = {v.name: f"hunter2-{v.name}" for v in VARIABLES if v.secret}
    assert "hunter2" not in "\n".join(problems(secrets))
    blank = dataclasses.asdict(Settings.read({}))
    told = Settings(**(blank | {name.lower(): text for name, text in secrets.items()}))
    assert "hunter2" not in repr(told)


def test_every_variable_has_a_field_and_every_field_a_variable() -> None:
    assert [f.name for f in dataclasses.fields(Settings)] == [v.field for v in VARIABLES]
