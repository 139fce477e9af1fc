#include "ui/sales/loss_sheet.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/records/names_of.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 300;

}  // namespace

LossSheet::LossSheet(const RecordContext& context, QWidget* anchor, DealMove move,
                     std::function<void(const DealMove&)> run)
    : Popup(anchor, kWidth),
      m_context(context),
      m_move(std::move(move)),
      m_run(std::move(run)),
      m_reason(new QComboBox),
      m_competitor(new QComboBox),
      m_note(new QLineEdit),
      m_button(new PrimaryButton(tr("Mark as lost"))) {
  const auto add = [this](const QString& text, QWidget* field) {
    auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
    label->setBuddy(field);
    field->setAccessibleName(text);
    column()->addWidget(label);
    column()->addWidget(field);
  };
  column()->addWidget(new TextLabel(tr("Why was it lost?"), TextRole::Strong));
  add(tr("Loss reason"), m_reason);
  add(tr("Competitor"), m_competitor);
  add(tr("What was said about it"), m_note);
  column()->addWidget(m_button);
  fill();
  connect(m_reason, QOverload<int>::of(&QComboBox::currentIndexChanged), this,
          [this](int index) { m_button->setEnabled(index > 0); });
  connect(m_button, &QPushButton::clicked, this, &LossSheet::accept);
  connect(m_note, &QLineEdit::returnPressed, this, &LossSheet::accept);
  m_button->setEnabled(false);
}

void LossSheet::fill() {
  const auto read = [this](QComboBox* box, const QString& none, const QString& entity, const char* where) {
    box->addItem(none);
    const auto names = guarded([&] { return namesOf(*m_context.workspace.read(), entity, where); });
    if (!names.ok()) return m_context.complain(names.problem());
    for (const auto& [id, name] : *names) box->addItem(name, id.bits());
  };
  read(m_reason, tr("Choose a reason"), QStringLiteral("loss_reason"), "retired = no");
  read(m_competitor, tr("None, or not known"), QStringLiteral("competitor"), "");
}

void LossSheet::ask() { openBelow(m_reason); }

void LossSheet::accept() {
  m_move.lossReason = Id(m_reason->currentData().toLongLong());
  if (!m_move.lossReason) return m_reason->setFocus(Qt::OtherFocusReason);
  m_move.competitor = Id(m_competitor->currentData().toLongLong());
  m_move.lossNote = m_note->text().trimmed();
  close();
  m_run(m_move);
}

}  // namespace relata::ui
