#pragma once

#include <QString>

namespace relata {

/// A mail to be written elsewhere, as a link (RFC 6068).
struct MailLink {
  QString url;
  bool withoutBody = false;  // the text was too long for a link, and has to be handed over otherwise
};

/// What programs take as an argument: Windows gives up at 2,083 characters.
#ifdef Q_OS_WIN
inline constexpr qsizetype kLongestMailLink = 2000;
#else
inline constexpr qsizetype kLongestMailLink = 16'000;
#endif

/// `to`: addresses separated by commas or semicolons. Nothing that is typed can add a header.
MailLink mailLink(const QString& to, const QString& subject, const QString& body, qsizetype longest = kLongestMailLink);

/// A phone number as a link (RFC 3966): "tel:+8613800138000", an extension behind ";ext=". Empty: it is no number.
QString phoneLink(const QString& typed);

}  // namespace relata
