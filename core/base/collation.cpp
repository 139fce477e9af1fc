#include "core/base/collation.h"

#include <unicode/ucol.h>
#include <unicode/uscript.h>

#include <memory>

namespace relata {
namespace {

struct CloseCollator {
  void operator()(UCollator* collator) const { ucol_close(collator); }
};

// Never changed after it was made, so every thread may use it at once.
const UCollator* collator() {
  static const std::unique_ptr<UCollator, CloseCollator> shared = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UCollator, CloseCollator> made(ucol_open("zh@collation=pinyin", &error));
    if (U_FAILURE(error)) {
      error = U_ZERO_ERROR;
      made.reset(ucol_open("", &error));
    }
    if (!made) return made;
    ucol_setStrength(made.get(), UCOL_SECONDARY);
    // The tailoring for Chinese puts Han first; a mixed address book reads better with A–Z first.
    const int32_t order[] = {USCRIPT_LATIN, USCRIPT_GREEK, USCRIPT_CYRILLIC, USCRIPT_HAN};
    ucol_setReorderCodes(made.get(), order, 4, &error);
    return made;
  }();
  return shared.get();
}

}  // namespace

QByteArray sortKey(QStringView text) {
  const UCollator* order = collator();
  if (!order) return text.toUtf8();
  const auto* data = reinterpret_cast<const UChar*>(text.utf16());
  const auto length = static_cast<int32_t>(text.size());
  uint8_t small[160];
  const int32_t size = ucol_getSortKey(order, data, length, small, sizeof small);
  if (size <= static_cast<int32_t>(sizeof small)) return {reinterpret_cast<const char*>(small), std::max(size - 1, 0)};
  QByteArray key(size, Qt::Uninitialized);
  ucol_getSortKey(order, data, length, reinterpret_cast<uint8_t*>(key.data()), size);
  key.chop(1);
  return key;
}

std::pair<QByteArray, QByteArray> sortKeyPrefixRange(QStringView prefix) {
  // The first level ends at the byte 1. No weight is the beginning of another, so the bytes of a prefix begin the keys
  // of just the texts that begin with it.
  QByteArray lower = sortKey(prefix);
  if (const qsizetype end = lower.indexOf('\1'); end >= 0) lower.truncate(end);
  QByteArray upper = lower;
  while (!upper.isEmpty() && upper.back() == '\xff') upper.chop(1);
  if (upper.isEmpty()) return {lower, QByteArray(4, '\xff')};
  upper.back() = static_cast<char>(static_cast<quint8>(upper.back()) + 1);
  return {lower, upper};
}

}  // namespace relata
