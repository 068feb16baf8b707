"""Tables and charts, by the lower of the limits that Slack has named for them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit.base import Id, Strict, wrong
from bot.sandbox.block_kit.rich_text import RichTextBlock

MOST_CHARACTERS = 10_000
Label = Annotated[str, Field(min_length=1, max_length=20)]


class RawText(Strict):
    """A cell with words."""

    type: Literal["raw_text"]
    text: Annotated[str, Field(min_length=1)]


class RawNumber(Strict):
    """A cell with a number."""

    type: Literal["raw_number"]
    value: float
    text: str | None = None


Cell = Annotated[RawText | RawNumber | RichTextBlock, Field(discriminator="type")]


class DataTableBlock(Strict):
    """A table that can be sorted and leafed through; its first row names the columns."""

    block_id: Id | None = None
    type: Literal["data_table"]
    caption: Annotated[str, Field(min_length=1)]
    rows: Annotated[
        list[Annotated[list[Cell], Field(min_length=1, max_length=20)]],
        Field(min_length=2, max_length=101),
    ]
    page_size: Annotated[int, Field(ge=1, le=100)] = 5
    row_header_column_index: Annotated[int, Field(ge=0, le=19)] = 0

    @model_validator(mode="after")
    def _even(self) -> Self:
        if len({len(row) for row in self.rows}) > 1:
            raise wrong("must have the same number of cells in each row", "rows")
        if any(cell.type == "rich_text" for cell in self.rows[0]):
            raise wrong("must not have rich text in its first row", "rows")
        words = (cell.text for row in self.rows for cell in row if isinstance(cell, RawText))
        if sum(map(len, words)) > MOST_CHARACTERS:
            raise wrong(f"must have at most {MOST_CHARACTERS} characters", "rows")
        return self


class Point(Strict):
    """One value."""

    label: Label
    value: float


class Series(Strict):
    """Values that belong together."""

    name: Label
    data: Annotated[list[Point], Field(min_length=1, max_length=20)]


class AxisConfig(Strict):
    """What stands below the values."""

    categories: Annotated[list[Label], Field(min_length=1, max_length=20)]
    x_label: Annotated[str, Field(max_length=50)] | None = None
    y_label: Annotated[str, Field(max_length=50)] | None = None


class Chart(Strict):
    """Bars, areas or lines."""

    type: Literal["bar", "area", "line"]
    series: Annotated[list[Series], Field(min_length=1, max_length=6)]
    axis_config: AxisConfig

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if len({one.name for one in self.series}) < len(self.series):
            raise wrong("must have unique names", "series")
        wanted = sorted(self.axis_config.categories)
        if len(set(wanted)) < len(wanted):
            raise wrong("must be unique", "axis_config")
        if any(sorted(point.label for point in one.data) != wanted for one in self.series):
            raise wrong("must have one value for each category", "series")
        return self


class DataVisualizationBlock(Strict):
    """A chart."""

    block_id: Id | None = None
    type: Literal["data_visualization"]
    title: Annotated[str, Field(min_length=1, max_length=50)]
    chart: Chart
