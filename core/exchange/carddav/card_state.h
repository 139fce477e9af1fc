#pragma once

#include <QJsonObject>
#include <QMap>

#include "core/exchange/vcard/card_fields.h"
#include "core/exchange/vcard/card_group.h"
#include "core/exchange/vcard/vcard_writer.h"

namespace relata::exchange {

/// What a card or a contact says, in one form, so that both can be compared field by field.
struct CardState {
  struct Point {
    QString kind, label, value;
    bool doNotUse = false;
  };
  QMap<QString, QString> texts;  // by field of the contact; "company" by name; empty ones are not in it
  QMap<QString, Point> points;   // by what makes two of them the same
  QMap<QString, QString> tags;   // by folded name
  QMap<QString, QString> rest;   // lines of the card that no field holds, by a short form of them
  QStringList leftOut;           // properties that are too large to be kept here; they make no difference

  /// What is kept between two syncs: values as they were, of long lines only what tells whether they changed.
  QString kept() const;
  static CardState ofKept(const QString& json);
  friend bool operator==(const CardState& a, const CardState& b) { return a.said() == b.said(); }

 private:
  QJsonObject said() const;
};

CardState cardState(const CardFields& fields);
/// As a card is written from it.
CardContent cardContent(const CardState& state, const QString& uid);
/// What a card of these contents says once it is read again: values in the form that cards have.
CardState asRead(const CardContent& content);

struct FieldConflict {
  QString field, mine, theirs;
};

/// `mine` with what changed on the server since both were the same. Where both changed the same field in different
/// ways the server's value is taken, and the conflict is told.
CardState mergedState(const CardState& mineBefore, const CardState& mine, const CardState& theirsBefore,
                      const CardState& theirs, QList<FieldConflict>& conflicts);

std::optional<VCard> cardOf(const QByteArray& text, const VCardLimits& limits = {});

}  // namespace relata::exchange
