#include "core/duplicates/merge_plan.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/store/journal.h"

namespace relata {
namespace {

struct RuleWords {
  MergeRule rule;
  const char* key;
  const char* text;
};

constexpr RuleWords kRules[] = {
    {MergeRule::Filled, "filled",
     QT_TRANSLATE_NOOP("Duplicates", "the primary record's value; where it is empty, the one changed last")},
    {MergeRule::Primary, "primary", QT_TRANSLATE_NOOP("Duplicates", "the primary record's value, also an empty one")},
    {MergeRule::Newest, "newest", QT_TRANSLATE_NOOP("Duplicates", "the value changed last")},
    {MergeRule::Longest, "longest", QT_TRANSLATE_NOOP("Duplicates", "the longest text")},
    {MergeRule::Union, "all", QT_TRANSLATE_NOOP("Duplicates", "all of them")}};

/// When the fields of a record were changed last.
class CellTimes {
 public:
  explicit CellTimes(db::Connection& connection) : m_connection(connection), m_stamps(connection) {}
  Stamp of(const Record& record, const MergeGroup& group) {
    if (!m_loaded) m_numbers.load(m_connection);
    m_loaded = true;
    Stamp newest;
    for (const FieldDef* field : group.fields)
      newest = std::max(newest, m_stamps.of(record.def(), record.id().bits(),
                                            m_numbers.of(record.def().number, field->column), false));
    return newest;
  }

 private:
  db::Connection& m_connection;
  Stamps m_stamps;
  FieldNumbers m_numbers;
  bool m_loaded = false;
};

class Planner {
 public:
  Planner(db::Connection& connection, const QList<Record>& records, std::optional<MergeRule> rule,
          const QHash<QString, Id>& choices)
      : m_times(connection), m_rule(rule), m_choices(choices) {
    m_plan.records = records;
  }

  MergePlan run() {
    const EntityDef& def = m_plan.records.first().def();
    QHash<QString, qsizetype> together;
    for (const FieldDef& field : def.fields) {
      if (field.kind == Kind::Computed || field.is(FieldFlag::ReadOnly)) continue;
      const QString name = groupName(def, field);
      const auto it = together.constFind(name);
      if (!name.isEmpty() && it != together.constEnd()) {
        m_plan.groups[*it].fields << &field;
        continue;
      }
      if (!name.isEmpty()) together.insert(name, m_plan.groups.size());
      m_plan.groups << MergeGroup{{&field}, ruleOf(field), 0, false};
    }
    for (MergeGroup& group : m_plan.groups) decide(group);
    return std::move(m_plan);
  }

 private:
  /// The section of the name's parts and that of the address are what belongs together.
  static QString groupName(const EntityDef& def, const FieldDef& field) {
    const FieldDef* title = def.titleField();
    const FieldDef* street = def.field(u"street");
    if (field.custom) return {};
    if (street && field.section == street->section) return QStringLiteral("address");
    const bool inName = title && title->is(FieldFlag::PersonName) && field.section == title->section;
    return inName && field.key != QLatin1String("nickname") ? QStringLiteral("name") : QString();
  }

  MergeRule ruleOf(const FieldDef& field) const {
    if (field.kind == Kind::Tags || field.kind == Kind::MultiChoice) return MergeRule::Union;
    if (m_rule) return *m_rule;
    // A birthday with its year says more than one without.
    const bool longest = field.kind == Kind::LongText || field.is(FieldFlag::Yearly);
    return longest ? MergeRule::Longest : MergeRule::Filled;
  }

  static QList<Value> valuesOf(const Record& record, const MergeGroup& group) {
    QList<Value> values;
    for (const FieldDef* field : group.fields) values << record.value(field->key);
    return values;
  }
  static int filled(const QList<Value>& values) {
    return static_cast<int>(std::count_if(values.begin(), values.end(), [](const Value& v) { return !v.isNull(); }));
  }
  static bool contains(const QList<Value>& all, const QList<Value>& part) {
    for (qsizetype i = 0; i < part.size(); ++i)
      if (!part[i].isNull() && !(part[i] == all[i])) return false;
    return true;
  }

  void decide(MergeGroup& group) {
    const QList<Record>& records = m_plan.records;
    const QList<Value> primary = valuesOf(records.first(), group);
    group.differs = std::any_of(records.begin(), records.end(),
                                [&](const Record& record) { return !(valuesOf(record, group) == primary); });
    if (!group.differs || group.rule == MergeRule::Union) return;
    if (chosen(group)) return;
    switch (group.rule) {
      case MergeRule::Filled: group.from = firstFilled(group); return;
      case MergeRule::Newest: group.from = newest(group); return;
      case MergeRule::Longest: group.from = longest(group); return;
      case MergeRule::Primary:
      case MergeRule::Union: return;
    }
  }

  bool chosen(MergeGroup& group) const {
    for (const FieldDef* field : group.fields)
      if (const Id id = m_choices.value(field->key))
        for (qsizetype i = 0; i < m_plan.records.size(); ++i)
          if (m_plan.records[i].id() == id) {
            group.from = static_cast<int>(i);
            return true;
          }
    return false;
  }

  // An address of which the other one says more (the street as well as the city) gives way to it.
  int firstFilled(const MergeGroup& group) {
    const QList<Value> primary = valuesOf(m_plan.records.first(), group);
    int best = 0;
    for (int i = 1; i < m_plan.records.size(); ++i) {
      const QList<Value> values = valuesOf(m_plan.records[i], group);
      const QList<Value> current = valuesOf(m_plan.records[best], group);
      const bool sooner = filled(current) == 0 || contains(values, current);
      if (filled(values) > filled(current) && sooner)
        best = i;
      else if (best > 0 && filled(primary) == 0 && filled(values) > 0 &&
               m_times.of(m_plan.records[i], group) > m_times.of(m_plan.records[best], group))
        best = i;
    }
    return best;
  }

  int newest(const MergeGroup& group) {
    int best = 0;
    for (int i = 1; i < m_plan.records.size(); ++i) {
      if (filled(valuesOf(m_plan.records[i], group)) == 0) continue;
      const bool bestIsEmpty = filled(valuesOf(m_plan.records[best], group)) == 0;
      if (bestIsEmpty || m_times.of(m_plan.records[i], group) > m_times.of(m_plan.records[best], group)) best = i;
    }
    return best;
  }

  int longest(const MergeGroup& group) const {
    const auto length = [&](int i) {
      qsizetype sum = 0;
      for (const Value& value : valuesOf(m_plan.records[i], group)) sum += value.isNull() ? 0 : 1 + value.text().size();
      return sum;
    };
    int best = 0;
    for (int i = 1; i < m_plan.records.size(); ++i)
      if (length(i) > length(best)) best = i;
    return best;
  }

  CellTimes m_times;
  std::optional<MergeRule> m_rule;
  const QHash<QString, Id>& m_choices;
  MergePlan m_plan;
};

}  // namespace

QString mergeRuleKey(MergeRule rule) {
  for (const RuleWords& words : kRules)
    if (words.rule == rule) return QLatin1String(words.key);
  return {};
}

std::optional<MergeRule> mergeRuleFromKey(const QString& key) {
  for (const RuleWords& words : kRules)
    if (key == QLatin1String(words.key) && words.rule != MergeRule::Union) return words.rule;
  return std::nullopt;
}

QString mergeRuleText(MergeRule rule) {
  for (const RuleWords& words : kRules)
    if (words.rule == rule) return QCoreApplication::translate("Duplicates", words.text);
  return {};
}

MergePlan planMerge(db::Connection& connection, const QList<Record>& records, std::optional<MergeRule> rule,
                    const QHash<QString, Id>& choices) {
  return Planner(connection, records, rule, choices).run();
}

bool isMergeable(const EntityDef& def) {
  static const QStringList keys{QStringLiteral("contact"), QStringLiteral("company"), QStringLiteral("lead")};
  return keys.contains(def.key);
}

}  // namespace relata
