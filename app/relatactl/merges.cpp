#include "merges.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "core/duplicates/duplicate_search.h"
#include "words.h"

namespace relata::ctl {
namespace {

Id idOf(Reader& reader, const EntityDef& def, const QString& word) {
  const Named named = recordNamed(reader, word);
  if (named.def->key != def.key) throw Failure{Problem("merge-other-kind", {entityPlural(*named.def)})};
  return named.id;
}

void addGroup(std::vector<MergeOrder>& orders, Reader& reader, const EntityDef& def, const QStringList& words) {
  MergeOrder order;
  for (const QString& word : words) order.records.push_back(idOf(reader, def, word));
  if (order.records.size() > 1) orders.push_back(order);
}

/// Pairs that hang together are one group: A with B, and B with C.
std::vector<MergeOrder> chained(const std::vector<MergeOrder>& orders) {
  std::vector<MergeOrder> out;
  for (const MergeOrder& order : orders) {
    MergeOrder whole = order;
    for (auto it = out.begin(); it != out.end();) {
      const bool touches = std::any_of(whole.records.begin(), whole.records.end(), [&](Id id) {
        return std::find(it->records.begin(), it->records.end(), id) != it->records.end();
      });
      if (!touches) {
        ++it;
        continue;
      }
      MergeOrder earlier = *it;
      it = out.erase(it);
      for (const Id id : whole.records)
        if (std::find(earlier.records.begin(), earlier.records.end(), id) == earlier.records.end())
          earlier.records.push_back(id);
      whole = earlier;
    }
    out.push_back(whole);
  }
  return out;
}

void readJson(std::vector<MergeOrder>& orders, Reader& reader, const EntityDef& def, const QJsonArray& array) {
  for (const QJsonValue& item : array) {
    QStringList words;
    if (item.isObject())
      words << item[QLatin1String("a")].toString() << item[QLatin1String("b")].toString();
    else
      for (const QJsonValue& id : item.toArray()) words << id.toString();
    addGroup(orders, reader, def, words);
  }
}

QString nameOf(Reader& reader, const EntityDef& def, Id id) {
  const std::optional<Record> record = reader.record(def, id);
  return id.text(def.prefix) + QLatin1Char(' ') + (record ? oneLine(record->title()) : QString());
}

Json fieldJson(Values& values, const EntityDef& def, const MergePlan& plan, const MergeGroup& group,
               const FieldDef& field) {
  const Record& from = plan.records[group.from];
  return Json::object({{QStringLiteral("field"), field.key},
                       {QStringLiteral("rule"), mergeRuleKey(group.rule)},
                       {QStringLiteral("from"), from.idText()},
                       {QStringLiteral("value"), values.json(def, field, from.value(field.key))}});
}

Json planJson(Values& values, const EntityDef& def, const MergePlan& plan) {
  QList<Json> fields, others;
  for (const MergeGroup& group : plan.groups)
    for (const FieldDef* field : group.fields)
      if (group.differs) fields << fieldJson(values, def, plan, group, *field);
  for (qsizetype i = 1; i < plan.records.size(); ++i) others << Json(plan.records[i].idText());
  return Json::object({{QStringLiteral("stays"), plan.records.first().idText()},
                       {QStringLiteral("merged"), Json::array(others)},
                       {QStringLiteral("fields"), Json::array(fields)}});
}

void printPlan(Context& context, Values& values, const EntityDef& def, const MergePlan& plan) {
  QStringList names;
  for (const Record& record : plan.records) names << record.idText() + QLatin1Char(' ') + oneLine(record.title());
  context.out.line(Output::strong(names.join(QStringLiteral(" + "))));
  for (const MergeGroup& group : plan.groups)
    for (const FieldDef* field : group.fields) {
      if (!group.differs) continue;
      const Value kept = plan.records[group.from].value(field->key);
      // Fields that go together may differ in one of them alone.
      if (std::all_of(plan.records.begin(), plan.records.end(),
                      [&](const Record& record) { return record.value(field->key) == kept; }))
        continue;
      const QString shown = values.shown(def, *field, kept);
      context.out.line(QStringLiteral("  %1: %2 (%3)")
                           .arg(fieldLabel(def, *field), shown.isEmpty() ? QStringLiteral("–") : oneLine(shown),
                                mergeRuleText(group.rule)));
    }
}

}  // namespace

std::optional<MergeRule> ruleNamed(const std::string& word) {
  if (word.empty()) return std::nullopt;
  const auto rule = mergeRuleFromKey(text(word));
  if (!rule)
    throw Failure{Problem("option-value",
                          {QStringLiteral("--rule"), text(word), QStringLiteral("filled, primary, newest, longest")})};
  return rule;
}

std::vector<MergeOrder> mergesOfFile(Reader& reader, const EntityDef& def, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) throw Failure{Problem("no-such-file", {path})};
  const QByteArray content = file.readAll();
  std::vector<MergeOrder> orders;
  if (content.trimmed().startsWith('[')) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isArray()) throw Failure{Problem("merge-line", {QStringLiteral("1"), error.errorString()})};
    readJson(orders, reader, def, document.array());
    return chained(orders);
  }
  int number = 0;
  for (const QString& line : QString::fromUtf8(content).split(QLatin1Char('\n'))) {
    ++number;
    QString plain = line;
    for (const char separator : {',', ';', '\t', '"'}) plain.replace(QLatin1Char(separator), QLatin1Char(' '));
    const QStringList words = plain.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || words.first().startsWith(QLatin1Char('#'))) continue;
    if (words.size() < 2) throw Failure{Problem("merge-line", {QString::number(number), line.trimmed()})};
    addGroup(orders, reader, def, words);
  }
  return chained(orders);
}

int printMerges(Context& context, Workspace& workspace, Reader& reader, const EntityDef& def,
                const std::vector<MergeOrder>& orders) {
  Values values(workspace, reader);
  JsonList list(context.out, context.jsonLines);
  for (const MergeOrder& order : orders) {
    QList<Record> records;
    for (const Id id : order.records)
      if (const auto record = reader.record(def, id)) records << *record;
    const MergePlan plan = planMerge(reader.connection(), records, order.rule, order.choices);
    if (context.wantsJson())
      list.add(planJson(values, def, plan));
    else
      printPlan(context, values, def, plan);
  }
  if (context.wantsJson()) list.end();
  context.out.note(Ctl::tr("%n record(s) would stay", nullptr, static_cast<int>(orders.size())));
  return kOk;
}

int runMerges(Context& context, Workspace& workspace, Reader& reader, const EntityDef& def,
              const std::vector<MergeOrder>& orders) {
  if (orders.empty()) {
    context.out.note(Ctl::tr("There is nothing to merge."));
    if (context.wantsJson()) context.out.json(Json::array({}));
    return kOk;
  }
  QList<Json> merged;
  int gone = 0;
  for (const MergeOrder& order : orders) {
    QList<Json> others;
    for (size_t i = 1; i < order.records.size(); ++i) others << Json(order.records[i].text(def.prefix));
    gone += static_cast<int>(others.size());
    merged << Json::object({{QStringLiteral("stays"), order.records.front().text(def.prefix)},
                            {QStringLiteral("merged"), Json::array(others)}});
  }
  const QString what = orders.size() == 1 ? nameOf(reader, def, orders.front().records.front())
                                          : Ctl::tr("%n group(s)", nullptr, static_cast<int>(orders.size()));
  need(workspace.transact({ActKind::Merge, def.key, {what}},
                          [&](Transaction& tx) { return mergeRecords(tx, def, orders); }));
  if (context.wantsJson())
    context.out.json(Json::array(merged));
  else
    for (const MergeOrder& order : orders) context.out.line(order.records.front().text(def.prefix));
  context.out.note(Ctl::tr("%n record(s) went into others; “relatactl undo” brings them back.", nullptr, gone));
  return kOk;
}

}  // namespace relata::ctl
