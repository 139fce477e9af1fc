#pragma once

#include <QString>

#include <functional>
#include <optional>

#include "core/base/problem.h"

namespace relata {

/// Where a file lies, as far as that matters to a database that one program at a time may write.
struct FilePlace {
  enum class Kind { Local, Network, Cloud };
  Kind kind = Kind::Local;
  QString name;  // of the service or protocol: "NFS", "Windows share", "Dropbox"
};

/// By what the system calls the file system: "ext4" is local, "nfs4", "cifs" and "fuse.sshfs" are not.
FilePlace placeOfFileSystem(const QString& type);

/// The cloud service whose folder a path lies in, by the names that such folders bear and by the files that their
/// programs leave in them. `exists` asks whether there is a file or folder of that name.
FilePlace cloudOf(const QString& path, const std::function<bool(const QString&)>& exists);

/// Where this file, or the folder that it is to be made in, lies.
FilePlace placeOf(const QString& path);

/// What to say when a workspace lies there: place-network [file, name], place-cloud [file, name]. Nothing where all is
/// well.
std::optional<Problem> placeWarning(const QString& path);

}  // namespace relata
