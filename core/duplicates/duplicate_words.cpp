#include "core/duplicates/duplicate_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace relata {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Duplicates)

 public:
  static QString relation(Relation relation) {
    switch (relation) {
      case Relation::Same: return tr("same %1");
      case Relation::SameSound: return tr("%1 in pinyin the same");
      case Relation::Nickname: return tr("%1 a short form of the other");
      case Relation::Initial: return tr("%1 begins alike");
      case Relation::Part: return tr("%1 a part of the other");
      case Relation::SameMailbox: return tr("%1 the same but for dots and +tags");
      case Relation::Slip: return tr("%1 the same but for a slip");
      case Relation::Swapped: return tr("%1 in the other name's place");
      case Relation::Similar: return tr("similar %1");
      case Relation::Different: return tr("different %1");
    }
    return {};
  }
};

/// Within a sentence: "same e-mail"; a label that is written in capitals ("QQ") stays.
QString inSentence(const QString& label) {
  if (label.size() > 1 && label[1].isUpper()) return label;
  return label.isEmpty() ? label : label[0].toLower() + label.mid(1);
}

}  // namespace

QString pointText(const EntityDef& def, const MatchPoint& point) {
  const FieldDef* field = def.field(point.field);
  const QString label = inSentence(field ? fieldLabel(def, *field) : point.field);
  const QString what = Words::relation(point.relation).arg(label);
  if (point.oneIn < 2) return what;
  const double step = std::pow(10, std::max(0.0, std::floor(std::log10(point.oneIn)) - 1));
  return Words::tr("%1 (1 of %2)")
      .arg(what, QLocale().toString(static_cast<qint64>(std::round(point.oneIn / step) * step)));
}

QString bitsText(double bits) {
  const QString number = QLocale().toString(std::abs(bits), 'f', 1);
  return (bits < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number;
}

QString evidenceText(const EntityDef& def, std::vector<MatchPoint> points) {
  std::stable_sort(points.begin(), points.end(),
                   [](const MatchPoint& a, const MatchPoint& b) { return std::abs(a.bits) > std::abs(b.bits); });
  QStringList out;
  for (const MatchPoint& point : points) out << pointText(def, point) + QLatin1Char(' ') + bitsText(point.bits);
  return out.join(Words::tr(", "));
}

QString bandText(DuplicateBand band) {
  switch (band) {
    case DuplicateBand::Suggest: return Words::tr("very likely one");
    case DuplicateBand::Review: return Words::tr("have a look");
    case DuplicateBand::No: return Words::tr("two");
  }
  return {};
}

QString bandKey(DuplicateBand band) {
  switch (band) {
    case DuplicateBand::Suggest: return QStringLiteral("suggest");
    case DuplicateBand::Review: return QStringLiteral("review");
    case DuplicateBand::No: return QStringLiteral("no");
  }
  return {};
}

QString remarkText(const MatchScore& score) {
  if (score.held) return Words::tr("something that one has only once differs, so it is not suggested by itself");
  if (score.nameOnly) return Words::tr("only the name agrees, so it is not suggested by itself");
  if (score.lifted && score.bits < MatchScorer::kReview)
    return Words::tr("shown because of the same address, although little else agrees");
  return {};
}

double probabilityOf(const MatchScore& score) { return 1 / (1 + std::exp2(-score.bits)); }

}  // namespace relata
