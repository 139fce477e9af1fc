#include "core/base/country_code.h"

#include <QHash>

#include <unicode/uloc.h>

#include <array>
#include <mutex>

#include "core/base/fold.h"

namespace relata {
namespace {

using Words = QHash<QString, QString>;

/// The languages of the program, and those in which addresses usually come in.
constexpr std::array kLanguages{"en", "zh", "de", "fr", "es", "it"};

QString displayed(const char* code, const char* language) {
  const QByteArray locale = QByteArray("und_") + code;
  UChar name[160];
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = uloc_getDisplayCountry(locale.constData(), language, name, 160, &status);
  return U_SUCCESS(status) ? QString::fromUtf16(reinterpret_cast<const char16_t*>(name), size) : QString();
}

/// What is the same in all languages, and short forms.
Words codes() {
  Words words;
  for (const char* const* code = uloc_getISOCountries(); *code; ++code) {
    const QString key = QLatin1String(*code);
    words.insert(fold(key), key);
    words.insert(fold(QString::fromLatin1(uloc_getISO3Country((QByteArray("und_") + *code).constData()))), key);
  }
  for (const auto& [word, code] : {std::pair{"usa", "US"},
                                   {"uk", "GB"},
                                   {"england", "GB"},
                                   {"中国大陆", "CN"},
                                   {"p.r. china", "CN"},
                                   {"prc", "CN"},
                                   {"south korea", "KR"},
                                   {"russia", "RU"}})
    words.insert(fold(QString::fromUtf8(word)), QLatin1String(code));
  return words;
}

Words namesIn(const char* language) {
  Words words;
  for (const char* const* code = uloc_getISOCountries(); *code; ++code)
    if (const QString name = displayed(*code, language); !name.isEmpty())
      words.insert(fold(name), QLatin1String(*code));
  return words;
}

/// Each language is read once somebody needs it: the first record page does not wait for all of them.
const Words& wordsOf(size_t language) {
  static std::array<std::once_flag, kLanguages.size()> once;
  static std::array<Words, kLanguages.size()> words;
  std::call_once(once[language], [&] { words[language] = namesIn(kLanguages[language]); });
  return words[language];
}

}  // namespace

QString countryName(const QString& code, const QString& language) {
  const QString name = displayed(code.toLatin1().constData(), language.toLatin1().constData());
  return name.isEmpty() ? code : name;
}

QString countryCodeOf(const QString& typed) {
  const QString word = fold(typed.trimmed());
  if (word.isEmpty()) return {};
  static const Words known = codes();
  QString code = known.value(word);
  for (size_t i = 0; i < kLanguages.size() && code.isEmpty(); ++i) code = wordsOf(i).value(word);
  return code;
}

}  // namespace relata
