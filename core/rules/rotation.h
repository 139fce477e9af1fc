#pragma once

#include <QList>
#include <QString>

#include <map>
#include <optional>

#include "core/base/id.h"

namespace relata {

/// One who may be given something now. `place` is the person's fixed place in
/// the team; the order is by place, then id.
struct RotationCandidate {
  Id user;
  qint64 place = 0;
  qint64 weight = 1;
};

/// What a team's rotation remembers between two turns: who was last, and how
/// often each was given something since the same people with the same weights
/// take part. Kept as text with the team.
struct Rotation {
  std::optional<std::pair<qint64, qint64>> last;  // place and id
  QString window;                                 // who takes part
  std::map<qint64, qint64> given;

  QString text() const;
  static Rotation read(const QString& text);
};

/// Who is next among those who may (rules.md 3.6); nothing where nobody may.
/// With the same candidates throughout nobody is ever more than one ahead of
/// another; with weights nobody is ever off a fair share by one. That is the
/// chairman assignment of R. Tijdeman (Discrete Mathematics 32, 1980): of those
/// who are behind enough the one whose turn is due soonest; ties go to the
/// first after the one who was last. Somebody coming or going begins a new
/// count, and the place where the rotation stands stays.
std::optional<Id> nextInRotation(Rotation& rotation, QList<RotationCandidate> candidates);

}  // namespace relata
