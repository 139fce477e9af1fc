#include "ui/records/desk_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/drafts.h"

namespace relata::ui {

DeskPanel::DeskPanel(const RecordContext& context, const QString& place, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_place(place),
      m_sheet(new Card),
      m_column(new QVBoxLayout(m_sheet)),
      m_folded(new QWidget),
      m_foldedText(new ElidedLabel({}, TextRole::Small, TextColor::Secondary)),
      m_goOn(new Button({})),
      m_discard(new Button({}, ButtonKind::Quiet)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace2);
  auto* line = new QHBoxLayout(m_folded);
  line->setContentsMargins(0, 0, 0, 0);
  line->addWidget(new IconMark(QStringLiteral("note"), Tone::Info));
  line->addWidget(m_foldedText, 1);
  line->addWidget(m_goOn);
  line->addWidget(m_discard);
  outer->addWidget(m_sheet);
  outer->addWidget(m_folded);
  connect(m_goOn, &QPushButton::clicked, this, &DeskPanel::begin);
  connect(m_discard, &QPushButton::clicked, this, &DeskPanel::finish);
  arrange();
}

QString DeskPanel::draftKey() const {
  return QStringLiteral("%1/%2/%3").arg(m_place, m_view->record.def().key).arg(m_record.bits());
}

void DeskPanel::show(const RecordView& view, bool writable) {
  const bool another = m_record != view.record.id();
  if (another) putAside();
  m_view = view;
  m_record = view.record.id();
  if (another) takeUp();
  setEnabled(writable);
  refresh();
}

bool DeskPanel::begin() {
  if (!m_view) return false;
  const bool fresh = !m_begun;
  m_open = true;
  if (fresh) {
    m_begun = true;
    restore({});
    keep();
  }
  arrange();
  if (QWidget* first = firstField()) first->setFocus(Qt::ShortcutFocusReason);
  return fresh;
}

void DeskPanel::keep() {
  if (m_context.drafts)
    m_context.drafts->join(
        this, draftKey(), draftTitle(), [this] { return state(); },
        [this](const Draft& draft) { restore(draft.text); });
}

void DeskPanel::fold() {
  m_open = false;
  if (m_context.drafts) m_context.drafts->keepNow();
  arrange();
  m_goOn->setFocus(Qt::OtherFocusReason);
}

void DeskPanel::finish() {
  if (m_context.drafts) m_context.drafts->leave(this);
  m_begun = m_open = false;
  arrange();
}

/// What was begun about somebody waits for them, and must not become something about whom the page shows next.
void DeskPanel::putAside() {
  if (!m_begun || !m_view) return;
  Waiting waiting{state(), m_open, new QObject(this)};
  if (m_context.drafts) {
    m_context.drafts->leave(this);
    m_context.drafts->hold(waiting.keeper, draftKey(), draftTitle(), waiting.state);
  }
  m_waiting.insert(m_record.bits(), waiting);
  m_begun = m_open = false;
}

void DeskPanel::takeUp() {
  const auto found = m_waiting.constFind(m_record.bits());
  m_begun = found != m_waiting.constEnd();
  if (m_begun) {
    const Waiting waiting = m_waiting.take(m_record.bits());
    m_open = waiting.open;
    resume(waiting.state);
    keep();
    delete waiting.keeper;
  }
  arrange();
}

void DeskPanel::arrange() {
  m_sheet->setVisible(isOpen());
  m_folded->setVisible(m_begun && !m_open);
  setVisible(m_begun);
  if (m_begun && !m_open) m_foldedText->setText(foldedText());
  m_goOn->setText(tr("Go on"));
  m_discard->setText(tr("Discard"));
}

void DeskPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refresh();
    arrange();
  }
  QWidget::changeEvent(event);
}

void DeskPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isOpen()) return fold();
  QWidget::keyPressEvent(event);
}

}  // namespace relata::ui
