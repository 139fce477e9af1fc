#pragma once

#include "ui/records/page_part.h"
#include "ui/records/record_context.h"

class QCheckBox;
class QLineEdit;

namespace relata::ui {

class Button;
class PrimaryButton;
class TextLabel;

/// On the page of a mail account: its password, whether its servers let us in, and what was fetched last.
class MailAccountPart : public PagePart {
  Q_OBJECT
 public:
  explicit MailAccountPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;
  QLineEdit& password() { return *m_password; }
  Button& olderButton() { return *m_older; }
  void test();
  void fetch(bool older = false);
  QString said() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void takeTyped();
  void retell();
  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  TextLabel* m_about;
  QLineEdit* m_password;
  QCheckBox* m_keep;
  Button* m_test;
  PrimaryButton* m_fetch;
  Button* m_older;
  TextLabel* m_said;
};

}  // namespace relata::ui
