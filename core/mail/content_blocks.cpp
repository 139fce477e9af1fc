#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include "core/mail/content_compiler.h"
#include "core/mail/picture_size.h"
#include "core/marketing/asset_acts.h"
#include "core/templates/merge_words.h"

// The blocks of a mail that name something else: links, pictures, products, snippets and documents.

namespace relata::mail {
namespace {

constexpr int kBesideBlock = 24;  // of room at each side of a block

QString s(const char* text) { return QString::fromUtf8(text); }

/// An address as it may be left in a mail: of a page with a host, of a person, of a phone.
bool isSound(const QString& address) {
  const QUrl url(address, QUrl::StrictMode);
  if (!url.isValid()) return false;
  const QString scheme = url.scheme().toLower();
  if (scheme == s("mailto")) return url.path().contains(u'@');
  if (scheme == s("tel")) return url.path().size() > 2;
  if (scheme != s("http") && scheme != s("https")) return false;
  return url.host().contains(u'.') && !url.host().startsWith(u'.') && !url.host().endsWith(s(".."));
}

/// Never wider than it is nor than its place: a small one made larger is blurred.
int shownWidth(const Block& one, int place, const QByteArray& bytes) {
  const QSize size = pictureSize(bytes);
  const int most = std::max(1, place - 2 * kBesideBlock);
  const int wanted = one.width > 0 ? one.width : size.isValid() ? size.width() : most;
  return std::min(wanted, most);
}

}  // namespace

QString ContentCompiler::linkTarget(const QString& typed) {
  const QString address = typed.trimmed();
  const qsizetype mark = address.indexOf(kMark);
  if (mark == 0) {
    const auto slot = static_cast<size_t>(address.at(1).unicode() - kFirstSlot);
    const ContentSlot& value = m_out.slotList.at(slot);
    if (value.source == ContentSlot::Source::Unsubscribe && address.size() == 2) {
      // A way out that only some people see is none for the others.
      if (m_condition < 0) m_hasWayOut = true;
      return address;
    }
    if (value.source == ContentSlot::Source::Person && value.path.field().kind == Kind::Url) return address;
  }
  QString tried = address;
  static const QRegularExpression marks(s("\\x1A."));
  tried.replace(marks, s("x"));
  if (mark == 0 || !isSound(tried)) {
    remark(
        Problem("content-link", {address.isEmpty() ? s("…") : QString(address).replace(marks, s("{{…}}")).left(200)}));
    return {};
  }
  return withLinkWords(address, m_terms.words);
}

void ContentCompiler::link(const QString& label, const QString& address) {
  const QString target = linkTarget(address);
  if (target.isEmpty()) {
    inlineText(label);
    return;
  }
  const int number = numberOf(target);
  html(s("<a href=\""));
  linkInHtml(target, number);
  html(s("\" style=\"color:%1\">").arg(accent()));
  inlineText(label);
  html(s("</a>"));
  plain(s(" ("));
  linkInText(target, number);
  plain(s(")"));
}

void ContentCompiler::button(const Block& one) {
  const QString label = marked(one.text), target = linkTarget(marked(one.url));
  if (target.isEmpty()) return;
  const int number = numberOf(target);
  html(s("<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\"%1><tr><td bgcolor=\"%2\" style=\"border-radius:6px;"
         "padding:12px 20px\"><a href=\"")
           .arg(one.align.isEmpty() ? QString() : s(" align=\"%1\"").arg(one.align), accent()));
  linkInHtml(target, number);
  html(s("\" style=\"color:#ffffff;text-decoration:none;font-weight:bold\">"));
  put(m_out.html, label, Place::Html);
  html(s("</a></td></tr></table>"));
  put(m_out.text, label, Place::Line);
  plain(s(": "));
  linkInText(target, number);
  plain(s("\n\n"));
}

bool ContentCompiler::isUsable(Id asset) {
  if (!asset) {
    remark(Problem("content-nothing-chosen"));
    return false;
  }
  const auto record = m_reader.record(*m_reader.registry().entity(u"asset"), asset);
  if (!record || record->deleted) {
    remark(Problem("content-asset-missing", {asset.text(s("AS"))}));
    return false;
  }
  if (!mayBeUsed(*record, m_terms.now, m_terms.zone)) remark(Problem("content-asset-expired", {record->title()}));
  return true;
}

void ContentCompiler::picture(const Block& one, int width) {
  if (!isUsable(one.asset)) return;
  const Result<AssetFile> file = assetFile(m_reader, one.asset);
  if (!file.ok()) {
    remark(file.problem());
    return;
  }
  if (one.text.trimmed().isEmpty()) remark(Problem("content-no-alt"), false);
  const QByteArray cid = one.asset.text(s("AS")).toLower().toLatin1() + "@relata";
  bool there = false;
  for (const MailContent::Picture& known : m_out.pictures) there = there || known.contentId == cid;
  if (!there) m_out.pictures.push_back({cid, enclosedPart({file->name, file->type, file->bytes}, cid), file->bytes});
  const QString target = one.url.trimmed().isEmpty() ? QString() : linkTarget(marked(one.url));
  const int number = target.isEmpty() ? 0 : numberOf(target);
  if (!target.isEmpty()) {
    html(s("<a href=\""));
    linkInHtml(target, number);
    html(s("\">"));
  }
  const QString alt = marked(one.text);
  html(s("<img src=\"cid:%1\" width=\"%2\" style=\"max-width:100%;border:0\" alt=\"")
           .arg(QString::fromLatin1(cid))
           .arg(shownWidth(one, width, file->bytes)));
  put(m_out.html, alt, Place::Html);
  html(target.isEmpty() ? s("\">") : s("\"></a>"));
  if (one.text.trimmed().isEmpty() && target.isEmpty()) return;
  if (!one.text.trimmed().isEmpty()) {
    plain(s("["));
    put(m_out.text, alt, Place::Line);
    plain(target.isEmpty() ? s("]") : s("] "));
  }
  if (!target.isEmpty()) linkInText(target, number);
  plain(s("\n\n"));
}

void ContentCompiler::product(const Block& one) {
  const EntityDef& def = *m_reader.registry().entity(u"product");
  const auto record = one.product ? m_reader.record(def, one.product) : std::nullopt;
  if (!record || record->deleted) {
    remark(one.product ? Problem("content-asset-missing", {one.product.text(def.prefix)})
                       : Problem("content-nothing-chosen"));
    return;
  }
  const MergeWords words(m_terms.language, m_terms.zone);
  const QString price =
      record->value("price").isNull()
          ? QString()
          : words.text(def, *def.field(u"price"), record->value("price")) + u' ' + record->text("currency");
  QString name = record->title();
  db::StatementUse row(m_reader.connection().cached(
      s("SELECT name FROM product_name WHERE product=? AND language=? AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, one.product).bind(2, m_terms.language);
  if (row->step() && !row->text(0).isEmpty()) name = row->text(0);
  html(s("<p style=\"margin:0 0 4px 0\"><b>"));
  html(QString::fromUtf8(placed(name, Place::Html)));
  html(s("</b>") + (price.isEmpty() ? QString() : s(" · ") + price.toHtmlEscaped()) + s("</p>"));
  plain(QString::fromUtf8(placed(name, Place::Line)) + (price.isEmpty() ? QString() : s(" · ") + price) + u'\n');
  paragraphs(one.text, one.align, false);
  if (one.text.trimmed().isEmpty()) plain(s("\n"));
}

void ContentCompiler::snippet(const Block& one) {
  if (!isUsable(one.asset)) return;
  const auto version = newestVersion(m_reader, one.asset);
  if (!version || version->text("content").trimmed().isEmpty()) {
    remark(Problem("content-asset-missing", {one.asset.text(s("AS"))}));
    return;
  }
  paragraphs(version->text("content"), one.align, false);
}

void ContentCompiler::document(const Block& one) {
  if (!isUsable(one.asset)) return;
  const Result<AssetFile> file = assetFile(m_reader, one.asset);
  if (!file.ok()) {
    remark(file.problem());
    return;
  }
  m_out.files << MailEnclosure{file->name, file->type, file->bytes};
  paragraphs(one.text.trimmed().isEmpty() ? file->name : one.text, one.align, false);
}

void ContentCompiler::head() {
  html(s("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
         "content=\"width=device-width,initial-scale=1\">")
           .arg(m_terms.language == s("zh") ? s("zh-CN") : s("en")));
  if (m_terms.scheme == MailScheme::Both)
    html(
        s("<meta name=\"color-scheme\" content=\"light dark\"><style>@media (prefers-color-scheme:dark){.p{background:"
          "#14171c!important}.c{background:#1c2027!important}.t{color:#e6e8ec!important}.f{color:#9aa3af!important}"
          ".l{border-color:#343a44!important}}</style>"));
  html(s("</head><body style=\"margin:0;padding:0;background:%1\" class=\"p\">").arg(s(m_palette.page)));
  // It is for the list of mails; a preview tells it beside the subject.
  if (!m_out.preheader.empty() && m_terms.scheme == MailScheme::Both) {
    html(s("<div style=\"display:none;max-height:0;overflow:hidden\">"));
    for (const Piece& piece : m_out.preheader) {
      if (piece.slot < 0) {
        html(QString::fromUtf8(placed(QString::fromUtf8(piece.text), Place::Html)));
        continue;
      }
      Piece shown = piece;
      shown.place = Place::Html;
      m_out.html.push_back(shown);
    }
    html(s("</div>"));
  }
  html(s("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" bgcolor=\"%1\" class=\"p\"><tr><td "
         "align=\"center\" style=\"padding:16px 8px\"><table width=\"600\" cellpadding=\"0\" cellspacing=\"0\" "
         "border=\"0\" bgcolor=\"%2\" class=\"c\" style=\"max-width:600px;border-radius:8px\">\n")
           .arg(s(m_palette.page), s(m_palette.card)));
}

void ContentCompiler::foot() {
  html(s("</table></td></tr></table>"));
  openPicture();
  html(s("</body></html>\n"));
}

}  // namespace relata::mail
