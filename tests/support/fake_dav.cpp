#include "tests/support/fake_dav.h"

#include <QRegularExpression>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace relata::test {
namespace {

constexpr char kBook[] = "/book/";

sockaddr_in loopback(int port) {
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  at.sin_port = htons(static_cast<uint16_t>(port));
  return at;
}

QByteArray escaped(const QByteArray& text) { return QString::fromUtf8(text).toHtmlEscaped().toUtf8(); }

QByteArray plain(QByteArray text) {
  return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
}

QByteArray between(const QByteArray& text, const QByteArray& from, const QByteArray& to) {
  const auto at = text.indexOf(from);
  if (at < 0) return {};
  const auto begin = at + from.size();
  return plain(text.mid(begin, text.indexOf(to, begin) - begin));
}

bool readMore(int connection, QByteArray& text) {
  char block[65536];
  const ssize_t got = recv(connection, block, sizeof block, 0);
  if (got > 0) text.append(block, got);
  return got > 0;
}

std::optional<DavRequest> readRequest(int connection) {
  QByteArray text;
  qsizetype end = -1;
  while ((end = text.indexOf("\r\n\r\n")) < 0)
    if (!readMore(connection, text)) return std::nullopt;
  DavRequest request;
  const QList<QByteArray> lines = text.left(end).split('\n');
  request.method = lines[0].split(' ').value(0);
  request.path = lines[0].split(' ').value(1);
  for (const QByteArray& line : lines.mid(1)) {
    const auto colon = line.indexOf(':');
    request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
  }
  const qsizetype length = request.headers.value("content-length").toLongLong();
  while (text.size() < end + 4 + length)
    if (!readMore(connection, text)) return std::nullopt;
  request.body = text.mid(end + 4, length);
  return request;
}

}  // namespace

FakeDav::FakeDav(bool tellsChanges) : m_tellsChanges(tellsChanges) {
  m_socket = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in at = loopback(0);
  socklen_t size = sizeof at;
  bind(m_socket, reinterpret_cast<sockaddr*>(&at), size);
  getsockname(m_socket, reinterpret_cast<sockaddr*>(&at), &size);
  m_port = ntohs(at.sin_port);
  listen(m_socket, 8);
  m_thread = std::thread([this] { serve(); });
}

FakeDav::~FakeDav() {
  m_stop = true;
  const int wake = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in at = loopback(m_port);
  connect(wake, reinterpret_cast<const sockaddr*>(&at), sizeof at);
  close(wake);
  m_thread.join();
  close(m_socket);
}

QUrl FakeDav::url() const {
  return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QString::fromLatin1(kBook)));
}

void FakeDav::put(const QByteArray& name, const QByteArray& lines) {
  const std::lock_guard lock(m_guard);
  m_cards.insert(kBook + name, {"BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n", ++m_revision, false});
}

void FakeDav::take(const QByteArray& name) {
  const std::lock_guard lock(m_guard);
  m_cards.insert(kBook + name, {{}, ++m_revision, true});
}

void FakeDav::forget() {
  const std::lock_guard lock(m_guard);
  m_oldest = ++m_revision;
}

QList<QByteArray> FakeDav::names() const {
  const std::lock_guard lock(m_guard);
  QList<QByteArray> names;
  for (auto it = m_cards.begin(); it != m_cards.end(); ++it)
    if (!it->gone) names << it.key().mid(static_cast<qsizetype>(qstrlen(kBook)));
  return names;
}

QByteArray FakeDav::card(const QByteArray& name) const {
  const std::lock_guard lock(m_guard);
  return m_cards.value(kBook + name).text;
}

QByteArray FakeDav::etag(const QByteArray& name) const {
  const std::lock_guard lock(m_guard);
  return etagOf(m_cards.value(kBook + name));
}

void FakeDav::intercept(std::function<std::optional<DavReply>(const DavRequest&)> hook) {
  const std::lock_guard lock(m_guard);
  m_hook = std::move(hook);
}

QList<QByteArray> FakeDav::asked() const {
  const std::lock_guard lock(m_guard);
  return m_asked;
}

QByteArray FakeDav::multistatus(const QByteArray& responses, const QByteArray& token) const {
  return "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\">" + responses +
         (token.isEmpty() ? QByteArray() : "<d:sync-token>" + token + "</d:sync-token>") + "</d:multistatus>";
}

QByteArray FakeDav::response(const QByteArray& href, const QByteArray& etag, const QByteArray& more) {
  return "<d:response><d:href>" + escaped(href) + "</d:href><d:propstat><d:prop><d:getetag>" + escaped(etag) +
         "</d:getetag>" + more + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
}

QByteArray FakeDav::status(const QByteArray& href, int status) {
  return "<d:response><d:href>" + escaped(href) + "</d:href><d:status>HTTP/1.1 " + QByteArray::number(status) +
         " So</d:status></d:response>";
}

void FakeDav::serve() {
  for (;;) {
    const int connection = accept(m_socket, nullptr, nullptr);
    if (m_stop) return;
    if (connection < 0) continue;
    answer(connection);
    close(connection);
  }
}

void FakeDav::answer(int connection) {
  const auto request = readRequest(connection);
  if (!request) return;
  std::function<std::optional<DavReply>(const DavRequest&)> hook;
  {
    const std::lock_guard lock(m_guard);
    m_asked << request->method + ' ' + request->path;
    hook = m_hook;
  }
  std::optional<DavReply> reply = hook ? hook(*request) : std::nullopt;
  if (!reply) reply = replyTo(*request);
  QByteArray text = "HTTP/1.1 " + QByteArray::number(reply->status) + " So\r\nConnection: close\r\n";
  for (const QByteArray& header : std::as_const(reply->headers)) text += header + "\r\n";
  text += "Content-Length: " + QByteArray::number(reply->body.size()) + "\r\n\r\n" + reply->body;
  for (qsizetype at = 0; at < text.size();) {
    const ssize_t sent = send(connection, text.constData() + at, static_cast<size_t>(text.size() - at), MSG_NOSIGNAL);
    if (sent <= 0) return;
    at += sent;
  }
}

QByteArray FakeDav::etagOf(const Card& card) const { return "\"" + QByteArray::number(card.revision) + "\""; }

DavReply FakeDav::replyTo(const DavRequest& request) {
  const std::lock_guard lock(m_guard);
  if (request.method == "PROPFIND") return propfind(request);
  if (request.method == "REPORT") return report(request);
  if (request.method == "PUT" || request.method == "DELETE") return write(request);
  return {405, {}, {}};
}

DavReply FakeDav::propfind(const DavRequest& request) const {
  const QByteArray token = m_tellsChanges ? "<d:sync-token>t" + QByteArray::number(m_revision) + "</d:sync-token>" : "";
  QByteArray all = "<d:response><d:href>" + QByteArray(kBook) +
                   "</d:href><d:propstat><d:prop><d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>"
                   "<d:displayname>People</d:displayname>" +
                   token + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
  if (request.headers.value("depth") == "1")
    for (auto it = m_cards.begin(); it != m_cards.end(); ++it)
      if (!it->gone) all += response(it.key(), etagOf(*it));
  return {207, multistatus(all), {}};
}

DavReply FakeDav::report(const DavRequest& request) const {
  QByteArray all;
  if (request.body.contains("sync-collection")) {
    if (!m_tellsChanges) return {403, {}, {}};
    const QByteArray token = between(request.body, "<d:sync-token>", "</d:sync-token>");
    const int since = token.mid(1).toInt();
    if (!token.isEmpty() && since < m_oldest) return {403, {}, {}};
    for (auto it = m_cards.begin(); it != m_cards.end(); ++it) {
      if (it->revision <= since || (it->gone && since == 0)) continue;
      all += it->gone ? status(it.key(), 404) : response(it.key(), etagOf(*it));
    }
    return {207, multistatus(all, "t" + QByteArray::number(m_revision)), {}};
  }
  static const QRegularExpression hrefs(QStringLiteral("<d:href>([^<]*)</d:href>"));
  for (auto match = hrefs.globalMatch(QString::fromUtf8(request.body)); match.hasNext();) {
    const QByteArray href = plain(match.next().captured(1).toUtf8());
    const auto card = m_cards.constFind(href);
    if (card == m_cards.constEnd() || card->gone)
      all += status(href, 404);
    else
      all += response(href, etagOf(*card), "<c:address-data>" + escaped(card->text) + "</c:address-data>");
  }
  return {207, multistatus(all), {}};
}

DavReply FakeDav::write(const DavRequest& request) {
  const auto card = m_cards.constFind(request.path);
  const bool there = card != m_cards.constEnd() && !card->gone;
  if (request.headers.contains("if-none-match") && there) return {412, {}, {}};
  if (request.headers.contains("if-match") && (!there || request.headers.value("if-match") != etagOf(*card)))
    return {412, {}, {}};
  if (request.method == "DELETE") {
    m_cards.insert(request.path, {{}, ++m_revision, true});
    return {204, {}, {}};
  }
  m_cards.insert(request.path, {request.body, ++m_revision, false});
  return {201, {}, {"ETag: " + etagOf(m_cards[request.path])}};
}

}  // namespace relata::test
