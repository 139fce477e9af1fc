#include "ui/marketing/campaign_calendar.h"

#include <QCoreApplication>

#include "core/marketing/campaign.h"
#include "core/marketing/planned_sends.h"
#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Marketing)
};

/// What goes out by the net has a colour each; what takes place elsewhere is grey.
relata::Tone toneOf(const QString& channel) {
  if (channel == QLatin1String("email")) return relata::Tone::Info;
  if (channel == QLatin1String("sms")) return relata::Tone::Good;
  if (channel == QLatin1String("social")) return relata::Tone::Warning;
  if (channel == QLatin1String("ads")) return relata::Tone::Bad;
  return relata::Tone::Neutral;
}

CalendarItem itemOf(const PlannedSends& planned) {
  CalendarItem item;
  item.record.id = planned.journey;
  item.record.title = planned.name;
  item.record.day = planned.day;
  QStringList what;
  if (planned.mails > 0) what << counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n mails"), planned.mails);
  if (planned.entering > 0) what << counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n come in"), planned.entering);
  item.label = what.join(QStringLiteral(", "));
  item.fixed = true;
  item.entity = QStringLiteral("journey");
  return item;
}

}  // namespace

CalendarLook campaignCalendar(const RecordContext& context) {
  CalendarLook look;
  look.kind = QStringLiteral("channel");
  look.movable = QLatin1String(kNotBegun);
  look.tone = toneOf;
  look.whyFixed = [](const CalendarItem& item) {
    const QString why = item.isOther() ? Text::tr("When “%1” sends is said on its own page, and is not moved here.")
                                       : Text::tr("“%1” has begun to go out or is over, and stays on its days.");
    return why.arg(item.record.title);
  };
  look.beside = [&context](Reader& reader, const QDate& first, int days) {
    QList<CalendarItem> items;
    for (const PlannedSends& planned : plannedSends(reader, first, days, context.time())) items << itemOf(planned);
    return items;
  };
  look.others = {QStringLiteral("journey"), QStringLiteral("journey_run")};
  return look;
}

}  // namespace relata::ui
