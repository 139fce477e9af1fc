#pragma once

#include "core/mail/campaign_content.h"
#include "core/marketing/sendable_address.h"

namespace relata::mail {

/// How people of a campaign get out of it: by a mail to the account, which is read from its mailbox, or by a page.
struct WayOut {
  QString mailTo;  // the address that reads them
  QString page;    // an HTTPS address, to which the token is added; empty: there is none
  QString address(const QString& token) const;
  /// RFC 2369 and, where there is a page that answers to POST, RFC 8058. One line each, with line ends.
  QByteArray headers(const QString& token) const;
};

/// What is the same for all mails of a campaign.
struct MessageFrame {
  QString fromName, fromAddress;
  QString listId;  // "spring-offer.nordwind.example"
  WayOut out;
};

/// Puts mails together: MIME (RFC 2045) with text and HTML, pictures in the HTML, files behind. What is the same for
/// all is made once.
class MessageMaker {
 public:
  MessageMaker(const MailContent& content, MessageFrame frame);
  /// `to`: as sendableAddress answers it. Nothing in the values can add a header or end a part.
  QByteArray make(const ContentValues& values, const QString& to, const QString& token, UtcMs now) const;

 private:
  void appendPieces(QByteArray& to, const std::vector<Piece>& pieces, const ContentValues& values) const;
  QByteArray subject(const ContentValues& values) const;

  const MailContent& m_content;
  MessageFrame m_frame;
  QByteArray m_from, m_listId, m_edge, m_opening, m_betweenText, m_closing, m_subject;
  QByteArray m_unsubscribe, m_idEnd;
  mutable QByteArray m_date;  // of this second: one after the other is made
  mutable UtcMs m_dateAt = -1;
  qsizetype m_size = 0;
};

}  // namespace relata::mail
