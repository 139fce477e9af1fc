#pragma once

#include <QList>

#include "core/meta/field_def.h"

namespace relata {

// The choices of tickets and what belongs to them, in the context "Ticket".
QList<ChoiceDef> ticketChannels();
QList<ChoiceDef> ticketTypes();
QList<ChoiceDef> ticketLevels();
QList<ChoiceDef> ticketPriorities();
QList<ChoiceDef> ticketStates();
QList<ChoiceDef> ticketAssigneeWays();
QList<ChoiceDef> ticketClockWords();
QList<ChoiceDef> messageKinds();
QList<ChoiceDef> messageDirections();
QList<ChoiceDef> messageDeliveries();
QList<ChoiceDef> ticketEventKinds();

}  // namespace relata
