#include "core/exchange/record_matcher.h"

#include <QSet>
#include <QUrl>

#include "core/base/text.h"
#include "core/store/row_codec.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The last nine digits: the same with and without country code, zero and punctuation.
QString digitsTail(const QString& phone) {
  QString digits;
  for (const QChar c : phone)
    if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
  return digits.size() < 5 ? QString() : digits.right(9);
}

const QStringList& wellKnownParts() {
  static const QStringList parts{s("id"), s("email"), s("name"), s("company"), s("phone"), s("profile")};
  return parts;
}

/// Ids of cards are written in several ways.
QString otherKey(const FieldDef& def, const QString& text) {
  if (def.kind == Kind::Phone) return digitsTail(text);
  const QString& field = def.key;
  return fold(field == s("external_id") ? plainUid(text) : text);
}

QString textOf(const Value& value) { return value.isInteger() ? QString::number(value.integer()) : value.text(); }

/// A page that belongs to one person ("linkedin.com/in/ada"), as it is compared; empty for all other pages.
QString profileOf(const QString& url) {
  const QString host = normalUrlHost(url);
  const QString network = host.section(QLatin1Char('.'), -2);
  if (network != s("linkedin.com") && network != s("xing.com")) return {};
  QString path = url.mid(url.indexOf(host, 0, Qt::CaseInsensitive) + host.size()).toLower();
  path = path.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('#'), 0, 0);
  const bool person = path.startsWith(s("/in/")) || path.startsWith(s("/pub/")) || path.startsWith(s("/profile/"));
  while (path.endsWith(QLatin1Char('/'))) path.chop(1);
  return person && path.count(QLatin1Char('/')) >= 2 ? network + QUrl::fromPercentEncoding(path.toUtf8()) : QString();
}

std::optional<MatchGuard::Ask> guardOf(const EntityDef& def, const QString& key, bool usual) {
  using Ask = MatchGuard::Ask;
  const QStringList parts = key.split(QLatin1Char('+'));
  if (def.key == s("company") && parts.contains(s("name"))) return Ask::FirmName;
  if (def.key != s("contact")) return std::nullopt;
  const bool employer = parts.contains(s("company"));
  if (usual && key == s("email")) return Ask::Names;
  if (usual && key == s("name")) return Ask::NameAlone;
  if (usual && parts.first() == s("name")) return employer ? Ask::NamesakesThere : Ask::Namesakes;
  return employer ? std::optional(Ask::Employer) : std::nullopt;
}

/// A key that more records share than the table keeps is looked for together with the name.
QString withName(const QString& value, const QString& name) { return value + QChar(0x1f) + name; }

bool mapsProfile(const ColumnMapping& mapping) {
  return std::any_of(mapping.targets.begin(), mapping.targets.end(), [](const ColumnTarget& target) {
    return target.field.startsWith(s("point:web:LinkedIn")) || target.field.startsWith(s("point:web:XING"));
  });
}

}  // namespace

bool RecordMatcher::keepsForeignId(const EntityDef& def) {
  return (def.key == s("ticket") || def.key == s("article")) && def.field(u"external_id");
}

QStringList RecordMatcher::defaultKeys(const EntityDef& def, const ColumnMapping& mapping) {
  QStringList keys{s("id"), s("external_id")};
  if (def.key == s("contact"))
    keys << s("profile") << s("email") << s("name+company") << s("name+phone") << s("name");
  else if (def.key == s("stage"))  // each pipeline may have its own of that name
    keys << s("name+pipeline");
  else if (def.key == s("lead"))
    keys << s("email") << s("name+phone");
  else if (QStringList{s("order"), s("quote"), s("contract")}.contains(def.key))  // their numbers are their names
    keys << s("number");
  else if (def.key == s("product"))
    keys << s("code") << s("name");
  else if (def.key != s("deal"))  // two sales of one name are two sales
    keys << s("name");
  QStringList mapped;
  for (const QString& key : keys)
    if (isMapped(def, mapping, key)) mapped << key;
  // A bare name decides only where the file has nothing better.
  const bool better = mapped.size() > (mapped.contains(s("profile")) ? 2 : 1);
  if (def.key == s("contact") && better) mapped.removeAll(s("name"));
  return mapped;
}

bool RecordMatcher::isMapped(const EntityDef& def, const ColumnMapping& mapping, const QString& key) {
  const auto has = [&](const QString& part) {
    if (part == s("profile")) return def.key == s("contact") && mapsProfile(mapping);
    // Somebody without a name is called by their nickname.
    static constexpr QStringView kNames[] = {u"name", u"given_name", u"family_name", u"nickname"};
    if (part == s("name"))
      return std::any_of(std::begin(kNames), std::end(kNames), [&](QStringView one) { return mapping.maps(one); });
    if (part == s("company")) return mapping.maps(u"company.name") || mapping.maps(u"company");
    if (part == s("phone")) return mapping.maps(u"phone") || mapping.maps(u"mobile");
    if (part == s("external_id") && keepsForeignId(def) && mapping.maps(u"id")) return true;
    return mapping.maps(part) && (part == s("id") || def.field(part));
  };
  const QStringList parts = key.split(QLatin1Char('+'));
  return std::all_of(parts.begin(), parts.end(), has);
}

RecordMatcher::RecordMatcher(const EntityDef& def, const ColumnMapping& mapping, const QStringList& keys, Trust trust)
    : m_def(def), m_guard(def) {
  for (const QString& spec : keys) {
    if (!isMapped(def, mapping, spec)) continue;
    const bool usual = trust == Trust::Usual;
    Key key{spec, spec.split(QLatin1Char('+')), MatchTable::domain(spec), guardOf(def, spec, usual), false};
    key.guarded = usual && def.key == s("contact") && spec.startsWith(s("name"));
    for (const QString& part : key.parts)
      if (!wellKnownParts().contains(part) && !m_otherFields.contains(part)) m_otherFields << part;
    m_keys.push_back(key);
  }
  addBareName(mapping, trust);
}

// In a file with addresses a name decides nothing. A row that has nothing but a name, though, would be another person
// each time the file is read again; it means the one of whom nothing else is known either.
void RecordMatcher::addBareName(const ColumnMapping& mapping, Trust trust) {
  const QString spec = s("name");
  if (trust != Trust::Usual || m_def.key != s("contact") || hasKey("name") || !isMapped(m_def, mapping, spec)) return;
  m_keys.push_back({spec, {spec}, MatchTable::domain(s("bare name")), MatchGuard::Ask::BareName, true, true});
}

bool RecordMatcher::isBare(const Parts& parts) const {
  return std::none_of(m_keys.begin(), m_keys.end(), [&](const Key& key) {
    return !key.bareOnly && key.spec != s("id") && !valuesOf(key, parts).isEmpty();
  });
}

bool RecordMatcher::hasKey(const char* spec) const {
  return std::any_of(m_keys.begin(), m_keys.end(), [&](const Key& key) { return key.spec == s(spec); });
}

int RecordMatcher::fieldIndex(const char* key) const {
  for (int i = 0; i < m_def.fields.size(); ++i)
    if (m_def.fields[i].key == QLatin1String(key)) return i;
  return -1;
}

void RecordMatcher::takeName(Parts& parts, const QString& name) const {
  const bool firm = m_def.key == s("company");
  parts.exact = firm ? companyKey(name) : fold(name);
  parts.name = firm ? companyBase(name) : parts.exact;
}

RecordMatcher::Parts RecordMatcher::partsOf(const RowDraft& draft) const {
  const auto text = [&](const char* key) {
    const int index = fieldIndex(key);
    return index < 0 ? QString() : draft.values[index].text();
  };
  Parts parts;
  parts.own = draft.ownId;
  if (const QString mail = text("email"); !mail.isEmpty()) parts.emails << normalEmail(mail);
  if (const QString profile = profileOf(text("website")); !profile.isEmpty()) parts.profiles << profile;
  for (const RowDraft::Point& point : draft.points) {
    if (point.kind == s("email")) parts.emails << normalEmail(point.value);
    if (point.kind != s("web")) continue;
    if (const QString profile = profileOf(point.value); !profile.isEmpty()) parts.profiles << profile;
  }
  takeName(parts, nameOfRow(m_def, draft));
  if (!draft.company.isEmpty()) parts.company = companyBase(draft.company);
  parts.phone = digitsTail(text("mobile").isEmpty() ? text("phone") : text("mobile"));
  for (const QString& other : m_otherFields)
    for (int i = 0; i < m_def.fields.size(); ++i)
      if (m_def.fields[i].key == other) parts.other.insert(other, otherKey(m_def.fields[i], textOf(draft.values[i])));
  // The id that a record has in another workspace is its id in the source here.
  if (const int index = fieldIndex("external_id");
      index >= 0 && !parts.own.isEmpty() && keepsForeignId(m_def) && parts.other.value(s("external_id")).isEmpty())
    parts.other.insert(s("external_id"), otherKey(m_def.fields[index], parts.own));
  return parts;
}

QStringList RecordMatcher::valuesOf(const Key& key, const Parts& parts) {
  if (key.spec == s("email")) return parts.emails;
  if (key.spec == s("profile")) return parts.profiles;
  QStringList values;
  for (const QString& part : key.parts) {
    QString value;
    if (part == s("id"))
      value = parts.own.toUpper();
    else if (part == s("email"))
      value = parts.emails.value(0);
    else if (part == s("name"))
      value = parts.name;
    else if (part == s("company"))
      value = parts.company;
    else if (part == s("phone"))
      value = parts.phone;
    else
      value = parts.other.value(part);
    if (value.isEmpty()) return {};
    values << value;
  }
  return {values.join(QChar(0x1f))};
}

template <typename Use>
void RecordMatcher::eachValue(const Parts& parts, Use use) const {
  for (const Key& key : m_keys)
    for (const QString& value : valuesOf(key, parts))
      if (!use(key, value)) return;
}

RecordMatcher::Match RecordMatcher::find(const RowDraft& draft) {
  Match match;
  if (m_keys.empty()) return match;
  m_last = partsOf(draft);
  eachValue(m_last, [&](const Key& key, const QString& value) {
    match.id = choose(key, value, draft, match);
    if (!match.id) return true;
    match.key = key.spec;
    match.value = QString(value).replace(QChar(0x1f), QLatin1String(", "));
    return false;
  });
  return match;
}

/// Which of the records with this key the row means; where the guard has doubts it is noted in `match`.
Id RecordMatcher::choose(const Key& key, const QString& value, const RowDraft& draft, Match& match) {
  if (key.bareOnly && !isBare(m_last)) return {};
  MatchTable::Candidates found = m_table.all(MatchTable::hash(key.domain, value));
  if (found.size() == MatchTable::kMost) {
    const MatchTable::Candidates more = m_table.all(MatchTable::hash(key.domain, withName(value, m_last.exact)));
    found.append(more.data(), more.size());
  }
  if (!key.ask) return found.isEmpty() ? Id() : found.front().id;
  // Two different e-mail addresses mean two people whatever else agrees.
  if (key.guarded && (m_last.hasEmail() || key.bareOnly))
    found.erase(std::remove_if(found.begin(), found.end(), [](const MatchTable::Found& each) { return each.marked; }),
                found.end());
  if (found.isEmpty()) return {};
  const MatchGuard::Choice choice = m_guard.choose(*key.ask, draft, found);
  if (!choice.id && choice.near && !match.near) {
    match.near = choice.near;
    match.nearKey = key.spec;
    match.nearDiffers = choice.differs;
  }
  return choice.id;
}

void RecordMatcher::add(const Key& key, const QString& value, const Parts& parts, Id id, bool fromFile) {
  if (!m_table.add(MatchTable::hash(key.domain, value), id, parts.hasEmail(), fromFile))
    m_table.add(MatchTable::hash(key.domain, withName(value, parts.exact)), id, parts.hasEmail(), fromFile);
}

void RecordMatcher::note(const RowDraft&, Id id) {
  eachValue(m_last, [&](const Key& key, const QString& value) {
    add(key, value, m_last, id, true);
    return true;
  });
}

void RecordMatcher::noteName(const QString& name, Id id) {
  Parts parts;
  takeName(parts, name);
  eachValue(parts, [&](const Key& key, const QString& value) {
    add(key, value, parts, id, false);
    return true;
  });
}

void RecordMatcher::load(db::Connection& connection) {
  m_guard.open(connection);
  if (m_keys.empty() || connection.integer(s("SELECT EXISTS(SELECT 1 FROM %1)").arg(m_def.table)) == 0) return;
  loadRows(connection);
  if (m_def.field(u"email")) loadPoints(connection);
}

void RecordMatcher::loadRows(db::Connection& connection) {
  QStringList columns{s("t.id")};
  const auto take = [&](const QString& key) {
    const FieldDef* field = m_def.field(key);
    if (!field || !field->stored()) return -1;
    columns << s("t.") + field->column;
    return static_cast<int>(columns.size()) - 1;
  };
  const int email = take(s("email")), name = take(s("name")), phone = take(s("phone")), mobile = take(s("mobile"));
  const int website = hasKey("profile") ? take(s("website")) : -1;
  std::vector<int> others;
  for (const QString& other : m_otherFields) others.push_back(take(other));
  const bool linked = m_def.key != s("company") && m_def.field(u"company");
  if (linked) columns << s("c.name");
  const int company = static_cast<int>(columns.size()) - 1;
  db::Statement rows(connection, s("SELECT %1 FROM %2 t %3 WHERE t._del IS NOT 1")
                                     .arg(columns.join(QLatin1Char(',')), m_def.table,
                                          linked ? s("LEFT JOIN company c ON c.id=t.company") : QString()));
  const auto text = [&](int column) { return column < 0 ? QString() : rows.text(column); };
  while (rows.step()) {
    Parts parts;
    const Id id = rows.id(0);
    parts.own = id.text(m_def.prefix);
    if (const QString mail = text(email); !mail.isEmpty()) parts.emails << normalEmail(mail);
    if (const QString profile = profileOf(text(website)); !profile.isEmpty()) parts.profiles << profile;
    takeName(parts, text(name));
    if (linked && !rows.isNull(company)) parts.company = companyBase(rows.text(company));
    parts.phone = digitsTail(text(mobile).isEmpty() ? text(phone) : text(mobile));
    for (size_t i = 0; i < others.size(); ++i) {
      const QString& field = m_otherFields[static_cast<qsizetype>(i)];
      if (const FieldDef* def = m_def.field(field)) parts.other.insert(field, otherKey(*def, text(others[i])));
    }
    eachValue(parts, [&](const Key& key, const QString& value) {
      add(key, value, parts, id, false);
      return true;
    });
  }
}

void RecordMatcher::loadPoints(db::Connection& connection) {
  const auto load = [&](const char* spec, const char* kind, QString (*valueOf)(const db::Statement&), bool email) {
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& k) { return k.spec == s(spec); });
    if (key == m_keys.end()) return;
    db::Statement rows(connection,
                       s("SELECT p.record, p.normal, p.value, t.name FROM point p JOIN %1 t ON t.id=p.record WHERE "
                         "p.kind='%2' AND p._del IS NOT 1 AND t._del IS NOT 1")
                           .arg(m_def.table, s(kind)));
    while (rows.step()) {
      const QString value = valueOf(rows);
      if (value.isEmpty()) continue;
      Parts parts;
      takeName(parts, rows.text(3));
      if (email) parts.emails << value;
      add(*key, value, parts, rows.id(0), false);
    }
  };
  load(
      "email", "email", [](const db::Statement& row) { return row.text(1); }, true);
  load(
      "profile", "web", [](const db::Statement& row) { return profileOf(row.text(2)); }, false);
}

}  // namespace relata::exchange
