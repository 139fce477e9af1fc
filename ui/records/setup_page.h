#pragma once

#include <map>
#include <vector>

#include "ui/kit/words.h"
#include "ui/records/record_list_page.h"

class QStackedWidget;

namespace relata::ui {

class NavEntry;

struct SetupList {
  Words title;
  ListPageSpec list;
};

/// The lists that a team keeps once and uses everywhere (pipelines, reasons …): their names at the left, the chosen one
/// beside them with all that lists do. A list is made when it is shown first.
class SetupPage : public QWidget {
  Q_OBJECT
 public:
  SetupPage(const RecordContext& context, std::vector<SetupList> lists, QWidget* parent = nullptr);

  bool keeps(const QString& entity) const;
  /// Null for an entity that it does not keep.
  RecordListPage* showList(const QString& entity);
  QString shownList() const { return m_shown; }
  void openRecord(Id id);
  void newRecord(const QString& entity, const QHash<QString, Value>& given);
  RecordListPage* shown() const;

 Q_SIGNALS:
  void importRequested();
  void statusChanged(const QString& text);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  RecordListPage* make(const ListPageSpec& spec);

  const RecordContext& m_context;
  const std::vector<SetupList> m_lists;
  std::map<QString, NavEntry*> m_entries;
  std::map<QString, RecordListPage*> m_pages;
  std::map<RecordListPage*, QString> m_status;  // what each last said of itself
  QString m_shown;
  QStackedWidget* m_stack;
  QWidget* m_names;  // scrolls
};

}  // namespace relata::ui
