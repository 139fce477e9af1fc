#pragma once

#include <QWidget>

#include "core/reports/report_sheet.h"
#include "core/store/filter.h"
#include "ui/records/record_context.h"

namespace relata::ui {

class SheetTable;
class TextLabel;

/// The records behind a figure of a past day, as they stood then: what lists show, and of deals their probability. Not
/// more than `most` of them; a remark says so.
ReportSheet pastRows(Reader& reader, const EntityDef& def, const Filter& filter, int most);

/// These rows in a window of their own. Nothing can be changed there: a click on a name opens the record as it is now.
class PastRows : public QWidget {
  Q_OBJECT
 public:
  PastRows(const RecordContext& context, const QString& entity, const Filter& filter, UtcMs moment, const QDate& day,
           QWidget* parent);
  bool isLoaded() const { return m_loaded; }
  const ReportSheet& sheet() const { return m_sheet; }

 private:
  void take(const ReportSheet& sheet);
  const RecordContext& m_context;
  ReadSlot m_slot;
  ReportSheet m_sheet;
  TextLabel* m_count;
  SheetTable* m_table;
  bool m_loaded = false;
};

}  // namespace relata::ui
