#include "core/templates/template_rules.h"

#include "core/templates/render_template.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

Result<void> templateBefore(Transaction& tx, Record& next, const Record*) {
  next.set("name", next.text("name").simplified());
  if (next.text("kind").isEmpty()) next.set("kind", QStringLiteral("mail"));
  next.set("broken", templateProblems(next, tx.registry()).isEmpty() ? Value() : Value(true));
  return {};
}

}  // namespace

EntityRules templateRules() { return {templateBefore, {}}; }

}  // namespace relata
