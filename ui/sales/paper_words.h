#pragma once

#include <QLocale>
#include <QTranslator>

#include "core/sales/quote_sheet.h"

namespace relata::ui {

/// The words, numbers and dates of a paper in the language of whom it goes to, whatever the program's own is.
class PaperWords {
 public:
  explicit PaperWords(const QString& language);
  bool isChinese() const { return m_chinese; }
  QString text(const char* source) const;
  QString amount(qint64 minor, const QString& currency) const;
  /// With as many places as were typed, and `least` of them.
  QString number(double number, int least = 0) const;
  QString percent(double rate) const;
  QString day(const QString& isoDate) const;
  QStringList addressOf(const QuoteSheet& sheet) const;

 private:
  bool m_chinese;
  QTranslator m_translator;
  QLocale m_locale;
};

}  // namespace relata::ui
