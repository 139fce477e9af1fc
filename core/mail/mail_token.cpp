#include "core/mail/mail_token.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kSubjectBytes = 10;
constexpr qsizetype kIdBytes = 16;

QString secretKey() { return s("mail_secret"); }

/// Crockford's base32: no letters that are taken for digits, and none lost where a program changes case.
QString base32(const QByteArray& bytes) {
  static constexpr char kDigits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  QString out;
  quint32 bits = 0;
  int have = 0;
  for (const char byte : bytes) {
    bits = (bits << 8) | static_cast<unsigned char>(byte);
    for (have += 8; have >= 5; have -= 5) out += QLatin1Char(kDigits[(bits >> (have - 5)) & 31]);
  }
  if (have > 0) out += QLatin1Char(kDigits[(bits << (5 - have)) & 31]);
  return out;
}

/// In the same time wherever they differ.
bool isSame(const QByteArray& one, const QByteArray& other) {
  if (one.size() != other.size() || one.isEmpty()) return false;
  unsigned char differs = 0;
  for (qsizetype i = 0; i < one.size(); ++i) differs |= static_cast<unsigned char>(one[i] ^ other[i]);
  return differs == 0;
}

const QRegularExpression& tokenPattern() {
  static const QRegularExpression pattern(s("\\[([A-Z]+-[0-9]+)-([0-9A-HJKMNP-TV-Z]{16})\\]"),
                                          QRegularExpression::CaseInsensitiveOption);
  return pattern;
}

}  // namespace

Result<MailTokens> MailTokens::of(Transaction& tx) {
  QByteArray secret = QByteArray::fromHex(settingOf(tx.connection(), secretKey()).toLatin1());
  if (secret.size() < 32) {
    secret.resize(32);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32*>(secret.data()),
                                         reinterpret_cast<quint32*>(secret.data() + secret.size()));
    if (auto written = writeSetting(tx, secretKey(), QString::fromLatin1(secret.toHex())); !written.ok())
      return written.problem();
  }
  return MailTokens(secret);
}

MailTokens MailTokens::of(db::Connection& connection) {
  return MailTokens(QByteArray::fromHex(settingOf(connection, secretKey()).toLatin1()));
}

QByteArray MailTokens::mac(const char* purpose, Id ticket, const QString& more) const {
  if (m_secret.size() < 32) return {};
  const QByteArray said = QByteArray(purpose) + '\n' + QByteArray::number(ticket.bits()) + '\n' + more.toUtf8();
  return QMessageAuthenticationCode::hash(said, m_secret, QCryptographicHash::Sha256);
}

QString MailTokens::subjectToken(Id ticket, const QString& number) const {
  return s("%1-%2").arg(number, base32(mac("subject", ticket, {}).left(kSubjectBytes)));
}

QString MailTokens::messageId(Id ticket, const QString& random, const QString& domain) const {
  const QString id = QString::number(ticket.bits(), 36);
  return s("relata.%1.%2.%3@%4")
      .arg(id, random, QString::fromLatin1(mac("message", ticket, random).left(kIdBytes).toHex()), domain);
}

Id MailTokens::ticketOfMessageId(const QString& messageId) const {
  static const QRegularExpression pattern(s("^relata\\.([0-9a-z]{1,14})\\.([0-9a-z]{1,40})\\.([0-9a-f]{32})@"));
  const auto match = pattern.match(messageId);
  bool ok = false;
  const Id ticket(match.captured(1).toLongLong(&ok, 36));
  if (!match.hasMatch() || !ok) return {};
  const QByteArray wanted = mac("message", ticket, match.captured(2)).left(kIdBytes).toHex();
  return isSame(wanted, match.captured(3).toLatin1()) ? ticket : Id();
}

Id MailTokens::ticketOfSubject(db::Connection& connection, const QString& subject) const {
  int tried = 0;
  for (auto it = tokenPattern().globalMatch(subject.left(1000)); it.hasNext() && ++tried <= 5;) {
    const auto match = it.next();
    const QString number = match.captured(1).toUpper();
    db::StatementUse rows(connection.cached(
        s("SELECT id FROM ticket WHERE number=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY id LIMIT 10")));
    rows->bind(1, number);
    while (rows->step()) {
      const QByteArray wanted = base32(mac("subject", rows->id(0), {}).left(kSubjectBytes)).toLatin1();
      if (isSame(wanted, match.captured(2).toUpper().toLatin1())) return rows->id(0);
    }
  }
  return {};
}

QString MailTokens::mailToken(const char* purpose, Id mail) const {
  return QString::number(mail.bits(), 36) + u'-' + base32(mac(purpose, mail, {}).left(kSubjectBytes));
}

Id MailTokens::mailOf(const char* purpose, const QString& number, const QString& proof) const {
  bool ok = false;
  const Id mail(number.toLower().toLongLong(&ok, 36));
  if (!ok) return {};
  const QByteArray wanted = base32(mac(purpose, mail, {}).left(kSubjectBytes)).toLatin1();
  return isSame(wanted, proof.toUpper().toLatin1()) ? mail : Id();
}

QString MailTokens::campaignToken(Id mail) const { return mailToken("campaign", mail); }
QString MailTokens::trackingToken(Id mail) const { return mailToken("tracking", mail); }

Id MailTokens::trackedMail(const QString& token) const {
  static const QRegularExpression pattern(s("\\A([0-9a-z]{1,14})-([0-9A-HJKMNP-TV-Z]{16})\\z"),
                                          QRegularExpression::CaseInsensitiveOption);
  const auto match = pattern.match(token);
  return match.hasMatch() ? mailOf("tracking", match.captured(1), match.captured(2)) : Id();
}

QString MailTokens::campaignMessageId(const QString& token, const QString& domain) {
  return s("relata.c.%1@%2").arg(token, domain);
}

Id MailTokens::campaignMailIn(const QString& text) const {
  // Mail programs change the case of what people send back, and put it into sentences.
  static const QRegularExpression pattern(s("(?<![0-9A-Za-z])([0-9a-z]{1,14})-([0-9A-HJKMNP-TV-Z]{16})(?![0-9A-Za-z])"),
                                          QRegularExpression::CaseInsensitiveOption);
  int tried = 0;
  for (auto it = pattern.globalMatch(text.left(20'000)); it.hasNext() && ++tried <= 20;) {
    const auto match = it.next();
    if (const Id mail = mailOf("campaign", match.captured(1), match.captured(2))) return mail;
  }
  return {};
}

QStringList bareNumbers(const QString& subject) {
  static const QRegularExpression pattern(s("\\[([A-Z]{1,10}-[0-9]{1,12})\\]"),
                                          QRegularExpression::CaseInsensitiveOption);
  QStringList numbers;
  for (auto it = pattern.globalMatch(subject.left(1000)); it.hasNext() && numbers.size() < 5;)
    numbers << it.next().captured(1).toUpper();
  return numbers;
}

QString plainSubject(const QString& subject) {
  QString plain = subject;
  plain.remove(tokenPattern());
  static const QRegularExpression reply(s("^\\s*(?:(?:re|aw|antw|sv|vs|ref|fw|fwd|wg|tr|rv|enc|odp|ynt|回复|答复|回覆|"
                                          "转发|轉寄|回信)(?:\\[\\d+\\])?\\s*[:\\x{ff1a}]\\s*)+"),
                                        QRegularExpression::CaseInsensitiveOption);
  return plain.remove(reply).simplified();
}

}  // namespace relata::mail
