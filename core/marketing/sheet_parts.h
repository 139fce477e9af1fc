#pragma once

#include <set>

#include "core/marketing/campaign_credit.h"
#include "core/marketing/customer_orders.h"
#include "core/reports/report_def.h"

namespace relata {

/// What the sheets about campaigns have in common.
ReportCell moneyCell(qint64 minor, const QString& base, const QString& rows = {});
/// The ids of campaigns that the filter of a request lets through.
std::set<qint64> campaignsIn(Reader& reader, const Filter& filter);
QString campaignName(const CampaignCredits& credits, Id campaign);
QString channelName(Reader& reader, const QString& channel);
AttributionModel modelOf(const QString& kind);
QList<ReportOption> modelOptions(AttributionModel first);

/// As `recordsAre`, where all of them are of one kind, which `entity` becomes; "" otherwise.
QString customersAre(Reader& reader, const std::vector<qint64>& ids, QString& entity);
/// The cell opens these customers, or their orders, where they are of one kind and few enough to be named.
ReportCell whoCell(Reader& reader, ReportCell cell, const std::vector<qint64>& customers);
ReportCell ordersCell(Reader& reader, ReportCell cell, const std::vector<qint64>& customers);
QString rfmGroupKey(RfmGroup group);
QString rfmGroupTitle(RfmGroup group);

ReportSheet valueTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet churnTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet retentionTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet campaignTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet campaignFunnel(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet attributionTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet acquisitionTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet abTable(Reader& reader, const ReportRequest& request, QDate day);
ReportSheet handOverTable(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
