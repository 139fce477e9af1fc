#pragma once

#include <QString>

namespace relata {
struct EntityDef;
}

namespace relata::exchange {

/// What agreed by a key: "same e-mail", "same name, same company".
QString sameText(const EntityDef& def, const QString& key);
/// Why a row was not taken for a record that it nearly is: "same e-mail, different name", "similar name".
QString doubtText(const EntityDef& def, const QString& key, const QString& differs);

}  // namespace relata::exchange
