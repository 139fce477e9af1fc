#include "core/intent/intent_model.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

#include "core/base/fold.h"

namespace relata {
namespace {

constexpr qsizetype kLongestText = 4000;
constexpr size_t kManyTexts = 2000;  // with so many a piece that only one of them has says nothing
constexpr int kMostWords = 3;

std::vector<double> softmax(const std::vector<double>& margins, double sharpness) {
  std::vector<double> out(margins.size());
  if (margins.empty()) return out;
  const double most = *std::max_element(margins.begin(), margins.end());
  double sum = 0;
  for (size_t i = 0; i < margins.size(); ++i) sum += out[i] = std::exp(sharpness * (margins[i] - most));
  for (double& one : out) one /= sum;
  return out;
}

}  // namespace

double fitSharpness(const std::vector<std::vector<double>>& margins, const std::vector<int>& truths) {
  double best = 4, least = 1e300;
  for (double sharpness = 0.5; sharpness < 40; sharpness *= 1.1) {
    double loss = 0;
    for (size_t i = 0; i < margins.size(); ++i) {
      const double p = softmax(margins[i], sharpness)[static_cast<size_t>(truths[i])];
      loss -= std::log(std::max(p, 1e-9));
    }
    if (loss < least) {
      least = loss;
      best = sharpness;
    }
  }
  return best;
}

QStringList IntentModel::labelsOf(const std::vector<IntentExample>& examples, const IntentOptions& options) {
  QHash<QString, int> counts;
  for (const IntentExample& one : examples) ++counts[one.label];
  QStringList labels;
  for (auto it = counts.cbegin(); it != counts.cend(); ++it)
    if (it.value() >= options.fewest) labels << it.key();
  labels.sort();
  return labels;
}

IntentModel IntentModel::train(const std::vector<IntentExample>& examples, const IntentOptions& options) {
  IntentModel model;
  model.m_fewest = options.fewest;
  for (const IntentExample& one : examples) ++model.m_examples[one.label];
  model.m_labels = labelsOf(examples, options);
  if (model.m_labels.size() < 2) {
    model.m_labels.clear();
    return model;
  }
  std::vector<std::vector<TextPiece>> texts;
  std::vector<int> labels;
  QHash<quint64, int> having;  // in how many texts a piece is
  for (const IntentExample& one : examples) {
    const qsizetype label = model.m_labels.indexOf(one.label);
    if (label < 0) continue;
    texts.push_back(textPieces(QStringView(one.text).left(kLongestText)));
    labels.push_back(static_cast<int>(label));
    std::vector<quint64> seen;
    for (const TextPiece& piece : texts.back()) seen.push_back(piece.hash);
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const quint64 hash : seen) ++having[hash];
  }
  const int fewest = texts.size() < kManyTexts ? 1 : 2;
  std::vector<quint64> kept;
  for (auto it = having.cbegin(); it != having.cend(); ++it)
    if (it.value() >= fewest) kept.push_back(it.key());
  std::sort(kept.begin(), kept.end());  // the same numbers wherever it is trained
  const auto count = static_cast<double>(texts.size());
  model.m_unknownIdf = std::log(1 + count) + 1;
  for (const quint64 hash : kept) {
    model.m_features.insert(hash, static_cast<int>(model.m_idf.size()));
    model.m_idf.push_back(static_cast<float>(std::log((1 + count) / (1 + having.value(hash))) + 1));
  }
  std::vector<SparseRow> rows;
  rows.reserve(texts.size());
  for (const auto& pieces : texts) rows.push_back(model.rowOf(pieces, Unseen::LeftOut));
  const auto all = static_cast<size_t>(model.m_labels.size());
  model.m_weights.assign((kept.size() + 1) * all, 0);
  std::vector<signed char> isClass(rows.size());
  for (size_t label = 0; label < all; ++label) {
    for (size_t i = 0; i < rows.size(); ++i) isClass[i] = static_cast<size_t>(labels[i]) == label ? 1 : -1;
    const std::vector<float> weights = trainLinear(rows, isClass, static_cast<int>(kept.size()), options.linear);
    for (size_t feature = 0; feature < weights.size(); ++feature)
      model.m_weights[feature * all + label] = weights[feature];
  }
  return model;
}

QList<std::pair<QString, int>> IntentModel::tooFew() const {
  QList<std::pair<QString, int>> out;
  for (auto it = m_examples.cbegin(); it != m_examples.cend(); ++it)
    if (it.value() < m_fewest) out << std::pair(it.key(), it.value());
  std::sort(out.begin(), out.end());
  return out;
}

SparseRow IntentModel::rowOf(const std::vector<TextPiece>& pieces, Unseen unseen) const {
  std::vector<int> features;
  QHash<quint64, int> unknown;  // how often
  for (const TextPiece& piece : pieces)
    if (const auto it = m_features.constFind(piece.hash); it != m_features.cend())
      features.push_back(*it);
    else if (unseen == Unseen::Counted)
      ++unknown[piece.hash];
  std::sort(features.begin(), features.end());
  SparseRow row;
  double square = 0;
  for (size_t from = 0; from < features.size();) {
    size_t to = from;
    while (to < features.size() && features[to] == features[from]) ++to;
    const double often = 1 + std::log(static_cast<double>(to - from));
    const double value = often * static_cast<double>(m_idf[static_cast<size_t>(features[from])]);
    row.features.push_back(features[from]);
    row.values.push_back(static_cast<float>(value));
    square += value * value;
    from = to;
  }
  // What was never seen is part of the text, too: two letters that happen to be known do not make a category sure.
  for (const int times : std::as_const(unknown)) {
    const double value = (1 + std::log(static_cast<double>(times))) * m_unknownIdf;
    square += value * value;
  }
  const auto length = static_cast<float>(std::sqrt(square));
  if (length > 0)
    for (float& value : row.values) value /= length;
  return row;
}

std::vector<double> IntentModel::marginsOf(const SparseRow& row) const {
  const auto all = static_cast<size_t>(m_labels.size());
  std::vector<double> out(all);
  const size_t bias = m_idf.size() * all;
  for (size_t label = 0; label < all; ++label) out[label] = static_cast<double>(m_weights[bias + label]);
  for (size_t i = 0; i < row.features.size(); ++i) {
    const float* weights = &m_weights[static_cast<size_t>(row.features[i]) * all];
    for (size_t label = 0; label < all; ++label)
      out[label] += static_cast<double>(row.values[i]) * static_cast<double>(weights[label]);
  }
  return out;
}

std::vector<double> IntentModel::margins(const QString& text) const {
  return isEmpty() ? std::vector<double>()
                   : marginsOf(rowOf(textPieces(QStringView(text).left(kLongestText)), Unseen::Counted));
}

QList<IntentGuess> IntentModel::guess(const QString& text, int most, bool withWords) const {
  if (isEmpty()) return {};
  const QString read = text.left(kLongestText);
  const std::vector<TextPiece> pieces = textPieces(read);
  const SparseRow row = rowOf(pieces, Unseen::Counted);
  // Of a text of which no piece was ever seen nothing can be said.
  if (row.features.empty()) return {};
  const std::vector<double> margins = marginsOf(row);
  const std::vector<double> shares = softmax(margins, m_sharpness);
  std::vector<size_t> order(shares.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return shares[a] > shares[b]; });
  QList<IntentGuess> out;
  for (const size_t label : order) {
    if (out.size() >= most) break;
    IntentGuess guess{m_labels[static_cast<qsizetype>(label)], shares[label], {}, margins[label]};
    if (withWords) guess.words = wordsFor(read, pieces, row, label);
    out << guess;
  }
  return out;
}

/// What each piece added is shared out over its characters; words, and Chinese characters side by side, are told by
/// what came together on them.
QStringList IntentModel::wordsFor(const QString& text, const std::vector<TextPiece>& pieces, const SparseRow& row,
                                  size_t label) const {
  const auto all = static_cast<size_t>(m_labels.size());
  QHash<int, double> added;  // of each time that a feature stands in the text
  QHash<int, int> times;
  for (const TextPiece& piece : pieces)
    if (const auto it = m_features.constFind(piece.hash); it != m_features.cend()) ++times[*it];
  for (size_t i = 0; i < row.features.size(); ++i) {
    const int feature = row.features[i];
    const auto weight = static_cast<double>(m_weights[static_cast<size_t>(feature) * all + label]);
    added.insert(feature, static_cast<double>(row.values[i]) * weight / times.value(feature, 1));
  }
  std::vector<double> share(static_cast<size_t>(text.size()), 0);
  for (const TextPiece& piece : pieces) {
    const auto it = m_features.constFind(piece.hash);
    if (it == m_features.cend()) continue;
    const double each = added.value(*it) / piece.length;
    for (int at = piece.start; at < piece.start + piece.length && at < text.size(); ++at)
      share[static_cast<size_t>(at)] += each;
  }
  struct Word {
    QString text;
    double says;
  };
  std::vector<Word> words;
  for (qsizetype at = 0; at < text.size();) {
    const qsizetype from = at;
    const bool cjk = isCjk(text[at].unicode());
    if (!cjk && !text[at].isLetterOrNumber()) {
      ++at;
      continue;
    }
    double says = 0;
    while (at < text.size() && (cjk ? isCjk(text[at].unicode()) && share[static_cast<size_t>(at)] > 0
                                    : text[at].isLetterOrNumber() && !isCjk(text[at].unicode())))
      says += share[static_cast<size_t>(at++)];
    if (at == from) {
      ++at;
      continue;
    }
    if (says > 0) words.push_back({text.mid(from, at - from), says});
  }
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.says > b.says; });
  QStringList out;
  for (const Word& word : words) {
    const bool known = std::any_of(
        out.begin(), out.end(), [&](const QString& one) { return one.compare(word.text, Qt::CaseInsensitive) == 0; });
    if (!known) out << word.text.left(24);
    if (out.size() == kMostWords) break;
  }
  return out;
}

QByteArray IntentModel::hash() const {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(m_labels.join(QLatin1Char('\n')).toUtf8());
  hash.addData(QByteArrayView(reinterpret_cast<const char*>(m_weights.data()),
                              static_cast<qsizetype>(m_weights.size() * sizeof(float))));
  return hash.result().toHex();
}

}  // namespace relata
