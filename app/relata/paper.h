#pragma once

#include "app/relata/options.h"

namespace relata::app {

/// Writes the PDF of a quote or an order and the number of its pages, for `relatactl quote --pdf`: the command-line
/// program has no fonts of its own. The passphrase of the file comes from RELATA_PASSPHRASE. Answers the exit code.
int writePaper(const ProgramOptions& options);

}  // namespace relata::app
