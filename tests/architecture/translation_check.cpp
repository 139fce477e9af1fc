#include "tests/architecture/translation_check.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace relata::architecture {

namespace {

void readTranslation(QXmlStreamReader& xml, Message& message) {
  message.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));  // unfinished, vanished, obsolete
  if (!message.plural) {
    message.translations = {xml.readElementText()};
    return;
  }
  while (xml.readNextStartElement()) message.translations.append(xml.readElementText());
}

Message readMessage(QXmlStreamReader& xml, const QString& context) {
  Message message;
  message.context = context;
  message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      message.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("comment")) {
      message.comment = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      readTranslation(xml, message);
    } else {
      xml.skipCurrentElement();
    }
  }
  return message;
}

void readContext(QXmlStreamReader& xml, TranslationFile& file) {
  QString context;
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("name")) {
      context = xml.readElementText();
    } else if (xml.name() == QLatin1String("message")) {
      file.messages.append(readMessage(xml, context));
    } else {
      xml.skipCurrentElement();
    }
  }
}

QString nameOf(const Message& message) {
  const QString name = QStringLiteral("%1: \"%2\"").arg(message.context, message.source);
  return message.comment.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, message.comment);
}

int pluralForms(const QString& language) { return language.startsWith(QLatin1String("zh")) ? 1 : 2; }

/// %1, %L2, %n ... in the order of their names; a translation may put them in another order.
QStringList placeholders(const QString& text) {
  static const QRegularExpression placeholder(QStringLiteral("%L?(?:\\d{1,2}|n)"));
  QStringList found;
  for (auto it = placeholder.globalMatch(text); it.hasNext();) found.append(it.next().captured());
  std::sort(found.begin(), found.end());
  return found;
}

/// "one deal" may do without the number where every other placeholder is there.
bool placeholdersFit(const Message& message, const QString& translation, bool mayDropNumber) {
  QStringList wanted = placeholders(message.source);
  QStringList found = placeholders(translation);
  if (mayDropNumber) {
    wanted.removeAll(QStringLiteral("%n"));
    found.removeAll(QStringLiteral("%n"));
  }
  return wanted == found;
}

QString faultOf(const Message& message, const QString& language) {
  if (message.unfinished) return QStringLiteral("unfinished");
  const int forms = message.plural ? pluralForms(language) : 1;
  if (message.translations.size() != forms) {
    return QStringLiteral("%1 of %2 plural forms").arg(message.translations.size()).arg(forms);
  }
  for (int i = 0; i < forms; ++i) {
    const QString& translation = message.translations[i];
    if (translation.trimmed().isEmpty()) return QStringLiteral("empty");
    const bool singular = forms > 1 && i == 0;
    if (!placeholdersFit(message, translation, singular))
      return QStringLiteral("placeholders differ: \"%1\"").arg(translation);
  }
  return {};
}

}  // namespace

TranslationFile readTranslations(const QByteArray& data) {
  TranslationFile file;
  QXmlStreamReader xml(data);
  if (xml.readNextStartElement() && xml.name() == QLatin1String("TS")) {
    file.language = xml.attributes().value(QLatin1String("language")).toString();
    while (xml.readNextStartElement()) {
      if (xml.name() == QLatin1String("context")) {
        readContext(xml, file);
      } else {
        xml.skipCurrentElement();
      }
    }
  }
  if (xml.hasError()) {
    file.error = xml.errorString();
  } else if (file.language.isEmpty()) {
    file.error = QStringLiteral("no TS element with a language");
  }
  return file;
}

QStringList incompleteMessages(const TranslationFile& file) {
  QStringList faults;
  if (!file.error.isEmpty()) faults.append(file.error);
  for (const Message& message : file.messages) {
    const QString fault = faultOf(message, file.language);
    if (!fault.isEmpty()) faults.append(QStringLiteral("%1 is %2").arg(nameOf(message), fault));
  }
  return faults;
}

QStringList missingMessages(const TranslationFile& file, const TranslationFile& wanted) {
  QSet<QString> known;
  for (const Message& message : file.messages) known.insert(nameOf(message));
  QStringList missing;
  for (const Message& message : wanted.messages) {
    if (!known.contains(nameOf(message))) missing.append(nameOf(message));
  }
  return missing;
}

}  // namespace relata::architecture
