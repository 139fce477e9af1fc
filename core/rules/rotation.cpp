#include "core/rules/rotation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

using Place = std::pair<qint64, qint64>;
Place placeOf(const RotationCandidate& one) { return {one.place, one.user.bits()}; }

QString windowOf(const QList<RotationCandidate>& candidates) {
  QStringList parts;
  for (const RotationCandidate& one : candidates) parts << s("%1:%2").arg(one.user.bits()).arg(one.weight);
  return parts.join(QLatin1Char(' '));
}

}  // namespace

QString Rotation::text() const {
  QJsonObject kept;
  if (last) kept.insert(s("last"), QJsonArray{QString::number(last->first), QString::number(last->second)});
  kept.insert(s("window"), window);
  QJsonObject counts;
  for (const auto& [user, count] : given) counts.insert(QString::number(user), QString::number(count));
  kept.insert(s("given"), counts);
  return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

Rotation Rotation::read(const QString& text) {
  const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
  Rotation rotation;
  if (const QJsonArray last = kept[s("last")].toArray(); last.size() == 2)
    rotation.last = Place{last[0].toString().toLongLong(), last[1].toString().toLongLong()};
  rotation.window = kept[s("window")].toString();
  const QJsonObject counts = kept[s("given")].toObject();
  for (auto it = counts.begin(); it != counts.end(); ++it)
    rotation.given[it.key().toLongLong()] = qMax<qint64>(0, it.value().toString().toLongLong());
  return rotation;
}

std::optional<Id> nextInRotation(Rotation& rotation, QList<RotationCandidate> candidates) {
  candidates.removeIf([](const RotationCandidate& one) { return one.weight <= 0; });
  if (candidates.isEmpty()) return std::nullopt;
  std::sort(candidates.begin(), candidates.end(),
            [](const RotationCandidate& x, const RotationCandidate& y) { return placeOf(x) < placeOf(y); });
  if (const QString window = windowOf(candidates); window != rotation.window) {
    rotation.window = window;
    rotation.given.clear();
  }
  if (rotation.last)
    std::rotate(candidates.begin(),
                std::find_if(candidates.begin(), candidates.end(),
                             [&](const RotationCandidate& one) { return placeOf(one) > *rotation.last; }),
                candidates.end());
  qint64 all = 0, turn = 1;
  for (const RotationCandidate& one : candidates) all += one.weight;
  for (const auto& [user, count] : rotation.given) turn += count;
  const qint64 n = 2 * qint64{candidates.size()} - 2;
  const RotationCandidate* next = nullptr;
  qint64 nextDue = 0;
  for (const RotationCandidate& one : candidates) {
    const auto found = rotation.given.find(one.user.bits());
    const qint64 behind = turn * one.weight - (found == rotation.given.end() ? 0 : found->second) * all;
    if (n > 0 && n * behind < all) continue;
    const qint64 due = (n - 1) * all - n * behind;  // over n * weight: turns until it is late
    if (next && due * next->weight >= nextDue * one.weight) continue;
    next = &one;
    nextDue = due;
  }
  if (!next) next = &candidates.first();
  ++rotation.given[next->user.bits()];
  if (turn == all) rotation.given.clear();  // everybody has had a fair share: the count begins anew
  rotation.last = placeOf(*next);
  return next->user;
}

}  // namespace relata
