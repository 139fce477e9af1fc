#pragma once

#include "core/base/result.h"
#include "core/meta/catalog.h"

namespace relata {

/// The one filter language of Relata: lists, saved views, segments, rules, reports and the command line.
///
///   stage = "Proposal" and amount > 10000 EUR and company.industry in ("Food", "Hotels")
///   not exists(activity since 30d) or tags has "VIP" and owner = me and due in next 2 weeks
///   in segment "Newsletter" and not in segment "Bought this year" and company in segment "Large"
///
/// To be in a segment is a condition on `id`, or on a link: the parser writes the former for `in segment "X"` alone.
/// A filter is a tree of values: it can be compared, copied, stored as its text and built by hand. Nothing in it is
/// bound to a moment or a user; `me`, `today` and `30d` get their meaning when it is compiled (filter_sql.h).

enum class CompareOp {
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  Contains,
  StartsWith,
  EndsWith,
  In,
  NotIn,
  Between,
  Empty,
  NotEmpty,
  Has
};

enum class DateUnit { Hour, Day, Week, Month, Quarter, Year };

/// How `amount` and `unit` of a relative date are meant.
enum class DateSpan {
  Calendar,  // the whole unit that lies `amount` units from now: -1 Month = last month, 0 Day = today
  Last,      // the last `amount` units up to the end of today
  Next,      // from the start of today over the next `amount` units
  Point      // the day `amount` units from now; negative is past: "30d" is -30 Day, "+2w" is 2 Week
};

/// A right-hand side.
struct FilterValue {
  enum class Type { Text, Number, Money, Bool, Id, Me, Date, Relative, Segment };
  Type type = Type::Text;
  QString text;      // Text: as typed, for choices the key; Number, Money: plain decimal digits; Id: as printed;
                     // Segment: its name, or its id as printed
                     // Date: "2026", "2026-Q1", "2026-03", "2026-03-01", "2026-03-01T10:30[:00][Z]" (local without Z)
  QString currency;  // Money; a Number beside a money field means each row's own currency
  DateSpan span = DateSpan::Calendar;
  DateUnit unit = DateUnit::Day;
  int amount = 0;  // Relative: how many units; Bool: 0 or 1
  friend bool operator==(const FilterValue&, const FilterValue&) = default;
};

struct FilterNode {
  enum class Type { And, Or, Not, Compare, Exists, Count, Text };
  Type type = Type::And;
  QList<FilterNode> children;  // And, Or: two or more (the empty And lets all through); Not: one;
                               // Exists, Count: none, or one over the entity of the sub-list
  QStringList path;            // Compare: keys from the record through links; Exists, Count: the name of the sub-list
  CompareOp op = CompareOp::Equal;  // Compare, Count
  QList<FilterValue>
      values;  // one; Between: two; In, NotIn: one or more; Empty, NotEmpty: none; Text: the words sought
  friend bool operator==(const FilterNode&, const FilterNode&) = default;

  static FilterNode all(QList<FilterNode> parts);  // And in its normal form: nested ones opened, a single part itself
  static FilterNode any(QList<FilterNode> parts);  // Or in its normal form
  static FilterNode negated(FilterNode node);
  static FilterNode compare(QStringList path, CompareOp op, QList<FilterValue> values);
};

struct Filter {
  FilterNode root;
  bool isEmpty() const { return root.type == FilterNode::Type::And && root.children.isEmpty(); }
  friend bool operator==(const Filter&, const Filter&) = default;
};

inline constexpr int kMaxFilterText = 64 * 1024;  // characters
inline constexpr int kMaxFilterDepth = 100;
inline constexpr int kMaxFilterNodes = 10000;  // comparisons, lists and values together

/// Reads typed text. Keywords in English (any case) or Chinese, quotes and brackets also full-width. Fields, choices
/// and lists may be named by key or by label. Empty text is the filter that lets all through. Problems (arguments:
/// word, position from 1, and where it helps the nearest known word): see filter_problem.h.
Result<Filter> parseFilter(const QString& text, const EntityDef& def, const EntityCatalog& catalog);

/// Canonical text; parsing it gives an equal filter.
QString printFilter(const Filter& filter);

/// One part of the filter bar: a top-level condition in the user's words and the sub-tree it stands for.
struct FilterChip {
  QString text;  // "Stage: Customer or Lead", "Last contact > 30 days"; plain text
  FilterNode node;
  bool editable = false;  // one comparison on one field: an editor of that field's kind can change it
};

QList<FilterChip> filterChips(const Filter& filter, const EntityDef& def, const EntityCatalog& catalog);

/// The same filter with a condition more (or in place of chip `index`), or without chip `index`.
Filter withChip(const Filter& filter, const FilterNode& node, int index = -1);
Filter withoutChip(const Filter& filter, int index);

}  // namespace relata
