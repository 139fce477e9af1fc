#include "ui/kit/empty_state.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

constexpr int kTextWidth = 380;

}  // namespace

EmptyState::EmptyState(Place place, QWidget* parent)
    : QWidget(parent),
      m_place(place),
      m_icon(new IconMark(QStringLiteral("info"), place == Place::Page ? Tone::Info : Tone::Neutral,
                          place == Place::Page ? 26 : 14, true)),
      m_title(new TextLabel({}, place == Place::Page ? TextRole::Title : TextRole::Strong)),
      m_text(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_primary(new Button({}, place == Place::Page ? ButtonKind::Primary : ButtonKind::Normal)),
      m_secondary(new Button({}, place == Place::Page ? ButtonKind::Normal : ButtonKind::Quiet)) {
  m_title->setWordWrap(true);
  m_text->setWordWrap(true);
  connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
  connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
  place == Place::Page ? layOutPage() : layOutPanel();
  setFocusProxy(m_primary);
  setActions({});
}

void EmptyState::layOutPage() {
  m_title->setAlignment(Qt::AlignCenter);
  m_text->setAlignment(Qt::AlignCenter);
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
}

void EmptyState::layOutPanel() {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace1, kSpace2, 0, kSpace2);
  row->setSpacing(kSpace3);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(kSpace1);
  column->addWidget(m_title);
  column->addWidget(m_text);
  auto* buttons = new QWidget;
  auto* flow = new FlowLayout(buttons, kSpace2);
  flow->setContentsMargins(0, kSpace1, 0, 0);
  flow->addWidget(m_primary);
  flow->addWidget(m_secondary);
  column->addWidget(buttons);
  row->addLayout(column, 1);
}

void EmptyState::set(const QString& iconName, const QString& title, const QString& text) {
  m_icon->set(iconName, m_place == Place::Page ? Tone::Info : Tone::Neutral);
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_text->setText(text);
  m_text->setVisible(!text.isEmpty());
  fitText();
  setAccessibleName(title.isEmpty() ? text : title);
  setAccessibleDescription(title.isEmpty() ? QString() : text);
}

QString EmptyState::title() const { return m_title->text(); }
QString EmptyState::text() const { return m_text->text(); }

/// A centred cell of a box layout asks for no height by width.
void EmptyState::fitText() {
  if (m_place != Place::Page) return;
  m_text->setFixedWidth(qBound(160, width() - 2 * kSpace4, kTextWidth));
  if (!m_text->text().isEmpty()) m_text->setFixedHeight(m_text->heightForWidth(m_text->width()));
}

void EmptyState::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitText();
}

void EmptyState::setActions(const QString& primary, const QString& secondary) {
  m_primary->setText(primary);
  m_primary->setVisible(!primary.isEmpty());
  m_secondary->setText(secondary);
  m_secondary->setVisible(!secondary.isEmpty());
  if (m_place == Place::Panel) m_primary->parentWidget()->setVisible(!primary.isEmpty() || !secondary.isEmpty());
}

}  // namespace relata::ui
