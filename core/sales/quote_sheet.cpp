#include "core/sales/quote_sheet.h"

#include <QRegularExpression>

#include "core/sales/document_sums.h"
#include "core/sales/quote_approval.h"
#include "core/sales/quote_rules.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

std::optional<Record> linked(Reader& reader, const char* entity, Id id) {
  return id ? reader.record(*reader.registry().entity(QString::fromLatin1(entity)), id) : std::nullopt;
}

void takeAddress(QuoteSheet& sheet, const std::optional<Record>& from) {
  if (!from || !sheet.street.isEmpty() || !sheet.city.isEmpty()) return;
  sheet.street = from->text("street");
  sheet.city = from->text("city");
  sheet.region = from->text("region");
  sheet.postalCode = from->text("postcode");
  sheet.country = from->text("country");
}

QString taxName(Reader& reader, const TaxGroup& group) {
  const auto id = parseId(group.category);
  return id ? reader.titles(*reader.registry().entity(u"tax_class"), {id->id.bits()}).value(id->id.bits()) : QString();
}

}  // namespace

Result<QuoteSheet> readQuoteSheet(Reader& reader, const QString& entity, Id document) {
  const EntityDef& def = *reader.registry().entity(entity);
  const auto found = reader.record(def, document);
  if (!found) return Problem("no-such-record", {document.text(def.prefix)});
  QuoteSheet sheet;
  sheet.registry = reader.registryPtr();
  sheet.document = *found;
  sheet.letterhead = readLetterhead(reader.connection());
  sheet.lines = linesOf(reader.connection(), *reader.registry().entity(u"line"), document);
  const Result<QuoteTotal> total = totalOf(*found, sheet.lines);
  if (!total.ok()) return total.problem();
  sheet.total = *total;
  const MoneyValue stored = found->value("total").money();
  if (!sheet.lines.isEmpty() && (stored.minor != total->total || found->value("tax_total").money().minor != total->tax))
    return Problem("document-sums", {found->title()});
  const bool isOpenQuote = entity == QLatin1String("quote") && quoteIsOpen(*found).ok();
  sheet.needsApproval = isOpenQuote && approvalOf(reader.connection(), *found).isOpen();
  for (const TaxGroup& group : total->groups) sheet.taxNames << taxName(reader, group);
  const auto company = linked(reader, "company", found->value("company").id());
  const auto contact = linked(reader, "contact", found->value("contact").id());
  const auto owner = linked(reader, "user", found->value("owner").id());
  takeAddress(sheet, company);
  takeAddress(sheet, contact);
  if (company) sheet.company = company->title();
  if (contact) {
    sheet.contact = contact->title();
    sheet.contactEmail = contact->text("email");
  } else if (company) {
    sheet.contactEmail = company->text("email");
  }
  if (owner) {
    sheet.owner = owner->title();
    sheet.ownerEmail = owner->text("email");
  }
  return sheet;
}

std::optional<Id> currentQuote(db::Connection& connection, Id deal) {
  db::StatementUse row(connection.cached(
      s("SELECT id FROM quote WHERE deal=? AND _del IS NOT 1 AND status NOT IN ('superseded','rejected') ORDER BY "
        "status='accepted' DESC, issued_on DESC, version DESC, id DESC LIMIT 1")));
  row->bind(1, deal.bits());
  return row->step() ? std::optional(row->id(0)) : std::nullopt;
}

QString sheetFileName(const Record& document) {
  static const QRegularExpression odd(s("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
  QString name = document.text("number");
  if (name.isEmpty()) name = document.title();
  name = document.def().prefix + QLatin1Char('-') + name;
  if (const qint64 version = document.value("version").integer(); version > 1) name += s(" v%1").arg(version);
  return name.replace(odd, s("-")).trimmed() + s(".pdf");
}

}  // namespace relata
