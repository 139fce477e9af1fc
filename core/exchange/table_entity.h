#pragma once

#include <QStringList>

namespace relata::exchange {

/// What the rows of a table are where nothing else tells: "contact", "company" or "product", by the names of its
/// columns in all languages that are known, and by what stands in its first rows.
QString detectEntity(const QStringList& header, const QList<QStringList>& rows);

/// Whether the columns are those of leads, tickets, deals, orders or consents, and not of people, firms or products.
bool namesLeads(const QStringList& header);
bool namesTickets(const QStringList& header);
bool namesDeals(const QStringList& header);
bool namesOrders(const QStringList& header);
bool namesConsents(const QStringList& header);
/// Whether each deal has a name of its own; whether the rows are lines with quantities or prices.
bool namesEachDeal(const QStringList& header);
bool namesLineRows(const QStringList& header);

}  // namespace relata::exchange
