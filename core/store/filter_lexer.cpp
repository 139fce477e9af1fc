#include "core/store/filter_lexer.h"

#include <array>

#include "core/base/id.h"

namespace relata {
namespace {

using Type = FilterToken::Type;

struct Alias {
  const char16_t* chinese;
  const char* english;
};
// Longer words first where one begins another.
constexpr std::array kAliases{Alias{u"并且", "and"},
                              Alias{u"且", "and"},
                              Alias{u"和", "and"},
                              Alias{u"或者", "or"},
                              Alias{u"或", "or"},
                              Alias{u"不包含", "lacks"},
                              Alias{u"不等于", "!="},
                              Alias{u"不为空", "nonempty"},
                              Alias{u"不是", "!="},
                              Alias{u"不在", "notin"},
                              Alias{u"非", "not"},
                              Alias{u"不", "not"},
                              Alias{u"包含", "contains"},
                              Alias{u"为空", "isempty"},
                              Alias{u"等于", "="},
                              Alias{u"是", "="},
                              Alias{u"大于等于", ">="},
                              Alias{u"小于等于", "<="},
                              Alias{u"大于", ">"},
                              Alias{u"小于", "<"},
                              Alias{u"不属于", "notin"},
                              Alias{u"属于", "in"},
                              Alias{u"在", "in"},
                              Alias{u"客户分群", "segment"},
                              Alias{u"分群", "segment"},
                              Alias{u"我", "me"},
                              Alias{u"今天", "today"},
                              Alias{u"昨天", "yesterday"},
                              Alias{u"明天", "tomorrow"},
                              Alias{u"本周", "this week"},
                              Alias{u"上周", "last week"},
                              Alias{u"下周", "next week"},
                              Alias{u"本月", "this month"},
                              Alias{u"上个月", "last month"},
                              Alias{u"上月", "last month"},
                              Alias{u"下个月", "next month"},
                              Alias{u"下月", "next month"},
                              Alias{u"本季度", "this quarter"},
                              Alias{u"上季度", "last quarter"},
                              Alias{u"下季度", "next quarter"},
                              Alias{u"今年", "this year"},
                              Alias{u"去年", "last year"},
                              Alias{u"明年", "next year"},
                              Alias{u"最近", "last"},
                              Alias{u"过去", "last"},
                              Alias{u"近", "last"},
                              Alias{u"未来", "next"},
                              Alias{u"今后", "next"},
                              Alias{u"接下来", "next"},
                              Alias{u"前", "ago"},
                              Alias{u"后", "ahead"},
                              Alias{u"存在", "exists"},
                              Alias{u"计数", "count"}};

QChar asciiOf(QChar c) {
  const char16_t u = c.unicode();
  if (u >= 0xFF01 && u <= 0xFF5E) return QChar(static_cast<char16_t>(u - 0xFEE0));  // full-width forms
  if (u == u'、') return QLatin1Char(',');
  return c;
}

bool isWordChar(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate() || c.isMark(); }
bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }
bool isAsciiLetter(QChar c) { return c.unicode() < 128 && c.isLetter(); }

QStringView closersOf(QChar opener) {
  switch (opener.unicode()) {
    case u'"': return u"\"";
    case u'\'': return u"'";
    case u'＂': return u"＂\"";
    case u'“': return u"”“";
    case u'„': return u"“”";
    case u'‘': return u"’";
    case u'「': return u"」";
    case u'『': return u"』";
    case u'«': return u"»";
    default: return {};
  }
}

}  // namespace

QString filterKeyword(QStringView word) {
  for (const Alias& alias : kAliases)
    if (word == QStringView(alias.chinese)) return QLatin1String(alias.english);
  return word.size() > 16 ? word.toString() : word.toString().toLower();
}

qsizetype leadingChineseKeyword(QStringView word, std::initializer_list<const char*> english) {
  qsizetype best = 0;
  for (const Alias& alias : kAliases) {
    const QStringView chinese(alias.chinese);
    if (chinese.size() <= best || !word.startsWith(chinese)) continue;
    for (const char* wanted : english)
      if (QLatin1String(alias.english) == QLatin1String(wanted)) best = chinese.size();
  }
  return best;
}

FilterToken FilterLexer::tokenAt(qsizetype position) const {
  while (position < m_text.size() && m_text[position].isSpace()) ++position;
  FilterToken token;
  token.start = token.end = position;
  if (position >= m_text.size()) return token;
  const QChar c = m_text[position];
  if (!closersOf(c).isEmpty()) return string(position);
  if (isDigit(c)) return number(position);
  if (isWordChar(c) && asciiOf(c) == c) return word(position);
  return symbol(position);
}

FilterToken FilterLexer::string(qsizetype position) const {
  FilterToken token{Type::Unterminated, {}, {}, position, m_text.size()};
  const QStringView closers = closersOf(m_text[position]);
  for (qsizetype i = position + 1; i < m_text.size(); ++i) {
    const QChar c = m_text[i];
    if (closers.contains(c)) {
      token.type = Type::String;
      token.end = i + 1;
      return token;
    }
    const QChar next = at(i + 1);
    const bool escaped =
        c == QLatin1Char('\\') && (next == QLatin1Char('\\') || (!next.isNull() && closers.contains(next)));
    if (escaped) ++i;
    token.text += escaped ? next : c;
  }
  token.text = m_text.mid(position, 20);
  return token;
}

qsizetype FilterLexer::dateEnd(qsizetype position) const {
  const auto matches = [&](qsizetype from, QStringView shape) {
    for (qsizetype i = 0; i < shape.size(); ++i) {
      const QChar c = at(from + i);
      if (shape[i] == QLatin1Char('9') ? !isDigit(c) : c != shape[i]) return false;
    }
    return true;
  };
  const auto ends = [&](qsizetype end) {
    const QChar after = at(end);
    return isDigit(after) || isAsciiLetter(after) || after == QLatin1Char('-') ? 0 : end;
  };
  if (matches(position, u"9999-Q9") || matches(position, u"9999-q9")) return ends(position + 7);
  if (!matches(position, u"9999-99")) return 0;
  qsizetype end = position + 7;
  if (matches(end, u"-99")) {
    end += 3;
    if (matches(end, u"T99:99") || matches(end, u" 99:99")) {
      end += 6;
      if (matches(end, u":99")) end += 3;
      if (at(end) == QLatin1Char('Z')) ++end;
    }
  }
  return ends(end);
}

FilterToken FilterLexer::number(qsizetype position) const {
  FilterToken token{Type::Number, {}, {}, position, position};
  if (const qsizetype end = dateEnd(position)) {
    token.type = Type::Date;
    token.end = end;
    token.text = m_text.mid(position, end - position).toUpper().replace(QLatin1Char(' '), QLatin1Char('T'));
    return token;
  }
  qsizetype i = position;
  const auto digits = [&] {
    for (; isDigit(at(i)) || (at(i) == QLatin1Char('_') && isDigit(at(i + 1))); ++i)
      if (isDigit(m_text[i])) token.text += m_text[i];
  };
  digits();
  if (at(i) == QLatin1Char('.') && isDigit(at(i + 1))) {
    token.text += m_text[i++];
    digits();
  }
  if (at(i) == u'个' && at(i + 1) == u'月') ++i;
  if (at(i) == u'%' || at(i) == u'％') {
    token.suffix = u'%';
    ++i;
  } else if (QStringView(u"万亿天周月年").contains(at(i)) && !at(i).isNull()) {
    token.suffix += m_text[i++];
  } else {
    while (isAsciiLetter(at(i))) token.suffix += m_text[i++];
  }
  token.end = i;
  return token;
}

FilterToken FilterLexer::word(qsizetype position) const {
  qsizetype i = position;
  while (i < m_text.size() && isWordChar(m_text[i])) ++i;
  FilterToken token{Type::Word, m_text.mid(position, i - position), {}, position, i};
  if (at(i) != QLatin1Char('-') || token.text.size() > 8) return token;
  constexpr int kIdCharacters = 14;
  const qsizetype end = i + 1 + kIdCharacters;
  if (end > m_text.size() || isWordChar(at(end)) || !parseId(source(position, end))) return token;
  token.type = Type::IdText;
  token.text = m_text.mid(position, end - position).toUpper();
  token.end = end;
  return token;
}

FilterToken FilterLexer::symbol(qsizetype position) const {
  FilterToken token{Type::Symbol, QString(asciiOf(m_text[position])), {}, position, position + 1};
  const QChar next = asciiOf(at(position + 1));
  const auto two = [&](const char* canonical) {
    token.text = QLatin1String(canonical);
    token.end = position + 2;
  };
  const char16_t c = token.text[0].unicode();
  if (c == u'≤') token.text = QStringLiteral("<=");
  if (c == u'≥') token.text = QStringLiteral(">=");
  if (c == u'≠') token.text = QStringLiteral("!=");
  if (c == u'<' && next == QLatin1Char('=')) two("<=");
  if (c == u'<' && next == QLatin1Char('>')) two("!=");
  if (c == u'>' && next == QLatin1Char('=')) two(">=");
  if (c == u'!' && next == QLatin1Char('=')) two("!=");
  if (c == u'=' && next == QLatin1Char('=')) two("=");
  if (c == u'&' && next == QLatin1Char('&')) two("&&");
  if (c == u'|' && next == QLatin1Char('|')) two("||");
  return token;
}

}  // namespace relata
