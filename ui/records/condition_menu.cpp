#include "ui/records/condition_menu.h"

#include <QCoreApplication>
#include <QLineEdit>

#include "core/base/text.h"
#include "core/marketing/segment.h"
#include "ui/kit/small_list.h"
#include "ui/records/filter_editor.h"
#include "ui/records/related_condition.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 340;  // the words in its search line are seen whole
constexpr int kRows = 11;
constexpr int kWhat = Qt::UserRole + 1;
constexpr int kMostSegments = 2000;

Filter segmentCondition(const QString& name, bool without) {
  FilterValue value;
  value.type = FilterValue::Type::Segment;
  value.text = name;
  return {FilterNode::compare({QStringLiteral("id")}, without ? CompareOp::NotIn : CompareOp::In, {value})};
}

}  // namespace

ConditionMenu::ConditionMenu(const Registry& registry, const EntityDef& def, QWidget* anchor)
    : SearchMenu(anchor, kWidth, tr("Find a field, related records or a segment"), tr("Conditions")) {
  if (canBeInSegments(registry, def.key))
    m_offers << Offer{What::Segment, {}, tr("In a segment…")} << Offer{What::NotSegment, {}, tr("Not in a segment…")};
  for (const FieldDef& field : def.fields)
    if (!field.is(FieldFlag::Hidden)) m_offers << Offer{What::Field, field.key, fieldLabel(def, field)};
  for (const SublistDef& list : def.sublists)
    if (registry.entity(list.entity))
      m_offers << Offer{What::List, list.name,
                        tr("%1: with, without, how many").arg(RelatedCondition::listLabel(def, list))};
  list().setFixedHeight(kRows * SmallList::kRow);
  refill();
  openBelow(&search());
}

void ConditionMenu::fill(const QString& words) {
  for (const Offer& offer : std::as_const(m_offers)) {
    if (!fold(offer.label).contains(words) && !offer.key.contains(words)) continue;
    auto* item = new QListWidgetItem(offer.label, &list());
    item->setData(Qt::UserRole, offer.key);
    item->setData(kWhat, static_cast<int>(offer.what));
  }
  list().setCurrentRow(0);
}

void ConditionMenu::pick(const QListWidgetItem& item) {
  const QString key = item.data(Qt::UserRole).toString();
  switch (static_cast<What>(item.data(kWhat).toInt())) {
    case What::Field: Q_EMIT fieldChosen(key); break;
    case What::List: Q_EMIT listChosen(key); break;
    case What::Segment: Q_EMIT segmentChosen(false); break;
    case What::NotSegment: Q_EMIT segmentChosen(true); break;
  }
}

SegmentMenu::SegmentMenu(const RecordContext& context, const QString& entity, QWidget* anchor, bool onlyLists)
    : SearchMenu(anchor, kWidth, tr("Find a segment"), tr("Segments")),
      m_context(context),
      m_slot(context.reads, this) {
  using Found = QList<std::pair<Id, QString>>;
  m_slot.ask<Found>(
      [entity, onlyLists](Reader& reader) {
        Found found;
        const EntityDef& def = *reader.registry().entity(u"segment");
        const QString where =
            QStringLiteral("entity = %1").arg(entity) + (onlyLists ? QStringLiteral(" and kind = static") : QString());
        const Result<Filter> filter = parseFilter(where, def, reader.registry());
        if (!filter.ok()) return found;
        for (const Record& record :
             reader.records(def, reader.ids({def.key, *filter, {}, false}, kMostSegments), {def.titleField()}))
          found.append({record.id(), record.title()});
        return found;
      },
      [this](Result<Found> found) {
        m_read = true;
        if (found.ok()) m_segments = *std::move(found);
        refill();
      });
  list().setFixedHeight(kRows * SmallList::kRow);
  refill();
  openBelow(&search());
}

void SegmentMenu::setOffersNew(bool on) {
  m_offersNew = on;
  refill();
}

void SegmentMenu::fill(const QString& words) {
  for (const auto& [id, name] : std::as_const(m_segments)) {
    if (!fold(name).contains(words)) continue;
    auto* item = new QListWidgetItem(name, &list());
    item->setData(Qt::UserRole, id.bits());
  }
  const QString typed = search().text().trimmed();
  if (m_offersNew && !typed.isEmpty()) {
    auto* item = new QListWidgetItem(tr("New list “%1”").arg(typed), &list());
    item->setData(kWhat, typed);
  }
  if (m_read && list().count() == 0) {
    auto* item =
        new QListWidgetItem(m_offersNew ? tr("Type the name of a new list") : tr("No segment of that name"), &list());
    item->setFlags(Qt::NoItemFlags);
  }
  list().setCurrentRow(0);
}

void SegmentMenu::pick(const QListWidgetItem& item) {
  const QString made = item.data(kWhat).toString();
  if (!made.isEmpty()) return Q_EMIT newChosen(made);
  if (item.data(Qt::UserRole).isValid()) Q_EMIT chosen(Id(item.data(Qt::UserRole).toLongLong()), item.text());
}

void chooseCondition(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def, QWidget* anchor,
                     QObject* receiver, const std::function<void(const Filter&)>& done) {
  auto* menu = new ConditionMenu(*registry, def, anchor);
  QObject::connect(menu, &ConditionMenu::fieldChosen, receiver, [=, &context, &def](const QString& key) {
    auto* editor = new FilterEditor(context, registry, def, *def.field(key), std::nullopt, anchor);
    QObject::connect(editor, &FilterEditor::applied, receiver, done);
    editor->openBelow();
  });
  QObject::connect(menu, &ConditionMenu::listChosen, receiver, [=, &context, &def](const QString& name) {
    FilterNode node;
    node.type = FilterNode::Type::Exists;
    node.path = {name};
    auto* related = new RelatedCondition(context, registry, def, node, anchor);
    QObject::connect(related, &RelatedCondition::applied, receiver, done);
  });
  QObject::connect(menu, &ConditionMenu::segmentChosen, receiver, [=, &context, &def](bool without) {
    auto* segments = new SegmentMenu(context, def.key, anchor);
    QObject::connect(segments, &SegmentMenu::chosen, receiver,
                     [done, without](Id, const QString& name) { done(segmentCondition(name, without)); });
  });
}

}  // namespace relata::ui
