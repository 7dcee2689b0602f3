-- What a chat had to do with posts, for recommendations: numbers of posts and times, never words. Times are
-- milliseconds since 1970.

ALTER TABLE chat ADD COLUMN history INTEGER NOT NULL DEFAULT 1; -- 0: nothing is remembered of it

CREATE TABLE trace (
    chat     VARCHAR(64) NOT NULL,
    post     INTEGER NOT NULL, -- the blog's number
    kind     VARCHAR(8) NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (chat, post, kind)
);

CREATE INDEX trace_noted ON trace (noted_at);

-- The list that was recommended last.
CREATE TABLE recommended (
    chat     VARCHAR(64) PRIMARY KEY,
    posts    TEXT NOT NULL, -- the blog's numbers in order, separated by spaces
    shown_at BIGINT NOT NULL
);
