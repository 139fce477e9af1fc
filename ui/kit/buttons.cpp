#include "ui/kit/buttons.h"

#include "ui/kit/plain_tip.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {

Button::Button(const QString& text, ButtonKind kind, QWidget* parent) : QPushButton(text, parent) {
  static constexpr const char* kKinds[] = {"normal", "primary", "quiet", "danger"};
  setProperty("kind", QString::fromLatin1(kKinds[static_cast<int>(kind)]));
  setFocusPolicy(Qt::TabFocus);
  setIconSize({16, 16});
  if (kind == ButtonKind::Primary) {
    QFont strong = textFont(TextRole::Body);
    strong.setWeight(QFont::Medium);
    setFont(strong);
  }
}

ElidedButton::ElidedButton(ButtonKind kind, QWidget* parent) : Button({}, kind, parent) {
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedButton::setName(const QString& name) {
  m_name = name;
  setAccessibleName(name);
  elide();
  updateGeometry();
}

QSize ElidedButton::sizeHint() const {
  return {fontMetrics().horizontalAdvance(m_name) + padding() + 2, Button::sizeHint().height()};
}

/// What the style has around the text; each kind of button has its own.
int ElidedButton::padding() const {
  const QString measured = text().isEmpty() ? QStringLiteral("XXXX") : text();  // as QPushButton does
  return Button::sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, measured).width();
}

QSize ElidedButton::minimumSizeHint() const { return {qMin(sizeHint().width(), 40), Button::sizeHint().height()}; }

void ElidedButton::resizeEvent(QResizeEvent* event) {
  Button::resizeEvent(event);
  elide();
}

void ElidedButton::elide() {
  QString shown = fontMetrics().elidedText(m_name, Qt::ElideRight, qMax(width() - padding(), 0));
  setToolTip(shown == m_name ? QString() : plainTip(m_name));
  setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
}

IconButton::IconButton(const QString& iconName, const QString& name, QWidget* parent) : QToolButton(parent) {
  setIcon(ui::icon(iconName, IconRole::Muted));
  setIconSize({16, 16});
  setAutoRaise(true);
  setFocusPolicy(Qt::TabFocus);
  setName(name);
}

void IconButton::setName(const QString& name) {
  setToolTip(plainTip(name));
  setAccessibleName(name);
}

}  // namespace relata::ui
