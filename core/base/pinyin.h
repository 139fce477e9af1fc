#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <string_view>
#include <vector>

namespace relata {

/// The ways to read one Han character in toneless pinyin, the usual one first; none for what is not Han or not known.
/// ü gives three: "lu", "lv", "lyu". Valid for ever (the table only grows).
const std::vector<QByteArray>& hanReadings(char32_t han);

/// How many characters the family name at the beginning of a Chinese name has: 2 for 欧阳, 司马 …, otherwise 1.
int hanSurnameLength(QStringView name);

/// The readings of a family name (one entry per character, then per reading) where they differ from the usual ones: 单
/// shan, 尉迟 yu chi. Empty when the characters are read as always.
std::vector<std::vector<QByteArray>> surnameReadings(QStringView surname);

/// Pinyin in Latin letters, with or without tone marks. A person: "Zhāng Wěi", "Ōuyáng Nànà". Other texts: syllables
/// with spaces, "háng zhōu yún qī". What is not Han stays.
QString pinyin(QStringView han, bool person, bool toneMarks);

}  // namespace relata
