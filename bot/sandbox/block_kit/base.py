"""What all of Block Kit's objects share: no unknown properties, no nulls, no guessing of types."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError


def wrong(message: str, at: str = "") -> PydanticCustomError:
    """A complaint in Slack's manner; `at` points deeper than the object that is checked."""
    return PydanticCustomError("slack", "{message}", {"message": message, "at": at})


class Strict(BaseModel):
    """An object of Block Kit."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _no_nulls(cls, value: Any) -> Any:
        for key in value if isinstance(value, dict) else ():
            if value[key] is None and key in cls.model_fields:
                raise wrong("must not be null", key)
        return value

    def exclusive(self, *names: str, needed: bool = True) -> Self:
        """Refuse two of these properties, and none of them where one is needed."""
        given = [name for name in names if name in self.model_fields_set]
        if len(given) > 1 or (needed and not given):
            raise wrong(f"must have {'exactly' if needed else 'at most'} one of {', '.join(names)}")
        return self


def _web_address(url: str) -> str:
    if not url.startswith(("http://", "https://", "mailto:")) or any(c.isspace() for c in url):
        raise wrong("must be a valid URL")
    return url


Id = Annotated[str, Field(min_length=1, max_length=255)]
Url = Annotated[str, Field(max_length=3000), AfterValidator(_web_address)]
