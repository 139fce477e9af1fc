#include "ui/marketing/hand_over_part.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/marketing/hand_over.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/score_grid.h"
#include "ui/records/popup.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 300;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

HandOverPart::HandOverPart(const RecordContext& context, QWidget* parent) : PagePart(parent), m_context(context) {
  m_column = columnInCard(this, kSpace2);
}

void HandOverPart::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  rebuild();
}

void HandOverPart::rebuild() {
  clearLayout(m_column);
  auto* head = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->addWidget(new TextLabel(tr("Why now"), TextRole::Strong));
  auto* reasons = new TextLabel(m_view->record.text("reasons"));
  reasons->setWordWrap(true);
  words->addWidget(reasons);
  words->addStretch(1);
  head->addLayout(words, 1);
  head->addWidget(new ScoreGrid(m_view->record.text("grade")), 0, Qt::AlignTop);
  m_column->addLayout(head);
  auto* acts = new QHBoxLayout;
  auto* person = new Button(tr("Show the person"));
  connect(person, &QPushButton::clicked, this,
          [this] { m_context.open(s("contact"), m_view->record.value("contact").id()); });
  if (m_writable && m_view->record.text("state") == QLatin1String("offered")) {
    auto* take = new PrimaryButton(tr("Accept"));
    auto* give = new Button(tr("Reject…"));
    connect(take, &QPushButton::clicked, this, &HandOverPart::accept);
    connect(give, &QPushButton::clicked, this, [this, give] { askReason(give); });
    acts->addWidget(take);
    acts->addWidget(give);
  }
  acts->addWidget(person);
  acts->addStretch(1);
  m_column->addLayout(acts);
}

void HandOverPart::accept() {
  if (!m_view) return;
  const Record record = m_view->record;
  const auto done = m_context.workspace.transact({ActKind::Edit, s("hand_over"), {record.title()}},
                                                 [&](Transaction& tx) { return acceptHandOver(tx, record.id()); });
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("%1 is yours now").arg(record.title()));
}

void HandOverPart::reject(const QString& reason, const QString& note) {
  if (!m_view) return;
  const Record record = m_view->record;
  const auto done =
      m_context.workspace.transact({ActKind::Edit, s("hand_over"), {record.title()}},
                                   [&](Transaction& tx) { return rejectHandOver(tx, record.id(), reason, note); });
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("%1 is rejected").arg(record.title()));
}

void HandOverPart::askReason(QWidget* anchor) {
  auto* sheet = new Popup(anchor, kWidth);
  sheet->column()->addWidget(new TextLabel(tr("Why not now?"), TextRole::Strong));
  auto* box = new QComboBox;
  box->setAccessibleName(tr("Reason"));
  const EntityDef& def = m_view->record.def();
  for (const ChoiceDef& choice : def.field(u"reason")->choices)
    box->addItem(choiceLabel(def, *def.field(u"reason"), choice.key), choice.key);
  auto* note = new QLineEdit;
  note->setPlaceholderText(tr("What was said about it"));
  note->setAccessibleName(note->placeholderText());
  auto* reject = new PrimaryButton(tr("Reject"));
  for (QWidget* widget : {static_cast<QWidget*>(box), static_cast<QWidget*>(note), static_cast<QWidget*>(reject)})
    sheet->column()->addWidget(widget);
  connect(reject, &QPushButton::clicked, this, [this, sheet, box, note] {
    const QString reason = box->currentData().toString(), words = note->text().trimmed();
    sheet->close();
    this->reject(reason, words);
  });
  sheet->openBelow(box);
}

void HandOverPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
