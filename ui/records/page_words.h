#pragma once

#include <QLocale>
#include <QStringList>

#include <initializer_list>

#include "core/meta/entity_def.h"

namespace relata::ui {

/// Fields or sub-lists by their keys, for the layout of a page.
inline QStringList keys(std::initializer_list<const char*> words) {
  QStringList out;
  for (const char* word : words) out << QLatin1String(word);
  return out;
}

/// Pointers, as reading takes them.
inline QList<const FieldDef*> allFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) fields << &field;
  return fields;
}

/// The text of a %n, which is written without separators, with the count as the locale writes it.
inline QString separated(QString text, qint64 count) {
  return text.replace(QString::number(count), QLocale().toString(count));
}

/// "12,406 people": `Words::tr` of a text with %n, which prints without separators, with the count as the locale writes
/// it.
template <typename Words>
QString counted(const char* text, qint64 count) {
  constexpr qint64 kMost = 1'000'000'000;
  return separated(Words::tr(text, nullptr, static_cast<int>(qMin(count, kMost))), count);
}

/// "All SLA policies": a name as it stands inside a sentence. Words in capitals stay as they are.
inline QString inSentence(const QString& name) {
  QStringList words = name.split(QLatin1Char(' '));
  for (QString& word : words)
    if (QStringView(word).mid(1) == word.mid(1).toLower()) word = word.toLower();
  return words.join(QLatin1Char(' '));
}

}  // namespace relata::ui
