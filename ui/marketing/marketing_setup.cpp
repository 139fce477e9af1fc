#include "ui/marketing/marketing_setup.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Marketing)
};

ListPageSpec listOf(const char* entity) {
  ListPageSpec spec;
  spec.entity = QLatin1String(entity);
  spec.iconName = QStringLiteral("lock");
  spec.importable = false;
  return spec;
}

ListPageSpec suppressions() {
  ListPageSpec spec = listOf("suppression");
  spec.page.facts = keys({"channel", "reason", "at"});
  spec.sort = QStringLiteral("-at");
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n addresses"), count); };
  spec.emptyTitle = [] { return Text::tr("No suppressed addresses"); };
  spec.emptyText = [] {
    return Text::tr(
        "Addresses come here when everything was withdrawn, after a complaint and after an erasure. Only their hashes "
        "are kept.");
  };
  return spec;
}

ListPageSpec erasures() {
  ListPageSpec spec = listOf("erasure");
  spec.page.facts = keys({"at", "reason", "removed", "kept"});
  spec.sort = QStringLiteral("-at");
  spec.countWords = [](qint64 count) {
    return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n certificates"), count);
  };
  spec.emptyTitle = [] { return Text::tr("Nobody was erased yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A person is erased from their page, under Consent: what is known. What was removed and what stays is noted "
        "here, without the name.");
  };
  return spec;
}

ListPageSpec coupons() {
  ListPageSpec spec = listOf("coupon_pool");
  spec.iconName = QStringLiteral("tag");
  spec.page.facts = keys({"worth", "expires", "description"});
  spec.page.leftOut = keys({"codes", "left", "redeemed"});
  spec.page.sublists = keys({"coupons"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n pools"), count); };
  spec.emptyTitle = [] { return Text::tr("No coupons yet"); };
  spec.emptyText = [] {
    return Text::tr("Codes that a mail gives to one person each. Whoever uses one answered the campaign.");
  };
  spec.addText = [] { return Text::tr("Add a pool"); };
  return spec;
}

ListPageSpec contactScoreRules() {
  ListPageSpec spec = listOf("contact_score_rule");
  spec.iconName = QStringLiteral("star");
  spec.importable = true;
  spec.page.facts = keys({"axis", "points", "condition", "event", "cap", "half_life", "score_group", "off"});
  spec.sort = QStringLiteral("position");
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n rules"), count); };
  spec.emptyTitle = [] { return Text::tr("No score rules for people yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A rule gives points for what somebody is (fit), or each time for what they do (engagement), which fades with "
        "time. “Usual score rules” in the command palette makes some to begin with.");
  };
  spec.addText = [] { return Text::tr("Add a score rule"); };
  return spec;
}

ListPageSpec scoreGroups() {
  ListPageSpec spec = listOf("score_group");
  spec.iconName = QStringLiteral("star");
  spec.page.facts = keys({"cap"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n groups"), count); };
  spec.emptyTitle = [] { return Text::tr("No groups yet"); };
  spec.emptyText = [] { return Text::tr("All rules of a group together give a person no more than its points."); };
  spec.addText = [] { return Text::tr("Add a group"); };
  return spec;
}

}  // namespace

std::vector<SetupList> marketingSetupLists() {
  return {{{"Coupon", "Coupon pools"}, coupons()},
          {{"Consent", "Suppressed addresses"}, suppressions()},
          {{"Erasure", "Erasure certificates"}, erasures()},
          {{"ContactScore", "Score rules for people"}, contactScoreRules()},
          {{"ContactScore", "Groups of score rules"}, scoreGroups()}};
}

}  // namespace relata::ui
