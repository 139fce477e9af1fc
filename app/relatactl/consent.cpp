#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "people.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct ConsentArguments {
  std::string person, purpose, channel, basis, wording, source, proof, expires, on, how;
};

QString choiceNamed(const EntityDef& def, const char* key, const std::string& given) {
  const FieldDef& field = *def.field(QString::fromLatin1(key));
  if (given.empty()) return {};
  for (const ChoiceDef& choice : field.choices)
    if (choice.key == text(given) || choiceLabel(def, field, choice.key).compare(text(given), Qt::CaseInsensitive) == 0)
      return choice.key;
  throw Failure{
      Problem("value-not-choice", {fieldLabel(def, field), text(given), choiceLabels(def, field)}, field.key)};
}

int show(Context& context, const ConsentArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& contact = *reader->registry().entity(u"contact");
  const EntityDef& def = *reader->registry().entity(u"consent");
  const Id person = recordByIdOrName(*reader, contact, given.person);
  const QString purpose = choiceNamed(def, "purpose", given.purpose);
  const QString channel = choiceNamed(def, "channel", given.channel);
  const FieldDef &purposes = *def.field(u"purpose"), &channels = *def.field(u"channel");
  Values values(*workspace, *reader);
  JsonList json(context.out, context.jsonLines);
  TextTable table(context.out, {Ctl::tr("For"), Ctl::tr("By"), Ctl::tr("May be sent"), Ctl::tr("Why")});
  for (const ChoiceDef& one : purposes.choices)
    for (const ChoiceDef& by : channels.choices) {
      if ((!purpose.isEmpty() && one.key != purpose) || (!channel.isEmpty() && by.key != channel)) continue;
      const GateAnswer answer = mayReach(reader->connection(), person, one.key, by.key, workspace->now());
      const auto line = answer.allowed ? reader->record(def, answer.consent) : std::nullopt;
      // What was never asked for is told only when it is asked about.
      const bool asked = !purpose.isEmpty() || !channel.isEmpty();
      if (!asked && (answer.reason.is("consent-none") || answer.reason.is("address-missing"))) continue;
      const QString why = answer.allowed ? Ctl::tr("%1, given %2, %3")
                                               .arg(choiceLabel(def, *def.field(u"basis"), line->text("basis")),
                                                    values.shown(def, *def.field(u"given_at"), line->value("given_at")),
                                                    line->text("source").isEmpty() ? Ctl::tr("source unknown")
                                                                                   : oneLine(line->text("source")))
                                         : describe(answer.reason);
      if (context.wantsJson())
        json.add(Json::object({{s("purpose"), one.key},
                               {s("channel"), by.key},
                               {s("allowed"), answer.allowed},
                               {s("code"), Json::textOrNull(answer.reason.code)},
                               {s("reason"), why},
                               {s("consent"), answer.consent ? Json(answer.consent.text(def.prefix)) : Json()}}));
      else
        table.add({choiceLabel(def, purposes, one.key), choiceLabel(def, channels, by.key),
                   answer.allowed ? Ctl::tr("yes") : Ctl::tr("no"), why});
    }
  context.wantsJson() ? json.end() : table.end();
  return kOk;
}

int give(Context& context, const ConsentArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"consent");
  Consent consent;
  consent.person = recordByIdOrName(*reader, *reader->registry().entity(u"contact"), given.person);
  consent.purpose = choiceNamed(def, "purpose", given.purpose);
  consent.channel = choiceNamed(def, "channel", given.channel);
  consent.basis = choiceNamed(def, "basis", given.basis);
  consent.wording = text(given.wording);
  consent.source = text(given.source);
  consent.proof = text(given.proof);
  if (const QDate day = dayNamed("--until", given.expires); day.isValid()) consent.expires = day;
  if (const QDate day = dayNamed("--on", given.on); day.isValid()) consent.givenAt = givenOn(day, workspace->now());
  const Id made = need(giveConsent(*workspace, consent));
  context.wantsJson() ? context.out.json(Json::object({{s("id"), made.text(def.prefix)}}))
                      : context.out.line(made.text(def.prefix));
  return kOk;
}

int withdraw(Context& context, const ConsentArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"consent");
  const Id person = recordByIdOrName(*reader, *reader->registry().entity(u"contact"), given.person);
  const Withdrawn done =
      need(withdrawConsent(*workspace, Withdrawal{person, choiceNamed(def, "purpose", given.purpose),
                                                  choiceNamed(def, "channel", given.channel), text(given.how)}));
  const bool lastBasis = hasNoBasisLeft(workspace->read()->connection(), person, workspace->now());
  if (context.wantsJson()) {
    context.out.json(Json::object(
        {{s("withdrawn"), done.lines}, {s("suppressed"), done.addresses}, {s("no_basis_left"), lastBasis}}));
    return kOk;
  }
  context.out.note(Ctl::tr("%n lines withdrawn", nullptr, static_cast<int>(done.lines)));
  if (done.addresses > 0)
    context.out.note(Ctl::tr("%n addresses put on the suppression list", nullptr, static_cast<int>(done.addresses)));
  if (lastBasis)
    context.out.note(
        Ctl::tr("No consent and no business is left on which this person may be kept: see “relatactl person "
                "erase --dry-run”."));
  return kOk;
}

using Run = int (*)(Context&, const ConsentArguments&);

CLI::App* command(CLI::App& consent, Context& context, const char* name, const QString& about,
                  const std::shared_ptr<ConsentArguments>& given, Run run) {
  CLI::App* one = consent.add_subcommand(name, help(about))->fallthrough();
  one->add_option("person", given->person, help(Ctl::tr("A person, by id or name")))->required()->type_name("WHO");
  one->add_option("--for", given->purpose,
                  help(Ctl::tr("Purpose: newsletter, offers, events, surveys, partners or service")))
      ->type_name("PURPOSE");
  one->add_option("--by", given->channel, help(Ctl::tr("Channel: email, sms, phone, messaging or post")))
      ->type_name("CHANNEL");
  context.onRun(one, [&context, given, run] { return run(context, *given); });
  return one;
}

}  // namespace

void addConsent(CLI::App& app, Context& context) {
  CLI::App* consent =
      app.add_subcommand("consent", help(Ctl::tr("For what and by which channel somebody may be reached")))
          ->fallthrough();
  consent->require_subcommand(1);
  const auto given = std::make_shared<ConsentArguments>();
  command(*consent, context, "show", Ctl::tr("What may be sent to somebody now, and why or why not"), given, show);
  CLI::App* gives = command(*consent, context, "give", Ctl::tr("Note that somebody agreed"), given, give);
  gives->get_option("--for")->required();
  gives->get_option("--by")->required();
  gives->add_option("--basis", given->basis, help(Ctl::tr("consent, contract, interest or law")))->type_name("BASIS");
  gives->add_option("--wording", given->wording, help(Ctl::tr("Version of the text that they agreed to")))
      ->type_name("TEXT");
  gives->add_option("--source", given->source, help(Ctl::tr("Where they agreed")))->type_name("TEXT");
  gives->add_option("--proof", given->proof, help(Ctl::tr("What proves it")))->type_name("TEXT");
  gives->add_option("--on", given->on, help(Ctl::tr("The day on which they agreed; without it now")))
      ->type_name("DATE");
  gives->add_option("--until", given->expires, help(Ctl::tr("The last day on which it holds")))->type_name("DATE");
  CLI::App* withdraws = command(
      *consent, context, "withdraw",
      Ctl::tr("Withdraw a consent; without a purpose all of a channel, without a channel everything, which also "
              "suppresses the addresses"),
      given, withdraw);
  withdraws->add_option("--how", given->how, help(Ctl::tr("How they said so")))->type_name("TEXT");
}

}  // namespace relata::ctl
