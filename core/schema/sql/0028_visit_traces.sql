-- Who looked at what within an hour of the web site, scrambled, as long as a log that goes on with it may come.
ALTER TABLE site_hour ADD COLUMN trace TEXT;
