#pragma once

#include <QWidget>

#include "ui/records/value_text.h"

class QVBoxLayout;

namespace relata::ui {

class TextLabel;

/// Who changed what of a record, from what to what, each old value one press away from being the value again.
class HistoryPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HistoryPanel(const RecordContext& context, QWidget* parent = nullptr);
  void show(const QString& entity, Id record, const QString& title, bool writable);

 Q_SIGNALS:
  void countKnown(int count);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Read {
    RegistryPtr registry;
    QList<HistoryEntry> entries;
    LinkTitles titles;
  };
  void rebuild();
  QWidget* row(const HistoryEntry& entry);
  QString sentence(const HistoryEntry& entry) const;
  void restore(const HistoryEntry& entry);
  const RecordContext& m_context;
  QString m_entity, m_title;
  Id m_record;
  bool m_writable = true;
  Read m_read;
  ReadSlot m_slot;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
