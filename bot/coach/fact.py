"""The common manner of everything that is kept in a notebook."""

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """Kept as JSON; an unknown field is an error, not a silent loss."""

    model_config = ConfigDict(extra="forbid", ser_json_timedelta="float")
