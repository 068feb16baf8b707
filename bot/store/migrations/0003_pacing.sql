-- When the next call of a kind would be due at an even pace, and which workspaces rest.
CREATE UNLOGGED TABLE paces (
    team text NOT NULL,
    lane text NOT NULL,
    turn timestamptz NOT NULL,
    PRIMARY KEY (team, lane)
);
CREATE TABLE pauses (
    team text PRIMARY KEY,
    until timestamptz NOT NULL
);
