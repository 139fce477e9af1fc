#include "core/exchange/importer.h"

#include <QFileInfo>
#include <QJsonDocument>

#include "core/base/text.h"
#include "core/exchange/date_order.h"
#include "core/exchange/decimal_marks.h"
#include "core/exchange/error_file.h"
#include "core/exchange/header_guess.h"
#include "core/exchange/import_run.h"
#include "core/store/reader.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kSampleRows = 1000;
constexpr int kShownRows = 50;
constexpr qsizetype kSampleCells = 200000;

/// The mapping that a person gave an earlier file of this header.
std::optional<QJsonObject> rememberedMapping(Workspace& workspace, const QString& signature) {
  const auto found = guarded([&]() -> std::optional<QJsonObject> {
    const auto reader = workspace.read();
    db::Statement row(reader->connection(),
                      s("SELECT mapping FROM import_mapping WHERE signature=? AND _del IS NOT 1"));
    row.bind(1, signature);
    if (!row.step()) return std::nullopt;
    return QJsonDocument::fromJson(row.text(0).toUtf8()).object();
  });
  return found.ok() ? *found : std::nullopt;
}

}  // namespace

std::optional<UpdateRule> updateRuleFromKey(QStringView key) {
  for (const UpdateRule rule : {UpdateRule::Never, UpdateRule::Empty, UpdateRule::Newer, UpdateRule::Always})
    if (key == updateRuleKey(rule)) return rule;
  return std::nullopt;
}

QString updateRuleKey(UpdateRule rule) {
  switch (rule) {
    case UpdateRule::Never: return s("never");
    case UpdateRule::Empty: return s("empty");
    case UpdateRule::Newer: return s("newer");
    case UpdateRule::Always: return s("always");
  }
  return {};
}

struct ImportJob::State {
  State(Workspace& w, QString p, ImportOptions o) : workspace(w), path(std::move(p)), options(std::move(o)) {}

  Result<void> analyse();
  Result<void> chooseMapping(const QList<QStringList>& rows);
  Result<void> chooseKeys();
  Result<void> namesColumns(const QJsonObject& mapping) const;
  void nameByValues(const QList<QStringList>& rows);
  bool isReachable() const;
  Result<void> checkReachable() const;
  Result<void> decideReading();
  CalendarOptions calendarOptions() const;
  Result<void> openSource(QList<QStringList>& rows);
  Result<void> readSample(QList<QStringList>& rows);
  bool isTable() const;
  bool isCalendar() const { return source->words().format == s("icalendar"); }
  void describeFile();
  void nameColumns();
  /// As a person says it; empty: found out.
  QString wantedEntity() const {
    return !options.entity.isEmpty() || !options.mapping ? options.entity
                                                         : options.mapping->value(s("entity")).toString();
  }
  const EntityDef* def() const { return registry->entity(analysis.mapping.entity); }

  Workspace& workspace;
  QString path;
  ImportOptions options;
  RegistryPtr registry;
  std::unique_ptr<TableSource> source;
  ImportAnalysis analysis;
  bool corrected = false;  // a person chose this mapping
};

Result<void> ImportJob::State::analyse() {
  registry = workspace.registry();
  QList<QStringList> rows;
  if (auto opened = openSource(rows); !opened.ok()) return opened;
  describeFile();
  analysis.sample = rows.mid(0, kShownRows);
  if (auto chosen = chooseMapping(rows); !chosen.ok()) return chosen;
  nameColumns();
  if (auto keys = chooseKeys(); !keys.ok()) return keys;
  return decideReading();
}

void ImportJob::State::nameColumns() {
  analysis.columnNames = analysis.mapping.header;
  if (isTable()) return;
  for (QString& name : analysis.columnNames)
    if (const FieldDef* field = def()->field(name)) name = fieldLabel(*def(), *field);
}

/// Opens the file, and once more where its first row turns out to be no header.
Result<void> ImportJob::State::openSource(QList<QStringList>& rows) {
  options.file.entity = wantedEntity();
  options.file.calendar = calendarOptions();
  const bool told = options.file.csv.hasHeader.has_value();
  for (const bool again : {false, true}) {
    auto opened = openTable(path, options.file);
    if (!opened.ok()) return opened.problem();
    source = std::move(opened).value();
    rows.clear();
    if (auto read = readSample(rows); !read.ok()) return read;
    if (again || told || !isTable() || !headerIsData(source->header(), rows, *registry)) break;
    options.file.csv.hasHeader = false;
  }
  options.file.calendar = {};  // and with it the reader that it asks
  analysis.hasHeader = !isTable() || !source->header().isEmpty();
  analysis.headerGuessed = !told && !analysis.hasHeader;
  return {};
}

CalendarOptions ImportJob::State::calendarOptions() const {
  CalendarOptions calendar;
  calendar.now = workspace.now();
  // One reader for all that is asked, made when the first is; it is gone with the source.
  calendar.find = [this, reader = std::shared_ptr<Reader>()](const QString& id) mutable {
    using There = CalendarOptions::There;
    const auto own = parseId(id);
    const bool mine = own && own->prefix == s("A");
    const auto there = guarded([&] {
      if (!reader) reader = workspace.read();
      db::StatementUse row(
          reader->connection().cached(mine ? s("SELECT 1 FROM activity WHERE id=? AND _del IS NOT 1")
                                           : s("SELECT 1 FROM activity WHERE external_id=? AND _del IS NOT 1")));
      mine ? row->bind(1, own->id) : row->bind(1, id);
      return row->step();
    });
    if (!there.ok() || !*there) return There::No;
    return mine ? There::Own : There::External;
  };
  return calendar;
}

bool ImportJob::State::isTable() const {
  const QString format = source->words().format;
  return format == s("csv") || format == s("xlsx");
}

/// The first rows, and from how far they reach, how many there may be in all.
Result<void> ImportJob::State::readSample(QList<QStringList>& rows) {
  TableRow row;
  bool more = true;
  qsizetype cells = 0;
  while (more && rows.size() < kSampleRows && cells < kSampleCells) {
    const Result<bool> got = source->next(row);
    if (!got.ok()) return got.problem();
    more = *got;
    if (more) rows << row.cells;
    cells += row.cells.size();
  }
  const auto count = static_cast<qint64>(rows.size());
  const qint64 read = source->bytesDone();
  analysis.estimatedRows = more && read > 0 ? source->bytesTotal() * count / read : count;
  return source->rewind();
}

void ImportJob::State::describeFile() {
  analysis.file = options.name.isEmpty() ? QFileInfo(path).fileName() : options.name;
  analysis.words = source->words();
  analysis.update = options.update.value_or(isCalendar() ? UpdateRule::Always : UpdateRule::Empty);
  analysis.bytes = source->bytesTotal();
  analysis.headerLine = source->headerLine();
}

Result<void> ImportJob::State::chooseMapping(const QList<QStringList>& rows) {
  QStringList header = source->header();
  const int columns = qMax(source->columns(), static_cast<int>(header.size()));
  while (header.size() < columns) header << QString();
  if (!options.entity.isEmpty()) {
    const EntityDef* wanted = registry->entity(options.entity);
    if (!wanted || !(wanted->main || wanted->managed)) return Problem("no-such-entity", {options.entity});
  }
  const QString wanted = wantedEntity().isEmpty() ? source->entity() : wantedEntity();
  analysis.mapping = proposeMapping(header, rows, *registry, wanted, source->groups());
  // A table of people says nowhere that they are leads; who brings it to the list of leads does.
  const bool ofPeople = wanted.isEmpty() && analysis.mapping.entity == s("contact") && analysis.hasHeader;
  if (ofPeople && options.cameFrom == s("lead"))
    analysis.mapping = proposeMapping(header, rows, *registry, options.cameFrom, source->groups());
  std::optional<QJsonObject> over = options.mapping;
  corrected = over.has_value();
  // Without a header nothing says that this is a file of the same kind.
  if (!over && analysis.hasHeader) {
    over = rememberedMapping(workspace, analysis.mapping.signature());
    const QString entity = over ? over->value(s("entity")).toString() : QString();
    analysis.remembered = over && (wanted.isEmpty() || wanted == entity);
    if (!analysis.remembered) over.reset();
    if (over && entity != analysis.mapping.entity)
      analysis.mapping = proposeMapping(header, rows, *registry, entity, source->groups());
  }
  if (!def()) return Problem("no-such-entity", {analysis.mapping.entity});
  if (options.mapping)
    if (auto known = namesColumns(*options.mapping); !known.ok()) return known;
  if (over)
    if (auto applied = analysis.mapping.apply(*over, *def()); !applied.ok()) return applied;
  if (options.createFields && !isReachable()) nameByValues(rows);
  if (options.createFields)
    for (int i = 0; i < analysis.mapping.targets.size(); ++i) {
      ColumnTarget& target = analysis.mapping.targets[i];
      const bool homeless = target.field.isEmpty() && (target.reason == s("unknown") || target.reason == s("no-field"));
      if (!homeless || header[i].isEmpty()) continue;
      const ColumnValues values = lookAtValues(rows, i);
      if (values.filled == 0) continue;
      // The field that an earlier file of this kind brought.
      const auto there = std::find_if(def()->fields.begin(), def()->fields.end(), [&](const FieldDef& field) {
        return field.custom && fold(field.label) == fold(header[i].trimmed());
      });
      target.field = there != def()->fields.end() ? there->key : newFieldTarget(header[i], values);
    }
  return {};
}

/// A column that a person names and the file does not have is a slip of the pen, and its values would be missed.
Result<void> ImportJob::State::namesColumns(const QJsonObject& mapping) const {
  const bool whole = mapping.value(s("columns")).isObject();
  const QJsonObject columns = whole ? mapping.value(s("columns")).toObject() : mapping;
  const QStringList names = analysis.mapping.names();
  for (auto it = columns.begin(); it != columns.end(); ++it) {
    const bool about = !whole && (it.key() == s("entity") || it.key() == s("shape"));
    if (!about && !names.contains(it.key()))
      return Problem("mapping-unknown-column", {it.key(), names.join(s(", "))}, s("map"));
  }
  return {};
}

/// Who wants a field for every column wants the rows too: what looks most like names is what they are called.
void ImportJob::State::nameByValues(const QList<QStringList>& rows) {
  const FieldDef* title = def()->titleField();
  int best = -1, most = -1;
  for (int i = 0; i < analysis.mapping.targets.size(); ++i) {
    if (!analysis.mapping.isLeftOut(i)) continue;
    const ColumnValues values = lookAtValues(rows, i);
    if (values.filled == 0 || values.dates + values.numbers > 0 || values.names <= most) continue;
    best = i;
    most = values.names;
  }
  if (best >= 0 && title) analysis.mapping.targets[best] = {title->key, 0.4, s("values")};
}

/// A row without any of these could not be told from another one.
bool ImportJob::State::isReachable() const {
  static const QSet<QString> enough{s("name"),  s("given_name"), s("family_name"),  s("nickname"),
                                    s("email"), s("phone"),      s("mobile"),       s("wechat"),
                                    s("id"),    s("subject"),    s("company_name"), s("title")};
  const auto reaches = [&](const ColumnTarget& target) {
    // Quotes and orders are told apart by their numbers.
    if (target.field == s("number") && def()->field(u"number")) return true;
    // What has no name, such as an answer, is told by what it cannot be without; an article is called by its title.
    const FieldDef* field = def()->field(target.field);
    if (field && field->is(def()->titleField() ? FieldFlag::Title : FieldFlag::Required)) return true;
    if (target.field == s("external_id") && def()->key == s("deal")) return true;  // it is called so then
    if (target.field.startsWith(s("whose:"))) return true;
    if (target.field.startsWith(s("person.")) && def()->key == s("campaign_member")) return true;
    if (options.matchKeys.contains(target.field)) return true;  // a person said that it tells
    return enough.contains(target.field) &&
           (def()->key == s("contact") || def()->key == s("lead") || target.field == s("id") ||
            (def()->field(target.field) && def()->field(target.field)->is(FieldFlag::Title)));
  };
  return std::any_of(analysis.mapping.targets.begin(), analysis.mapping.targets.end(), reaches);
}

/// Asked only when rows are read: until then a person can still say where the columns go.
Result<void> ImportJob::State::checkReachable() const {
  if (!isReachable()) return Problem("import-nothing-mapped", {analysis.file});
  return {};
}

Result<void> ImportJob::State::chooseKeys() {
  analysis.matchKeys = options.matchKeys;
  for (const QString& key : options.matchKeys)
    if (!RecordMatcher::isMapped(*def(), analysis.mapping, key))
      return Problem("import-match-not-mapped", {key}, s("match"));
  if (analysis.matchKeys.isEmpty()) analysis.matchKeys = RecordMatcher::defaultKeys(*def(), analysis.mapping);
  return {};
}

Result<void> ImportJob::State::decideReading() {
  DateOrder order(*def(), analysis.mapping);
  DecimalMarks marks(*def(), analysis.mapping);
  if (order.hasDates() || marks.hasNumbers()) {
    if (auto rewound = source->rewind(); !rewound.ok()) return rewound;
    TableRow row;
    for (qint64 number = 1;; ++number) {
      const Result<bool> more = source->next(row);
      if (!more.ok()) return more.problem();
      if (!*more) break;
      order.look(number, row.cells);
      marks.look(row.cells);
      if (number >= kSampleRows && (order.decided() || !order.ambiguous()) && !marks.isOpen()) break;
    }
  }
  // Spreadsheets and JSON hold numbers rather than what somebody wrote.
  analysis.mark = source->words().format == s("csv") ? marks.mark() : DecimalMark::Point;
  analysis.datesAmbiguous = order.ambiguous() && !options.dayFirst;
  analysis.dayFirst = options.dayFirst.value_or(order.dayFirst());
  const DateOrder::Evidence evidence = order.evidence(), against = order.contradiction();
  analysis.dateEvidence = evidence.text;
  analysis.dateEvidenceRow = evidence.row;
  analysis.dateEvidenceColumn = analysis.mapping.header.value(evidence.column);
  analysis.dateContradiction = against.text;
  analysis.dateContradictionRow = against.row;
  analysis.dateContradictionColumn = analysis.mapping.header.value(against.column);
  return {};
}

ImportJob::ImportJob(std::unique_ptr<State> state) : m(std::move(state)) {}
ImportJob::~ImportJob() = default;

Result<std::unique_ptr<ImportJob>> ImportJob::open(Workspace& workspace, const QString& path,
                                                   const ImportOptions& options) {
  auto state = std::make_unique<State>(workspace, path, options);
  if (auto analysed = state->analyse(); !analysed.ok()) return analysed.problem();
  return std::unique_ptr<ImportJob>(new ImportJob(std::move(state)));
}

const ImportAnalysis& ImportJob::analysis() const { return m->analysis; }

Result<void> ImportJob::setMapping(const ColumnMapping& mapping) {
  const ColumnMapping before = m->analysis.mapping;
  m->analysis.mapping = mapping;
  m->corrected = true;
  if (!m->def() || mapping.targets.size() != before.targets.size()) {
    m->analysis.mapping = before;
    return Problem("mapping-not-valid", {mapping.entity});
  }
  if (auto keys = m->chooseKeys(); !keys.ok()) return keys;
  return m->decideReading();
}

void ImportJob::setUpdateRule(UpdateRule rule) { m->options.update = m->analysis.update = rule; }

void ImportJob::setDayFirst(bool dayFirst) {
  m->options.dayFirst = m->analysis.dayFirst = dayFirst;
  m->analysis.datesAmbiguous = false;
}

void ImportJob::setCorrections(const QHash<qint64, QStringList>& corrections) { m->options.corrections = corrections; }

Result<ImportReport> ImportJob::rehearse(const ImportProgress& progress) { return go(true, progress); }
Result<ImportReport> ImportJob::run(const ImportProgress& progress) { return go(false, progress); }

Result<ImportReport> ImportJob::go(bool dryRun, const ImportProgress& progress) {
  if (auto reachable = m->checkReachable(); !reachable.ok()) return reachable.problem();
  if (auto rewound = m->source->rewind(); !rewound.ok()) return rewound.problem();
  const bool remember = m->corrected && m->options.remember && m->analysis.hasHeader;
  ImportRunner runner(m->workspace, *m->source, m->options, m->analysis, remember);
  return runner.run(dryRun, progress);
}

}  // namespace relata::exchange
