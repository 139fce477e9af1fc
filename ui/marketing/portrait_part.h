#pragma once

#include "core/marketing/portrait.h"
#include "ui/records/page_part.h"

class QVBoxLayout;

namespace relata::ui {

class Card;

/// On the pages of people and companies: what they bought and how they are reached in figures, and a warning where they
/// are silent for longer than is usual for them. Nothing where nothing was bought and nothing happened.
class PortraitPart : public PagePart {
  Q_OBJECT
 public:
  explicit PortraitPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  /// "Average order: EUR 20.00", a line for each figure.
  QStringList lines() const { return m_lines; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void add(const QString& what, const QString& value, const QString& how);
  void addOrders();
  void addTouches();
  void addSteps();
  QString money(qint64 minor) const;

  const RecordContext& m_context;
  RegistryPtr m_registry;
  QString m_entity;
  Id m_record;
  std::optional<Portrait> m_portrait;
  QStringList m_lines;
  ReadSlot m_slot;
  Card* m_card;
  QVBoxLayout* m_column;
};

}  // namespace relata::ui
