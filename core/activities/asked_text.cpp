#include "core/activities/asked_text.h"

#include "core/base/trim_reply.h"

namespace relata {

const char kFirstMessageSql[] =
    "CASE WHEN coalesce(t.description, '')='' THEN (SELECT m.body FROM ticket_message m WHERE m.ticket=t.id AND "
    "m.kind='public' AND m.direction='in' AND m.automatic IS NOT 1 AND m._del IS NOT 1 ORDER BY m.sent_at LIMIT 1) END";

QString askedText(const QString& description, const QString& firstMessage) {
  if (!description.trimmed().isEmpty() || firstMessage.isEmpty()) return description;
  const QString said = trimReply(firstMessage).said.trimmed();
  return said.isEmpty() ? firstMessage : said;
}

QString askedText(db::Connection& connection, Id ticket) {
  db::StatementUse row(connection.cached(
      QStringLiteral("SELECT t.description, %1 FROM ticket t WHERE t.id=?").arg(QLatin1String(kFirstMessageSql))));
  row->bind(1, ticket.bits());
  return row->step() ? askedText(row->text(0), row->text(1)) : QString();
}

}  // namespace relata
