#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include "core/meta/entity_words.h"
#include "core/store/filter_parts.h"
#include "core/store/filter_path.h"
#include "core/store/filter.h"

namespace relata {
namespace {

using Type = FilterNode::Type;

/// Where translators find the texts of this file.
class Chip {
  Q_DECLARE_TR_FUNCTIONS(Filter)
};

QString duration(DateUnit unit, int count) {
  const auto units = [count](const char* text) { return QCoreApplication::translate("Filter", text, nullptr, count); };
  switch (unit) {
    case DateUnit::Hour: return units(QT_TRANSLATE_N_NOOP("Filter", "%n hours"));
    case DateUnit::Week: return units(QT_TRANSLATE_N_NOOP("Filter", "%n weeks"));
    case DateUnit::Month: return units(QT_TRANSLATE_N_NOOP("Filter", "%n months"));
    case DateUnit::Quarter: return units(QT_TRANSLATE_N_NOOP("Filter", "%n quarters"));
    case DateUnit::Year: return units(QT_TRANSLATE_N_NOOP("Filter", "%n years"));
    case DateUnit::Day: break;
  }
  return units(QT_TRANSLATE_N_NOOP("Filter", "%n days"));
}

QString calendar(const FilterValue& value) {
  static constexpr const char* kWords[5][3] = {
      {QT_TRANSLATE_NOOP("Filter", "yesterday"), QT_TRANSLATE_NOOP("Filter", "today"),
       QT_TRANSLATE_NOOP("Filter", "tomorrow")},
      {QT_TRANSLATE_NOOP("Filter", "last week"), QT_TRANSLATE_NOOP("Filter", "this week"),
       QT_TRANSLATE_NOOP("Filter", "next week")},
      {QT_TRANSLATE_NOOP("Filter", "last month"), QT_TRANSLATE_NOOP("Filter", "this month"),
       QT_TRANSLATE_NOOP("Filter", "next month")},
      {QT_TRANSLATE_NOOP("Filter", "last quarter"), QT_TRANSLATE_NOOP("Filter", "this quarter"),
       QT_TRANSLATE_NOOP("Filter", "next quarter")},
      {QT_TRANSLATE_NOOP("Filter", "last year"), QT_TRANSLATE_NOOP("Filter", "this year"),
       QT_TRANSLATE_NOOP("Filter", "next year")}};
  return Chip::tr(kWords[std::clamp(static_cast<int>(value.unit) - 1, 0, 4)][std::clamp(value.amount, -1, 1) + 1]);
}

QString relative(const FilterValue& value) {
  const QString length = duration(value.unit, std::abs(value.amount));
  switch (value.span) {
    case DateSpan::Calendar: return calendar(value);
    case DateSpan::Last: return Chip::tr("last %1").arg(length);
    case DateSpan::Next: return Chip::tr("next %1").arg(length);
    case DateSpan::Point: break;
  }
  if (value.amount == 0) return Chip::tr(value.unit == DateUnit::Hour ? QT_TRANSLATE_NOOP("Filter", "now") : "today");
  return Chip::tr(value.amount < 0 ? QT_TRANSLATE_NOOP("Filter", "%1 ago") : QT_TRANSLATE_NOOP("Filter", "in %1"))
      .arg(length);
}

QString numberText(const QString& digits) {
  bool whole = false;
  const qlonglong number = digits.toLongLong(&whole);
  return whole ? QLocale().toString(number) : digits;
}

QString valueText(const FilterValue& value, const FieldPath& path) {
  switch (value.type) {
    case FilterValue::Type::Text: return choiceLabel(path.owner(), path.field(), value.text);
    case FilterValue::Type::Number: return numberText(value.text);
    case FilterValue::Type::Money: return numberText(value.text) + QLatin1Char(' ') + value.currency;
    case FilterValue::Type::Bool: return value.amount ? Chip::tr("yes") : Chip::tr("no");
    case FilterValue::Type::Me: return Chip::tr("me");
    case FilterValue::Type::Relative: return relative(value);
    case FilterValue::Type::Date: {
      const QDate day = QDate::fromString(value.text, Qt::ISODate);
      return value.text.size() == 10 && day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : value.text;
    }
    case FilterValue::Type::Id:
    case FilterValue::Type::Segment: break;
  }
  return value.text;
}

QString alternatives(const QList<FilterValue>& values, const FieldPath& path) {
  constexpr qsizetype kShown = 4;
  const auto isId = [](const FilterValue& value) { return value.type == FilterValue::Type::Id; };
  const bool ids = std::all_of(values.begin(), values.end(), isId);  // four ids of forty say nothing to anybody
  const auto all = static_cast<int>(values.size());
  if (ids && all > kShown) return QCoreApplication::translate("Filter", "%n records", nullptr, all);
  QStringList texts;
  for (const FilterValue& value : values.first(std::min(values.size(), kShown))) texts += valueText(value, path);
  const QString joined = texts.join(Chip::tr(" or "));
  const auto more = static_cast<int>(values.size() - texts.size());
  if (more == 0) return joined;
  return joined + QCoreApplication::translate("Filter", " and %n more", nullptr, more);
}

/// "older than 30 days" reads as an age: "Last contact > 30 days".
QString ageText(const FilterNode& node, const QString& label) {
  const FilterValue value = node.values.value(0);
  const bool past = value.type == FilterValue::Type::Relative && value.span == DateSpan::Point && value.amount < 0;
  if (!past) return {};
  const QString length = duration(value.unit, -value.amount);
  switch (node.op) {
    case CompareOp::Less: return Chip::tr("%1 > %2").arg(label, length);
    case CompareOp::LessEqual: return Chip::tr("%1 ≥ %2").arg(label, length);
    case CompareOp::Greater: return Chip::tr("%1 < %2").arg(label, length);
    case CompareOp::GreaterEqual: return Chip::tr("%1 ≤ %2").arg(label, length);
    default: return {};
  }
}

const char* pattern(CompareOp op) {
  switch (op) {
    case CompareOp::NotEqual:
    case CompareOp::NotIn: return QT_TRANSLATE_NOOP("Filter", "%1: not %2");
    case CompareOp::Less: return QT_TRANSLATE_NOOP("Filter", "%1 < %2");
    case CompareOp::LessEqual: return QT_TRANSLATE_NOOP("Filter", "%1 ≤ %2");
    case CompareOp::Greater: return QT_TRANSLATE_NOOP("Filter", "%1 > %2");
    case CompareOp::GreaterEqual: return QT_TRANSLATE_NOOP("Filter", "%1 ≥ %2");
    case CompareOp::Contains: return QT_TRANSLATE_NOOP("Filter", "%1 contains %2");
    case CompareOp::StartsWith: return QT_TRANSLATE_NOOP("Filter", "%1 starts with %2");
    case CompareOp::EndsWith: return QT_TRANSLATE_NOOP("Filter", "%1 ends with %2");
    default: return QT_TRANSLATE_NOOP("Filter", "%1: %2");
  }
}

bool namesSegments(const FilterNode& node) {
  return !node.values.isEmpty() && node.values.first().type == FilterValue::Type::Segment;
}

QString compareText(const FilterNode& node, const EntityDef& def, const EntityCatalog& catalog) {
  const Result<FieldPath> path = resolvePath(node.path.join(QLatin1Char('.')), def, catalog);
  if (!path) return printFilter({node});
  const QString label = pathLabel(*path);
  if (namesSegments(node)) {
    QStringList names;
    for (const FilterValue& value : node.values) names += value.text;
    const QString joined = names.join(Chip::tr(" or "));
    const bool without = node.op == CompareOp::NotIn;
    if (path->keys == QStringList{QStringLiteral("id")})
      return without ? Chip::tr("Not in segment: %1").arg(joined) : Chip::tr("In segment: %1").arg(joined);
    return without ? Chip::tr("%1 not in segment: %2").arg(label, joined)
                   : Chip::tr("%1 in segment: %2").arg(label, joined);
  }
  if (node.op == CompareOp::Empty) return Chip::tr("%1: empty").arg(label);
  if (node.op == CompareOp::NotEmpty) return Chip::tr("%1: filled in").arg(label);
  if (node.op == CompareOp::Between && node.values.size() == 2) {
    return Chip::tr("%1: %2 to %3").arg(label, valueText(node.values[0], *path), valueText(node.values[1], *path));
  }
  const QString age = ageText(node, label);
  return age.isEmpty() ? Chip::tr(pattern(node.op)).arg(label, alternatives(node.values, *path)) : age;
}

QString nodeText(const FilterNode& node, const EntityDef& def, const EntityCatalog& catalog, int depth);

QString sublistText(const FilterNode& node, const EntityDef& def, const EntityCatalog& catalog, bool without,
                    int depth) {
  const SublistDef* list = def.sublist(node.path.value(0));
  const EntityDef* target = list ? catalog.entity(list->entity) : nullptr;
  if (!target) return printFilter({node});
  QString label = sublistLabel(def, *list);
  if (!node.children.isEmpty())
    label = Chip::tr("%1 (%2)").arg(label, nodeText(node.children.first(), *target, catalog, depth + 1));
  if (node.type == Type::Exists)
    return Chip::tr(without ? QT_TRANSLATE_NOOP("Filter", "Without %1") : QT_TRANSLATE_NOOP("Filter", "With %1"))
        .arg(label);
  const QString counted = Chip::tr("Number of %1").arg(label);
  return Chip::tr(pattern(node.op)).arg(counted, numberText(node.values.value(0).text));
}

QString joinedText(const FilterNode& node, const EntityDef& def, const EntityCatalog& catalog, int depth) {
  QStringList parts;
  for (const FilterNode& child : node.children) {
    const QString text = nodeText(child, def, catalog, depth + 1);
    const bool group = child.type == Type::And || child.type == Type::Or;
    parts += group ? QLatin1Char('(') + text + QLatin1Char(')') : text;
  }
  return parts.join(node.type == Type::And ? Chip::tr(" and ") : Chip::tr(" or "));
}

QString nodeText(const FilterNode& node, const EntityDef& def, const EntityCatalog& catalog, int depth) {
  if (depth > kMaxFilterDepth) return QStringLiteral("…");
  switch (node.type) {
    case Type::And:
    case Type::Or: return joinedText(node, def, catalog, depth);
    case Type::Compare: return compareText(node, def, catalog);
    case Type::Exists:
    case Type::Count: return sublistText(node, def, catalog, false, depth);
    case Type::Text: return Chip::tr("“%1”").arg(node.values.value(0).text);
    case Type::Not: break;
  }
  const FilterNode child = node.children.value(0);
  if (child.type == Type::Exists) return sublistText(child, def, catalog, true, depth);
  return Chip::tr("not (%1)").arg(nodeText(child, def, catalog, depth + 1));
}

}  // namespace

QList<FilterNode> partsOf(const Filter& filter) {
  if (filter.root.type == Type::And) return filter.root.children;
  return {filter.root};
}

QList<FilterChip> filterChips(const Filter& filter, const EntityDef& def, const EntityCatalog& catalog) {
  QList<FilterChip> chips;
  for (const FilterNode& part : partsOf(filter))
    chips += FilterChip{nodeText(part, def, catalog, 0), part, part.type == Type::Compare && !namesSegments(part)};
  return chips;
}

Filter withChip(const Filter& filter, const FilterNode& node, int index) {
  QList<FilterNode> list = partsOf(filter);
  if (index >= 0 && index < list.size()) {
    list[index] = node;
  } else if (!list.contains(node)) {
    list += node;
  }
  return {FilterNode::all(std::move(list))};
}

Filter withoutChip(const Filter& filter, int index) {
  QList<FilterNode> list = partsOf(filter);
  if (index >= 0 && index < list.size()) list.removeAt(index);
  return {FilterNode::all(std::move(list))};
}

}  // namespace relata
