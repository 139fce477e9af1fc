#pragma once

#include "core/marketing/carrier.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// A campaign on social media or in ads is one post: its text, with the words of the campaign in every link, from its
/// first day on (or from "not before"). Problems: no-such-record, campaign-no-post [name], campaign-post-empty [name],
/// campaign-post-merge [name, placeholder].
Result<OutgoingMessage> postOf(Reader& reader, Id campaign);
/// The planned ones by when they are due; `channel`: "social", "ads" or empty for both.
std::vector<Id> plannedPosts(Reader& reader, const QString& channel = {});

struct PostReport {
  qint64 exported = 0;  // given to a file, or to a program that did not answer for them
  qint64 handed = 0;    // the program took them
  qint64 refused = 0;   // the program did not; they stay planned, and say why
  QList<Problem> problems;
};
/// Gives posts to a carrier. They are exported then, or handed over where it says so, and never "sent". What was handed
/// over, cancelled or finished is refused. Of several those that cannot go out are left out and told. Problems: those
/// of postOf, campaign-post-out [name], those of the carrier.
Result<PostReport> exportPosts(Workspace& workspace, const std::vector<Id>& campaigns, Carrier& carrier);

}  // namespace relata
