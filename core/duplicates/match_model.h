#pragma once

#include <vector>

#include "core/meta/entity_def.h"

namespace relata {

/// What a part of a record says about who it is.
enum class Evidence {
  Given,
  Family,
  Suffix,
  FirmName,
  Email,
  Phone,
  Host,
  Number,  // an id, an account: one of its kind in the world
  Date,
  Link,
  Street,
  Postcode,
  City,
  Text
};

/// One thing by which two records are compared; may hold several values (all phone numbers of a person).
struct MatchSlot {
  Evidence kind = Evidence::Text;
  std::vector<int> inputs;  // fields it is made of, as indexes into MatchModel::fields
  QString pointKind;        // contact points of this kind belong to it as well; empty: none
  QString field;            // the field whose label names it
};

/// How often things agree by the model of Fellegi and Sunter ("A Theory for Record Linkage", 1969).
struct MatchWeights {
  double match;       // m: share of true pairs that agree in it
  double usual;       // share of the records that have one given value, where nothing is known of that value
  double background;  // how many records of the world stand behind a small file
  double different;   // bits that a disagreement takes away
};
MatchWeights weightsOf(Evidence kind);

/// What identifies records of an entity, read off its description: names, addresses, numbers, dates, links. Fields that
/// a user added take part by their kind.
struct MatchModel {
  const EntityDef* def = nullptr;
  std::vector<MatchSlot> slots;
  QList<const FieldDef*> fields;  // what has to be read, in the order that `packRecord` takes
  bool person = false;
  int slot(Evidence kind) const;  // -1: none
};
MatchModel matchModelOf(const EntityDef& def);

}  // namespace relata
