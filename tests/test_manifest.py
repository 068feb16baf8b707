"""The manifest is what Slack accepts, and the files that carry it say the same."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from bot.manifest import SCOPES, as_json, manifest

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT.parent / "shared" / "slack-manifest"


@pytest.fixture(scope="module")
def schema() -> Draft7Validator:
    """Slack's published schema of the version that our manifest declares."""
    found = sorted(SCHEMAS.rglob("manifest.schema.1.0.0.json"))
    if not found:
        pytest.skip(f"Slack's manifest schema is not in {SCHEMAS}")
    return Draft7Validator(json.loads(found[0].read_text(encoding="utf-8")))


@pytest.mark.parametrize("url", [None, "https://encore.example.org"])
def test_slack_accepts_the_manifest(schema: Draft7Validator, url: str | None) -> None:
    assert [error.message for error in schema.iter_errors(manifest(url))] == []


def test_slack_would_refuse_a_manifest_with_a_mistake_in_it(schema: Draft7Validator) -> None:
    wrong = manifest() | {"display_information": {"name": "Encore", "long_description": "Short."}}
    assert [error.message for error in schema.iter_errors(wrong)] == ["'Short.' is too short"]


def test_socket_mode_has_no_addresses() -> None:
    assert addresses(manifest()) == []
    assert manifest()["settings"]["socket_mode_enabled"] is True


@pytest.mark.parametrize("url", ["https://encore.example.org", "https://encore.example.org/"])
def test_http_has_one_address_for_commands_events_and_clicks(url: str) -> None:
    assert addresses(manifest(url)) == ["https://encore.example.org/slack/events"] * 3
    assert manifest(url)["settings"]["socket_mode_enabled"] is False


def test_the_app_asks_for_no_more_than_it_needs() -> None:
    assert manifest()["oauth_config"]["scopes"]["bot"] == list(SCOPES)
    assert sorted(SCOPES) == [
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "im:history",
        "im:write",
        "users:read",
    ]


def test_people_can_write_to_the_bot() -> None:
    assert manifest()["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_manifest_json_is_the_manifest_for_socket_mode() -> None:
    written = (ROOT / "manifest.json").read_text(encoding="utf-8")
    assert written == as_json(manifest())


def test_slack_run_starts_the_bot_from_the_checkout() -> None:
    own = json.loads((ROOT / ".slack" / "hooks.json").read_text(encoding="utf-8"))
    given = json.loads(run(own["hooks"]["get-hooks"]))
    # Slack's CLI lays the project's own hooks over those that get-hooks answers with.
    hooks = given["hooks"] | own["hooks"]
    assert hooks["start"] == "exec .venv/bin/python -m bot"
    assert json.loads(run(hooks["get-manifest"])) == manifest()
    assert given["config"]["sdk-managed-connection-enabled"] is True


def run(hook: str) -> str:
    """What a hook prints when Slack's CLI calls it: by a shell, from the project's folder."""
    environ = {name: text for name, text in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        ["sh", "-c", hook], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def addresses(part: Any) -> list[str]:
    """Every address anywhere in a manifest."""
    if isinstance(part, dict):
        return [found for inner in part.values() for found in addresses(inner)]
    if isinstance(part, list):
        return [found for inner in part for found in addresses(inner)]
    return [part] if isinstance(part, str) and "://" in part else []
