-- Mail: accounts, what mails say beyond a message, the outbox, and mails that opened no ticket.
CREATE TABLE mail_account(id INTEGER PRIMARY KEY, name TEXT, address TEXT, sender TEXT, imap_host TEXT, imap_port INTEGER, imap_security TEXT, folder TEXT, user TEXT, smtp_host TEXT, smtp_port INTEGER, smtp_security TEXT, smtp_user TEXT, auth TEXT, uid_validity INTEGER, last_uid INTEGER, fetched_at INTEGER, problem TEXT, off INTEGER, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
CREATE TABLE mail_log(id INTEGER PRIMARY KEY, at INTEGER, kind TEXT, subject TEXT, sender TEXT, failed TEXT, reason TEXT, ticket INTEGER, mailbox INTEGER, mail_id TEXT, _h INTEGER NOT NULL, _d INTEGER NOT NULL, _sp INTEGER NOT NULL, _del INTEGER, _key BLOB);
ALTER TABLE ticket ADD COLUMN mailbox INTEGER;
ALTER TABLE ticket ADD COLUMN claims INTEGER;
ALTER TABLE ticket_message ADD COLUMN subject TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_from TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_to TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_cc TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_id TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_parent TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_root TEXT;
ALTER TABLE ticket_message ADD COLUMN delivery TEXT;
ALTER TABLE ticket_message ADD COLUMN deliver_after INTEGER;
ALTER TABLE ticket_message ADD COLUMN delivery_note TEXT;
ALTER TABLE ticket_message ADD COLUMN delivery_tries INTEGER;
