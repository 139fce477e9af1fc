#include "core/workspace/act.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

#include "core/meta/entity_words.h"

namespace relata {
namespace {

struct ActWords {
  ActKind kind;
  const char* key;
  const char* text;  // %1 entity, %2 first argument, %3 second argument
};

constexpr std::array kActs{
    ActWords{ActKind::Create, "create", QT_TRANSLATE_NOOP("Act", "New %1 %2")},
    ActWords{ActKind::Edit, "edit", QT_TRANSLATE_NOOP("Act", "Edit %1 %2")},
    ActWords{ActKind::Delete, "delete", QT_TRANSLATE_NOOP("Act", "Delete %1 %2")},
    ActWords{ActKind::Restore, "restore", QT_TRANSLATE_NOOP("Act", "Bring back %1 %2")},
    ActWords{ActKind::Import, "import", QT_TRANSLATE_NOOP("Act", "Import from %2: %3 × %1")},
    ActWords{ActKind::BulkEdit, "bulk-edit", QT_TRANSLATE_NOOP("Act", "Change %2: %3 × %1")},
    ActWords{ActKind::Tag, "tag", QT_TRANSLATE_NOOP("Act", "Tag %1 %2")},
    ActWords{ActKind::Link, "link", QT_TRANSLATE_NOOP("Act", "Link %1 %2")},
    ActWords{ActKind::AddField, "add-field", QT_TRANSLATE_NOOP("Act", "Add field %2 (%1)")},
    ActWords{ActKind::ChangeField, "change-field", QT_TRANSLATE_NOOP("Act", "Change field %2 (%1)")},
    ActWords{ActKind::SaveView, "save-view", QT_TRANSLATE_NOOP("Act", "Save view %2")},
    ActWords{ActKind::ChangeSetting, "setting", QT_TRANSLATE_NOOP("Act", "Change setting %2")},
    ActWords{ActKind::Generate, "generate", QT_TRANSLATE_NOOP("Act", "Make sample company")},
    ActWords{ActKind::RestoreValue, "restore-value", QT_TRANSLATE_NOOP("Act", "Restore value of %1 %2")},
    ActWords{ActKind::Complete, "complete", QT_TRANSLATE_NOOP("Act", "Complete %1 %2")},
    ActWords{ActKind::Merge, "merge", QT_TRANSLATE_NOOP("Act", "Merge %1 %2")},
    ActWords{ActKind::NotDuplicate, "not-duplicate", QT_TRANSLATE_NOOP("Act", "Keep apart %1 %2")},
    ActWords{ActKind::KeepInStep, "keep-in-step", QT_TRANSLATE_NOOP("Act", "Sync with %2: %3 × %1")},
    ActWords{ActKind::MoveDeal, "move-deal", QT_TRANSLATE_NOOP("Act", "Move %1 %2 to %3")},
    ActWords{ActKind::ConvertLead, "convert-lead", QT_TRANSLATE_NOOP("Act", "Convert %1 %2")},
    ActWords{ActKind::AssignLeads, "assign-leads", QT_TRANSLATE_NOOP("Act", "Assign leads: %2")},
    ActWords{ActKind::ClaimLeads, "claim-leads", QT_TRANSLATE_NOOP("Act", "Claim %1 %2")},
    ActWords{ActKind::ReleaseLeads, "release-leads", QT_TRANSLATE_NOOP("Act", "Return %1 %2 to the pool")},
    ActWords{ActKind::OfferDeal, "offer-deal", QT_TRANSLATE_NOOP("Act", "Quote for %1 %2")},
    ActWords{ActKind::NewVersion, "new-version", QT_TRANSLATE_NOOP("Act", "New version of %1 %2")},
    ActWords{ActKind::AcceptQuote, "accept-quote", QT_TRANSLATE_NOOP("Act", "Accept %1 %2")},
    ActWords{ActKind::ApproveQuote, "approve-quote", QT_TRANSLATE_NOOP("Act", "Approve %1 %2")},
    ActWords{ActKind::NoteForecast, "note-forecast", QT_TRANSLATE_NOOP("Act", "Note the forecast of %2")},
    ActWords{ActKind::LogCall, "log-call", QT_TRANSLATE_NOOP("Act", "Call with %2")},
    ActWords{ActKind::LogMail, "log-mail", QT_TRANSLATE_NOOP("Act", "Mail to %2")},
    ActWords{ActKind::ReplyTicket, "reply-ticket", QT_TRANSLATE_NOOP("Act", "Reply to %2")},
    ActWords{ActKind::NoteTicket, "note-ticket", QT_TRANSLATE_NOOP("Act", "Note on %2")},
    ActWords{ActKind::AssignTicket, "assign-ticket", QT_TRANSLATE_NOOP("Act", "Assign %2: %3")},
    ActWords{ActKind::MoveTicket, "move-ticket", QT_TRANSLATE_NOOP("Act", "Change status of %2")},
    ActWords{ActKind::ResolveTicket, "resolve-ticket", QT_TRANSLATE_NOOP("Act", "Resolve %2")},
    ActWords{ActKind::ReopenTicket, "reopen-ticket", QT_TRANSLATE_NOOP("Act", "Reopen %2")},
    ActWords{ActKind::MergeTickets, "merge-tickets", QT_TRANSLATE_NOOP("Act", "Merge %2 into %3")},
    ActWords{ActKind::SplitTicket, "split-ticket", QT_TRANSLATE_NOOP("Act", "Split %2 off %3")},
    ActWords{ActKind::RouteTickets, "route-tickets", QT_TRANSLATE_NOOP("Act", "Assign tickets: %2")},
    ActWords{ActKind::EscalateTickets, "escalate-tickets", QT_TRANSLATE_NOOP("Act", "Tell of tickets that run late")},
    ActWords{ActKind::PublishArticle, "publish-article", QT_TRANSLATE_NOOP("Act", "Publish %2")},
    ActWords{ActKind::WriteArticle, "write-article", QT_TRANSLATE_NOOP("Act", "Article from %2")},
    ActWords{ActKind::TranslateArticle, "translate-article", QT_TRANSLATE_NOOP("Act", "Translation of %2")},
    ActWords{ActKind::RateArticle, "rate-article", QT_TRANSLATE_NOOP("Act", "Feedback on %2")},
    ActWords{ActKind::RecogniseTickets, "recognise-tickets", QT_TRANSLATE_NOOP("Act", "Recognise the category of %2")},
    ActWords{ActKind::FetchMail, "fetch-mail", QT_TRANSLATE_NOOP("Act", "Fetch mail of %2")},
    ActWords{ActKind::SendMail, "send-mail", QT_TRANSLATE_NOOP("Act", "Send mail of %2")},
    ActWords{ActKind::AddToSegment, "add-to-segment", QT_TRANSLATE_NOOP("Act", "Add to segment %2: %3 × %1")},
    ActWords{ActKind::TakeFromSegment, "take-from-segment",
             QT_TRANSLATE_NOOP("Act", "Take out of segment %2: %3 × %1")},
    ActWords{ActKind::GiveConsent, "give-consent", QT_TRANSLATE_NOOP("Act", "Consent of %2")},
    ActWords{ActKind::WithdrawConsent, "withdraw-consent", QT_TRANSLATE_NOOP("Act", "Withdraw the consent of %2")},
    ActWords{ActKind::ErasePerson, "erase-person", QT_TRANSLATE_NOOP("Act", "Erase a person")},
    ActWords{ActKind::SaveContent, "save-content", QT_TRANSLATE_NOOP("Act", "New version of %1 %2")},
    ActWords{ActKind::StartCampaign, "start-campaign", QT_TRANSLATE_NOOP("Act", "Start campaign %2")},
    ActWords{ActKind::PauseCampaign, "pause-campaign", QT_TRANSLATE_NOOP("Act", "Pause campaign %2")},
    ActWords{ActKind::ResumeCampaign, "resume-campaign", QT_TRANSLATE_NOOP("Act", "Resume campaign %2")},
    ActWords{ActKind::CancelCampaign, "cancel-campaign", QT_TRANSLATE_NOOP("Act", "Cancel campaign %2")},
    ActWords{ActKind::SendCampaign, "send-campaign", QT_TRANSLATE_NOOP("Act", "Send campaign %2")},
    ActWords{ActKind::ExportCampaign, "export-campaign", QT_TRANSLATE_NOOP("Act", "Export campaign %2: %3 people")},
    ActWords{ActKind::AddCoupons, "add-coupons", QT_TRANSLATE_NOOP("Act", "Add codes to %2: %3")},
    ActWords{ActKind::ImportCosts, "import-costs", QT_TRANSLATE_NOOP("Act", "Costs from %2: %3")},
    ActWords{ActKind::ImportTracking, "import-tracking", QT_TRANSLATE_NOOP("Act", "Opens and clicks from %2: %3")},
    ActWords{ActKind::ImportVisits, "import-visits", QT_TRANSLATE_NOOP("Act", "Visits from %2: %3 hours")},
    ActWords{ActKind::Undo, "undo", QT_TRANSLATE_NOOP("Act", "Undo: %2")},
    ActWords{ActKind::Redo, "redo", QT_TRANSLATE_NOOP("Act", "Redo: %2")}};

const ActWords& wordsOf(ActKind kind) {
  for (const ActWords& words : kActs)
    if (words.kind == kind) return words;
  return kActs[1];
}

}  // namespace

QString actKey(ActKind kind) { return QLatin1String(wordsOf(kind).key); }

ActKind actFromKey(const QString& key) {
  for (const ActWords& words : kActs)
    if (key == QLatin1String(words.key)) return words.kind;
  return ActKind::Edit;
}

QString actText(const Act& act) {
  // Undoing names what is undone, in today's language: its own act is packed in the argument.
  QString first = act.arguments.value(0);
  if (act.kind == ActKind::Undo || act.kind == ActKind::Redo)
    first = actText(unpackAct(act.arguments.value(0), act.arguments.value(1)));
  QString text = QCoreApplication::translate("Act", wordsOf(act.kind).text);
  text.replace(QLatin1String("%1"), entityWord(act.entity));
  text.replace(QLatin1String("%3"), act.arguments.value(1));
  return text.replace(QLatin1String("%2"), first).trimmed();
}

QString packAct(const Act& act) {
  QJsonArray array{act.entity};
  for (const QString& argument : act.arguments) array.append(argument);
  return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Act unpackAct(const QString& key, const QString& label) {
  Act act{actFromKey(key), {}, {}};
  const QJsonArray array = QJsonDocument::fromJson(label.toUtf8()).array();
  act.entity = array.at(0).toString();
  for (qsizetype i = 1; i < array.size(); ++i) act.arguments << array.at(i).toString();
  return act;
}

bool isPackedAct(const QString& label) { return !QJsonDocument::fromJson(label.toUtf8()).array().isEmpty(); }

}  // namespace relata
