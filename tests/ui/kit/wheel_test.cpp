#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <catch2/catch.hpp>

#include "ui/kit/wheel_scrolls.h"

using namespace relata::ui;

namespace {

/// A page that is higher than its window, with a choice, a number, a date and a slider on it.
struct LongPage {
  LongPage() {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    box->addItems({QStringLiteral("Everybody"), QStringLiteral("Some"), QStringLiteral("Others")});
    for (QWidget* widget : {static_cast<QWidget*>(box), static_cast<QWidget*>(spin), static_cast<QWidget*>(date),
                            static_cast<QWidget*>(slider), static_cast<QWidget*>(line)})
      column->addWidget(widget);
    date->setDate(QDate(2026, 3, 2));
    auto* rest = new QLabel;
    rest->setFixedHeight(2000);
    column->addWidget(rest);
    area.setWidget(inside);
    area.resize(400, 300);
    area.show();
    REQUIRE(QTest::qWaitForWindowExposed(&area));
    line->setFocus();
  }
  int scrolled() const { return area.verticalScrollBar()->value(); }
  static void turn(QWidget* over, quint64 at = 10'000, int by = -120) {
    const QPointF place(5, 5);
    QWheelEvent event(place, over->mapToGlobal(place), {}, {0, by}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    event.setTimestamp(at);
    QSpontaneKeyEvent::setSpontaneous(&event);  // as from a mouse: Qt passes no other one on to what is around
    QCoreApplication::instance()->notify(over, &event);
  }

  WheelScrolls wheel{nullptr};
  QScrollArea area;
  QComboBox* box = new QComboBox;
  QSpinBox* spin = new QSpinBox;
  QDateEdit* date = new QDateEdit;
  QSlider* slider = new QSlider(Qt::Horizontal);
  QLineEdit* line = new QLineEdit;
};

}  // namespace

TEST_CASE("the wheel over a page scrolls the page and changes no choice on the way", "[kit][wheel]") {
  LongPage page;
  int before = page.scrolled();
  for (QWidget* widget : {static_cast<QWidget*>(page.box), static_cast<QWidget*>(page.spin),
                          static_cast<QWidget*>(page.date), static_cast<QWidget*>(page.slider)}) {
    INFO(widget->metaObject()->className());
    page.turn(widget);
    CHECK(page.scrolled() > before);
    before = page.scrolled();
    CHECK(widget->focusPolicy() != Qt::WheelFocus);  // or the turn itself would give it the keyboard
  }
  CHECK(page.box->currentIndex() == 0);
  CHECK(page.spin->value() == 0);
  CHECK(page.date->date() == QDate(2026, 3, 2));
  CHECK(page.slider->value() == 0);
}

TEST_CASE("what has the keyboard takes the wheel, but not from a page that is being scrolled", "[kit][wheel]") {
  LongPage page;
  page.box->setFocus();
  page.turn(page.box, 10'000);
  CHECK(page.box->currentIndex() == 1);
  page.turn(page.area.viewport(), 20'000);
  const int before = page.scrolled();
  page.turn(page.box, 20'050);  // it came under the pointer
  CHECK(page.box->currentIndex() == 1);
  CHECK(page.scrolled() > before);
  page.turn(page.box, 30'000);
  CHECK(page.box->currentIndex() == 2);
}
