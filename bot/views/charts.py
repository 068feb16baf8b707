"""The search as charts and as a table, in blocks that are new to Slack; each with a text twin.

Where Slack does not take them, `stats` and `commands.listing` say the same.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.funnel import funnel, weeks
from bot.coach.manners import local
from bot.coach.nudge import plain
from bot.coach.overview import stage
from bot.coach.timeline import timelines, what_next
from bot.views import blocks, stats
from bot.views.blocks import Block, Message

MOST_ROWS = 100
MOST_CHARACTERS = 9000
"""Of all cells together; Slack's lower limit is 10,000."""
LONGEST_CELL = 80
_COLUMNS = ("Company", "Role", "Stage", "Applied", "Interviews", "What comes next")


def charts(notebook: Notebook, now: datetime) -> Message:
    """How far applications came, and what was done week by week."""
    steps, counted = funnel(notebook, now), weeks(notebook, now)
    mondays = [f"{one.monday:%-d %b}" for one in counted]
    shown = [
        _chart("How far applications came", stats.STEPS, {"Applications": list(steps)}),
        _chart(
            "Week by week",
            mondays,
            {
                "Applications": [one.applications for one in counted],
                "Interviews": [one.interviews for one in counted],
            },
        ),
    ]
    text = "\n".join(stats.sentences(notebook, now))
    return blocks.message(text, [*shown, blocks.context(text)])


def table(notebook: Notebook, now: datetime) -> Message:
    """Every application in play, to be sorted and leafed through."""
    in_play = [one for one in notebook.applications if one.in_play][::-1]
    steps = timelines(notebook)
    rows: list[Sequence[str | int]] = [_COLUMNS]
    for one in in_play[:MOST_ROWS]:
        applied = local(one.applied_at, notebook.person).date() if one.applied_at else ""
        held = sum(each.ends_at <= now for each in one.held_interviews)
        coming = plain(what_next(steps[one.id], now), notebook.person)
        rows.append((one.company, one.role, stage(one, now), str(applied), held, coming))
    cells = [[_cell(one) for one in row] for row in rows]
    while sum(len(cell.get("text", "")) for row in cells for cell in row) > MOST_CHARACTERS:
        cells.pop()
    caption = f"Applications in play: {len(cells) - 1} of {len(in_play)}"
    lines = [", ".join(str(part) for part in row if part != "") for row in rows[1 : len(cells)]]
    block = {"type": "data_table", "caption": caption, "rows": cells, "page_size": 10}
    text = blocks.escape("\n".join([caption, *lines]))
    return blocks.message(text, [block])


def _chart(title: str, labels: Sequence[str], series: dict[str, list[int]]) -> Block:
    named = [
        {
            "name": name,
            "data": [
                {"label": label, "value": value}
                for label, value in zip(labels, values, strict=True)
            ],
        }
        for name, values in series.items()
    ]
    chart = {"type": "bar", "series": named, "axis_config": {"categories": list(labels)}}
    return {"type": "data_visualization", "title": title, "chart": chart}


def _cell(content: str | int) -> Block:
    if isinstance(content, int):
        return {"type": "raw_number", "value": content}
    # An empty cell is refused.
    return {"type": "raw_text", "text": blocks.clip(content.strip(), LONGEST_CELL) or "–"}
