#pragma once

#include <QByteArray>
#include <QCryptographicHash>

#include "core/db/connection.h"
#include "core/store/erased_payload.h"

namespace relata {

/// The head of a transaction, as the chain knows it.
struct ChainLink {
  qint64 hlc = 0, sequence = 0, user = 0;
  QString act;  // its key
};

/// Each act of a device carries a hash over the one before it, its own head and its operations: one that is changed,
/// blanked or taken out afterwards shows. Digests, not payloads, go into the chain: erasing a person blanks payloads
/// and leaves the chain whole.
class JournalChain {
 public:
  JournalChain(const QByteArray& previous, const ChainLink& link) : m_chain(QCryptographicHash::Blake2b_256) {
    m_chain.addData(previous);
    m_chain.addData(QByteArray::number(link.hlc) + ' ' + QByteArray::number(link.sequence) + ' ' +
                    QByteArray::number(link.user) + ' ' + link.act.toUtf8());
  }
  void add(qint64 object, qint64 row, int kind, const QByteArray& data) {
    m_chain.addData(journalDigest(object, row, kind, data));
  }
  QByteArray hash() const { return m_chain.result(); }

 private:
  QCryptographicHash m_chain;
};

/// Is the act in the file as its commit wrote it?
bool isAsWritten(db::Connection& connection, qint64 tid);

}  // namespace relata
