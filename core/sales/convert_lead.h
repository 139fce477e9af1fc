#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What is wanted of a conversion. A part is made anew, joined to a record that is there, or left out.
struct LeadConversion {
  enum class Part { Make, Join, LeaveOut };
  Part person = Part::Make, firm = Part::Make, sale = Part::Make;
  Id contact, company;  // that are joined
  QString dealName;     // empty: called by the interest and the company
};

/// One record that a conversion makes or joins.
struct ConversionPart {
  QString entity;
  bool wanted = false;
  Id joins;  // null: it is made
  QString title;
  QHash<QString, Value> set;            // of a joined record only what was empty
  QList<QHash<QString, Value>> points;  // further addresses that it gets
  QStringList stays;                    // labels of what differs or has no place there, and stays on the lead
};

/// All that a conversion will do, before it is done.
struct ConversionPlan {
  Record lead;
  ConversionPart company, contact, deal;
  std::vector<qint64> activities, files;
  QStringList tags;
};

struct ConvertedLead {
  Id contact, company, deal;
  qint64 tid = 0;  // the act, for undo
};

/// Which field of which record takes over a field of one's own of leads: key -> "contact.size", ""  to leave it where
/// it is. What is not named goes to the fields of the same key, or of the same label and kind.
QHash<QString, QString> leadFieldMap(db::Connection& connection);
Result<void> setLeadFieldMap(Workspace& workspace, const QHash<QString, QString>& map);

/// Problems: no-such-record, lead-is-converted [name], lead-nothing-to-make [name].
Result<ConversionPlan> planConversion(Reader& reader, Id lead, const LeadConversion& wanted);
/// Makes or joins person, company and deal as one act. Activities, files, tags and further addresses are there as well
/// from then on; the lead stays, as converted, with all that it said.
Result<ConvertedLead> convertLead(Workspace& workspace, Id lead, const LeadConversion& wanted);

}  // namespace relata
