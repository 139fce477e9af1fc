#pragma once

#include "core/meta/field.h"

namespace relata {

/// One mail of a campaign to one person: the queue, and afterwards what became of it. The row is its content, so that
/// there is one for a person, a campaign and a step of a journey, whoever plans it and however often.
///
///   planned   it waits; a program that sends asks the gate of consent once more
///   sending   it is being handed over; where the program ends in between, this becomes `unknown`
///   handed    the server confirmed that it has it
///   failed    refused for good, or too often for now
///   skipped   the gate, a cap or the content said no: `note` says which
///   bounced   a server told later that it did not arrive
///   unknown   the line broke between the last byte and the answer: nothing is sent again by itself
struct CampaignMail {
  Id campaign, person;
  QString step;  // of a journey; empty: the campaign's own
  QString state, address, mailId, note;
  Id version;  // of the content that went out
  std::optional<qint64> notBefore, tries, handedAt;
};

EntityDef campaignMailDef();

}  // namespace relata
