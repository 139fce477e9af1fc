#pragma once

#include "app/relata/modules.h"
#include "ui/kit/late_page.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"

namespace relata::app {

/// A module whose panel is a list of records.
struct ListModule {
  const char* id;
  const char* entity;
  const char* iconName;
  const char* title;
  const char* newId;
  const char* newText;
  const char* newKeys;
  const char* binText;
  std::function<ui::RecordListPage*()> make;  // the list, and further ones in windows of their own
  bool shown = true;                          // has its tab from the beginning, not only once it was chosen
};

/// A list that is made when it is needed first.
class LateList {
 public:
  explicit LateList(ui::LatePage* place) : m_place(place) {}
  bool isMade() const { return m_place->isMade(); }
  ui::RecordListPage* operator->() const { return static_cast<ui::RecordListPage*>(m_place->page()); }
  /// Null as long as nobody needed it.
  Id record() const { return isMade() ? (*this)->page().record() : Id(); }
  ui::LatePage* place() const { return m_place; }

 private:
  ui::LatePage* m_place;
};

/// What the page says of itself stands in the status line while the page is the one in use.
using Status = std::shared_ptr<QString>;

Status addStatus(UiModule& module);

template <class Page>
void followStatus(Page* page, const Status& status, const ModuleHost& host) {
  QObject::connect(page, &Page::statusChanged, page, [status, host](const QString& text) {
    *status = text;
    host.countsChanged();
  });
}

/// `lists`, where it is given, gets the list.
UiModule listModule(const ListModule& spec, const ModuleHost& host, bool readOnly, QList<LateList>* lists = nullptr);

}  // namespace relata::app
