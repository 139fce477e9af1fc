#pragma once

#include <QStringList>

#include "core/base/search_text.h"
#include "core/meta/record.h"

namespace relata {

/// Why a record was found: the field and the words in it.
struct SearchHit {
  Id id;
  const EntityDef* def = nullptr;
  QString title;
  QString subtitle;      // the company, or what else tells two of the same name apart
  QString fieldKey;      // the field that matched ("points" for a further address, "tags")
  QString matched;       // its text
  MatchSpan span;        // where in `matched`
  int rank = 0;          // smaller is better: exact title, title's beginning, other words of the title, other fields
  bool spelled = false;  // exact or a beginning as pinyin or initials; comes after what is so by its letters
};

struct SearchScope {
  QStringList entities;  // keys; empty: all main ones
  int limit = 50;
};

}  // namespace relata
