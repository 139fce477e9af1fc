#pragma once

#include <QTextLayout>
#include <QWidget>

#include "ui/theme/tokens.h"

namespace relata::ui {

/// A quoted text, wrapped, in which some places are marked. Plain text always, whatever stands in it.
class MarkedText : public QWidget {
  Q_OBJECT
 public:
  struct Mark {
    int start = 0, length = 0;
  };
  MarkedText(const QString& text, const QList<Mark>& marks, QWidget* parent = nullptr);
  QString text() const { return m_text; }
  QStringList marked() const;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {60, heightForWidth(60)}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  qreal lay(QTextLayout& layout, int width) const;
  QString m_text;
  QList<Mark> m_marks;
};

}  // namespace relata::ui
