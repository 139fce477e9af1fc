#include "core/exchange/alike_values.h"

#include "core/base/fold.h"
#include "core/duplicates/similarity.h"
#include "core/exchange/line_rows.h"

namespace relata::exchange {
namespace {

constexpr qsizetype kMostWords = 100;  // more are no list that people choose from
constexpr qsizetype kLongest = 60;
constexpr qsizetype kShortest = 6;
constexpr qint64 kOften = 3;  // so many rows for each one with the slip

QString s(const char* text) { return QString::fromUtf8(text); }

bool isWords(const EntityDef& def, const QString& target) {
  static const QStringList companyWords{s("company.industry"), s("company.size"), s("company.type")};
  if (companyWords.contains(target)) return true;
  const FieldDef* field = def.field(target);
  if (!field || field->kind != Kind::Text || field->custom) return false;
  const bool own = field->is(FieldFlag::Title) || field->is(FieldFlag::PersonName) || field->is(FieldFlag::Multi) ||
                   field->key.endsWith(s("name")) || field->key == s("street") || field->key == s("number") ||
                   field->key == s("external_id") || field->key == s("postcode") || field->key == s("code");
  return !own;
}

/// What industries are called: a file may know no other spelling than the wrong one.
const QStringList& industries() {
  static const QStringList words{s("technology"),
                                 s("retail"),
                                 s("finance"),
                                 s("financial"),
                                 s("banking"),
                                 s("insurance"),
                                 s("medical"),
                                 s("healthcare"),
                                 s("health care"),
                                 s("software"),
                                 s("hardware"),
                                 s("services"),
                                 s("manufacturing"),
                                 s("construction"),
                                 s("education"),
                                 s("government"),
                                 s("entertainment"),
                                 s("marketing"),
                                 s("advertising"),
                                 s("media"),
                                 s("telecommunications"),
                                 s("telecommunication"),
                                 s("logistics"),
                                 s("transportation"),
                                 s("energy"),
                                 s("utilities"),
                                 s("agriculture"),
                                 s("automotive"),
                                 s("aerospace"),
                                 s("pharmaceutical"),
                                 s("pharmaceuticals"),
                                 s("biotechnology"),
                                 s("chemicals"),
                                 s("real estate"),
                                 s("hospitality"),
                                 s("tourism"),
                                 s("consulting"),
                                 s("legal"),
                                 s("engineering"),
                                 s("electronics"),
                                 s("textiles"),
                                 s("wholesale"),
                                 s("consumer goods"),
                                 s("food"),
                                 s("employment"),
                                 s("non-profit"),
                                 s("mining")};
  return words;
}

bool isIndustry(const QString& target) { return target == s("industry") || target == s("company.industry"); }

bool isOneSlip(const QString& a, const QString& b) {
  return editDistance(fold(a).toStdString(), fold(b).toStdString(), 1) == 1;
}

bool hasDigit(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

}  // namespace

void AlikeValues::prepare(const EntityDef& def, const ColumnMapping& mapping) {
  m_columns.clear();
  for (int i = 0; i < mapping.targets.size(); ++i)
    if (isWords(def, mapping.targets[i].field))
      m_columns.push_back({i, {}, false, isIndustry(mapping.targets[i].field)});
}

void AlikeValues::look(const QStringList& cells) {
  for (Column& column : m_columns) {
    if (column.isMany || column.index >= cells.size()) continue;
    const QString text = cells[column.index].trimmed();
    if (text.isEmpty() || text.size() > kLongest) continue;
    ++column.rows[text];
    if (column.rows.size() > kMostWords) {
      column.isMany = true;
      column.rows.clear();
    }
  }
}

QList<Problem> AlikeValues::remarks(const QStringList& header) const {
  QList<Problem> out;
  for (const Column& column : m_columns) {
    QStringList words = column.rows.keys();
    words.sort();
    for (const QString& word : words) {
      const qint64 rows = column.rows.value(word);
      if (word.size() < kShortest || hasDigit(word)) continue;
      const auto known = [&](const QString& name) { return name == fold(word); };
      if (column.industries && std::none_of(industries().begin(), industries().end(), known))
        for (const QString& name : industries())
          if (isOneSlip(word, name) && !column.rows.contains(name))
            out << Problem("import-value-misspelt", {header.value(column.index), word, QString::number(rows), name},
                           header.value(column.index));
      for (const QString& other : words) {
        const qint64 often = column.rows.value(other);
        if (often < kOften || often < rows * kOften || fold(other) == fold(word)) continue;
        if (!isOneSlip(word, other)) continue;
        out << Problem("import-values-alike",
                       {header.value(column.index), word, QString::number(rows), other, QString::number(often)},
                       header.value(column.index));
        break;
      }
    }
  }
  return out;
}

}  // namespace relata::exchange
