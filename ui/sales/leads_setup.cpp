#include "ui/sales/leads_setup.h"

#include <QCoreApplication>

#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Leads)
};

QString s(const char* text) { return QString::fromUtf8(text); }

ListPageSpec assignmentRules() {
  ListPageSpec spec;
  spec.entity = s("assignment_rule");
  spec.iconName = s("filter");
  spec.sort = s("position");
  spec.page.facts = keys({"kind", "condition", "team", "user", "skill", "position", "off"});
  spec.countWords = [](qint64 count) { return Text::tr("%n rules", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No assignment rules yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Without a rule a new lead belongs to whoever makes it, and a new ticket waits in the queue. A rule gives "
        "leads "
        "or tickets, such as those of a region, to a team or a person; the first one that fits wins.");
  };
  spec.addText = [] { return Text::tr("Add a rule"); };
  return spec;
}

ListPageSpec teams() {
  ListPageSpec spec;
  spec.entity = s("lead_team");
  spec.iconName = s("people");
  spec.page.leftOut = keys({"rotation", "ticket_rotation"});
  spec.page.sublists = keys({"members"});
  spec.page.about = [](const QString&) {
    return Text::tr(
        "People among whom leads and tickets are shared out in turn: who is active, on shift, below their limit and "
        "skilled.");
  };
  spec.countWords = [](qint64 count) { return Text::tr("%n teams", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No teams yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "People among whom leads and tickets are shared out in turn: who is active, on shift, below their limit and "
        "skilled.");
  };
  spec.addText = [] { return Text::tr("Add a team"); };
  return spec;
}

ListPageSpec scoreRules() {
  ListPageSpec spec;
  spec.entity = s("score_rule");
  spec.iconName = s("star");
  spec.sort = s("position");
  spec.page.facts = keys({"points", "condition", "event", "cap", "half_life", "off"});
  spec.page.leftOut = keys({"position"});
  spec.countWords = [](qint64 count) { return Text::tr("%n rules", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No score rules yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A score rule gives points to leads for which something holds, or for each call, mail and meeting.");
  };
  spec.addText = [] { return Text::tr("Add a score rule"); };
  return spec;
}

ListPageSpec reasons() {
  ListPageSpec spec;
  spec.entity = s("lead_reason");
  spec.iconName = s("tag");
  spec.page.facts = keys({"retired"});
  spec.page.leftOut = keys({"key"});
  spec.countWords = [](qint64 count) { return Text::tr("%n reasons", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No reasons"); };
  spec.emptyText = [] { return Text::tr("Whoever disqualifies a lead chooses one of these."); };
  spec.addText = [] { return Text::tr("Add a reason"); };
  return spec;
}

}  // namespace

std::vector<SetupList> leadsSetupLists() {
  return {{{"LeadTeam", "Assignment rules"}, assignmentRules()},
          {{"LeadTeam", "Teams"}, teams()},
          {{"LeadScore", "Score rules"}, scoreRules()},
          {{"LeadReason", "Disqualify reasons"}, reasons()}};
}

}  // namespace relata::ui
