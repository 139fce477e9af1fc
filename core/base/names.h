#pragma once

#include <QString>
#include <QStringView>

namespace relata {

struct NameParts {
  QString given;
  QString family;
  QString prefix;  ///< "Dr.", "Prof."
  QString suffix;  ///< "Jr.", "PhD", "先生"
  friend bool operator==(const NameParts&, const NameParts&) = default;
};

/// Whether a name is written in Han characters only (spaces and the dot of transcribed names aside).
bool isHanName(QStringView name);

/// "Dr. Ludwig van Beethoven" -> Ludwig, van Beethoven; "Smith, John" -> John, Smith; "欧阳娜娜" -> 娜娜, 欧阳.
/// One Western word is a given name. Middle names belong to the given name.
NameParts splitFullName(const QString& full);

/// The name as it is shown: Han family name first without a space, other names given name first.
QString joinName(QStringView given, QStringView family, QStringView middle = {}, QStringView prefix = {},
                 QStringView suffix = {});

}  // namespace relata
