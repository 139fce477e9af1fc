#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringView>

#include <vector>

#include "core/base/search_text.h"

namespace relata {

/// One part of a document: its title counts more than its text, and is found by pinyin as well.
struct IndexedPart {
  QStringView text;
  double weight = 1;
  bool name = false;
};

/// What is looked for: each of its words once, with how much it says among the documents of an index.
struct WeighedWord {
  QByteArray token;
  double idf = 0;
};

/// A word as it is found: of Latin words without the "s" of the plural.
QByteArray indexedWord(QByteArrayView token);

/// Documents in memory, found by their words (Okapi BM25, k1 = 1.2, b = 0.75) over the tokenizer that all searches
/// share: folded words, single Chinese characters and pairs of them, which measured best for Chinese
/// (intelligence.md 3.7). A word that no document has is taken for the beginning of words, or for the pinyin or
/// initials of names.
class TextIndex {
 public:
  void add(qint64 id, const std::vector<IndexedPart>& parts);
  void finish();
  qsizetype size() const { return static_cast<qsizetype>(m_ids.size()); }

  struct Hit {
    qint64 id = 0;
    double score = 0;
    double coverage = 0;  // the share of what was looked for that it has, by the weight of the words
    double known = 0;     // the same of those words that some document has
    int words = 0;        // how many it has; single Chinese characters are none
    friend bool operator==(const Hit&, const Hit&) = default;
  };
  enum class Words {
    All,     // a person types what is meant
    Telling  // a whole request: "please", "the" and the like say nothing, which few documents cannot show
  };
  /// Best first; of the same score the earlier one. `most` < 0: all.
  std::vector<Hit> find(QStringView text, int most = -1, Words which = Words::All) const;
  /// What the words of a text say, for choosing the passage that answers it.
  std::vector<WeighedWord> weigh(QStringView text, Words which = Words::All) const;

 private:
  struct Posting {
    int document;
    float weight;  // how often, times the weight of the part
  };
  using Postings = std::vector<Posting>;
  double idfOf(size_t documents) const;
  /// The documents of a word; of its beginnings where nothing has it as a whole.
  Postings postingsOf(const QByteArray& token) const;
  Postings beginning(const QByteArray& prefix) const;

  std::vector<qint64> m_ids;
  std::vector<float> m_lengths;
  double m_average = 1;
  QHash<QByteArray, Postings> m_terms;
  std::vector<QByteArray> m_sorted;  // Latin words and spellings, for what begins so
};

}  // namespace relata
