-- One row for each person. `next_due` is what the alarms go by; `version` is that of the notebook.
CREATE TABLE notebooks (
    team text NOT NULL,
    person text NOT NULL,
    version integer NOT NULL,
    next_due timestamptz,
    is_sealed boolean NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (team, person)
);
CREATE INDEX notebooks_next_due ON notebooks (next_due) WHERE next_due IS NOT NULL;

-- Who is being visited by which process, so that nobody is visited by two at once.
CREATE TABLE visits (
    team text NOT NULL,
    person text NOT NULL,
    visitor uuid NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (team, person)
);
