#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/meta/registry.h"
#include "core/store/journal.h"

namespace relata {

/// Why a row stays although the act that made it is taken back: somebody changed it since, or another row that stays
/// links to it.
struct KeptRow {
  std::optional<Stamp> changed;
  Id linkedFrom;
  QString linkedEntity;
};

/// Which of the rows that an act made have to stay when it is taken back, so that nothing that stays links to what is
/// gone: rows that were edited since (an edit that was itself undone is none), what they and rows of other acts link
/// to, and what belongs to a record that stays, its further addresses, tags and jobs.
/// What is noted about records (`EntityDef::bookkeeping`) keeps none of them.
class KeptRows {
 public:
  KeptRows(db::Connection& connection, const Registry& registry, const FieldNumbers& numbers, Stamp act)
      : m_db(connection), m_registry(registry), m_numbers(numbers), m_act(act) {}

  /// Rows that the act made; all of them before `find`.
  void addRange(const EntityDef& def, qint64 lo, qint64 hi);
  void find();
  std::map<qint64, KeptRow> in(const EntityDef& def, qint64 lo, qint64 hi) const;

 private:
  struct Made {
    std::vector<std::pair<qint64, qint64>> ranges;  // in order
    std::map<qint64, KeptRow> kept;
    bool contains(qint64 row) const;
  };
  struct Place {
    const EntityDef* def;
    qint64 row;
  };
  void findEdited(const EntityDef& def, Made& made);
  void findLinkedFromOutside();
  void takeLinksInto(const EntityDef& def, const FieldDef& field);
  bool setByAct(const EntityDef& def, const FieldDef& field, qint64 row);
  void keepTargetsOf(const Place& from);
  void keepParts();
  void keepPartsOf(const Place& owner, const EntityDef& part);
  bool linksToNothingGone(const EntityDef& part, qint64 row);
  void keep(const EntityDef& def, qint64 row, KeptRow why);
  void follow();
  /// Which of the kinds that a field links to has made this row, if any.
  const EntityDef* madeTarget(const FieldDef& field, qint64 row) const;
  bool madeAny(const FieldDef& field) const;

  db::Connection& m_db;
  const Registry& m_registry;
  const FieldNumbers& m_numbers;
  Stamp m_act;
  std::map<const EntityDef*, Made> m_made;
  std::vector<Place> m_toFollow;
};

}  // namespace relata
