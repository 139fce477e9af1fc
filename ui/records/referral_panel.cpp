#include "ui/records/referral_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/link_row.h"

namespace relata::ui {
namespace {

constexpr int kIndent = 18;
constexpr int kDeepest = 8;      // deeper levels stand below each other, or names would have no room
constexpr int kOpenAtFirst = 2;  // levels

}  // namespace

ReferralPanel::ReferralPanel(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent)
    : QWidget(parent), m_context(context), m_layout(layout), m_rows(new QVBoxLayout(this)) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(2);
}

void ReferralPanel::show(const RecordView& view, bool writable) {
  if (!m_view || m_view->record.id() != view.record.id()) m_open.clear();
  m_view = view;
  m_writable = writable;
  rebuild();
}

bool ReferralPanel::isOpen(const Referral& one) const {
  return !one.again && m_open.value(one.id.bits(), one.depth < kOpenAtFirst);
}

void ReferralPanel::rebuild() {
  if (!m_view) return;
  setUpdatesEnabled(false);
  clearLayout(m_rows);
  const ReferralTree& tree = m_view->referrals;
  if (tree.isEmpty()) {
    addEmpty();
  } else {
    for (const Referral& one : tree.above) m_rows->addWidget(row(one, one.depth, false));
    const auto base = static_cast<int>(tree.above.size());
    if (base > 0) {
      const Record& own = m_view->record;
      m_rows->addWidget(row({own.def().key, own.id(), own.title(), 0, tree.direct, false}, base, false));
    }
    addBranches(base);
    addButtons();
  }
  setUpdatesEnabled(true);
}

void ReferralPanel::addEmpty() {
  auto* empty = new EmptyState(EmptyState::Place::Panel);
  const QString about = m_layout.about ? m_layout.about(QStringLiteral("referrals")) : QString();
  empty->set(QStringLiteral("people"), {}, about.isEmpty() ? tr("None yet.") : about);
  if (m_writable) empty->setActions(tr("Add contact"), tr("Add company"));
  const QString field = QStringLiteral("referred_by");
  connect(empty, &EmptyState::primaryClicked, this,
          [this, field] { Q_EMIT addRequested(QStringLiteral("contact"), field); });
  connect(empty, &EmptyState::secondaryClicked, this,
          [this, field] { Q_EMIT addRequested(QStringLiteral("company"), field); });
  m_rows->addWidget(empty);
}

void ReferralPanel::addBranches(int base) {
  int closedAt = -1;  // levels below this one are not in sight
  for (const Referral& one : m_view->referrals.below) {
    if (closedAt >= 0 && one.depth > closedAt) continue;
    closedAt = -1;
    const bool opens = one.referred > 0 && !one.again;
    m_rows->addWidget(row(one, base > 0 ? base + one.depth : one.depth - 1, opens));
    if (opens && !isOpen(one)) closedAt = one.depth;
  }
  if (m_view->referrals.cut)
    m_rows->addWidget(new TextLabel(tr("There are more; open one of them to see whom it referred."), TextRole::Small,
                                    TextColor::Muted));
}

void ReferralPanel::addButtons() {
  if (!m_writable) return;
  auto* line = new QHBoxLayout;
  for (const auto& [text, entity] : {std::pair(tr("Add contact"), QStringLiteral("contact")),
                                     std::pair(tr("Add company"), QStringLiteral("company"))}) {
    auto* add = new Button(text, ButtonKind::Quiet);
    connect(add, &QPushButton::clicked, this,
            [this, entity = entity] { Q_EMIT addRequested(entity, QStringLiteral("referred_by")); });
    line->addWidget(add);
  }
  line->addStretch();
  m_rows->addLayout(line);
}

QWidget* ReferralPanel::row(const Referral& one, int level, bool opens) {
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(qMin(level, kDeepest) * kIndent, 0, 0, 0);
  line->setSpacing(2);
  const bool open = opens && isOpen(one);
  auto* fold =
      new IconButton(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                     open ? tr("Hide whom %1 referred").arg(one.title) : tr("Show whom %1 referred").arg(one.title));
  QSizePolicy policy = fold->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  fold->setSizePolicy(policy);
  // The row that speaks is made anew.
  connect(
      fold, &QToolButton::clicked, this,
      [this, id = one.id.bits(), open] {
        m_open.insert(id, !open);
        rebuild();
      },
      Qt::QueuedConnection);
  line->addWidget(fold);
  fold->setVisible(opens);
  const bool own = one.id == m_view->record.id();
  QString detail = one.again          ? tr("stands above already")
                   : one.referred > 0 ? tr("referred %n", nullptr, one.referred)
                                      : QString();
  if (own && !one.again) detail = detail.isEmpty() ? tr("this record") : tr("this record, %1").arg(detail);
  auto* link = new LinkRow(one.title.isEmpty() ? tr("(deleted)") : one.title, detail);
  link->setAccessibleDescription(tr("Level %1").arg(level + 1));
  link->setEnabled(!own);
  connect(link, &QAbstractButton::clicked, this, [this, one] { m_context.open(one.entity, one.id); });
  line->addWidget(link, 1);
  return widget;
}

void ReferralPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
