#pragma once

#include <sqlite3.h>

#include <memory>

#include "core/db/connection.h"
#include "core/store/filter_sql.h"

namespace relata::test {

/// Fake entities that show every kind: company, contact, point, activity (+ activity_link), tag (+ tagging), user.
class FilterCatalog final : public EntityCatalog {
 public:
  FilterCatalog();
  const EntityDef* entity(QStringView key) const override;
  QList<const EntityDef*> all() const override;
  const EntityDef& contact() const { return *entity(u"contact"); }
  const EntityDef& company() const { return *entity(u"company"); }

 private:
  std::vector<std::unique_ptr<EntityDef>> m_defs;
};

QString foldText(QStringView text);
FilterContext filterContext();  // 2026-03-11T10:00Z, a Wednesday, in Berlin; me is user 1

/// An in-memory database with the tables of the catalog and a few rows; see filter_support.cpp.
class FilterData {
 public:
  FilterData();
  void run(const char* sql);
  /// First column of each row; a failing statement gives its message as the only entry.
  QStringList column(const QString& sql, const QList<Value>& binds = {}, int columns = 1) const;
  /// Names of the contacts that a filter finds, in order of id; the message of its problem when it has one.
  QStringList contacts(QStringView filter, const FilterContext& context = filterContext()) const;
  const FilterCatalog& catalog() const { return m_catalog; }
  db::Connection& connection() const { return *m_connection; }

 private:
  FilterCatalog m_catalog;
  std::unique_ptr<db::Connection> m_connection;
  sqlite3* m_db = nullptr;
};

}  // namespace relata::test
