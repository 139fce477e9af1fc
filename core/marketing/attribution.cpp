#include "core/marketing/attribution.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace relata {
namespace {

constexpr double kDayMs = 86'400'000.0;

struct ModelWords {
  AttributionModel model;
  const char* key;
  const char* name;
  const char* rule;
};
constexpr std::array kModels{
    ModelWords{AttributionModel::First, "first", QT_TRANSLATE_NOOP("Attribution", "First touch"),
               QT_TRANSLATE_NOOP("Attribution", "All credit goes to the first touch.")},
    ModelWords{AttributionModel::Last, "last", QT_TRANSLATE_NOOP("Attribution", "Last touch"),
               QT_TRANSLATE_NOOP("Attribution", "All credit goes to the last touch before the deal closed.")},
    ModelWords{AttributionModel::Linear, "linear", QT_TRANSLATE_NOOP("Attribution", "Linear"),
               QT_TRANSLATE_NOOP("Attribution", "Each touch gets the same.")},
    ModelWords{AttributionModel::UShaped, "u", QT_TRANSLATE_NOOP("Attribution", "U-shaped"),
               QT_TRANSLATE_NOOP("Attribution",
                                 "40 % to the first touch, 40 % to the one that made the lead, 20 % to "
                                 "the rest in equal parts.")},
    ModelWords{AttributionModel::WShaped, "w", QT_TRANSLATE_NOOP("Attribution", "W-shaped"),
               QT_TRANSLATE_NOOP("Attribution",
                                 "30 % each to the first touch and to those that made the lead and the "
                                 "deal, 10 % to the rest in equal parts.")},
    ModelWords{AttributionModel::FullPath, "full-path", QT_TRANSLATE_NOOP("Attribution", "Full path"),
               QT_TRANSLATE_NOOP("Attribution",
                                 "22.5 % each to the first touch and to those at the lead, the deal and "
                                 "the close, 10 % to the rest in equal parts.")},
    ModelWords{AttributionModel::TimeDecay, "decay", QT_TRANSLATE_NOOP("Attribution", "Time decay"),
               QT_TRANSLATE_NOOP("Attribution", "A touch counts half as much for each 7 days before the close.")}};

const ModelWords& wordsOf(AttributionModel model) {
  return *std::find_if(kModels.begin(), kModels.end(), [&](const ModelWords& words) { return words.model == model; });
}

/// How many touches count: those up to the close.
size_t countedTouches(const DealPath& path) {
  if (!path.closedAt) return path.touches.size();
  return static_cast<size_t>(std::upper_bound(path.touches.begin(), path.touches.end(), *path.closedAt) -
                             path.touches.begin());
}

/// The last touch up to a moment; the first one where all came later.
size_t touchAt(const DealPath& path, UtcMs moment, size_t count) {
  const auto end = path.touches.begin() + static_cast<qptrdiff>(count);
  const auto after = std::upper_bound(path.touches.begin(), end, moment);
  return after == path.touches.begin() ? 0 : static_cast<size_t>(after - path.touches.begin()) - 1;
}

struct Role {
  size_t touch;
  double share;
};

std::vector<Role> rolesOf(AttributionModel model, const DealPath& path, size_t count) {
  const bool isU = model == AttributionModel::UShaped, isW = model == AttributionModel::WShaped;
  const double share = isU ? 0.4 : isW ? 0.3 : 0.225;
  std::vector<Role> roles{{0, share}};
  if (path.leadAt) roles.push_back({touchAt(path, *path.leadAt, count), share});
  if (!isU && path.dealAt) roles.push_back({touchAt(path, *path.dealAt, count), share});
  if (!isU && !isW) roles.push_back({count - 1, share});
  return roles;
}

std::vector<double> sharesByRole(AttributionModel model, const DealPath& path, size_t count) {
  std::vector<double> shares(path.touches.size(), 0);
  double given = 0;
  std::vector<bool> isKey(count, false);
  for (const Role& role : rolesOf(model, path, count)) {
    shares[role.touch] += role.share;
    given += role.share;
    isKey[role.touch] = true;
  }
  const auto rest = std::count(isKey.begin(), isKey.end(), false);
  const double forRest = model == AttributionModel::UShaped ? 0.2 : 0.1;
  for (size_t i = 0; i < count; ++i)
    if (!isKey[i]) shares[i] = forRest / static_cast<double>(rest);
  const double all = given + (rest > 0 ? forRest : 0);
  for (double& share : shares) share /= all;
  return shares;
}

std::vector<double> sharesByAge(const DealPath& path, size_t count) {
  std::vector<double> shares(path.touches.size(), 0);
  // Counted from the last touch and not from the close: the shares are the same, and none vanishes where all of them
  // are long ago.
  const UtcMs end = path.touches[count - 1];
  double all = 0;
  for (size_t i = 0; i < count; ++i)
    all += shares[i] = std::exp2(-static_cast<double>(end - path.touches[i]) / kDayMs / kHalfLifeDays);
  for (double& share : shares) share /= all;
  return shares;
}

}  // namespace

QString attributionKey(AttributionModel model) { return QLatin1String(wordsOf(model).key); }

std::optional<AttributionModel> attributionFromKey(const QString& key) {
  for (const ModelWords& words : kModels)
    if (key == QLatin1String(words.key)) return words.model;
  return std::nullopt;
}

QList<AttributionModel> attributionModels() {
  QList<AttributionModel> models;
  for (const ModelWords& words : kModels) models << words.model;
  return models;
}

QString attributionName(AttributionModel model) {
  return QCoreApplication::translate("Attribution", wordsOf(model).name);
}
QString attributionRule(AttributionModel model) {
  return QCoreApplication::translate("Attribution", wordsOf(model).rule);
}

std::vector<double> attributionShares(AttributionModel model, const DealPath& path) {
  const size_t count = countedTouches(path);
  std::vector<double> shares(path.touches.size(), 0);
  if (count == 0) return shares;
  switch (model) {
    case AttributionModel::First: shares[0] = 1; return shares;
    case AttributionModel::Last: shares[count - 1] = 1; return shares;
    case AttributionModel::Linear: std::fill_n(shares.begin(), count, 1.0 / static_cast<double>(count)); return shares;
    case AttributionModel::TimeDecay: return sharesByAge(path, count);
    case AttributionModel::UShaped:
    case AttributionModel::WShaped:
    case AttributionModel::FullPath: break;
  }
  return sharesByRole(model, path, count);
}

std::vector<qint64> splitExactly(qint64 whole, const std::vector<double>& shares) {
  std::vector<qint64> parts(shares.size(), 0);
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (all <= 0) return parts;
  std::vector<std::pair<double, size_t>> remainders;
  qint64 left = std::abs(whole);
  for (size_t i = 0; i < shares.size(); ++i) {
    const double exact = static_cast<double>(std::abs(whole)) * (shares[i] / all);
    // A third of 100 times 3 must not lose a cent to the last bit of a double.
    parts[i] = std::min(left, static_cast<qint64>(std::floor(exact + 1e-9)));
    left -= parts[i];
    if (shares[i] > 0) remainders.emplace_back(exact - static_cast<double>(parts[i]), i);
  }
  std::stable_sort(remainders.begin(), remainders.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first + 1e-9; });
  for (size_t i = 0; left > 0; i = (i + 1) % remainders.size(), --left) ++parts[remainders[i].second];
  if (whole < 0)
    for (qint64& part : parts) part = -part;
  return parts;
}

}  // namespace relata
