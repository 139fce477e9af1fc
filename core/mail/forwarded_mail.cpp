#include "core/mail/forwarded_mail.h"

#include <QRegularExpression>
#include <QStringTokenizer>

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kMostLines = 400;  // before the head block: what a person writes above it

bool isForwarded(const QString& subject) {
  static const QRegularExpression word(
      s("^\\s*(?:fwd?|wg|tr|rv|enc|doorst|vb|转发|轉寄|转寄|转)\\s*[:：]"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  return word.match(subject).hasMatch();
}

}  // namespace

std::optional<MailAddress> forwardedFrom(const Mail& mail) {
  if (!isForwarded(mail.subject)) return std::nullopt;
  static const QRegularExpression head(
      s("^[>\\s*]{0,20}(?:from|von|de|da|van|från|fra|发件人|寄件者|寄件人)\\s*[:：][\\s*]{0,10}(.{1,300})$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression address(s("[^\\s<>()\\[\\]:;,\"']{1,100}@[^\\s<>()\\[\\]:;,\"']{1,200}"));
  int looked = 0;
  for (const QStringView line : qTokenize(mail.text, QLatin1Char('\n'))) {
    if (++looked > kMostLines) break;
    const QString named = head.match(line.toString()).captured(1);
    const QRegularExpressionMatch found = address.match(named);
    if (!found.hasMatch()) continue;
    // "Ann Lee <ann@x.example>", "Ann Lee [mailto:ann@x.example]", or the address alone.
    static const QRegularExpression brackets(s("[<\\[(].*$"));
    QString name = named.left(found.capturedStart()).remove(brackets).remove(QLatin1Char('"')).simplified();
    if (name.endsWith(QLatin1Char(':'))) name.clear();
    return MailAddress{name, found.captured().toLower()};
  }
  return std::nullopt;
}

}  // namespace relata::mail
