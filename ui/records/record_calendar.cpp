#include "ui/records/record_calendar.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/paint.h"
#include "ui/records/calendar_model.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kDayLine = 24;
constexpr int kEntry = 20;

/// How many entries have room in a day of that height; the last line may be "+3 more".
int linesIn(const QRect& cell) { return qMax(1, (cell.height() - kDayLine - kSpace1) / kEntry); }

int shownIn(const QRect& cell, const Reader::DatedDay& day) {
  const int room = linesIn(cell);
  return day.count > qMin<qint64>(room, day.records.size()) ? qMin(room - 1, static_cast<int>(day.records.size()))
                                                            : static_cast<int>(day.count);
}

QRect entryRect(const QRect& cell, int line) {
  return {cell.left() + kSpace1, cell.top() + kDayLine + line * kEntry, cell.width() - 2 * kSpace1, kEntry - 2};
}

class DayDelegate final : public QStyledItemDelegate {
 public:
  DayDelegate(CalendarModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QDate day = m_model.dayAt(index);
    const bool within = day.month() == m_model.month().month();
    painter->fillRect(option.rect, within ? colors().surface : colors().window);
    painter->setPen(colors().border);
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    paintNumberOf(painter, option.rect, day, within);
    paintEntries(painter, option.rect, m_model.on(day));
    if (option.state.testFlag(QStyle::State_HasFocus))
      paintFocus(painter, QRectF(option.rect).adjusted(1.5, 1.5, -2.5, -2.5), kPillRadius);
    painter->restore();
  }

 private:
  void paintNumberOf(QPainter* painter, const QRect& cell, const QDate& day, bool within) const {
    const QRect place(cell.left() + kSpace1, cell.top() + 2, 22, 20);
    const bool today = day == m_model.today();
    if (today) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(colors().accent);
      painter->drawRoundedRect(place, 10, 10);
    }
    painter->setFont(textFont(today ? TextRole::Strong : TextRole::Small));
    painter->setPen(today ? colors().onAccent : within ? colors().text : colors().textMuted);
    painter->drawText(place, Qt::AlignCenter, QString::number(day.day()));
  }

  static void paintEntries(QPainter* painter, const QRect& cell, const Reader::DatedDay& day) {
    painter->setFont(textFont(TextRole::Caption));
    const int shown = shownIn(cell, day);
    for (int i = 0; i < shown; ++i) {
      const QRect place = entryRect(cell, i);
      painter->setPen(Qt::NoPen);
      painter->setBrush(colors().accentSoft);
      painter->drawRoundedRect(place, kPillRadius, kPillRadius);
      painter->setPen(colors().accent);
      const QRect words = place.adjusted(kSpace1, 0, -kSpace1, 0);
      painter->drawText(
          words, Qt::AlignVCenter | Qt::TextSingleLine,
          painter->fontMetrics().elidedText(CalendarModel::words(day.records[i]), Qt::ElideRight, words.width()));
    }
    if (day.count <= shown) return;
    painter->setPen(colors().textSecondary);
    painter->drawText(entryRect(cell, shown).adjusted(kSpace1, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                      RecordCalendar::tr("+%n more", nullptr, static_cast<int>(day.count) - shown));
  }

  CalendarModel& m_model;
};

}  // namespace

QList<const FieldDef*> calendarFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if ((field.kind == Kind::Date || field.kind == Kind::Time) && !field.is(FieldFlag::Hidden)) fields << &field;
  return fields;
}

RecordCalendar::RecordCalendar(const RecordContext& context, const QString& entity, QWidget* parent)
    : QWidget(parent),
      m_model(new CalendarModel(context, entity, this)),
      m_title(new TextLabel({}, TextRole::Title)),
      m_before(new IconButton(QStringLiteral("chevron-left"), {})),
      m_after(new IconButton(QStringLiteral("chevron-right"), {})),
      m_today(new Button({})),
      m_empty(new EmptyState(EmptyState::Place::Panel)),
      m_table(new QTableView) {
  auto* top = new QHBoxLayout;
  top->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  top->setSpacing(kSpace2);
  top->addWidget(m_title);
  top->addStretch(1);
  top->addWidget(m_today);
  top->addWidget(m_before);
  top->addWidget(m_after);
  m_table->setModel(m_model);
  m_table->setItemDelegate(new DayDelegate(*m_model, m_table));
  m_table->verticalHeader()->hide();
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_table->horizontalHeader()->setFont(textFont(TextRole::Small));
  m_table->horizontalHeader()->setSectionsClickable(false);
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_table->verticalHeader()->setMinimumSectionSize(kDayLine + kEntry + kSpace1);
  m_table->setShowGrid(false);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setTabKeyNavigation(false);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->installEventFilter(this);
  m_table->viewport()->installEventFilter(this);
  setFocusProxy(m_table);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(top);
  m_empty->setContentsMargins(kSpace3, 0, kSpace3, 0);
  column->addWidget(m_empty);
  column->addWidget(m_table, 1);
  connect(m_before, &QToolButton::clicked, this, [this] { go(-1); });
  connect(m_after, &QToolButton::clicked, this, [this] { go(1); });
  connect(m_model, &CalendarModel::daysRead, this, &RecordCalendar::showEmpty);
  connect(m_empty, &EmptyState::primaryClicked, this, [this] {
    if (m_model->nearest().isValid()) return showMonth(m_model->nearest());
    m_model->isFiltered() ? Q_EMIT filterLeft() : Q_EMIT tableRequested();
  });
  connect(m_today, &QPushButton::clicked, this, [this] { showMonth(m_model->today()); });
  retranslate();
}

void RecordCalendar::setField(const QString& key) {
  m_model->setField(key);
  retranslate();
}

void RecordCalendar::setQuery(const Filter& filter) { m_model->setQuery(filter); }

void RecordCalendar::showMonth(const QDate& day) {
  m_model->setMonth(day);
  m_table->setCurrentIndex(m_model->indexOf(day));
  retranslate();
}

void RecordCalendar::go(int months) { showMonth(m_model->month().addMonths(months)); }

void RecordCalendar::openDay(const QModelIndex& index) {
  const Reader::DatedDay day = m_model->on(m_model->dayAt(index));
  if (day.records.isEmpty()) return;
  if (day.count == 1) return Q_EMIT recordOpened(day.records.first().id);
  QMenu menu(this);
  for (const Reader::DatedRecord& record : day.records)
    menu.addAction(CalendarModel::words(record).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                   [this, id = record.id] { Q_EMIT recordOpened(id); });
  if (const auto rest = static_cast<int>(day.count - day.records.size()); rest > 0)
    menu.addAction(tr("+%n more", nullptr, rest))->setEnabled(false);
  menu.exec(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
}

void RecordCalendar::clickAt(const QPoint& position) {
  const QModelIndex index = m_table->indexAt(position);
  if (!index.isValid()) return;
  const QRect cell = m_table->visualRect(index);
  const Reader::DatedDay day = m_model->on(m_model->dayAt(index));
  const int shown = shownIn(cell, day);
  for (int i = 0; i < shown; ++i)
    if (entryRect(cell, i).contains(position)) return Q_EMIT recordChosen(day.records[i].id);
  if (shown < day.count && entryRect(cell, shown).contains(position)) openDay(index);
}

bool RecordCalendar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() == Qt::LeftButton) clickAt(mouse->position().toPoint());
  }
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_PageUp: go(-1); return true;
      case Qt::Key_PageDown: go(1); return true;
      case Qt::Key_T: showMonth(m_model->today()); return true;
      case Qt::Key_Return:
      case Qt::Key_Enter: openDay(m_table->currentIndex()); return true;
      default: break;
    }
  }
  return QWidget::eventFilter(watched, event);
}

/// The days stay in sight: one may want to go to others.
void RecordCalendar::showEmpty() {
  m_empty->setVisible(m_model->isLoaded() && m_model->isEmpty());
  if (m_empty->isHidden()) return;
  if (const QDate nearest = m_model->nearest(); nearest.isValid()) {
    m_empty->set(QStringLiteral("calendar"), {},
                 m_model->isFiltered() ? tr("Nothing that fits the filters is on these days.")
                                       : tr("Nothing is on these days."));
    m_empty->setActions(tr("Go to %1").arg(QLocale().toString(nearest, tr("MMMM yyyy"))));
  } else if (m_model->isFiltered()) {
    m_empty->set(QStringLiteral("filter"), {}, tr("Nothing that fits the filters has such a date."));
    m_empty->setActions(tr("Clear the filters"));
  } else {
    m_empty->set(QStringLiteral("calendar"), {},
                 tr("No record has such a date yet. Give one a date, and it stands on its day here."));
    m_empty->setActions(tr("Show as a table"));
  }
}

void RecordCalendar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_table->viewport()->update();
}

void RecordCalendar::retranslate() {
  m_title->setText(
      QLocale().toString(m_model->month().isValid() ? m_model->month() : m_model->today(), tr("MMMM yyyy")));
  m_before->setName(tr("Month before"));
  m_after->setName(tr("Month after"));
  m_today->setText(tr("Today"));
  m_table->setAccessibleName(tr("Calendar, %1").arg(m_title->text()));
  showEmpty();
}

void RecordCalendar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    if (m_model->month().isValid()) m_model->setMonth(m_model->month());
    retranslate();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
