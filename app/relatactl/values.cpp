#include "values.h"

#include <QDateTime>
#include <QTextStream>

#include "core/base/repetition.h"
#include "core/base/typed_date.h"
#include "core/duplicates/merge.h"
#include "core/sales/move_deal.h"
#include "core/store/history_start.h"
#include "core/store/settings.h"
#include "core/store/link_names.h"

namespace relata::ctl {

Values::Values(const Workspace& workspace, Reader& reader) : m_reader(reader) {
  m_context.zone = reader.context().zone;
  m_context.now = workspace.now();
  m_context.words = true;
  m_context.currency = baseCurrency(reader.connection());
  m_context.resolveLink = [this](const FieldDef& link, const QString& text) { return resolve(link, text); };
  m_context.linkText = [this](const FieldDef& link, Id id) { return titleOf(link, id); };
}

/// The id of a record that was merged into another one means that other one. Two pipelines may both have a "Won".
Result<Id> Values::resolve(const FieldDef& link, const QString& typed) {
  if (link.linkTo.contains(QLatin1String("stage"))) return stageNamed(m_reader.connection(), typed, m_pipeline);
  const Result<Id> found = m_reader.linkNamed(link, typed);
  if (found.ok() && link.linkTo.contains(QLatin1String("pipeline"))) m_pipeline = *found;
  const EntityDef* def = found.ok() ? m_reader.entityOf(*found) : nullptr;
  return def ? Result<Id>(survivorOf(m_reader.connection(), *def, *found)) : found;
}

const QString& Values::titleOf(const FieldDef& link, Id id) {
  auto it = m_titles.find(id.bits());
  if (it == m_titles.end()) {
    const QString title = m_reader.title(link, id);
    it = m_titles.insert(id.bits(), title.isEmpty() ? idText(id) : title);
  }
  return *it;
}

QString Values::idText(Id id) {
  if (!id) return {};
  const EntityDef* def = m_reader.entityOf(id);
  return id.text(def ? def->prefix : QStringLiteral("ID"));
}

QString Values::ownId(const EntityDef& def, const Value& value) {
  return value.isNull() ? QString() : value.id().text(def.prefix);
}

Value Values::parse(const EntityDef& def, const FieldDef& field, const QString& text) {
  Value value = need(parseFieldText(def, field, text, m_context));
  if (auto problem = wrongPoint(def, field, text)) throw Failure{*problem};
  return value;
}

QString Values::plain(const EntityDef& def, const FieldDef& field, const Value& value) {
  return isRecordWord(field) ? ownId(def, value) : fieldText(def, field, value, m_context);
}

QString Values::shown(const EntityDef& def, const FieldDef& field, const Value& value) {
  if (value.isNull()) return {};
  if (field.valueKind() == Kind::Choice) return choiceLabel(def, field, value.text());
  if (field.kind == Kind::MultiChoice) {
    QStringList labels;
    for (const QString& key : value.list()) labels << choiceLabel(def, field, key);
    return labels.join(QStringLiteral("; "));
  }
  if (field.valueKind() == Kind::Time)
    return QDateTime::fromMSecsSinceEpoch(value.integer(), m_context.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  if (field.is(FieldFlag::Repeats))
    if (const auto repetition = repetitionOfRule(value.text())) return repetitionText(*repetition);
  return plain(def, field, value);
}

Json Values::json(const EntityDef& def, const FieldDef& field, const Value& value) {
  if (value.isNull()) return field.kind == Kind::Tags || field.kind == Kind::MultiChoice ? Json::array({}) : Json();
  switch (field.valueKind()) {
    case Kind::Integer: return value.integer();
    case Kind::Decimal: return value.decimal();
    case Kind::Bool: return value.flag();
    case Kind::Tags:
    case Kind::MultiChoice: return Json::strings(value.list());
    default: return plain(def, field, value);
  }
}

Named recordNamed(Reader& reader, const QString& idText) {
  const auto parsed = parseId(idText);
  if (!parsed)
    for (const EntityDef& each : reader.registry().entities())
      if (const Id id = numberedRecord(reader.connection(), each, idText))
        return {&each, survivorOf(reader.connection(), each, id), id};
  if (!parsed) throw Failure{Problem("not-an-id", {idText})};
  const EntityDef* def = reader.registry().byPrefix(parsed->prefix);
  if (!def || !reader.record(*def, parsed->id)) throw Failure{Problem("no-such-record", {idText})};
  return {def, survivorOf(reader.connection(), *def, parsed->id), parsed->id};
}

QStringList idsOf(const std::vector<std::string>& given) {
  QStringList ids;
  for (const QString& one : texts(given)) {
    if (one != QLatin1String("-")) {
      ids << one;
      continue;
    }
    QTextStream input(stdin);
    while (!input.atEnd())
      if (const QString word = input.readLine().simplified().section(QLatin1Char(' '), 0, 0); parseId(word))
        ids << word;
  }
  ids.removeDuplicates();
  return ids;
}

QList<FieldPath> pathsOf(const QString& list, const EntityDef& def, const Registry& registry) {
  QList<FieldPath> paths;
  for (const QString& word : list.split(QLatin1Char(','), Qt::SkipEmptyParts))
    paths << need(resolvePath(QStringView(word).trimmed(), def, registry));
  return paths;
}

QDate dayNamed(const char* option, const std::string& word) {
  if (word.empty()) return {};
  // With a time behind it Qt would take the day alone, and nobody would hear that the time did not count.
  const QDate day = QDate::fromString(text(word), QStringLiteral("yyyy-MM-dd"));
  if (!day.isValid()) throw Failure{Problem("value-not-date", {QLatin1String(option), text(word)})};
  return day;
}

namespace {

UtcMs momentOf(const QString& text, Workspace& workspace) {
  const QTimeZone zone = workspace.filterContext().zone;
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(workspace.now(), zone);
  UtcMs moment = 0;
  if (const QDateTime exact = QDateTime::fromString(text, Qt::ISODateWithMs);
      exact.isValid() && text.contains(QLatin1Char('T'))) {
    moment = text.endsWith(QLatin1Char('Z')) || exact.timeSpec() != Qt::LocalTime
                 ? exact.toMSecsSinceEpoch()
                 : QDateTime(exact.date(), exact.time(), zone).toMSecsSinceEpoch();
  } else if (const auto read = readDate(text, true)) {
    const QTime time = read->time.isValid() ? read->time : QTime(23, 59, 59, 999);
    moment = read->hasOffset ? QDateTime(read->date, time, Qt::OffsetFromUTC, read->offsetSeconds).toMSecsSinceEpoch()
                             : QDateTime(read->date, time, zone).toMSecsSinceEpoch();
  } else if (const auto typed = readTypedDate(text, {now, true})) {
    moment = QDateTime(typed->date, typed->time.value_or(QTime(23, 59, 59, 999)), zone).toMSecsSinceEpoch();
  } else {
    throw Failure{Problem(
        "option-value", {QStringLiteral("--as-of"), text, QStringLiteral("2026-03-01, 2026-03-01T14:30, yesterday")})};
  }
  // What is to come is known to nobody: today's figures under a later day would be made up.
  if (QDateTime::fromMSecsSinceEpoch(moment, zone).date() > now.date()) throw Failure{Problem("as-of-future", {text})};
  return moment;
}

}  // namespace

std::unique_ptr<Reader> knownAt(Workspace& workspace, const std::string& when) {
  if (when.empty()) return workspace.read();
  auto reader = workspace.readAsOf(momentOf(text(when), workspace));
  if (const auto unknown = beforeHistory(reader->connection(), reader->context().now, reader->context().zone))
    throw Failure{*unknown};
  return reader;
}

std::unique_ptr<Reader> readerAt(Context& context, Workspace& workspace, const std::string& when) {
  if (when.empty()) return workspace.read();
  auto reader = workspace.readAsOf(momentOf(text(when), workspace));
  if (const auto unknown = beforeHistory(reader->connection(), reader->context().now, reader->context().zone))
    context.out.note(describe(*unknown));
  return reader;
}

}  // namespace relata::ctl
