"""Block Kit as Slack enforces it: models that declare each limit, and errors with JSON pointers."""
