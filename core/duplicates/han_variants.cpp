#include "core/duplicates/han_variants.h"

#include <unicode/utrans.h>

#include <algorithm>
#include <memory>

#include "core/base/fold.h"

namespace relata {
namespace {

struct CloseTransliterator {
  void operator()(UTransliterator* handle) const { utrans_close(handle); }
};
using Transliterator = std::unique_ptr<UTransliterator, CloseTransliterator>;

Transliterator open() {
  UErrorCode error = U_ZERO_ERROR;
  Transliterator handle(utrans_openU(u"Traditional-Simplified", -1, UTRANS_FORWARD, nullptr, 0, nullptr, &error));
  if (U_FAILURE(error)) handle.reset();
  return handle;
}

}  // namespace

QString simplifiedHan(const QString& text) {
  if (std::none_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()) || c.isHighSurrogate(); }))
    return text;
  thread_local const Transliterator handle = open();
  if (!handle) return text;
  const auto capacity = static_cast<int32_t>(text.size()) * 2 + 8;
  QString out = text;
  out.resize(capacity);
  auto length = static_cast<int32_t>(text.size());
  int32_t limit = length;
  UErrorCode error = U_ZERO_ERROR;
  utrans_transUChars(handle.get(), reinterpret_cast<UChar*>(out.data()), &length, capacity, 0, &limit, &error);
  if (U_FAILURE(error)) return text;
  out.resize(length);
  return out;
}

}  // namespace relata
