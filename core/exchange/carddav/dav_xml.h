#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/base/result.h"

namespace relata::exchange {

/// An element of a WebDAV answer by its local name, and what is in it.
struct DavNode {
  QString name, text;
  QString version;  // its attribute of that name
  QList<DavNode> children;

  const DavNode* child(const char* wanted) const;  // by its local name
  QString textOf(const char* wanted) const;
  bool has(const char* wanted) const { return child(wanted) != nullptr; }
};

/// One <response> of a multistatus: what it says of the resource, from the parts that succeeded.
struct DavResponse {
  QString href;
  int status = 0;  // of the resource as a whole; 0: it is told part by part
  DavNode props;   // children are the properties
};

struct DavAnswer {
  QList<DavResponse> responses;
  QString token;
};

/// Reads a multistatus. A document type, and with it entities that could expand without end, is refused, as is what is
/// too deep or has too many parts. Problem dav-not-understood [what].
Result<DavAnswer> readMultistatus(const QByteArray& xml);

QByteArray xmlEscaped(const QString& text);

}  // namespace relata::exchange
