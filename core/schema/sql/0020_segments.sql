-- Segments of people and companies, and who was put into those that are lists.
CREATE TABLE segment(id INTEGER PRIMARY KEY, name TEXT, entity TEXT, kind TEXT, filter TEXT, description TEXT, owner INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
CREATE TABLE segment_member(id INTEGER PRIMARY KEY, segment INTEGER, record INTEGER, source TEXT, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER);
