#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iostream>

#include "core/intent/intent_report.h"
#include "core/knowledge/text_index.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

// Real requests that others wrote, with what they are about. The goals are those of intelligence.md; the files have
// fewer rows than the sets that were measured there, so the floors here are what these rows give.
namespace {

QByteArray contentOf(const char* name) {
  const QString folder = qEnvironmentVariable("RELATA_DATA");
  QFile file(folder + q("/") + q(name));
  if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
    std::cout << "skipped: RELATA_DATA has no " << name << "\n";
    return {};
  }
  return file.readAll();
}

/// In an order that mixes the labels and is the same each time.
std::vector<IntentExample> mixed(std::vector<IntentExample> examples) {
  quint64 state = 42;
  for (size_t i = examples.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(examples[i - 1], examples[(state >> 33) % i]);
  }
  return examples;
}

void tell(const char* name, const IntentReport& report) {
  std::cout << name << ": " << report.trained << " taught, " << report.tested << " tested, accuracy " << report.accuracy
            << ", macro F1 " << report.macroF1 << ", top 3 " << report.topThree << ", at 80 % " << report.atEighty
            << ", at 90 % " << report.atNinety << ", 95 % from " << report.threshold.value_or(2) << " ("
            << report.coverage << " of them)\n";
}

std::vector<IntentExample> pairsOf(const QJsonObject& object, const char* key) {
  std::vector<IntentExample> out;
  for (const QJsonValue& row : object[q(key)].toArray()) out.push_back({row[0].toString(), row[1].toString()});
  return out;
}

}  // namespace

TEST_CASE("intents of Chinese requests are recognised as well as measured", "[intent][data]") {
  const QByteArray content = contentOf("intent-smp2017-zh/smp2017_intent_zh.third.tsv");
  if (content.isEmpty()) return;
  std::vector<IntentExample> examples;
  for (const QString& line : QString::fromUtf8(content).split(QLatin1Char('\n')).mid(1))
    if (const QStringList cells = line.trimmed().split(QLatin1Char('\t')); cells.size() == 2)
      examples.push_back({cells[0], cells[1]});
  REQUIRE(examples.size() > 900);
  IntentOptions options;
  options.fewest = 2;  // a third of the set: some have few
  const IntentReport report = measureByTime(mixed(examples), options);
  tell("SMP2017", report);
  CHECK(report.accuracy >= 0.82);
  CHECK(report.topThree >= 0.92);
}

TEST_CASE("domains of Chinese insurance questions are recognised as well as measured", "[intent][data]") {
  const QByteArray content = contentOf("intent-insuranceqa-zh/insuranceqa_zh_valid.txt");
  if (content.isEmpty()) return;
  std::vector<IntentExample> examples;
  for (const QString& line : QString::fromUtf8(content).split(QLatin1Char('\n')))
    if (const QStringList cells = line.split(q(" ++$++ ")); cells.size() >= 3) examples.push_back({cells[2], cells[1]});
  REQUIRE(examples.size() > 1500);
  IntentOptions options;
  options.fewest = 2;
  const IntentReport report = measureByTime(mixed(examples), options);
  tell("InsuranceQA", report);
  CHECK(report.accuracy >= 0.96);
}

TEST_CASE("intents of English requests are recognised, and strange ones told apart", "[intent][data]") {
  const QByteArray content = contentOf("intent-clinc150/data_small.json");
  if (content.isEmpty()) return;
  const QJsonObject set = QJsonDocument::fromJson(content).object();
  const std::vector<IntentExample> train = pairsOf(set, "train"), test = pairsOf(set, "test");
  REQUIRE(train.size() > 5000);
  const IntentReport report = measureIntent(train, test);
  tell("CLINC150", report);
  CHECK(report.accuracy >= 0.85);
  CHECK(report.atEighty >= 0.93);
  QStringList inside, outside;
  for (const IntentExample& one : test) inside << one.text;
  for (const IntentExample& one : pairsOf(set, "oos_test")) outside << one.text;
  const double auc = outOfScopeAuc(IntentModel::train(train), inside, outside);
  std::cout << "CLINC150: out of scope AUC " << auc << "\n";
  CHECK(auc >= 0.88);
}

TEST_CASE("requests that belong to no category are given none", "[intent][data]") {
  const QByteArray content = contentOf("intent-clinc150/data_small.json");
  if (content.isEmpty()) return;
  const QJsonObject set = QJsonDocument::fromJson(content).object();
  const std::vector<IntentExample> train = pairsOf(set, "train"), test = pairsOf(set, "test");
  QStringList labels;
  for (const IntentExample& one : train)
    if (!labels.contains(one.label)) labels << one.label;
  labels.sort();
  // Twenty categories here and there among them, as a team has; then all.
  for (const qsizetype step : {qsizetype{7}, qsizetype{1}}) {
    QStringList chosen;
    for (qsizetype i = 0; i < labels.size(); i += step) chosen << labels[i];
    const auto among = [&](const std::vector<IntentExample>& all) {
      std::vector<IntentExample> out;
      for (const IntentExample& one : all)
        if (chosen.contains(one.label)) out.push_back(one);
      return mixed(out);
    };
    IntentOptions options;
    options.strangers = true;
    const IntentReport report = measureByTime(among(train), options);
    REQUIRE(report.floor);
    REQUIRE(report.threshold);
    IntentModel model = IntentModel::train(among(train));
    model.setSharpness(report.sharpness);
    const auto isTaken = [&](const QString& text) {
      const QList<IntentGuess> guesses = model.guess(text, 1, false);
      return !guesses.isEmpty() && guesses.first().confidence >= *report.threshold &&
             guesses.first().margin >= *report.floor;
    };
    double strangers = 0, taken = 0, inside = 0, set150 = 0, right = 0;
    for (const IntentExample& one : pairsOf(set, "oos_test")) {
      ++strangers;
      taken += isTaken(one.text) ? 1 : 0;
    }
    for (const IntentExample& one : among(test)) {
      ++inside;
      if (!isTaken(one.text)) continue;
      ++set150;
      right += model.guess(one.text, 1, false).first().label == one.label ? 1 : 0;
    }
    std::cout << "CLINC150, " << chosen.size() << " categories: floor " << *report.floor << " from " << report.strangers
              << " texts; of " << strangers << " out of scope " << taken / strangers << " taken; of " << inside
              << " others " << set150 / inside << " set, " << right / set150 << " right\n";
    CHECK(taken / strangers <= 0.05);
    CHECK(set150 / inside >= 0.3);
    CHECK(right / set150 >= 0.95);
  }
}

TEST_CASE("the article with the most similar questions is found for another wording", "[knowledge][data]") {
  const QByteArray content = contentOf("intent-clinc150/data_small.json");
  if (content.isEmpty()) return;
  const QJsonObject set = QJsonDocument::fromJson(content).object();
  // Each intent as an article with five or thirty ways to ask it.
  for (const int phrasings : {5, 30}) {
    QHash<QString, QStringList> questions;
    for (const IntentExample& one : pairsOf(set, "train"))
      if (questions[one.label].size() < phrasings) questions[one.label] << one.text;
    QStringList labels = questions.keys();
    labels.sort();
    TextIndex index;
    for (qsizetype i = 0; i < labels.size(); ++i) index.add(i, {{questions[labels[i]].join(QLatin1Char('\n')), 1}});
    index.finish();
    double first = 0, five = 0, all = 0;
    for (const IntentExample& one : pairsOf(set, "test")) {
      const auto hits = index.find(one.text, 5);
      ++all;
      first += !hits.empty() && labels[hits.front().id] == one.label ? 1 : 0;
      five += std::any_of(hits.begin(), hits.end(), [&](const auto& hit) { return labels[hit.id] == one.label; });
    }
    std::cout << "CLINC150 as " << labels.size() << " articles, " << phrasings << " questions each: R@1 " << first / all
              << ", R@5 " << five / all << "\n";
    CHECK(first / all >= (phrasings == 5 ? 0.48 : 0.65));
    CHECK(five / all >= (phrasings == 5 ? 0.70 : 0.85));
  }
}
