#pragma once

#include <QStringList>

namespace relata {
class Workspace;
}

namespace relata::ctl {

class Context;

/// Mails and mail files as tickets; says what became of them. Answers the exit code.
int importMails(Context& context, Workspace& workspace, const QStringList& files, const QStringList& own, bool dryRun);

/// Messages of a channel as tickets (JSON Lines; core/channels/json_messages.h). Answers the exit code.
int importChannelMessages(Context& context, Workspace& workspace, const QStringList& files, bool dryRun, bool archive);

}  // namespace relata::ctl
