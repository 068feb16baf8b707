"""The steps that bring a database up to date, numbered; a step that is out is never changed."""
