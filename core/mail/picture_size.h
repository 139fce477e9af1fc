#pragma once

#include <QByteArray>
#include <QSize>

namespace relata::mail {

/// How large a PNG, JPEG, GIF, WebP or BMP is by its header, in points; not valid where that cannot be read.
QSize pictureSize(const QByteArray& bytes);

}  // namespace relata::mail
