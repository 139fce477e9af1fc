#pragma once

#include "core/templates/merge_field.h"
#include "ui/records/popup.h"

class QLineEdit;

namespace relata::ui {

class SmallList;

/// The fields that a template can name, to choose one by typing instead of knowing its key.
class MergeFieldMenu : public Popup {
  Q_OBJECT
 public:
  MergeFieldMenu(QWidget* anchor, QList<OfferedField> fields);
  QLineEdit& search() { return *m_search; }
  SmallList& list() { return *m_list; }

 Q_SIGNALS:
  void chosen(const QString& name);  ///< "contact.given_name"

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void pick();
  const QList<OfferedField> m_fields;
  QLineEdit* m_search;
  SmallList* m_list;
};

}  // namespace relata::ui
