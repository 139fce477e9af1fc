#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/mail/ask_survey.h"
#include "core/mail/campaign_queue.h"
#include "core/mail/fetch_mail.h"
#include "core/mail/outbox.h"
#include "core/marketing/hand_over.h"
#include "core/marketing/journey_runner.h"
#include "core/sales/contract_rules.h"
#include "core/sales/forecast_snapshot.h"
#include "core/sales/lead_pool.h"
#include "core/service/ladder.h"
#include "core/service/route_tickets.h"
#include "journey.h"
#include "mail_secret.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct RunArguments {
  std::string passwordFile, authority;
  bool noMail = false;
};

/// What is due, one step after the other. What goes wrong in one is told and does not hold up the others; each may be
/// done again at any time, and does nothing twice.
class DueWork {
 public:
  DueWork(Context& context, Workspace& workspace, const RunArguments& given)
      : m_context(context), m_workspace(workspace), m_given(given), m_secret(givenSecret(given.passwordFile)) {}

  int run() {
    if (!m_given.noMail) fetch();
    surveys();
    routing();
    ladder();
    pool();
    contracts();
    forecast();
    journeys();
    if (!m_given.noMail) {
      outbox();
      campaigns();
    }
    if (m_context.wantsJson()) m_context.out.json(Json::object(m_told));
    return m_problems > 0 ? kFoundProblems : kOk;
  }

 private:
  void tell(const char* what, const QString& words, qint64 count) {
    m_told << std::pair(s(what), Json(count));
    if (count > 0 && !m_context.wantsJson()) m_context.out.line(words);
  }
  /// What came out; what went wrong is told instead.
  template <typename T>
  std::optional<T> kept(Result<T> result) {
    if (result.ok()) return std::move(result).value();
    ++m_problems;
    m_context.out.error(describe(result.problem()));
    return std::nullopt;
  }
  /// An account that signs in with no user needs no password; another one without it waits for a run that has it.
  std::optional<QByteArray> secretOf(const Record& account) const {
    if (account.text("user").isEmpty()) return QByteArray();
    return m_secret;
  }

  void fetch() {
    const auto reader = m_workspace.read();
    const EntityDef& def = *reader->registry().entity(u"mail_account");
    qint64 mails = 0;
    for (const qint64 id : reader->ids({def.key, {}, {}, false})) {
      const auto account = reader->record(def, Id(id));
      if (!account || account->value("off").flag() || account->text("imap_host").isEmpty()) continue;
      const auto secret = secretOf(*account);
      if (!secret) continue;
      mail::FetchOptions options;
      options.secret = *secret;
      options.authority = text(m_given.authority);
      options.progress = [](qint64, qint64) { return !interrupted(); };
      if (const auto report = kept(mail::fetchMail(m_workspace, Id(id), options))) mails += report->mails;
    }
    tell("mails", Ctl::tr("New mails: %1").arg(mails), mails);
  }

  void surveys() {
    const auto asked = mail::askSurveys(m_workspace, false);
    // Where no account sends, nobody can be asked.
    if (!asked.ok() && asked.problem().is("mail-account-none")) return;
    if (const auto report = kept(asked))
      tell("surveys", Ctl::tr("Surveys asked: %1").arg(report->asked), report->asked);
  }

  void routing() {
    const auto report = kept(routeUnrouted(m_workspace));
    if (!report) return;
    tell("assigned", Ctl::tr("Tickets that waited and have somebody now: %1").arg(report->assigned), report->assigned);
    const qint64 left = report->tickets.size() - report->assigned;
    tell("unassigned", Ctl::tr("Tickets that nobody has: %1").arg(left), left);
  }

  void ladder() {
    if (const auto report = kept(escalate(m_workspace, false)))
      tell("escalated", Ctl::tr("Late tickets told: %1").arg(report->alerts.size()), report->alerts.size());
  }

  void pool() {
    if (const auto report = kept(recycleDueLeads(m_workspace)))
      tell("recycled", Ctl::tr("Leads returned to the pool: %1").arg(report->leads.size()), report->leads.size());
  }

  void contracts() {
    if (const auto renewed = kept(renewDueContracts(m_workspace)))
      tell("renewed", Ctl::tr("Contracts that renewed themselves: %1").arg(*renewed), *renewed);
  }

  /// What is forecast today, to be compared with what happens.
  void forecast() {
    if (const auto months = kept(noteForecast(m_workspace)))
      tell("forecast_months", Ctl::tr("Months whose forecast was noted: %1").arg(*months), *months);
  }

  /// Before the mails, so that what a journey sends goes out in the same run.
  void journeys() {
    JourneyOptions options;
    options.isCancelled = [] { return interrupted(); };
    if (const auto report = kept(runJourneys(m_workspace, options))) {
      m_told << std::pair(s("journeys"), journeysJson(*report));
      if (report->didSomething() && !m_context.wantsJson()) sayJourneys(m_context, *report);
      if (report->held > 0) ++m_problems;
    }
    if (const auto asked = kept(handOverDue(m_workspace)))
      tell("handed_over", Ctl::tr("People handed to sales: %1").arg(*asked), *asked);
  }

  void outbox() {
    if (!kept(mail::settleBroken(m_workspace))) return;
    mail::QueueOptions options;
    options.secret = [this](const Record& account) { return secretOf(account); };
    options.stop = [] { return interrupted(); };
    options.authority = text(m_given.authority);
    if (const auto report = kept(mail::sendQueue(m_workspace, options)))
      tell("answers_sent", Ctl::tr("Answers sent: %1").arg(report->handed), report->handed);
  }

  void campaigns() {
    if (!kept(mail::settleBrokenCampaignMails(m_workspace))) return;
    mail::CampaignQueueOptions options;
    options.secret = [this](const Record& account) { return secretOf(account); };
    options.stop = [] { return interrupted(); };
    options.authority = text(m_given.authority);
    const auto report = kept(mail::sendCampaigns(m_workspace, options));
    if (!report) return;
    tell("campaign_mails", Ctl::tr("Campaign mails sent: %1").arg(report->handed), report->handed);
    tell("campaign_mails_waiting", Ctl::tr("Campaign mails that wait: %1").arg(report->waiting), report->waiting);
    for (const Problem& problem : report->problems.mid(0, 20)) m_context.out.note(s("  ") + describe(problem));
    m_problems += report->unknown + report->failed;
  }

  Context& m_context;
  Workspace& m_workspace;
  const RunArguments& m_given;
  std::optional<QByteArray> m_secret;
  QList<std::pair<QString, Json>> m_told;
  qint64 m_problems = 0;
};

}  // namespace

void addRun(CLI::App& app, Context& context) {
  CLI::App* running =
      app.add_subcommand("run", help(Ctl::tr("Do everything that is due now; safe to be called from cron")))
          ->fallthrough();
  const auto given = std::make_shared<RunArguments>();
  running
      ->add_option("--password-file", given->passwordFile,
                   help(Ctl::tr("File with the password of the mail accounts (otherwise RELATA_MAIL_PASSWORD)")))
      ->type_name("FILE");
  running
      ->add_option("--authority", given->authority,
                   help(Ctl::tr("File with the certificates to trust (otherwise those of the system)")))
      ->type_name("FILE");
  running->add_flag("--no-mail", given->noMail, help(Ctl::tr("Neither fetch nor send mails")));
  context.onRun(running, [&context, given] {
    const auto workspace = context.openToWrite();
    catchInterrupts();
    return DueWork(context, *workspace, *given).run();
  });
}

}  // namespace relata::ctl
