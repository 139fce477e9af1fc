#include <QCoreApplication>

#include "core/store/filter_compiler.h"
#include "core/store/filter_dates.h"

namespace relata {
namespace {

QString symbolOf(CompareOp op) {
  switch (op) {
    case CompareOp::Less: return QStringLiteral(" < ");
    case CompareOp::LessEqual: return QStringLiteral(" <= ");
    case CompareOp::Greater: return QStringLiteral(" > ");
    case CompareOp::GreaterEqual: return QStringLiteral(" >= ");
    default: return QStringLiteral(" = ");
  }
}

SqlText equalsAny(const QString& left, const QList<Value>& values) {
  SqlText sql(left);
  if (values.size() == 1) return (sql << QStringLiteral(" = ")).bind(values.first());
  sql << QStringLiteral(" IN (");
  for (qsizetype i = 0; i < values.size(); ++i) (i == 0 ? sql : sql << QStringLiteral(", ")).bind(values[i]);
  return sql << QStringLiteral(")");
}

SqlText matches(const QString& left, CompareOp op, const QStringList& needles) {
  const QString needle = needles.value(0);
  // SQLite counts characters, QString counts UTF-16 units.
  const auto length = static_cast<qint64>(needle.toUcs4().size());
  SqlText sql;
  switch (op) {
    case CompareOp::Contains:
      return (sql << QStringLiteral("instr(") << left << QStringLiteral(", ")).bind(needle) << QStringLiteral(") > 0");
    case CompareOp::StartsWith:
      return ((sql << QStringLiteral("substr(") << left << QStringLiteral(", 1, ")).bind(length)
              << QStringLiteral(") = "))
          .bind(needle);
    case CompareOp::EndsWith:
      return ((sql << QStringLiteral("substr(") << left << QStringLiteral(", ")).bind(-length)
              << QStringLiteral(") = "))
          .bind(needle);
    default: break;
  }
  return equalsAny(left, QList<Value>(needles.begin(), needles.end()));
}

QString digitsOf(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c.isDigit()) out += QChar(static_cast<char16_t>(u'0' + c.digitValue()));
  return out;
}

/// Plain decimal digits, times a power of ten, as a number; exact wherever a whole number of 64 bits is.
Value numberOf(QString digits, int power) {
  qsizetype point = digits.indexOf(QLatin1Char('.'));
  if (point < 0) point = digits.size();
  QString fraction = digits.mid(point + 1);
  QString whole = digits.left(point);
  for (int i = 0; i < power; ++i) {
    whole += fraction.isEmpty() ? QLatin1Char('0') : fraction[0];
    fraction.remove(0, 1);
  }
  bool fits = false;
  const qint64 number = whole.toLongLong(&fits);
  if (fraction.isEmpty() && fits) return number;
  return (whole + QLatin1Char('.') + fraction).toDouble();
}

QString folding(const QString& column) { return QStringLiteral("fold(") + column + QLatin1Char(')'); }

// ISO 4217 codes without two decimals; asked again from the context, which decides.
constexpr const char* kUnusual[] = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                    "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF", "BHD",
                                    "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "CLF", "UYW"};

// Any number of a person is meant by "phone", the mobile one, too; by "mobile" just that one.
bool isOtherNumber(const FieldDef& field, const FieldDef& meant) {
  return meant.kind == Kind::Phone && field.kind == Kind::Phone && field.stored() && field.key != meant.key &&
         !field.custom;
}

}  // namespace

SqlText FilterCompiler::leaf(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  const SqlText own = ownValue(place, op, values);
  const std::optional<SqlText> others = otherPoints(place, op, values);
  if (!others) return own;
  QList<SqlText> any{own, *others};
  for (const FieldDef& field : place.def.fields)
    if (isOtherNumber(field, place.field)) any << ownValue({place.def, field, place.alias}, op, values);
  return joinedSql(any, QStringLiteral(" OR "), QStringLiteral("0"));
}

SqlText FilterCompiler::ownValue(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  if (op == CompareOp::NotEmpty) return filled(place);
  if (values.isEmpty()) return SqlText(QStringLiteral("0"));
  switch (place.field.valueKind()) {
    case Kind::Choice: return choice(place, op, values);
    case Kind::MultiChoice: return multiChoice(place, values);
    case Kind::Tags: return tags(place, values);
    case Kind::Bool: return flag(place, values);
    case Kind::Link: return link(place, op, values);
    case Kind::Integer:
    case Kind::Decimal: return number(place, op, values);
    case Kind::Money: return money(place, op, values);
    case Kind::Date:
    case Kind::Time: return date(place, op, values);
    default: return text(place, op, values);
  }
}

SqlText FilterCompiler::filled(const Place& place) {
  if (place.field.kind == Kind::Tags) return tags(place, {});
  return SqlText(column(place) + QStringLiteral(" IS NOT NULL"));
}

SqlText FilterCompiler::text(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  const QString name = column(place);
  const Kind kind = place.field.valueKind();
  const bool whole = op == CompareOp::Equal || op == CompareOp::In;
  QStringList plain;
  QStringList digits;
  for (const FilterValue& value : values) {
    const QString number = kind == Kind::Phone ? digitsOf(value.text) : QString();
    if (!number.isEmpty()) {
      digits += number;
    } else {
      plain += kind == Kind::Email && whole ? value.text.toLower() : folded(value.text);
    }
  }
  QList<SqlText> parts;
  // Addresses compare as they stand, so that an index on the column can serve.
  const QString left = kind == Kind::Email && whole ? name + QStringLiteral(" COLLATE NOCASE") : folding(name);
  if (!plain.isEmpty()) parts += matches(left, op, plain);
  if (!digits.isEmpty()) parts += matches(QStringLiteral("digits(") + name + QLatin1Char(')'), op, digits);
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

SqlText FilterCompiler::choice(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  QList<Value> keys;
  if (op == CompareOp::Equal || op == CompareOp::In) {
    for (const FilterValue& value : values) keys += value.text;
    return equalsAny(column(place), keys);
  }
  const QString needle = folded(values.first().text);
  const auto hit = [&](const QString& label) {
    const QString text = folded(label);
    if (op == CompareOp::StartsWith) return text.startsWith(needle);
    if (op == CompareOp::EndsWith) return text.endsWith(needle);
    return text.contains(needle);
  };
  for (const ChoiceDef& known : place.field.choices)
    if (hit(known.key) || hit(known.label) || hit(choiceLabel(place.def, place.field, known.key))) keys += known.key;
  return keys.isEmpty() ? SqlText(QStringLiteral("0")) : equalsAny(column(place), keys);
}

SqlText FilterCompiler::multiChoice(const Place& place, const QList<FilterValue>& values) {
  QList<SqlText> parts;
  for (const FilterValue& value : values) {
    SqlText sql(QStringLiteral("instr(") + column(place) + QStringLiteral(", "));
    parts += sql.bind(QLatin1Char('\n') + value.text + QLatin1Char('\n')) << QStringLiteral(") > 0");
  }
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

SqlText FilterCompiler::tags(const Place& place, const QList<FilterValue>& values) {
  const EntityDef* tagging = m_catalog.entity(u"tagging");
  const EntityDef* tag = m_catalog.entity(u"tag");
  const FieldDef* record = tagging ? tagging->field(u"record") : nullptr;
  const FieldDef* target = tagging ? tagging->field(u"tag") : nullptr;
  const FieldDef* name = tag ? tag->field(u"name") : nullptr;
  if (!record || !target || !name) return gone(place.field.key);
  const QString x = newAlias();
  const QString g = newAlias();
  SqlText sql(QStringLiteral("EXISTS (SELECT 1 FROM ") + sqlName(tagging->table) + QLatin1Char(' ') + x +
              QStringLiteral(" JOIN ") + sqlName(tag->table) + QLatin1Char(' ') + g + QStringLiteral(" ON ") + g +
              QStringLiteral(".id = ") + fieldSql(*tagging, *target, x, m_context) + QStringLiteral(" WHERE ") +
              fieldSql(*tagging, *record, x, m_context) + QStringLiteral(" = ") + place.alias +
              QStringLiteral(".id AND ") + x + QStringLiteral("._del IS NOT 1 AND ") + g +
              QStringLiteral("._del IS NOT 1"));
  if (!values.isEmpty()) {
    QList<Value> names;
    for (const FilterValue& value : values) names += folded(value.text);
    sql << QStringLiteral(" AND ") << equalsAny(folding(fieldSql(*tag, *name, g, m_context)), names);
  }
  return sql << QStringLiteral(")");
}

// A box that was never ticked is not ticked: false holds for empty, too.
SqlText FilterCompiler::flag(const Place& place, const QList<FilterValue>& values) {
  QList<SqlText> parts;
  for (const FilterValue& value : values)
    parts += SqlText(column(place) + (value.amount ? QStringLiteral(" = 1") : QStringLiteral(" IS NOT 1")));
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

SqlText FilterCompiler::link(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  QList<Value> ids;
  QList<FilterValue> titles;
  QList<SqlText> parts;
  for (const FilterValue& value : values) {
    if (value.type == FilterValue::Type::Segment) {
      parts += segment(place, value.text);
    } else if (value.type == FilterValue::Type::Me) {
      ids += m_context.me;
    } else if (value.type == FilterValue::Type::Id) {
      const std::optional<ParsedId> id = parseId(value.text);
      ids += id ? Value(id->id) : Value();
    } else {
      titles += value;
    }
  }
  if (!ids.isEmpty()) parts += equalsAny(column(place), ids);
  for (const EntityDef* target : linkTargets(place.field, m_catalog)) {
    const FieldDef* title = target->titleField();
    if (titles.isEmpty() || !title) continue;
    const QString inner = newAlias();
    SqlText sql(column(place) + QStringLiteral(" IN (SELECT ") + inner + QStringLiteral(".id FROM ") +
                sqlName(target->table) + QLatin1Char(' ') + inner + QStringLiteral(" WHERE ") + inner +
                QStringLiteral("._del IS NOT 1 AND "));
    parts += sql << text({*target, *title, inner}, op, titles) << QStringLiteral(")");
  }
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

SqlText FilterCompiler::number(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  QList<Value> numbers;
  for (const FilterValue& value : values) numbers += numberOf(value.text, 0);
  if (op == CompareOp::Equal || op == CompareOp::In) return equalsAny(column(place), numbers);
  SqlText sql(column(place));
  if (op != CompareOp::Between) return (sql << symbolOf(op)).bind(numbers.first());
  return ((sql << QStringLiteral(" BETWEEN ")).bind(numbers.first()) << QStringLiteral(" AND ")).bind(numbers.last());
}

SqlText FilterCompiler::money(const Place& place, CompareOp op, QList<FilterValue> values) {
  if (op == CompareOp::Between) {  // "between 1000 and 2000 EUR"
    if (values.first().currency.isEmpty()) values.first().currency = values.last().currency;
    if (values.last().currency.isEmpty()) values.last().currency = values.first().currency;
    SqlText sql(QStringLiteral("("));
    return sql << amount(place, QStringLiteral(" >= "), values.first()) << QStringLiteral(" AND ")
               << amount(place, QStringLiteral(" <= "), values.last()) << QStringLiteral(")");
  }
  QList<SqlText> parts;
  for (const FilterValue& value : values) parts += amount(place, symbolOf(op), value);
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

SqlText FilterCompiler::amount(const Place& place, const QString& symbol, const FilterValue& value) {
  const auto exponent = [this](QStringView code) { return m_context.exponent ? m_context.exponent(code) : 2; };
  const QString name = column(place);
  const bool computed = place.field.kind == Kind::Computed;
  const QString code = place.alias + QLatin1Char('.') + sqlName(place.field.column + QStringLiteral("_cur"));
  SqlText sql;
  if (computed) return (sql << name << symbol).bind(numberOf(value.text, exponent(value.currency)));
  if (!value.currency.isEmpty()) {
    (sql << QStringLiteral("(") << name << symbol).bind(numberOf(value.text, exponent(value.currency)));
    return (sql << QStringLiteral(" AND ") << code << QStringLiteral(" = ")).bind(value.currency)
           << QStringLiteral(")");
  }
  note(QCoreApplication::translate("Filter",
                                   "An amount without a currency is compared with each amount in its own currency."));
  QMap<int, QStringList> codes;
  for (const char* unusual : kUnusual) {
    const QString text = QLatin1String(unusual);
    if (exponent(text) != 2) codes[exponent(text)] += QLatin1Char('\'') + text + QLatin1Char('\'');
  }
  sql << name << symbol << QStringLiteral("CASE");
  for (auto it = codes.constBegin(); it != codes.constEnd(); ++it) {
    sql << QStringLiteral(" WHEN ") << code << QStringLiteral(" IN (") << it->join(QLatin1Char(','))
        << QStringLiteral(") THEN ");
    sql.bind(numberOf(value.text, it.key()));
  }
  return (sql << QStringLiteral(" ELSE ")).bind(numberOf(value.text, 2)) << QStringLiteral(" END");
}

SqlText FilterCompiler::date(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  const QString name = column(place);
  // A birthday without its year ("--02-29") is neither before a day nor after it; as text it is before all of them.
  const bool yearly = place.field.is(FieldFlag::Yearly);
  const auto side = [&](const QString& symbol, const Value& bound) {
    if (!yearly || !symbol.contains(QLatin1Char('<'))) return SqlText(name + symbol).bind(bound);
    return SqlText(QStringLiteral("(") + name + QStringLiteral(" >= '0' AND ") + name + symbol).bind(bound)
           << QStringLiteral(")");
  };
  const auto within = [&](const Value& from, const Value& to) {
    SqlText sql(QStringLiteral("("));
    return sql << side(QStringLiteral(" >= "), from) << QStringLiteral(" AND ") << side(QStringLiteral(" < "), to)
               << QStringLiteral(")");
  };
  const Kind kind = place.field.valueKind();
  const DateRange first = resolveDate(values.first(), kind, m_context);
  switch (op) {
    case CompareOp::Less: return side(QStringLiteral(" < "), first.from);
    case CompareOp::LessEqual: return side(QStringLiteral(" < "), first.to);
    case CompareOp::Greater: return side(QStringLiteral(" >= "), first.to);
    case CompareOp::GreaterEqual: return side(QStringLiteral(" >= "), first.from);
    case CompareOp::Between: return within(first.from, resolveDate(values.last(), kind, m_context).to);
    default: break;
  }
  QList<SqlText> parts;
  for (const FilterValue& value : values) {
    const DateRange range = resolveDate(value, kind, m_context);
    parts += within(range.from, range.to);
  }
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

}  // namespace relata
