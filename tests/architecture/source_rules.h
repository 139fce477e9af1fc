#pragma once

#include <QString>
#include <QVector>

#include <ostream>

/// The rules of the source tree that no compiler holds. Each check is a pure function of the files given, so that a
/// test can plant a violation.
namespace relata::architecture {

struct SourceFile {
  QString path;  ///< from the root of the repository, with forward slashes
  QString text;
};

struct Finding {
  QString path;
  int line = 0;
  QString what;
  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = QVector<Finding>;
std::ostream& operator<<(std::ostream& out, const Finding& finding);

/// Every .h and .cpp below the given folders of `root`, in the order of their paths.
QVector<SourceFile> readSources(const QString& root, const QStringList& folders);

/// The code with comments blanked out; strings, lines and columns stay.
QString withoutComments(const QString& code);

/// Includes point down the layers only, and a feature includes no other feature but the hubs.
Findings checkIncludeDirections(const SourceFile& file);
/// core/ includes nothing of Qt's Gui, Widgets or any other frontend.
Findings checkNoFrontendInCore(const SourceFile& file);
/// <sqlite3.h> is known to core/db (and to tests) only.
Findings checkSqliteOnlyInDb(const SourceFile& file);
/// No statement of SQL is written in ui/ or app/.
Findings checkNoSqlAboveCore(const SourceFile& file);
/// No class hands out its only instance.
Findings checkNoSingletons(const SourceFile& file);
/// core/ has no QObject, except the notifier of the workspace.
Findings checkNoQObjectInCore(const SourceFile& file);
/// A sentence that a widget shows goes through tr. A heuristic: a literal with an upper-case word given to a setter.
Findings checkShownTextIsTranslated(const SourceFile& file);
/// No widget takes what people typed for markup.
Findings checkPlainTextLabels(const SourceFile& file);
/// Headers over 200 and sources over 400 lines: for a warning, not a failure.
Findings checkFileSize(const SourceFile& file);

}  // namespace relata::architecture
