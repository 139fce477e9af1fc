#include "filter_support.h"

#include <catch2/catch.hpp>

namespace relata::test {
namespace {

FieldDef field(const char* key, Kind kind, FieldFlags flags = {}, QStringList linkTo = {},
               QList<ChoiceDef> choices = {}) {
  FieldDef out;
  out.key = QLatin1String(key);
  out.label = QString(out.key).replace(QLatin1Char('_'), QLatin1Char(' '));
  out.label[0] = out.label[0].toUpper();
  out.kind = kind;
  out.column = out.key;
  out.flags = flags;
  out.linkTo = std::move(linkTo);
  out.choices = std::move(choices);
  return out;
}

FieldDef computed(const char* key, Kind kind, const char* sql) {
  FieldDef out = field(key, Kind::Computed);
  out.computedKind = kind;
  out.sql = QLatin1String(sql);
  out.column.clear();
  return out;
}

EntityDef entityOf(int number, const char* key, const char* prefix, QList<FieldDef> fields,
                   QList<SublistDef> lists = {}) {
  EntityDef def;
  def.number = number;
  def.key = QLatin1String(key);
  def.prefix = QLatin1String(prefix);
  def.table = def.key;
  def.context = "FilterTest";
  def.label = def.plural = def.key;
  def.main = def.key == QLatin1String("contact") || def.key == QLatin1String("company");
  def.fields = std::move(fields);
  def.sublists = std::move(lists);
  return def;
}

QString s(const char* text) { return QString::fromUtf8(text); }

QList<FieldDef> contactFields() {
  return {field("name", Kind::Text, FieldFlag::Title | FieldFlag::Searched),
          field("notes", Kind::LongText, FieldFlag::Searched),
          field("email", Kind::Email, FieldFlag::Searched),
          field("phone", Kind::Phone, FieldFlag::Searched),
          field("stage", Kind::Choice, FieldFlag::Searched, {},
                {{s("lead"), s("Lead")}, {s("customer"), s("Customer")}, {s("lost"), s("流失")}}),
          field("interests", Kind::MultiChoice, {}, {}, {{s("wine"), s("Wine")}, {s("tea"), s("Green tea")}}),
          field("company", Kind::Link, {}, {s("company")}),
          field("owner", Kind::Link, {}, {s("user")}),
          field("amount", Kind::Money),
          field("score", Kind::Integer),
          field("ratio", Kind::Decimal),
          field("birthday", Kind::Date),
          field("last_contact", Kind::Time),
          field("do_not_use", Kind::Bool),
          field("order", Kind::Text),
          field("tags", Kind::Tags),
          computed("age", Kind::Integer, "({now} - t.last_contact) / 86400000")};
}

struct Closer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

void sqlFold(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (!text) return sqlite3_result_null(context);
  const QByteArray out = foldText(QString::fromUtf8(text)).toUtf8();
  sqlite3_result_text(context, out.constData(), static_cast<int>(out.size()), SQLITE_TRANSIENT);
}

void sqlDigits(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (!text) return sqlite3_result_null(context);
  QByteArray out;
  for (const char* c = text; *c; ++c)
    if (*c >= '0' && *c <= '9') out += *c;
  sqlite3_result_text(context, out.constData(), static_cast<int>(out.size()), SQLITE_TRANSIENT);
}

void bind(sqlite3_stmt* statement, int at, const Value& value) {
  const QByteArray text = value.text().toUtf8();
  if (value.isInteger()) {
    sqlite3_bind_int64(statement, at, value.integer());
  } else if (value.isDecimal()) {
    sqlite3_bind_double(statement, at, value.decimal());
  } else if (value.isText()) {
    sqlite3_bind_text(statement, at, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  } else {
    sqlite3_bind_null(statement, at);
  }
}

}  // namespace

FilterCatalog::FilterCatalog() {
  const auto add = [this](EntityDef def) { m_defs.push_back(std::make_unique<EntityDef>(std::move(def))); };
  add(entityOf(1, "user", "U", {field("name", Kind::Text, FieldFlag::Title)}));
  add(entityOf(2, "company", "O",
               {field("name", Kind::Text, FieldFlag::Title | FieldFlag::Searched),
                field("industry", Kind::Choice, {}, {}, {{s("food"), s("Food")}, {s("hotels"), s("Hotels")}}),
                field("parent", Kind::Link, {}, {s("company")}), field("turnover", Kind::Money)},
               {{s("contacts"), s("contact"), s("company"), s("Contacts")}}));
  add(entityOf(3, "contact", "C", contactFields(),
               {{s("points"), s("point"), s("record"), s("Contact points")},
                {s("activity"), s("activity"), s("record"), s("Activities"), s("activity_link"), s("activity")}}));
  add(entityOf(4, "point", "P",
               {field("record", Kind::Link, {}, {s("contact"), s("company")}), field("kind", Kind::Text),
                field("value", Kind::Text, FieldFlag::Title), field("do_not_use", Kind::Bool)}));
  add(entityOf(5, "activity", "A",
               {field("subject", Kind::Text, FieldFlag::Title), field("at", Kind::Time),
                field("kind", Kind::Choice, {}, {}, {{s("call"), s("Call")}, {s("note"), s("Note")}})}));
  add(entityOf(6, "activity_link", "L",
               {field("activity", Kind::Link, {}, {s("activity")}),
                field("record", Kind::Link, {}, {s("contact"), s("company")})}));
  add(entityOf(7, "tag", "G", {field("name", Kind::Text, FieldFlag::Title)}));
  add(entityOf(
      8, "tagging", "X",
      {field("record", Kind::Link, {}, {s("contact"), s("company")}), field("tag", Kind::Link, {}, {s("tag")})}));
}

const EntityDef* FilterCatalog::entity(QStringView key) const {
  for (const auto& def : m_defs)
    if (def->key == key) return def.get();
  return nullptr;
}

QList<const EntityDef*> FilterCatalog::all() const {
  QList<const EntityDef*> out;
  for (const auto& def : m_defs) out += def.get();
  return out;
}

QString foldText(QStringView text) {
  QString out;
  for (const QChar c : text.toString().normalized(QString::NormalizationForm_D))
    if (!c.isMark()) out += c;
  return out.toCaseFolded();
}

FilterContext filterContext() {
  FilterContext context;
  context.now = QDateTime::fromString(QStringLiteral("2026-03-11T10:00:00Z"), Qt::ISODate).toMSecsSinceEpoch();
  context.zone = QTimeZone("Europe/Berlin");
  context.me = Id(1);
  context.fold = foldText;
  context.exponent = [](QStringView code) {
    return code == QLatin1String("JPY") ? 0 : code == QLatin1String("KWD") ? 3 : 2;
  };
  return context;
}

FilterData::FilterData() {
  db::OpenOptions options;
  options.create = true;
  m_connection = std::make_unique<db::Connection>(s(":memory:"), options);
  m_db = m_connection->handle();
  sqlite3_create_function(m_db, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sqlFold, nullptr, nullptr);
  sqlite3_create_function(m_db, "digits", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sqlDigits, nullptr, nullptr);
  for (const EntityDef* def : m_catalog.all()) {
    QStringList columns{QStringLiteral("id INTEGER PRIMARY KEY, _h, _d, _sp, _del, _key")};
    for (const FieldDef& f : def->fields) {
      if (f.stored()) columns += QLatin1Char('"') + f.column + QLatin1Char('"');
      if (f.kind == Kind::Money) columns += f.column + QStringLiteral("_cur");
    }
    run((QStringLiteral("CREATE TABLE ") + def->table + QLatin1Char('(') + columns.join(u',') + QLatin1Char(')'))
            .toUtf8());
  }
  run("CREATE TABLE cell(obj, row, fno, hlc, dev);"
      "INSERT INTO user(id, name) VALUES (1, 'Mia'), (2, 'Ben');"
      "INSERT INTO company(id, name, industry, parent, _del, _key) VALUES (10, 'Nordwind', 'food', NULL, NULL, x'6e'),"
      " (11, 'Südhotel', 'hotels', 10, NULL, x'73'), (12, 'Gone', 'food', NULL, 1, x'67');"
      "INSERT INTO contact(id, _h, name, email, phone, stage, interests, company, owner, amount, amount_cur, score, "
      "birthday,"
      " last_contact, do_not_use, \"order\", _key) VALUES"
      // Anna: today 00:30 Berlin; Bob: 40 days ago; Chen and Dora: hardly anything filled
      " (101, (1772000000000 - 1577836800000) << 20, 'Anna Müller', 'anna@nordwind.de', '+49 30 1234', 'customer', "
      "char(10)||'wine'||char(10)||'tea'||char(10), 10, 1,"
      "  1000000, 'EUR', 7, '2026-03-01', 1773185400000, 0, 'x', x'03'),"
      " (102, 0, 'Bob', 'BOB@x.com', '0301', 'lead', char(10)||'tea'||char(10), 11, 2, 1000000, 'JPY', 3, "
      "'1990-05-05', 1769767200000, 1, NULL, x'02'),"
      " (103, 0, '陈伟', NULL, NULL, 'lost', NULL, 12, NULL, 5000, 'USD', NULL, NULL, NULL, NULL, NULL, x'01'),"
      " (104, 0, 'Dora', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, x'04');"
      "INSERT INTO point(id, record, kind, value, do_not_use, _del) VALUES (1, 101, 'wechat', 'anna_wx', 0, NULL),"
      " (2, 102, 'wechat', 'bob_wx', 1, NULL), (3, 103, 'wechat', 'old', 0, 1);"
      "INSERT INTO activity(id, subject, at, kind, _del) VALUES (1, 'Hello', 1772900000000, 'call', NULL),"
      " (2, 'Old', 1700000000000, 'call', NULL), (3, 'Deleted', 1772900000000, 'call', 1);"
      "INSERT INTO activity_link(id, activity, record, _del) VALUES (1, 1, 101, NULL), (2, 2, 101, NULL), (3, 2, 102, "
      "NULL),"
      " (4, 3, 103, NULL), (5, 1, 104, 1);"
      "INSERT INTO tag(id, name) VALUES (1, 'VIP'), (2, 'Press');"
      "INSERT INTO tagging(id, record, tag) VALUES (1, 101, 1), (2, 102, 2);"
      "INSERT INTO cell(obj, row, fno, hlc) VALUES (3, 104, 1, (1773000000000 - 1577836800000) << 20)");
}

void FilterData::run(const char* sql) {
  char* error = nullptr;
  sqlite3_exec(m_db, sql, nullptr, nullptr, &error);
  INFO((error ? error : ""));
  REQUIRE(error == nullptr);
}

QStringList FilterData::column(const QString& sql, const QList<Value>& binds, int columns) const {
  sqlite3_stmt* raw = nullptr;
  const QByteArray text = sql.toUtf8();
  if (sqlite3_prepare_v2(m_db, text.constData(), -1, &raw, nullptr) != SQLITE_OK)
    return {QString::fromUtf8(sqlite3_errmsg(m_db))};
  const std::unique_ptr<sqlite3_stmt, Closer> statement(raw);
  if (sqlite3_bind_parameter_count(raw) != binds.size()) return {QStringLiteral("wrong number of bound values")};
  for (int i = 0; i < binds.size(); ++i) bind(raw, i + 1, binds[i]);
  QStringList out;
  int rc = SQLITE_ROW;
  while ((rc = sqlite3_step(raw)) == SQLITE_ROW) {
    QStringList row;
    for (int i = 0; i < columns; ++i)
      row += QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(raw, i)));
    out += row.join(u'|');
  }
  if (rc != SQLITE_DONE) return {QString::fromUtf8(sqlite3_errmsg(m_db))};
  return out;
}

QStringList FilterData::contacts(QStringView text, const FilterContext& context) const {
  const Result<Filter> filter = parseFilter(text.toString(), m_catalog.contact(), m_catalog);
  if (!filter) return QStringList(filter.problem().code) + filter.problem().arguments;
  const CompiledFilter sql = compileFilter(*filter, m_catalog.contact(), m_catalog, context);
  return column(
      QStringLiteral("SELECT substr(name, 1, 4) FROM contact t WHERE ") + sql.where + QStringLiteral(" ORDER BY id"),
      sql.binds);
}

}  // namespace relata::test
