#include "core/marketing/campaign_event.h"

#include <QCoreApplication>

#include "core/db/connection.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> kinds() {
  return {{s("open"), s(QT_TRANSLATE_NOOP("CampaignEvent", "Opened"))},
          {s("click"), s(QT_TRANSLATE_NOOP("CampaignEvent", "Clicked"))}};
}

QList<ChoiceDef> machines() {
  return {{s("agent"), s(QT_TRANSLATE_NOOP("CampaignEvent", "A program that says so"))},
          {s("quick"), s(QT_TRANSLATE_NOOP("CampaignEvent", "Seconds after it was sent"))},
          {s("all_links"), s(QT_TRANSLATE_NOOP("CampaignEvent", "Several links at once"))},
          {s("head"), s(QT_TRANSLATE_NOOP("CampaignEvent", "Looked without reading"))}};
}

}  // namespace

EntityDef campaignEventDef() {
  using E = CampaignEvent;
  EntityDef def;
  def.number = 181;
  def.key = def.table = s("campaign_event");
  def.prefix = s("CE");
  def.context = "CampaignEvent";
  def.label = s(QT_TRANSLATE_NOOP("CampaignEvent", "Open or click"));
  def.plural = s(QT_TRANSLATE_NOOP("CampaignEvent", "Opens and clicks"));
  def.icon = s("mail");
  def.bookkeeping = true;
  def.fields << linkField<&E::campaign>("campaign", QT_TRANSLATE_NOOP("CampaignEvent", "Campaign"), {s("campaign")},
                                        FieldFlags{Required, InList, ReadOnly})
             << linkField<&E::person>("person", QT_TRANSLATE_NOOP("CampaignEvent", "Person"), {s("contact")},
                                      FieldFlags{Required, InList, ReadOnly})
             << linkField<&E::mail>("mail", QT_TRANSLATE_NOOP("CampaignEvent", "Mail"), {s("campaign_mail")},
                                    FieldFlags{Required, ReadOnly})
             << choiceField<&E::kind>("kind", QT_TRANSLATE_NOOP("CampaignEvent", "What"), kinds(),
                                      FieldFlags{InList, ReadOnly})
             << field<&E::link>("link", QT_TRANSLATE_NOOP("CampaignEvent", "Link"), Kind::Integer,
                                FieldFlags{InList, ReadOnly})
             << field<&E::at>("at", QT_TRANSLATE_NOOP("CampaignEvent", "When"), Kind::Time,
                              FieldFlags{InList, ReadOnly})
             << choiceField<&E::machine>("machine", QT_TRANSLATE_NOOP("CampaignEvent", "A machine, because"),
                                         machines(), FieldFlags{InList, ReadOnly});
  def.contentKey = {s("mail"), s("kind"), s("link"), s("at")};
  return def;
}

EventCounts eventCounts(db::Connection& connection, Id campaign) {
  EventCounts out;
  db::StatementUse rows(connection.cached(
      s("SELECT kind, machine IS NOT NULL, count(*), count(DISTINCT person) FROM campaign_event WHERE campaign=? AND "
        "_del IS NOT 1 GROUP BY 1, 2")));
  rows->bind(1, campaign);
  while (rows->step()) {
    const bool open = rows->text(0) == QLatin1String("open");
    if (rows->integer(1) == 0) {
      (open ? out.opened : out.clicked) = rows->integer(3);
      continue;
    }
    (open ? out.machineOpens : out.machineClicks) = rows->integer(2);
    (open ? out.openedByMachine : out.clickedByMachine) = rows->integer(3);
  }
  return out;
}

}  // namespace relata
