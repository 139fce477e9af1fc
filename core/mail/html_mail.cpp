#include "core/mail/html_mail.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <vector>

#include "core/mail/html_tokens.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kTableDepth = 3;
constexpr int kCells = 3000;
constexpr int kDepth = 48;
constexpr int kMostRemote = 50;
constexpr int kTags = 20'000;
constexpr qsizetype kChars = 300'000;
constexpr qsizetype kLongWord = 200;

QSet<QString> wordsOf(const char* list) {
  const QStringList words = s(list).split(QLatin1Char(' '));
  return {words.begin(), words.end()};
}

bool isOneOf(const QString& name, const QSet<QString>& set) { return set.contains(name); }

const QSet<QString>& blocks() {
  static const QSet<QString> set = wordsOf(
      "p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr td th center dl dt dd hr section article header footer "
      "main figure address tbody thead tfoot fieldset");
  return set;
}
const QSet<QString>& shown() {
  static const QSet<QString> set = wordsOf(
      "p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr td th center dl dt dd hr br b strong i em u s strike "
      "del "
      "ins sub sup small big code tt kbd samp span font a img tbody thead");
  return set;
}
const QSet<QString>& activeTags() {
  static const QSet<QString> set = wordsOf(
      "script iframe frame frameset object embed applet form input button select textarea base meta link audio video "
      "source track svg math canvas");
  return set;
}
bool isVoid(const QString& name) { return name == s("br") || name == s("hr") || name == s("img"); }

/// Of a style only weight, slant and lines: colours of the sender are unreadable in a dark window.
QString styleOf(const QString& style) {
  QStringList kept;
  for (const QString& part : style.toLower().split(QLatin1Char(';')).mid(0, 40)) {
    const QString key = part.section(QLatin1Char(':'), 0, 0).trimmed(),
                  value = part.section(QLatin1Char(':'), 1).trimmed();
    if (key == s("font-weight") && (value == s("bold") || value.toInt() >= 600)) kept << s("font-weight:bold");
    if (key == s("font-style") && value == s("italic")) kept << s("font-style:italic");
    if (key == s("text-decoration") && value.startsWith(s("line-through"))) kept << s("text-decoration:line-through");
    if (key == s("text-align") && (value == s("center") || value == s("right"))) kept << s("text-align:") + value;
  }
  return kept.join(QLatin1Char(';'));
}

bool isHidden(const QString& style) {
  static const QRegularExpression hides(s("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all"),
                                        QRegularExpression::CaseInsensitiveOption);
  return hides.match(style).hasMatch();
}

/// A picture that nobody can see, or that only counts who opens mails.
bool isTracker(const HtmlToken& image) {
  const auto tiny = [&](const char* key) {
    const QString value = image.attribute(s(key)).trimmed();
    bool ok = false;
    const int size = QString(value).remove(s("px")).toInt(&ok);
    return ok && size <= 2;
  };
  static const QRegularExpression smallStyle(s("(?:^|[;\\s])(?:width|height)\\s*:\\s*[012](?:px)?\\s*(?:;|$|!)"),
                                             QRegularExpression::CaseInsensitiveOption);
  return tiny("width") || tiny("height") || isHidden(image.attribute(u"style")) ||
         smallStyle.match(image.attribute(u"style")).hasMatch();
}

/// Where a link may lead; empty where nowhere.
QString linkOf(const QString& href) {
  QString plain;
  for (const QChar c : href)
    if (c.unicode() > 0x20 && c != QChar(0x7F) && c.category() != QChar::Other_Format) plain += c;
  const QString scheme = plain.section(QLatin1Char(':'), 0, 0).toLower();
  if (scheme != s("http") && scheme != s("https") && scheme != s("mailto")) return {};
  const QUrl url(plain, QUrl::TolerantMode);
  if (!url.isValid() || (scheme != s("mailto") && url.host().isEmpty()) || !url.userName().isEmpty()) return {};
  return plain.left(2000);
}

/// Words that no line can break are laid out in quadratic time: they get places where they may.
QString breakable(const QString& text) {
  QString out;
  out.reserve(text.size());
  qsizetype run = 0;
  for (const QChar c : text) {
    run = c.isSpace() || c == QChar(0x200B) ? 0 : run + 1;
    if (run > kLongWord) {
      out += QChar(0x200B);
      run = 1;
    }
    out += c;
  }
  return out;
}

class Cleaning {
 public:
  Cleaning(const QString& html, bool placed) : m_tokens(html), m_placed(placed) {
    static const QRegularExpression active(s("<\\s*(script|iframe|object|svg|math)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    for (auto it = active.globalMatch(html); it.hasNext() && m_safe.active < 1000; it.next()) ++m_safe.active;
  }

  SafeHtml run() {
    HtmlToken token;
    while (m_tokens.next(token)) {
      if (m_tags > kTags || m_chars > kChars) {
        m_safe.cut = true;
        break;
      }
      if (token.kind == HtmlToken::Kind::Text)
        text(token.text);
      else if (token.kind == HtmlToken::Kind::Close)
        close(token.name);
      else
        open(token);
    }
    while (!m_open.empty()) pop();
    return std::move(m_safe);
  }

 private:
  struct Element {
    QString name;
    bool written;
    bool hidden;
  };

  void text(const QString& said) {
    if (m_hidden > 0) return;
    m_chars += said.size();
    m_safe.html += breakable(said).toHtmlEscaped();
  }

  void open(const HtmlToken& token) {
    const QString& name = token.name;
    if (isOneOf(name, activeTags())) {
      if (name != s("meta") && name != s("link") && name != s("base")) ++m_safe.active;
      return;
    }
    ++m_tags;
    if (name == s("img")) return image(token);
    if (isVoid(name)) {
      if (m_hidden == 0) m_safe.html += QLatin1Char('<') + name + QLatin1Char('>');
      return;
    }
    closeImplied(name);
    const bool hidden = isHidden(token.attribute(u"style"));
    if (static_cast<int>(m_open.size()) >= kDepth) {
      m_safe.flattened = true;
      // A block that is not nested any more is a line of its own.
      if (m_hidden == 0 && isOneOf(name, blocks())) m_safe.html += s("<br>");
      return;
    }
    bool written = m_hidden == 0 && !hidden && isOneOf(name, shown());
    if (isTablePart(name)) written = written && mayNest(name);
    if (written) write(token);
    m_open.push_back({name, written, hidden});
    if (hidden) ++m_hidden;
  }

  static bool isTablePart(const QString& name) {
    return name == s("table") || name == s("tr") || name == s("td") || name == s("th") || name == s("tbody") ||
           name == s("thead");
  }

  /// Tables in tables cost twice as much with each level: below the third they are lines. So are those that lay out a
  /// page of thousands of cells.
  bool mayNest(const QString& name) {
    if (name == s("table")) {
      ++m_tables;
      if (m_tables <= kTableDepth && m_cells < kCells) return true;
      m_safe.flattened = true;
      m_safe.html += s("<br>");
      return false;
    }
    const bool inside = m_tables >= 1 && m_tables <= kTableDepth;
    if (name == s("td") || name == s("th")) {
      if (!inside || ++m_cells > kCells) {
        m_safe.flattened = m_safe.flattened || inside;
        m_safe.html += QLatin1Char(' ');
        return false;
      }
    } else if (name == s("tr") && !inside) {
      m_safe.html += s("<br>");
    }
    return inside;
  }

  void write(const HtmlToken& token) {
    const QString& name = token.name;
    QString tag = QLatin1Char('<') + name;
    if (name == s("a")) {
      const QString href = token.attribute(u"href");
      const QString link = linkOf(href);
      if (!link.isEmpty())
        tag += s(" href=\"%1\"").arg(link.toHtmlEscaped());
      else if (!href.isEmpty() && !href.startsWith(QLatin1Char('#')))
        ++m_safe.links;
    }
    if (name == s("td") || name == s("th"))
      for (const char* key : {"colspan", "rowspan"})
        if (const int span = token.attribute(s(key)).toInt(); span > 1)
          tag += s(" %1=\"%2\"").arg(s(key)).arg(std::min(span, 20));
    if (name == s("ol"))
      if (const int start = token.attribute(u"start").toInt(); start > 1 && start < 100000)
        tag += s(" start=\"%1\"").arg(start);
    const QString style = styleOf(token.attribute(u"style"));
    if (!style.isEmpty()) tag += s(" style=\"%1\"").arg(style);
    m_safe.html += tag + QLatin1Char('>');
  }

  void picture(const HtmlToken& token, const QString& name) {
    QString tag = s("<img src=\"cid:%1\"").arg(name.toHtmlEscaped());
    for (const char* key : {"width", "height"})
      if (const int size = QString(token.attribute(s(key))).remove(s("px")).toInt(); size > 0)
        tag += s(" %1=\"%2\"").arg(s(key)).arg(std::min(size, 4096));
    m_safe.html += tag + QLatin1Char('>');
  }

  /// The place of a picture among those on other computers; -1: there are too many.
  int numbered(const QString& source) {
    const QString address = source.startsWith(s("//")) ? s("https:") + source : source;
    qsizetype at = m_safe.remote.indexOf(address);
    if (at >= 0) return static_cast<int>(at);
    if (m_safe.remote.size() >= kMostRemote || address.size() > 4000) return -1;
    m_safe.remote << address;
    return static_cast<int>(m_safe.remote.size()) - 1;
  }

  void image(const HtmlToken& token) {
    const QString source = token.attribute(u"src").trimmed();
    const QString alternative = token.attribute(u"alt").simplified().left(200);
    if (source.startsWith(s("cid:"), Qt::CaseInsensitive)) {
      if (m_hidden > 0) return;
      return picture(token, source.mid(4).left(300));
    }
    static const QRegularExpression remote(s("^(?:https?:)?//"), QRegularExpression::CaseInsensitiveOption);
    if (remote.match(source).hasMatch()) {
      ++m_safe.remotePictures;
      if (isTracker(token)) {
        ++m_safe.trackers;
        return;
      }
      if (const int number = numbered(source); m_placed && number >= 0 && m_hidden == 0)
        return picture(token, s("remote-%1").arg(number));
    } else if (!source.isEmpty()) {
      ++m_safe.links;
    }
    if (!alternative.isEmpty() && m_hidden == 0) m_safe.html += s("[%1]").arg(alternative.toHtmlEscaped());
  }

  /// "<p>a<p>b" and "<li>a<li>b": the second closes the first.
  void closeImplied(const QString& name) {
    if (m_open.empty()) return;
    const QString& top = m_open.back().name;
    const bool same = (name == top && isOneOf(name, wordsOfImplied())) || (top == s("p") && isOneOf(name, blocks()));
    const bool cell = (name == s("td") || name == s("th")) && (top == s("td") || top == s("th"));
    if (same || cell) pop();
  }
  static const QSet<QString>& wordsOfImplied() {
    static const QSet<QString> set = wordsOf("p li tr td th dt dd a");
    return set;
  }

  void close(const QString& name) {
    for (size_t i = m_open.size(); i-- > 0;) {
      if (m_open[i].name == name) {
        while (m_open.size() > i) pop();
        return;
      }
      // A stray end in a cell closes nothing outside of it.
      if ((m_open[i].name == s("td") || m_open[i].name == s("th") || m_open[i].name == s("table")) &&
          !isTablePart(name))
        return;
    }
  }

  void pop() {
    const Element last = m_open.back();
    m_open.pop_back();
    if (last.hidden) --m_hidden;
    if (last.name == s("table") && m_tables > 0) --m_tables;
    if (last.written) m_safe.html += s("</") + last.name + QLatin1Char('>');
  }

  HtmlTokens m_tokens;
  const bool m_placed;
  SafeHtml m_safe;
  std::vector<Element> m_open;
  int m_tables = 0, m_cells = 0, m_tags = 0, m_hidden = 0;
  qsizetype m_chars = 0;
};

class Plain {
 public:
  explicit Plain(const QString& html) : m_tokens(html) {}

  QString run() {
    HtmlToken token;
    while (m_tokens.next(token)) {
      if (token.kind == HtmlToken::Kind::Text)
        text(token.text);
      else
        tag(token, token.kind == HtmlToken::Kind::Open);
    }
    static const QRegularExpression many(s("\n{3,}")), trailing(s("[ \t]+\n"));
    return m_out.replace(trailing, s("\n")).replace(many, s("\n\n")).trimmed();
  }

 private:
  void text(const QString& said) {
    if (m_pre) {
      m_out += said;
      return;
    }
    for (QChar c : said) {
      if (c == QChar(0xA0)) c = u' ';
      if (c == QChar(0x200B) || c == QChar(0xAD) || c == QChar(0xFEFF)) continue;
      if (c.isSpace()) {
        m_space = true;
        continue;
      }
      if (m_space && !m_out.isEmpty() && !m_out.endsWith(u'\n') && !m_out.endsWith(u' ')) m_out += u' ';
      m_space = false;
      if (atLineStart()) m_out += QString(m_quotes, u'>') + (m_quotes > 0 ? s(" ") : QString());
      m_out += c;
    }
  }
  bool atLineStart() const { return m_out.isEmpty() || m_out.endsWith(u'\n'); }

  void line(int blank) {
    m_space = false;
    if (m_out.isEmpty()) return;
    int ends = 0;
    while (ends < m_out.size() && m_out[m_out.size() - 1 - ends] == u'\n') ++ends;
    for (; ends < blank; ++ends) m_out += u'\n';
  }

  void tag(const HtmlToken& token, bool open) {
    const QString& name = token.name;
    if (name == s("br") && open) {
      m_out += u'\n';
      m_space = false;
    } else if (name == s("p") || (name.size() == 2 && name[0] == u'h' && name[1].isDigit())) {
      line(2);
    } else if (name == s("blockquote")) {
      line(open ? 2 : 1);
      m_quotes = std::clamp(m_quotes + (open ? 1 : -1), 0, 20);
    } else if (name == s("li")) {
      line(1);
      if (open) m_out += s("- ");
    } else if (name == s("pre")) {
      line(1);
      m_pre = open;
    } else if (name == s("td") || name == s("th")) {
      m_space = true;
    } else if (name == s("a")) {
      link(token, open);
    } else if (isOneOf(name, blocks())) {
      line(1);
    }
  }

  void link(const HtmlToken& token, bool open) {
    if (open) {
      m_link = linkOf(token.attribute(u"href"));
      m_linkFrom = m_out.size();
      return;
    }
    const QString said = m_out.mid(m_linkFrom).trimmed();
    QString bare = m_link;
    if (bare.startsWith(s("mailto:"))) bare = bare.mid(7);
    if (!m_link.isEmpty() && !said.isEmpty() && !bare.contains(said) && !said.contains(bare))
      m_out += s(" <%1>").arg(m_link);
    m_link.clear();
  }

  HtmlTokens m_tokens;
  QString m_out, m_link;
  qsizetype m_linkFrom = 0;
  int m_quotes = 0;
  bool m_space = false, m_pre = false;
};

}  // namespace

SafeHtml safeHtml(const QString& html, bool placed) { return Cleaning(html, placed).run(); }

QString htmlToText(const QString& html) { return Plain(html).run(); }

}  // namespace relata::mail
