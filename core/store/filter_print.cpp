#include "core/store/filter.h"
#include "core/store/filter_quote.h"

namespace relata {

QString quotedInFilter(const QString& text) {
  QString out(QLatin1Char('"'));
  for (const QChar c : text) {
    if (c == QLatin1Char('"') || c == QLatin1Char('\\')) out += QLatin1Char('\\');
    out += c;
  }
  return out + QLatin1Char('"');
}

namespace {

using Type = FilterNode::Type;

QString unitWord(DateUnit unit, bool plural) {
  static constexpr const char* kWords[] = {"hour", "day", "week", "month", "quarter", "year"};
  return QLatin1String(kWords[static_cast<int>(unit)]) + (plural ? QStringLiteral("s") : QString());
}

QString calendarWord(const FilterValue& value) {
  static constexpr const char* kDays[] = {"yesterday", "today", "tomorrow"};
  static constexpr const char* kSpans[] = {"last ", "this ", "next "};
  const int index = std::clamp(value.amount, -1, 1) + 1;
  if (value.unit == DateUnit::Day) return QLatin1String(kDays[index]);
  return QLatin1String(kSpans[index]) + unitWord(value.unit, false);
}

QString pointWord(const FilterValue& value) {
  static constexpr char kLetters[] = "hdwmqy";
  if (value.amount == 0 && value.unit == DateUnit::Hour) return QStringLiteral("now");
  const QString sign = value.amount > 0 ? QStringLiteral("+") : QString();
  return sign + QString::number(std::abs(value.amount)) + QLatin1Char(kLetters[static_cast<int>(value.unit)]);
}

QString relativeText(const FilterValue& value) {
  const QString counted = QString::number(value.amount) + QLatin1Char(' ') + unitWord(value.unit, value.amount != 1);
  switch (value.span) {
    case DateSpan::Calendar: return calendarWord(value);
    case DateSpan::Last: return QStringLiteral("last ") + counted;
    case DateSpan::Next: return QStringLiteral("next ") + counted;
    case DateSpan::Point: break;
  }
  return pointWord(value);
}

QString valueText(const FilterValue& value) {
  switch (value.type) {
    case FilterValue::Type::Text:
    case FilterValue::Type::Segment: return quotedInFilter(value.text);
    case FilterValue::Type::Money: return value.text + QLatin1Char(' ') + value.currency;
    case FilterValue::Type::Bool: return value.amount ? QStringLiteral("true") : QStringLiteral("false");
    case FilterValue::Type::Me: return QStringLiteral("me");
    case FilterValue::Type::Relative: return relativeText(value);
    default: return value.text;
  }
}

QString listText(const QList<FilterValue>& values) {
  QStringList texts;
  for (const FilterValue& value : values) texts += valueText(value);
  return QLatin1Char('(') + texts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

bool isPeriod(const FilterValue& value) {
  return value.type == FilterValue::Type::Relative && value.span != DateSpan::Point &&
         (value.span != DateSpan::Calendar || value.unit != DateUnit::Day);
}

bool namesSegments(const FilterNode& node) {
  return !node.values.isEmpty() && node.values.first().type == FilterValue::Type::Segment;
}

QString segmentText(const FilterNode& node) {
  const QString path = node.path == QStringList{QStringLiteral("id")} ? QString() : node.path.join(u'.') + u' ';
  const QString names = node.values.size() == 1 ? valueText(node.values.first()) : listText(node.values);
  return path + (node.op == CompareOp::NotIn ? QStringLiteral("not in segment ") : QStringLiteral("in segment ")) +
         names;
}

QString compareText(const FilterNode& node) {
  if (namesSegments(node)) return segmentText(node);
  const QString path = node.path.join(QLatin1Char('.')) + QLatin1Char(' ');
  const QString first = node.values.isEmpty() ? QString() : valueText(node.values.first());
  const bool period = !node.values.isEmpty() && isPeriod(node.values.first());
  switch (node.op) {
    case CompareOp::Equal: return path + (period ? QStringLiteral("in ") : QStringLiteral("= ")) + first;
    case CompareOp::NotEqual: return path + (period ? QStringLiteral("not in ") : QStringLiteral("!= ")) + first;
    case CompareOp::Less: return path + QStringLiteral("< ") + first;
    case CompareOp::LessEqual: return path + QStringLiteral("<= ") + first;
    case CompareOp::Greater: return path + QStringLiteral("> ") + first;
    case CompareOp::GreaterEqual: return path + QStringLiteral(">= ") + first;
    case CompareOp::Contains: return path + QStringLiteral("contains ") + first;
    case CompareOp::StartsWith: return path + QStringLiteral("starts with ") + first;
    case CompareOp::EndsWith: return path + QStringLiteral("ends with ") + first;
    case CompareOp::Has: return path + QStringLiteral("has ") + first;
    case CompareOp::In: return path + QStringLiteral("in ") + listText(node.values);
    case CompareOp::NotIn: return path + QStringLiteral("not in ") + listText(node.values);
    case CompareOp::Between:
      return path + QStringLiteral("between ") + first + QStringLiteral(" and ") + valueText(node.values.last());
    case CompareOp::Empty: return path + QStringLiteral("is empty");
    case CompareOp::NotEmpty: return path + QStringLiteral("is not empty");
  }
  return path;
}

QString nodeText(const FilterNode& node);

QString nested(const FilterNode& node, bool brackets) {
  const QString text = nodeText(node);
  return brackets ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

QString joined(const FilterNode& node, const QString& word) {
  QStringList parts;
  for (const FilterNode& child : node.children)
    parts += nested(child, node.type == Type::And && child.type == Type::Or);
  return parts.join(word);
}

QString sublistText(const FilterNode& node, const QString& word) {
  const QString condition =
      node.children.isEmpty() ? QString() : QStringLiteral(" where ") + nodeText(node.children.first());
  return word + QLatin1Char('(') + node.path.value(0) + condition + QLatin1Char(')');
}

QString countText(const FilterNode& node) {
  static constexpr const char* kSymbols[] = {"=", "!=", "<", "<=", ">", ">="};
  const int index = std::clamp(static_cast<int>(node.op), 0, 5);
  const QString number = node.values.isEmpty() ? QStringLiteral("0") : valueText(node.values.first());
  return sublistText(node, QStringLiteral("count")) + QLatin1Char(' ') + QLatin1String(kSymbols[index]) +
         QLatin1Char(' ') + number;
}

QString nodeText(const FilterNode& node) {
  switch (node.type) {
    case Type::And: return joined(node, QStringLiteral(" and "));
    case Type::Or: return joined(node, QStringLiteral(" or "));
    case Type::Not: {
      const FilterNode& child = node.children.first();
      return QStringLiteral("not ") + nested(child, child.type == Type::And || child.type == Type::Or);
    }
    case Type::Compare: return compareText(node);
    case Type::Exists: return sublistText(node, QStringLiteral("exists"));
    case Type::Count: return countText(node);
    case Type::Text:
      return QStringLiteral("~ ") + (node.values.isEmpty() ? quotedInFilter({}) : valueText(node.values.first()));
  }
  return {};
}

}  // namespace

QString printFilter(const Filter& filter) { return nodeText(filter.root); }

}  // namespace relata
