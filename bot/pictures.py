"""The whole search as one picture: a Sankey diagram, as PNG.

It has its own light ground, so that it reads alike wherever it is looked at, and colours that
people tell apart who see few (Okabe and Ito, 2008).
"""

import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from bot.coach.ways import Step, Way

INK, GROUND = "#1d1c1d", "#ffffff"
_COLOURS = {
    Step.APPLIED: "#56b4e9",
    Step.INTERVIEW: "#0072b2",
    Step.AGAIN: "#004d7a",
    Step.OFFER: "#009e73",
    Step.SAID_YES: "#009e73",
    Step.SAID_NO: "#e69f00",
    Step.OPEN: "#999999",
    Step.REJECTED: "#d55e00",
    Step.LET_GO: "#cc79a7",
}
_ON_THE_WAY = (Step.APPLIED, Step.INTERVIEW, Step.AGAIN, Step.OFFER)
_ENDS = tuple(one for one in Step if one not in _ON_THE_WAY)

WIDTH = 0.16
"""Of a node; columns are 1 apart."""
GAP = 0.08
"""Between two nodes of a column, as a part of the whole."""
LINE = 0.042
"""Height of a line of words, as a part of the whole."""
MOST_NAMES = 6


@dataclass
class _Node:
    """One step, and where it stands; ends are told apart by the step before them."""

    step: Step
    column: int
    names: list[str] = field(default_factory=list)
    top: float = 0
    taken_in: int = 0
    taken_out: int = 0

    @property
    def count(self) -> int:
        return len(self.names)


def sankey(ways: Sequence[Way], *, names: bool) -> bytes:
    """The picture; with the names of companies behind the first step, or fit to be shown around."""
    figure = Figure(figsize=(11, 6.2), dpi=130, facecolor=GROUND)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.02, 0.03, 0.96, 0.86))
    axes.set_axis_off()
    nodes, links = _graph(ways)
    unit = _placed(nodes.values(), len(ways))
    for (source, target), count in links.items():
        axes.add_patch(_ribbon(nodes[source], nodes[target], count, unit))
    for node in nodes.values():
        colour, height = _COLOURS[node.step], node.count * unit
        place = (node.column, node.top - height)
        axes.add_patch(Rectangle(place, WIDTH, height, color=colour, linewidth=0))
        lines = [f"{node.step} · {node.count}"]
        if names and node.column:
            room = int((height + GAP) / LINE) - 1
            lines += _called(node.names, min(room, MOST_NAMES))
        at = (node.column + WIDTH + 0.03, node.top - 0.008)
        axes.text(*at, "\n".join(lines), va="top", fontsize=10, color=INK)
    axes.set_xlim(-0.03, max(node.column for node in nodes.values()) + 1)
    axes.set_ylim(-0.02, 1.02)
    figure.text(0.03, 0.93, "A job search", fontsize=15, color=INK, weight="bold")
    made = io.BytesIO()
    figure.savefig(made, format="png", facecolor=GROUND)
    return made.getvalue()


Place = tuple[Step, Step | None]
"""A step, and for an end the step before it."""


def _graph(ways: Iterable[Way]) -> tuple[dict[Place, _Node], Counter[tuple[Place, Place]]]:
    nodes: dict[Place, _Node] = {}
    links: Counter[tuple[Place, Place]] = Counter()
    for way in ways:
        before: Place | None = None
        for step in way.steps:
            place: Place = (step, before[0] if before and step in _ENDS else None)
            column = _ON_THE_WAY.index(step if place[1] is None else place[1])
            node = nodes.setdefault(place, _Node(step, column + (place[1] is not None)))
            node.names.append(way.company)
            if before:
                links[before, place] += 1
            before = place
    ordered = {place: nodes[place] for place in sorted(nodes, key=_order)}
    return ordered, Counter({link: links[link] for link in sorted(links, key=_link_order)})


def _order(place: Place) -> tuple[int, int]:
    """Who goes on stands above who went out."""
    step, before = place
    return (step in _ENDS, [*Step].index(step) - 10 * (_ON_THE_WAY.index(before) if before else 0))


def _link_order(link: tuple[Place, Place]) -> tuple[tuple[int, int], tuple[int, int]]:
    return _order(link[0]), _order(link[1])


def _placed(nodes: Iterable[_Node], total: int) -> float:
    """Put the nodes one below the other in their columns; the height of one application."""
    columns: dict[int, list[_Node]] = {}
    for node in nodes:
        columns.setdefault(node.column, []).append(node)
    most = max(len(one) for one in columns.values())
    unit = (1 - GAP * most) / max(sum(n.count for n in one) for one in columns.values())
    unit = min(unit, 0.8 / max(total, 1))
    for column in columns.values():
        top = 1.0
        for node in column:
            node.top = top
            top -= node.count * unit + GAP
    return unit


def _ribbon(source: _Node, target: _Node, count: int, unit: float) -> PathPatch:
    upper, lower = source.top - source.taken_out * unit, target.top - target.taken_in * unit
    source.taken_out += count
    target.taken_in += count
    begin, end, height = source.column + WIDTH, float(target.column), count * unit
    middle = (begin + end) / 2
    points = [
        *((begin, upper), (middle, upper), (middle, lower), (end, lower)),
        (end, lower - height),
        *((middle, lower - height), (middle, upper - height), (begin, upper - height)),
        (begin, upper),
    ]
    curve = Path.CURVE4
    codes = [Path.MOVETO, curve, curve, curve, Path.LINETO, curve, curve, curve, Path.CLOSEPOLY]
    colour = _COLOURS[target.step]
    return PathPatch(Path(points, codes), facecolor=colour, alpha=0.35, linewidth=0)


def _called(names: list[str], room: int) -> list[str]:
    """As many as there is room for; those that the font has no letters for are only counted."""
    letters = get_font(findfont(FontProperties())).get_charmap()
    plain = dict.fromkeys(" ".join(name.split()) for name in names)
    legible = [name for name in plain if all(ord(one) in letters for one in name)]
    shown = legible if len(legible) == len(plain) <= room else legible[: max(room - 1, 0)]
    lines = [(f"{name[:21]}…" if len(name) > 22 else name).replace("$", "\\$") for name in shown]
    more = len(plain) - len(shown)
    return [*lines, f"and {more} more"] if shown and more else lines
