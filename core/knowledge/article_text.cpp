#include "core/knowledge/article_text.h"

#include <QRegularExpression>

#include <md4c.h>

#include <vector>

namespace relata {
namespace {

// No raw HTML: it is text like any other.
constexpr unsigned kFlags =
    MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS;
constexpr int kDeepest = 16;  // of quotes and lists within each other

QString s(const char* text) { return QString::fromUtf8(text); }

/// A numeric or named entity as its character. The few names that people type; others stay as they are.
QString decoded(const QString& entity) {
  if (entity.startsWith(QLatin1String("&#"))) {
    const bool hex = entity.size() > 3 && (entity[2] == QLatin1Char('x') || entity[2] == QLatin1Char('X'));
    bool ok = false;
    const uint code = entity.mid(hex ? 3 : 2).chopped(1).toUInt(&ok, hex ? 16 : 10);
    const bool fine = ok && code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    return fine ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1) : s("\uFFFD");
  }
  static const std::pair<const char*, const char*> kNames[] = {
      {"&amp;", "&"},        {"&lt;", "<"},        {"&gt;", ">"},       {"&quot;", "\""},       {"&apos;", "'"},
      {"&nbsp;", "\u00A0"},  {"&copy;", "\u00A9"}, {"&reg;", "\u00AE"}, {"&hellip;", "\u2026"}, {"&ndash;", "\u2013"},
      {"&mdash;", "\u2014"}, {"&euro;", "\u20AC"}, {"&deg;", "\u00B0"}, {"&times;", "\u00D7"}};
  for (const auto& [name, text] : kNames)
    if (entity == QLatin1String(name)) return s(text);
  return entity;
}

/// One walk over a text; the kinds of output override what they need.
class Walk {
 public:
  virtual ~Walk() = default;
  void run(const QString& markdown) {
    const QByteArray text = markdown.toUtf8();
    MD_PARSER parser{};
    parser.flags = kFlags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Walk*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Walk*>(self)->leave(type, detail);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<Walk*>(self)->begin(type, detail);
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<Walk*>(self)->end(type, detail);
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* said, MD_SIZE size, void* self) {
      static_cast<Walk*>(self)->say(type, QString::fromUtf8(said, static_cast<qsizetype>(size)));
      return 0;
    };
    md_parse(text.constData(), static_cast<MD_SIZE>(text.size()), &parser, this);
  }

 protected:
  virtual void enter(MD_BLOCKTYPE, void*) {}
  virtual void leave(MD_BLOCKTYPE, void*) {}
  virtual void begin(MD_SPANTYPE, void*) {}
  virtual void end(MD_SPANTYPE, void*) {}
  virtual void text(const QString&) {}
  virtual void lineBreak(bool /*hard*/) {}

  static QString attribute(const MD_ATTRIBUTE& value) {
    QString out;
    for (int i = 0; value.size > 0 && value.substr_offsets[i] < value.size; ++i) {
      const MD_OFFSET from = value.substr_offsets[i], to = value.substr_offsets[i + 1];
      const QString part = QString::fromUtf8(value.text + from, static_cast<qsizetype>(to - from));
      out += value.substr_types[i] == MD_TEXT_ENTITY ? decoded(part) : part;
    }
    return out;
  }

 private:
  void say(MD_TEXTTYPE type, const QString& said) {
    switch (type) {
      case MD_TEXT_BR: return lineBreak(true);
      case MD_TEXT_SOFTBR: return lineBreak(false);
      case MD_TEXT_ENTITY: return text(decoded(said));
      case MD_TEXT_NULLCHAR: return text(s("\uFFFD"));
      default: return text(said);
    }
  }
};

class HtmlWalk : public Walk {
 public:
  explicit HtmlWalk(const ArticleTargets& targets) : m_targets(targets) {}
  QString html;

 protected:
  void enter(MD_BLOCKTYPE type, void* detail) override {
    switch (type) {
      case MD_BLOCK_QUOTE: return open("<blockquote>\n");
      case MD_BLOCK_UL: return open("<ul>\n");
      case MD_BLOCK_OL: {
        const auto start = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start;
        return open(start == 1 ? s("<ol>\n") : s("<ol start=\"%1\">\n").arg(start));
      }
      case MD_BLOCK_LI: {
        const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
        if (!isShown()) return;
        html += s("<li>");
        if (item->is_task) html += item->task_mark == ' ' ? s("☐ ") : s("☑ ");
        return;
      }
      case MD_BLOCK_HR: html += s("<hr>\n"); return;
      case MD_BLOCK_H: html += s("<h%1>").arg(std::min(6U, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level + 1)); return;
      case MD_BLOCK_CODE: html += s("<pre><code>"); return;
      case MD_BLOCK_P: html += s("<p>"); return;
      case MD_BLOCK_TABLE: html += s("<div class=\"table\"><table>\n"); return;
      case MD_BLOCK_THEAD: html += s("<thead>\n"); return;
      case MD_BLOCK_TBODY: html += s("<tbody>\n"); return;
      case MD_BLOCK_TR: html += s("<tr>"); return;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: {
        const MD_ALIGN align = static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align;
        const char* kind = align == MD_ALIGN_RIGHT    ? " class=\"right\""
                           : align == MD_ALIGN_CENTER ? " class=\"center\""
                                                      : "";
        html += s("<%1%2>").arg(type == MD_BLOCK_TH ? s("th") : s("td"), s(kind));
        return;
      }
      default: return;
    }
  }

  void leave(MD_BLOCKTYPE type, void* detail) override {
    switch (type) {
      case MD_BLOCK_QUOTE: return close("</blockquote>\n");
      case MD_BLOCK_UL: return close("</ul>\n");
      case MD_BLOCK_OL: return close("</ol>\n");
      case MD_BLOCK_LI:
        if (isShown()) html += s("</li>\n");
        return;
      case MD_BLOCK_H:
        html += s("</h%1>\n").arg(std::min(6U, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level + 1));
        return;
      case MD_BLOCK_CODE: html += s("</code></pre>\n"); return;
      case MD_BLOCK_P: html += s("</p>\n"); return;
      case MD_BLOCK_TABLE: html += s("</table></div>\n"); return;
      case MD_BLOCK_THEAD: html += s("</thead>\n"); return;
      case MD_BLOCK_TBODY: html += s("</tbody>\n"); return;
      case MD_BLOCK_TR: html += s("</tr>\n"); return;
      case MD_BLOCK_TH: html += s("</th>"); return;
      case MD_BLOCK_TD: html += s("</td>"); return;
      default: return;
    }
  }

  void begin(MD_SPANTYPE type, void* detail) override {
    switch (type) {
      case MD_SPAN_A: {
        const QString target = attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        const QString address = m_targets.link ? m_targets.link(target) : QString();
        m_links.push_back(!address.isEmpty());
        if (address.isEmpty()) return;
        const QString away = leadsOutside(address) ? s(" rel=\"noopener noreferrer nofollow\"") : QString();
        html += s("<a href=\"%1\"%2>").arg(address.toHtmlEscaped(), away);
        return;
      }
      case MD_SPAN_IMG: {
        const QString target = attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
        const QString address = m_targets.picture ? m_targets.picture(target) : QString();
        m_pictures.push_back(address);
        if (m_pictures.size() == 1) m_before = std::exchange(html, {});
        return;
      }
      default: html += s("<%1>").arg(tagOf(type)); return;
    }
  }

  void end(MD_SPANTYPE type, void*) override {
    if (type == MD_SPAN_A) {
      if (m_links.empty()) return;
      if (m_links.back()) html += s("</a>");
      m_links.pop_back();
    } else if (type == MD_SPAN_IMG) {
      if (m_pictures.empty()) return;
      const QString address = m_pictures.back();
      m_pictures.pop_back();
      if (!m_pictures.empty()) return;
      // What stood in between is what the picture is called.
      static const QRegularExpression marks(s("<[^>]*>"));
      const QString called = html.remove(marks);
      html = m_before +
             (address.isEmpty() ? called : s("<img src=\"%1\" alt=\"%2\">").arg(address.toHtmlEscaped(), called));
    } else {
      html += s("</%1>").arg(tagOf(type));
    }
  }

  void text(const QString& said) override { html += said.toHtmlEscaped(); }
  void lineBreak(bool hard) override { html += hard ? s("<br>\n") : s("\n"); }

 private:
  static QString tagOf(MD_SPANTYPE type) {
    switch (type) {
      case MD_SPAN_EM: return s("em");
      case MD_SPAN_STRONG: return s("strong");
      case MD_SPAN_CODE: return s("code");
      case MD_SPAN_DEL: return s("del");
      default: return s("span");
    }
  }
  bool isShown() const { return m_depth <= kDeepest; }
  void open(const char* tag) { open(s(tag)); }
  void open(const QString& tag) {
    ++m_depth;
    if (isShown()) html += tag;
  }
  void close(const char* tag) {
    if (isShown()) html += s(tag);
    --m_depth;
  }

  const ArticleTargets& m_targets;
  std::vector<bool> m_links;
  std::vector<QString> m_pictures;
  QString m_before;
  int m_depth = 0;
};

/// Blocks as plain lines.
class PlainWalk : public Walk {
 public:
  explicit PlainWalk(bool withAddresses) : m_withAddresses(withAddresses) {}
  QStringList blocks;

 protected:
  void enter(MD_BLOCKTYPE type, void* detail) override {
    switch (type) {
      case MD_BLOCK_UL: m_lists.push_back(-1); return;
      case MD_BLOCK_OL: m_lists.push_back(static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)); return;
      case MD_BLOCK_LI: {
        flush();
        const int depth = std::min(kDeepest, static_cast<int>(m_lists.size()));
        m_lead = QString(2 * (depth - 1), QLatin1Char(' '));
        m_lead += m_lists.back() < 0 ? s("- ") : s("%1. ").arg(m_lists.back()++);
        return;
      }
      case MD_BLOCK_CODE: m_code = true; return;
      default: return;
    }
  }
  void leave(MD_BLOCKTYPE type, void*) override {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        flush();
        if (!m_lists.empty()) m_lists.pop_back();
        if (m_lists.empty()) m_lead.clear();
        return;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: m_text += QLatin1Char('\t'); return;
      case MD_BLOCK_CODE:
        m_code = false;
        flush();
        return;
      case MD_BLOCK_LI:
      case MD_BLOCK_H:
      case MD_BLOCK_P:
      case MD_BLOCK_TR: flush(); return;
      default: return;
    }
  }
  void begin(MD_SPANTYPE type, void* detail) override {
    if (type == MD_SPAN_A)
      m_targets.push_back({m_text.size(), attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href)});
  }
  void end(MD_SPANTYPE type, void*) override {
    if (type != MD_SPAN_A || m_targets.empty()) return;
    const auto [from, target] = m_targets.back();
    m_targets.pop_back();
    const QString shown = target.startsWith(QLatin1String("mailto:")) ? target.mid(7) : target;
    if (m_withAddresses && leadsOutside(target) && m_text.mid(from) != shown && m_text.mid(from) != target)
      m_text += s(" (%1)").arg(shown);
  }
  void text(const QString& said) override { m_text += said; }
  void lineBreak(bool hard) override { m_text += hard || m_code ? QLatin1Char('\n') : QLatin1Char(' '); }

 private:
  void flush() {
    const QString said = m_text.trimmed();
    if (!said.isEmpty()) blocks << (m_withAddresses ? m_lead + said : said);
    if (!said.isEmpty()) m_lead = QString(m_lead.size(), QLatin1Char(' '));
    if (m_lists.empty()) m_lead.clear();
    m_text.clear();
  }

  const bool m_withAddresses;
  QString m_text, m_lead;
  std::vector<int> m_lists;
  std::vector<std::pair<qsizetype, QString>> m_targets;
  bool m_code = false;
};

class LinkWalk : public Walk {
 public:
  QList<ArticleLink> links;

 protected:
  void begin(MD_SPANTYPE type, void* detail) override {
    if (type == MD_SPAN_A) add({attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href), false});
    if (type == MD_SPAN_IMG) add({attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src), true});
  }

 private:
  void add(const ArticleLink& link) {
    if (!links.contains(link)) links << link;
  }
};

}  // namespace

bool leadsOutside(const QString& target) {
  static const QRegularExpression known(QStringLiteral("^(https?://[^\\s]|mailto:[^\\s]|tel:[+0-9])"),
                                        QRegularExpression::CaseInsensitiveOption);
  return known.match(target).hasMatch();
}

QString articleHtml(const QString& markdown, const ArticleTargets& targets) {
  if (markdown.size() > kLongestArticle) return s("<pre>%1</pre>\n").arg(markdown.toHtmlEscaped());
  HtmlWalk walk(targets);
  walk.run(markdown);
  return walk.html;
}

QString articlePlainText(const QString& markdown) {
  if (markdown.size() > kLongestArticle) return markdown;
  PlainWalk walk(true);
  walk.run(markdown);
  QString out;
  for (qsizetype i = 0; i < walk.blocks.size(); ++i) {
    const auto isItem = [&](qsizetype at) {
      static const QRegularExpression item(s("^ *(?:- |\\d+\\. )"));
      return at >= 0 && item.match(walk.blocks[at]).hasMatch();
    };
    if (i > 0) out += isItem(i) && isItem(i - 1) ? s("\n") : s("\n\n");
    out += walk.blocks[i];
  }
  return out;
}

QStringList articlePassages(const QString& markdown) {
  if (markdown.size() > kLongestArticle) return markdown.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  PlainWalk walk(false);
  walk.run(markdown);
  return walk.blocks;
}

QList<ArticleLink> articleLinks(const QString& markdown) {
  if (markdown.size() > kLongestArticle) return {};
  LinkWalk walk;
  walk.run(markdown);
  return walk.links;
}

}  // namespace relata
