#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace relata::app {

/// The translators of the program. Every window hears of a change and speaks the other language at once.
class Language {
 public:
  Language();
  ~Language();
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;
  void set(const QString& language);  // "en", "zh"
  const QString& current() const { return m_current; }

 private:
  void install(std::unique_ptr<QTranslator>& slot, const QString& file, const QString& dir);
  std::unique_ptr<QTranslator> m_program, m_qt;
  QString m_current;
};

}  // namespace relata::app
