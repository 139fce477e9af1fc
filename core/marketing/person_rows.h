#pragma once

#include <map>
#include <set>

#include "core/marketing/person_traces.h"

namespace relata {

struct RowSet {
  const EntityDef* def = nullptr;
  std::set<qint64> rows;
};
using RowSets = std::map<int, RowSet>;  // by the number of the entity, so that it reads the same every time

/// The rows that are about a person: those that go, and those that stay without a word about the person. Then those
/// that are about something else: they name the person, which is taken out of them, or have a word that may do so.
struct PersonRows {
  RowSets erased, cleaned, mentioned, doubtful;
};
PersonRows personRows(db::Connection& connection, const Registry& registry, const PersonTraces& traces);

/// A word for itself: elsewhere than in Chinese, "Ada" is no part of "Canada".
QRegularExpression wholeWord(const QString& word);

/// How many journal rows hold what those rows said.
qint64 journalRowsOf(db::Connection& connection, const PersonRows& rows);

/// The columns of an entity in which people write.
QStringList textColumns(const EntityDef& def);

}  // namespace relata
