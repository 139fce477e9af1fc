-- Where a meeting is, and by what a calendar elsewhere knows it.
ALTER TABLE activity ADD COLUMN location TEXT;
ALTER TABLE activity ADD COLUMN external_id TEXT;
