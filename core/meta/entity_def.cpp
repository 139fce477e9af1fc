#include "core/meta/entity_def.h"

#include <QCoreApplication>

#include <array>
#include <algorithm>

namespace relata {
namespace {

struct KindName {
  Kind kind;
  const char* key;
};
constexpr std::array kKinds{KindName{Kind::Text, "text"},       KindName{Kind::LongText, "long-text"},
                            KindName{Kind::Integer, "integer"}, KindName{Kind::Decimal, "decimal"},
                            KindName{Kind::Money, "money"},     KindName{Kind::Date, "date"},
                            KindName{Kind::Time, "time"},       KindName{Kind::Bool, "bool"},
                            KindName{Kind::Choice, "choice"},   KindName{Kind::MultiChoice, "multi-choice"},
                            KindName{Kind::Link, "link"},       KindName{Kind::Email, "email"},
                            KindName{Kind::Phone, "phone"},     KindName{Kind::Url, "url"},
                            KindName{Kind::Tags, "tags"},       KindName{Kind::Computed, "computed"}};

QString translated(const EntityDef& def, const QString& source) {
  return QCoreApplication::translate(def.context, source.toUtf8().constData());
}

template <typename List, typename Match>
auto firstWhere(const List& list, Match match) -> decltype(&*list.begin()) {
  const auto it = std::find_if(list.begin(), list.end(), match);
  return it == list.end() ? nullptr : &*it;
}

}  // namespace

QString kindKey(Kind kind) {
  for (const KindName& name : kKinds)
    if (name.kind == kind) return QLatin1String(name.key);
  return {};
}

std::optional<Kind> kindFromKey(QStringView key) {
  for (const KindName& name : kKinds)
    if (key == QLatin1String(name.key)) return name.kind;
  return std::nullopt;
}

const ChoiceDef* FieldDef::choice(QStringView wanted) const {
  return firstWhere(choices, [&](const ChoiceDef& c) { return c.key == wanted; });
}

const FieldDef* EntityDef::field(QStringView wanted) const {
  return firstWhere(fields, [&](const FieldDef& f) { return f.key == wanted; });
}

const FieldDef* EntityDef::fieldByColumn(QStringView column) const {
  return firstWhere(fields, [&](const FieldDef& f) {
    return f.stored() && (f.column == column || (f.kind == Kind::Money && f.column + QLatin1String("_cur") == column));
  });
}

const FieldDef* EntityDef::fieldByNumber(int wanted) const {
  return firstWhere(fields, [&](const FieldDef& f) { return f.number == wanted && f.number != 0; });
}

const FieldDef* EntityDef::titleField() const {
  return firstWhere(fields, [](const FieldDef& f) { return f.is(FieldFlag::Title); });
}

const SublistDef* EntityDef::sublist(QStringView name) const {
  return firstWhere(sublists, [&](const SublistDef& s) { return s.name == name; });
}

bool EntityDef::hasTags() const {
  return std::any_of(fields.begin(), fields.end(), [](const FieldDef& f) { return f.kind == Kind::Tags; });
}

QString entityLabel(const EntityDef& def) { return translated(def, def.label); }
QString entityPlural(const EntityDef& def) { return translated(def, def.plural); }

QString fieldLabel(const EntityDef& def, const FieldDef& field) {
  return field.custom ? field.label : translated(def, field.label);
}

QString choiceLabel(const EntityDef& def, const FieldDef& field, QStringView key) {
  const ChoiceDef* choice = field.choice(key);
  if (!choice) return key.toString();
  return field.custom ? choice->label : translated(def, choice->label);
}

QString choiceLabels(const EntityDef& def, const FieldDef& field) {
  constexpr qsizetype kNamed = 20;
  QStringList labels;
  for (const ChoiceDef& choice : field.choices.first(std::min(kNamed, field.choices.size())))
    labels << choiceLabel(def, field, choice.key);
  if (field.choices.size() > kNamed) labels << QStringLiteral("…");
  return labels.join(QStringLiteral(", "));
}

QString sectionLabel(const EntityDef& def, const FieldDef& field) {
  return field.section.isEmpty() ? QString() : translated(def, field.section);
}

}  // namespace relata
