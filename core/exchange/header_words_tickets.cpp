#include "core/exchange/header_words.h"

#include <iterator>

namespace relata::exchange {
namespace {

/// What help desks call the fields of a ticket, and the people who opened it.
constexpr HeaderWords kWords[] = {
    {"external_id",
     "Ticket|Ticket Id|Ticket #|Ticket No|Ticket Number|Case Number|Case Id|Request Id|Issue Key|Issue Id|Id|"
     "Vorgangsnummer|Ticketnummer|工单|工单号|工单编号|工单ID|编号|单号"},
    {"subject",
     "Subject|Ticket Subject|Title|Summary|Ticket Title|Ticket Name|Case "
     "Subject|Issue|Betreff|Titel|主题|标题|工单主题|"
     "工单标题|问题|问题标题"},
    {"description",
     "Description|Ticket Description|Message|First Message|Body|Details|Question|Comment|Beschreibung|Nachricht|描述|"
     "工单描述|问题描述|内容|详情|留言"},
    {"person.name",
     "Customer|Customer Name|Requester|Requester Name|Requested By|Reporter|Contact|Contact Name|Client|Client Name|"
     "Name|Full Name|User Name|Kunde|Melder|客户|客户姓名|客户名称|联系人|提交人|反馈人|姓名"},
    {"person.email",
     "Customer Email|Email|E-mail|Requester Email|Contact Email|Email Address|Reporter "
     "Email|Kunden-E-Mail|客户邮箱|邮箱|"
     "电子邮箱|联系邮箱"},
    {"person.phone",
     "Customer Phone|Phone|Phone Number|Contact Phone|Work Phone|Mobile "
     "Phone|Telefon|客户电话|电话|手机|手机号|联系电话"},
    {"company.name",
     "Company|Company Name|Organization|Organisation|Account|Account Name|Firma|公司|公司名称|企业|单位"},
    {"status", "Status|Ticket Status|State|Case Status|Zustand|状态|工单状态|处理状态"},
    {"priority", "Priority|Ticket Priority|Severity|Case Priority|Priorität|优先级|紧急程度|工单优先级"},
    {"channel",
     "Channel|Ticket Channel|Create Channel|Source|Via|Origin|Case Origin|Contact "
     "Channel|Kanal|渠道|来源|工单来源|来访渠道"},
    {"category.name",
     "Category|Ticket Category|Type|Ticket Type|Issue Type|Topic|Case "
     "Reason|Kategorie|Thema|类别|分类|工单分类|工单类型|"
     "问题类型|类型"},
    {"assignee",
     "Assignee|Assigned To|Agent|Owner|Case Owner|Ticket Owner|Bearbeiter|Besitzer|Zugewiesen "
     "an|受理人|处理人|负责人|客服|坐席"},
    {"received",
     "Created|Created At|Created Date|Created Time|Creation Date|Date|Opened|Opened At|Open Date|Date Created|Received|"
     "Submitted|Date Opened|Erstellt|Erstellt am|Eingang|创建时间|提交时间|创建日期|提交日期|反馈时间|日期"},
    {"resolved_at",
     "Resolved|Resolved At|Resolved Date|Resolution Date|Closed|Closed At|Closed Date|Date Closed|Solved At|Resolved "
     "Time|Closed Time|Gelöst|Gelöst am|Geschlossen am|"
     "解决时间|关闭时间|完成时间|办结时间"},
    {"tags", "Tags|Labels|Schlagworte|Schlagwörter|标签"},
};

}  // namespace

HeaderWordList ticketWords() { return {kWords, std::size(kWords)}; }

}  // namespace relata::exchange
