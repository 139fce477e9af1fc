#include "ui/kit/row_height.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr char kMore[] = "rowHeightMore";

class Follower : public QObject {
 public:
  explicit Follower(QTableView* table) : QObject(table), m_table(table) { table->installEventFilter(this); }
  void apply() { m_table->verticalHeader()->setDefaultSectionSize(rowHeight() + m_table->property(kMore).toInt()); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::StyleChange) apply();
    return QObject::eventFilter(watched, event);
  }

 private:
  QTableView* m_table;
};

}  // namespace

void followRowHeight(QTableView* table, int more) {
  const bool follows = table->property(kMore).isValid();
  table->setProperty(kMore, more);
  if (!follows) new Follower(table);
  table->verticalHeader()->setDefaultSectionSize(rowHeight() + more);
}

}  // namespace relata::ui
