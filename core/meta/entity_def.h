#pragma once

#include <QList>

#include "core/meta/field_def.h"

namespace relata {

/// A list of records that belong to a record and are shown and searched with it: contact points, employments, links.
struct SublistDef {
  QString name;           // word in filters: exists(points where kind = "wechat")
  QString entity;         // key of the entity in the list
  QString field;          // its link field that points back; with `via`: the link field of `via` that points back
  QString label;          // source text
  QString via = {};       // key of the link entity in between (activity_link), for many-to-many lists
  QString viaField = {};  // the link field of `via` that points to `entity`
};

/// A kind of record, described once. Built-in ones are listed in core/entities.cpp; a custom object is the same struct.
struct EntityDef {
  int number = 0;  // its number in the journal; fixed for ever
  QString key;     // singular word: "contact"
  QString prefix;  // letter(s) of its ids outside the file: "C"
  QString table;
  const char* context = "";  // translation context of its labels
  QString label;             // source text, singular
  QString plural;            // source text, plural
  QString icon;
  bool main = false;         // has a list, a record page and results in search; otherwise it is part of others
  bool managed = false;      // a list that the team keeps (stages, loss reasons): comes in from files as main ones do
  bool bookkeeping = false;  // of the program about its records: what it notes of a record is no reason to keep it
  QList<FieldDef> fields;
  QList<SublistDef> sublists;
  QStringList contentKey;  // not empty: the id is the hash of these fields (links, tags)
  QStringList
      searchedThrough;  // link fields whose target's search entry includes this row ("record" of a contact point)

  const FieldDef* field(QStringView key) const;
  const FieldDef* fieldByColumn(QStringView column) const;
  const FieldDef* fieldByNumber(int number) const;
  const FieldDef* titleField() const;
  const SublistDef* sublist(QStringView name) const;
  bool hasTags() const;
};

/// The words a person sees, in the program's language; custom fields speak as their author typed them.
QString entityLabel(const EntityDef& def);
QString entityPlural(const EntityDef& def);
QString fieldLabel(const EntityDef& def, const FieldDef& field);
QString choiceLabel(const EntityDef& def, const FieldDef& field, QStringView key);
/// The choices of a field as a sentence names them; of very many the first ones.
QString choiceLabels(const EntityDef& def, const FieldDef& field);
QString sectionLabel(const EntityDef& def, const FieldDef& field);

}  // namespace relata
