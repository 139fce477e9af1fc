#include "assignments.h"

#include <algorithm>

namespace relata::ctl {
namespace {

const FieldDef& fieldNamed(const EntityDef& def, const QString& word, const Registry& registry) {
  const auto path = resolvePath(word, def, registry);
  if (!path.ok() || path->steps.size() != 1)
    throw Failure{Problem("no-such-field",
                          {word, def.key, path.ok() ? path->keys.first() : path.problem().arguments.value(2)}, word)};
  const FieldDef& field = path->field();
  // What the program keeps follows from other things: who writes it makes them disagree.
  if (field.kind == Kind::Computed || field.is(FieldFlag::ReadOnly) || !def.field(field.key))
    throw Failure{Problem("field-not-writable", {fieldLabel(def, field)}, field.key)};
  return field;
}

}  // namespace

QHash<QString, Value> assignmentsOf(const QStringList& words, const EntityDef& def, Values& values) {
  std::vector<std::pair<const FieldDef*, QString>> said;
  for (const QString& word : words) {
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    if (equals < 1) throw Failure{Problem("not-a-field-value", {word})};
    said.emplace_back(&fieldNamed(def, word.left(equals).trimmed(), values.reader().registry()), word.mid(equals + 1));
  }
  // A stage is one of the pipeline that is named beside it.
  std::stable_partition(said.begin(), said.end(),
                        [](const auto& one) { return one.first->linkTo.contains(QLatin1String("pipeline")); });
  QHash<QString, Value> out;
  for (const auto& [field, typed] : said) out.insert(field->key, values.parse(def, *field, typed));
  return out;
}

}  // namespace relata::ctl
