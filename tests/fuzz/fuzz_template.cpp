// Whatever the bytes: reading a template ends in parts that lie in order within the text or in problems with a place,
// and a template without problems is shown with values that are harmless where they go.
#include <cstdlib>

#include "core/entities.h"
#include "core/meta/registry.h"
#include "core/templates/merge_field.h"
#include "core/templates/merge_text.h"
#include "core/templates/merge_words.h"
#include "core/templates/render_template.h"

using namespace relata;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Registry registry(builtinEntities());
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const MergeText read = readMergeText(text);
  qsizetype reached = 0;
  for (const MergePart& part : read.parts) {
    if (!part.placeholder) continue;
    if (part.from < reached || part.from > text.size()) std::abort();
    reached = part.from;
    for (const char* key : {"contact", "deal"}) {
      const Result<MergeField> field = mergeField(part.text, *registry.entity(QString::fromLatin1(key)), registry);
      if (!field.ok() && field.problem().arguments.isEmpty()) std::abort();
    }
  }
  Record record(*registry.entity(u"template"));
  record.set("body", text);
  for (const Problem& problem : templateProblems(record, registry))
    if (describe(problem).isEmpty() || describe(problem).startsWith(QLatin1String("template-"))) std::abort();
  const QString line = harmless(text, MergePlace::Line);
  if (line.contains(QLatin1Char('\n')) || line.contains(QLatin1Char('\r'))) std::abort();
  if (harmless(text, MergePlace::Markdown).contains(QLatin1String("](relata:"))) std::abort();
  return 0;
}
