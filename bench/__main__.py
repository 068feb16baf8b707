"""What Encore promises about speed, each measured in processes of its own: `python -m bench`."""

import argparse
import subprocess
import sys

MEASUREMENTS = {
    "commands": "requests a second through the whole bot, next to a bare Bolt app",
    "shared": "a save, a visit, an alarm on PostgreSQL, next to an empty job of PgQueuer",
    "morning": "ten thousand messages due at once, by two workers, with Slack 100 ms away",
    "startup": "seconds and memory to start with 10,000 people, next to TinyDB alone",
}


def main() -> int:
    """Run what is asked for, or all; the exit status is 1 where a goal is missed."""
    listed = "\n".join(f"  {name:<10}{about}" for name, about in MEASUREMENTS.items())
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description=__doc__,
        epilog=f"measurements:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("measurement", nargs="?", choices=MEASUREMENTS, help="default: all")
    chosen = parser.parse_args().measurement
    return max(_run(name) for name in ([chosen] if chosen else MEASUREMENTS))


def _run(name: str) -> int:
    return subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
