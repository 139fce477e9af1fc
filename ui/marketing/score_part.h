#pragma once

#include "core/marketing/contact_score.h"
#include "ui/records/page_part.h"

class QVBoxLayout;

namespace relata::ui {

class Card;
class ScoreGrid;

/// On the page of a person: where they stand on the grid from A1 to C3, which line gave how much, and what sales said.
/// Nothing where nobody scores people.
class ScorePart : public PagePart {
  Q_OBJECT
 public:
  explicit ScorePart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  /// "They wrote: +9.6", a line for each of the account, and the sentences around them.
  QStringList lines() const { return m_lines; }
  QString grade() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Facts {
    ContactScore score;
    ScoreLimits limits;
    QList<ScoreLine> lines;
    Id handOver;  // the newest
    QString state, reason;
    UtcMs at = 0;
    bool isScored = false;
  };
  static Facts read(Reader& reader, Id person, UtcMs now);
  void rebuild();
  void addLine(const ScoreLine& line);
  void addHandOver();
  void addWhy();
  void giveOver();
  void explain(const QString& text);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  Id m_person;
  bool m_writable = false;
  std::optional<Facts> m_facts;
  QStringList m_lines;
  Card* m_card;
  QVBoxLayout* m_column;
  QVBoxLayout* m_why = nullptr;  // the account, in `m_column`
  class QHBoxLayout* m_acts = nullptr;
  bool m_isOpen = false;  // the account is shown
  ReadSlot m_slot;
};

}  // namespace relata::ui
