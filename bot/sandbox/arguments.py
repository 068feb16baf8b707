"""The arguments of Web API calls: form fields and JSON alike, checked before a method sees them."""

import json
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from bot.sandbox.refusal import Refused


class Arguments(BaseModel):
    """What a method takes. Slack ignores arguments that it does not know."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=False)


def _from_json(value: Any) -> Any:
    if isinstance(value, str):
        return json.loads(value)
    return value


Blocks = Annotated[list[Any], BeforeValidator(_from_json)]
Object = Annotated[dict[str, Any], BeforeValidator(_from_json)]
A = TypeVar("A", bound=Arguments)

_WRONG_SHAPE = {
    "blocks": "invalid_blocks_format",
    "metadata": "invalid_metadata_format",
}


def read(model: type[A], given: dict[str, Any]) -> A:
    """The arguments as the method's model declares them, or `invalid_arguments`."""
    try:
        return model.model_validate({k: v for k, v in given.items() if v is not None})
    except ValidationError as wrong:
        for error in wrong.errors():
            if error["loc"][0] in _WRONG_SHAPE:
                raise Refused(_WRONG_SHAPE[str(error["loc"][0])]) from None
        raise Refused("invalid_arguments", messages=_complaints(wrong)) from None


def _complaints(wrong: ValidationError) -> list[str]:
    return [
        _complaint(str(error["loc"][0]), error["type"], error["msg"]) for error in wrong.errors()
    ]


def _complaint(field: str, kind: str, message: str) -> str:
    if kind == "missing":
        return f"[ERROR] missing required field: {field}"
    return f"[ERROR] {message} [json-pointer:/{field}]"
