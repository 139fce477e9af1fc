#pragma once

#include <QFlags>
#include <QList>

#include "core/meta/value.h"

namespace relata {

enum class Kind {
  Text,
  LongText,
  Integer,
  Decimal,
  Money,
  Date,
  Time,
  Bool,
  Choice,
  MultiChoice,
  Link,
  Email,
  Phone,
  Url,
  Tags,
  Computed
};

/// The stable word for a kind ("long-text"), as custom fields store it and the command line takes it.
QString kindKey(Kind kind);
std::optional<Kind> kindFromKey(QStringView key);

/// What a colour on screen means; a choice carries one, never a colour.
enum class Tone { Neutral, Info, Good, Warning, Bad };

struct ChoiceDef {
  QString key;    // stored
  QString label;  // source text, translated in the entity's context; for a custom field: as its author typed it
  Tone tone = Tone::Neutral;
};

enum class FieldFlag {
  Required = 1 << 0,
  Searched = 1 << 1,    // goes into the search index
  Title = 1 << 2,       // names the record; lists sort by it at first; exactly one field of an entity
  InList = 1 << 3,      // a column of the list until the user chooses others
  Suggested = 1 << 4,   // offered first in a new record's form
  ReadOnly = 1 << 5,    // filled by the program
  Grouped = 1 << 6,     // digits are grouped when shown
  Multi = 1 << 7,       // has further values among the record's contact points
  Hidden = 1 << 8,      // not offered in forms and lists (a custom field that was deleted)
  PersonName = 1 << 9,  // indexed with pinyin and initials; for Text fields that hold names
  FilledIn = 1 << 10,   // may be filled by the program when left empty
  Yearly = 1 << 11,     // a date that comes back every year (a birthday)
  Period = 1 << 12,     // an Integer of days, typed and shown as a period ("every 6 weeks")
  Price = 1 << 13,      // a Decimal that is the price of one: shown with two places at least
  Percent = 1 << 16,    // an Integer or Decimal in hundredths: 20 is 20 %, and may be typed so
  Repeats = 1 << 15,    // a Text that says how something comes again (`Repetition`): typed and shown in words
  Derived = 1 << 14,    // kept by the program from other records (`EntityRules::settle`): undo makes it anew
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

/// One field of an entity, described once; table, form, filter, import, export, search, history and undo read this.
/// A custom field is the same struct, read from the workspace.
struct FieldDef {
  QString key;    // word in filters, files and on the command line
  QString label;  // source text; shown through `fieldLabel`
  Kind kind = Kind::Text;
  FieldFlags flags;
  QStringList linkTo;        // Link: keys of the entities it may point to
  QList<ChoiceDef> choices;  // Choice, MultiChoice
  QString column;            // column in the table; money (minor units) has a second one, column + "_cur" (ISO code);
                             // multi-choice is "\nkey1\nkey2\n", so that instr() finds one key
  QString sql;               // Computed: SQL over the row `t`; may name {now} (UTC ms)
  Kind computedKind = Kind::Text;
  QString section;  // heading in forms and facts (source text)
  bool custom = false;
  qint64 customId = 0;  // id of its field_def row
  int number = 0;       // its number in this workspace's journal; 0 for computed fields

  Value (*get)(const void* entity) = nullptr;  // typed struct -> Value; none for custom and computed fields
  void (*set)(void* entity, const Value& value) = nullptr;

  bool is(FieldFlag flag) const { return flags.testFlag(flag); }
  Kind valueKind() const { return kind == Kind::Computed ? computedKind : kind; }
  const ChoiceDef* choice(QStringView key) const;
  bool stored() const { return kind != Kind::Computed && kind != Kind::Tags; }
};

}  // namespace relata
