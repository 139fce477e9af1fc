#include "core/intent/text_features.h"

#include "core/base/fold.h"
#include "core/base/search_words.h"

namespace relata {
namespace {

constexpr int kShortestRun = 2, kLongestRun = 5;
constexpr int kLongestHan = 3;

// FNV-1a over UTF-16, begun with what kind of piece it is: a word is not the run of letters that looks like it.
enum class PieceKind : quint64 { Word = 1, Pair, Letters, Han };

quint64 begin(PieceKind kind) { return (14695981039346656037ULL ^ static_cast<quint64>(kind)) * 1099511628211ULL; }

quint64 hashed(quint64 hash, QStringView text) {
  for (const QChar c : text) hash = (hash ^ c.unicode()) * 1099511628211ULL;
  return hash;
}

class Pieces {
 public:
  explicit Pieces(const FoldedText& folded) : m_folded(folded) {}
  std::vector<TextPiece> out;

  void word(qsizetype start, qsizetype length) {
    const QStringView text = QStringView(m_folded.text).mid(start, length);
    add(hashed(begin(PieceKind::Word), text), start, length);
    if (m_lastLength > 0)
      add(hashed(hashed(hashed(begin(PieceKind::Pair), last()), u" "), text), m_lastStart,
          start + length - m_lastStart);
    m_lastStart = start;
    m_lastLength = length;
    // Its edges are letters as well: " pa" and "ir " say where a word begins and ends.
    const QString edged = QLatin1Char(' ') + text.toString() + QLatin1Char(' ');
    for (int run = kShortestRun; run <= kLongestRun; ++run)
      for (qsizetype at = 0; at + run <= edged.size(); ++at)
        add(hashed(begin(PieceKind::Letters), QStringView(edged).mid(at, run)), start, length);
  }

  void han(qsizetype start, qsizetype length) {
    m_lastLength = 0;
    std::vector<qsizetype> places;
    for (qsizetype at = start; at < start + length;) {
      places.push_back(at);
      nextCodePoint(m_folded.text, at);
    }
    places.push_back(start + length);
    for (size_t from = 0; from + 1 < places.size(); ++from)
      for (size_t run = 1; run <= kLongestHan && from + run < places.size(); ++run) {
        const qsizetype size = places[from + run] - places[from];
        add(hashed(begin(PieceKind::Han), QStringView(m_folded.text).mid(places[from], size)), places[from], size);
      }
  }

 private:
  QStringView last() const { return QStringView(m_folded.text).mid(m_lastStart, m_lastLength); }
  void add(quint64 hash, qsizetype start, qsizetype length) {
    const int from = m_folded.origin[static_cast<size_t>(start)];
    out.push_back({hash, from, std::max(1, m_folded.origin[static_cast<size_t>(start + length)] - from)});
  }

  const FoldedText& m_folded;
  qsizetype m_lastStart = 0, m_lastLength = 0;
};

}  // namespace

std::vector<TextPiece> textPieces(QStringView text) {
  const FoldedText folded = foldWithOrigin(text);
  Pieces pieces(folded);
  words::scan(folded.text, [&](words::Kind kind, qsizetype start, qsizetype length) {
    kind == words::Kind::Word ? pieces.word(start, length) : pieces.han(start, length);
  });
  return std::move(pieces.out);
}

}  // namespace relata
