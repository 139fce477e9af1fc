#pragma once

#include <QSet>

#include "core/exchange/carddav/dav_xml.h"
#include "core/exchange/carddav/http_client.h"

namespace relata::exchange {

/// An address book as the server describes it.
struct DavBook {
  QUrl url;
  QString name;
  QString token;         // empty: the server cannot say what changed since one
  bool takesV4 = false;  // of vCard; 3.0 every server takes
};

/// What is in a book: addresses of cards with their versions, as the server writes them.
struct DavListing {
  bool whole = true;  // all that there is; otherwise what changed since the token
  QString token;
  QHash<QString, QString> etags;  // href -> ETag
  QSet<QString> gone;
  QSet<QString> untold;  // there, or so it seems: the server names them and says nothing of them
};

struct DavCard {
  QString href, etag;
  QByteArray text;
};

struct DavCards {
  QList<DavCard> cards;
  QStringList missing;
};

/// Talks CardDAV (RFC 6352, 6578, 6764). Addresses of cards are paths on the book's server.
/// Problems: those of HttpClient, dav-not-understood [what], dav-password [host], dav-forbidden [url], dav-not-found
/// [url], dav-status [url, status], dav-no-books [url], dav-card-elsewhere [href], dav-incomplete [url].
class DavClient {
 public:
  explicit DavClient(HttpAccess access) : m_http(std::move(access)) {}
  void setStop(std::function<bool()> stop) { m_http.setStop(std::move(stop)); }

  /// Address books from whatever a person typed: a host, the address of a server, a principal, a home or a book.
  Result<QList<DavBook>> discover(const QString& typed);
  Result<DavBook> book(const QUrl& url);
  /// `token` empty, or one that the server no longer knows: the whole book.
  Result<DavListing> list(const DavBook& book, const QString& token);
  /// Cards that vanished in between are left out; `missing` are those that the server does not hand out for another
  /// reason, or that are longer than an answer may be. At most `longest` bytes of text: Problem dav-too-large [MB].
  Result<DavCards> fetch(const DavBook& book, const QStringList& hrefs, qint64 longest);

  struct Put {
    bool overtaken = false;  // the card on the server is another one than was known: nothing was written
    QString etag;            // empty: the server does not say, ask for the card
  };
  /// `etag` empty: the card must be new.
  Result<Put> put(const DavBook& book, const QString& href, const QByteArray& card, const QString& etag);
  Result<Put> remove(const DavBook& book, const QString& href, const QString& etag);

 private:
  Result<DavAnswer> ask(const char* method, const QUrl& url, const QByteArray& body, int depth,
                        QUrl* reached = nullptr);
  Result<QUrl> principalOf(const QUrl& url, DavBook* itself);
  Result<QList<DavBook>> booksIn(const QUrl& home);
  Result<void> fetchSome(const DavBook& book, const QStringList& some, qint64& left, DavCards& into);
  Result<DavListing> since(const DavBook& book, const QString& token);
  Result<DavListing> allOf(const DavBook& book);
  HttpClient m_http;
};

}  // namespace relata::exchange
