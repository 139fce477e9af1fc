#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/store/filter_remarks.h"
#include "core/store/path_values.h"
#include "list_query.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct ListOptions {
  std::string entity, where, sort, fields, view, asOf, group;
  std::vector<std::string> aggregates;
  qint64 limit = -1;
  bool count = false;
  bool deleted = false;
};

QList<FieldPath> columnsOf(const QString& fields, const EntityDef& def, const Registry& registry, bool forPeople) {
  if (!fields.trimmed().isEmpty()) return pathsOf(fields, def, registry);
  QList<FieldPath> paths = pathsOf(QStringLiteral("id"), def, registry);
  for (const FieldDef& field : def.fields) {
    const bool listed = field.is(FieldFlag::InList) || field.is(FieldFlag::Title);
    const bool stored = field.kind != Kind::Computed && !field.is(FieldFlag::Hidden);
    if (listed || (stored && (!forPeople || field.custom))) paths << need(resolvePath(field.key, def, registry));
  }
  return paths;
}

/// Calls `use(id, values)` for the ids page by page, so that a million rows need no more memory than a page.
template <typename Use>
void eachRow(PathValues& values, const std::vector<qint64>& ids, const Output& out, Use use) {
  constexpr size_t kPage = 500;
  for (size_t from = 0; from < ids.size() && !out.readerIsGone(); from += kPage) {
    const std::vector<qint64> page(ids.begin() + static_cast<std::ptrdiff_t>(from),
                                   ids.begin() + static_cast<std::ptrdiff_t>(std::min(from + kPage, ids.size())));
    const QList<QList<Value>> rows = values.read(page);
    for (qsizetype i = 0; i < rows.size(); ++i) use(page[static_cast<size_t>(i)], rows[i]);
  }
}

void writeJson(Context& context, Values& text, PathValues& values, const EntityDef& def,
               const std::vector<qint64>& ids) {
  JsonList list(context.out, context.jsonLines);
  eachRow(values, ids, context.out, [&](qint64 id, const QList<Value>& row) {
    QList<std::pair<QString, Json>> members;
    const QList<FieldPath>& paths = values.paths();
    const bool hasId =
        std::any_of(paths.begin(), paths.end(), [](const FieldPath& p) { return p.text() == QLatin1String("id"); });
    if (!hasId) members.append({QStringLiteral("id"), Id(id).text(def.prefix)});
    for (qsizetype i = 0; i < paths.size(); ++i)
      members.append({paths[i].text(), text.json(paths[i].owner(), paths[i].field(), row[i])});
    list.add(Json::object(members));
  });
  list.end();
}

void writeTable(Context& context, Values& text, PathValues& values, const std::vector<qint64>& ids) {
  QStringList headings;
  QList<bool> right;
  for (const FieldPath& path : values.paths()) {
    const Kind kind = path.field().valueKind();
    headings << pathLabel(path);
    right << (kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money);
  }
  TextTable table(context.out, headings, right);
  eachRow(values, ids, context.out, [&](qint64, const QList<Value>& row) {
    QStringList cells;
    for (qsizetype i = 0; i < row.size(); ++i)
      cells << text.shown(values.paths()[i].owner(), values.paths()[i].field(), row[i]);
    table.add(cells);
  });
  table.end();
}

/// One row for each group, and an amount for each currency in it: what adds up in two currencies is two sums.
class GroupTable {
 public:
  GroupTable(Reader& reader, const ListQuery& query, const EntityDef& def, const ListOptions& options) {
    for (const QString& word : ctl::text(options.group).split(QLatin1Char(','), Qt::SkipEmptyParts))
      groups << need(parseGroup(word, def, reader.registry()));
    for (const QString& word : texts(options.aggregates)) {
      aggregates << need(parseAggregate(word, def, reader.registry()));
      headings << word;
    }
    // What is asked of all rows of a group first: it names the groups, those without an amount as well.
    QList<Aggregate> plain;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < aggregates.size(); ++i)
      if (!isMoney(i)) {
        plain << aggregates[i];
        places << i;
      }
    for (const Reader::GroupRow& found : reader.grouped(query, groups, plain)) {
      Row& row = rowOf(found);
      for (qsizetype i = 0; i < places.size(); ++i) row.cells[places[i]] << found.values[i];
    }
    for (qsizetype i = 0; i < aggregates.size(); ++i)
      if (isMoney(i)) addAmounts(reader.grouped(query, groups, {aggregates[i]}), i);
  }

  struct Row {
    QList<Value> keys;
    QList<QList<Value>> cells;  // by aggregate; of amounts one for each currency
  };
  QList<GroupKey> groups;
  QList<Aggregate> aggregates;
  QStringList headings;
  QList<Row> rows;

 private:
  bool isMoney(qsizetype i) const {
    const Aggregate& aggregate = aggregates[i];
    return !aggregate.path.isEmpty() && aggregate.function != Aggregate::Function::Count &&
           aggregate.path.field().valueKind() == Kind::Money;
  }

  void addAmounts(const QList<Reader::GroupRow>& found, qsizetype place) {
    // Groups of amounts are themselves apart by currency, and tell theirs first.
    const qsizetype own = moneyKeys().indexOf(aggregates[place].path.text());
    for (const Reader::GroupRow& part : found)
      if (!part.values.first().isNull())
        rowOf(part).cells[place] << MoneyValue{qRound64(part.values.first().decimal()),
                                               part.currencies[own < 0 ? part.currencies.size() - 1 : own]};
  }

  QStringList moneyKeys() const {
    QStringList paths;
    for (const GroupKey& group : groups)
      if (group.path.field().valueKind() == Kind::Money && !paths.contains(group.path.text()))
        paths << group.path.text();
    return paths;
  }

  Row& rowOf(const Reader::GroupRow& found) {
    QList<Value> keys = found.keys;
    const QStringList money = moneyKeys();
    QString place;
    for (qsizetype i = 0; i < keys.size(); ++i) {
      const qsizetype at = money.indexOf(groups[i].path.text());
      if (at >= 0 && !keys[i].isNull()) keys[i] = MoneyValue{keys[i].integer(), found.currencies[at]};
      const Value& key = keys[i];
      place += key.isMoney()  ? QString::number(key.money().minor) + key.money().currency
               : key.isText() ? key.text()
               : key.isList() ? key.list().join(QLatin1Char('\t'))
               : key.isNull() ? QString()
                              : QString::number(key.decimal(), 'g', 17) + QString::number(key.integer());
      place += QLatin1Char('\n');
    }
    const auto known = m_places.constFind(place);
    if (known != m_places.constEnd()) return rows[*known];
    m_places.insert(place, rows.size());
    rows << Row{keys, QList<QList<Value>>(aggregates.size())};
    return rows.last();
  }

  QHash<QString, qsizetype> m_places;  // of the rows, by their keys
};

int writeGroups(Context& context, Values& text, Reader& reader, const EntityDef& def, const ListQuery& query,
                const ListOptions& options) {
  const GroupTable found(reader, query, def, options);
  const auto keyText = [&](qsizetype i, const Value& value, bool shown) {
    const FieldPath& path = found.groups[i].path;
    if (found.groups[i].bucket != Bucket::None) return value.text();
    return shown ? text.shown(path.owner(), path.field(), value) : text.plain(path.owner(), path.field(), value);
  };
  // The earliest or latest moment is one, and not a number.
  const auto isMoment = [&](qsizetype i, const Value& value) {
    using Function = Aggregate::Function;
    const Aggregate& of = found.aggregates[i];
    return !value.isNull() && (of.function == Function::Min || of.function == Function::Max) && !of.path.isEmpty() &&
           of.path.field().valueKind() == Kind::Time;
  };
  const auto cellText = [&](qsizetype i, const Value& value, bool shown = false) {
    const FieldPath& path = found.aggregates[i].path;
    if (isMoment(i, value)) {
      const Value moment = value.isDecimal() ? Value(qRound64(value.decimal())) : value;
      return shown ? text.shown(path.owner(), path.field(), moment) : text.plain(path.owner(), path.field(), moment);
    }
    if (value.isMoney()) return text.plain(path.owner(), path.field(), value);
    if (value.isText()) return value.text();
    return value.isDecimal() ? QString::number(value.decimal(), 'g', 15) : QString::number(value.integer());
  };
  const auto cellJson = [&](qsizetype i, const QList<Value>& cell) {
    if (cell.isEmpty() || cell.first().isNull()) return Json();
    if (cell.first().isInteger() && !isMoment(i, cell.first())) return Json(cell.first().integer());
    if (cell.size() == 1) return Json(cellText(i, cell.first()));
    QList<Json> amounts;
    for (const Value& amount : cell) amounts << Json(cellText(i, amount));
    return Json::array(amounts);
  };
  JsonList list(context.out, context.jsonLines);
  QStringList allHeadings;
  for (const GroupKey& group : found.groups) allHeadings << pathLabel(group.path);
  TextTable table(context.out, allHeadings + found.headings,
                  QList<bool>(found.groups.size(), false) + QList<bool>(found.headings.size(), true));
  for (const GroupTable::Row& row : found.rows) {
    QList<std::pair<QString, Json>> members;
    QStringList cells;
    for (qsizetype i = 0; i < found.groups.size(); ++i) {
      members.append({found.groups[i].path.text(), Json::textOrNull(keyText(i, row.keys[i], false))});
      cells << keyText(i, row.keys[i], true);
    }
    for (qsizetype i = 0; i < found.aggregates.size(); ++i) {
      members.append({found.headings[i], cellJson(i, row.cells[i])});
      QStringList amounts;
      for (const Value& value : row.cells[i])
        if (!value.isNull()) amounts << cellText(i, value, true);
      cells << amounts.join(QStringLiteral("; "));
    }
    if (context.wantsJson())
      list.add(Json::object(members));
    else
      table.add(cells);
  }
  context.wantsJson() ? list.end() : table.end();
  return kOk;
}

int list(Context& context, const ListOptions& options) {
  const auto workspace = context.openToRead();
  const auto reader = readerAt(context, *workspace, options.asOf);
  const EntityDef& def = entityNamed(reader->registry(), options.entity);
  ListRequest request{text(options.where), text(options.sort), text(options.fields)};
  if (!options.view.empty()) request = withView(*reader, def, text(options.view), request);
  const ListQuery query = queryOf(request, def, *reader, options.deleted);
  for (const QString& remark : filterRemarks(*reader, query.filter, def)) context.out.note(remark);
  if (options.count) {
    const qint64 count = reader->count(query);
    if (context.wantsJson())
      context.out.json(Json::object({{QStringLiteral("count"), count}}));
    else
      context.out.line(QString::number(count));
    return kOk;
  }
  Values values(*workspace, *reader);
  if (!options.group.empty() || !options.aggregates.empty()) {
    ListOptions grouped = options;
    if (grouped.aggregates.empty()) grouped.aggregates = {"count"};
    return writeGroups(context, values, *reader, def, query, grouped);
  }
  PathValues columns(*reader, def, columnsOf(request.fields, def, reader->registry(), !context.wantsJson()));
  const std::vector<qint64> ids = reader->ids(query, options.limit);
  if (context.wantsJson())
    writeJson(context, values, columns, def, ids);
  else
    writeTable(context, values, columns, ids);
  return kOk;
}

}  // namespace

void addList(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("list", help(Ctl::tr("List, filter, sort, count and add up records")))->fallthrough();
  const auto options = std::make_shared<ListOptions>();
  command->add_option("entity", options->entity, help(Ctl::tr("What to list: contact, company, activity …")))
      ->required()
      ->type_name("ENTITY");
  command
      ->add_option("--where", options->where,
                   help(Ctl::tr("Filter, such as: stage = customer and company.city = \"Berlin\"")))
      ->type_name("EXPR");
  command
      ->add_option("--sort", options->sort, help(Ctl::tr("Fields to sort by; a minus sorts downwards: city,-created")))
      ->type_name("F,-G");
  command
      ->add_option("--fields", options->fields,
                   help(Ctl::tr("Fields to write, also through links: id,name,company.industry")))
      ->type_name("A,B,C.D");
  command->add_option("--view", options->view, help(Ctl::tr("A saved view by its name")))->type_name("NAME");
  command->add_option("--limit", options->limit, help(Ctl::tr("No more than so many rows")))
      ->type_name("N")
      ->check(wholeNumber(0));
  command->add_flag("--count", options->count, help(Ctl::tr("Write only how many there are")));
  command->add_flag("--deleted", options->deleted, help(Ctl::tr("The recycle bin instead")));
  command->add_option("--as-of", options->asOf, help(Ctl::tr("As everything stood at the end of a day, or at a time")))
      ->type_name("DATE");
  command->add_option("--group", options->group, help(Ctl::tr("Group by fields: stage or month(created)")))
      ->type_name("F");
  command
      ->add_option("--sum", options->aggregates,
                   help(Ctl::tr("What to add up per group: count, sum(F), avg(F), min(F), max(F)")))
      ->type_name("A");
  context.onRun(command, [&context, options] { return list(context, *options); });
}

}  // namespace relata::ctl
