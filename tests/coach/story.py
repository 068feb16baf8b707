"""Small sentences to tell a story with, so that a table of a rule reads like the playbook."""
