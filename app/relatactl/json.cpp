#include "json.h"

#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace relata::ctl {
namespace {

QByteArray quoted(const QString& text) {
  QByteArray out("\"");
  for (const char c : text.toUtf8()) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
          out += "\\u00" + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0');
        else
          out += c;
    }
  }
  return out + '"';
}

}  // namespace

Json::Json(const QString& text) : m_text(quoted(text)) {}

Json::Json(double number)
    : m_text(std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest)
                                   : QByteArray("null")) {}

Json Json::raw(QByteArray text) {
  Json json;
  json.m_text = std::move(text);
  return json;
}

Json Json::array(const QList<Json>& items) {
  QByteArray out("[");
  for (const Json& item : items) {
    if (out.size() > 1) out += ", ";
    out += item.bytes();
  }
  return raw(out + ']');
}

Json Json::strings(const QList<QString>& items) {
  QList<Json> list;
  for (const QString& item : items) list << Json(item);
  return array(list);
}

Json Json::object(const QList<std::pair<QString, Json>>& members) {
  QByteArray out("{");
  for (const auto& [key, value] : members) {
    if (out.size() > 1) out += ", ";
    out += quoted(key) + ": " + value.bytes();
  }
  return raw(out + '}');
}

Json Json::fromObject(const QJsonObject& object) { return raw(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

}  // namespace relata::ctl
