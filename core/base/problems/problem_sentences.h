#pragma once

#include <QCoreApplication>

#include <span>

namespace relata {

/// What a code of a Problem says to people; %1, %2 … are its arguments in the order in which the code that reports it
/// gives them. Each code stands in one of these lists, and once.
struct ProblemSentence {
  const char* code;
  const char* text;  // in the context "Problem", untranslated
};

std::span<const ProblemSentence> fileSentences();
std::span<const ProblemSentence> recordSentences();
std::span<const ProblemSentence> salesSentences();
std::span<const ProblemSentence> serviceSentences();
std::span<const ProblemSentence> marketingSentences();
std::span<const ProblemSentence> exchangeSentences();

/// All of them.
QList<ProblemSentence> problemSentences();

}  // namespace relata
