#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace relata::architecture {

/// One <message> of a .ts file.
struct Message {
  QString context;
  QString source;
  QString comment;           ///< tells two uses of one source apart
  QStringList translations;  ///< one, or one for each plural form
  bool plural = false;
  bool unfinished = false;
};

struct TranslationFile {
  QString language;
  QVector<Message> messages;
  QString error;  ///< of the XML; empty when it was read to its end
};

TranslationFile readTranslations(const QByteArray& xml);

/// What a reader of that language would miss: unfinished or empty texts, missing plural forms, lost placeholders.
QStringList incompleteMessages(const TranslationFile& file);

/// Messages of `wanted` that `file` does not have.
QStringList missingMessages(const TranslationFile& file, const TranslationFile& wanted);

}  // namespace relata::architecture
