#include "ui/kit/row_height.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

class Follower : public QObject {
 public:
  explicit Follower(QTableView* table) : QObject(table), m_table(table) {
    table->installEventFilter(this);
    apply();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::StyleChange) apply();
    return QObject::eventFilter(watched, event);
  }

 private:
  void apply() { m_table->verticalHeader()->setDefaultSectionSize(rowHeight()); }
  QTableView* m_table;
};

}  // namespace

void followRowHeight(QTableView* table) { new Follower(table); }

}  // namespace relata::ui
