-- Updates received from Telegram. A row is written before the update is confirmed to the server; its body is
-- dropped when the update is finished, the id stays for a while to recognise the same update when it comes again.
CREATE TABLE telegram_update (
    update_id   INTEGER     NOT NULL PRIMARY KEY,
    chat_id     BIGINT      NOT NULL,
    received_at BIGINT      NOT NULL, -- milliseconds since 1970
    state       VARCHAR(10) NOT NULL, -- new, done, skipped
    attempts    INTEGER     NOT NULL,
    body        TEXT,                 -- JSON; null once finished
    note        TEXT                  -- why it was skipped
);

CREATE INDEX telegram_update_received ON telegram_update (received_at);
CREATE INDEX telegram_update_state ON telegram_update (state);
