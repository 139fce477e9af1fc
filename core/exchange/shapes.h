#pragma once

#include "core/exchange/column_mapping.h"

namespace relata::exchange {

/// A known export of another program.
struct Shape {
  QString key;     // "outlook"
  QString entity;  // "contact" or "company"
};

/// Which program wrote a file with this header, or nothing.
std::optional<Shape> recogniseShape(const QStringList& header);

/// The target of a column in a known shape, or nothing where the shape says nothing about it.
std::optional<QString> shapeTarget(const Shape& shape, const QString& column);

/// What a person reads for a shape ("Google Contacts").
QString shapeName(const QString& key);

/// The target that a header means for an entity, in the languages of `HeaderWords`; empty when unknown.
QString synonymTarget(const QString& column, const QString& entity);
/// "line.quantity" for a column that says something of a line of a quote, order or deal; or nothing.
QString lineTarget(const QString& column);

/// Whether a header speaks of a colleague, a superior or a relative ("Created by", "Manager phone"): what stands below
/// it may look like an address of the record and is none.
bool isOfSomeoneElse(const QString& column);

/// A header as it is compared: folded, without spaces, punctuation, brackets, and marks such as (required).
QString headerKey(const QString& column);

}  // namespace relata::exchange
