#pragma once

#include "ui/records/page_part.h"
#include "ui/records/record_context.h"

namespace relata::ui {

class Banner;

/// On the page of a mail that opened no ticket: makes one of it, where somebody has to answer after all.
class MailLogPart : public PagePart {
  Q_OBJECT
 public:
  explicit MailLogPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;
  void makeTicket();
  bool offers() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retell();
  const RecordContext& m_context;
  Id m_entry;
  bool m_offered = false;
  Banner* m_banner;
};

}  // namespace relata::ui
