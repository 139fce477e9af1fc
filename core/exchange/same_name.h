#pragma once

#include <QString>

namespace relata {
class Nicknames;
}

namespace relata::exchange {

/// Whether two names may be one person's: "Ada Lindqvist", "Lindqvist, A.", "Ada"; with a table of nicknames also "Bob"
/// and "Robert"; 王芳 and "Fang Wang".
bool namesAgree(const QString& one, const QString& other, const Nicknames* nicknames = nullptr);

}  // namespace relata::exchange
