#include "ui/records/record_groups.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"

namespace relata::ui {
namespace {

constexpr qsizetype kMostGroups = 1000;
constexpr qint64 kRowsOfGroup = 100;
constexpr int kNarrowestName = 170;
enum Column { kName, kCount, kShare, kFirstSum };
enum Role { kGroup = Qt::UserRole, kRecord, kFilled };  // index of the group, id of the record, children are there

QString s(const char* text) { return QString::fromUtf8(text); }

bool isGroupable(const FieldDef& field) {
  switch (field.kind) {
    case Kind::Choice:
    case Kind::Link:
    case Kind::Bool:
    case Kind::Date:
    case Kind::Time: return !field.is(FieldFlag::Hidden);
    case Kind::Text:
      return !field.is(FieldFlag::Hidden) && !field.is(FieldFlag::Title) && !field.is(FieldFlag::PersonName) &&
             !field.is(FieldFlag::ReadOnly);
    default: return false;
  }
}

/// With one digit behind the point where there is something to say there.
QString shortNumber(double number) {
  const double rounded = std::round(number * 10) / 10;
  return QLocale().toString(rounded, 'f', rounded == std::round(rounded) ? 0 : 1);
}

bool isDated(const FieldDef& field) { return field.kind == Kind::Date || field.kind == Kind::Time; }

/// "month(birthday)" is the field and how its days are put together.
std::pair<QString, QString> fieldOfKey(const QString& key) {
  const qsizetype open = key.indexOf(QLatin1Char('('));
  return open < 0 ? std::pair(key, QString()) : std::pair(key.mid(open + 1).chopped(1), key.left(open));
}

}  // namespace

QString groupLabel(const EntityDef& def, const QString& key) {
  const auto [name, bucket] = fieldOfKey(key);
  const FieldDef* field = def.field(name);
  if (!field || !isGroupable(*field) || isDated(*field) == bucket.isEmpty()) return {};
  const QString label = fieldLabel(def, *field);
  if (bucket == QLatin1String("year")) return RecordGroups::tr("%1, by year").arg(label);
  if (bucket == QLatin1String("month")) return RecordGroups::tr("%1, by month").arg(label);
  return bucket.isEmpty() ? label : QString();
}

QList<GroupChoice> groupChoices(const EntityDef& def) {
  QList<GroupChoice> choices;
  for (const FieldDef& field : def.fields) {
    if (!isGroupable(field)) continue;
    const QStringList keys = isDated(field) ? QStringList{s("month(%1)").arg(field.key), s("year(%1)").arg(field.key)}
                                            : QStringList{field.key};
    for (const QString& key : keys) choices << GroupChoice{key, groupLabel(def, key)};
  }
  return choices;
}

RecordGroups::RecordGroups(const RecordContext& context, const QString& entity, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_slot(context.reads, this),
      m_tree(new QTreeWidget),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  m_query.entity = entity;
  m_tree->setFrameShape(QFrame::NoFrame);
  m_tree->setUniformRowHeights(true);
  m_tree->setAllColumnsShowFocus(true);
  m_tree->setIndentation(18);
  m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
  m_tree->setAccessibleName(tr("Groups"));
  m_tree->header()->setHighlightSections(false);
  m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_tree->installEventFilter(this);
  m_tree->viewport()->installEventFilter(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace3, 0, kSpace3, 0);
  column->setSpacing(0);
  column->addWidget(m_tree, 1);
  m_hint->setContentsMargins(kSpace2, kSpace1, kSpace2, kSpace1);
  m_hint->setWordWrap(true);
  column->addWidget(m_hint);
  m_hint->hide();
  setFocusProxy(m_tree);
  connect(m_tree, &QTreeWidget::itemExpanded, this, &RecordGroups::open);
  connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { choose(item, false); });
  connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) { choose(item, true); });
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr&) {
        if (isVisible()) refresh();
      },
      Qt::QueuedConnection);
}

void RecordGroups::setBy(const QString& key) {
  m_by = key;
  m_loaded = false;
}

void RecordGroups::setQuery(const Filter& filter, const QList<SortKey>& sort, const QStringList& columns) {
  m_query.filter = filter;
  m_query.sort = sort;
  m_columns = columns;
  refresh();
}

RecordGroups::Groups RecordGroups::readGroups(Reader& reader, const ListQuery& query, const QString& by,
                                              const QStringList& summed) {
  Groups out;
  out.summed = summed;
  const EntityDef& def = *reader.registry().entity(query.entity);
  const Result<GroupKey> key = parseGroup(by, def, reader.registry());
  if (!key.ok()) return out;
  QList<Aggregate> aggregates{*parseAggregate(u"count", def, reader.registry())};
  for (const QString& field : summed)
    for (const char* function : {"sum(%1)", "count(%1)"})
      aggregates << *parseAggregate(s(function).arg(field), def, reader.registry());
  // Amounts of two currencies are rows of their own: each is one more sum of its group.
  const auto add = [&](Group& group, const Reader::GroupRow& row) {
    group.count += row.values.first().integer();
    for (qsizetype i = 0; i < summed.size(); ++i) {
      const FieldDef& field = *def.field(summed[i]);
      QString currency;
      if (field.valueKind() == Kind::Money) {
        qsizetype money = 0;
        for (qsizetype j = 0; j < i; ++j) money += def.field(summed[j])->valueKind() == Kind::Money ? 1 : 0;
        currency = row.currencies.value(money);
      }
      const Value& value = row.values[2 * i + 1];
      if (!value.isNull()) addSum(group.sums[summed[i]], currency, value, row.values[2 * i + 2].integer());
    }
  };
  QList<Group> groups;
  QHash<QString, qsizetype> known;
  for (const Reader::GroupRow& row : reader.grouped(query, {*key}, aggregates)) {
    const Value& value = row.keys.first();
    const QString word = value.isNull()   ? QString()
                         : value.isText() ? s("t") + value.text()
                                          : s("i") + QString::number(value.integer());
    const auto at = known.constFind(word);
    if (at != known.constEnd()) {
      add(groups[*at], row);
      continue;
    }
    known.insert(word, groups.size());
    Group group;
    group.key = value;
    add(group, row);
    groups << group;
  }
  for (const Reader::GroupRow& row : reader.grouped(query, {}, aggregates)) add(out.all, row);
  out.total = groups.size();
  const FieldDef& field = *def.field(fieldOfKey(by).first);
  const auto rank = [&](const Group& group) {
    for (qsizetype i = 0; i < field.choices.size(); ++i)
      if (field.choices[i].key == group.key.text()) return i;
    return field.choices.size();
  };
  std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    if (a.key.isNull() != b.key.isNull()) return b.key.isNull();  // what is empty comes last
    if (field.kind == Kind::Choice) return rank(a) < rank(b);
    if (isDated(field)) return a.key.text() > b.key.text();
    return a.count > b.count;
  });
  out.groups = groups.mid(0, kMostGroups);
  if (field.kind != Kind::Link) return out;
  QSet<qint64> ids;
  for (const Group& group : out.groups) ids << group.key.integer();
  for (const QString& kind : field.linkTo) {
    const EntityDef& target = *reader.registry().entity(kind);
    const QHash<qint64, QString> titles = reader.titles(target, ids);
    for (Group& group : out.groups)
      if (const Id id(group.key.integer()); titles.contains(id.bits())) {
        group.label = titles.value(id.bits());
        group.idText = id.text(target.prefix);
      }
  }
  return out;
}

void RecordGroups::refresh() {
  m_registry = m_context.workspace.registry();
  if (groupLabel(def(), m_by).isEmpty()) return;
  QStringList summed;
  for (const QString& column : m_columns)
    if (const FieldDef* field = def().field(column);
        field && isNumberKind(field->valueKind()) && !field->is(FieldFlag::Period))
      summed << column;
  if (!m_loaded) sayCounting();
  m_slot.ask<Groups>(
      [query = m_query, by = m_by, summed](Reader& reader) { return readGroups(reader, query, by, summed); },
      [this](Result<Groups> groups) {
        if (!groups.ok()) return m_context.complain(groups.problem());
        take(*std::move(groups));
      });
}

/// A million records are counted in a second, in which the last groups would be taken for these.
void RecordGroups::sayCounting() {
  const QSignalBlocker quiet(m_tree);
  m_tree->clear();
  m_tree->setColumnCount(1);
  m_tree->setHeaderLabels({groupLabel(def(), m_by)});
  m_hint->setText(tr("Counting…"));
  m_hint->show();
}

QString RecordGroups::nameOf(const Group& group) const {
  const auto [key, bucket] = fieldOfKey(m_by);
  const FieldDef& field = *def().field(key);
  if (group.key.isNull()) return tr("(empty)");
  switch (field.kind) {
    case Kind::Link: return group.label.isEmpty() ? tr("(deleted)") : group.label;
    case Kind::Choice: return choiceLabel(def(), field, group.key.text());
    case Kind::Bool: return group.key.integer() ? tr("Yes") : tr("No");
    case Kind::Date:
    case Kind::Time: {
      const QDate day = QDate::fromString(group.key.text() + s("-01"), Qt::ISODate);
      return bucket == QLatin1String("month") && day.isValid()
                 ? QLocale().toString(day, tr("MMMM yyyy", "month and year"))
                 : group.key.text();
    }
    default: return group.key.text();
  }
}

void RecordGroups::addSum(QList<Sum>& sums, const QString& currency, const Value& value, qint64 count) {
  auto sum = std::find_if(sums.begin(), sums.end(), [&](const Sum& one) { return one.currency == currency; });
  if (sum == sums.end()) sum = sums.insert(sums.end(), Sum{currency, 0, 0, 0});
  if (value.isDecimal())
    sum->decimal += value.decimal();
  else
    sum->whole += value.integer();
  sum->count += count;
}

QString RecordGroups::sumText(const Group& group, const QString& key) const {
  const FieldDef& field = *def().field(key);
  QStringList parts;
  for (const Sum& sum : group.sums.value(key))
    parts << (field.valueKind() == Kind::Money
                  ? displayText(def(), field, Value(MoneyValue{sum.whole, sum.currency}), {})
              : field.valueKind() == Kind::Decimal ? QLocale().toString(sum.total(), 'g', 12)
                                                   : QLocale().toString(sum.whole));
  return parts.join(s(" + "));
}

/// Of the records that have a number: an empty one is not 0. One average for each currency.
QString RecordGroups::averageText(const Group& group, const QString& key) const {
  const FieldDef& field = *def().field(key);
  QStringList parts;
  for (const Sum& sum : group.sums.value(key)) {
    if (sum.count == 0) continue;
    const double mean = sum.total() / static_cast<double>(sum.count);
    parts << (field.valueKind() == Kind::Money
                  ? displayText(def(), field, Value(MoneyValue{std::llround(mean), sum.currency}), {})
              : field.valueKind() == Kind::Decimal ? QLocale().toString(mean, 'g', 6)
                                                   : shortNumber(mean));
  }
  return parts.join(s(" · "));
}

void RecordGroups::take(Groups groups) {
  // What was open stays open.
  QSet<QString> opened;
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
    if (m_tree->topLevelItem(i)->isExpanded()) opened << m_tree->topLevelItem(i)->text(kName);
  m_groups = std::move(groups);
  m_loaded = true;
  const QSignalBlocker quiet(m_tree);
  m_tree->clear();
  QStringList heads{groupLabel(def(), m_by), tr("Records"), tr("Share")};
  for (const QString& key : m_groups.summed) {
    const QString label = fieldLabel(def(), *def().field(key));
    heads << tr("Sum of %1").arg(label) << tr("Average");
  }
  m_tree->setColumnCount(static_cast<int>(heads.size()));
  m_tree->setHeaderLabels(heads);
  for (int i = 0; i < m_groups.summed.size(); ++i)
    m_tree->headerItem()->setToolTip(
        kFirstSum + 2 * i + 1, plainTip(tr("Average of %1").arg(fieldLabel(def(), *def().field(m_groups.summed[i])))));
  for (int i = kCount; i < m_tree->columnCount(); ++i)
    m_tree->headerItem()->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
  const auto row = [&](const Group& group, const QString& name) {
    auto* item = new QTreeWidgetItem;
    item->setText(kName, name);
    item->setText(kCount, QLocale().toString(group.count));
    const double share =
        m_groups.all.count > 0 ? 100.0 * static_cast<double>(group.count) / static_cast<double>(m_groups.all.count) : 0;
    item->setText(kShare, tr("%1 %", "percent").arg(QLocale().toString(share, 'f', 1)));
    for (int i = 0; i < m_groups.summed.size(); ++i) {
      item->setText(kFirstSum + 2 * i, sumText(group, m_groups.summed[i]));
      item->setText(kFirstSum + 2 * i + 1, averageText(group, m_groups.summed[i]));
    }
    for (int i = kCount; i < m_tree->columnCount(); ++i) item->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    item->setSizeHint(kName, QSize(0, kRowHeight));
    item->setFont(kName, textFont(TextRole::Strong));
    m_tree->addTopLevelItem(item);
    return item;
  };
  for (int i = 0; i < m_groups.groups.size(); ++i) {
    QTreeWidgetItem* item = row(m_groups.groups[i], nameOf(m_groups.groups[i]));
    item->setData(kName, kGroup, i);
    item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    if (opened.contains(item->text(kName))) item->setExpanded(true);
  }
  QTreeWidgetItem* all = row(m_groups.all, tr("All"));
  for (int i = 0; i < m_tree->columnCount(); ++i) all->setFont(i, textFont(TextRole::Strong));
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(kName, QHeaderView::Fixed);
  for (int i = kCount; i < m_tree->columnCount(); ++i)
    m_tree->header()->setSectionResizeMode(i, QHeaderView::ResizeToContents);
  fitName();
  const qint64 more = m_groups.total - m_groups.groups.size();
  m_hint->setVisible(more > 0);
  m_hint->setText(tr("%n more groups, each with fewer records, are counted in the last row and not listed.", nullptr,
                     static_cast<int>(more)));
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
    if (m_tree->topLevelItem(i)->isExpanded()) open(m_tree->topLevelItem(i));
}

/// The names have what the numbers leave over, and never so little that they cannot be read; then the numbers scroll.
void RecordGroups::fitName() {
  int others = 0;
  for (int i = kCount; i < m_tree->columnCount(); ++i) others += m_tree->header()->sectionSize(i);
  m_tree->header()->resizeSection(kName, qMax(kNarrowestName, m_tree->viewport()->width() - others));
}

std::optional<FilterNode> RecordGroups::nodeOf(const Group& group) const {
  const QString key = fieldOfKey(m_by).first;
  const FieldDef& field = *def().field(key);
  if (group.key.isNull()) return FilterNode::compare({key}, CompareOp::Empty, {});
  FilterValue value;
  switch (field.kind) {
    case Kind::Link:
      if (group.idText.isEmpty()) return std::nullopt;  // what it led to is gone
      value.type = FilterValue::Type::Id;
      value.text = group.idText;
      break;
    case Kind::Bool:
      value.type = FilterValue::Type::Bool;
      value.amount = static_cast<int>(group.key.integer());
      break;
    case Kind::Date:
    case Kind::Time:
      value.type = FilterValue::Type::Date;
      value.text = group.key.text();
      break;
    default: value.text = group.key.text();
  }
  return FilterNode::compare({key}, CompareOp::Equal, {value});
}

void RecordGroups::open(QTreeWidgetItem* item) {
  const QVariant at = item->data(kName, kGroup);
  if (!at.isValid() || item->data(kName, kFilled).toBool()) return;
  item->setData(kName, kFilled, true);
  const Group& group = m_groups.groups[at.toInt()];
  const std::optional<FilterNode> node = nodeOf(group);
  if (!node) return;
  ListQuery query = m_query;
  query.filter = withChip(query.filter, *node);
  const QString name = item->text(kName);
  m_context.reads.run<QList<std::pair<qint64, QString>>>(
      this, [] { return false; },
      [query](Reader& reader) {
        QList<std::pair<qint64, QString>> rows;
        const std::vector<qint64> ids = reader.ids(query, kRowsOfGroup);
        const QHash<qint64, QString> titles =
            reader.titles(*reader.registry().entity(query.entity), QSet<qint64>(ids.begin(), ids.end()));
        for (const qint64 id : ids) rows.append({id, titles.value(id)});
        return rows;
      },
      [this, index = at.toInt(), name](Result<QList<std::pair<qint64, QString>>> rows) {
        // Another reading may have made the rows anew.
        QTreeWidgetItem* parent = m_tree->topLevelItem(index);
        if (!rows.ok() || !parent || parent->text(kName) != name || parent->childCount() > 0) return;
        for (const auto& [id, title] : *rows) {
          auto* child = new QTreeWidgetItem(parent, {title});
          child->setData(kName, kRecord, id);
          child->setSizeHint(kName, QSize(0, kRowHeight - 6));
        }
        if (m_groups.groups.value(index).count <= rows->size()) return;
        auto* more = new QTreeWidgetItem(
            parent, {tr("Show all %1 in the table").arg(QLocale().toString(m_groups.groups[index].count))});
        more->setForeground(kName, colors().accent);
      });
}

void RecordGroups::choose(QTreeWidgetItem* item, bool openIt) {
  if (!item) return;
  if (const QVariant record = item->data(kName, kRecord); record.isValid()) {
    const Id id(record.toLongLong());
    return openIt ? Q_EMIT recordOpened(id) : Q_EMIT recordChosen(id);
  }
  if (!openIt) return;
  // A group itself unfolds; the row below its records leads to all of them.
  const QTreeWidgetItem* group = item->parent();
  if (!group) return;
  if (const auto node = nodeOf(m_groups.groups[group->data(kName, kGroup).toInt()])) Q_EMIT rowsRequested(*node);
}

bool RecordGroups::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_tree->viewport() && event->type() == QEvent::Resize) fitName();
  if (watched == m_tree && event->type() == QEvent::KeyPress) {
    QTreeWidgetItem* item = m_tree->currentItem();
    if (item && isEnter(*static_cast<QKeyEvent*>(event))) {
      if (item->parent())
        choose(item, true);
      else
        item->setExpanded(!item->isExpanded());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void RecordGroups::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_loaded) take(m_groups);
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
