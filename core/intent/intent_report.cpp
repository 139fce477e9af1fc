#include "core/intent/intent_report.h"

#include <algorithm>
#include <functional>
#include <map>

namespace relata {
namespace {

constexpr qsizetype kGroups = 4;         // in which categories are left out
constexpr size_t kFewestStrangers = 40;  // texts that a floor is told from

struct Tried {
  double confidence = 0;
  bool right = false;
  double margin = 0;
};

double accuracyOfSurest(const std::vector<Tried>& surestFirst, double share) {
  const auto count = static_cast<size_t>(share * static_cast<double>(surestFirst.size()));
  if (count == 0) return 0;
  const auto right = std::count_if(surestFirst.begin(), surestFirst.begin() + static_cast<ptrdiff_t>(count),
                                   [](const Tried& one) { return one.right; });
  return static_cast<double>(right) / static_cast<double>(count);
}

/// The lowest confidence at which what is at least as sure, and above the floor, was right often enough.
void findThreshold(std::vector<Tried> surestFirst, IntentReport& report) {
  if (!report.floor) return;
  const auto all = static_cast<double>(surestFirst.size());
  std::erase_if(surestFirst, [&](const Tried& one) { return one.margin < *report.floor; });
  qint64 right = 0;
  for (size_t i = 0; i < surestFirst.size(); ++i) {
    right += surestFirst[i].right ? 1 : 0;
    const bool tie = i + 1 < surestFirst.size() && surestFirst[i + 1].confidence == surestFirst[i].confidence;
    const auto count = static_cast<double>(i + 1);
    if (tie || i + 1 < kFewestRouted || static_cast<double>(right) / count < kSureEnough) continue;
    report.threshold = surestFirst[i].confidence;
    report.coverage = count / all;
  }
}

void tell(const std::map<QString, IntentFigures>& figures, IntentReport& report) {
  double sum = 0;
  qint64 measured = 0;
  for (const auto& [label, one] : figures) {
    report.labels << one;
    if (one.tested == 0) continue;
    sum += one.f1();
    ++measured;
  }
  report.macroF1 = measured > 0 ? sum / static_cast<double>(measured) : 0;
}

}  // namespace

std::vector<double> strangerMargins(const std::vector<IntentExample>& examples, const IntentOptions& options) {
  const QStringList labels = IntentModel::labelsOf(examples, options);
  std::vector<double> out;
  if (labels.size() < 3) return out;
  const qsizetype groups = std::min(kGroups, labels.size());
  for (qsizetype group = 0; group < groups; ++group) {
    std::vector<IntentExample> taught;
    QStringList strangers;
    for (const IntentExample& one : examples) {
      const qsizetype label = labels.indexOf(one.label);
      if (label < 0) continue;
      if (label % groups == group)
        strangers << one.text;
      else
        taught.push_back(one);
    }
    const IntentModel model = IntentModel::train(taught, options);
    if (model.isEmpty()) continue;
    for (const QString& text : strangers) {
      const std::vector<double> margins = model.margins(text);
      out.push_back(*std::max_element(margins.begin(), margins.end()));
    }
  }
  std::sort(out.begin(), out.end(), std::greater<>());
  return out;
}

IntentReport measureIntent(const std::vector<IntentExample>& train, const std::vector<IntentExample>& test,
                           const IntentOptions& options) {
  IntentReport report;
  report.trained = static_cast<qint64>(train.size());
  IntentModel model = IntentModel::train(train, options);
  report.tooFew = model.tooFew();
  if (model.isEmpty() || test.empty()) return report;
  report.tested = static_cast<qint64>(test.size());
  std::vector<std::vector<double>> margins;
  std::vector<int> truths;
  for (const IntentExample& one : test) {
    const qsizetype truth = model.labels().indexOf(one.label);
    if (truth < 0) continue;
    margins.push_back(model.margins(one.text));
    truths.push_back(static_cast<int>(truth));
  }
  report.sharpness = fitSharpness(margins, truths);
  model.setSharpness(report.sharpness);
  const std::vector<double> strangers = options.strangers ? strangerMargins(train, options) : std::vector<double>();
  report.strangers = static_cast<qint64>(strangers.size());
  if (strangers.size() >= kFewestStrangers)
    report.floor = strangers[static_cast<size_t>(kStrangersTaken * static_cast<double>(strangers.size()))] + 1e-9;
  std::map<QString, IntentFigures> figures;
  for (const QString& label : model.labels()) figures[label] = {label, model.examples().value(label), 0, 0, 0};
  std::map<std::pair<QString, QString>, qint64> mistakes;
  std::vector<Tried> tried;
  qint64 right = 0, amongThree = 0;
  for (const IntentExample& one : test) {
    const QList<IntentGuess> guesses = model.guess(one.text, 3, false);
    const QString first = guesses.isEmpty() ? QString() : guesses.first().label;
    const bool hit = first == one.label;
    right += hit ? 1 : 0;
    amongThree += std::any_of(guesses.begin(), guesses.end(), [&](const auto& g) { return g.label == one.label; });
    IntentFigures& truth = figures[one.label];
    truth.label = one.label;
    ++truth.tested;
    truth.right += hit ? 1 : 0;
    if (!first.isEmpty()) ++figures[first].guessed;
    if (!hit) ++mistakes[{one.label, first}];
    tried.push_back(
        {guesses.isEmpty() ? 0 : guesses.first().confidence, hit, guesses.isEmpty() ? -1e9 : guesses.first().margin});
  }
  const auto all = static_cast<double>(test.size());
  report.accuracy = static_cast<double>(right) / all;
  report.topThree = static_cast<double>(amongThree) / all;
  std::stable_sort(tried.begin(), tried.end(),
                   [](const Tried& a, const Tried& b) { return a.confidence > b.confidence; });
  report.atEighty = accuracyOfSurest(tried, 0.8);
  report.atNinety = accuracyOfSurest(tried, 0.9);
  findThreshold(tried, report);
  tell(figures, report);
  for (const auto& [pair, times] : mistakes) report.mistakes << IntentMistake{pair.first, pair.second, times};
  std::stable_sort(report.mistakes.begin(), report.mistakes.end(),
                   [](const IntentMistake& a, const IntentMistake& b) { return a.times > b.times; });
  return report;
}

IntentReport measureByTime(const std::vector<IntentExample>& examples, const IntentOptions& options) {
  const auto teach = static_cast<ptrdiff_t>(examples.size() * 4 / 5);
  return measureIntent({examples.begin(), examples.begin() + teach}, {examples.begin() + teach, examples.end()},
                       options);
}

double outOfScopeAuc(const IntentModel& model, const QStringList& inside, const QStringList& outside) {
  struct Scored {
    double score;
    bool inside;
  };
  std::vector<Scored> all;
  const auto add = [&](const QStringList& texts, bool isInside) {
    for (const QString& text : texts) {
      const std::vector<double> margins = model.margins(text);
      all.push_back({margins.empty() ? -1e9 : *std::max_element(margins.begin(), margins.end()), isInside});
    }
  };
  add(inside, true);
  add(outside, false);
  std::stable_sort(all.begin(), all.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  double ranks = 0;
  for (size_t i = 0; i < all.size(); ++i)
    if (all[i].inside) ranks += static_cast<double>(i + 1);
  const auto in = static_cast<double>(inside.size()), out = static_cast<double>(outside.size());
  return in > 0 && out > 0 ? (ranks - in * (in + 1) / 2) / (in * out) : 0;
}

}  // namespace relata
