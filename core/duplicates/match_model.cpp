#include "core/duplicates/match_model.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class ModelMaker {
 public:
  explicit ModelMaker(const EntityDef& def) : m_def(def) { m_model.def = &def; }

  MatchModel make() {
    names();
    const bool points = m_def.sublist(u"points") != nullptr;
    add(Evidence::Email, ofKind(Kind::Email), points ? s("email") : QString());
    add(Evidence::Phone, ofKind(Kind::Phone), points ? s("phone") : QString());
    add(Evidence::Host, ofKind(Kind::Url) + named({"domain"}), points ? s("web") : QString());
    for (const FieldDef& field : m_def.fields) single(field);
    return std::move(m_model);
  }

 private:
  void names() {
    const FieldDef* title = m_def.titleField();
    m_model.person = title && title->is(FieldFlag::PersonName);
    if (!title) return;
    if (!m_model.person) {
      add(Evidence::FirmName, {title});
      return;
    }
    // The whole name stands in where the parts are not filled.
    add(Evidence::Given, named({"given_name", "middle_name"}) << title);
    add(Evidence::Family, named({"family_name"}) << title);
    add(Evidence::Suffix, named({"name_suffix"}));
  }

  void single(const FieldDef& field) {
    if (const auto kind = evidenceOf(field)) {
      const bool isAccount = *kind == Evidence::Number && field.is(FieldFlag::Multi);
      add(*kind, {&field}, isAccount ? field.key : QString());
    }
  }

  std::optional<Evidence> evidenceOf(const FieldDef& field) const {
    if (field.is(FieldFlag::Hidden) || field.is(FieldFlag::ReadOnly) || !field.stored()) return std::nullopt;
    if (field.key == s("street")) return Evidence::Street;
    if (field.key == s("postcode")) return Evidence::Postcode;
    if (field.key == s("city")) return Evidence::City;
    if (field.key == s("external_id")) return Evidence::Number;
    if (field.kind == Kind::Text && field.is(FieldFlag::Multi)) return Evidence::Number;
    if (field.kind == Kind::Date) return Evidence::Date;
    // Who owns a record, and what stands above it, says nothing about which one it is.
    if (field.kind == Kind::Link && !field.linkTo.contains(s("user")) && !field.linkTo.contains(m_def.key))
      return Evidence::Link;
    // The firm of a lead is a name that somebody typed, no link.
    const bool isFirm = field.key == s("company_name");
    if ((field.custom || isFirm) && field.kind == Kind::Text) return Evidence::Text;
    return std::nullopt;
  }

  QList<const FieldDef*> ofKind(Kind kind) const {
    QList<const FieldDef*> out;
    for (const FieldDef& field : m_def.fields)
      if (field.kind == kind && !field.is(FieldFlag::Hidden)) out << &field;
    return out;
  }

  QList<const FieldDef*> named(std::initializer_list<const char*> keys) const {
    QList<const FieldDef*> out;
    for (const char* key : keys)
      if (const FieldDef* field = m_def.field(s(key))) out << field;
    return out;
  }

  void add(Evidence kind, const QList<const FieldDef*>& fields, const QString& pointKind = {}) {
    if (fields.isEmpty()) return;
    MatchSlot slot;
    slot.kind = kind;
    slot.pointKind = pointKind;
    slot.field = fields.first()->key;
    for (const FieldDef* field : fields) {
      if (!m_model.fields.contains(field)) m_model.fields << field;
      slot.inputs.push_back(static_cast<int>(m_model.fields.indexOf(field)));
    }
    m_model.slots.push_back(std::move(slot));
  }

  const EntityDef& m_def;
  MatchModel m_model;
};

}  // namespace

// The shares are estimates from what is known of address books (people have several phones, few have two birthdays) and
// were checked with lists whose duplicates are known; see tests/duplicates.
MatchWeights weightsOf(Evidence kind) {
  switch (kind) {
    case Evidence::Given: return {0.92, 1.0 / 400, 2000, 4.0};
    case Evidence::Family: return {0.95, 1.0 / 1500, 2000, 3.0};
    case Evidence::Suffix: return {0.90, 1.0 / 10, 100, 3.0};
    case Evidence::FirmName: return {0.90, 1e-6, 200'000, 5.0};
    case Evidence::Email: return {0.55, 1e-5, 100'000, 1.2};
    case Evidence::Phone: return {0.60, 1.0 / 50'000, 50'000, 1.0};
    case Evidence::Host: return {0.70, 1.0 / 20'000, 20'000, 2.0};
    case Evidence::Number: return {0.90, 1e-5, 100'000, 0.5};
    case Evidence::Date: return {0.95, 1.0 / 15'000, 15'000, 4.5};
    case Evidence::Link: return {0.75, 1.0 / 300, 1000, 1.5};
    case Evidence::Street: return {0.80, 1.0 / 5000, 5000, 1.5};
    case Evidence::Postcode: return {0.85, 1.0 / 1000, 2000, 1.5};
    case Evidence::City: return {0.85, 1.0 / 100, 1000, 1.5};
    case Evidence::Text: return {0.80, 1.0 / 50, 1000, 0.5};
  }
  return {};
}

int MatchModel::slot(Evidence kind) const {
  for (size_t i = 0; i < slots.size(); ++i)
    if (slots[i].kind == kind) return static_cast<int>(i);
  return -1;
}

MatchModel matchModelOf(const EntityDef& def) { return ModelMaker(def).make(); }

}  // namespace relata
