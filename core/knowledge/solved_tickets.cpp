#include "core/knowledge/solved_tickets.h"

#include <QSet>

#include "core/activities/asked_text.h"

namespace relata {
namespace {

constexpr double kSubjectWeight = 2;
constexpr int kEnoughWords = 2;
constexpr double kEnough = 0.3;  // of what is known of the request
constexpr int kMostMessages = 30;
constexpr qsizetype kLongestRequest = 2000;

QString s(const char* text) { return QString::fromUtf8(text); }

/// The paragraphs of what was said to the customer, or by them; the newest message first.
QStringList saidIn(Reader& reader, Id ticket, const char* direction) {
  QStringList said;
  db::StatementUse rows(
      reader.connection().cached(s("SELECT body FROM ticket_message WHERE ticket=? AND kind='public' AND direction=? "
                                   "AND automatic IS NOT 1 AND _del "
                                   "IS NOT 1 ORDER BY sent_at DESC, id DESC LIMIT ?")));
  rows->bind(1, ticket).bind(2, s(direction)).bind(3, kMostMessages);
  while (rows->step())
    for (const QString& part : rows->text(0).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) said << part;
  return said;
}

QString stampOf(Reader& reader) {
  db::StatementUse row(reader.connection().cached(s(
      "SELECT count(*) || ' ' || total(resolved_at) FROM ticket WHERE state IN ('resolved', 'closed') AND _del IS NOT "
      "1")));
  return row->step() ? row->text(0) : QString();
}

}  // namespace

QString newestQuestion(Reader& reader, Id ticket) {
  db::StatementUse row(reader.connection().cached(s(
      "SELECT body FROM ticket_message WHERE ticket=? AND kind='public' AND direction='in' AND automatic IS NOT 1 AND "
      "_del IS NOT 1 ORDER BY sent_at DESC, id DESC LIMIT 1")));
  row->bind(1, ticket);
  return row->step() ? askedText({}, row->text(0)) : QString();
}

SolvedPtr SolvedIndex::read(Reader& reader, SolvedPtr known, qint64 most) {
  const QString stamp = stampOf(reader);
  if (known && known->m_stamp == stamp) return known;
  auto made = std::make_shared<SolvedIndex>();
  made->m_stamp = stamp;
  db::StatementUse rows(reader.connection().cached(
      s("SELECT id, subject, description, first FROM (SELECT t.id, t.subject, t.description, %1 AS first FROM ticket t "
        "WHERE t.state IN ('resolved', 'closed') AND t.merged_into IS NULL AND t._del IS NOT 1 ORDER BY t.id DESC "
        "LIMIT "
        "?) ORDER BY id")
          .arg(s(kFirstMessageSql))));
  rows->bind(1, most);
  while (rows->step()) {
    const QString subject = rows->text(1), asked = askedText(rows->text(2), rows->text(3)).left(kLongestRequest);
    made->m_index.add(rows->integer(0), {{subject, kSubjectWeight}, {asked, 1}});
  }
  made->m_index.finish();
  return made;
}

QList<SolvedHit> SolvedIndex::similar(Reader& reader, const QString& request, Id except, int most) const {
  QList<SolvedHit> hits;
  const QString asked = request.left(kLongestRequest);
  const std::vector<WeighedWord> words = m_index.weigh(asked, TextIndex::Words::Telling);
  QSet<QString> subjects;  // the same question ten times says nothing more
  for (const TextIndex::Hit& found : m_index.find(asked, 4 * most + 1, TextIndex::Words::Telling)) {
    if (hits.size() >= most) break;
    if (found.known < kEnough || found.words < kEnoughWords || Id(found.id) == except) continue;
    SolvedHit hit;
    hit.ticket = Id(found.id);
    hit.score = found.score;
    {
      db::StatementUse row(
          reader.connection().cached(s("SELECT number, subject FROM ticket WHERE id=? AND _del IS NOT 1")));
      row->bind(1, found.id);
      if (!row->step()) continue;
      hit.number = row->text(0);
      hit.subject = row->text(1);
    }
    if (subjects.contains(hit.subject)) continue;
    subjects.insert(hit.subject);
    // What helped says more than what was asked.
    hit.passage = bestPassage(saidIn(reader, hit.ticket, "out"), words);
    if (hit.passage.text.isEmpty()) hit.passage = bestPassage(saidIn(reader, hit.ticket, "in"), words);
    hits << hit;
  }
  return hits;
}

}  // namespace relata
