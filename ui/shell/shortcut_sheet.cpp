#include "ui/shell/shortcut_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/shell/command.h"

namespace relata::ui {

ShortcutSheet::ShortcutSheet(const CommandSet* commands, QWidget* window)
    : Overlay(window),
      m_commands(commands),
      m_title(new TextLabel({}, TextRole::Title)),
      m_close(new IconButton(QStringLiteral("close"), {})),
      m_body(new QWidget),
      m_rows(new QVBoxLayout(m_body)) {
  setPreferredSize({560, 560});
  m_rows->setContentsMargins(0, 0, kSpace3, 0);
  m_rows->setSpacing(kSpace1 + 2);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace4, kSpace3, kSpace2, kSpace3);
  column->setSpacing(kSpace2);
  column->addLayout(head);
  column->addWidget(scrolled(m_body), 1);
  setFocusProxy(m_close);
  connect(m_close, &QToolButton::clicked, this, &Overlay::dismiss);
}

void ShortcutSheet::popUp() {
  fill();
  open();
}

void ShortcutSheet::fill() {
  m_title->setText(tr("Keyboard shortcuts"));
  m_close->setName(tr("Close"));
  setAccessibleName(m_title->text());
  qDeleteAll(m_body->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  while (QLayoutItem* item = m_rows->takeAt(0)) delete item;
  QStringList groups;
  for (const QString& id : m_commands->ids()) {
    const Command& command = *m_commands->find(id);
    const QString group = command.group.shown();
    if (!command.keys.isEmpty() && !groups.contains(group)) groups.append(group);
  }
  for (const QString& group : std::as_const(groups)) {
    m_rows->addSpacing(kSpace2);
    m_rows->addWidget(new SectionHeader(group));
    for (const QString& id : m_commands->ids()) {
      const Command& command = *m_commands->find(id);
      if (command.keys.isEmpty() || command.group.shown() != group) continue;
      auto* line = new QWidget;
      auto* row = new QHBoxLayout(line);
      row->setContentsMargins(0, 0, 0, 0);
      row->addWidget(new ElidedLabel(command.text.shown(), TextRole::Body, TextColor::Secondary), 1);
      row->addWidget(new TonePill(shortcutText(command), Tone::Neutral));
      m_rows->addWidget(line);
    }
  }
  m_rows->addStretch();
}

void ShortcutSheet::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && isVisible()) fill();
  Overlay::changeEvent(event);
}

}  // namespace relata::ui
