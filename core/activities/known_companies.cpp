#include "core/activities/known_companies.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/text.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

std::vector<qint64> titled(Reader& reader, const QString& typed) {
  return reader.byTitle(*reader.registry().entity(u"company"), typed, 5);
}

template <typename Fits>
std::vector<qint64> companiesWhere(Reader& reader, const QString& typed, Fits fits) {
  SearchScope scope;
  scope.entities << s("company");
  scope.limit = 20;
  std::vector<qint64> ids;
  for (const SearchHit& hit : reader.search(typed, scope))
    if (ids.size() < 5 && fits(hit.title)) ids.push_back(hit.id.bits());
  return ids;
}

/// "Nova" begins "Nova Ltd", not "Novastrom"; Han is written without a mark between its words.
bool beginsWithWords(const QString& title, const QString& typed) {
  const QString whole = fold(title), wanted = fold(typed);
  if (wanted.isEmpty() || !whole.startsWith(wanted)) return false;
  return whole.size() == wanted.size() || !whole[wanted.size()].isLetterOrNumber() ||
         isHan(whole[wanted.size()].unicode());
}

/// The name without its legal form and without the place before it: two characters, or more that say so themselves.
bool isCalledShortly(const QString& title, const QString& typed) {
  static const QRegularExpression place(s("^(\\p{Han}{2}|\\p{Han}{2,5}[省市县區区州]|黑龙江|内蒙古)$"));
  const QString base = companyBase(title), wanted = companyBase(typed);
  return isHanText(wanted) && wanted.size() >= 3 && base.endsWith(wanted) &&
         place.match(base.chopped(wanted.size())).hasMatch();
}

}  // namespace

std::vector<qint64> companiesCalled(Reader& reader, const QString& typed) {
  if (auto ids = titled(reader, typed); !ids.empty()) return ids;
  if (auto ids = companiesWhere(reader, typed, [&](const QString& title) { return beginsWithWords(title, typed); });
      !ids.empty())
    return ids;
  // 长光家居 is what people call 宁波长光家居有限公司; where two are called so, nobody knows which one is meant.
  auto ids = companiesWhere(reader, typed, [&](const QString& title) { return isCalledShortly(title, typed); });
  return ids.size() == 1 ? ids : std::vector<qint64>();
}

std::vector<qint64> companiesOfWords(Reader& reader, const QString& line, qsizetype from, qsizetype& end) {
  static const QRegularExpression word(s("\\G[ ]([\\p{L}\\p{N}&._-]{1,80})"));
  QList<qsizetype> ends;
  for (qsizetype at = end; ends.size() < 4; at = ends.last()) {
    const auto match = word.match(line, at);
    if (!match.hasMatch()) break;
    ends << match.capturedEnd();
  }
  while (!ends.isEmpty()) {
    const qsizetype to = ends.takeLast();
    const QString typed = line.mid(from, to - from);
    std::vector<qint64> ids = titled(reader, typed);
    if (ids.empty())
      ids = companiesWhere(reader, typed, [&](const QString& title) { return companyBase(title) == fold(typed); });
    if (ids.empty()) continue;
    end = to;
    return ids;
  }
  return {};
}

}  // namespace relata
