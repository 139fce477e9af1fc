#include "ui/shell/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/kit/buttons.h"
#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/search_field.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 48;
constexpr int kLogoWidth = 198;
constexpr int kUndoNameLength = 28;

QString escaped(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

QString shortened(const QString& text) {
  return text.size() <= kUndoNameLength ? text : text.left(kUndoNameLength - 1) + QChar(0x2026);
}

/// The round sign of the person, as a button.
class PersonButton : public QToolButton {
 public:
  using QToolButton::QToolButton;

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paintAvatar(&painter, rect().adjusted(3, 3, -3, -3), accessibleName());
    if (hasFocus()) paintFocus(&painter, rect(), width() / 2.0 - 1);
  }
};

}  // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      m_logo(new QToolButton),
      m_search(new SearchField({})),
      m_undo(new QToolButton),
      m_new(new PrimaryButton({})),
      m_person(new PersonButton),
      m_programMenu(new QMenu(this)),
      m_undoMenu(new QMenu(this)),
      m_newMenu(new QMenu(this)),
      m_personMenu(new QMenu(this)) {
  setFixedHeight(kHeight);
  m_logo->setIcon(icon("logo", IconRole::Accent));
  m_logo->setIconSize({22, 22});
  m_logo->setText(QStringLiteral(" Relata"));
  m_logo->setFont(textFont(TextRole::Title));
  m_logo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_logo->setPopupMode(QToolButton::InstantPopup);
  m_logo->setMenu(m_programMenu);
  m_search->setActsAsButton(true);
  m_logo->setObjectName(QStringLiteral("program"));
  m_search->setObjectName(QStringLiteral("search"));
  m_undo->setObjectName(QStringLiteral("undo"));
  m_new->setObjectName(QStringLiteral("new"));
  m_search->setMaximumWidth(560);
  m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_undo->setProperty("kind", QStringLiteral("outlined"));
  m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_undo->setIcon(icon("undo", IconRole::Strong));
  m_undo->setIconSize({15, 15});
  m_undo->setPopupMode(QToolButton::MenuButtonPopup);
  m_undo->setMenu(m_undoMenu);
  m_new->setIcon(icon("plus", IconRole::OnAccent));
  m_new->setMenu(m_newMenu);
  m_person->setFixedSize(32, 32);
  m_person->setPopupMode(QToolButton::InstantPopup);
  m_person->setMenu(m_personMenu);
  for (QWidget* button :
       {static_cast<QWidget*>(m_logo), static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_person)}) {
    button->setFocusPolicy(Qt::TabFocus);
  }
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace2, 0, kSpace3, 1);
  row->setSpacing(kSpace3);
  auto* logoBox = new QWidget;
  logoBox->setFixedWidth(kLogoWidth);
  auto* logoRow = new QHBoxLayout(logoBox);
  logoRow->setContentsMargins(0, 0, 0, 0);
  logoRow->addWidget(m_logo, 0, Qt::AlignLeft);
  row->addWidget(logoBox);
  row->addWidget(m_search, 4);
  row->addStretch(1);
  row->addWidget(m_undo);
  row->addWidget(m_new);
  row->addWidget(m_person);
  connect(m_search, &SearchField::pressed, this, &TopBar::searchRequested);
  connect(m_undo, &QToolButton::clicked, this, &TopBar::undoRequested);
  connect(m_undoMenu, &QMenu::aboutToShow, this, &TopBar::fillUndoMenu);
  setUndo({});
  retranslate();
}

void TopBar::setUndo(const QStringList& acts) {
  m_acts = acts;
  m_undo->setEnabled(!acts.isEmpty());
  retranslate();
}

void TopBar::fillUndoMenu() {
  m_undoMenu->clear();
  for (int i = 0; i < m_acts.size(); ++i) {
    m_undoMenu->addAction(escaped(m_acts[i]), this, [this, i] { Q_EMIT undoToRequested(i); });
  }
}

void TopBar::setPerson(const QString& name) {
  m_personName = name;
  retranslate();
}

void TopBar::setSearchShortcut(const QString& keys) { m_search->setShortcutHint(keys); }

void TopBar::setMenuShortcut(const QString& keys) {
  m_menuKeys = keys;
  retranslate();
}

void TopBar::takeFocus() { m_search->setFocus(Qt::TabFocusReason); }

void TopBar::openProgramMenu() { m_logo->showMenu(); }

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().surface);
  painter.fillRect(0, height() - 1, width(), 1, colors().border);
}

void TopBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_undo->setToolButtonStyle(width() < 820 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void TopBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void TopBar::retranslate() {
  m_search->setPlaceholder(tr("Search people, companies… or type a command"));
  const QString undo = m_acts.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(m_acts.first());
  m_undo->setText(QLatin1Char(' ') + escaped(m_acts.isEmpty() ? undo : tr("Undo: %1").arg(shortened(m_acts.first()))));
  m_undo->setAccessibleName(undo);
  m_undo->setToolTip(plainTip(undo));
  m_new->setText(tr("New"));
  m_logo->setAccessibleName(tr("Relata menu"));
  m_logo->setToolTip(m_menuKeys.isEmpty() ? tr("Menu") : tr("Menu (%1)").arg(m_menuKeys));
  m_person->setAccessibleName(m_personName);
  m_person->setToolTip(plainTip(m_personName));
  m_person->update();  // it paints its name
}

}  // namespace relata::ui
