#pragma once

#include "ui/kit/card.h"
#include "ui/records/record_view.h"

class QVBoxLayout;

namespace relata::ui {

class Button;
class ElidedLabel;

/// A sheet on the page of a record on which something about it is written: a mail, the note of a call. Esc folds it to
/// one line; what was begun waits for its record while others are looked at, and is kept as a draft.
class DeskPanel : public QWidget {
  Q_OBJECT
 public:
  /// `place`: what drafts call it ("mail", "callnote").
  DeskPanel(const RecordContext& context, const QString& place, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  using QWidget::show;
  /// Opens it for the record that is shown; goes on with what was begun. False: it was begun already.
  bool begin();
  bool isBegun() const { return m_begun; }
  bool isOpen() const { return m_begun && m_open; }
  void fold();
  /// Saved or given up: it begins anew the next time.
  void finish();

 protected:
  virtual QString state() const = 0;               // all that was written, as text
  virtual void restore(const QString& state) = 0;  // empty: as new, for the record that is shown
  /// What was put aside a moment ago in this window.
  virtual void resume(const QString& state) { restore(state); }
  virtual QString foldedText() const = 0;
  virtual QString draftTitle() const = 0;  // names whom it is about as well
  virtual QWidget* firstField() const = 0;
  virtual void retranslate() = 0;
  /// The page shows the record anew, or in another language.
  virtual void refresh() {}
  QVBoxLayout* sheet() const { return m_column; }
  const RecordContext& context() const { return m_context; }
  const RecordView& view() const { return *m_view; }
  bool hasView() const { return m_view.has_value(); }
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Waiting {
    QString state;
    bool open = true;
    QObject* keeper = nullptr;  // what its draft is kept for
  };
  QString draftKey() const;
  void keep();
  void putAside();
  void takeUp();
  void arrange();

  const RecordContext& m_context;
  const QString m_place;
  std::optional<RecordView> m_view;
  Id m_record;
  bool m_begun = false;
  bool m_open = false;
  QHash<qint64, Waiting> m_waiting;  // by record
  Card* m_sheet;
  QVBoxLayout* m_column;
  QWidget* m_folded;
  ElidedLabel* m_foldedText;
  Button* m_goOn;
  Button* m_discard;
};

}  // namespace relata::ui
