#include "core/mail/content_compiler.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include "core/mail/quoted_printable.h"
#include "core/marketing/asset_acts.h"
#include "core/templates/merge_field.h"
#include "core/templates/merge_text.h"
#include "core/templates/merge_words.h"

namespace relata::mail {
namespace {

constexpr int kMostSlots = 2000;
constexpr int kWidth = 600;
constexpr qsizetype kClipped = 102'400, kMostBytes = 10 << 20;
constexpr char kUsualAccent[] = "#2a5bd7";

QString s(const char* text) { return QString::fromUtf8(text); }

bool isMark(QStringView text, qsizetype at) { return text[at] == kMark && at + 1 < text.size(); }

/// Values of a field of the record itself that every person has.
bool isAlwaysThere(const MergeField& field) {
  return field.source == MergeField::Source::Record && field.path.steps.size() == 1 &&
         field.path.field().is(FieldFlag::Required);
}

QString attribute(const char* name, const QString& value) {
  return value.isEmpty() ? QString() : s(" %1=\"%2\"").arg(s(name), value);
}

}  // namespace

ContentCompiler::ContentCompiler(Reader& reader, const ContentTerms& terms)
    : m_reader(reader),
      m_terms(terms),
      m_contact(*reader.registry().entity(u"contact")),
      m_palette(terms.scheme == MailScheme::Dark ? Palette{"#14171c", "#1c2027", "#e6e8ec", "#9aa3af", "#343a44"}
                                                 : Palette{"#f3f4f6", "#ffffff", "#1f2430", "#6b7280", "#e2e5ea"}) {
  m_out.language = terms.language;
  m_out.zone = terms.zone;
}

QString ContentCompiler::accent() const { return m_document.accent.isEmpty() ? s(kUsualAccent) : m_document.accent; }

void ContentCompiler::remark(const Problem& problem, bool blocks) {
  Problem placed = problem;
  placed.field = m_field;
  for (const ContentRemark& one : m_out.remarks)
    if (one.problem == placed) return;
  m_out.remarks << ContentRemark{placed, blocks};
}

Result<MailContent> ContentCompiler::compile(const Record& version) {
  auto document = readBlocks(version.text("content"));
  if (!document.ok()) return document.problem();
  m_document = *std::move(document);
  m_out.coupons = m_document.coupons;
  m_out.isTracked = !m_terms.tracking.isEmpty();
  m_field = s("subject");
  if (version.text("subject").trimmed().isEmpty()) remark(Problem("content-no-subject"));
  put(m_out.subject, marked(version.text("subject")), Place::Line);
  m_field = s("preheader");
  put(m_out.preheader, marked(version.text("preheader")), Place::Line);
  m_field.clear();
  if (m_document.blocks.isEmpty()) remark(Problem("content-empty"));
  head();
  blocks(m_document.blocks, kWidth);
  foot();
  m_field.clear();
  checkWhole();
  for (auto* pieces : {&m_out.subject, &m_out.preheader, &m_out.text, &m_out.html}) finish(*pieces);
  return std::move(m_out);
}

std::optional<ContentSlot> ContentCompiler::slotOf(const QString& name, const std::optional<QString>& fallback) {
  ContentSlot slot;
  slot.name = name;
  slot.fallback = fallback.value_or(QString());
  const QString word = name.trimmed().toLower();
  if (word == s("unsubscribe") || word == s("coupon")) {
    slot.source = word == s("coupon") ? ContentSlot::Source::Coupon : ContentSlot::Source::Unsubscribe;
    return slot;
  }
  const Result<MergeField> field = mergeField(name, m_contact, m_reader.registry());
  if (!field.ok()) {
    const QString near = field.problem().arguments.value(2);
    remark(Problem("content-unknown-field", {field.problem().is("template-not-a-link") ? name : name, near}));
    return std::nullopt;
  }
  if (field->source == MergeField::Source::Record) {
    slot.path = field->path;
    if (isAlwaysThere(*field)) return slot;
    if (!fallback)
      remark(Problem("content-no-fallback", {name}));
    else if (fallback->isEmpty())
      remark(Problem("content-empty-fallback", {name}), false);
    return slot;
  }
  const MergeWords words(m_terms.language, m_terms.zone);
  slot.source = ContentSlot::Source::Fixed;
  if (field->source == MergeField::Source::Today) {
    slot.fixed = words.day(QDateTime::fromMSecsSinceEpoch(m_terms.now, m_terms.zone).date());
    return slot;
  }
  const EntityDef& user = *m_reader.registry().entity(u"user");
  if (const auto me = m_terms.me ? m_reader.record(user, m_terms.me) : std::nullopt)
    if (field->path.steps.size() == 1)
      slot.fixed = words.text(user, field->path.field(), me->value(field->path.field().key));
  if (slot.fixed.isEmpty() && !fallback) remark(Problem("content-no-fallback", {name}));
  return slot;
}

int ContentCompiler::slotFor(const QString& name, const std::optional<QString>& fallback) {
  const QString key = name + u'|' + fallback.value_or(QString(kMark));
  if (const auto known = m_slotOf.constFind(key); known != m_slotOf.constEnd()) return *known;
  const auto slot = m_out.slotList.size() < kMostSlots ? slotOf(name, fallback) : std::nullopt;
  int number = -1;
  if (slot) {
    number = static_cast<int>(m_out.slotList.size());
    m_out.slotList.push_back(*slot);
  }
  m_slotOf.insert(key, number);
  return number;
}

QString ContentCompiler::marked(const QString& text) {
  const MergeText read = readMergeText(text);
  for (const Problem& problem : read.problems) remark(problem);
  QString out;
  for (const MergePart& part : read.parts) {
    if (!part.placeholder) {
      out += QString(part.text).remove(kMark);
      continue;
    }
    // A placeholder inside of another one is a mistake that no value mends.
    if (part.text.contains(QLatin1String("{{")) || (part.fallback && part.fallback->contains(QLatin1String("{{")))) {
      remark(Problem("content-nested", {part.text.left(60)}));
      continue;
    }
    if (part.text.isEmpty()) continue;
    const int slot = slotFor(part.text, part.fallback);
    if (slot >= 0) out += QString(kMark) + QChar(static_cast<char16_t>(kFirstSlot + slot));
  }
  return out;
}

void ContentCompiler::literalTo(std::vector<Piece>& to, const QString& literal) {
  if (literal.isEmpty()) return;
  if (!to.empty() && to.back().slot < 0 && to.back().condition == m_condition) {
    to.back().text += literal.toUtf8();
    return;
  }
  Piece piece;
  piece.text = literal.toUtf8();
  piece.condition = m_condition;
  to.push_back(std::move(piece));
}

void ContentCompiler::putSlot(std::vector<Piece>& to, int slot, Place place) {
  Piece piece;
  piece.slot = slot;
  piece.place = place;
  piece.condition = m_condition;
  to.push_back(std::move(piece));
}

void ContentCompiler::put(std::vector<Piece>& to, const QString& text, Place place) {
  qsizetype from = 0;
  const auto literal = [&](qsizetype end) {
    if (end == from) return;
    const QString words = text.mid(from, end - from);
    // Of an address the value alone is encoded: what was typed is one already. Blanks at the edges of words stay.
    QString clean = words;
    if (place == Place::Line) clean.remove(u'\r').replace(u'\n', u' ');
    if (place == Place::Html) clean = QString::fromUtf8(placed(words, place));
    literalTo(to, place == Place::Address ? words.toHtmlEscaped() : clean);
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!isMark(text, i)) continue;
    literal(i);
    const int slot = text[i + 1].unicode() - kFirstSlot;
    putSlot(to, slot, place);
    from = ++i + 1;
  }
  literal(text.size());
}

void ContentCompiler::finish(std::vector<Piece>& pieces) {
  for (Piece& piece : pieces)
    if (piece.slot < 0) appendQuotedPrintable(piece.encoded, piece.text);
}

int ContentCompiler::conditionFor(const Block& one) {
  if (!one.limited) return m_condition;
  ContentCondition condition{one.segment, one.inverted, m_condition};
  m_out.conditions.push_back(condition);
  if (!one.segment) {
    remark(Problem("content-no-segment"));
    return static_cast<int>(m_out.conditions.size()) - 1;
  }
  const auto segment = m_reader.record(*m_reader.registry().entity(u"segment"), one.segment);
  if (!segment || segment->deleted || segment->text("entity") != s("contact"))
    remark(Problem("segment-missing", {segment ? segment->title() : one.segment.text(s("SE"))}));
  return static_cast<int>(m_out.conditions.size()) - 1;
}

void ContentCompiler::blocks(const QList<Block>& list, int width) {
  const bool outer = width == kWidth;
  for (qsizetype i = 0; i < list.size(); ++i) {
    if (outer) m_field = QString::number(i + 1);
    const int around = m_condition;
    m_condition = conditionFor(list[i]);
    block(list[i], width);
    m_condition = around;
  }
}

void ContentCompiler::block(const Block& one, int width) {
  html(s("<tr><td style=\"padding:8px 24px;font-family:Helvetica,Arial,'PingFang SC','Microsoft YaHei',sans-serif;"
         "font-size:16px;line-height:1.5;color:%1\" class=\"t\"%2>")
           .arg(s(m_palette.text), attribute("align", one.align)));
  switch (one.kind) {
    case Block::Kind::Heading: heading(one); break;
    case Block::Kind::Text: paragraphs(one.text, one.align, false); break;
    case Block::Kind::Picture: picture(one, width); break;
    case Block::Kind::Button: button(one); break;
    case Block::Kind::Columns: columns(one, width); break;
    case Block::Kind::Divider: divider(); break;
    case Block::Kind::Product: product(one); break;
    case Block::Kind::Snippet: snippet(one); break;
    case Block::Kind::Document: document(one); break;
    case Block::Kind::Footer: paragraphs(one.text, one.align, true); break;
  }
  html(s("</td></tr>\n"));
}

void ContentCompiler::checkWhole() {
  if (m_terms.needsWayOut && !m_hasWayOut) remark(Problem("content-no-unsubscribe"));
  if (m_out.wantsCoupon() && !m_out.coupons) remark(Problem("content-no-coupons"));
  qsizetype text = 0, whole = 0;
  for (const Piece& piece : m_out.html) text += piece.text.size();
  for (const MailContent::Picture& picture : m_out.pictures) whole += picture.part.size();
  for (const MailEnclosure& file : m_out.files) whole += file.bytes.size() * 4 / 3;
  if (text > kClipped) remark(Problem("content-clipped", {QString::number(text / 1024)}), false);
  if (text + whole > kMostBytes) remark(Problem("content-too-large", {QString::number(kMostBytes >> 20)}));
}

void ContentCompiler::inlineText(QStringView text) {
  static const QRegularExpression linkPattern(s("^\\[([^\\[\\]\\n]{1,300})\\]\\(([^()\\s]{1,2000})\\)"));
  qsizetype from = 0;
  const auto words = [&](qsizetype end) {
    const QString stretch = text.mid(from, end - from).toString();
    put(m_out.html, stretch, Place::Html);
    put(m_out.text, stretch, Place::Plain);
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == u'[') {
      const auto match = linkPattern.match(text.mid(i).toString());
      if (!match.hasMatch()) continue;
      words(i);
      link(match.captured(1), match.captured(2));
      i += match.capturedLength() - 1;
      from = i + 1;
    } else if (text[i] == u'*') {
      const qsizetype count = i + 1 < text.size() && text[i + 1] == u'*' ? 2 : 1;
      const qsizetype end = text.indexOf(count == 2 ? QLatin1String("**") : QLatin1String("*"), i + count);
      if (end <= i + count || text[i + count].isSpace()) {
        i += count - 1;
        continue;
      }
      words(i);
      html(count == 2 ? s("<b>") : s("<i>"));
      inlineText(text.mid(i + count, end - i - count));
      html(count == 2 ? s("</b>") : s("</i>"));
      i = end + count - 1;
      from = i + 1;
    }
  }
  words(text.size());
}

void ContentCompiler::paragraphs(const QString& typed, const QString& align, bool small) {
  QString text = marked(typed);
  text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
  static const QRegularExpression between(s("\\n[ \\t]*\\n+"));
  for (const QString& paragraph : text.split(between, Qt::SkipEmptyParts)) {
    if (paragraph.trimmed().isEmpty()) continue;
    html(s("<p style=\"margin:0 0 12px 0;%1\"%2%3>")
             .arg(small ? s("font-size:12px;color:%1").arg(s(m_palette.faint)) : QString(), attribute("align", align),
                  small ? s(" class=\"f\"") : QString()));
    inlineText(paragraph);
    html(s("</p>"));
    plain(s("\n\n"));
  }
}

void ContentCompiler::heading(const Block& one) {
  static constexpr int kSizes[] = {26, 21, 18};
  const QString text = marked(one.text);
  html(s("<h%1 style=\"margin:8px 0;font-size:%2px;line-height:1.25\"%3>")
           .arg(one.level)
           .arg(kSizes[one.level - 1])
           .arg(attribute("align", one.align)));
  put(m_out.html, text, Place::Html);
  html(s("</h%1>").arg(one.level));
  put(m_out.text, text, Place::Line);
  plain(s("\n\n"));
}

void ContentCompiler::divider() {
  html(s("<div style=\"border-top:1px solid %1;font-size:0;line-height:0\" class=\"l\">&nbsp;</div>")
           .arg(s(m_palette.line)));
  plain(s("----------\n\n"));
}

void ContentCompiler::columns(const Block& one, int width) {
  const int count = static_cast<int>(std::max<qsizetype>(1, one.columns.size()));
  html(s("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"));
  for (const QList<Block>& column : one.columns) {
    html(s("<td valign=\"top\" width=\"%1%\"><table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">")
             .arg(100 / count));
    blocks(column, width / count - 1);
    html(s("</table></td>"));
  }
  html(s("</tr></table>"));
}

}  // namespace relata::mail
