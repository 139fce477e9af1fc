#include "ui/records/record_calendar.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/paint.h"
#include "ui/kit/tab_strip.h"
#include "ui/records/calendar_model.h"
#include "ui/records/day_grid.h"
#include "ui/records/slot_line.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kDayLine = 24;
constexpr int kEntry = 20;
const QString kEntryMime = QStringLiteral("application/x-relata-calendar-entry");

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
    if (day == m_model.over()) {
      painter->setPen(QPen(colors().accent, 1.5, Qt::DashLine));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -3, -3), kPillRadius, kPillRadius);
    }
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

  void paintEntries(QPainter* painter, const QRect& cell, const Reader::DatedDay& day) const {
    painter->setFont(textFont(TextRole::Caption));
    const int shown = shownIn(cell, day);
    for (int i = 0; i < shown; ++i) {
      const QRect place = entryRect(cell, i);
      const auto item = m_model.item(day.records[i].id);
      const bool other = item && item->isOther();
      const ToneColors tones = item && item->tone ? colors().tone(static_cast<Tone>(*item->tone))
                                                  : ToneColors{colors().accent, colors().accentSoft};
      const bool light = other || m_model.comesAgain(day.records[i]);
      painter->setPen(day.records[i].id == m_model.chosen() && !m_model.comesAgain(day.records[i])
                          ? QPen(colors().accent, 1)
                      : other ? QPen(colors().border, 1, Qt::DashLine)
                              : QPen(Qt::NoPen));
      painter->setBrush(light ? QBrush(Qt::NoBrush) : QBrush(tones.bg));
      painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), kPillRadius, kPillRadius);
      painter->setPen(other ? colors().textSecondary : tones.fg);
      const QRect words = place.adjusted(kSpace1, 0, -kSpace1, 0);
      painter->drawText(
          words, Qt::AlignVCenter | Qt::TextSingleLine,
          painter->fontMetrics().elidedText(m_model.words(day.records[i]), Qt::ElideRight, words.width()));
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
  if (const FieldDef* when = def.key == QLatin1String("activity") ? def.field(u"when") : nullptr) fields << when;
  for (const FieldDef& field : def.fields)
    if ((field.kind == Kind::Date || field.kind == Kind::Time) && !field.is(FieldFlag::Hidden)) fields << &field;
  return fields;
}

RecordCalendar::RecordCalendar(const RecordContext& context, const QString& entity, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new CalendarModel(context, entity, this)),
      m_title(new TextLabel({}, TextRole::Title)),
      m_before(new IconButton(QStringLiteral("chevron-left"), {})),
      m_after(new IconButton(QStringLiteral("chevron-right"), {})),
      m_today(new Button({})),
      m_empty(new EmptyState(EmptyState::Place::Panel)),
      m_table(new QTableView),
      m_spans(new TabStrip),
      m_grid(new DayGrid(*m_model)),
      m_stack(new QStackedWidget),
      m_typed(context.reads, this) {
  auto* top = new QHBoxLayout;
  top->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  top->setSpacing(kSpace2);
  top->addWidget(m_title);
  top->addStretch(1);
  m_spans->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  top->addWidget(m_spans);
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
  m_table->viewport()->setAcceptDrops(!context.workspace.isReadOnly());
  m_grid->installEventFilter(this);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_grid);
  setFocusProxy(m_table);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(top);
  m_empty->setContentsMargins(kSpace3, 0, kSpace3, 0);
  column->addWidget(m_empty);
  column->addWidget(m_stack, 1);
  connect(m_before, &QToolButton::clicked, this, [this] { go(-1); });
  connect(m_after, &QToolButton::clicked, this, [this] { go(1); });
  connect(m_model, &CalendarModel::daysRead, this, &RecordCalendar::showEmpty);
  connect(m_empty, &EmptyState::primaryClicked, this, [this] {
    if (m_model->nearest().isValid()) return show(span(), m_model->nearest());
    m_model->isFiltered() ? Q_EMIT filterLeft() : Q_EMIT tableRequested();
  });
  connect(m_today, &QPushButton::clicked, this, [this] { show(span(), m_model->today()); });
  connectGrid();
  retranslate();
}

void RecordCalendar::setField(const QString& key) {
  m_model->setField(key);
  m_grid->setWritable(!m_context.workspace.isReadOnly(), makesEntries());
  retranslate();
}

void RecordCalendar::setLook(const CalendarLook& look) { m_model->setLook(look); }

void RecordCalendar::setQuery(const Filter& filter) { m_model->setQuery(filter); }

void RecordCalendar::show(CalendarSpan span, const QDate& day) {
  if (m_line) m_line->close();
  const bool other = span != m_model->span();
  const bool hadFocus = m_table->hasFocus() || m_grid->hasFocus();
  m_model->show(span, day);
  QWidget* page = m_table;
  if (span == CalendarSpan::Month) {
    m_table->setCurrentIndex(m_model->indexOf(day));
  } else {
    page = m_grid;
    m_grid->goTo(day);
  }
  m_stack->setCurrentWidget(page);
  setFocusProxy(page);
  if (other && span != CalendarSpan::Month) m_grid->showWorkingHours();
  if (hadFocus) page->setFocus();
  retranslate();
  if (other) Q_EMIT spanChanged();
}

QDate RecordCalendar::currentDay() const {
  if (span() != CalendarSpan::Month) return m_grid->currentDay();
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() ? m_model->dayAt(index) : m_model->month();
}

void RecordCalendar::go(int spans) {
  switch (span()) {
    case CalendarSpan::Day: return show(span(), m_model->first().addDays(spans));
    case CalendarSpan::Week: return show(span(), m_grid->currentDay().addDays(7 * spans));
    case CalendarSpan::Month: return show(span(), m_model->month().addMonths(spans));
  }
}

void RecordCalendar::openDay(const QModelIndex& index) {
  const Reader::DatedDay day = m_model->on(m_model->dayAt(index));
  if (day.records.isEmpty()) return;
  if (day.count == 1) return open(day.records.first().id);
  QMenu menu(this);
  for (const Reader::DatedRecord& record : day.records)
    menu.addAction(m_model->words(record).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                   [this, id = record.id] { open(id); });
  if (const auto rest = static_cast<int>(day.count - day.records.size()); rest > 0)
    menu.addAction(tr("+%n more", nullptr, rest))->setEnabled(false);
  menu.exec(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
}

std::optional<Reader::DatedRecord> RecordCalendar::entryAt(const QPoint& position) const {
  const QModelIndex index = m_table->indexAt(position);
  if (!index.isValid()) return std::nullopt;
  const QRect cell = m_table->visualRect(index);
  const Reader::DatedDay day = m_model->on(m_model->dayAt(index));
  for (int i = 0; i < shownIn(cell, day); ++i)
    if (entryRect(cell, i).contains(position)) return day.records[i];
  return std::nullopt;
}

void RecordCalendar::choose(Id id) {
  // What is of another list has no page here.
  if (const auto item = m_model->item(id); item && item->isOther()) return;
  Q_EMIT recordChosen(id);
}

void RecordCalendar::open(Id id) {
  if (const auto item = m_model->item(id); item && item->isOther()) return m_context.open(item->entity, id);
  Q_EMIT recordOpened(id);
}

/// The entry of the current day that the keys mean.
std::optional<Reader::DatedRecord> RecordCalendar::current() const {
  const QList<Reader::DatedRecord> records = m_model->recordsOn(m_model->dayAt(m_table->currentIndex()));
  for (const Reader::DatedRecord& record : records)
    if (record.id == m_model->chosen()) return record;
  return records.isEmpty() ? std::nullopt : std::optional(records.first());
}

void RecordCalendar::clickAt(const QPoint& position) {
  const QModelIndex index = m_table->indexAt(position);
  if (!index.isValid()) return;
  if (const auto entry = entryAt(position)) {
    m_model->setChosen(entry->id);
    return choose(entry->id);
  }
  const QRect cell = m_table->visualRect(index);
  const Reader::DatedDay day = m_model->on(m_model->dayAt(index));
  const int shown = shownIn(cell, day);
  if (shown < day.count && entryRect(cell, shown).contains(position)) openDay(index);
}

void RecordCalendar::chooseNext() {
  const QList<Reader::DatedRecord> records = m_model->recordsOn(m_model->dayAt(m_table->currentIndex()));
  if (records.isEmpty()) return;
  qsizetype at = -1;
  for (qsizetype i = 0; i < records.size(); ++i)
    if (records[i].id == m_model->chosen()) at = i;
  const Id next = records[(at + 1) % records.size()].id;
  m_model->setChosen(next);
  choose(next);
}

void RecordCalendar::moveChosen(int days) {
  const auto record = current();
  if (!record) return;
  m_model->setChosen(record->id);
  // What goes on for days is moved from where it begins.
  const auto item = m_model->comesAgain(*record) ? std::nullopt : m_model->item(record->id);
  move(item ? item->record : *record, (item ? item->record.day : record->day).addDays(days));
}

void RecordCalendar::startDrag(const QPoint& position) {
  const auto record = entryAt(position);
  if (!record) return;
  if (m_model->comesAgain(*record)) return sayComes(record->title);
  if (const auto item = m_model->item(record->id); item && stays(*item)) return;
  auto* data = new QMimeData;
  data->setData(kEntryMime,
                QByteArray::number(record->id.bits()) + ' ' + QByteArray::number(record->day.toJulianDay()));
  auto* drag = new QDrag(m_table);
  drag->setMimeData(data);
  const QModelIndex index = m_table->indexAt(position);
  const QRect cell = m_table->visualRect(index);
  const QPoint within = position - cell.topLeft();
  const int line = qMax(0, (within.y() - kDayLine) / kEntry);
  drag->setPixmap(m_table->viewport()->grab(entryRect(cell, line)));
  drag->setHotSpot(position - entryRect(cell, line).topLeft());
  const QPointer<RecordCalendar> guard(this);
  drag->exec(Qt::MoveAction);
  if (guard) m_model->setOver({});
}

/// What is dragged, when it is one of the entries here.
std::optional<Reader::DatedRecord> RecordCalendar::entryIn(const QMimeData& data) const {
  return m_model->find(Id(data.data(kEntryMime).split(' ').first().toLongLong()));
}

/// The day that it would begin on: it is taken by any of its days.
QDate RecordCalendar::dayFor(const QMimeData& data, const Reader::DatedRecord& record, const QDate& over) {
  bool known = false;
  const QDate taken = QDate::fromJulianDay(data.data(kEntryMime).split(' ').value(1).toLongLong(&known));
  return known ? record.day.addDays(taken.daysTo(over)) : over;
}

/// Whether the event was one of dragging over the days.
bool RecordCalendar::dragged(QEvent* event) {
  switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
      auto* drag = static_cast<QDragMoveEvent*>(event);
      const QModelIndex index = m_table->indexAt(drag->position().toPoint());
      const bool takes = index.isValid() && entryIn(*drag->mimeData());
      m_model->setOver(takes ? m_model->dayAt(index) : QDate());
      takes ? drag->acceptProposedAction() : drag->ignore();
      return true;
    }
    case QEvent::DragLeave: m_model->setOver({}); return true;
    case QEvent::Drop: {
      auto* drop = static_cast<QDropEvent*>(event);
      const QModelIndex index = m_table->indexAt(drop->position().toPoint());
      m_model->setOver({});
      const auto record = entryIn(*drop->mimeData());
      if (!record || !index.isValid()) return true;
      drop->acceptProposedAction();
      m_model->setChosen(record->id);
      move(*record, dayFor(*drop->mimeData(), *record, m_model->dayAt(index)));
      return true;
    }
    default: return false;
  }
}

bool RecordCalendar::keyPressed(const QKeyEvent& event) {
  const bool moves = event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
  const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (plain) switch (event.key()) {
      case Qt::Key_PageUp: go(-1); return true;
      case Qt::Key_PageDown: go(1); return true;
      case Qt::Key_T: show(span(), m_model->today()); return true;
      case Qt::Key_D: show(CalendarSpan::Day, currentDay()); return true;
      case Qt::Key_W: show(CalendarSpan::Week, currentDay()); return true;
      case Qt::Key_M: show(CalendarSpan::Month, currentDay()); return true;
      case Qt::Key_N: typeNew(); return makesEntries();
      default: break;
    }
  if (span() != CalendarSpan::Month) return false;
  switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: openDay(m_table->currentIndex()); return true;
    case Qt::Key_Space: chooseNext(); return true;
    default: break;
  }
  if (!moves) return false;
  switch (event.key()) {
    case Qt::Key_Left: moveChosen(-1); return true;
    case Qt::Key_Right: moveChosen(1); return true;
    case Qt::Key_Up: moveChosen(-7); return true;
    case Qt::Key_Down: moveChosen(7); return true;
    default: return false;
  }
}

bool RecordCalendar::eventFilter(QObject* watched, QEvent* event) {
  if ((watched == m_table || watched == m_grid) && event->type() == QEvent::KeyPress &&
      keyPressed(*static_cast<QKeyEvent*>(event)))
    return true;
  if (watched != m_table->viewport()) return QWidget::eventFilter(watched, event);
  if (dragged(event)) return true;
  const auto* mouse = static_cast<QMouseEvent*>(event);
  switch (event->type()) {
    case QEvent::MouseButtonPress:
      m_pressed.reset();
      if (const QPoint at = mouse->position().toPoint(); mouse->button() == Qt::LeftButton && entryAt(at))
        m_pressed = at;
      break;
    case QEvent::MouseMove: {
      if (!m_pressed || !mouse->buttons().testFlag(Qt::LeftButton) || m_context.workspace.isReadOnly()) break;
      if ((mouse->position().toPoint() - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        startDrag(*std::exchange(m_pressed, std::nullopt));
      return true;
    }
    case QEvent::MouseButtonDblClick:
      if (mouse->button() == Qt::LeftButton && doubleClickAt(mouse->position().toPoint())) return true;
      break;
    case QEvent::MouseButtonRelease:
      if (mouse->button() == Qt::LeftButton) clickAt(mouse->position().toPoint());
      m_pressed.reset();
      break;
    default: break;
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
                 makesEntries() ? tr("Nothing is planned yet. Double-click a day or a time, or press N, and type what "
                                     "it is about.")
                                : tr("No record has such a date yet. Give one a date, and it stands on its day here."));
    m_empty->setActions(makesEntries() ? QString() : tr("Show as a table"));
  }
}

void RecordCalendar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_table->viewport()->update();
}

QString RecordCalendar::titleText() const {
  const QLocale locale;
  if (!m_model->first().isValid()) return locale.toString(m_model->today(), tr("MMMM yyyy"));
  if (span() == CalendarSpan::Month) return locale.toString(m_model->month(), tr("MMMM yyyy"));
  if (span() == CalendarSpan::Day) return locale.toString(m_model->first(), QLocale::LongFormat);
  // Where the year stands first, it stands with the first day.
  return tr("%1 – %2").arg(locale.toString(m_model->first(), tr("d MMM", "first day of a week")),
                           locale.toString(m_model->first().addDays(6), tr("d MMM yyyy", "last day of a week")));
}

void RecordCalendar::retranslate() {
  m_title->setText(titleText());
  const bool month = span() == CalendarSpan::Month, week = span() == CalendarSpan::Week;
  m_before->setName(month ? tr("Month before") : week ? tr("Week before") : tr("Day before"));
  m_after->setName(month ? tr("Month after") : week ? tr("Week after") : tr("Day after"));
  m_today->setText(tr("Today"));
  const QSignalBlocker quiet(m_spans);
  m_spans->setTabs({{QStringLiteral("day"), tr("Day")},
                    {QStringLiteral("week"), tr("Week")},
                    {QStringLiteral("month"), tr("Month")}});
  m_spans->setCurrent(month ? QStringLiteral("month") : week ? QStringLiteral("week") : QStringLiteral("day"));
  m_spans->setAccessibleName(tr("Shown time"));
  m_table->setAccessibleName(tr("Calendar, %1").arg(m_title->text()));
  m_grid->setAccessibleName(m_table->accessibleName());
  showEmpty();
}

void RecordCalendar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    if (m_model->month().isValid()) m_model->show(span(), currentDay());
    retranslate();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
