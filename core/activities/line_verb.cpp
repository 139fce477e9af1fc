#include "core/activities/line_verb.h"

#include <QRegularExpression>

namespace relata {
namespace {

struct Verb {
  const char* pattern;  // without a group where the word is a label
  const char* kind;
  bool happened;
};

// The first that fits wins: "called" before "call".
constexpr Verb kVerbs[] = {
    {"^(called|phoned|rang|spoke (?:to|with)|talked (?:to|with))\\b", "call", true},
    {"^(met|visited|had lunch with|had coffee with)\\b", "meeting", true},
    {"^(e-?mailed|wrote to|wrote)\\b", "mail", true},
    {"^(call|phone|ring|e-?mail|mail|text|sms|message|write(?: to)?|send|reply(?: to)?|answer|ask|invite|"
     "follow up(?: with)?|chase)\\b",
     "task", false},
    {"^(meeting|meet|lunch|coffee|dinner|visit)\\b", "meeting", false},
    {"^(note|memo)\\s*[:：]?\\s", "note", true},
    {"^(?:task|todo|to do|remind me to|remember to)\\s*[:：]?\\s", "task", false},
    {"^(?:(?:任务|待办)\\s*[:：]|提醒我)\\s*", "task", false},
    {"^(会议)(?=\\s*[:：]|\\s|$)", "meeting", false},
    {"(打了电话|打过电话|通了电话|通过电话)", "call", true},
    {"(见了面|见过面|拜访了|开了会)", "meeting", true},
    {"(发了邮件|写了邮件)", "mail", true},
    {"(打电话|致电|通电话|发邮件|写邮件|回邮件|发短信|发微信|发消息|发报价|发合同|寄样品|回复|跟进|联系)", "task",
     false},
    {"(见面|开会|例会|周会|晨会|拜访|会面|面谈|吃饭|聚餐)", "meeting", false},
    {"^(备忘|备注|记一下|记录|笔记)\\s*[:：]?", "note", true},
};

}  // namespace

std::optional<LineVerb> findLineVerb(const QString& line) {
  static const auto patterns = [] {
    QList<QRegularExpression> made;
    for (const Verb& verb : kVerbs)
      made << QRegularExpression(QString::fromUtf8(verb.pattern), QRegularExpression::CaseInsensitiveOption);
    return made;
  }();
  qsizetype indent = 0;
  while (indent < line.size() && line[indent].isSpace()) ++indent;
  for (qsizetype i = 0; i < patterns.size(); ++i) {
    const auto match = patterns[i].match(line.mid(indent));
    if (!match.hasMatch()) continue;
    const Verb& verb = kVerbs[i];
    const bool begins = match.capturedStart() == 0;
    const bool isNote = QLatin1String(verb.kind) == QLatin1String("note");
    return LineVerb{QLatin1String(verb.kind), verb.happened, indent + match.capturedStart(), match.capturedLength(),
                    begins && (isNote || match.lastCapturedIndex() == 0)};
  }
  return std::nullopt;
}

}  // namespace relata
