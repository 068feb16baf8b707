"""Encore: a Slack bot for what to do after a job interview."""
