#pragma once

#include <QStringView>

#include <vector>

namespace relata {

/// One piece of a text that a model knows by its hash, and the characters that it was made of.
struct TextPiece {
  quint64 hash = 0;
  int start = 0, length = 0;
};

/// English and Chinese by one tokenizer (intelligence.md 3.6): folded words and pairs of words, runs of two to five
/// letters within a word and its edges; of Chinese runs of one to three characters. The same text gives the same
/// pieces on every computer.
std::vector<TextPiece> textPieces(QStringView text);

}  // namespace relata
