#include "core/marketing/coupon.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QString countSql(const char* condition) {
  return s("(SELECT count(*) FROM coupon c WHERE c.pool = t.id AND c._del IS NOT 1%1)").arg(s(condition));
}

}  // namespace

EntityDef couponPoolDef() {
  using P = CouponPool;
  EntityDef def;
  def.number = 159;
  def.key = def.table = s("coupon_pool");
  def.prefix = s("CQ");
  def.context = "Coupon";
  def.label = s(QT_TRANSLATE_NOOP("Coupon", "Coupon pool"));
  def.plural = s(QT_TRANSLATE_NOOP("Coupon", "Coupon pools"));
  def.icon = s("tag");
  def.main = true;
  def.fields << field<&P::name>("name", QT_TRANSLATE_NOOP("Coupon", "Name"), Kind::Text,
                                FieldFlags{Title, Required, Searched, InList, Suggested})
             << field<&P::worth>("worth", QT_TRANSLATE_NOOP("Coupon", "What it is worth"), Kind::Text,
                                 FieldFlags{InList, Suggested})
             << field<&P::expires>("expires", QT_TRANSLATE_NOOP("Coupon", "Valid until"), Kind::Date,
                                   FieldFlags{InList, Suggested})
             << field<&P::description>("description", QT_TRANSLATE_NOOP("Coupon", "What it is for"), Kind::LongText,
                                       FieldFlags{Searched, Suggested})
             << computedField("codes", QT_TRANSLATE_NOOP("Coupon", "Codes"), Kind::Integer, countSql(""), InList)
             << computedField("left", QT_TRANSLATE_NOOP("Coupon", "Left"), Kind::Integer,
                              countSql(" AND c.person IS NULL AND c.given_at IS NULL AND c.redeemed_at IS NULL"),
                              InList)
             << computedField("redeemed", QT_TRANSLATE_NOOP("Coupon", "Redeemed"), Kind::Integer,
                              countSql(" AND c.redeemed_at IS NOT NULL"), InList);
  def.sublists << SublistDef{s("coupons"), s("coupon"), s("pool"), s(QT_TRANSLATE_NOOP("Coupon", "Codes"))};
  return def;
}

EntityDef couponDef() {
  using C = Coupon;
  EntityDef def;
  def.number = 160;
  def.key = def.table = s("coupon");
  def.prefix = s("CU");
  def.context = "Coupon";
  def.label = s(QT_TRANSLATE_NOOP("Coupon", "Coupon"));
  def.plural = s(QT_TRANSLATE_NOOP("Coupon", "Coupons"));
  def.icon = s("tag");
  def.fields << linkField<&C::pool>("pool", QT_TRANSLATE_NOOP("Coupon", "Pool"), {s("coupon_pool")},
                                    FieldFlags{Required, InList})
             << field<&C::code>("code", QT_TRANSLATE_NOOP("Coupon", "Code"), Kind::Text,
                                FieldFlags{Title, Required, Searched, InList, Suggested})
             << linkField<&C::person>("person", QT_TRANSLATE_NOOP("Coupon", "Given to"), {s("contact")}, InList)
             << linkField<&C::campaign>("campaign", QT_TRANSLATE_NOOP("Coupon", "By campaign"), {s("campaign")}, InList)
             << field<&C::givenAt>("given_at", QT_TRANSLATE_NOOP("Coupon", "Given on"), Kind::Time, InList)
             << field<&C::redeemedAt>("redeemed_at", QT_TRANSLATE_NOOP("Coupon", "Redeemed on"), Kind::Time, InList)
             << field<&C::redeemedBy>("redeemed_by", QT_TRANSLATE_NOOP("Coupon", "Redeemed with"), Kind::Text, InList);
  return def;
}

}  // namespace relata
