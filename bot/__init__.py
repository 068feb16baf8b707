"""Encore: a Slack bot for what to do after a job interview. The map:

    __main__ ─▶ app ─▶ listeners ─▶ journal ─▶ store.base, coach
                 │         └──────▶ views ───▶ coach
                 └──▶ workings ─▶ courier ─▶ coach, views, store.base
                          └─────▶ store.tiny, alarms.local or store.postgres, alarms.shared

app        builds everything and reads the clock
listeners  Slack says, the journal does, Slack shows
journal    the verbs of a person: log, settle, snooze, look back
coach      pure: facts, rules, plans, words; the facts are the schedule
views      pure: facts in, Block Kit out
web        what is answered over HTTP: Slack's requests, health, calendars
courier    claims, sends, records what is due, and keeps what is shown true
tenancy    for whom the bot works: one workspace, or all that install it
installs   the workspaces that installed the app, and their tokens
workings   the store and the alarms, as the settings want them
store      notebooks: a file per person, or a row in PostgreSQL
alarms     wakes the courier for a person at a time
metrics    what the process counts, for Prometheus
copying    every notebook from one store to another
archive    everything of one person in one ZIP file
unpacking  the text of a file that a person brings
downloads  the bytes of one, from Slack
pictures   the search as a picture
background  work after the answer, finished before the end
spelling   whether a word is spelt right, by dictionaries read at first use
sandbox    a strict local Slack with a page in the browser; knows nothing of the bot
"""
