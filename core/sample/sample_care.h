#pragma once

#include "core/attachments/attach.h"
#include "core/contacts/contact.h"
#include "core/contacts/important_date.h"

namespace relata::sample {

/// What a sample person gets beyond their card. All of it depends on the seed, the index and the day alone.
struct Care {
  std::optional<qint64> rhythm;
  std::optional<QDate> birthday;     // near the day, so that the page of today has some
  std::optional<qint64> referredBy;  // the number of an earlier person
  QList<ImportantDate> dates;
  QList<FileContent> files;
};

Care careOf(quint64 seed, qint64 index, const Contact& person, const QDate& today);
/// Renewals and founding days of firm number `index`.
QList<ImportantDate> firmDatesOf(quint64 seed, qint64 index, bool han, const QDate& today);

}  // namespace relata::sample
