#pragma once

#include "core/exchange/lead_matches.h"
#include "ui/records/page_part.h"

class QVBoxLayout;

namespace relata::ui {

class Banner;
class ConvertSheet;
class FlowLayout;
class TextLabel;

/// What is special on the page of a lead: its status and the way to convert it, the first-response timer, who it may be
/// already, and what it became.
class LeadSteps : public PagePart {
  Q_OBJECT
 public:
  explicit LeadSteps(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  QString timerText() const;
  bool mayConvert() const;
  ConvertSheet* convert();  ///< opens the sheet

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retell();
  void addSteps();
  void sayTimer();
  void sayMatches();
  void addOutcome();
  void addPool();
  void sayOwner();
  void assign();
  void settle(const Result<qint64>& done, const QString& words);
  void setStatus(const QString& status);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  exchange::LeadMatches m_matches;
  ReadSlot m_slot;
  FlowLayout* m_steps;
  TextLabel* m_timer;
  TextLabel* m_owner;
  Banner* m_known;
};

}  // namespace relata::ui
