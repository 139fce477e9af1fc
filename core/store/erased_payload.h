#pragma once

#include <QByteArray>

namespace relata {

/// What stands in place of the payload of a journal row about somebody who was erased: no word of it, but its digest,
/// so that the chain of hashes goes on holding and what is left of the act can be undone.
QByteArray erasedPayload(const QByteArray& digest);
/// The digest in an erased payload; empty for any other.
QByteArray digestInErased(const QByteArray& data);

/// What the chain takes of one journal row: a digest over its head and its payload, or the one that was kept.
QByteArray journalDigest(qint64 object, qint64 row, int kind, const QByteArray& data);

}  // namespace relata
