#include "ui/records/pending_rows.h"

#include <QColor>
#include <QFont>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "core/base/text.h"
#include "core/duplicates/similar_records.h"
#include "core/exchange/cell_block.h"
#include "core/store/reader.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/value_text.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

bool writable(const FieldDef* field) {
  return field && field->kind != Kind::Computed && !field->is(FieldFlag::ReadOnly) && !field->is(FieldFlag::Hidden);
}

}  // namespace

bool PendingRows::Row::isRight() const {
  return problem.isEmpty() &&
         std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.problem.isEmpty(); });
}

PendingRows::PendingRows(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                         const QList<QStringList>& block, const QList<const FieldDef*>& columns, qsizetype start,
                         std::vector<qint64> targets, const QStringList& targetTitles, QObject* parent)
    : QAbstractTableModel(parent),
      m_context(context),
      m_registry(registry),
      m_def(def),
      m_columns(columns),
      m_targets(std::move(targets)),
      m_slot(context.reads, this) {
  const std::vector<const FieldDef*> header = exchange::headerFields(block.first(), def);
  m_header = !header.empty();
  for (qsizetype i = 0; i < block.first().size(); ++i) {
    const FieldDef* field = header.empty() ? columns.value(start + i) : header[static_cast<size_t>(i)];
    m_fields << (writable(field) && !m_fields.contains(field) ? field : nullptr);
  }
  const qsizetype first = header.empty() ? 0 : 1;
  // A block that names the records it speaks of, or starts where no record is, makes new ones: whole rows that are
  // pasted over a list are somebody else's, and rename nobody unasked.
  const qsizetype title = m_fields.indexOf(def.titleField());
  const bool sameNames = title >= 0 && header.empty() && targetTitles.value(0) == block.first().value(title).trimmed();
  m_addsAll = m_targets.empty() || (title >= 0 && !sameNames && (!header.empty() || block.first().size() > 1));
  for (qsizetype i = first; i < block.size(); ++i) {
    Row row;
    for (const QString& text : block[i]) row.cells.push_back({text, {}, {}});
    const auto at = static_cast<size_t>(i - first);
    if (at < m_targets.size()) {
      row.target = Id(m_targets[at]);
      row.targetTitle = targetTitles.value(i - first);
    }
    m_rows.push_back(std::move(row));
  }
  readAll();
  // Rows of which none fits where the cursor stood may be whole ones, of somebody new.
  if (m_addsAll || m_header || start == 0 || anyRight()) return;
  const QList<const FieldDef*> kept = m_fields;
  setAddsAll(true);
  if (anyRight()) return;
  m_fields = kept;
  m_addsAll = false;
  readAll();
}

bool PendingRows::anyRight() const {
  return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isRight(); });
}

PendingRows::PendingRows(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                         QObject* parent)
    : QAbstractTableModel(parent),
      m_context(context),
      m_registry(registry),
      m_def(def),
      m_addsAll(true),
      m_slot(context.reads, this) {}

QString PendingRows::state() const {
  if (m_rows.empty() || !m_state.isEmpty()) return m_state;
  QJsonArray fields, rows;
  for (const FieldDef* field : m_fields) fields.append(field ? field->key : QString());
  for (const Row& row : m_rows) {
    QJsonArray cells;
    for (const Cell& cell : row.cells) cells.append(cell.text);
    rows.append(QJsonObject{{QStringLiteral("target"), QString::number(row.target.bits())},
                            {QStringLiteral("title"), row.targetTitle},
                            {QStringLiteral("cells"), cells}});
  }
  QStringList first;
  for (const Cell& cell : m_rows.front().cells) first << cell.text.simplified();
  m_state = QString::fromUtf8(QJsonDocument({{QStringLiteral("text"), first.join(QStringLiteral(" · "))},
                                             {QStringLiteral("adds"), m_addsAll},
                                             {QStringLiteral("fields"), fields},
                                             {QStringLiteral("rows"), rows}})
                                  .toJson(QJsonDocument::Compact));
  return m_state;
}

void PendingRows::setState(const QString& state) {
  const QJsonObject kept = QJsonDocument::fromJson(state.toUtf8()).object();
  beginResetModel();
  m_fields.clear();
  m_targets.clear();
  m_rows.clear();
  for (const QJsonValue& key : kept.value(QStringLiteral("fields")).toArray()) {
    const FieldDef* field = m_def.field(key.toString());  // it may have gone since
    m_fields << (writable(field) && !m_fields.contains(field) ? field : nullptr);
  }
  m_addsAll = kept.value(QStringLiteral("adds")).toBool();
  for (const QJsonValue& value : kept.value(QStringLiteral("rows")).toArray()) {
    const QJsonObject one = value.toObject();
    Row row;
    for (const QJsonValue& cell : one.value(QStringLiteral("cells")).toArray())
      row.cells.push_back({cell.toString(), {}, {}});
    row.cells.resize(static_cast<size_t>(m_fields.size()));
    row.target = Id(one.value(QStringLiteral("target")).toString().toLongLong());
    row.targetTitle = one.value(QStringLiteral("title")).toString();
    if (row.target) m_targets.push_back(row.target.bits());
    m_rows.push_back(std::move(row));
  }
  endResetModel();
  readAll();
}

int PendingRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int PendingRows::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_fields.size()) + 1;
}

Result<Id> PendingRows::link(const FieldDef& field, const QString& text) {
  const QString key = field.key + QLatin1Char('\n') + fold(text);
  if (const auto known = m_links.constFind(key); known != m_links.constEnd() && *known) return **known;
  const Result<Result<Id>> found = guarded([&] { return m_context.workspace.read()->linkNamed(field, text); });
  if (!found.ok()) return found.problem();
  if (found->ok()) m_links.insert(key, **found);
  return *found;
}

void PendingRows::readCell(Cell& cell, const FieldDef& field, bool isNew) {
  TextContext reading = textContext(m_context);
  reading.resolveLink = [this](const FieldDef& def, const QString& text) { return link(def, text); };
  const Result<Value> value = field.kind == Kind::Link ? parseFieldText(m_def, field, cell.text.trimmed(), reading)
                                                       : readTyped(m_context, m_def, field, cell.text);
  cell.value = value.ok() ? *value : Value();
  // A company that nobody knows yet comes with new people, as it does with an import; where a row changes somebody it
  // is a slip of the pen, until somebody says otherwise.
  cell.unknown =
      !value.ok() && value.problem().is("value-no-such-link") && field.linkTo.value(0) == QLatin1String("company");
  cell.makes = cell.unknown && (isNew || m_makesAll);
  cell.problem = value.ok() || cell.makes ? QString() : problemText(value.problem());
}

void PendingRows::read(Row& row) {
  row.problem.clear();
  for (qsizetype i = 0; i < m_fields.size(); ++i) {
    Cell& cell = row.cells[static_cast<size_t>(i)];
    cell.problem.clear();
    cell.makes = cell.unknown = false;
    if (m_fields[i]) readCell(cell, *m_fields[i], isNew(row));
  }
  if (!isNew(row)) return;
  for (const FieldDef& field : m_def.fields) {
    if (!field.is(FieldFlag::Required) || field.is(FieldFlag::FilledIn)) continue;
    const qsizetype column = m_fields.indexOf(&field);
    if (column < 0 || row.cells[static_cast<size_t>(column)].text.trimmed().isEmpty())
      row.problem = problemText(Problem("field-required", {fieldLabel(m_def, field)}, field.key));
  }
}

void PendingRows::readAll() {
  for (Row& row : m_rows) read(row);
  changed();
  lookForLike();
}

/// New rows that may be somebody who is there already; a hint and no more, as two people may have one name.
void PendingRows::lookForLike() {
  m_slot.cancel();
  if (!m_def.sublist(u"activity")) return;  // people and companies
  constexpr size_t kMostCompared = 5000;    // more are looked through by an import
  std::vector<std::pair<size_t, Record>> drafts;
  for (size_t at = 0; at < m_rows.size() && drafts.size() < kMostCompared; ++at)
    if (isNew(m_rows[at])) drafts.emplace_back(at, draftOf(m_rows[at]));
  if (drafts.empty()) return;
  m_slot.ask<QHash<size_t, QString>>(
      [drafts = std::move(drafts), registry = m_registry](Reader& reader) {
        QHash<size_t, QString> like;
        for (const auto& [at, draft] : drafts) {
          const QString name = draft.title();
          if (const QList<DuplicatePair> pairs = similarTo(reader, draft, 1); !pairs.isEmpty())
            like.insert(at, reader.titles(draft.def(), {pairs.first().a.bits()}).value(pairs.first().a.bits()));
          else if (!name.isEmpty() && !reader.byTitle(draft.def(), name, 1).empty())
            like.insert(at, name);
        }
        return like;
      },
      [this](const Result<QHash<size_t, QString>>& like) {
        if (!like.ok()) return;  // a hint that cannot be given is none
        for (size_t at = 0; at < m_rows.size(); ++at) m_rows[at].like = like->value(at);
        changed();
      });
}

Record PendingRows::draftOf(const Row& row) const {
  Record draft(m_def);
  for (qsizetype i = 0; i < m_fields.size(); ++i)
    if (const Cell& cell = row.cells[static_cast<size_t>(i)]; m_fields[i] && cell.problem.isEmpty() && !cell.makes)
      draft.set(m_fields[i]->key, cell.value);
  return draft;
}

void PendingRows::changed() {
  m_state.clear();
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  Q_EMIT countsChanged();
}

void PendingRows::setAddsAll(bool on) {
  if (on == m_addsAll) return;
  m_addsAll = on;
  // A new record begins at the first column of the list, wherever the cursor stood.
  if (on && !m_header && !m_fields.contains(m_def.titleField())) beginAtFirst();
  readAll();
}

void PendingRows::beginAtFirst() {
  QList<const FieldDef*> fields;
  for (qsizetype i = 0; i < m_fields.size(); ++i) {
    const FieldDef* field = m_columns.value(i);
    fields << (writable(field) && !fields.contains(field) ? field : nullptr);
  }
  m_fields = fields;
}

void PendingRows::setField(int column, const FieldDef* field) {
  if (field)
    if (const qsizetype other = m_fields.indexOf(field); other >= 0) m_fields[other] = nullptr;
  m_fields[column - 1] = field;
  readAll();
}

QString PendingRows::fate(const Row& row) const {
  if (!row.isRight()) return tr("to mend");
  if (isNew(row) && !row.like.isEmpty()) return tr("new, like %1").arg(row.like);
  return isNew(row) ? tr("new") : row.targetTitle;
}

QVariant PendingRows::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const bool fieldRow = index.row() == 0;
  if (role == Qt::FontRole) return textFont(fieldRow || index.column() == 0 ? TextRole::Small : TextRole::Body);
  if (role == Qt::BackgroundRole && (fieldRow || index.column() == 0)) return colors().surfaceSunken;
  if (fieldRow) {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (index.column() == 0) return {};
    const FieldDef* named = field(index.column());
    return (named ? fieldLabel(m_def, *named) : tr("Left out")) + QStringLiteral("  ▾");
  }
  const Row& row = m_rows[static_cast<size_t>(index.row() - 1)];
  const Cell* cell = index.column() > 0 ? &row.cells[static_cast<size_t>(index.column() - 1)] : nullptr;
  const QString problem = cell ? cell->problem : row.problem;
  switch (role) {
    case Qt::DisplayRole:
      if (!cell) return fate(row);
      if (cell->makes) return QStringLiteral("+ ") + cell->text.simplified();
      return problem.isEmpty() ? cell->text.simplified() : QStringLiteral("⚠ ") + cell->text.simplified();
    case Qt::EditRole: return cell ? cell->text : QString();
    case Qt::ToolTipRole:
      if (cell && cell->makes) return plainTip(tr("%1 is not there yet and is made with the row").arg(cell->text));
      return plainTip(problem);
    case Qt::AccessibleTextRole: {
      if (cell && cell->makes) return tr("%1 is not there yet and is made with the row").arg(cell->text);
      const QString text = cell ? cell->text : fate(row);
      return problem.isEmpty() ? text : tr("%1: %2").arg(text, problem);
    }
    case Qt::ForegroundRole:
      if (!problem.isEmpty() || (!cell && !row.isRight())) return colors().tone(Tone::Bad).fg;
      if (!cell && !row.like.isEmpty() && isNew(row)) return colors().tone(Tone::Warning).fg;
      return cell && !field(index.column()) ? colors().textMuted : colors().text;
    default: return {};
  }
}

bool PendingRows::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.row() < 1 || index.column() < 1) return false;
  Row& row = m_rows[static_cast<size_t>(index.row() - 1)];
  row.cells[static_cast<size_t>(index.column() - 1)].text = value.toString();
  read(row);
  m_state.clear();
  Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
  Q_EMIT countsChanged();
  lookForLike();
  return true;
}

Qt::ItemFlags PendingRows::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  if (index.row() > 0 && index.column() > 0) flags |= Qt::ItemIsEditable;
  return flags;
}

int PendingRows::newCount() const {
  return static_cast<int>(
      std::count_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.isRight() && isNew(row); }));
}

int PendingRows::changeCount() const {
  return static_cast<int>(
      std::count_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.isRight() && !isNew(row); }));
}

int PendingRows::wrongCount() const {
  return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.isRight(); }));
}

int PendingRows::madeCount() const {
  QSet<QString> names;
  for (const Row& row : m_rows)
    for (const Cell& cell : row.cells)
      if (cell.makes && row.isRight()) names << fold(cell.text.simplified());
  return static_cast<int>(names.size());
}

int PendingRows::unknownCount() const {
  QSet<QString> names;
  for (const Row& row : m_rows)
    for (const Cell& cell : row.cells)
      if (cell.unknown && !cell.makes) names << fold(cell.text.simplified());
  return static_cast<int>(names.size());
}

void PendingRows::makeUnknown() {
  m_makesAll = true;
  readAll();
}

int PendingRows::likeCount() const {
  return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
    return row.isRight() && isNew(row) && !row.like.isEmpty();
  }));
}

QList<RowChange> PendingRows::changes() const {
  QList<RowChange> changes;
  for (const Row& row : m_rows) {
    if (!row.isRight()) continue;
    RowChange change{isNew(row) ? Id() : row.target, {}};
    for (qsizetype i = 0; i < m_fields.size(); ++i)
      if (const Cell& cell = row.cells[static_cast<size_t>(i)]; m_fields[i] && cell.makes)
        change.made.insert(m_fields[i]->key, cell.text.simplified());
      else if (m_fields[i])
        change.set.insert(m_fields[i]->key, cell.value);
    if (!change.set.isEmpty() || !change.made.isEmpty()) changes << change;
  }
  return changes;
}

void PendingRows::dropRight() {
  beginResetModel();
  std::erase_if(m_rows, [](const Row& row) { return row.isRight(); });
  endResetModel();
  Q_EMIT countsChanged();
  lookForLike();
}

}  // namespace relata::ui
