#pragma once

#include <QString>

namespace relata {

/// Traditional characters as simplified ones, so that 張偉 and 张伟 are one name; other text stays as it is.
QString simplifiedHan(const QString& text);

}  // namespace relata
