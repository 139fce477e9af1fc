#pragma once

#include "ui/kit/card.h"
#include "ui/marketing/reason_list.h"
#include "ui/records/record_context.h"

class QVBoxLayout;

namespace relata::ui {

class LinkPicker;
class TextLabel;

/// Why somebody is in a segment or not: choose whom, and see condition by condition what holds of them. Follows the
/// conditions while they are changed.
class SegmentWhy : public Card {
  Q_OBJECT
 public:
  explicit SegmentWhy(const RecordContext& context, QWidget* parent = nullptr);
  /// Another segment: of these records, and nobody is asked about yet.
  void begin(const RegistryPtr& registry, const QString& entity);
  void setFilter(const Filter& filter);
  void ask(Id record);
  QStringList reasons() const { return m_reasons->lines(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void read();
  void words();

  const RecordContext& m_context;
  QString m_entity;
  Filter m_filter;
  Id m_asked;
  TextLabel* m_title;
  TextLabel* m_answer;
  ReasonList* m_reasons;
  LinkPicker* m_picker = nullptr;
  QVBoxLayout* m_column;
  ReadSlot m_slot;
};

}  // namespace relata::ui
