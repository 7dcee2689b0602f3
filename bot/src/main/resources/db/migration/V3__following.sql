-- What is needed to follow the live blog. Instants are ISO, as in sighting.readers_seen.

-- How far a post was followed.
ALTER TABLE post ADD COLUMN read_at VARCHAR(32);       -- when its page was last read whole
ALTER TABLE post ADD COLUMN missing_since VARCHAR(32); -- when its page was first found gone
ALTER TABLE post ADD COLUMN removed_at VARCHAR(32);    -- when it was believed to be gone for good

-- Whole texts, apart from what is read at every start. After this script the program moves the texts in
-- sighting.body here and drops that column: SQL cannot make their digests.
CREATE TABLE post_text (
    digest VARCHAR(64) PRIMARY KEY,
    body   TEXT NOT NULL -- JSON, a document
);

ALTER TABLE sighting ADD COLUMN text_digest VARCHAR(64) REFERENCES post_text (digest);
ALTER TABLE sighting ADD COLUMN details TEXT; -- JSON object

CREATE INDEX sighting_text ON sighting (text_digest);

-- What changed in a post since it was first stored.
CREATE TABLE revision (
    post     BIGINT NOT NULL REFERENCES post (row_number) ON DELETE CASCADE,
    number   INTEGER NOT NULL,     -- 1 is the oldest
    seen     VARCHAR(32) NOT NULL,
    previous TEXT NOT NULL,        -- JSON object: what was there before, by what changed
    PRIMARY KEY (post, number)
);

-- A page of the blog as it was when it was last read.
CREATE TABLE visit (
    path          TEXT PRIMARY KEY,
    etag          TEXT, -- as the server sent it
    last_modified TEXT, -- as the server sent it
    listings      INTEGER NOT NULL,
    seen          VARCHAR(32) NOT NULL
);

-- Something about the blog that is not as it should be.
CREATE TABLE trouble (
    subject  TEXT PRIMARY KEY,
    expected TEXT NOT NULL,
    seen     TEXT NOT NULL,
    since    VARCHAR(32) NOT NULL
);

-- Short texts that the fetcher keeps, such as the blog's robots.txt.
CREATE TABLE note (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
