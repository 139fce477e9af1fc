#include "ui/records/link_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>
#include <QTimer>

#include "core/base/text.h"
#include "ui/kit/completion_list.h"
#include "ui/kit/plain_tip.h"

namespace relata::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kCreateRole = Qt::UserRole + 2;
constexpr int kTitleRole = Qt::UserRole + 3;
constexpr int kShown = 12;

}  // namespace

LinkPicker::LinkPicker(const RecordContext& context, const EntityDef& def, const FieldDef& field, QWidget* parent)
    : QLineEdit(parent),
      m_context(context),
      m_label(fieldLabel(def, field)),
      m_key(field.key),
      m_targets(field.linkTo),
      m_slot(context.reads, this),
      m_completer(new QCompleter(this)),
      m_items(new QStandardItemModel(this)) {
  const RegistryPtr registry = context.workspace.registry();
  for (const QString& key : m_targets) {
    const EntityDef* target = registry->entity(key);
    m_searched = m_searched || (target && target->main);
  }
  m_completer->setModel(m_items);
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->setWidget(this);
  dressCompletion(m_completer);
  setPlaceholderText(tr("Type to search"));
  connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this, &LinkPicker::choose);
  connect(this, &QLineEdit::returnPressed, this, [this] {
    // The line hears of Enter before the list does, which then chooses.
    const QAbstractItemView* list = m_completer->popup();
    if (!list->isVisible() || !list->currentIndex().isValid()) Q_EMIT entered();
  });
  connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
    m_id = {};
    Q_EMIT typed();
    look(text.trimmed());
  });
}

void LinkPicker::setLink(Id id, const QString& title) {
  m_id = id;
  m_title = title;
  setText(title);
  setSelection(static_cast<int>(title.size()), -static_cast<int>(title.size()));  // its beginning is seen
}

void LinkPicker::setTyped(const QString& text) {
  m_id = {};
  setText(text);
  look(text.trimmed());
}

Result<Value> LinkPicker::value() const {
  if (text().trimmed().isEmpty()) return Value();
  if (m_id) return Value(m_id);
  // Typed whole without choosing: taken when exactly one record is called so.
  QList<Id> same;
  for (int i = 0; i < m_items->rowCount(); ++i) {
    const QStandardItem* item = m_items->item(i);
    if (!item->data(kCreateRole).isValid() && fold(item->data(kTitleRole).toString()) == fold(text().trimmed()))
      same << Id(item->data(kIdRole).toLongLong());
  }
  if (same.size() == 1) return Value(same.first());
  return Problem(same.isEmpty() ? "value-no-such-link" : "value-ambiguous-link", {m_label, text().trimmed()}, m_key);
}

void LinkPicker::look(const QString& text) {
  if (text.isEmpty()) {
    m_slot.cancel();
    m_completer->popup()->hide();
    return;
  }
  const auto read = [targets = m_targets, searched = m_searched, text](Reader& reader) {
    QList<Found> out;
    if (searched) {
      for (const SearchHit& hit : reader.search(text, {targets, kShown})) out << Found{hit.id, hit.title, hit.subtitle};
      return out;
    }
    for (const QString& key : targets) {
      const std::vector<qint64> ids = reader.ids({key, {}, {}, false}, 500);
      const auto titles = reader.titles(*reader.registry().entity(key), QSet<qint64>(ids.begin(), ids.end()));
      for (const qint64 id : ids)
        if (fold(titles.value(id)).contains(fold(text)) && out.size() < kShown)
          out << Found{Id(id), titles.value(id), {}};
    }
    return out;
  };
  m_slot.ask<QList<Found>>(read, [this, text](Result<QList<Found>> found) {
    if (found.ok()) show(text, *found);
  });
}

void LinkPicker::show(const QString& text, const QList<Found>& found) {
  m_items->clear();
  bool same = false;
  for (const Found& hit : found) {
    auto* item = new QStandardItem(hit.subtitle.isEmpty() ? hit.title : tr("%1  ·  %2").arg(hit.title, hit.subtitle));
    item->setData(plainTip(hit.title), Qt::ToolTipRole);
    item->setData(hit.id.bits(), kIdRole);
    item->setData(hit.title, kTitleRole);
    same = same || fold(hit.title) == fold(text);
    m_items->appendRow(item);
  }
  if (m_creates && m_searched && !same && !m_context.workspace.isReadOnly()) {
    auto* item = new QStandardItem(tr("Create “%1”").arg(text));
    item->setData(text, kCreateRole);
    m_items->appendRow(item);
  }
  if (m_items->rowCount() == 0 || !hasFocus()) return m_completer->popup()->hide();
  m_completer->complete();
  // Enter takes the first record that was found, but makes a new one only where that was chosen: a slip of the pen is
  // no company.
  if (found.isEmpty()) m_completer->popup()->setCurrentIndex(QModelIndex());
}

void LinkPicker::choose(const QModelIndex& index) {
  if (const QVariant title = index.data(kCreateRole); title.isValid()) return create(title.toString());
  // The completer writes the item's text into the line after this: put the title there last.
  const Id id(index.data(kIdRole).toLongLong());
  const QString title = index.data(kTitleRole).toString();
  m_id = id;  // at once: whoever sees the keyboard leave asks for the value before that
  QTimer::singleShot(0, this, [this, id, title] {
    setLink(id, title);
    Q_EMIT chosen();
  });
}

void LinkPicker::create(const QString& title) {
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef* target = registry->entity(m_targets.first());
  const Result<Id> made = m_context.workspace.transact({ActKind::Create, target->key, {title}}, [&](Transaction& tx) {
    Record record(*tx.registry().entity(target->key));
    record.set(target->titleField()->key, title);
    return tx.insert(record);
  });
  if (!made.ok()) return m_context.complain(made.problem());
  m_id = *made;
  QTimer::singleShot(0, this, [this, id = *made, title] {
    setLink(id, title);
    Q_EMIT chosen();
  });
}

}  // namespace relata::ui
