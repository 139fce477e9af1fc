#include "core/duplicates/block_keys.h"

#include <algorithm>

#include "core/duplicates/similarity.h"

namespace relata {
namespace {

quint64 key(quint64 kind, std::string_view a, std::string_view b = {}, std::string_view c = {}) {
  std::string text(a);
  text += PackedView::kValueEnd;
  text += b;
  text += PackedView::kValueEnd;
  text += c;
  return ValueCounts::hash(text, kind * 0x9e3779b9ULL + 1) | 1;
}

std::string_view latinOf(std::string_view slot) {
  const std::string_view own = PackedView::value(slot, 1);
  return own.empty() ? PackedView::value(slot, 0) : own;
}

std::string lastDigits(std::string_view phone) {
  std::string digits;
  for (const char c : phone)
    if (c >= '0' && c <= '9') digits += c;
  return digits.size() < 6 ? std::string() : digits.substr(digits.size() - std::min<size_t>(8, digits.size()));
}

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

std::string_view BlockKeys::slot(const PackedView& record, Evidence kind) const {
  const int index = m_model.slot(kind);
  return index < 0 ? std::string_view() : record.slot(static_cast<size_t>(index));
}

std::pair<std::string, std::string> BlockKeys::sounds(const PackedView& record) const {
  const std::string_view given = latinOf(slot(record, Evidence::Given));
  return {soundKey(latinOf(slot(record, Evidence::Family))), soundKey(m_nicknames.formal(firstWord(given)))};
}

void BlockKeys::of(int pass, std::string_view packed, std::vector<quint64>& keys) const {
  const PackedView record(packed);
  switch (pass) {
    case 0: return addresses(record, keys);
    case 1: return phones(record, keys);
    case 2: return numbers(record, keys);
    case 3: return wholeName(record, keys);
    case 4: return soundWithPlace(Evidence::Link, record, keys);
    case 5: return soundWithPlace(Evidence::Postcode, record, keys);
    case 6: return soundWithPlace(Evidence::Street, record, keys);
    case 7: return soundWithDate(record, keys);
    default: return firstWords(record, keys);
  }
}

void BlockKeys::addresses(const PackedView& record, std::vector<quint64>& keys) const {
  PackedView::each(slot(record, Evidence::Email), [&](std::string_view email) {
    if (!isRoleAddress(email)) keys.push_back(key(1, weakAddress(email)));
    const std::string_view local = email.substr(0, email.find('@'));
    if (local.size() >= 6 && !isRoleAddress(email)) keys.push_back(key(2, local));
  });
}

void BlockKeys::phones(const PackedView& record, std::vector<quint64>& keys) const {
  PackedView::each(slot(record, Evidence::Phone), [&](std::string_view phone) {
    if (const std::string digits = lastDigits(phone); !digits.empty()) keys.push_back(key(3, digits));
  });
}

void BlockKeys::numbers(const PackedView& record, std::vector<quint64>& keys) const {
  for (size_t i = 0; i < m_model.slots.size(); ++i) {
    const Evidence kind = m_model.slots[i].kind;
    if (kind != Evidence::Number && kind != Evidence::Host && kind != Evidence::Text) continue;
    PackedView::each(record.slot(i), [&](std::string_view value) {
      if (kind != Evidence::Host || !isFreeMailHost(value)) keys.push_back(key(10 + i, value));
    });
  }
}

void BlockKeys::wholeName(const PackedView& record, std::vector<quint64>& keys) const {
  if (!m_model.person) {
    const std::string_view firm = slot(record, Evidence::FirmName);
    for (const int form : {0, 1}) {
      std::string name;
      for (const char c : PackedView::value(firm, form))
        if (c != ' ') name += c;
      if (!name.empty()) keys.push_back(key(4, name));
    }
    return;
  }
  auto [family, given] = sounds(record);
  if (family.empty() || given.empty()) return;
  if (given < family) std::swap(given, family);  // whichever of them came first
  keys.push_back(key(5, family, given));
}

void BlockKeys::soundWithPlace(Evidence place, const PackedView& record, std::vector<quint64>& keys) const {
  const std::string_view where = PackedView::value(slot(record, place), 0);
  if (where.empty()) return;
  const auto kind = 40 + static_cast<quint64>(place);
  const auto [family, given] = sounds(record);
  const std::string firm = m_model.person ? std::string() : soundKey(latinOf(slot(record, Evidence::FirmName)));
  for (const std::string& name : {family, given, firm})
    if (!name.empty()) keys.push_back(key(kind, where, name.substr(0, 3)));
}

void BlockKeys::soundWithDate(const PackedView& record, std::vector<quint64>& keys) const {
  const auto [family, given] = sounds(record);
  for (size_t i = 0; i < m_model.slots.size(); ++i) {
    if (m_model.slots[i].kind != Evidence::Date || record.slot(i).empty()) continue;
    const std::string_view date = PackedView::value(record.slot(i), 0);
    for (const std::string& name : {family, given})
      if (!name.empty()) keys.push_back(key(60 + i, date, name.substr(0, 1)));
  }
}

void BlockKeys::firstWords(const PackedView& record, std::vector<quint64>& keys) const {
  if (m_model.person) {
    // Typed wrong in one of the names: the other one with the city.
    const std::string_view city = PackedView::value(slot(record, Evidence::City), 0);
    const auto [family, given] = sounds(record);
    if (city.empty() || family.empty() || given.empty()) return;
    keys.push_back(key(6, city, family, given.substr(0, 1)));
    keys.push_back(key(7, city, given, family.substr(0, 1)));
    return;
  }
  // "Nordwind Logistics" and "Nordwind Logistik"; the first four characters where words are not written apart.
  const std::string_view name = PackedView::value(slot(record, Evidence::FirmName), 0);
  if (name.empty()) return;
  const bool latin = static_cast<unsigned char>(name.front()) < 0x80;
  keys.push_back(latin ? key(8, firstWord(name)) : key(8, name.substr(0, 12)));
  if (latin && name.size() >= 5) keys.push_back(key(9, soundKey(name)));
}

}  // namespace relata
