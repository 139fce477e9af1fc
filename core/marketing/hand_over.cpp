#include "core/marketing/hand_over.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QLocale>

#include "core/activities/log_activity.h"
#include "core/marketing/marketing_settings.h"
#include "core/rules/points_ledger.h"
#include "core/store/id_array.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(HandOver)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kReasons = 6;
constexpr qint64 kTaskDue = 2 * 86'400'000LL;  // sales has two days

/// The last time that somebody was given over.
std::optional<Record> latestOf(Transaction& tx, Id contact) {
  Id id;
  {
    db::StatementUse row(tx.connection().cached(
        s("SELECT id FROM hand_over WHERE contact = ? AND _del IS NOT 1 ORDER BY round DESC LIMIT 1")));
    row->bind(1, contact.bits());
    if (row->step()) id = row->id(0);
  }
  return id ? tx.record(tx.def("hand_over"), id) : std::nullopt;
}

bool isStillWarm(const std::optional<Record>& latest) { return latest && latest->value("cooled_at").isNull(); }

/// "+24.5 They wrote (3)": what each rule gives, the most first.
QStringList reasonsOf(Transaction& tx, Id contact) {
  QMap<QString, std::pair<double, int>> sums;
  for (const ScoreLine& line : scoreLines(tx.connection(), contact, tx.now())) {
    auto& [worth, times] = sums[line.what];
    worth += line.worth;
    ++times;
  }
  QList<std::pair<double, QString>> lines;
  for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
    const QString worth = (it->first > 0 ? s("+") : QString()) + QLocale().toString(it->first, 'f', 1);
    const QString name = it.key().isEmpty() ? Text::tr("Points by hand") : it.key();
    lines.emplaceBack(it->first,
                      it->second > 1 ? s("%1 %2 (%3)").arg(worth, name).arg(it->second) : s("%1 %2").arg(worth, name));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  QStringList words;
  for (const auto& [worth, text] : lines)
    if (words.size() < kReasons && worth != 0) words << text;
  return words;
}

Id ownerFor(Transaction& tx, const Record& contact) {
  if (const Id own = contact.value("owner").id()) return own;
  if (const Id company = contact.value("company").id())
    if (const auto record = tx.record(tx.def("company"), company))
      if (const Id owner = record->value("owner").id()) return owner;
  const Id chosen = handOverOwner(tx.connection());
  return chosen ? chosen : tx.me();
}

/// The task of a hand-over is the same on every device that gives the same person over for the same time.
Id taskId(Transaction& tx, Id contact, qint64 round) {
  QByteArray key("hand-over");
  QDataStream(&key, QIODevice::Append) << contact.bits() << round;
  return Id::ofContent(tx.def("activity").number, key);
}

Result<Id> makeTask(Transaction& tx, const HandOver& of) {
  const EntityDef& def = tx.def("activity");
  const Id id = taskId(tx, of.contact, *of.round);
  if (tx.record(def, id)) return id;
  Activity task;
  task.kind = s("task");
  task.subject = Text::tr("Talk to %1: %2").arg(of.name, of.grade);
  task.body = of.reasons;
  task.source = s("score");
  task.at = tx.now();
  task.due = tx.now() + kTaskDue;
  task.owner = of.owner;
  if (auto made = tx.insert(toRecord(def, task, id)); !made.ok()) return made;
  if (auto linked = tx.insert(tx.def("activity_link"), ActivityLink{id, of.contact}); !linked.ok()) return linked;
  return id;
}

Result<void> handOverBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("state").isEmpty()) next.set("state", s("offered"));
  if (next.value("at").isNull()) next.set("at", tx.now());
  if (next.text("name").isEmpty())
    if (const auto contact = tx.record(tx.def("contact"), next.value("contact").id()))
      next.set("name", contact->title());
  const bool rejected = next.text("state") == QLatin1String("rejected");
  if (rejected && next.text("reason").isEmpty()) return Problem("handover-reason-missing", {}, s("reason"));
  const bool decides = before && before->text("state") != next.text("state") && !tx.isSettling();
  if (!decides) return {};
  if (before->text("state") != QLatin1String("offered")) return Problem("handover-decided", {next.title()});
  next.set("decided_at", tx.now());
  next.set("decided_by", tx.me());
  return {};
}

Result<void> handOverAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool decided =
      before && before->text("state") == QLatin1String("offered") && now.text("state") != before->text("state");
  if (!decided || tx.isSettling()) return {};
  if (const auto task = tx.record(tx.def("activity"), now.value("task").id()); task && task->value("done_at").isNull())
    if (auto done = setDone(tx, task->id(), true); !done.ok()) return done;
  if (now.text("state") != QLatin1String("accepted")) return {};
  const auto contact = tx.record(tx.def("contact"), now.value("contact").id());
  if (!contact) return {};
  QHash<QString, Value> values{{s("owner"), tx.me()}};
  const QString stage = contact->text("stage");
  if (stage.isEmpty() || stage == QLatin1String("lead")) values.insert(s("stage"), s("opportunity"));
  return tx.update(contact->def(), contact->id(), values);
}

/// Who has points that somebody's doing gave, and who is warm: nobody else can come or go.
std::vector<qint64> peopleWithPoints(Transaction& tx) {
  std::vector<qint64> people;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT contact FROM contact_points WHERE _del IS NOT 1 AND axis IS NOT 'fit' UNION SELECT contact FROM "
        "hand_over WHERE _del IS NOT 1 AND cooled_at IS NULL")));
  while (rows->step()) people.push_back(rows->integer(0));
  return people;
}

struct Warmth {
  ContactScore score;
  Id handOver;  // the last one
  bool isWarm = false;
};

/// The scores of many people at once, of those for whom something may change.
std::vector<std::pair<Id, Warmth>> warmthOf(Transaction& tx, const std::vector<qint64>& people) {
  std::vector<std::pair<Id, Warmth>> out;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT c.id, (SELECT coalesce(sum(%1), 0) FROM contact_points p WHERE p.contact = c.id AND p._del IS NOT 1 "
        "AND "
        "p.axis = 'fit'), (SELECT coalesce(sum(%1), 0) FROM contact_points p WHERE p.contact = c.id AND p._del IS NOT "
        "1 AND p.axis IS NOT 'fit'), h.id, h.cooled_at IS NULL FROM json_each(?2) x JOIN contact c ON c.id = x.value "
        "LEFT JOIN hand_over h ON h.id = (SELECT l.id FROM hand_over l WHERE l.contact = c.id AND l._del IS NOT 1 "
        "ORDER "
        "BY l.round DESC LIMIT 1) WHERE c._del IS NOT 1")
          .arg(worthSql("p").replace(s("{now}"), s("?1")))));
  rows->bind(1, tx.now()).bind(2, idArray(people));
  while (rows->step()) {
    Warmth one;
    one.score = {static_cast<double>(rows->integer(1)) / 100, static_cast<double>(rows->integer(2)) / 100};
    one.handOver = rows->id(3);
    one.isWarm = one.handOver && rows->integer(4) == 1;
    out.emplace_back(rows->id(0), one);
  }
  return out;
}

}  // namespace

Result<Id> handOver(Transaction& tx, Id contact, const QString& origin, const QString& because) {
  const auto latest = latestOf(tx, contact);
  if (isStillWarm(latest)) return latest->id();
  // Nobody answered the last one: it holds again, and sales is not asked twice.
  if (latest && latest->text("state") == QLatin1String("offered")) {
    auto again = tx.update(latest->def(), latest->id(), {{s("cooled_at"), Value()}});
    return again.ok() ? Result<Id>(latest->id()) : Result<Id>(again.problem());
  }
  const auto person = tx.record(tx.def("contact"), contact);
  if (!person) return Problem("no-such-record", {contact.text(s("C"))});
  const ContactScore score = contactScore(tx.connection(), contact, tx.now());
  HandOver row;
  row.contact = contact;
  row.name = person->title();
  row.state = s("offered");
  row.origin = origin;
  row.round = latest ? latest->value("round").integer() + 1 : 1;
  row.at = tx.now();
  row.fit = score.fit;
  row.engagement = score.engagement;
  row.grade = scoreGrade(score, scoreLimits(tx.connection()));
  row.owner = ownerFor(tx, *person);
  QStringList reasons = reasonsOf(tx, contact);
  if (!because.isEmpty()) reasons.prepend(because);
  row.reasons = reasons.join(QLatin1Char('\n'));
  const Result<Id> task = makeTask(tx, row);
  if (!task.ok()) return task;
  row.task = *task;
  return tx.insert(tx.def("hand_over"), row);
}

Result<void> handOverWarm(Transaction& tx, const std::vector<qint64>& people) {
  if (people.empty() || tx.isBroughtIn()) return {};
  const ScoreLimits limits = scoreLimits(tx.connection());
  for (const auto& [contact, warmth] : warmthOf(tx, people)) {
    const bool warm = isWarm(warmth.isWarm, warmth.score.total(), limits);
    if (warm == warmth.isWarm) continue;
    if (!warm) {
      if (auto cooled = tx.update(tx.def("hand_over"), warmth.handOver, {{s("cooled_at"), tx.now()}}); !cooled.ok())
        return cooled;
      continue;
    }
    if (warmth.score.engagement <= 0) continue;
    if (auto given = handOver(tx, contact, s("score")); !given.ok()) return given.problem();
  }
  return {};
}

Result<qint64> handOverDue(Workspace& workspace) {
  qint64 asked = 0;
  const auto count = [](Transaction& tx) {
    return tx.connection().integer(s("SELECT count(*) FROM hand_over WHERE _del IS NOT 1"));
  };
  const auto done = workspace.note({ActKind::Edit, s("hand_over"), {}}, [&](Transaction& tx) -> Result<void> {
    const qint64 before = count(tx);
    if (auto handed = handOverWarm(tx, peopleWithPoints(tx)); !handed.ok()) return handed;
    asked = count(tx) - before;
    return {};
  });
  return done.ok() ? Result<qint64>(asked) : Result<qint64>(done.problem());
}

Result<void> acceptHandOver(Transaction& tx, Id handOver) {
  return tx.update(tx.def("hand_over"), handOver, {{s("state"), s("accepted")}});
}

Result<void> rejectHandOver(Transaction& tx, Id handOver, const QString& reason, const QString& note) {
  return tx.update(tx.def("hand_over"), handOver,
                   {{s("state"), s("rejected")}, {s("reason"), reason}, {s("note"), note}});
}

EntityRules handOverRules() { return {handOverBefore, handOverAfter}; }

}  // namespace relata
