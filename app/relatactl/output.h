#pragma once

#include <QString>
#include <QStringList>

#include "json.h"

namespace relata::ctl {

enum class Chatter { Quiet, Normal, Verbose };

/// Standard output carries data and nothing else; everything said to a person goes to standard error. Both are UTF-8
/// whatever the locale says. A reader that went away ends the output quietly.
class Output {
 public:
  void setChatter(Chatter chatter) { m_chatter = chatter; }
  bool isQuiet() const { return m_chatter == Chatter::Quiet; }
  void bytes(const QByteArray& data);
  void line(const QString& text) { bytes(text.toUtf8() + '\n'); }
  void json(const Json& value) { bytes(value.bytes() + '\n'); }
  void flush();
  bool readerIsGone() const { return m_gone; }
  /// Why not all that was said reached standard output; empty when it did, or when its reader went away.
  const QString& failure() const { return m_failure; }

  void error(const QString& text);   // always
  void note(const QString& text);    // unless --quiet
  void detail(const QString& text);  // with --verbose
  /// A line that is written over by the next one; only on a terminal.
  void progress(const QString& text);
  void endProgress();

  static bool outIsTerminal();
  static bool errIsTerminal();
  static bool inIsTerminal();
  /// Bold on a terminal without NO_COLOR, otherwise as it is.
  static QString strong(const QString& text);

 private:
  void say(const QString& text);
  QByteArray m_buffer;
  Chatter m_chatter = Chatter::Normal;
  QString m_failure;
  bool m_gone = false;
  bool m_inProgress = false;
};

/// Writes a list one by one: a JSON array, or with `lines` one value per line.
class JsonList {
 public:
  JsonList(Output& output, bool lines) : m_output(output), m_lines(lines) {}
  void add(const Json& value);
  void end();

 private:
  Output& m_output;
  bool m_lines;
  bool m_any = false;
};

/// Columns in line, wide characters counted as two cells. Widths come from the first rows; later ones may stand out.
class TextTable {
 public:
  TextTable(Output& output, const QStringList& headings, const QList<bool>& rightAligned = {});
  void add(const QStringList& cells);
  void end();

 private:
  void settle();
  void print(const QStringList& cells, bool heading);
  Output& m_output;
  QStringList m_headings;
  QList<bool> m_right;
  QList<QStringList> m_waiting;
  QList<int> m_widths;
};

/// Cells of a terminal that a text takes.
int displayWidth(const QString& text);
/// On one line and without control characters, which a terminal would obey.
QString oneLine(const QString& text);

}  // namespace relata::ctl
