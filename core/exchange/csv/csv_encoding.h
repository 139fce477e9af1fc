#pragma once

#include <QByteArray>

namespace relata::exchange {

struct CsvEncoding {
  QByteArray name = "UTF-8";  ///< for ICU
  int bomBytes = 0;
};

/// Guesses the encoding of a text from its beginning: byte order mark, pattern of zero bytes, well-formed UTF-8, then
/// the plausibility of Chinese encodings and of single-byte ones.
CsvEncoding detectEncoding(const QByteArray& head);

/// "zip", "pdf", "xls" … when the bytes are no text but a known or evidently binary format; empty for text.
/// `encoding` is what `detectEncoding` said: zero bytes are right in UTF-16.
QByteArray binaryKind(const QByteArray& head, const CsvEncoding& encoding);

/// A web page, as many web programs send instead of a CSV file (often an error or log-in page).
bool looksLikeHtml(const QByteArray& head);

}  // namespace relata::exchange
