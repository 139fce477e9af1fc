#include "ui/marketing/segment_part.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/charts/chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/part_words.h"
#include "ui/records/condition_menu.h"
#include "ui/records/filter_tree_panel.h"
#include "ui/records/list_membership.h"

namespace relata::ui {
namespace {

constexpr int kMonths = 6;
constexpr int kChartHeight = 180;

Card* card(const std::function<void(QVBoxLayout*)>& fill) {
  auto* made = new Card;
  auto* column = new QVBoxLayout(made);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  fill(column);
  return made;
}

}  // namespace

SegmentPart::SegmentPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_figure(new TextLabel({}, TextRole::Heading)),
      m_figureWord(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_note(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_open(new Button({})),
      m_save(new PrimaryButton({})),
      m_discard(new Button({})),
      m_add(new Button({})),
      m_freeze(new Button({})),
      m_conditionsCard(new Card),
      m_why(new SegmentWhy(context)),
      m_overlapTitle(new TextLabel({}, TextRole::Strong)),
      m_choose(new Button({})),
      m_overlapText(new TextLabel),
      m_growthTitle(new TextLabel({}, TextRole::Strong)),
      m_growthNote(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_growth(new Chart),
      m_countSlot(context.reads, this),
      m_overlapSlot(context.reads, this),
      m_growthSlot(context.reads, this) {
  layOut();
  words();
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr& changes) {
    if (m_view && changes && !changes->touches(QStringLiteral("segment"))) recount();
  });
}

void SegmentPart::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace3);
  column->addWidget(makeHead());
  column->addWidget(m_conditionsCard);
  auto* conditions = new QVBoxLayout(m_conditionsCard);
  conditions->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_why);
  column->addWidget(makeOverlap());
  column->addWidget(makeGrowth());
}

QWidget* SegmentPart::makeHead() {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(kSpace2);
  figures->addWidget(m_figure);
  figures->addWidget(m_figureWord, 0, Qt::AlignBottom);
  figures->addStretch(1);
  column->addLayout(figures);
  m_note->setWordWrap(true);
  column->addWidget(m_note);
  auto* acts = new QWidget;
  auto* flow = new FlowLayout(acts, kSpace1);
  for (Button* button : {m_save, m_discard, m_open, m_add, m_freeze}) flow->addWidget(button);
  column->addWidget(acts);
  connect(m_open, &QPushButton::clicked, this, &SegmentPart::showThem);
  connect(m_save, &QPushButton::clicked, this, &SegmentPart::save);
  connect(m_discard, &QPushButton::clicked, this, &SegmentPart::discard);
  connect(m_add, &QPushButton::clicked, this, [this] { addFrom(m_add); });
  connect(m_freeze, &QPushButton::clicked, this, &SegmentPart::freeze);
  return head;
}

QWidget* SegmentPart::makeOverlap() {
  return card([this](QVBoxLayout* column) {
    m_overlapText->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_overlapTitle);
    head->addStretch(1);
    head->addWidget(m_choose);
    column->addLayout(head);
    column->addWidget(m_overlapText);
    connect(m_choose, &QPushButton::clicked, this, [this] {
      auto* menu = new SegmentMenu(m_context, target().key, m_choose);
      connect(menu, &SegmentMenu::chosen, this, &SegmentPart::compareWith);
    });
  });
}

QWidget* SegmentPart::makeGrowth() {
  return card([this](QVBoxLayout* column) {
    m_growth->setFixedHeight(kChartHeight);
    m_growthNote->setWordWrap(true);
    column->addWidget(m_growthTitle);
    column->addWidget(m_growth);
    column->addWidget(m_growthNote);
  });
}

const EntityDef& SegmentPart::target() const {
  const QString key = m_view->record.text("entity");
  const EntityDef* def = m_view->registry->entity(key);
  return def ? *def : *m_view->registry->entity(u"contact");
}

bool SegmentPart::isStatic() const { return m_view->record.text("kind") == QLatin1String("static"); }

/// Whom the page is about just now: those of the list, or of the conditions as they stand in the editor.
Filter SegmentPart::shown() const {
  return isStatic() || !m_conditions ? segmentFilter(m_view->record.idText()) : m_conditions->filter();
}

void SegmentPart::show(const RecordView& view, bool writable) {
  const bool other = !m_view || m_view->record.id() != view.record.id();
  const QString before = other ? QString() : m_view->record.text("filter");
  const QString entityBefore = other ? QString() : m_view->record.text("entity");
  m_view = view;
  m_writable = writable;
  const Result<Filter> saved = parseFilter(view.record.text("filter"), target(), *view.registry);
  m_saved = saved.ok() ? *saved : Filter();
  const bool renewed = other || before != view.record.text("filter") || entityBefore != target().key;
  if (!m_conditions) {
    m_conditions = new FilterTreePanel(m_context, m_view->registry, target(), m_saved);
    m_conditionsCard->layout()->addWidget(m_conditions);
    connect(m_conditions, &FilterTreePanel::changed, this, &SegmentPart::recount);
  } else if (renewed) {
    m_conditions->setFilter(m_view->registry, target(), m_saved);
  }
  m_conditions->setWritable(writable);
  m_conditionsCard->setVisible(!isStatic());
  if (other) {
    m_other = Id();
    m_overlap.reset();
    m_counted.reset();
    m_sizes.clear();
    m_why->begin(m_view->registry, target().key);
    sayOverlap();
    sayGrowth();
  }
  words();
  recount();
  readGrowth();
  if (m_other) compareWith(m_other, m_otherName);
}

bool SegmentPart::isChanged() const { return m_conditions && !isStatic() && m_conditions->filter() != m_saved; }

void SegmentPart::recount() {
  if (!m_view) return;
  for (Button* button : {m_save, m_discard}) button->setVisible(m_writable && isChanged());
  m_why->setFilter(shown());
  const QString entity = target().key;
  m_countSlot.ask<Count>(
      [entity, filter = shown(), saved = segmentFilter(m_view->record.idText()),
       changed = isChanged()](Reader& reader) {
        QElapsedTimer timer;
        timer.start();
        Count out;
        out.count = reader.count({entity, filter, {}, false});
        out.ms = timer.elapsed();
        out.saved = changed ? reader.count({entity, saved, {}, false}) : out.count;
        const EntityDef& def = *reader.registry().entity(entity);
        out.notes = compileFilter(filter, def, reader.registry(), reader.context()).notes;
        return out;
      },
      [this](Result<Count> count) {
        if (!count.ok()) return m_note->setText(problemText(count.problem()));
        m_counted = *std::move(count);
        sayCount();
      });
}

QString SegmentPart::countText() const { return m_figure->text() + u' ' + m_figureWord->text(); }

void SegmentPart::sayCount() {
  if (!m_view) return;
  const bool people = target().key == QLatin1String("contact");
  const auto count = static_cast<int>(m_counted ? m_counted->count : 0);
  m_figure->setText(m_counted ? QLocale().toString(m_counted->count) : QString());
  m_figureWord->setText(!m_counted ? tr("counting…")
                        : people   ? tr("people", nullptr, count)
                                   : tr("companies", nullptr, count));
  QStringList notes;
  if (m_counted) notes << tr("counted in %1 ms").arg(m_counted->ms);
  if (m_counted && isChanged()) notes << tr("%1 before the changes").arg(QLocale().toString(m_counted->saved));
  if (m_counted) notes << m_counted->notes;
  m_note->setText(notes.join(QString::fromUtf8(" · ")));
}

void SegmentPart::save() {
  const QString text = printFilter(m_conditions->filter());
  const Result<void> done = editRecord(m_context, m_view->record.def(), m_view->record.id(), m_view->record.title(),
                                       {{QStringLiteral("filter"), text.isEmpty() ? Value() : Value(text)}});
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("The conditions are saved"));
}

void SegmentPart::discard() {
  m_conditions->setFilter(m_view->registry, target(), m_saved);
  recount();
}

void SegmentPart::showThem() {
  if (m_context.openList)
    m_context.openList(target().key, isChanged() ? m_conditions->filter() : segmentFilter(m_view->record.title()));
}

void SegmentPart::addFrom(QWidget* anchor) {
  auto* menu = new SegmentMenu(m_context, target().key, anchor);
  connect(menu, &SegmentMenu::chosen, this, [this](Id other, const QString& name) {
    const Whom whom = [other](Reader& reader) -> Result<std::vector<qint64>> {
      const auto query = segmentQuery(reader, other);
      if (!query.ok()) return query.problem();
      return segmentMembers(reader, *query);
    };
    putOnList(m_context, m_view->record.id(), m_view->record.title(), whom, tr("segment “%1”").arg(name));
  });
}

void SegmentPart::freeze() {
  const QString entity = target().key;
  const QString day = dayText(m_context.time());
  const Whom whom = [query = ListQuery{entity, shown(), {}, false}](Reader& reader) -> Result<std::vector<qint64>> {
    return reader.ids(query);
  };
  makeList(m_context, tr("%1 on %2").arg(m_view->record.title(), day), entity, whom,
           [&context = m_context](Id list) { context.open(QStringLiteral("segment"), list); });
}

void SegmentPart::compareWith(Id segment, const QString& name) {
  m_other = segment;
  m_otherName = name;
  m_overlapSlot.ask<Result<SegmentOverlap>>(
      [mine = m_view->record.id(), segment](Reader& reader) -> Result<SegmentOverlap> {
        const auto first = segmentQuery(reader, mine), second = segmentQuery(reader, segment);
        if (!first.ok()) return first.problem();
        if (!second.ok()) return second.problem();
        return segmentOverlap(reader, *first, *second);
      },
      [this](Result<Result<SegmentOverlap>> found) {
        if (!found.ok()) return m_context.complain(found.problem());
        if (!found->ok()) return m_context.complain(found->problem());
        m_overlap = **found;
        sayOverlap();
      });
}

QString SegmentPart::overlapText() const { return m_overlapText->text(); }

void SegmentPart::sayOverlap() {
  if (!m_overlap) return m_overlapText->setText(tr("Choose a segment to see how many are in both."));
  const auto number = [](qint64 count) { return QLocale().toString(count); };
  m_overlapText->setText(
      tr("%1 in both · %2 only here · %3 only in “%4”")
          .arg(number(m_overlap->both), number(m_overlap->first), number(m_overlap->second), m_otherName));
}

/// The past is read from the journal, which may take a while; the newest question alone is answered.
void SegmentPart::readGrowth() {
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  m_growthSlot.ask<QList<SegmentSize>>(
      [&workspace = m_context.workspace, filter = segmentFilter(m_view->record.idText()), entity = target().key,
       days = growthDays(today, kMonths)](Reader&) { return segmentGrowth(workspace, filter, entity, days); },
      [this](Result<QList<SegmentSize>> sizes) {
        if (!sizes.ok()) return;
        m_sizes = *std::move(sizes);
        sayGrowth();
      });
}

void SegmentPart::sayGrowth() {
  ChartData data;
  data.kind = ChartData::Kind::Columns;
  ChartSeries series;
  series.name = tr("In the segment");
  for (const SegmentSize& size : m_sizes) {
    data.categories << QLocale().toString(size.day, tr("d MMM"));
    series.values << (size.count ? static_cast<double>(*size.count) : qQNaN());
    series.texts << (size.count ? QLocale().toString(*size.count) : tr("not known"));
  }
  data.series << series;
  data.axisText = [](double value) { return QLocale().toString(static_cast<qint64>(value)); };
  m_growth->setVisible(!m_sizes.isEmpty());
  if (!m_sizes.isEmpty()) m_growth->setData(data);
}

void SegmentPart::words() {
  m_open->setText(m_view && target().key == QLatin1String("company") ? tr("Show the companies")
                                                                     : tr("Show the people"));
  m_save->setText(tr("Save the conditions"));
  m_discard->setText(tr("Discard the changes"));
  m_add->setText(tr("Add from a segment…"));
  m_freeze->setText(tr("Make a list of them"));
  m_add->setVisible(m_view && m_writable && isStatic());
  m_freeze->setVisible(m_view && m_writable && !isStatic());
  m_overlapTitle->setText(tr("In common with another segment"));
  m_choose->setText(tr("Choose…"));
  m_growthTitle->setText(tr("How it grew"));
  m_growth->setAccessibleName(m_growthTitle->text());
  m_growthNote->setText(
      tr("By today’s conditions over what the journal knows of each day; what came in by an import was "
         "not there before."));
}

void SegmentPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) {
    words();
    sayCount();
    sayOverlap();
    sayGrowth();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
