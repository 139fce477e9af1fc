#pragma once

#include "core/meta/field.h"

namespace relata {

/// A currency that the team uses, by its ISO 4217 code.
struct Currency {
  QString code, name;
};

/// `rate` units of `base` for one unit of `code`, valid from `date` until the day before the next one of that pair.
struct CurrencyRate {
  QString code, base, source;
  std::optional<QDate> date;
  std::optional<double> rate;
};

/// A named list: entity, filter and sort as typed text, columns and layout.
struct SavedView {
  QString name, entity, filter, sort, columns, layout;
  bool pinned = false;
  std::optional<qint64> position;
  friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// A custom field. The column is named by the id of this row and never renamed; `options` is JSON (choices, links,
/// unit).
struct CustomField {
  QString entity, key, label, kind, options, section;
  bool required = false, searched = false, hidden = false;
  std::optional<qint64> position;
};

/// One import that was run, for the import history; undone through its transaction.
struct ImportRun {
  QString entity, file, shape, report;
  std::optional<qint64> at, added, updated, skipped, failed, txn;
};

/// The mapping of a file's columns that a person chose for a shape of file; the signature is a hash of its header.
struct ImportMapping {
  QString signature, entity, mapping;
};

/// A setting of the whole workspace, such as its base currency.
struct Setting {
  QString key, value;
};

EntityDef currencyDef();
EntityDef currencyRateDef();
EntityDef savedViewDef();
EntityDef customFieldDef();
EntityDef importRunDef();
EntityDef importMappingDef();
EntityDef settingDef();

}  // namespace relata
