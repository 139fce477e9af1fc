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

/// The target that a header means in English, Chinese, German, French, Spanish, Russian or Japanese, for an entity;
/// empty when unknown.
QString synonymTarget(const QString& column, const QString& entity);

/// A header as it is compared: folded, without spaces, punctuation and brackets.
QString headerKey(const QString& column);

}  // namespace relata::exchange
