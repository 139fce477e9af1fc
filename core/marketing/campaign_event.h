#pragma once

#include "core/meta/field.h"

namespace relata {

namespace db {
class Connection;
}

/// What an endpoint of the team's own saw of a mail of a campaign: that its picture was loaded, or that one of its
/// links was followed. The row is what was seen, so that a log that comes in twice adds nothing.
struct CampaignEvent {
  Id campaign, person, mail;
  QString kind;                // "open", "click"
  std::optional<qint64> link;  // of a click: its number in the mail, from 1
  std::optional<qint64> at;    // UTC ms
  QString machine;             // why it is taken for a program's; empty: a person's, as far as that is known
};

EntityDef campaignEventDef();

/// People and programs apart. That a mail was opened says little: many programs load pictures unread, others never.
struct EventCounts {
  qint64 opened = 0, clicked = 0;  // people
  qint64 machineOpens = 0, machineClicks = 0;
  qint64 openedByMachine = 0, clickedByMachine = 0;  // people in whose mails machines did that
};
EventCounts eventCounts(db::Connection& connection, Id campaign);

}  // namespace relata
