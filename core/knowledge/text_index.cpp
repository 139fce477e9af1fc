#include "core/knowledge/text_index.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace relata {
namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;
constexpr size_t kMostBeginnings = 40;
constexpr char kSpelled = '~';  // before pinyin and initials, which are no words of the text

bool isLatin(const QByteArray& token) {
  return std::all_of(token.begin(), token.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isLetter(char c) { return c >= 'a' && c <= 'z'; }

/// What stands in any request, whatever it is about.
const QSet<QByteArray>& commonWords() {
  static const QSet<QByteArray> words = [] {
    QSet<QByteArray> out;
    const QByteArray all =
        "a about after again all also am an and any are as at be been before but by can could day dear did do does "
        "only seem show since works yes for "
        "from get got had has have hello help here hi how i if in into is it its just kind like may me my need new no "
        "not "
        "now of on one or our out over please regards same since so some than thank that the their them then there "
        "they "
        "this to too two up us use very want was we were what when where which who will with would yet you your "
        "的 了 是 我 你 您 他 们 我们 你们 您好 你好 好 请 请问 问 谢 谢谢 在 有 没 没有 和 与 不 也 都 就 还 要 会 能 "
        "可 可以 "
        "吗 呢 吧 啊 这 那 个 一 一个 上 下 到 怎 么 什 怎么 什么 如 何 如何 为 因 把 被 给 对 从 后 前 再 时 候 时候 "
        "麻 烦 麻烦";
    for (const QByteArray& word : all.split(' ')) out.insert(indexedWord(word));
    return out;
  }();
  return words;
}

/// The words of a text, each once, in their order.
std::vector<QByteArray> wordsOf(QStringView text, TextIndex::Words which) {
  TokenList tokens;
  wordTokens(text, tokens);
  std::vector<QByteArray> words;
  QSet<QByteArray> seen;
  for (int i = 0; i < tokens.size(); ++i) {
    QByteArray token = indexedWord(tokens.at(i));
    if (seen.contains(token)) continue;
    seen.insert(token);
    if (which == TextIndex::Words::Telling && commonWords().contains(token)) continue;
    words.push_back(std::move(token));
  }
  return words;
}

}  // namespace

QByteArray indexedWord(QByteArrayView token) {
  const qsizetype size = token.size();
  if (size < 4 || token[size - 1] != 's' || !isLetter(token[size - 2])) return token.toByteArray();
  if (token.endsWith("ies")) return token.chopped(3).toByteArray() + 'y';
  const char before = token[size - 2];
  const bool plural = before != 's' && before != 'u' && before != 'i';  // address, status, analysis
  return plural ? token.chopped(1).toByteArray() : token.toByteArray();
}

void TextIndex::add(qint64 id, const std::vector<IndexedPart>& parts) {
  const auto document = static_cast<int>(m_ids.size());
  m_ids.push_back(id);
  double length = 0;
  QHash<QByteArray, float> weights;
  TokenList tokens, spelled;
  for (const IndexedPart& part : parts) {
    tokens.clear();
    wordTokens(part.text, tokens);
    length += tokens.size();
    for (int i = 0; i < tokens.size(); ++i) weights[indexedWord(tokens.at(i))] += static_cast<float>(part.weight);
    if (!part.name) continue;
    spelled.clear();
    nameTokens(part.text, false, spelled);
    for (int i = tokens.size(); i < spelled.size(); ++i)
      if (const QByteArray token = spelled.at(i).toByteArray(); isLatin(token) && token.front() != '^')
        weights[kSpelled + token] = static_cast<float>(part.weight);
  }
  m_lengths.push_back(static_cast<float>(length));
  for (auto it = weights.cbegin(); it != weights.cend(); ++it) m_terms[it.key()].push_back({document, it.value()});
}

void TextIndex::finish() {
  double sum = 0;
  for (const float length : m_lengths) sum += length;
  m_average = m_lengths.empty() ? 1 : std::max(1.0, sum / static_cast<double>(m_lengths.size()));
  m_sorted.clear();
  for (auto it = m_terms.cbegin(); it != m_terms.cend(); ++it)
    if (isLatin(it.key())) m_sorted.push_back(it.key());
  std::sort(m_sorted.begin(), m_sorted.end());
}

double TextIndex::idfOf(size_t documents) const {
  const auto all = static_cast<double>(m_ids.size());
  const auto with = static_cast<double>(documents);
  return std::log(1 + (all - with + 0.5) / (with + 0.5));
}

TextIndex::Postings TextIndex::beginning(const QByteArray& prefix) const {
  QHash<int, float> found;
  size_t words = 0;
  for (auto it = std::lower_bound(m_sorted.begin(), m_sorted.end(), prefix);
       it != m_sorted.end() && it->startsWith(prefix) && words < kMostBeginnings; ++it, ++words)
    for (const Posting& posting : m_terms.value(*it))
      found[posting.document] = std::max(found.value(posting.document), posting.weight);
  Postings out;
  for (auto it = found.cbegin(); it != found.cend(); ++it) out.push_back({it.key(), it.value()});
  return out;
}

TextIndex::Postings TextIndex::postingsOf(const QByteArray& token) const {
  if (const auto it = m_terms.constFind(token); it != m_terms.cend()) return *it;
  if (token.size() < 2 || !isLatin(token)) return {};
  if (Postings words = beginning(token); !words.empty()) return words;
  return beginning(kSpelled + token);
}

std::vector<TextIndex::Hit> TextIndex::find(QStringView text, int most, Words which) const {
  struct Sum {
    double score = 0, covered = 0;
    int words = 0;
  };
  std::vector<Sum> sums(m_ids.size());
  std::vector<int> touched;
  double known = 0, unknown = 0, mostTelling = 0;
  int unknownWords = 0;
  for (const QByteArray& token : wordsOf(text, which)) {
    const Postings* postings = nullptr;
    Postings made;
    if (const auto it = m_terms.constFind(token); it != m_terms.cend()) {
      postings = &*it;
    } else {
      made = postingsOf(token);
      postings = &made;
    }
    const double idf = idfOf(postings->size());
    const int word = isLatin(token) || token.size() > 4 ? 1 : 0;  // a pair has six bytes
    if (postings->empty()) {
      unknown += idf;
      ++unknownWords;
    } else {
      known += idf;
      if (!commonWords().contains(token)) mostTelling = std::max(mostTelling, idf);
    }
    for (const Posting& posting : *postings) {
      const auto at = static_cast<size_t>(posting.document);
      const double length = kK1 * (1 - kB + kB * static_cast<double>(m_lengths[at]) / m_average);
      const auto often = static_cast<double>(posting.weight);
      if (sums[at].covered == 0) touched.push_back(posting.document);
      sums[at].score += idf * often * (kK1 + 1) / (often + length);
      sums[at].covered += idf;
      sums[at].words += word;
    }
  }
  // One word more that no document has does not hide those that answer the others; alone among words that stand in
  // any request it is what was meant.
  const double all = known + (mostTelling > 0 ? std::min(unknown, unknownWords * mostTelling) : unknown);
  std::vector<Hit> hits;
  hits.reserve(touched.size());
  for (const int document : touched) {
    const Sum& sum = sums[static_cast<size_t>(document)];
    hits.push_back({m_ids[static_cast<size_t>(document)], sum.score, all > 0 ? sum.covered / all : 0,
                    known > 0 ? sum.covered / known : 0, sum.words});
  }
  const auto better = [](const Hit& a, const Hit& b) { return a.score != b.score ? a.score > b.score : a.id < b.id; };
  if (most >= 0 && hits.size() > static_cast<size_t>(most)) {
    std::partial_sort(hits.begin(), hits.begin() + most, hits.end(), better);
    hits.resize(static_cast<size_t>(most));
  } else {
    std::sort(hits.begin(), hits.end(), better);
  }
  return hits;
}

std::vector<WeighedWord> TextIndex::weigh(QStringView text, Words which) const {
  std::vector<WeighedWord> out;
  for (QByteArray& token : wordsOf(text, which)) {
    const auto it = m_terms.constFind(token);
    out.push_back({std::move(token), idfOf(it == m_terms.cend() ? 0 : it->size())});
  }
  return out;
}

}  // namespace relata
