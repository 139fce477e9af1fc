#include <iterator>

#include "core/exchange/header_words.h"

namespace relata::exchange {
namespace {

constexpr HeaderWords kConsentWords[] = {
    {"whose:email",
     "Email|E-mail|Email Address|E-mail Address|Mail|Contact Email|邮箱|电子邮箱|电子邮件|邮件地址|邮箱地址"},
    {"whose:phone", "Phone|Phone Number|Mobile|Mobile Number|Mobile Phone|手机|手机号|手机号码|电话|电话号码|联系电话"},
    {"purpose", "Purpose|Consent Purpose|Subscription Type|用途|目的|同意事项|同意用途|订阅类型"},
    {"channel", "Channel|Consent Channel|渠道|通道|同意渠道"},
    {"agreed",
     "Consent|Consent Status|Consent State|Status|State|Consent Given|Agreed|Opt In|Opted In|Subscribed|同意|是否同意|"
     "同意状态|状态|授权状态|订阅状态"},
    {"agreed:not", "Withdrawn|Revoked|Unsubscribed|Opted Out|Opt Out|撤回|已撤回|是否撤回|退订|已退订"},
    {"agreed:at", "Date|Time|Timestamp|Changed At|Consent Date|Date Of Consent|Consent Time|日期|时间|记录时间"},
    {"given_at",
     "Given On|Given At|Consent Given At|Opt In Date|Opt In Time|Opted In At|Subscribed At|同意日期|同意时间|授权时间|"
     "授权日期|订阅时间"},
    {"withdrawn_at",
     "Withdrawn On|Withdrawn At|Revoked On|Revoked At|Unsubscribed At|Unsubscribed On|Unsub Time|Opt Out Date|Opt Out "
     "Time|撤回时间|撤回日期|退订时间|退订日期"},
    {"source", "Source|Form|Origin|Collected By|来源|收集方式"},
    {"wording",
     "Wording|Wording Version|Version|Text Version|Consent Text|Policy Version|文本版本|条款版本|措辞版本|同意文本"},
    {"basis", "Basis|Legal Basis|Lawful Basis|依据|法律依据"},
    {"proof", "Proof|Evidence|IP|IP Address|证据|证明"},
    {"expires", "Expires|Expires On|Expiry|Valid Until|有效期至|到期日|到期日期"},
    {"withdrawn_how", "Reason|Unsub Reason|Withdrawal Reason|撤回方式|退订原因|撤回原因"},
};

/// Who was invited, registered and came, as programs for events and mailings export it.
constexpr HeaderWords kMemberWords[] = {
    {"person.email",
     "Email|E-mail|Email Address|E-mail Address|Mail|Contact Email|Attendee Email|Registrant Email|Invitee Email|"
     "邮箱|电子邮箱|电子邮件|邮件地址|邮箱地址"},
    {"person.phone",
     "Phone|Phone Number|Mobile|Mobile Number|Mobile Phone|Attendee Phone|手机|手机号|手机号码|电话|电话号码|联系电话"},
    {"person.name",
     "Name|Full Name|Contact|Contact Name|Attendee|Attendee Name|Registrant|Guest|姓名|联系人|参会人|参与人"},
    {"campaign", "Campaign|Campaign Name|Event|Event Name|Event Title|Webinar|活动|活动名称|市场活动|会议|会议名称"},
    {"status",
     "Status|Member Status|Campaign Member Status|Attendee Status|Registration Status|Attendance Status|Approval "
     "Status|RSVP|状态|参会状态|报名状态|成员状态"},
    {"reason", "Reason|Why|原因"},
    {"responded_at",
     "Responded On|Responded At|First Responded Date|Response Date|Registered On|Registered At|Registration "
     "Date|Registration Time|Order Date|报名时间|报名日期|回复时间"},
    {"attended_at",
     "Attended On|Attended At|Attended|Checked In At|Checked In|Check-in Date|Check In Time|Checkin Time|Join "
     "Time|签到时间|到场时间|参会时间|入会时间"},
};

}  // namespace

HeaderWordList consentWords() { return {kConsentWords, std::size(kConsentWords)}; }

HeaderWordList memberWords() { return {kMemberWords, std::size(kMemberWords)}; }

}  // namespace relata::exchange
