#include "core/marketing/campaign_posts.h"

#include <QDateTime>

#include "core/marketing/campaign.h"
#include "core/marketing/link_words.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isPost(const QString& channel) { return channel == QLatin1String("social") || channel == QLatin1String("ads"); }

std::optional<UtcMs> momentOf(const Record& campaign, const QTimeZone& zone) {
  if (!campaign.value("not_before").isNull()) return campaign.value("not_before").integer();
  const QDate day = QDate::fromString(campaign.text("starts"), Qt::ISODate);
  return day.isValid() ? std::optional(day.startOfDay(zone).toMSecsSinceEpoch()) : std::nullopt;
}

/// The first placeholder of a text, without its braces; as much of it as there is where it is not closed.
QString placeholderIn(const QString& text) {
  const qsizetype begin = text.indexOf(QLatin1String("{{"));
  if (begin < 0) return {};
  const qsizetype end = text.indexOf(QLatin1String("}}"), begin);
  const QString inside = text.mid(begin + 2, end < 0 ? 40 : end - begin - 2).simplified();
  return inside.isEmpty() ? s("…") : inside.left(60);
}

struct Post {
  Id campaign;
  QString name;
  OutgoingMessage message;
};

Result<Post> readPost(Reader& reader, Id campaign, const Carrier& carrier) {
  const auto message = postOf(reader, campaign);
  if (!message.ok()) return message.problem();
  const auto record = reader.record(*reader.registry().entity(u"campaign"), campaign);
  // A file can be written twice; what a program got may be out already.
  const bool open = hasNotBegun(*record) || (record->text("status") == s("exported") && !carrier.answers());
  if (!open) return Problem("campaign-post-out", {record->title()});
  return Post{campaign, record->title(), *message};
}

Result<void> setState(Transaction& tx, Id campaign, const char* state, const QString& why) {
  return tx.update(tx.def("campaign"), campaign,
                   {{s("status"), s(state)}, {s("paused_because"), why.isEmpty() ? Value() : Value(why)}});
}

Result<void> settle(Transaction& tx, const std::vector<Post>& posts, const QList<CarrierAnswer>& answers,
                    PostReport& report) {
  for (const Post& post : posts) {
    const auto answer = std::find_if(answers.begin(), answers.end(),
                                     [&](const CarrierAnswer& one) { return one.id == post.message.id; });
    if (answer == answers.end()) {
      const Problem silent("channel-no-answer", {post.name});
      report.problems << silent;
      ++report.exported;
      if (auto set = setState(tx, post.campaign, "exported", describe(silent)); !set.ok()) return set;
      continue;
    }
    if (!answer->handed) report.problems << Problem("channel-refused", {post.name, answer->note});
    ++(answer->handed ? report.handed : report.refused);
    const QString why = answer->handed ? QString() : describe(report.problems.last());
    if (auto set = setState(tx, post.campaign, answer->handed ? "handed" : "planned", why); !set.ok()) return set;
  }
  return {};
}

}  // namespace

Result<OutgoingMessage> postOf(Reader& reader, Id campaign) {
  const auto record = reader.record(*reader.registry().entity(u"campaign"), campaign);
  if (!record || record->deleted) return Problem("no-such-record", {campaign.text(s("CA"))});
  if (!isPost(record->text("channel"))) return Problem("campaign-no-post", {record->title()});
  if (record->text("text").trimmed().isEmpty()) return Problem("campaign-post-empty", {record->title()}, s("text"));
  for (const char* key : {"text", "url"})
    if (const QString placeholder = placeholderIn(record->text(key)); !placeholder.isEmpty())
      return Problem("campaign-post-merge", {record->title(), placeholder}, s(key));
  const LinkWords words{record->text("utm_source"), record->text("utm_medium"), record->text("utm_campaign")};
  OutgoingMessage message;
  message.id = record->idText();
  message.channel = record->text("channel");
  message.title = record->title();
  message.text = textWithLinkWords(record->text("text"), words);
  message.link = withLinkWords(record->text("url").trimmed(), words);
  message.at = momentOf(*record, reader.context().zone);
  return message;
}

std::vector<Id> plannedPosts(Reader& reader, const QString& channel) {
  std::vector<Id> out;
  db::StatementUse rows(reader.connection().cached(
      s("SELECT id FROM campaign WHERE channel IN ('social', 'ads') AND (?1 = '' OR channel = ?1) AND status = "
        "'planned' AND _del IS NOT 1 ORDER BY coalesce(starts, '9999'), coalesce(not_before, 0), id")));
  rows->bind(1, channel);
  while (rows->step()) out.push_back(rows->id(0));
  return out;
}

Result<PostReport> exportPosts(Workspace& workspace, const std::vector<Id>& campaigns, Carrier& carrier) {
  PostReport report;
  std::vector<Post> posts;
  for (const Id id : campaigns) {
    auto post = readPost(*workspace.read(), id, carrier);
    if (!post.ok() && campaigns.size() == 1) return post.problem();
    if (post.ok())
      posts.push_back(*std::move(post));
    else
      report.problems << post.problem();
  }
  if (posts.empty()) return report;
  QList<OutgoingMessage> messages;
  for (const Post& post : posts) messages << post.message;
  if (auto ready = carrier.begin(); !ready.ok()) return ready.problem();
  const Act act{ActKind::ExportCampaign, s("campaign"), {posts.front().name, QString::number(posts.size())}};
  const auto noted = workspace.transact(act, [&](Transaction& tx) -> Result<void> {
    for (const Post& post : posts)
      if (auto set = setState(tx, post.campaign, "exported", {}); !set.ok()) return set;
    if (carrier.answers()) return {};
    // The file comes last: one that is there and not noted would be exported again.
    const auto written = carrier.carry(messages);
    return written.ok() ? Result<void>() : Result<void>(written.problem());
  });
  if (!noted.ok()) return noted.problem();
  if (!carrier.answers()) {
    report.exported = static_cast<qint64>(posts.size());
    return report;
  }
  const auto carried = carrier.carry(messages);
  report.problems << (carried.ok() ? carried->problems : QList<Problem>{carried.problem()});
  const auto settled = workspace.note(act, [&](Transaction& tx) {
    return settle(tx, posts, carried.ok() ? carried->answers : QList<CarrierAnswer>(), report);
  });
  return settled.ok() ? Result<PostReport>(report) : Result<PostReport>(settled.problem());
}

}  // namespace relata
