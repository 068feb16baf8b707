"""Settings for many workspaces, and for platforms that do not keep a disk."""

from pathlib import Path

from bot.settings import Settings
from tests.test_settings import SECRET, SOCKET, problems


def test_for_many_workspaces_more_is_needed() -> None:
    told = [one.split()[0] for one in problems({"SLACK_CLIENT_ID": "1.2"} | SECRET)]
    assert told == ["SLACK_SIGNING_SECRET", "DATABASE_URL", "ENCRYPTION_KEYS", "PUBLIC_URL"]


def test_a_disk_that_is_wiped_keeps_nothing() -> None:
    assert "the disk here is wiped" in problems(SOCKET | {"DYNO": "web.1"})[0]
    assert Settings.read(SOCKET | {"DYNO": "web.1", "DATA_DIR": "/mnt"}).data_dir == Path("/mnt")
