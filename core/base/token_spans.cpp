#include "core/base/token_spans.h"

#include "core/base/fold.h"
#include "core/base/search_text.h"
#include "core/base/search_words.h"

namespace relata {

std::vector<TokenSpan> tokenSpans(QStringView text) {
  const FoldedText folded = foldWithOrigin(text);
  std::vector<TokenSpan> out;
  const auto add = [&](QStringView token, qsizetype from, qsizetype to, bool cjk) {
    const int start = folded.origin[static_cast<size_t>(from)];
    const int end = folded.origin[static_cast<size_t>(to)];
    out.push_back({token.toUtf8(), start, std::max(1, end - start), cjk});
  };
  TokenList word;
  words::scan(folded.text, [&](words::Kind kind, qsizetype start, qsizetype length) {
    const QStringView run = QStringView(folded.text).mid(start, length);
    if (kind == words::Kind::Word) {
      word.clear();
      wordTokens(run, word);
      for (int i = 0; i < word.size(); ++i) add(QString::fromUtf8(word.at(i)), start, start + length, false);
      return;
    }
    qsizetype before = -1;
    for (qsizetype at = 0; at < run.size();) {
      const qsizetype from = at;
      nextCodePoint(run, at);
      add(run.mid(from, at - from), start + from, start + at, true);
      if (before >= 0) add(run.mid(before, at - before), start + before, start + at, true);
      before = from;
    }
  });
  return out;
}

}  // namespace relata
