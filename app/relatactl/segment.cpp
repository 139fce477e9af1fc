#include <QDateTime>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/marketing/segment_acts.h"
#include "core/marketing/segment_members.h"
#include "core/store/filter_why.h"
#include "people.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct SegmentArguments {
  std::string name, other, where, of = "contact";
  std::vector<std::string> records;
  int months = 12;
};

const EntityDef& entityOf(const Registry& registry, const SegmentArguments& given) {
  return entityNamed(registry, given.of);
}

Filter filterOf(const Reader& reader, const EntityDef& def, const std::string& where) {
  return need(parseFilter(text(where), def, reader.registry()));
}

int list(Context& context) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"segment");
  TextTable table(context.out,
                  {Ctl::tr("Segment"), Ctl::tr("Of"), Ctl::tr("Kind"), Ctl::tr("Count"), Ctl::tr("Conditions")},
                  {false, false, false, true, false});
  JsonList json(context.out, context.jsonLines);
  QList<const FieldDef*> fields;
  for (const QStringView key : {u"name", u"entity", u"kind", u"filter"}) fields << def.field(key);
  for (const Record& record : reader->records(def, reader->ids({def.key, {}, {}, false}), fields)) {
    const auto query = segmentQuery(*reader, record.id());
    const std::optional<qint64> count = query.ok() ? std::optional(segmentCount(*reader, *query)) : std::nullopt;
    if (context.wantsJson()) {
      json.add(Json::object({{s("id"), record.idText()},
                             {s("name"), record.title()},
                             {s("entity"), record.text("entity")},
                             {s("kind"), record.text("kind")},
                             {s("count"), count ? Json(*count) : Json()},
                             {s("filter"), Json::textOrNull(record.text("filter"))},
                             {s("problem"), query.ok() ? Json() : Json(describe(query.problem()))}}));
      continue;
    }
    table.add({oneLine(record.title()), choiceLabel(def, *fields[1], record.text("entity")), record.text("kind"),
               count ? QString::number(*count) : QString::fromUtf8("–"),
               oneLine(query.ok() ? record.text("filter") : describe(query.problem()))});
  }
  context.wantsJson() ? json.end() : table.end();
  return kOk;
}

int count(Context& context, const SegmentArguments& given) {
  if (given.name.empty() == given.where.empty()) throw Failure{Problem("segment-which")};
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  qint64 count = 0;
  QStringList notes;
  if (given.where.empty()) {
    const auto query = need(segmentNamed(*reader, text(given.name)));
    count = segmentCount(*reader, query);
    notes = query.where.notes;
  } else {
    const EntityDef& def = entityOf(reader->registry(), given);
    const Filter filter = filterOf(*reader, def, given.where);
    count = reader->count({def.key, filter, {}, false});
    notes = compileFilter(filter, def, reader->registry(), reader->context()).notes;
  }
  for (const QString& note : notes) context.out.note(note);
  context.wantsJson() ? context.out.json(Json::object({{s("count"), count}}))
                      : context.out.line(QString::number(count));
  return kOk;
}

/// Says a reason and what it rests on, each a step further in.
class Reasons {
 public:
  Reasons(Values& values, Output& out) : m_values(values), m_out(out) {}

  void say(const FilterReason& reason, int depth = 0) {
    m_out.line(QString(depth * 2, u' ') + mark(reason) + u' ' + words(reason));
    for (const FilterReason& child : reason.children) say(child, depth + 1);
  }

  Json json(const FilterReason& reason) {
    static constexpr const char* kKinds[] = {"all", "any", "not", "condition", "segment"};
    QList<Json> children;
    for (const FilterReason& child : reason.children) children << json(child);
    return Json::object({{s("kind"), s(kKinds[static_cast<int>(reason.kind)])},
                         {s("holds"), reason.holds},
                         {s("text"), Json::textOrNull(reason.text)},
                         {s("value"), reason.path ? Json::textOrNull(own(reason)) : Json()},
                         {s("count"), reason.count ? Json(*reason.count) : Json()},
                         {s("children"), Json::array(children)}});
  }

 private:
  static QString mark(const FilterReason& reason) { return reason.holds ? Ctl::tr("yes") : Ctl::tr("no"); }

  QString own(const FilterReason& reason) {
    return m_values.shown(reason.path->owner(), reason.path->field(), reason.value);
  }

  QString words(const FilterReason& reason) {
    switch (reason.kind) {
      case FilterReason::Kind::All: return Ctl::tr("all of these:");
      case FilterReason::Kind::Any: return Ctl::tr("any of these:");
      case FilterReason::Kind::Not: return Ctl::tr("not:");
      case FilterReason::Kind::Segment:
        return (reason.isList ? Ctl::tr("on the list “%1”") : Ctl::tr("in the segment “%1”")).arg(oneLine(reason.text));
      case FilterReason::Kind::Condition: break;
    }
    if (reason.count)
      return QStringLiteral("%1  (%2)").arg(oneLine(reason.text), Ctl::tr("%n found", nullptr, int(*reason.count)));
    if (!reason.path) return oneLine(reason.text);
    const QString value = oneLine(own(reason));
    return QStringLiteral("%1  (%2)")
        .arg(oneLine(reason.text), value.isEmpty() ? Ctl::tr("is empty") : Ctl::tr("is %1").arg(value));
  }

  Values& m_values;
  Output& m_out;
};

int why(Context& context, const SegmentArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const auto query = need(segmentNamed(*reader, text(given.name)));
  const EntityDef& def = *query.entity;
  const Id person = recordByIdOrName(*reader, def, given.records.at(0));
  const auto record = reader->record(def, person);
  const FilterReason reason = explainFilter(*reader, def, segmentFilter(query.id.text(s("SE"))), person);
  const bool isIn = record && !record->deleted && reason.holds;
  Values values(*workspace, *reader);
  Reasons reasons(values, context.out);
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("segment"), query.name},
                                   {s("record"), person.text(def.prefix)},
                                   {s("in"), isIn},
                                   {s("deleted"), record && record->deleted},
                                   {s("because"), reasons.json(reason)}}));
    return kOk;
  }
  const QString name = oneLine(record ? record->title() : text(given.records.at(0)));
  context.out.line(
      Output::strong((isIn ? Ctl::tr("%1 is in “%2”") : Ctl::tr("%1 is not in “%2”")).arg(name, oneLine(query.name))));
  if (record && record->deleted) context.out.line(Ctl::tr("In the recycle bin, and so in no segment."));
  if (reason.isList || reason.children.isEmpty())
    reasons.say(reason);
  else
    for (const FilterReason& child : reason.children) reasons.say(child);
  return kOk;
}

/// Whom an act on a list is about: records by id, those of another segment, those that fit a filter.
std::vector<qint64> chosen(Workspace& workspace, const SegmentQuery& segment, const SegmentArguments& given) {
  const auto reader = workspace.read();
  const int ways = !given.records.empty() + !given.other.empty() + !given.where.empty();
  if (ways != 1) throw Failure{Problem("segment-whom")};
  if (!given.other.empty()) {
    const auto other = need(segmentNamed(*reader, text(given.other)));
    if (other.entity->key != segment.entity->key) throw Failure{Problem("segment-other-kind", {other.name})};
    return segmentMembers(*reader, other);
  }
  const EntityDef& def = *reader->registry().entity(segment.entity->key);
  if (!given.where.empty()) return reader->ids({def.key, filterOf(*reader, def, given.where), {}, false});
  std::vector<qint64> ids;
  for (const QString& one : idsOf(given.records)) ids.push_back(recordNamed(*reader, one).id.bits());
  return ids;
}

int change(Context& context, const SegmentArguments& given, bool add) {
  const auto workspace = context.openToWrite();
  const auto query = need(segmentNamed(*workspace->read(), text(given.name)));
  const std::vector<qint64> records = chosen(*workspace, query, given);
  const QString source = given.other.empty() ? QString() : Ctl::tr("segment “%1”").arg(text(given.other));
  const qint64 count =
      need(add ? addToSegment(*workspace, query.id, records, source) : takeFromSegment(*workspace, query.id, records));
  if (context.wantsJson())
    context.out.json(Json::object({{s(add ? "added" : "removed"), count}, {s("asked"), qint64(records.size())}}));
  else
    context.out.note((add ? Ctl::tr("%1 of %2 are new on “%3”") : Ctl::tr("%1 of %2 were taken off “%3”"))
                         .arg(count)
                         .arg(records.size())
                         .arg(oneLine(query.name)));
  return kOk;
}

int overlap(Context& context, const SegmentArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const auto first = need(segmentNamed(*reader, text(given.name)));
  const auto second = need(segmentNamed(*reader, text(given.other)));
  const SegmentOverlap found = need(segmentOverlap(*reader, first, second));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("first"), found.first}, {s("both"), found.both}, {s("second"), found.second}}));
    return kOk;
  }
  TextTable table(context.out, {Ctl::tr("Who"), Ctl::tr("Count")}, {false, true});
  table.add({Ctl::tr("only in “%1”").arg(oneLine(first.name)), QString::number(found.first)});
  table.add({Ctl::tr("in both"), QString::number(found.both)});
  table.add({Ctl::tr("only in “%1”").arg(oneLine(second.name)), QString::number(found.second)});
  table.end();
  return kOk;
}

int growth(Context& context, const SegmentArguments& given) {
  const auto workspace = context.openToRead();
  const auto query = need(segmentNamed(*workspace->read(), text(given.name)));
  const QDate today = QDateTime::fromMSecsSinceEpoch(workspace->now(), workspace->filterContext().zone).date();
  const QList<SegmentSize> sizes = segmentGrowth(*workspace, segmentFilter(query.id.text(s("SE"))), query.entity->key,
                                                 growthDays(today, given.months));
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const SegmentSize& size : sizes)
      list.add(Json::object(
          {{s("day"), size.day.toString(Qt::ISODate)}, {s("count"), size.count ? Json(*size.count) : Json()}}));
    list.end();
    return kOk;
  }
  TextTable table(context.out, {Ctl::tr("Day"), Ctl::tr("Count")}, {false, true});
  for (const SegmentSize& size : sizes)
    table.add({size.day.toString(Qt::ISODate), size.count ? QString::number(*size.count) : QString::fromUtf8("–")});
  table.end();
  context.out.note(Ctl::tr("By today’s conditions over what was known on each day."));
  return kOk;
}

using Run = int (*)(Context&, const SegmentArguments&);

CLI::App* command(CLI::App& segment, Context& context, const char* name, const QString& about,
                  const std::shared_ptr<SegmentArguments>& given, Run run) {
  CLI::App* one = segment.add_subcommand(name, help(about))->fallthrough();
  context.onRun(one, [&context, given, run] { return run(context, *given); });
  return one;
}

void addWhom(CLI::App* one, const std::shared_ptr<SegmentArguments>& given) {
  one->add_option("segment", given->name, help(Ctl::tr("The list, by name or id")))->required()->type_name("SEGMENT");
  one->add_option("records", given->records, help(Ctl::tr("Ids; - reads them from standard input")))->type_name("ID");
  one->add_option("--from", given->other, help(Ctl::tr("Everybody who is in another segment now")))
      ->type_name("SEGMENT");
  one->add_option("--where", given->where, help(Ctl::tr("Everybody who fits a filter now")))->type_name("EXPR");
}

}  // namespace

void addSegment(CLI::App& app, Context& context) {
  CLI::App* segment =
      app.add_subcommand("segment", help(Ctl::tr("Segments: who is in them, why, and how that changes")))
          ->fallthrough();
  segment->require_subcommand(1);
  const auto given = std::make_shared<SegmentArguments>();
  command(*segment, context, "list", Ctl::tr("All segments with their counts"), given,
          [](Context& of, const SegmentArguments&) { return list(of); });
  CLI::App* counted =
      command(*segment, context, "count", Ctl::tr("How many are in a segment, or fit a filter"), given, count);
  counted->add_option("segment", given->name, help(Ctl::tr("By name or id")))->type_name("SEGMENT");
  counted->add_option("--where", given->where, help(Ctl::tr("A filter instead of a segment")))->type_name("EXPR");
  counted->add_option("--of", given->of, help(Ctl::tr("What the filter is about: contact or company")))
      ->type_name("ENTITY")
      ->check(CLI::IsMember({"contact", "company"}));
  CLI::App* asked = command(*segment, context, "why",
                            Ctl::tr("Why somebody is in a segment or not, condition by condition"), given, why);
  asked->add_option("segment", given->name, help(Ctl::tr("By name or id")))->required()->type_name("SEGMENT");
  asked->add_option("who", given->records, help(Ctl::tr("A person or company, by id or name")))
      ->required()
      ->expected(1)
      ->type_name("WHO");
  addWhom(command(*segment, context, "add", Ctl::tr("Put people or companies on a list"), given,
                  [](Context& of, const SegmentArguments& on) { return change(of, on, true); }),
          given);
  addWhom(command(*segment, context, "remove", Ctl::tr("Take people or companies off a list"), given,
                  [](Context& of, const SegmentArguments& on) { return change(of, on, false); }),
          given);
  CLI::App* both =
      command(*segment, context, "overlap", Ctl::tr("How many two segments have in common"), given, overlap);
  both->add_option("first", given->name, help(Ctl::tr("By name or id")))->required()->type_name("SEGMENT");
  both->add_option("second", given->other, help(Ctl::tr("By name or id")))->required()->type_name("SEGMENT");
  CLI::App* past =
      command(*segment, context, "growth", Ctl::tr("How many were in it at the end of each month"), given, growth);
  past->add_option("segment", given->name, help(Ctl::tr("By name or id")))->required()->type_name("SEGMENT");
  past->add_option("--months", given->months, help(Ctl::tr("How many months back")))
      ->type_name("N")
      ->check(CLI::Range(1, 60));
}

}  // namespace relata::ctl
