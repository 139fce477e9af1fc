#pragma once

#include <QString>

namespace relata {

/// A mail text in the part that its writer wrote and the rest: what is quoted below it, and the signature.
struct TrimmedText {
  QString said;
  QString folded;  // the rest, as it stands there; empty: there is none
};

/// Tells a reply from what it quotes: lines such as "On … wrote:" in a dozen languages, head blocks of Outlook, ">"
/// and signatures. What is answered between quotes stays whole.
TrimmedText trimReply(const QString& text);

}  // namespace relata
