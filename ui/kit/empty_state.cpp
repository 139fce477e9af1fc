#include "ui/kit/empty_state.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"

namespace relata::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconMark(QStringLiteral("info"), Tone::Info, 26, true)),
      m_title(new TextLabel({}, TextRole::Title)),
      m_text(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_primary(new Button({}, ButtonKind::Primary)),
      m_secondary(new Button({})) {
  m_title->setAlignment(Qt::AlignCenter);
  m_title->setWordWrap(true);
  m_text->setAlignment(Qt::AlignCenter);
  m_text->setWordWrap(true);
  m_text->setFixedWidth(380);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kSpace2);
  buttons->addStretch();
  buttons->addWidget(m_primary);
  buttons->addWidget(m_secondary);
  buttons->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kSpace2);
  column->addStretch(2);
  column->addWidget(m_icon, 0, Qt::AlignHCenter);
  column->addSpacing(kSpace1);
  column->addWidget(m_title);
  column->addWidget(m_text, 0, Qt::AlignHCenter);
  column->addSpacing(kSpace2);
  column->addLayout(buttons);
  column->addStretch(3);
  connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
  connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
  setActions({});
}

void EmptyState::set(const QString& iconName, const QString& title, const QString& text) {
  m_icon->set(iconName, Tone::Info);
  m_title->setText(title);
  m_text->setText(text);
  m_text->setVisible(!text.isEmpty());
  // A centred cell of a box layout asks for no height by width.
  m_text->setFixedHeight(m_text->heightForWidth(m_text->width()));
  setAccessibleName(title);
  setAccessibleDescription(text);
}

void EmptyState::setActions(const QString& primary, const QString& secondary) {
  m_primary->setText(primary);
  m_primary->setVisible(!primary.isEmpty());
  m_secondary->setText(secondary);
  m_secondary->setVisible(!secondary.isEmpty());
}

}  // namespace relata::ui
