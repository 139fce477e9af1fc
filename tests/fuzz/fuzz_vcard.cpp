#include <cstdint>
#include <cstdlib>

#include "core/exchange/vcard/vcard_source.h"
#include "core/exchange/vcard/vcard_writer.h"

using namespace relata;
using namespace relata::exchange;

namespace {

void readAs(const QByteArray& bytes, const QString& entity, CardContent::Kind kind) {
  auto source = VCardSource::fromBytes(bytes, entity);
  if (!source) return;
  const auto card = (*source)->header().indexOf(QStringLiteral("card"));
  TableRow row;
  for (;;) {
    const Result<bool> got = (*source)->next(row);
    if (!got || !*got) break;
    if (row.cells.size() != (*source)->columns()) std::abort();
    CardContent content;
    content.kind = kind;
    content.name = content.company = row.cells.value(0);
    content.rest = row.cells.value(card);
    for (const QString& line : content.rest.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
      if (const auto property = parseProperty(line.toUtf8(), "UTF-8"); property)
        if (const auto again = parseProperty(property->toLine().toUtf8(), "UTF-8");
            !again || again->name != property->name || again->value != property->value)
          std::abort();
    for (const VCardVersion version : {VCardVersion::V3, VCardVersion::V4})
      if (!VCardSource::fromBytes(writeCard(content, version))) std::abort();
  }
}

}  // namespace

/// Any bytes are read to the end or refused, as people and as firms; rows are as wide as the header; a line that is
/// kept reads as what it was; and a card that is written reads again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  readAs(bytes, {}, CardContent::Kind::Unsaid);
  readAs(bytes, QStringLiteral("company"), CardContent::Kind::Company);
  return 0;
}
