#pragma once

#include "core/store/reader.h"

namespace relata::ui {

/// How the person of a record is called and written to: the record's own addresses, or those of the contact (or else
/// the company) that it names, as a deal does.
struct Reach {
  QString name;            // of whom
  QStringList phones;      // the first one is tried first
  QStringList phoneWords;  // what each of them is ("Mobile")
  QString email;
  QList<Id> also;           // whom a call or mail concerns beside the record
  bool isPossible = false;  // the record is of a kind that can be called
};

Reach readReach(Reader& reader, const Record& record, const QList<Record>& points);

}  // namespace relata::ui
