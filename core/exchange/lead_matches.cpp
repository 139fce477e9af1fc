#include "core/exchange/lead_matches.h"

#include "core/duplicates/duplicate_words.h"
#include "core/duplicates/similar_records.h"

namespace relata::exchange {
namespace {

QList<LeadMatch> found(Reader& reader, const Record& draft) {
  const QList<DuplicatePair> pairs = similarTo(reader, draft);
  QSet<qint64> ids;
  for (const DuplicatePair& pair : pairs) ids << pair.a.bits();
  const auto titles = reader.titles(draft.def(), ids);
  QList<LeadMatch> out;
  for (const DuplicatePair& pair : pairs)
    out << LeadMatch{pair.a, titles.value(pair.a.bits()), evidenceText(draft.def(), pair.points),
                     pair.score.band == DuplicateBand::Suggest};
  return out;
}

}  // namespace

LeadMatches matchesOfLead(Reader& reader, const Record& lead) {
  LeadMatches matches;
  const auto copy = [&](Record& draft, std::initializer_list<const char*> keys) {
    for (const char* key : keys) draft.set(key, lead.value(key));
  };
  const QString firm = lead.text("company_name");
  if (!firm.isEmpty()) {
    Record draft(*reader.registry().entity(u"company"));
    draft.set("name", firm);
    copy(draft, {"website", "city", "country"});
    matches.companies = found(reader, draft);
  }
  if (lead.title() != firm) {
    Record draft(*reader.registry().entity(u"contact"));
    copy(draft, {"name", "given_name", "family_name", "email", "phone", "mobile", "wechat", "city", "country"});
    if (!matches.companies.isEmpty() && matches.companies.first().sure)
      draft.set("company", matches.companies.first().id);
    matches.contacts = found(reader, draft);
  }
  return matches;
}

LeadConversion usualConversion(const LeadMatches& matches) {
  LeadConversion wanted;
  if (!matches.contacts.isEmpty() && matches.contacts.first().sure) {
    wanted.person = LeadConversion::Part::Join;
    wanted.contact = matches.contacts.first().id;
  }
  if (!matches.companies.isEmpty() && matches.companies.first().sure) {
    wanted.firm = LeadConversion::Part::Join;
    wanted.company = matches.companies.first().id;
  }
  return wanted;
}

}  // namespace relata::exchange
