#include "ui/exchange/import_words.h"

#include <QCoreApplication>

#include "core/exchange/line_rows.h"

namespace relata::ui {
namespace {

/// Where translators find the texts of this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Import)
};

struct Special {
  const char* target;
  const char* text;
};
constexpr Special kSpecials[] = {{"", QT_TRANSLATE_NOOP("Import", "Leave out")},
                                 {"tags", QT_TRANSLATE_NOOP("Import", "Tags")},
                                 {"note", QT_TRANSLATE_NOOP("Import", "A note of its own")},
                                 {"points", QT_TRANSLATE_NOOP("Import", "Further addresses")},
                                 {"jobs", QT_TRANSLATE_NOOP("Import", "Jobs")},
                                 {"do-not-use", QT_TRANSLATE_NOOP("Import", "Do not use the value in the next column")},
                                 {"profile", QT_TRANSLATE_NOOP("Import", "LinkedIn or XING page")},
                                 {"card", QT_TRANSLATE_NOOP("Import", "Kept for vCard exports")},
                                 {"label", QT_TRANSLATE_NOOP("Import", "Kind of the value in the next column")},
                                 {"do-not-use:email", QT_TRANSLATE_NOOP("Import", "Do not use the e-mail")},
                                 {"do-not-use:phone", QT_TRANSLATE_NOOP("Import", "Do not use the phone")},
                                 {"unsubscribed:email", QT_TRANSLATE_NOOP("Import", "Unsubscribed from e-mail")},
                                 {"unsubscribed:sms", QT_TRANSLATE_NOOP("Import", "Unsubscribed from SMS")},
                                 {"whose:email", QT_TRANSLATE_NOOP("Import", "E-mail of the person")},
                                 {"whose:phone", QT_TRANSLATE_NOOP("Import", "Phone of the person")},
                                 {"agreed", QT_TRANSLATE_NOOP("Import", "Given or withdrawn")},
                                 {"agreed:not", QT_TRANSLATE_NOOP("Import", "Withdrawn (yes)")},
                                 {"agreed:at", QT_TRANSLATE_NOOP("Import", "When that was")},
                                 {"birthday:year", QT_TRANSLATE_NOOP("Import", "Birthday: year")},
                                 {"birthday:month", QT_TRANSLATE_NOOP("Import", "Birthday: month")},
                                 {"birthday:day", QT_TRANSLATE_NOOP("Import", "Birthday: day")},
                                 {"person.name", QT_TRANSLATE_NOOP("Import", "Customer, by name")},
                                 {"person.email", QT_TRANSLATE_NOOP("Import", "Customer, by e-mail")},
                                 {"person.phone", QT_TRANSLATE_NOOP("Import", "Customer, by phone number")},
                                 {"id", QT_TRANSLATE_NOOP("Import", "Relata's own id")},
                                 {"modified", QT_TRANSLATE_NOOP("Import", "Last changed in the source")},
                                 {"created", QT_TRANSLATE_NOOP("Import", "Made in the source")},
                                 {"about:email", QT_TRANSLATE_NOOP("Import", "Whom it concerns, by e-mail")},
                                 {"gone", QT_TRANSLATE_NOOP("Import", "Cancelled in the source")}};

QString pointWord(const EntityCatalog& catalog, const QString& kind) {
  const EntityDef* point = catalog.entity(u"point");
  const FieldDef* field = point ? point->field(u"kind") : nullptr;
  return field ? choiceLabel(*point, *field, kind) : kind;
}

QString labelled(const QString& text, const QString& label) {
  return label.isEmpty() ? text : Words::tr("%1 (%2)").arg(text, label);
}

}  // namespace

QString targetText(const EntityDef& def, const EntityCatalog& catalog, const QString& target) {
  for (const Special& special : kSpecials)
    if (target == QLatin1String(special.target)) return Words::tr(special.text);
  if (const FieldDef* field = def.field(target)) return fieldLabel(def, *field);
  if (const FieldDef* part = exchange::lineField(def, target))
    return Words::tr("Line: %1").arg(fieldLabel(*catalog.entity(u"line"), *part));
  const QStringList dotted = target.split(QLatin1Char('.'));
  if (dotted.size() == 2) {
    const FieldDef* link = def.field(dotted[0]);
    const EntityDef* other = link && !link->linkTo.isEmpty() ? catalog.entity(link->linkTo.first()) : nullptr;
    const FieldDef* field = other ? other->field(dotted[1]) : nullptr;
    if (field) return Words::tr("%1: %2").arg(fieldLabel(def, *link), fieldLabel(*other, *field));
  }
  const QStringList parts = target.split(QLatin1Char(':'));
  if (parts[0] == QLatin1String("point")) return labelled(pointWord(catalog, parts.value(1)), parts.value(2));
  if (parts[0] == QLatin1String("address")) {
    const FieldDef* field = def.field(parts.value(2));
    return labelled(field ? fieldLabel(def, *field) : parts.value(2), parts.value(1));
  }
  if (parts[0] == QLatin1String("job")) {
    const EntityDef* job = catalog.entity(u"employment");
    const FieldDef* field = job ? job->field(parts.value(2)) : nullptr;
    return Words::tr("Job %1: %2").arg(parts.value(1), field ? fieldLabel(*job, *field) : parts.value(2));
  }
  if (const FieldDef* amount = def.field(parts[0]); amount && parts.value(1) == QLatin1String("currency"))
    return Words::tr("Currency of: %1").arg(fieldLabel(def, *amount));
  if (parts[0] == QLatin1String("new")) return Words::tr("New field: %1").arg(parts.value(2));
  return target;
}

QString keyText(const EntityDef& def, const EntityCatalog& catalog, const QString& key) {
  QStringList parts;
  for (const QString& part : key.split(QLatin1Char('+'))) parts << targetText(def, catalog, part);
  return parts.join(QStringLiteral(" + "));
}

QList<QPair<QString, QString>> targetsFor(const EntityDef& def, const EntityCatalog& catalog, const QString& column) {
  QStringList targets{QString()};
  for (const FieldDef& field : def.fields)
    if (field.kind != Kind::Computed && !field.is(FieldFlag::ReadOnly) && !field.is(FieldFlag::Hidden))
      targets << field.key;
  if (const FieldDef* amount = def.field(u"amount"); amount && amount->kind == Kind::Money && !def.field(u"currency"))
    targets << QStringLiteral("amount:currency");
  if (const FieldDef* link = def.field(u"company"); link && !link->linkTo.isEmpty())
    if (const EntityDef* company = catalog.entity(link->linkTo.first()))
      for (const FieldDef& field : company->fields)
        if (field.stored() && field.kind != Kind::Link && !field.is(FieldFlag::ReadOnly))
          targets << link->key + QLatin1Char('.') + field.key;
  if (exchange::hasLines(def))
    for (const FieldDef& field : catalog.entity(u"line")->fields)
      if (const QString target = QStringLiteral("line.") + field.key; exchange::lineField(def, target))
        targets << target;
  for (const char* more : {"point:phone:home", "point:phone:work", "point:email:home", "point:email:work", "point:web:",
                           "note", "do-not-use:email", "do-not-use:phone", "unsubscribed:email", "unsubscribed:sms",
                           "birthday:year", "birthday:month", "birthday:day", "label", "modified", "created", "id"})
    if (qstrncmp(more, "birthday", 8) != 0 || def.field(u"birthday")) targets << QLatin1String(more);
  if (def.key == QLatin1String("consent"))
    for (const char* more : {"whose:email", "whose:phone", "agreed", "agreed:not", "agreed:at"})
      targets << QLatin1String(more);
  if (def.key == QLatin1String("campaign_member"))
    for (const char* more : {"person.name", "person.email", "person.phone"}) targets << QLatin1String(more);
  if (def.key == QLatin1String("ticket"))
    for (const char* more : {"person.name", "person.email", "person.phone", "category.name"})
      targets << QLatin1String(more);
  targets << QStringLiteral("new:text:") + column;
  QList<QPair<QString, QString>> out;
  for (const QString& target : targets) out.append({target, targetText(def, catalog, target)});
  return out;
}

ToneText confidenceText(const exchange::ColumnTarget& target) {
  if (target.reason == QLatin1String("user")) return {Words::tr("Yours"), Tone::Info};
  if (target.field.isEmpty()) return {Words::tr("Left out"), Tone::Neutral};
  if (target.confidence >= 0.85) return {Words::tr("Sure"), Tone::Good};
  if (target.confidence >= 0.6) return {Words::tr("Likely"), Tone::Info};
  return {Words::tr("Please check"), Tone::Warning};
}

QString reasonText(const exchange::ColumnTarget& target) {
  if (target.reason == QLatin1String("shape")) return Words::tr("This program always writes it so.");
  if (target.reason == QLatin1String("header")) return Words::tr("By the heading.");
  if (target.reason == QLatin1String("values")) return Words::tr("By what the cells look like.");
  if (target.reason == QLatin1String("user")) return Words::tr("Chosen by you.");
  if (target.reason == QLatin1String("error-column")) return Words::tr("The reasons of an earlier import.");
  if (target.reason == QLatin1String("no-field")) return Words::tr("Relata has no field for it.");
  if (target.reason == QLatin1String("empty")) return Words::tr("The column is empty.");
  return Words::tr("Nothing is known about it.");
}

ToneText outcomeText(exchange::RowOutcome outcome) {
  switch (outcome) {
    case exchange::RowOutcome::New: return {Words::tr("New"), Tone::Good};
    case exchange::RowOutcome::Updated: return {Words::tr("Update"), Tone::Info};
    case exchange::RowOutcome::Duplicate: return {Words::tr("Already there"), Tone::Neutral};
    case exchange::RowOutcome::Error: break;
  }
  return {Words::tr("Error"), Tone::Bad};
}

QString updateRuleText(exchange::UpdateRule rule) {
  switch (rule) {
    case exchange::UpdateRule::Never: return Words::tr("Leave them as they are");
    case exchange::UpdateRule::Empty: return Words::tr("Fill their empty fields");
    case exchange::UpdateRule::Newer: return Words::tr("Overwrite when the row is newer");
    case exchange::UpdateRule::Always: break;
  }
  return Words::tr("Overwrite with the row");
}

}  // namespace relata::ui
