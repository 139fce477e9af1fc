#include "core/exchange/row_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/base/text.h"
#include "core/exchange/cell_words.h"

// Mail addresses, numbers, postal addresses and jobs of a row: what a record has several of.

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

QString phoneLabel(const FieldDef& field, const QString& label) {
  return label.isEmpty() && field.key == s("mobile") ? s("cell") : label;
}

void RowReading::takeAddress(const Step& step, const QString& text) {
  Address& address = m_addresses[step.label];
  if (step.part == s("label")) {
    address.label = text.simplified().left(100);
    return;
  }
  if (address.label.isEmpty()) address.label = labelFor(step);
  QString& part = address.parts[step.part];
  part = part.isEmpty() ? text.simplified() : part + s(", ") + text.simplified();
}

QString RowReading::labelFor(const Step& step) const {
  const QString& label = m_label.isEmpty() ? step.label : m_label;
  return label.section(s(" ::: "), 0, 0).left(100);
}

std::optional<Problem> RowReading::takeEmail(const Step& step, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text)) return std::nullopt;
  for (const QString& mail : splitMails(text)) {
    const QString normal = normalEmail(mail);
    if (!looksLikeEmail(normal)) {
      if (!mayBeAddress(normal)) return Problem("value-not-email", {fieldLabel(m_def, *step.def), text});
      noteOdd(step, mail);
    }
    const QString clean = looksLikeEmail(mail) && mail.compare(normal, Qt::CaseInsensitive) == 0 ? mail : normal;
    Value& value = draft.values[step.field];
    if (value.isNull())
      value = clean;
    else if (normalEmail(value.text()) != normal)
      draft.points.push_back({s("email"), labelFor(step), clean});
  }
  return std::nullopt;
}

/// "Phone 1 - Label: Mobile": the column is one of phones, the number is that of a mobile one.
int RowReading::phoneField(const Step& step) const {
  const FieldDef* mobile = step.def->key == s("phone") ? m_def.field(u"mobile") : nullptr;
  if (!mobile || !saysMobile(m_label)) return step.field;
  return static_cast<int>(mobile - m_def.fields.constData());
}

std::optional<Problem> RowReading::takePhone(const Step& step, const QString& text, RowDraft& draft) {
  static const QRegularExpression damaged(s("^\\d[.,]\\d+E\\+?\\d+$"), QRegularExpression::CaseInsensitiveOption);
  if (isPlaceholder(text)) return std::nullopt;
  if (text.size() < 16 && text.contains(QLatin1Char('E'), Qt::CaseInsensitive) && damaged.match(text).hasMatch())
    return Problem("value-damaged-number", {fieldLabel(m_def, *step.def), text});
  for (const QString& number : splitPhones(text)) {
    const QString clean = displayPhone(number);
    if (clean.isEmpty()) continue;
    // Forms fill in the code of the country, and nobody went on.
    static const QRegularExpression onlyCode(s("^(\\+|00)\\d{1,3}$"));
    if (onlyCode.match(clean).hasMatch()) {
      ignore(step, clean);
      continue;
    }
    notePhone(step, clean);
    Value& value = draft.values[phoneField(step)];
    if (value.isNull())
      value = clean;
    else if (value.text() != clean)
      draft.points.push_back({s("phone"), phoneLabel(*step.def, labelFor(step)), clean});
  }
  return std::nullopt;
}

std::optional<Problem> RowReading::takePoint(const Step& step, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text)) return std::nullopt;
  const bool mail = step.kind == s("email");
  const bool phone = step.kind == s("phone");
  for (const QString& value : mail ? splitMails(text) : phone ? splitPhones(text) : splitAt(text, QString())) {
    if (mail && !looksLikeEmail(normalEmail(value))) {
      if (!mayBeAddress(normalEmail(value)))
        return Problem("value-not-email", {m_mapping.header.value(step.column), text});
      noteOdd(step, value);
    }
    if (phone) notePhone(step, value);
    draft.points.push_back({step.kind, labelFor(step), value.simplified(), m_unusable});
  }
  return std::nullopt;
}

/// Further addresses or jobs as our own JSON Lines write them.
std::optional<Problem> RowReading::takeList(const Step& step, const QString& text, RowDraft& draft) {
  constexpr qsizetype kMost = 1000;
  const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
  if (!json.isArray() || json.array().size() > kMost)
    return Problem("value-not-list", {m_mapping.header.value(step.column)});
  for (const auto& item : json.array()) {
    const QJsonObject object = item.toObject();
    const auto part = [&](const char* key) { return object.value(s(key)).toString().simplified(); };
    const bool whole = step.what == Do::Points ? !part("value").isEmpty() && isPointKind(part("kind")) : true;
    if (!whole) return Problem("value-not-list", {m_mapping.header.value(step.column)});
    if (step.what == Do::Points)
      draft.points.push_back({part("kind"), part("label"), part("value"), object.value(s("do_not_use")).toBool()});
    else
      draft.jobs.push_back({part("company"), part("role"), dayOf(step, part("from")), dayOf(step, part("to")),
                            object.value(s("primary")).toBool()});
  }
  return std::nullopt;
}

void RowReading::takeJob(const Step& step, const QString& text) {
  FurtherValues::Job& job = m_jobs[step.label.toInt()];
  if (step.part == s("company")) job.company = text.simplified();
  if (step.part == s("role")) job.role = text.simplified();
  if (step.part == s("from")) job.from = dayOf(step, text);
  if (step.part == s("to")) job.to = dayOf(step, text);
  if (step.part == s("primary")) job.primary = isYes(text);
}

/// A day in ISO form, in the order that the file's dates have; empty where it is none, and then it is told.
QString RowReading::dayOf(const Step& step, const QString& text) {
  if (text.trimmed().isEmpty()) return {};
  const auto reading = readDate(text, m_context.dayFirst);
  if (reading && reading->date.isValid()) return reading->date.toString(Qt::ISODate);
  ignore(step, text);
  return {};
}

/// Files bring what they have: nothing is lost for being no number, and nothing passes for one without a word.
void RowReading::notePhone(const Step& step, const QString& number) {
  static const FieldDef phone = [] {
    FieldDef field;
    field.kind = Kind::Phone;
    return field;
  }();
  if (wrongPoint(m_def, phone, number)) noteOdd(step, number);
}

}  // namespace relata::exchange
