#include "ui/records/record_table_model.h"

#include <algorithm>
#include <utility>

#include "core/store/likely_rows.h"

namespace relata::ui {
namespace {

constexpr int kFirstRows = 256;

QList<SortKey> keysIn(const QList<SortKey>& keys, const EntityDef& def, const Registry& registry) {
  QList<SortKey> out;
  for (SortKey key : keys)
    if (const auto path = resolvePath(key.path.text(), def, registry); path.ok()) {
      key.path = *path;
      out << key;
    }
  return out;
}

}  // namespace

RecordTableModel::RecordTableModel(const RecordContext& context, const QString& entity, QObject* parent)
    : QAbstractTableModel(parent),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_def(m_registry->entity(entity)),
      m_first(context.reads, this),
      m_all(context.reads, this) {
  m_query.entity = entity;
  for (const FieldDef& field : m_def->fields)
    if (field.is(FieldFlag::InList)) m_fields << &field;
  constexpr int kSlowMs = 400;
  m_slow.setSingleShot(true);
  m_slow.setInterval(kSlowMs);
  connect(&m_slow, &QTimer::timeout, this, [this] { setLooking(true); });
  m_later.setSingleShot(true);
  m_later.setInterval(0);
  connect(&m_later, &QTimer::timeout, this, [this] { snapshot(false); });
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, &RecordTableModel::take, Qt::QueuedConnection);
  snapshot(true);
}

int RecordTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_fields.size()) + 1;
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = index.row();
  if (role == IdRole) return QVariant::fromValue<qlonglong>(idAt(row).bits());
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != LoadedRole && role != Qt::AccessibleTextRole)
    return {};
  RowCache::Entry& entry = m_cache.at(row);
  if ((entry.page.records.isEmpty() || entry.stale) && !entry.asked) fetch(row / RowCache::kPageRows);
  const Record* record = m_cache.record(row);
  if (role == LoadedRole) return record != nullptr;
  if (!record) return {};
  if (role == Qt::AccessibleTextRole && m_rowWords) return m_rowWords(row);
  const FieldDef* field = fieldAt(index.column());
  if (!field) return role == Qt::AccessibleTextRole ? tr("Select %1").arg(record->title()) : QVariant();
  if (role == Qt::EditRole) return editingText(*m_def, *field, record->value(field->key), entry.page.titles);
  return displayText(*m_def, *field, record->value(field->key), entry.page.titles);
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const FieldDef* field = fieldAt(section);
  if (role == Qt::DisplayRole) return field ? fieldLabel(*m_def, *field) + sortMark(*field) : QString();
  if (role == Qt::AccessibleTextRole && !field) return tr("Selected");
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::AlignVCenter |
                               (field && isNumberKind(field->valueKind()) ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

QString RecordTableModel::sortMark(const FieldDef& field) const {
  if (m_query.sort.isEmpty()) return &field == m_def->titleField() ? QStringLiteral(" ↑") : QString();
  for (qsizetype i = 0; i < m_query.sort.size(); ++i) {
    const SortKey& key = m_query.sort[i];
    if (key.path.keys != QStringList{field.key}) continue;
    const QString mark = key.descending ? QStringLiteral(" ↓") : QStringLiteral(" ↑");
    return m_query.sort.size() > 1 ? mark + QString::number(i + 1) : mark;
  }
  return {};
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  const FieldDef* field = fieldAt(index.column());
  // Where a view lets rows be dragged (the cards of a board) they may be.
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
  const bool writable =
      field && field->kind != Kind::Computed && !field->is(FieldFlag::ReadOnly) && !m_readOnly.contains(field->key);
  if (writable && !m_query.deleted && !m_context.workspace.isReadOnly()) flags |= Qt::ItemIsEditable;
  return flags;
}

int RecordTableModel::columnOf(const QString& key) const {
  for (qsizetype i = 0; i < m_fields.size(); ++i)
    if (m_fields[i]->key == key) return static_cast<int>(i) + 1;
  return -1;
}

QStringList RecordTableModel::columns() const {
  QStringList keys;
  for (const FieldDef* field : m_fields) keys << field->key;
  return keys;
}

void RecordTableModel::setColumns(const QStringList& keys) {
  QList<const FieldDef*> fields;
  for (const QString& key : keys)
    if (const FieldDef* field = m_def->field(key); field && !field->is(FieldFlag::Hidden)) fields << field;
  if (fields.isEmpty() && m_def->titleField()) fields << m_def->titleField();
  if (fields == m_fields) return;
  Q_EMIT aboutToRearrange();
  beginResetModel();
  m_fields = fields;
  ++*m_generation;
  m_cache.clear();
  endResetModel();
  Q_EMIT rearranged();
}

void RecordTableModel::setAlsoRead(const QStringList& keys) {
  m_alsoRead = keys;
  ++*m_generation;
  m_cache.clear();
}

QString RecordTableModel::question() const {
  return printFilter(m_query.filter) + QLatin1Char('\n') + printSort(m_query.sort) +
         (m_query.deleted ? QStringLiteral("\ndeleted") : QString());
}

void RecordTableModel::setFilter(const Filter& filter) {
  if (filter == m_query.filter) return;
  m_query.filter = filter;
  snapshot(true);
}

void RecordTableModel::setSort(const QList<SortKey>& keys) {
  if (keys == m_query.sort) return;
  m_query.sort = keys;
  snapshot(true);
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordTableModel::setShowsDeleted(bool on) {
  if (on == m_query.deleted) return;
  m_query.deleted = on;
  snapshot(true);
}

Id RecordTableModel::idAt(int row) const {
  return row >= 0 && row < static_cast<int>(m_ids.size()) ? Id(m_ids[static_cast<size_t>(row)]) : Id();
}

int RecordTableModel::rowOf(Id id) const {
  const auto found = std::find(m_ids.begin(), m_ids.end(), id.bits());
  return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const Record* RecordTableModel::recordAt(int row) const {
  if (row < 0 || row >= static_cast<int>(m_ids.size())) return nullptr;
  return m_cache.record(row);
}

LinkTitles RecordTableModel::titlesAt(int row) const { return m_cache.at(row).page.titles; }

QString RecordTableModel::wordsAt(int row, const QStringList& keys) const {
  const Record* record = recordAt(row);
  if (!record) return {};
  const LinkTitles titles = titlesAt(row);
  QStringList words;
  for (const QString& key : keys)
    if (const FieldDef* field = m_def->field(key))
      if (const QString text = displayText(*m_def, *field, record->value(key), titles); !text.isEmpty()) words << text;
  return words.join(tr(" · "));
}

Result<void> RecordTableModel::commit(const QModelIndex& index, const Value& value) {
  const FieldDef* field = fieldAt(index.column());
  const Record* record = recordAt(index.row());
  if (!field || !record) return Problem("no-such-record");
  if (record->value(field->key) == value) return {};
  const Result<void> done = editRecord(m_context, *m_def, record->id(), record->title(), {{field->key, value}});
  if (!done.ok()) return done;
  // Shown at once; rules may make more of it, which comes with the change.
  if (field->kind != Kind::Link) m_cache.patch(index.row(), field->key, value);
  Q_EMIT dataChanged(index, index);
  return {};
}

void RecordTableModel::setHeld(bool on) {
  m_held = on;
  if (on || !m_waiting) return;
  std::vector<qint64> ids = *std::exchange(m_waiting, std::nullopt);
  arrange(std::move(ids), true);
}

QList<const FieldDef*> RecordTableModel::wantedFields() const {
  QList<const FieldDef*> fields = m_fields;
  if (const FieldDef* title = m_def->titleField(); title && !fields.contains(title)) fields << title;
  for (const QString& key : m_alsoRead)
    if (const FieldDef* field = m_def->field(key); field && !fields.contains(field)) fields << field;
  return fields;
}

void RecordTableModel::snapshot(bool firstPageToo) {
  m_later.stop();
  m_complete = false;
  m_first.cancel();
  using FirstIds = std::optional<std::vector<qint64>>;
  if (firstPageToo) m_slow.start();
  if (firstPageToo)
    m_first.ask<FirstIds>(
        [query = m_query, registry = m_registry](Reader& reader) -> FirstIds {
          if (auto likely = likelyIds(reader, query, kFirstRows); !likely.empty()) return likely;
          return reader.firstIds(query, kFirstRows);
        },
        [this](Result<FirstIds> ids) {
          if (ids.ok() && *ids) arrange(**std::move(ids), false);
        });
  m_all.ask<std::vector<qint64>>([query = m_query, registry = m_registry](Reader& reader) { return reader.ids(query); },
                                 [this](Result<std::vector<qint64>> ids) {
                                   m_first.cancel();
                                   setLooking(false);
                                   if (!ids.ok()) return Q_EMIT failed(ids.problem());
                                   arrange(*std::move(ids), true);
                                 });
}

void RecordTableModel::arrange(std::vector<qint64> ids, bool complete) {
  if (m_held && ids != m_ids) {
    if (complete) m_waiting = std::move(ids);
    return;
  }
  m_complete = complete;
  const auto count = static_cast<qint64>(ids.size());
  if (ids == m_ids) {
    refreshPages(m_cache.pageIndexes());
  } else {
    Q_EMIT aboutToRearrange();
    beginResetModel();
    m_ids = std::move(ids);
    ++*m_generation;
    m_cache.clear();
    endResetModel();
    Q_EMIT rearranged();
  }
  if (complete) Q_EMIT countChanged(count);
}

void RecordTableModel::setLooking(bool on) {
  if (!on) m_slow.stop();
  if (std::exchange(m_looking, on) != on) Q_EMIT lookingChanged(on);
}

void RecordTableModel::fetch(int pageIndex) const {
  m_cache.at(pageIndex * RowCache::kPageRows).asked = true;
  const size_t first = static_cast<size_t>(pageIndex) * RowCache::kPageRows;
  const std::vector<qint64> ids(
      m_ids.begin() + static_cast<qptrdiff>(std::min(first, m_ids.size())),
      m_ids.begin() + static_cast<qptrdiff>(std::min(first + RowCache::kPageRows, m_ids.size())));
  auto* self = const_cast<RecordTableModel*>(this);  // NOLINT: what is read on demand is no change of the list
  m_context.reads.run<RowPage>(
      self, [generation = m_generation, mine = m_generation->load()] { return generation->load() != mine; },
      [registry = m_registry, def = m_def, ids, fields = wantedFields()](Reader& reader) {
        return readRows(reader, registry, *def, ids, fields);
      },
      [self, pageIndex](Result<RowPage> page) {
        if (!page.ok()) return Q_EMIT self->failed(page.problem());
        self->m_cache.store(pageIndex, *std::move(page));
        const int from = pageIndex * RowCache::kPageRows;
        const int last = std::min(from + RowCache::kPageRows, self->rowCount()) - 1;
        if (last >= from) Q_EMIT self->dataChanged(self->index(from, 0), self->index(last, self->columnCount() - 1));
      },
      0, 1);
}

void RecordTableModel::refreshPages(const std::vector<int>& pages) {
  // What is being read now may be older than the change: it is asked for again.
  ++*m_generation;
  for (const int page : m_cache.pageIndexes()) m_cache.at(page * RowCache::kPageRows).asked = false;
  for (const int page : pages) {
    m_cache.markStale(page);
    const int first = page * RowCache::kPageRows;
    const int last = std::min(first + RowCache::kPageRows, rowCount()) - 1;
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
  }
}

bool RecordTableModel::mayRearrange(const EntityChanges& changes) const {
  if (!changes.inserted.empty() || !changes.deletedRanges.empty()) return true;
  if (!m_query.filter.isEmpty()) return true;
  const FieldDef* title = m_def->titleField();
  for (const auto& [id, columns] : changes.updated)
    for (const QString& column : columns) {
      if (column == kDeletedColumn) return true;
      const FieldDef* field = m_def->fieldByColumn(column);
      if (!field) continue;
      if (m_query.sort.isEmpty() && field == title) return true;
      for (const SortKey& key : m_query.sort)
        if (key.path.keys.first() == field->key) return true;
    }
  return false;
}

bool RecordTableModel::showsThrough(const ChangeSet& changes) const {
  for (const FieldDef* field : wantedFields()) {
    if (field->kind == Kind::Computed || (field->kind == Kind::Tags && (changes.touches(QStringLiteral("tagging")) ||
                                                                        changes.touches(QStringLiteral("tag")))))
      return true;
    for (const QString& key : field->linkTo)
      if (changes.entities.contains(key)) return true;
  }
  return false;
}

void RecordTableModel::take(ChangeSetPtr changes) {
  if (changes->schema) return takeSchema();
  const auto mine = changes->entities.constFind(m_def->key);
  const bool own = mine != changes->entities.constEnd();
  const bool through = showsThrough(*changes);
  const auto sortsThrough = [this](const SortKey& key) {
    return key.path.keys.size() > 1 || key.path.field().kind == Kind::Computed || key.path.field().kind == Kind::Link;
  };
  const bool dependent =
      !m_query.filter.isEmpty() || std::any_of(m_query.sort.begin(), m_query.sort.end(), sortsThrough);
  if ((own && mayRearrange(*mine)) || (!own && through && dependent)) m_later.start();
  std::vector<int> pages;
  for (const int page : m_cache.pageIndexes()) {
    bool touched = through;
    if (own && !touched)
      for (int row = page * RowCache::kPageRows; row < (page + 1) * RowCache::kPageRows && !touched; ++row)
        touched = row < rowCount() && mine->touches(idAt(row));
    if (touched) pages.push_back(page);
  }
  if (!pages.empty()) refreshPages(pages);
}

void RecordTableModel::takeSchema() {
  const QStringList keys = columns();
  Q_EMIT aboutToRearrange();
  beginResetModel();
  ++*m_generation;
  m_cache.clear();
  m_registry = m_context.workspace.registry();
  m_def = m_registry->entity(m_query.entity);
  m_query.sort = keysIn(m_query.sort, *m_def, *m_registry);
  m_fields.clear();
  for (const QString& key : keys)
    if (const FieldDef* field = m_def->field(key)) m_fields << field;
  endResetModel();
  Q_EMIT rearranged();
  Q_EMIT registryChanged();
  snapshot(false);
}

}  // namespace relata::ui
