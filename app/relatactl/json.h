#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace relata::ctl {

/// A JSON value that keeps its keys in the order they were added, so that output reads the same every time and the
/// important comes first. Integers keep all 64 bits.
class Json {
 public:
  Json() : m_text("null") {}
  Json(const QString& text);                                   // NOLINT: implicit by design
  Json(const char* text) : Json(QString::fromUtf8(text)) {}    // NOLINT
  Json(bool flag) : m_text(flag ? "true" : "false") {}         // NOLINT
  Json(qint64 number) : m_text(QByteArray::number(number)) {}  // NOLINT
  Json(int number) : m_text(QByteArray::number(number)) {}     // NOLINT
  Json(double number);                                         // NOLINT

  static Json array(const QList<Json>& items);
  static Json strings(const QList<QString>& items);
  static Json object(const QList<std::pair<QString, Json>>& members);
  /// What another part of the program wrote, as it is.
  static Json fromObject(const QJsonObject& object);
  /// The text, or null when it is empty.
  static Json textOrNull(const QString& text) { return text.isEmpty() ? Json() : Json(text); }

  const QByteArray& bytes() const { return m_text; }

 private:
  static Json raw(QByteArray text);
  QByteArray m_text;
};

}  // namespace relata::ctl
