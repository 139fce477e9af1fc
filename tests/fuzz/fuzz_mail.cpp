#include <cstdint>
#include <cstdlib>

#include "core/mail/html_mail.h"
#include "core/mail/mail_kinds.h"
#include "core/base/trim_reply.h"

using namespace relata::mail;

/// Whatever a mail holds: names of files lead nowhere, what is shown loads nothing, and no text is lost by folding.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const auto mail = readMail(bytes);
  if (mail) {
    for (const MailPart& part : mail->parts)
      if (part.name.isEmpty() || part.name.contains(QLatin1Char('/')) || part.name.contains(QLatin1Char('\\')) ||
          part.name.startsWith(QLatin1Char('.')))
        std::abort();
    const auto bounce = bounceOf(*mail);
    automaticBecause(*mail);
    trimReply(mail->text);
  }
  const QString html = safeHtml(QString::fromUtf8(bytes)).html;
  for (const char* bad : {"<script", "<iframe", "<style", "href=\"javascript", "src=\"http", "href=\"file"})
    if (html.contains(QLatin1String(bad), Qt::CaseInsensitive)) std::abort();
  if (html.count(QLatin1String("<table")) != html.count(QLatin1String("</table>"))) std::abort();
  htmlToText(QString::fromUtf8(bytes));
  return 0;
}
