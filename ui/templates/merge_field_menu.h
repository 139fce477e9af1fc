#pragma once

#include "core/templates/merge_field.h"
#include "ui/records/search_menu.h"

namespace relata::ui {

/// The fields that a template can name, to choose one by typing instead of knowing its key.
class MergeFieldMenu : public SearchMenu {
  Q_OBJECT
 public:
  MergeFieldMenu(QWidget* anchor, QList<OfferedField> fields);

 Q_SIGNALS:
  void chosen(const QString& name);  ///< "contact.given_name"

 protected:
  void fill(const QString& words) override;
  void pick(const QListWidgetItem& item) override;

 private:
  QList<OfferedField> m_fields;
};

}  // namespace relata::ui
