#pragma once

#include "core/marketing/person_traces.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What an erasure left behind in writing: what was removed, what stays and why, what became of the addresses, and
/// whether the person was found again afterwards. It names nobody.
struct Erasure {
  QString label;  // the word that stands in place of the person: "Erased person 7F3K…"
  std::optional<qint64> at;
  QString reason, removed, kept;
};
EntityDef erasureDef();

struct ErasureReport {
  Id certificate;
  QString label;
  QList<PersonPlace> places;
  /// Where the self-test still found the person: table, journal, label, index, file; empty: nowhere.
  QStringList found;
  bool bytesSearched = false;  // not of an encrypted file, whose bytes say nothing to anybody
};

/// Erases a person for good: their rows go, money and service rows stay without them, journal rows lose their payloads
/// and keep their digests, the index is made anew, the file is written anew. Their addresses go on the suppression list
/// as hashes. Then the person is sought again. This cannot be undone, and what it did cannot be either.
/// Where somebody else reads the file just then it cannot be written anew, and `found` says so. Problems:
/// no-such-record [id], those of a write.
Result<ErasureReport> erasePerson(Workspace& workspace, Id person, const QString& reason,
                                  const QStringList& backups = {});

/// Looks for what is sought of a person in tables, journal and index, and in the bytes of the file.
QStringList seekPerson(Workspace& workspace, const PersonTraces& traces, bool* bytesSearched = nullptr);

}  // namespace relata
