#include "ui/duplicates/merge_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "core/duplicates/not_duplicates.h"
#include "ui/kit/buttons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kLeastTable = 150;  // where the page is lower, it is scrolled

constexpr MergeRule kOffered[] = {MergeRule::Filled, MergeRule::Primary, MergeRule::Newest, MergeRule::Longest};

/// What the records are called beside each other: those of one name with what tells them apart.
QStringList namesApart(const QList<Record>& records) {
  QStringList names;
  for (const Record& record : records) {
    const QString title = record.title();
    const bool alone =
        std::count_if(records.begin(), records.end(), [&](const Record& other) { return other.title() == title; }) == 1;
    if (alone && !title.isEmpty()) {
      names << title;
      continue;
    }
    QString mark;
    for (const char* key : {"email", "phone", "mobile", "website", "city"}) {
      if (record.def().field(QString::fromLatin1(key)))
        if (const QString value = record.text(key);
            !value.isEmpty() && std::count_if(records.begin(), records.end(),
                                              [&](const Record& other) { return other.text(key) == value; }) == 1)
          mark = value;
      if (!mark.isEmpty()) break;
    }
    if (mark.isEmpty()) mark = record.idText();
    names << (title.isEmpty() ? mark : QStringLiteral("%1 · %2").arg(title, mark));
  }
  return names;
}

}  // namespace

MergePanel::MergePanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_title(new TextLabel({}, TextRole::Title)),
      m_why(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_staysLabel(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_stays(new QComboBox),
      m_ruleLabel(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_rule(new QComboBox),
      m_table(new QTableWidget),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_all(new Button({}, ButtonKind::Quiet)),
      m_apart(new Button({})),
      m_merge(new PrimaryButton({})) {
  m_why->setWordWrap(true);
  m_hint->setWordWrap(true);
  m_all->setCheckable(true);
  m_staysLabel->setBuddy(m_stays);
  m_ruleLabel->setBuddy(m_rule);
  m_stays->setMinimumContentsLength(12);
  m_rule->setMinimumContentsLength(12);
  for (QComboBox* box : {m_stays, m_rule}) box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(true);
  m_table->setMinimumHeight(kLeastTable);
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->installEventFilter(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  column->setSpacing(kSpace2);
  column->addWidget(m_title);
  column->addWidget(m_why);
  auto* choices = new QHBoxLayout;
  choices->setSpacing(kSpace2);
  choices->addWidget(m_staysLabel);
  choices->addWidget(m_stays, 1);
  choices->addWidget(m_ruleLabel);
  choices->addWidget(m_rule, 1);
  column->addLayout(choices);
  column->addWidget(m_table, 1);
  column->addWidget(m_hint);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kSpace2);
  buttons->addWidget(m_all);
  buttons->addStretch();
  buttons->addWidget(m_apart);
  buttons->addWidget(m_merge);
  column->addLayout(buttons);
  setFocusProxy(m_table);
  connect(m_table, &QTableWidget::cellClicked, this, &MergePanel::choose);
  connect(m_stays, &QComboBox::activated, this, &MergePanel::choosePrimary);
  connect(m_rule, &QComboBox::activated, this, [this] {
    m_choices.clear();
    read();
  });
  connect(m_all, &QPushButton::toggled, this, &MergePanel::fill);
  connect(m_apart, &QPushButton::clicked, this, &MergePanel::keepApart);
  connect(m_merge, &QPushButton::clicked, this, &MergePanel::merge);
  retranslate();
}

void MergePanel::show(const QString& entity, const std::vector<Id>& records, const QStringList& evidence) {
  m_entity = entity;
  m_records = records;
  m_evidence = evidence;
  m_choices.clear();
  read();
}

void MergePanel::clear() {
  m_slot.cancel();
  m_records.clear();
  m_plan.reset();
  fill();
}

void MergePanel::read() {
  const int rule = m_rule->currentIndex();
  const std::optional<MergeRule> wanted =
      rule > 0 ? std::optional(kOffered[static_cast<size_t>(rule) - 1]) : std::nullopt;
  m_slot.ask<Read>(
      [entity = m_entity, ids = m_records, choices = m_choices, wanted](Reader& reader) {
        Read read;
        read.registry = reader.registryPtr();
        const EntityDef& def = *read.registry->entity(entity);
        QList<Record> records;
        for (const Id id : ids)
          if (const auto record = reader.record(def, id); record && !record->deleted) records << *record;
        if (records.size() > 1) read.plan = planMerge(reader.connection(), records, wanted, choices);
        QList<const FieldDef*> links;
        for (const FieldDef& field : def.fields)
          if (field.kind == Kind::Link) links << &field;
        read.titles = linkTitles(reader, records, links);
        return read;
      },
      [this](Result<Read> read) {
        if (!read.ok()) return m_context.complain(read.problem());
        m_plan.reset();
        if (read->plan.records.size() > 1) m_plan = *std::move(read);
        fill();
      });
}

QString MergePanel::groupLabel(const MergeGroup& group) const {
  const EntityDef& def = m_plan->plan.records.first().def();
  if (group.fields.size() > 1) return sectionLabel(def, *group.fields.first());
  return fieldLabel(def, *group.fields.first());
}

QString MergePanel::groupText(const MergeGroup& group, const Record& record) const {
  const FieldDef* title = record.def().titleField();
  if (group.fields.contains(title)) return record.title();
  QStringList parts;
  for (const FieldDef* field : group.fields) {
    const QString text = displayText(record.def(), *field, record.value(field->key), m_plan->titles);
    if (!text.isEmpty()) parts << text;
  }
  return parts.join(QStringLiteral(", "));
}

void MergePanel::fill() {
  m_filling = true;
  const QModelIndex before = m_table->currentIndex();
  m_table->clear();
  m_shownGroups.clear();
  m_stays->clear();
  const bool ready = m_plan.has_value();
  for (QWidget* part : std::initializer_list<QWidget*>{m_table, m_stays, m_rule, m_all, m_apart, m_merge})
    part->setEnabled(ready && !m_context.workspace.isReadOnly());
  if (ready) {
    const MergePlan& plan = m_plan->plan;
    for (int i = 0; i < plan.groups.size(); ++i) {
      const MergeGroup& group = plan.groups[i];
      const bool filled = std::any_of(plan.records.begin(), plan.records.end(),
                                      [&](const Record& record) { return !groupText(group, record).isEmpty(); });
      if (group.differs || (m_all->isChecked() && filled)) m_shownGroups << i;
    }
    m_table->setRowCount(static_cast<int>(m_shownGroups.size()));
    m_table->setColumnCount(static_cast<int>(plan.records.size()) + 1);
    QStringList headings, labels;
    const QStringList names = namesApart(plan.records);
    for (const QString& name : names) {
      headings << (headings.isEmpty() ? tr("%1 (stays)").arg(name) : name);
      m_stays->addItem(name);
    }
    headings << tr("Kept by");
    for (int row = 0; row < m_shownGroups.size(); ++row) {
      labels << groupLabel(plan.groups[m_shownGroups[row]]);
      fillRow(row, plan.groups[m_shownGroups[row]]);
    }
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setVerticalHeaderLabels(labels);
    m_table->setCurrentCell(qBound(0, before.row(), m_table->rowCount() - 1),
                            qBound(0, before.column(), m_table->columnCount() - 1));
  }
  retranslate();
  m_filling = false;
}

// What is kept is bold and has a check mark: colour never says anything alone.
void MergePanel::fillRow(int row, const MergeGroup& group) {
  const MergePlan& plan = m_plan->plan;
  for (int i = 0; i < plan.records.size(); ++i) {
    const bool kept = group.rule == MergeRule::Union || i == group.from;
    const QString text = groupText(group, plan.records[i]);
    auto* item = new QTableWidgetItem(group.differs && kept && !text.isEmpty() ? QStringLiteral("✓ ") + text : text);
    QFont font = m_table->font();
    font.setBold(kept && group.differs);
    item->setFont(font);
    if (!kept) item->setForeground(colors().textMuted);
    item->setToolTip(plainTip(mergeRuleText(group.rule)));
    m_table->setItem(row, i, item);
  }
  const bool chosen = std::any_of(group.fields.begin(), group.fields.end(),
                                  [this](const FieldDef* field) { return m_choices.contains(field->key); });
  auto* why = new QTableWidgetItem(!group.differs ? QString() : chosen ? tr("your choice") : mergeRuleText(group.rule));
  why->setForeground(colors().textSecondary);
  why->setToolTip(plainTip(why->text()));
  m_table->setItem(row, static_cast<int>(plan.records.size()), why);
}

void MergePanel::choose(int row, int column) {
  if (!m_plan || row < 0 || row >= m_shownGroups.size()) return;
  const MergeGroup& group = m_plan->plan.groups[m_shownGroups[row]];
  if (!group.differs || group.rule == MergeRule::Union || group.from == column) return;
  if (column < 0 || column >= m_plan->plan.records.size()) return;  // the rule
  for (const FieldDef* field : group.fields) m_choices.insert(field->key, m_plan->plan.records[column].id());
  read();
}

void MergePanel::choosePrimary(int index) {
  if (m_filling || index <= 0 || !m_plan) return;
  const Id wanted = m_plan->plan.records[index].id();
  std::stable_partition(m_records.begin(), m_records.end(), [&](Id id) { return id == wanted; });
  read();
}

void MergePanel::merge() {
  if (!m_plan || m_context.workspace.isReadOnly()) return;
  const Record& stays = m_plan->plan.records.first();
  MergeOrder order;
  for (const Record& record : m_plan->plan.records) order.records.push_back(record.id());
  for (const MergeGroup& group : m_plan->plan.groups)  // what is on the screen is what happens
    if (group.differs && group.rule != MergeRule::Union)
      for (const FieldDef* field : group.fields)
        order.choices.insert(field->key, m_plan->plan.records[group.from].id());
  const auto done = m_context.workspace.transact({ActKind::Merge, m_entity, {stays.title()}}, [&](Transaction& tx) {
    return mergeRecords(tx, *tx.registry().entity(m_entity), {order});
  });
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("Merged into %1").arg(stays.title()));
  const Id into = stays.id();
  clear();
  Q_EMIT merged(into);
}

void MergePanel::keepApart() {
  if (!m_plan || m_context.workspace.isReadOnly()) return;
  QStringList titles;
  std::vector<Id> ids;
  for (const Record& record : m_plan->plan.records) {
    titles << record.title();
    ids.push_back(record.id());
  }
  const auto done =
      m_context.workspace.transact({ActKind::NotDuplicate, m_entity, {titles.join(QStringLiteral(" · "))}},
                                   [&](Transaction& tx) { return markNotDuplicates(tx, ids); });
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("Will not be shown as duplicates again"));
  clear();
  Q_EMIT saidToBeTwo();
}

bool MergePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (isCtrlEnter(*press)) {
      merge();
      return true;
    }
    if (press->modifiers().testFlag(Qt::ControlModifier) && press->key() == Qt::Key_D) {
      keepApart();
      return true;
    }
    if (isEnter(*press) || press->key() == Qt::Key_Space) {
      choose(m_table->currentRow(), m_table->currentColumn());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void MergePanel::retranslate() {
  const int rule = qMax(0, m_rule->currentIndex());
  m_rule->clear();
  m_rule->addItem(tr("each field's own rule"));
  for (const MergeRule offered : kOffered) m_rule->addItem(mergeRuleText(offered));
  m_rule->setCurrentIndex(rule);
  const auto count = static_cast<int>(m_plan ? m_plan->plan.records.size() : 0);
  m_title->setText(m_plan ? tr("Merge %n record(s)", nullptr, count) : tr("Nothing chosen"));
  m_why->setText(m_evidence.mid(0, 4).join(QLatin1Char('\n')));
  m_why->setVisible(m_plan && !m_evidence.isEmpty());
  m_staysLabel->setText(tr("Stays"));
  m_ruleLabel->setText(tr("Rule"));
  m_hint->setText(
      tr("What is marked is kept. Enter keeps the value under the cursor. Further addresses, tags, jobs and "
         "activities of all of them come along."));
  m_all->setText(m_all->isChecked() ? tr("Only what differs") : tr("All fields"));
  m_apart->setText(tr("Not a duplicate"));
  m_apart->setToolTip(tr("Ctrl+D"));
  m_merge->setText(tr("Merge"));
  m_merge->setToolTip(tr("Ctrl+Enter"));
  m_table->setAccessibleName(tr("Fields of the records"));
  m_stays->setAccessibleName(tr("Record that stays"));
  m_rule->setAccessibleName(tr("Rule for all fields"));
}

void MergePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
