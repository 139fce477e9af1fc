#include "core/mail/campaign_winner.h"

#include "core/marketing/campaign_variant.h"
#include "core/marketing/marketing_sheet.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kHoursOfDay = 24;

}  // namespace

QString betterVariant(Reader& reader, const Record& campaign) {
  const auto filter = parseFilter(s("id = %1").arg(campaign.idText()), campaign.def(), reader.registry());
  if (!filter.ok()) return {};
  ReportRequest request;
  request.report = s("ab");
  request.filter = *filter;
  request.kind = campaign.text("winner_by");
  request.days = static_cast<int>((campaign.value("winner_hours").integer() + kHoursOfDay - 1) / kHoursOfDay);
  const auto sheet = marketingSheet(reader, request, QDate());
  if (!sheet.ok()) return {};
  const int people = sheet->column(s("people")), rate = sheet->column(s("rate"));
  QString best;
  double most = -1;
  for (const CampaignArm& arm : campaignArms(reader.connection(), campaign)) {
    if (arm.variant == s(kHoldout) || arm.variant == s(kOriginal)) continue;
    if (best.isEmpty()) best = arm.variant;
    for (const ReportRow& row : sheet->rows) {
      if (row.key != campaign.idText() + u' ' + arm.variant || row.cells.value(people).value.integer() == 0) continue;
      if (row.cells.value(rate).value.decimal() <= most) continue;
      most = row.cells.value(rate).value.decimal();
      best = arm.variant;
    }
  }
  return best;
}

Result<void> decideWinner(Workspace& workspace, Id id) {
  const auto better = guarded([&] {
    const auto reader = workspace.read();
    const auto campaign = reader->record(*reader->registry().entity(u"campaign"), id);
    const UtcMs until = campaign ? restWaitsUntil(reader->connection(), *campaign) : 0;
    if (until == 0 || until > workspace.now() || !campaign->text("winner").isEmpty()) return QString();
    return betterVariant(*reader, *campaign);
  });
  if (!better.ok()) return better.problem();
  if (better->isEmpty()) return {};
  const auto noted = workspace.note({ActKind::SendCampaign, s("campaign"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("campaign"), id, {{s("winner"), *better}});
  });
  return noted.ok() ? Result<void>() : Result<void>(noted.problem());
}

}  // namespace relata::mail
