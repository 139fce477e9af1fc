#include "core/sample/sample_templates.h"

#include <array>

#include "core/templates/template.h"

namespace relata::sample {
namespace {

struct Text {
  const char* name;
  const char* kind;
  const char* usedOn;
  const char* language;
  const char* subject;
  const char* body;
};

constexpr std::array kTexts{
    Text{"Thank you for the meeting", "mail", "contact", "en", "Thank you for your time",
         "Dear {{contact.given_name|Sir or Madam}},\n\n"
         "thank you for the good conversation. I will put together what we spoke about for "
         "{{contact.company.name|your company}} and send it to you this week.\n\n"
         "If anything comes to your mind before then, a short mail is enough.\n\n"
         "Kind regards\n{{me.name}}"},
    Text{"Answer to an enquiry", "mail", "lead", "en", "Your enquiry about {{lead.interest|our products}}",
         "Dear {{lead.name}},\n\n"
         "thank you for your interest in {{lead.interest|our products}}. So that I can suggest what fits "
         "{{lead.company_name|you}}, may I call you for ten minutes? Two times that would suit you are all I need.\n\n"
         "Kind regards\n{{me.name}}\n{{me.email|}}"},
    Text{
        "Asking after an offer", "mail", "deal", "en", "Our offer: {{deal.name}}",
        "Dear {{contact.given_name|Sir or Madam}},\n\n"
        "you have our offer for {{deal.name}} over {{deal.amount}}. Is there anything that I can explain or change, so "
        "that you can decide by {{deal.expected_close}}?\n\n"
        "Kind regards\n{{me.name}}"},
    Text{"We look into it", "mail", "ticket", "en", "{{ticket.subject}} [{{ticket.number}}]",
         "Dear {{ticket.contact.given_name|Sir or Madam}},\n\n"
         "thank you for writing. Your request has the number {{ticket.number}}; I look into it and come back to you "
         "today.\n\nKind regards\n{{me.name}}"},
    Text{"Preparing a call", "note", "", "en", "Before the call on {{today}}",
         "- What do we want to know?\n- What was agreed the last time?\n- What is the next step, and by when?"},
    Text{"初次拜访致谢", "mail", "contact", "zh", "感谢您拨冗会面",
         "{{contact.name}}您好：\n\n"
         "感谢您今天抽出时间与我们交流。我会把讨论的内容整理成方案，于本周内发给您审阅，"
         "希望能对{{contact.company.name|贵公司}}有所帮助。\n\n"
         "如有任何问题，欢迎随时与我联系。\n\n"
         "此致\n敬礼\n\n{{me.name}}\n{{today}}"},
    Text{"回复咨询", "mail", "lead", "zh", "关于您咨询的{{lead.interest|产品}}",
         "{{lead.name}}您好：\n\n"
         "感谢您对{{lead.interest|我们产品}}的关注。为了给{{lead.company_name|您}}推荐合适的方案，"
         "想占用您十分钟电话沟通一下。请告诉我您方便的时间，我会准时致电。\n\n"
         "祝商祺！\n{{me.name}}"},
    Text{"报价跟进", "mail", "deal", "zh", "关于“{{deal.name}}”的报价",
         "{{contact.name|您好}}：\n\n"
         "我们已将“{{deal.name}}”的报价（{{deal.amount}}）发给您。"
         "如需调整数量或条款，请随时告知，以便在{{deal.expected_close}}前敲定。\n\n"
         "祝商祺！\n{{me.name}}"},
    Text{"已收到，正在处理", "mail", "ticket", "zh", "{{ticket.subject}} [{{ticket.number}}]",
         "{{ticket.contact.name|您好}}：\n\n您的请求已登记，编号 {{ticket.number}}。我正在处理，今天之内给您答复。\n\n"
         "祝好！\n{{me.name}}"},
    Text{"通话准备", "note", "", "zh", "{{today}}通话准备",
         "- 想了解什么？\n- 上次约定了什么？\n- 下一步做什么，什么时候完成？"}};

}  // namespace

Result<void> writeTemplates(Transaction& tx) {
  const EntityDef& def = tx.def("template");
  for (const Text& text : kTexts) {
    Template made;
    made.name = QString::fromUtf8(text.name);
    made.kind = QString::fromUtf8(text.kind);
    made.usedOn = QString::fromUtf8(text.usedOn);
    made.language = QString::fromUtf8(text.language);
    made.subject = QString::fromUtf8(text.subject);
    made.body = QString::fromUtf8(text.body);
    if (const auto id = tx.insert(def, made); !id.ok()) return id.problem();
  }
  return {};
}

}  // namespace relata::sample
