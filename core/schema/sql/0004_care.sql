-- Files are kept by what is in them: the same file attached twice is there once, and a row never changes.
CREATE TABLE blob(hash TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE attachment(id INTEGER PRIMARY KEY, record INTEGER, name TEXT, role TEXT, type TEXT, size INTEGER, hash TEXT, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
CREATE TABLE important_date(id INTEGER PRIMARY KEY, record INTEGER, kind TEXT, label TEXT, date TEXT, yearly INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
ALTER TABLE contact ADD COLUMN rhythm INTEGER;
ALTER TABLE contact ADD COLUMN referred_by INTEGER;
ALTER TABLE company ADD COLUMN rhythm INTEGER;
ALTER TABLE company ADD COLUMN referred_by INTEGER;
ALTER TABLE activity ADD COLUMN remind_at INTEGER;
ALTER TABLE activity ADD COLUMN pinned INTEGER;
