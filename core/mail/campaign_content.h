#pragma once

#include <QTimeZone>

#include <vector>

#include "core/marketing/block_document.h"
#include "core/marketing/link_words.h"
#include "core/store/filter_path.h"
#include "core/store/reader.h"
#include "core/templates/mail_file.h"

namespace relata::mail {

/// Where a value goes: that decides what is done to it so that it stays a value.
enum class Place {
  Html,
  Address,
  Inside,       // in an address that is itself a value of an address
  TextAddress,  // in an address that stands in the text part: not read as markup, but it has to end where it ends
  Plain,
  Line
};

/// A stretch of a mail: as it stands, or a value of the person. What is only for some people names its condition.
struct Piece {
  QByteArray text;     // UTF-8
  QByteArray encoded;  // the same as quoted-printable
  int slot = -1;
  Place place = Place::Plain;
  int condition = -1;
};

/// A value that a mail takes of each person.
struct ContentSlot {
  enum class Source { Person, Fixed, Unsubscribe, Coupon, Tracking };
  Source source = Source::Person;
  QString name;      // "contact.given_name"
  FieldPath path;    // of Person
  QString fallback;  // what stands for a value that is missing
  QString fixed;     // of Fixed: who sends it, the day
};

/// Shown only to who is in the segment, or only to who is not. To nobody where the segment is gone or was not chosen.
struct ContentCondition {
  Id segment;
  bool inverted = false;
  int inside = -1;  // of another one that has to hold as well; it comes before
};

/// What was found in a content. `field`: "subject", "preheader" or the number of the block, from 1.
/// Block a send: content-no-unsubscribe, content-no-fallback [placeholder], content-no-subject, content-empty,
/// content-link [link], content-asset-missing [what], content-nothing-chosen, content-asset-expired [name],
/// content-no-coupons, content-too-large [MB], content-no-segment, segment-missing [id], and those of templates
/// (template-unclosed …). Only told: content-clipped [kB], content-no-alt.
struct ContentRemark {
  Problem problem;
  bool blocks = true;
};

/// Colours of the HTML: with those of both, as it is sent, a mail program chooses; for a preview one of them.
enum class MailScheme { Both, Light, Dark };

/// How a content is made into mails.
struct ContentTerms {
  QString language;  // of its dates, numbers and choices
  LinkWords words;
  MailScheme scheme = MailScheme::Both;
  Id me;
  UtcMs now = 0;
  QTimeZone zone = QTimeZone::systemTimeZone();
  QString tracking;         // where links lead by way of (mail_tracking.h); empty: nothing is measured
  bool needsWayOut = true;  // a notice about what somebody bought needs no link to unsubscribe
};

/// A mail taken apart once, to be put together for each person.
struct MailContent {
  std::vector<Piece> subject, preheader, text, html;
  std::vector<ContentSlot> slotList;
  std::vector<ContentCondition> conditions;
  QList<MailEnclosure> files;
  struct Picture {
    QByteArray contentId, part;  // part: ready for the mail
    QByteArray bytes;            // for a preview
  };
  std::vector<Picture> pictures;
  Id coupons;
  bool isTracked = false;
  int trackedLinks = 0;  // they have the numbers from 1 on
  QString language;
  QTimeZone zone = QTimeZone::systemTimeZone();
  QList<ContentRemark> remarks;

  bool isSendable() const;
  /// Whether each person gets a code from a pool.
  bool wantsCoupon() const;
};

/// Takes a version of an asset apart. What is wrong with it is in `remarks`; only what cannot be read at all is a
/// problem: content-unreadable [what], content-too-many-blocks [most].
Result<MailContent> compileContent(Reader& reader, const Record& version, const ContentTerms& terms);

/// What the slots hold for one person, in their order, and which conditions hold.
struct ContentValues {
  Id person;
  QString name;
  QStringList values;
  std::vector<bool> holds;
};

/// Reads the values of people; those that are gone are left out.
std::vector<ContentValues> readContentValues(Reader& reader, const MailContent& content,
                                             const std::vector<qint64>& people);

/// What is of this person and this mail alone; what is empty stands as a gap.
struct OwnValues {
  QString unsubscribe, coupon, tracking;  // tracking: the token of the mail
};
void setOwnValues(ContentValues& values, const MailContent& content, const OwnValues& own);

/// Subject, HTML and text for one person, as they would read them.
struct ReadyMail {
  QString subject, preheader, html, text;
};
ReadyMail previewMail(const MailContent& content, const ContentValues& values);

/// A value as it may stand in a place of a mail.
QByteArray placed(const QString& value, Place place);

}  // namespace relata::mail
