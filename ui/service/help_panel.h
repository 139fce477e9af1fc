#pragma once

#include <QTimer>

#include "core/intent/ticket_intent.h"
#include "core/knowledge/solved_tickets.h"
#include "ui/records/page_part.h"

class QVBoxLayout;

namespace relata::ui {

class Card;
class SearchField;

/// What helps with the answer of a ticket: the category that it is recognised as, articles with the passage that
/// speaks for them, and solved tickets like it. Everything is offered, nothing is done by itself: a click sets the
/// category, or puts the text of an article into the reply, where it can be changed.
class HelpPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HelpPanel(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  using QWidget::show;
  bool isLoaded() const { return m_loaded; }
  SearchField& search() { return *m_search; }
  const QList<ArticleHit>& articles() const { return m_help.articles; }
  const QList<SolvedHit>& solved() const { return m_help.solved; }
  const QList<CategoryGuess>& categories() const { return m_help.categories; }
  QStringList texts() const;
  void useCategory(Id category);
  void insert(Id article);

 Q_SIGNALS:
  void insertRequested(const QString& text);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// What is kept in memory between tickets.
  struct Known {
    KnowledgePtr articles;
    SolvedPtr solved;
    TicketIntentPtr intent;
    bool ticketsChanged = true;  // since these were read
  };
  struct Help {
    Known known;
    QList<CategoryGuess> categories;
    QList<std::pair<QString, int>> tooFew;
    bool learned = false;
    QList<ArticleHit> articles, found;
    QList<SolvedHit> solved;
    Id article;  // that was written from the ticket
  };
  static Help readHelp(Reader& reader, const Record& ticket, Known known, const QString& typed);
  void load();
  void follow(const ChangeSet& changes);
  void tell();
  void tellCategories();
  void tellArticles();
  void tellSolved();
  void heading(const QString& text);
  void small(const QString& text);
  void quote(const Passage& passage);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  bool m_loaded = false;
  Known m_known;
  qint64 m_changes = 0;  // that were seen
  Help m_help;
  QString m_listed;  // the search that was put on the writing list last
  ReadSlot m_slot;
  QTimer m_later;
  Card* m_card;
  SearchField* m_search;
  QVBoxLayout* m_column;
};

}  // namespace relata::ui
