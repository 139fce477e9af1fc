#include "core/marketing/campaign_mail.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> states() {
  return {{s("planned"), s(QT_TRANSLATE_NOOP("CampaignMail", "Waiting")), Tone::Neutral},
          {s("sending"), s(QT_TRANSLATE_NOOP("CampaignMail", "Being sent")), Tone::Info},
          {s("handed"), s(QT_TRANSLATE_NOOP("CampaignMail", "Taken by the server")), Tone::Good},
          {s("failed"), s(QT_TRANSLATE_NOOP("CampaignMail", "Failed")), Tone::Bad},
          {s("skipped"), s(QT_TRANSLATE_NOOP("CampaignMail", "Left out")), Tone::Warning},
          {s("bounced"), s(QT_TRANSLATE_NOOP("CampaignMail", "Came back")), Tone::Bad},
          {s("unknown"), s(QT_TRANSLATE_NOOP("CampaignMail", "Not known whether it went out")), Tone::Warning}};
}

}  // namespace

EntityDef campaignMailDef() {
  using M = CampaignMail;
  EntityDef def;
  def.number = 156;
  def.key = def.table = s("campaign_mail");
  def.prefix = s("CL");
  def.context = "CampaignMail";
  def.label = s(QT_TRANSLATE_NOOP("CampaignMail", "Mail of a campaign"));
  def.plural = s(QT_TRANSLATE_NOOP("CampaignMail", "Mails of campaigns"));
  def.icon = s("mail");
  def.fields << linkField<&M::campaign>("campaign", QT_TRANSLATE_NOOP("CampaignMail", "Campaign"), {s("campaign")},
                                        FieldFlags{Required, InList, ReadOnly})
             << linkField<&M::person>("person", QT_TRANSLATE_NOOP("CampaignMail", "Person"), {s("contact")},
                                      FieldFlags{Required, InList, ReadOnly})
             << field<&M::step>("step", QT_TRANSLATE_NOOP("CampaignMail", "Step"), Kind::Text,
                                FieldFlags{ReadOnly, FilledIn})
             << choiceField<&M::state>("state", QT_TRANSLATE_NOOP("CampaignMail", "State"), states(),
                                       FieldFlags{InList, ReadOnly, FilledIn})
             << field<&M::address>("address", QT_TRANSLATE_NOOP("CampaignMail", "To"), Kind::Text,
                                   FieldFlags{InList, ReadOnly})
             << field<&M::mailId>("mail_id", QT_TRANSLATE_NOOP("CampaignMail", "Id of the mail"), Kind::Text, ReadOnly)
             << field<&M::note>("note", QT_TRANSLATE_NOOP("CampaignMail", "What was said"), Kind::Text,
                                FieldFlags{InList, ReadOnly})
             << linkField<&M::version>("version", QT_TRANSLATE_NOOP("CampaignMail", "Version"), {s("asset_version")},
                                       ReadOnly)
             << field<&M::notBefore>("not_before", QT_TRANSLATE_NOOP("CampaignMail", "Not before"), Kind::Time,
                                     FieldFlags{ReadOnly, FilledIn})
             << field<&M::tries>("tries", QT_TRANSLATE_NOOP("CampaignMail", "Tries"), Kind::Integer,
                                 FieldFlags{ReadOnly, FilledIn})
             << field<&M::handedAt>("handed_at", QT_TRANSLATE_NOOP("CampaignMail", "Taken on"), Kind::Time,
                                    FieldFlags{InList, ReadOnly});
  def.contentKey = {s("campaign"), s("person"), s("step")};
  return def;
}

}  // namespace relata
