#pragma once

#include "core/mail/mime_reader.h"

namespace relata::mail {

/// A mail of a mail server about one that it could not deliver, or of a provider about one that was called spam.
struct Bounce {
  enum class Kind { Failed, Delayed, Complaint } kind = Kind::Failed;
  QStringList addresses;  // whom it did not reach; empty: it does not say
  QString status;         // "5.1.1" where it says one
  QString reason;         // in the server's words, one line
  QString original;       // Message-ID of the mail that came back
};

/// By RFC 3464 and RFC 5965, X-Failed-Recipients, and by the words of servers that know none of them.
std::optional<Bounce> bounceOf(const Mail& mail);

/// Why a mail was not written by a person for this ticket: "auto-submitted", "precedence", "subject" … (RFC 3834);
/// empty: it was, as far as can be told.
QString automaticBecause(const Mail& mail);

}  // namespace relata::mail
