#include "core/meta/entity_words.h"

#include <QCoreApplication>

#include <array>

namespace relata {

QString entityWord(const QString& key) {
  static constexpr std::array<std::pair<const char*, const char*>, 19> kWords{{
      {"contact", QT_TRANSLATE_NOOP("EntityWord", "contact")},
      {"company", QT_TRANSLATE_NOOP("EntityWord", "company")},
      {"activity", QT_TRANSLATE_NOOP("EntityWord", "activity")},
      {"employment", QT_TRANSLATE_NOOP("EntityWord", "job")},
      {"point", QT_TRANSLATE_NOOP("EntityWord", "contact point")},
      {"activity_link", QT_TRANSLATE_NOOP("EntityWord", "link")},
      {"tag", QT_TRANSLATE_NOOP("EntityWord", "tag")},
      {"tagging", QT_TRANSLATE_NOOP("EntityWord", "tag")},
      {"user", QT_TRANSLATE_NOOP("EntityWord", "user")},
      {"currency", QT_TRANSLATE_NOOP("EntityWord", "currency")},
      {"rate", QT_TRANSLATE_NOOP("EntityWord", "exchange rate")},
      {"view", QT_TRANSLATE_NOOP("EntityWord", "saved view")},
      {"field_def", QT_TRANSLATE_NOOP("EntityWord", "custom field")},
      {"import_run", QT_TRANSLATE_NOOP("EntityWord", "import")},
      {"import_mapping", QT_TRANSLATE_NOOP("EntityWord", "import mapping")},
      {"setting", QT_TRANSLATE_NOOP("EntityWord", "setting")},
      {"not_duplicate", QT_TRANSLATE_NOOP("EntityWord", "pair of different records")},
      {"card", QT_TRANSLATE_NOOP("EntityWord", "address card")},
      {"merged", QT_TRANSLATE_NOOP("EntityWord", "merged record")},
  }};
  for (const auto& [word, text] : kWords)
    if (key == QLatin1String(word)) return QCoreApplication::translate("EntityWord", text);
  return key;
}

}  // namespace relata
