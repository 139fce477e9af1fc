#include "core/duplicates/similarity.h"

#include <algorithm>
#include <array>

#include "core/base/fold.h"

namespace relata {
namespace {

constexpr size_t kLongest = 64;

char soundOf(char c, char next) {
  switch (c) {
    case 'b':
    case 'p': return next == 'h' ? 'f' : 'b';
    case 'v':
    case 'w':
    case 'f': return 'f';
    case 'd':
    case 't': return 't';
    case 'c':
    case 'k':
    case 'q':
    case 'g':
    case 'x': return 'k';
    case 's':
    case 'z': return 's';
    case 'm':
    case 'n': return 'n';
    case 'j':
    case 'y': return 'j';
    default: return c;
  }
}

bool isVowelLike(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'h' || c == 'y'; }

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// One byte for each character, so that slips are counted in characters: what is not ASCII goes into the upper half.
std::string oneByteEach(std::string_view text, bool& hasHan) {
  std::string out;
  for (const char32_t c : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4()) {
    hasHan = hasHan || isCjk(c);
    out += static_cast<char>(c < 0x80 ? c : 0x80 + (c * 2654435761U >> 16) % 0x80);
  }
  return out;
}

}  // namespace

int editDistance(std::string_view a, std::string_view b, int limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > static_cast<size_t>(limit) || b.size() > kLongest) return limit + 1;
  std::array<std::array<int, kLongest + 1>, 3> rows{};
  for (size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const auto& twoAbove = rows[(i + 1) % 3];
    row[0] = static_cast<int>(i);
    int best = row[0];
    for (size_t j = 1; j <= b.size(); ++j) {
      const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], twoAbove[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

bool isSlip(std::string_view a, std::string_view b) {
  constexpr size_t kShortestHan = 6;  // in two or three Han characters another one makes another name
  if (!isAscii(a) || !isAscii(b)) {
    bool hasHan = false;
    const std::string left = oneByteEach(a, hasHan), right = oneByteEach(b, hasHan);
    return std::min(left.size(), right.size()) >= (hasHan ? kShortestHan : 3) && editDistance(left, right, 1) <= 1;
  }
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < 3) return false;
  const int limit = shorter >= 12 ? 3 : shorter >= 8 ? 2 : 1;
  const int slips = editDistance(a, b, limit);
  return slips <= 1 || (slips <= limit && a.front() == b.front());
}

bool areInSeries(std::string_view a, std::string_view b) {
  const auto next = [](std::string_view& text) {
    const size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
  };
  const auto counts = [](std::string_view word) {
    return word.size() == 1 ||
           (!word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }));
  };
  int differing = 0;
  while (!a.empty() && !b.empty()) {
    const std::string_view left = next(a), right = next(b);
    if (left == right) continue;
    if (!counts(left) || !counts(right)) return false;
    ++differing;
  }
  return differing == 1 && a.empty() && b.empty();
}

std::string soundKey(std::string_view word) {
  std::string out;
  for (size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == ' ' || c == '-' || c == '\'' || c == '.') continue;
    if (!out.empty() && isVowelLike(c)) continue;
    const char sound = soundOf(c, i + 1 < word.size() ? word[i + 1] : '\0');
    if (out.empty() || out.back() != sound) out += sound;
  }
  return out;
}

}  // namespace relata
