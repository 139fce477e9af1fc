#include "ui/contacts/contacts_module.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/marketing/consent_part.h"
#include "ui/marketing/portrait_part.h"
#include "ui/marketing/score_part.h"
#include "ui/records/page_words.h"
#include "ui/records/part_stack.h"
#include "ui/service/customer_part.h"

namespace relata::ui {
namespace {

/// Where translators find the texts of this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Contacts)
};

/// What belongs into a tab of a person or company.
QString aboutList(const QString& list) {
  if (list == QLatin1String("people")) return Words::tr("Who works here: every contact whose company this is.");
  if (list == QLatin1String("deals")) return Words::tr("Sales that are hoped for, won and lost here.");
  if (list == QLatin1String("tickets")) return Words::tr("What they asked for, and how it went.");
  if (list == QLatin1String("quotes")) return Words::tr("What was offered here, with each version.");
  if (list == QLatin1String("orders"))
    return Words::tr("The purchase history: what was ordered here, from accepted quotes and from imported files.");
  if (list == QLatin1String("contracts")) return Words::tr("What runs with this customer, and when it ends.");
  if (list == QLatin1String("deal_roles")) return Words::tr("Deals in which this person has a say.");
  if (list == QLatin1String("jobs")) return Words::tr("Who works and worked where, as what, from when until when.");
  if (list == QLatin1String("children")) return Words::tr("Companies that belong to this one.");
  if (list == QLatin1String("dates"))
    return Words::tr("Anniversaries, renewals, birthdays in the family: the page of today tells of them in time.");
  if (list == QLatin1String("consents"))
    return Words::tr("The ledger: every consent with its basis, source and proof, also those that were withdrawn.");
  if (list == QLatin1String("referrals"))
    return Words::tr("Who came to you because they were told of you here, and whom those brought in turn.");
  return {};
}

}  // namespace

RecordListPage* contactsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("contact");
  spec.iconName = QStringLiteral("contacts");
  spec.page.phonetic = QStringLiteral("phonetic");
  spec.page.role = QStringLiteral("job_title");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.figures = keys({"last_activity"});
  spec.page.facts = keys({"email", "phone", "mobile", "stage", "owner", "tags"});
  spec.page.leftOut =
      keys({"last_activity", "next_task", "last_touch", "total_score", "fit_score", "engagement_score"});
  spec.page.sublists = keys({"deals", "tickets", "quotes", "orders", "contracts", "deal_roles", "files", "jobs",
                             "dates", "referrals", "consents"});
  spec.page.part = [](const RecordContext& of) -> PagePart* {
    return new PartStack({new OpenTicketsPart(of)}, {new PortraitPart(of), new ScorePart(of), new ConsentPart(of)});
  };
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) { return counted<Words>(QT_TRANSLATE_N_NOOP("Contacts", "%n people"), count); };
  spec.emptyTitle = [] { return Words::tr("No contacts yet"); };
  spec.emptyText = [] {
    return Words::tr("Import your address book, or add the first person by hand. Two fields are enough.");
  };
  spec.addText = [] { return Words::tr("Add a contact"); };
  return new RecordListPage(context, spec, parent);
}

RecordListPage* companiesModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("company");
  spec.iconName = QStringLiteral("company");
  spec.page.role = QStringLiteral("industry");
  spec.page.roleLink = QStringLiteral("parent");
  spec.page.figures = keys({"people", "last_activity"});
  spec.page.facts = keys({"website", "phone", "email", "kind", "owner", "tags"});
  spec.page.leftOut = keys({"last_activity", "next_task", "people", "last_touch"});
  spec.page.sublists = keys({"people", "deals", "tickets", "quotes", "orders", "contracts", "files", "children", "jobs",
                             "dates", "referrals"});
  spec.page.part = [](const RecordContext& of) -> PagePart* {
    return new PartStack({new OpenTicketsPart(of), new PortraitPart(of)});
  };
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) { return counted<Words>(QT_TRANSLATE_N_NOOP("Contacts", "%n companies"), count); };
  spec.emptyTitle = [] { return Words::tr("No companies yet"); };
  spec.emptyText = [] { return Words::tr("They come with the people you import, or add the first one by hand."); };
  spec.addText = [] { return Words::tr("Add a company"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
