#include "core/mail/imap_client.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>

#include "core/mail/curl_mail.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kLongestLine = 16 << 20;  // a list of a million UIDs is one line
constexpr qsizetype kMostLines = 200'000;

/// A folder's name as IMAP writes it: quoted, other letters than ASCII in its own UTF-7 (RFC 3501 5.1.3).
QByteArray quoted(const QString& name) {
  QByteArray out = "\"";
  for (qsizetype i = 0; i < name.size();) {
    const char16_t c = name[i].unicode();
    if (c >= 0x20 && c < 0x7F) {
      if (c == '"' || c == '\\') out += '\\';
      out += static_cast<char>(c);
      if (c == '&') out += '-';
      ++i;
      continue;
    }
    QByteArray units;
    for (; i < name.size() && (name[i].unicode() < 0x20 || name[i].unicode() >= 0x7F); ++i) {
      units += static_cast<char>(name[i].unicode() >> 8);
      units += static_cast<char>(name[i].unicode() & 0xFF);
    }
    out += '&' + units.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
  }
  return out + '"';
}

qint64 numberAfter(const QByteArray& line, const char* word) {
  const qsizetype at = line.toUpper().indexOf(word);
  if (at < 0) return 0;
  qsizetype from = at + static_cast<qsizetype>(qstrlen(word));
  while (from < line.size() && line[from] == ' ') ++from;
  qsizetype to = from;
  while (to < line.size() && line[to] >= '0' && line[to] <= '9') ++to;
  return line.mid(from, to - from).toLongLong();
}

}  // namespace

struct ImapClient::Line {
  QByteArray text;     // with "{12}" where a literal stood
  QByteArray literal;  // the first one
  bool hasLiteral = false;
};

struct ImapClient::State {
  CURL* curl = nullptr;
  CURLM* wait = nullptr;
  curl_socket_t socket = CURL_SOCKET_BAD;
  QByteArray buffer;
  int tag = 0;
  ~State() {
    if (curl) curl_easy_cleanup(curl);
    if (wait) curl_multi_cleanup(wait);
  }
};

ImapClient::ImapClient(MailServer server) : m_server(std::move(server)), m(std::make_unique<State>()) {}
ImapClient::~ImapClient() = default;

Problem ImapClient::broken(const char* what) const { return Problem("mail-not-understood", {m_server.host, s(what)}); }

Result<void> ImapClient::connect() {
  if (m->curl) return {};
  if (auto may = mayAsk(m_server); !may.ok()) return may;
  m->curl = preparedHandle(m_server, "imap", {});
  m->wait = curl_multi_init();
  if (!m->curl || !m->wait) return Problem("mail-server-failed", {m_server.host, s("libcurl")});
  curl_easy_setopt(m->curl, CURLOPT_CONNECT_ONLY, 1L);
  const CURLcode code = curl_easy_perform(m->curl);
  if (code == CURLE_OK && curl_easy_getinfo(m->curl, CURLINFO_ACTIVESOCKET, &m->socket) == CURLE_OK &&
      m->socket != CURL_SOCKET_BAD)
    return {};
  m = std::make_unique<State>();
  return curlProblem(m_server, code == CURLE_OK ? CURLE_COULDNT_CONNECT : code);
}

/// Waits for what comes next on the line. False: nothing came in that time.
Result<bool> ImapClient::moreWithin(qint64 ms) {
  QElapsedTimer waited;
  waited.start();
  char piece[64 << 10];
  for (;;) {
    size_t got = 0;
    const CURLcode code = curl_easy_recv(m->curl, piece, sizeof(piece), &got);
    if (code == CURLE_OK) {
      if (got == 0) return Problem("mail-server-failed", {m_server.host, s("the connection was closed")});
      m->buffer.append(piece, static_cast<qsizetype>(got));
      return true;
    }
    if (code != CURLE_AGAIN) return curlProblem(m_server, code);
    if (m_server.stop && m_server.stop()) return Problem("cancelled");
    if (waited.elapsed() > ms) return false;
    curl_waitfd fd{m->socket, CURL_WAIT_POLLIN, 0};
    curl_multi_poll(m->wait, &fd, 1, 200, nullptr);
  }
}

Result<void> ImapClient::more() {
  const Result<bool> came = moreWithin(m_server.seconds * 1000LL);
  if (!came.ok()) return came.problem();
  if (*came) return {};
  return Problem("mail-server-failed", {m_server.host, s("no answer for %1 s").arg(m_server.seconds)});
}

Result<QByteArray> ImapClient::line() {
  qsizetype from = 0;
  for (;;) {
    const qsizetype end = m->buffer.indexOf("\r\n", from);
    if (end >= 0) {
      const QByteArray text = m->buffer.left(end);
      m->buffer.remove(0, end + 2);
      return text;
    }
    if (m->buffer.size() > kLongestLine) return broken("a line without end");
    from = std::max<qsizetype>(0, m->buffer.size() - 1);
    if (auto read = more(); !read.ok()) return read.problem();
  }
}

Result<QByteArray> ImapClient::bytes(qint64 count) {
  while (m->buffer.size() < count)
    if (auto read = more(); !read.ok()) return read.problem();
  const QByteArray taken = m->buffer.left(count);
  m->buffer.remove(0, count);
  return taken;
}

Result<void> ImapClient::say(const QByteArray& line) {
  const QByteArray all = line + "\r\n";
  for (qsizetype sent = 0; sent < all.size();) {
    size_t gone = 0;
    const CURLcode code =
        curl_easy_send(m->curl, all.constData() + sent, static_cast<size_t>(all.size() - sent), &gone);
    if (code == CURLE_AGAIN) {
      curl_waitfd fd{m->socket, CURL_WAIT_POLLOUT, 0};
      curl_multi_poll(m->wait, &fd, 1, 200, nullptr);
      if (m_server.stop && m_server.stop()) return Problem("cancelled");
      continue;
    }
    if (code != CURLE_OK) return curlProblem(m_server, code);
    sent += static_cast<qsizetype>(gone);
  }
  return {};
}

/// Sends a command and reads until the server says how it went.
Result<QList<ImapClient::Line>> ImapClient::ask(const QByteArray& command, qint64 longest) {
  if (auto connected = connect(); !connected.ok()) return connected.problem();
  const QByteArray tag = "R" + QByteArray::number(++m->tag);
  if (auto said = say(tag + ' ' + command); !said.ok()) return said.problem();
  static const QRegularExpression literal(s("\\{(\\d{1,18})\\+?\\}$"));
  QList<Line> lines;
  while (lines.size() < kMostLines) {
    Line one;
    for (;;) {
      Result<QByteArray> part = line();
      if (!part.ok()) return part.problem();
      one.text += *part;
      const auto match = literal.match(QString::fromLatin1(part->right(24)));
      if (!match.hasMatch()) break;
      const qint64 size = match.captured(1).toLongLong();
      if (size > longest) return broken("a part that is larger than was asked for");
      Result<QByteArray> content = bytes(size);
      if (!content.ok()) return content.problem();
      if (!one.hasLiteral) one.literal = *std::move(content);
      one.hasLiteral = true;
    }
    if (one.text.startsWith(tag + ' ')) {
      const QByteArray said = one.text.mid(tag.size() + 1);
      if (said.toUpper().startsWith("OK")) return lines;
      return Problem("mail-server-failed", {m_server.host, QString::fromUtf8(said.left(300))});
    }
    if (one.text.toUpper().startsWith("* BYE"))
      return Problem("mail-server-failed", {m_server.host, QString::fromUtf8(one.text.mid(6, 300))});
    if (!one.text.startsWith("* ") && !one.text.startsWith("+ ")) return broken(one.text.left(80).constData());
    lines << one;
  }
  return broken("too many lines");
}

Result<ImapClient::Folder> ImapClient::open(const QString& folder) {
  const auto lines = ask("EXAMINE " + quoted(folder.isEmpty() ? s("INBOX") : folder), 1 << 16);
  if (!lines.ok()) return lines.problem();
  Folder out;
  for (const Line& one : *lines) {
    const QByteArray upper = one.text.toUpper();
    if (upper.contains("[UIDVALIDITY")) out.uidValidity = numberAfter(upper, "[UIDVALIDITY");
    if (upper.contains("[UIDNEXT")) out.uidNext = numberAfter(upper, "[UIDNEXT");
    if (upper.endsWith(" EXISTS")) out.mails = upper.mid(2).split(' ').value(0).toLongLong();
  }
  if (out.uidValidity <= 0) return broken("UIDVALIDITY");
  return out;
}

Result<QList<qint64>> ImapClient::uidsFrom(qint64 first) {
  const auto lines = ask("UID SEARCH UID " + QByteArray::number(std::max<qint64>(1, first)) + ":*", 1 << 16);
  if (!lines.ok()) return lines.problem();
  QList<qint64> uids;
  for (const Line& one : *lines) {
    if (!one.text.toUpper().startsWith("* SEARCH")) continue;
    for (const QByteArray& word : one.text.mid(8).split(' ')) {
      const qint64 uid = word.trimmed().toLongLong();
      // "n:*" answers the last mail even where it is before n.
      if (uid >= first && uid > 0) uids << uid;
    }
  }
  std::sort(uids.begin(), uids.end());
  uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
  return uids;
}

Result<bool> ImapClient::idle(int seconds) {
  const auto able = ask("CAPABILITY", 1 << 16);
  if (!able.ok()) return able.problem();
  const bool offered = std::any_of(able->begin(), able->end(), [](const Line& one) {
    return one.text.toUpper().startsWith("* CAPABILITY") && (one.text.toUpper() + ' ').contains(" IDLE ");
  });
  if (!offered) return Problem("mail-no-idle", {m_server.host});
  const QByteArray tag = "R" + QByteArray::number(++m->tag);
  if (auto said = say(tag + " IDLE"); !said.ok()) return said.problem();
  QElapsedTimer waited;
  waited.start();
  bool came = false, waiting = false;
  while (!came) {
    if (m->buffer.indexOf("\r\n") < 0) {
      const qint64 left = waiting ? seconds * 1000LL - waited.elapsed() : m_server.seconds * 1000LL;
      const Result<bool> read = left > 0 ? moreWithin(left) : Result<bool>(false);
      if (!read.ok()) return read.problem();
      if (*read) continue;
      if (waiting) break;
      return Problem("mail-server-failed", {m_server.host, s("no answer for %1 s").arg(m_server.seconds)});
    }
    const Result<QByteArray> heard = line();
    if (!heard.ok()) return heard.problem();
    const QByteArray upper = heard->toUpper();
    if (upper.startsWith('+')) waiting = true;
    if (upper.startsWith("* BYE"))
      return Problem("mail-server-failed", {m_server.host, QString::fromUtf8(heard->mid(6, 300))});
    if (upper.startsWith(tag + ' ')) return Problem("mail-no-idle", {m_server.host});
    came = upper.startsWith("* ") && (upper.endsWith(" EXISTS") || upper.endsWith(" EXPUNGE"));
  }
  // Whoever waits hangs up afterwards; the server is told all the same.
  if (auto said = say("DONE"); !said.ok()) return said.problem();
  return came;
}

Result<QByteArray> ImapClient::fetch(qint64 uid, qint64 longest) {
  const auto lines =
      ask("UID FETCH " + QByteArray::number(uid) + " (UID BODY.PEEK[]<0." + QByteArray::number(longest) + ">)",
          longest + 1);
  if (!lines.ok()) return lines.problem();
  for (const Line& one : *lines)
    if (one.hasLiteral && one.text.toUpper().contains("FETCH") && one.text.toUpper().contains("BODY[]"))
      return one.literal;
  return QByteArray();
}

}  // namespace relata::mail
