#include "core/mail/campaign_acts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

#include "core/mail/campaign_audience.h"
#include "core/mail/campaign_contents.h"
#include "core/mail/mail_token.h"
#include "core/mail/mail_tracking.h"
#include "core/mail/outbox.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/segment_members.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Result<Record> liveCampaign(Transaction& tx, Id id) {
  const auto campaign = tx.record(tx.def("campaign"), id);
  if (!campaign || campaign->deleted) return Problem("no-such-record", {id.text(s("CA"))});
  return *campaign;
}

Result<std::vector<qint64>> audienceNow(Workspace& workspace, Id campaign) {
  const auto read = guarded([&]() -> Result<std::vector<qint64>> {
    const auto reader = workspace.read();
    const auto record = reader->record(*reader->registry().entity(u"campaign"), campaign);
    if (!record || record->deleted) return Problem("no-such-record", {campaign.text(s("CA"))});
    return audienceOf(*reader, *record);
  });
  return read.ok() ? *read : Result<std::vector<qint64>>(read.problem());
}

/// What of the check blocks, in one sentence.
Result<void> checked(Workspace& workspace, Id campaign) {
  const auto found = guarded([&] { return checkCampaign(*workspace.read(), campaign, workspace.now()); });
  if (!found.ok()) return found.problem();
  if (!found->ok()) return found->problem();
  for (const CampaignCheck::Item& item : (*found)->items)
    if (item.level == CampaignCheck::Item::Level::Blocks)
      return Problem("campaign-not-ready", {describe(item.problem)});
  return {};
}

Result<void> setStatus(Workspace& workspace, Id id, ActKind kind, const QStringList& from, const char* otherwise,
                       const QHash<QString, Value>& changes) {
  return workspace.transact({kind, s("campaign"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto campaign = liveCampaign(tx, id);
    if (!campaign.ok()) return campaign.problem();
    if (!from.contains(campaign->text("status"))) return Problem(otherwise, {campaign->title()});
    tx.setAct({kind, s("campaign"), {campaign->title()}});
    return tx.update(campaign->def(), id, changes);
  });
}

/// Each test is a mail of its own, to programs that show a mail once.
QString testToken() { return s("test-") + QString::number(QRandomGenerator::system()->generate64(), 36); }

QString verifiedSetting(const Record& account) { return s("mail_verified:") + account.idText(); }

/// What a sender is: another server or address is another one.
QString senderMark(const Record& account) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const char* key : {"address", "smtp_host", "smtp_port", "user", "smtp_user"})
    hash.addData(account.value(key).text().toUtf8() + QByteArray::number(account.value(key).integer()) + '\n');
  return QString::fromLatin1(hash.result().toHex().left(32));
}

}  // namespace

Result<std::vector<qint64>> audienceOf(Reader& reader, const Record& campaign) {
  if (!campaign.value("segment").id()) return Problem("campaign-no-audience", {campaign.title()});
  const auto audience = CampaignAudience::read(reader, campaign);
  return audience.ok() ? Result<std::vector<qint64>>(audience->people(reader))
                       : Result<std::vector<qint64>>(audience.problem());
}

Result<qint64> startCampaign(Workspace& workspace, Id id) {
  if (auto ready = checked(workspace, id); !ready.ok()) return ready.problem();
  const bool byJourney = [&] {
    const auto reader = workspace.read();
    const auto record = reader->record(*reader->registry().entity(u"campaign"), id);
    return record && record->text("audience") == s("journey");
  }();
  const auto people = byJourney ? Result<std::vector<qint64>>(std::vector<qint64>()) : audienceNow(workspace, id);
  if (!people.ok()) return people.problem();
  return workspace.transact({ActKind::StartCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<qint64> {
    const auto campaign = liveCampaign(tx, id);
    if (!campaign.ok()) return campaign.problem();
    if (!hasNotBegun(*campaign)) return Problem("campaign-started", {campaign->title()});
    tx.setAct({ActKind::StartCampaign, s("campaign"), {campaign->title()}});
    QHash<QString, Value> changes{{s("status"), s("running")},
                                  {s("device"), Value(static_cast<qint64>(tx.stamp().device))},
                                  {s("started_at"), tx.now()},
                                  {s("paused_because"), Value()}};
    if (campaign->text("starts").isEmpty())
      changes.insert(s("starts"), QDateTime::fromMSecsSinceEpoch(tx.now()).date().toString(Qt::ISODate));
    if (auto set = tx.update(campaign->def(), id, changes); !set.ok()) return set.problem();
    const UtcMs from = std::max(tx.now(), campaign->value("not_before").integer());
    qint64 planned = 0;
    for (const qint64 person : *people) {
      const auto mail = planCampaignMail(tx, id, Id(person), from);
      if (!mail.ok()) return mail.problem();
      if (mail->state != PlannedSend::State::Refused) ++planned;
    }
    return planned;
  });
}

Result<void> pauseCampaign(Workspace& workspace, Id campaign) {
  return setStatus(workspace, campaign, ActKind::PauseCampaign, {s("running")}, "campaign-not-running",
                   {{s("status"), s("paused")}, {s("paused_because"), Value()}});
}

Result<void> resumeCampaign(Workspace& workspace, Id id) {
  return workspace.transact({ActKind::ResumeCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto campaign = liveCampaign(tx, id);
    if (!campaign.ok()) return campaign.problem();
    if (campaign->text("status") != s("paused")) return Problem("campaign-not-paused", {campaign->title()});
    tx.setAct({ActKind::ResumeCampaign, s("campaign"), {campaign->title()}});
    // It goes on from here, where another computer had started it, or this one before its file was restored.
    return tx.update(campaign->def(), id,
                     {{s("status"), s("running")},
                      {s("paused_because"), Value()},
                      {s("device"), Value(static_cast<qint64>(tx.stamp().device))}});
  });
}

Result<void> cancelCampaign(Workspace& workspace, Id id) {
  return workspace.transact({ActKind::CancelCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto campaign = liveCampaign(tx, id);
    if (!campaign.ok()) return campaign.problem();
    const QString status = campaign->text("status");
    if (status == s("finished") || status == s("cancelled"))
      return Problem("campaign-not-running", {campaign->title()});
    tx.setAct({ActKind::CancelCampaign, s("campaign"), {campaign->title()}});
    std::vector<Id> waiting;
    {
      db::StatementUse rows(tx.connection().cached(
          s("SELECT id FROM campaign_mail WHERE campaign=? AND state='planned' AND _del IS NOT 1")));
      rows->bind(1, id);
      while (rows->step()) waiting.push_back(rows->id(0));
    }
    const QString why = describe(Problem("campaign-was-cancelled"));
    for (const Id mail : waiting)
      if (auto set = tx.update(tx.def("campaign_mail"), mail, {{s("state"), s("skipped")}, {s("note"), why}});
          !set.ok())
        return set;
    return tx.update(campaign->def(), id, {{s("status"), s("cancelled")}, {s("finished_at"), tx.now()}});
  });
}

Result<qint64> planLiveAudience(Workspace& workspace, Id id) {
  const auto fresh = guarded([&]() -> Result<std::vector<qint64>> {
    const auto reader = workspace.read();
    const auto campaign = reader->record(*reader->registry().entity(u"campaign"), id);
    std::vector<qint64> out;
    if (!campaign || campaign->text("audience") != s("live")) return out;
    auto people = audienceOf(*reader, *campaign);
    if (!people.ok()) return people.problem();
    db::StatementUse row(reader->connection().cached(
        s("SELECT 1 FROM campaign_mail WHERE campaign=? AND person=? AND step IS NULL AND _del IS NOT 1")));
    for (const qint64 person : *people) {
      row->reset();
      row->bind(1, id).bind(2, person);
      if (!row->step()) out.push_back(person);
    }
    return out;
  });
  if (!fresh.ok()) return fresh.problem();
  if (!fresh->ok()) return fresh->problem();
  if ((*fresh)->empty()) return qint64{0};
  qint64 planned = 0;
  const auto done = workspace.note({ActKind::SendCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<void> {
    for (const qint64 person : **fresh) {
      const auto mail = planCampaignMail(tx, id, Id(person), tx.now());
      if (!mail.ok()) return mail.problem();
      if (mail->state == PlannedSend::State::Planned) ++planned;
    }
    return {};
  });
  return done.ok() ? Result<qint64>(planned) : Result<qint64>(done.problem());
}

Result<void> finishCampaign(Workspace& workspace, Id id, qint64& finished) {
  bool isOver = false;
  const auto done = workspace.note({ActKind::SendCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto campaign = tx.record(tx.def("campaign"), id);
    if (!campaign || campaign->deleted || campaign->text("status") != s("running")) return {};
    const QDate ends = QDate::fromString(campaign->text("ends"), Qt::ISODate);
    const bool past = ends.isValid() && ends < QDateTime::fromMSecsSinceEpoch(tx.now()).date();
    if (campaign->text("audience") != s("frozen") && !past) return {};
    {
      db::StatementUse row(tx.connection().cached(
          s("SELECT 1 FROM campaign_mail WHERE campaign=? AND state IN ('planned', 'sending') AND _del IS NOT 1")));
      row->bind(1, id);
      if (row->step()) return {};
    }
    isOver = true;
    tx.setAct({ActKind::SendCampaign, s("campaign"), {campaign->title()}});
    return tx.update(campaign->def(), id, {{s("status"), s("finished")}, {s("finished_at"), tx.now()}});
  });
  if (!done.ok()) return done.problem();
  if (isOver) ++finished;
  return {};
}

bool isSenderVerified(db::Connection& connection, const Record& account) {
  return settingOf(connection, verifiedSetting(account)) == senderMark(account);
}

Result<void> sendTestMail(Workspace& workspace, Id id, Id asPerson, const QString& to,
                          const CampaignQueueOptions& options, const QString& variant) {
  struct Ready {
    Record account;
    QString from, name;
    QByteArray text;
  };
  const auto address = sendableAddress(to);
  if (!address.ok()) return address.problem();
  const auto ready = guarded([&]() -> Result<Ready> {
    const auto reader = workspace.read();
    const auto campaign = reader->record(*reader->registry().entity(u"campaign"), id);
    if (!campaign) return Problem("no-such-record", {id.text(s("CA"))});
    const auto account = accountOfCampaign(*reader, *campaign);
    if (!account) return Problem("mail-account-none");
    const auto frame = frameOf(*reader, *campaign);
    if (!frame.ok()) return frame.problem();
    const auto arm = armShown(*reader, *campaign, asPerson, variant);
    if (!arm.ok()) return arm.problem();
    const ArmVersions versions = versionsOf(*reader, *campaign, *arm);
    const ArmVersions::One* shown = versions.in(versions.usual);
    if (!shown) return Problem("campaign-no-content", {campaign->title()});
    auto content = compileContent(*reader, shown->version, termsOf(*reader, *campaign, shown->asset, workspace.now()));
    if (!content.ok()) return content.problem();
    auto values = readContentValues(*reader, *content, {asPerson.bits()});
    if (values.empty()) return Problem("person-gone");
    // Its way out leads nowhere: a test must not unsubscribe the person it shows.
    setOwnValues(values.front(), *content, {frame->out.address(s("test")), s("TEST-CODE"), s(kNoMail)});
    Piece mark;
    mark.text = QByteArray("[Test] ");
    content->subject.insert(content->subject.begin(), mark);
    return Ready{*account, frame->fromAddress, campaign->title(),
                 MessageMaker(*content, *frame).make(values.front(), *address, testToken(), workspace.now())};
  });
  if (!ready.ok()) return ready.problem();
  if (!ready->ok()) return ready->problem();
  const Ready& mail = **ready;
  const auto secret = options.secret ? options.secret(mail.account) : QByteArray();
  if (!secret) return Problem("mail-no-password", {mail.account.title()});
  MailServer server = smtpOf(mail.account, *secret);
  server.stop = options.stop;
  server.authority = options.authority;
  const SmtpOutcome came = options.send ? options.send(server, mail.from, {*address}, mail.text, {})
                                        : SmtpSession(server).send(mail.from, {*address}, mail.text);
  if (came.came != SmtpOutcome::Came::Handed) return came.problem;
  const auto noted = workspace.note({ActKind::SendCampaign, s("campaign"), {mail.name}}, [&](Transaction& tx) {
    return writeSetting(tx, verifiedSetting(mail.account), senderMark(mail.account));
  });
  return noted.ok() ? Result<void>() : Result<void>(noted.problem());
}

}  // namespace relata::mail
