#pragma once

#include "core/marketing/segment_members.h"
#include "ui/marketing/segment_why.h"
#include "ui/records/page_part.h"

namespace relata::ui {

class Button;
class Card;
class Chart;
class FilterTreePanel;
class TextLabel;

/// The middle of a segment's page: its conditions, to be changed while the count follows, and what can be asked of it:
/// why somebody is in it or not, what it has in common with another one, how it grew.
class SegmentPart : public PagePart {
  Q_OBJECT
 public:
  explicit SegmentPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;

  FilterTreePanel& conditions() { return *m_conditions; }
  bool isChanged() const;
  /// Keeps what was changed of the conditions.
  void save();
  void discard();
  void askWhy(Id record) { m_why->ask(record); }
  void compareWith(Id segment, const QString& name);
  void showThem();

  /// Whether the count and the growth are there.
  bool isLoaded() const { return m_counted && !m_sizes.isEmpty(); }
  QString countText() const;
  QString overlapText() const;
  QStringList reasons() const { return m_why->reasons(); }
  const Chart& growth() const { return *m_growth; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Count {
    qint64 count = 0;
    qint64 saved = 0;
    qint64 ms = 0;
    QStringList notes;
  };
  void layOut();
  QWidget* makeHead();
  QWidget* makeOverlap();
  QWidget* makeGrowth();
  void words();
  void recount();
  void sayCount();
  void readGrowth();
  void sayGrowth();
  void sayOverlap();
  void addFrom(QWidget* anchor);
  void freeze();
  const EntityDef& target() const;
  bool isStatic() const;
  Filter shown() const;

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  Filter m_saved;
  bool m_writable = false;
  std::optional<Count> m_counted;
  QList<SegmentSize> m_sizes;
  std::optional<SegmentOverlap> m_overlap;
  Id m_other;
  QString m_otherName;

  TextLabel* m_figure;
  TextLabel* m_figureWord;
  TextLabel* m_note;
  Button* m_open;
  Button* m_save;
  Button* m_discard;
  Button* m_add;
  Button* m_freeze;
  FilterTreePanel* m_conditions = nullptr;
  Card* m_conditionsCard;
  SegmentWhy* m_why;
  TextLabel* m_overlapTitle;
  Button* m_choose;
  TextLabel* m_overlapText;
  TextLabel* m_growthTitle;
  TextLabel* m_growthNote;
  Chart* m_growth;
  ReadSlot m_countSlot, m_overlapSlot, m_growthSlot;
};

}  // namespace relata::ui
