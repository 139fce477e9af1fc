#include "core/mail/campaign_list.h"

#include <QSaveFile>
#include <QSet>

#include <cmath>

#include "core/base/csv_writer.h"
#include "core/base/money.h"
#include "core/mail/campaign_acts.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/person_zone.h"
#include "core/marketing/suppression.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr char kCapped[] = "campaign-capped";
constexpr char kSameAddress[] = "check-same-address";

qint64 countOf(const std::map<QString, qint64>& leftOut, const char* code) {
  const auto found = leftOut.find(s(code));
  return found == leftOut.end() ? 0 : found->second;
}

/// The channel of consent that a campaign needs.
QString gateOf(const QString& channel) {
  if (channel == s("call")) return s("phone");
  if (channel == s("letter")) return s("post");
  return channel;
}

struct Line {
  Id person;
  QString name, address, text;
};

struct List {
  ListEstimate estimate;
  std::vector<Line> lines;
  QString name, channel;
};

MoneyValue priceOf(const SmsPrice& price, qint64 segments) {
  const double minor = price.each * static_cast<double>(segments) * std::pow(10.0, currencyExponent(price.currency));
  // Three times 0.075 is a little less than 0.225 in binary, and has to be rounded up all the same.
  constexpr double kFine = 1e6;
  return MoneyValue{std::llround(std::round(minor * kFine) / kFine), price.currency};
}

/// The text as a subject, which is one line: what is wrong with anything else of a mail does not matter.
Result<MailContent> compiledText(Reader& reader, const Record& campaign, UtcMs now) {
  Record version(*reader.registry().entity(u"asset_version"));
  version.set("subject", campaign.text("text"));
  ContentTerms terms;
  terms.me = campaign.value("owner").id();
  terms.now = now;
  terms.needsWayOut = false;
  auto content = compileContent(reader, version, terms);
  if (!content.ok()) return content;
  content->remarks.removeIf([&](const ContentRemark& one) { return one.problem.field != s("subject"); });
  return content;
}

Result<Record> listCampaign(Reader& reader, Id id) {
  const auto campaign = reader.record(*reader.registry().entity(u"campaign"), id);
  if (!campaign || campaign->deleted) return Problem("no-such-record", {id.text(s("CA"))});
  if (!isByList(campaign->text("channel"))) return Problem("campaign-no-list", {campaign->title()});
  return *campaign;
}

Result<List> readList(Reader& reader, Id id, UtcMs now) {
  const auto campaign = listCampaign(reader, id);
  if (!campaign.ok()) return campaign.problem();
  const QString channel = campaign->text("channel");
  const auto people = audienceOf(reader, *campaign);
  if (!people.ok()) return people.problem();
  const auto content = compiledText(reader, *campaign, now);
  if (!content.ok()) return content.problem();
  List out;
  out.name = campaign->title();
  out.channel = channel;
  for (const ContentRemark& remark : content->remarks)
    if (remark.blocks && !remark.problem.is("content-no-subject")) out.estimate.faults << remark.problem;
  if (channel == s("sms") && campaign->text("text").trimmed().isEmpty())
    out.estimate.faults << Problem("sms-no-text", {}, s("text"));
  const qint64 capCount = campaign->value("cap_count").integer(), capDays = campaign->value("cap_days").integer();
  std::vector<qint64> reached;
  QHash<qint64, QString> addresses;
  out.estimate.audience = static_cast<qint64>(people->size());
  db::StatementUse known(
      reader.connection().cached(s("SELECT 1 FROM campaign_member WHERE campaign=? AND person=? AND status NOT IN "
                                   "('planned', 'skipped') AND _del IS "
                                   "NOT 1")));
  QSet<QString> numbers;  // of an SMS: a number gets it once; a call or a letter asks for somebody by name
  std::vector<qint64> fresh;
  for (const qint64 person : *people) {
    known->reset();
    known->bind(1, id).bind(2, person);
    if (!known->step()) {
      fresh.push_back(person);
      continue;
    }
    ++out.estimate.given;
    if (channel == s("sms")) numbers << channelAddress(channel, addressFor(reader.connection(), Id(person), channel));
  }
  for (const qint64 person : fresh) {
    const GateAnswer gate = mayReach(reader.connection(), Id(person), campaign->text("purpose"), gateOf(channel), now);
    if (!gate.allowed) {
      ++out.estimate.leftOut[gate.reason.code];
      out.estimate.why.emplace(gate.reason.code, gate.reason);
      continue;
    }
    if (capFreeAt(reader.connection(), Id(person), capCount, capDays, now) > now) {
      ++out.estimate.leftOut[s(kCapped)];
      continue;
    }
    if (channel == s("sms")) {
      const qsizetype before = numbers.size();
      if (numbers.insert(channelAddress(channel, gate.address)); numbers.size() == before) {
        ++out.estimate.leftOut[s(kSameAddress)];
        continue;
      }
    }
    reached.push_back(person);
    addresses.insert(person, gate.address);
  }
  for (const ContentValues& values : readContentValues(reader, *content, reached)) {
    const Line line{values.person, values.name, addresses.value(values.person.bits()),
                    previewMail(*content, values).subject};
    if (channel == s("sms")) {
      const SmsSize size = smsSize(line.text);
      out.estimate.segments += size.segments;
      out.estimate.inUcs2 += size.isUcs2 ? 1 : 0;
      if (size.segments > out.estimate.longest.segments || size.units > out.estimate.longest.units)
        out.estimate.longest = size;
    }
    out.lines.push_back(line);
  }
  out.estimate.reached = static_cast<qint64>(out.lines.size());
  if (channel == s("sms")) out.estimate.each = smsPrice(reader.connection());
  if (out.estimate.each) out.estimate.price = priceOf(*out.estimate.each, out.estimate.segments);
  return out;
}

/// Whom it would reach who was not given out before, with nothing wrong about the text.
Result<List> readyList(Workspace& workspace, Id campaign) {
  const auto read = guarded([&] { return readList(*workspace.read(), campaign, workspace.now()); });
  if (!read.ok()) return read.problem();
  if (!read->ok()) return read->problem();
  const List& list = **read;
  if (!list.estimate.faults.isEmpty()) return Problem("campaign-not-ready", {describe(list.estimate.faults.first())});
  return list;
}

constexpr qsizetype kMostProblems = 20;

Result<Record> giveOut(Transaction& tx, Id campaign, Id person) {
  const EntityDef& def = tx.def("campaign_member");
  const auto member = setMemberStatus(tx, campaign, person, s("exported"));
  if (!member.ok()) return member.problem();
  if (auto set = tx.update(def, *member, {{s("out_at"), tx.now()}}); !set.ok()) return set.problem();
  return *tx.record(def, *member);
}

/// The campaign is as far as its list.
Result<void> noteState(Transaction& tx, Id campaign, const char* state) {
  return tx.update(tx.def("campaign"), campaign, {{s("status"), s(state)}});
}

/// How far each person of a list came, by what the carrier said.
Result<void> settle(Transaction& tx, Id campaign, const List& list, const QHash<QString, CarrierAnswer>& answers,
                    const QStringList& ids, ListReport& report) {
  const auto tell = [&](const Problem& problem) {
    if (report.problems.size() < kMostProblems) report.problems << problem;
    return describe(problem);
  };
  for (qsizetype i = 0; i < ids.size(); ++i) {
    const Line& line = list.lines[static_cast<size_t>(i)];
    const auto answer = answers.constFind(ids[i]);
    const bool silent = answer == answers.cend(), handed = !silent && answer->handed;
    ++(silent ? report.exported : handed ? report.handed : report.refused);
    const QString why = silent   ? tell(Problem("channel-no-answer", {line.name}))
                        : handed ? QString()
                                 : tell(Problem("channel-refused", {line.name, answer->note}));
    const QString status = silent ? s("exported") : handed ? s("handed") : s("failed");
    if (const auto set = setMemberStatus(tx, campaign, line.person, status, why); !set.ok()) return set.problem();
  }
  return noteState(tx, campaign, report.handed > 0 && report.exported == 0 ? "handed" : "exported");
}

}  // namespace

Result<ListEstimate> estimateList(Reader& reader, Id campaign, UtcMs now) {
  const auto list = readList(reader, campaign, now);
  return list.ok() ? Result<ListEstimate>(list->estimate) : Result<ListEstimate>(list.problem());
}

qint64 ListEstimate::capped() const { return countOf(leftOut, kCapped); }

qint64 ListEstimate::shared() const { return countOf(leftOut, kSameAddress); }

bool isByList(const QString& channel) { return channel == s("sms") || channel == s("call") || channel == s("letter"); }

Result<ListPreview> previewList(Reader& reader, Id id, Id person, UtcMs now) {
  const auto campaign = listCampaign(reader, id);
  if (!campaign.ok()) return campaign.problem();
  const auto content = compiledText(reader, *campaign, now);
  if (!content.ok()) return content.problem();
  const auto values = readContentValues(reader, *content, {person.bits()});
  if (values.empty()) return Problem("person-gone");
  ListPreview out;
  out.to = addressFor(reader.connection(), person, gateOf(campaign->text("channel")));
  out.text = previewMail(*content, values.front()).subject;
  out.size = smsSize(out.text);
  return out;
}

Result<qint64> exportList(Workspace& workspace, Id campaign, const QString& path) {
  const auto read = readyList(workspace, campaign);
  if (!read.ok()) return read.problem();
  const List& list = *read;
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return Problem("file-not-writable", {path});
  CsvWriter writer(file);
  auto written = writer.write({s("name"), s("address"), s("text")});
  for (const Line& line : list.lines)
    if (written.ok()) written = writer.write({line.name, line.address, line.text});
  if (written.ok()) written = writer.finish();
  if (!written.ok()) return written.problem();
  // The file comes last, when everything else is written: one that is there and not noted would be exported again, and
  // people reached twice.
  auto noted = workspace.transact({ActKind::ExportCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<qint64> {
    tx.setAct({ActKind::ExportCampaign, s("campaign"), {list.name, QString::number(list.lines.size())}});
    for (const Line& line : list.lines)
      if (const auto member = giveOut(tx, campaign, line.person); !member.ok()) return member.problem();
    if (!list.lines.empty())
      if (auto told = noteState(tx, campaign, "exported"); !told.ok()) return told.problem();
    if (!file.commit()) return Problem("file-not-writable", {path});
    return static_cast<qint64>(list.lines.size());
  });
  return noted;
}

Result<ListReport> handOverList(Workspace& workspace, Id campaign, Carrier& carrier) {
  const auto read = readyList(workspace, campaign);
  if (!read.ok()) return read.problem();
  const List& list = *read;
  if (list.channel != s("sms")) return Problem("campaign-not-sms", {list.name});
  ListReport report;
  if (list.lines.empty()) return report;
  if (auto ready = carrier.begin(); !ready.ok()) return ready.problem();
  const Act act{ActKind::ExportCampaign, s("campaign"), {list.name, QString::number(list.lines.size())}};
  QList<OutgoingMessage> messages;
  QStringList ids;
  const auto noted = workspace.transact(act, [&](Transaction& tx) -> Result<void> {
    for (const Line& line : list.lines) {
      const auto member = giveOut(tx, campaign, line.person);
      if (!member.ok()) return member.problem();
      ids << member->id().text(tx.def("campaign_member").prefix);
      messages << OutgoingMessage{ids.last(), s("sms"), list.name, line.address, line.name, line.text, {}, {}};
    }
    return {};
  });
  if (!noted.ok()) return noted.problem();
  const auto carried = carrier.carry(messages);
  report.problems = carried.ok() ? carried->problems : QList<Problem>{carried.problem()};
  QHash<QString, CarrierAnswer> byId;
  if (carried.ok())
    for (const CarrierAnswer& one : carried->answers) byId.insert(one.id, one);
  const auto settled =
      workspace.note(act, [&](Transaction& tx) { return settle(tx, campaign, list, byId, ids, report); });
  return settled.ok() ? Result<ListReport>(report) : Result<ListReport>(settled.problem());
}

}  // namespace relata::mail
