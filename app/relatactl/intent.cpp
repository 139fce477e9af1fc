#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/activities/asked_text.h"
#include "core/intent/ticket_intent.h"
#include "core/service/ticket_acts.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct IntentArguments {
  std::vector<std::string> words;
  std::string ticket;
  bool dryRun = false;
};

TicketIntentPtr learned(Context& context, IntentMeasure measure) {
  const auto workspace = context.openToRead();
  return TicketIntent::learn(*workspace->read(), measure);
}

QString percent(double share) { return Ctl::tr("%1 %").arg(share * 100, 0, 'f', 1); }

/// Of nothing there is no share.
QString percentOf(double share, qint64 whole) { return whole > 0 ? percent(share) : QString::fromUtf8("–"); }
Json shareJson(double share, qint64 whole) { return whole > 0 ? Json(share) : Json(); }

QString stageKey(IntentStage stage) {
  return stage == IntentStage::TooFew ? s("too-few") : stage == IntentStage::Suggests ? s("suggests") : s("may-route");
}

Json tooFewJson(const TicketIntent& intent) {
  QList<Json> out;
  for (const auto& [name, count] : intent.tooFew())
    out << Json::object({{s("category"), name}, {s("examples"), count}, {s("needed"), kFewestExamples}});
  return Json::array(out);
}

void sayTooFew(Context& context, const TicketIntent& intent) {
  for (const auto& [name, count] : intent.tooFew())
    context.out.note(Ctl::tr("%1: not enough examples, %2 of %3").arg(oneLine(name)).arg(count).arg(kFewestExamples));
}

/// What was learned. The model itself is made when it is needed and never kept.
int train(Context& context) {
  const TicketIntentPtr intent = learned(context, IntentMeasure::Nothing);
  if (context.wantsJson()) {
    QList<Json> labels;
    for (const QString& label : intent->model().labels())
      labels << Json::object(
          {{s("category"), intent->nameOf(label)}, {s("examples"), intent->model().examples().value(label)}});
    context.out.json(Json::object({{s("examples"), intent->examples()},
                                   {s("categories"), Json::array(labels)},
                                   {s("too_few"), tooFewJson(*intent)},
                                   {s("model"), QString::fromLatin1(intent->model().hash())}}));
  } else {
    for (const QString& label : intent->model().labels())
      context.out.line(s("%1  %2").arg(oneLine(intent->nameOf(label))).arg(intent->model().examples().value(label)));
    sayTooFew(context, *intent);
    if (intent->model().isEmpty())
      context.out.note(
          Ctl::tr("Nothing is learned yet: two categories with at least %1 tickets are needed.").arg(kFewestExamples));
    else
      context.out.note(
          Ctl::tr("%n categories learned from %1 tickets.", nullptr, static_cast<int>(intent->model().labels().size()))
              .arg(intent->examples()));
  }
  return intent->model().isEmpty() ? kFoundProblems : kOk;
}

Json reportJson(const TicketIntent& intent) {
  const IntentReport& report = intent.report();
  QList<Json> labels, mistakes;
  for (const IntentFigures& one : report.labels)
    labels << Json::object({{s("category"), intent.nameOf(one.label)},
                            {s("examples"), one.examples},
                            {s("tested"), one.tested},
                            {s("precision"), shareJson(one.precision(), one.guessed)},
                            {s("recall"), shareJson(one.recall(), one.tested)},
                            {s("f1"), shareJson(one.f1(), one.tested)}});
  for (const IntentMistake& one : report.mistakes)
    mistakes << Json::object({{s("was"), intent.nameOf(one.truth)},
                              {s("taken_for"), Json::textOrNull(intent.nameOf(one.guess))},
                              {s("times"), one.times}});
  return Json::object({{s("stage"), stageKey(intent.stage())},
                       {s("trained"), report.trained},
                       {s("tested"), report.tested},
                       {s("accuracy"), report.accuracy},
                       {s("macro_f1"), report.macroF1},
                       {s("top3"), report.topThree},
                       {s("accuracy_at_80"), report.atEighty},
                       {s("accuracy_at_90"), report.atNinety},
                       {s("threshold"), report.threshold ? Json(*report.threshold) : Json()},
                       {s("coverage"), report.coverage},
                       {s("floor"), report.floor ? Json(*report.floor) : Json()},
                       {s("strangers"), report.strangers},
                       {s("categories"), Json::array(labels)},
                       {s("mistakes"), Json::array(mistakes)},
                       {s("too_few"), tooFewJson(intent)}});
}

int evaluate(Context& context) {
  const TicketIntentPtr intent = learned(context, IntentMeasure::Routing);
  const IntentReport& report = intent->report();
  if (context.wantsJson()) {
    context.out.json(reportJson(*intent));
    return report.tested > 0 ? kOk : kFoundProblems;
  }
  if (report.tested == 0) {
    sayTooFew(context, *intent);
    context.out.note(Ctl::tr("Nothing to measure: too few tickets have a category yet."));
    return kFoundProblems;
  }
  TextTable table(context.out,
                  {Ctl::tr("Category"), Ctl::tr("Examples"), Ctl::tr("Tested"), Ctl::tr("Precision"), Ctl::tr("Recall"),
                   Ctl::tr("F1")},
                  {false, true, true, true, true, true});
  for (const IntentFigures& one : report.labels)
    table.add({oneLine(intent->nameOf(one.label)), QString::number(one.examples), QString::number(one.tested),
               percentOf(one.precision(), one.guessed), percentOf(one.recall(), one.tested),
               percentOf(one.f1(), one.tested)});
  table.end();
  context.out.line({});
  context.out.line(
      Ctl::tr("Learned from the oldest %1 tickets, measured on the newest %2.").arg(report.trained).arg(report.tested));
  context.out.line(Ctl::tr("Accuracy %1, macro F1 %2, among the first three %3.")
                       .arg(percent(report.accuracy), percent(report.macroF1), percent(report.topThree)));
  context.out.line(report.threshold
                       ? Ctl::tr("From a confidence of %1 on, 95 % were right: %2 of the tickets.")
                             .arg(percent(*report.threshold), percent(report.coverage))
                       : Ctl::tr("At no confidence were 95 % right, so no category may be set by itself."));
  if (report.floor)
    context.out.line(Ctl::tr("What belongs to no category is left alone: of %1 texts whose category was left out while "
                             "the others taught, %2 would have been taken for another one.")
                         .arg(report.strangers)
                         .arg(percent(kStrangersTaken)));
  sayTooFew(context, *intent);
  return kOk;
}

int predict(Context& context, const IntentArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  QString request = texts(given.words).join(QLatin1Char(' '));
  if (!given.ticket.empty()) {
    const Id ticket = need(ticketNamed(reader->connection(), text(given.ticket)));
    const auto record = reader->record(*reader->registry().entity(u"ticket"), ticket);
    if (!record) throw Failure{Problem("ticket-gone")};
    request = intentText(record->title(), askedText(reader->connection(), ticket));
  }
  const TicketIntentPtr intent = TicketIntent::learn(*reader, IntentMeasure::Routing);
  const QList<CategoryGuess> guesses = intent->guess(request);
  if (context.wantsJson()) {
    QList<Json> rows;
    for (const CategoryGuess& one : guesses)
      rows << Json::object({{s("category"), one.name},
                            {s("id"), one.category.text(s("TC"))},
                            {s("confidence"), one.confidence},
                            {s("words"), Json::strings(one.words)}});
    context.out.json(Json::object({{s("guesses"), Json::array(rows)},
                                   {s("stage"), stageKey(intent->stage())},
                                   {s("too_few"), tooFewJson(*intent)}}));
  } else {
    for (const CategoryGuess& one : guesses)
      context.out.line(
          s("%1  %2  %3").arg(percent(one.confidence), oneLine(one.name), oneLine(one.words.join(s(", ")))));
    if (guesses.isEmpty()) context.out.note(Ctl::tr("No category can be suggested."));
    sayTooFew(context, *intent);
  }
  return guesses.isEmpty() ? kFoundProblems : kOk;
}

int apply(Context& context, const IntentArguments& given) {
  const auto workspace = context.openToWrite();
  const RecogniseReport report = need(recogniseTickets(*workspace, given.dryRun));
  if (context.wantsJson()) {
    QList<Json> rows;
    for (const RecognisedTicket& one : report.tickets)
      rows << Json::object({{s("ticket"), one.number},
                            {s("category"), one.guess.name},
                            {s("confidence"), one.guess.confidence},
                            {s("set"), one.set}});
    context.out.json(Json::object({{s("set"), report.set},
                                   {s("threshold"), report.threshold},
                                   {s("tickets"), Json::array(rows)},
                                   {s("txn"), report.tid}}));
    return kOk;
  }
  for (const RecognisedTicket& one : report.tickets)
    context.out.line(s("%1  %2  %3  %4")
                         .arg(one.number, percent(one.guess.confidence), oneLine(one.guess.name),
                              one.set ? Ctl::tr("set") : Ctl::tr("not sure enough")));
  context.out.note(Ctl::tr("%1 of %2 tickets got their category.").arg(report.set).arg(report.tickets.size()));
  return kOk;
}

}  // namespace

void addIntent(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("intent", help(Ctl::tr("Recognise what tickets are about, from those that have a category")))
          ->fallthrough()
          ->require_subcommand(1);
  const auto sub = [noun](const char* name, const QString& about) {
    return noun->add_subcommand(name, help(about))->fallthrough();
  };
  const auto given = std::make_shared<IntentArguments>();
  context.onRun(sub("train", Ctl::tr("Say what can be learned, and from how many tickets")),
                [&context] { return train(context); });
  context.onRun(sub("evaluate", Ctl::tr("Measure on the newest fifth what the older tickets teach")),
                [&context] { return evaluate(context); });
  CLI::App* guess = sub("predict", Ctl::tr("Suggest categories for a text or a ticket, with the words that decided"));
  guess->add_option("text", given->words, help(Ctl::tr("What was written")))->type_name("TEXT");
  guess->add_option("--ticket", given->ticket, help(Ctl::tr("The ticket by its number (T-1042) or id")))
      ->type_name("TICKET");
  context.onRun(guess, [&context, given] { return predict(context, *given); });
  CLI::App* set = sub("apply", Ctl::tr("Give open tickets without a category the one that is sure enough"));
  set->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Say what would be set, and set nothing")));
  context.onRun(set, [&context, given] { return apply(context, *given); });
}

}  // namespace relata::ctl
