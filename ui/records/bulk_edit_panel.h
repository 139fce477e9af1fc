#pragma once

#include <QTimer>

#include "core/workspace/bulk_edit.h"
#include "ui/records/popup.h"
#include "ui/records/record_context.h"

class QCheckBox;
class QComboBox;

namespace relata::ui {

class BulkRunner;
class FieldEditor;
class PrimaryButton;
class TextLabel;

/// One field of many records: its new value, and how many records that would change, before it is done.
class BulkEditPanel : public Popup {
  Q_OBJECT
 public:
  BulkEditPanel(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def, const FieldDef& field,
                std::vector<qint64> ids, BulkRunner& runner, QWidget* anchor);

  FieldEditor* editor() const { return m_editor; }
  void apply();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  Result<BulkChange> change() const;
  void preview();
  void show(const Result<BulkReport>& report);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  const FieldDef& m_field;
  std::shared_ptr<const std::vector<qint64>> m_ids;
  BulkRunner& m_runner;
  QComboBox* m_how = nullptr;  // tags: add, take away, replace
  FieldEditor* m_editor;
  QCheckBox* m_clear;
  TextLabel* m_preview;
  PrimaryButton* m_apply;
  QTimer m_later;
};

}  // namespace relata::ui
