#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace relata {

/// A token of the shared tokenizer (`wordTokens`) with its place in the original text.
struct TokenSpan {
  QByteArray token;
  int start = 0;
  int length = 0;
  bool cjk = false;
};

/// Folded words, single CJK characters and pairs of them, in the order of the text.
std::vector<TokenSpan> tokenSpans(QStringView text);

}  // namespace relata
