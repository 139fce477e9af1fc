#pragma once

#include <QByteArray>
#include <QStringView>

#include <utility>

namespace relata {

/// Bytes whose memcmp order is the order of a list: Latin before Han, Han by pinyin, accents break ties, case does not
/// count.
QByteArray sortKey(QStringView text);

/// The range [lower, upper) of the sort keys of all texts that begin with `prefix`, accents and case aside.
std::pair<QByteArray, QByteArray> sortKeyPrefixRange(QStringView prefix);

}  // namespace relata
