#pragma once

#include <QStringList>

namespace relata::exchange {

// What people and programs write into a cell.

/// Several values of one cell, without empty ones; " ::: " parts them where it stands in the text.
QStringList splitAt(const QString& text, const QString& separators);

/// What programs write where nothing is known: "n/a", "无", "0000-00-00".
bool isPlaceholder(const QString& text);
bool isYes(const QString& text);

/// "1980", 1980年: all that is known of a birthday is its year.
bool isYearOfBirth(const QString& text, int thisYear);

/// A local part and a host, and nothing that says who it is: mail could go there in somebody's own network.
bool mayBeAddress(const QString& mail);

/// "+49 30 1234567 / +49 170 5555" are two numbers, "030/1234567" is one.
QStringList splitPhones(const QString& text);
/// Those with a name ("Bo Holm <bo@x.example>") are not cut at its spaces.
QStringList splitMails(const QString& text);

/// Whether the label of a number says that it is a mobile one.
bool saysMobile(const QString& label);

}  // namespace relata::exchange
