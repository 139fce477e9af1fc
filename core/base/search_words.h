#pragma once

#include "core/base/fold.h"
#include "core/base/pinyin.h"

#include <QVarLengthArray>

#include <algorithm>

// How a folded text falls into words, shared by what fills the index and what checks its answers. Not for other use.
namespace relata::words {

inline constexpr int kMaxPinyin = 24;
inline constexpr int kMaxInitials = 8;
// Around the spelling of a name from its first character on. Nothing that is typed holds them.
inline constexpr char kNameStart = '^';
inline constexpr char kNameEnd = '$';

inline bool isApostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == U'`'; }

inline bool isWordPart(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
  if (isCjk(c)) return false;
  return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

enum class Kind { Word, Cjk };

/// Calls each(kind, start, length) for the runs of a folded text. An apostrophe between letters belongs to the word.
template <class Each>
void scan(QStringView text, Each each) {
  qsizetype at = 0;
  while (at < text.size()) {
    const qsizetype start = at;
    const char32_t c = nextCodePoint(text, at);
    const bool cjk = isCjk(c);
    if (!cjk && !isWordPart(c)) continue;
    qsizetype end = at;
    while (at < text.size()) {
      const char32_t next = nextCodePoint(text, at);
      if (cjk ? isCjk(next) : isWordPart(next)) {
        end = at;
      } else if (!cjk && isApostrophe(next) && at < text.size()) {
        qsizetype ahead = at;
        if (!isWordPart(nextCodePoint(text, ahead))) break;
      } else {
        break;
      }
    }
    at = end;
    each(cjk ? Kind::Cjk : Kind::Word, start, end - start);
  }
}

/// The Han characters of a name that are read together: a run that is interrupted by punctuation at most.
struct HanRun {
  QVarLengthArray<int, 32> starts;  ///< in the folded text
  QVarLengthArray<char32_t, 32> characters;
};

template <class Each>
void scanHan(QStringView text, Each each) {
  HanRun run;
  const auto finish = [&] {
    if (!run.characters.isEmpty()) each(run);
    run = {};
  };
  for (qsizetype at = 0; at < text.size();) {
    const auto start = static_cast<int>(at);
    const char32_t c = nextCodePoint(text, at);
    if (isHan(c)) {
      run.starts.append(start);
      run.characters.append(c);
    } else if (isCjk(c) || isWordPart(c)) {
      finish();
    }
  }
  finish();
}

/// Whether a run stands at the beginning of a folded name, and is all of it; punctuation does not count.
struct RunPlace {
  bool begins = false;
  bool whole = false;
};
RunPlace placeOf(const HanRun& run, QStringView folded);

/// The readings of each character of a run, family names at its beginning first.
class Readings {
 public:
  Readings(const HanRun& run, bool person);
  /// Characters of the family name; 0 where the name is not a person's.
  int surnameLength() const { return m_surnameLength; }
  int size() const { return static_cast<int>(m_run.characters.size()); }
  const std::vector<QByteArray>& at(int index) const {
    return index < static_cast<int>(m_surname.size()) ? m_surname[static_cast<size_t>(index)]
                                                      : hanReadings(m_run.characters[index]);
  }

 private:
  const HanRun& m_run;
  int m_surnameLength = 0;
  std::vector<std::vector<QByteArray>> m_surname;
};

}  // namespace relata::words
