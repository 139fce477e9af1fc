-- Until when a ticket is out of the queues.
ALTER TABLE ticket ADD COLUMN snoozed_until INTEGER;
