#pragma once

#include <QStringList>

namespace relata::exchange {

/// What a column is called whose name is the path to a value inside others, as JSON has them: "properties.firstname",
/// "name.familyName", "emails.work", "addresses.1.city". The likeliest comes first; none where the name is no path.
struct NestedColumn {
  QStringList names;  // to be looked up as headers
  QString parent;     // of what it is a part, as "company" of "company.city"; empty: of nothing that says more
  QString part;       // its last word
};
NestedColumn nestedColumn(const QString& column);

}  // namespace relata::exchange
