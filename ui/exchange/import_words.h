#pragma once

#include "core/exchange/importer.h"
#include "ui/theme/tokens.h"

namespace relata::ui {

/// A target of a column as a person reads it: "E-mail", "Company: Industry", "Phone (home)".
QString targetText(const EntityDef& def, const EntityCatalog& catalog, const QString& target);
/// "E-mail" or "Name + Company" for what tells records apart ("email", "name+company").
QString keyText(const EntityDef& def, const EntityCatalog& catalog, const QString& key);
/// What a column may go to, in the order of the list: key and words. The first one is "leave out".
QList<QPair<QString, QString>> targetsFor(const EntityDef& def, const EntityCatalog& catalog, const QString& column);

struct ToneText {
  QString text;
  Tone tone = Tone::Neutral;
};
/// How sure the proposal is, in a word.
ToneText confidenceText(const exchange::ColumnTarget& target);
/// Why it was proposed.
QString reasonText(const exchange::ColumnTarget& target);
ToneText outcomeText(exchange::RowOutcome outcome);
QString updateRuleText(exchange::UpdateRule rule);

}  // namespace relata::ui
