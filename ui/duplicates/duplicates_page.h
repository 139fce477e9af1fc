#pragma once

#include <QWidget>

#include <atomic>
#include <memory>

#include "ui/duplicates/duplicate_list_model.h"
#include "ui/records/record_context.h"

class QComboBox;
class QListWidget;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;

namespace relata::ui {

class Button;
class EmptyState;
class MergePanel;
class ProgressRow;
class TextLabel;

/// Records that may be one, by how sure that is; what speaks for it, and the merge beside the list. All that agree
/// exactly can be merged as one act after a look at the list of them.
class DuplicatesPage : public QWidget {
  Q_OBJECT
 public:
  explicit DuplicatesPage(const RecordContext& context, QWidget* parent = nullptr);
  ~DuplicatesPage() override;

  /// Looks through all records of the kind that is chosen.
  void search();
  /// The same for another kind of record.
  void search(const QString& entity);
  /// Puts chosen records beside each other.
  void mergeThese(const QString& entity, const std::vector<Id>& records);
  bool isSearching() const { return m_searching; }
  DuplicateListModel& candidates() { return *m_model; }
  MergePanel& panel() { return *m_panel; }
  void previewExact();
  void mergeExact();
  void choose(int row);

 Q_SIGNALS:
  void importRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// Shared with the thread that searches; outlives the page when that is closed in between.
  struct Progress {
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
  };
  struct Found {
    Result<DuplicateReport> report = DuplicateReport();
    QList<DuplicateCandidate> candidates;
  };
  QWidget* makeBar();
  QWidget* makePreview();
  QWidget* makeNicknames();
  QString entity() const;
  void deliver(Found found);
  void dealtWith();
  void follow();
  void takeOver(const std::vector<bool>& settled, const std::vector<bool>& before);
  void showNothing();
  void showBeside(QWidget* part, bool opened);
  void fitParts();
  void editNicknames();
  void saveNicknamesNow();
  void retranslate();

  const RecordContext& m_context;
  ReadSlot m_slot, m_following;
  DuplicateListModel* m_model;
  QComboBox* m_kind;
  Button* m_again;
  TextLabel* m_count;
  Button* m_exact;
  Button* m_names;
  ProgressRow* m_progress;
  QTableView* m_list;
  QStackedWidget* m_side;
  Button* m_back;
  QWidget* m_merging;     // the panel, which is scrolled where it is low
  bool m_opened = false;  // where there is room for one of both: the side rather than the list
  EmptyState* m_nothing;
  MergePanel* m_panel;
  QWidget* m_preview;
  TextLabel* m_previewTitle;
  QListWidget* m_previewList;
  Button* m_previewRun;
  Button* m_previewLeave;
  QWidget* m_nicknames;
  TextLabel* m_nicknamesHint;
  QPlainTextEdit* m_nicknamesText;
  Button* m_nicknamesSave;
  Button* m_nicknamesUsual;
  QTimer* m_look;
  std::shared_ptr<Progress> m_running;
  QList<DuplicateCandidate> m_settled;  // dealt with since the search; an undo brings them back
  bool m_stale = false;                 // something was changed while the page was out of sight
  bool m_searching = false;
  bool m_searched = false;
  qint64 m_records = 0;
  qint64 m_leftOut = 0;
};

}  // namespace relata::ui
