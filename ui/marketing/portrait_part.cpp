#include "ui/marketing/portrait_part.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "core/marketing/sheet_parts.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/part_words.h"

namespace relata::ui {
namespace {

constexpr qint64 kMostScored = 50'000;  // orders; of more, the report of RFM groups says where somebody stands

QString s(const char* text) { return QString::fromUtf8(text); }

/// Scoring reads all orders: where there are very many, the page does without.
Portrait readPortrait(Reader& reader, const QString& entity, Id record, UtcMs now) {
  static const std::vector<RfmCustomer> kNone;
  const bool few = reader.count({s("order"), {}, {}, false}) <= kMostScored;
  return portraitOf(reader, *reader.registry().entity(entity), record, now, few ? nullptr : &kNone);
}

}  // namespace

PortraitPart::PortraitPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_slot(context.reads, this), m_card(new Card) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_card);
  m_column = new QVBoxLayout(m_card);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace1);
  hide();
}

void PortraitPart::show(const RecordView& view, bool) {
  if (m_record != view.record.id()) m_portrait.reset();
  m_record = view.record.id();
  m_entity = view.record.def().key;
  m_registry = view.registry;
  rebuild();
  m_slot.ask<Portrait>([entity = m_entity, record = m_record,
                        now = m_context.time()](Reader& reader) { return readPortrait(reader, entity, record, now); },
                       [this](Result<Portrait> portrait) {
                         if (!portrait.ok()) return;
                         m_portrait = *std::move(portrait);
                         rebuild();
                       });
}

QString PortraitPart::money(qint64 minor) const {
  const EntityDef& order = *m_registry->entity(u"order");
  return displayText(order, *order.field(u"total"), MoneyValue{minor, m_portrait->base}, {});
}

void PortraitPart::add(const QString& what, const QString& value, const QString& how) {
  m_lines << what + s(": ") + value;
  auto* row = new QHBoxLayout;
  auto* name = new TextLabel(what, TextRole::Body, TextColor::Secondary);
  row->addWidget(name, 2, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* figure = new TextLabel(value);
  figure->setWordWrap(true);
  words->addWidget(figure);
  if (!how.isEmpty()) {
    auto* formula = new TextLabel(how, TextRole::Small, TextColor::Muted);
    formula->setWordWrap(true);
    words->addWidget(formula);
  }
  row->addLayout(words, 3);
  m_column->addLayout(row);
}

void PortraitPart::addOrders() {
  const CustomerFigures& figures = m_portrait->figures;
  if (figures.silentTooLong) {
    auto* warning = new Banner(Tone::Warning, tr("Silent for %1 days; usual are %2 between two orders.")
                                                  .arg(*figures.silentDays)
                                                  .arg(QLocale().toString(*figures.intervalDays, 'f', 0)));
    warning->setDismissible(false);
    m_lines << tr("Silent for %1 days; usual are %2 between two orders.")
                   .arg(*figures.silentDays)
                   .arg(QLocale().toString(*figures.intervalDays, 'f', 0));
    m_column->addWidget(warning);
  }
  if (figures.revenue)
    add(tr("Bought so far"), money(*figures.revenue),
        tr("%n orders from %1 to %2; none that was cancelled", nullptr, static_cast<int>(figures.orders))
            .arg(dayText(*figures.first), dayText(*figures.last)));
  if (figures.orders > 0)
    add(tr("Bought again"),
        figures.orders > 1 ? tr("%n times", "orders after the first one", static_cast<int>(figures.orders - 1))
                           : tr("not yet"),
        tr("orders after the first one; from one on they count as a repurchase"));
  if (m_portrait->lifetime)
    add(tr("Lifetime value to date"), money(*m_portrait->lifetime),
        tr("revenue × the margin of %1 %; it is no forecast").arg(QLocale().toString(*m_portrait->marginPercent)));
  else if (figures.revenue)
    add(tr("Lifetime value to date"), tr("not known"),
        tr("revenue × margin: “Rules of marketing” says how much of revenue is left"));
  if (figures.averageOrder) add(tr("Average order"), money(*figures.averageOrder), tr("revenue ÷ orders"));
  if (figures.intervalDays)
    add(tr("Interval"), tr("%1 days").arg(QLocale().toString(*figures.intervalDays, 'f', 0)),
        tr("middle of the intervals between orders; the last one was %1 days ago").arg(*figures.silentDays));
  if (figures.yearAhead && figures.yearLow && figures.yearHigh)
    add(tr("A year at this pace"), tr("%1 to %2").arg(money(*figures.yearLow), money(*figures.yearHigh)),
        tr("an estimate: average order × 365 ÷ interval, with the upper and the lower quarter of the intervals"));
  if (const auto& rfm = m_portrait->rfm)
    add(tr("RFM"),
        s("%1 · %2-%3-%4").arg(rfmGroupTitle(rfm->group)).arg(rfm->recency).arg(rfm->frequency).arg(rfm->money),
        tr("recency, frequency and money, each by fifths of all customers; 5 is best"));
}

void PortraitPart::addTouches() {
  const EntityDef& activity = *m_registry->entity(u"activity");
  if (m_portrait->lastTouch)
    add(tr("Last touch"), dayText(*m_portrait->lastTouch), tr("the newest call, mail, meeting or message with them"));
  if (!m_portrait->channel.isEmpty())
    add(tr("Reached by"), choiceLabel(activity, *activity.field(u"kind"), m_portrait->channel),
        tr("%1 of %2 contacts in a year").arg(m_portrait->channelCount).arg(m_portrait->touches));
}

void PortraitPart::addSteps() {
  if (m_portrait->steps.size() < 2) return;  // where it began is among the facts
  const EntityDef& def = *m_registry->entity(m_entity);
  const FieldDef& field = *def.field(m_entity == QLatin1String("company") ? u"kind" : u"stage");
  QStringList steps;
  for (const StageStep& step : m_portrait->steps)
    steps << tr("%1 since %2")
                 .arg(choiceLabel(def, field, step.stage), dayText(QDateTime::fromMSecsSinceEpoch(step.at).date()));
  add(tr("Lifecycle"), steps.join(s(" → ")), {});
}

void PortraitPart::rebuild() {
  clearLayout(m_column);
  m_lines.clear();
  if (!m_portrait) return hide();
  m_column->addWidget(new TextLabel(tr("Portrait"), TextRole::Strong));
  if (m_portrait->figures.orders > 0) addOrders();
  addTouches();
  addSteps();
  if (!m_lines.isEmpty())
    m_column->insertWidget(
        1, new TextLabel(tr("As of %1").arg(dayText(m_portrait->asOf)), TextRole::Small, TextColor::Muted));
  setVisible(!m_lines.isEmpty());
}

void PortraitPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_registry) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
