#pragma once

#include <QTimer>

#include "core/templates/render_template.h"
#include "ui/records/page_part.h"

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace relata::ui {

class Button;
class MergeFieldMenu;
class IconMark;
class LinkPicker;
class MarkdownText;
class TextLabel;

/// The middle of a template's page: its text with the fields to put in, what is wrong with it, and how it looks on a
/// real record. The preview follows what is typed; it is saved when it is asked for, broken or not.
class TemplatePart : public PagePart {
  Q_OBJECT
 public:
  explicit TemplatePart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  MergeFieldMenu* offerFields();
  bool save();
  bool isTouched() const;
  /// The record on which the preview is shown.
  void previewOn(Id record, const QString& title);
  Id previewRecord() const { return m_on; }

  QLineEdit& subject() { return *m_subject; }
  QPlainTextEdit& body() { return *m_body; }
  QStringList problems() const { return m_problems; }
  QString previewSubject() const;
  QString previewText() const;
  QString missing() const;

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Waiting {
    QString text;
    QObject* keeper = nullptr;  // what its draft is kept for
  };
  QString draftKey() const;
  void putAside();
  void takeUp();
  Record draft() const;
  void check();
  void goTo(const Problem& problem);
  void preview();
  void showPreview(const Result<RenderedTemplate>& text);
  void chooseRecord();
  void retranslate();
  QString kept() const;
  void restore(const QString& text);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = true;
  QStringList m_problems;
  QHash<qint64, Waiting> m_waiting;  // by template
  Id m_on;
  ReadSlot m_first, m_slot;
  QTimer m_later;
  QLineEdit* m_inUse;  // the field that takes what is put in is the one that was used last
  TextLabel* m_subjectLabel;
  QLineEdit* m_subject;
  TextLabel* m_bodyLabel;
  QPlainTextEdit* m_body;
  Button* m_insert;
  Button* m_save;
  Button* m_revert;
  TextLabel* m_unsaved;
  QVBoxLayout* m_wrong;
  TextLabel* m_heading;
  QWidget* m_pickerPlace;
  LinkPicker* m_picker = nullptr;
  QString m_pickedFor;  // the kind of record that the picker looks for
  TextLabel* m_shownSubject;
  QPlainTextEdit* m_shown;
  MarkdownText* m_note = nullptr;
  QVBoxLayout* m_notePlace;
  IconMark* m_missingMark;
  TextLabel* m_missingText;
};

}  // namespace relata::ui
