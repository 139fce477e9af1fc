#include "core/base/mail_words.h"

#include <QHash>
#include <QRegularExpression>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <memory>
#include <optional>

#include "core/base/encoded_text.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isAscii(const QByteArray& bytes) {
  for (const char c : bytes)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

/// Sequences of three and more bytes in well-formed UTF-8; nothing where it is none.
std::optional<int> longSequences(const QByteArray& bytes) {
  int found = 0;
  for (qsizetype i = 0; i < bytes.size();) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    const int length = c < 0x80                 ? 1
                       : c >= 0xC2 && c <= 0xDF ? 2
                       : c >= 0xE0 && c <= 0xEF ? 3
                       : c >= 0xF0 && c <= 0xF4 ? 4
                                                : 0;
    if (length == 0 || i + length > bytes.size()) return std::nullopt;
    for (int k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0) != 0x80) return std::nullopt;
    if (length > 2) ++found;
    i += length;
  }
  return found;
}

/// The encoding that a label stands for in mails: what programs write under it is often a wider one of the same family.
QByteArray encodingOf(const QByteArray& label) {
  static const QHash<QByteArray, QByteArray> wider{{"us-ascii", ""},
                                                   {"ascii", ""},
                                                   {"iso-8859-1", "windows-1252"},
                                                   {"latin1", "windows-1252"},
                                                   {"unknown-8bit", ""},
                                                   {"x-unknown", ""},
                                                   {"default", ""},
                                                   {"gb2312", "GB18030"},
                                                   {"gbk", "GB18030"},
                                                   {"x-gbk", "GB18030"},
                                                   {"cp936", "GB18030"},
                                                   {"windows-936", "GB18030"},
                                                   {"gb_2312-80", "GB18030"},
                                                   {"euc-cn", "GB18030"},
                                                   {"big5", "Big5-HKSCS"},
                                                   {"cn-big5", "Big5-HKSCS"},
                                                   {"x-x-big5", "Big5-HKSCS"},
                                                   {"ks_c_5601-1987", "windows-949"},
                                                   {"euc-kr", "windows-949"},
                                                   {"ksc5601", "windows-949"},
                                                   {"shift_jis", "windows-31j"},
                                                   {"x-sjis", "windows-31j"},
                                                   {"iso-8859-9", "windows-1254"},
                                                   {"utf8", "UTF-8"},
                                                   {"utf-8", "UTF-8"}};
  const QByteArray name = label.trimmed().toLower();
  const auto known = wider.constFind(name);
  return known == wider.constEnd() ? name : *known;
}

/// Encodings whose text may be plain ASCII bytes and mean something else.
bool isStateful(const QByteArray& encoding) {
  const QByteArray name = encoding.toLower();
  return name.startsWith("iso-2022") || name.startsWith("utf-7") || name.startsWith("utf-16") ||
         name.startsWith("utf-32") || name.startsWith("hz");
}

bool isKnown(const QByteArray& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.constData(), &status),
                                                                     &ucnv_close);
  return U_SUCCESS(status);
}

QByteArray guessed(const QByteArray& bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.constData(),
                       static_cast<size_t>(std::min<qsizetype>(bytes.size(), 65536)));
  uchardet_data_end(detector.get());
  QByteArray name = uchardet_get_charset(detector.get());
  return name.isEmpty() ? QByteArray("windows-1252") : encodingOf(name);
}

/// Encoded words of one charset that stand side by side are one text: encoders cut characters, and base64, in two.
class WordRun {
 public:
  void add(const QByteArray& charset, bool base64, const QByteArray& text) {
    // Each word of a stateful encoding begins anew.
    if (charset.compare(m_charset, Qt::CaseInsensitive) != 0 || base64 != m_base64 || isStateful(charset)) flush();
    m_charset = charset;
    m_base64 = base64;
    const bool whole = m_text.isEmpty() || !base64 || m_text.endsWith('=') || m_text.size() % 4 == 0;
    if (whole) take();
    m_text += text;
  }
  void flush() {
    take();
    if (!m_bytes.isEmpty()) out += textAsLabelled(m_bytes, m_charset);
    m_bytes.clear();
  }
  QString out;

 private:
  void take() {
    if (m_base64)
      m_bytes += QByteArray::fromBase64(m_text);
    else
      m_bytes += fromQuotedPrintable(QByteArray(m_text).replace('_', ' '));
    m_text.clear();
  }
  QByteArray m_charset, m_text, m_bytes;
  bool m_base64 = false;
};

}  // namespace

QString textAsLabelled(const QByteArray& bytes, const QByteArray& label) {
  QByteArray encoding = encodingOf(label);
  if (!isStateful(encoding)) {
    const std::optional<int> utf8 = longSequences(bytes);
    const bool weak = encoding.isEmpty() || encoding == "UTF-8" || encoding == "windows-1252";
    if (utf8 && (weak || *utf8 > 1 || isAscii(bytes))) return QString::fromUtf8(bytes);
  }
  if (encoding.isEmpty() || encoding == "UTF-8" || !isKnown(encoding)) return decoded(bytes, guessed(bytes));
  const QString text = decoded(bytes, encoding);
  if (!text.contains(QChar::ReplacementCharacter)) return text;
  const QString other = decoded(bytes, guessed(bytes));
  return other.count(QChar::ReplacementCharacter) < text.count(QChar::ReplacementCharacter) ? other : text;
}

QString headerText(const QByteArray& raw, const QByteArray& label) {
  if (!raw.contains("=?")) return textAsLabelled(raw, label).simplified();
  static const QRegularExpression word(s("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?(.*?)\\?="),
                                       QRegularExpression::DotMatchesEverythingOption);
  const QString text = QString::fromLatin1(raw);
  WordRun run;
  qsizetype last = 0;
  bool afterWord = false;
  for (auto it = word.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    const QString between = text.mid(last, match.capturedStart() - last);
    // Blanks between two encoded words are only folding.
    if (!afterWord || !between.trimmed().isEmpty()) {
      run.flush();
      run.out += textAsLabelled(between.toLatin1(), label);
    }
    run.add(match.captured(1).section(QLatin1Char('*'), 0, 0).toLatin1(),
            match.captured(2).toLower() == QLatin1String("b"), match.captured(3).toLatin1());
    last = match.capturedEnd();
    afterWord = true;
  }
  run.flush();
  return (run.out + textAsLabelled(text.mid(last).toLatin1(), label)).simplified();
}

}  // namespace relata
