#pragma once

#include <QString>
#include <QStringView>

namespace relata {

/// A name without the remark in brackets behind it: 王芳 (采购) -> 王芳. A name that is nothing else stays.
QString withoutRemark(const QString& name);

struct NameParts {
  QString given;
  QString family;
  QString prefix;  ///< "Dr.", "Prof."
  QString suffix;  ///< "Jr.", "PhD", "先生"
  friend bool operator==(const NameParts&, const NameParts&) = default;
};

/// Whether a name is written in Han characters only (spaces and the dot of transcribed names aside).
bool isHanName(QStringView name);

/// Whether the family name stands first where people speak `language`: Chinese, Hungarian, Japanese, Korean and
/// Vietnamese (CLDR, nameOrderLocales), as a tag ("hu", "vi-VN") or as people write it ("Magyar", "越南语").
bool isFamilyFirst(QStringView language);

/// "Dr. Ludwig van Beethoven" -> Ludwig, van Beethoven; "Smith, John" -> John, Smith; "欧阳娜娜" -> 娜娜, 欧阳;
/// "김민준" -> 민준, 김; "田中 さくら" -> さくら, 田中; "Nagy István" of a Hungarian -> István, Nagy.
/// One Western word is a given name. Middle names belong to the given name. A remark in brackets behind it belongs to
/// none of them.
NameParts splitFullName(const QString& full, QStringView language = {});

/// What of a form of address belongs to the name: "Dr." of "Herr Dr.", and nothing of "Mrs".
QString withoutSalutation(QStringView prefix);

/// The name as it is shown, without "Mr" or "Frau", by which nobody is sorted: family name first if it is written in
/// Han, kana or hangul (then without a space) or if it is so in the person's language (isFamilyFirst); other names, and
/// transcribed ones ("约翰·史密斯"), given name first.
QString joinName(QStringView given, QStringView family, QStringView middle = {}, QStringView prefix = {},
                 QStringView suffix = {}, QStringView language = {});

}  // namespace relata
