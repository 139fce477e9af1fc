#include "core/knowledge/site_words.h"

#include <QCoreApplication>

namespace relata {

SiteWords::SiteWords(const QString& language) : m_language(language), m_chinese(language == QLatin1String("zh")) {
  if (m_chinese) (void)m_translator.load(QStringLiteral(":/i18n/relata_zh_CN.qm"));
}

QString SiteWords::text(const char* source) const {
  const QString own = m_chinese ? m_translator.translate("Site", source) : QString();
  return own.isEmpty() ? QString::fromUtf8(source) : own;
}

QString SiteWords::htmlLanguage() const { return m_chinese ? QStringLiteral("zh-CN") : QStringLiteral("en"); }
QString SiteWords::otherLanguage() const { return m_chinese ? QStringLiteral("English") : QString::fromUtf8("中文"); }

QString SiteWords::helpCentre() const { return text(QT_TRANSLATE_NOOP("Site", "Help centre")); }
QString SiteWords::search() const { return text(QT_TRANSLATE_NOOP("Site", "Search")); }
QString SiteWords::searchPrompt() const { return text(QT_TRANSLATE_NOOP("Site", "What can we help with?")); }
QString SiteWords::nothingFound() const {
  return text(QT_TRANSLATE_NOOP("Site", "Nothing was found. Try fewer or other words."));
}
QString SiteWords::updated(const QString& day) const { return text(QT_TRANSLATE_NOOP("Site", "Updated %1")).arg(day); }
QString SiteWords::files() const { return text(QT_TRANSLATE_NOOP("Site", "Files")); }
QString SiteWords::related() const { return text(QT_TRANSLATE_NOOP("Site", "Related articles")); }
QString SiteWords::furtherArticles() const { return text(QT_TRANSLATE_NOOP("Site", "Further articles")); }
QString SiteWords::allArticles() const { return text(QT_TRANSLATE_NOOP("Site", "All articles")); }
QString SiteWords::noArticles() const { return text(QT_TRANSLATE_NOOP("Site", "There are no articles yet.")); }
QString SiteWords::needsScript() const {
  return text(QT_TRANSLATE_NOOP("Site", "Searching needs JavaScript. All articles are listed below."));
}
QString SiteWords::notAnswered() const {
  return text(QT_TRANSLATE_NOOP("Site", "Does that not answer your question?"));
}
QString SiteWords::writeToUs() const { return text(QT_TRANSLATE_NOOP("Site", "Write to us")); }
QString SiteWords::askPrompt() const { return text(QT_TRANSLATE_NOOP("Site", "What do you want to ask?")); }
QString SiteWords::perhapsAnswered() const {
  return text(QT_TRANSLATE_NOOP("Site", "Type your question: perhaps it is answered here already."));
}
QString SiteWords::nothingLike() const {
  return text(QT_TRANSLATE_NOOP("Site", "Nothing here answers that. Write to us."));
}
QString SiteWords::writeHint() const {
  return text(QT_TRANSLATE_NOOP(
      "Site", "Say what you want to do, and what happens instead. To go on with an earlier request, answer its mail."));
}

}  // namespace relata
