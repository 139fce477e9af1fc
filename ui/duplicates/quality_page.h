#pragma once

#include <QWidget>

#include <atomic>
#include <memory>

#include "core/duplicates/data_quality.h"
#include "ui/records/record_context.h"

class QComboBox;
class QSplitter;
class QTableWidget;
class QTimer;

namespace relata::ui {

class Button;
class EmptyState;
class ProgressRow;
class TextLabel;

/// How good the data is, by owner: each share with its definition, each number opens the records that lack it; and the
/// records that lack most.
class QualityPage : public QWidget {
  Q_OBJECT
 public:
  explicit QualityPage(const RecordContext& context, QWidget* parent = nullptr);
  ~QualityPage() override;
  void check();
  void check(const QString& entity);
  bool isChecking() const { return m_checking; }
  const std::optional<QualityReport>& report() const { return m_report; }
  /// The records behind a number of the table of owners.
  void openNumber(int row, int column);
  void openWorst(int row);

 Q_SIGNALS:
  void importRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Progress {
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
  };
  const EntityDef& def() const;
  void fill();
  void fillOwners();
  void fitOwners();
  void fillWorst();
  void retranslate();
  void showEmpty();

  const RecordContext& m_context;
  ReadSlot m_slot;
  QComboBox* m_kind;
  Button* m_again;
  TextLabel* m_hint;
  ProgressRow* m_progress;
  QWidget* m_above = nullptr;
  QTableWidget* m_owners;
  TextLabel* m_definitions;
  TextLabel* m_worstTitle;
  QTableWidget* m_worst;
  EmptyState* m_flawless;  // in place of the worst
  EmptyState* m_nobody;    // in place of everything
  QSplitter* m_parts = nullptr;
  QTimer* m_look;
  std::shared_ptr<Progress> m_running;
  std::optional<QualityReport> m_report;
  bool m_checking = false;
};

}  // namespace relata::ui
