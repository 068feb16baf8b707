"""Keeps notebooks. Speaks facts, never rows."""
