#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// What a new workspace begins with. Records belong to the team and are renamed at will, so they hold words and no
/// texts of the program.
struct SeedWords {
  const char* key;
  const char* english;
  const char* chinese;
};

/// Makes the records with which a workspace begins; their ids follow from their keys, so that two devices that begin
/// alike have the same ones.
class Seeder {
 public:
  /// `language`: of the workspace, "en" or "zh".
  Seeder(Transaction& tx, const QString& language);
  Id idOf(const char* entity, const QString& key) const;
  bool isThere(const char* entity, const char* key) const;
  QString text(const SeedWords& words) const;
  /// With name and key; `within`: the key of what it is a part of, where keys are unique only there.
  Record named(const char* entity, const SeedWords& words, const QString& within = {}) const;
  Transaction& tx() const { return m_tx; }

 private:
  Transaction& m_tx;
  bool m_chinese;
};

}  // namespace relata
