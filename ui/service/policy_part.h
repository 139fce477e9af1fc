#pragma once

#include "core/service/apply_policy.h"
#include "ui/records/page_part.h"

namespace relata::ui {

class Banner;

/// On the page of an SLA policy: how many running tickets have other times than it says now, and the choice to give
/// them these.
class PolicyPart : public PagePart {
  Q_OBJECT
 public:
  explicit PolicyPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;
  void apply();
  QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retell();
  const RecordContext& m_context;
  Id m_policy;
  bool m_writable = false;
  PolicyReach m_reach;
  ReadSlot m_slot;
  Banner* m_banner;
};

}  // namespace relata::ui
