#include "core/mail/smtp_client.h"

#include <algorithm>
#include <cstring>

#include "core/mail/curl_mail.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

#if LIBCURL_VERSION_NUM >= 0x080200
constexpr CURLoption kAllowFails = CURLOPT_MAIL_RCPT_ALLOWFAILS;
#else
constexpr CURLoption kAllowFails = CURLOPT_MAIL_RCPT_ALLLOWFAILS;
#endif

struct Upload {
  const QByteArray* message = nullptr;
  qsizetype at = 0;
  const std::function<bool()>* beforeEnd = nullptr;
  bool broken = false;  // `beforeEnd` said no
  bool whole = false;   // libcurl took all of it and asked for more: the end was, or is being, sent
  QByteArray said;      // the last line of the server
  QByteArray refusal;   // its last one that says no
  QByteArray asked;     // the recipient that it was asked for last
  QStringList refused;  // recipients with its words
  bool allForGood = true;
};

size_t give(char* to, size_t size, size_t count, void* from) {
  auto& upload = *static_cast<Upload*>(from);
  const qsizetype most = static_cast<qsizetype>(size * count);
  const qsizetype now = std::min(most, upload.message->size() - upload.at);
  if (now == 0) {
    if (!upload.whole && upload.beforeEnd && *upload.beforeEnd && !(*upload.beforeEnd)()) {
      upload.broken = true;
      return CURL_READFUNC_ABORT;
    }
    upload.whole = true;
    return 0;
  }
  std::memcpy(to, upload.message->constData() + upload.at, static_cast<size_t>(now));
  upload.at += now;
  return static_cast<size_t>(now);
}

size_t hear(char* data, size_t size, size_t count, void* to) {
  auto& upload = *static_cast<Upload*>(to);
  const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
  if (!line.isEmpty()) upload.said = line.left(500);
  return size * count;
}

/// What is said both ways, in its order: only so one knows which recipient an answer is about.
int watch(CURL*, curl_infotype type, char* data, size_t size, void* to) {
  auto& upload = *static_cast<Upload*>(to);
  const QByteArray line = QByteArray(data, static_cast<qsizetype>(std::min<size_t>(size, 1000))).trimmed();
  if (type == CURLINFO_HEADER_OUT)
    upload.asked = line.startsWith("RCPT TO:") ? line.mid(line.indexOf('<') + 1).split('>').first() : QByteArray();
  const bool isNo = type == CURLINFO_HEADER_IN && (line.startsWith('4') || line.startsWith('5'));
  if (!isNo) return 0;
  upload.refusal = line.left(500);
  // Of an answer in several lines ("550-…") the last one counts.
  if (upload.asked.isEmpty() || line.mid(3, 1) == "-") return 0;
  upload.refused << QString::fromUtf8(upload.asked) + s(": ") + QString::fromUtf8(upload.refusal);
  upload.allForGood = upload.allForGood && line.startsWith('5');
  upload.asked.clear();
  return 0;
}

bool isPlainAddress(const QString& address) {
  if (!address.contains(u'@') || address.size() > 320) return false;
  return std::none_of(address.begin(), address.end(), [](QChar c) {
    return c.unicode() <= 0x20 || c.unicode() == 0x7F || c == u'<' || c == u'>' || c == u',' || c == u'"';
  });
}

}  // namespace

struct SmtpSession::Line {
  MailServer server;
  CURL* curl = nullptr;
  ~Line() {
    if (curl) curl_easy_cleanup(curl);
  }
};

SmtpSession::SmtpSession(const MailServer& server) : m_line(std::make_unique<Line>()) { m_line->server = server; }
SmtpSession::~SmtpSession() = default;

namespace {

/// What can be known before a server is asked.
std::optional<Problem> unfit(const QString& from, const QStringList& to) {
  if (to.isEmpty()) return Problem("mail-no-recipient");
  for (const QString& address : QStringList{from} + to)
    if (!isPlainAddress(address)) return Problem("mail-header", {address});
  return std::nullopt;
}

void judge(SmtpOutcome& out, const MailServer& server, CURLcode code, long status, const Upload& upload) {
  out.said = QString::fromUtf8(upload.said);
  if (upload.broken) {
    out.problem = Problem("cancelled");
    return;
  }
  out.refused = upload.refused;
  if (code == CURLE_OK) {
    out.came = SmtpOutcome::Came::Handed;
    return;
  }
  if (!upload.refused.isEmpty() && upload.at == 0) {
    out.came = SmtpOutcome::Came::Refused;
    out.forGood = upload.allForGood;
    out.problem = Problem("mail-refused", {server.host, upload.refused.join(s("; "))});
    return;
  }
  out.problem = curlProblem(server, code, out.said);
  // An answer of 4xx or 5xx is the server's last word; it also is what it says when the whole mail was refused.
  const bool answered =
      status >= 400 && status < 600 && upload.refusal.startsWith(QByteArray::number(static_cast<int>(status)));
  if (answered && code != CURLE_LOGIN_DENIED) {
    out.came = SmtpOutcome::Came::Refused;
    out.forGood = status >= 500;
    out.problem = Problem("mail-refused", {server.host, QString::fromUtf8(upload.refusal)});
  } else if (upload.whole) {
    out.came = SmtpOutcome::Came::Unknown;
    out.problem = Problem("mail-unsure", {server.host});
  }
}

}  // namespace

SmtpOutcome SmtpSession::send(const QString& from, const QStringList& to, const QByteArray& message,
                              const std::function<bool()>& beforeEnd) {
  SmtpOutcome out;
  if (const auto problem = unfit(from, to)) {
    out.came = SmtpOutcome::Came::Refused;
    out.forGood = true;
    out.problem = *problem;
    return out;
  }
  MailServer& server = m_line->server;
  if (auto may = mayAsk(server); !may.ok()) {
    out.problem = may.problem();
    return out;
  }
  if (!m_line->curl) m_line->curl = preparedHandle(server, "smtp", {});
  CURL* curl = m_line->curl;
  if (!curl) {
    out.problem = Problem("mail-server-failed", {server.host, s("libcurl")});
    return out;
  }
  curl_slist* recipients = nullptr;
  for (const QString& address : to) recipients = curl_slist_append(recipients, address.toUtf8().constData());
  Upload upload;
  upload.message = &message;
  upload.beforeEnd = &beforeEnd;
  const QByteArray sender = from.toUtf8();
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.constData());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  // Those that are there get the mail, whoever of the others is not.
  curl_easy_setopt(curl, kAllowFails, 1L);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, watch);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &upload);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, hear);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &upload);
  const CURLcode code = curl_easy_perform(curl);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, nullptr);
  curl_slist_free_all(recipients);
  judge(out, server, code, status, upload);
  return out;
}

SmtpOutcome sendMail(const MailServer& server, const QString& from, const QStringList& to, const QByteArray& message) {
  return SmtpSession(server).send(from, to, message);
}

Result<void> trySmtp(const MailServer& server) {
  if (auto may = mayAsk(server); !may.ok()) return may;
  CURL* curl = preparedHandle(server, "smtp", {});
  if (!curl) return Problem("mail-server-failed", {server.host, s("libcurl")});
  curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
  const CURLcode code = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return code == CURLE_OK ? Result<void>() : Result<void>(curlProblem(server, code));
}

}  // namespace relata::mail
