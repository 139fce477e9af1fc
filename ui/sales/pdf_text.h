#pragma once

#include <QByteArray>

namespace relata::ui {

/// A PDF as Qt wrote it, with the characters of Chinese text as people type them. A font draws 日 and the radical ⽇ by
/// one glyph, and Qt names the glyph by the lower code: text that is searched or copied would not be what was written.
QByteArray withPlainCharacters(QByteArray pdf);

}  // namespace relata::ui
