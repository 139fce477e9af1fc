#pragma once

#include <QWidget>

#include "ui/records/record_context.h"

class QBoxLayout;
class QLineEdit;

namespace relata::ui {

class Button;
class Chip;
class FlowLayout;
class IconButton;
class SearchField;
class TextLabel;

/// The conditions of a list as chips or as typed text, the search within the list, its count, saved views.
class FilterBar : public QWidget {
  Q_OBJECT
 public:
  FilterBar(const RecordContext& context, const QString& entity, QWidget* parent = nullptr);

  /// What the list shows: the chips and the words searched for.
  Filter filter() const;
  /// Instead of all conditions there were, the words searched for included.
  void setFilter(const Filter& filter);
  void addCondition(const FilterNode& node);
  void setCount(qint64 count);
  /// Rows are still looked for: in place of the count, which is that of before.
  void setLooking(bool on);
  void setSelectedCount(int count);
  void setShowsDeleted(bool on);
  /// "12,406 people": how the count is worded for this entity.
  void setCountWords(std::function<QString(qint64)> words);
  void setImportable(bool on);
  /// A button that adds a record, for lists that the menu of new records does not name.
  void setAddText(std::function<QString()> text);
  /// How the list is shown: "Table", "Board by Stage".
  void setMode(const QString& iconName, const QString& text);
  /// The saved view that is shown; a null id for none.
  void setView(Id view, const QString& name, bool pinned);
  /// The caller knows columns and layout; it keeps the view.
  void focusSearch();
  bool isTextMode() const { return m_textMode; }
  void setTextMode(bool on);

 Q_SIGNALS:
  void addRequested();
  void firstRequested();  ///< the first row of what is looked for, once it is found
  void rowsRequested();   ///< Down in the search line
  void filterChanged();
  void importRequested();
  void columnsRequested(QWidget* anchor);
  void modeRequested(QWidget* anchor);
  void newRequested();
  void viewChosen(const relata::Id& view);
  void viewSaveRequested(const QString& name, bool pinned);
  void viewLeft();  ///< everything is wanted again
  void deletedToggled(bool on);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void rebuild();
  void addChips(const EntityDef& def, const Registry& registry);
  void editChip(QWidget* anchor, int index);
  void editWhole(QWidget* anchor);
  void addFilter(QWidget* anchor);
  void openViews(QWidget* anchor);
  void askViewName(QWidget* anchor);
  void applyTyped();
  /// Names in the filter that nothing has, in the line under the chips.
  void showRemarks(const EntityDef& def);
  void change(const Filter& filter);
  void retranslate();
  void showCount();
  void showAdd();

  const RecordContext& m_context;
  QString m_entity;
  Filter m_filter;
  qint64 m_count = -1;
  bool m_looking = false;
  int m_selected = 0;
  std::function<QString()> m_addText;
  bool m_importable = true;
  bool m_textMode = false;
  bool m_deleted = false;
  Id m_viewId;
  QString m_viewName;
  bool m_viewPinned = false;
  std::function<QString(qint64)> m_countWords;
  QBoxLayout* m_line;
  QWidget* m_chips;
  FlowLayout* m_flow;
  SearchField* m_search;
  QLineEdit* m_typed;
  TextLabel* m_problem;
  TextLabel* m_countLabel;
  Button* m_add;
  Button* m_import;
  Button* m_columns;
  IconButton* m_mode;
  ReadSlot m_views;
};

}  // namespace relata::ui
