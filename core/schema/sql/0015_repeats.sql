-- How an activity comes again once it is done.
ALTER TABLE activity ADD COLUMN repeats TEXT;
