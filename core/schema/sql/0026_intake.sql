-- What mails without a ticket say, so that a ticket can be made of one; further addresses of a mailbox.
ALTER TABLE mail_log ADD COLUMN text TEXT;
ALTER TABLE mail_account ADD COLUMN also TEXT;
