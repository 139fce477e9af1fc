#pragma once

#include <QStringList>

#include <array>

namespace relata::db {
class Connection;
}

namespace relata::sample {

/// What people and firms of one region are called. All firms and domains are invented; mail goes to ".example", phone
/// numbers use the groups that are kept for fiction where a country has them.
struct Region {
  const char* country;
  const char* language;
  const char* given;  // words separated by spaces; families and cities by ';' where they may hold a space
  const char* family;
  const char* cities;  // "Hamburg|40|20095;…": name, area code, postcode
  const char* streets;
  const char* mobile;    // "+49 171 55{4} {3}", each {n} is n digits
  const char* landline;  // the same, {a} is the area code
  const char* legal;     // "GmbH;AG;…", may be empty
};

inline constexpr int kChina = 0;
const std::array<Region, 8>& regions();

struct Words {
  QStringList brandHeads, brandTails, trades;  // "Nord" + "wind" + "Logistik"
  QStringList hanBrands1, hanBrands2, hanTrades, hanSurnames, hanGivenChars;
  QStringList industries, hanIndustries;  // one per trade
  QStringList titles, hanTitles, departments, hanDepartments, sources, hanSources;
  QStringList tags, hanTags;
};
const Words& words();
/// Whether the workspace that is filled does.
bool speaksChinese(db::Connection& connection);

struct Talk {
  const char* kind;
  const char* subject;
  const char* body;
};
/// What happens between people, in English and in Chinese.
const QList<Talk>& talks(bool han);

}  // namespace relata::sample
