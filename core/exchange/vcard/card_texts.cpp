#include "core/exchange/vcard/card_texts.h"

#include "core/meta/record.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

CardContent contentOf(const std::function<QString(const char* key)>& text) {
  CardContent content;
  for (const CardText& each : kCardTexts) content.*each.written = text(each.key);
  for (const CardReach& each : kCardReach) content.*each.written = text(each.key);
  for (const CardAddressPart& each : kCardAddress) content.address.*each.written = text(each.key);
  return content;
}

void addPoint(CardContent& content, const CardContent::Point& point) {
  const bool primary =
      QStringList{content.email, content.phone, content.mobile, content.website, content.wechat, content.qq}.contains(
          point.value);
  if (point.doNotUse && primary)
    content.unusable << point.value;
  else
    content.points << point;
}

void addKept(CardContent& content, db::Connection& connection, const EntityDef& cards, Id record) {
  db::StatementUse points(connection.cached(
      s("SELECT kind, label, value, do_not_use FROM point WHERE record=? AND _del IS NOT 1 ORDER BY id")));
  points->bind(1, record);
  while (points->step())
    addPoint(content, {points->text(0), points->text(1), points->text(2), points->integer(3) == 1});
  Record card(cards);
  card.set("record", record);
  db::StatementUse row(connection.cached(s("SELECT properties FROM card WHERE id=? AND _del IS NOT 1")));
  row->bind(1, contentId(card));
  if (row->step()) content.rest = row->text(0);
}

}  // namespace relata::exchange
