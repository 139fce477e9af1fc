#pragma once

#include <QString>

namespace relata::exchange {

/// What other programs call an option of a field, in English, German and Chinese: "Critical" of a ticket's priority is
/// "urgent", 微信 of its channel "chat". The option's key; nothing for a word that is not known.
QString choiceWord(const QString& entity, const QString& field, const QString& word);

}  // namespace relata::exchange
