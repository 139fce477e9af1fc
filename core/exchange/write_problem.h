#pragma once

#include <QIODevice>

#include "core/base/problem.h"

namespace relata::exchange {

/// Why a file that is being written could not be: disk-full [file] or file-not-writable [file, reason].
Problem writeProblem(const QIODevice& device, const QString& file);

}  // namespace relata::exchange
