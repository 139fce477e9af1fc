#pragma once

#include <QHash>
#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"

namespace relata {

class Transaction;
namespace db {
class Connection;
}

/// Which given names are short for which: one line for each name, "Robert: Bob, Rob, Bobby". The table that comes with
/// the program is English; a team may change it, and its own table is a setting of the workspace.
class Nicknames {
 public:
  explicit Nicknames(const QString& table = builtin());
  static QString builtin();
  /// The table of a workspace: its own, or the one that comes with the program.
  static QString tableOf(db::Connection& connection);

  /// Whether two folded names may be the same person's: "bob" and "robert", "bob" and "rob".
  bool same(std::string_view a, std::string_view b) const;
  /// The full name that a folded name is most likely short for; itself when there is none.
  std::string_view formal(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::vector<int>> m_lines;  // folded name -> lines it stands in
  std::vector<std::string> m_formal;                          // by line
};

/// Problem nicknames-line [line] when a line has no colon or nothing beside it. An empty text goes back to the table
/// that comes with the program.
Result<void> saveNicknames(Transaction& tx, const QString& table);

}  // namespace relata
