-- Whether a digest says what each of its posts is about. 0: titles alone; NULL: not chosen, it does.
ALTER TABLE chat ADD COLUMN digest_lines INTEGER;
