#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <atomic>

namespace relata::mail {

/// Loads pictures of a mail that lie on other computers, because a person asked for them: by HTTP and HTTPS only, with
/// at most three redirections, no cookies, no word of where they are shown, up to 5 MB each and 25 MB altogether,
/// within 20 seconds. By their place in `addresses`; what does not come is left out. For any thread.
QHash<int, QByteArray> loadRemotePictures(const QStringList& addresses, const std::atomic_bool& stop);

}  // namespace relata::mail
