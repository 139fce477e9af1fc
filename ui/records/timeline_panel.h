#pragma once

#include <QWidget>

#include "core/templates/render_template.h"
#include "ui/records/record_view.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace relata::ui {

class Button;
class EmptyState;
class TemplateMenu;
class FieldEditor;
class FlowLayout;
class IconMark;
class TextLabel;

/// What happened with a record and what is planned, newest first, with a place to write the next note, call or task.
class TimelinePanel : public QWidget {
  Q_OBJECT
 public:
  explicit TimelinePanel(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  /// What is chosen among the chips.
  TimelineScope scope() const;
  enum class Only { Kind, OpenTasks, ThisYear };
  /// Just the entries that a figure counts, with a chip that says so; Only::Kind shows all again.
  void showOnly(Only only);
  /// Gives the composer the keyboard, set to a kind.
  void compose(const QString& kind);
  /// The form of an entry that stands here; one that does not is left alone.
  void editEntry(Id activity);
  bool save();
  QPlainTextEdit* composer() const { return m_text; }
  /// The text with what stands below it.
  QWidget* composerBox() const { return m_composer; }
  /// Offers the templates of notes.
  TemplateMenu* offerTemplates();
  QString hint() const;  ///< what is still missing in a text from a template

 Q_SIGNALS:
  void scopeChanged();
  void moreRequested();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeComposer();
  bool isEdited() const;
  void putAside();
  void takeUp();
  QString draftKey() const;
  QString draftTitle() const;
  void mention();
  void useTemplate(Id made);
  void sayMissing();
  void rebuildKinds();
  void choose(Only only, const QString& kind);
  void rebuildEntries();
  bool isNarrowed() const;
  void showEmpty();
  void takeKind();
  void unfold(bool on);
  void retranslate();

  struct Begun {
    QString kind, text;
    QObject* keeper = nullptr;  // what its draft is kept for
  };

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  Id m_record;
  bool m_writable = true;
  QHash<qint64, Begun> m_begun;  // not saved yet, by record
  QString m_kind;
  Only m_only = Only::Kind;
  QWidget* m_composer;
  QWidget* m_tools = nullptr;  // of the composer, below the text
  QComboBox* m_what;
  QPlainTextEdit* m_text;
  FieldEditor* m_due;
  Button* m_template;
  Button* m_save;
  ReadSlot m_filled;
  QList<MissingValue> m_missing;  // of the template that was put in
  IconMark* m_missingMark;
  TextLabel* m_missingText;
  TextLabel* m_problem;
  QWidget* m_kinds;
  FlowLayout* m_kindsFlow;
  QVBoxLayout* m_entries;
  EmptyState* m_empty;
  Button* m_more;
};

}  // namespace relata::ui
