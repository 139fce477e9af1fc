#pragma once

#include <QWidget>

#include "ui/theme/tokens.h"

namespace relata::ui {

class ElidedLabel;
class TextLabel;

/// The line below: whether everything is saved, a message (sync), counts of what is shown, the file.
class StatusLine : public QWidget {
  Q_OBJECT
 public:
  explicit StatusLine(QWidget* parent = nullptr);
  /// The dot's colour and its words; the words alone say it too.
  void setSaved(Tone tone, const QString& text);
  void setMessage(const QString& text);
  void setCounts(const QString& text);
  void setFileName(const QString& name);
  QString counts() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Tone m_tone = Tone::Good;
  TextLabel* m_saved;
  ElidedLabel* m_message;
  TextLabel* m_counts;
  TextLabel* m_file;
};

}  // namespace relata::ui
