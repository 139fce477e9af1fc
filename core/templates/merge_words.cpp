#include "core/templates/merge_words.h"

#include <QDateTime>

#include "core/base/inert_markdown.h"
#include "core/base/money.h"
#include "core/store/yearly_date.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isChinese(const QString& language) {
  if (language == QLatin1String("zh") || language == QLatin1String("en")) return language == QLatin1String("zh");
  return QLocale().language() == QLocale::Chinese;
}

/// Letters that turn the reading direction make a text say what it does not.
bool turnsReading(QChar c) {
  const char16_t code = c.unicode();
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool breaksLine(QChar c) {
  return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::LineSeparator ||
         c == QChar::ParagraphSeparator || c == QChar(0x0B) || c == QChar(0x0C) || c == QChar(0x85);
}

/// Most values are: nothing in them has to be looked at letter by letter.
bool isPlain(const QString& value) {
  bool blank = true;  // the one before, or the beginning
  for (const QChar c : value) {
    const char16_t code = c.unicode();
    if (code < 0x20 || code > 0x7e || code == ']' || (code == ' ' && blank)) return false;
    blank = code == ' ';
  }
  return !blank;
}

QString cleaned(const QString& value, bool oneLine) {
  if (isPlain(value)) return value;
  QString out;
  for (qsizetype i = 0; i < value.size(); ++i) {
    const QChar c = value[i];
    if (c == QLatin1Char('\r') && i + 1 < value.size() && value[i + 1] == QLatin1Char('\n')) continue;
    if (breaksLine(c))
      out += oneLine ? QLatin1Char(' ') : QLatin1Char('\n');
    else if (c == QLatin1Char('\t'))
      out += QLatin1Char(' ');
    else if (c.category() != QChar::Other_Control && !turnsReading(c))
      out += c;
  }
  // Whom a note names it concerns: a value names nobody.
  out.replace(QLatin1String("](relata:"), QLatin1String("] (relata:"));
  return oneLine ? out.simplified() : out;
}

}  // namespace

MergeWords::MergeWords(const QString& language, QTimeZone zone)
    : m_chinese(isChinese(language)),
      m_locale(m_chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English)),
      m_zone(std::move(zone)) {
  if (m_chinese) (void)m_translator.load(QStringLiteral(":/i18n/relata_zh_CN.qm"));
}

QString MergeWords::translated(const char* context, const QString& source) const {
  const QString own = m_chinese ? m_translator.translate(context, source.toUtf8().constData()) : QString();
  return own.isEmpty() ? source : own;
}

QString MergeWords::day(const QDate& date) const {
  return m_locale.toString(date, m_chinese ? s("yyyy年M月d日") : s("d MMMM yyyy"));
}

QString MergeWords::decimal(const FieldDef& field, double number) const {
  int places = field.is(FieldFlag::Price) ? 2 : 0;
  while (places < 6 && QString::number(number, 'f', places).toDouble() != number) ++places;
  return m_locale.toString(number, 'f', places);
}

QString MergeWords::text(const EntityDef& def, const FieldDef& field, const Value& value) const {
  if (value.isNull()) return {};
  const QString comma = m_chinese ? s("、") : s(", ");
  const auto choice = [&](const QString& key) {
    const ChoiceDef* found = field.choice(key);
    return !found ? key : field.custom ? found->label : translated(def.context, found->label);
  };
  switch (field.valueKind()) {
    case Kind::Integer:
      return field.is(FieldFlag::Grouped) || field.kind == Kind::Computed ? m_locale.toString(value.integer())
                                                                          : QString::number(value.integer());
    case Kind::Decimal: return decimal(field, value.decimal());
    case Kind::Money:
      return moneyDigits(value.money().minor, value.money().currency, m_locale) + QLatin1Char(' ') +
             value.money().currency;
    case Kind::Date: {
      const QDate date = QDate::fromString(value.text(), Qt::ISODate);
      if (date.isValid()) return day(date);
      const auto yearless = YearlyDate::fromText(value.text());
      return yearless ? yearlessText(*yearless, m_chinese) : value.text();
    }
    case Kind::Time: {
      const QDateTime at = QDateTime::fromMSecsSinceEpoch(value.integer(), m_zone);
      return day(at.date()) + (m_chinese ? s(" ") : s(", ")) + at.time().toString(s("HH:mm"));
    }
    case Kind::Bool: return translated("Records", value.flag() ? s("Yes") : s("No"));
    case Kind::Choice: return choice(value.text());
    case Kind::MultiChoice: {
      QStringList words;
      for (const QString& key : value.list()) words << choice(key);
      return words.join(comma);
    }
    case Kind::Tags: return value.list().join(comma);
    default: return value.text();
  }
}

QString MergeWords::label(const FieldPath& path) const {
  QStringList words;
  for (qsizetype i = 0; i < path.steps.size(); ++i) {
    const FieldDef& field = *path.steps[i];
    words << (field.custom ? field.label : translated(path.owners[i]->context, field.label));
  }
  return words.join(s(" › "));
}

QString MergeWords::gap(const QString& label) const {
  return m_chinese ? s("【") + label + s("】") : QLatin1Char('[') + label + QLatin1Char(']');
}

QString harmless(const QString& value, MergePlace place) {
  const QString clean = cleaned(value, place == MergePlace::Line);
  return place == MergePlace::Markdown ? inertMarkdown(clean) : clean;
}

}  // namespace relata
