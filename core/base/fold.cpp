#include "core/base/fold.h"

#include <QRegularExpression>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr char16_t kTableEnd = 0x250;  // ASCII, Latin-1, Latin Extended-A and -B

QString normalized(const UNormalizer2* form, QStringView text) {
  QString out(text.size() * 3 + 16, Qt::Uninitialized);
  for (;;) {
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length =
        unorm2_normalize(form, reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()),
                         reinterpret_cast<UChar*>(out.data()), static_cast<int32_t>(out.size()), &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) {
      out.resize(length);
      continue;
    }
    if (U_FAILURE(error)) return text.toString();
    out.resize(length);
    return out;
  }
}

QString normalized(const UNormalizer2* (*form)(UErrorCode*), QStringView text) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* normalizer = form(&error);
  return U_FAILURE(error) ? text.toString() : normalized(normalizer, text);
}

// Marks that distinguish spellings of one word in Latin, Greek, Cyrillic, Hebrew and Arabic. Not the voicing marks of
// kana nor the vowel signs of Indic scripts: without those it would be another word.
bool isDroppedMark(char16_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05BD) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F);
}

// Letters with a stroke or joined letters, which have no decomposition in Unicode.
const char* plainLetter(char16_t c) {
  switch (c) {
    case u'ø': return "o";
    case u'ł': return "l";
    case u'đ':
    case u'ð': return "d";
    case u'ħ': return "h";
    case u'ı': return "i";
    case u'ŧ': return "t";
    case u'ŋ': return "n";
    case u'æ': return "ae";
    case u'œ': return "oe";
    case u'þ': return "th";
    case u'ĸ': return "k";
    default: return nullptr;
  }
}

QString foldSlowly(QStringView text) {
  const QString folded = normalized(unorm2_getNFDInstance, normalized(unorm2_getNFKCCasefoldInstance, text));
  QString out;
  out.reserve(folded.size());
  for (const QChar c : folded) {
    if (isDroppedMark(c.unicode())) continue;
    if (const char* plain = plainLetter(c.unicode()))
      out += QLatin1String(plain);
    else
      out += c;
  }
  return normalized(unorm2_getNFCInstance, out);
}

struct LatinTable {
  std::array<std::array<char16_t, 4>, kTableEnd> letters{};
  std::array<quint8, kTableEnd> lengths{};
  LatinTable() {
    for (char16_t c = 0; c < kTableEnd; ++c) {
      const QChar one(c);
      const QString folded = foldSlowly(QStringView(&one, 1));
      lengths[c] = static_cast<quint8>(std::min<qsizetype>(folded.size(), 4));
      for (int i = 0; i < lengths[c]; ++i) letters[c][i] = folded[i].unicode();
    }
  }
};

const LatinTable& latinTable() {
  static const LatinTable table;
  return table;
}

bool isUnchanged(char16_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x3001 && c <= 0x3020) || (c >= 0xAC00 && c <= 0xD7A3);
}

// False when a character needs the normaliser; combining marks are never handled here, so each character stands alone.
bool appendQuickly(QString& out, char16_t c, const LatinTable& table) {
  if (c < 0x80) {
    out += QChar(c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c);
  } else if (c < kTableEnd) {
    for (int i = 0; i < table.lengths[c]; ++i) out += QChar(table.letters[c][i]);
  } else if (isUnchanged(c)) {
    out += QChar(c);
  } else if (c >= 0xFF01 && c <= 0xFF5E) {
    return appendQuickly(out, static_cast<char16_t>(c - 0xFEE0), table);
  } else if (c == 0x3000 || c == 0x2003 || c == 0x202F) {
    out += QLatin1Char(' ');
  } else if (c == 0x2019 || c == 0x2018 || c == 0x2013 || c == 0x2014) {
    out += QChar(c);
  } else {
    return false;
  }
  return true;
}

bool continuesCluster(char32_t c) {
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK ||
         (c >= 0x1160 && c <= 0x11FF) || c == 0xFF9E || c == 0xFF9F;
}

}  // namespace

QString nfc(const QString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* form = unorm2_getNFCInstance(&error);
  const auto* data = reinterpret_cast<const UChar*>(text.utf16());
  if (U_FAILURE(error) || unorm2_isNormalized(form, data, static_cast<int32_t>(text.size()), &error)) return text;
  return normalized(form, text);
}

QString fold(QStringView text) {
  QString out;
  out.reserve(text.size() + 2);
  const LatinTable& table = latinTable();
  for (const QChar c : text)
    if (!appendQuickly(out, c.unicode(), table)) return foldSlowly(text);
  return out;
}

namespace {

// Where each character stands alone: what fold() takes without the normaliser.
bool foldQuicklyWithOrigin(QStringView text, FoldedText& out) {
  const LatinTable& table = latinTable();
  out.text.reserve(text.size() + 2);
  out.origin.reserve(static_cast<size_t>(text.size()) + 3);
  for (qsizetype at = 0; at < text.size(); ++at) {
    if (!appendQuickly(out.text, text[at].unicode(), table)) return false;
    out.origin.resize(static_cast<size_t>(out.text.size()), static_cast<int>(at));
  }
  out.origin.push_back(static_cast<int>(text.size()));
  return true;
}

}  // namespace

FoldedText foldWithOrigin(QStringView text) {
  FoldedText out;
  if (foldQuicklyWithOrigin(text, out)) return out;
  out = {};
  qsizetype at = 0;
  while (at < text.size()) {
    const qsizetype start = at;
    nextCodePoint(text, at);
    for (qsizetype ahead = at; ahead < text.size(); at = ahead)
      if (!continuesCluster(nextCodePoint(text, ahead))) break;
    out.text += fold(text.mid(start, at - start));
    out.origin.resize(static_cast<size_t>(out.text.size()), static_cast<int>(start));
  }
  out.origin.push_back(static_cast<int>(text.size()));
  return out;
}

QString keyWord(const QString& name, QChar between) {
  static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
  return fold(name).split(others, Qt::SkipEmptyParts).join(between);
}

bool isHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

QStringList filledLines(const QString& text) {
  QStringList lines;
  for (const QString& line : text.split(u'\n'))
    if (const QString one = line.simplified(); !one.isEmpty()) lines << one;
  return lines;
}

bool isHanText(QStringView text) {
  return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

bool hasHan(QStringView text) {
  for (qsizetype at = 0; at < text.size();)
    if (isHan(nextCodePoint(text, at))) return true;
  return false;
}

bool isCjk(char32_t c) {
  if (c < 0x1100) return false;
  return isHan(c) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x309D && c <= 0x309F) || (c >= 0x30A1 && c <= 0x30FA) ||
         (c >= 0x30FC && c <= 0x312F) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0x1100 && c <= 0x11FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

char32_t nextCodePoint(QStringView text, qsizetype& index) {
  const QChar first = text[index++];
  if (first.isHighSurrogate() && index < text.size() && text[index].isLowSurrogate())
    return QChar::surrogateToUcs4(first, text[index++]);
  return first.unicode();
}

}  // namespace relata
