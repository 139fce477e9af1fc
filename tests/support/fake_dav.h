#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <QUrl>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace relata::test {

struct DavRequest {
  QByteArray method, path, body;
  QMap<QByteArray, QByteArray> headers;  // names in small letters
};

struct DavReply {
  int status = 207;
  QByteArray body;
  QList<QByteArray> headers;
};

/// A CardDAV server on this computer with one address book in memory, which can be told to fail or to lie.
class FakeDav {
 public:
  explicit FakeDav(bool tellsChanges = true);
  ~FakeDav();
  FakeDav(const FakeDav&) = delete;
  FakeDav& operator=(const FakeDav&) = delete;

  QUrl url() const;  // of the book
  QUrl root() const { return url().resolved(QUrl(QStringLiteral("/"))); }

  void put(const QByteArray& name, const QByteArray& lines);  // "a.vcf", without BEGIN and END
  void take(const QByteArray& name);
  void forget();  // the tokens of before
  QList<QByteArray> names() const;
  QByteArray card(const QByteArray& name) const;
  QByteArray etag(const QByteArray& name) const;

  /// Asked before each answer, on the server's thread; what it answers is sent instead.
  void intercept(std::function<std::optional<DavReply>(const DavRequest&)> hook);
  /// What was asked so far: "PUT /book/a.vcf".
  QList<QByteArray> asked() const;

  QByteArray multistatus(const QByteArray& responses, const QByteArray& token = {}) const;
  static QByteArray response(const QByteArray& href, const QByteArray& etag, const QByteArray& more = {});
  static QByteArray status(const QByteArray& href, int status);

 private:
  struct Card {
    QByteArray text;
    int revision = 0;
    bool gone = false;
  };
  void serve();
  void answer(int connection);
  DavReply replyTo(const DavRequest& request);
  DavReply propfind(const DavRequest& request) const;
  DavReply report(const DavRequest& request) const;
  DavReply write(const DavRequest& request);
  QByteArray etagOf(const Card& card) const;

  mutable std::mutex m_guard;
  std::function<std::optional<DavReply>(const DavRequest&)> m_hook;
  QMap<QByteArray, Card> m_cards;  // by path
  QList<QByteArray> m_asked;
  bool m_tellsChanges;
  int m_revision = 1, m_oldest = 0;
  int m_socket = -1, m_port = 0;
  std::atomic<bool> m_stop = false;
  std::thread m_thread;
};

}  // namespace relata::test
