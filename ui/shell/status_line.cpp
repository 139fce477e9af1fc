#include "ui/shell/status_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 26;
constexpr int kDotRoom = 27;

}  // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_saved(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_message(new ElidedLabel({}, TextRole::Small, TextColor::Secondary)),
      m_counts(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_file(new TextLabel({}, TextRole::Small, TextColor::Secondary)) {
  setFixedHeight(kHeight);
  setObjectName(QStringLiteral("status"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kDotRoom, 1, kSpace3 + 2, 0);
  row->setSpacing(kSpace4 + 2);
  row->addWidget(m_saved);
  row->addWidget(m_message, 1);
  row->addWidget(m_counts);
  row->addWidget(m_file);
}

void StatusLine::setSaved(Tone tone, const QString& text) {
  m_tone = tone;
  m_saved->setText(text);
  update();
}

void StatusLine::setMessage(const QString& text) { m_message->setText(text); }
void StatusLine::setCounts(const QString& text) { m_counts->setText(text); }
QString StatusLine::counts() const { return m_counts->text(); }
void StatusLine::setFileName(const QString& name) { m_file->setText(name); }

void StatusLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().surface);
  painter.fillRect(0, 0, width(), 1, colors().border);
  if (m_saved->text().isEmpty()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().tone(m_tone).fg);
  painter.drawEllipse(QRectF(14, height() / 2.0 - 3, 7, 7));
}

}  // namespace relata::ui
