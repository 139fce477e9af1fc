#pragma once

#include <QString>

namespace relata {

/// The singular word of a built-in entity by its key ("contact", "联系人"), for sentences; the key itself when unknown.
QString entityWord(const QString& key);

}  // namespace relata
