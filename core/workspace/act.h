#pragma once

#include <QStringList>

namespace relata {

/// What a transaction does, as a person would name it. The closed list of operations; the words are in the file.
enum class ActKind {
  Create,
  Edit,
  Delete,
  Restore,
  Import,
  BulkEdit,
  Tag,
  Link,
  AddField,
  ChangeField,
  SaveView,
  ChangeSetting,
  Generate,
  RestoreValue,
  Complete,
  Merge,
  NotDuplicate,
  KeepInStep,
  MoveDeal,
  ConvertLead,
  AssignLeads,
  ClaimLeads,
  ReleaseLeads,
  OfferDeal,
  NewVersion,
  AcceptQuote,
  ApproveQuote,
  NoteForecast,
  LogCall,
  LogMail,
  ReplyTicket,
  NoteTicket,
  AssignTicket,
  MoveTicket,
  ResolveTicket,
  ReopenTicket,
  MergeTickets,
  SplitTicket,
  RouteTickets,
  EscalateTickets,
  PublishArticle,
  WriteArticle,
  TranslateArticle,
  RateArticle,
  RecogniseTickets,
  FetchMail,
  SendMail,
  AddToSegment,
  TakeFromSegment,
  GiveConsent,
  WithdrawConsent,
  ErasePerson,
  SaveContent,
  StartCampaign,
  PauseCampaign,
  ResumeCampaign,
  CancelCampaign,
  SendCampaign,
  ExportCampaign,
  AddCoupons,
  ImportCosts,
  ImportTracking,
  ImportVisits,
  Undo,
  Redo
};

/// A named act: "Edit contact Ada Lindqvist", "Import 1,204 contacts from leads.csv".
struct Act {
  ActKind kind = ActKind::Edit;
  QString entity;  // key, or empty
  QStringList
      arguments;  // title of the record; for imports the file and the count; for undo the name of what is undone
};

QString actKey(ActKind kind);
ActKind actFromKey(const QString& key);
/// The name in the program's language.
QString actText(const Act& act);

/// As kept in txn.label.
QString packAct(const Act& act);
Act unpackAct(const QString& key, const QString& label);
bool isPackedAct(const QString& label);

}  // namespace relata
