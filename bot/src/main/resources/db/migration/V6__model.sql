-- What language models wrote of posts, and what that took. Times are milliseconds since 1970.

CREATE TABLE model_summary (
    post       INTEGER NOT NULL, -- the blog's number
    language   VARCHAR(8) NOT NULL,
    writer     VARCHAR(200) NOT NULL, -- the model and a digest of its prompts
    text       VARCHAR(64) NOT NULL, -- the digest of the text that was summarised
    model      VARCHAR(200) NOT NULL,
    answers    TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (post, language, writer)
);

-- Tokens. What single chats used is kept for one day, after that only the sum of all, as of the chat ''.
CREATE TABLE model_spending (
    chat     VARCHAR(64) NOT NULL,
    day      VARCHAR(10) NOT NULL,
    calls    BIGINT NOT NULL,
    asked    BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    PRIMARY KEY (chat, day)
);

-- Who was told that texts go to a service.
CREATE TABLE model_notice (
    chat    VARCHAR(64) NOT NULL,
    person  VARCHAR(64) NOT NULL,
    host    VARCHAR(255) NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (chat, person, host)
);
