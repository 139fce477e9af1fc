#pragma once

#include <CLI/CLI.hpp>

#include "words.h"

namespace relata::ctl {

/// Checks that an option is a whole number that is not too small, and says so in words.
inline CLI::Validator wholeNumber(qint64 least) {
  return CLI::Validator(
      [least](std::string& typed) {
        bool ok = false;
        const qint64 number = QString::fromStdString(typed).toLongLong(&ok);
        return ok && number >= least ? std::string()
                                     : help(Ctl::tr("“%1” is not a whole number from %2 on.")
                                                .arg(QString::fromStdString(typed))
                                                .arg(least));
      },
      "N");
}

}  // namespace relata::ctl
