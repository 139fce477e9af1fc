// Whatever the bytes: parsing ends in a filter or a problem, and a filter prints to text that reads as the same filter.
#include <cstdlib>

#include "core/store/filter_problem.h"
#include "core/store/filter_sql.h"
#include "filter_fuzz_catalog.h"

using namespace relata;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const fuzz::Catalog catalog;
  const EntityDef& def = *catalog.entity(u"contact");
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  FilterContext context;
  context.now = 1773223200000;
  if (const Result<QList<SortKey>> keys = parseSort(text, def, catalog))
    for (const SortKey& key : *keys) compileSort(key, catalog, context);
  const Result<Filter> filter = parseFilter(text, def, catalog);
  if (!filter) {
    if (!describeFilterProblem(filter.problem())) std::abort();
    return 0;
  }
  const Result<Filter> again = parseFilter(printFilter(*filter), def, catalog);
  if (!again || !(*again == *filter)) std::abort();
  filterChips(*filter, def, catalog);
  const CompiledFilter sql = compileFilter(*filter, def, catalog, context);
  if (sql.where.count(u'?') != sql.binds.size()) std::abort();
  return 0;
}
