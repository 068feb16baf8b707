"""The shape of `bot/`: who may import whom, who reads the clock, and how long a file may be."""

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

EVERYTHING = ("bot",)
ALLOWED: dict[str, tuple[str, ...]] = {
    "bot": (),
    "bot.__main__": (
        *("bot.app", "bot.settings", "bot.logs", "bot.doctor", "bot.manifest", "bot.sandbox"),
        "bot.store.base",
        "bot.store.migrating",
        "bot.copying",
        "bot.workings",
    ),
    "bot.logs": ("bot.settings",),
    "bot.copying": ("bot.coach", "bot.store"),
    "bot.installs": (
        *("bot.installs", "bot.store.base", "bot.store.database", "bot.store.sealing"),
    ),
    "bot.tenancy": (*("bot.installs", "bot.manifest", "bot.settings", "bot.store", "bot.web"),),
    "bot.workings": (
        *("bot.alarms", "bot.coach", "bot.courier", "bot.metrics", "bot.settings", "bot.store"),
    ),
    "bot.web": ("bot.web", "bot.coach", "bot.store.base", "bot.metrics"),
    "bot.slack_client": (),
    "bot.spelling": (),
    "bot.background": (),
    "bot.archive": ("bot.coach",),
    "bot.unpacking": ("bot.coach",),
    "bot.pictures": ("bot.coach",),
    "bot.downloads": ("bot.coach",),
    "bot.app": EVERYTHING,
    "bot.settings": ("bot.variables",),
    "bot.variables": (),
    "bot.manifest": (),
    "bot.doctor": ("bot.settings", "bot.manifest", "bot.store.base"),
    "bot.listeners": (
        *("bot.listeners", "bot.journal", "bot.views", "bot.coach", "bot.spelling", "bot.archive"),
        *("bot.unpacking", "bot.downloads", "bot.pictures"),
    ),
    "bot.journal": ("bot.journal", "bot.store.base", "bot.coach"),
    "bot.courier": (
        *("bot.courier", "bot.coach", "bot.views", "bot.store.base", "bot.store.database"),
        *("bot.alarms", "bot.metrics"),
    ),
    "bot.metrics": (),
    "bot.views": ("bot.views", "bot.coach"),
    "bot.alarms": ("bot.alarms", "bot.store.base", "bot.store.database", "bot.coach.facts"),
    "bot.store": ("bot.store", "bot.coach"),
    "bot.coach": ("bot.coach",),
    "bot.sandbox": ("bot.sandbox",),
}
"""What each part may import of bot: a name stands for itself and for all below it."""

CLOCK_READERS = {"bot.app", "bot.sandbox.clock"}
ENVIRONMENT_READERS = {"bot.__main__"}

CLOCK = re.compile(
    r"\b(datetime\.(now|utcnow|today)|date\.today"
    r"|time\.(time|monotonic|perf_counter|process_time)(_ns)?)$"
)
ENVIRONMENT = re.compile(r"\bos\.(environb?|getenvb?|putenv)$")
IMPURE = re.compile(
    r"(asyncio|io|logging|os|pathlib|random|secrets|shutil|socket|ssl|subprocess|sys|tempfile"
    r"|threading|time)\b"
)

PURE = {"pydantic", "holidays", "icalendar"}
"""Packages that read no clock and do no I/O beyond their import."""

Mention = tuple[int, str]
"""A line number and the dotted name that stands there."""


def imports(tree: ast.AST, modules: set[str]) -> Iterator[Mention]:
    """The modules that are imported; of `from a import b`, a.b where that is a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, "imports are absolute"
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield node.lineno, whole if whole in modules else node.module


def names(tree: ast.AST) -> Iterator[Mention]:
    """Every dotted name that is used or imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(name: str, whole: str) -> bool:
    return name == whole or name.startswith(f"{whole}.")


def part(module: str) -> str:
    return ".".join(module.split(".")[:2])


MODULES = {
    module_name(path): ast.parse(path.read_text(encoding="utf-8"), str(path))
    for path in sorted(ROOT.glob("bot/**/*.py"))
}
IMPORTS = {module: sorted(set(imports(tree, set(MODULES)))) for module, tree in MODULES.items()}


def hold(findings: list[str]) -> None:
    if findings:
        pytest.fail("\n".join(findings), pytrace=False)


def test_every_part_is_in_the_table() -> None:
    assert {part(module) for module in MODULES} - set(ALLOWED) == set()


def test_nobody_imports_against_the_arrows() -> None:
    hold(
        [
            f"{module}:{line} imports {name}; {part(module)} may not"
            for module, found in IMPORTS.items()
            for line, name in found
            if within(name, "bot")
            and not any(within(name, allowed) for allowed in ALLOWED[part(module)])
        ]
    )


def test_the_coach_needs_only_the_standard_library_and_pure_packages() -> None:
    hold(
        [
            f"{module}:{line} imports {name}"
            for module, found in IMPORTS.items()
            if within(module, "bot.coach")
            for line, name in found
            if name.split(".")[0] not in PURE | {*sys.stdlib_module_names, "bot"}
            or IMPURE.match(name)
        ]
    )


def test_no_two_modules_import_each_other() -> None:
    check_order({module: {name for _, name in found} for module, found in IMPORTS.items()})


def test_no_two_parts_import_each_other() -> None:
    arrows: dict[str, set[str]] = {}
    for module, found in IMPORTS.items():
        arrows.setdefault(part(module), set()).update(
            part(name) for _, name in found if within(name, "bot") and part(name) != part(module)
        )
    check_order(arrows)


def check_order(arrows: dict[str, set[str]]) -> None:
    cycle: list[str] = []
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        cycle = error.args[1]
    hold([" is imported by ".join(cycle)] if cycle else [])


@pytest.mark.parametrize(
    ("what", "allowed"),
    [
        pytest.param(CLOCK, CLOCK_READERS, id="clock"),
        pytest.param(ENVIRONMENT, ENVIRONMENT_READERS, id="environment"),
    ],
)
def test_nobody_else_reads_it(what: re.Pattern[str], allowed: set[str]) -> None:
    hold(
        [
            f"{module}:{line} reads {name}"
            for module, tree in MODULES.items()
            if module not in allowed
            for line, name in names(tree)
            if what.search(name)
        ]
    )


@pytest.mark.parametrize(
    "code",
    [
        "datetime.now(UTC)",
        "datetime.datetime.utcnow()",
        "clock: Clock = datetime.now",
        "date.today()",
        "time.monotonic()",
        "from time import time_ns",
    ],
)
def test_each_way_to_read_the_clock_is_seen(code: str) -> None:
    assert [name for _, name in names(ast.parse(code)) if CLOCK.search(name)] != []


@pytest.mark.parametrize("code", ["loop.time()", "clock.now()", "event.time", "interview.date"])
def test_what_only_looks_like_a_clock_is_let_through(code: str) -> None:
    assert [name for _, name in names(ast.parse(code)) if CLOCK.search(name)] == []


@pytest.mark.parametrize(
    "code", ["os.environ['PORT']", "os.getenv('PORT')", "from os import environ"]
)
def test_each_way_to_read_the_environment_is_seen(code: str) -> None:
    assert [name for _, name in names(ast.parse(code)) if ENVIRONMENT.search(name)] != []


def test_no_file_is_longer_than_250_lines() -> None:
    lines = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("bot", "tests", "bench")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }
    hold([f"{path} has {count} lines" for path, count in lines.items() if count > 250])


def test_every_module_says_what_it_is() -> None:
    hold([module for module, tree in MODULES.items() if not ast.get_docstring(tree)])


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc"])
def test_no_file_has_a_name_that_says_nothing(name: str) -> None:
    assert [str(path) for path in ROOT.glob(f"*/**/{name}.py") if ".venv" not in path.parts] == []
