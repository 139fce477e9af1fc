#include <QCoreApplication>

#include "core/sales/report_builder.h"
#include "core/sales/sales_rates.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(GoalReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

int julianOf(const QDate& day) { return static_cast<int>(day.toJulianDay()); }

struct Goal {
  Id id, owner, team, product;
  QString name, teamName;
  QHash<qint64, QList<MoneyValue>> lines;  // of the product, by deal
  QDate starts, ends;
  std::optional<MoneyValue> amount;
  qint64 number = 0;
  // What counts for it.
  qint64 won = 0, open = 0;
  MoneySum wonSum, openSum;
  ClosedFigures year;  // of the year up to the day of the report: the rate that a gap is divided by
};

/// What deals say of a product in their lines, options left out.
QHash<qint64, QList<MoneyValue>> linesOf(db::Connection& connection, Id product) {
  QHash<qint64, QList<MoneyValue>> lines;
  db::StatementUse rows(connection.cached(
      s("SELECT l.record, l.amount, l.amount_cur FROM sales_line l JOIN deal d ON d.id=l.record WHERE l.product=? AND "
        "l._del IS NOT 1 AND d._del IS NOT 1 AND l.optional IS NOT 1")));
  rows->bind(1, product.bits());
  while (rows->step())
    if (!rows->isNull(1)) lines[rows->integer(0)] << MoneyValue{rows->integer(1), rows->text(2)};
  return lines;
}

std::vector<Goal> readGoals(ReportWork& work, const QDate& from, const QDate& to) {
  std::vector<Goal> goals;
  db::Statement rows(work.source.reader.connection(),
                     s("SELECT id, name, owner, team, starts, ends, amount, amount_cur, number, product, team_link "
                       "FROM sales_goal WHERE _del "
                       "IS NOT 1 AND ends>=? AND starts<=? ORDER BY starts DESC, owner IS NOT NULL, id"));
  rows.bind(1, from.toString(Qt::ISODate)).bind(2, to.toString(Qt::ISODate));
  while (rows.step()) {
    Goal goal;
    goal.id = rows.id(0);
    goal.name = rows.text(1);
    goal.owner = rows.id(2);
    goal.teamName = rows.text(3);
    goal.starts = QDate::fromString(rows.text(4), Qt::ISODate);
    goal.ends = QDate::fromString(rows.text(5), Qt::ISODate);
    if (!rows.isNull(6)) goal.amount = MoneyValue{rows.integer(6), rows.text(7)};
    goal.number = rows.integer(8);
    goal.product = rows.id(9);
    goal.team = rows.id(10);
    goals.push_back(std::move(goal));
  }
  for (Goal& goal : goals)
    if (goal.product) goal.lines = linesOf(work.source.reader.connection(), goal.product);
  return goals;
}

/// Who is in which team: what the goals of a team are about.
QHash<qint64, QSet<qint64>> membersOf(Reader& reader) {
  QHash<qint64, QSet<qint64>> members;
  db::Statement rows(reader.connection(), s("SELECT m.team, m.user FROM lead_team_member m JOIN lead_team t ON "
                                            "t.id=m.team WHERE m._del IS NOT 1 AND t._del IS NOT 1 AND m.user IS NOT "
                                            "NULL"));
  while (rows.step()) members[rows.integer(0)].insert(rows.integer(1));
  return members;
}

/// The same by a field of users that somebody made, for goals whose team is a word.
QHash<qint64, QString> teamWordsOf(Reader& reader) {
  QHash<qint64, QString> teams;
  const EntityDef& user = *reader.registry().entity(u"user");
  const FieldDef* team = user.field(u"team");  // one of their own
  if (!team || team->kind != Kind::Text) return teams;
  db::Statement rows(reader.connection(), s("SELECT id, \"%1\" FROM user WHERE \"%1\" IS NOT NULL").arg(team->column));
  while (rows.step()) teams.insert(rows.integer(0), rows.text(1));
  return teams;
}

class GoalSheet {
 public:
  explicit GoalSheet(ReportWork& work) : m_work(work) {
    const QDate year(work.day.year(), 1, 1);
    m_from = work.request.from.isValid() ? work.request.from : year;
    m_to = work.request.to.isValid() ? work.request.to : year.addYears(1).addDays(-1);
  }

  void make() {
    m_goals = readGoals(m_work, m_from, m_to);
    m_members = membersOf(m_work.source.reader);
    m_teamWords = teamWordsOf(m_work.source.reader);
    const int today = julianOf(m_work.day), yearAgo = julianOf(m_work.day.addYears(-1).addDays(1));
    m_work.forEach([&](const DealFacts& deal) {
      for (Goal& goal : m_goals)
        if (isOf(goal, deal)) count(goal, deal, yearAgo, today);
    });
    describe();
    for (Goal& goal : m_goals) add(goal);
    tellEmptyTeams();
    ReportSheet& sheet = m_work.sheet;
    if (!m_goals.empty()) return;
    sheet.isEmpty = true;
    sheet.remark(Tone::Neutral,
                 Words::tr("No goals yet for these days. A goal is an amount or a number of deals to win, of "
                           "one person or of everybody."));
  }

 private:
  bool isOf(const Goal& goal, const DealFacts& deal) const {
    if (goal.product && !goal.lines.contains(deal.id.bits())) return false;
    if (goal.owner) return deal.owner == goal.owner;
    if (goal.team) return m_members.value(goal.team.bits()).contains(deal.owner.bits());
    return goal.teamName.isEmpty() || m_teamWords.value(deal.owner.bits()) == goal.teamName;
  }

  void count(Goal& goal, const DealFacts& deal, int yearAgo, int today) {
    countClosed(m_work.data, deal, yearAgo, today, goal.year);
    const int starts = julianOf(goal.starts), ends = julianOf(goal.ends);
    if (deal.state == DealState::Won && deal.closedOn >= starts && deal.closedOn <= ends) {
      ++goal.won;
      addTo(goal.wonSum, goal, deal, deal.closedOn);
    }
    // What is overdue may still close in time.
    if (deal.state == DealState::Open && deal.expectedClose > 0 && deal.expectedClose <= ends && ends >= today) {
      ++goal.open;
      addTo(goal.openSum, goal, deal, 0);
    }
  }

  /// The whole deal, or what it says of the product.
  void addTo(MoneySum& sum, const Goal& goal, const DealFacts& deal, int closedOn) const {
    if (!goal.product) return sum.add(m_work.data, deal);
    for (const MoneyValue& amount : goal.lines.value(deal.id.bits())) sum.add(amount, closedOn);
  }

  void describe() {
    ReportSheet& sheet = m_work.sheet;
    sheet.title = Words::tr("Goals, %1 – %2").arg(dayText(m_from), dayText(m_to));
    sheet.formula = Words::tr(
        "Attained = won on the days of the goal, at the rate of each closing day. Gap = goal − attained. Needed "
        "pipeline = "
        "gap ÷ win rate (won ÷ (won + lost) of the year up to today). Coverage = open deals expected to close by the "
        "end of "
        "the goal ÷ gap. Time gone = how much of its days is over. A goal of a product counts its lines alone.");
    sheet.add(s("goal"), Words::tr("Goal"), FigureKind::Text);
    sheet.add(s("starts"), Words::tr("From"), FigureKind::Date);
    sheet.add(s("ends"), Words::tr("To"), FigureKind::Date);
    sheet.add(s("target"), Words::tr("Target"), FigureKind::Money);
    sheet.add(s("attained"), Words::tr("Attained"), FigureKind::Money);
    sheet.add(s("target_deals"), Words::tr("Target deals"), FigureKind::Count);
    sheet.add(s("won_deals"), Words::tr("Won deals"), FigureKind::Count);
    sheet.add(s("attainment"), Words::tr("Attainment"), FigureKind::Percent, {}, FigureLook::Fact);
    sheet.add(s("time_gone"), Words::tr("Time gone"), FigureKind::Percent, Words::tr("of the days of the goal"),
              FigureLook::None);
    sheet.add(s("gap"), Words::tr("Gap"), FigureKind::Money);
    sheet.add(s("gap_deals"), Words::tr("Gap, deals"), FigureKind::Count);
    sheet.add(s("open"), Words::tr("Open until then"), FigureKind::Money,
              Words::tr("whole amount of open deals expected to close by its end"));
    sheet.add(s("win_rate"), Words::tr("Win rate"), FigureKind::Percent, Words::tr("won ÷ (won + lost), one year"));
    sheet.add(s("needed"), Words::tr("Needed pipeline"), FigureKind::Money, Words::tr("gap ÷ win rate"));
    sheet.add(s("coverage"), Words::tr("Coverage"), FigureKind::Percent, Words::tr("open until then ÷ gap"));
    sheet.chart = ChartKind::Bars;
  }

  QString rowsOf(const Goal& goal) const {
    const QString product =
        goal.product ? s("exists(lines where product = %1)").arg(goal.product.text(s("PR"))) : QString();
    if (goal.owner) return both(product, idIs("owner", "U", goal.owner));
    if (goal.team) return both(product, ofMembers(goal.team));
    return goal.teamName.isEmpty() ? product : both(product, textIs("owner.team", goal.teamName));
  }

  /// Deals of whoever is in the team; where nobody is, none.
  QString ofMembers(Id team) const {
    QList<qint64> users = m_members.value(team.bits()).values();
    std::sort(users.begin(), users.end());
    if (users.isEmpty()) return s("(owner is empty and owner is not empty)");
    QStringList each;
    for (const qint64 user : std::as_const(users)) each << idIs("owner", "U", Id(user));
    return QLatin1Char('(') + each.join(s(" or ")) + QLatin1Char(')');
  }

  /// A team without people would stand there as one that sells nothing.
  void tellEmptyTeams() {
    for (const Goal& goal : m_goals) {
      if (goal.team && m_members.value(goal.team.bits()).isEmpty())
        m_work.sheet.remark(Tone::Warning,
                            Words::tr("“%1”: nobody is in its team, so nothing counts for it. Teams and their people "
                                      "are in Setup.")
                                .arg(goal.name));
      const bool unknown =
          !goal.team && !goal.owner && !goal.teamName.isEmpty() && !m_teamWords.values().contains(goal.teamName);
      if (unknown)
        m_work.sheet.remark(Tone::Warning, Words::tr("“%1”: there is no team “%2”, so nothing counts for it. Choose a "
                                                     "team of Setup for the goal.")
                                               .arg(goal.name, goal.teamName));
    }
  }

  /// In money, or in deals; the columns of the other stay empty.
  void add(Goal& goal) {
    const QString whose = rowsOf(goal);
    const QString won = both(whose, both(s("status = won"), dayBetween("closed_on", goal.starts, goal.ends)));
    const QString open = both(whose, both(s("status = open"), dayTo("expected_close", goal.ends)));
    const qint64 days = goal.starts.daysTo(goal.ends) + 1;
    const qint64 gone = qBound<qint64>(0, goal.starts.daysTo(m_work.day) + 1, days);
    const qint64 rated = goal.year.closed();
    const auto rate = rated >= kEnoughDeals && goal.year.won > 0 ? shareCell(goal.year.won, rated) : ReportCell();
    ReportRow row{goal.id.text(s("SG")),
                  {textCell(goal.name), textCell(dayText(goal.starts)), textCell(dayText(goal.ends))}};
    row.record = goal.id;
    const MoneyTotal attained = m_work.total(goal.wonSum), ahead = m_work.total(goal.openSum);
    ReportCell gap, gapDeals, share, needed, coverage;
    ReportCell target;
    if (goal.amount) {
      MoneySum wanted;
      wanted.add(*goal.amount);
      const MoneyTotal aim = m_work.total(wanted);
      target = moneyCell(aim, m_work.data.base);
      const qint64 lacking = std::max<qint64>(0, aim.minor - attained.minor);
      if (aim.isWhole() && aim.minor > 0) {
        // What has no rate is told beside the gap, and no share is told of a part.
        MoneyTotal left;
        left.count = 1;
        left.minor = lacking;
        left.missing = attained.missing;
        gap = moneyCell(left, m_work.data.base);
        if (attained.isWhole()) share = shareCell(attained.minor, aim.minor);
        const auto need =
            rate.value.isNull() ? std::nullopt : neededPipeline(Exact(lacking), goal.year.won, goal.year.lost);
        left.minor = need.value_or(0);
        if (need) needed = moneyCell(left, m_work.data.base);
        if (lacking > 0 && attained.isWhole() && ahead.isWhole()) coverage = shareCell(ahead.minor, lacking);
      }
    } else {
      const qint64 lacking = std::max<qint64>(0, goal.number - goal.won);
      gapDeals = countCell(lacking);
      share = shareCell(goal.won, goal.number);
      if (lacking > 0) coverage = shareCell(goal.open, lacking);
    }
    if (rate.value.isNull()) {
      row.mark = Words::tr("win rate: not enough data (%n closed)", "deals", static_cast<int>(rated));
      needed.note = Words::tr("not enough data");
    }
    if (share.value.isNull() || share.value.decimal() < 100)
      row.tone = gone == days ? Tone::Bad : Tone::Neutral;
    else
      row.tone = Tone::Good;
    row.cells << target << moneyCell(attained, m_work.data.base, won)
              << (goal.amount ? ReportCell() : countCell(goal.number)) << countCell(goal.won, won) << share
              << shareCell(gone, days) << gap << gapDeals << moneyCell(ahead, m_work.data.base, open) << rate << needed
              << coverage;
    m_work.sheet.rows << row;
  }

  ReportWork& m_work;
  QDate m_from, m_to;
  std::vector<Goal> m_goals;
  QHash<qint64, QSet<qint64>> m_members;
  QHash<qint64, QString> m_teamWords;
};

}  // namespace

void goalReport(ReportWork& work) { GoalSheet(work).make(); }

}  // namespace relata
