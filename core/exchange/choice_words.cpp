#include "core/exchange/choice_words.h"

#include <QHash>
#include <QStringList>

#include "core/exchange/column_mapping.h"
#include "core/exchange/shapes.h"

namespace relata::exchange {
namespace {

struct Option {
  const char* field;
  const char* key;
  const char* words;  // separated by |
};
constexpr Option kTicketOptions[] = {
    {"priority", "urgent",
     "critical|urgent|emergency|blocker|highest|p1|sev1|1 critical|kritisch|dringend|紧急|非常紧急|特急|严重"},
    {"priority", "high", "high|major|important|p2|sev2|2 high|3 high|hoch|3 hoch|高|重要|较高"},
    {"priority", "normal", "normal|medium|moderate|standard|p3|sev3|2 normal|3 moderate|mittel|中|一般|普通|正常"},
    {"priority", "low", "low|minor|lowest|trivial|p4|p5|sev4|1 low|4 low|5 planning|niedrig|1 niedrig|gering|低|较低"},
    {"channel", "mail", "mail|email|e-mail|inbound email|邮件|邮箱|电子邮件"},
    {"channel", "phone", "phone|phone call|call|telephone|voice|telefon|anruf|电话|来电|热线"},
    {"channel", "chat", "chat|live chat|messenger|whatsapp|telegram|wechat|messaging|微信|企业微信|在线客服|聊天|在线"},
    {"channel", "web", "web|web form|website|form|portal|help center|webformular|网页|网站|表单|官网|门户"},
    {"channel", "social", "social|social media|facebook|twitter|x|instagram|linkedin|weibo|微博|社交媒体|抖音|小红书"},
    {"channel", "sms", "sms|text|text message|短信"},
    {"channel", "in_person", "in person|walk-in|on site|visit|persönlich|上门|现场|到店|面谈"},
    {"state", "new", "new|unassigned|submitted|logged|to do|backlog|neu|新|新建|待受理|待分配|未处理|待处理"},
    {"state", "open",
     "open|in progress|assigned|active|working|investigating|reopened|accepted|waiting for support|waiting on "
     "us|offen|in bearbeitung|处理中|进行中|"
     "已受理|已分配|打开|跟进中"},
    {"state", "waiting_customer",
     "pending|pending customer response|pending customer|waiting for customer|waiting on customer|awaiting customer|"
     "awaiting reply|awaiting response|customer pending|waiting on contact|waiting|pending reminder|pending close|"
     "wartet auf kunde|warten auf erinnerung|warten auf schließen|待客户回复|等待客户|待客户反馈|待回复"},
    {"state", "waiting_others",
     "on hold|hold|waiting on third party|waiting for third party|pending vendor|waiting for others|escalated|"
     "zurückgestellt|挂起|等待第三方|等待内部|暂停"},
    {"state", "resolved", "resolved|solved|fixed|done|completed|complete|gelöst|erledigt|已解决|已处理|已完成|完成"},
    {"state", "closed",
     "closed|cancelled|canceled|archived|declined|merged|removed|geschlossen|abgeschlossen|已关闭|关闭|已结束|已办结"},
};

constexpr Option kMemberOptions[] = {
    {"status", "registered",
     "registered|signed up|going|attending|accepted|approved|confirmed|rsvp yes|angemeldet|zugesagt|已报名|报名|已注册|"
     "确认参加"},
    {"status", "attended",
     "attended|checked in|present|showed|showed up|came|visited|joined|teilgenommen|anwesend|已参加|已参会|已签到|到场|"
     "出席"},
    {"status", "missed",
     "missed|no show|no-show|did not attend|did not come|absent|nicht erschienen|未参加|未到场|未签到|缺席"},
    {"status", "sent", "invited|email sent|mailed|eingeladen|已邀请|已发送"},
    {"status", "responded", "responded|response|interested|answered|geantwortet|已响应|感兴趣"},
};

/// Converted and disqualified are acts with a record or a reason of their own: no word alone makes a lead that.
constexpr Option kLeadOptions[] = {
    {"status", "new", "new|open|not contacted|open - not contacted|neu|offen|新|新线索|新建|未处理|待跟进|未联系"},
    {"status", "working",
     "working|contacted|working - contacted|attempted to contact|in progress|in bearbeitung|kontaktiert|跟进中|联系中|"
     "已联系"},
    {"status", "nurturing", "nurturing|contact in future|培育|培育中"},
    {"status", "qualified", "qualified|sales qualified|pre-qualified|qualifiziert|已确认|合格|有效|有效线索"},
};

QString keyOf(const QString& field, const QString& word) { return field + QLatin1Char('\n') + headerKey(word); }

template <size_t N>
QHash<QString, QString> optionsOf(const Option (&options)[N]) {
  QHash<QString, QString> out;
  for (const Option& option : options)
    for (const QString& word : QString::fromUtf8(option.words).split(QLatin1Char('|')))
      out.insert(keyOf(QString::fromUtf8(option.field), word), QString::fromUtf8(option.key));
  return out;
}

}  // namespace

QString choiceWord(const QString& entity, const QString& field, const QString& word) {
  static const QHash<QString, QHash<QString, QString>> words{
      {QStringLiteral("ticket"), optionsOf(kTicketOptions)},
      {QStringLiteral("lead"), optionsOf(kLeadOptions)},
      {QStringLiteral("campaign_member"), optionsOf(kMemberOptions)}};
  return words.value(entity).value(keyOf(field, word));
}

}  // namespace relata::exchange
