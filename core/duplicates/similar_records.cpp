#include "core/duplicates/similar_records.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/duplicates/record_feed.h"

namespace relata {
namespace {

constexpr int kCandidates = 40;  // that a search for each of the typed values may bring
constexpr qsizetype kShortestText = 3;

/// What is worth looking up: names whole, addresses, the last digits of phone numbers.
QStringList questions(const Record& draft) {
  QStringList out;
  const FieldDef* title = draft.def().titleField();
  QString name = draft.title();
  if (name.isEmpty()) name = joinName(draft.text("given_name"), draft.text("family_name"));
  if (title && !name.isEmpty()) {
    out << (title->is(FieldFlag::PersonName) ? name : normalCompany(name));
    if (!draft.text("family_name").isEmpty()) out << draft.text("family_name");
  }
  for (const FieldDef& field : draft.def().fields) {
    const QString text = draft.value(field.key).text();
    if (text.isEmpty()) continue;
    if (field.kind == Kind::Email) out << normalEmail(text);
    if (field.kind == Kind::Url) out << normalUrlHost(text);
    if (field.kind == Kind::Text && field.is(FieldFlag::Multi)) out << text;
    if (field.kind == Kind::Phone) {
      QString digits;
      for (const QChar c : text)
        if (c.isDigit()) digits += c;
      if (digits.size() >= 6) out << digits.right(8);
    }
  }
  out.removeIf([](const QString& text) {
    return text.size() < kShortestText &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
  });
  return out;
}

}  // namespace

QList<DuplicatePair> similarTo(Reader& reader, const Record& draft, int limit) {
  const EntityDef& def = draft.def();
  const db::ReadScope oneState(reader.connection());
  QSet<qint64> candidates;
  for (const QString& question : questions(draft)) {
    const SearchScope scope{{def.key}, kCandidates};
    for (const SearchHit& hit : reader.search(question, scope)) candidates << hit.id.bits();
  }
  candidates.remove(draft.id().bits());
  if (candidates.isEmpty()) return {};
  const MatchModel model = matchModelOf(def);
  const Nicknames nicknames(Nicknames::tableOf(reader.connection()));
  const ValueCounts counts;
  const auto records = static_cast<double>(reader.count({def.key, {}, {}}));
  const MatchScorer scorer(model, nicknames, counts, records);
  RecordFeed feed(reader.connection(), model);
  const PackedRecord mine = feed.draft(draft);
  QList<DuplicatePair> out;
  for (const qint64 id : candidates) {
    const std::optional<PackedRecord> other = feed.one(Id(id));
    if (!other) continue;
    DuplicatePair pair{Id(id), draft.id(), {}, {}};
    pair.score = scorer.compare(*other, mine, &pair.points);
    if (pair.score.band != DuplicateBand::No) out << std::move(pair);
  }
  std::sort(out.begin(), out.end(), [](const DuplicatePair& x, const DuplicatePair& y) {
    return x.score.band != y.score.band ? x.score.band > y.score.band : x.score.bits > y.score.bits;
  });
  return out.mid(0, limit);
}

}  // namespace relata
