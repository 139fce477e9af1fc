#pragma once

#include <QCoreApplication>

#include <string>

namespace relata::ctl {

/// The words of the command-line program: messages, headings and help, in the context "Ctl".
struct Ctl {
  Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// For CLI11, which speaks std::string.
inline std::string help(const QString& text) { return text.toStdString(); }

}  // namespace relata::ctl
