#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace relata::mail {

/// One piece of HTML, read in one pass without any tree, so that nesting costs nothing.
struct HtmlToken {
  enum class Kind { Text, Open, Close } kind = Kind::Text;
  QString name;                                   // of a tag, in small letters
  QString text;                                   // with entities decoded
  QList<std::pair<QString, QString>> attributes;  // names in small letters, values decoded; the first of a name counts

  QString attribute(QStringView wanted) const;
};

/// Reads HTML as browsers do as far as mails need it: comments, declarations and what is in script and style are
/// passed over; anything else is a tag or text.
class HtmlTokens {
 public:
  explicit HtmlTokens(const QString& html) : m_html(html) {}
  /// False: there are no more.
  bool next(HtmlToken& token);

 private:
  void readTag(HtmlToken& token);
  void readAttributes(HtmlToken& token);
  void skipPast(const QString& end);

  const QString& m_html;
  qsizetype m_at = 0;
};

/// Text with "&amp;", "&#8364;" and the like decoded.
QString withoutEntities(const QString& text);

}  // namespace relata::mail
