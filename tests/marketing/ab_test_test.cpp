#include <QFile>

#include <map>

#include <catch2/catch.hpp>

#include "core/marketing/ab_test.h"
#include "core/marketing/campaign_return.h"

using namespace relata;
using Catch::Detail::Approx;

namespace {

ArmResult arm(const char* name, qint64 people, qint64 successes) {
  return {QString::fromUtf8(name), people, successes};
}

}  // namespace

TEST_CASE("returns of a campaign are told by three names", "[marketing][return]") {
  const CampaignReturn spring{1'200'000, 480'000, 300'000};
  CHECK(*roas(spring) == Approx(4.0));
  CHECK(*roiOnRevenue(spring) == Approx(300));
  CHECK(*roiOnMargin(spring) == Approx(60));
  CHECK_FALSE(roas({1'200'000, 480'000, 0}));
  CHECK_FALSE(roiOnMargin({1'200'000, {}, 300'000}));
  CHECK(*roiOnRevenue({0, {}, 300'000}) == Approx(-100));
}

TEST_CASE("cost of acquisition is cost by new customers, and not 0 without any", "[marketing][return]") {
  CHECK(acquisitionCost(100'000, 3) == 33'333);
  CHECK(acquisitionCost(100'001, 2) == 50'001);
  CHECK_FALSE(acquisitionCost(100'000, 0));
}

TEST_CASE("customer value and churn go by their names", "[marketing][return]") {
  CHECK(*lifetimeValueLater(100, 0.8, 0.1) == Approx(266.67).margin(0.005));
  CHECK(*lifetimeValueNow(100, 0.8, 0.1) == Approx(366.67).margin(0.005));
  CHECK(*lifetimeValueNow(100, 0.8, 0) == Approx(500));
  CHECK_FALSE(lifetimeValueNow(100, 1.0, 0));
  CHECK(*logoChurn(200, 10) == Approx(5.0));
  CHECK(yearlyChurn(5) == Approx(46.0).margin(0.05));
  CHECK(*grossRetention(100'000, 4'000, 6'000) == Approx(90));
  CHECK(*netRetention(100'000, 12'000, 4'000, 6'000) == Approx(102));
}

TEST_CASE("the arm of a person is fixed, and the arms have the shares that they should", "[marketing][ab]") {
  const Id test = Id::make(1, 77);
  const std::vector<int> shares{45, 45, 10};
  std::vector<int> counts(3, 0);
  for (quint64 i = 1; i <= 20'000; ++i) {
    const int mine = armOf(test, Id::make(2, i), shares);
    CHECK(mine == armOf(test, Id::make(2, i), shares));
    ++counts[static_cast<size_t>(mine)];
  }
  CHECK(counts[0] == Approx(9'000).margin(250));
  CHECK(counts[1] == Approx(9'000).margin(250));
  CHECK(counts[2] == Approx(2'000).margin(160));
  // Another test mixes people anew.
  int same = 0;
  for (quint64 i = 1; i <= 2'000; ++i)
    same += armOf(test, Id::make(2, i), {50, 50}) == armOf(Id::make(1, 78), Id::make(2, i), {50, 50});
  CHECK(same == Approx(1'000).margin(120));
  CHECK(armOf(test, Id::make(2, 1), {}) == 0);
  CHECK(armOf(test, Id::make(2, 1), {0, 5}) == 1);
}

TEST_CASE("intervals are those of the literature", "[marketing][ab]") {
  CHECK(standardErrors(0.95) == Approx(1.959963984540).margin(1e-9));
  CHECK(standardErrors(0.99) == Approx(2.575829303549).margin(1e-9));
  // Newcombe (1998), Statistics in Medicine 17, tables I and II: 81 of 263; 56 of 70 against 48 of 80.
  const Interval one = rateInterval(81, 263);
  CHECK(one.low == Approx(0.2553).margin(5e-5));
  CHECK(one.high == Approx(0.3662).margin(5e-5));
  const Interval two = differenceInterval(arm("b", 80, 48), arm("a", 70, 56));
  CHECK(two.low == Approx(0.0524).margin(5e-5));
  CHECK(two.high == Approx(0.3339).margin(5e-5));
  const Interval none = differenceInterval(arm("b", 10, 0), arm("a", 10, 0));
  CHECK(none.low == Approx(-0.2775).margin(5e-5));
  CHECK(none.high == Approx(0.2775).margin(5e-5));
}

TEST_CASE("the people that a test needs", "[marketing][ab]") {
  // 10 % against 12 %: z = 1.96 and 0.8416 by hand.
  CHECK(sampleNeeded(0.10, 0.12) == 3'841);
  CHECK(sampleNeeded(0.12, 0.10) == 3'841);
  CHECK_FALSE(sampleNeeded(0.1, 0.1));
}

TEST_CASE("a verdict says no more than the numbers", "[marketing][ab]") {
  const auto verdict = [](const ArmResult& a, const ArmResult& b) { return compareArms({a, b}, 0).at(0); };
  CHECK(verdict(arm("a", 30, 1), arm("b", 30, 3)).outcome == AbOutcome::TooFew);
  CHECK(verdict(arm("a", 0, 0), arm("b", 30, 3)).outcome == AbOutcome::TooFew);
  const AbComparison open = verdict(arm("a", 1'000, 100), arm("b", 1'000, 110));
  CHECK(open.outcome == AbOutcome::NoDifferenceShown);
  REQUIRE(open.needed);
  CHECK(*open.needed > 10'000);
  CHECK(verdict(arm("a", 5'000, 500), arm("b", 5'000, 600)).outcome == AbOutcome::Better);
  CHECK(verdict(arm("a", 5'000, 600), arm("b", 5'000, 500)).outcome == AbOutcome::Worse);
  CHECK(compareArms({arm("a", 10, 1)}, 0).empty());
}

TEST_CASE("with many arms a difference has to be larger to count", "[marketing][ab]") {
  const ArmResult control = arm("hold-out", 2'000, 200), close = arm("a", 2'000, 240);
  CHECK(compareArms({control, close}, 0).at(0).outcome == AbOutcome::Better);
  CHECK(compareArms({control, close, arm("b", 2'000, 201), arm("c", 2'000, 199)}, 0).at(0).outcome ==
        AbOutcome::NoDifferenceShown);
}

TEST_CASE("response of 20,959 people in three arms equals an independent computation", "[marketing][ab][data]") {
  const QString folder = qEnvironmentVariable("RELATA_DATA");
  QFile file(folder + QStringLiteral("/campaign-hillstrom/hillstrom.third.csv"));
  if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
    WARN("RELATA_DATA is not set");
    return;
  }
  struct Sums {
    qint64 people = 0, visits = 0, sales = 0;
    ArmAmount spend;
  };
  std::map<QByteArray, Sums> arms;
  file.readLine();
  while (!file.atEnd()) {
    // The second column has amounts with a comma, in quotes; what is asked for stands at the end.
    const QList<QByteArray> cells = file.readLine().trimmed().split(',');
    const qsizetype at = cells.size() - 4;
    Sums& sums = arms[cells[at]];
    ++sums.people;
    sums.visits += cells[at + 1].toLongLong();
    sums.sales += cells[at + 2].toLongLong();
    const double spend = cells[at + 3].toDouble();
    ++sums.spend.people;
    sums.spend.sum += spend;
    sums.spend.squares += spend * spend;
  }
  REQUIRE(arms.size() == 3);
  const Sums &none = arms["No E-Mail"], &mens = arms["Mens E-Mail"], &womens = arms["Womens E-Mail"];
  CHECK(none.people == 6'947);
  CHECK(mens.people == 7'007);
  CHECK(womens.people == 7'005);
  const auto against = [&](auto member) {
    return compareArms({{QStringLiteral("none"), none.people, none.*member},
                        {QStringLiteral("men"), mens.people, mens.*member},
                        {QStringLiteral("women"), womens.people, womens.*member}},
                       0);
  };
  const auto check = [](const AbComparison& found, double difference, double low, double high, qint64 needed) {
    CHECK(found.difference == Approx(difference).margin(1e-12));
    CHECK(found.interval.low == Approx(low).margin(1e-9));
    CHECK(found.interval.high == Approx(high).margin(1e-9));
    CHECK(found.needed == needed);
    CHECK(found.outcome == AbOutcome::Better);
  };
  // Wanted values: another program, which solves the quadratic of the score interval and sums by itself.
  const auto visits = against(&Sums::visits), sales = against(&Sums::sales);
  check(visits.at(0), 0.07296218145711245, 0.059516659403606294, 0.08640246131951985, 452);
  check(visits.at(1), 0.046034423786008194, 0.03306998390050987, 0.05900092741682356, 1'051);
  check(sales.at(0), 0.00493953803707243, 0.0013632211431066654, 0.008638673899462676, 6'908);
  check(sales.at(1), 0.004657287403032259, 0.0011051985440074072, 0.008326938043940973, 7'649);
  const Interval mensSpend = meanDifference(none.spend, mens.spend),
                 womensSpend = meanDifference(none.spend, womens.spend);
  CHECK(mensSpend.low == Approx(-0.08800056294392655).margin(1e-9));
  CHECK(mensSpend.high == Approx(0.9408050259550559).margin(1e-9));
  CHECK(womensSpend.low == Approx(0.013051693276822762).margin(1e-9));
  CHECK(womensSpend.high == Approx(1.0294931808476149).margin(1e-9));
}
