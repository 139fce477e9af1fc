#include "core/base/trim_reply.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr auto kAnyCase = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr qsizetype kLongestHead = 400;
constexpr int kHeadLines = 7;

bool matches(const QRegularExpression& pattern, const QString& text) { return pattern.match(text).hasMatch(); }

bool isBlank(const QString& line) { return line.trimmed().isEmpty(); }

bool isQuoted(const QString& line) {
  static const QRegularExpression quote(s("^\\s{0,3}(?:[A-Za-z]{1,3}>|>|\\|(?:\\s|$))"));
  return matches(quote, line);
}

/// Where lines name who wrote what is quoted below: first words and last words by language.
const QList<QRegularExpression>& attributions() {
  static const QList<QRegularExpression> patterns = [] {
    QList<QRegularExpression> list;
    for (const char* pattern :
         {"^-*\\s*(?:On|At)\\s.{4,}?wrote\\s*[:-]*\\s*-*$", "^Am\\s.{4,}?(?:schrieb|geschrieben).{0,200}:$",
          "^Le\\s.{4,}?a\\s+écrit\\s*:$", "^El\\s.{4,}?escribió\\s*:$", "^Em\\s.{4,}?escreveu\\s*:$",
          "^Il\\s.{4,}?ha\\s+scritto\\s*:$", "^Op\\s.{4,}?(?:schreef|geschreven).{0,200}:$",
          "^(?:Den|På)\\s.{4,}?skrev.{0,200}:$", "^W dniu\\s.{4,}?(?:napisał|pisze).{0,100}:$",
          "^.{4,}?(?:написал|написала|пишет|пише|написав)(?:\\(а\\))?\\s*:$", "^.{4,}?kirjoitti\\s*:$",
          "^.{4,}?yazdı\\s*:$", "^.{4,}?(?:写道|寫道|編寫|编写|撰写)\\s*[:\\x{ff1a}]?$",
          "^.{4,}?(?:書きました|のメール)\\s*[:\\x{ff1a}]?$", "^.{4,}?님이 작성\\s*:?$",
          "^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s.{0,250}(?:<[^<>\\s]+@[^<>\\s]+>|GMT[+-]\\d).{0,80}$"})
      list << QRegularExpression(s(pattern), kAnyCase | QRegularExpression::DotMatchesEverythingOption);
    return list;
  }();
  return patterns;
}

bool isAttribution(const QString& text) {
  static const QRegularExpression digit(s("\\d"));
  if (!matches(digit, text)) return false;
  for (const QRegularExpression& pattern : attributions())
    if (matches(pattern, text)) return true;
  return false;
}

/// Lines that an attribution takes from `at` on; 0 where none begins there. Mail programs break it where they like.
int attributionAt(const QStringList& lines, int at) {
  static const QRegularExpression begins(s("^(?:-+\\s*)?(?:On|At|Am|Le|El|Em|Il|Op|Den|På|W dniu|于|在)\\s?.*\\d|\\d"),
                                         kAnyCase);
  const QString first = lines[at].trimmed();
  if (first.isEmpty() || isQuoted(lines[at])) return 0;
  if (isAttribution(first)) return 1;
  if (!matches(begins, first)) return 0;
  QString joined = first;
  for (int i = 1; i < kHeadLines && at + i < lines.size(); ++i) {
    // An address that was broken before its end looks like a quote.
    const QString next = lines[at + i].trimmed();
    if (isQuoted(next) && !(next.startsWith(QLatin1Char('>')) && next.endsWith(QLatin1Char(':')))) break;
    if (i > 1 && isBlank(lines[at + i]) && isBlank(lines[at + i - 1])) break;
    joined += QLatin1Char(' ') + lines[at + i].trimmed();
    if (joined.size() > kLongestHead) break;
    if (isAttribution(joined)) return i + 1;
  }
  return 0;
}

/// "-----Original Message-----" and its like.
bool isDivider(const QString& line) {
  static const QRegularExpression divider(
      s("^[\\s*_>-]*[-_*]{2,}\\s*(?:begin )?(?:original message|forwarded message|original-nachricht|ursprüngliche "
        "nachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje "
        "original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk "
        "bericht|doorgestuurd bericht|ursprungligt "
        "meddelande|原始邮件|原始郵件|原邮件|转发邮件信息|转发的邮件|轉寄郵件|元のメッセージ|원본 "
        "메시지|исходное сообщение)\\s*[-_*]{2,}[\\s*_-]*$"),
      kAnyCase);
  return matches(divider, line);
}

/// Lines of a head as mail programs write it above what they quote; 0: fewer than three of them.
int headBlockAt(const QStringList& lines, int at) {
  static const QRegularExpression from(s("^[*>\\s]*(?:from|von|de|da|van|från|fra|od|от|发件人|發件人|寄件者|寄件人|"
                                         "差出人|보낸 사람)\\s*\\*?\\s?[:\\x{ff1a}]"),
                                       kAnyCase);
  static const QRegularExpression key(
      s("^[*>\\s]*(?:from|von|de|da|van|från|fra|od|от|sent|gesendet|date|datum|envoyé|enviado|inviato|fecha|data|"
        "verzonden|"
        "skickat|reply-to|subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|тема|to|an|à|para|a|aan|till|"
        "кому|cc|"
        "kopie|risposta|importance|发件人|發件人|寄件者|寄件人|差出人|发送时间|發送時間|日期|时间|時間|送信日時|收件人|"
        "收件者|宛先|抄送|副本|主题|主題|主旨|件名|보낸 "
        "사람|받는 사람|제목|날짜)\\s*\\*?\\s?[:\\x{ff1a}]"),
      kAnyCase);
  if (!matches(from, lines[at])) return 0;
  int keys = 0, last = 0;
  for (int i = 0; i < 10 && at + i < lines.size(); ++i) {
    if (isBlank(lines[at + i])) break;
    if (matches(key, lines[at + i])) ++keys;
    last = i + 1;
  }
  return keys >= 3 ? last : 0;
}

bool isRule(const QString& line) {
  static const QRegularExpression rule(s("^\\s*(?:_{8,}|-{8,}|={8,}|\\*{8,})\\s*$"));
  return matches(rule, line);
}

bool isMobileSignature(const QString& line) {
  static const QRegularExpression said(s("^\\W*(?:sent (?:from|via|with|by)\\b|(?:get|download) \\W*outlook for|from "
                                         "my \\w|envoyé depuis|envoyé de mon|von "
                                         "meine[mr] \\w+ gesendet|gesendet von|gesendet mit|diese nachricht wurde "
                                         "von|verzonden (?:met|vanaf|met)|enviado "
                                         "(?:desde|do|de|via)|inviato da|skickat från|wysłane z|отправлено "
                                         "(?:с|из)|发自我的|发自|來自我的|從我的|发送自|iPhoneから送信|someone "
                                         "from mobile)"),
                                       kAnyCase);
  return line.size() < 160 && matches(said, line.trimmed());
}

bool isSignatureMark(const QString& line) {
  static const QRegularExpression mark(s("^(?:-- ?|—|–|__+|--- ?)\\s*$"));
  return matches(mark, line);
}

/// Whether something that the writer wrote stands behind the quote that begins at `at`.
bool isAnsweredBelow(const QStringList& lines, qsizetype at) {
  while (at < lines.size() && isBlank(lines[at])) ++at;
  if (at >= lines.size() || !isQuoted(lines[at])) return false;
  for (qsizetype i = at; i < lines.size(); ++i) {
    if (isSignatureMark(lines[i])) return false;
    // A quoted line that a mail program broke: one short line between two quotes.
    const bool broken = i > 0 && isQuoted(lines[i - 1]) && i + 1 < lines.size() && isQuoted(lines[i + 1]);
    if (!isBlank(lines[i]) && !isQuoted(lines[i]) && !isMobileSignature(lines[i]) && !broken) return true;
  }
  return false;
}

struct Cut {
  qsizetype at;    // what is quoted begins here
  qsizetype text;  // behind the lines that say so
  bool forward;
};

Cut findCut(const QStringList& lines) {
  for (int i = 0; i < lines.size(); ++i) {
    if (isDivider(lines[i])) {
      qsizetype next = i + 1;
      while (next < lines.size() && isBlank(lines[next])) ++next;
      const int head = next < lines.size() ? headBlockAt(lines, static_cast<int>(next)) : 0;
      return {i, next + head, true};
    }
    const bool ruled = isRule(lines[i]) && i + 1 < lines.size() && headBlockAt(lines, i + 1) > 0;
    if (ruled) return {i, i + 1 + headBlockAt(lines, i + 1), false};
    if (const int head = headBlockAt(lines, i)) return {i, i + head, false};
    if (const int head = attributionAt(lines, i)) {
      if (!isAnsweredBelow(lines, i + head)) return {i, i + head, false};
      i += head - 1;
    }
  }
  return {lines.size(), lines.size(), false};
}

/// The end of what was written, without the signature below it.
qsizetype withoutSignature(const QStringList& lines, qsizetype end) {
  constexpr qsizetype kLongestSignature = 12;
  const auto trim = [&] {
    while (end > 0 && isBlank(lines[end - 1])) --end;
  };
  trim();
  for (qsizetype i = end - 1; i >= 0 && i >= end - kLongestSignature; --i) {
    if (!isSignatureMark(lines[i])) continue;
    if (i > 0 || end > 1) end = i;
    break;
  }
  trim();
  while (end > 0 && isMobileSignature(lines[end - 1])) {
    --end;
    trim();
  }
  return end;
}

}  // namespace

TrimmedText trimReply(const QString& text) {
  QStringList lines = text.split(QLatin1Char('\n'));
  for (QString& line : lines)
    while (line.endsWith(QLatin1Char('\r')) || line.endsWith(QLatin1Char(' '))) line.chop(1);
  const auto joined = [&](qsizetype from, qsizetype to) {
    while (from < to && isBlank(lines[from])) ++from;
    while (to > from && isBlank(lines[to - 1])) --to;
    return lines.mid(from, to - from).join(QLatin1Char('\n'));
  };
  const Cut cut = findCut(lines);
  qsizetype end = withoutSignature(lines, cut.at);
  // Quotes at the end that nobody announced.
  if (cut.at == lines.size()) {
    qsizetype quote = end;
    while (quote > 0 && (isQuoted(lines[quote - 1]) || isBlank(lines[quote - 1]))) --quote;
    if (quote < end) end = withoutSignature(lines, quote);
  }
  TrimmedText out{joined(0, end), joined(end, lines.size())};
  // Nothing but a forwarded mail: that is what its sender wants to say.
  if (out.said.isEmpty() && cut.forward) return {joined(cut.text, lines.size()), joined(0, cut.text)};
  return out;
}

}  // namespace relata
