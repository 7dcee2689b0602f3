-- One schema for SQLite and PostgreSQL. Row numbers are given out by the program.

-- What belongs to the database as a whole, such as the address of its blog.
CREATE TABLE property (
    name  VARCHAR(64) PRIMARY KEY,
    value TEXT NOT NULL
);

-- A post; the id is the blog's own number, unknown for posts seen in text extracts only.
CREATE TABLE post (
    row_number BIGINT PRIMARY KEY,
    id         INTEGER UNIQUE
);

-- What one source says of a post. NULL: the source does not tell.
CREATE TABLE sighting (
    post         BIGINT NOT NULL REFERENCES post (row_number) ON DELETE CASCADE,
    source       VARCHAR(16) NOT NULL,
    id           INTEGER,
    title        TEXT,
    day          VARCHAR(10), -- 2024-02-21, or --02-21 where the year is unknown
    author       TEXT,
    category     TEXT,
    tags         TEXT,        -- JSON array of names
    readers      INTEGER,
    readers_seen VARCHAR(32), -- ISO instant; NULL when nobody knows when
    excerpt      TEXT,        -- JSON, a document
    body         TEXT,        -- JSON, a document
    mentions     TEXT,        -- JSON array
    PRIMARY KEY (post, source)
);

-- What a chat has chosen.
CREATE TABLE chat (
    chat     VARCHAR(64) PRIMARY KEY,
    language VARCHAR(8)
);
