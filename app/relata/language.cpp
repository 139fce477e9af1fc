#include "app/relata/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace relata::app {
namespace {

/// The system's own locale where it speaks the language (its dates and separators), otherwise the usual one.
QLocale localeOf(const QString& language) {
  const QLocale system = QLocale::system();
  if (language == QLatin1String("zh"))
    return system.language() == QLocale::Chinese ? system : QLocale(QLocale::Chinese, QLocale::China);
  return system.language() == QLocale::C || system.language() == QLocale::Chinese
             ? QLocale(QLocale::English, QLocale::UnitedKingdom)
             : system;
}

}  // namespace

Language::Language() = default;

Language::~Language() {
  for (auto* translator : {m_program.get(), m_qt.get()})
    if (translator) QCoreApplication::removeTranslator(translator);
}

void Language::set(const QString& language) {
  if (language == m_current) return;
  m_current = language;
  QLocale::setDefault(localeOf(language));
  const QString code = language == QLatin1String("zh") ? QStringLiteral("zh_CN") : QStringLiteral("en");
  install(m_qt, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(m_program, QStringLiteral("relata_") + code, QStringLiteral(":/i18n"));
}

void Language::install(std::unique_ptr<QTranslator>& slot, const QString& file, const QString& dir) {
  if (slot) QCoreApplication::removeTranslator(slot.get());
  slot = std::make_unique<QTranslator>();
  if (!slot->load(file, dir)) {
    slot.reset();
    // Without a file the source texts speak; open windows must still be told.
    return;
  }
  QCoreApplication::installTranslator(slot.get());
}

}  // namespace relata::app
