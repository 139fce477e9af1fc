#include "core/intent/ticket_intent.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/activities/asked_text.h"
#include "core/intent/recognised_category.h"

namespace relata {
namespace {

constexpr qint64 kMostExamples = 5000;  // the newest: what is asked changes, and learning stays within seconds
constexpr int kFewestTested = 40;

QString s(const char* text) { return QString::fromUtf8(text); }

class Text {
  Q_DECLARE_TR_FUNCTIONS(Intent)
};

/// The oldest first. Those of one moment stand in no order that says anything: a table that was imported sorted by
/// category would teach with some and be measured on others.
std::vector<IntentExample> examplesOf(Reader& reader) {
  std::vector<IntentExample> out;
  db::StatementUse rows(reader.connection().cached(
      s("SELECT t.category, t.subject, t.description, %1 FROM ticket t JOIN ticket_category c ON c.id=t.category AND "
        "c._del "
        "IS NOT 1 WHERE t._del IS NOT 1 AND t.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM recognised_category r "
        "WHERE r.ticket=t.id AND r.category=t.category AND r._del IS NOT 1) ORDER BY t.received DESC, (t.id % 1000003) "
        "* "
        "7919 % 1000003, t.id LIMIT "
        "?")
          .arg(s(kFirstMessageSql))));
  rows->bind(1, kMostExamples);
  while (rows->step())
    out.push_back(
        {intentText(rows->text(1), askedText(rows->text(2), rows->text(3))), QString::number(rows->integer(0))});
  std::reverse(out.begin(), out.end());
  return out;
}

/// Another one as soon as a category was given, changed or taken away, or is called otherwise.
QString stampOf(Reader& reader) {
  db::StatementUse row(reader.connection().cached(s(
      "SELECT count(*) || ' ' || total(category % 1000003) || ' ' || total((id % 1000003) * (category % 1009)) || ' ' "
      "|| (SELECT count(*) || coalesce(group_concat(name), '') FROM ticket_category WHERE _del IS NOT 1) || ' ' || "
      "(SELECT count(*) FROM recognised_category WHERE _del IS NOT 1) FROM ticket WHERE category IS NOT NULL AND "
      "_del IS NOT 1")));
  return row->step() ? row->text(0) : QString();
}

Problem tooFewProblem(const TicketIntent& intent) {
  int enough = 0;
  for (auto it = intent.model().examples().cbegin(); it != intent.model().examples().cend(); ++it)
    enough += it.value() >= kFewestExamples ? 1 : 0;
  QStringList parts;
  for (const auto& [name, count] : intent.tooFew())
    parts << Text::tr("%1: %2 of %3").arg(name).arg(count).arg(kFewestExamples);
  return Problem("intent-too-few", {QString::number(enough), QString::number(kFewestExamples),
                                    parts.isEmpty() ? Text::tr("no ticket has a category") : parts.join(s(", "))});
}

QString whyNotSure(const IntentReport& report) {
  if (report.tested < kFewestTested)
    return Text::tr("only %1 tickets were held out, and %2 are needed").arg(report.tested).arg(kFewestTested);
  if (!report.floor) return Text::tr("too few categories have enough tickets to tell what belongs to none of them");
  if (!report.threshold)
    return Text::tr("at no confidence were 95 % of the held-out tickets right (%1 % of all were)")
        .arg(report.accuracy * 100, 0, 'f', 0);
  return Text::tr("no category has %1 examples").arg(kExamplesToRoute);
}

}  // namespace

QString intentText(const QString& subject, const QString& asked) { return subject + QLatin1Char('\n') + asked; }

TicketIntentPtr TicketIntent::learn(Reader& reader, IntentMeasure measure, TicketIntentPtr known) {
  const QString stamp = stampOf(reader);
  if (known && known->m_stamp == stamp) return known;
  auto made = std::make_shared<TicketIntent>();
  made->m_stamp = stamp;
  const std::vector<IntentExample> examples = examplesOf(reader);
  made->m_examples = static_cast<qint64>(examples.size());
  {
    db::StatementUse rows(reader.connection().cached(s("SELECT id, name FROM ticket_category")));
    while (rows->step()) made->m_names.insert(QString::number(rows->integer(0)), rows->text(1));
  }
  IntentOptions options;
  options.strangers = measure == IntentMeasure::Routing;
  if (measure != IntentMeasure::Nothing) made->m_report = measureByTime(examples, options);
  made->m_model = IntentModel::train(examples);
  if (made->m_report.tested > 0) made->m_model.setSharpness(made->m_report.sharpness);
  return made;
}

QList<CategoryGuess> TicketIntent::guess(const QString& text, int most) const {
  QList<CategoryGuess> out;
  for (const IntentGuess& one : m_model.guess(text, most))
    out << CategoryGuess{Id(one.label.toLongLong()), nameOf(one.label), one.confidence, one.words, one.margin};
  return out;
}

IntentStage TicketIntent::stage() const {
  if (m_model.isEmpty()) return IntentStage::TooFew;
  const auto& examples = m_model.examples();
  const bool many = std::any_of(examples.begin(), examples.end(), [](int count) { return count >= kExamplesToRoute; });
  return many && m_report.threshold ? IntentStage::MayRoute : IntentStage::Suggests;
}

QList<std::pair<QString, int>> TicketIntent::tooFew() const {
  QList<std::pair<QString, int>> out;
  for (const auto& [label, count] : m_model.tooFew()) out << std::pair(nameOf(label), count);
  std::sort(out.begin(), out.end());
  return out;
}

Result<RecogniseReport> recogniseTickets(Workspace& workspace, bool rehearse) {
  RecogniseReport report;
  TicketIntentPtr intent;
  {
    const auto reader = workspace.read();
    intent = TicketIntent::learn(*reader, IntentMeasure::Routing);
  }
  if (intent->stage() == IntentStage::TooFew) return tooFewProblem(*intent);
  if (intent->stage() != IntentStage::MayRoute)
    return Problem("intent-not-sure-enough", {whyNotSure(intent->report())});
  report.threshold = *intent->report().threshold;
  const Result<qint64> done =
      workspace.transactAct({ActKind::RecogniseTickets, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
        {
          db::StatementUse rows(tx.connection().cached(
              s("SELECT t.id, t.number, t.subject, t.description, %1 FROM ticket t WHERE t.category IS NULL AND "
                "t.state "
                "IN ('new', 'open', 'waiting_customer', 'waiting_others') AND t._del IS NOT 1 ORDER BY t.id")
                  .arg(s(kFirstMessageSql))));
          while (rows->step()) {
            const QList<CategoryGuess> guesses =
                intent->guess(intentText(rows->text(2), askedText(rows->text(3), rows->text(4))), 1);
            if (guesses.isEmpty()) continue;
            RecognisedTicket one{rows->id(0), rows->text(1), rows->text(2), guesses.first(), false};
            const QString label = QString::number(one.guess.category.bits());
            one.set = one.guess.confidence >= report.threshold && one.guess.margin >= *intent->report().floor &&
                      intent->model().examples().value(label) >= kExamplesToRoute;
            report.tickets << one;
          }
        }
        for (const RecognisedTicket& one : std::as_const(report.tickets)) {
          if (!one.set) continue;
          ++report.set;
          if (auto set = tx.update(tx.def("ticket"), one.ticket, {{s("category"), one.guess.category}}); !set.ok())
            return set;
          const RecognisedCategory noted{one.ticket, one.guess.category, one.guess.confidence, tx.now()};
          if (auto made = tx.insert(tx.def("recognised_category"), noted); !made.ok()) return made.problem();
        }
        const QString first = report.set > 0 ? std::find_if(report.tickets.begin(), report.tickets.end(),
                                                            [](const auto& one) { return one.set; })
                                                   ->number
                                             : QString();
        tx.setAct({ActKind::RecogniseTickets,
                   s("ticket"),
                   {report.set > 1 ? s("%1 (+%2)").arg(first).arg(report.set - 1) : first}});
        if (rehearse) tx.rehearse();
        return {};
      });
  if (!done.ok()) return done.problem();
  report.tid = *done;
  return report;
}

}  // namespace relata
