#pragma once

#include <memory>

#include "core/base/search_text.h"
#include "core/knowledge/text_index.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Words of a found text, quoted as they stand there, with the places that were looked for.
struct Passage {
  QString text;
  std::vector<MatchSpan> marks;  // in order, not overlapping
};

/// The passage that says most of what was asked; at most `longest` characters of it. Nothing where none has a word.
Passage bestPassage(const QStringList& passages, const std::vector<WeighedWord>& words, qsizetype longest = 240);

struct ArticleHit {
  Id id;
  QString title, language, status;
  double score = 0, coverage = 0;
  Passage passage;
};

/// All articles in memory, to be searched. Derived from what a reader sees; made anew when articles change.
class KnowledgeIndex {
 public:
  /// With `drafts` those that are not published, too.
  static std::shared_ptr<const KnowledgeIndex> read(Reader& reader, bool drafts);
  qsizetype size() const { return m_index.size(); }

  /// What a person types to find an article: what has less than half of its weight is no answer. `language` empty: any.
  QList<ArticleHit> search(const QString& typed, int most = 20, const QString& language = {}) const;
  /// Articles for a whole request, with what of it they answer. Few and only where several words speak for them.
  QList<ArticleHit> suggest(const QString& request, int most = 3) const;
  /// Title and text of one of them; null where it is not there.
  struct Text {
    QString title, language, status, body;
    QStringList questions;
  };
  const Text* text(Id id) const;

 private:
  ArticleHit hitOf(const TextIndex::Hit& hit, const std::vector<WeighedWord>& words) const;
  TextIndex m_index;
  QHash<qint64, Text> m_texts;
};
using KnowledgePtr = std::shared_ptr<const KnowledgeIndex>;

/// Keeps a search that found nothing, so that somebody writes what was looked for. The same words again count up. No
/// act of a person: undo does not meet it. False where nothing could be written, or there was nothing to write.
bool noteFailedSearch(Workspace& workspace, const QString& typed);

}  // namespace relata
