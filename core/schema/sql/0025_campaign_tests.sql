-- Variants of campaigns, and what an endpoint of the team's own saw of their mails.
CREATE TABLE campaign_variant(id INTEGER PRIMARY KEY, campaign INTEGER, name TEXT, asset INTEGER, subject TEXT, share INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
CREATE TABLE campaign_event(id INTEGER PRIMARY KEY, campaign INTEGER, person INTEGER, mail INTEGER, kind TEXT, link INTEGER, at INTEGER, machine TEXT, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER);
ALTER TABLE campaign ADD COLUMN holdout_share INTEGER;
ALTER TABLE campaign ADD COLUMN tracked INTEGER;
ALTER TABLE campaign ADD COLUMN winner_by TEXT;
ALTER TABLE campaign ADD COLUMN winner_hours INTEGER;
ALTER TABLE campaign ADD COLUMN winner TEXT;
