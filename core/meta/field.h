#pragma once

#include <QDate>

#include <optional>

#include "core/meta/entity_def.h"

namespace relata {

/// One codec per type that a member of an entity struct may have: how it becomes a Value and comes back.
template <typename T>
struct FieldCodec;

template <>
struct FieldCodec<QString> {
  static Value toValue(const QString& v) { return v; }
  static QString fromValue(const Value& v) { return v.text(); }
};
template <>
struct FieldCodec<bool> {
  static Value toValue(bool v) { return v ? Value(qint64{1}) : Value(); }
  static bool fromValue(const Value& v) { return v.flag(); }
};
template <>
struct FieldCodec<std::optional<qint64>> {
  static Value toValue(const std::optional<qint64>& v) { return v ? Value(*v) : Value(); }
  static std::optional<qint64> fromValue(const Value& v) {
    return v.isNull() ? std::nullopt : std::optional(v.integer());
  }
};
template <>
struct FieldCodec<std::optional<double>> {
  static Value toValue(const std::optional<double>& v) { return v ? Value(*v) : Value(); }
  static std::optional<double> fromValue(const Value& v) {
    return v.isNull() ? std::nullopt : std::optional(v.decimal());
  }
};
template <>
struct FieldCodec<Id> {
  static Value toValue(Id v) { return v; }
  static Id fromValue(const Value& v) { return v.id(); }
};
template <>
struct FieldCodec<std::optional<QDate>> {
  static Value toValue(const std::optional<QDate>& v) { return v ? Value(v->toString(Qt::ISODate)) : Value(); }
  static std::optional<QDate> fromValue(const Value& v) {
    const QDate date = QDate::fromString(v.text(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
  }
};
template <>
struct FieldCodec<std::optional<MoneyValue>> {
  static Value toValue(const std::optional<MoneyValue>& v) { return v ? Value(*v) : Value(); }
  static std::optional<MoneyValue> fromValue(const Value& v) {
    return v.isMoney() ? std::optional(v.money()) : std::nullopt;
  }
};
template <>
struct FieldCodec<QStringList> {
  static Value toValue(const QStringList& v) { return v; }
  static QStringList fromValue(const Value& v) { return v.list(); }
};

namespace detail {
template <typename T>
struct MemberOf;
template <typename C, typename M>
struct MemberOf<M C::*> {
  using Class = C;
  using Type = M;
};
}  // namespace detail

/// Describes one member of an entity struct: `field<&Contact::email>("email", QT_TRANSLATE_NOOP("Contact", "E-mail"),
/// Kind::Email, flags)`.
template <auto Member>
FieldDef field(const char* key, const char* label, Kind kind, FieldFlags flags = {}) {
  using Class = typename detail::MemberOf<decltype(Member)>::Class;
  using Type = typename detail::MemberOf<decltype(Member)>::Type;
  FieldDef def;
  def.key = QLatin1String(key);
  def.label = QString::fromUtf8(label);
  def.kind = kind;
  def.flags = flags;
  def.column = kind == Kind::Tags ? QString() : def.key;
  def.get = [](const void* entity) { return FieldCodec<Type>::toValue(static_cast<const Class*>(entity)->*Member); };
  def.set = [](void* entity, const Value& value) {
    static_cast<Class*>(entity)->*Member = FieldCodec<Type>::fromValue(value);
  };
  return def;
}

template <auto Member>
FieldDef linkField(const char* key, const char* label, QStringList linkTo, FieldFlags flags = {}) {
  FieldDef def = field<Member>(key, label, Kind::Link, flags);
  def.linkTo = std::move(linkTo);
  return def;
}

template <auto Member>
FieldDef choiceField(const char* key, const char* label, QList<ChoiceDef> choices, FieldFlags flags = {}) {
  FieldDef def = field<Member>(key, label, Kind::Choice, flags);
  def.choices = std::move(choices);
  return def;
}

/// A field that is computed by SQL over the row `t` and cannot be written.
FieldDef computedField(const char* key, const char* label, Kind kind, const QString& sql, FieldFlags flags = {});

/// Gives the fields from `first` on the heading `section`.
void setSection(QList<FieldDef>& fields, int first, const char* section);

}  // namespace relata
