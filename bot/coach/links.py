"""Addresses outside of Slack that a nudge points to."""

from urllib.parse import urlencode

_LONGEST = 80
"""Characters of one name in an address: Slack takes addresses of up to 3,000."""


def people_search(name: str, company: str) -> str:
    """Where to find somebody on the business network."""
    words = urlencode({"keywords": f"{name[:_LONGEST]} {company[:_LONGEST]}"})
    return f"https://www.linkedin.com/search/results/people/?{words}"
