#include "core/mail/content_place.h"

#include <QCoreApplication>

namespace relata::mail {

QString placed(const Problem& problem, const QString& sentence) {
  const auto words = [](const char* text) { return QCoreApplication::translate("ContentPlace", text); };
  bool isBlock = false;
  const int block = problem.field.toInt(&isBlock);
  QString place;
  if (isBlock) place = words(QT_TRANSLATE_NOOP("ContentPlace", "Block %1")).arg(block);
  if (problem.field == QLatin1String("subject")) place = words(QT_TRANSLATE_NOOP("ContentPlace", "Subject"));
  if (problem.field == QLatin1String("preheader")) place = words(QT_TRANSLATE_NOOP("ContentPlace", "Preheader"));
  if (place.isEmpty()) return sentence;
  return words(QT_TRANSLATE_NOOP("ContentPlace", "%1: %2")).arg(place, sentence);
}

}  // namespace relata::mail
