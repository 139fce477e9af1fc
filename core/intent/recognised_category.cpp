#include "core/intent/recognised_category.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

EntityDef recognisedCategoryDef() {
  using R = RecognisedCategory;
  EntityDef def;
  def.number = 145;
  def.key = def.table = s("recognised_category");
  def.prefix = s("RC");
  def.context = "Intent";
  def.label = s(QT_TRANSLATE_NOOP("Intent", "Recognised category"));
  def.plural = s(QT_TRANSLATE_NOOP("Intent", "Recognised categories"));
  def.icon = s("bolt");
  def.bookkeeping = true;
  def.fields << linkField<&R::ticket>("ticket", QT_TRANSLATE_NOOP("Intent", "Ticket"), {s("ticket")},
                                      FieldFlags{Required, InList})
             << linkField<&R::category>("category", QT_TRANSLATE_NOOP("Intent", "Category"), {s("ticket_category")},
                                        InList)
             << field<&R::confidence>("confidence", QT_TRANSLATE_NOOP("Intent", "Confidence"), Kind::Decimal, InList)
             << field<&R::at>("at", QT_TRANSLATE_NOOP("Intent", "When"), Kind::Time, InList);
  return def;
}

}  // namespace relata
