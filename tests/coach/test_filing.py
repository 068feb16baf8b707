"""Where things go in the notebook: joined, moved, kept through edits, forgotten for good."""
