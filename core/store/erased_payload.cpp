#include "core/store/erased_payload.h"

#include <QCryptographicHash>

namespace relata {
namespace {

// No payload begins so: it would be a cell of field number 2^21 and more.
constexpr char kMark[] =
    "\xFF\xFF\xFF\xFF"
    "erased";
constexpr qsizetype kMarkSize = sizeof kMark - 1;
constexpr qsizetype kDigestSize = 20;

}  // namespace

QByteArray erasedPayload(const QByteArray& digest) { return QByteArray(kMark, kMarkSize) + digest; }

QByteArray digestInErased(const QByteArray& data) {
  if (data.size() != kMarkSize + kDigestSize || !data.startsWith(QByteArray(kMark, kMarkSize))) return {};
  return data.mid(kMarkSize);
}

QByteArray journalDigest(qint64 object, qint64 row, int kind, const QByteArray& data) {
  if (QByteArray kept = digestInErased(data); !kept.isEmpty()) return kept;
  QCryptographicHash digest(QCryptographicHash::Blake2b_160);
  digest.addData(QByteArray::number(object) + ' ' + QByteArray::number(row) + ' ' + QByteArray::number(kind));
  digest.addData(data);
  return digest.result();
}

}  // namespace relata
