#include "core/exchange/carddav/dav_client.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kAtOnce = 50;    // cards asked for together
constexpr int kPieces = 1000;  // of a list of changes

constexpr char kNames[] = "xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\"";

QByteArray propfind(const QByteArray& props) {
  return QByteArray("<?xml version=\"1.0\" encoding=\"utf-8\"?><d:propfind ") + kNames + "><d:prop>" + props +
         "</d:prop></d:propfind>";
}

const QByteArray kBookProps =
    "<d:resourcetype/><d:displayname/><d:sync-token/><c:supported-address-data/>"
    "<d:current-user-principal/><c:addressbook-home-set/>";

QString shown(const QUrl& url) { return url.toString(QUrl::RemoveUserInfo); }

bool isBook(const DavNode& props) {
  const DavNode* type = props.child("resourcetype");
  return type && type->has("addressbook");
}

DavBook bookOf(const QUrl& url, const DavNode& props) {
  DavBook book;
  book.url = url;
  book.name = props.textOf("displayname").trimmed();
  book.token = props.textOf("sync-token").trimmed();
  if (book.name.isEmpty()) book.name = url.path().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
  if (!book.url.path().endsWith(QLatin1Char('/'))) book.url.setPath(book.url.path() + QLatin1Char('/'));
  if (const DavNode* data = props.child("supported-address-data"))
    for (const DavNode& type : data->children) book.takesV4 = book.takesV4 || type.version == s("4.0");
  return book;
}

/// The path of a card, where it is one of this book's server.
std::optional<QString> pathIn(const DavBook& book, const QString& href) {
  const QUrl url = book.url.resolved(QUrl(href));
  if (url.host().compare(book.url.host(), Qt::CaseInsensitive) != 0 || href.size() > 2000) return std::nullopt;
  return url.path(QUrl::FullyEncoded);
}

/// Set, not resolved: the path "//other.example/a" would be another computer.
QUrl at(const DavBook& book, const QString& path) {
  QUrl url = book.url;
  url.setPath(path, QUrl::StrictMode);
  url.setQuery(QString());
  return url;
}

bool isGone(const DavResponse& response) { return response.status == 404 || response.status == 410; }

/// Only what the server calls gone is: of a card that it could not look at just now nothing is known.
void note(DavListing& listing, const QString& path, const DavResponse& response) {
  listing.etags.remove(path);
  listing.gone.remove(path);
  listing.untold.remove(path);
  if (isGone(response))
    listing.gone << path;
  else if (response.props.has("getetag"))
    listing.etags.insert(path, response.props.textOf("getetag").trimmed());
  else
    listing.untold << path;
}

Problem away(const QUrl& from, const QUrl& to) { return Problem("http-redirect-away", {from.host(), shown(to)}); }

std::optional<Problem> refusal(const HttpAnswer& answer) {
  if (answer.status >= 200 && answer.status < 300) return std::nullopt;
  if (answer.status == 401) return Problem("dav-password", {answer.url.host()});
  if (answer.status == 403) return Problem("dav-forbidden", {shown(answer.url)});
  if (answer.status == 404 || answer.status == 405 || answer.status == 410)
    return Problem("dav-not-found", {shown(answer.url)});
  return Problem("dav-status", {shown(answer.url), QString::number(answer.status)});
}

}  // namespace

Result<DavAnswer> DavClient::ask(const char* method, const QUrl& url, const QByteArray& body, int depth,
                                 QUrl* reached) {
  auto answer = m_http.ask(
      {method, url, {"Content-Type: application/xml; charset=utf-8", "Depth: " + QByteArray::number(depth)}, body});
  if (!answer.ok()) return answer.problem();
  if (const auto refused = refusal(*answer)) return *refused;
  if (answer->status != 207) return Problem("dav-not-understood", {s("HTTP %1").arg(answer->status)});
  if (reached) *reached = answer->url;
  return readMultistatus(answer->body);
}

Result<DavBook> DavClient::book(const QUrl& url) {
  QUrl reached;
  const auto answer = ask("PROPFIND", url, propfind(kBookProps), 0, &reached);
  if (!answer.ok()) return answer.problem();
  for (const DavResponse& response : answer->responses)
    if (isBook(response.props)) return bookOf(reached, response.props);
  return Problem("dav-no-books", {shown(url)});
}

/// The principal that an address leads to; `itself` is filled where the address is a book.
Result<QUrl> DavClient::principalOf(const QUrl& url, DavBook* itself) {
  QUrl reached;
  const auto answer = ask("PROPFIND", url, propfind(kBookProps), 0, &reached);
  if (!answer.ok()) return answer.problem();
  for (const DavResponse& response : answer->responses) {
    if (isBook(response.props)) {
      *itself = bookOf(reached, response.props);
      return QUrl();
    }
    const DavNode* home = response.props.child("addressbook-home-set");
    if (home && home->has("href")) return reached;  // it is the principal itself
    const DavNode* principal = response.props.child("current-user-principal");
    if (principal && principal->has("href")) return reached.resolved(QUrl(principal->textOf("href").trimmed()));
  }
  return Problem("dav-no-books", {shown(url)});
}

Result<QList<DavBook>> DavClient::booksIn(const QUrl& home) {
  QUrl reached;
  const auto answer = ask("PROPFIND", home, propfind(kBookProps), 1, &reached);
  if (!answer.ok()) return answer.problem();
  QList<DavBook> books;
  for (const DavResponse& response : answer->responses) {
    const QUrl url = reached.resolved(QUrl(response.href));
    if (isBook(response.props) && url.host().compare(reached.host(), Qt::CaseInsensitive) == 0)
      books << bookOf(url, response.props);
  }
  return books;
}

Result<QList<DavBook>> DavClient::discover(const QString& typed) {
  const QUrl url = QUrl::fromUserInput(typed.contains(s("://")) ? typed : s("https://") + typed);
  QList<QUrl> places{url};
  if (url.path().size() <= 1) places.prepend(url.resolved(QUrl(s("/.well-known/carddav"))));
  Problem last("dav-no-books", {shown(url)});
  for (const QUrl& place : places) {
    DavBook itself;
    const auto principal = principalOf(place, &itself);
    if (!principal.ok()) {
      last = principal.problem();
      if (!last.is("dav-not-found") && !last.is("dav-no-books") && !last.is("dav-not-understood")) return last;
      continue;
    }
    if (principal->isEmpty()) return QList<DavBook>{itself};
    if (!HttpClient::trusts(place, *principal)) return away(place, *principal);
    QUrl reached;
    const auto answer = ask("PROPFIND", *principal, propfind("<c:addressbook-home-set/>"), 0, &reached);
    if (!answer.ok()) return answer.problem();
    QList<DavBook> books;
    for (const DavResponse& response : answer->responses)
      if (const DavNode* homes = response.props.child("addressbook-home-set"))
        for (const DavNode& home : homes->children) {
          const QUrl where = reached.resolved(QUrl(home.text.trimmed()));
          if (!HttpClient::trusts(reached, where)) return away(reached, where);
          auto found = booksIn(where);
          if (!found.ok()) return found.problem();
          books << *found;
        }
    if (!books.isEmpty()) return books;
  }
  return last;
}

Result<DavListing> DavClient::list(const DavBook& book, const QString& token) {
  if (!book.token.isEmpty()) {
    auto listing = since(book, token);
    if (listing.ok() || listing.problem().is("cancelled") || listing.problem().is("dav-password")) return listing;
    // A token grows old, and some servers say that they can what they cannot: then all of it is looked at.
    if (!token.isEmpty())
      if (auto again = since(book, {}); again.ok()) return again;
  }
  return allOf(book);
}

Result<DavListing> DavClient::since(const DavBook& book, const QString& token) {
  DavListing listing;
  listing.whole = token.isEmpty();
  listing.token = token;
  for (int piece = 0; piece < kPieces; ++piece) {
    const QByteArray body =
        QByteArray("<?xml version=\"1.0\" encoding=\"utf-8\"?><d:sync-collection ") + kNames + "><d:sync-token>" +
        xmlEscaped(listing.token) +
        "</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>";
    const auto answer = ask("REPORT", book.url, body, 0);
    if (!answer.ok()) return answer.problem();
    if (answer->token.isEmpty()) return Problem("dav-not-understood", {s("sync-token")});
    bool more = false;
    for (const DavResponse& response : answer->responses) {
      const auto path = pathIn(book, response.href);
      if (!path) return Problem("dav-card-elsewhere", {response.href.left(200)});
      if (*path == book.url.path(QUrl::FullyEncoded)) {
        more = more || response.status == 507;
        continue;
      }
      note(listing, *path, response);
    }
    if (more && answer->token == listing.token) return Problem("dav-incomplete", {shown(book.url)});
    listing.token = answer->token;
    if (!more) return listing;
  }
  return Problem("dav-not-understood", {s("sync-collection")});
}

Result<DavListing> DavClient::allOf(const DavBook& book) {
  const auto answer = ask("PROPFIND", book.url, propfind("<d:getetag/><d:resourcetype/>"), 1);
  if (!answer.ok()) return answer.problem();
  DavListing listing;
  for (const DavResponse& response : answer->responses) {
    const auto path = pathIn(book, response.href);
    if (!path) return Problem("dav-card-elsewhere", {response.href.left(200)});
    const DavNode* type = response.props.child("resourcetype");
    const bool folder = type && !type->children.isEmpty();
    if (*path != book.url.path(QUrl::FullyEncoded)) {
      if (!folder) note(listing, *path, response);
    } else if (response.status == 507) {
      return Problem("dav-incomplete", {shown(book.url)});
    }
  }
  return listing;
}

Result<DavCards> DavClient::fetch(const DavBook& book, const QStringList& hrefs, qint64 longest) {
  DavCards all;
  qint64 left = longest;
  for (qsizetype at = 0; at < hrefs.size(); at += kAtOnce) {
    if (auto done = fetchSome(book, hrefs.mid(at, kAtOnce), left, all); !done.ok()) return done.problem();
    if (left < 0) return Problem("dav-too-large", {QString::number(longest / 1024 / 1024)});
  }
  return all;
}

Result<void> DavClient::fetchSome(const DavBook& book, const QStringList& some, qint64& left, DavCards& into) {
  const QByteArray version = book.takesV4 ? "4.0" : "3.0";
  QByteArray body = QByteArray("<?xml version=\"1.0\" encoding=\"utf-8\"?><c:addressbook-multiget ") + kNames +
                    "><d:prop><d:getetag/><c:address-data content-type=\"text/vcard\" version=\"" + version +
                    "\"/></d:prop>";
  for (const QString& href : some) body += "<d:href>" + xmlEscaped(href) + "</d:href>";
  const auto answer = ask("REPORT", book.url, body + "</c:addressbook-multiget>", 1);
  if (!answer.ok() && answer.problem().is("http-too-large")) {
    if (some.size() == 1) {
      into.missing << some;
      return {};
    }
    const qsizetype half = some.size() / 2;
    if (auto first = fetchSome(book, some.mid(0, half), left, into); !first.ok() || left < 0) return first;
    return fetchSome(book, some.mid(half), left, into);
  }
  if (!answer.ok()) return answer.problem();
  QSet<QString> open(some.begin(), some.end());
  for (const DavResponse& response : answer->responses) {
    const auto path = pathIn(book, response.href);
    if (!path || !open.contains(*path)) continue;
    if (isGone(response)) open.remove(*path);
    if (!response.props.has("address-data")) continue;
    open.remove(*path);
    into.cards.push_back(
        {*path, response.props.textOf("getetag").trimmed(), response.props.textOf("address-data").toUtf8()});
    left -= into.cards.last().text.size();
  }
  for (const QString& href : some)
    if (open.contains(href)) into.missing << href;
  return {};
}

Result<DavClient::Put> DavClient::put(const DavBook& book, const QString& href, const QByteArray& card,
                                      const QString& etag) {
  const QByteArray condition = etag.isEmpty() ? QByteArray("If-None-Match: *") : "If-Match: " + etag.toUtf8();
  auto answer = m_http.ask({"PUT", at(book, href), {"Content-Type: text/vcard; charset=utf-8", condition}, card});
  if (!answer.ok()) return answer.problem();
  if (answer->status == 412 || answer->status == 409) return Put{true, {}};
  if (const auto refused = refusal(*answer)) return *refused;
  return Put{false, QString::fromUtf8(answer->headers.value("etag"))};
}

Result<DavClient::Put> DavClient::remove(const DavBook& book, const QString& href, const QString& etag) {
  auto answer = m_http.ask({"DELETE", at(book, href), {"If-Match: " + etag.toUtf8()}, {}});
  if (!answer.ok()) return answer.problem();
  if (answer->status == 412 || answer->status == 409) return Put{true, {}};
  if (answer->status == 404 || answer->status == 410) return Put{};
  if (const auto refused = refusal(*answer)) return *refused;
  return Put{};
}

}  // namespace relata::exchange
