#pragma once

#include "core/store/filter.h"
#include "ui/records/record_context.h"
#include "ui/records/search_menu.h"

namespace relata::ui {

/// What a condition can be about, to choose one by typing: the fields of a record, its lists of related records, and
/// segments where there can be any.
class ConditionMenu : public SearchMenu {
  Q_OBJECT
 public:
  ConditionMenu(const Registry& registry, const EntityDef& def, QWidget* anchor);

 Q_SIGNALS:
  void fieldChosen(const QString& key);
  void listChosen(const QString& name);
  void segmentChosen(bool without);

 protected:
  void fill(const QString& words) override;
  void pick(const QListWidgetItem& item) override;

 private:
  enum class What { Field, List, Segment, NotSegment };
  struct Offer {
    What what;
    QString key, label;
  };
  QList<Offer> m_offers;
};

/// The segments of a kind of record, to choose one by typing.
class SegmentMenu : public SearchMenu {
  Q_OBJECT
 public:
  /// `onlyLists`: those that are put together by hand.
  SegmentMenu(const RecordContext& context, const QString& entity, QWidget* anchor, bool onlyLists = false);
  /// Offers a new list of the name that is typed.
  void setOffersNew(bool on);

 Q_SIGNALS:
  void chosen(relata::Id id, const QString& name);
  void newChosen(const QString& name);

 protected:
  void fill(const QString& words) override;
  void pick(const QListWidgetItem& item) override;

 private:
  const RecordContext& m_context;
  QList<std::pair<Id, QString>> m_segments;
  bool m_offersNew = false;
  bool m_read = false;
  ReadSlot m_slot;
};

/// Lets a person choose what a new condition is about and then say it. `done` gets the condition, from a sheet that
/// closes after it.
void chooseCondition(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def, QWidget* anchor,
                     QObject* receiver, const std::function<void(const Filter&)>& done);

}  // namespace relata::ui
