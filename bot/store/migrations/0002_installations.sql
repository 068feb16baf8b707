-- One row for each workspace that installed the app, or with an empty team for a whole organization.
-- The content is always sealed: there are tokens in it.
CREATE TABLE installations (
    enterprise text NOT NULL,
    team text NOT NULL,
    content bytea NOT NULL,
    gone_at timestamptz,
    PRIMARY KEY (enterprise, team)
);

-- Which organization a workspace belongs to that came with its organization.
CREATE TABLE workspaces (
    team text PRIMARY KEY,
    enterprise text NOT NULL
);

-- What was sent along to Slack's page of consent, and has to come back once, and soon.
CREATE TABLE oauth_states (
    state text PRIMARY KEY,
    until timestamptz NOT NULL
);
