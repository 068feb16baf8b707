"""Wakes the courier for a person at a time. Early, late and double wake-ups do no harm."""
