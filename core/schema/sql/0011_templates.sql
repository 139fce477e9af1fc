ALTER TABLE activity ADD COLUMN outcome TEXT;
CREATE TABLE template(id INTEGER PRIMARY KEY, name TEXT, kind TEXT, used_on TEXT, language TEXT, subject TEXT, body TEXT, broken INTEGER, owner INTEGER, retired INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
