"""What Ana does in forty days. Each line is a time, or a gesture and its object.

A line that begins with spaces goes on with the fields of a form.
"""

SCRIPT = """
It is     2026-03-03 09:05
types     /interview log
fills in  Company: Acme
          Role: Data engineer
          Round: Technical interview
          When it begins or began: 2026-03-03 08:00
          Who you met: Bo Lee, Head of Data, bo@acme.example
          What you promised: send references tomorrow
It is     2026-03-03 10:10
clicks    It went well
replies   Why data? Because somebody has to count. They laughed.
clicks    Nailed it
replies   I led the move to the new warehouse.
replies   Bo climbs. Six people, all in one room.
replies   Who decides what gets measured?
clicks    They did not say
It is     2026-03-03 11:00
types     /interview promise Acme a sketch of the pipeline by Friday
It is     2026-03-03 12:20
clicks    Draft it on: Bo Lee
clicks    Make it personal
fills in  What did you two talk about that you enjoyed?: how you test the pipeline
clicks    Sent on: Thank-you to Bo Lee
It is     2026-03-04 09:30
clicks    Done on: send references
clicks    Name some
fills in  Who else does what Acme does?: Hooli, Initech
It is     2026-03-05 15:00
clicks    Asked on: Bo Lee
types     /interview log Globex, phone interview, today 2pm with Eve Park (recruiter)
fills in
It is     2026-03-05 16:30
clicks    Rough
clicks    Stop
It is     2026-03-06 09:30
clicks    Sent on: Eve Park
clicks    Done on: sketch
It is     2026-03-09 12:00
clicks    Not needed on: Connect with Eve Park
clicks    Done on: Waiting for Acme
It is     2026-03-10 11:00
types     Acme wants a final round next Tuesday
clicks    Log the next round
fills in  Round: Final interview
          When it begins or began: 2026-03-17 14:00
          Who you met: Iris Ruiz, CEO
It is     2026-03-13 10:00
clicks    Sent on: No reply from Globex
It is     2026-03-16 18:00
clicks    Got it on: Acme is next
It is     2026-03-17 16:10
clicks    It went well
clicks    Stop
It is     2026-03-18 10:00
clicks    Sent on: Iris Ruiz
types     Globex said no
It is     2026-03-18 12:30
clicks    Draft it on: Globex said no
clicks    Sent on: Answer to the no, Globex
It is     2026-03-20 12:00
types     /interview settings
fills in  Pause until: 2026-03-26
It is     2026-03-26 10:00
snoozes   Next week
It is     2026-03-30 10:00
types     /interview applied Hooli, data engineer
fills in
clicks    They replied on: No reply from Acme
clicks    Undo on: They replied
clicks    They replied on: No reply from Acme
clicks    Just news
It is     2026-04-02 11:00
types     /interview offer Acme
fills in  Your answer is due by: 2026-04-10
It is     2026-04-08 09:30
clicks    I said yes
It is     2026-04-11 12:00
types     /interview stats
"""
