#include "core/sample/sample_words.h"

#include "core/store/settings.h"

namespace relata::sample {
namespace {

QStringList split(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }
QStringList lines(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(';'), Qt::SkipEmptyParts); }

Words makeWords() {
  Words w;
  w.brandHeads = split(
      "Nord Helio Alto Brink Cala Dora Ever Fenn Glas Hart Ison Kali Lumi Mara Nova Oakes Peri Quill Rosen Silva Terra "
      "Ulmen Vela Wester Ypsi Zephyr Arden Bexa Corvo Delta Elba Fjell Grano Hexa Indra Jora Kesta Lindo Mono Orso");
  w.brandTails =
      split("wind via berg mark dal strom field haus line port works stad form grid crest tal vik mont path ware");
  w.trades = lines(
      "Logistik;Energy;Foods;Medical;Textiles;Freight;Instruments;Robotics;Retail;Software;Packaging;Seafood;Furniture;"
      "Engineering;Consulting;Print;Pharma;Tools;Travel;Optics;Glass;Marine;Coffee;Ceramics");
  w.industries = lines(
      "Logistics;Energy;Food;Health;Textiles;Logistics;Instruments;Machinery;Retail;Software;Packaging;Food;Furniture;"
      "Engineering;Consulting;Media;Health;Machinery;Travel;Instruments;Building;Logistics;Food;Building");
  w.hanBrands1 = split("云 启 远 华 恒 金 海 天 明 瑞 德 信 中 永 盛 宏 长 新 东 泰 嘉 创 博 百 安 锦 通 凯 卓 星");
  w.hanBrands2 = split("栖 明 航 信 达 泽 川 源 辰 丰 创 诚 和 盛 翔 科 润 越 联 蜀 峰 美 康 宁 兴 林 石 诺 图 光");
  w.hanTrades = split(
      "科技 物流 餐饮 医疗 电子 机械 服饰 能源 食品 软件 包装 家居 贸易 建材 咨询 传媒 生物 汽配 旅游 光电 农业 教育 "
      "化工 网络");
  w.hanIndustries = split(
      "信息技术 物流 餐饮 医疗 电子 机械 服装 能源 食品 软件 包装 家居 贸易 建材 咨询 传媒 生物 汽车 旅游 光电 农业 "
      "教育 化工 互联网");
  w.hanSurnames = split(
      "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 "
      "袁 于 余 "
      "叶 蒋 杜 苏 魏 程 吕 丁 沈 任 姚 卢 傅 钟 姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏 邱 方 侯 欧阳 司马 单");
  w.hanGivenChars = split(
      "伟 芳 娜 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 霞 平 刚 桂 英 华 玉 萍 红 玲 宇 浩 晨 欣 怡 佳 琪 雨 轩 子 "
      "涵 梓 "
      "思 远 志 建 国 文 博 嘉 俊 凯 晓 雪 梅 春 秋 婷 倩 颖 瑶 鹏 飞");
  w.titles = lines(
      "Head of purchasing;Managing director;Operations manager;Buyer;Chief executive;Plant manager;Marketing "
      "manager;Office manager;"
      "Finance director;Sales manager;Project lead;IT manager;Quality manager;Founder;Assistant;Logistics planner");
  w.hanTitles = lines(
      "采购总监;总经理;运营经理;采购员;董事长;厂长;市场经理;行政主管;财务总监;销售经理;项目经理;信息主管;品质经理;"
      "创始人;助理;物流专员");
  w.departments = lines(
      "Purchasing;Management;Operations;Purchasing;Management;Production;Marketing;Office;Finance;Sales;Projects;IT;"
      "Quality;"
      "Management;Office;Logistics");
  w.hanDepartments = lines(
      "采购部;总经办;运营部;采购部;总经办;生产部;市场部;行政部;财务部;销售部;项目部;信息部;品质部;总经办;行政部;"
      "物流部");
  w.sources = lines("Trade fair · Hannover;Web form;Referral;Cold call;Newsletter;Partner;Existing customer");
  w.hanSources = lines("广交会;官网表单;客户推荐;电话开发;微信公众号;合作伙伴;老客户");
  w.tags = lines("VIP;Trade fair;Newsletter;Wholesale;Partner;Pilot;Key account;Reference");
  w.hanTags = lines("重点客户;展会;批发;VIP;老客户;合作伙伴;样品;Newsletter");
  return w;
}

QList<Talk> westernTalks() {
  return {
      {"call", "Wants delivery in two lots",
       "Half in the first week of the month, the rest when the warehouse has room again."},
      {"call", "Asked for the new price list", "Compares us with one other supplier. Decides after the summer."},
      {"call", "Left a message", ""},
      {"mail", "Offer for the spring order", "Dear all,\nplease find our offer attached. It is valid for four weeks."},
      {"mail", "Re: delivery dates", "Thank you, the 14th suits us well."},
      {"mail", "Invoice address has changed", "Please use the new address from next month on."},
      {"meeting", "Visit at their plant", "Saw line 2 running. They need spare parts within 48 hours."},
      {"meeting", "Quarterly review", "Happy with quality. Packaging should get lighter."},
      {"meeting", "Demo by video", "Four people from three departments. Next step: trial with real data."},
      {"note", "Prefers calls before ten", ""},
      {"note", "Budget is decided in November", "Then a longer contract is possible."},
      {"note", "Met at the fair", "Came by on the second day, took two samples."},
      {"task", "Send the revised offer", ""},
      {"task", "Call about the renewal", ""},
      {"task", "Send samples", "The blue and the grey ones."},
      {"task", "Prepare the visit", ""}};
}

QList<Talk> hanTalks() {
  return {{"call", "希望分两批交货", "月初先发一半，其余等仓库腾出位置再发。"},
          {"call", "询问新价格表", "正在和另一家供应商比较，年中决定。"},
          {"call", "未接通，已留言", ""},
          {"mail", "春季订单报价", "您好，报价单见附件，四周内有效。"},
          {"mail", "回复：交货日期", "谢谢，14 日可以。"},
          {"mail", "开票地址变更", "下月起请使用新地址。"},
          {"meeting", "拜访工厂", "参观了二号线，备件需要 48 小时内到货。"},
          {"meeting", "季度回顾", "对质量满意，希望包装更轻。"},
          {"meeting", "视频演示", "三个部门四人参加，下一步用真实数据试用。"},
          {"note", "上午十点前联系最好", ""},
          {"note", "预算十一月确定", "届时可谈长期合同。"},
          {"note", "广交会上认识", "第二天来展位，拿了两份样品。"},
          {"task", "发送修改后的报价", ""},
          {"task", "电话跟进续约", ""},
          {"task", "寄样品", "蓝色和灰色各一份。"},
          {"task", "准备拜访", ""}};
}

}  // namespace

const std::array<Region, 8>& regions() {
  static const std::array<Region, 8> all{
      Region{"中国", "zh", "", "",
             "杭州|571|310000;上海|21|200000;北京|10|100000;深圳|755|518000;成都|28|610000;广州|20|510000;武汉|27|"
             "430000;苏州|512|215000;"
             "南京|25|210000;西安|29|710000;青岛|532|266000;厦门|592|361000;宁波|574|315000;长沙|731|410000;重庆|23|"
             "400000;天津|22|300000",
             "人民路;中山路;解放路;建设路;科技路;滨江路;文三路;长江路", "+86 138 55{2} {4}", "+86 {a} 555{1} {4}",
             "有限公司;有限公司;股份有限公司"},
      Region{"Germany", "de",
             "Ada Jonas Lena Felix Marie Paul Sophie Lukas Hanna Emil Clara Moritz Greta Anton Ida Karl Frieda Oskar "
             "Nele Till",
             "Lindqvist Weber Schäfer Brandt Vogel Krüger Hoffmann Albrecht Busch Lorenz Winter Arndt Seidel Jansen "
             "Pohl Ritter Engel Kuhn Haas Dietrich",
             "Hamburg|40|20095;Berlin|30|10115;Lindau|8382|88131;München|89|80331;Leipzig|341|04109;Köln|221|50667;"
             "Bremen|421|28195;Ulm|731|89073",
             "Hauptstraße;Bahnhofstraße;Gartenweg;Hafenstraße;Lindenallee", "+49 171 55{2} {4}", "+49 {a} 55{2} {4}",
             "GmbH;AG;KG"},
      Region{"United Kingdom", "en",
             "Tom Emily Oliver Grace Harry Alice George Ruby James Freya Arthur Ella Samuel Ivy Noah Poppy Leo Daisy "
             "Max Rose",
             "Barrett Whitfield Hughes Carter Ashworth Bennett Cole Draper Ellison Foster Grant Holt Irving Jarvis "
             "Keane Langley Mercer Norris Osborne Pryce",
             "London|20|EC1A 1BB;Leeds|113|LS1 4AP;Bristol|117|BS1 5TR;Glasgow|141|G1 1XQ;Cardiff|29|CF10 "
             "1EP;York|1904|YO1 7HH",
             "High Street;Station Road;Mill Lane;Church Street;Park Road", "+44 7700 900{3}", "+44 {a} 5550 {4}",
             "Ltd;& Sons;PLC"},
      Region{"France", "fr",
             "Chloé Louis Manon Hugo Camille Jules Léa Gabriel Inès Arthur Zoé Raphaël Élise Adam Juliette Théo "
             "Margaux Noé Anaïs Basile",
             "Martin Lefèvre Moreau Garnier Rousseau Fontaine Chevalier Mercier Blanchard Perrin Marchand Renaud "
             "Gauthier Colin Picard Lacroix Barbier Roche Aubert Noël",
             "Lyon|4|69001;Paris|1|75002;Nantes|2|44000;Bordeaux|5|33000;Lille|3|59000;Nice|4|06000",
             "rue de la Gare;rue Victor-Hugo;avenue du Parc;rue des Lilas;quai du Port", "+33 6 39 98 {2} {2}",
             "+33 {a} 99 00 {2} {2}", "SARL;SAS;"},
      Region{"Spain", "es",
             "Inés Mateo Lucía Diego Rosa Javier Carmen Pablo Elena Hugo Marta Álvaro Sofía Bruno Nuria Iker Paula "
             "Marcos Alba Rubén",
             "Carrasco Delgado Núñez Ortega Castaño Peña Vidal Romero Serrano Iglesias Molina Cabrera Fuentes Herrera "
             "Prieto Gallego Lozano Cano Méndez Rubio",
             "Sevilla|95|41001;Madrid|91|28001;Valencia|96|46001;Bilbao|94|48001;Vigo|98|36201",
             "calle Mayor;calle del Sol;avenida de la Paz;plaza Nueva;calle Real", "+34 655 55{1} {3}",
             "+34 {a} 555 {2} {2}", "S.L.;S.A.;"},
      Region{"Poland", "pl",
             "Zofia Jakub Hanna Antoni Julia Szymon Maja Filip Alicja Wojciech Elżbieta Piotr Łucja Michał Agnieszka "
             "Tomasz Ewa Paweł Iga Jan",
             "Nowak Kowalczyk Wójcik Zieliński Lewandowska Dąbrowski Kozłowska Jankowski Mazur Krawczyk Piotrowska "
             "Grabowski Pawlak Michalska Król Wieczorek Jabłoński Wróbel Sikora Baran",
             "Kraków|12|31-001;Gdańsk|58|80-001;Wrocław|71|50-001;Łódź|42|90-001;Poznań|61|60-001",
             "ulica Długa;ulica Polna;aleja Lipowa;ulica Szkolna;rynek Główny", "+48 505 55{1} {3}",
             "+48 {a} 555 {2} {2}", "sp. z o.o.;S.A."},
      Region{"Nigeria", "en",
             "Marcus Amara Samuel Ngozi Chidi Ife Tunde Zainab Emeka Funmi Kelechi Aisha Obi Simi Uche Bola Ada Femi "
             "Nneka Sola",
             "Okafor Adeyemi Eze Balogun Nwosu Bello Ojo Okonkwo Lawal Uzoma Abiola Danjuma Etim Ibe Olawale Musa "
             "Nnamdi Sanni Udo Yakubu",
             "Lagos|1|100001;Abuja|9|900001;Kano|64|700001;Ibadan|2|200001",
             "Broad Street;Marina Road;Allen Avenue;Ring Road", "+234 803 555 {4}", "+234 {a} 555 {4}", "Ltd;PLC;"},
      Region{"India", "en",
             "Priya Arjun Ananya Rohan Kavya Vikram Meera Aditya Isha Karan Divya Nikhil Sana Rahul Tara Dev Neha Amit "
             "Leela Varun",
             "Raman Sharma Patel Iyer Nair Kapoor Reddy Bose Menon Gupta Joshi Rao Desai Khanna Pillai Verma Chopra "
             "Das Kulkarni Mehta",
             "Mumbai|22|400001;Bengaluru|80|560001;Pune|20|411001;Chennai|44|600001;Delhi|11|110001",
             "MG Road;Park Street;Station Road;Linking Road", "+91 98765 55{3}", "+91 {a} 5550 {4}", "Pvt Ltd;Ltd"}};
  return all;
}

const Words& words() {
  static const Words w = makeWords();
  return w;
}

const QList<Talk>& talks(bool han) {
  static const QList<Talk> western = westernTalks();
  static const QList<Talk> chinese = hanTalks();
  return han ? chinese : western;
}

bool speaksChinese(db::Connection& connection) {
  return settingOf(connection, QStringLiteral("language")).startsWith(QLatin1String("zh"));
}

}  // namespace relata::sample
