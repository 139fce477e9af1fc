#pragma once

#include <QDate>
#include <QHash>
#include <QSet>

#include "core/meta/record.h"
#include "ui/records/record_context.h"
#include "ui/theme/tokens.h"

namespace relata::ui {

/// Titles of linked records by their id.
struct LinkTitles : QHash<qint64, QString> {
  LinkTitles() = default;
  LinkTitles(const QHash<qint64, QString>& titles) : QHash(titles) {}  // NOLINT: titles of records that are there
  QSet<qint64> deleted;                                                ///< those among them that are in the recycle bin
};

/// A value as a person reads it: dates and numbers by locale, choices by label, links by title.
QString displayText(const EntityDef& def, const FieldDef& field, const Value& value, const LinkTitles& titles);
/// The same as it is offered for editing; typed back unchanged it gives the same value.
QString editingText(const EntityDef& def, const FieldDef& field, const Value& value, const LinkTitles& titles);

/// Reads typed text as the field's kind wants it; dates also in words ("tomorrow", "next week", "下周").
/// Problems as of parseFieldText, value-not-email, value-not-phone.
Result<Value> readTyped(const RecordContext& context, const EntityDef& def, const FieldDef& field, const QString& text);

/// Days as a period: "every 6 weeks"; typed back it gives the same days.
QString periodText(qint64 days);

/// "Mon 30/11/2026 15:00": a day as it was understood, with its weekday, so that a slip is seen.
QString momentText(const QDate& day, const std::optional<QTime>& time);

/// "today 09:12", "yesterday 16:40", "Wed 11:05", "12 Mar 2026": near moments by their day, far ones by date.
QString nearMoment(UtcMs moment, UtcMs now);
/// "tomorrow", "in 3 days", "2 days late".
QString dueText(UtcMs due, UtcMs now);

Tone toneOf(const FieldDef& field, const QString& choice);
bool isNumberKind(Kind kind);

/// Titles of every record that the given records link to, one query per kind of target.
LinkTitles linkTitles(Reader& reader, const QList<Record>& records, const QList<const FieldDef*>& fields);

}  // namespace relata::ui
