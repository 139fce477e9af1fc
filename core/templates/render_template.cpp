#include "core/templates/render_template.h"

#include <QDateTime>

#include <algorithm>

#include "core/store/path_values.h"
#include "core/templates/merge_field.h"
#include "core/templates/merge_text.h"
#include "core/templates/merge_words.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The problem of a placeholder with the place where it stands in the whole text.
Problem placed(const Problem& problem, const QString& text, qsizetype from, const QString& field) {
  const qsizetype offset = problem.arguments.value(0).toLongLong();
  Problem out = problem;
  out.field = field;
  out.arguments = linePlace(text, from + offset) + problem.arguments.mid(1);
  if (problem.is("template-unknown-field")) {
    const bool near = !problem.arguments.value(2).isEmpty();
    if (near) out.code = s("template-unknown-field-near");
    if (!near) out.arguments.removeLast();
  }
  return out;
}

/// The kinds of records that a template is checked against.
QList<const EntityDef*> kindsOf(const Record& record, const EntityCatalog& catalog) {
  const EntityDef* only = catalog.entity(record.text("used_on"));
  return only ? QList<const EntityDef*>{only} : templateEntities(catalog);
}

/// Nothing where it means something on one of them; the kind that a placeholder begins with knows best what is wrong.
std::optional<Problem> wrongName(const QString& name, const QList<const EntityDef*>& kinds,
                                 const EntityCatalog& catalog) {
  const QString root = name.section(QLatin1Char('.'), 0, 0).trimmed().toLower();
  std::optional<Problem> problem;
  for (const EntityDef* kind : kinds) {
    const Result<MergeField> field = mergeField(name, *kind, catalog);
    if (field.ok()) return std::nullopt;
    if (!problem || kind->key == root) problem = field.problem();
  }
  return problem;
}

bool isEarlier(const Problem& one, const Problem& other) {
  const auto place = [](const Problem& problem) {
    return std::pair(problem.arguments.value(0).toInt(), problem.arguments.value(1).toInt());
  };
  return place(one) < place(other);
}

void collect(QList<Problem>& out, const Record& record, const char* field, const EntityCatalog& catalog) {
  const QString text = record.text(field);
  const MergeText read = readMergeText(text);
  QList<Problem> found = read.problems;
  for (Problem& problem : found) problem.field = s(field);
  const QList<const EntityDef*> kinds = kindsOf(record, catalog);
  QHash<QString, std::optional<Problem>> known;  // a name that comes again is looked up once
  for (const MergePart& part : read.parts) {
    if (!part.placeholder || part.text.isEmpty()) continue;
    if (found.size() >= 2 * kMostTemplateProblems) break;
    auto it = known.find(part.text);
    if (it == known.end()) it = known.insert(part.text, wrongName(part.text, kinds, catalog));
    if (*it) found << placed(**it, text, part.from, s(field));
  }
  std::stable_sort(found.begin(), found.end(), isEarlier);
  out += found;
}

/// The values that the placeholders of one template name, read together.
class Values {
 public:
  Values(Reader& reader, const EntityDef& on, Id record, const MergeMoment& moment, const MergeWords& words)
      : m_reader(reader), m_on(on), m_record(record), m_moment(moment), m_words(words) {}

  void add(const MergeText& text) {
    for (const MergePart& part : text.parts)
      if (part.placeholder && !m_fields.contains(part.text))
        if (const auto field = mergeField(part.text, m_on, m_reader.registry()); field.ok())
          m_fields.insert(part.text, *field);
  }

  void read() {
    readFrom(MergeField::Source::Record, m_on, m_record);
    readFrom(MergeField::Source::Me, *m_reader.registry().entity(u"user"), m_moment.me);
  }

  QString text(const QString& name) const { return m_texts.value(name); }
  /// A placeholder that means nothing on this kind of record is called by its own name.
  QString label(const QString& name) const {
    const auto field = m_fields.constFind(name);
    return field == m_fields.constEnd() || field->path.isEmpty() ? name : m_words.label(field->path);
  }

 private:
  void readFrom(MergeField::Source source, const EntityDef& def, Id id) {
    QStringList names;
    QList<FieldPath> paths;
    for (auto it = m_fields.constBegin(); it != m_fields.constEnd(); ++it) {
      if (it->source == MergeField::Source::Today)
        m_texts[it.key()] = m_words.day(QDateTime::fromMSecsSinceEpoch(m_moment.now, m_moment.zone).date());
      if (it->source != source) continue;
      names << it.key();
      paths << it->path;
    }
    if (names.isEmpty() || !id) return;
    const QList<Value> values = PathValues(m_reader, def, paths).read({id.bits()}).value(0);
    for (qsizetype i = 0; i < names.size(); ++i) m_texts[names[i]] = textOf(paths[i], values.value(i));
  }

  QString textOf(const FieldPath& path, const Value& value) {
    const FieldDef& field = path.field();
    if (field.valueKind() != Kind::Link || value.isNull()) return m_words.text(path.owner(), field, value);
    return field.linkTo.isEmpty() ? value.id().text(path.owner().prefix) : m_reader.title(field, value.id());
  }

  Reader& m_reader;
  const EntityDef& m_on;
  Id m_record;
  const MergeMoment& m_moment;
  const MergeWords& m_words;
  QHash<QString, MergeField> m_fields;
  QHash<QString, QString> m_texts;
};

QString put(const MergeText& text, const Values& values, const MergeWords& words, MergePlace place, bool inSubject,
            QList<MissingValue>& missing) {
  QString out;
  for (const MergePart& part : text.parts) {
    const QString value = part.placeholder ? harmless(values.text(part.text), place) : part.text;
    if (!part.placeholder || !value.trimmed().isEmpty()) {
      out += value;
    } else if (part.fallback) {
      out += *part.fallback;
    } else {
      const QString label = values.label(part.text);
      const QString gap = words.gap(label);
      out += gap;
      const bool told = std::any_of(missing.begin(), missing.end(), [&](const MissingValue& one) {
        return one.gap == gap && one.inSubject == inSubject;
      });
      if (!told) missing << MissingValue{part.text, label, gap, inSubject};
    }
  }
  return place == MergePlace::Line ? harmless(out, place) : out;
}

}  // namespace

QList<Problem> templateProblems(const Record& record, const EntityCatalog& catalog) {
  QList<Problem> out;
  collect(out, record, "subject", catalog);
  collect(out, record, "body", catalog);
  return out;
}

Result<RenderedTemplate> renderTemplate(Reader& reader, const Record& record, Id on, const MergeMoment& moment) {
  const EntityDef* def = reader.entityOf(on);
  if (!def) return Problem("no-such-record", {QString::number(on.bits())});
  const QList<const EntityDef*> kinds = kindsOf(record, reader.registry());
  const bool fits =
      std::any_of(kinds.begin(), kinds.end(), [&](const EntityDef* kind) { return kind->key == def->key; });
  if (!fits) return Problem("template-not-for", {record.title(), entityLabel(*def)});
  if (const QList<Problem> problems = templateProblems(record, reader.registry()); !problems.isEmpty())
    return problems.first();
  const bool isNote = record.text("kind") == QLatin1String("note");
  if (record.text("body").isEmpty() && record.text("subject").isEmpty())
    return Problem("template-empty-text", {record.title()});
  const MergeText subject = readMergeText(record.text("subject"));
  const MergeText body = readMergeText(record.text("body"));
  const MergeWords words(record.text("language"), moment.zone);
  Values values(reader, *def, on, moment, words);
  values.add(subject);
  values.add(body);
  values.read();
  RenderedTemplate out;
  out.subject = put(subject, values, words, MergePlace::Line, true, out.missing);
  out.body = put(body, values, words, isNote ? MergePlace::Markdown : MergePlace::Plain, false, out.missing);
  return out;
}

}  // namespace relata
