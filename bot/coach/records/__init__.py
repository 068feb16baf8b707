"""What belongs to the person, to take along: as a document, tables, a calendar, contacts."""

from bot.coach.records.agenda import agenda
from bot.coach.records.cards import cards
from bot.coach.records.document import document
from bot.coach.records.tables import tables

__all__ = ["agenda", "cards", "document", "tables"]
