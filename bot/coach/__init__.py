"""The coach: facts in, decisions and words out. Pure: no clock, no I/O, no Slack."""
