-- Who may be reached for what by which channel, and addresses that must not be written to.
CREATE TABLE consent(id INTEGER PRIMARY KEY, person INTEGER, purpose TEXT, channel TEXT, basis TEXT, wording TEXT, source TEXT, given_at INTEGER, proof TEXT, expires TEXT, withdrawn_at INTEGER, withdrawn_how TEXT, renewed_by INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER);
CREATE TABLE suppression(id INTEGER PRIMARY KEY, hash TEXT, channel TEXT, reason TEXT, at INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
CREATE TABLE erasure(id INTEGER PRIMARY KEY, label TEXT, at INTEGER, reason TEXT, removed TEXT, kept TEXT, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
