#include "core/meta/entity_words.h"

#include <QCoreApplication>

namespace relata {

QString entityWord(const QString& key) {
  static constexpr std::pair<const char*, const char*> kWords[] = {
      {"contact", QT_TRANSLATE_NOOP("EntityWord", "contact")},
      {"company", QT_TRANSLATE_NOOP("EntityWord", "company")},
      {"activity", QT_TRANSLATE_NOOP("EntityWord", "activity")},
      {"employment", QT_TRANSLATE_NOOP("EntityWord", "job")},
      {"point", QT_TRANSLATE_NOOP("EntityWord", "contact point")},
      {"activity_link", QT_TRANSLATE_NOOP("EntityWord", "link")},
      {"tag", QT_TRANSLATE_NOOP("EntityWord", "tag")},
      {"tagging", QT_TRANSLATE_NOOP("EntityWord", "tag")},
      {"user", QT_TRANSLATE_NOOP("EntityWord", "user")},
      {"currency", QT_TRANSLATE_NOOP("EntityWord", "currency")},
      {"rate", QT_TRANSLATE_NOOP("EntityWord", "exchange rate")},
      {"view", QT_TRANSLATE_NOOP("EntityWord", "saved view")},
      {"field_def", QT_TRANSLATE_NOOP("EntityWord", "custom field")},
      {"import_run", QT_TRANSLATE_NOOP("EntityWord", "import")},
      {"import_mapping", QT_TRANSLATE_NOOP("EntityWord", "import mapping")},
      {"setting", QT_TRANSLATE_NOOP("EntityWord", "setting")},
      {"not_duplicate", QT_TRANSLATE_NOOP("EntityWord", "pair of different records")},
      {"card", QT_TRANSLATE_NOOP("EntityWord", "address card")},
      {"important_date", QT_TRANSLATE_NOOP("EntityWord", "important date")},
      {"attachment", QT_TRANSLATE_NOOP("EntityWord", "file")},
      {"pipeline", QT_TRANSLATE_NOOP("EntityWord", "pipeline")},
      {"stage", QT_TRANSLATE_NOOP("EntityWord", "stage")},
      {"deal", QT_TRANSLATE_NOOP("EntityWord", "deal")},
      {"deal_role", QT_TRANSLATE_NOOP("EntityWord", "role in a deal")},
      {"loss_reason", QT_TRANSLATE_NOOP("EntityWord", "loss reason")},
      {"competitor", QT_TRANSLATE_NOOP("EntityWord", "competitor")},
      {"stage_visit", QT_TRANSLATE_NOOP("EntityWord", "stage history")},
      {"product", QT_TRANSLATE_NOOP("EntityWord", "product")},
      {"product_name", QT_TRANSLATE_NOOP("EntityWord", "name of a product")},
      {"bundle_part", QT_TRANSLATE_NOOP("EntityWord", "part of a bundle")},
      {"tax_class", QT_TRANSLATE_NOOP("EntityWord", "tax class")},
      {"price_list", QT_TRANSLATE_NOOP("EntityWord", "price list")},
      {"list_price", QT_TRANSLATE_NOOP("EntityWord", "price")},
      {"quote", QT_TRANSLATE_NOOP("EntityWord", "quote")},
      {"order", QT_TRANSLATE_NOOP("EntityWord", "order")},
      {"line", QT_TRANSLATE_NOOP("EntityWord", "line")},
      {"contract", QT_TRANSLATE_NOOP("EntityWord", "contract")},
      {"stage_task", QT_TRANSLATE_NOOP("EntityWord", "task of a stage")},
      {"ticket", QT_TRANSLATE_NOOP("EntityWord", "ticket")},
      {"ticket_message", QT_TRANSLATE_NOOP("EntityWord", "message")},
      {"ticket_status", QT_TRANSLATE_NOOP("EntityWord", "ticket status")},
      {"ticket_category", QT_TRANSLATE_NOOP("EntityWord", "ticket category")},
      {"ticket_event", QT_TRANSLATE_NOOP("EntityWord", "event of a ticket")},
      {"ticket_follower", QT_TRANSLATE_NOOP("EntityWord", "follower")},
      {"ticket_alert", QT_TRANSLATE_NOOP("EntityWord", "escalation")},
      {"article", QT_TRANSLATE_NOOP("EntityWord", "article")},
      {"article_category", QT_TRANSLATE_NOOP("EntityWord", "article category")},
      {"article_version", QT_TRANSLATE_NOOP("EntityWord", "published version")},
      {"article_vote", QT_TRANSLATE_NOOP("EntityWord", "feedback on an article")},
      {"knowledge_gap", QT_TRANSLATE_NOOP("EntityWord", "search without an answer")},
      {"recognised_category", QT_TRANSLATE_NOOP("EntityWord", "recognised category")},
      {"sla_policy", QT_TRANSLATE_NOOP("EntityWord", "SLA policy")},
      {"business_calendar", QT_TRANSLATE_NOOP("EntityWord", "business calendar")},
      {"calendar_version", QT_TRANSLATE_NOOP("EntityWord", "version of a business calendar")},
      {"lead", QT_TRANSLATE_NOOP("EntityWord", "lead")},
      {"lead_team", QT_TRANSLATE_NOOP("EntityWord", "team")},
      {"lead_team_member", QT_TRANSLATE_NOOP("EntityWord", "person in a team")},
      {"assignment_rule", QT_TRANSLATE_NOOP("EntityWord", "assignment rule")},
      {"lead_turn", QT_TRANSLATE_NOOP("EntityWord", "owner of a lead")},
      {"score_rule", QT_TRANSLATE_NOOP("EntityWord", "score rule")},
      {"lead_points", QT_TRANSLATE_NOOP("EntityWord", "points of a lead")},
      {"captured_file", QT_TRANSLATE_NOOP("EntityWord", "captured file")},
      {"lead_reason", QT_TRANSLATE_NOOP("EntityWord", "reason for disqualifying")},
      {"merged", QT_TRANSLATE_NOOP("EntityWord", "merged record")},
  };
  for (const auto& [word, text] : kWords)
    if (key == QLatin1String(word)) return QCoreApplication::translate("EntityWord", text);
  return key;
}

}  // namespace relata
