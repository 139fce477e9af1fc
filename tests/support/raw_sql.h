#pragma once

#include <QString>

namespace relata::test {

/// Runs statements on a file as a foreign program would: without the walls that Relata puts around its own tables.
void runRawSql(const QString& path, const char* sql);

}  // namespace relata::test
