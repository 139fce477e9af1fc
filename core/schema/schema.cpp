#include "core/schema/schema.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "core/db/db_error.h"

namespace relata::schema {
namespace {

QString resource(const char* name) {
  QFile file(QLatin1String(":/schema/") + QLatin1String(name));
  if (!file.open(QIODevice::ReadOnly))
    throw db::DbError(1, QStringLiteral("schema file %1 is missing").arg(QLatin1String(name)));
  return QString::fromUtf8(file.readAll());
}

QSet<QString> bookkeepingTables() {
  static const QRegularExpression create(QStringLiteral("CREATE (?:VIRTUAL )?TABLE (\\w+)"));
  QSet<QString> names;
  auto it = create.globalMatch(resource("0001_bookkeeping.sql"));
  while (it.hasNext()) names << it.next().captured(1);
  return names << QStringLiteral("blob");
}

QSet<QString> knownIndexes() {
  static const QRegularExpression create(QStringLiteral("CREATE INDEX (?:IF NOT EXISTS )?(\\w+)"));
  QSet<QString> names;
  for (const char* file : {"0001_bookkeeping.sql", "indexes.sql"}) {
    auto it = create.globalMatch(resource(file));
    while (it.hasNext()) names << it.next().captured(1);
  }
  return names;
}

QStringList columnNames(db::Connection& connection, const QString& table) {
  QStringList out;
  db::Statement columns(connection, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
  columns.bind(1, table);
  while (columns.step()) out << columns.text(0);
  return out;
}

QStringList expectedColumns(const EntityDef& def) {
  QStringList columns{QStringLiteral("id")};
  for (const FieldDef& field : def.fields)
    if (!field.custom) columns << fieldColumns(field);
  columns << QStringLiteral("_h") << QStringLiteral("_d") << QStringLiteral("_sp") << QStringLiteral("_del");
  if (hasSortKey(def)) columns << QStringLiteral("_key");
  return columns;
}

bool isCustomColumn(const QString& column) { return column.startsWith(QLatin1String("f_")); }

void compareColumns(db::Connection& connection, const EntityDef& def, QStringList& problems) {
  const QStringList found = columnNames(connection, def.table);
  for (const QString& column : expectedColumns(def))
    if (!found.contains(column)) problems << QStringLiteral("column %1.%2 is missing").arg(def.table, column);
  for (const QString& column : found)
    if (!expectedColumns(def).contains(column) && !isCustomColumn(column))
      problems << QStringLiteral("unknown column %1.%2").arg(def.table, column);
}

}  // namespace

int currentVersion() { return static_cast<int>(migrations().size()); }

QList<Migration> migrations() {
  return {
      {1, QStringLiteral("Journal, search index and the entities of the first release"),
       resource("0001_bookkeeping.sql") + resource("0001_entities.sql")},
      {2, QStringLiteral("What was merged, and what was said to be no duplicate"), resource("0002_duplicates.sql")},
      {3, QStringLiteral("What address cards say beyond the fields of a contact"), resource("0003_cards.sql")},
      {4, QStringLiteral("Attachments, important dates, contact rhythm, referrals, reminders"),
       resource("0004_care.sql")},
      {5, QStringLiteral("Address books on servers, and their cards"), resource("0005_address_books.sql")},
      {6, QStringLiteral("Pipelines, stages, deals and what is said about them"), resource("0006_sales.sql")},
      {7, QStringLiteral("Products, price lists, quotes, orders and contracts"), resource("0007_quotes.sql")},
      {8, QStringLiteral("Tasks that deals are given in a stage"), resource("0008_stage_tasks.sql")},
      {9, QStringLiteral("Goals, adjustments and past forecasts; the day a deal was opened"),
       resource("0009_reports.sql")},
      {10, QStringLiteral("Leads, who gets them and what they score"), resource("0010_leads.sql")},
      {11, QStringLiteral("Templates for mails and notes; how calls ended"), resource("0011_templates.sql")},
      {12, QStringLiteral("Places of activities, and their ids in calendars"), resource("0012_calendar.sql")},
      {13, QStringLiteral("Who approves discounts; goals of a product"), resource("0013_approval.sql")},
      {14, QStringLiteral("Tickets, their messages, business hours and SLA policies"), resource("0014_service.sql")},
      {15, QStringLiteral("How activities come again"), resource("0015_repeats.sql")},
      {16, QStringLiteral("Tickets that wait until a time"), resource("0016_snooze.sql")},
      {17, QStringLiteral("Articles, and recognised categories"), resource("0017_knowledge.sql")},
      {18, QStringLiteral("Mail accounts, threads and the outbox; mails that opened no ticket"),
       resource("0018_mail.sql")},
      {19, QStringLiteral("Surveys of customers"), resource("0019_surveys.sql")},
      {20, QStringLiteral("Segments of people and companies"), resource("0020_segments.sql")},
      {21, QStringLiteral("Consents, and addresses that are not written to"), resource("0021_consent.sql")},
      {22,
       QStringLiteral("Older mails, copies and where answers are wanted; when surveys ask; pauses kept with tickets"),
       resource("0022_whole_service.sql")},
      {23, QStringLiteral("Campaigns, their members, costs and mails; contents and coupons"),
       resource("0023_campaigns.sql")},
      {24, QStringLiteral("Scores of people, hand-overs and journeys"), resource("0024_journeys.sql")},
      {25, QStringLiteral("Variants and hold-out groups of campaigns; opens and clicks of their mails"),
       resource("0025_campaign_tests.sql")},
      {26, QStringLiteral("The text of mails without a ticket; further addresses of mail accounts"),
       resource("0026_intake.sql")},
      {27,
       QStringLiteral("Visits of the web site of articles; further questions of surveys; when a list was given out"),
       resource("0027_visits.sql")},
      {28, QStringLiteral("Visits that go on in the next log"), resource("0028_visit_traces.sql")},
      {29, QStringLiteral("Since when customers wait for the first response"), resource("0029_first_asked.sql")},
      {30, QStringLiteral("How long contracts renew themselves; the teams of goals"),
       resource("0030_terms_and_teams.sql")}};
}

void migrate(db::Connection& connection) {
  const auto from = connection.integer(QStringLiteral("PRAGMA user_version"));
  for (const Migration& step : migrations()) {
    if (step.version <= from) continue;
    db::Transaction transaction(connection);
    connection.exec(step.sql);
    connection.exec(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    connection.exec(QStringLiteral("PRAGMA user_version=%1").arg(step.version));
    transaction.commit();
  }
}

void ensureIndexes(db::Connection& connection) {
  static const QRegularExpression create(QStringLiteral("CREATE INDEX IF NOT EXISTS ((\\w+) [^;]+);"));
  const QString wanted = resource("indexes.sql");
  QHash<QString, QString> present;
  {
    db::Statement list(connection,
                       QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL"));
    while (list.step()) present.insert(list.text(0), list.text(1));
  }
  for (auto it = create.globalMatch(wanted); it.hasNext();) {
    const QRegularExpressionMatch index = it.next();
    const QString found = present.value(index.captured(2));
    if (found == QLatin1String("CREATE INDEX ") + index.captured(1)) continue;
    if (!found.isEmpty()) connection.exec(QStringLiteral("DROP INDEX ") + index.captured(2));
    connection.exec(QStringLiteral("CREATE INDEX ") + index.captured(1));
  }
}

void dropIndexes(db::Connection& connection, const QString& table) {
  QStringList names;
  {
    db::Statement list(
        connection,
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type='index' AND tbl_name=? AND sql IS NOT NULL"));
    list.bind(1, table);
    while (list.step()) names << list.text(0);
  }
  for (const QString& name : names) connection.exec(QStringLiteral("DROP INDEX %1").arg(name));
}

void setMeta(db::Connection& connection, const QString& key, const Value& value) {
  connection.cached(QStringLiteral("INSERT INTO meta(k,v) VALUES(?,?) ON CONFLICT(k) DO UPDATE SET v=excluded.v"))
      .bind(1, key)
      .bindValue(2, value)
      .run();
}

void createSearchTable(db::Connection& connection) {
  static const QRegularExpression create(QStringLiteral("CREATE VIRTUAL TABLE search [^;]+;"));
  connection.exec(create.match(resource("0001_bookkeeping.sql")).captured());
}

QStringList fieldColumns(const FieldDef& field) {
  if (!field.stored()) return {};
  if (field.kind == Kind::Money) return {field.column, field.column + QLatin1String("_cur")};
  return {field.column};
}

QString columnType(const FieldDef& field, const QString& column) {
  switch (field.kind) {
    case Kind::Integer:
    case Kind::Time:
    case Kind::Bool:
    case Kind::Link: return QStringLiteral("INTEGER");
    case Kind::Decimal: return QStringLiteral("REAL");
    case Kind::Money: return column == field.column ? QStringLiteral("INTEGER") : QStringLiteral("TEXT");
    default: return QStringLiteral("TEXT");
  }
}

bool hasSortKey(const EntityDef& def) { return def.titleField() != nullptr; }

QString createTableSql(const EntityDef& def) {
  QStringList columns{QStringLiteral("id INTEGER PRIMARY KEY")};
  for (const FieldDef& field : def.fields)
    if (!field.custom)
      for (const QString& column : fieldColumns(field))
        columns << column + QLatin1Char(' ') + columnType(field, column);
  columns << QStringLiteral("_h INTEGER NOT NULL") << QStringLiteral("_d INTEGER NOT NULL")
          << QStringLiteral("_sp INTEGER NOT NULL") << QStringLiteral("_del INTEGER");
  if (hasSortKey(def)) columns << QStringLiteral("_key BLOB");
  return QStringLiteral("CREATE TABLE %1(%2)").arg(def.table, columns.join(QLatin1String(", ")));
}

QStringList foreignObjects(db::Connection& connection, const Registry& registry) {
  QStringList problems;
  const QSet<QString> tables = bookkeepingTables();
  const QSet<QString> indexes = knownIndexes();
  db::Statement objects(connection, QStringLiteral("SELECT type, name, tbl_name FROM sqlite_schema"));
  while (objects.step()) {
    const QString type = objects.text(0);
    const QString name = objects.text(1);
    const bool known = type == QLatin1String("table")
                           ? tables.contains(name) || registry.byTable(name) ||
                                 name.startsWith(QLatin1String("search_")) ||
                                 name.startsWith(QLatin1String("sqlite_stat"))
                           : type == QLatin1String("index") &&
                                 (indexes.contains(name) || name.startsWith(QLatin1String("sqlite_autoindex_")) ||
                                  name.startsWith(QLatin1String("auto_")));
    if (!known) problems << QStringLiteral("unknown %1 %2").arg(type, name);
  }
  for (const EntityDef* def : registry.all()) compareColumns(connection, *def, problems);
  return problems;
}

}  // namespace relata::schema
