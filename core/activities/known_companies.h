#pragma once

#include <QString>

#include <vector>

namespace relata {

class Reader;

/// The companies that are called so: by their whole name, by its first words ("Rosengrid" for "Rosengrid Seafood Ltd"),
/// or by what people call a Chinese one for short, where only one is called so.
std::vector<qint64> companiesCalled(Reader& reader, const QString& typed);

/// "rosengrid seafood ltd" behind "#": the words from `end` on belong to the name where a company is called so; the
/// most of them. Then `end` is behind them; otherwise there is nothing.
std::vector<qint64> companiesOfWords(Reader& reader, const QString& line, qsizetype from, qsizetype& end);

}  // namespace relata
