#include "core/sales/convert_lead.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

#include "core/base/text.h"
#include "core/contacts/contact_points.h"
#include "core/sales/lead.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata {
namespace {

constexpr const char* kMapSetting = "lead_field_map";

QString s(const char* text) { return QString::fromUtf8(text); }

struct Way {
  const char* from;  // field of the lead
  const char* entity;
  const char* to;
};

/// Where the built-in fields go.
constexpr std::array kWays{
    Way{"name", "contact", "name"},
    Way{"given_name", "contact", "given_name"},
    Way{"family_name", "contact", "family_name"},
    Way{"job_title", "contact", "job_title"},
    Way{"email", "contact", "email"},
    Way{"phone", "contact", "phone"},
    Way{"mobile", "contact", "mobile"},
    Way{"wechat", "contact", "wechat"},
    Way{"city", "contact", "city"},
    Way{"region", "contact", "region"},
    Way{"country", "contact", "country"},
    Way{"source", "contact", "source"},
    Way{"owner", "contact", "owner"},
    Way{"company_name", "company", "name"},
    Way{"industry", "company", "industry"},
    Way{"website", "company", "website"},
    Way{"city", "company", "city"},
    Way{"region", "company", "region"},
    Way{"country", "company", "country"},
    Way{"source", "company", "source"},
    Way{"owner", "company", "owner"},
    Way{"amount", "deal", "amount"},
    Way{"source", "deal", "source"},
    Way{"owner", "deal", "owner"},
    Way{"description", "deal", "description"},
};

/// Reads through a Reader or a Transaction: the plan that is shown and the one that is carried out are one.
template <typename Source>
class Planner {
 public:
  Planner(Source& source, Id lead, const LeadConversion& wanted) : m_source(source), m_lead(lead), m_wanted(wanted) {}

  Result<ConversionPlan> make() {
    const auto lead = m_source.record(def("lead"), m_lead);
    if (!lead || lead->deleted) return Problem("no-such-record", {m_lead.text(s("L"))});
    if (lead->text("status") == QLatin1String("converted") && !lead->value("converted_at").isNull())
      return Problem("lead-is-converted", {lead->title()});
    m_plan.lead = *lead;
    if (auto chosen = choose(); !chosen.ok()) return chosen.problem();
    m_plan.activities = idsOf("SELECT activity FROM activity_link WHERE record=? AND _del IS NOT 1 ORDER BY id");
    m_plan.files = idsOf("SELECT id FROM attachment WHERE record=? AND _del IS NOT 1 ORDER BY id");
    m_plan.tags = lead->value("tags").list();
    for (const Way& way : kWays) take(part(s(way.entity)), s(way.from), s(way.to));
    if (!m_plan.deal.wanted)
      take(m_plan.contact.wanted ? m_plan.contact : m_plan.company, s("description"), s("description"));
    if (!m_plan.contact.wanted)
      for (const char* key : {"email", "phone"}) take(m_plan.company, s(key), s(key));
    if (!m_plan.company.wanted) take(m_plan.contact, s("website"), s("website"));
    takeOwnFields();
    takePoints();
    return m_plan;
  }

 private:
  using Part = LeadConversion::Part;
  const EntityDef& def(const char* key) const { return *m_source.registry().entity(s(key)); }
  const EntityDef& def(const QString& key) const { return *m_source.registry().entity(key); }
  ConversionPart& part(const QString& entity) {
    return entity == QLatin1String("contact") ? m_plan.contact
           : entity == QLatin1String("deal")  ? m_plan.deal
                                              : m_plan.company;
  }

  Result<void> choose() {
    const Record& lead = m_plan.lead;
    m_plan.contact.entity = s("contact");
    m_plan.company.entity = s("company");
    m_plan.deal.entity = s("deal");
    const QString firm = lead.text("company_name");
    // A lead that is called as its company is has no person yet.
    const bool isPerson = lead.title() != firm;
    if (auto ok = join(m_plan.contact, m_wanted.person, m_wanted.contact, isPerson ? lead.title() : QString());
        !ok.ok())
      return ok;
    if (auto ok = join(m_plan.company, m_wanted.firm, m_wanted.company, firm); !ok.ok()) return ok;
    if (!m_plan.contact.wanted && !m_plan.company.wanted) return Problem("lead-nothing-to-make", {lead.title()});
    m_plan.deal.wanted = m_wanted.sale == Part::Make;
    const QString whose = m_plan.company.wanted ? m_plan.company.title : m_plan.contact.title;
    const QString interest = lead.text("interest");
    m_plan.deal.title = !m_wanted.dealName.trimmed().isEmpty() ? m_wanted.dealName.trimmed()
                        : interest.isEmpty()                   ? whose
                                                               : interest + s(" · ") + whose;
    if (m_plan.deal.wanted) m_plan.deal.set.insert(s("name"), m_plan.deal.title);
    return {};
  }

  Result<void> join(ConversionPart& to, Part wanted, Id id, const QString& title) {
    to.title = title;
    to.wanted = wanted != Part::LeaveOut && (id || !title.isEmpty());
    if (wanted != Part::Join || !id) return {};
    const auto there = m_source.record(def(to.entity), id);
    if (!there || there->deleted) return Problem("no-such-record", {id.text(def(to.entity).prefix)});
    to.joins = id;
    to.title = there->title();
    m_joined.insert(to.entity, *there);
    return {};
  }

  void take(ConversionPart& to, const QString& from, const QString& field) {
    const Value value = m_plan.lead.value(from);
    const FieldDef* source = def("lead").field(from);
    const FieldDef* target = def(to.entity).field(field);
    if (!to.wanted || value.isNull() || !source || !target) return;
    const auto fitting = fit(*source, *target, value);
    if (!fitting) return stay(to, *source);
    const auto joined = m_joined.constFind(to.entity);
    if (joined == m_joined.constEnd()) {
      if (!to.set.contains(field)) to.set.insert(field, *fitting);
      return;
    }
    const Value there = joined->value(field);
    if (there.isNull()) {
      to.set.insert(field, *fitting);
    } else if (!isSame(*target, there, *fitting)) {
      // Another address of the same person stands beside the one that is known.
      if (target->is(FieldFlag::Multi)) return addPoint(to, *target, fitting->text(), {});
      if (field != s("name") && field != s("given_name") && field != s("family_name") && field != s("owner"))
        stay(to, *source);
    }
  }

  /// The value as the other field holds it; nothing where it has no place there.
  static std::optional<Value> fit(const FieldDef& from, const FieldDef& to, const Value& value) {
    if (from.valueKind() != Kind::Choice || to.valueKind() != Kind::Choice) return value;
    const ChoiceDef* mine = from.choice(value.text());
    for (const ChoiceDef& choice : to.choices)
      if (choice.key == value.text() || (mine && fold(choice.label) == fold(mine->label))) return Value(choice.key);
    return std::nullopt;
  }

  static bool isSame(const FieldDef& field, const Value& one, const Value& other) {
    if (one == other) return true;
    if (field.kind == Kind::Email) return normalEmail(one.text()) == normalEmail(other.text());
    if (field.kind == Kind::Phone) return normalPhone(one.text(), {}) == normalPhone(other.text(), {});
    if (field.kind == Kind::Url) return normalUrlHost(one.text()) == normalUrlHost(other.text());
    return one.isText() && other.isText() && fold(one.text()) == fold(other.text());
  }

  void stay(ConversionPart& part, const FieldDef& field) {
    const QString label = fieldLabel(def("lead"), field);
    if (!part.stays.contains(label)) part.stays << label;
  }

  void addPoint(ConversionPart& to, const FieldDef& target, const QString& value, const QString& label) {
    const QString kind = target.kind == Kind::Phone ? s("phone") : target.kind == Kind::Url ? s("web") : target.key;
    addPoint(to, kind, value, label);
  }
  void addPoint(ConversionPart& to, const QString& kind, const QString& value, const QString& label) {
    if (value.isEmpty() || knows(to, kind, value)) return;
    to.points << QHash<QString, Value>{{s("kind"), kind}, {s("value"), value}, {s("label"), label}};
  }

  static QString normal(const QString& kind, const QString& value) {
    return kind == QLatin1String("email")   ? normalEmail(value)
           : kind == QLatin1String("phone") ? normalPhone(value, {})
           : kind == QLatin1String("web")   ? normalUrlHost(value)
                                            : fold(value);
  }

  bool knows(const ConversionPart& to, const QString& kind, const QString& value) {
    const QString wanted = normal(kind, value);
    for (const auto& point : to.points)
      if (point[s("kind")].text() == kind && normal(kind, point[s("value")].text()) == wanted) return true;
    const auto joined = m_joined.constFind(to.entity);
    for (const char* key : {"email", "phone", "mobile", "website", "wechat", "qq"}) {
      const Value mine = to.set.value(s(key));
      const QString there = joined == m_joined.constEnd() || !mine.isNull() ? mine.text() : joined->text(key);
      if (!there.isEmpty() && normal(kind, there) == wanted) return true;
    }
    if (!to.joins) return false;
    db::Statement row(m_source.connection(),
                      s("SELECT 1 FROM point WHERE record=? AND kind=? AND normal=? AND _del IS NOT 1"));
    row.bind(1, to.joins.bits()).bind(2, kind).bind(3, wanted);
    return row.step();
  }

  /// Fields of one's own: where the team said, or where a field is called alike.
  void takeOwnFields() {
    const QHash<QString, QString> map = leadFieldMap(m_source.connection());
    for (const FieldDef& field : def("lead").fields) {
      if (!field.custom || field.is(FieldFlag::Hidden) || m_plan.lead.value(field.key).isNull()) continue;
      QStringList targets;
      if (map.contains(field.key)) {
        if (!map[field.key].isEmpty()) targets << map[field.key];
      } else {
        targets = alike(field);
      }
      bool went = false;
      for (const QString& target : targets) {
        ConversionPart& to = part(target.section(QLatin1Char('.'), 0, 0));
        if (!to.wanted) continue;
        take(to, field.key, target.section(QLatin1Char('.'), 1));
        went = true;
      }
      if (!went) stay(m_plan.contact.wanted ? m_plan.contact : m_plan.company, field);
    }
  }

  QStringList alike(const FieldDef& field) {
    QStringList out;
    for (const char* entity : {"contact", "company", "deal"})
      for (const FieldDef& other : def(entity).fields) {
        if (other.is(FieldFlag::Hidden) || other.is(FieldFlag::ReadOnly) || other.kind != field.kind) continue;
        const QString label = other.custom ? other.label : fieldLabel(def(entity), other);
        if (other.key != field.key && fold(label) != fold(field.label)) continue;
        out << s(entity) + QLatin1Char('.') + other.key;
        break;
      }
    return out;
  }

  void takePoints() {
    ConversionPart& to = m_plan.contact.wanted ? m_plan.contact : m_plan.company;
    db::Statement rows(m_source.connection(),
                       s("SELECT kind, value, label FROM point WHERE record=? AND _del IS NOT 1 ORDER BY id"));
    rows.bind(1, m_lead.bits());
    while (rows.step()) addPoint(to, rows.text(0), rows.text(1), rows.text(2));
  }

  std::vector<qint64> idsOf(const char* sql) {
    std::vector<qint64> ids;
    db::Statement rows(m_source.connection(), s(sql));
    rows.bind(1, m_lead.bits());
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
  }

  Source& m_source;
  const Id m_lead;
  const LeadConversion& m_wanted;
  ConversionPlan m_plan;
  QHash<QString, Record> m_joined;
};

/// Carries a plan out.
class Conversion {
 public:
  Conversion(Transaction& tx, const ConversionPlan& plan) : m_tx(tx), m_plan(plan) {}

  Result<ConvertedLead> run() {
    for (auto [part, id] : {std::pair(&m_plan.company, &m_done.company), std::pair(&m_plan.contact, &m_done.contact),
                            std::pair(&m_plan.deal, &m_done.deal)}) {
      if (!part->wanted) continue;
      const Result<Id> made = write(*part);
      if (!made.ok()) return made.problem();
      *id = *made;
    }
    if (auto followed = follow(); !followed.ok()) return followed.problem();
    QHash<QString, Value> changes{{s("status"), s("converted")},
                                  {s("converted_at"), m_tx.now()},
                                  {s("contact"), m_done.contact},
                                  {s("company"), m_done.company},
                                  {s("deal"), m_done.deal}};
    if (auto set = m_tx.update(m_tx.def("lead"), m_plan.lead.id(), changes); !set.ok()) return set.problem();
    return m_done;
  }

 private:
  Result<Id> write(const ConversionPart& part) {
    const EntityDef& def = *m_tx.registry().entity(part.entity);
    QHash<QString, Value> set = part.set;
    if (part.entity != QLatin1String("company") && m_done.company) link(part, set, "company", m_done.company);
    if (part.entity == QLatin1String("deal") && m_done.contact) set.insert(s("contact"), m_done.contact);
    Id id = part.joins;
    if (id) {
      if (auto done = m_tx.update(def, id, set); !done.ok()) return done.problem();
    } else {
      Record record(def);
      for (auto it = set.begin(); it != set.end(); ++it) record.set(it.key(), it.value());
      const Result<Id> made = m_tx.insert(record);
      if (!made.ok()) return made;
      id = *made;
    }
    for (const auto& values : part.points) {
      Record point(m_tx.def("point"));
      for (auto it = values.begin(); it != values.end(); ++it) point.set(it.key(), it.value());
      point.set("record", id);
      if (const auto made = m_tx.insert(point); !made.ok()) return made;
    }
    return id;
  }

  /// A person who is known keeps the company that is known of them.
  void link(const ConversionPart& part, QHash<QString, Value>& set, const char* field, Id target) {
    if (part.joins) {
      const auto there = m_tx.record(*m_tx.registry().entity(part.entity), part.joins);
      if (there && !there->value(field).isNull()) return;
    }
    set.insert(s(field), target);
  }

  /// What happened with the lead happened with whom it became.
  Result<void> follow() {
    QList<Id> heirs;
    if (m_done.contact || m_done.company) heirs << (m_done.contact ? m_done.contact : m_done.company);
    if (m_done.deal) heirs << m_done.deal;
    for (const Id heir : heirs) {
      for (const qint64 activity : m_plan.activities) {
        Record link(m_tx.def("activity_link"));
        link.set("activity", Id(activity));
        link.set("record", heir);
        if (const auto made = m_tx.insert(link); !made.ok()) return made.problem();
      }
      for (const qint64 file : m_plan.files) {
        const auto old = m_tx.record(m_tx.def("attachment"), Id(file));
        if (!old) continue;
        Record copy(old->def());
        for (auto it = old->values().begin(); it != old->values().end(); ++it) copy.set(it.key(), it.value());
        copy.set("record", heir);
        if (const auto made = m_tx.insert(copy); !made.ok()) return made.problem();
      }
      if (auto tagged = m_tx.addTags(heir, m_plan.tags); !tagged.ok()) return tagged;
    }
    return {};
  }

  Transaction& m_tx;
  const ConversionPlan& m_plan;
  ConvertedLead m_done;
};

}  // namespace

QHash<QString, QString> leadFieldMap(db::Connection& connection) {
  QHash<QString, QString> map;
  const QJsonObject kept = QJsonDocument::fromJson(settingOf(connection, s(kMapSetting)).toUtf8()).object();
  for (auto it = kept.begin(); it != kept.end(); ++it) map.insert(it.key(), it.value().toString());
  return map;
}

Result<void> setLeadFieldMap(Workspace& workspace, const QHash<QString, QString>& map) {
  QJsonObject kept;
  for (auto it = map.begin(); it != map.end(); ++it) kept.insert(it.key(), it.value());
  const QString text = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
  return workspace.transact({ActKind::ChangeSetting, {}, {s(kMapSetting)}},
                            [&](Transaction& tx) { return writeSetting(tx, s(kMapSetting), text); });
}

Result<ConversionPlan> planConversion(Reader& reader, Id lead, const LeadConversion& wanted) {
  return Planner<Reader>(reader, lead, wanted).make();
}

Result<ConvertedLead> convertLead(Workspace& workspace, Id lead, const LeadConversion& wanted) {
  ConvertedLead done;
  const Result<qint64> tid =
      workspace.transactAct({ActKind::ConvertLead, s("lead"), {}}, [&](Transaction& tx) -> Result<void> {
        const Result<ConversionPlan> plan = Planner<Transaction>(tx, lead, wanted).make();
        if (!plan.ok()) return plan.problem();
        tx.setAct({ActKind::ConvertLead, s("lead"), {plan->lead.title()}});
        Result<ConvertedLead> made = Conversion(tx, *plan).run();
        if (!made.ok()) return made.problem();
        done = *made;
        return {};
      });
  if (!tid.ok()) return tid.problem();
  done.tid = *tid;
  return done;
}

}  // namespace relata
