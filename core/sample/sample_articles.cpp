#include "core/sample/sample_articles.h"

#include <QDateTime>

#include <array>

#include "core/knowledge/article.h"

namespace relata::sample {
namespace {

struct Text {
  const char* title;
  const char* questions;
  const char* body;
};
struct Pair {
  const char* category;
  const char* status;         // of the English one
  const char* chineseStatus;  // of the other one
  int helped, missed;
  Text english, chinese;
};

constexpr std::array kPairs{
    Pair{"trouble",
         "published",
         "published",
         14,
         2,
         {"Pair a scanner with its base again",
          "Scanner does not pair after the update\nThe light blinks blue and goes off\nOne of our scanners lost its "
          "base",
          "Since version 4.2 a scanner keeps its old pairing and refuses a new one until that is cleared.\n\n"
          "1. Put the scanner beside its base.\n"
          "2. Hold the trigger for **ten seconds**, until the light is white.\n"
          "3. Press the button of the base. The light turns green within a minute.\n\n"
          "If it still blinks blue, the radio of the scanner is broken: see *Return a device*.\n\n"
          "> Units of the March batch (serial numbers 25-03-…) are replaced free of charge."},
         {"扫描枪如何重新配对", "升级后扫描枪无法配对\n指示灯闪蓝光后熄灭\n扫描枪连不上底座",
          "4.2 版起，扫描枪会保留旧的配对信息，清除之前无法重新配对。\n\n"
          "1. 把扫描枪放在底座旁边。\n"
          "2. 按住扳机**十秒**，直到指示灯变白。\n"
          "3. 按一下底座上的按钮，一分钟内指示灯变绿即配对成功。\n\n"
          "如果仍然闪蓝光，说明无线模块损坏，请参阅《设备退换》。\n\n"
          "> 三月批次（序列号 25-03-…）的设备免费更换。"}},
    Pair{"billing",
         "published",
         "published",
         21,
         1,
         {"Correct an invoice after it was sent",
          "Our invoice shows the old address\nThe VAT number on the invoice is wrong\nI need a corrected invoice",
          "An invoice that was sent is not changed; you get a new one that replaces it.\n\n"
          "- Write to us with the number of the invoice and what is wrong: address, VAT number or order number.\n"
          "- The corrected invoice comes within two working days, with the same date of payment.\n"
          "- Say whether the new address holds for later invoices as well.\n\n"
          "Amounts are corrected by a credit note, which takes up to five working days."},
         {"发票开出后如何更正", "发票抬头是旧公司名称\n税号写错了怎么办\n需要重新开票",
          "已开出的发票不能直接修改，我们会作废后重新开具。\n\n"
          "- 请提供发票号码，并说明需要更正的内容：抬头、税号或订单号。\n"
          "- 新发票两个工作日内发出，付款期限不变。\n"
          "- 如果今后都用新抬头，请一并说明。\n\n"
          "金额有误的，开具红字发票，最多需要五个工作日。"}},
    Pair{"use",
         "published",
         "published",
         9,
         0,
         {"Export the list of warranties",
          "How do I get a table of all devices with their warranty\nCan the list be sent every month",
          "1. Open *Devices*.\n2. Choose the column **Warranty until**.\n3. Press *Export*: the file has what the list "
          "shows.\n\n"
          "| format | good for |\n| --- | --- |\n| CSV | other programs |\n| Excel | sorting and sums |\n\n"
          "A monthly file by mail is not possible yet."},
         {"如何导出保修清单", "想要一份所有设备的保修到期表\n能不能每月自动发送",
          "1. 打开“设备”列表。\n2. 勾选“**保修到期**”一列。\n3. 点“导出”，文件内容与列表当前显示一致。\n\n"
          "| 格式 | 适合 |\n| --- | --- |\n| CSV | 导入其他程序 |\n| Excel | 排序和汇总 |\n\n"
          "目前还不能每月自动发送邮件。"}},
    Pair{"trouble",
         "published",
         "draft",
         6,
         3,
         {"A gateway is offline at night",
          "The gateway loses its connection every night\nGateway offline between two and four",
          "Nearly always the router gives the gateway a new address, and the gateway keeps the old one.\n\n"
          "- Give the gateway a **fixed address** in the router.\n"
          "- Or set the lease time of DHCP to a week or more.\n\n"
          "Does it still go offline? Send us the log of the switch for one night."},
         {"网关夜间离线", "网关每天凌晨掉线", "多数情况是路由器重新分配了地址。请给网关设置**固定地址**。"}},
    Pair{"account",
         "published",
         "published",
         11,
         1,
         {"Give a new colleague access", "New user needs access\nHow do I add an employee\nSame rights as a colleague",
          "An administrator of your company can do this without us:\n\n"
          "1. *Settings › People › Invite*.\n2. Type the mail address, and choose a role.\n3. The invitation is valid "
          "for seven days.\n\n"
          "Nobody is administrator any more? Write to us from an address of your company; we ask the person who signed "
          "the contract."},
         {"为新同事开通账号", "新员工需要权限\n怎么添加用户\n和同事一样的权限",
          "贵公司的管理员可以自行开通：\n\n"
          "1. “设置 › 人员 › 邀请”。\n2. 填写邮箱，选择角色。\n3. 邀请七天内有效。\n\n"
          "如果已经没有管理员，请用公司邮箱来信，我们会向合同签署人确认。"}},
    Pair{
        "returns",
        "published",
        "published",
        8,
        2,
        {"Return a device",
         "I want to return a label printer\nThe delivery arrived damaged\nHow long can I return an order",
         "Within **30 days** every device can be returned, whatever the reason.\n\n"
         "- Ask for a return slip and put it on the parcel; the driver takes it along.\n"
         "- Damaged on arrival: send two photos, one of the box and one of the device. The replacement leaves the same "
         "day.\n"
         "- The amount is refunded five working days after the parcel has arrived."},
        {"设备退换", "想退标签打印机\n到货时外壳破损\n多少天内可以退货",
         "**三十天内**无理由退货。\n\n"
         "- 申请退货面单并贴在包裹上，由快递员上门取走。\n"
         "- 到货破损：请拍两张照片（外箱和设备各一张），当天补发。\n"
         "- 收到退件后五个工作日内退款。"}},
    Pair{"start",
         "review",
         "draft",
         0,
         0,
         {"The first day with a gateway", "How do I set up the gateway",
          "## What is in the box\n\n- the gateway\n- a power supply\n- four sensors\n\n## Plug it in\n\nThe light is "
          "green "
          "after two minutes. Sensors within 50 m appear by themselves."},
         {"网关第一天", "网关怎么安装", "包装内有：网关、电源、四个传感器。接通电源两分钟后指示灯变绿。"}}};

constexpr std::array kGaps{std::pair("Does it work without internet", 7), std::pair("API rate limit", 4),
                           std::pair("离线能用吗", 5), std::pair("battery life of sensors", 3)};

class ArticleWriter {
 public:
  ArticleWriter(Transaction& tx, const QList<Id>& team) : m_tx(tx), m_team(team) {
    db::Statement rows(tx.connection(), QStringLiteral("SELECT key, id FROM article_category WHERE _del IS NOT 1"));
    while (rows.step()) m_categories.insert(rows.text(0), rows.id(1));
  }

  Result<void> write(const Pair& pair, int index) {
    const Result<Id> english = one(pair, pair.english, "en", pair.status, index, {});
    if (!english.ok()) return english.problem();
    const Result<Id> chinese = one(pair, pair.chinese, "zh", pair.chineseStatus, index, *english);
    if (!chinese.ok()) return chinese.problem();
    return rate(*english, pair.helped, pair.missed);
  }

  Result<void> writeGaps() {
    for (const auto& [text, times] : kGaps) {
      KnowledgeGap gap;
      gap.text = QString::fromUtf8(text);
      gap.times = times;
      if (const auto made = m_tx.insert(m_tx.def("knowledge_gap"), gap); !made.ok()) return made.problem();
    }
    return {};
  }

 private:
  Result<Id> one(const Pair& pair, const Text& text, const char* language, const char* status, int index, Id first) {
    Article article;
    article.title = QString::fromUtf8(text.title);
    article.language = QLatin1String(language);
    article.status = QLatin1String(status);
    article.questions = QString::fromUtf8(text.questions);
    article.body = QString::fromUtf8(text.body);
    article.category = m_categories.value(QLatin1String(pair.category));
    article.owner = m_team.isEmpty() ? m_tx.me() : m_team[index % m_team.size()];
    article.reviewBy = QDateTime::fromMSecsSinceEpoch(m_tx.now()).date().addDays(30 * index - 20);
    article.translationOf = first;
    return m_tx.insert(m_tx.def("article"), article);
  }

  Result<void> rate(Id article, int helped, int missed) {
    static constexpr const char* kReasons[] = {"incomplete", "outdated", "unclear"};
    for (int i = 0; i < helped + missed; ++i) {
      ArticleVote vote;
      vote.article = article;
      vote.helpful = i < helped;
      if (!vote.helpful) vote.reason = QLatin1String(kReasons[i % 3]);
      vote.at = m_tx.now() - (i + 1) * qint64{86'400'000};
      if (const auto made = m_tx.insert(m_tx.def("article_vote"), vote); !made.ok()) return made.problem();
    }
    return {};
  }

  Transaction& m_tx;
  const QList<Id>& m_team;
  QHash<QString, Id> m_categories;
};

}  // namespace

Result<void> writeArticles(Transaction& tx, const QList<Id>& team) {
  ArticleWriter writer(tx, team);
  int index = 0;
  for (const Pair& pair : kPairs)
    if (auto written = writer.write(pair, index++); !written.ok()) return written;
  return writer.writeGaps();
}

}  // namespace relata::sample
