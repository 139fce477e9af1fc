#include "core/duplicates/match_record.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/text.h"
#include "core/duplicates/han_variants.h"

namespace relata {
namespace {

constexpr qsizetype kRemembered = 100'000;

std::string utf8(const QString& text) {
  std::string out = text.toStdString();
  // What separates slots and values must not come from a record.
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == PackedView::kSlotEnd || c == PackedView::kValueEnd; }, ' ');
  return out;
}

std::string together(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c.isLetterOrNumber()) out += c;
  return utf8(out);
}

QString words(const QString& text) {
  QString out;
  for (const QChar c : fold(text)) out += c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? c : QChar(u' ');
  return out.simplified();
}

/// "（上海）" in a firm's name, "上海" before "分公司", "Berlin branch": which of its places is meant.
QString branchOf(const QString& name) {
  static const QRegularExpression bracket(QStringLiteral("[(\\[（【]([^)\\]）】]*)[)\\]）】]"));
  static const QRegularExpression han(QStringLiteral("(?:公司|集团)([^公司]{2,8})分公司$"));
  static const QRegularExpression latin(
      QStringLiteral("\\b(?:(\\w+) (?:branch|office)|(?:branch|filiale|niederlassung|succursale) (\\w+))$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  for (const QRegularExpression* pattern : {&han, &latin, &bracket}) {
    const QRegularExpressionMatch match = pattern->match(name.simplified());
    if (!match.hasMatch()) continue;
    const QString place = words(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    static const QStringList forms{QStringLiteral("集团"), QStringLiteral("中国"), QStringLiteral("group"),
                                   QStringLiteral("china"), QStringLiteral("holding")};
    if (!forms.contains(simplifiedHan(place))) return simplifiedHan(place);
  }
  return {};
}

QString withoutBranch(const QString& name) {
  static const QRegularExpression tail(
      QStringLiteral("(?<=公司|集团)[^公司]{2,8}分公司$|[ ,]+(?:\\w+ (?:branch|office)|(?:branch|filiale|niederlassung|"
                     "succursale) \\w+)$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  QString out = name.simplified();
  return out.remove(tail);
}

}  // namespace

PackedView::PackedView(std::string_view packed) {
  size_t index = 0;
  while (!packed.empty() && index < kMaxSlots) {
    const size_t end = packed.find(kSlotEnd);
    m_slots[index++] = packed.substr(0, end);
    packed = end == std::string_view::npos ? std::string_view() : packed.substr(end + 1);
  }
}

std::string_view PackedView::value(std::string_view slot, int index) {
  for (; index > 0; --index) {
    const size_t end = slot.find(kValueEnd);
    if (end == std::string_view::npos) return {};
    slot = slot.substr(end + 1);
  }
  return slot.substr(0, slot.find(kValueEnd));
}

PackedRecord RecordPacker::pack(const QStringList& texts, const QList<PackedPoint>& points) {
  if (m_names.size() > kRemembered) m_names.clear();
  PackedRecord out;
  const size_t count = std::min(m_model.slots.size(), PackedView::kMaxSlots);
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) out += PackedView::kSlotEnd;
    append(out, m_model.slots[i], texts, points);
  }
  return out;
}

void RecordPacker::append(PackedRecord& out, const MatchSlot& slot, const QStringList& texts,
                          const QList<PackedPoint>& points) {
  switch (slot.kind) {
    case Evidence::Given:
    case Evidence::Family: appendName(out, slot, texts); return;
    case Evidence::FirmName: out += firmForms(texts[slot.inputs.front()]); return;
    default: appendMany(out, slot, texts, points);
  }
}

// The last input is the whole name, which is taken apart where the parts are empty.
void RecordPacker::appendName(PackedRecord& out, const MatchSlot& slot, const QStringList& texts) {
  QString name;
  // 王芳 (采购) was once taken apart into 王芳 and (采购).
  const QString& whole = texts[slot.inputs.back()];
  const QString plain = withoutRemark(whole);
  const auto isRemark = [&](const QString& part) {
    return plain.size() < whole.size() && (part.startsWith(QLatin1Char('(')) || part.startsWith(QChar(u'（')));
  };
  bool apart = true;
  for (const MatchSlot& other : m_model.slots)
    if (other.kind == Evidence::Given || other.kind == Evidence::Family)
      for (size_t i = 0; i + 1 < other.inputs.size(); ++i) apart = apart && !isRemark(texts[other.inputs[i]]);
  for (size_t i = 0; apart && i + 1 < slot.inputs.size(); ++i) {
    const QString& part = texts[slot.inputs[i]];
    if (!part.isEmpty()) name += (name.isEmpty() ? QString() : QStringLiteral(" ")) + part;
  }
  const bool family = slot.kind == Evidence::Family;
  if (name.isEmpty()) {
    // One part alone stands for what the person has: "Madonna" is not asked for a family name.
    const MatchSlot& other = m_model.slots[family ? 0 : 1];
    for (size_t i = 0; apart && i + 1 < other.inputs.size(); ++i)
      if (!texts[other.inputs[i]].isEmpty()) return;
    const NameParts parts = splitFullName(plain);
    name = family ? parts.family : parts.given;
  }
  if (name.isEmpty()) return;
  const std::string& forms = nameForms(name, family);
  out += forms;
  if (family || plain.size() == whole.size()) return;
  const bool hasSound = forms.find(PackedView::kValueEnd) != std::string::npos;
  out += std::string(hasSound ? 1 : 2, PackedView::kValueEnd) + utf8(whole.mid(plain.size()).trimmed());
}

const std::string& RecordPacker::nameForms(const QString& text, bool family) {
  const QString key = (family ? QLatin1Char('f') : QLatin1Char('g')) + text;
  auto it = m_names.find(key);
  if (it != m_names.end()) return *it;
  const QString plain = simplifiedHan(words(text));
  std::string forms = utf8(plain);
  if (hasHan(plain)) {
    // A family name alone is read as one; a given name by its usual readings.
    const QString sounds = family ? pinyin(text, true, false) : pinyin(plain, false, false);
    forms += PackedView::kValueEnd + together(fold(sounds));
  }
  return *m_names.insert(key, forms);
}

const std::string& RecordPacker::firmForms(const QString& text) {
  const QString key = QLatin1Char('c') + text;
  auto it = m_names.find(key);
  if (it != m_names.end()) return *it;
  const QString plain = simplifiedHan(normalCompany(withoutBranch(text)));
  std::string forms = utf8(plain) + PackedView::kValueEnd;
  if (hasHan(plain)) forms += together(fold(pinyin(plain, false, false)));
  forms += PackedView::kValueEnd + utf8(branchOf(text));
  return *m_names.insert(key, forms);
}

void RecordPacker::appendMany(PackedRecord& out, const MatchSlot& slot, const QStringList& texts,
                              const QList<PackedPoint>& points) {
  std::vector<std::string> values;
  const auto take = [&](std::string value) {
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(std::move(value));
  };
  for (const int input : slot.inputs)
    if (!texts[input].isEmpty()) take(normal(slot.kind, texts[input]));
  if (!slot.pointKind.isEmpty())
    for (const PackedPoint& point : points)
      if (point.kind == slot.pointKind) take(normal(slot.kind, point.value));
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += PackedView::kValueEnd;
    out += values[i];
  }
}

std::string RecordPacker::linkForm(const QString& text) {
  const QString firm = text.section(QLatin1Char('\n'), 1);
  const std::string name = firm.isEmpty() ? std::string() : std::string(PackedView::value(firmForms(firm), 0));
  return name.empty() ? utf8(text.section(QLatin1Char('\n'), 0, 0)) : name;
}

std::string RecordPacker::normal(Evidence kind, const QString& text) {
  switch (kind) {
    case Evidence::Email: return utf8(normalEmail(text));
    case Evidence::Phone: return utf8(normalPhone(text, m_region).section(QLatin1Char(';'), 0, 0));
    case Evidence::Host: return utf8(normalUrlHost(text));
    case Evidence::Date: return utf8(text);
    case Evidence::Link: return linkForm(text);
    case Evidence::Postcode: return together(fold(text));
    case Evidence::Number: return utf8(fold(text).simplified());
    default: return utf8(simplifiedHan(words(text)));
  }
}

}  // namespace relata
