#include "core/duplicates/data_quality.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <unordered_map>

#include "core/base/normal.h"
#include "core/duplicates/duplicate_search.h"
#include "core/duplicates/merge_plan.h"
#include "core/store/yearly_date.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Quality)
};

constexpr int kFewestDigits = 6;

/// The ways to reach somebody: one of them is enough.
QStringList reachFields(const EntityDef& def) {
  QStringList out;
  for (const FieldDef& field : def.fields)
    if (!field.custom && (field.kind == Kind::Email || field.kind == Kind::Phone)) out << field.key;
  return out;
}

/// What a firm does, which places it. Many a person works for nobody: people are not asked.
QString placeField(const EntityDef& def) { return def.field(u"industry") ? s("industry") : QString(); }

/// Not complete: no way to reach it, or nothing that places it.
QString incompleteText(const EntityDef& def) {
  QStringList unreachable;
  for (const QString& key : reachFields(def)) unreachable << key + s(" is empty");
  QStringList any{s("(%1)").arg(unreachable.join(s(" and ")))};
  if (const QString place = placeField(def); !place.isEmpty()) any << place + s(" is empty");
  return any.join(s(" or "));
}

QString staleText(const EntityDef& def) {
  return def.sublist(u"activity") ? s("not exists(activity since 365d) and changed < 365d") : s("changed < 365d");
}

bool isWrong(const FieldDef& field, const QString& text) {
  if (text.isEmpty()) return false;
  switch (field.kind) {
    case Kind::Email: return !looksLikeEmail(normalEmail(text));
    case Kind::Phone:
      return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) < kFewestDigits;
    case Kind::Url: return !normalUrlHost(text).contains(QLatin1Char('.'));
    case Kind::Date: {
      const auto date = YearlyDate::fromText(text);
      return !date || (date->year == 0 && !field.is(FieldFlag::Yearly));
    }
    default: return false;
  }
}

bool isChecked(const FieldDef& field) {
  return !field.is(FieldFlag::Hidden) && (field.kind == Kind::Email || field.kind == Kind::Phone ||
                                          field.kind == Kind::Url || field.kind == Kind::Date);
}

class QualityCheck {
 public:
  QualityCheck(Reader& reader, const EntityDef& def, const QualityOptions& options)
      : m_reader(reader), m_def(def), m_options(options) {}

  Result<QualityReport> run() {
    readOwners();
    readWrong();
    for (const auto& [measure, text] : {std::pair(QualityMeasure::Complete, incompleteText(m_def)),
                                        std::pair(QualityMeasure::Fresh, staleText(m_def))}) {
      const Result<Filter> filter = parseFilter(text, m_def, m_reader.registry());
      if (!filter.ok()) return filter.problem();
      idsOf(measure) = m_reader.ids({m_def.key, *filter, {}});
    }
    if (auto done = readDuplicates(); !done.ok()) return done.problem();
    for (std::vector<qint64>& ids : m_report.ids) std::sort(ids.begin(), ids.end());
    count();
    findWorst();
    return std::move(m_report);
  }

 private:
  std::vector<qint64>& idsOf(QualityMeasure measure) { return m_report.ids[static_cast<int>(measure)]; }

  void readOwners() {
    const FieldDef* owner = m_def.field(u"owner");
    db::Statement rows(
        m_reader.connection(),
        s("SELECT id, %1 FROM %2 WHERE _del IS NOT 1 ORDER BY id").arg(owner ? owner->column : s("NULL"), m_def.table));
    while (rows.step()) m_owners.emplace_back(rows.integer(0), rows.integer(1));
  }

  // What is an address can be told by looking at it only, so this is a walk through all rows.
  void readWrong() {
    QStringList columns{s("id")};
    QList<const FieldDef*> fields;
    for (const FieldDef& field : m_def.fields)
      if (isChecked(field)) {
        fields << &field;
        columns << field.column;
      }
    db::Statement rows(m_reader.connection(),
                       s("SELECT %1 FROM %2 WHERE _del IS NOT 1").arg(columns.join(QLatin1Char(',')), m_def.table));
    while (rows.step())
      for (int i = 0; i < fields.size(); ++i)
        if (!rows.isNull(i + 1) && isWrong(*fields[i], rows.text(i + 1))) {
          idsOf(QualityMeasure::Valid).push_back(rows.integer(0));
          break;
        }
  }

  Result<void> readDuplicates() {
    m_report.duplicatesLeftOut = !m_options.withDuplicates;
    if (!m_options.withDuplicates) return {};
    DuplicateOptions options;
    options.withReview = false;
    options.progress = m_options.progress;
    const auto found = findDuplicates(m_reader.connection(), m_def, options);
    if (!found.ok()) return found.problem();
    std::vector<qint64>& ids = idsOf(QualityMeasure::Unique);
    for (const DuplicatePair& pair : found->pairs) {
      ids.push_back(pair.a.bits());
      ids.push_back(pair.b.bits());
      m_twins.emplace(pair.a.bits(), pair.b.bits());
      m_twins.emplace(pair.b.bits(), pair.a.bits());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return {};
  }

  qint64 ownerOf(qint64 id) const {
    const auto found =
        std::lower_bound(m_owners.begin(), m_owners.end(), std::pair(id, std::numeric_limits<qint64>::min()));
    return found != m_owners.end() && found->first == id ? found->second : 0;
  }

  void count() {
    std::unordered_map<qint64, QualityRow> byOwner;
    QualityRow all;
    all.name = Words::tr("All");
    for (const auto& [id, owner] : m_owners) ++byOwner[owner].records;
    all.records = static_cast<qint64>(m_owners.size());
    for (int measure = 0; measure < kQualityMeasures; ++measure)
      for (const qint64 id : m_report.ids[measure]) {
        ++byOwner[ownerOf(id)].lacking[measure];
        ++all.lacking[measure];
      }
    m_report.rows << all;
    const FieldDef* owner = m_def.field(u"owner");
    QList<QualityRow> owners;
    for (auto& [id, row] : byOwner) {
      row.owner = Id(id);
      row.name = id == 0 || !owner ? Words::tr("Nobody") : m_reader.title(*owner, Id(id));
      owners << row;
    }
    std::sort(owners.begin(), owners.end(),
              [](const QualityRow& a, const QualityRow& b) { return a.records > b.records; });
    if (owner) m_report.rows << owners;
  }

  void findWorst() {
    std::unordered_map<qint64, int> faults;  // bits of the measures that a record lacks
    for (int measure = 0; measure < kQualityMeasures; ++measure)
      for (const qint64 id : m_report.ids[measure]) faults[id] |= 1 << measure;
    std::vector<std::pair<qint64, int>> worst(faults.begin(), faults.end());
    const auto many = [](int bits) { return __builtin_popcount(static_cast<unsigned>(bits)); };
    const auto wanted = std::min(worst.size(), static_cast<size_t>(std::max(0, m_options.worst)));
    std::partial_sort(worst.begin(), worst.begin() + static_cast<long>(wanted), worst.end(),
                      [&](const auto& a, const auto& b) {
                        return many(a.second) != many(b.second) ? many(a.second) > many(b.second) : a.first < b.first;
                      });
    worst.resize(wanted);
    for (const auto& [id, bits] : worst) m_report.worst << worstOf(id, bits);
  }

  QualityRecord worstOf(qint64 id, int bits) {
    QualityRecord out;
    out.id = Id(id);
    for (int measure = 0; measure < kQualityMeasures; ++measure)
      if (bits & (1 << measure)) out.lacking << static_cast<QualityMeasure>(measure);
    const std::optional<Record> record = m_reader.record(m_def, out.id);
    if (!record) return out;
    out.title = record->title();
    if (const FieldDef* owner = m_def.field(u"owner"); owner && record->value("owner").id())
      out.owner = m_reader.title(*owner, record->value("owner").id());
    QStringList why;
    for (const FieldDef& field : m_def.fields)
      if (isChecked(field) && isWrong(field, record->value(field.key).text()))
        why << Words::tr("%1 is no address or number: %2")
                   .arg(fieldLabel(m_def, field), record->value(field.key).text());
    QStringList empty;
    const QStringList reach = reachFields(m_def);
    if (std::all_of(reach.begin(), reach.end(), [&](const QString& key) { return record->value(key).isNull(); }))
      empty << Words::tr("a way to reach it");
    if (const FieldDef* place = m_def.field(placeField(m_def)); place && record->value(place->key).isNull())
      empty << fieldLabel(m_def, *place);
    if (!empty.isEmpty()) why << Words::tr("missing: %1").arg(empty.join(Words::tr(", ")));
    if (out.lacking.contains(QualityMeasure::Fresh)) why << Words::tr("nothing happened for a year");
    if (out.lacking.contains(QualityMeasure::Unique)) {
      const auto twin = m_twins.find(out.id.bits());
      const auto other = twin != m_twins.end() ? m_reader.record(m_def, Id(twin->second)) : std::nullopt;
      why << (other ? Words::tr("very likely there twice, with %1 (%2)").arg(other->title(), other->idText())
                    : Words::tr("very likely there twice"));
    }
    out.why = why.join(QStringLiteral(" · "));
    return out;
  }

  Reader& m_reader;
  const EntityDef& m_def;
  const QualityOptions& m_options;
  std::vector<std::pair<qint64, qint64>> m_owners;  // record, its owner; in the order of the records
  std::unordered_map<qint64, qint64> m_twins;       // of a record that is there twice: the surest other one
  QualityReport m_report;
};

}  // namespace

QString qualityKey(QualityMeasure measure) {
  switch (measure) {
    case QualityMeasure::Complete: return s("complete");
    case QualityMeasure::Valid: return s("valid");
    case QualityMeasure::Fresh: return s("fresh");
    case QualityMeasure::Unique: return s("unique");
  }
  return {};
}

QString qualityLabel(QualityMeasure measure) {
  switch (measure) {
    case QualityMeasure::Complete: return Words::tr("Complete");
    case QualityMeasure::Valid: return Words::tr("Valid");
    case QualityMeasure::Fresh: return Words::tr("Fresh");
    case QualityMeasure::Unique: return Words::tr("Unique");
  }
  return {};
}

QString qualityFault(QualityMeasure measure) {
  switch (measure) {
    case QualityMeasure::Complete: return Words::tr("incomplete");
    case QualityMeasure::Valid: return Words::tr("not valid");
    case QualityMeasure::Fresh: return Words::tr("out of date");
    case QualityMeasure::Unique: return Words::tr("there twice");
  }
  return {};
}

QString qualityDefinition(QualityMeasure measure, const EntityDef& def) {
  const FieldDef* place = def.field(placeField(def));
  switch (measure) {
    case QualityMeasure::Complete:
      if (!place) return Words::tr("Has an e-mail address or a phone number.");
      return Words::tr("Has an e-mail address or a phone number, and “%1” is filled.").arg(fieldLabel(def, *place));
    case QualityMeasure::Valid:
      return Words::tr(
          "Every e-mail address and web page looks like one, and every phone number has at least six digits.");
    case QualityMeasure::Fresh: return Words::tr("An activity or a change within the last 365 days.");
    case QualityMeasure::Unique: return Words::tr("No other record is very likely the same.");
  }
  return {};
}

double QualityRow::share(QualityMeasure measure) const {
  if (records == 0) return 1;
  return 1 - static_cast<double>(lacking[static_cast<int>(measure)]) / static_cast<double>(records);
}

Result<QualityReport> dataQuality(Reader& reader, const EntityDef& def, const QualityOptions& options) {
  if (!hasQuality(def)) return Problem("no-such-entity", {def.key});
  const db::ReadScope oneState(reader.connection());
  return QualityCheck(reader, def, options).run();
}

bool isListedInPart(const QualityReport& report, QualityMeasure measure) {
  return measure != QualityMeasure::Complete && measure != QualityMeasure::Fresh &&
         report.ids[static_cast<int>(measure)].size() > size_t{kQualityListed};
}

Filter qualityFilter(const QualityReport& report, QualityMeasure measure, const EntityDef& def,
                     const EntityCatalog& catalog, std::optional<Id> owner) {
  FilterNode node;
  if (measure == QualityMeasure::Complete || measure == QualityMeasure::Fresh) {
    const QString text = measure == QualityMeasure::Complete ? incompleteText(def) : staleText(def);
    if (const Result<Filter> filter = parseFilter(text, def, catalog); filter.ok()) node = filter->root;
  } else {
    QList<FilterValue> ids;
    for (const qint64 id : report.ids[static_cast<int>(measure)]) {
      if (ids.size() >= kQualityListed) break;
      FilterValue value;
      value.type = FilterValue::Type::Id;
      value.text = Id(id).text(def.prefix);
      ids << value;
    }
    node = ids.isEmpty() ? FilterNode::compare({s("id")}, CompareOp::Empty, {})
                         : FilterNode::compare({s("id")}, CompareOp::In, ids);
  }
  if (!owner || !def.field(u"owner")) return {node};
  FilterValue whose;
  whose.type = FilterValue::Type::Id;
  whose.text = owner->text(s("U"));
  const FilterNode mine = *owner ? FilterNode::compare({s("owner")}, CompareOp::Equal, {whose})
                                 : FilterNode::compare({s("owner")}, CompareOp::Empty, {});
  return {FilterNode::all({node, mine})};
}

bool hasQuality(const EntityDef& def) { return isMergeable(def); }

}  // namespace relata
