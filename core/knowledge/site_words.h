#pragma once

#include <QTranslator>

namespace relata {

/// The texts of a site in its own language, whatever the program speaks.
class SiteWords {
 public:
  explicit SiteWords(const QString& language);
  const QString& language() const { return m_language; }
  bool isChinese() const { return m_chinese; }
  QString htmlLanguage() const;

  QString helpCentre() const;
  QString search() const;
  QString searchPrompt() const;
  QString nothingFound() const;
  QString otherLanguage() const;  ///< as readers of the other language call it
  QString updated(const QString& day) const;
  QString files() const;
  QString related() const;
  QString furtherArticles() const;  ///< without a category
  QString allArticles() const;
  QString noArticles() const;
  QString needsScript() const;
  QString notAnswered() const;  ///< below an article
  QString writeToUs() const;
  QString askPrompt() const;
  QString perhapsAnswered() const;
  QString nothingLike() const;
  QString writeHint() const;

 private:
  QString text(const char* source) const;
  QString m_language;
  bool m_chinese;
  QTranslator m_translator;
};

}  // namespace relata
