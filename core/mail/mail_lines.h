#pragma once

#include <QByteArray>
#include <QString>

namespace relata::mail {

/// Text of "format=flowed" (RFC 3676) with its soft line ends taken out; `deleteSpace`: the blank before them too.
QString unflowed(const QString& text, bool deleteSpace);

/// What the head of an HTML text says that its encoding is; empty where it does not.
QByteArray charsetInHtml(const QByteArray& html);

}  // namespace relata::mail
