#include "core/exchange/column_mapping.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/normal.h"
#include "core/exchange/column_values.h"
#include "core/exchange/field_words.h"
#include "core/exchange/further_values.h"
#include "core/exchange/line_rows.h"
#include "core/exchange/nested_column.h"
#include "core/exchange/shapes.h"
#include "core/exchange/table_entity.h"
#include "core/meta/entity_def.h"
#include "core/store/field_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Column names that tell two columns of one name apart.
QStringList columnNames(const QStringList& header) {
  QHash<QString, int> seen;
  QStringList names;
  for (qsizetype i = 0; i < header.size(); ++i) {
    const QString name = header[i].isEmpty() ? s("#%1").arg(i + 1) : header[i];
    const int count = ++seen[name];
    names << (count == 1 ? name : s("%1 (%2)").arg(name).arg(count));
  }
  return names;
}

bool isWritable(const EntityDef& def, const QString& key) {
  const FieldDef* field = def.field(key);
  return field && field->kind != Kind::Computed;
}

bool isJobPart(const QString& part) {
  static const QSet<QString> parts{s("company"), s("role"), s("from"), s("to"), s("primary")};
  return parts.contains(part);
}

bool isAddressPart(const QString& part) {
  static const QSet<QString> parts{s("street"), s("city"), s("region"), s("postcode"), s("country"), s("label")};
  return parts.contains(part);
}

/// "amount:currency": what the amounts of a row are in, where the record keeps no currency apart from them.
bool isCurrencyOf(const EntityDef& def, const QStringList& parts) {
  const FieldDef* amount = parts.size() == 2 && parts[1] == s("currency") ? def.field(parts[0]) : nullptr;
  return amount && amount->kind == Kind::Money && !def.field(u"currency");
}

bool isTarget(const QString& target, const EntityDef& def) {
  static const QSet<QString> words{QString(),
                                   s("id"),
                                   s("label"),
                                   s("note"),
                                   s("card"),
                                   s("points"),
                                   s("jobs"),
                                   s("do-not-use"),
                                   s("created"),
                                   s("modified"),
                                   s("do-not-use:email"),
                                   s("do-not-use:phone"),
                                   s("birthday:year"),
                                   s("birthday:month"),
                                   s("birthday:day")};
  if (words.contains(target) || isWritable(def, target)) return true;
  static const QSet<QString> subscriptions{s("unsubscribed:email"), s("unsubscribed:sms"), s("subscription:email"),
                                           s("subscription:sms")};
  if (subscriptions.contains(target)) return def.field(u"email");
  static const QSet<QString> consents{s("whose:email"), s("whose:phone"), s("agreed"), s("agreed:not"), s("agreed:at")};
  if (consents.contains(target)) return def.key == s("consent");
  if (target == s("about:email") || target == s("gone")) return def.key == s("activity");
  const QStringList parts = target.split(QLatin1Char(':'));
  if (parts.first() == s("point")) return parts.size() >= 2 && isPointKind(parts[1]);
  if (parts.first() == s("address")) return parts.size() == 3 && isAddressPart(parts[2]);
  if (parts.first() == s("job")) return parts.size() == 3 && isJobPart(parts[2]) && def.key == s("contact");
  if (parts.first() == s("new")) return parts.size() >= 3 && kindFromKey(parts[1]).has_value() && !parts[2].isEmpty();
  if (lineField(def, target) || isCurrencyOf(def, parts)) return true;
  if (target == s("person.name") || target == s("person.email") || target == s("person.phone"))
    return def.key == s("ticket") || def.key == s("campaign_member");
  if (target == s("category.name")) return def.key == s("ticket");
  return target.startsWith(s("company.")) && def.field(u"company") != nullptr;
}

/// Everything a proposal needs while it is made.
class Proposer {
 public:
  Proposer(const QStringList& header, const QList<QStringList>& rows, const EntityCatalog& catalog,
           const QString& entity, const QStringList& groups)
      : m_rows(rows), m_groups(groups), m_catalog(catalog) {
    m_mapping.header = header;
    chooseEntity(entity);
  }

  ColumnMapping make() {
    m_def = m_catalog.entity(m_mapping.entity);
    m_hasLineRows = m_def && hasLines(*m_def) && !m_shape && !m_targets && m_mapping.shape.isEmpty() &&
                    namesLineRows(m_mapping.header);
    for (qsizetype i = 0; i < m_mapping.header.size(); ++i)
      m_mapping.targets << (m_def ? byName(static_cast<int>(i)) : ColumnTarget{});
    if (!m_def) return m_mapping;
    correctByValues();
    settleNames();
    byValues();
    if (m_mapping.shape.isEmpty()) doubtByValues();
    return m_mapping;
  }

 private:
  void chooseEntity(const QString& wanted) {
    m_shape = recogniseShape(m_mapping.header);
    const EntityDef* own = ownExport();
    m_targets = namesTargets(wanted.isEmpty() ? s("contact") : wanted);
    if (m_targets) {
      m_shape.reset();
      m_mapping.shape = wanted == s("activity") ? s("icalendar") : s("vcard");
      m_mapping.entity = s("contact");
    } else if (own) {
      m_mapping.shape = s("relata");
      m_mapping.entity = own->key;
    } else if (m_shape) {
      m_mapping.shape = m_shape->key;
      m_mapping.entity = m_shape->entity;
    } else {
      m_mapping.entity = detectEntity(plainHeader(), m_rows);
    }
    if (!own && !m_targets && namesLeads(m_mapping.header)) m_mapping.entity = s("lead");
    // Programs for people and firms also write their deals, with the firm of each.
    if (!own && !m_targets && namesDeals(m_mapping.header) && (!m_shape || namesEachDeal(m_mapping.header)))
      m_mapping.entity = s("deal");
    if (!own && !m_targets && !m_shape && namesOrders(m_mapping.header) && m_catalog.entity(s("order")))
      m_mapping.entity = s("order");
    if (!own && !m_targets && !m_shape && namesConsents(m_mapping.header) && m_catalog.entity(s("consent")))
      m_mapping.entity = s("consent");
    if (!own && !m_targets && !m_shape && m_mapping.entity != s("activity") && namesTickets(m_mapping.header))
      m_mapping.entity = s("ticket");
    if (!wanted.isEmpty()) m_mapping.entity = wanted;
    // What other programs export of people and firms is told by words where it is taken as something else.
    static const QSet<QString> ofShapes{s("contact"), s("company"), s("activity")};
    if (!ofShapes.contains(m_mapping.entity)) m_shape.reset();
    if (m_shape) m_shape->entity = m_mapping.entity;
  }

  /// Paths as the words by which they are known.
  QStringList plainHeader() const {
    QStringList out;
    for (const QString& column : m_mapping.header) {
      const QStringList names = nestedColumn(column).names;
      const auto known = std::find_if(names.begin(), names.end(),
                                      [](const QString& name) { return !synonymTarget(name, s("contact")).isEmpty(); });
      out << (known == names.end() ? column : *known);
    }
    return out;
  }

  /// The columns are called as the targets that they fill: cards, calendars, and what is left of them in an error file.
  bool namesTargets(const QString& entity) const {
    const bool cards = entity == s("contact") || entity == s("company");
    const bool calendar = entity == s("activity") && m_mapping.header.contains(s("about:email"));
    const EntityDef* def = cards || calendar ? m_catalog.entity(entity) : nullptr;
    const auto names = [&](const QString& name) {
      return name == QLatin1String(kReasonColumn) || (!name.isEmpty() && isTarget(name, *def));
    };
    return def && (calendar || m_mapping.header.contains(s("label")) || m_mapping.header.contains(s("card"))) &&
           std::all_of(m_mapping.header.begin(), m_mapping.header.end(), names);
  }

  /// The entity whose ids stand in a column "id".
  const EntityDef* ownExport() const {
    const auto column = m_mapping.header.indexOf(s("id"));
    if (column < 0) return nullptr;
    for (const QStringList& row : m_rows)
      if (const auto id = parseId(row.value(column)))
        for (const EntityDef* def : m_catalog.all())
          if (def->prefix == id->prefix) return def;
    return nullptr;
  }

  ColumnTarget byName(int column) const {
    const QString& name = m_mapping.header[column];
    const QString key = headerKey(name);
    if (name == QLatin1String(kReasonColumn)) return {{}, 1, s("error-column")};
    if (m_targets) return {name, 1, s("shape")};
    if (m_mapping.shape == s("relata")) {
      if (const auto own = ownTarget(name)) return {*own, 1, s("shape")};
    } else if (m_shape) {
      if (const auto target = shapeTarget(*m_shape, name))
        return {*target, 1, target->isEmpty() ? s("no-field") : s("shape")};
    }
    const double sure = m_shape ? 1.0 : 0.95;
    if (const QString target = companyTarget(column); !target.isEmpty()) return {target, sure, s("header")};
    // Beside the quantity or price of a line its discount is that of the line.
    if (m_hasLineRows)
      if (const QString part = lineTarget(name); !part.isEmpty()) return {part, 0.9, s("header")};
    // A field's own name says more than any word of other programs.
    if (const QString own = namedField(key); !own.isEmpty()) return {own, sure, s("header")};
    // "Ticket Subject" of tickets is their subject.
    const QString kind = headerKey(m_def->key);
    if (key.size() > kind.size() && key.startsWith(kind))
      if (const QString own = namedField(key.mid(kind.size())); !own.isEmpty()) return {own, 0.9, s("header")};
    if (const QString target = synonymTarget(name, m_def->key); !target.isEmpty() && isTarget(target, *m_def))
      return {target, sure, s("header")};
    if (const QString part = hasLines(*m_def) ? lineTarget(name) : QString(); !part.isEmpty())
      return {part, 0.9, s("header")};
    if (const QString inside = nestedTarget(name); !inside.isEmpty()) return {inside, 0.85, s("header")};
    return {{}, 0, isOfSomeoneElse(name) ? s("no-field") : s("unknown")};
  }

  /// A value inside others, as JSON has them: by the words of its path.
  QString nestedTarget(const QString& name) const {
    const NestedColumn nested = nestedColumn(name);
    const EntityDef* companies = m_catalog.entity(s("company"));
    if (companies && m_def->field(u"company") && synonymTarget(nested.parent, s("contact")) == s("company.name"))
      return companyPart(*companies, nested.part);
    for (const QString& said : nested.names) {
      if (isOfSomeoneElse(said)) return {};
      if (const QString own = namedField(headerKey(said)); !own.isEmpty()) return own;
      if (const QString target = synonymTarget(said, m_def->key); !target.isEmpty() && isTarget(target, *m_def))
        return target;
    }
    return {};
  }

  /// Under the heading "Company" a contact's "Name" and "City" are those of the company.
  QString companyTarget(int column) const {
    const EntityDef* companies = m_catalog.entity(s("company"));
    if (m_mapping.entity != s("contact") || !companies || m_groups.value(column).isEmpty()) return {};
    if (synonymTarget(m_groups[column], s("contact")) != s("company.name")) return {};
    return companyPart(*companies, m_mapping.header[column]);
  }

  static QString companyPart(const EntityDef& companies, const QString& name) {
    const QString target = synonymTarget(name, s("company"));
    return isWritable(companies, target) && companies.field(target)->kind != Kind::Link ? s("company.") + target
                                                                                        : QString();
  }

  /// The field that is called like this; those that people made come first.
  QString namedField(const QString& key) const {
    for (const bool custom : {true, false})
      for (const FieldDef& field : m_def->fields)
        if (field.custom == custom && !field.is(FieldFlag::Hidden) && field.kind != Kind::Computed &&
            !field.is(FieldFlag::Derived) && isFieldsOwnName(*m_def, field, key))
          return byNameOf(field);
    return {};
  }

  /// Files name firms, customers and categories by words: those that are not there are made, and no row fails for them.
  QString byNameOf(const FieldDef& field) const {
    if (field.kind != Kind::Link || field.custom) return field.key;
    if (field.key == s("company")) return m_def->field(u"company_name") ? s("company_name") : s("company.name");
    if (m_def->key == s("ticket") && field.key == s("category")) return s("category.name");
    if (m_def->key == s("ticket") && field.key == s("contact")) return s("person.name");
    if (m_def->key == s("campaign_member") && field.key == s("person")) return s("person.name");
    return field.key;
  }

  std::optional<QString> ownTarget(const QString& name) const {
    if (name == s("id")) return name;
    if (name == s("created")) return name;
    if (name == s("changed")) return s("modified");
    if (name == s("points") || (name == s("jobs") && m_def->key == s("contact"))) return name;
    if (const auto further = furtherTarget(name)) return isTarget(*further, *m_def) ? further : QString();
    if (name == s("company") && m_def->field(u"company")) return s("company.name");
    if (name == s("category") && m_def->key == s("ticket")) return s("category.name");
    const FieldDef* field = m_def->field(name);
    if (field) return field->kind == Kind::Computed ? QString() : name;
    return std::nullopt;
  }

  /// A heading that means many things ("Kontakt") means what stands below it.
  void correctByValues() {
    constexpr int kEnough = 3;
    constexpr double kMail = 0.6;
    if (m_shape || !m_mapping.shape.isEmpty() || m_mapping.entity != s("contact")) return;
    for (int i = 0; i < m_mapping.targets.size(); ++i) {
      ColumnTarget& target = m_mapping.targets[i];
      if (target.field != s("name") || target.reason != s("header")) continue;
      const ColumnValues values = lookAtValues(m_rows, i);
      if (values.filled < kEnough) continue;
      if (most(values.emails, values.filled, kMail) && !m_mapping.maps(s("email")))
        target = {s("email"), 0.7, s("values")};
      else if (isDialled(values) && !m_mapping.maps(s("phone")))
        target = {s("phone"), 0.7, s("values")};
    }
  }

  /// Names stand below no heading at all, or below one that nobody knows where people would have no name otherwise.
  bool mayName(int column) const {
    if (m_mapping.maps(s("name"))) return false;
    const bool parts = m_mapping.maps(s("given_name")) || m_mapping.maps(s("family_name"));
    return m_mapping.header[column].isEmpty() || (m_mapping.entity == s("contact") && !parts && m_rows.size() > 2);
  }

  /// "Email Opened", "SMS Sent" and "Page Visited" over and over are the steps of something, not people.
  static bool isManyNames(const ColumnValues& values) {
    constexpr int kFew = 10;
    return values.filled < kFew || values.different * 2 >= values.filled;
  }

  void settleNames() {
    // "Nom" and "Nombre" are the family and the given name only where the other one has a column, too.
    for (const auto& [part, other] : {std::pair("family_name", "given_name"), std::pair("given_name", "family_name")}) {
      const int column = m_mapping.columnOf(s(part));
      if (column < 0 || m_mapping.maps(s(other))) continue;
      if (isAnyName(headerKey(m_mapping.header[column]))) m_mapping.targets[column].field = s("name");
    }
    settleHalfName();
    settleFurtherName();
    settleCustomer();
    // In a table of people without a name column, 客户名称 is the person.
    if (m_mapping.entity != s("contact") || m_mapping.maps(s("name")) || m_mapping.maps(s("given_name")) ||
        m_mapping.maps(s("family_name")))
      return;
    const int company = m_mapping.columnOf(s("company.name"));
    if (company >= 0 && headerKey(m_mapping.header[company]).startsWith(s("客户")))
      m_mapping.targets[company] = {s("name"), 0.8, s("header")};
  }

  /// Words that mean the whole name, or one part of it where the other part has a column.
  static bool isAnyName(const QString& key) {
    static const QSet<QString> keys{s("nom"),
                                    s("nombre"),
                                    s("nome"),
                                    s("nume"),
                                    s("ime"),
                                    s("ad"),
                                    headerKey(s("adı")),
                                    headerKey(s("jméno")),
                                    s("meno"),
                                    headerKey(s("όνομα")),
                                    headerKey(s("име"))};
    return keys.contains(key);
  }

  /// "Name" beside "Vorname" is the family name, and beside "Nachname" the given one: where it does not hold the other.
  void settleHalfName() {
    const int name = m_mapping.columnOf(s("name")), given = m_mapping.columnOf(s("given_name")),
              family = m_mapping.columnOf(s("family_name"));
    if (m_shape || m_mapping.entity != s("contact") || name < 0 || (given < 0) == (family < 0)) return;
    // Our own keys mean what they say.
    if (m_mapping.header[given < 0 ? family : given] == (given < 0 ? s("family_name") : s("given_name"))) return;
    int filled = 0, whole = 0;
    for (const QStringList& row : m_rows) {
      const QString text = fold(row.value(name)), part = fold(row.value(given < 0 ? family : given));
      if (text.isEmpty() || part.isEmpty()) continue;
      ++filled;
      if (text.contains(part)) ++whole;
    }
    if (filled > 0 && whole * 2 < filled)
      m_mapping.targets[name] = {given < 0 ? s("given_name") : s("family_name"), 0.8, s("values")};
  }

  /// Where given and family name have columns, a further "Name" that says neither is no name of the person: that of the
  /// company, where firms are called like it.
  void settleFurtherName() {
    const int name = m_mapping.columnOf(s("name")), given = m_mapping.columnOf(s("given_name")),
              family = m_mapping.columnOf(s("family_name"));
    if (m_shape || m_mapping.entity != s("contact") || name < 0 || given < 0 || family < 0) return;
    int filled = 0, alike = 0;
    for (const QStringList& row : m_rows) {
      const QString whole = fold(row.value(name)), first = fold(row.value(given)), last = fold(row.value(family));
      if (whole.isEmpty() || (first.isEmpty() && last.isEmpty())) continue;
      ++filled;
      if ((!first.isEmpty() && whole.contains(first)) || (!last.isEmpty() && whole.contains(last))) ++alike;
    }
    if (filled == 0 || alike * 2 >= filled) return;
    const ColumnValues values = lookAtValues(m_rows, name);
    const bool firms = values.firms * 2 >= values.filled && !m_mapping.maps(s("company.name"));
    m_mapping.targets[name] =
        firms ? ColumnTarget{s("company.name"), 0.6, s("values")} : ColumnTarget{{}, 0, s("no-field")};
  }

  /// "Kunde" is the firm where somebody is named beside it, and the person where nobody is.
  void settleCustomer() {
    static const QSet<QString> words{s("kunde"),    s("kunden"), s("kundin"),  s("client"), s("clients"),
                                     s("customer"), s("klant"),  s("cliente"), s("kund")};
    if (m_shape || m_mapping.entity != s("contact")) return;
    const bool named = m_mapping.maps(s("name")) || m_mapping.maps(s("given_name")) || m_mapping.maps(s("family_name"));
    const QString target = named ? s("company.name") : s("name");
    for (int i = 0; i < m_mapping.targets.size(); ++i)
      if (m_mapping.targets[i].reason == s("unknown") && words.contains(headerKey(m_mapping.header[i])) &&
          !m_mapping.maps(target))
        m_mapping.targets[i] = {target, 0.8, s("header")};
  }

  static bool most(int part, int filled, double share = 0.8) { return filled > 0 && part >= share * filled; }

  void byValues() {
    for (int i = 0; i < m_mapping.targets.size(); ++i) {
      ColumnTarget& target = m_mapping.targets[i];
      if (target.reason != s("unknown")) continue;
      const ColumnValues values = lookAtValues(m_rows, i);
      if (values.filled == 0) {
        target.reason = s("empty");
        continue;
      }
      const double weight = qMin(1.0, 0.5 + values.filled / 20.0);
      if (most(values.emails, values.filled))
        target = {m_mapping.maps(s("email")) ? s("point:email:other") : s("email"), 0.9 * weight, s("values")};
      else if (most(values.phones, values.filled) &&
               (headerSaysPhone(i) || m_mapping.header[i].isEmpty() || isDialled(values)))
        target = {m_mapping.maps(s("phone")) ? s("point:phone:other") : s("phone"), 0.8 * weight, s("values")};
      else if (most(values.urls, values.filled) && !m_mapping.maps(s("website")))
        target = {s("website"), 0.7 * weight, s("values")};
      else if (mayName(i) && most(values.names, values.filled) && isManyNames(values))
        target = {s("name"), 0.6 * weight, s("values")};
      else if (isPlainList(i, values))
        target = {m_def->titleField() ? m_def->titleField()->key : QString(), 0.5 * weight, s("values")};
      if (!target.field.isEmpty() && !isTarget(target.field, *m_def)) target = {{}, 0, s("unknown")};
    }
  }

  /// One column of short texts without a header: a list of names, whatever they look like.
  bool isPlainList(int column, const ColumnValues& values) const {
    constexpr int kLongestName = 100;
    return m_mapping.header.size() == 1 && m_mapping.header[column].isEmpty() && values.longest <= kLongestName &&
           values.dates == 0 && values.numbers == 0;
  }

  /// No heading is needed where the values are written as nothing but phone numbers are.
  static bool isDialled(const ColumnValues& values) {
    constexpr int kEnough = 3;
    return values.filled >= kEnough && most(values.dialled, values.filled);
  }

  bool headerSaysPhone(int column) const {
    const QString key = headerKey(m_mapping.header[column]);
    return std::any_of(std::begin(kPhoneWords), std::end(kPhoneWords),
                       [&](const char* word) { return key.contains(s(word)); });
  }

  /// A header may lie: "mail" over a column of words.
  void doubtByValues() {
    for (int i = 0; i < m_mapping.targets.size(); ++i) {
      ColumnTarget& target = m_mapping.targets[i];
      if (target.reason != s("header")) continue;
      const ColumnValues values = lookAtValues(m_rows, i);
      if (values.filled < 3) continue;
      const bool odd =
          (target.field == s("email") && !most(values.emails, values.filled, 0.3)) ||
          (target.field == s("birthday") && !most(values.dates, values.filled, 0.3)) ||
          ((target.field == s("phone") || target.field == s("mobile")) && !most(values.phones, values.filled, 0.3));
      if (odd) target.confidence = 0.4;
    }
  }

  static constexpr const char* kPhoneWords[] = {"phone", "tel", "mobile", "cell", "fax", "电话", "手机"};
  ColumnMapping m_mapping;
  std::optional<Shape> m_shape;
  bool m_targets = false;
  bool m_hasLineRows = false;  // a row is a line of a quote, order or deal
  const QList<QStringList>& m_rows;
  const QStringList& m_groups;
  const EntityCatalog& m_catalog;
  const EntityDef* m_def = nullptr;
};

}  // namespace

bool isPointKind(const QString& kind) {
  static const QSet<QString> kinds{s("email"), s("phone"),     s("web"),    s("wechat"),
                                   s("qq"),    s("messaging"), s("address")};
  return kinds.contains(kind);
}

QString ColumnMapping::signature() const {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& column : header) hash.addData(column.toUtf8() + '\0');
  return QString::fromLatin1(hash.result().toHex().left(32));
}

int ColumnMapping::columnOf(QStringView field) const {
  for (int i = 0; i < targets.size(); ++i)
    if (targets[i].field == field) return i;
  return -1;
}

bool ColumnMapping::maps(QStringView field) const { return columnOf(field) >= 0; }

QStringList ColumnMapping::names() const { return columnNames(header); }

bool ColumnMapping::makesFields() const {
  return std::any_of(targets.begin(), targets.end(),
                     [](const ColumnTarget& target) { return target.field.startsWith(s("new:")); });
}

bool ColumnMapping::isLeftOut(qsizetype column) const {
  static const QSet<QString> reasons{s("unknown"), s("empty"), s("no-field")};
  return targets[column].field.isEmpty() && reasons.contains(targets[column].reason);
}

QStringList ColumnMapping::unmapped() const {
  QStringList left;
  const QStringList all = names();
  for (qsizetype i = 0; i < targets.size(); ++i)
    if (isLeftOut(i)) left << all[i];
  return left;
}

QJsonObject ColumnMapping::toJson() const {
  QJsonObject columns;
  const QStringList names = columnNames(header);
  for (qsizetype i = 0; i < targets.size(); ++i) columns.insert(names[i], targets[i].field);
  return {{s("shape"), shape}, {s("entity"), entity}, {s("columns"), columns}};
}

Result<void> ColumnMapping::apply(const QJsonObject& json, const EntityDef& def) {
  const QJsonValue columns = json.contains(s("columns")) ? json.value(s("columns")) : QJsonValue(json);
  if (!columns.isObject()) return Problem("mapping-not-valid", {s("columns")});
  const QStringList names = columnNames(header);
  const QJsonObject object = columns.toObject();
  for (qsizetype i = 0; i < names.size(); ++i) {
    const auto it = object.constFind(names[i]);
    if (it == object.constEnd()) continue;
    if (!it->isString() && !it->isNull()) return Problem("mapping-not-valid", {names[i]});
    const QString target = it->toString();
    if (!isTarget(target, def)) return Problem("mapping-unknown-target", {names[i], target});
    if (target != targets[i].field) targets[i] = {target, 1, s("user")};
  }
  return {};
}

ColumnMapping proposeMapping(const QStringList& header, const QList<QStringList>& rows, const EntityCatalog& catalog,
                             const QString& entity, const QStringList& groups) {
  return Proposer(header, rows, catalog, entity, groups).make();
}

}  // namespace relata::exchange
