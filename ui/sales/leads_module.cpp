#include "ui/sales/leads_module.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/records/page_words.h"
#include "ui/sales/lead_steps.h"
#include "ui/sales/mail_drop.h"

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Leads)
};

QString aboutList(const QString& list) {
  if (list == QLatin1String("score_lines"))
    return Words::tr("What gave it points, and what they are worth now. They add up to the score.");
  if (list == QLatin1String("turns")) return Words::tr("Who had it, since when, and why.");
  return {};
}

}  // namespace

RecordListPage* leadsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("lead");
  spec.iconName = QStringLiteral("bolt");
  spec.sort = QStringLiteral("-received");
  spec.page.role = QStringLiteral("job_title");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new LeadSteps(of); };
  spec.page.facts = keys({"company_name", "email", "phone", "source", "interest", "region", "owner", "tags"});
  spec.page.leftOut = keys({"given_name", "family_name", "last_activity", "next_task", "last_touch", "first_response",
                            "response_due", "response_late", "score", "contact", "company", "deal", "status"});
  spec.page.figures = keys({"score"});
  spec.page.sublists = keys({"score_lines", "turns", "files"});
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) {
    return Words::tr("%n leads", nullptr, static_cast<int>(qMin<qint64>(count, 1000000000)))
        .replace(QString::number(count), QLocale().toString(count));
  };
  spec.emptyTitle = [] { return Words::tr("No leads yet"); };
  spec.emptyText = [] {
    return Words::tr(
        "A lead is somebody who may become a customer. It stands apart from your contacts until you convert it. A list "
        "of a fair or of another program can be imported.");
  };
  spec.addText = [] { return Words::tr("Add a lead"); };
  auto* page = new RecordListPage(context, spec, parent);
  new MailDrop(context, page);
  return page;
}

}  // namespace relata::ui
