#include "core/rules/team_turn.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <array>

#include "core/base/text.h"
#include "core/rules/rotation.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// One person of a team, as the moment finds them.
class Member {
 public:
  Member(Transaction& tx, const Record& row, const QString& skill, const TeamWork& work)
      : m_tx(tx), m_row(row), m_skill(skill), m_work(work) {}

  TeamBar bar() const {
    if (const auto user = m_tx.record(m_tx.def("user"), m_row.value("user").id());
        !user || user->deleted || !user->value("active").flag())
      return TeamBar::Inactive;
    if (m_row.value("paused").flag()) return TeamBar::Paused;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_tx.now(), QTimeZone::systemTimeZone());
    if (isAway(now.date())) return TeamBar::Away;
    if (!isOnShift(now)) return TeamBar::OffShift;
    if (!isSkilled()) return TeamBar::Unskilled;
    return isFull() ? TeamBar::Full : TeamBar::None;
  }

 private:
  QDate dateOf(const char* key) const { return QDate::fromString(m_row.text(key), Qt::ISODate); }

  bool isAway(const QDate& day) const {
    const QDate from = dateOf("away_from"), until = dateOf("away_until");
    if (!from.isValid() && !until.isValid()) return false;
    return (!from.isValid() || day >= from) && (!until.isValid() || day <= until);
  }

  /// A shift over midnight belongs to the day on which it began.
  bool isOnShift(const QDateTime& now) const {
    const QTime from = QTime::fromString(m_row.text("from"), s("HH:mm"));
    const QTime until = QTime::fromString(m_row.text("until"), s("HH:mm"));
    QDate day = now.date();
    if (from.isValid() && until.isValid() && until <= from) {  // from eight to eight is round the clock
      if (now.time() < until)
        day = day.addDays(-1);
      else if (now.time() < from)
        return false;
    } else if ((from.isValid() && now.time() < from) || (until.isValid() && now.time() >= until)) {
      return false;
    }
    const QStringList days = m_row.value("days").list();
    return days.isEmpty() || days.contains(s(kDays[static_cast<size_t>(day.dayOfWeek() - 1)]));
  }

  bool isSkilled() const {
    if (m_skill.trimmed().isEmpty()) return true;
    const QString wanted = fold(m_skill.trimmed());
    for (const QString& skill : m_row.text("skills").split(QLatin1Char(','), Qt::SkipEmptyParts))
      if (fold(skill.trimmed()) == wanted) return true;
    return false;
  }

  bool isFull() const {
    const Value cap = m_row.value(m_work.cap);
    if (cap.isNull()) return false;
    db::StatementUse row(m_tx.connection().cached(m_work.openSql));
    row->bind(1, m_row.value("user").id().bits());
    return row->step() && row->integer(0) >= cap.integer();
  }

  Transaction& m_tx;
  const Record& m_row;
  const QString& m_skill;
  const TeamWork& m_work;
};

std::vector<Record> membersWhere(Transaction& tx, const char* link, Id of) {
  std::vector<Id> ids;
  {
    db::StatementUse rows(tx.connection().cached(
        s("SELECT id FROM lead_team_member WHERE %1=? AND _del IS NOT 1 ORDER BY position, id").arg(s(link))));
    rows->bind(1, of.bits());
    while (rows->step()) ids.push_back(rows->id(0));
  }
  std::vector<Record> members;
  for (const Id id : ids)
    if (auto member = tx.record(tx.def("lead_team_member"), id)) members.push_back(*std::move(member));
  return members;
}

}  // namespace

QString teamBarText(TeamBar bar) {
  const auto text = [](const char* source) { return QCoreApplication::translate("LeadTeam", source); };
  switch (bar) {
    case TeamBar::None: break;
    case TeamBar::Inactive: return text(QT_TRANSLATE_NOOP("LeadTeam", "no longer active"));
    case TeamBar::Paused: return text(QT_TRANSLATE_NOOP("LeadTeam", "takes nothing new now"));
    case TeamBar::Away: return text(QT_TRANSLATE_NOOP("LeadTeam", "away"));
    case TeamBar::OffShift: return text(QT_TRANSLATE_NOOP("LeadTeam", "not on shift"));
    case TeamBar::Full: return text(QT_TRANSLATE_NOOP("LeadTeam", "has as much open as allowed"));
    case TeamBar::Unskilled: return text(QT_TRANSLATE_NOOP("LeadTeam", "lacks the skill"));
  }
  return {};
}

TeamBar barOf(Transaction& tx, Id user, const QString& skill, const TeamWork& work) {
  const auto record = user ? tx.record(tx.def("user"), user) : std::nullopt;
  if (!record || record->deleted || !record->value("active").flag()) return TeamBar::Inactive;
  std::optional<TeamBar> first;
  bool free = false;
  for (const Record& member : membersWhere(tx, "user", user)) {
    const auto team = tx.record(tx.def("lead_team"), member.value("team").id());
    if (!team || team->deleted) continue;
    const TeamBar bar = Member(tx, member, skill, work).bar();
    if (bar == TeamBar::Away) return bar;
    free = free || bar == TeamBar::None;
    if (!first) first = bar;
  }
  return free || !first ? TeamBar::None : *first;
}

Result<TeamTurn> nextOfTeam(Transaction& tx, const Record& team, const QString& skill, const TeamWork& work, Id first) {
  TeamTurn turn;
  QList<RotationCandidate> candidates;
  for (const Record& member : membersWhere(tx, "team", team.id())) {
    const Id user = member.value("user").id();
    const TeamBar why = Member(tx, member, skill, work).bar();
    if (why == TeamBar::None) {
      if (user == first) turn.user = user;
      const Value weight = member.value("weight");
      candidates << RotationCandidate{user, member.value("position").integer(), weight.isNull() ? 1 : weight.integer()};
    } else {
      const auto record = tx.record(tx.def("user"), user);
      turn.barred << std::pair(record ? record->title() : QString(), why);
    }
  }
  if (turn.user) return turn;  // out of turn: the rotation stays where it is
  Rotation rotation = Rotation::read(team.text(work.rotation));
  const auto next = nextInRotation(rotation, candidates);
  if (!next) return turn;
  turn.user = *next;
  const auto kept = tx.update(tx.def("lead_team"), team.id(), {{s(work.rotation), rotation.text()}});
  if (!kept.ok()) return kept.problem();
  return turn;
}

}  // namespace relata
