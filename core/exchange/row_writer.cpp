#include "core/exchange/row_writer.h"

#include "core/base/text.h"
#include "core/contacts/contact_rules.h"
#include "core/exchange/address_line.h"
#include "core/sales/move_deal.h"
#include "core/store/link_names.h"
#include "core/store/yearly_date.h"

namespace relata::exchange {
namespace {

using namespace Qt::StringLiterals;  // what is compared with each cell of a file costs nothing so

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostOwnersAdded = 200;
constexpr int kMostNamesakes = 50;

bool isAddressField(const QString& key) {
  static const QSet<QString> keys{u"street"_s, u"postcode"_s, u"city"_s, u"region"_s, u"country"_s};
  return keys.contains(key);
}

Problem sameKey(const RecordMatcher::Match& match) {
  return Problem("import-same", {match.key, match.value}, match.key);
}

}  // namespace

RowWriter::RowWriter(Transaction& tx, const EntityDef& def, RecordMatcher& matcher, UpdateRule rule,
                     const ColumnMapping& mapping)
    : m_tx(tx),
      m_def(def),
      m_matcher(matcher),
      m_rule(rule),
      m_companyNames(tx),
      m_lines(tx, def, mapping.maps(u"amount")),
      m_consents(tx, tx.def("consent")),
      m_customers(tx),
      m_members(tx, m_customers) {
  m_companyField = def.key == u"company"_s ? -1 : fieldIndex("company");
  m_parentField = def.key == u"company"_s ? fieldIndex("parent") : -1;
  m_emailField = fieldIndex("email");
  m_phoneField = fieldIndex("phone");
  m_mobileField = fieldIndex("mobile");
  if (m_companyField >= 0 || m_parentField >= 0) m_companies = &tx.def("company");
  loadUsers();
  const bool lines = std::any_of(mapping.targets.begin(), mapping.targets.end(),
                                 [](const ColumnTarget& target) { return target.field.startsWith(u"line."_s); });
  if ((def.key == u"deal"_s && !lines) || def.key == u"ticket"_s)
    m_newest = Id(tx.connection().integer(u"SELECT max(id) FROM "_s + def.key));
}

int RowWriter::fieldIndex(const char* key) const {
  for (int i = 0; i < m_def.fields.size(); ++i)
    if (m_def.fields[i].key == QLatin1String(key)) return i;
  return -1;
}

void RowWriter::loadUsers() {
  db::Statement rows(m_tx.connection(), u"SELECT id, name, email FROM user WHERE _del IS NOT 1"_s);
  while (rows.step()) {
    m_users.insert(fold(rows.text(1)), rows.id(0));
    if (!rows.isNull(2)) m_users.insert(normalEmail(rows.text(2)), rows.id(0));
  }
}

// What other programs write where nobody owns a record.
bool isNobody(const QString& name) {
  static const QSet<QString> words = {u"-"_s,          u"—"_s,        u"n/a"_s,    u"none"_s, u"no owner"_s,
                                      u"unassigned"_s, u"(none)"_s,   u"nobody"_s, u"kein"_s, u"nicht zugewiesen"_s,
                                      u"无"_s,         u"无负责人"_s, u"未分配"_s, u"公海"_s};
  return words.contains(fold(name));
}

// A colleague who left, or one who has not come to Relata yet: the name is kept as a person who does not take part, so
// that whose the record was is not lost. One undo of the import takes the person back with it.
Result<Id> RowWriter::addOwner(const QString& name) {
  const EntityDef& def = m_tx.def("user");
  Record person(def);
  const bool isAddress = looksLikeEmail(name);
  person.set("name", name);
  if (isAddress) person.set("email", normalEmail(name));
  person.set("active", false);
  Result<Id> added = m_tx.insert(person);
  if (!added.ok()) return added;
  m_users.insert(isAddress ? normalEmail(name) : fold(name), *added);
  m_addedNames.insert(added->bits(), name);
  return added;
}

Result<Id> RowWriter::owner(const QString& name) {
  for (const QString& form : {fold(name), normalEmail(name)})
    if (const auto it = m_users.constFind(form); it != m_users.constEnd()) {
      if (const auto added = m_addedNames.constFind(it->bits()); added != m_addedNames.cend()) ++m_addedOwners[*added];
      return *it;
    }
  if (isNobody(name)) return Id();
  if (m_addedOwners.size() < kMostOwnersAdded) {
    ++m_addedOwners[name];
    return addOwner(name);
  }
  if (m_unknownOwners.size() < 1000 || m_unknownOwners.contains(name)) ++m_unknownOwners[name];
  return Id();
}

Record RowWriter::companyRecord(const QString& name, const RowDraft* draft) {
  Record company(*m_companies);
  company.set("name", name);
  if (!draft) return company;
  TextContext context;
  for (auto it = draft->companyText.begin(); it != draft->companyText.end(); ++it) {
    const FieldDef* field = m_companies->field(it.key());
    if (!field || field->kind == Kind::Link || field->kind == Kind::Computed) continue;
    // A contact is not refused for what it says about its company.
    if (const Result<Value> value = parseFieldText(*m_companies, *field, it.value(), context); value.ok())
      company.set(it.key(), *value);
  }
  return company;
}

Result<Id> RowWriter::companyOf(const RowDraft& draft) {
  if (m_companyField < 0) return Id();
  if (!draft.company.isEmpty()) return companyNamed(draft.company, &draft);
  const QString host = normalUrlHost(draft.companyText.value(u"domain"_s, draft.companyText.value(u"website"_s)));
  return host.isEmpty() ? Id() : m_companyNames.byHost(host);
}

Result<Id> RowWriter::companyNamed(const QString& name, const RowDraft* draft) {
  if (const Id known = m_companyNames.find(name)) {
    if (draft && !draft->companyText.isEmpty())
      if (auto filled = fillCompany(known, *draft); !filled.ok()) return filled.problem();
    return known;
  }
  const Result<Id> made = m_tx.insert(companyRecord(name, draft));
  if (!made.ok()) return made.problem();
  ++m_companiesAdded;
  m_companyNames.note(name, *made);
  if (m_parentField >= 0) m_matcher.noteName(name, *made);
  return *made;
}

Result<void> RowWriter::fillCompany(Id id, const RowDraft& draft) {
  if (m_rule == UpdateRule::Never) return {};
  const std::optional<Record> before = m_tx.record(*m_companies, id);
  if (!before) return {};
  QHash<QString, Value> changes;
  const Record wanted = companyRecord(draft.company, &draft);
  for (auto it = wanted.values().begin(); it != wanted.values().end(); ++it)
    if (before->value(it.key()).isNull()) changes.insert(it.key(), it.value());
  return changes.isEmpty() ? Result<void>() : m_tx.update(*m_companies, id, changes);
}

bool RowWriter::isSameCompany(Id current, const QString& name) {
  return current && m_companyNames.find(name, current) == current;
}

/// What became of a row that is matched by itself: a consent, a member of a campaign.
template <typename Noted>
Result<RowWriter::Written> RowWriter::told(const Result<Noted>& noted) {
  if (!noted.ok()) return noted.problem();
  Written written;
  written.outcome = noted->outcome;
  written.id = noted->id;
  if (noted->outcome == RowOutcome::Duplicate) written.reason = Problem("consent-there");
  return written;
}

Result<RowWriter::Written> RowWriter::write(RowDraft& draft) {
  if (m_def.key == u"consent"_s) return told(m_consents.write(draft));
  if (m_def.key == u"campaign_member"_s) return told(m_members.write(draft, m_otherwise));
  const auto textAt = [&](int field) { return field < 0 ? QString() : draft.values[field].text(); };
  const QString mail = textAt(m_emailField), mobile = textAt(m_mobileField);
  const QString number = mobile.isEmpty() ? textAt(m_phoneField) : mobile;
  if (!draft.owner.isEmpty()) {
    const Result<Id> known = owner(draft.owner);
    if (!known.ok()) return known.problem();
    draft.values[draft.ownerField] = *known;
  }
  const RecordMatcher::Match match = m_matcher.find(draft);
  Result<Written> written = match.id ? update(draft, match) : insert(draft);
  if (!written.ok()) return written;
  const Result<bool> line = m_lines.add(draft, written->id, written->outcome == RowOutcome::New);
  if (!line.ok()) {
    // A row comes in whole or not at all.
    if (written->outcome == RowOutcome::New)
      if (auto gone = m_tx.remove(m_def, written->id); !gone.ok()) return gone.problem();
    return line.problem();
  }
  m_matcher.note(draft, written->id);
  const Result<bool> left = m_consents.unsubscribe(written->id, mail, number, draft);
  if (!left.ok()) return left.problem();
  if ((*line || *left) && written->outcome == RowOutcome::Duplicate) written->outcome = RowOutcome::Updated;
  if (!written->match.id) written->match = match;
  return written;
}

/// Two pipelines both have a "Won": a deal that is there means its own, and leaves it only by a stage's id or where the
/// row names another pipeline.
Result<void> RowWriter::placeStage(RowDraft& draft, const Record* before) {
  if (draft.stage.field < 0) return {};
  const Id pipeline = before ? before->value("pipeline").id() : Id();
  Value& stage = draft.values[draft.stage.field];
  if (!pipeline && !stage.isNull()) return {};
  const Result<Id> named = stageNamed(m_tx.connection(), draft.stage.text, pipeline);
  if (!named.ok()) {
    Problem why = named.problem();
    why.field = u"stage"_s;
    return why;
  }
  stage = *named;
  if (!pipeline || parseId(draft.stage.text)) return {};
  const std::optional<Record> found = m_tx.record(m_tx.def("stage"), *named);
  const Id into = found ? found->value("pipeline").id() : pipeline;
  if (into == pipeline) return {};
  const std::optional<Record> other = m_tx.record(m_tx.def("pipeline"), into);
  return Problem("import-stage-elsewhere", {found->title(), other ? other->title() : QString()}, u"stage"_s);
}

Result<RowWriter::Written> RowWriter::insert(RowDraft& draft) {
  if (auto placed = placeStage(draft, nullptr); !placed.ok()) return placed.problem();
  Record record(m_def);
  for (int i = 0; i < draft.values.size(); ++i)
    if (!draft.values[i].isNull()) record.set(m_def.fields[i].key, draft.values[i]);
  const Result<Id> company = companyOf(draft);
  if (!company.ok()) return company.problem();
  if (*company) record.set(u"company"_s, *company);
  const Result<Id> person = m_customers.personOf(draft, *company);
  if (!person.ok()) return person.problem();
  if (*person) record.set(u"contact"_s, *person);
  const Result<Id> category = m_customers.categoryOf(draft);
  if (!category.ok()) return category.problem();
  if (*category) record.set(u"category"_s, *category);
  const QString name = record.value(u"name"_s).text();
  QList<Problem> cycles;
  if (m_parentField >= 0 && fold(draft.parent) == fold(name)) {
    if (!name.isEmpty()) cycles << Problem("company-cycle", {name}, u"parent"_s);
  } else if (m_parentField >= 0 && !draft.parent.isEmpty()) {
    const Result<Id> parent = companyNamed(draft.parent, nullptr);
    if (!parent.ok()) return parent.problem();
    record.set("parent", *parent);
  }
  if (!draft.ownId.isEmpty() && RecordMatcher::keepsForeignId(m_def) && record.value(u"external_id"_s).isNull())
    record.set(u"external_id"_s, draft.ownId);
  if (auto twin = twinOf(record)) return *std::move(twin);
  for (auto it = m_otherwise.begin(); it != m_otherwise.end(); ++it)
    if (record.value(it.key()).isNull()) record.set(it.key(), it.value());
  const Result<Id> id = m_tx.insert(std::move(record));
  if (!id.ok()) return id.problem();
  if (m_parentField >= 0) m_companyNames.note(name, *id);
  if (auto points = addPoints(draft, *id, true); !points.ok()) return points.problem();
  if (auto jobs = addJobs(draft, *id); !jobs.ok()) return jobs.problem();
  if (auto tags = addTags(draft, *id, nullptr); !tags.ok()) return tags.problem();
  if (auto about = addAbout(draft, *id); !about.ok()) return about.problem();
  if (auto note = addNote(draft, *id); !note.ok()) return note.problem();
  if (auto said = addSaid(draft, *id); !said.ok()) return said.problem();
  if (auto card = addCard(draft, *id, false); !card.ok()) return card.problem();
  return Written{RowOutcome::New, *id, {}, {}, {}, true, cycles};
}

/// Two sales of one name are two sales; a file that comes a second time brings none. What was there before and agrees
/// with all that the row says is what it means.
std::optional<RowWriter::Written> RowWriter::twinOf(const Record& record) {
  if (!m_newest) return std::nullopt;
  QHash<QString, Value> said = record.values();
  const bool ticket = m_def.key == u"ticket"_s;
  if (ticket) {
    // It goes on here, so that what it is known by is what stays: who asked what, and when.
    if (record.value("received").isNull() || !record.value("external_id").isNull()) return std::nullopt;
    said = {};
    for (const char* key : {"subject", "received", "contact", "description"})
      said.insert(QLatin1String(key), record.value(key));
  }
  for (const qint64 id : idsTitled(m_tx.connection(), m_def, record.title(), kMostNamesakes)) {
    if (Id(id) > m_newest) continue;
    const std::optional<Record> there = m_tx.record(m_def, Id(id));
    const auto agrees = [&](const auto& value) {
      return value.second.isNull() || there->value(value.first) == value.second;
    };
    if (!there || !std::all_of(said.keyValueBegin(), said.keyValueEnd(), agrees)) continue;
    QStringList same;
    for (const FieldDef& field : m_def.fields)
      if (!said.value(field.key).isNull()) same << field.key;
    Written twin{RowOutcome::Duplicate,
                 Id(id),
                 Problem(ticket ? "import-same-ticket" : "import-same-row"),
                 there->title(),
                 {},
                 false,
                 {}};
    twin.match.id = Id(id);
    twin.match.key = same.join(QLatin1Char('+'));
    return twin;
  }
  return std::nullopt;
}

bool RowWriter::isNewer(const RowDraft& draft, const Record& before) {
  if (draft.modified == 0) return false;
  db::StatementUse row(m_tx.connection().cached(u"SELECT max(hlc) FROM cell WHERE obj=? AND row=?"_s));
  row->bind(1, m_def.number).bind(2, before.id());
  Hlc changed = before.inserted.hlc;
  if (row->step()) changed = qMax(changed, row->integer(0));
  return draft.modified > hlcToUtc(changed);
}

QHash<QString, Value> RowWriter::changesOf(RowDraft& draft, const Record& before, bool overwrite) {
  QHash<QString, Value> changes;
  for (int i = 0; i < draft.values.size(); ++i) {
    const FieldDef& field = m_def.fields[i];
    const Value& next = draft.values[i];
    const Value now = before.value(field.key);
    if (next.isNull() || next == now || field.kind == Kind::Tags) continue;
    if (field.kind == Kind::Email && normalEmail(next.text()) == normalEmail(now.text())) continue;
    // Files tell times to the second; the rest of it is no change.
    if (field.kind == Kind::Time && !now.isNull() && next.integer() % 1000 == 0 &&
        next.integer() / 1000 == now.integer() / 1000)
      continue;
    // A birthday without its year says no more than the one with it.
    const auto was = field.is(FieldFlag::Yearly) ? YearlyDate::fromText(now.text()) : std::nullopt;
    const auto is = was ? YearlyDate::fromText(next.text()) : std::nullopt;
    const bool sameDay = is && was->fits(*is);
    if (sameDay && is->year == 0) continue;
    if (now.isNull() || overwrite || sameDay) {
      changes.insert(field.key, next);
    } else if (field.kind == Kind::Email || field.kind == Kind::Phone) {
      // Another address of the same person is not lost for being the second.
      draft.points.push_back({field.kind == Kind::Email ? u"email"_s : u"phone"_s, phoneLabel(field, {}), next.text()});
    }
  }
  return changes;
}

/// A link that would lead back to the record is left out; the rest of the row comes in.
Result<void> RowWriter::change(Id id, QHash<QString, Value>& changes, QList<Problem>& cycles) {
  while (!changes.isEmpty()) {
    Result<void> done = m_tx.update(m_def, id, changes);
    if (done.ok()) return done;
    if (!leadsBack(done.problem()) || changes.remove(done.problem().field) == 0) return done;
    cycles << done.problem();
  }
  return {};
}

/// Another address of the same record is a further one: it is not lost, and no part of it gets into the first one.
void RowWriter::keepAddress(RowDraft& draft, const Record& before) {
  bool differs = false;
  QList<int> parts;
  for (int i = 0; i < draft.values.size(); ++i) {
    const QString& key = m_def.fields[i].key;
    if (!isAddressField(key) || draft.values[i].isNull()) continue;
    parts << i;
    const QString now = before.value(key).text();
    differs = differs || (!now.isEmpty() && fold(now) != fold(draft.values[i].text()));
  }
  if (!differs) return;
  const auto text = [&](const char* key) {
    const int index = fieldIndex(key);
    return index < 0 ? QString() : draft.values[index].text();
  };
  const QString line = addressLine({text("street"), text("postcode"), text("city"), text("region"), text("country")});
  draft.points.push_back({u"address"_s, draft.addressLabel, line});
  for (const int part : std::as_const(parts)) draft.values[part] = Value();
}

/// The customer and the category of a ticket that is there.
Result<void> RowWriter::nameCustomer(const RowDraft& draft, const Record& before, bool overwrite,
                                     QHash<QString, Value>& changes) {
  const auto mayChange = [&](const char* key) { return overwrite || before.value(key).isNull(); };
  const auto note = [&](const char* key, Id id) {
    if (id && id != before.value(key).id()) changes.insert(s(key), id);
  };
  if (!draft.person.isEmpty() && mayChange("contact") &&
      !m_customers.isSamePerson(before.value("contact").id(), draft)) {
    const Id company = changes.contains(u"company"_s) ? changes.value(u"company"_s).id() : before.value("company").id();
    const Result<Id> person = m_customers.personOf(draft, company);
    if (!person.ok()) return person.problem();
    note("contact", *person);
  }
  if (mayChange("category")) {
    const Result<Id> category = m_customers.categoryOf(draft);
    if (!category.ok()) return category.problem();
    note("category", *category);
  }
  return {};
}

Result<RowWriter::Written> RowWriter::update(RowDraft& draft, const RecordMatcher::Match& match) {
  Written unchanged{RowOutcome::Duplicate, match.id, sameKey(match), {}, {}, false, {}};
  if (m_rule == UpdateRule::Never) return unchanged;
  const std::optional<Record> before = m_tx.record(m_def, match.id);
  if (before) unchanged.met = before->title();
  if (!before || (m_rule == UpdateRule::Newer && !isNewer(draft, *before))) return unchanged;
  unchanged.open = true;
  if (draft.gone) {
    if (auto removed = m_tx.remove(m_def, match.id); !removed.ok()) return removed.problem();
    unchanged.outcome = RowOutcome::Updated;
    return unchanged;
  }
  const bool overwrite = m_rule != UpdateRule::Empty;
  if (!overwrite) keepAddress(draft, *before);
  if (overwrite || before->value("stage").isNull())
    if (auto placed = placeStage(draft, &*before); !placed.ok()) return placed.problem();
  QHash<QString, Value> changes = changesOf(draft, *before, overwrite);
  const Id current = before->value("company").id();
  if (m_companyField >= 0 && !draft.company.isEmpty() && (overwrite || !current) &&
      !isSameCompany(current, draft.company)) {
    const Result<Id> company = companyOf(draft);
    if (!company.ok()) return company.problem();
    if (*company != current) changes.insert(u"company"_s, *company);
  }
  if (m_parentField >= 0 && !draft.parent.isEmpty() && (overwrite || !before->value("parent").id()) &&
      !isSameCompany(before->value("parent").id(), draft.parent)) {
    const Result<Id> parent = companyNamed(draft.parent, nullptr);
    if (!parent.ok()) return parent.problem();
    changes.insert(u"parent"_s, *parent);
  }
  if (auto named = nameCustomer(draft, *before, overwrite, changes); !named.ok()) return named.problem();
  if (auto done = change(match.id, changes, unchanged.cycles); !done.ok()) return done.problem();
  const Result<bool> points = addPoints(draft, match.id, false);
  if (!points.ok()) return points.problem();
  const Result<bool> jobs = addJobs(draft, match.id);
  if (!jobs.ok()) return jobs.problem();
  const Result<bool> tags = addTags(draft, match.id, &*before);
  if (!tags.ok()) return tags.problem();
  const Result<bool> card = addCard(draft, match.id, overwrite);
  if (!card.ok()) return card.problem();
  const Result<bool> about = addAbout(draft, match.id);
  if (!about.ok()) return about.problem();
  if (changes.isEmpty() && !*points && !*jobs && !*tags && !*card && !*about) return unchanged;
  unchanged.outcome = RowOutcome::Updated;
  return unchanged;
}

}  // namespace relata::exchange
