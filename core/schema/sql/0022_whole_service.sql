-- Mails that the first fetch of an account left on the server, whom a reply went to without the others knowing, and
-- where whoever wrote wants answers.
ALTER TABLE mail_account ADD COLUMN oldest_uid INTEGER;
ALTER TABLE mail_account ADD COLUMN older_mails INTEGER;
ALTER TABLE ticket_message ADD COLUMN mail_bcc TEXT;
ALTER TABLE ticket_message ADD COLUMN mail_reply_to TEXT;
-- When and whom surveys ask by themselves, and the address that was asked.
ALTER TABLE survey ADD COLUMN by_mail INTEGER;
ALTER TABLE survey ADD COLUMN quiet_days INTEGER;
ALTER TABLE survey ADD COLUMN delay_hours INTEGER;
ALTER TABLE survey_answer ADD COLUMN address TEXT;
-- A ticket keeps the states in which its clocks pause, as it keeps their targets.
ALTER TABLE ticket ADD COLUMN first_pauses TEXT;
ALTER TABLE ticket ADD COLUMN next_pauses TEXT;
ALTER TABLE ticket ADD COLUMN resolve_pauses TEXT;
