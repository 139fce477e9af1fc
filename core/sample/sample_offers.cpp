#include "core/sample/sample_offers.h"

#include <QDateTime>

#include <array>

#include "core/sample/sample_people.h"
#include "core/sample/sample_words.h"
#include "core/sales/price_list.h"
#include "core/sales/product.h"
#include "core/sales/sales_document.h"
#include "core/store/settings.h"

namespace relata::sample {
namespace {

constexpr quint32 kTopic = 41;
constexpr int kQuotes = 14;
constexpr int kOrders = 18;
constexpr int kContracts = 5;

QString s(const char* text) { return QString::fromUtf8(text); }

/// What something is called in English and in Chinese.
struct Name {
  const char* english;
  const char* chinese;
};

struct Article {
  const char* code;
  Name name, category, unit;
  double price, cost;
};

constexpr std::array kArticles{
    Article{"SC-100", {"Handheld scanner", "手持扫码枪"}, {"Devices", "设备"}, {"pcs", "个"}, 348.35, 212.4},
    Article{"SC-200", {"Ring scanner", "指环扫码器"}, {"Devices", "设备"}, {"pcs", "个"}, 489.0, 301.15},
    Article{"TE-010", {"Temperature sensor", "温度传感器"}, {"Devices", "设备"}, {"pcs", "个"}, 74.9, 38.2},
    Article{"GW-001", {"Gateway", "网关"}, {"Devices", "设备"}, {"pcs", "个"}, 620.0, 405.0},
    Article{
        "LB-500", {"Labels, roll of 500", "标签纸（500 张/卷）"}, {"Supplies", "耗材"}, {"roll", "卷"}, 11.255, 5.12},
    Article{"SV-INS", {"Installation", "安装服务"}, {"Services", "服务"}, {"h", "小时"}, 95.0, 60.0},
    Article{"SV-TRN", {"Training day", "培训（天）"}, {"Services", "服务"}, {"day", "天"}, 880.0, 520.0},
    Article{"LI-YEA", {"Licence, one year", "软件许可（一年）"}, {"Licences", "许可"}, {"seat", "席"}, 59.9, 4.0},
};

class OfferWriter {
 public:
  OfferWriter(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers)
      : m_tx(tx),
        m_seed(seed),
        m_buyers(buyers),
        m_base(baseCurrency(tx.connection())),
        m_today(QDateTime::fromMSecsSinceEpoch(tx.now(), Qt::UTC).date()),
        m_han(speaksChinese(tx.connection())) {}

  Result<void> write() {
    for (const auto& part : {&OfferWriter::writeProducts, &OfferWriter::writeLists, &OfferWriter::writeQuotes,
                             &OfferWriter::writeOrders, &OfferWriter::writeContracts})
      if (auto done = (this->*part)(); !done.ok()) return done;
    return {};
  }

 private:
  QString say(const Name& name) const { return s(m_han ? name.chinese : name.english); }

  template <typename T>
  Result<Id> insert(const char* entity, const T& value) {
    return m_tx.insert(m_tx.def(entity), value);
  }

  Result<void> writeProducts() {
    TaxClass standard{say({"VAT 20 %", "增值税 20 %"}), s("standard"), 20.0};
    TaxClass free{say({"Reverse charge", "反向征收"}), s("reverse_charge"), 0.0};
    for (const TaxClass& tax : {standard, free}) {
      const Result<Id> made = insert("tax_class", tax);
      if (!made.ok()) return made.problem();
      m_taxes.push_back(*made);
    }
    for (const Article& article : kArticles) {
      Product product;
      product.name = say(article.name);
      product.code = s(article.code);
      product.category = say(article.category);
      product.unit = say(article.unit);
      product.price = article.price;
      product.cost = article.cost;
      product.currency = m_base;
      product.taxClass = m_taxes.front();
      const Result<Id> made = insert("product", product);
      if (!made.ok()) return made.problem();
      m_products.push_back(*made);
      const Result<Id> named = insert("product_name", m_han ? ProductName{*made, s("en"), s(article.name.english), {}}
                                                            : ProductName{*made, s("zh"), s(article.name.chinese), {}});
      if (!named.ok()) return named.problem();
    }
    return writeBundle();
  }

  Result<void> writeBundle() {
    Product set;
    set.name = say({"Warehouse starter kit", "仓库入门套装"});
    set.code = s("KIT-01");
    set.category = say({"Devices", "设备"});
    set.unit = say({"set", "套"});
    set.currency = m_base;
    set.taxClass = m_taxes.front();
    const Result<Id> made = insert("product", set);
    if (!made.ok()) return made.problem();
    for (const auto& [index, quantity] : {std::pair(0, 5.0), std::pair(3, 1.0), std::pair(4, 10.0)}) {
      const Result<Id> part =
          insert("bundle_part", BundlePart{*made, m_products[static_cast<size_t>(index)], quantity});
      if (!part.ok()) return part.problem();
    }
    m_products.push_back(*made);
    return {};
  }

  Result<void> writeLists() {
    PriceList volume;
    volume.name = say({"Volume prices", "批量价"});
    volume.currency = m_base;
    PriceList own;
    own.name = say({"Frame agreement", "框架协议价"});
    own.currency = m_base;
    own.company = m_buyers.front().company;
    own.validUntil = m_today.addDays(200);
    const Result<Id> everybody = insert("price_list", volume), one = insert("price_list", own);
    if (!everybody.ok() || !one.ok()) return everybody.ok() ? one.problem() : everybody.problem();
    const ListPrice prices[] = {{*everybody, m_products[0], 10.0, {}, 5.0},
                                {*everybody, m_products[0], 50.0, 309.0, {}},
                                {*everybody, m_products[4], 100.0, 9.8, {}},
                                {*one, m_products[0], {}, 315.0, {}},
                                {*one, m_products[5], {}, {}, 10.0}};
    for (const ListPrice& price : prices)
      if (const Result<Id> made = insert("list_price", price); !made.ok()) return made.problem();
    return {};
  }

  Result<void> writeLines(Dice& dice, Id record) {
    const int count = 1 + dice.below(4);
    for (int i = 0; i < count; ++i) {
      SalesLine line;
      line.record = record;
      line.product = dice.pick(m_products);
      line.quantity = 1 + dice.below(dice.chance(30) ? 60 : 8);
      if (dice.chance(25)) line.discount = 5.0 * (1 + dice.below(3));
      line.optional = i > 1 && dice.chance(25);
      if (const Result<Id> made = insert("line", line); !made.ok()) return made.problem();
    }
    return {};
  }

  void begin(SalesDocument& document, const Buyer& buyer, const QString& name) const {
    document.name = name;
    document.company = buyer.company;
    document.contact = buyer.person;
    document.owner = buyer.owner;
    document.currency = m_base;
  }

  QString number(const QDate& day, int index) const {
    return QString::number(day.year()) + QLatin1Char('-') + QString::number(index).rightJustified(5, QLatin1Char('0'));
  }

  Result<void> writeQuotes() {
    static const std::array kStates{"draft", "sent", "sent", "accepted", "rejected", "in_approval", "expired"};
    for (int i = 0; i < kQuotes; ++i) {
      Dice dice(m_seed, kTopic, i);
      const Buyer& buyer = dice.pick(m_buyers);
      Quote quote;
      begin(quote, buyer, buyer.han ? s("仓库扫码方案") : s("Warehouse scanners"));
      quote.status = s(kStates[static_cast<size_t>(i) % kStates.size()]);
      const int age = quote.status == s("draft")     ? dice.below(4)
                      : quote.status == s("expired") ? 50
                                                     : 3 + dice.below(25);
      quote.issuedOn = m_today.addDays(-age);
      quote.validUntil = quote.issuedOn->addDays(30);
      quote.number = number(*quote.issuedOn, i + 1);
      if (quote.status != s("draft") && quote.status != s("in_approval")) quote.sentOn = quote.issuedOn;
      if (quote.status == s("in_approval")) quote.discount = 18.0;
      const Result<Id> made = insert("quote", quote);
      if (!made.ok()) return made.problem();
      if (auto lines = writeLines(dice, *made); !lines.ok()) return lines;
    }
    return {};
  }

  Result<void> writeOrders() {
    for (int i = 0; i < kOrders; ++i) {
      Dice dice(m_seed, kTopic + 1, i);
      const Buyer& buyer = m_buyers[static_cast<size_t>(dice.below(qMin(6, static_cast<int>(m_buyers.size()))))];
      Order order;
      begin(order, buyer, buyer.han ? s("设备采购") : s("Devices and supplies"));
      order.orderedOn = m_today.addDays(-(5 + dice.below(700)));
      order.number = number(*order.orderedOn, i + 1);
      order.status = order.orderedOn->daysTo(m_today) > 40 ? s("paid") : dice.chance(50) ? s("delivered") : s("open");
      const Result<Id> made = insert("order", order);
      if (!made.ok()) return made.problem();
      if (auto lines = writeLines(dice, *made); !lines.ok()) return lines;
    }
    return {};
  }

  Result<void> writeContracts() {
    for (int i = 0; i < kContracts; ++i) {
      Dice dice(m_seed, kTopic + 2, i);
      const Buyer& buyer = dice.pick(m_buyers);
      Contract contract;
      contract.name = buyer.han ? s("年度维保合同") : s("Yearly service");
      contract.number = s("SC-%1").arg(2000 + i);
      contract.company = buyer.company;
      contract.contact = buyer.person;
      contract.owner = buyer.owner;
      contract.starts = m_today.addDays(-300 + 40 * i);
      contract.ends = i < 2 ? m_today.addDays(12 + 9 * i) : contract.starts->addYears(1 + i % 2);
      contract.renewal = i == 1 ? s("automatic") : s("manual");
      contract.status = s("active");
      contract.amount = MoneyValue{qint64{120 + 10 * dice.below(40)} * 1000, m_base};
      if (const Result<Id> made = insert("contract", contract); !made.ok()) return made.problem();
    }
    return {};
  }

  Transaction& m_tx;
  quint64 m_seed;
  const std::vector<Buyer>& m_buyers;
  QString m_base;
  QDate m_today;
  const bool m_han;
  std::vector<Id> m_taxes, m_products;
};

}  // namespace

Result<void> writeOffers(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers) {
  return buyers.empty() ? Result<void>() : OfferWriter(tx, seed, buyers).write();
}

}  // namespace relata::sample
