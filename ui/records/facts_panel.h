#pragma once

#include <QHash>
#include <QWidget>

#include "ui/records/record_view.h"

class QGridLayout;
class QHBoxLayout;

namespace relata::ui {

class Button;
class FactValue;
class TextLabel;

/// The fields of a record, label and value; values are edited by clicking them.
class FactsPanel : public QWidget {
  Q_OBJECT
 public:
  FactsPanel(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  /// Goes on with a value that was being typed before the program ended, if somebody wants it back.
  void resumeEditing();
  /// At the end of the line below the fields.
  void addBelow(QWidget* button);
  FactValue* value(const QString& key) const { return m_rows.value(key).value; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    TextLabel* label = nullptr;
    FactValue* value = nullptr;
  };
  void build(const RegistryPtr& registry, const EntityDef& def);
  /// The parts of an address as the country writes them.
  void arrange(const QString& country);
  void showRows();
  QStringList rowsAtFirst() const;
  void retranslate();
  static void nameRow(TextLabel& label, const QString& name);

  const RecordContext& m_context;
  const RecordPageLayout m_layout;
  RegistryPtr m_registry;
  const EntityDef* m_def = nullptr;
  QGridLayout* m_grid;
  Button* m_all;
  QHBoxLayout* m_below;
  QHash<QString, Row> m_rows;
  QStringList m_order;
  QStringList m_filled;
  bool m_showAll = false;
};

}  // namespace relata::ui
