#include "tests/architecture/source_rules.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace relata::architecture {

namespace {

int lineOf(const QString& code, qsizetype position) {
  return static_cast<int>(QStringView(code).left(position).count(QLatin1Char('\n'))) + 1;
}

/// One finding for each match; `%1` in `what` is the match's first group, or the whole match where there is none.
Findings findAll(const SourceFile& file, const QRegularExpression& pattern, const QString& what) {
  Findings findings;
  const QString code = withoutComments(file.text);
  for (auto it = pattern.globalMatch(code); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    const int group = match.lastCapturedIndex() > 0 ? 1 : 0;
    const QString detail = match.captured(group).simplified();
    findings.append(
        {file.path, lineOf(code, match.capturedStart(group)), what.contains(u"%1") ? what.arg(detail) : what});
  }
  return findings;
}

bool isIn(const SourceFile& file, const char* folder) { return file.path.startsWith(QLatin1String(folder)); }

}  // namespace

std::ostream& operator<<(std::ostream& out, const Finding& finding) {
  return out << qPrintable(finding.path) << ':' << finding.line << ": " << qPrintable(finding.what);
}

QVector<SourceFile> readSources(const QString& root, const QStringList& folders) {
  QVector<SourceFile> files;
  const QDir rootDir(root);
  for (const QString& folder : folders) {
    QDirIterator it(rootDir.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
      QFile file(it.next());
      if (file.open(QIODevice::ReadOnly)) {
        files.append({rootDir.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
      }
    }
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

QString withoutComments(const QString& code) {
  // Strings come first in the alternation, so that a // inside one is not taken for a comment.
  static const QRegularExpression token(
      QStringLiteral(R"re(R"(\w*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|//[^\n]*|/\*[\s\S]*?\*/)re"));
  QString result = code;
  for (auto it = token.globalMatch(code); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    if (!match.capturedView().startsWith(QLatin1Char('/'))) continue;
    for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
      if (result[i] != QLatin1Char('\n')) result[i] = QLatin1Char(' ');
    }
  }
  return result;
}

Findings checkNoFrontendInCore(const SourceFile& file) {
  if (!isIn(file, "core/")) return {};
  static const QRegularExpression include(QStringLiteral(
      R"re(#\s*include\s*[<"]((?:Qt(?:Gui|Widgets|Charts|Svg\w*|PrintSupport|Quick\w*|Qml\w*|OpenGL\w*)\b[^>"]*)|)re"
      R"re(Q(?:(?:Gui)?Application|Abstract(?:Button|ItemView|ProxyModel\w)|Action|Brush|Clipboard|Color|Cursor|Dialog|)re"
      R"re(DesktopServices|Dock\w*|Font\w*|Icon\w*|Image\w*|Key(?:Event|Sequence)|Label|Layout|\w+Layout|LineEdit|)re"
      R"re(MainWindow|Menu\w*|MessageBox|Movie|MouseEvent|Paint\w*|Palette|Pen|Picture|Pixmap\w*|PushButton|Screen|)re"
      R"re(Shortcut|StandardItemModel|Style\w*|Svg\w+|SyntaxHighlighter|TableView|Text(?:Document|Edit|Browser|Cursor|)re"
      R"re(Format|Layout)\w*|Tool\w+|TreeView|Undo\w+|\w*Validator|Widget\w*|Window))[>"])re"));
  return findAll(file, include, QStringLiteral("core knows no frontend, but includes %1"));
}

Findings checkSqliteOnlyInDb(const SourceFile& file) {
  if (isIn(file, "core/db/") || isIn(file, "tests/")) return {};
  static const QRegularExpression include(QStringLiteral(R"re(#\s*include\s*[<"]sqlite3(?:ext)?\.h[>"])re"));
  return findAll(file, include, QStringLiteral("only core/db includes sqlite3.h"));
}

Findings checkNoSqlAboveCore(const SourceFile& file) {
  if (!isIn(file, "ui/") && !isIn(file, "app/")) return {};
  // Upper or lower case as a statement is written, not as a sentence begins ("Select a file from the list").
  static const QRegularExpression statement(QStringLiteral(
      R"re("(?:\w*\()?\s*((?:SELECT|select)\s[^"]*\s(?:FROM|from)\s|(?:INSERT|insert)\s[^"]*(?:INTO|into)\s|)re"
      R"re((?:UPDATE|update)\s+\w+\s+(?:SET|set)\s+\S+\s*=|(?:DELETE\s+FROM|delete\s+from)\s|)re"
      R"re((?:CREATE|create|DROP|drop|ALTER|alter)\s+(?:\w+\s+)?(?:TABLE|table|INDEX|index|VIEW|view|TRIGGER|trigger)\s|)re"
      R"re((?:PRAGMA|pragma)\s|WITH\s+RECURSIVE\s))re"));
  return findAll(file, statement, QStringLiteral("SQL is written in core/ only: %1"));
}

Findings checkNoSingletons(const SourceFile& file) {
  if (isIn(file, "tests/")) return {};
  static const QRegularExpression instance(QStringLiteral(
      R"re(((?:\bstatic\s[^;{}()=]*\b|\b(?!Q\w*Application::)\w+::|(?<!::|\w))(?:instance|getInstance)\s*\(\s*\)))re"));
  return findAll(file, instance, QStringLiteral("no singletons, dependencies come in through the constructor: %1"));
}

Findings checkNoQObjectInCore(const SourceFile& file) {
  if (!isIn(file, "core/") || isIn(file, "core/workspace/change_notifier.")) return {};
  static const QRegularExpression object(
      QStringLiteral(R"re((\bQ_OBJECT\b|\bpublic\s+QObject\b|#\s*include\s*<(?:QtCore/)?QObject>))re"));
  return findAll(file, object, QStringLiteral("no QObject in core: %1"));
}

Findings checkShownTextIsTranslated(const SourceFile& file) {
  if (!isIn(file, "ui/") && !isIn(file, "app/relata/")) return {};
  static const QRegularExpression shown(QStringLiteral(
      R"re(\b((?:set(?:Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|)re"
      R"re(AccessibleDescription|TabText|TabToolTip|LabelText|InformativeText|ButtonText)|)re"
      R"re(addAction|addMenu|addTab|addRow|addItem|new\s+Q(?:Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|)re"
      R"re(Action|Menu|DockWidget)|QMessageBox::\w+)\s*[({][^;"]*?)re"
      R"re((?:(?:QStringLiteral|QLatin1String|QString::fromLatin1|QString::fromUtf8)\(\s*u?|u)"[A-Z][a-z]+[^"]*"))re"));
  return findAll(file, shown, QStringLiteral("a text that is shown goes through tr: %1"));
}

Findings checkPlainTextLabels(const SourceFile& file) {
  if (!isIn(file, "ui/") && !isIn(file, "app/")) return {};
  static const QRegularExpression format(QStringLiteral(
      R"re((\bsetTextFormat\s*\(\s*(?!Qt::PlainText\b)[^)]*\)|\bQt::(?:RichText|AutoText|MarkdownText)\b))re"));
  return findAll(file, format, QStringLiteral("labels show plain text only: %1"));
}

Findings checkFileSize(const SourceFile& file) {
  const int limit = file.path.endsWith(QLatin1String(".h")) ? 200 : 400;
  const int lines = static_cast<int>(file.text.count(QLatin1Char('\n')));
  if (lines <= limit) return {};
  return {{file.path, lines, QStringLiteral("over %1 lines: would a reader gain by a split?").arg(limit)}};
}

}  // namespace relata::architecture
