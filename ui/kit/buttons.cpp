#include "ui/kit/buttons.h"

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

IconButton::IconButton(const QString& iconName, const QString& name, QWidget* parent) : QToolButton(parent) {
  setIcon(ui::icon(iconName, IconRole::Muted));
  setIconSize({16, 16});
  setAutoRaise(true);
  setFocusPolicy(Qt::TabFocus);
  setName(name);
}

void IconButton::setName(const QString& name) {
  setToolTip(name.toHtmlEscaped());
  setAccessibleName(name);
}

}  // namespace relata::ui
