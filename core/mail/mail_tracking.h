#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

/// Setting of the workspace: the HTTPS address of an endpoint of the team's own, by way of which links of mails lead
/// (ADDRESS/c/TOKEN/NUMBER?u=TARGET) and from which a picture is loaded (ADDRESS/o/TOKEN). What it logs is brought in
/// by `importTrackingLog`. Relata has no such endpoint, and without one nothing is measured.
QString trackingSetting();

/// An address as mails can have it: HTTPS, a host, perhaps a path, no "/" at its end. Problem: tracking-not-https
/// [typed].
Result<QString> trackingAddress(const QString& typed);

/// Sets it as one act, named by `label`; an empty text takes it away. Problem: as of trackingAddress.
Result<void> setTrackingAddress(Workspace& workspace, const QString& typed, const QString& label);

/// The endpoint that mails of this campaign lead to; empty where there is none, or where the campaign does not ask for
/// it.
QString trackingOf(db::Connection& connection, const Record& campaign);

/// What stands for the token in a mail that only shows one: of a preview or a test.
inline constexpr char kNoMail[] = "test";

}  // namespace relata::mail
