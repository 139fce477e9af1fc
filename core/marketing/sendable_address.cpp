#include "core/marketing/sendable_address.h"

#include <QRegularExpression>
#include <QUrl>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

Result<QString> sendableAddress(const QString& typed) {
  const QString address = typed.trimmed();
  const Problem no("address-not-sendable", {address.left(120)});
  const qsizetype at = address.lastIndexOf(u'@');
  if (at < 1 || at + 1 >= address.size() || address.size() > 254) return no;
  // Atoms between dots (RFC 5321 4.1.2): quoted parts and letters beyond ASCII are refused by most servers.
  static const QRegularExpression local(s("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$"));
  static const QRegularExpression host(
      s("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$"));
  if (!local.match(address.left(at)).hasMatch()) return no;
  const QString domain = QString::fromLatin1(QUrl::toAce(address.mid(at + 1)));
  if (!host.match(domain).hasMatch()) return no;
  return address.left(at) + u'@' + domain;
}

}  // namespace relata
