#pragma once

#include <QWidget>

#include "core/store/filter_why.h"
#include "ui/records/value_text.h"

class QVBoxLayout;

namespace relata::ui {

/// Why a record is in a segment or not, with the titles of what it links to.
struct ReasonView {
  FilterReason reason;
  LinkTitles titles;
  RegistryPtr registry;  // the reason points into it
};

/// Explains on the reader's thread.
ReasonView readReason(Reader& reader, const EntityDef& def, const Filter& filter, Id record);

/// A filter's tree as lines, each with a yes or no and what the record itself holds.
class ReasonList : public QWidget {
  Q_OBJECT
 public:
  explicit ReasonList(QWidget* parent = nullptr);
  void setReason(const ReasonView& view);
  void clear();
  /// What stands there, "yes  City: Lund · Lund" a line, a step further in by two spaces.
  QStringList lines() const { return m_lines; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void addReason(const FilterReason& reason, int depth);
  QString ownText(const FilterReason& reason) const;

  std::optional<ReasonView> m_view;
  QStringList m_lines;
  QVBoxLayout* m_column;
};

}  // namespace relata::ui
