"""The files around the code say the same as the code, and as each other."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from dotenv import dotenv_values
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.settings import Settings
from bot.variables import VARIABLES

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ASKED = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": PROJECT["dependency-groups"]["dev"],
}
DOCUMENTS = sorted(ROOT.glob("*.md"))
LOCKS = sorted(ASKED)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """Each locked package, with the block of text about it."""
    blocks = re.split(r"^(?=\S)", read(lock), flags=re.MULTILINE)[1:]
    return {canonicalize_name(block.split("==")[0]): block for block in blocks}


def version(block: str) -> str:
    return block.split("==")[1].split()[0]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_what_pyproject_asks_for(lock: str) -> None:
    wanted = {canonicalize_name(asked.name): asked for asked in map(Requirement, ASKED[lock])}
    pinned = {name: block for name, block in pins(lock).items() if "encore (pyproject" in block}
    assert sorted(pinned) == sorted(wanted), "run `make lock`"
    unfit = {
        str(asked): version(pinned[name])
        for name, asked in wanted.items()
        if not asked.specifier.contains(version(pinned[name]), prereleases=True)
    }
    assert unfit == {}, "run `make lock`"


def test_the_locks_agree_where_both_have_a_package() -> None:
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {
        name: (version(run[name]), version(dev[name]))
        for name in run.keys() & dev.keys()
        if version(run[name]) != version(dev[name])
    } == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    assert [name for name, block in pins(lock).items() if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_says_nothing_of_where_it_was_made(lock: str) -> None:
    assert re.findall(r"://|file:|--(?:index|find|extra)\S*", read(lock)) == []


@pytest.mark.parametrize("asked", sorted(chain(*ASKED.values())))
def test_contributing_gives_the_reason_for_each_dependency(asked: str) -> None:
    name = Requirement(asked).name
    assert re.findall(rf"^\| {name} \| \S.+ \|$", read("CONTRIBUTING.md"), re.MULTILINE) != []


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_every_command_that_a_document_names_is_there() -> None:
    named = {
        (path.name, target)
        for path in [*DOCUMENTS, ROOT / ".ci/run", ROOT / ".slack/hooks.json"]
        for target in re.findall(
            r"(?:^    |`|^|&& |\")make (?:-s )?([a-z]+)", path.read_text("utf-8"), re.M
        )
    }
    assert {(name, target) for name, target in named if target not in targets()} == set()
    assert {("CONTRIBUTING.md", "test"), ("run", "test"), ("hooks.json", "setup")} <= named


def test_make_alone_lists_every_target() -> None:
    done = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True)
    listed = {line.split()[1] for line in done.stdout.splitlines()}
    assert listed == targets()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_env_example_names_every_variable_with_its_meaning_and_default() -> None:
    blocks = [f"# {v.meaning}\n{v.name}={v.default}\n" for v in VARIABLES]
    assert read(".env.example").split("\n\n", 1)[1] == "\n".join(blocks)


def test_env_example_can_be_used_as_it_is() -> None:
    written = {name: text or "" for name, text in dotenv_values(ROOT / ".env.example").items()}
    assert Settings.read(written) == Settings.read({})


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_a_skipped_test_is_a_failure_in_ci(tmp_path: Path, ci: str, code: int) -> None:
    shutil.copy(ROOT / "tests" / "in_ci.py", tmp_path / "conftest.py")
    (tmp_path / "test_it.py").write_text("import pytest\ndef test_it(): pytest.skip('no Chromium')")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path],
        cwd=tmp_path,
        env=os.environ | {"CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "no Chromium" in done.stdout) == (code, code == 1)
