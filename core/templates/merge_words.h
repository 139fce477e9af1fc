#pragma once

#include <QLocale>
#include <QTimeZone>
#include <QTranslator>

#include "core/store/filter_path.h"

namespace relata {

/// Values as they stand in a text of one language, whatever the program's own is: dates, numbers, money to the last
/// digit, choices by their label.
class MergeWords {
 public:
  /// "en" or "zh"; anything else: the program's own.
  MergeWords(const QString& language, QTimeZone zone);
  QString text(const EntityDef& def, const FieldDef& field, const Value& value) const;  // but for links
  QString day(const QDate& day) const;
  /// "Company › Name"
  QString label(const FieldPath& path) const;
  /// What stands in a text in place of a value that is missing: [Given name], 【名】
  QString gap(const QString& label) const;

 private:
  QString translated(const char* context, const QString& source) const;
  QString decimal(const FieldDef& field, double number) const;

  bool m_chinese;
  QTranslator m_translator;
  QLocale m_locale;
  QTimeZone m_zone;
};

/// What people typed, made harmless for where it goes: values cannot make a second line of a subject, nor a heading,
/// link or picture of a note.
enum class MergePlace { Line, Plain, Markdown };
QString harmless(const QString& value, MergePlace place);

}  // namespace relata
