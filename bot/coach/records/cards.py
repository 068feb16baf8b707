"""The people who were met, as contacts for an address book (vCard 4.0, RFC 6350)."""

from bot.coach.facts import Application, Contact, Notebook

LONGEST_LINE = 75
"""Octets of one line; longer ones are folded (RFC 6350, 3.2)."""


def cards(notebook: Notebook) -> str:
    """One card for each person."""
    return "".join(_card(each, one) for each in notebook.applications for one in each.contacts)


def _card(application: Application, contact: Contact) -> str:
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:{application.id}.{contact.id}@encore",
        f"FN:{_escaped(contact.name)}",
        f"ORG:{_escaped(application.company)}",
    ]
    lines += [f"TITLE:{_escaped(contact.role)}"] if contact.role else []
    lines += [f"EMAIL:{_escaped(contact.email)}"] if contact.email else []
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCARD"])


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    parts, rest = [], line
    while len(rest.encode("utf-8", "replace")) > LONGEST_LINE:
        end = LONGEST_LINE
        while len(rest[:end].encode("utf-8", "replace")) > LONGEST_LINE:
            end -= 1
        parts.append(rest[:end])
        rest = f" {rest[end:]}"
    return "\r\n".join([*parts, rest])
