#include "ui/sales/lines_model.h"

#include <QLocale>

#include "core/base/money.h"
#include "core/sales/document_sums.h"
#include "core/sales/quote_acts.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/page_words.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr const char* kKeys[] = {"name", "quantity", "price", "discount", "tax_rate", "amount"};

}  // namespace

std::optional<LinesView> readLines(Reader& reader, const QString& entity, Id document) {
  const auto found = reader.record(*reader.registry().entity(entity), document);
  if (!found) return std::nullopt;
  LinesView view;
  view.registry = reader.registryPtr();
  view.document = *found;
  const EntityDef& def = *reader.registry().entity(u"line");
  view.lines = linesOf(reader.connection(), def, document);
  view.titles = linkTitles(reader, view.lines, allFields(def));
  if (const auto total = totalOf(*found, view.lines); total.ok()) view.total = *total;
  for (const TaxGroup& group : view.total.groups) {
    const auto id = parseId(group.category);
    view.taxNames << (id ? view.titles.value(id->id.bits()) : QString());
  }
  if (entity == QLatin1String("quote")) view.approval = approvalOf(reader.connection(), *found);
  return view;
}

/// What somebody typed is no news to them.
QStringList foundAgain(const LinesView& before, const LinesView& now) {
  if (before.document.isNull() || before.document.id() != now.document.id()) return {};
  QHash<qint64, const Record*> old;
  for (const Record& line : before.lines) old.insert(line.id().bits(), &line);
  QStringList changes;
  for (const Record& line : now.lines) {
    const Record* was = old.value(line.id().bits());
    if (!was || line.text("price_reason") == QLatin1String("typed")) continue;
    const QString from = was->value("amount").money().currency, to = line.value("amount").money().currency;
    const bool same = was->value("price") == line.value("price") && from == to;
    if (same || !(was->value("product") == line.value("product"))) continue;
    const FieldDef& price = *line.def().field(u"price");
    const auto shown = [&](const Record& of, const QString& currency) {
      return displayText(line.def(), price, of.value("price"), now.titles) + QLatin1Char(' ') + currency;
    };
    changes << LinesModel::tr("%1 %2 → %3").arg(line.text("name"), shown(*was, from), shown(line, to));
  }
  return changes;
}

LinesModel::LinesModel(const RecordContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context) {}

/// Rows that are the same stay where they are, so that what is being typed elsewhere is not disturbed.
void LinesModel::take(const LinesView& view, bool writable) {
  const auto ids = [](const LinesView& of) {
    QList<Id> out;
    for (const Record& line : of.lines) out << line.id();
    return out;
  };
  const bool same = m_view.document.id() == view.document.id() && m_writable == writable && ids(m_view) == ids(view);
  if (!same) beginResetModel();
  if (!same) m_unpriced = {};
  m_view = view;
  m_writable = writable;
  if (!same)
    endResetModel();
  else
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const FieldDef& LinesModel::fieldOf(int column) const {
  return *m_view.registry->entity(u"line")->field(QString::fromLatin1(kKeys[column]));
}

int LinesModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_view.document.isNull()) return 0;
  return static_cast<int>(m_view.lines.size()) + (m_writable ? 1 : 0);
}

int LinesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString LinesModel::reason(const Record& line) const {
  const EntityDef& def = *m_view.registry->entity(u"line");
  QString text = choiceLabel(def, *def.field(u"price_reason"), line.text("price_reason"));
  if (const Id list = line.value("price_list").id()) text = tr("%1: %2").arg(text, m_view.titles.value(list.bits()));
  if (const Value from = line.value("price_from"); from.decimal() > 0)
    text = tr("%1, from %2").arg(text, QLocale().toString(from.decimal(), 'g', 12));
  return text;
}

QString LinesModel::shown(const Record& line, int column) const {
  const EntityDef& def = *m_view.registry->entity(u"line");
  if (column == Amount) {
    const MoneyValue amount = line.value("amount").money();
    return moneyDigits(amount.minor, amount.currency, QLocale());
  }
  QString text = displayText(def, fieldOf(column), line.value(kKeys[column]), m_view.titles);
  if (column == Name && line.value("optional").flag()) text = tr("%1 (optional)").arg(text);
  if (column == Quantity && !line.text("unit").isEmpty()) text += QLatin1Char(' ') + line.text("unit");
  if ((column == Discount || column == Tax) && !text.isEmpty()) text += QString::fromUtf8(" %");
  return text;
}

QVariant LinesModel::data(const QModelIndex& at, int role) const {
  if (!at.isValid()) return {};
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>((at.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (isNewRow(at.row())) {
    if (m_unpriced && at.column() == Name && role == Qt::DisplayRole) return m_unpricedName;
    if (at.column() != (m_unpriced ? Price : Name)) return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
      return m_unpriced ? tr("Type a price…") : tr("Type a product…");
    return role == Qt::ForegroundRole ? QVariant(colors().textMuted) : QVariant();
  }
  const Record& line = m_view.lines[at.row()];
  if (role == Qt::DisplayRole) return shown(line, at.column());
  if (role == Qt::EditRole)
    return editingText(line.def(), fieldOf(at.column()), line.value(kKeys[at.column()]), m_view.titles);
  if (role == Qt::ToolTipRole && at.column() == Price) return plainTip(reason(line));
  if (role == Qt::ToolTipRole && at.column() == Name) return plainTip(line.text("name"));
  if (role == Qt::AccessibleDescriptionRole && at.column() == Price) return reason(line);
  if (role == Qt::ForegroundRole && line.value("optional").flag()) return colors().textMuted;
  return {};
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || m_view.document.isNull()) return {};
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Product");
    case Quantity: return tr("Quantity");
    case Price: return tr("Price");
    case Discount: return tr("Discount");
    case Tax: return tr("Tax");
    default: return tr("Amount");
  }
}

Qt::ItemFlags LinesModel::flags(const QModelIndex& at) const {
  if (!at.isValid()) return Qt::NoItemFlags;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  const bool begins = at.column() == Name || (at.column() == Price && m_unpriced);
  const bool editable = m_writable && at.column() != Amount && (!isNewRow(at.row()) || begins);
  return editable ? flags | Qt::ItemIsEditable : flags;
}

bool LinesModel::write(int row, const QHash<QString, Value>& values) {
  const Result<void> done = put(row, values);
  if (!done.ok()) Q_EMIT failed(done.problem());
  return done.ok();
}

Result<void> LinesModel::put(int row, const QHash<QString, Value>& values) {
  const bool isNew = isNewRow(row);
  const QString name = isNew ? QString() : m_view.lines[row].text("name");
  Id id = idAt(row);
  const Result<void> done = m_context.workspace.transact(
      {isNew ? ActKind::Create : ActKind::Edit, QStringLiteral("line"), {name}}, [&](Transaction& tx) -> Result<void> {
        const EntityDef& def = tx.def("line");
        if (!isNew) return tx.update(def, id, values);
        Record line(def);
        line.set("record", m_view.document.id());
        for (auto it = values.begin(); it != values.end(); ++it) line.set(it.key(), it.value());
        const Result<Id> made = tx.insert(line);
        if (!made.ok()) return made.problem();
        id = *made;
        return {};
      });
  if (!done.ok()) return done;
  if (isNew) m_unpriced = {};
  // The row is there at once; the sums follow with the next reading.
  const auto fresh = guarded([&] {
    const auto reader = m_context.workspace.read();
    return reader->record(*m_view.registry->entity(u"line"), id);
  });
  if (!fresh.ok() || !*fresh) return {};
  // The row of writing becomes the line, and another one comes below it: the keyboard stays where it is.
  if (isNew) beginInsertRows({}, row + 1, row + 1);
  if (isNew)
    m_view.lines.append(**fresh);
  else
    m_view.lines[row] = **fresh;
  if (isNew) endInsertRows();
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  return {};
}

bool LinesModel::setProduct(int row, Id product) {
  if (!m_writable) return false;
  if (!isNewRow(row) && m_view.lines[row].value("product").id() == product) return true;
  const Result<void> done = put(row, {{QStringLiteral("product"), product}});
  if (done.ok()) return true;
  if (isNewRow(row) && (done.problem().is("price-missing") || done.problem().is("rate-missing"))) waitForPrice(product);
  Q_EMIT failed(done.problem());
  return false;
}

void LinesModel::waitForPrice(Id product) {
  const auto title = guarded([&] {
    const auto record = m_context.workspace.read()->record(*m_view.registry->entity(u"product"), product);
    return record ? record->title() : QString();
  });
  m_unpriced = product;
  m_unpricedName = title.ok() ? *title : QString();
  const int row = rowCount() - 1;
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

bool LinesModel::setTyped(int row, int column, const QString& text) {
  if (!m_writable) return false;
  const EntityDef& def = *m_view.registry->entity(u"line");
  const FieldDef& field = fieldOf(column);
  QString typed = text.trimmed();
  if (column == Discount || column == Tax) typed.remove(QLatin1Char('%'));
  if (isNewRow(row) && typed.isEmpty()) return true;
  const Result<Value> value = readTyped(m_context, def, field, typed);
  if (!value.ok()) {
    Q_EMIT failed(value.problem());
    return false;
  }
  if (!isNewRow(row) && m_view.lines[row].value(field.key) == *value) return true;
  QHash<QString, Value> values{{field.key, *value}};
  if (isNewRow(row) && column == Price && m_unpriced) values.insert(QStringLiteral("product"), m_unpriced);
  return write(row, values);
}

bool LinesModel::remove(const QList<int>& rows) {
  QList<Id> ids;
  for (const int row : rows)
    if (const Id id = idAt(row)) ids << id;
  if (!m_writable || ids.isEmpty()) return false;
  const QString name = m_view.lines[rows.first()].text("name");
  const Result<void> done = m_context.workspace.transact({ActKind::Delete, QStringLiteral("line"), {name}},
                                                         [&](Transaction& tx) -> Result<void> {
                                                           for (const Id id : ids)
                                                             if (auto gone = tx.remove(tx.def("line"), id); !gone.ok())
                                                               return gone;
                                                           return {};
                                                         });
  if (!done.ok()) Q_EMIT failed(done.problem());
  return done.ok();
}

bool LinesModel::toggleOptional(int row) {
  if (!m_writable || !idAt(row)) return false;
  return write(row, {{QStringLiteral("optional"), Value(!m_view.lines[row].value("optional").flag())}});
}

bool LinesModel::move(int row, int to) {
  if (!m_writable || !idAt(row) || to < 0 || to >= m_view.lines.size()) return false;
  const Result<void> done = moveLine(m_context.workspace, idAt(row), to);
  if (!done.ok()) {
    Q_EMIT failed(done.problem());
    return false;
  }
  beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
  m_view.lines.move(row, to);
  endMoveRows();
  return true;
}

}  // namespace relata::ui
