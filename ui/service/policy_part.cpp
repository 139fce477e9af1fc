#include "ui/service/policy_part.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/kit/banner.h"

namespace relata::ui {

PolicyPart::PolicyPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_slot(context.reads, this), m_banner(new Banner(Tone::Info, {})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_banner);
  m_banner->setDismissible(false);
  m_banner->hide();
}

void PolicyPart::show(const RecordView& view, bool writable) {
  if (view.record.id() != m_policy) m_banner->hide();
  m_policy = view.record.id();
  m_writable = writable;
  m_slot.ask<PolicyReach>([policy = m_policy](Reader& reader) { return reachOfPolicy(reader.connection(), policy); },
                          [this](Result<PolicyReach> reach) {
                            if (!reach.ok()) return;
                            m_reach = *reach;
                            retell();
                          });
}

QString PolicyPart::text() const { return m_banner->isHidden() ? QString() : m_banner->accessibleName(); }

void PolicyPart::retell() {
  m_banner->setVisible(m_reach.different > 0 || !m_reach.hiddenBy.isEmpty());
  m_banner->clearActions();
  if (!m_reach.hiddenBy.isEmpty()) {
    const QString hidden =
        tr("No ticket reaches this policy: “%1” has no condition and stands before it. Give this one a "
           "lower position.")
            .arg(m_reach.hiddenBy);
    m_banner->setMessage(Tone::Warning, hidden);
    m_banner->setAccessibleName(hidden);
    return;
  }
  if (m_reach.different <= 0) return;
  const QString text =
      tr("%n of %1 running tickets keep the times that they began with.", nullptr, static_cast<int>(m_reach.different))
          .arg(m_reach.running);
  m_banner->setMessage(Tone::Info, text);
  m_banner->setAccessibleName(text);
  m_banner->clearActions();
  if (m_writable) m_banner->addAction(tr("Give them these"), [this] { apply(); });
}

void PolicyPart::apply() {
  const Result<qint64> changed = applyPolicy(m_context.workspace, m_policy);
  if (!changed.ok()) return m_context.complain(changed.problem());
  m_context.toastDone(tr("%n running tickets have the times of this policy now", nullptr, static_cast<int>(*changed)));
}

void PolicyPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retell();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
