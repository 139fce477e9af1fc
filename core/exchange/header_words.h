#pragma once

#include <QtGlobal>

namespace relata::exchange {

/// What a header may be called, and the target that it means.
struct HeaderWords {
  const char* target;
  const char* words;  // separated by |
};

struct HeaderWordList {
  const HeaderWords* first = nullptr;
  qsizetype count = 0;
  const HeaderWords* begin() const { return first; }
  const HeaderWords* end() const { return first + count; }
};

/// Headers in Russian and Japanese.
HeaderWordList scriptWords();
/// Headers in further languages, and those of programs that name a column in words of their own. They count only where
/// the common words say nothing.
HeaderWordList furtherWords();
/// What those words mean where the rows are companies.
HeaderWordList furtherCompanyWords();
/// What help desks call the columns of tickets.
HeaderWordList ticketWords();
/// What tables of consents, and of members of campaigns, are headed by.
HeaderWordList consentWords();
HeaderWordList memberWords();

}  // namespace relata::exchange
