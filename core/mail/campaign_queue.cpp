#include "core/mail/campaign_queue.h"

#include <map>

#include "core/mail/campaign_acts.h"
#include "core/mail/campaign_audience.h"
#include "core/mail/campaign_contents.h"
#include "core/mail/campaign_winner.h"
#include "core/mail/end_mark.h"
#include "core/mail/mail_token.h"
#include "core/mail/outbox.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/coupon_acts.h"
#include "core/marketing/person_zone.h"
#include "core/marketing/suppression.h"

namespace relata::mail {
namespace {

constexpr UtcMs kMinute = 60'000, kHour = 3'600'000, kDay = 86'400'000;
constexpr int kMostTries = 8;
constexpr UtcMs kLongestCapWait = 7 * kDay;
constexpr int kRefusedInARow = 20, kLostInARow = 5;
constexpr qint64 kLookAhead = 200;  // mails that are looked up at once
/// Whether a row of campaign_mail is of somebody whom the shares of the variants left over.
constexpr char kIsRest[] =
    "EXISTS (SELECT 1 FROM campaign_member p WHERE p.person = %1.person AND +p.campaign = %1.campaign AND p.variant = "
    "'original' AND p._del IS NOT 1)";

QString s(const char* text) { return QString::fromUtf8(text); }

/// 5, 15, 45 minutes, and then each time twice as long.
UtcMs waitAfter(qint64 tries) {
  if (tries < 3) return kMinute * (tries == 0 ? 5 : tries == 1 ? 15 : 45);
  return std::min<UtcMs>(kHour << (tries - 3), 12 * kHour);
}

/// Where a server says that there is no such mailbox (RFC 3463: 5.1.x), and not that it likes the mail not.
bool saysNoMailbox(const QString& said) {
  static const QStringList words{s("5.1.0"), s("5.1.1"), s("5.1.2"), s("5.1.3"), s("5.1.6"), s("5.1.10")};
  return std::any_of(words.begin(), words.end(), [&](const QString& word) { return said.contains(word); });
}

struct Due {
  Id row, person;
  QString step;
  qint64 tries = 0;
};

/// What is the same for all mails of a campaign in one pass.
struct Running {
  Record campaign, account;
  MailServer server;
  MessageFrame frame;
  CampaignContents contents;
  CampaignAudience audience;
  bool restWaits = false;  // for the variant that does better: its mails are not due
  std::unique_ptr<SmtpSession> line;
  int refused = 0;  // one after the other
  int lost = 0;     // one after the other: nobody knows whether they were taken
};

/// Why a mail does not go out now.
struct NotNow {
  enum class What { Skip, Later, Stop } what = What::Later;
  Problem problem;
  UtcMs until = 0;
};

class CampaignPass {
 public:
  CampaignPass(Workspace& workspace, const CampaignQueueOptions& options)
      : m_workspace(workspace), m_options(options), m_tokens(QByteArray()), m_mark(workspace.path()) {}

  Result<CampaignQueueReport> run() {
    if (auto ready = makeTokens(); !ready.ok()) return ready.problem();
    const auto ids = guarded([&] { return runningCampaigns(); });
    if (!ids.ok()) return ids.problem();
    for (const Id id : *ids) {
      if (isStopped()) break;
      if (auto done = campaign(id); !done.ok()) return done.problem();
    }
    const auto counted = guarded([&] {
      countWaiting();
      return 0;
    });
    if (!counted.ok()) return counted.problem();
    return m_report;
  }

 private:
  bool isStopped() const { return m_options.stop && m_options.stop(); }
  bool isFull() const { return m_options.most > 0 && m_report.handed + m_report.unknown >= m_options.most; }
  UtcMs now() const { return m_workspace.now(); }

  Result<void> note(const QString& name, const std::function<Result<void>(Transaction&)>& body) {
    const Result<qint64> done = m_workspace.note({ActKind::SendCampaign, s("campaign"), {name}}, body);
    return done.ok() ? Result<void>() : Result<void>(done.problem());
  }

  /// The secret of the workspace, made where there is none yet.
  Result<void> makeTokens() {
    return note({}, [&](Transaction& tx) -> Result<void> {
      auto tokens = MailTokens::of(tx);
      if (!tokens.ok()) return tokens.problem();
      m_tokens = *std::move(tokens);
      return {};
    });
  }

  QList<Id> runningCampaigns() {
    QList<Id> out;
    const auto reader = m_workspace.read();
    db::StatementUse rows(reader->connection().cached(s(
        "SELECT id FROM campaign WHERE status='running' AND channel='email' AND (device IS NULL OR device=?1) AND "
        "(not_before IS NULL OR not_before <= ?2) AND (?3 = 0 OR id = ?3) AND _del IS NOT 1 ORDER BY started_at, id")));
    rows->bind(1, static_cast<qint64>(m_workspace.device())).bind(2, now()).bind(3, m_options.campaign.bits());
    while (rows->step()) out << rows->id(0);
    return out;
  }

  void countWaiting() {
    const auto reader = m_workspace.read();
    // When the rest goes on is not told by its rows.
    db::StatementUse row(reader->connection().cached(
        s("SELECT count(*), min(CASE WHEN c.winner_by IS NOT NULL AND c.winner IS NULL AND ") + s(kIsRest).arg(s("m")) +
        s(" THEN NULL ELSE max(m.not_before, coalesce(c.not_before, 0)) END) FROM campaign_mail m JOIN campaign c ON "
          "c.id = m.campaign WHERE m.state='planned' AND (m._d=?1 OR c.device=?1) AND c.status='running' AND (?2 = 0 "
          "OR c.id = ?2) AND "
          "c._del IS NOT 1 AND m._del IS NOT 1")));
    row->bind(1, static_cast<qint64>(m_workspace.device())).bind(2, m_options.campaign.bits());
    if (!row->step()) return;
    m_report.waiting = row->integer(0);
    db::StatementUse other(reader->connection().cached(
        s("SELECT count(*) FROM campaign_mail m JOIN campaign c ON c.id = m.campaign WHERE m.state='planned' AND "
          "m._d<>?1 AND c.device IS NOT ?1 AND c.status='running' AND (?2 = 0 OR c.id = ?2) AND c._del IS NOT 1 AND "
          "m._del IS NOT 1")));
    other->bind(1, static_cast<qint64>(m_workspace.device())).bind(2, m_options.campaign.bits());
    if (other->step()) m_report.elsewhere = other->integer(0);
    if (m_report.waiting > 0) m_report.nextAt = std::max(m_report.nextAt, row->integer(1));
    if (m_winnerAt > 0 && (m_report.nextAt == 0 || m_winnerAt < m_report.nextAt)) m_report.nextAt = m_winnerAt;
  }

  void later(UtcMs at) {
    if (m_report.nextAt == 0 || at < m_report.nextAt) m_report.nextAt = at;
  }

  Result<void> campaign(Id id) {
    const auto planned = planLiveAudience(m_workspace, id);
    if (!planned.ok()) return planned.problem();
    m_report.planned += *planned;
    if (auto decided = decideWinner(m_workspace, id); !decided.ok()) return decided.problem();
    auto ready = guarded([&] { return prepare(id); });
    if (!ready.ok()) return ready.problem();
    if (!ready->ok()) return stopFor(id, ready->problem());
    std::optional<Running>& running = **ready;
    if (!running) return {};
    Id last;
    while (!isStopped() && !isFull()) {
      const auto due = guarded([&] { return dueMails(running->campaign, running->restWaits); });
      if (!due.ok()) return due.problem();
      if (due->empty() || due->front().row == last) break;
      last = due->front().row;
      for (const Due& one : *due) {
        if (isStopped() || isFull()) break;
        const Result<bool> goOn = send(*running, one);
        if (!goOn.ok()) return goOn.problem();
        if (!*goOn) return {};
      }
    }
    if (running->restWaits) noteWinnerAt(running->campaign);
    return finishCampaign(m_workspace, id, m_report.finished);
  }

  /// Whoever waits for the better variant goes on then.
  void noteWinnerAt(const Record& campaign) {
    const UtcMs at = restWaitsUntil(m_workspace.read()->connection(), campaign);
    if (at != kNotKnownYet && (m_winnerAt == 0 || at < m_winnerAt)) m_winnerAt = at;
  }

  /// Why a campaign does not go on is told with it, and a person has to look.
  Result<void> stopFor(Id id, const Problem& problem) {
    m_report.problems << problem;
    return note({}, [&](Transaction& tx) {
      return tx.update(tx.def("campaign"), id,
                       {{s("status"), s("paused")}, {s("paused_because"), describe(problem).left(500)}});
    });
  }

  Result<std::optional<Running>> prepare(Id id) {
    const auto reader = m_workspace.read();
    Running out;
    const auto campaign = reader->record(*reader->registry().entity(u"campaign"), id);
    if (!campaign) return std::optional<Running>();
    out.campaign = *campaign;
    const auto account = accountOfCampaign(*reader, *campaign);
    if (!account) return Problem("mail-account-none");
    out.account = *account;
    const auto secret = m_options.secret ? m_options.secret(*account) : QByteArray();
    if (!secret) return std::optional<Running>();
    out.server = smtpOf(*account, *secret);
    out.server.stop = m_options.stop;
    out.server.authority = m_options.authority;
    auto frame = frameOf(*reader, *campaign);
    if (!frame.ok()) return frame.problem();
    out.frame = *std::move(frame);
    auto contents = CampaignContents::read(*reader, *campaign, out.frame, now());
    if (!contents.ok()) return contents.problem();
    out.contents = *std::move(contents);
    auto audience = CampaignAudience::read(*reader, *campaign);
    if (!audience.ok()) return audience.problem();
    out.audience = *std::move(audience);
    out.restWaits = campaign->text("winner").isEmpty() && doesRestWait(reader->connection(), *campaign);
    out.line = std::make_unique<SmtpSession>(out.server);
    m_mark.begin();
    return std::optional<Running>(std::move(out));
  }

  std::vector<Due> dueMails(const Record& campaign, bool restWaits) {
    std::vector<Due> out;
    const auto reader = m_workspace.read();
    // Of a campaign that nobody started, only what was planned on this computer: another one that has the same
    // workspace sends its own.
    db::StatementUse rows(reader->connection().cached(s("SELECT id, person, step, tries FROM campaign_mail WHERE "
                                                        "campaign=?1 AND state='planned' AND not_before <= ?2 "
                                                        "AND (_d=?3 OR ?6) AND _del IS NOT 1 AND NOT (?5 AND ") +
                                                      s(kIsRest).arg(s("campaign_mail")) +
                                                      s(") ORDER BY not_before, id LIMIT ?4")));
    rows->bind(1, campaign.id()).bind(2, now()).bind(3, static_cast<qint64>(m_workspace.device())).bind(4, kLookAhead);
    rows->bind(5, qint64{restWaits}).bind(6, qint64{!campaign.value("device").isNull()});
    while (rows->step()) out.push_back({rows->id(0), rows->id(1), rows->text(2), rows->integer(3)});
    return out;
  }

  /// When this campaign may send its next mail, by its mails per hour.
  UtcMs throttledUntil(db::Connection& connection, const Record& campaign) {
    const qint64 perHour = campaign.value("per_hour").integer();
    if (perHour < 1) return 0;
    db::StatementUse row(connection.cached(
        s("SELECT handed_at FROM campaign_mail WHERE campaign=? AND handed_at > ? AND _del IS NOT 1 ORDER BY handed_at "
          "DESC LIMIT 1 OFFSET ?")));
    row->bind(1, campaign.id()).bind(2, now() - kHour).bind(3, perHour - 1);
    return row->step() ? row->integer(0) + kHour + 1 : 0;
  }

  /// Who else has had this mail at the same address: a couple, or a firm with one mailbox. Nobody wants it twice.
  static QString reachedThere(db::Connection& connection, Id campaign, const Due& one, const QString& kept,
                              const QString& sent) {
    db::StatementUse row(connection.cached(
        s("SELECT c.name FROM contact c JOIN campaign_mail m ON m.person=c.id WHERE c.email=?1 COLLATE NOCASE AND "
          "c._del IS NOT 1 AND c.id<>?2 AND m.campaign=?3 AND coalesce(m.step, '')=?4 AND m.address=?5 COLLATE NOCASE "
          "AND m.state NOT IN ('planned', 'skipped', 'failed') AND m._del IS NOT 1 LIMIT 1")));
    row->bind(1, kept).bind(2, one.person).bind(3, campaign).bind(4, one.step).bind(5, sent);
    return row->step() ? row->text(0) : QString();
  }

  /// Everything that can be looked at before the server is asked; the gate is asked once more at the end.
  std::optional<NotNow> objection(Reader& reader, const Running& of, const Due& one) {
    db::Connection& connection = reader.connection();
    if (const UtcMs at = throttledUntil(connection, of.campaign); at > now())
      return NotNow{NotNow::What::Stop, Problem("campaign-throttled"), at};
    const GateAnswer gate = mayReach(connection, one.person, of.campaign.text("purpose"), s("email"), now());
    if (!gate.allowed) return NotNow{NotNow::What::Skip, gate.reason, 0};
    const auto address = sendableAddress(gate.address);
    if (!address.ok()) return NotNow{NotNow::What::Skip, address.problem(), 0};
    if (const QString other = reachedThere(connection, of.campaign.id(), one, gate.address, *address); !other.isEmpty())
      return NotNow{NotNow::What::Skip, Problem("campaign-same-address", {other}), 0};
    if (const auto left = of.audience.leftBy(reader, one.person)) return NotNow{NotNow::What::Skip, *left, 0};
    const qint64 count = of.campaign.value("cap_count").integer(), days = of.campaign.value("cap_days").integer();
    if (const UtcMs at = capFreeAt(connection, one.person, count, days, now()); at > now()) {
      const QDate ends = QDate::fromString(of.campaign.text("ends"), Qt::ISODate);
      const UtcMs limit = ends.isValid() ? ends.addDays(1).startOfDay().toMSecsSinceEpoch() : now() + kLongestCapWait;
      const bool tooLate = at >= limit;
      return NotNow{tooLate ? NotNow::What::Skip : NotNow::What::Later,
                    Problem("campaign-capped", {QString::number(count), QString::number(days)}), at};
    }
    // Without one of the hours nothing is quiet.
    const Value from = of.campaign.value("quiet_from"), to = of.campaign.value("quiet_to");
    if (from.isNull() || to.isNull()) return std::nullopt;
    const QuietHours quiet{static_cast<int>(from.integer()), static_cast<int>(to.integer())};
    if (const UtcMs at = afterQuietHours(now(), quiet, m_zones.of(connection, one.person)); at > now())
      return NotNow{NotNow::What::Later, Problem("campaign-quiet"), at};
    return std::nullopt;
  }

  /// False: this campaign sends no more in this pass.
  Result<bool> send(Running& of, const Due& one) {
    struct Ready {
      std::optional<NotNow> no;
      std::optional<ContentValues> values;
      QString to;
      const CampaignContents::Sent* content = nullptr;
    };
    const auto looked = guarded([&]() -> Result<Ready> {
      const auto reader = m_workspace.read();
      Ready out;
      out.no = objection(*reader, of, one);
      if (out.no) return out;
      out.to = *sendableAddress(addressFor(reader->connection(), one.person, s("email")));
      const auto content = of.contents.of(*reader, one.person);
      if (!content.ok()) return content.problem();
      out.content = *content;
      auto values = readContentValues(*reader, *out.content->content, {one.person.bits()});
      if (!values.empty()) out.values = std::move(values.front());
      return out;
    });
    if (!looked.ok()) return looked.problem();
    if (!looked->ok()) return stopSending(of, looked->problem());
    const Ready& ready = **looked;
    if (ready.no) return notNow(of, one, *ready.no);
    if (!ready.values) return notNow(of, one, {NotNow::What::Skip, Problem("person-gone"), 0});
    return handOver(of, one, *ready.values, ready.to, *ready.content);
  }

  Result<bool> stopSending(const Running& of, const Problem& problem) {
    auto stopped = stopFor(of.campaign.id(), problem);
    return stopped.ok() ? Result<bool>(false) : Result<bool>(stopped.problem());
  }

  Result<bool> notNow(Running& of, const Due& one, const NotNow& no) {
    if (no.what == NotNow::What::Stop) {
      later(no.until);
      return false;
    }
    const bool skip = no.what == NotNow::What::Skip;
    ++(skip ? m_report.skipped : m_report.later);
    auto noted = note(of.campaign.title(), [&](Transaction& tx) -> Result<void> {
      const QString words = describe(no.problem);
      QHash<QString, Value> changes{{s("note"), words}};
      if (skip) changes.insert(s("state"), s("skipped"));
      if (!skip) changes.insert(s("not_before"), no.until);
      if (auto set = tx.update(tx.def("campaign_mail"), one.row, changes); !set.ok()) return set;
      if (!skip || no.problem.is("person-gone")) return {};
      const auto member = setMemberStatus(tx, of.campaign.id(), one.person, s("planned"), words);
      if (!member.ok()) return member.problem();
      return tx.update(tx.def("campaign_member"), *member, {{s("status"), s("skipped")}});
    });
    if (!noted.ok()) return noted.problem();
    return true;
  }

  Result<bool> handOver(Running& of, const Due& one, ContentValues values, const QString& to,
                        const CampaignContents::Sent& sent) {
    const MailContent& content = *sent.content;
    QString code;
    if (content.wantsCoupon()) {
      auto given = note(of.campaign.title(), [&](Transaction& tx) -> Result<void> {
        auto coupon = giveCoupon(tx, content.coupons, one.person, of.campaign.id());
        if (!coupon.ok()) return coupon.problem();
        code = *std::move(coupon);
        return {};
      });
      if (!given.ok()) {
        return given.problem().is("coupons-used-up") ? stopSending(of, given.problem()) : Result<bool>(given.problem());
      }
    }
    const QString token = m_tokens.campaignToken(one.row);
    const QString tracking = content.isTracked ? m_tokens.trackingToken(one.row) : QString();
    setOwnValues(values, content, {of.frame.out.address(token), code, tracking});
    const QByteArray text = sent.maker->make(values, to, token, now());
    std::optional<Problem> broken;  // why it was broken off before its end
    bool isOff = false;
    const auto beforeEnd = [&] {
      auto marked = note(of.campaign.title(),
                         [&](Transaction& tx) { return markSending(tx, of, one, token, to, sent.version, isOff); });
      if (!marked.ok()) broken = marked.problem();
      if (!marked.ok() || isOff) return false;
      m_mark.end(one.row);
      return true;
    };
    const SmtpOutcome came = m_options.send ? m_options.send(of.server, of.frame.fromAddress, {to}, text, beforeEnd)
                                            : of.line->send(of.frame.fromAddress, {to}, text, beforeEnd);
    if (broken) return *broken;
    if (isOff) return !m_campaignIsOff;
    return outcome(of, one, to, came);
  }

  /// Nothing was given that could not be taken back yet; from here on the mail may be out. Whether it still may go out
  /// is asked below the lock of the file: a withdrawal that was written before counts.
  Result<void> markSending(Transaction& tx, const Running& of, const Due& one, const QString& token, const QString& to,
                           Id version, bool& isOff) {
    const auto row = tx.record(tx.def("campaign_mail"), one.row);
    const auto campaign = tx.record(tx.def("campaign"), of.campaign.id());
    const bool still = row && !row->deleted && row->text("state") == s("planned") && campaign && !campaign->deleted &&
                       campaign->text("status") == s("running");
    isOff = !still;
    if (!still) {
      m_campaignIsOff = !campaign || campaign->text("status") != s("running");
      return {};
    }
    const GateAnswer gate = mayReach(tx.connection(), one.person, campaign->text("purpose"), s("email"), tx.now());
    if (!gate.allowed) {
      isOff = true;
      ++m_report.skipped;
      return tx.update(tx.def("campaign_mail"), one.row,
                       {{s("state"), s("skipped")}, {s("note"), describe(gate.reason)}});
    }
    return tx.update(tx.def("campaign_mail"), one.row,
                     {{s("state"), s("sending")},
                      {s("address"), to},
                      {s("version"), version},
                      {s("mail_id"), MailTokens::campaignMessageId(token, of.frame.fromAddress.section(u'@', 1))},
                      {s("handed_at"), tx.now()}});
  }

  Result<bool> outcome(Running& of, const Due& one, const QString& to, const SmtpOutcome& came) {
    using Came = SmtpOutcome::Came;
    const QString words = came.came == Came::Handed ? came.said : describe(came.problem);
    if (came.came != Came::Handed) m_report.problems << came.problem;
    if (came.problem.is("cancelled")) return false;
    const bool forGood = came.came == Came::Refused && (came.forGood || one.tries + 1 >= kMostTries);
    of.refused = forGood ? of.refused + 1 : 0;
    of.lost = came.came == Came::Unknown ? of.lost + 1 : 0;
    auto noted = note(of.campaign.title(), [&](Transaction& tx) -> Result<void> {
      if (came.came == Came::Handed) return noteHanded(tx, of, one, words);
      if (came.came == Came::Unknown) return setState(tx, one.row, "unknown", words);
      if (forGood) return noteFailed(tx, of, one, to, words);
      // A server that cannot be reached says nothing about the mail: that is no try of it.
      const bool asked = came.came == Came::Refused;
      return tx.update(tx.def("campaign_mail"), one.row,
                       {{s("state"), s("planned")},
                        {s("note"), words.left(500)},
                        {s("handed_at"), Value()},
                        {s("tries"), Value(one.tries + (asked ? 1 : 0))},
                        {s("not_before"), tx.now() + (asked ? waitAfter(one.tries) : kMinute)}});
    });
    if (!noted.ok()) return noted.problem();
    count(came.came, forGood);
    if (m_options.progress) m_options.progress(m_report.handed, m_report.waiting);
    if (of.refused >= kRefusedInARow)
      return stopSending(of, Problem("campaign-refused", {QString::number(of.refused), words.left(200)}));
    if (of.lost >= kLostInARow)
      return stopSending(of, Problem("campaign-lost", {QString::number(of.lost), words.left(200)}));
    if (came.came != Came::NotYet) return true;
    later(now() + kMinute);
    const bool isRefused = came.problem.is("mail-login") || came.problem.is("mail-token");
    return isRefused ? stopSending(of, came.problem) : Result<bool>(false);
  }

  void count(SmtpOutcome::Came came, bool forGood) {
    if (came == SmtpOutcome::Came::Handed)
      ++m_report.handed;
    else if (came == SmtpOutcome::Came::Unknown)
      ++m_report.unknown;
    else
      ++(forGood ? m_report.failed : m_report.later);
  }

  static Result<void> setState(Transaction& tx, Id row, const char* state, const QString& words) {
    return tx.update(tx.def("campaign_mail"), row, {{s("state"), s(state)}, {s("note"), words.left(500)}});
  }

  static Result<void> noteHanded(Transaction& tx, const Running& of, const Due& one, const QString& words) {
    if (auto set = setState(tx, one.row, "handed", words); !set.ok()) return set;
    const auto member = setMemberStatus(tx, of.campaign.id(), one.person, s("sent"));
    return member.ok() ? Result<void>() : Result<void>(member.problem());
  }

  static Result<void> noteFailed(Transaction& tx, const Running& of, const Due& one, const QString& to,
                                 const QString& words) {
    const bool gone = saysNoMailbox(words);
    auto set = tx.update(
        tx.def("campaign_mail"), one.row,
        {{s("state"), gone ? s("bounced") : s("failed")}, {s("note"), words.left(500)}, {s("handed_at"), Value()}});
    if (!set.ok()) return set;
    const auto member =
        setMemberStatus(tx, of.campaign.id(), one.person, gone ? s("bounced") : s("failed"), words.left(500));
    if (!member.ok()) return member.problem();
    return gone ? suppressAddress(tx, s("email"), to, s("bounced")) : Result<void>();
  }

  Workspace& m_workspace;
  const CampaignQueueOptions& m_options;
  MailTokens m_tokens;
  PersonZones m_zones{QTimeZone::systemTimeZone()};
  EndMark m_mark;
  CampaignQueueReport m_report;
  UtcMs m_winnerAt = 0;          // the first time at which a better variant is known
  bool m_campaignIsOff = false;  // somebody paused it meanwhile
};

}  // namespace

Result<CampaignQueueReport> sendCampaigns(Workspace& workspace, const CampaignQueueOptions& options) {
  return CampaignPass(workspace, options).run();
}

}  // namespace relata::mail
