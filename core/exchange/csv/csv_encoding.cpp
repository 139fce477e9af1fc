#include "core/exchange/csv/csv_encoding.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace relata::exchange {
namespace {

struct Mark {
  const char* name;
  QByteArray bytes;
};

CsvEncoding byMark(const QByteArray& head) {
  static const std::array marks{
      Mark{"UTF-8", QByteArray("\xEF\xBB\xBF", 3)},    Mark{"UTF-32LE", QByteArray("\xFF\xFE\0\0", 4)},
      Mark{"UTF-32BE", QByteArray("\0\0\xFE\xFF", 4)}, Mark{"UTF-16LE", QByteArray("\xFF\xFE", 2)},
      Mark{"UTF-16BE", QByteArray("\xFE\xFF", 2)},     Mark{"GB18030", QByteArray("\x84\x31\x95\x33", 4)}};
  for (const Mark& mark : marks)
    if (head.startsWith(mark.bytes)) return {mark.name, static_cast<int>(mark.bytes.size())};
  return {QByteArray(), 0};
}

/// Text in UTF-16 or UTF-32 without a mark has its zero bytes at fixed places: delimiters and digits are ASCII.
QByteArray byZeroBytes(const QByteArray& head) {
  std::array<qint64, 4> zeros{};
  const qsizetype n = std::min<qsizetype>(head.size(), 64 * 1024) & ~qsizetype(3);
  for (qsizetype i = 0; i < n; ++i)
    if (head[i] == 0) ++zeros[static_cast<size_t>(i % 4)];
  const qint64 most = n / 4;
  if (most < 1) return {};
  const auto full = [&](size_t i) { return zeros[i] * 10 >= most * 9; };
  if (full(2) && full(3) && !full(0)) return "UTF-32LE";
  if (full(0) && full(1) && !full(3)) return "UTF-32BE";
  const qint64 even = zeros[0] + zeros[2];
  const qint64 odd = zeros[1] + zeros[3];
  if (odd * 10 >= n / 2 && even * 20 <= odd) return "UTF-16LE";
  if (even * 10 >= n / 2 && odd * 20 <= even) return "UTF-16BE";
  return {};
}

struct Utf8Count {
  qint64 good = 0;  ///< well-formed sequences of more than one byte
  qint64 bad = 0;
};

int sequenceLength(unsigned char c) {
  if (c >= 0xC2 && c <= 0xDF) return 2;
  if (c >= 0xE0 && c <= 0xEF) return 3;
  return c >= 0xF0 && c <= 0xF4 ? 4 : 0;
}

Utf8Count countUtf8(const QByteArray& text) {
  Utf8Count count;
  for (qsizetype i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      ++i;
      continue;
    }
    const int n = sequenceLength(c);
    if (n && i + n > text.size()) break;  // cut off by the end of the sample
    bool good = n > 0;
    for (int k = 1; good && k < n; ++k) good = (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80;
    good ? ++count.good : ++count.bad;
    i += good ? n : 1;
  }
  return count;
}

/// How well bytes read as a double-byte Chinese encoding.
struct PairCount {
  qint64 pairs = 0;
  qint64 common = 0;   ///< in the rows of frequent characters (or of punctuation)
  qint64 bad = 0;      ///< high bytes that begin no pair
  qint64 symbols = 0;  ///< pairs whose first byte is a letter in no Windows-125x encoding of the West
};

template <typename IsPair, typename IsCommon>
PairCount countPairs(const QByteArray& text, IsPair isPair, IsCommon isCommon) {
  PairCount count;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) continue;
    if (i + 1 >= text.size()) break;
    const auto trail = static_cast<unsigned char>(text[i + 1]);
    if (!isPair(lead, trail)) {
      ++count.bad;
      continue;
    }
    ++count.pairs;
    if (isCommon(lead, trail)) ++count.common;
    if (lead >= 0xA4 && lead <= 0xBF) ++count.symbols;
    ++i;
  }
  return count;
}

PairCount countGb(const QByteArray& text) {
  return countPairs(
      text,
      [](int lead, int trail) {
        return lead >= 0x81 && lead <= 0xFE && trail >= 0x30 && trail <= 0xFE && trail != 0x7F &&
               (trail >= 0x40 || trail <= 0x39);
      },
      [](int lead, int trail) {
        return trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3);
      });
}

PairCount countBig5(const QByteArray& text) {
  return countPairs(
      text,
      [](int lead, int trail) {
        return lead >= 0x81 && lead <= 0xFE && ((trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE));
      },
      [](int lead, int) { return lead >= 0xA1 && lead <= 0xC6; });
}

/// Korean: syllables stand in a third of the rows that Chinese characters are spread over, and hardly anything else.
bool isKorean(const QByteArray& text) {
  constexpr qint64 kEnough = 12;
  const PairCount count = countPairs(
      text, [](int lead, int trail) { return lead >= 0xA1 && lead <= 0xFE && trail >= 0xA1 && trail <= 0xFE; },
      [](int lead, int) { return lead >= 0xB0 && lead <= 0xC8; });
  return count.bad == 0 && count.common >= kEnough && count.common * 50 >= count.pairs * 49;
}

/// Share of the two-byte characters that are frequent ones, lowered by bytes that fit nowhere.
double plausibility(const PairCount& c) {
  if (c.pairs == 0 || c.bad * 50 > c.pairs) return 0;
  return static_cast<double>(c.common) / static_cast<double>(c.pairs);
}

/// Runs of high bytes of odd length speak against pairs; single accented letters between ASCII speak for Latin text.
double singleHighBytes(const QByteArray& text) {
  qint64 runs = 0;
  qint64 odd = 0;
  for (qsizetype i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    qsizetype n = 0;
    while (i + n < text.size() && static_cast<unsigned char>(text[i + n]) >= 0x80) ++n;
    ++runs;
    if (n == 1) ++odd;
    i += n;
  }
  return runs ? static_cast<double>(odd) / static_cast<double>(runs) : 0;
}

QByteArray askUchardet(const QByteArray& text) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
  uchardet_handle_data(detector.get(), text.constData(), static_cast<size_t>(text.size()));
  uchardet_data_end(detector.get());
  return QByteArray(uchardet_get_charset(detector.get())).toLower();
}

/// What the bytes are when they are neither UTF nor Chinese.
QByteArray singleByte(const QByteArray& text, double latin) {
  struct Pair {
    const char* heard;
    const char* name;
    bool latin;
  };
  static constexpr std::array known{Pair{"windows-1250", "windows-1250", true},
                                    Pair{"iso-8859-2", "windows-1250", true},
                                    Pair{"windows-1251", "windows-1251", false},
                                    Pair{"iso-8859-5", "ISO-8859-5", false},
                                    Pair{"koi8-r", "KOI8-R", false},
                                    Pair{"mac-cyrillic", "x-mac-cyrillic", false},
                                    Pair{"ibm866", "IBM866", false},
                                    Pair{"windows-1253", "windows-1253", false},
                                    Pair{"iso-8859-7", "windows-1253", false},
                                    Pair{"windows-1254", "windows-1254", true},
                                    Pair{"iso-8859-9", "windows-1254", true},
                                    Pair{"windows-1255", "windows-1255", false},
                                    Pair{"iso-8859-8", "windows-1255", false},
                                    Pair{"windows-1256", "windows-1256", false},
                                    Pair{"windows-1257", "windows-1257", true},
                                    Pair{"tis-620", "windows-874", false},
                                    Pair{"shift_jis", "Shift_JIS", false},
                                    Pair{"euc-jp", "EUC-JP", false},
                                    Pair{"euc-kr", "EUC-KR", false},
                                    Pair{"uhc", "windows-949", false}};
  const QByteArray heard = askUchardet(text);
  for (const Pair& pair : known)
    if (heard == pair.heard && (pair.latin || latin < 0.5)) return pair.name;
  return "windows-1252";
}

QByteArray legacy(const QByteArray& text) {
  const double latin = singleHighBytes(text);
  // The second byte of Big5 is often an ASCII letter, so that its first bytes stand alone like accented letters.
  const PairCount big5Pairs = countBig5(text);
  const double big5 = big5Pairs.symbols * 4 >= big5Pairs.pairs ? plausibility(big5Pairs) : 0;
  if (latin > 0.5) return big5 >= 0.9 && big5Pairs.bad == 0 && big5Pairs.pairs >= 4 ? "Big5" : singleByte(text, latin);
  const double gb = plausibility(countGb(text));
  // Level-1 characters are nearly all of modern Chinese; Cyrillic and Greek bytes fall elsewhere.
  constexpr double kChinese = 0.75;
  if (isKorean(text)) return "EUC-KR";
  if (gb >= kChinese && gb >= big5) return "GB18030";
  if (big5 >= kChinese && askUchardet(text) != "windows-1251") return "Big5";
  const QByteArray heard = askUchardet(text);
  if (heard == "big5" && big5 > 0.5) return "Big5";
  if (heard.startsWith("gb") && gb > 0.5) return "GB18030";
  return singleByte(text, latin);
}

struct Magic {
  const char* kind;
  QByteArray bytes;
};

bool hasControlBytes(const QByteArray& head) {
  const qsizetype n = std::min<qsizetype>(head.size(), 64 * 1024);
  const qint64 odd = std::count_if(head.begin(), head.begin() + n, [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && u != '\t' && u != '\n' && u != '\r' && u != '\f' && u != 0x1B && u != 0x1A && u != 1 &&
           (u < 0x1C || u > 0x1F);
  });
  return odd * 20 > n;
}

}  // namespace

CsvEncoding detectEncoding(const QByteArray& head) {
  if (CsvEncoding marked = byMark(head); marked.bomBytes > 0) return marked;
  if (const QByteArray wide = byZeroBytes(head); !wide.isEmpty()) return {wide, 0};
  const Utf8Count utf8 = countUtf8(head);
  if (utf8.bad == 0 || utf8.good > utf8.bad * 20) return {"UTF-8", 0};
  const QByteArray text = head.left(256 * 1024);
  const QByteArray name = legacy(text);
  // A few damaged bytes in UTF-8 text: damaged text of another encoding would hardly form this many sequences.
  if (utf8.good > utf8.bad * 2 && !name.startsWith("GB") && name != "Big5") return {"UTF-8", 0};
  return {name, 0};
}

/// Text in two bytes for each character has no empty ones between: its mark lied.
bool hasEmptyUnits(const QByteArray& head) {
  const qsizetype units = head.size() / 2;
  qsizetype empty = 0;
  for (qsizetype i = 0; i < units; ++i) empty += head[2 * i] == 0 && head[2 * i + 1] == 0;
  return empty * 8 > units;
}

QByteArray binaryKind(const QByteArray& head, const CsvEncoding& encoding) {
  static const std::array magics{Magic{"zip", QByteArray("PK\x03\x04", 4)},
                                 Magic{"zip", QByteArray("PK\x05\x06", 4)},
                                 Magic{"pdf", QByteArray("%PDF-", 5)},
                                 Magic{"xls", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)},
                                 Magic{"gzip", QByteArray("\x1F\x8B", 2)},
                                 Magic{"png", QByteArray("\x89PNG", 4)},
                                 Magic{"jpeg", QByteArray("\xFF\xD8\xFF", 3)},
                                 Magic{"gif", QByteArray("GIF8", 4)},
                                 Magic{"sqlite", QByteArray("SQLite format 3\0", 16)},
                                 Magic{"7z", QByteArray("7z\xBC\xAF\x27\x1C", 6)},
                                 Magic{"rar", QByteArray("Rar!\x1A", 5)},
                                 Magic{"elf", QByteArray("\x7F"
                                                         "ELF",
                                                         4)},
                                 Magic{"bzip2", QByteArray("BZh9", 4)},
                                 Magic{"xz", QByteArray("\xFD"
                                                        "7zXZ",
                                                        5)}};
  for (const Magic& magic : magics) {
    if (!head.startsWith(magic.bytes)) continue;
    const bool workbook =
        magic.kind == QByteArray("zip") && (head.contains("xl/") || head.contains("[Content_Types].xml"));
    return workbook ? QByteArray("xlsx") : QByteArray(magic.kind);
  }
  if (encoding.name.startsWith("UTF-16")) return hasEmptyUnits(head) ? QByteArray("binary") : QByteArray();
  const bool wide = encoding.name.startsWith("UTF-32");
  return !wide && hasControlBytes(head) ? QByteArray("binary") : QByteArray();
}

bool looksLikeHtml(const QByteArray& head) {
  const QByteArray start = head.left(1024).trimmed().left(16).toLower();
  return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
}

}  // namespace relata::exchange
