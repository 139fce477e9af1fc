#include "core/exchange/import_run.h"

#include <QJsonDocument>

#include <future>
#include <map>

#include "core/base/fold.h"
#include "core/base/names.h"
#include "core/exchange/match_words.h"
#include "core/sales/move_deal.h"
#include "core/store/custom_fields.h"
#include "core/store/link_names.h"
#include "core/store/settings.h"
#include "core/workspace/backup.h"
#include "core/workspace/index_pause.h"

namespace relata::exchange {
namespace {

using namespace Qt::StringLiterals;

/// Records that rows link to, by their names in a column; of stages, in one pipeline.
using NamesKept = std::map<std::pair<const FieldDef*, Id>, QHash<QString, Id>>;
constexpr qsizetype kMostNamesKept = 100'000;  // of one column

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kReportedErrors = 1000;
constexpr qint64 kBulkRows = 20000;
constexpr qint64 kLargeRows = 1000;

QString titleOf(const EntityDef& def, const RowDraft& draft) {
  const auto text = [&](const char* key) {
    for (int i = 0; i < def.fields.size(); ++i)
      if (def.fields[i].key == QLatin1String(key)) return draft.values[i].text();
    return QString();
  };
  if (const QString name = nameOfRow(def, draft); !name.isEmpty()) return name;
  if (const QString subject = text("subject"); !subject.isEmpty()) return subject;
  return !draft.whoseMail.isEmpty() ? draft.whoseMail : draft.whosePhone.isEmpty() ? text("email") : draft.whosePhone;
}

/// What has no name of its own, such as a consent, is known by whom it is about: the last of what it belongs to.
QString titleOf(Transaction& tx, const EntityDef& def, Id id) {
  const std::optional<Record> record = tx.record(def, id);
  if (!record) return {};
  if (const QString title = record->title(); !title.isEmpty()) return title;
  QString last = record->idText();
  for (const FieldDef& field : def.fields)
    if (field.kind == Kind::Link && field.is(FieldFlag::Required))
      if (const Id of = record->value(field.key).id())
        if (const EntityDef* whose = tx.registry().entity(field.linkTo.value(0)))
          if (const auto about = tx.record(*whose, of)) last = about->title();
  return last;
}

/// When another program came to know somebody dates their note; without one there is nothing that it could date.
bool isDayOfNothing(const ColumnMapping& mapping, int column) {
  const bool foreign = !mapping.shape.isEmpty() && mapping.shape != s("relata");
  return foreign && mapping.targets[column].field == s("created") && !mapping.maps(u"note");
}

}  // namespace

QString newFieldTarget(const QString& label, const ColumnValues& values) {
  const auto nearlyAll = [&](int part) { return values.filled > 0 && part >= values.filled * 0.95; };
  const bool isNumber = nearlyAll(values.numbers) && values.codes == 0;
  const char* kind = values.longest > 200                                 ? "long-text"
                     : nearlyAll(values.dates)                            ? values.times > 0 ? "time" : "date"
                     : values.filled > 1 && values.flags == values.filled ? "bool"
                     : isNumber                                           ? "decimal"
                                                                          : "text";
  return s("new:%1:%2").arg(QLatin1String(kind), label);
}

ImportRunner::ImportRunner(Workspace& workspace, TableSource& source, const ImportOptions& options,
                           const ImportAnalysis& analysis, bool remember)
    : m_workspace(workspace),
      m_source(source),
      m_options(options),
      m_analysis(analysis),
      m_registry(workspace.registry()),
      m_remember(remember),
      m_errors(options.errorFile, analysis.mapping),
      m_dates(*m_registry->entity(analysis.mapping.entity), analysis.mapping) {
  const QStringList names = analysis.mapping.names();
  for (int i = 0; i < names.size(); ++i)
    if (analysis.mapping.isLeftOut(i) || isDayOfNothing(analysis.mapping, i))
      m_leftOut.push_back({i, {names[i], 0, {}}});
  if (analysis.mapping.entity == s("deal"))
    for (const char* target : {"company.name", "company", "opened_on"})
      if (const int column = analysis.mapping.columnOf(s(target)); column >= 0) m_emptyCells.emplace_back(column, 0);
  m_alike.prepare(*m_registry->entity(analysis.mapping.entity), analysis.mapping);
}

Result<ImportReport> ImportRunner::run(bool dryRun, const ImportProgress& progress) {
  m_report.analysis = m_analysis;
  m_report.dryRun = dryRun;
  const Result<qint64> tid = transact(dryRun, progress);
  if (!tid.ok()) return tid.problem();
  m_report.tid = *tid;
  if (auto finished = m_errors.finish(); !finished.ok()) m_report.remarks << finished.problem();
  return m_report;
}

// Undo takes an import back as well; a copy helps also who notices late, or has lost more than that. Made beside the
// import, it is of the state before: what the import writes nobody else sees until it is through.
Result<void> ImportRunner::keepBackup() {
  if (m_analysis.estimatedRows < kLargeRows) return {};
  const auto holds = [reader = m_workspace.read()](const char* entity) {
    return reader->count({s(entity), {}, {}, false}) > 0;
  };
  if (!holds("contact") && !holds("company") && !holds("activity")) return {};
  return backupBefore(m_workspace, s("before-import"));
}

/// The fields of one's own that columns ask for come with the rows that fill them: one act, one undo.
Result<void> ImportRunner::makeFields(Transaction& tx) {
  const QString entity = m_analysis.mapping.entity;
  EntityDef def = *tx.registry().entity(entity);
  QHash<Id, ColumnTarget*> made;
  auto brought = tx.bringFields([&]() -> Result<void> {
    for (ColumnTarget& target : m_analysis.mapping.targets) {
      if (!target.field.startsWith(s("new:"))) continue;
      const QString label = freeFieldLabel(def, target.field.section(QLatin1Char(':'), 2));
      const auto kind = kindFromKey(target.field.section(QLatin1Char(':'), 1, 1));
      const Result<CustomField> field = describeCustomField(def, label, kind.value_or(Kind::Text), {}, {}, {}, false);
      if (!field.ok()) return field.problem();
      addDescribed(def, *field);
      const Result<Id> id = tx.insert(tx.def("field_def"), *field);
      if (!id.ok()) return id.problem();
      made.insert(*id, &target);
    }
    return {};
  });
  if (!brought.ok()) return brought;
  for (const FieldDef& field : tx.registry().entity(entity)->fields)
    if (ColumnTarget* target = made.value(Id(field.customId))) target->field = field.key;
  return {};
}

QStringList ImportRunner::tablesToLoad() const {
  QStringList tables{m_workspace.registry()->entity(m_analysis.mapping.entity)->table};
  if (QStringList{s("contact"), s("deal"), s("sales_order"), s("quote"), s("contract")}.contains(tables.first()))
    tables << s("company");
  if (m_analysis.mapping.entity == s("deal")) tables << m_workspace.registry()->entity(u"stage_visit")->table;
  return tables;
}

Result<qint64> ImportRunner::transact(bool dryRun, const ImportProgress& progress) {
  std::optional<IndexPause> pause;
  if (!dryRun && m_analysis.estimatedRows >= kBulkRows)
    pause.emplace(m_workspace, tablesToLoad(), m_analysis.estimatedRows);
  std::future<Result<void>> kept;
  if (!dryRun) kept = std::async(std::launch::async, [this] { return keepBackup(); });
  return m_workspace.transactBulk(act(), [&](Transaction& tx) {
    auto done = body(tx, dryRun, progress);
    tx.setAct(act());
    if (done.ok() && kept.valid()) return kept.get();
    return done;
  });
}

Act ImportRunner::act() const {
  return {ActKind::Import,
          m_analysis.mapping.entity,
          {m_analysis.file, QString::number(m_report.added + m_report.updated)}};
}

Result<void> ImportRunner::body(Transaction& tx, bool dryRun, const ImportProgress& progress) {
  if (m_analysis.mapping.makesFields())
    if (auto made = makeFields(tx); !made.ok()) return made;
  const EntityDef& def = *tx.registry().entity(m_analysis.mapping.entity);
  RecordMatcher matcher(def, m_analysis.mapping, m_analysis.matchKeys,
                        m_options.matchKeys.isEmpty() ? RecordMatcher::Trust::Usual : RecordMatcher::Trust::Named);
  matcher.load(tx.connection());
  TextContext context;
  context.zone = QTimeZone::systemTimeZone();
  context.now = tx.now();
  context.currency = baseCurrency(tx.connection());
  context.dayFirst = m_analysis.dayFirst;
  context.mark = m_analysis.mark;
  context.resolveLink = [this, &tx, known = NamesKept()](const FieldDef& link, const QString& text) mutable {
    const bool stage = link.linkTo.contains(u"stage"_s);
    QHash<QString, Id>& names = known[{&link, stage ? m_rowPipeline : Id()}];
    const auto it = names.constFind(text);
    Result<Id> found = it != names.constEnd() ? Result<Id>(*it)
                       : stage                ? stageOf(tx, text)
                                              : linkNamed(tx.connection(), tx.registry(), link, text, tx.me());
    if (found.ok() && it == names.constEnd() && names.size() < kMostNamesKept) names.insert(text, *found);
    if (found.ok() && link.linkTo.contains(u"pipeline"_s)) m_rowPipeline = *found;
    return found;
  };
  RowReading reading(def, m_analysis.mapping, context);
  tx.beginBringingIn();
  RowWriter writer(tx, def, matcher, m_analysis.update, m_analysis.mapping);
  writer.fillOtherwise(m_options.otherwise);
  m_links.emplace(def, m_analysis.update);
  prepareMeanings();
  if (auto done = rows(tx, reading, writer, progress); !done.ok()) return done;
  if (auto done = m_links->settle(tx, context, m_report); !done.ok()) return done;
  if (auto done = writer.lines().finish(); !done.ok()) return done;
  m_report.companiesAdded = writer.companiesAdded();
  if (auto done = lookForNear(tx, def, progress); !done.ok()) return done;
  remark(reading, writer);
  if (dryRun) {
    tx.rehearse();
    return {};
  }
  return record(tx);
}

/// Two pipelines both have a "Won": the one of the row means its own.
Result<Id> ImportRunner::stageOf(Transaction& tx, const QString& name) {
  Result<Id> stage = stageNamed(tx.connection(), name, m_rowPipeline);
  if (stage.ok()) {
    const auto record = tx.record(tx.def("stage"), *stage);
    const bool called =
        !record || parseId(name) || fold(record->title()) == fold(name.trimmed()) || record->text("key") == name;
    if (!called) m_stagesMeant.insert(name.trimmed(), record->title());
    return stage;
  }
  return Problem(stage.problem().is("stage-ambiguous") ? "value-ambiguous-link" : "value-no-such-link");
}

/// What is noted of a row whatever becomes of it.
void ImportRunner::look(qint64 number, TableRow& row) {
  if (const auto mended = m_options.corrections.constFind(number); mended != m_options.corrections.cend())
    row.cells = *mended;
  for (const auto& [column, meanings] : m_meanings) {
    if (column >= row.cells.size()) continue;
    if (const auto meant = meanings.constFind(row.cells[column].trimmed()); meant != meanings.cend())
      row.cells[column] = *meant;
  }
  if (row.faults) noteFaults(row);
  noteLeftOut(row);
  for (auto& [column, missing] : m_emptyCells)
    if (row.cells.value(column).trimmed().isEmpty()) ++missing;
  m_alike.look(row.cells);
  m_dates.look(number, row.cells);
}

Result<void> ImportRunner::rows(Transaction& tx, RowReading& reading, RowWriter& writer,
                                const ImportProgress& progress) {
  const qint64 bytes = m_source.bytesTotal();
  // A calendar asks the workspace what it knows of each of its entries.
  const bool beside = m_analysis.estimatedRows >= kLargeRows && m_analysis.words.format != s("icalendar");
  RowsAhead ahead(
      beside,
      [&, number = qint64{0}](ReadRow& next) mutable -> Result<bool> {
        Result<bool> more = m_source.next(next.row);
        if (!more.ok() || !*more) return more;
        look(++number, next.row);
        next.start = reading.start(next.row, next.draft);
        return more;
      },
      [this] { return m_source.bytesDone(); });
  for (;;) {
    const Result<ReadRow*> next = ahead.next();
    if (!next.ok()) return next.problem();
    if (!*next) break;
    ++m_report.rows;
    if (auto taken = takeRow(tx, **next, reading, writer); !taken.ok()) return taken;
    if (progress && m_report.rows % 256 == 0 && !progress(ahead.bytesDone(), bytes, m_report.rows))
      return Problem("cancelled");
  }
  if (progress && !progress(bytes, bytes, m_report.rows)) return Problem("cancelled");
  return {};
}

Result<void> ImportRunner::takeRow(Transaction& tx, ReadRow& read, RowReading& reading, RowWriter& writer) {
  m_rowPipeline = Id();
  const TableRow& row = read.row;
  RowDraft& draft = read.draft;
  const auto problem = reading.finish(std::move(read.start), draft);
  const EntityDef& def = *tx.registry().entity(m_analysis.mapping.entity);
  if (problem) return fail(row, *problem, titleOf(def, draft));
  const bool shows = std::any_of(std::begin(m_shown), std::end(m_shown), [&](int n) { return n < m_options.examples; });
  const QString title = shows ? titleOf(def, draft) : QString();
  const Result<RowWriter::Written> written = writer.write(draft);
  if (!written.ok()) {
    const QString& field = written.problem().field;
    return fail(row, {field.isEmpty() ? -1 : m_analysis.mapping.columnOf(field), written.problem(), {}}, title);
  }
  const RowOutcome outcome = written->outcome;
  count(outcome);
  m_links->note(draft, *written, m_report.rows);
  if (outcome == RowOutcome::New) {
    if (static_cast<qint64>(m_made.size()) <= kNearRecords) {
      m_made.emplace_back(written->id, m_report.rows);
      m_madeLines.push_back(row.line);
    }
    if (written->match.near) noteDoubt(tx, *written, title);
  }
  QString met = written->met;
  if (met.isEmpty() && outcome == RowOutcome::Duplicate && m_shown[static_cast<int>(outcome)] < m_options.examples)
    met = titleOf(tx, def, written->id);
  example(outcome, row, *written, title, met);
  return {};
}

void ImportRunner::noteDoubt(Transaction& tx, const RowWriter::Written& written, const QString& title) {
  constexpr qsizetype kKept = 200;
  if (++m_doubtful > kKept) return;
  const EntityDef& def = *tx.registry().entity(m_analysis.mapping.entity);
  NearRow near;
  near.row = m_report.rows;
  near.made = written.id;
  near.other = written.match.near;
  near.title = title.isEmpty() ? titleOf(tx, def, written.id) : title;
  near.otherTitle = titleOf(tx, def, written.match.near);
  near.evidence = doubtText(def, written.match.nearKey, written.match.nearDiffers);
  m_doubts << near;
}

/// What the comparison of the records does not show: colleagues at one address, and all of them in a large file.
void ImportRunner::addDoubts() {
  m_report.near.count += m_doubtful - m_doubts.size();
  for (const NearRow& doubt : std::as_const(m_doubts)) {
    const bool known = std::any_of(m_report.near.rows.begin(), m_report.near.rows.end(), [&](const NearRow& near) {
      return near.made == doubt.made && near.other == doubt.other;
    });
    if (known) continue;
    m_report.near.rows << doubt;
    ++m_report.near.count;
  }
}

Result<void> ImportRunner::lookForNear(Transaction& tx, const EntityDef& def, const ImportProgress& progress) {
  if (m_made.empty()) return {};
  const auto find = [this](Id id) {
    const auto found = std::lower_bound(m_made.begin(), m_made.end(), std::pair(id, qint64{0}));
    return found != m_made.end() && found->first == id ? found - m_made.begin() : -1;
  };
  const auto rowOf = [&](Id id) {
    const auto at = find(id);
    return at < 0 ? 0 : m_made[static_cast<size_t>(at)].second;
  };
  const auto goOn = [&] { return !progress || progress(m_source.bytesTotal(), m_source.bytesTotal(), m_report.rows); };
  auto near = nearRows(tx, def, m_made.front().first, rowOf, goOn);
  if (!near.ok()) return near.problem();
  m_report.near = *std::move(near);
  addDoubts();
  for (NearRow& row : m_report.near.rows)
    if (const auto at = find(row.made); at >= 0) row.line = m_madeLines[static_cast<size_t>(at)];
  return {};
}

void ImportRunner::noteFaults(const TableRow& row) {
  const auto note = [&](RowFault fault, Fault& seen) {
    if (row.faults.testFlag(fault) && ++seen.rows == 1) seen.firstLine = row.line;
  };
  note(RowFault::InvalidBytes, m_replaced);
  note(RowFault::NulBytes, m_nul);
}

void ImportRunner::noteLeftOut(const TableRow& row) {
  constexpr qsizetype kExample = 80;
  for (auto& [column, left] : m_leftOut) {
    if (column >= row.cells.size()) continue;
    const QString& cell = row.cells[column];
    if (cell.isEmpty() || (cell.size() < kExample && cell.trimmed().isEmpty())) continue;
    if (++left.values == 1) left.example = cell.left(kExample).simplified();
  }
}

void ImportRunner::count(RowOutcome outcome) {
  switch (outcome) {
    case RowOutcome::New: ++m_report.added; break;
    case RowOutcome::Updated: ++m_report.updated; break;
    case RowOutcome::Duplicate: ++m_report.duplicates; break;
    case RowOutcome::Error: ++m_report.failed; break;
  }
}

void ImportRunner::example(RowOutcome outcome, const TableRow& row, const RowWriter::Written& written,
                           const QString& title, const QString& met) {
  int& shown = m_shown[static_cast<int>(outcome)];
  if (shown >= m_options.examples) return;
  ++shown;
  QString why;
  if (written.match.id) {
    why = sameText(*m_registry->entity(m_analysis.mapping.entity), written.match.key);
    if (!written.match.value.isEmpty()) why += QStringLiteral(" (%1)").arg(written.match.value);
  }
  m_report.examples << RowExample{outcome, m_report.rows, row.line,  title,         written.id,
                                  met,     why,           row.cells, written.reason};
}

void ImportRunner::prepareMeanings() {
  for (auto it = m_options.values.cbegin(); it != m_options.values.cend(); ++it)
    if (const auto column = m_analysis.columnNames.indexOf(it.key()); column >= 0)
      m_meanings.emplace_back(static_cast<int>(column), it.value());
}

void ImportRunner::noteUnknown(const TableRow& row, const CellProblem& problem) {
  constexpr qsizetype kMost = 200;
  if (problem.column < 0 || !(problem.reason.is("value-no-such-link") || problem.reason.is("value-not-choice"))) return;
  const std::pair key(problem.column, row.cells.value(problem.column).trimmed());
  if (m_unknown.size() < kMost || m_unknown.contains(key)) ++m_unknown[key];
}

Result<void> ImportRunner::fail(const TableRow& row, const CellProblem& problem, const QString& title) {
  count(RowOutcome::Error);
  noteUnknown(row, problem);
  for (const CellProblem& more : problem.more) noteUnknown(row, more);
  const auto errorOf = [&](const CellProblem& one) {
    return RowError{
        m_report.rows, row.line, one.column < 0 ? QString() : m_analysis.columnNames.value(one.column), one.reason, {}};
  };
  RowError error = errorOf(problem);
  for (const CellProblem& more : problem.more) error.more << errorOf(more);
  if (m_report.errors.size() < kReportedErrors) m_report.errors << error;
  RowWriter::Written written;
  written.reason = problem.reason;
  example(RowOutcome::Error, row, written, title, {});
  return m_errors.add(row.cells, error);
}

void ImportRunner::remark(const RowReading& reading, RowWriter& writer) {
  remarkColumns();
  for (auto it = m_unknown.cbegin(); it != m_unknown.cend(); ++it)
    m_report.unknown << UnknownValue{m_analysis.columnNames.value(it.key().first),
                                     m_analysis.mapping.targets.value(it.key().first).field, it.key().second,
                                     it.value()};
  std::stable_sort(m_report.unknown.begin(), m_report.unknown.end(),
                   [](const UnknownValue& a, const UnknownValue& b) { return a.rows > b.rows; });
  for (auto it = writer.addedOwners().begin(); it != writer.addedOwners().end() && m_report.remarks.size() < 50; ++it)
    m_report.remarks << Problem(m_report.dryRun ? "import-owner-to-add" : "import-owner-added",
                                {it.key(), QString::number(it.value())});
  for (auto it = writer.unknownOwners().begin(); it != writer.unknownOwners().end() && m_report.remarks.size() < 50;
       ++it)
    m_report.remarks << Problem("import-owner-unknown", {it.key(), QString::number(it.value())});
  for (auto it = m_stagesMeant.cbegin(); it != m_stagesMeant.cend(); ++it)
    m_report.remarks << Problem("import-stage-meant", {it.key(), it.value()});
  if (writer.customers().peopleAdded() > 0)
    m_report.remarks << Problem(m_report.dryRun ? "import-people-to-make" : "import-people-made",
                                {QString::number(writer.customers().peopleAdded())});
  if (const QStringList made = writer.customers().categoriesAdded(); !made.isEmpty())
    m_report.remarks << Problem(m_report.dryRun ? "import-categories-to-make" : "import-categories-made",
                                {QString::number(made.size()), made.mid(0, 8).join(s(", "))});
  m_links->remark(m_report.remarks);
  if (const qint64 left = writer.consents().unsubscribed(); left > 0)
    m_report.remarks << Problem(m_report.dryRun ? "import-to-unsubscribe" : "import-unsubscribed",
                                {QString::number(left)});
  remarkLines(writer.lines());
  const QMap<QString, RowReading::Ignored> ignored = reading.ignored();
  for (auto it = ignored.begin(); it != ignored.end(); ++it)
    m_report.remarks << Problem("import-values-ignored", {it.key(), QString::number(it->count), it->example}, it.key());
  for (auto it = reading.odd().begin(); it != reading.odd().end(); ++it)
    m_report.remarks << Problem("import-values-odd", {it.key(), QString::number(it->count), it->example}, it.key());
  if (reading.yearsOfBirth() > 0)
    m_report.remarks << Problem("import-birthday-no-year", {QString::number(reading.yearsOfBirth())});
  remarkDates();
  if (m_analysis.update == UpdateRule::Newer && !m_analysis.mapping.maps(u"modified"))
    m_report.remarks << Problem("import-nothing-newer", {QString::number(m_report.duplicates)});
  if (m_report.rows == 0 && m_analysis.words.format != s("icalendar"))
    m_report.remarks << Problem("import-no-rows", {m_analysis.file});
  const auto fault = [&](const char* code, const Fault& seen) {
    if (seen.rows > 0)
      m_report.remarks << Problem(
          code, {QString::number(seen.rows), QString::number(seen.firstLine), m_analysis.words.encoding});
  };
  fault("import-bytes-replaced", m_replaced);
  fault("import-nul-removed", m_nul);
  m_report.remarks << m_source.remarks();
}

void ImportRunner::remarkLines(LineRows& lines) {
  m_report.remarks << lines.remarks();
  for (const auto& [column, missing] : m_emptyCells)
    if (missing > 0 && missing < m_report.rows)
      m_report.remarks << Problem("import-cells-empty",
                                  {m_analysis.mapping.header.value(column), QString::number(missing)});
  m_report.remarks << m_alike.remarks(m_analysis.mapping.header);
}

void ImportRunner::remarkColumns() {
  if (m_analysis.headerGuessed) m_report.remarks << Problem("import-no-header", {m_analysis.file});
  QStringList names;
  for (const auto& [column, left] : m_leftOut) {
    if (left.values == 0) continue;
    m_report.leftOut << left;
    names << left.column;
  }
  if (!names.isEmpty())
    m_report.remarks << Problem("import-columns-skipped", {QString::number(names.size()), names.join(s(", "))});
}

/// All rows were looked at here; the analysis may have seen the first ones only.
void ImportRunner::remarkDates() {
  const QString order = m_analysis.dayFirst ? s("DD/MM") : s("MM/DD");
  if (m_dates.contradicts()) {
    const DateOrder::Evidence one = m_dates.evidence(), other = m_dates.contradiction();
    m_report.analysis.dateContradiction = other.text;
    m_report.analysis.dateContradictionRow = other.row;
    m_report.analysis.dateContradictionColumn = m_analysis.mapping.header.value(other.column);
    m_report.remarks << Problem("import-dates-contradict",
                                {one.text, QString::number(one.row), other.text, QString::number(other.row),
                                 m_analysis.mapping.header.value(other.column), order});
  } else if (m_analysis.datesAmbiguous) {
    m_report.remarks << Problem("import-dates-ambiguous", {order});
  }
}

Result<void> ImportRunner::record(Transaction& tx) {
  if (m_remember) {
    Record mapping(tx.def("import_mapping"));
    const QString text = QString::fromUtf8(QJsonDocument(m_analysis.mapping.toJson()).toJson(QJsonDocument::Compact));
    mapping.set("signature", m_analysis.mapping.signature());
    mapping.set("entity", m_analysis.mapping.entity);
    mapping.set("mapping", text);
    const Result<Id> kept = tx.insert(std::move(mapping));
    if (!kept.ok()) return kept.problem();
    if (auto updated = tx.update(tx.def("import_mapping"), *kept, {{s("mapping"), text}}); !updated.ok())
      return updated;
  }
  if (m_options.alongside)
    if (auto done = m_options.alongside(tx, m_report); !done.ok()) return done;
  if (m_report.added + m_report.updated + m_report.companiesAdded == 0) return {};
  Record run(tx.def("import_run"));
  run.set("entity", m_analysis.mapping.entity);
  run.set("file", m_analysis.file);
  run.set("shape", m_analysis.mapping.shape);
  run.set("at", tx.now());
  run.set("added", m_report.added);
  run.set("updated", m_report.updated);
  run.set("skipped", m_report.duplicates);
  run.set("failed", m_report.failed);
  run.set("txn", tx.connection().integer(s("SELECT max(tid) FROM txn")) + 1);
  if (const Result<Id> made = tx.insert(std::move(run)); !made.ok()) return made.problem();
  return {};
}

}  // namespace relata::exchange
