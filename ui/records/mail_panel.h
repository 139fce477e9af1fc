#pragma once

#include "core/templates/mail_link.h"
#include "ui/records/desk_panel.h"
#include "ui/records/enclosure.h"
#include "ui/records/template_menu.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace relata::ui {

class FileHandle;
class IconButton;
class IconMark;
class TextLabel;

/// A mail about a record, written here (from a template or not) and handed to the mail program; it is logged then.
class MailPanel : public DeskPanel {
  Q_OBJECT
 public:
  explicit MailPanel(const RecordContext& context, QWidget* parent = nullptr);
  /// Offers the templates below `anchor`, or begins at once where there are none.
  TemplateMenu* offer(QWidget* anchor);
  void use(Id made);
  /// Opens it in the mail program and logs it. False: something stands in the way, and is said.
  bool send();
  void copy();

  QLineEdit& to() { return *m_to; }
  QLineEdit& subject() { return *m_subject; }
  QPlainTextEdit& body() { return *m_body; }
  /// A file that goes with the mail unless the person leaves it out.
  void setEnclosure(const std::optional<Enclosure>& enclosure);
  QCheckBox& encloses() { return *m_encloses; }
  FileHandle& handle() { return *m_handle; }
  QString warning() const;  ///< what is still missing, or wrong
  void setLongestLink(qsizetype longest) { m_longest = longest; }

 protected:
  QString state() const override;
  void restore(const QString& state) override;
  QString foldedText() const override;
  QString draftTitle() const override;
  QWidget* firstField() const override;
  void retranslate() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void take(const Filled& filled);
  void check();
  void mark();
  /// Gaps of the template that are still in the text, in its order.
  QStringList gaps() const;
  bool goToGap();
  void warn(Tone tone, const QString& text);
  bool log(const QString& enclosed = {});
  QString copyText() const;
  bool isReady();
  bool knowsProgram();
  void writeEnclosure(const std::function<void(const WrittenEnclosure&)>& then);
  void sendFile(const WrittenEnclosure& written);
  void showEnclosure();

  ReadSlot m_slot;
  QList<MissingValue> m_missing;
  qsizetype m_longest = kLongestMailLink;
  bool m_failed = false;  // there is no mail program
  std::optional<Enclosure> m_enclosure;
  bool m_writing = false;
  TextLabel* m_title;
  Button* m_template;
  IconButton* m_close;
  TextLabel* m_toLabel;
  TextLabel* m_subjectLabel;
  QLineEdit* m_to;
  QLineEdit* m_subject;
  QPlainTextEdit* m_body;
  QWidget* m_enclosed;
  QCheckBox* m_encloses;
  FileHandle* m_handle;
  IconMark* m_mark;
  TextLabel* m_warning;
  Button* m_send;
  Button* m_copy;
  Button* m_log;
};

}  // namespace relata::ui
