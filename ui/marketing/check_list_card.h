#pragma once

#include "core/mail/campaign_check.h"
#include "ui/kit/card.h"

class QVBoxLayout;

namespace relata::ui {

class TextLabel;

/// What the checklist of a campaign says: what blocks it first, then what is fine, then what is only told.
class CheckListCard : public Card {
  Q_OBJECT
 public:
  explicit CheckListCard(QWidget* parent = nullptr);
  void setItems(const QList<mail::CampaignCheck::Item>& items);
  QStringList texts() const;
  void words();

 private:
  static QWidget* row(mail::CampaignCheck::Item::Level level, const QString& said);
  QList<mail::CampaignCheck::Item> m_items;
  TextLabel* m_title;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
