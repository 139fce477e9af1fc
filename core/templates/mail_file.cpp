#include "core/templates/mail_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

#include "core/templates/merge_words.h"

namespace relata {
namespace {

constexpr qsizetype kWordBytes = 42;  // 75 characters at most with what is around it, and no character is cut
constexpr qsizetype kLineBytes = 57;  // 76 characters as base64

bool isPlain(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// "=?UTF-8?B?…?=", as many as it takes, one below the other.
QByteArray words(const QString& text) {
  if (isPlain(text) && !text.contains(QLatin1String("=?")) && text.size() < 60) return text.toLatin1();
  QByteArrayList out;
  QByteArray word;
  const auto close = [&] {
    if (!word.isEmpty()) out << "=?UTF-8?B?" + word.toBase64() + "?=";
    word.clear();
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
    const QByteArray bytes = text.mid(i, pair ? 2 : 1).toUtf8();
    if (pair) ++i;
    if (word.size() + bytes.size() > kWordBytes) close();
    word += bytes;
  }
  close();
  return out.join("\r\n ");
}

QByteArray recipients(const QString& typed) {
  static const QRegularExpression between(QStringLiteral("[,;，；\\r\\n]"));
  QByteArrayList out;
  for (const QString& one : typed.split(between, Qt::SkipEmptyParts))
    if (const QString address = harmless(one, MergePlace::Line); isPlain(address) && !address.isEmpty())
      out << address.toLatin1();
  return out.join(",\r\n ");
}

QByteArray base64Lines(const QByteArray& bytes) {
  QByteArray out;
  out.reserve(bytes.size() * 4 / 3 + bytes.size() / 28 + 8);
  for (qsizetype i = 0; i < bytes.size(); i += kLineBytes) out += bytes.mid(i, kLineBytes).toBase64() + "\r\n";
  return out;
}

QByteArray textPart(const QString& body) {
  QString text = harmless(body, MergePlace::Plain);
  text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
  return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
         base64Lines(text.toUtf8());
}

/// The name twice: plainly for old programs, and as RFC 2231 wants it.
QByteArray filePart(const MailEnclosure& file, const QByteArray& contentId = {}) {
  const QString name = harmless(file.name, MergePlace::Line);
  QString plain;
  for (const QChar c : name)
    plain += isPlain(QString(c)) && c != QLatin1Char('"') && c != QLatin1Char('\\') ? c : QLatin1Char('_');
  const QByteArray type =
      isPlain(file.type) && !file.type.isEmpty() ? file.type.toLatin1() : "application/octet-stream";
  return "Content-Type: " + type + "; name=\"" + plain.toLatin1() + "\"\r\nContent-Transfer-Encoding: base64\r\n" +
         (contentId.isEmpty() ? QByteArray("Content-Disposition: attachment")
                              : "Content-ID: <" + contentId + ">\r\nContent-Disposition: inline") +
         "; filename=\"" + plain.toLatin1() + "\";\r\n filename*=UTF-8''" + QUrl::toPercentEncoding(name) + "\r\n\r\n" +
         base64Lines(file.bytes);
}

QByteArray dateText(UtcMs now) {
  return "Date: " +
         QLocale::c()
             .toString(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC), QStringLiteral("ddd, d MMM yyyy HH:mm:ss +0000"))
             .toLatin1() +
         "\r\n";
}

/// An id as it may stand between angle brackets; empty where it may not.
QByteArray bracketed(const QString& id) {
  const bool fits = isPlain(id) && !id.isEmpty() && id.size() <= 500 && !id.contains(QLatin1Char(' ')) &&
                    !id.contains(QLatin1Char('<')) && !id.contains(QLatin1Char('>'));
  return fits ? '<' + id.toLatin1() + '>' : QByteArray();
}

QByteArray named(const QString& typedName, const QString& typedAddress) {
  const QString address = harmless(typedAddress, MergePlace::Line).remove(QLatin1Char(' '));
  if (!isPlain(address) || address.isEmpty()) return {};
  QString name = harmless(typedName, MergePlace::Line);
  if (name.isEmpty()) return address.toLatin1();
  // What looks like an encoded word is one for whoever reads it: it is encoded itself.
  if (isPlain(name) && !name.contains(QLatin1String("=?")))
    return '"' + name.remove(QLatin1Char('"')).remove(QLatin1Char('\\')).toLatin1() + "\" <" + address.toLatin1() + '>';
  return words(name) + " <" + address.toLatin1() + '>';
}

QByteArray fromLine(const OutgoingMail& mail) {
  const QByteArray from = named(mail.fromName, mail.fromAddress);
  return from.isEmpty() ? QByteArray() : "From: " + from + "\r\n";
}

QByteArray threadLines(const OutgoingMail& mail) {
  QByteArray out;
  if (const QByteArray id = bracketed(mail.id); !id.isEmpty()) out += "Message-ID: " + id + "\r\n";
  if (const QByteArray parent = bracketed(mail.parent); !parent.isEmpty()) out += "In-Reply-To: " + parent + "\r\n";
  QByteArrayList references;
  for (const QString& id : mail.references)
    if (const QByteArray one = bracketed(id); !one.isEmpty()) references << one;
  if (!references.isEmpty()) out += "References: " + references.join("\r\n ") + "\r\n";
  if (mail.automatic) out += "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n";
  return out;
}

/// From "To" on: whom it is for, and what is in it.
QByteArray restOf(QByteArray out, const OutgoingMail& mail) {
  if (const QByteArray addresses = recipients(mail.to); !addresses.isEmpty()) out += "To: " + addresses + "\r\n";
  if (const QByteArray addresses = recipients(mail.cc); !addresses.isEmpty()) out += "Cc: " + addresses + "\r\n";
  out += "Subject: " + words(harmless(mail.subject, MergePlace::Line)) + "\r\nMIME-Version: 1.0\r\n";
  if (mail.enclosures.isEmpty()) return out + textPart(mail.body);
  // Base64 holds no "--", so that no content can end a part.
  const QByteArray edge =
      "=_relata_" + QCryptographicHash::hash(out + mail.body.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
  out += "Content-Type: multipart/mixed; boundary=\"" + edge + "\"\r\n\r\n--" + edge + "\r\n" + textPart(mail.body);
  for (const MailEnclosure& file : mail.enclosures) out += "--" + edge + "\r\n" + filePart(file);
  return out + "--" + edge + "--\r\n";
}

}  // namespace

QByteArray headerWords(const QString& text) { return words(text); }
QByteArray dateLine(UtcMs now) { return dateText(now); }
QByteArray headerAddress(const QString& name, const QString& address) { return named(name, address); }
QByteArray enclosedPart(const MailEnclosure& file, const QByteArray& contentId) { return filePart(file, contentId); }

QByteArray mailText(const OutgoingMail& mail, UtcMs now) {
  return restOf(dateText(now) + fromLine(mail) + threadLines(mail), mail);
}

QByteArray mailFile(const QString& to, const QString& subject, const QString& body,
                    const QList<MailEnclosure>& enclosures, UtcMs now) {
  OutgoingMail mail;
  mail.to = to;
  mail.subject = subject;
  mail.body = body;
  mail.enclosures = enclosures;
  return restOf("X-Unsent: 1\r\n" + dateText(now), mail);
}

}  // namespace relata
