#include "ui/sales/day_field.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QMenu>
#include <QWidgetAction>

#include "ui/records/value_text.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 150;

/// Dates of reports are read as those of records are.
const FieldDef& dayOfDeal(const Registry& registry) { return *registry.entity(u"deal")->field(u"expected_close"); }

}  // namespace

DayField::DayField(const RecordContext& context, QWidget* parent)
    : QLineEdit(parent), m_context(context), m_calendar(addAction(icon("calendar"), QLineEdit::TrailingPosition)) {
  setFixedWidth(kWidth);
  connect(this, &QLineEdit::editingFinished, this, &DayField::read);
  connect(m_calendar, &QAction::triggered, this, &DayField::openCalendar);
  retranslate();
}

void DayField::setDay(const QDate& day) {
  m_day = day;
  m_wrong = false;
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& deal = *registry->entity(u"deal");
  setText(editingText(deal, dayOfDeal(*registry), day.toString(Qt::ISODate), {}));
  setToolTip(QLocale().toString(day, QLocale::LongFormat));
}

void DayField::take(const QDate& day) {
  const bool same = day == m_day && !m_wrong;
  setDay(day);
  if (!same) Q_EMIT dayChanged();
}

void DayField::read() {
  const RegistryPtr registry = m_context.workspace.registry();
  const Result<Value> typed = readTyped(m_context, *registry->entity(u"deal"), dayOfDeal(*registry), text());
  const QDate day = typed.ok() ? QDate::fromString(typed->text(), Qt::ISODate) : QDate();
  if (day.isValid()) return take(day);
  if (text().trimmed().isEmpty()) return setDay(m_day);
  if (m_wrong) return;
  m_wrong = true;
  Q_EMIT dayChanged();
}

void DayField::openCalendar() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* calendar = new QCalendarWidget;
  calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
  calendar->setSelectedDate(m_day);
  auto* place = new QWidgetAction(menu);
  place->setDefaultWidget(calendar);
  menu->addAction(place);
  const auto choose = [this, menu](const QDate& day) {
    menu->close();
    take(day);
  };
  connect(calendar, &QCalendarWidget::clicked, menu, choose);
  connect(calendar, &QCalendarWidget::activated, menu, choose);
  menu->popup(mapToGlobal(rect().bottomLeft()));
  calendar->setFocus();
}

void DayField::retranslate() { m_calendar->setText(tr("Choose from a calendar")); }

void DayField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    if (!m_wrong) setDay(m_day);
  }
  QLineEdit::changeEvent(event);
}

}  // namespace relata::ui
