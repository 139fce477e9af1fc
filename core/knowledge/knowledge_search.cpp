#include "core/knowledge/knowledge_search.h"

#include <QSet>

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/token_spans.h"
#include "core/knowledge/article.h"
#include "core/knowledge/article_text.h"

namespace relata {
namespace {

constexpr double kTitleWeight = 3, kQuestionWeight = 2;
constexpr double kEnough = 0.5;         // of the weight of what was typed
constexpr double kEnoughOfText = 0.25;  // of what is known of a whole request, which says much that no article repeats
constexpr int kEnoughWords = 2;
constexpr qsizetype kLongestRequest = 4000;
constexpr qsizetype kLongestGap = 200;
constexpr qsizetype kLongestPassage = 240;

QString s(const char* text) { return QString::fromUtf8(text); }

QHash<QByteArray, double> weightsOf(const std::vector<WeighedWord>& words) {
  QHash<QByteArray, double> weights;
  for (const WeighedWord& word : words) weights.insert(word.token, word.idf);
  return weights;
}

/// What of a text was looked for. A pair of Chinese characters counts, one alone only where no pair does.
std::vector<MatchSpan> marksIn(const QString& text, const QHash<QByteArray, double>& weights) {
  std::vector<MatchSpan> marks;
  for (const TokenSpan& token : tokenSpans(text)) {
    if (!weights.contains(indexedWord(token.token)) || (token.cjk && token.length < 2)) continue;
    if (!marks.empty() && token.start < marks.back().start + marks.back().length) {
      marks.back().length = std::max(marks.back().length, token.start + token.length - marks.back().start);
      continue;
    }
    marks.push_back({token.start, token.length});
  }
  return marks;
}

/// A long passage cut around its first marks, at words where it has any.
Passage cut(Passage passage, qsizetype longest) {
  if (passage.text.size() <= longest) return passage;
  const qsizetype first = passage.marks.empty() ? 0 : passage.marks.front().start;
  qsizetype from = std::max<qsizetype>(0, std::min(first - longest / 4, passage.text.size() - longest));
  while (from > 0 && from < first && passage.text[from - 1].isLetterOrNumber() &&
         passage.text[from].isLetterOrNumber() && !isHan(passage.text[from].unicode()))
    ++from;
  if (from > 0 && passage.text[from].isLowSurrogate()) ++from;
  qsizetype end = std::min(passage.text.size(), from + longest);
  if (end < passage.text.size() && passage.text[end].isLowSurrogate()) --end;
  Passage out;
  const QString lead = from > 0 ? s("… ") : QString();
  out.text = lead + passage.text.mid(from, end - from) + (end < passage.text.size() ? s(" …") : QString());
  for (const MatchSpan& mark : passage.marks)
    if (mark.start >= from && mark.start + mark.length <= end)
      out.marks.push_back({static_cast<int>(mark.start - from + lead.size()), mark.length});
  return out;
}

}  // namespace

Passage bestPassage(const QStringList& passages, const std::vector<WeighedWord>& words, qsizetype longest) {
  const QHash<QByteArray, double> weights = weightsOf(words);
  double best = 0;
  QString chosen;
  for (const QString& passage : passages) {
    QSet<QByteArray> seen;
    double says = 0;
    for (const TokenSpan& token : tokenSpans(passage.left(kLongestRequest)))
      if (const auto it = weights.constFind(indexedWord(token.token));
          it != weights.cend() && !seen.contains(it.key())) {
        seen.insert(it.key());
        says += *it;
      }
    if (says > best * 1.0001) {
      best = says;
      chosen = passage;
    }
  }
  if (chosen.isEmpty()) return {};
  chosen = chosen.left(kLongestRequest).simplified();
  return cut({chosen, marksIn(chosen, weights)}, longest);
}

KnowledgePtr KnowledgeIndex::read(Reader& reader, bool drafts) {
  auto made = std::make_shared<KnowledgeIndex>();
  db::StatementUse rows(reader.connection().cached(
      s("SELECT id, title, questions, body, language, status FROM article WHERE _del IS NOT 1 AND (?1 OR "
        "status='published') ORDER BY id")));
  rows->bind(1, drafts ? 1 : 0);
  while (rows->step()) {
    Text text{rows->text(1), rows->text(4), rows->text(5), rows->text(3), filledLines(rows->text(2))};
    const QString questions = text.questions.join(QLatin1Char('\n'));
    const QString plain = articlePassages(text.body).join(QLatin1Char('\n'));
    made->m_index.add(rows->integer(0),
                      {{text.title, kTitleWeight, true}, {questions, kQuestionWeight, true}, {plain, 1}});
    made->m_texts.insert(rows->integer(0), std::move(text));
  }
  made->m_index.finish();
  return made;
}

const KnowledgeIndex::Text* KnowledgeIndex::text(Id id) const {
  const auto it = m_texts.constFind(id.bits());
  return it == m_texts.cend() ? nullptr : &*it;
}

ArticleHit KnowledgeIndex::hitOf(const TextIndex::Hit& found, const std::vector<WeighedWord>& words) const {
  const Text& text = m_texts.constFind(found.id).value();
  ArticleHit hit{Id(found.id), text.title, text.language, text.status, found.score, found.coverage, {}};
  const QStringList passages = articlePassages(text.body);
  // What answers says more than how others asked it.
  hit.passage = bestPassage(passages, words);
  if (hit.passage.text.isEmpty()) hit.passage = bestPassage(text.questions, words);
  // What is found by its title alone is told by how it begins.
  if (hit.passage.text.isEmpty()) hit.passage.text = passages.value(0).left(kLongestPassage);
  return hit;
}

QList<ArticleHit> KnowledgeIndex::search(const QString& typed, int most, const QString& language) const {
  QList<ArticleHit> hits;
  const std::vector<WeighedWord> words = m_index.weigh(typed);
  for (const TextIndex::Hit& found : m_index.find(typed)) {
    if (hits.size() >= most) break;
    if (found.coverage < kEnough) continue;
    if (!language.isEmpty() && m_texts.constFind(found.id)->language != language) continue;
    hits << hitOf(found, words);
  }
  return hits;
}

QList<ArticleHit> KnowledgeIndex::suggest(const QString& request, int most) const {
  QList<ArticleHit> hits;
  const QString asked = request.left(kLongestRequest);
  const std::vector<WeighedWord> words = m_index.weigh(asked, TextIndex::Words::Telling);
  for (const TextIndex::Hit& found : m_index.find(asked, 3 * most, TextIndex::Words::Telling)) {
    if (hits.size() >= most) break;
    if (found.known >= kEnoughOfText && found.words >= kEnoughWords) hits << hitOf(found, words);
  }
  return hits;
}

bool noteFailedSearch(Workspace& workspace, const QString& typed) {
  const QString text = typed.simplified().left(kLongestGap);
  if (text.isEmpty() || workspace.isReadOnly()) return false;
  const Result<qint64> noted =
      workspace.note({ActKind::Create, s("knowledge_gap"), {text}}, [&](Transaction& tx) -> Result<void> {
        const EntityDef& def = tx.def("knowledge_gap");
        std::optional<std::pair<Id, qint64>> known;
        {
          db::StatementUse row(tx.connection().cached(
              s("SELECT id, times FROM knowledge_gap WHERE fold(text)=? AND _del IS NOT 1 ORDER BY id LIMIT 1")));
          row->bind(1, fold(text));
          if (row->step()) known = {row->id(0), row->integer(1)};
        }
        if (known) return tx.update(def, known->first, {{s("times"), known->second + 1}, {s("last"), tx.now()}});
        KnowledgeGap gap;
        gap.text = text;
        const Result<Id> made = tx.insert(def, gap);
        return made.ok() ? Result<void>() : Result<void>(made.problem());
      });
  return noted.ok();
}

}  // namespace relata
