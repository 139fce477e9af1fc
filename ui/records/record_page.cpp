#include "ui/records/record_page.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

#include "core/meta/entity_words.h"
#include "core/store/history_start.h"
#include "core/templates/mail_link.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/kit/own_window.h"
#include "ui/kit/tab_strip.h"
#include "ui/records/call_panel.h"
#include "ui/records/facts_panel.h"
#include "ui/records/files_panel.h"
#include "ui/records/history_panel.h"
#include "ui/records/mail_panel.h"
#include "ui/records/next_step.h"
#include "ui/records/page_part.h"
#include "ui/records/part_stack.h"
#include "ui/records/points_panel.h"
#include "ui/records/popup.h"
#include "ui/records/record_header.h"
#include "ui/records/referral_panel.h"
#include "ui/records/related_panel.h"
#include "ui/records/timeline_panel.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kBesideFrom = 720;  // width from which the two parts of a page stand beside each other

// A key figure has room for the day, not for the time.
QString nearDay(UtcMs moment, UtcMs now) {
  const QDate day = QDateTime::fromMSecsSinceEpoch(moment).date();
  const auto ago = static_cast<int>(day.daysTo(QDateTime::fromMSecsSinceEpoch(now).date()));
  if (ago == 0) return RecordPage::tr("today");
  if (ago == 1) return RecordPage::tr("yesterday");
  return ago > 0 && ago < 60 ? RecordPage::tr("%n days ago", nullptr, ago)
                             : QLocale().toString(day, QLocale::ShortFormat);
}

}  // namespace

RecordPage::RecordPage(const RecordContext& context, const QString& entity, const RecordPageLayout& layout,
                       QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_entity(entity),
      m_layout(layout),
      m_slot(context.reads, this),
      m_body(new QWidget),
      m_header(new RecordHeader(context, layout)),
      m_call(new CallPanel(context)),
      m_mail(new MailPanel(context)),
      m_banner(new Banner(Tone::Info, {})),
      m_figures(new QHBoxLayout),
      m_facts(new FactsPanel(context, layout)),
      m_points(new PointsPanel(context)),
      m_next(new NextStep(context)),
      m_tabs(new TabStrip),
      m_timeline(new TimelinePanel(context)),
      m_related(new RelatedPanel(context, layout)),
      m_referrals(new ReferralPanel(context, layout)),
      m_files(new FilesPanel(context)),
      m_history(new HistoryPanel(context)) {
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace4);
  column->setSpacing(kSpace2);
  m_figures->setSpacing(kSpace2);
  column->addWidget(m_header);
  column->addWidget(m_call);
  column->addWidget(m_mail);
  if (m_layout.part) m_part = m_layout.part(context);
  if (m_layout.side)
    column = besidePart(column);
  else if (m_part)
    column->addWidget(m_part);
  column->addLayout(m_figures);
  m_facts->addBelow(m_points->addButton());
  column->addWidget(m_facts);
  column->addWidget(m_points);
  column->addWidget(m_next);
  column->addWidget(m_tabs);
  column->addWidget(m_timeline);
  if (const auto* stack = qobject_cast<PartStack*>(m_part)) m_profile = stack->profile();
  if (m_profile) column->addWidget(m_profile);
  column->addWidget(m_related);
  column->addWidget(m_referrals);
  column->addWidget(m_files);
  column->addWidget(m_history);
  column->addStretch();
  for (int i = 0; i < 3; ++i) {
    m_keyFigures << new KeyFigure({});
    m_figures->addWidget(m_keyFigures.last(), 1);
    connect(m_keyFigures.last(), &KeyFigure::clicked, this, [this, i] { openFigure(m_figureIds.value(i)); });
  }
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  // Above the page and not in it: it says why there is none, too.
  auto* said = new QHBoxLayout;
  said->setContentsMargins(kSpace4, kSpace3, kSpace4, 0);
  said->addWidget(m_banner);
  outer->addLayout(said);
  auto* scroll = scrolled(m_body);
  m_scroll = qobject_cast<QScrollArea*>(scroll);
  outer->addWidget(scroll);
  m_body->installEventFilter(this);
  m_body->hide();
  m_banner->hide();
  // Files are dropped anywhere on the page.
  new FileDrop(
      this, [this](const QStringList& paths) { return takesFiles() ? paths : QStringList(); },
      [this](const QStringList& paths) { m_files->attachThese(paths); });
  m_later.setSingleShot(true);
  m_later.setInterval(0);
  connect(&m_later, &QTimer::timeout, this, &RecordPage::load);
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr&) {
        if (m_record) m_later.start();
      },
      Qt::QueuedConnection);
  connect(m_header, &RecordHeader::stepRequested, this, &RecordPage::stepRequested);
  connect(m_header, &RecordHeader::composeRequested, this, &RecordPage::compose);
  connect(m_header, &RecordHeader::callRequested, this, &RecordPage::call);
  connect(m_header, &RecordHeader::mailRequested, this, &RecordPage::mail);
  if (m_part) connect(m_part, &PagePart::mailRequested, this, &RecordPage::mail);
  connect(m_header, &RecordHeader::asOfRequested, this, [this] { askMoment(m_header->menuButton()); });
  connect(m_header, &RecordHeader::windowRequested, this, &RecordPage::openWindow);
  connect(m_header, &RecordHeader::deleteRequested, this, &RecordPage::remove);
  connect(m_next, &NextStep::taskRequested, this, [this] { compose(QStringLiteral("task")); });
  connect(m_tabs, &TabStrip::currentChanged, this, &RecordPage::fillTab);
  connect(m_timeline, &TimelinePanel::scopeChanged, this, &RecordPage::load);
  connect(m_timeline, &TimelinePanel::moreRequested, this, [this] {
    m_timelineRows += 200;
    load();
  });
  const auto add = [this](const QString& target, const QString& field) {
    Q_EMIT addRequested(target, {{field, Value(m_record)}});
  };
  connect(m_related, &RelatedPanel::addRequested, this, add);
  connect(m_referrals, &ReferralPanel::addRequested, this, add);
}

/// Both parts in a row, or below each other; answers where the rest of the page goes.
QVBoxLayout* RecordPage::besidePart(QVBoxLayout* column) {
  m_sides = new QBoxLayout(QBoxLayout::TopToBottom);
  m_sides->setSpacing(kSpace3);
  auto* first = new QVBoxLayout;
  first->addWidget(m_part);
  first->addStretch();
  auto* second = new QVBoxLayout;
  second->setSpacing(kSpace2);
  second->addWidget(m_side = m_layout.side(m_context));
  m_sides->addLayout(first, 3);
  m_sides->addLayout(second, 2);
  column->addLayout(m_sides);
  return second;
}

void RecordPage::resizeEvent(QResizeEvent* event) {
  if (m_sides) m_sides->setDirection(width() >= kBesideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  QWidget::resizeEvent(event);
}

bool RecordPage::hasTimeline() const { return m_view && m_view->record.def().sublist(u"activity"); }

bool RecordPage::isWritable() const {
  return m_asOf == 0 && m_view && !m_view->record.deleted && !m_context.workspace.isReadOnly();
}

void RecordPage::show(Id record) {
  if (record == m_record) {
    if (m_view) m_facts->resumeEditing();
    return;
  }
  m_record = record;
  m_wanted.clear();
  m_asOf = 0;
  m_timelineRows = 50;
  if (!record) {
    m_slot.cancel();
    m_view.reset();
    m_body->hide();
    return;
  }
  if (m_scroll) m_scroll->verticalScrollBar()->setValue(0);
  load();
}

void RecordPage::setAsOf(UtcMs moment) {
  m_asOf = moment;
  load();
}

void RecordPage::load() {
  if (!m_record) return;
  using Read = Result<std::optional<RecordView>>;
  m_slot.ask<Read>(
      [registry = m_context.workspace.registry(), entity = m_entity, id = m_record, layout = m_layout,
       rows = m_timelineRows, scope = m_timeline->scope(), past = m_asOf != 0](Reader& reader) -> Read {
        auto view = readRecordView(reader, registry, *registry->entity(entity), id, layout, rows, scope);
        if (!view && past)
          if (auto unknown = beforeHistory(reader.connection(), reader.context().now, reader.context().zone))
            return *std::move(unknown);
        return view;
      },
      [this](Result<Read> read) {
        if (!read.ok()) return m_context.complain(read.problem());
        if (!read->ok()) return showAbsent(describe(read->problem()));
        if (!**read)
          return showAbsent(m_asOf ? tr("This record did not exist then.")
                                   : tr("This record does not exist any more."));
        take(***std::move(read));
      },
      m_asOf);
}

/// Not made yet at that moment, or gone for good.
void RecordPage::showAbsent(const QString& why) {
  m_banner->setMessage(Tone::Warning, why);
  m_banner->clearActions();
  if (m_asOf) m_banner->addAction(tr("Back to today"), [this] { setAsOf(0); });
  m_banner->show();
  m_body->hide();  // what it shows is of today
}

void RecordPage::take(RecordView view) {
  m_view = std::move(view);
  const bool writable = isWritable();
  m_header->show(*m_view, writable);
  m_call->show(*m_view, writable);
  m_mail->show(*m_view, writable);
  for (PagePart* part : {m_part, m_side})
    if (part) part->show(*m_view, writable);
  if (m_part) m_mail->setEnclosure(m_part->enclosure());
  showBanner();
  showFigures();
  m_facts->show(*m_view, writable);
  m_points->show(*m_view, writable);
  m_next->show(*m_view, writable);
  m_next->setVisible(m_asOf == 0 && !m_view->record.deleted && NextStep::concerns(*m_view, m_context.time()));
  m_timeline->show(*m_view, writable);
  showTabs();
  m_body->show();
  Q_EMIT titleChanged(m_view->record.title());
  if (!m_wanted.isEmpty()) beginOnDesk(std::exchange(m_wanted, {}));
}

void RecordPage::showBanner() {
  m_banner->clearActions();
  m_banner->setVisible(m_asOf != 0 || m_view->record.deleted);
  if (m_asOf) {
    const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_asOf), QLocale::ShortFormat);
    m_banner->setMessage(Tone::Info, tr("As it stood on %1").arg(day));
    m_banner->addAction(tr("Back to today"), [this] { setAsOf(0); });
  } else if (m_view->record.deleted) {
    m_banner->setMessage(Tone::Warning, tr("This record is in the recycle bin."));
    m_banner->addAction(tr("Bring back"), [this] { bringBack(); });
  }
}

void RecordPage::showFigures() {
  const Record& record = m_view->record;
  struct Figure {
    QString id, label, value;
  };
  QList<Figure> figures;
  for (const QString& key : m_layout.figures) {
    const FieldDef& field = *record.def().field(key);
    const Value value = record.value(key);
    const QString text = field.computedKind == Kind::Time && !value.isNull()
                             ? nearDay(value.integer(), m_context.time())
                             : displayText(record.def(), field, value, {});
    figures << Figure{field.key, fieldLabel(record.def(), field), text.isEmpty() ? QStringLiteral("—") : text};
  }
  if (record.def().sublist(u"activity")) {
    figures << Figure{QStringLiteral("open-tasks"), tr("Open tasks"), QLocale().toString(m_view->openTasks)};
    figures << Figure{QStringLiteral("this-year"), tr("This year"),
                      tr("%n activities", nullptr, static_cast<int>(m_view->activitiesThisYear))};
  }
  m_figureIds.clear();
  for (qsizetype i = 0; i < m_keyFigures.size(); ++i) {
    m_keyFigures[i]->setVisible(i < figures.size());
    if (i >= figures.size()) continue;
    m_figureIds << figures[i].id;
    m_keyFigures[i]->setLabel(figures[i].label);
    m_keyFigures[i]->setValue(figures[i].value);
  }
}

/// Every number opens the rows that it counts.
void RecordPage::openFigure(const QString& id) {
  if (m_view && m_view->record.def().sublist(id)) return reveal(id);
  reveal(QStringLiteral("timeline"));
  m_timeline->showOnly(id == QLatin1String("open-tasks")  ? TimelinePanel::Only::OpenTasks
                       : id == QLatin1String("this-year") ? TimelinePanel::Only::ThisYear
                                                          : TimelinePanel::Only::Kind);
}

void RecordPage::reveal(const QString& tab) {
  setTab(tab);
  m_tabs->setFocus(Qt::OtherFocusReason);
  if (m_scroll) m_scroll->ensureWidgetVisible(m_tabs, 0, 400);
}

void RecordPage::showTabs() {
  const QString now = m_tabs->current();
  QList<Tab> tabs;
  if (hasTimeline()) tabs << Tab{QStringLiteral("timeline"), tr("Timeline"), -1, true};
  if (m_profile) tabs << Tab{QStringLiteral("profile"), tr("Profile"), -1, true};
  for (const RelatedRows& rows : m_view->related) {
    const SublistDef* list = m_view->record.def().sublist(rows.name);
    // The tree tells of companies as well.
    if (rows.name == QLatin1String("referrals"))
      tabs << Tab{rows.name, tr("Referrals"), m_view->referrals.direct};
    else
      tabs << Tab{rows.name, sublistLabel(m_view->record.def(), *list), static_cast<int>(rows.total)};
  }
  tabs << Tab{QStringLiteral("history"), tr("History"), -1, true};
  {
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setTabs(tabs);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setCurrent(now.isEmpty() ? tabs.first().id : now);
  }
  fillTab();
}

void RecordPage::setTab(const QString& id) { m_tabs->setCurrent(id); }

void RecordPage::fillTab() {
  if (!m_view) return;
  const QString tab = m_tabs->current();
  m_timeline->setVisible(tab == QLatin1String("timeline"));
  if (m_profile) m_profile->setVisible(tab == QLatin1String("profile"));
  m_history->setVisible(tab == QLatin1String("history"));
  m_related->setVisible(false);
  m_files->setVisible(tab == QLatin1String("files"));
  m_referrals->setVisible(tab == QLatin1String("referrals"));
  if (tab == QLatin1String("history")) m_history->show(m_entity, m_record, m_view->record.title(), isWritable());
  for (const RelatedRows& rows : m_view->related)
    if (rows.name == QLatin1String("files")) {
      m_files->show(*m_view, rows, isWritable());
    } else if (rows.name == QLatin1String("referrals")) {
      m_referrals->show(*m_view, isWritable());
    } else if (rows.name == tab) {
      m_related->show(*m_view, rows, isWritable());
      m_related->setVisible(true);
    }
}

/// The same record in a window of its own, beside whatever is opened next. It goes with the window of the list.
RecordPage* RecordPage::openWindow() {
  auto* window = new RecordPage(m_context, m_entity, m_layout, this->window());
  makeOwnWindow(window);
  window->resize(560, qMin(820, this->window()->height()));
  window->show(m_record);
  connect(window, &RecordPage::titleChanged, window, &QWidget::setWindowTitle);
  connect(window, &RecordPage::addRequested, this, &RecordPage::addRequested);
  window->QWidget::show();
  return window;
}

bool RecordPage::takesFiles() const { return m_view && isWritable() && m_view->record.def().sublist(u"files"); }

/// What is written about the record that is shown, as soon as it is.
void RecordPage::beginOnDesk(const QString& kind) {
  if (!m_view || m_view->record.id() != m_record) {
    m_wanted = kind;
    return;
  }
  if (!isWritable()) return;
  if (m_part && m_part->composes(kind)) {
    QWidget* place = m_part->compose(kind);
    if (m_scroll) m_scroll->ensureWidgetVisible(place, 0, kSpace4);
    return;
  }
  if (kind.startsWith(QLatin1String("row:"))) {
    reveal(kind.section(QLatin1Char(':'), 1, 1));
    return m_related->beginRow(Id(kind.section(QLatin1Char(':'), 2).toLongLong()));
  }
  if (kind.startsWith(QLatin1String("entry:"))) {
    reveal(QStringLiteral("timeline"));
    return m_timeline->editEntry(Id(kind.section(QLatin1Char(':'), 1).toLongLong()));
  }
  if (kind == QLatin1String("call")) m_call->call();
  if (kind == QLatin1String("callnote")) m_call->begin();
  if (kind.startsWith(QLatin1String("callin:"))) m_call->take(kind.section(QLatin1Char(':'), 1));
  if (kind == QLatin1String("mail")) m_mail->begin();
  if (m_scroll) m_scroll->verticalScrollBar()->setValue(0);
}

void RecordPage::call() {
  if (m_view && m_view->reach.phones.size() > 1 && !m_call->isBegun()) return chooseNumber();
  if (!m_view || isWritable()) return beginOnDesk(QStringLiteral("call"));
  dial(m_view->reach.phones.value(0));
}

/// Nothing can be noted where the file is read only.
void RecordPage::dial(const QString& phone) {
  if (isWritable()) {
    m_call->call(phone);
    if (m_scroll) m_scroll->verticalScrollBar()->setValue(0);
    return;
  }
  const QString link = phoneLink(phone);
  if (!link.isEmpty() && m_context.openUrl) m_context.openUrl(link);
}

/// Who has several numbers is called at the one that is chosen.
void RecordPage::chooseNumber() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setAccessibleName(tr("Which number?"));
  const Reach& reach = m_view->reach;
  for (qsizetype i = 0; i < reach.phones.size(); ++i) {
    const QString word = reach.phoneWords.value(i), phone = reach.phones[i];
    QString text = word.isEmpty() ? phone : tr("%1 · %2").arg(phone, word);
    menu->addAction(icon("call"), text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                    [this, phone] { dial(phone); });
  }
  menu->setActiveAction(menu->actions().first());
  QWidget* anchor = m_header->callButton();
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + kSpace1)));
}

void RecordPage::mail() {
  if (!m_view || (isWritable() && m_mail->isBegun())) return beginOnDesk(QStringLiteral("mail"));
  if (isWritable()) {
    m_mail->offer(m_header->mailButton());
  } else if (m_context.openUrl) {
    m_context.openUrl(mailLink(m_view->reach.email, {}, {}).url);
  }
}

void RecordPage::compose(const QString& kind) {
  if (kind == QLatin1String("mail") || kind == QLatin1String("callnote") || kind.contains(QLatin1Char(':')) ||
      (m_part && m_part->composes(kind)))
    return beginOnDesk(kind);
  setTab(QStringLiteral("timeline"));
  m_timeline->compose(kind);
  // What stands below the text gets its place once events are handled.
  QTimer::singleShot(0, this, [this] {
    if (m_scroll) m_scroll->ensureWidgetVisible(m_timeline->composerBox(), 0, kSpace4);
  });
}

void RecordPage::askMoment(QWidget* anchor) {
  auto* popup = new Popup(anchor, 260);
  popup->column()->addWidget(new TextLabel(tr("As it stood on"), TextRole::Strong));
  auto* line = new QLineEdit;
  line->setPlaceholderText(tr("2026-03-01, yesterday, last month …"));
  line->setAccessibleName(tr("Day"));
  auto* problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  problem->setWordWrap(true);
  problem->hide();
  popup->column()->addWidget(line);
  popup->column()->addWidget(problem);
  const auto goTo = [this, popup](QDate day) {
    popup->close();
    // The end of that day, in local time, and never later than now.
    setAsOf(qMin(QDateTime(day.addDays(1), QTime(0, 0)).toMSecsSinceEpoch() - 1, m_context.time()));
  };
  connect(line, &QLineEdit::returnPressed, this, [this, line, problem, goTo] {
    const RegistryPtr registry = m_context.workspace.registry();
    FieldDef day = *registry->entity(u"activity")->field(u"due");
    const Result<Value> value = readTyped(m_context, *registry->entity(u"activity"), day, line->text());
    if (value.ok() && !value->isNull()) return goTo(QDateTime::fromMSecsSinceEpoch(value->integer()).date());
    problem->setText(value.ok() ? tr("Type a day.") : problemText(value.problem()));
    problem->show();
  });
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  for (const auto& [text, day] :
       {std::pair(tr("Yesterday"), today.addDays(-1)), std::pair(tr("A week ago"), today.addDays(-7)),
        std::pair(tr("A month ago"), today.addMonths(-1)), std::pair(tr("A year ago"), today.addYears(-1))}) {
    auto* button = new Button(text);
    connect(button, &QPushButton::clicked, this, [goTo, day = day] { goTo(day); });
    popup->column()->addWidget(button);
  }
  popup->openBelow(line);
}

void RecordPage::remove() {
  if (m_view) deleteRecords(m_context, m_view->record.def(), {m_record.bits()}, m_view->record.title());
}

void RecordPage::bringBack() {
  const Result<void> done = m_context.workspace.transact(
      {ActKind::Restore, m_entity, {m_view->record.title()}},
      [&](Transaction& tx) { return tx.restore(*tx.registry().entity(m_entity), m_record); });
  if (!done.ok()) m_context.complain(done.problem());
}

/// Scrolled up and down only: all that stands side by side must have its room.
bool RecordPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_body && event->type() == QEvent::LayoutRequest)
    m_scroll->setMinimumWidth(m_body->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width());
  return QWidget::eventFilter(watched, event);
}

void RecordPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) {
    showBanner();
    showFigures();
    showTabs();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
