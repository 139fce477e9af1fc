#include "core/templates/merge_field.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

#include "core/templates/template.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Template)
};

QString s(const char* text) { return QString::fromUtf8(text); }

/// What people who have used other programs type.
QString usualName(const QString& word) {
  static const QHash<QString, QString> names{{s("first_name"), s("given_name")},
                                             {s("last_name"), s("family_name")},
                                             {s("full_name"), s("name")},
                                             {s("firstname"), s("given_name")},
                                             {s("lastname"), s("family_name")}};
  return names.value(word.toLower(), word);
}

QString usualPath(const QString& path) {
  QStringList words = path.split(QLatin1Char('.'));
  for (QString& word : words) word = usualName(word.trimmed());
  return words.join(QLatin1Char('.'));
}

/// Where word number `index` begins.
qsizetype offsetOf(const QString& path, qsizetype index) {
  qsizetype at = 0;
  for (qsizetype i = 0; i < index; ++i) at = path.indexOf(QLatin1Char('.'), at) + 1;
  return at;
}

Problem unknown(qsizetype offset, const QString& word, const QString& suggestion) {
  return Problem("template-unknown-field", {QString::number(offset), word.left(80), suggestion});
}

/// Only keys name a field, and one that was deleted is none.
std::optional<Problem> notAsWritten(const FieldPath& path, const QString& written) {
  const QStringList words = written.split(QLatin1Char('.'));
  for (qsizetype i = 0; i < path.keys.size(); ++i) {
    const QString word = words.value(i).trimmed();
    if (path.steps[i]->is(FieldFlag::Hidden)) return unknown(offsetOf(written, i), word, {});
    if (word.compare(path.keys[i], Qt::CaseInsensitive) != 0) return unknown(offsetOf(written, i), word, path.keys[i]);
  }
  return std::nullopt;
}

Problem ofTemplate(const Problem& problem) {
  const auto place = qMax<qint64>(1, problem.arguments.value(1).toLongLong()) - 1;
  if (problem.is("filter-path-too-long")) return Problem("template-path-too-long", {QStringLiteral("0")});
  if (problem.is("filter-not-a-link"))
    return Problem("template-not-a-link", {QString::number(place), problem.arguments.value(0), problem.field});
  return unknown(place, problem.arguments.value(0), problem.arguments.value(2));
}

Result<FieldPath> pathOf(const QString& written, const EntityDef& from, const EntityCatalog& catalog) {
  for (const QString& path : {written, usualPath(written)}) {
    const Result<FieldPath> found = resolvePath(path, from, catalog);
    if (!found.ok()) continue;
    if (const auto problem = notAsWritten(*found, path)) return *problem;
    return found;
  }
  return ofTemplate(resolvePath(written, from, catalog).problem());
}

Problem moved(Problem problem, qsizetype by) {
  problem.arguments[0] = QString::number(problem.arguments.value(0).toLongLong() + by);
  return problem;
}

/// The words that a placeholder may begin with beside the fields of the record.
Problem withRoots(Problem problem, const QString& root, const EntityDef& on) {
  if (!problem.is("template-unknown-field") || problem.arguments.value(0) != QLatin1String("0")) return problem;
  const QString near = nearestWord(root, {on.key, s("me"), s("today")});
  if (!near.isEmpty()) problem.arguments[2] = near;
  return problem;
}

}  // namespace

Result<MergeField> mergeField(const QString& name, const EntityDef& on, const EntityCatalog& catalog) {
  const qsizetype dot = name.indexOf(QLatin1Char('.'));
  const QString root = (dot < 0 ? name : name.left(dot)).trimmed().toLower();
  if (root == QLatin1String("today") && dot < 0) return MergeField{MergeField::Source::Today, {}};
  const bool me = root == QLatin1String("me");
  if (me || root == on.key) {
    const EntityDef& from = me ? *catalog.entity(u"user") : on;
    const QString rest = dot < 0 ? from.titleField()->key : name.mid(dot + 1);
    const Result<FieldPath> path = pathOf(rest, from, catalog);
    if (!path.ok()) return moved(path.problem(), dot + 1);
    return MergeField{me ? MergeField::Source::Me : MergeField::Source::Record, *path};
  }
  const Result<FieldPath> path = pathOf(name, on, catalog);
  if (!path.ok()) return withRoots(path.problem(), root, on);
  return MergeField{MergeField::Source::Record, *path};
}

QList<const EntityDef*> templateEntities(const EntityCatalog& catalog) {
  QList<const EntityDef*> out;
  const EntityDef templates = templateDef();  // its fields live as long as it does
  for (const ChoiceDef& choice : templates.field(u"used_on")->choices)
    if (const EntityDef* def = catalog.entity(choice.key)) out << def;
  return out;
}

namespace {

bool isOffered(const FieldDef& field) {
  static const QStringList rare{s("external_id"), s("amount_from_lines"), s("frozen_amount"), s("frozen_rate"),
                                s("frozen_day"),  s("assigned_how"),      s("neglected"),     s("idle")};
  return !field.is(FieldFlag::Hidden) && !rare.contains(field.key);
}

void offer(QList<OfferedField>& out, const EntityDef& def, const QString& name, const QString& label) {
  for (const FieldDef& field : def.fields) {
    if (!isOffered(field)) continue;
    out << OfferedField{name + QLatin1Char('.') + field.key, label + fieldLabel(def, field)};
  }
}

/// One step over links: the company of a contact, the person who owns a deal.
void offerLinked(QList<OfferedField>& out, const EntityDef& on, const QString& name, const EntityCatalog& catalog) {
  for (const FieldDef& link : on.fields) {
    if (link.kind != Kind::Link || !isOffered(link)) continue;
    const EntityDef* target = catalog.entity(link.linkTo.value(0));
    if (!target || !(target->main || target->key == QLatin1String("user"))) continue;
    offer(out, *target, name + link.key, fieldLabel(on, link) + s(" › "));
  }
}

}  // namespace

QList<OfferedField> offeredFields(const EntityDef* on, const EntityCatalog& catalog) {
  QList<OfferedField> out;
  if (on) {
    offer(out, *on, on->key, {});
    out << OfferedField{s("me.name"), Text::tr("My name")} << OfferedField{s("me.email"), Text::tr("My e-mail")}
        << OfferedField{s("today"), Text::tr("Today")};
    offerLinked(out, *on, {}, catalog);
    return out;
  }
  out << OfferedField{s("me.name"), Text::tr("My name")} << OfferedField{s("me.email"), Text::tr("My e-mail")}
      << OfferedField{s("today"), Text::tr("Today")};
  for (const EntityDef* def : templateEntities(catalog)) offer(out, *def, def->key, entityLabel(*def) + s(" › "));
  return out;
}

}  // namespace relata
