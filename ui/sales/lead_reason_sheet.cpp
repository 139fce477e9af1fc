#include "ui/sales/lead_reason_sheet.h"

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

LeadReasonSheet::LeadReasonSheet(const RecordContext& context, QWidget* anchor, const Record& lead)
    : Popup(anchor, kWidth),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_lead(lead),
      m_reason(new QComboBox),
      m_note(new QLineEdit),
      m_button(new PrimaryButton(tr("Disqualify"))) {
  const auto add = [this](const QString& text, QWidget* field) {
    auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
    label->setBuddy(field);
    field->setAccessibleName(text);
    column()->addWidget(label);
    column()->addWidget(field);
  };
  column()->addWidget(new TextLabel(tr("Why is it no lead for us?"), TextRole::Strong));
  add(tr("Reason"), m_reason);
  add(tr("What was said about it"), m_note);
  column()->addWidget(m_button);
  m_reason->addItem(tr("Choose a reason"));
  const auto names =
      guarded([&] { return namesOf(*m_context.workspace.read(), QStringLiteral("lead_reason"), "retired = no"); });
  if (names.ok())
    for (const auto& [id, name] : *names) m_reason->addItem(name, id.bits());
  connect(m_reason, QOverload<int>::of(&QComboBox::currentIndexChanged), this,
          [this](int index) { m_button->setEnabled(index > 0); });
  connect(m_button, &QPushButton::clicked, this, &LeadReasonSheet::accept);
  connect(m_note, &QLineEdit::returnPressed, this, &LeadReasonSheet::accept);
  m_button->setEnabled(false);
}

void LeadReasonSheet::ask() { openBelow(m_reason); }

void LeadReasonSheet::accept() {
  const Id reason(m_reason->currentData().toLongLong());
  if (!reason) return m_reason->setFocus(Qt::OtherFocusReason);
  const EntityDef& def = *m_registry->entity(u"lead");
  const auto done = editRecord(m_context, def, m_lead.id(), m_lead.title(),
                               {{QStringLiteral("status"), QStringLiteral("disqualified")},
                                {QStringLiteral("reason"), reason},
                                {QStringLiteral("reason_note"), m_note->text().trimmed()}});
  close();
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("%1 is disqualified").arg(m_lead.title()));
}

}  // namespace relata::ui
