#pragma once

#include <QString>

namespace relata {

/// Added to links that lead to web pages: the words by which a visit is told from others.
struct LinkWords {
  QString source, medium, campaign;
};

/// The address with these words, unless it has some or leads to no web page.
QString withLinkWords(const QString& address, const LinkWords& words);
/// A text that is sent as it stands, with the words in each of its web addresses.
QString textWithLinkWords(const QString& text, const LinkWords& words);

}  // namespace relata
