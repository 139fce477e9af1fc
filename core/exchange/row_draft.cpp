#include "core/base/names.h"
#include "core/exchange/row_draft.h"

#include <QDateTime>

#include "core/base/exact.h"
#include "core/base/money.h"
#include "core/base/text.h"
#include "core/exchange/address_line.h"
#include "core/exchange/cell_words.h"
#include "core/exchange/choice_words.h"
#include "core/exchange/consent_rows.h"
#include "core/base/csv_writer.h"
#include "core/exchange/line_rows.h"
#include "core/sales/decimal_check.h"
#include "core/sales/sales_document.h"
#include "core/store/yearly_date.h"

namespace relata::exchange {
namespace {

constexpr qsizetype kMaxCell = 1024 * 1024;

using namespace Qt::StringLiterals;  // what is compared with each cell of a file costs nothing so

QString s(const char* text) { return QString::fromUtf8(text); }

/// Readings of given and family name stand in columns of their own; where they matter the family name comes first.
bool isFamilyPart(const QString& header) {
  return header.contains(u"last"_s, Qt::CaseInsensitive) || header.contains(u"family"_s, Qt::CaseInsensitive);
}

Result<Value> priceOf(const QString& text, const TextContext& context) {
  static const EntityDef order = orderDef();
  Result<Value> money = parseFieldText(order, *order.field(u"amount"), text, context);
  if (!money.ok()) return money;
  const MoneyValue amount = money->money();
  const auto millionths = Exact(amount.minor).shifted(6 - currencyExponent(amount.currency)).rounded();
  return millionths ? Result<Value>(Value(ofMillionths(*millionths))) : Result<Value>(Problem("amount-too-large"));
}

/// Other programs write 30 % as 0.3 (HubSpot). Only where whole hundredths are kept: elsewhere it may be 0.3 %.
QString inHundredths(const FieldDef& field, const QString& text) {
  if (field.kind != Kind::Integer || !field.is(FieldFlag::Percent)) return text;
  const auto share = writtenNumber(text);
  if (!share || share->percent || !share->plain.contains(QLatin1Char('.'))) return text;
  const double hundredths = share->plain.toDouble() * 100;
  if (hundredths < 0 || hundredths > 100) return text;
  return QString::number(hundredths, 'g', 12);
}

/// Of a row that is one cell and would be whole if it were parted by another sign; null: it is not.
QChar otherSeparator(const TableRow& row, qsizetype columns) {
  if (columns < 3 || row.cells.isEmpty()) return {};
  if (std::any_of(row.cells.begin() + 1, row.cells.end(),
                  [](const QString& cell) { return !cell.trimmed().isEmpty(); }))
    return {};
  for (const QChar sign : {u',', u';', u'\t', u'|'})
    if (row.cells.first().count(sign) == columns - 1) return sign;
  return {};
}

/// Help desks name who asked by an address, too: "ada@nordwind.example", "Ada Lind <ada@nordwind.example>".
void takePerson(const QString& part, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text) || draft.person.contains(part)) return;
  static const QRegularExpression signedName(u"^\"?([^<\"]*?)\"?\\s*<([^<>\\s]+)>$"_s);
  const auto match = part == u"name"_s ? signedName.match(text) : QRegularExpressionMatch();
  const QString name = match.hasMatch() ? match.captured(1) : text;
  const QString mail = match.hasMatch() ? match.captured(2) : text;
  if (part != u"name"_s || !looksLikeEmail(normalEmail(mail))) {
    draft.person.insert(part, text);
    return;
  }
  if (!draft.person.contains(u"email"_s)) draft.person.insert(u"email"_s, mail);
  if (!name.isEmpty() && name != mail) draft.person.insert(part, name);
}

}  // namespace

QString nameOfRow(const EntityDef& def, const RowDraft& draft) {
  const auto text = [&](const char* key) {
    const FieldDef* field = def.field(QString::fromLatin1(key));
    return field ? draft.values[field - def.fields.constData()].text() : QString();
  };
  QString name = text("name");
  if (!name.isEmpty() || def.key != u"contact"_s) return name;
  const QString parts = joinName(text("given_name"), text("family_name"), text("middle_name"), text("name_prefix"),
                                 text("name_suffix"), text("language"));
  return parts.isEmpty() ? text("nickname") : parts;
}

void RowDraft::clear() {
  for (Value& value : values) value = Value();
  links.clear();
  stage = {};
  points.clear();
  jobs.clear();
  tags.clear();
  companyText.clear();
  person.clear();
  line.clear();
  addressLabel = company = category = parent = owner = note = ownId = card = QString();
  ownerField = -1;
  said.clear();
  modified = created = 0;
  doNotMail = doNotCall = gone = false;
  unsubscribedMail = unsubscribedSms = {};
  whoseMail.clear();
  whosePhone.clear();
  agreed = {};
  agreedAt = 0;
  about.clear();
}

RowReading::RowReading(const EntityDef& def, const ColumnMapping& mapping, const TextContext& context)
    : m_def(def), m_mapping(mapping), m_context(context), m_linkContext(context), m_usualCurrency(context.currency) {
  for (int i = 0; i < mapping.targets.size(); ++i) {
    Step step = stepFor(mapping.targets[i].field);
    step.column = i;
    if (step.what != Do::Skip) m_steps.push_back(step);
  }
  // What an amount is in, and which pipeline a stage belongs to, is known before them.
  std::stable_partition(m_steps.begin(), m_steps.end(), [](const Step& step) {
    return step.what == Do::Currency || (step.def && step.def->linkTo.contains(u"pipeline"_s));
  });
}

RowReading::Step RowReading::stepFor(const QString& target) const {
  static const QHash<QString, Do> words{{u"id"_s, Do::OwnId},
                                        {u"label"_s, Do::Label},
                                        {u"note"_s, Do::Note},
                                        {u"card"_s, Do::Card},
                                        {u"created"_s, Do::Created},
                                        {u"points"_s, Do::Points},
                                        {u"jobs"_s, Do::Jobs},
                                        {u"do-not-use"_s, Do::DoNotUse},
                                        {u"modified"_s, Do::Modified},
                                        {u"tags"_s, Do::Tags},
                                        {u"about:email"_s, Do::About},
                                        {u"gone"_s, Do::Gone},
                                        {u"company.name"_s, Do::Company},
                                        {u"do-not-use:email"_s, Do::DoNotMail},
                                        {u"do-not-use:phone"_s, Do::DoNotCall},
                                        {u"unsubscribed:email"_s, Do::LeftMail},
                                        {u"unsubscribed:sms"_s, Do::LeftSms},
                                        {u"subscription:email"_s, Do::StateOfMail},
                                        {u"subscription:sms"_s, Do::StateOfSms},
                                        {u"whose:email"_s, Do::WhoseMail},
                                        {u"whose:phone"_s, Do::WhosePhone},
                                        {u"agreed"_s, Do::Agreed},
                                        {u"agreed:not"_s, Do::NotAgreed},
                                        {u"agreed:at"_s, Do::AgreedAt}};
  Step step;
  if (target.isEmpty()) return step;
  if (const auto word = words.constFind(target); word != words.constEnd()) {
    step.what = *word;
    return step;
  }
  const QStringList parts = target.split(QLatin1Char(':'));
  if (parts.first() == u"point"_s) return {Do::Point, 0, -1, nullptr, parts.value(1), parts.value(2), {}};
  if (parts.first() == u"job"_s) return {Do::Job, 0, -1, nullptr, {}, parts.value(1), parts.value(2)};
  if (parts.first() == u"address"_s) return {Do::Address, 0, -1, nullptr, {}, parts.value(1), parts.value(2)};
  if (const FieldDef* part = lineField(m_def, target)) return {Do::LineField, 0, -1, part, {}, {}, part->key};
  if (target.startsWith(u"person."_s)) return {Do::Person, 0, -1, nullptr, {}, {}, target.mid(7)};
  if (target == u"category.name"_s) return {Do::Category, 0, -1, nullptr, {}, {}, {}};
  if (target.startsWith(u"company."_s)) return {Do::CompanyField, 0, -1, nullptr, {}, {}, target.mid(8)};
  const FieldDef* field = m_def.field(parts.first());
  if (!field || field->kind == Kind::Computed) return step;
  step.def = field;
  step.field = static_cast<int>(field - m_def.fields.constData());
  if (parts.size() == 2) {
    step.what = field->kind == Kind::Money ? Do::Currency : Do::DatePart;
    step.part = parts[1];
    return step;
  }
  switch (field->kind) {
    case Kind::Text:
    case Kind::LongText: step.what = Do::Text; break;
    case Kind::Email: step.what = Do::Email; break;
    case Kind::Phone: step.what = Do::Phone; break;
    case Kind::Url: step.what = Do::Url; break;
    case Kind::Choice: step.what = Do::Choice; break;
    case Kind::Link:
      step.what = field->key == u"company"_s            ? Do::Company
                  : field->linkTo.value(0) == u"user"_s ? Do::Owner
                  : field->key == u"parent"_s           ? Do::Parent
                                                        : Do::Parse;
      break;
    default: step.what = Do::Parse;
  }
  return step;
}

RowReading::Start RowReading::start(const TableRow& row, RowDraft& draft) {
  Start start;
  draft.clear();
  draft.values.resize(m_def.fields.size());
  m_addresses.clear();
  m_dateParts.clear();
  m_label.clear();
  m_unusable = false;
  m_jobs.clear();
  m_rowCurrency.clear();
  m_context.currency = m_usualCurrency;
  start.refused = refuses(row);
  for (size_t i = 0; i < m_steps.size() && !start.refused; ++i) {
    const Step& step = m_steps[i];
    const QString& cell = row.cells.size() > step.column ? row.cells[step.column] : QString();
    if (cell.size() > kMaxCell)
      start.refused = {step.column, Problem("cell-too-long", {m_mapping.header.value(step.column), u"1"_s}), {}};
    if (start.refused) break;
    const QString text = unguardFormula(cell).trimmed();
    if (!text.isEmpty() && step.what == Do::Parse && step.def->kind == Kind::Link)
      start.links.emplace_back(i, text);
    else if (!text.isEmpty())
      if (const auto problem = take(step, text, draft))
        start.wrong.emplace_back(i, CellProblem{step.column, *problem, {}});
    if (step.what == Do::Label || step.what == Do::DoNotUse) continue;
    m_label.clear();
    m_unusable = false;
  }
  if (start.refused) return start;
  complete(draft);
  start.named = hasName(draft);
  return start;
}

/// Why a row is none as a whole.
std::optional<CellProblem> RowReading::refuses(const TableRow& row) const {
  const auto columns = m_mapping.targets.size();
  if (row.faults.testFlag(RowFault::UnclosedQuote)) return CellProblem{-1, Problem("row-unclosed-quote"), {}};
  if (row.faults.testFlag(RowFault::CutOff)) {
    const auto there = std::count_if(row.cells.begin(), row.cells.end(), [](const QString& c) { return !c.isEmpty(); });
    return CellProblem{-1, Problem("row-cut-off", {QString::number(there), QString::number(columns)}), {}};
  }
  if (row.faults.testFlag(RowFault::NotReadable)) return CellProblem{-1, Problem("row-not-json"), {}};
  for (qsizetype i = columns; i < row.cells.size(); ++i)
    if (!row.cells[i].trimmed().isEmpty())
      return CellProblem{
          -1, Problem("row-too-many-cells", {QString::number(row.cells.size()), QString::number(columns)}), {}};
  if (const QChar other = otherSeparator(row, columns); !other.isNull())
    return CellProblem{-1, Problem("row-other-separator", {QString(other), QString::number(columns)}), {}};
  return std::nullopt;
}

std::optional<Problem> RowReading::take(const Step& step, const QString& text, RowDraft& draft) {
  switch (step.what) {
    case Do::Skip: break;
    case Do::Text: takeText(step, text, draft); break;
    case Do::Email: return takeEmail(step, text, draft);
    case Do::Phone: return takePhone(step, text, draft);
    case Do::Url:
      if (!draft.values[step.field].isNull())
        draft.points.push_back({u"web"_s, labelFor(step), text});
      else if (!isPlaceholder(text))
        draft.values[step.field] = text.simplified();
      break;
    case Do::Parse: return takeParsed(step, text, draft);
    case Do::Choice: return takeChoice(step, text, draft);
    case Do::Tags: takeTags(text, draft); break;
    case Do::Company: takeCompany(step, text, draft); break;
    case Do::CompanyField:
      if (!isPlaceholder(text)) draft.companyText.insert(step.part, text);
      break;
    case Do::Person: takePerson(step.part, text.simplified(), draft); break;
    case Do::Category:
      if (!isPlaceholder(text)) draft.category = text.simplified().left(100);
      break;
    case Do::Currency: return takeCurrency(step, text);
    case Do::LineField: return takeLine(step, text, draft);
    case Do::Parent: draft.parent = text.simplified(); break;
    case Do::Owner:
      if (!draft.owner.isEmpty()) {
        leaveOut(step, text.simplified(), draft.owner);
        break;
      }
      draft.owner = text.simplified();
      draft.ownerField = step.field;
      break;
    case Do::Point: return takePoint(step, text, draft);
    case Do::Address: takeAddress(step, text); break;
    case Do::Label: m_label = text.startsWith(QLatin1Char('*')) ? text.mid(1).trimmed() : text; break;
    case Do::DoNotUse: m_unusable = isYes(text); break;
    case Do::Points:
    case Do::Jobs: return takeList(step, text, draft);
    case Do::Job: takeJob(step, text); break;
    case Do::DoNotMail: draft.doNotMail = isYes(text); break;
    case Do::DoNotCall: draft.doNotCall = isYes(text); break;
    case Do::LeftMail: takeLeft(text, draft.unsubscribedMail, step); break;
    case Do::LeftSms: takeLeft(text, draft.unsubscribedSms, step); break;
    case Do::StateOfMail: takeState(text, draft.unsubscribedMail, step); break;
    case Do::StateOfSms: takeState(text, draft.unsubscribedSms, step); break;
    case Do::WhoseMail: draft.whoseMail = splitMails(text).value(0); break;
    case Do::WhosePhone: draft.whosePhone = splitPhones(text).value(0); break;
    case Do::Agreed: return takeAgreed(text, draft);
    case Do::NotAgreed: takeNotAgreed(text, draft, step); break;
    case Do::AgreedAt: takeWhen(text, draft.agreedAt, step); break;
    case Do::Card: draft.card = draft.card.isEmpty() ? text : draft.card + u"\n"_s + text; break;
    case Do::Note: draft.note = draft.note.isEmpty() ? text : draft.note + QLatin1Char('\n') + text; break;
    case Do::Created: takeWhen(text, draft.created, step); break;
    case Do::Modified: takeWhen(text, draft.modified, step); break;
    case Do::DatePart: m_dateParts[step.part] = text.toInt(); break;
    case Do::OwnId: draft.ownId = text; break;
    case Do::About: draft.about = splitMails(text); break;
    case Do::Gone: draft.gone = isYes(text); break;
  }
  return std::nullopt;
}

/// By code, sign or word: "USD", "US$", 美元.
std::optional<Problem> RowReading::takeCurrency(const Step& step, const QString& text) {
  if (isPlaceholder(text)) return std::nullopt;
  const MoneyReading named = readMoney(u"1 "_s + text, m_usualCurrency);
  const QString& currency = named.money.currency;
  if (named.fault || !isCurrency(currency) || named.money.minor != readMoney(u"1"_s, currency).money.minor)
    return Problem("currency-unknown", {text}, step.def->key);
  m_rowCurrency = m_context.currency = currency;
  return std::nullopt;
}

/// A product is looked up by its name when the line is made.
std::optional<Problem> RowReading::takeLine(const Step& step, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text) || draft.line.contains(step.part)) return std::nullopt;
  static const EntityDef lineDef = salesLineDef();
  const bool words = step.def->kind == Kind::Link || step.def->kind == Kind::Text || step.def->kind == Kind::LongText;
  if (words) {
    draft.line.insert(step.part, nfc(text).simplified());
    return std::nullopt;
  }
  QString number = text;
  if (step.def->kind == Kind::Decimal) number.remove(QLatin1Char('%'));
  Result<Value> value = parseFieldText(lineDef, *step.def, number, m_context);
  // "1,200.00 EUR": a price with its currency.
  if (!value.ok() && step.part == u"price"_s) value = priceOf(text, m_context);
  if (!value.ok()) return value.problem();
  if (value->isDecimal()) {
    if (!isExactDecimal(value->decimal())) return Problem("decimal-not-exact", {fieldLabel(lineDef, *step.def)});
    if (step.part == u"quantity"_s && value->decimal() < 0) return Problem("quantity-negative");
    if (step.part == u"price"_s && value->decimal() < 0) return Problem("price-negative");
    if (step.part == u"discount"_s && (value->decimal() < 0 || value->decimal() > 100))
      return Problem("discount-range");
  }
  draft.line.insert(step.part, *std::move(value));
  return std::nullopt;
}

std::optional<Problem> RowReading::takeParsed(const Step& step, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text) && step.def->kind != Kind::LongText) return std::nullopt;
  Result<Value> value = parseFieldText(m_def, *step.def, inHundredths(*step.def, text), m_context);
  if (value.ok()) {
    if (value->isMoney() && !m_rowCurrency.isEmpty() && value->money().currency != m_rowCurrency)
      return Problem("amount-currency", {value->money().currency, m_rowCurrency}, step.def->key);
    Value& there = draft.values[step.field];
    if (there.isNull())
      there = *std::move(value);
    else if (there != *value)
      ignore(step, text);
    return std::nullopt;
  }
  if (step.def->key == u"birthday"_s && m_def.key == u"contact"_s) {
    const int thisYear = QDateTime::fromMSecsSinceEpoch(m_context.now, m_context.zone).date().year();
    if (isYearOfBirth(text, thisYear)) {
      ++m_yearsOfBirth;
      draft.card += (draft.card.isEmpty() ? QString() : u"\n"_s) + u"BDAY:"_s + text.left(4);
      return std::nullopt;
    }
  }
  if (!text.startsWith(u"--"_s)) return value.problem();
  ignore(step, text);
  return std::nullopt;
}

/// Of several companies in one cell the first is the contact's; the further ones become jobs.
void RowReading::takeCompany(const Step& step, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text)) return;
  const bool several = m_def.key == u"contact"_s && (text.contains(u" ::: "_s) || m_mapping.shape == u"hubspot"_s);
  for (const QString& part : several ? splitAt(text, u";"_s) : QStringList{text}) {
    const QString name = part.simplified();
    if (draft.company.isEmpty())
      draft.company = name;
    else if (several && name != draft.company)
      draft.jobs << FurtherValues::Job{name, {}, {}, {}, false};
    else
      leaveOut(step, name, draft.company);
  }
}

void RowReading::takeTags(const QString& text, RowDraft& draft) {
  for (QString tag : splitAt(text, u",;，；、|"_s)) {
    if (tag.startsWith(QLatin1Char('*'))) tag = tag.mid(1).trimmed();
    while (tag.startsWith(QLatin1Char('"'))) tag.remove(0, 1);
    while (tag.endsWith(QLatin1Char('"'))) tag.chop(1);
    if (!tag.isEmpty() && tag != u"myContacts"_s && tag.size() <= 200 && !draft.tags.contains(tag)) draft.tags << tag;
  }
}

/// As Jira writes a comment: "20/Nov/26 10:30 AM;kim;Please restart it".
bool RowReading::takeSaid(const QString& text, RowDraft& draft) {
  static const QRegularExpression comment(u"^([^;\\n]{8,40});([^;\\n]{1,200});(.+)$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
  const auto match = comment.match(text);
  const auto at = match.hasMatch() ? momentIn(match.captured(1)) : std::nullopt;
  if (!at) return false;
  draft.said.push_back({*at, match.captured(2).simplified(), nfc(match.captured(3)).trimmed()});
  return true;
}

void RowReading::takeText(const Step& step, const QString& text, RowDraft& draft) {
  if (m_def.key == u"ticket"_s && step.def->key == u"description"_s && takeSaid(text, draft)) return;
  Value& value = draft.values[step.field];
  const bool lines = step.def->kind == Kind::LongText;
  const QString clean = lines ? nfc(text) : nfc(text).simplified();
  if (value.isNull()) {
    if (lines || !isPlaceholder(clean)) value = clean;
    if (step.def->key == u"street"_s) draft.addressLabel = labelFor(step);
  } else if (lines) {
    value = QString(value.text() + QLatin1Char('\n') + clean);
  } else if (step.def->key != u"street"_s && step.def->key != u"phonetic"_s) {
    leaveOut(step, clean, value.text());
  } else if (step.def->key == u"street"_s) {
    const bool together = isHan(value.text().back().unicode()) && isHan(clean.front().unicode());
    value = QString(value.text() + (together ? QString() : u", "_s) + clean);
  } else if (step.def->key == u"phonetic"_s) {
    const QString header = m_mapping.header.value(step.column);
    value = isFamilyPart(header) ? QString(clean + QLatin1Char(' ') + value.text())
                                 : QString(value.text() + QLatin1Char(' ') + clean);
  }
}

/// What another program calls a stage says nothing here; the choices of a field of one's own were made for such values.
std::optional<Problem> RowReading::takeChoice(const Step& step, const QString& text, RowDraft& draft) {
  const bool consent = m_def.key == u"consent"_s;
  const Result<Value> value =
      parseFieldText(m_def, *step.def, consent ? consentChoice(step.def->key, text) : text, m_context);
  const QString word = value.ok() ? QString() : choiceWord(m_def.key, step.def->key, text);
  if (value.ok() || !word.isEmpty())
    draft.values[step.field] = value.ok() ? *value : Value(word);
  else if ((step.def->custom || consent) && !isPlaceholder(text))
    return value.problem();
  else if (m_def.key == u"ticket"_s && step.def->key == u"type"_s && !isPlaceholder(text) && draft.category.isEmpty())
    draft.category = text.simplified().left(100);  // types of one's own are categories here
  else
    ignore(step, text);
  return std::nullopt;
}

std::optional<UtcMs> RowReading::momentIn(const QString& text) const {
  const auto reading = readDate(text, m_context.dayFirst);
  if (!reading || !reading->date.isValid()) return std::nullopt;
  const QTime time = reading->time.isValid() ? reading->time : QTime(0, 0);
  return reading->hasOffset
             ? QDateTime(reading->date, time, Qt::OffsetFromUTC, reading->offsetSeconds).toMSecsSinceEpoch()
             : QDateTime(reading->date, time, m_context.zone).toMSecsSinceEpoch();
}

void RowReading::takeWhen(const QString& text, UtcMs& to, const Step& step) {
  const auto at = momentIn(text);
  at ? void(to = *at) : ignore(step, text);
}

/// "Yes", a word for it, or the day since when. What is neither yes nor no is told: somebody may have left by it.
void RowReading::takeLeft(const QString& text, std::optional<UtcMs>& since, const Step& step) {
  if (isPlaceholder(text)) return;
  const auto left = saysUnsubscribed(text);
  if (!left) ignore(step, text);
  if (!left.value_or(false)) return;
  const auto day = readDate(text, m_context.dayFirst);
  // Two columns that differ: the stricter one holds.
  since = since.value_or(0);
  if (day && day->date.isValid()) takeWhen(text, *since, step);
}

/// A state of the subscription, where yes means that there is one.
void RowReading::takeState(const QString& text, std::optional<UtcMs>& since, const Step& step) {
  if (isPlaceholder(text)) return;
  const auto subscribed = consentState(text);
  if (!subscribed) ignore(step, text);
  if (!subscribed.value_or(true)) since = since.value_or(0);
}

void RowReading::takeNotAgreed(const QString& text, RowDraft& draft, const Step& step) {
  if (isPlaceholder(text)) return;
  const auto left = saysUnsubscribed(text);
  if (!left) ignore(step, text);
  if (left.value_or(false)) draft.agreed = false;
}

std::optional<Problem> RowReading::takeAgreed(const QString& text, RowDraft& draft) const {
  const auto state = consentState(text);
  if (!state) return Problem("consent-state-unknown", {text.left(80)});
  // Two columns that differ: the stricter one holds.
  draft.agreed = draft.agreed.value_or(true) && *state;
  return std::nullopt;
}

void RowReading::ignore(const Step& step, const QString& text) { ignore(step, text, m_ignored); }

void RowReading::ignore(const Step& step, const QString& text, QMap<QString, Ignored>& among) const {
  Ignored& ignored = among[m_mapping.header.value(step.column)];
  if (++ignored.count == 1) ignored.example = text.left(80);
}

QMap<QString, RowReading::Ignored> RowReading::ignored() const {
  QMap<QString, Ignored> all = m_ignored;
  for (auto it = m_ignoredLinks.begin(); it != m_ignoredLinks.end(); ++it) {
    Ignored& one = all[it.key()];
    if (one.count == 0) one.example = it->example;
    one.count += it->count;
  }
  return all;
}

/// Of two columns for one field the first filled one counts: what the other says is told.
void RowReading::leaveOut(const Step& step, const QString& text, const QString& taken) {
  if (!isPlaceholder(text) && fold(text) != fold(taken)) ignore(step, text);
}

void RowReading::noteOdd(const Step& step, const QString& text) {
  Ignored& odd = m_odd[m_mapping.header.value(step.column)];
  if (++odd.count == 1) odd.example = text.left(80);
}

void RowReading::complete(RowDraft& draft) {
  for (int i = 0; i < m_def.fields.size(); ++i) {
    const FieldDef& field = m_def.fields[i];
    if (draft.values[i].isNull()) continue;
    if (field.kind == Kind::Email && draft.doNotMail)
      draft.points.push_back({u"email"_s, {}, draft.values[i].text(), true});
    if (field.kind == Kind::Phone && draft.doNotCall)
      draft.points.push_back({u"phone"_s, {}, draft.values[i].text(), true});
  }
  for (const Address& address : std::as_const(m_addresses)) {
    const auto part = [&](const char* key) { return address.parts.value(s(key)); };
    const QString line = addressLine({part("street"), part("postcode"), part("city"), part("region"), part("country")});
    if (!line.isEmpty()) draft.points.push_back({u"address"_s, address.label, line});
  }
  for (const FurtherValues::Job& job : std::as_const(m_jobs)) draft.jobs << job;
  nameByCompany(draft);
  if (m_dateParts.value(u"month"_s) > 0 && m_dateParts.value(u"day"_s) > 0) {
    const YearlyDate parts{m_dateParts.value(u"year"_s), m_dateParts.value(u"month"_s), m_dateParts.value(u"day"_s)};
    if (const auto date = YearlyDate::fromText(parts.text()))
      for (int i = 0; i < m_def.fields.size(); ++i)
        if (m_def.fields[i].key == u"birthday"_s) draft.values[i] = date->text();
  }
}

/// The switchboard of a firm: address books show such a card under the firm's name.
void RowReading::nameByCompany(RowDraft& draft) const {
  if (m_def.key != u"contact"_s || draft.company.isEmpty()) return;
  static const QSet<QString> names{u"name"_s, u"given_name"_s, u"family_name"_s, u"nickname"_s, u"email"_s};
  int title = -1;
  for (int i = 0; i < draft.values.size(); ++i) {
    if (names.contains(m_def.fields[i].key) && !draft.values[i].isNull()) return;
    if (m_def.fields[i].is(FieldFlag::Title)) title = i;
  }
  if (title >= 0) draft.values[title] = draft.company;
}

bool RowReading::hasName(const RowDraft& draft) const {
  if (!m_def.titleField()) return true;  // an answer or a message has none: what it needs is asked when it is written
  static const QSet<QString> names{u"name"_s,   u"given_name"_s, u"family_name"_s, u"nickname"_s,    u"email"_s,
                                   u"mobile"_s, u"phone"_s,      u"wechat"_s,      u"company_name"_s};
  const bool person = m_def.key == u"contact"_s || m_def.key == u"lead"_s;
  for (int i = 0; i < draft.values.size(); ++i) {
    if (draft.values[i].isNull()) continue;
    const FieldDef& field = m_def.fields[i];
    // Quotes and orders are known by their numbers, and are called by them.
    if (field.is(FieldFlag::Title) || field.key == u"number"_s || (person && names.contains(field.key)) ||
        (m_def.key == u"deal"_s && field.key == u"external_id"_s))
      return true;
  }
  return !draft.ownId.isEmpty();
}

}  // namespace relata::exchange
