-- Since when a customer waited for the first response: tickets that we opened ourselves are measured from there, or not
-- at all where nobody had asked.
ALTER TABLE ticket ADD COLUMN first_asked INTEGER;
UPDATE ticket SET first_asked=(SELECT max(coalesce(ticket.received, m.sent_at), m.sent_at) FROM ticket_message m WHERE m.ticket=ticket.id AND m.kind='public' AND m.direction IS NOT 'out' AND m.automatic IS NOT 1 AND m._del IS NOT 1 AND (ticket.first_replied IS NULL OR m.sent_at<=ticket.first_replied) ORDER BY m.sent_at LIMIT 1);
