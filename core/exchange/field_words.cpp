#include "core/exchange/field_words.h"

#include <QTranslator>

#include "core/exchange/shapes.h"

namespace relata::exchange {
namespace {

/// The label in Chinese; a file that was written in one language is read in the other one.
QString chineseLabel(const EntityDef& def, const FieldDef& field) {
  static const auto words = [] {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/relata_zh_CN.qm"))) translator.reset();
    return translator;
  }();
  return words && !field.custom ? words->translate(def.context, field.label.toUtf8().constData()) : QString();
}

}  // namespace

bool isFieldsOwnName(const EntityDef& def, const FieldDef& field, const QString& key) {
  if (key.isEmpty()) return false;
  if (headerKey(field.key) == key || headerKey(field.label) == key || headerKey(fieldLabel(def, field)) == key)
    return true;
  return headerKey(chineseLabel(def, field)) == key;
}

}  // namespace relata::exchange
