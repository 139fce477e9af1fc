#include "ui/kit/marked_text.h"

#include <QPainter>
#include <QTextOption>
#include <QtMath>

#include "ui/theme/theme.h"

namespace relata::ui {

MarkedText::MarkedText(const QString& text, const QList<Mark>& marks, QWidget* parent)
    : QWidget(parent), m_text(text), m_marks(marks) {
  setFont(textFont(TextRole::Small));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(text);
}

QStringList MarkedText::marked() const {
  QStringList out;
  for (const Mark& mark : m_marks) out << m_text.mid(mark.start, mark.length);
  return out;
}

qreal MarkedText::lay(QTextLayout& layout, int width) const {
  layout.setFont(font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal height = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(qMax(20, width));
    line.setPosition({0, height});
    height += line.height();
  }
  layout.endLayout();
  return height;
}

int MarkedText::heightForWidth(int width) const {
  QTextLayout layout(m_text);
  return qCeil(lay(layout, width));
}

QSize MarkedText::sizeHint() const { return {240, heightForWidth(240)}; }

void MarkedText::paintEvent(QPaintEvent*) {
  QTextLayout layout(m_text);
  lay(layout, width());
  QPainter painter(this);
  painter.setPen(colors().textSecondary);
  QList<QTextLayout::FormatRange> ranges;
  for (const Mark& mark : m_marks) {
    QTextLayout::FormatRange range;
    range.start = mark.start;
    range.length = mark.length;
    range.format.setForeground(colors().text);
    range.format.setBackground(colors().tone(Tone::Warning).bg);
    ranges << range;
  }
  layout.draw(&painter, {0, 0}, ranges);
}

}  // namespace relata::ui
