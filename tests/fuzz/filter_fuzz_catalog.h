#pragma once

#include <array>

#include "core/meta/catalog.h"

namespace relata::fuzz {

/// Two entities that hold a field of every kind and point to each other.
class Catalog final : public EntityCatalog {
 public:
  Catalog() : m_defs{make("contact"), make("company")} {}
  const EntityDef* entity(QStringView key) const override {
    for (const EntityDef& def : m_defs)
      if (def.key == key) return &def;
    return nullptr;
  }
  QList<const EntityDef*> all() const override { return {&m_defs[0], &m_defs[1]}; }

 private:
  static EntityDef make(const char* key) {
    EntityDef def;
    def.key = def.table = def.label = QLatin1String(key);
    def.prefix = def.key.left(1).toUpper();
    def.main = true;
    for (int i = 0; i <= static_cast<int>(Kind::Tags); ++i) {
      FieldDef field;
      field.kind = static_cast<Kind>(i);
      field.key = field.column = field.label = QString(QChar(static_cast<char16_t>(u'a' + i)));
      field.flags = i == 0 ? FieldFlag::Title | FieldFlag::Searched : FieldFlag::Searched;
      if (field.kind == Kind::Link)
        field.linkTo = QStringList{QStringLiteral("contact"), QStringLiteral("company"), QStringLiteral("user")};
      field.choices = {{QStringLiteral("x"), QStringLiteral("Ex")}, {QStringLiteral("y"), QStringLiteral("Why")}};
      def.fields += field;
    }
    def.sublists = {{QStringLiteral("l"), QStringLiteral("company"), QStringLiteral("k"), QStringLiteral("List")}};
    return def;
  }
  std::array<EntityDef, 2> m_defs;
};

}  // namespace relata::fuzz
