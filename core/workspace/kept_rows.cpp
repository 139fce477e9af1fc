#include "core/workspace/kept_rows.h"

#include <algorithm>

namespace relata {
namespace {

// So many ranges are asked for one by one, by the index of the link; for more, one walk over the table is cheaper.
constexpr size_t kAskedOneByOne = 64;

QList<const FieldDef*> linksOf(const EntityDef& def) {
  QList<const FieldDef*> links;
  for (const FieldDef& field : def.fields)
    if (field.kind == Kind::Link && field.stored()) links << &field;
  return links;
}

}  // namespace

bool KeptRows::Made::contains(qint64 row) const {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), std::pair(row, std::numeric_limits<qint64>::max()));
  return after != ranges.begin() && std::prev(after)->second >= row;
}

void KeptRows::addRange(const EntityDef& def, qint64 lo, qint64 hi) { m_made[&def].ranges.emplace_back(lo, hi); }

void KeptRows::find() {
  for (auto& [def, made] : m_made) {
    std::sort(made.ranges.begin(), made.ranges.end());
    findEdited(*def, made);
  }
  findLinkedFromOutside();
  follow();
  keepParts();
  follow();
}

std::map<qint64, KeptRow> KeptRows::in(const EntityDef& def, qint64 lo, qint64 hi) const {
  const auto made = m_made.find(&def);
  if (made == m_made.end()) return {};
  const std::map<qint64, KeptRow>& kept = made->second.kept;
  return {kept.lower_bound(lo), kept.upper_bound(hi)};
}

void KeptRows::findEdited(const EntityDef& def, Made& made) {
  if (def.bookkeeping) return;
  struct Cell {
    qint64 row;
    int fno;
    Stamp stamp;
  };
  std::vector<Cell> cells;
  for (const auto& [lo, hi] : made.ranges) {
    db::StatementUse rows(m_db.cached(
        QStringLiteral("SELECT row, fno, hlc, dev FROM cell WHERE obj=? AND row BETWEEN ? AND ? AND hlc>?")));
    rows->bind(1, def.number).bind(2, lo).bind(3, hi).bind(4, m_act.hlc);
    while (rows->step())
      cells.push_back({rows->integer(0), static_cast<int>(rows->integer(1)), {rows->integer(2), rows->integer(3)}});
  }
  Stamps stamps(m_db);
  for (const Cell& cell : cells) {
    const Stamp meant =
        stamps.meaning(def, cell.row, cell.fno, m_numbers.column(cell.fno) == kDeletedColumn, cell.stamp);
    if (meant.hlc <= m_act.hlc) continue;
    keep(def, cell.row, {});
    std::optional<Stamp>& changed = made.kept[cell.row].changed;
    changed = changed ? qMax(*changed, meant) : meant;
  }
}

void KeptRows::findLinkedFromOutside() {
  for (const EntityDef* def : m_registry.all()) {
    if (def->bookkeeping) continue;
    for (const FieldDef* field : linksOf(*def))
      if (madeAny(*field)) takeLinksInto(*def, *field);
  }
}

void KeptRows::takeLinksInto(const EntityDef& def, const FieldDef& field) {
  const auto own = m_made.find(&def);
  const auto takeRows = [&](db::Statement& rows) {
    while (rows.step()) {
      const qint64 from = rows.integer(0), to = rows.integer(1);
      const EntityDef* target = madeTarget(field, to);
      if (!target || (own != m_made.end() && own->second.contains(from)) || setByAct(def, field, from)) continue;
      keep(*target, to, {std::nullopt, Id(from), def.key});
    }
  };
  const QString links =
      QStringLiteral("SELECT id, %1 FROM %2 WHERE _del IS NOT 1 AND %1 ").arg(field.column, def.table);
  for (const QString& key : field.linkTo) {
    const auto made = m_made.find(m_registry.entity(key));
    if (made == m_made.end()) continue;
    if (made->second.ranges.size() > kAskedOneByOne) {
      db::Statement all(m_db, links + QStringLiteral("IS NOT NULL"));
      takeRows(all);
      return;
    }
    for (const auto& [lo, hi] : made->second.ranges) {
      db::StatementUse some(m_db.cached(links + QStringLiteral("BETWEEN ? AND ?")));
      some->bind(1, lo).bind(2, hi);
      takeRows(*some);
    }
  }
}

/// A link that the act itself set goes back with it, and keeps nothing.
bool KeptRows::setByAct(const EntityDef& def, const FieldDef& field, qint64 row) {
  Stamps stamps(m_db);
  const int number = m_numbers.of(def.number, field.column);
  const Stamp current = stamps.of(def, row, number, false);
  return current == m_act || stamps.meaning(def, row, number, false, current) == m_act;
}

void KeptRows::follow() {
  while (!m_toFollow.empty()) {
    const Place from = m_toFollow.back();
    m_toFollow.pop_back();
    keepTargetsOf(from);
  }
}

void KeptRows::keepTargetsOf(const Place& from) {
  for (const FieldDef* field : linksOf(*from.def)) {
    if (!madeAny(*field)) continue;
    qint64 to = 0;
    {
      db::StatementUse row(m_db.cached(
          QStringLiteral("SELECT %1 FROM %2 WHERE id=? AND _del IS NOT 1").arg(field->column, from.def->table)));
      row->bind(1, from.row);
      if (row->step()) to = row->integer(0);
    }
    if (const EntityDef* target = madeTarget(*field, to))
      keep(*target, to, {std::nullopt, Id(from.row), from.def->key});
  }
}

void KeptRows::keepParts() {
  std::vector<Place> owners;
  for (const auto& [def, made] : m_made)
    for (const auto& [row, why] : made.kept)
      if (def->main) owners.push_back({def, row});
  for (const Place& owner : owners)
    for (const auto& [part, made] : m_made)
      if (!part->main) keepPartsOf(owner, *part);
}

void KeptRows::keepPartsOf(const Place& owner, const EntityDef& part) {
  for (const FieldDef* field : linksOf(part)) {
    if (!field->linkTo.contains(owner.def->key)) continue;
    std::vector<qint64> found;
    {
      db::StatementUse rows(
          m_db.cached(QStringLiteral("SELECT id FROM %1 WHERE %2=? AND _del IS NOT 1").arg(part.table, field->column)));
      rows->bind(1, owner.row);
      while (rows->step()) found.push_back(rows->integer(0));
    }
    for (const qint64 row : found)
      if (m_made[&part].contains(row) && linksToNothingGone(part, row))
        keep(part, row, {std::nullopt, Id(owner.row), owner.def->key});
  }
}

/// Somebody's job goes with that person, although the company stays.
bool KeptRows::linksToNothingGone(const EntityDef& part, qint64 row) {
  for (const FieldDef* field : linksOf(part)) {
    db::StatementUse link(m_db.cached(QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(field->column, part.table)));
    link->bind(1, row);
    if (!link->step()) return false;
    const EntityDef* target = madeTarget(*field, link->integer(0));
    if (target && target->main && !m_made[target].kept.count(link->integer(0))) return false;
  }
  return true;
}

void KeptRows::keep(const EntityDef& def, qint64 row, KeptRow why) {
  if (m_made[&def].kept.emplace(row, std::move(why)).second) m_toFollow.push_back({&def, row});
}

const EntityDef* KeptRows::madeTarget(const FieldDef& field, qint64 row) const {
  if (row == 0) return nullptr;
  for (const QString& key : field.linkTo) {
    const auto made = m_made.find(m_registry.entity(key));
    if (made != m_made.end() && made->second.contains(row)) return made->first;
  }
  return nullptr;
}

bool KeptRows::madeAny(const FieldDef& field) const {
  return std::any_of(field.linkTo.begin(), field.linkTo.end(),
                     [this](const QString& key) { return m_made.count(m_registry.entity(key)) > 0; });
}

}  // namespace relata
