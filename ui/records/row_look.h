#pragma once

#include <QStringList>

#include <functional>
#include <optional>

#include "core/base/clock.h"
#include "core/meta/record.h"
#include "ui/theme/tokens.h"

namespace relata::ui {

/// Rows of a list that say more than their cells, such as those of a queue: a second line under the title, and a cell
/// that tells something of the moment ("1 h 48 min" until an answer is due).
struct RowLook {
  struct Pill {
    QString text;
    Tone tone = Tone::Neutral;
  };
  QStringList columns;  // until the person chooses others; empty: those that the fields say
  QStringList below;    // fields whose words stand under the title, those that are filled
  QString moment;       // the column with what changes by the minute
  QStringList onPage;   // fields that a cell is too small to change: that is done on the record's page
  QStringList reads;    // fields that `pill` asks for
  std::function<std::optional<Pill>(const Record& record, UtcMs now)> pill;  // none: the cell as usual
  bool isPlain() const { return below.isEmpty(); }
};

}  // namespace relata::ui
