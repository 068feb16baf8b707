"""Facts with every field set to something, whatever fields there are."""

import itertools
from collections.abc import Callable
from datetime import UTC, timedelta
from types import NoneType, UnionType
from typing import Annotated, Any, get_args, get_origin

from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo

from bot.coach.facts import SCHEMA, Notebook

Values = st.SearchStrategy[Any]


def notebooks() -> st.SearchStrategy[Notebook]:
    """Notebooks without a single empty field, down to the last fact in them."""
    return filled(Notebook, version=st.just(SCHEMA))


def filled(model: type[BaseModel], **given: Values) -> Values:
    fields = {
        name: values(field.rebuild_annotation()) for name, field in model.model_fields.items()
    }
    return st.builds(model, **(fields | given))


def values(annotation: Any) -> Values:
    """What may stand in a field of this type; never None, never an empty collection."""
    kind, parts = get_origin(annotation), get_args(annotation)
    if kind is Annotated:
        return limited(*parts)
    if kind is UnionType:
        return st.one_of([values(part) for part in parts if part is not NoneType])
    if kind in COLLECTIONS:
        return COLLECTIONS[kind](*[values(part) for part in parts if part is not ...])
    if annotation in SINGLE:
        return SINGLE[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return filled(annotation)
    return st.from_type(annotation)


def limited(annotation: Any, *limits: Any) -> Values:
    if annotation is not int:  # nothing here is shorter than a limit or longer
        return values(annotation)
    given = [limit.metadata if isinstance(limit, FieldInfo) else [limit] for limit in limits]
    within: Any = Annotated[(annotation, *itertools.chain(*given))]
    return st.from_type(within)


COLLECTIONS: dict[Any, Callable[..., Values]] = {
    list: lambda item: st.lists(item, min_size=1, max_size=2),
    tuple: lambda item: st.lists(item, min_size=1, max_size=2).map(tuple),
    dict: lambda key, value: st.dictionaries(key, value, min_size=1, max_size=2),
}
SINGLE: dict[Any, Values] = {
    AwareDatetime: st.datetimes(timezones=st.just(UTC)),
    timedelta: st.timedeltas(timedelta(0), timedelta(days=1000)),
    int: st.integers(0, 2**63 - 1),
    str: st.text(min_size=1),
}
