#include "ui/kit/plain_tip.h"

#include <QTextDocument>

namespace relata::ui {

QString plainTip(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

}  // namespace relata::ui
