#pragma once

#include <QByteArray>
#include <QStringList>

#include "core/workspace/workspace.h"

namespace relata {

/// The company's own head and foot of what it sends out, and what its quotes begin with; settings of the workspace,
/// shared by all who have it.
struct Letterhead {
  QString name, address, phone, email, web, taxId, bank, footer;
  QByteArray logo;  // a PNG or JPEG picture
  friend bool operator==(const Letterhead&, const Letterhead&) = default;
};

inline constexpr qsizetype kMostLogoBytes = 512 * 1024;

Letterhead readLetterhead(db::Connection& connection);
/// As settings: keys and values.
QList<std::pair<QString, QString>> letterheadSettings(const Letterhead& letterhead);
/// As one act, undone like any other. Problem: logo-too-large [KB].
Result<void> writeLetterhead(Workspace& workspace, const Letterhead& letterhead);

/// Sets settings of the workspace; empty values clear them. The act is named by `label`.
Result<void> writeSettings(Workspace& workspace, const QString& label,
                           const QList<std::pair<QString, QString>>& values);

}  // namespace relata
