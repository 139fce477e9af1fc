#include "core/mail/html_tokens.h"

#include <QHash>

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostAttributes = 40;

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f'; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

const QHash<QString, char32_t>& namedEntities() {
  static const QHash<QString, char32_t> names{
      {s("amp"), '&'},      {s("lt"), '<'},       {s("gt"), '>'},       {s("quot"), '"'},      {s("apos"), '\''},
      {s("nbsp"), 0xA0},    {s("copy"), 0xA9},    {s("reg"), 0xAE},     {s("trade"), 0x2122},  {s("hellip"), 0x2026},
      {s("mdash"), 0x2014}, {s("ndash"), 0x2013}, {s("lsquo"), 0x2018}, {s("rsquo"), 0x2019},  {s("ldquo"), 0x201C},
      {s("rdquo"), 0x201D}, {s("bdquo"), 0x201E}, {s("sbquo"), 0x201A}, {s("laquo"), 0xAB},    {s("raquo"), 0xBB},
      {s("bull"), 0x2022},  {s("middot"), 0xB7},  {s("euro"), 0x20AC},  {s("pound"), 0xA3},    {s("yen"), 0xA5},
      {s("cent"), 0xA2},    {s("sect"), 0xA7},    {s("deg"), 0xB0},     {s("times"), 0xD7},    {s("auml"), 0xE4},
      {s("ouml"), 0xF6},    {s("uuml"), 0xFC},    {s("Auml"), 0xC4},    {s("Ouml"), 0xD6},     {s("Uuml"), 0xDC},
      {s("szlig"), 0xDF},   {s("eacute"), 0xE9},  {s("Eacute"), 0xC9},  {s("egrave"), 0xE8},   {s("Egrave"), 0xC8},
      {s("ecirc"), 0xEA},   {s("agrave"), 0xE0},  {s("Agrave"), 0xC0},  {s("acirc"), 0xE2},    {s("aacute"), 0xE1},
      {s("ccedil"), 0xE7},  {s("Ccedil"), 0xC7},  {s("iacute"), 0xED},  {s("icirc"), 0xEE},    {s("iuml"), 0xEF},
      {s("ntilde"), 0xF1},  {s("oacute"), 0xF3},  {s("ocirc"), 0xF4},   {s("otilde"), 0xF5},   {s("atilde"), 0xE3},
      {s("uacute"), 0xFA},  {s("ugrave"), 0xF9},  {s("ucirc"), 0xFB},   {s("aring"), 0xE5},    {s("Aring"), 0xC5},
      {s("oslash"), 0xF8},  {s("Oslash"), 0xD8},  {s("aelig"), 0xE6},   {s("AElig"), 0xC6},    {s("iexcl"), 0xA1},
      {s("iquest"), 0xBF},  {s("rarr"), 0x2192},  {s("larr"), 0x2190},  {s("zwnj"), 0x200C},   {s("zwj"), 0x200D},
      {s("shy"), 0xAD},     {s("ensp"), 0x2002},  {s("emsp"), 0x2003},  {s("thinsp"), 0x2009}, {s("lrm"), 0x200E},
      {s("rlm"), 0x200F},   {s("colon"), ':'},    {s("Tab"), '\t'},     {s("NewLine"), '\n'},  {s("lpar"), '('}};
  return names;
}

/// One entity from the "&" at `at`; 0 where there is none. `end`: behind it.
char32_t entityAt(const QString& text, qsizetype at, qsizetype& end) {
  qsizetype i = at + 1;
  if (i < text.size() && text[i] == u'#') {
    ++i;
    const bool hex = i < text.size() && (text[i] == u'x' || text[i] == u'X');
    if (hex) ++i;
    const qsizetype from = i;
    char32_t code = 0;
    for (; i < text.size() && i - from < 16; ++i) {
      const char16_t c = text[i].toLower().unicode();
      const int digit = c >= '0' && c <= '9' ? c - '0' : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
      if (digit < 0) break;
      code = std::min<char32_t>(code * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    }
    if (i == from) return 0;
    if (i < text.size() && text[i] == u';') ++i;
    end = i;
    if (code >= 0x80 && code < 0xA0) return 0xFFFD;
    return code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0xFFFD : code;
  }
  const qsizetype from = i;
  while (i < text.size() && i - from < 10 && text[i].isLetterOrNumber()) ++i;
  const auto found = namedEntities().constFind(text.mid(from, i - from));
  if (found == namedEntities().constEnd()) return 0;
  if (i < text.size() && text[i] == u';') ++i;
  end = i;
  return *found;
}

}  // namespace

QString withoutEntities(const QString& text) {
  if (!text.contains(u'&')) return text;
  QString out;
  out.reserve(text.size());
  for (qsizetype i = 0; i < text.size();) {
    qsizetype end = i + 1;
    const char32_t code = text[i] == u'&' ? entityAt(text, i, end) : 0;
    if (code)
      out += QString::fromUcs4(&code, 1);
    else
      out += text[i];
    i = end;
  }
  return out;
}

QString HtmlToken::attribute(QStringView wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return value;
  return {};
}

void HtmlTokens::skipPast(const QString& end) {
  const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
  m_at = found < 0 ? m_html.size() : found + end.size();
}

bool HtmlTokens::next(HtmlToken& token) {
  while (m_at < m_html.size()) {
    if (m_html[m_at] != u'<') {
      const qsizetype end = m_html.indexOf(u'<', m_at);
      token = {
          HtmlToken::Kind::Text, {}, withoutEntities(m_html.mid(m_at, (end < 0 ? m_html.size() : end) - m_at)), {}};
      m_at = end < 0 ? m_html.size() : end;
      return true;
    }
    const QChar after = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
    if (after == u'!') {
      const bool comment = QStringView(m_html).mid(m_at).startsWith(u"<!--");
      m_at += comment ? 4 : 2;
      skipPast(comment ? s("-->") : s(">"));
      continue;
    }
    if (after == u'?') {
      skipPast(s(">"));
      continue;
    }
    if (!isLetter(after) && !(after == u'/' && m_at + 2 < m_html.size() && isLetter(m_html[m_at + 2]))) {
      token = {HtmlToken::Kind::Text, {}, s("<"), {}};
      ++m_at;
      return true;
    }
    readTag(token);
    if (token.kind == HtmlToken::Kind::Open) {
      for (const char* raw : {"script", "style", "title", "noscript", "template", "svg", "math", "iframe", "object"})
        if (token.name == QLatin1String(raw)) {
          skipPast(s("</") + token.name);
          skipPast(s(">"));
          token.name.clear();
          break;
        }
      if (token.name.isEmpty()) continue;
    }
    return true;
  }
  return false;
}

void HtmlTokens::readTag(HtmlToken& token) {
  token = {};
  ++m_at;
  token.kind = m_html[m_at] == u'/' ? HtmlToken::Kind::Close : HtmlToken::Kind::Open;
  if (token.kind == HtmlToken::Kind::Close) ++m_at;
  const qsizetype from = m_at;
  while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != u'>' && m_html[m_at] != u'/') ++m_at;
  token.name = m_html.mid(from, std::min<qsizetype>(m_at - from, 40)).toLower();
  readAttributes(token);
}

void HtmlTokens::readAttributes(HtmlToken& token) {
  while (m_at < m_html.size()) {
    while (m_at < m_html.size() && (isBlank(m_html[m_at]) || m_html[m_at] == u'/')) ++m_at;
    if (m_at >= m_html.size()) return;
    if (m_html[m_at] == u'>') {
      ++m_at;
      return;
    }
    const qsizetype from = m_at++;
    while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != u'=' && m_html[m_at] != u'>' &&
           m_html[m_at] != u'/')
      ++m_at;
    const QString name = m_html.mid(from, std::min<qsizetype>(m_at - from, 60)).toLower();
    while (m_at < m_html.size() && isBlank(m_html[m_at])) ++m_at;
    QString value;
    if (m_at < m_html.size() && m_html[m_at] == u'=') {
      ++m_at;
      while (m_at < m_html.size() && isBlank(m_html[m_at])) ++m_at;
      const QChar quote = m_at < m_html.size() ? m_html[m_at] : QChar();
      if (quote == u'"' || quote == u'\'') {
        const qsizetype end = m_html.indexOf(quote, m_at + 1);
        const qsizetype stop = end < 0 ? m_html.size() : end;
        value = m_html.mid(m_at + 1, stop - m_at - 1);
        m_at = end < 0 ? stop : end + 1;
      } else {
        const qsizetype begin = m_at;
        while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != u'>') ++m_at;
        value = m_html.mid(begin, m_at - begin);
      }
    }
    if (token.attributes.size() < kMostAttributes) token.attributes << std::pair(name, withoutEntities(value));
  }
}

}  // namespace relata::mail
