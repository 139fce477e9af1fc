#include "core/mail/campaign_message.h"

#include <QCryptographicHash>

#include "core/base/normal.h"
#include "core/mail/mail_token.h"
#include "core/mail/quoted_printable.h"
#include "core/templates/merge_words.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isSafeInHeader(const QString& text) {
  return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
    return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'<' && c != u'>';
  });
}

}  // namespace

QString WayOut::address(const QString& token) const {
  if (!page.isEmpty()) return page + (page.contains(u'?') ? s("&") : s("?")) + s("u=") + token;
  return s("mailto:") + mailTo + s("?subject=unsubscribe%20") + token;
}

QByteArray WayOut::headers(const QString& token) const {
  QByteArray out =
      "List-Unsubscribe: <mailto:" + mailTo.toLatin1() + "?subject=unsubscribe%20" + token.toLatin1() + '>';
  const bool oneClick = page.startsWith(QLatin1String("https://")) && isSafeInHeader(page);
  if (oneClick) out += ",\r\n <" + address(token).toLatin1() + '>';
  out += "\r\n";
  if (oneClick) out += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
  return out;
}

MessageMaker::MessageMaker(const MailContent& content, MessageFrame frame)
    : m_content(content), m_frame(std::move(frame)) {
  m_from = headerAddress(m_frame.fromName, m_frame.fromAddress);
  const QString domain = m_frame.fromAddress.section(u'@', 1);
  // "<relata.c.", the token, and what follows it.
  m_idEnd = MailTokens::campaignMessageId({}, domain.isEmpty() ? s("relata.invalid") : domain).toLatin1() + ">\r\n";
  m_idEnd.remove(0, static_cast<qsizetype>(sizeof "relata.c." - 1));
  m_unsubscribe = m_frame.out.headers(s("\x01"));
  if (isSafeInHeader(m_frame.listId)) m_listId = "List-Id: <" + m_frame.listId.toLatin1() + ">\r\n";
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const Piece& piece : m_content.html) hash.addData(piece.text);
  // In quoted-printable "=" stands before two digits and in base64 at the end: neither makes one of these.
  m_edge = "=_r" + hash.result().toHex().left(24);
  const QByteArray inner = m_edge + "a", outer = m_edge + "o", related = m_edge + "r";
  const bool pictures = !m_content.pictures.empty(), files = !m_content.files.isEmpty();
  QByteArray type = "Content-Type: ";
  if (files) m_opening += type + "multipart/mixed; boundary=\"" + outer + "\"\r\n\r\n--" + outer + "\r\n";
  m_opening += type + "multipart/alternative; boundary=\"" + inner + "\"\r\n\r\n--" + inner +
               "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  m_betweenText = "\r\n--" + inner + "\r\n";
  if (pictures) m_betweenText += type + "multipart/related; boundary=\"" + related + "\"\r\n\r\n--" + related + "\r\n";
  m_betweenText += "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  if (pictures) {
    for (const MailContent::Picture& picture : m_content.pictures)
      m_closing += "\r\n--" + related + "\r\n" + picture.part;
    m_closing += "--" + related + "--\r\n";
  }
  m_closing += "\r\n--" + inner + "--\r\n";
  for (const MailEnclosure& file : m_content.files) m_closing += "\r\n--" + outer + "\r\n" + enclosedPart(file);
  if (files) m_closing += "--" + outer + "--\r\n";
  for (const auto* pieces : {&m_content.text, &m_content.html})
    for (const Piece& piece : *pieces) m_size += piece.encoded.size() + (piece.slot < 0 ? 0 : 40);
  m_size += m_closing.size() + 2000;
  const bool fixed = std::all_of(m_content.subject.begin(), m_content.subject.end(),
                                 [](const Piece& piece) { return piece.slot < 0; });
  if (fixed) m_subject = subject({});
}

void MessageMaker::appendPieces(QByteArray& to, const std::vector<Piece>& pieces, const ContentValues& values) const {
  for (const Piece& piece : pieces) {
    if (piece.condition >= 0 && !values.holds[static_cast<size_t>(piece.condition)]) continue;
    if (piece.slot < 0)
      to += piece.encoded;
    else
      appendQuotedPrintable(to, placed(values.values.value(piece.slot), piece.place));
  }
}

QByteArray MessageMaker::subject(const ContentValues& values) const {
  QString text;
  for (const Piece& piece : m_content.subject)
    text += piece.slot < 0 ? QString::fromUtf8(piece.text) : values.values.value(piece.slot);
  return "Subject: " + headerWords(harmless(text, MergePlace::Line)) + "\r\n";
}

QByteArray MessageMaker::make(const ContentValues& values, const QString& to, const QString& token, UtcMs now) const {
  QByteArray out;
  out.reserve(m_size);
  if (now / 1000 != m_dateAt) {
    m_date = dateLine(now);
    m_dateAt = now / 1000;
  }
  const QByteArray word = token.toLatin1();
  out += m_date;
  out += "From: " + m_from + "\r\nTo: " + headerAddress(values.name, to) + "\r\n";
  out += m_subject.isEmpty() ? subject(values) : m_subject;
  out += "Message-ID: <relata.c.";
  out += word;
  out += m_idEnd;
  for (const char c : m_unsubscribe) {
    if (c == '\x01')
      out += word;
    else
      out += c;
  }
  out += m_listId;
  out += "MIME-Version: 1.0\r\n";
  out += m_opening;
  appendPieces(out, m_content.text, values);
  out += m_betweenText;
  appendPieces(out, m_content.html, values);
  out += m_closing;
  return out;
}

}  // namespace relata::mail
