-- Who wants to be told of what, and what was delivered. Times are milliseconds since 1970. A topic of 0 means outside
-- of topics; of a stop, the whole chat.

-- How a chat wants to be told. NULL: not chosen.
ALTER TABLE chat ADD COLUMN digest VARCHAR(32); -- 08:00, or MONDAY 08:00; NULL: at once
ALTER TABLE chat ADD COLUMN quiet VARCHAR(16);  -- 23:00-08:00
ALTER TABLE chat ADD COLUMN zone VARCHAR(64);   -- Asia/Shanghai
ALTER TABLE chat ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;

CREATE TABLE subscription (
    number BIGINT PRIMARY KEY,
    chat   VARCHAR(64) NOT NULL,
    topic  INTEGER NOT NULL,
    target TEXT NOT NULL, -- a query as a line; empty for all posts
    paused INTEGER NOT NULL,
    since  BIGINT NOT NULL,
    UNIQUE (chat, topic, target)
);

CREATE TABLE mute (
    chat   VARCHAR(64) NOT NULL,
    topic  INTEGER NOT NULL,
    series VARCHAR(400) NOT NULL,
    PRIMARY KEY (chat, topic, series)
);

-- Where nothing can be delivered for the time being.
CREATE TABLE stop (
    chat   VARCHAR(64) NOT NULL,
    topic  INTEGER NOT NULL,
    reason VARCHAR(16) NOT NULL,
    since  BIGINT NOT NULL,
    PRIMARY KEY (chat, topic)
);

-- A post, or a correction of it, that is to be told to all who subscribed.
CREATE TABLE announcement (
    post      INTEGER NOT NULL, -- the blog's number
    kind      VARCHAR(12) NOT NULL,
    seen_at   BIGINT NOT NULL,
    ready_at  BIGINT NOT NULL,  -- not spread before: its page is to be read first
    spread_to BIGINT NOT NULL,  -- subscriptions up to this number have their deliveries
    spread_at BIGINT,           -- when all had them; NULL while some have not
    PRIMARY KEY (post, kind)
);

CREATE TABLE delivery (
    chat       VARCHAR(64) NOT NULL,
    topic      INTEGER NOT NULL,
    post       INTEGER NOT NULL,
    kind       VARCHAR(12) NOT NULL,
    state      VARCHAR(8) NOT NULL, -- pending, sending, unknown, sent, failed
    due_at     BIGINT,              -- when to send, or when the lease ends; NULL once sent or failed
    digest     INTEGER NOT NULL,
    attempts   INTEGER NOT NULL,
    message    INTEGER,             -- the platform's number; 0 if it was not learnt
    planned_at BIGINT NOT NULL,
    ended_at   BIGINT,
    why        TEXT,                -- it failed, or is unknown
    PRIMARY KEY (chat, topic, post, kind)
);

-- Each for a part of the rows: what waits and what has ended move from the one to the other.
CREATE INDEX delivery_due ON delivery (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX delivery_ended ON delivery (state, ended_at) WHERE ended_at IS NOT NULL;
