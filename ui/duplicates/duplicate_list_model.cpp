#include "ui/duplicates/duplicate_list_model.h"

#include <algorithm>

#include "core/duplicates/duplicate_words.h"
#include "core/duplicates/not_duplicates.h"
#include "ui/kit/plain_tip.h"

namespace relata::ui {
namespace {

QString remarkedEvidence(const EntityDef& def, const DuplicatePair& pair) {
  const QString evidence = evidenceText(def, pair.points);
  const QString remark = remarkText(pair.score);
  return remark.isEmpty() ? evidence : evidence + QStringLiteral(" · ") + remark;
}

bool contains(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

}  // namespace

QList<DuplicateCandidate> candidatesOf(Reader& reader, const EntityDef& def, const DuplicateReport& report) {
  QSet<qint64> ids;
  for (const DuplicatePair& pair : report.pairs) ids << pair.a.bits() << pair.b.bits();
  const QHash<qint64, QString> titles = reader.titles(def, ids);
  QList<DuplicateCandidate> out;
  QHash<qint64, qsizetype> groupOf;
  for (const DuplicateGroup& group : groupsOf(report.pairs, false)) {
    for (const Id id : group.ids) groupOf.insert(id.bits(), out.size());
    out << DuplicateCandidate{group.ids, {}, DuplicateBand::Suggest, group.exact, group.bits, {}};
  }
  const qsizetype groups = out.size();
  for (const DuplicatePair& pair : report.pairs) {
    const qsizetype group = groupOf.value(pair.a.bits(), -1);
    if (group >= 0 && group < groups && contains(out[group].ids, pair.b))
      out[group].evidence << remarkedEvidence(def, pair);
    else
      out << DuplicateCandidate{
          {pair.a, pair.b}, {}, pair.score.band, false, pair.score.bits, {remarkedEvidence(def, pair)}};
  }
  for (DuplicateCandidate& candidate : out)
    for (const Id id : candidate.ids) candidate.titles << titles.value(id.bits());
  return out;
}

std::vector<bool> settledOf(Reader& reader, const EntityDef& def, const QList<DuplicateCandidate>& candidates) {
  QSet<qint64> ids, deleted;
  for (const DuplicateCandidate& candidate : candidates)
    for (const Id id : candidate.ids) ids << id.bits();
  reader.titles(def, ids, &deleted);
  const auto two = notDuplicates(reader.connection());
  std::vector<bool> settled;
  settled.reserve(static_cast<size_t>(candidates.size()));
  for (const DuplicateCandidate& candidate : candidates) {
    const std::vector<Id>& of = candidate.ids;
    bool done = std::any_of(of.begin(), of.end(), [&](Id id) { return deleted.contains(id.bits()); });
    for (size_t i = 0; i < of.size(); ++i)
      for (size_t j = i + 1; j < of.size(); ++j)
        done = done || two.contains({std::min(of[i], of[j]).bits(), std::max(of[i], of[j]).bits()});
    settled.push_back(done);
  }
  return settled;
}

void DuplicateListModel::set(QList<DuplicateCandidate> candidates) {
  beginResetModel();
  m_rows = std::move(candidates);
  endResetModel();
}

void DuplicateListModel::take(int row) {
  beginRemoveRows({}, row, row);
  m_rows.removeAt(row);
  endRemoveRows();
}

void DuplicateListModel::put(int row, const DuplicateCandidate& candidate) {
  beginInsertRows({}, row, row);
  m_rows.insert(row, candidate);
  endInsertRows();
}

QList<DuplicateCandidate> DuplicateListModel::exact() const {
  QList<DuplicateCandidate> out;
  for (const DuplicateCandidate& candidate : m_rows)
    if (candidate.exact) out << candidate;
  return out;
}

void DuplicateListModel::retranslate() {
  if (!m_rows.isEmpty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int DuplicateListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DuplicateListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant DuplicateListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
  const DuplicateCandidate& row = m_rows[index.row()];
  if (role == Qt::ToolTipRole) return plainTip(row.evidence.join(QLatin1Char('\n')));
  if (index.column() == kWho) return row.titles.join(QStringLiteral(" · "));
  return row.exact ? tr("exact") : bandText(row.band);
}

QVariant DuplicateListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == kWho ? tr("Records") : tr("How sure");
}

}  // namespace relata::ui
