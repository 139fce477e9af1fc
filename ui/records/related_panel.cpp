#include "ui/records/related_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

#include "core/workspace/bulk_edit.h"

#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/link_picker.h"
#include "ui/records/link_row.h"
#include "ui/records/page_words.h"
#include "ui/records/record_form.h"

namespace relata::ui {

namespace {

/// What is said of a sale, an offer or a contract beside its name.
bool isTelling(const EntityDef& def, const FieldDef& field) {
  static const QHash<QString, QStringList> telling{
      {QStringLiteral("deal"), {QStringLiteral("amount"), QStringLiteral("stage")}},
      {QStringLiteral("quote"), {QStringLiteral("number"), QStringLiteral("total"), QStringLiteral("status")}},
      {QStringLiteral("order"), {QStringLiteral("number"), QStringLiteral("total"), QStringLiteral("ordered_on")}},
      {QStringLiteral("contract"), {QStringLiteral("amount"), QStringLiteral("ends"), QStringLiteral("status")}}};
  return telling.value(def.key).contains(field.key);
}

/// Of a row that has no page of its own. Its place in an order is seen.
bool isTellingRow(const FieldDef& field) {
  return field.is(FieldFlag::InList) && !field.is(FieldFlag::Title) && field.key != QLatin1String("position");
}

}  // namespace

RelatedPanel::RelatedPanel(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent)
    : QWidget(parent), m_context(context), m_layout(layout), m_rows(new QVBoxLayout(this)) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(2);
}

void RelatedPanel::show(const RecordView& view, const RelatedRows& rows, bool writable) {
  const bool other = !m_view || m_view->record.id() != view.record.id() || m_related.name != rows.name;
  m_view = view;
  m_related = rows;
  m_writable = writable;
  if (m_inline && !other) return;  // what is being written stays; the rows follow when it is done
  delete m_inline;
  rebuild();
}

QWidget* RelatedPanel::row(const Record& record) {
  const EntityDef& def = record.def();
  QString title = record.title();
  QString entity = def.key;
  Id id = record.id();
  QStringList details;
  const bool isJob = def.key == QLatin1String("employment");
  if (!isJob && !def.titleField() && !def.contentKey.isEmpty()) {
    // A link stands for what it leads to.
    for (const FieldDef& field : def.fields)
      if (const Id end = record.value(field.key).id(); field.kind == Kind::Link && end && end != m_view->record.id()) {
        id = end;
        title = m_related.titles.value(id.bits());
        entity.clear();  // told when it is opened
      }
  }
  if (isJob) {
    // The other end of the job is what is of interest here.
    entity =
        m_view->record.def().key == QLatin1String("contact") ? QStringLiteral("company") : QStringLiteral("contact");
    id = record.value(entity).id();
    title = m_related.titles.value(id.bits());
  }
  for (const FieldDef& field : def.fields) {
    if (field.kind == Kind::Link && record.value(field.key).id() == m_view->record.id()) continue;
    const bool telling =
        !def.main
            ? isJob ? field.key == QLatin1String("role") || field.kind == Kind::Date : isTellingRow(field)
            : field.key == QLatin1String("job_title") || field.key == QLatin1String("email") ||
                  field.key == QLatin1String("industry") || field.key == QLatin1String("city") || isTelling(def, field);
    const QString text = telling ? displayText(def, field, record.value(field.key), m_related.titles) : QString();
    if (!text.isEmpty())
      details << (field.kind == Kind::Date || field.kind == Kind::Integer ||
                          (field.kind == Kind::Decimal && !field.is(FieldFlag::Price))
                      ? tr("%1 %2").arg(inSentence(fieldLabel(def, field)), text)
                      : text);
  }
  const bool isLink = !def.contentKey.isEmpty();
  const bool ownPage = def.main || isJob || isLink;
  if (title.isEmpty() && !ownPage && !details.isEmpty()) title = details.takeFirst();
  auto* row = new LinkRow(title.isEmpty() ? tr("(deleted)") : title, details.join(QStringLiteral(" · ")));
  if (!ownPage) {
    connect(row, &QAbstractButton::clicked, this, [this, record] {
      const SublistDef* list = m_view->record.def().sublist(m_related.name);
      if (list && m_writable && !record.def().bookkeeping) write(record.def(), *list, &record);
    });
    return withActs(row, record);
  }
  connect(row, &QAbstractButton::clicked, this, [this, entity, id] {
    if (!entity.isEmpty()) return m_context.open(entity, id);
    openAny(m_context, id);
  });
  return def.main ? row : withActs(row, record);
}

/// Rows that have no page of their own are changed and taken away here.
QWidget* RelatedPanel::withActs(QWidget* row, const Record& record) {
  if (!m_writable || record.def().bookkeeping) return row;
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  line->addWidget(row, 1);
  const bool editable = record.def().contentKey.isEmpty();
  auto* more = new IconButton(editable ? QStringLiteral("more") : QStringLiteral("close"),
                              editable ? tr("Change or delete") : tr("Remove"));
  line->addWidget(more);
  const auto remove = [this, record] {
    deleteRecords(m_context, record.def(), {record.id().bits()},
                  record.title().isEmpty() ? entityLabel(record.def()) : record.title());
  };
  connect(more, &QToolButton::clicked, this, [this, more, record, editable, remove] {
    if (!editable) return remove();
    QMenu menu(this);
    menu.addAction(tr("Change…"), this, [this, record] {
      const SublistDef* list = m_view->record.def().sublist(m_related.name);
      if (list) write(record.def(), *list, &record);
    });
    addMoves(menu, record);
    menu.addAction(tr("Delete"), this, remove);
    menu.exec(more->mapToGlobal(QPoint(0, more->height())));
  });
  return widget;
}

/// Rows in an order of their own change places.
void RelatedPanel::addMoves(QMenu& menu, const Record& record) {
  if (!record.def().field(u"position")) return;
  const auto same = [&](const Record& row) { return row.id() == record.id(); };
  const auto at = std::find_if(m_related.rows.cbegin(), m_related.rows.cend(), same) - m_related.rows.cbegin();
  if (at > 0) menu.addAction(tr("Move up"), this, [this, at] { moveRow(at, at - 1); });
  if (at + 1 < m_related.rows.size()) menu.addAction(tr("Move down"), this, [this, at] { moveRow(at, at + 1); });
}

void RelatedPanel::moveRow(qsizetype from, qsizetype to) {
  QList<Record> rows = m_related.rows;
  rows.move(from, to);
  QList<RowChange> changes;
  for (qsizetype i = 0; i < rows.size(); ++i)
    if (const Value place(qint64(i + 1)); !(rows[i].value("position") == place))
      changes.append({rows[i].id(), {{QStringLiteral("position"), place}}});
  if (const auto done = editRows(m_context.workspace, rows.first().def().key, changes); !done.ok())
    m_context.complain(done.problem());
}

void RelatedPanel::add() {
  const SublistDef* list = m_view->record.def().sublist(m_related.name);
  if (list) addNew(*m_view->readerRegistry->entity(list->entity), *list);
}

void RelatedPanel::addNew(const EntityDef& target, const SublistDef& list) {
  if (target.main) return Q_EMIT addRequested(list.entity, list.field);
  if (!target.contentKey.isEmpty()) return link(target, list);
  write(target, list, nullptr);
}

void RelatedPanel::beginRow(Id row) {
  const SublistDef* list = m_view && m_writable ? m_view->record.def().sublist(m_related.name) : nullptr;
  const EntityDef* target = list ? m_view->readerRegistry->entity(list->entity) : nullptr;
  if (!target || target->main || !target->contentKey.isEmpty()) return;
  if (!row) return write(*target, *list, nullptr);
  for (const Record& record : m_related.rows)
    if (record.id() == row) return write(*target, *list, &record);
}

/// The form of a row, among the rows.
void RelatedPanel::write(const EntityDef& target, const SublistDef& list, const Record* record) {
  delete m_inline;
  auto* form = new RecordForm(m_context, target.key, {{list.field, Value(m_view->record.id())}}, this,
                              RecordForm::Place::Inline);
  if (record) form->edit(*record, m_related.titles);
  form->keepAs(QStringLiteral("row:%1:%2/%3/%4")
                   .arg(m_related.name)
                   .arg(record ? record->id().bits() : 0)
                   .arg(m_view->record.def().key)
                   .arg(m_view->record.id().bits()),
               tr("%1 of %2").arg(entityLabel(target), m_view->record.title()));
  m_inline = form;
  m_rows->insertWidget(0, form);
  form->show();
  form->setFocus(Qt::OtherFocusReason);
  const auto close = [this, form] {
    m_inline.clear();
    form->hide();
    form->deleteLater();
    setFocus(Qt::OtherFocusReason);
    rebuild();
  };
  connect(form, &RecordForm::saved, this, close);
  connect(form, &RecordForm::cancelled, this, close);
}

/// One more record that this one concerns.
void RelatedPanel::link(const EntityDef& target, const SublistDef& list) {
  delete m_inline;
  const FieldDef* other = nullptr;
  for (const FieldDef& field : target.fields)
    if (field.kind == Kind::Link && field.key != list.field) other = &field;
  if (!other) return;
  auto* picker = new LinkPicker(m_context, target, *other, this);
  picker->setPlaceholderText(tr("Type a name"));
  picker->setAccessibleName(fieldLabel(target, *other));
  m_inline = picker;
  m_rows->insertWidget(0, picker);
  picker->setVisible(true);
  picker->setFocus(Qt::OtherFocusReason);
  const auto take = [this, picker, entity = target.key, own = list.field, key = other->key] {
    const Result<Value> chosen = picker->value();
    if (!chosen.ok()) return m_context.complain(chosen.problem());
    m_inline.clear();
    picker->hide();
    picker->deleteLater();
    if (chosen->isNull()) return rebuild();
    const Result<Id> made =
        m_context.workspace.transact({ActKind::Link, entity, {m_view->record.title()}}, [&](Transaction& tx) {
          Record row(*tx.registry().entity(entity));
          row.set(own, m_view->record.id());
          row.set(key, *chosen);
          return tx.insert(row);
        });
    if (!made.ok()) m_context.complain(made.problem());
  };
  connect(picker, &LinkPicker::chosen, this, take, Qt::QueuedConnection);
}

/// The record as a filter names it: by its title, which people can read, where no other record is called so.
FilterValue RelatedPanel::ownName() const {
  const auto reader = m_context.workspace.read();
  const Record& record = m_view->record;
  const auto same = guarded([&] { return reader->byTitle(record.def(), record.title(), 2).size(); });
  FilterValue value;
  value.text = same.ok() && *same == 1 ? record.title() : record.idText();
  return value;
}

void RelatedPanel::rebuild() {
  if (!m_view) return;
  clearLayout(m_rows, m_inline);
  const SublistDef* list = m_view->record.def().sublist(m_related.name);
  const EntityDef* target = list ? m_view->readerRegistry->entity(list->entity) : nullptr;
  if (!target) return;
  if (m_inline) m_rows->addWidget(m_inline);
  for (const Record& record : m_related.rows) m_rows->addWidget(row(record));
  const QString addText = tr("Add %1").arg(inSentence(entityLabel(*target)));
  if (m_related.rows.isEmpty()) {
    if (m_inline) return;  // what is being written says what belongs here
    auto* empty = new EmptyState(EmptyState::Place::Panel);
    const QString about = m_layout.about ? m_layout.about(list->name) : QString();
    empty->set(target->icon, {}, about.isEmpty() ? tr("None yet.") : about);
    if (m_writable && !target->bookkeeping) empty->setActions(addText);
    connect(empty, &EmptyState::primaryClicked, this, &RelatedPanel::add);
    m_rows->addWidget(empty);
    return;
  }
  if (const auto all = m_related.total; all > m_related.rows.size() && list->via.isEmpty() && m_context.openList) {
    auto* more = new Button(tr("Show all %1 in the list").arg(QLocale().toString(all)), ButtonKind::Quiet);
    connect(more, &QPushButton::clicked, this, [this, entity = list->entity, field = list->field] {
      m_context.openList(entity, Filter{FilterNode::compare({field}, CompareOp::Equal, {ownName()})});
    });
    m_rows->addWidget(more, 0, Qt::AlignLeft);
  }
  if (m_writable && !target->bookkeeping) {
    auto* button = new Button(addText, ButtonKind::Quiet);
    connect(button, &QPushButton::clicked, this, &RelatedPanel::add);
    m_rows->addWidget(button, 0, Qt::AlignLeft);
  }
}

void RelatedPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
