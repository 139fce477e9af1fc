-- Visits of the web site of articles, hour by hour; further questions of surveys, and what was answered; when people were
-- given out to another channel.
CREATE TABLE site_hour(id INTEGER PRIMARY KEY, at INTEGER, requests INTEGER, visits INTEGER, readers INTEGER, asked INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
ALTER TABLE survey ADD COLUMN further TEXT;
ALTER TABLE survey_answer ADD COLUMN further TEXT;
ALTER TABLE campaign_member ADD COLUMN out_at INTEGER;
