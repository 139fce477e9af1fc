#pragma once

#include <QByteArray>
#include <QString>

namespace relata {

/// Text of bytes whose label may be missing, too narrow ("gb2312" of what is GB18030) or wrong: well-formed UTF-8 is
/// UTF-8 whatever the label says; what the label cannot read is told from the bytes. Reads everything as something.
QString textAsLabelled(const QByteArray& bytes, const QByteArray& label);

/// The value of a header with its encoded words (RFC 2047), as broken encoders write them too: a character cut in two
/// by the end of a word, blanks inside of words, bytes without any encoding. One line. `label`: the charset of bytes
/// that say none themselves, as far as the mail tells it elsewhere; empty: it is told from the bytes.
QString headerText(const QByteArray& raw, const QByteArray& label = {});

}  // namespace relata
