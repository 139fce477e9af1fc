#include "core/sample/sample_tickets.h"

#include <QDateTime>

#include <algorithm>

#include "core/sample/sample_people.h"
#include "core/service/ticket.h"
#include "core/service/ticket_rules.h"

namespace relata::sample {
namespace {

constexpr quint64 kTopic = 31;
constexpr qint64 kForgotten = 10;  // of the tickets
constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 1440 * kMinute;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kOpens = 9 * 60, kCloses = 17 * 60;  // minutes of the day
constexpr qint64 kDayMinutes = kCloses - kOpens;

/// A moment in the hours in which people work, Monday to Friday, so many minutes of them away: what customers write at
/// night and what nobody answers on Sunday would say nothing about response times. Whenever the sample is made.
UtcMs worked(UtcMs from, qint64 minutes) {
  const QDateTime start = QDateTime::fromMSecsSinceEpoch(from);
  QDate day = start.date();
  qint64 at = std::clamp<qint64>(start.time().hour() * 60 + start.time().minute() - kOpens, 0, kDayMinutes);
  const auto isFree = [&] { return day.dayOfWeek() > 5; };
  const int step = minutes < 0 ? -1 : 1;
  const auto next = [&] {
    do day = day.addDays(step);
    while (isFree());
    at = step < 0 ? kDayMinutes : 0;
  };
  if (isFree()) next();
  for (qint64 left = qAbs(minutes); left > 0;) {
    const qint64 room = step < 0 ? at : kDayMinutes - at;
    const qint64 taken = qMin(room, left);
    at += step * taken;
    left -= taken;
    if (left > 0) next();
  }
  return QDateTime(day, QTime(0, 0)).addSecs((kOpens + at) * 60).toMSecsSinceEpoch();
}

/// What customers ask, and how it goes on.
struct Case {
  const char* category;
  const char* type;
  const char* channel;
  const char* subject;
  const char* asks;
  const char* reply;
  const char* further;  // of the customer
  const char* note;
  const char* solved;
};

constexpr Case kEnglish[] = {
    {"technical", "incident", "mail", "Scanner does not pair after the update",
     "Hello,\nsince the update to 4.2 on Monday two of our scanners do not pair with the base any more. The light "
     "blinks "
     "blue and then goes off. We need them for the evening shift.",
     "Thank you for telling us. Please hold the trigger for ten seconds until the light is white; that clears the old "
     "pairing. Does it pair then?",
     "One of them does, the other one still goes off.", "Second unit is from the March batch, see the service notice.",
     "A replacement is on its way and should be with you tomorrow. The other one is fine now."},
    {"billing", "request", "mail", "Invoice address is wrong",
     "Our invoice still shows our old address in the harbour district. Could you send a corrected one before the end "
     "of "
     "the month?",
     "Sorry about that. I have passed it to accounting; the corrected invoice reaches you today.",
     "Thank you. Please use the new address for the next ones as well.",
     "There is an open offer to them: please answer before Friday.",
     "The corrected invoice was sent, and the address is changed for the next ones."},
    {"question", "question", "web", "How do I export the warranty list?",
     "I would like to have all devices with the end of their warranty in a table. Where do I find that?",
     "Open Devices, choose “Warranty” among the columns, and then Export. It takes what the list shows.",
     "Found it. Can it be sent to me every month?", "Asks for scheduled exports: third time this quarter.",
     "There is no monthly sending yet. I have noted the wish with your name."},
    {"technical", "problem", "phone", "Gateway offline every night",
     "Called: the gateway in hall 3 is offline between two and four in the morning, every night since last week.",
     "We see the gaps in our records. Could you look whether anything is switched off at that time, such as a backup "
     "of "
     "the router?",
     "Our IT says that there is nothing. We send you the log of the switch.",
     "Could be the lease time of DHCP: 7,200 s.",
     "The router renewed its address every two hours and lost it. With a fixed address the gateway stays online."},
    {"account", "request", "chat", "New user needs access",
     "We have a new colleague in dispatch who needs the same rights as Jonas.",
     "Gladly. Please send me the name and the mail address, and who may approve it.", "Mila Brandt, approved by me.",
     "Approver is on the list.", "The account is ready; the invitation is in the mailbox."},
    {"delivery", "complaint", "mail", "Delivery arrived damaged",
     "The box with the twelve sensors was open when it came, and two of them are scratched. Photos are attached.",
     "I am sorry. We send two new ones today; please give the scratched ones to the driver.",
     "The driver did not take them.", "Carrier claim opened.", "The parcel label for the return is in your mailbox."},
    {"returns", "request", "phone", "Return of a label printer",
     "Wants to return the label printer that was ordered twice by mistake.",
     "That is no problem within 30 days. I have sent you the return slip.", "Sent it off this morning.",
     "Order was doubled by our shop.", "The printer arrived and the amount was refunded."},
    {"technical", "incident", "sms", "Dashboard does not load",
     "The dashboard shows only a grey page since this morning.",
     "We had an outage from 8:10 to 8:40. Does it load now?", "Yes, it works again.", "Status page was updated late.",
     "All services are back. We told everybody what had happened."},
    {"billing", "question", "mail", "Which items does invoice 2024-118 cover?",
     "We were charged for 14 licences in March but only have 12 users. Could you tell us what the invoice covers?",
     "The two others were the trial accounts of your warehouse. Shall I take them off?",
     "Please do, and credit them if you can.", "Trial was never ended: ours.",
     "Both are off, and a credit note over two licences went out with this month's invoice."},
    {"account", "incident", "phone", "Locked out after three wrong passwords",
     "Called: her login is locked, and the reset mail does not arrive.",
     "I have unlocked it. The reset mail went to your old address; which one should it be?",
     "The one with the short domain, please.", "Old domain is still in the directory.",
     "The login works with the new address, and the password was set anew."},
    {"delivery", "question", "web", "When will the second part of the order arrive?",
     "Only eight of the ten gateways came. When is the rest delivered, and with which carrier?",
     "Two were short. They leave our warehouse on Thursday; I send you the tracking number then.",
     "Thursday is fine, thank you.", "Stock count was two too high.",
     "The parcel was handed over today and arrives tomorrow before noon."},
    {"returns", "complaint", "mail", "Wrong mounting kits, we want to send them back",
     "We ordered wall mounts and got ceiling mounts. We would like to return all six and get the right ones.",
     "I am sorry for the mix-up. A courier picks them up tomorrow, and the wall mounts leave today.",
     "The courier came, all six are on their way.", "Article numbers differ in one digit.",
     "The return was booked in, and nothing was charged for the exchange."},
    {"question", "question", "chat", "Can two people work in the same list?",
     "Is it possible that my colleague and I edit the device list at the same time?",
     "Yes. What the other one changes shows within a second, and nothing is overwritten without a word.",
     "Good to know. And on the road without network?", "Interested in the field version.",
     "That works too: what was changed on the road is merged when you are back."},
    {"technical", "incident", "mail", "Label printer prints empty labels",
     "Since this morning the printer feeds labels but they are blank. We changed the roll, no difference.",
     "That is often the ribbon side. Could you try the roll with the coated side up?",
     "That was it. Sorry for the noise.", "Third case this month: put it into the manual.",
     "Good to hear. We added a picture of it to the manual."},
    {"billing", "request", "phone", "Pay by direct debit from now on",
     "Wants to change from bank transfer to direct debit for the yearly fee.",
     "Gladly. I have mailed you the mandate; please send it back signed.", "Signed and sent.",
     "Mandate is filed with accounting.", "From the next invoice on the amount is debited. The mandate is confirmed."},
    {"account", "request", "mail", "Remove a colleague who left",
     "Karl has left the company. Please close his account and move his open tasks to Mila.",
     "His account is closed. Which tasks should go to Mila: all, or only those of the north region?",
     "All of them, please.", "Checked with her manager.", "All 23 tasks are with Mila now."},
};

constexpr Case kChinese[] = {
    {"billing", "request", "mail", "发票抬头需要更正",
     "您好，订单的发票抬头还是旧公司名称，麻烦在月底前重新开一张，谢谢！",
     "非常抱歉，已转交财务处理，新的发票今天会发到您的邮箱。", "好的，后续的订单也请用新抬头。",
     "客户还有一份报价在谈，请周五前回复。", "更正后的发票已发送，客户资料里的抬头也已更新。"},
    {"returns", "question", "chat", "退货流程咨询", "上周收到的标签打印机型号不对，想问一下怎么退货，需要自己寄回吗？",
     "不需要自己寄，我们安排快递上门取件。请告诉我方便的时间和地址。", "明天下午两点以后都可以。",
     "库房确认有现货可以换。", "快递已取件，换货的打印机今天发出。"},
    {"technical", "incident", "phone", "网关频繁掉线", "来电反映：三号仓的网关每天凌晨两点到四点掉线，已经连续五天。",
     "我们在后台看到了掉线记录，麻烦您确认一下这段时间交换机有没有重启或备份任务。",
     "查过了，没有备份任务，日志发您了。", "怀疑是地址租期问题。", "改为固定地址后连续三晚没有再掉线。"},
    {"technical", "incident", "mail", "扫码枪升级后无法配对",
     "周一升级到 4.2 以后，两把扫码枪连不上底座，指示灯闪蓝灯后熄灭，晚班急用，请尽快处理。",
     "请长按扳机十秒直到亮白灯，再重新配对试试。", "一把好了，另一把还是不行。", "第二把是三月批次，见服务通告。",
     "已寄出替换件，预计明天送达。"},
    {"account", "request", "web", "新同事开通账号", "我们调度部来了新同事，需要和王磊一样的权限。",
     "可以的，请提供姓名、邮箱以及审批人。", "姓名李静，审批人是我。", "审批人在名单内。",
     "账号已开通，邀请邮件已发送。"},
    {"delivery", "complaint", "social", "收到的传感器外壳有划痕",
     "今天到货的十二个传感器里有两个外壳刮花了，怎么处理？", "实在抱歉，今天给您补发两个新的，划痕的请交给快递员带回。",
     "快递员没有收。", "已向承运方提出索赔。", "退件面单已发到您的邮箱，请放心。"},
    {"question", "question", "mail", "保修清单如何导出", "想把所有设备和保修到期日导出成表格，请问在哪里操作？",
     "在“设备”列表里勾选“保修”一列，再点“导出”，会按当前显示的内容导出。", "找到了，能不能每月自动发一份？",
     "本季度第三次有人提。", "暂时还不支持定期发送，已把您的需求记录下来。"},
    {"billing", "question", "mail", "三月账单的明细想核对一下",
     "三月账单按14个账号收费，但我们只有12个用户，能否提供明细？", "多出的两个是仓库的试用账号，需要帮您停掉吗？",
     "请停掉，如果可以请退费。", "试用到期未关闭，是我们的疏忽。", "已停用，并在本月账单中冲减了两个账号的费用。"},
    {"account", "incident", "phone", "密码输错三次被锁定", "来电：登录账号被锁，重置邮件也收不到。",
     "已为您解锁。重置邮件发到了旧邮箱，请问现在用哪个邮箱？", "请改成公司新域名的那个。", "通讯录里还是旧域名。",
     "新邮箱已生效，密码也已重新设置。"},
    {"delivery", "question", "web", "剩余的网关什么时候到货", "订了十台网关只收到八台，另外两台哪天发货，走哪家快递？",
     "缺的两台周四出库，届时把单号发给您。", "周四可以，谢谢。", "库存数多记了两台。",
     "今天已交给快递，明天中午前送达。"},
    {"returns", "complaint", "mail", "安装支架发错了，要求退换", "我们订的是壁挂支架，收到的是吊顶支架，六个都想退换。",
     "非常抱歉发错货，明天安排快递上门取件，正确的支架今天寄出。", "快递已经取走了。", "两个货号只差一位。",
     "退货已入库，换货没有产生费用。"},
    {"question", "question", "chat", "两个人能同时编辑一个列表吗", "我和同事能不能同时修改设备列表？会不会互相覆盖？",
     "可以，对方的修改一秒内就能看到，不会被悄悄覆盖。", "那出差没有网络的时候呢？", "对外勤版感兴趣。",
     "断网也能改，联网后会自动合并。"},
    {"technical", "incident", "mail", "标签打印机打出来是空白", "今天早上开始打印机只走纸不出字，换了纸卷也一样。",
     "多半是碳带方向装反了，请把涂层面朝上再试一次。", "果然是，打扰了。", "本月第三次，建议写进手册。",
     "好的，我们已在手册里补上图示。"},
    {"billing", "request", "phone", "希望改为自动扣款", "来电希望把年费从转账改为自动扣款。",
     "没问题，授权书已发到您邮箱，签字后寄回即可。", "已签好寄出。", "授权书已交财务存档。",
     "授权已生效，下一期起自动扣款。"},
    {"account", "request", "web", "离职同事的账号请注销", "同事张伟已离职，请注销账号，未完成的任务转给李静。",
     "账号已注销。任务是全部转给李静，还是只转北区的？", "全部转给她。", "已与主管确认。", "23 个任务都已转给李静。"},
};

class TicketWriter {
 public:
  TicketWriter(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, const QList<Id>& team)
      : m_tx(tx), m_seed(seed), m_buyers(buyers), m_team(team) {
    db::Statement rows(tx.connection(), s("SELECT key, id FROM ticket_category WHERE _del IS NOT 1"));
    while (rows.step()) m_categories.insert(rows.text(0), rows.id(1));
  }

  Result<void> write(qint64 index) {
    Dice dice(m_seed, kTopic, index);
    const Buyer& buyer = m_buyers[static_cast<size_t>(dice.below(static_cast<int>(m_buyers.size())))];
    const Case& told = buyer.han ? kChinese[index % std::size(kChinese)] : kEnglish[index % std::size(kEnglish)];
    const bool open = index % 2 == 0;
    // The newest wait for a first answer; the resolved ones reach back half a year.
    // One was forgotten: it is overdue whatever day of the week the sample is made on.
    if (index == kForgotten) {
      const Result<Id> forgotten = begin(dice, buyer, told, worked(m_tx.now(), -4 * kDayMinutes), index);
      return forgotten.ok() ? Result<void>() : Result<void>(forgotten.problem());
    }
    const qint64 minutes =
        open ? 8 + index * (20 + dice.below(60)) / 3 : (2 + dice.below(130)) * kDayMinutes + dice.below(480);
    const UtcMs received = worked(m_tx.now(), -minutes);
    const Result<Id> made = begin(dice, buyer, told, received, index);
    if (!made.ok()) return made.problem();
    return goOn(dice, *made, told, buyer, received, open ? index / 2 % 5 : 5 + dice.below(2));
  }

 private:
  Result<Id> begin(Dice& dice, const Buyer& buyer, const Case& told, UtcMs received, qint64 index) {
    Ticket ticket;
    ticket.subject = s(told.subject);
    ticket.description = s(told.asks);
    ticket.contact = buyer.person;
    ticket.company = buyer.company;
    ticket.channel = s(told.channel);
    ticket.type = s(told.type);
    ticket.category = m_categories.value(s(told.category));
    ticket.received = received;
    static const QStringList levels{s("low"), s("medium"), s("medium"), s("high")};
    ticket.impact = dice.pick(levels);
    ticket.urgency = QLatin1String(told.type) == QLatin1String("incident") ? s("high") : dice.pick(levels);
    if (index % 11 == 3) ticket.snoozedUntil = m_tx.now() + (2 + index % 5) * kDay;
    if (index % 5 != 0) ticket.assignee = index % 3 == 0 ? m_tx.me() : dice.pick(m_team);
    m_agent = ticket.assignee ? ticket.assignee : m_team.first();
    return m_tx.insert(m_tx.def("ticket"), ticket);
  }

  /// How far a ticket came: 0 nobody has answered, 1 answered, 2 waits for the customer, 3 the customer wrote again,
  /// 4 waits for somebody else, 5 resolved, 6 closed.
  Result<void> goOn(Dice& dice, Id ticket, const Case& told, const Buyer& buyer, UtcMs received, int step) {
    if (step == 0) return {};
    const UtcMs now = worked(m_tx.now(), -1);
    UtcMs at = qMin(now, worked(received, 6 + dice.below(90)));
    const auto later = [&](qint64 most) {
      at = qMin(now, worked(at, 10 + dice.below(static_cast<int>(most))));
      return at;
    };
    if (auto done = say(ticket, "public", "out", told.reply, {}, at); !done.ok()) return done;
    if (auto done = move(ticket, step == 2 || step >= 3 ? "waiting_customer" : "open", at); !done.ok()) return done;
    if (dice.chance(40))
      if (auto done = say(ticket, "note", "", told.note, {}, at + kMinute / 2); !done.ok()) return done;
    if (step < 3) return {};
    if (auto done = say(ticket, "public", "in", told.further, buyer.person, later(300)); !done.ok()) return done;
    if (auto done = move(ticket, step == 4 ? "waiting_others" : "open", at); !done.ok() || step < 5) return done;
    if (auto done = say(ticket, "public", "out", told.solved, {}, later(240)); !done.ok()) return done;
    if (auto done = move(ticket, "resolved", at); !done.ok() || step < 6) return done;
    return move(ticket, "closed", qMin(now, worked(at, 3 * kDayMinutes)));
  }

  Result<void> say(Id ticket, const char* kind, const char* direction, const char* body, Id contact, UtcMs at) {
    TicketMessage message;
    message.ticket = ticket;
    message.kind = s(kind);
    message.direction = s(direction);
    message.body = s(body);
    message.contact = contact;
    if (!contact) message.author = m_agent;
    message.sentAt = at;
    const Result<Id> made = m_tx.insert(m_tx.def("ticket_message"), message);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Result<void> move(Id ticket, const char* state, UtcMs at) {
    return m_tx.update(m_tx.def("ticket"), ticket,
                       {{s("status"), statusFor(m_tx, s(state))}, {s("status_since"), Value(at)}});
  }

  Transaction& m_tx;
  const quint64 m_seed;
  const std::vector<Buyer>& m_buyers;
  const QList<Id>& m_team;
  QHash<QString, Id> m_categories;
  Id m_agent;
};

}  // namespace

Result<qint64> writeTickets(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, const QList<Id>& team,
                            qint64 count) {
  if (team.isEmpty() || buyers.empty() || count <= 0) return qint64{0};
  TicketWriter writer(tx, seed, buyers, team);
  for (qint64 i = 0; i < count; ++i)
    if (auto made = writer.write(i); !made.ok()) return made.problem();
  return count;
}

}  // namespace relata::sample
