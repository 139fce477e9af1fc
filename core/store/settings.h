#pragma once

#include <QString>

#include "core/db/connection.h"

namespace relata {

/// A setting of the workspace, shared by all who have it; empty where it is not set.
QString settingOf(db::Connection& connection, const QString& key);

/// The currency that totals are told in, and that an amount without one is in.
QString baseCurrency(db::Connection& connection);

}  // namespace relata
